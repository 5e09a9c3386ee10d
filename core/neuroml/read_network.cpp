// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/read_network.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "core/neuroml/read_population.hpp"

namespace nl::neuroml {

namespace {

/// The value of row `row` of an optional column; a column that begins late is filled up with `otherwise`.
template <class T>
void put(std::vector<T>& column, std::size_t row, const std::optional<T>& value, T otherwise) {
    if (value) {
        column.resize(row, otherwise);
        column.push_back(*value);
    } else if (!column.empty()) {
        column.push_back(otherwise);
    }
}

/// One connection or input as written.
struct Row {
    std::optional<std::int64_t> id, pre, post, preSegment, postSegment;
    std::optional<float> preFraction, postFraction, weight, delay;
    const char *synapse = nullptr, *preComponent = nullptr;
    bool bad = false;
};

class NetworkReader {
public:
    NetworkReader(XmlReading& reading, NetworkBuilder& builder) : reading_(reading), builder_(builder) {}

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
        head.prePopulation = required(element, "presynapticPopulation");
        head.postPopulation = required(element, "postsynapticPopulation");
        head.synapse = element.attribute("synapse").value();
        head.where = reading_.spot(element);
        if (!head.synapse.empty()) draft.synapseNames.push_back(head.synapse);
        for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
            if (!reading_.goOn()) return;
            readConnection(child, draft);
        }
        if (head.synapse.empty() && !draft.synapseNames.empty()) head.synapse = draft.synapseNames.front();
        builder_.addProjection(network_, std::move(draft));
    }

    void readConnection(const pugi::xml_node& element, ProjectionDraft& draft) {
        const char* name = reading_.rawName(element);
        if (!same(name, draft.projection.connectionType.c_str())) {
            if (*name == 0) return;
            if (std::string_view(name).find("onnection") == std::string_view::npos) {
                reading_.unknownElement(element, "projection");
                return;
            }
            if (draft.projection.connectionType.empty()) draft.projection.connectionType = name;
        }
        Row row;
        for (pugi::xml_attribute attribute = element.first_attribute(); attribute;
             attribute = attribute.next_attribute())
            readAttribute(element, attribute, draft.projection, row);
        if (!row.bad && (!row.pre || !row.post)) {
            row.bad = true;
            const bool chemical = draft.projection.kind == model::ProjectionKind::chemical;
            reading_.error(
                element, "attribute-missing",
                "<" + std::string(name) + "> has no attribute \"" +
                    (!row.pre ? (chemical ? "preCellId" : "preCell") : (chemical ? "postCellId" : "postCell")) + "\"");
        }
        if (!row.bad) append(element, draft, row);
    }

    void readAttribute(const pugi::xml_node& element, const pugi::xml_attribute& attribute,
                       const model::Projection& head, Row& row) {
        const char* key = attribute.name();
        const char* text = attribute.value();
        if (same(key, "preCellId") || same(key, "preCell"))
            row.pre = cell(element, key, text, head.prePopulation, row);
        else if (same(key, "postCellId") || same(key, "postCell"))
            row.post = cell(element, key, text, head.postPopulation, row);
        else if (same(key, "id"))
            row.id = rowId(text);
        else if (same(key, "weight"))
            row.weight = real(element, "weight", text, row);
        else if (same(key, "delay"))
            row.delay = delay(element, text, row);
        else if (same(key, "preSegmentId") || same(key, "preSegment"))
            row.preSegment = whole(element, key, text, row);
        else if (same(key, "postSegmentId") || same(key, "postSegment"))
            row.postSegment = whole(element, key, text, row);
        else if (same(key, "preFractionAlong"))
            row.preFraction = real(element, "preFractionAlong", text, row);
        else if (same(key, "postFractionAlong"))
            row.postFraction = real(element, "postFractionAlong", text, row);
        else if (same(key, "synapse") || same(key, "postComponent"))
            row.synapse = text;
        else if (same(key, "preComponent"))
            row.preComponent = text;
    }

