// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/h5_write.hpp"

#include <functional>
#include <vector>

#include <fmt/core.h>

#include "core/io/hdf5.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {
namespace {

using io::Hdf5File;
using model::Population;
using model::Projection;
using model::ProjectionKind;

/// A column of a table: its name and its value in a row.
struct Column {
    const char* name;
    std::function<double(std::size_t)> at;
};

double parsed(const std::string& text) { return units::parseNumber(text).value_or(0); }

class H5Writer {
public:
    H5Writer(Hdf5File& h5, Writing& writing) : h5_(h5), model_(writing.model), job_(writing.job), ids_(writing.ids) {}

    Result<void> write(const std::string& topLevelXml) {
        NL_CHECK(group("/neuroml", "Root NeuroML group"));
        NL_CHECK(h5_.setAttribute("/neuroml", "id", model_.id.empty() ? std::string("model") : ids_.of(model_.id)));
        if (!model_.notes.empty()) NL_CHECK(h5_.setAttribute("/neuroml", "notes", model_.notes));
        NL_CHECK(h5_.setAttribute("/neuroml", "GENERATED_BY", "Neuroloom"));
        NL_CHECK(h5_.setAttribute("/neuroml", "neuroml_top_level", topLevelXml));
        for (std::size_t n = 0; n < model_.networks.size(); ++n)
            NL_CHECK(writeNetwork(model_.networks[n],
                                  n == 0 ? "/neuroml/network" : fmt::format("/neuroml/network_{}", n + 1)));
        return {};
    }

private:
    /// A group with the attributes that PyTables, and so libNeuroML, looks for.
    Result<void> group(const std::string& path, const std::string& title) {
        NL_CHECK(h5_.makeGroup(path));
        NL_CHECK(h5_.setAttribute(path, "CLASS", "GROUP"));
        NL_CHECK(h5_.setAttribute(path, "TITLE", title));
        return h5_.setAttribute(path, "VERSION", "1.0");
    }

    /// A path that is not taken: a file may give one id to two of a kind. Readers take the id from the attribute.
    [[nodiscard]] std::string freePath(const std::string& path) const {
        std::string out = path;
        for (int number = 2; h5_.exists(out); ++number) out = fmt::format("{}_{}", path, number);
        return out;
    }

    Result<void> table(const std::string& path, const std::string& title, std::size_t rows,
                       const std::vector<Column>& columns) {
        if (rows == 0) return {};
        std::vector<double> values(rows * columns.size());
        bool single = true;
        for (std::size_t r = 0; r < rows; ++r) {
            if (r % 65536 == 0 && !job_.checkpoint()) return fail(job_.cancelledError());
            for (std::size_t c = 0; c < columns.size(); ++c) {
                const double value = columns[c].at(r);
                values[r * columns.size() + c] = value;
                single = single && static_cast<double>(static_cast<float>(value)) == value;
            }
        }
        const std::vector<std::uint64_t> shape{rows, columns.size()};
        const io::Hdf5Storage storage{.deflate = 1};
        if (single) {
            const std::vector<float> narrow(values.begin(), values.end());
            NL_CHECK(h5_.write(path, narrow, shape, storage));
        } else {
            NL_CHECK(h5_.write(path, values, shape, storage));
        }
        NL_CHECK(h5_.setAttribute(path, "CLASS", "CARRAY"));
        NL_CHECK(h5_.setAttribute(path, "TITLE", title));
        NL_CHECK(h5_.setAttribute(path, "VERSION", "1.1"));
        for (std::size_t c = 0; c < columns.size(); ++c)
            NL_CHECK(h5_.setAttribute(path, fmt::format("column_{}", c), columns[c].name));
        return {};
    }

