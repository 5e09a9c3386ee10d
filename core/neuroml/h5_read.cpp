// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/h5_read.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "core/io/hdf5.hpp"
#include "core/neuroml/h5_columns.hpp"
#include "core/neuroml/read_population.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {
namespace {

using io::Hdf5File;

constexpr double kMicrometre = 1e-6, kMillisecond = 1e-3;
constexpr std::size_t kRowsPerCheck = 65536;

bool startsWith(const std::string& text, std::string_view start) { return text.compare(0, start.size(), start) == 0; }

class H5Reader {
public:
    H5Reader(const Hdf5File& h5, std::uint32_t file, NetworkBuilder& builder, Report& report, JobContext& job)
        : h5_(h5), where_{file, 0, 0}, builder_(builder), report_(report), job_(job) {}

    H5Content read() {
        H5Content out;
        if (!h5_.exists("/neuroml")) {
            Error e = makeError("wrong-root", "the HDF5 file has no group /neuroml",
                                "Is it a NeuroML network saved as HDF5?");
            e.expected = "/neuroml/network";
            report_.add(Severity::error, std::move(e), where_);
            return out;
        }
        out.id = text("/neuroml", "id");
        out.notes = text("/neuroml", "notes");
        out.topLevelXml = text("/neuroml", "neuroml_top_level");
        out.read = true;
        const auto children = h5_.children("/neuroml");
        if (!children) {
            report_.add(Severity::error, children.error(), where_);
            return out;
        }
        for (const Hdf5File::Object& child : *children)
            if (child.kind == Hdf5File::ObjectKind::group && startsWith(child.name, "network"))
                if (!readNetwork("/neuroml/" + child.name)) break;
        return out;
    }

private:
    [[nodiscard]] std::string text(const std::string& object, const std::string& name) const {
        return h5_.hasAttribute(object, name) ? h5_.textAttribute(object, name).value_or("") : std::string();
    }

    void error(std::string code, std::string message, std::string found = {}, std::string expected = {}) {
        Error e = makeError(std::move(code), std::move(message));
        e.found = std::move(found);
        e.expected = std::move(expected);
        report_.add(Severity::error, std::move(e), where_);
    }

    bool readNetwork(const std::string& path) {
        model::Network network;
        network.id = text(path, "id");
        network.notes = text(path, "notes");
        network.where = where_;
        const std::string temperature = text(path, "temperature");
        network.type = text(path, "type");
        if (network.type.empty()) network.type = temperature.empty() ? "network" : "networkWithTemperature";
        if (!temperature.empty()) {
            const auto value =
                units::parseQuantity(temperature, units::standardDimension("temperature").value_or(units::Dimension{}));
            if (value)
                network.temperature = *value;
            else
                report_.add(Severity::error, value.error(), where_);
        }
        readRegions(path, network);
        network_ = builder_.addNetwork(std::move(network));
        const auto children = h5_.children(path);
        if (!children) {
            report_.add(Severity::error, children.error(), where_);
            return true;
        }
        for (const Hdf5File::Object& child : *children) {
            if (child.kind != Hdf5File::ObjectKind::group) continue;
            if (!job_.checkpoint()) return false;
            const std::string group = path + "/" + child.name;
            if (startsWith(child.name, "population_"))
                readPopulation(group, child.name.substr(11));
            else if (startsWith(child.name, "projection_"))
                readProjection(group, child.name.substr(11));
            else if (startsWith(child.name, "inputList_"))
                readInputs(group, child.name.substr(10));
            else if (startsWith(child.name, "input_list_"))
                readInputs(group, child.name.substr(11));
            else
                report_.warning(where_, "element-unknown",
                                fmt::format("group {} of the network is not known", shortened(child.name)));
        }
        return !job_.stopped();
    }