    void append(const pugi::xml_node& element, ProjectionDraft& draft, const Row& row) {
        ConnectionRows& rows = draft.rows;
        const std::size_t at = rows.size();
        const std::int64_t id = row.id.value_or(static_cast<std::int64_t>(at));
        if (rows.id.empty() && id != static_cast<std::int64_t>(at)) {  // the first that is not simply counted
            rows.id.resize(at);
            std::iota(rows.id.begin(), rows.id.end(), std::int64_t{0});
        }
        if (!rows.id.empty() || id != static_cast<std::int64_t>(at)) rows.id.push_back(id);
        rows.preCell.push_back(*row.pre);
        rows.postCell.push_back(*row.post);
        rows.line.push_back(reading_.line(element));
        put<std::int64_t>(rows.preSegment, at, row.preSegment, 0);
        put<std::int64_t>(rows.postSegment, at, row.postSegment, 0);
        put(rows.preFraction, at, row.preFraction, 0.5F);
        put(rows.postFraction, at, row.postFraction, 0.5F);
        put(rows.weight, at, row.weight, 1.0F);
        put(rows.delay, at, row.delay, 0.0F);
        if (row.synapse != nullptr)
            putName(element, draft.synapseNames, rows.synapse, at, row.synapse);
        else if (!rows.synapse.empty())
            rows.synapse.push_back(0);
        if (row.preComponent != nullptr)
            putName(element, draft.preComponentNames, rows.preComponent, at, row.preComponent);
        else if (!rows.preComponent.empty())
            rows.preComponent.push_back(0);
    }

    /// A column of names as indices; it stays empty while all are the first name.
    void putName(const pugi::xml_node& element, std::vector<std::string>& names, std::vector<std::uint16_t>& column,
                 std::size_t row, std::string_view name) {
        std::size_t index = 0;
        while (index < names.size() && names[index] != name) ++index;
        if (index == names.size()) {
            if (index > std::numeric_limits<std::uint16_t>::max()) {
                reading_.error(element, "too-big", "a projection uses more than 65536 different synapses");
                index = 0;
            } else {
                names.emplace_back(name);
            }
        }
        if (index == 0 && column.empty()) return;
        column.resize(row, 0);
        column.push_back(static_cast<std::uint16_t>(index));
    }

    // --- connections that stand alone: one projection for each pair of populations and synapse ---

    void readExplicitConnection(const pugi::xml_node& element, std::string_view type) {
        const std::string from = required(element, "from"), to = required(element, "to");
        if (from.empty() || to.empty()) return;
        const auto pre = reference(element, "from", from), post = reference(element, "to", to);
        if (!pre || !post) return;
        const std::string synapse = element.attribute("synapse").value();
        const auto key =
            std::tuple(std::string(pre->population), std::string(post->population), synapse, std::string(type));
        auto [found, isNew] = explicitIndex_.try_emplace(key, explicitConnections_.size());
        if (isNew) {
            ProjectionDraft draft;
            draft.projection.prePopulation = std::get<0>(key);
            draft.projection.postPopulation = std::get<1>(key);
            draft.projection.id = std::get<0>(key) + "_" + std::get<1>(key) + (synapse.empty() ? "" : "_" + synapse);
            draft.projection.synapse = synapse;
            draft.projection.connectionType = type;
            draft.projection.where = reading_.spot(element);
            if (!synapse.empty()) draft.synapseNames.push_back(synapse);
            explicitConnections_.emplace_back(key, std::move(draft));
        }
        Row row;
        row.pre = pre->cell;
        row.post = post->cell;
        if (const pugi::xml_attribute weight = element.attribute("weight"))
            row.weight = real(element, "weight", weight.value(), row);
        if (const pugi::xml_attribute given = element.attribute("delay"))
            row.delay = delay(element, given.value(), row);
        if (!row.bad) append(element, explicitConnections_[found->second].second, row);
    }

    // --- inputs ---

    void readInputList(const pugi::xml_node& element) {
        InputDraft draft;
        draft.list.id = element.attribute("id").value();
        draft.list.component = required(element, "component");
        draft.list.population = required(element, "population");
        draft.list.where = reading_.spot(element);
        for (const pugi::xml_node& child : element.children()) {
            if (!reading_.goOn()) return;
            const std::string_view name = reading_.name(child);
            if (name == "input" || name == "inputW")
                readInput(child, draft);
            else if (!name.empty())
                reading_.unknownElement(child, "inputList");
        }
        builder_.addInputs(network_, std::move(draft));
    }

    void readInput(const pugi::xml_node& element, InputDraft& draft) {
        Row row;
        for (const pugi::xml_attribute& attribute : element.attributes()) {
            const std::string_view key = attribute.name();
            const char* text = attribute.value();
            if (key == "target")
                row.post = cell(element, "target", text, draft.list.population, row);
            else if (key == "segmentId")
                row.postSegment = whole(element, "segmentId", text, row);
            else if (key == "fractionAlong")
                row.postFraction = real(element, "fractionAlong", text, row);
            else if (key == "weight")
                row.weight = real(element, "weight", text, row);
            else if (key == "destination" && draft.list.destination.empty())
                draft.list.destination = text;
        }
        if (row.bad) return;
        if (!row.post) {
            reading_.error(element, "attribute-missing", "<input> has no attribute \"target\"");
            return;
        }
        const std::size_t at = draft.cell.size();
        draft.cell.push_back(*row.post);
        draft.line.push_back(reading_.line(element));
        put<std::int64_t>(draft.segment, at, row.postSegment, 0);
        put(draft.fraction, at, row.postFraction, 0.5F);
        put(draft.weight, at, row.weight, 1.0F);
    }