    Result<void> writeNetwork(const model::Network& network, const std::string& path) {
        NL_CHECK(group(path, ""));
        NL_CHECK(h5_.setAttribute(path, "id", ids_.of(network.id)));
        if (!network.notes.empty()) NL_CHECK(h5_.setAttribute(path, "notes", network.notes));
        if (network.temperature)
            NL_CHECK(h5_.setAttribute(path, "temperature", schemaQuantity(*network.temperature, "temperature")));
        for (const model::Region& region : network.regions) {
            std::string box;
            if (region.corner && region.size)
                for (const double m : {region.corner->x, region.corner->y, region.corner->z, region.size->x,
                                       region.size->y, region.size->z})
                    box += (box.empty() ? "" : " ") + micrometreText(m);
            NL_CHECK(h5_.setAttribute(path, "region:" + ids_.of(region.id), box));
        }
        for (const model::PopulationId id : network.populations)
            NL_CHECK(writePopulation(model_.populations[id.index()], path));
        for (const model::ProjectionId id : network.projections)
            NL_CHECK(writeProjection(model_.projections[id.index()], path));
        for (const std::uint32_t index : network.inputs) NL_CHECK(writeInputs(model_.inputs[index], path));
        return {};
    }

    static bool isList(const Population& p) {
        return p.size > 0 && (p.positions.size() == p.size || p.instanceIds.size() == p.size);
    }

    Result<void> writePopulation(const Population& p, const std::string& network) {
        const std::string path = freePath(network + "/population_" + ids_.of(p.id));
        NL_CHECK(group(path, ""));
        NL_CHECK(h5_.setAttribute(path, "id", ids_.of(p.id)));
        NL_CHECK(h5_.setAttribute(path, "component", ids_.of(p.component)));
        NL_CHECK(h5_.setAttribute(path, "size", static_cast<std::int64_t>(p.size)));
        if (!p.notes.empty()) NL_CHECK(h5_.setAttribute(path, "notes", p.notes));
        if (isList(p)) NL_CHECK(h5_.setAttribute(path, "type", "populationList"));
        for (const morphology::Property& property : p.properties)
            NL_CHECK(h5_.setAttribute(path, "property:" + property.tag, property.value));
        if (!isList(p)) return {};
        const auto coordinate = [&p](double morphology::Point::*axis) {
            return [&p, axis](std::size_t i) {
                return i < p.positions.size() ? parsed(micrometreText(p.positions[i].*axis)) : 0.0;
            };
        };
        std::vector<Column> columns;
        if (!p.instanceIds.empty())
            columns.push_back({"id", [&p](std::size_t i) { return static_cast<double>(p.instanceIds[i]); }});
        columns.push_back({"x", coordinate(&morphology::Point::x)});
        columns.push_back({"y", coordinate(&morphology::Point::y)});
        columns.push_back({"z", coordinate(&morphology::Point::z)});
        return table(path + "/" + ids_.of(p.id), "Locations of cells in " + p.id, p.size, columns);
    }

    // --- columns of connections and inputs ---

    [[nodiscard]] const Population* population(model::PopulationId id) const {
        return id.valid() ? &model_.populations[id.index()] : nullptr;
    }

    static std::function<double(std::size_t)> cellColumn(const std::vector<std::uint32_t>& cells, const Population* p) {
        return [&cells, p](std::size_t i) {
            const std::uint32_t cell = cells[i];
            return static_cast<double>(p != nullptr && cell < p->instanceIds.size() ? p->instanceIds[cell] : cell);
        };
    }

    void addSegments(std::vector<Column>& out, const char* name, const std::vector<std::int32_t>& column,
                     const Population* p) const {
        if (column.empty()) return;
        const morphology::Morphology* m = nullptr;
        if (p != nullptr && p->cellType.valid()) m = model_.cellTypes[p->cellType.index()].morphology.get();
        out.push_back({name, [&column, m](std::size_t i) {
                           const auto s = static_cast<std::size_t>(column[i]);
                           return static_cast<double>(m != nullptr && s < m->size() ? m->segmentId[s] : column[i]);
                       }});
    }

    template <class T>
    static void add(std::vector<Column>& out, const char* name, const std::vector<T>& column) {
        if (!column.empty()) out.push_back({name, [&column](std::size_t i) { return static_cast<double>(column[i]); }});
    }

    [[nodiscard]] std::string nameOf(model::ComponentId id, const std::string& otherwise) const {
        return ids_.of(id.valid() ? model_.components[id.index()].id : otherwise);
    }

