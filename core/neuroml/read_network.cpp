// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/read_network.hpp"

#include <cstring>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/neuroml/chunks.hpp"
#include "core/neuroml/read_population.hpp"
#include "core/neuroml/row_reader.hpp"

namespace nl::neuroml {

namespace {

/// Connections read at a time: their rows wait in memory before they become columns.
constexpr std::size_t kRowsPerBlock = 4 * kElementsPerChunk;

class NetworkReader {
public:
    NetworkReader(XmlReading& reading, NetworkBuilder& builder)
        : reading_(reading), values_(reading), builder_(builder) {}

    void read(const pugi::xml_node& element) {
        model::Network network;
        network.id = element.attribute("id").value();
        network.type =
            element.attribute("type") ? element.attribute("type").value() : std::string(reading_.name(element));
        if (network.type == "Component") network.type = "network";
        network.notes = reading_.notes(element);
        network.where = reading_.spot(element);
        if (const pugi::xml_attribute temperature = element.attribute("temperature"))
            network.temperature =
                reading_.quantity(element, "temperature", temperature.value(),
                                  units::standardDimension("temperature").value_or(units::Dimension{}));
        network_ = builder_.addNetwork(std::move(network));
        for (const pugi::xml_node& child : element.children()) {
            if (const pugi::xml_attribute id = child.attribute("id")) ids_.try_emplace(id.value(), 1);
            if (reading_.name(child) == "space") spaces_[child.attribute("id").value()] = readSpace(reading_, child);
        }
        for (const pugi::xml_node& child : element.children()) {
            if (!reading_.goOn()) return;
            readChild(child);
        }
        for (auto& [key, draft] : explicitConnections_) builder_.addProjection(network_, std::move(draft));
    }

private:
    void readChild(const pugi::xml_node& child) {
        std::string_view name = reading_.name(child);
        if (name == "Component") name = child.attribute("type").value();
        if (name == "population" || name == "populationList")
            builder_.addPopulation(network_, readPopulation(reading_, child, spaces_));
        else if (name == "projection")
            readProjection(child, model::ProjectionKind::chemical);
        else if (name == "electricalProjection")
            readProjection(child, model::ProjectionKind::electrical);
        else if (name == "continuousProjection")
            readProjection(child, model::ProjectionKind::continuous);
        else if (name == "synapticConnection" || name == "synapticConnectionWD" || name == "explicitConnection")
            readExplicitConnection(child, name);
        else if (name == "inputList")
            readInputList(child);
        else if (name == "explicitInput")
            readExplicitInput(child);
        else if (name == "region")
            builder_.network(network_).regions.push_back(readRegion(reading_, child));
        else if (!name.empty() && name != "space" && name != "cellSet" && name != "extracellularProperties")
            reading_.unknownElement(child, "network");
    }

    // --- projections ---

    void readProjection(const pugi::xml_node& element, model::ProjectionKind kind) {
        ProjectionDraft draft;
        model::Projection& head = draft.projection;
        head.kind = kind;
        head.id = element.attribute("id").value();
        head.prePopulation = values_.required(element, "presynapticPopulation");
        head.postPopulation = values_.required(element, "postsynapticPopulation");
        head.synapse = element.attribute("synapse").value();
        head.where = reading_.spot(element);
        if (!head.synapse.empty()) draft.synapseNames.push_back(head.synapse);
        std::vector<pugi::xml_node> block;
        for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
            if (head.connectionType.empty() && std::strstr(reading_.rawName(child), "onnection") != nullptr)
                head.connectionType = reading_.rawName(child);
            block.push_back(child);
            if (block.size() < kRowsPerBlock) continue;
            if (!readConnections(block, draft)) return;
            block.clear();
        }
        if (!readConnections(block, draft)) return;
        if (head.synapse.empty() && !draft.synapseNames.empty()) head.synapse = draft.synapseNames.front();
        builder_.addProjection(network_, std::move(draft));
    }

    /// False when cancelled.
    [[nodiscard]] bool readConnections(const std::vector<pugi::xml_node>& elements, ProjectionDraft& draft) {
        std::vector<Row> rows(elements.size());
        const bool done =
            readInChunks(reading_, elements.size(), [&](XmlReading& part, std::size_t begin, std::size_t end) {
                RowReader reader(part);
                for (std::size_t i = begin; i < end && part.goOn(); ++i)
                    rows[i] = reader.connection(elements[i], draft.projection);
            });
        if (!done) return false;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (!rows[i].bad) appendRow(draft, rows[i], reading_, elements[i]);
        return true;
    }

    // --- connections that stand alone: one projection for each pair of populations and synapse ---