    void readExplicitInput(const pugi::xml_node& element) {
        const std::string target = required(element, "target");
        const auto at = target.empty() ? std::nullopt : reference(element, "target", target);
        if (!at) return;
        InputDraft draft;
        draft.list.explicitInput = true;
        draft.list.component = required(element, "input");
        draft.list.population = at->population;
        draft.list.id = element.attribute("id")
                            ? element.attribute("id").value()
                            : draft.list.component + "_" + draft.list.population + "_" + std::to_string(at->cell);
        draft.list.destination = element.attribute("destination").value();
        draft.list.where = reading_.spot(element);
        draft.cell.push_back(at->cell);
        draft.line.push_back(draft.list.where.line);
        builder_.addInputs(network_, std::move(draft));
    }

    // --- values ---

    std::string required(const pugi::xml_node& element, const char* name) {
        const pugi::xml_attribute attribute = element.attribute(name);
        if (!attribute)
            reading_.error(element, "attribute-missing",
                           "<" + std::string(reading_.name(element)) + "> has no attribute \"" + name + "\"");
        return attribute.value();
    }

    std::optional<CellReference> reference(const pugi::xml_node& element, const char* name, std::string_view text) {
        const auto out = parseCellReference(text);
        if (out) return out;
        Error error = makeError(
            "bad-path", std::string(name) + " of <" + std::string(reading_.name(element)) + "> does not name a cell");
        error.found = "\"" + shortened(text) + "\"";
        error.expected = "../p[0] or ../p/0/comp";
        reading_.report().add(Severity::error, std::move(error), reading_.spot(element));
        return {};
    }

    static std::optional<std::int64_t> rowId(const char* text) {
        std::int64_t value = 0;
        return quickInteger(text, value) ? std::optional(value) : plainInteger(text);
    }

    /// "../population/3/..." or "../population[3]" as nearly every row has it; -1 for all else.
    static std::int64_t quickCell(const char* text, const std::string& population) {
        if (text[0] != '.' || text[1] != '.' || text[2] != '/') return -1;
        text += 3;
        if (std::strncmp(text, population.c_str(), population.size()) != 0) return -1;
        text += population.size();
        if (*text != '/' && *text != '[') return -1;
        const char close = *text == '/' ? '/' : ']';
        std::int64_t value = 0;
        int digits = 0;
        for (++text; *text >= '0' && *text <= '9' && digits < 18; ++text, ++digits) value = value * 10 + (*text - '0');
        return digits > 0 && *text == close && (close == '/' || text[1] == 0) ? value : -1;
    }

    std::optional<std::int64_t> cell(const pugi::xml_node& element, const char* name, const char* text,
                                     const std::string& population, Row& row) {
        if (const std::int64_t index = quickCell(text, population); index >= 0) return index;
        const auto out = reference(element, name, text);
        if (!out) {
            row.bad = true;
            return {};
        }
        if (!out->population.empty() && out->population != population)
            reading_.warning(element, "population-differs",
                             std::string(name) + " of <" + std::string(reading_.name(element)) +
                                 "> names population \"" + shortened(out->population) +
                                 "\", while the list around it is for \"" + shortened(population) + "\"",
                             "The population of the list counts.");
        return out->cell;
    }

    std::optional<float> real(const pugi::xml_node& element, const char* name, const char* text, Row& row) {
        const auto value = reading_.number(element, name, text);
        if (value) return static_cast<float>(*value);
        row.bad = true;
        return {};
    }

    std::optional<std::int64_t> whole(const pugi::xml_node& element, const char* name, const char* text, Row& row) {
        const auto value = reading_.integer(element, name, text);
        if (!value) row.bad = true;
        return value;
    }

    std::optional<float> delay(const pugi::xml_node& element, const char* text, Row& row) {
        const auto value = reading_.time(element, "delay", text);
        if (value) return static_cast<float>(*value);
        row.bad = true;
        return {};
    }

    using ExplicitKey = std::tuple<std::string, std::string, std::string, std::string>;
    XmlReading& reading_;
    NetworkBuilder& builder_;
    std::size_t network_ = 0;
    std::unordered_map<std::string, GridSpace> spaces_;
    std::vector<std::pair<ExplicitKey, ProjectionDraft>> explicitConnections_;  ///< in file order
    std::map<ExplicitKey, std::size_t> explicitIndex_;
};

}  // namespace

void readNetwork(XmlReading& reading, const pugi::xml_node& element, NetworkBuilder& builder) {
    NetworkReader(reading, builder).read(element);
}

}  // namespace nl::neuroml