    /// The first component under `name`, further ones under name_1, name_2: an index column tells them apart.
    Result<void> components(const std::string& path, const std::string& name, const std::string& plural,
                            const std::vector<model::ComponentId>& list, const std::string& first) {
        if (list.empty() && first.empty()) return {};
        NL_CHECK(h5_.setAttribute(path, name, list.empty() ? ids_.of(first) : nameOf(list[0], first)));
        for (std::size_t k = 1; k < list.size(); ++k)
            NL_CHECK(h5_.setAttribute(path, fmt::format("{}_{}", plural, k), nameOf(list[k], first)));
        return {};
    }

    Result<void> writeProjection(const Projection& p, const std::string& network) {
        const std::string path = freePath(network + "/projection_" + ids_.of(p.id));
        NL_CHECK(group(path, ""));
        NL_CHECK(h5_.setAttribute(path, "id", ids_.of(p.id)));
        NL_CHECK(h5_.setAttribute(path, "type", projectionKindName(p.kind)));
        NL_CHECK(h5_.setAttribute(path, "presynapticPopulation", ids_.of(p.prePopulation)));
        NL_CHECK(h5_.setAttribute(path, "postsynapticPopulation", ids_.of(p.postPopulation)));
        if (!p.connectionType.empty()) NL_CHECK(h5_.setAttribute(path, "connectionType", p.connectionType));
        const bool continuous = p.kind == ProjectionKind::continuous;
        NL_CHECK(components(path, continuous ? "postComponent" : "synapse", "synapse", p.synapses, p.synapse));
        if (continuous) NL_CHECK(components(path, "preComponent", "preComponent", p.preComponents, ""));
        const Population *pre = population(p.pre), *post = population(p.post);
        std::vector<Column> columns;
        // As libNeuroML: electrical and continuous connections always have an id column.
        if (!p.connectionIds.empty())
            add(columns, "id", p.connectionIds);
        else if (p.kind != ProjectionKind::chemical)
            columns.push_back({"id", [](std::size_t i) { return static_cast<double>(i); }});
        columns.push_back({"pre_cell_id", cellColumn(p.preCell, pre)});
        columns.push_back({"post_cell_id", cellColumn(p.postCell, post)});
        addSegments(columns, "pre_segment_id", p.preSegment, pre);
        addSegments(columns, "post_segment_id", p.postSegment, post);
        add(columns, "pre_fraction_along", p.preFraction);
        add(columns, "post_fraction_along", p.postFraction);
        add(columns, "weight", p.weight);
        if (!p.delay.empty())
            columns.push_back({"delay", [&p](std::size_t i) { return parsed(millisecondText(p.delay[i])); }});
        add(columns, "synapse_index", p.synapseOf);
        add(columns, "pre_component_index", p.preComponentOf);
        return table(path + "/" + ids_.of(p.id), "Connections of cells in " + p.id, p.size(), columns);
    }

    Result<void> writeInputs(const model::InputList& list, const std::string& network) {
        const std::string path = freePath(network + "/inputList_" + ids_.of(list.id));
        NL_CHECK(group(path, ""));
        NL_CHECK(h5_.setAttribute(path, "id", ids_.of(list.id)));
        NL_CHECK(h5_.setAttribute(path, "component", ids_.of(list.component)));
        NL_CHECK(h5_.setAttribute(path, "population", ids_.of(list.population)));
        if (!list.destination.empty()) NL_CHECK(h5_.setAttribute(path, "destination", list.destination));
        if (list.explicitInput) NL_CHECK(h5_.setAttribute(path, "explicitInput", "true"));
        const Population* p = population(list.target);
        std::vector<Column> columns{{"id", [](std::size_t i) { return static_cast<double>(i); }},
                                    {"target_cell_id", cellColumn(list.cell, p)}};
        addSegments(columns, "segment_id", list.segment, p);
        add(columns, "fraction_along", list.fraction);
        add(columns, "weight", list.weight);
        return table(path + "/" + ids_.of(list.id), "Locations of inputs in " + list.id, list.cell.size(), columns);
    }

    Hdf5File& h5_;
    const model::Model& model_;
    JobContext& job_;
    NmlIds& ids_;
};

}  // namespace

Result<void> writeH5(Writing& writing, const std::string& topLevelXml, const std::filesystem::path& file) {
    NL_TRY(h5, Hdf5File::create(file));
    NL_CHECK(H5Writer(h5, writing).write(topLevelXml));
    return h5.commit();
}

}  // namespace nl::neuroml
