// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "core/neuroml/write_document.hpp"

namespace nl::neuroml {
namespace {

using model::Population;
using model::Projection;
using model::ProjectionKind;

constexpr std::size_t kRowsPerCheck = 8192;

class NetworkWriter {
public:
    NetworkWriter(Writing& writing, const model::Network& network)
        : w_(writing), out_(writing.out), network_(network) {}

    bool write() {
        out_.open("network");
        out_.attribute("id", w_.ids.of(network_.id));
        if (network_.temperature) {
            out_.attribute("type", "networkWithTemperature");
            out_.attribute("temperature", schemaQuantity(*network_.temperature, "temperature"));
        }
        if (!network_.notes.empty()) out_.textElement("notes", network_.notes);
        for (const model::Region& region : network_.regions) writeRegion(region);
        for (const model::PopulationId id : network_.populations) writePopulation(w_.model.populations[id.index()]);
        const bool good = writeProjections() && writeInputs(true) && writeInputs(false);
        out_.close();
        return good;
    }

private:
    void writeRegion(const model::Region& region) {
        out_.open("region");
        out_.attribute("id", w_.ids.of(region.id));
        if (region.corner && region.size) {
            out_.open("rectangularExtent");
            out_.attribute("xStart", micrometreText(region.corner->x));
            out_.attribute("yStart", micrometreText(region.corner->y));
            out_.attribute("zStart", micrometreText(region.corner->z));
            out_.attribute("xLength", micrometreText(region.size->x));
            out_.attribute("yLength", micrometreText(region.size->y));
            out_.attribute("zLength", micrometreText(region.size->z));
            out_.close();
        }
        out_.close();
    }

    // --- populations ---

    /// With instances: where there are positions (a grid's too, whose space the model does not keep) or ids of the
    /// file's own.
    static bool isList(const Population& p) {
        return p.size > 0 && (p.positions.size() == p.size || p.instanceIds.size() == p.size);
    }

    void writePopulation(const Population& p) {
        const bool list = isList(p);
        out_.open("population");
        out_.attribute("id", w_.ids.of(p.id));
        out_.attribute("component", w_.ids.of(p.component));
        out_.attribute("size", fmt::format("{}", p.size));
        if (list) out_.attribute("type", "populationList");
        if (!p.notes.empty()) out_.textElement("notes", p.notes);
        for (const morphology::Property& property : p.properties) {
            out_.open("property");
            out_.attribute("tag", property.tag);
            out_.attribute("value", property.value);
            out_.close();
        }
        if (list)
            writeInstances(p);
        else
            writeLayout(p);
        out_.close();
    }

    void writeLayout(const Population& p) {
        if (p.layout == model::Layout::random && !p.region.empty()) {
            out_.open("layout");
            out_.open("random");
            out_.attribute("number", fmt::format("{}", p.size));
            out_.attribute("region", w_.ids.of(p.region));
        } else if (p.layout == model::Layout::unstructured) {
            out_.open("layout");
            out_.open("unstructured");
            out_.attribute("number", fmt::format("{}", p.size));
        } else {
            return;
        }
        out_.close();
        out_.close();
    }

    void writeInstances(const Population& p) {
        for (std::size_t i = 0; i < p.size; ++i) {
            out_.open("instance");
            out_.attribute("id", instanceId(p, i));
            const morphology::Point at = i < p.positions.size() ? p.positions[i] : morphology::Point{};
            out_.open("location");
            out_.attribute("x", micrometreText(at.x));
            out_.attribute("y", micrometreText(at.y));
            out_.attribute("z", micrometreText(at.z));
            out_.close();
            out_.close();
        }
    }

    static std::int64_t instanceId(const Population& p, std::size_t cell) {
        return cell < p.instanceIds.size() ? p.instanceIds[cell] : static_cast<std::int64_t>(cell);
    }

    /// Address of a cell: "../pop/3/comp" where there are instances, else "../pop[3]".
    struct Address {
        std::string before, after;
        const Population* population = nullptr;
        [[nodiscard]] std::string of(std::uint32_t cell) const {
            return fmt::format("{}{}{}", before, population == nullptr ? cell : instanceId(*population, cell), after);
        }
    };

    [[nodiscard]] Address addressOf(model::PopulationId id, const std::string& name) const {
        if (!id.valid()) return {"../" + w_.ids.of(name) + "[", "]", nullptr};
        const Population& p = w_.model.populations[id.index()];
        if (isList(p)) return {"../" + w_.ids.of(p.id) + "/", "/" + w_.ids.of(p.component), &p};
        return {"../" + w_.ids.of(p.id) + "[", "]", &p};
    }