    /// Our own addition, which other programs pass over: region:<id> = "x y z width height depth" in um.
    void readRegions(const std::string& path, model::Network& network) {
        for (const std::string& name : h5_.attributeNames(path)) {
            if (!startsWith(name, "region:")) continue;
            model::Region region;
            region.id = name.substr(7);
            const auto box = parseNumbers(text(path, name));
            if (box.size() == 6) {
                region.corner = {box[0] * kMicrometre, box[1] * kMicrometre, box[2] * kMicrometre};
                region.size = {box[3] * kMicrometre, box[4] * kMicrometre, box[5] * kMicrometre};
            }
            network.regions.push_back(std::move(region));
        }
    }

    static std::vector<double> parseNumbers(std::string_view text) {
        std::vector<double> out;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(' '), text.size());
            const auto value = units::parseNumber(text.substr(0, end));
            if (value) out.push_back(*value);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return out;
    }

    /// The dataset of a group: that of the group's id, else its only one; empty when there is none.
    std::string datasetOf(const std::string& group, const std::string& id) {
        if (h5_.exists(group + "/" + id)) return group + "/" + id;
        const auto children = h5_.children(group);
        if (!children) return {};
        for (const Hdf5File::Object& child : *children)
            if (child.kind == Hdf5File::ObjectKind::dataset) return group + "/" + child.name;
        return {};
    }

    // --- populations ---

    void readPopulation(const std::string& group, const std::string& name) {
        model::Population out;
        out.id = h5_.hasAttribute(group, "id") ? text(group, "id") : name;
        out.component = text(group, "component");
        out.notes = text(group, "notes");
        out.where = where_;
        if (out.component.empty())
            error("attribute-missing", fmt::format("population {} names no component", shortened(out.id)));
        readSize(group, out);
        for (const std::string& attribute : h5_.attributeNames(group)) {
            if (!startsWith(attribute, "property:")) continue;
            out.properties.push_back({attribute.substr(9), text(group, attribute)});
            if (out.properties.back().tag == "color") out.color = parseColor(out.properties.back().value);
            if (out.properties.back().tag == "region") out.region = out.properties.back().value;
        }
        const std::string dataset = datasetOf(group, out.id);
        if (!dataset.empty() && !readPositions(dataset, out)) return;
        checkSize(out, report_);
        if (out.layout == model::Layout::list) lists_.insert(out.id);
        builder_.addPopulation(network_, std::move(out));
    }

    void readSize(const std::string& group, model::Population& out) {
        if (!h5_.hasAttribute(group, "size")) return;
        const auto size = units::parseInteger(text(group, "size"));
        if (!size || *size < 0) {
            error(size ? "value-range" : "not-an-integer",
                  fmt::format("the size of population {} is not a count", shortened(out.id)),
                  shortened(text(group, "size")), "0 or more");
            return;
        }
        out.size = static_cast<std::uint64_t>(*size);
        out.sizeAttribute = out.size;
    }