    void readExplicitConnection(const pugi::xml_node& element, std::string_view type) {
        const std::string from = values_.required(element, "from"), to = values_.required(element, "to");
        if (from.empty() || to.empty()) return;
        const auto pre = values_.reference(element, "from", from), post = values_.reference(element, "to", to);
        if (!pre || !post) return;
        const std::string synapse = element.attribute("synapse").value();
        const auto key =
            std::tuple(std::string(pre->population), std::string(post->population), synapse, std::string(type));
        auto [found, isNew] = explicitIndex_.try_emplace(key, explicitConnections_.size());
        if (isNew) {
            ProjectionDraft draft;
            draft.projection.prePopulation = std::get<0>(key);
            draft.projection.postPopulation = std::get<1>(key);
            draft.projection.id =
                ownId(std::get<0>(key) + "_" + std::get<1>(key) + (synapse.empty() ? "" : "_" + synapse));
            draft.projection.synapse = synapse;
            draft.projection.connectionType = type;
            draft.projection.where = reading_.spot(element);
            if (!synapse.empty()) draft.synapseNames.push_back(synapse);
            explicitConnections_.emplace_back(key, std::move(draft));
        }
        Row row;
        row.line = reading_.line(element);
        row.pre = pre->cell;
        row.post = post->cell;
        if (const pugi::xml_attribute weight = element.attribute("weight")) {
            row.weight = values_.real(element, "weight", weight.value());
            row.bad = !row.weight;
        }
        if (const pugi::xml_attribute delay = element.attribute("delay")) {
            row.delay = values_.delay(element, delay.value());
            row.bad = row.bad || !row.delay;
        }
        if (!row.bad) appendRow(explicitConnections_[found->second].second, row, reading_, element);
    }

    /// An id for what has none in the file: the one wanted, numbered where something of the network has it.
    std::string ownId(const std::string& wanted) {
        if (ids_.try_emplace(wanted, 1).second) return wanted;
        std::string out;
        do out = wanted + "_" + std::to_string(++ids_[wanted]);
        while (!ids_.try_emplace(out, 1).second);
        return out;
    }

    // --- inputs ---

    void readInputList(const pugi::xml_node& element) {
        InputDraft draft;
        draft.list.id = element.attribute("id").value();
        draft.list.component = values_.required(element, "component");
        draft.list.population = values_.required(element, "population");
        draft.list.where = reading_.spot(element);
        for (const pugi::xml_node& child : element.children()) {
            if (!reading_.goOn()) return;
            const std::string_view name = reading_.name(child);
            if (name != "input" && name != "inputW") {
                if (!name.empty()) reading_.unknownElement(child, "inputList");
                continue;
            }
            if (draft.list.destination.empty()) draft.list.destination = child.attribute("destination").value();
            if (draft.pathPopulation.empty())
                if (const auto path = parseCellReference(child.attribute("target").value()))
                    draft.pathPopulation = path->population;
            const Row row = values_.input(child, draft.list.population);
            if (!row.bad) appendRow(draft, row);
        }
        builder_.addInputs(network_, std::move(draft));
    }

    void readExplicitInput(const pugi::xml_node& element) {
        const std::string target = values_.required(element, "target");
        const auto at = target.empty() ? std::nullopt : values_.reference(element, "target", target);
        if (!at) return;
        InputDraft draft;
        draft.list.explicitInput = true;
        draft.list.component = values_.required(element, "input");
        draft.list.population = at->population;
        draft.list.id =
            element.attribute("id")
                ? element.attribute("id").value()
                : ownId(draft.list.component + "_" + draft.list.population + "_" + std::to_string(at->cell));
        draft.list.destination = element.attribute("destination").value();
        draft.list.where = reading_.spot(element);
        draft.cell.push_back(at->cell);
        draft.line.push_back(draft.list.where.line);
        builder_.addInputs(network_, std::move(draft));
    }

    using ExplicitKey = std::tuple<std::string, std::string, std::string, std::string>;
    XmlReading& reading_;
    RowReader values_;
    NetworkBuilder& builder_;
    std::size_t network_ = 0;
    std::unordered_map<std::string, GridSpace> spaces_;
    std::vector<std::pair<ExplicitKey, ProjectionDraft>> explicitConnections_;  ///< in file order
    std::map<ExplicitKey, std::size_t> explicitIndex_;
    std::unordered_map<std::string, std::size_t>
        ids_;  ///< of the network's parts, with the last number that ownId() gave
};

}  // namespace

void readNetwork(XmlReading& reading, const pugi::xml_node& element, NetworkBuilder& builder) {
    NetworkReader(reading, builder).read(element);
}

}  // namespace nl::neuroml