    /// Segment ids of the file by index, of the cells of a population.
    [[nodiscard]] const std::vector<std::int64_t>* segmentIds(model::PopulationId id) const {
        if (!id.valid()) return nullptr;
        const model::CellTypeId cell = w_.model.populations[id.index()].cellType;
        if (!cell.valid() || !w_.model.cellTypes[cell.index()].morphology) return nullptr;
        return &w_.model.cellTypes[cell.index()].morphology->segmentId;
    }

    [[nodiscard]] std::string componentName(model::ComponentId id, const std::string& otherwise) const {
        return w_.ids.of(id.valid() ? w_.model.components[id.index()].id : otherwise);
    }

    // --- projections ---

    bool writeProjections() {
        for (const model::ProjectionId id : network_.projections) {
            const Projection& p = w_.model.projections[id.index()];
            if (isExplicit(p) && !writeExplicit(p)) return false;
        }
        for (const ProjectionKind kind :
             {ProjectionKind::chemical, ProjectionKind::electrical, ProjectionKind::continuous})
            for (const model::ProjectionId id : network_.projections) {
                const Projection& p = w_.model.projections[id.index()];
                if (p.kind == kind && !isExplicit(p) && !writeProjection(p)) return false;
            }
        return true;
    }

    /// Connections that stand alone; those with weights have no such form in the schema and become a projection.
    static bool isExplicit(const Projection& p) {
        return (p.connectionType == "synapticConnection" || p.connectionType == "explicitConnection") &&
               p.weight.empty() && p.delay.empty() && p.preSegment.empty() && p.postSegment.empty() &&
               !p.synapse.empty();
    }

    bool writeExplicit(const Projection& p) {
        const Address pre = addressOf(p.pre, p.prePopulation), post = addressOf(p.post, p.postPopulation);
        for (std::size_t i = 0; i < p.size(); ++i) {
            if (i % kRowsPerCheck == 0 && !w_.job.checkpoint()) return false;
            out_.open("synapticConnection");
            out_.attribute("from", pre.of(p.preCell[i]).substr(3));
            out_.attribute("to", post.of(p.postCell[i]).substr(3));
            out_.attribute("synapse", w_.ids.of(p.synapse));
            out_.close();
        }
        return true;
    }

    [[nodiscard]] const char* connectionElement(const Projection& p) const {
        if (p.kind == ProjectionKind::chemical)
            return p.weight.empty() && p.delay.empty() ? "connection" : "connectionWD";
        const bool list = p.pre.valid() && isList(w_.model.populations[p.pre.index()]);
        if (p.kind == ProjectionKind::electrical)
            return !p.weight.empty() ? "electricalConnectionInstanceW"
                   : list            ? "electricalConnectionInstance"
                                     : "electricalConnection";
        return !p.weight.empty() ? "continuousConnectionInstanceW"
               : list            ? "continuousConnectionInstance"
                                 : "continuousConnection";
    }

    bool writeProjection(const Projection& p) {
        const bool chemical = p.kind == ProjectionKind::chemical;
        out_.open(projectionKindName(p.kind));
        out_.attribute("id", w_.ids.of(p.id));
        out_.attribute("presynapticPopulation", w_.ids.of(p.prePopulation));
        out_.attribute("postsynapticPopulation", w_.ids.of(p.postPopulation));
        if (chemical) out_.attribute("synapse", w_.ids.of(p.synapse));
        Columns c{addressOf(p.pre, p.prePopulation), addressOf(p.post, p.postPopulation), segmentIds(p.pre),
                  segmentIds(p.post), connectionElement(p)};
        c.plainIndex = std::string_view(c.element) == "electricalConnection" ||
                       std::string_view(c.element) == "continuousConnection";
        for (std::size_t i = 0; i < p.size(); ++i) {
            if (i % kRowsPerCheck == 0 && !w_.job.checkpoint()) return false;
            writeConnection(p, c, i);
        }
        out_.close();
        return true;
    }

    struct Columns {
        Address pre, post;
        const std::vector<std::int64_t>*preSegments = nullptr, *postSegments = nullptr;
        const char* element = "";
        bool plainIndex = false;  ///< "3" instead of a path
    };

    void writeSegment(const char* name, const std::vector<std::int32_t>& column, const std::vector<std::int64_t>* ids,
                      std::size_t i) {
        if (column.empty()) return;
        const auto s = static_cast<std::size_t>(column[i]);
        out_.attribute(name, ids != nullptr && s < ids->size() ? (*ids)[s] : static_cast<std::int64_t>(column[i]));
    }