    /// False when cancelled.
    bool readPositions(const std::string& dataset, model::Population& out) {
        const auto table = H5Table::read(h5_, dataset, {"x", "y", "z"}, {"id", "x", "y", "z"});
        if (!table) {
            report_.add(Severity::error, table.error(), where_);
            return true;
        }
        const int x = table->column("x"), y = table->column("y"), z = table->column("z"), id = table->column("id");
        if (x < 0 || y < 0 || z < 0) {
            error("hdf5-columns", fmt::format("population {} has no position columns", shortened(out.id)),
                  fmt::format("{} columns", table->columns()), "x, y, z, or id, x, y, z");
            return true;
        }
        out.layout = model::Layout::list;
        out.size = table->rows();
        out.positions.reserve(table->rows());
        bool ownIds = false;
        for (std::size_t row = 0; row < table->rows(); ++row) {
            if (row % kRowsPerCheck == 0 && !job_.checkpoint()) return false;
            const double px = table->at(row, x), py = table->at(row, y), pz = table->at(row, z);
            const bool good = std::isfinite(px) && std::isfinite(py) && std::isfinite(pz);
            if (!good)
                error("not-a-number",
                      fmt::format("the position in row {} of population {} is not a number", row, shortened(out.id)));
            // The cell is there all the same: at the origin, as one without a place.
            out.positions.push_back(good ? morphology::Point{px * kMicrometre, py * kMicrometre, pz * kMicrometre}
                                         : morphology::Point{});
            const auto fallback = static_cast<std::int64_t>(row);
            const std::int64_t given =
                id < 0 ? fallback : whole(table->at(row, id), "id", row, "population", out.id).value_or(fallback);
            ownIds = ownIds || given != fallback;
            out.instanceIds.push_back(given);
        }
        if (!ownIds) out.instanceIds.clear();
        if (out.sizeAttribute && *out.sizeAttribute != out.size)
            report_.warning(where_, "population-size",
                            fmt::format("population {} says size {} and lists {} instances", shortened(out.id),
                                        *out.sizeAttribute, out.size),
                            "The instances count.");
        return true;
    }

    // --- projections and inputs ---

    /// A whole number from a table of floats; says what is wrong with the row otherwise.
    std::optional<std::int64_t> whole(double value, const char* column, std::size_t row, const char* kind,
                                      const std::string& id) {
        const bool number = std::isfinite(value);
        if (number && value == std::floor(value) && std::abs(value) < 9e15) return static_cast<std::int64_t>(value);
        error(number ? "not-an-integer" : "not-a-number",
              fmt::format("{} in row {} of {} {} is not a whole number", column, row, kind, shortened(id)),
              fmt::format("{}", value), "a whole number");
        return std::nullopt;
    }

    /// A number of a table times its unit, as a float; says what is wrong with the row otherwise.
    std::optional<float> narrow(double value, double unit, const char* column, std::size_t row, const char* kind,
                                const std::string& id) {
        const auto out = static_cast<float>(value * unit);
        if (std::isfinite(out)) return out;
        error(std::isfinite(value) ? "number-range" : "not-a-number",
              fmt::format("{} in row {} of {} {} is {}", column, row, kind, shortened(id),
                          std::isfinite(value) ? "too large" : "not a number"),
              fmt::format("{}", value), "a finite number");
        return std::nullopt;
    }

    void readProjection(const std::string& group, const std::string& name) {
        ProjectionDraft draft;
        model::Projection& head = draft.projection;
        head.id = h5_.hasAttribute(group, "id") ? text(group, "id") : name;
        head.prePopulation = text(group, "presynapticPopulation");
        head.postPopulation = text(group, "postsynapticPopulation");
        head.where = where_;
        const std::string type = text(group, "type");
        if (type == "electricalProjection") head.kind = model::ProjectionKind::electrical;
        if (type == "continuousProjection") head.kind = model::ProjectionKind::continuous;
        head.synapse = text(group, head.kind == model::ProjectionKind::continuous ? "postComponent" : "synapse");
        if (!head.synapse.empty()) draft.synapseNames.push_back(head.synapse);
        for (int k = 1; h5_.hasAttribute(group, fmt::format("synapse_{}", k)); ++k)
            draft.synapseNames.push_back(text(group, fmt::format("synapse_{}", k)));
        if (const std::string pre = text(group, "preComponent"); !pre.empty()) draft.preComponentNames.push_back(pre);
        for (int k = 1; h5_.hasAttribute(group, fmt::format("preComponent_{}", k)); ++k)
            draft.preComponentNames.push_back(text(group, fmt::format("preComponent_{}", k)));
        const std::string dataset = datasetOf(group, head.id);
        if (!dataset.empty() && !readConnections(dataset, draft)) return;
        head.connectionType = connectionType(draft);
        if (const std::string given = text(group, "connectionType"); !given.empty()) head.connectionType = given;
        builder_.addProjection(network_, std::move(draft));
    }