    void writeFraction(const char* name, const std::vector<float>& column, std::size_t i) {
        if (!column.empty()) out_.attribute(name, floatText(column[i]));
    }

    [[nodiscard]] std::string usedComponent(const std::vector<model::ComponentId>& list,
                                            const std::vector<std::uint16_t>& column, std::size_t i,
                                            const std::string& otherwise) const {
        const std::size_t k = column.empty() ? 0 : column[i];
        return k < list.size() ? componentName(list[k], otherwise) : w_.ids.of(otherwise);
    }

    void writeConnection(const Projection& p, const Columns& c, std::size_t i) {
        const bool chemical = p.kind == ProjectionKind::chemical;
        const auto cell = [&](const Address& address, std::uint32_t index) {
            return c.plainIndex ? fmt::format("{}", address.population ? instanceId(*address.population, index) : index)
                                : address.of(index);
        };
        out_.open(c.element);
        out_.attribute("id", i < p.connectionIds.size() ? p.connectionIds[i] : static_cast<std::int64_t>(i));
        out_.attribute(chemical ? "preCellId" : "preCell", cell(c.pre, p.preCell[i]));
        writeSegment(chemical ? "preSegmentId" : "preSegment", p.preSegment, c.preSegments, i);
        writeFraction("preFractionAlong", p.preFraction, i);
        out_.attribute(chemical ? "postCellId" : "postCell", cell(c.post, p.postCell[i]));
        writeSegment(chemical ? "postSegmentId" : "postSegment", p.postSegment, c.postSegments, i);
        writeFraction("postFractionAlong", p.postFraction, i);
        const std::string synapse = chemical ? std::string() : usedComponent(p.synapses, p.synapseOf, i, p.synapse);
        if (p.kind == ProjectionKind::electrical) out_.attribute("synapse", synapse);
        if (p.kind == ProjectionKind::continuous) {
            out_.attribute("preComponent", usedComponent(p.preComponents, p.preComponentOf, i, ""));
            out_.attribute("postComponent", synapse);
        }
        if (!p.weight.empty() || (chemical && !p.delay.empty()))
            out_.attribute("weight", p.weight.empty() ? "1" : floatText(p.weight[i]));
        if (chemical && (!p.weight.empty() || !p.delay.empty()))
            out_.attribute("delay", (p.delay.empty() ? std::string("0") : millisecondText(p.delay[i])) + " ms");
        out_.close();
    }

    // --- inputs ---

    bool writeInputs(bool explicitOnes) {
        for (const std::uint32_t index : network_.inputs) {
            const model::InputList& list = w_.model.inputs[index];
            const bool asExplicit =
                list.explicitInput && list.segment.empty() && list.weight.empty() && list.fraction.empty();
            if (asExplicit != explicitOnes) continue;
            if (explicitOnes)
                writeExplicitInput(list);
            else if (!writeInputList(list))
                return false;
        }
        return true;
    }

    void writeExplicitInput(const model::InputList& list) {
        const Address address = addressOf(list.target, list.population);
        for (const std::uint32_t cell : list.cell) {
            out_.open("explicitInput");
            out_.attribute("target", address.of(cell).substr(3));
            out_.attribute("input", w_.ids.of(list.component));
            if (!list.destination.empty()) out_.attribute("destination", w_.ids.of(list.destination));
            out_.close();
        }
    }

    bool writeInputList(const model::InputList& list) {
        const Address address = addressOf(list.target, list.population);
        const std::vector<std::int64_t>* ids = segmentIds(list.target);
        out_.open("inputList");
        out_.attribute("id", w_.ids.of(list.id));
        out_.attribute("population", w_.ids.of(list.population));
        out_.attribute("component", w_.ids.of(list.component));
        const std::string destination = list.destination.empty() ? "synapses" : w_.ids.of(list.destination);
        for (std::size_t i = 0; i < list.cell.size(); ++i) {
            if (i % kRowsPerCheck == 0 && !w_.job.checkpoint()) return false;
            out_.open(list.weight.empty() ? "input" : "inputW");
            out_.attribute("id", static_cast<std::int64_t>(i));
            out_.attribute("target", address.of(list.cell[i]));
            writeSegment("segmentId", list.segment, ids, i);
            writeFraction("fractionAlong", list.fraction, i);
            out_.attribute("destination", destination);
            if (!list.weight.empty()) out_.attribute("weight", floatText(list.weight[i]));
            out_.close();
        }
        out_.close();
        return true;
    }

    Writing& w_;
    XmlText& out_;
    const model::Network& network_;
};

}  // namespace

bool writeNetwork(Writing& writing, const model::Network& network) { return NetworkWriter(writing, network).write(); }

}  // namespace nl::neuroml