    std::string connectionType(const ProjectionDraft& draft) const {
        const ConnectionRows& rows = draft.rows;
        if (draft.projection.kind == model::ProjectionKind::chemical)
            return rows.weight.empty() && rows.delay.empty() ? "connection" : "connectionWD";
        std::string out = draft.projection.kind == model::ProjectionKind::electrical ? "electricalConnection"
                                                                                     : "continuousConnection";
        if (!rows.weight.empty()) return out + "InstanceW";
        return lists_.count(draft.projection.prePopulation) > 0 ? out + "Instance" : out;
    }

    bool readConnections(const std::string& dataset, ProjectionDraft& draft) {
        const auto table = H5Table::read(h5_, dataset, {}, {});
        if (!table) {
            report_.add(Severity::error, table.error(), where_);
            return true;
        }
        const std::string& id = draft.projection.id;
        const int pre = table->column("pre_cell_id"), post = table->column("post_cell_id");
        for (const auto& [column, wanted] : {std::pair{pre, "pre_cell_id"}, std::pair{post, "post_cell_id"}}) {
            if (column >= 0 || table->rows() == 0) continue;
            error("hdf5-columns", fmt::format("projection {} has no {} column", shortened(id), wanted), table->names(),
                  "pre_cell_id and post_cell_id");
            return true;
        }
        const Columns c{table->column("id"),
                        pre,
                        post,
                        table->column("pre_segment_id"),
                        table->column("post_segment_id"),
                        table->column("pre_fraction_along"),
                        table->column("post_fraction_along"),
                        table->column("weight"),
                        table->column("delay"),
                        table->column("synapse_index"),
                        table->column("pre_component_index")};
        for (std::size_t row = 0; row < table->rows(); ++row) {
            if (row % kRowsPerCheck == 0 && !job_.checkpoint()) return false;
            readConnection(*table, c, row, draft);
        }
        return true;
    }

    struct Columns {
        int id, pre, post, preSegment, postSegment, preFraction, postFraction, weight, delay, synapse, preComponent;
    };

    void readConnection(const H5Table& table, const Columns& c, std::size_t row, ProjectionDraft& draft) {
        const std::string& id = draft.projection.id;
        bool good = true;
        const auto integer = [&](int column, const char* name, std::int64_t otherwise) {
            if (column < 0) return otherwise;
            const auto value = whole(table.at(row, column), name, row, "projection", id);
            good = good && value.has_value();
            return value.value_or(otherwise);
        };
        const auto real = [&](int column, const char* name, float otherwise, double unit = 1) {
            if (column < 0) return otherwise;
            const auto value = narrow(table.at(row, column), unit, name, row, "projection", id);
            good = good && value.has_value();
            return value.value_or(otherwise);
        };
        const auto index = [&](int column, const char* name, std::size_t count) {
            const std::int64_t value = integer(column, name, 0);
            if (value >= 0 && value < static_cast<std::int64_t>(std::max<std::size_t>(count, 1)))
                return static_cast<std::uint16_t>(value);
            error("value-range",
                  fmt::format("{} in row {} of projection {} names no component", name, row, shortened(id)));
            good = false;
            return std::uint16_t{0};
        };
        const std::int64_t rowId = integer(c.id, "id", 0), pre = integer(c.pre, "pre_cell_id", 0),
                           post = integer(c.post, "post_cell_id", 0),
                           preSegment = integer(c.preSegment, "pre_segment_id", 0),
                           postSegment = integer(c.postSegment, "post_segment_id", 0);
        const float preFraction = real(c.preFraction, "pre_fraction_along", 0.5F),
                    postFraction = real(c.postFraction, "post_fraction_along", 0.5F),
                    weight = real(c.weight, "weight", 1), delay = real(c.delay, "delay", 0, kMillisecond);
        const std::uint16_t synapse = index(c.synapse, "synapse_index", draft.synapseNames.size()),
                            preComponent = index(c.preComponent, "pre_component_index", draft.preComponentNames.size());
        if (!good) return;
        ConnectionRows& rows = draft.rows;
        rows.preCell.push_back(pre);
        rows.postCell.push_back(post);
        if (c.id >= 0) rows.id.push_back(rowId);
        if (c.preSegment >= 0) rows.preSegment.push_back(preSegment);
        if (c.postSegment >= 0) rows.postSegment.push_back(postSegment);
        if (c.preFraction >= 0) rows.preFraction.push_back(preFraction);
        if (c.postFraction >= 0) rows.postFraction.push_back(postFraction);
        if (c.weight >= 0) rows.weight.push_back(weight);
        if (c.delay >= 0) rows.delay.push_back(delay);
        if (c.synapse >= 0) rows.synapse.push_back(synapse);
        if (c.preComponent >= 0) rows.preComponent.push_back(preComponent);
    }

    void readInputs(const std::string& group, const std::string& name) {
        InputDraft draft;
        draft.list.id = h5_.hasAttribute(group, "id") ? text(group, "id") : name;
        draft.list.component = text(group, "component");
        draft.list.population = text(group, "population");
        draft.list.destination = text(group, "destination");
        draft.list.explicitInput = text(group, "explicitInput") == "true";
        draft.list.where = where_;
        const std::string dataset = datasetOf(group, draft.list.id);
        if (!dataset.empty() && !readInputRows(dataset, draft)) return;
        builder_.addInputs(network_, std::move(draft));
    }

    /// False when cancelled.
    bool readInputRows(const std::string& dataset, InputDraft& draft) {
        const std::string& id = draft.list.id;
        const auto table = H5Table::read(h5_, dataset, {}, {});
        if (!table) {
            report_.add(Severity::error, table.error(), where_);
            return true;
        }
        const int cell = table->column("target_cell_id"), segment = table->column("segment_id"),
                  fraction = table->column("fraction_along"), weight = table->column("weight");
        if (cell < 0 && table->rows() > 0) {
            error("hdf5-columns", fmt::format("input list {} has no target_cell_id column", shortened(id)),
                  table->names(), "target_cell_id");
            return true;
        }
        for (std::size_t row = 0; row < table->rows(); ++row) {
            if (row % kRowsPerCheck == 0 && !job_.checkpoint()) return false;
            const auto target = whole(table->at(row, cell), "target_cell_id", row, "input list", id);
            const auto at = segment < 0 ? std::optional<std::int64_t>(0)
                                        : whole(table->at(row, segment), "segment_id", row, "input list", id);
            const auto real = [&](int column, const char* name) {
                return column < 0 ? std::optional(0.0F)
                                  : narrow(table->at(row, column), 1, name, row, "input list", id);
            };
            const auto along = real(fraction, "fraction_along"), heavy = real(weight, "weight");
            if (!target || !at || !along || !heavy) continue;
            draft.cell.push_back(*target);
            if (segment >= 0) draft.segment.push_back(*at);
            if (fraction >= 0) draft.fraction.push_back(*along);
            if (weight >= 0) draft.weight.push_back(*heavy);
        }
        return true;
    }

    const Hdf5File& h5_;
    SourceSpot where_;
    NetworkBuilder& builder_;
    Report& report_;
    JobContext& job_;
    std::size_t network_ = 0;
    std::unordered_set<std::string> lists_;  ///< populations with instances
};

}  // namespace

H5Content readH5(const std::filesystem::path& path, std::uint32_t file, NetworkBuilder& builder, Report& report,
                 JobContext& job) {
    const auto h5 = Hdf5File::open(path);
    if (!h5) {
        report.add(Severity::error, h5.error(), {file, 0, 0});
        return {};
    }
    return H5Reader(*h5, file, builder, report, job).read();
}

}  // namespace nl::neuroml
