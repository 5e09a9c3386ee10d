// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include "app/cli/loading.hpp"
#include "core/morphology/swc.hpp"

namespace nl::cli {

namespace {

using Json = nlohmann::ordered_json;
using model::CellType;
using model::Model;
using morphology::Morphology;

constexpr double kMetresToMicrometres = 1e6, kSquareMicrometres = 1e12;
constexpr double kOffParent = 1e-3;  ///< um; a proximal point nearer to its parent's end than this lies on it

bool isMorphologicalCell(const Model& model, const CellType& cell) {
    if (!cell.component.valid()) return false;
    const std::string& element = model.components[cell.component.index()].element;
    const std::string& type = cell.type;
    return element == "cell" || element == "cell2CaPools" || type == "cell" || type == "cell2CaPools";
}

/// Its segments stand elsewhere and are not counted twice.
bool refersToMorphology(const Model& model, const CellType& cell) {
    return cell.component.valid() && model.components[cell.component.index()].attribute("morphology") != nullptr;
}

/// Connections that stand alone in the file are projections of the model and not of the file.
bool isWrittenProjection(const model::Projection& projection) {
    return projection.connectionType != "synapticConnection" && projection.connectionType != "synapticConnectionWD" &&
           projection.connectionType != "explicitConnection";
}

Json optionalCount(const std::optional<std::int64_t>& count) { return count ? Json(*count) : Json(nullptr); }

void addPlace(Json& out, const Model& model, const SourceSpot& where) {
    out["file"] = where.file < model.files.size() ? Json(model.files[where.file].path) : Json(nullptr);
    out["line"] = where.line > 0 ? Json(where.line) : Json(nullptr);
}

/// In micrometres, from the decimals of the file: files round to 0.001 um, and that is where the limit lies.
double distance(const morphology::Point& a, const morphology::Point& b) {
    const auto written = [](double metres) { return std::round(metres * 1e12) / 1e6; };
    const double x = written(a.x) - written(b.x), y = written(a.y) - written(b.y), z = written(a.z) - written(b.z);
    return std::sqrt(x * x + y * y + z * z);
}

void addShape(Json& out, const Morphology& m) {
    const auto count = static_cast<morphology::SegmentIndex>(m.size());
    const morphology::Children children = morphology::childrenOf(m);
    double length = 0, area = 0;
    std::size_t roots = 0, branches = 0, tips = 0, offEnd = 0, offParent = 0, zeroLength = 0;
    for (morphology::SegmentIndex s = 0; s < count; ++s) {
        const auto i = static_cast<std::size_t>(s);
        const double own = morphology::segmentLength(m, s);
        length += own;
        area += morphology::segmentArea(m, s);
        zeroLength += own == 0 ? 1 : 0;
        branches += children.of(s).size() > 1 ? 1 : 0;
        tips += children.of(s).empty() ? 1 : 0;
        if (m.parent[i] < 0) {
            ++roots;
            continue;
        }
        offEnd += m.fractionAlong[i] != 1 ? 1 : 0;
        const auto parent = static_cast<std::size_t>(m.parent[i]);
        offParent += m.proximalGiven[i] && distance(m.proximal[i], m.distal[parent]) > kOffParent ? 1 : 0;
    }
    const morphology::PartCounts parts = morphology::declaredPartCounts(m);
    out["segments"] = m.size();
    out["soma_segments"] = optionalCount(parts.soma);
    out["dendrite_segments"] = optionalCount(parts.dendrite);
    out["axon_segments"] = optionalCount(parts.axon);
    out["total_length_um"] = length * kMetresToMicrometres;
    out["total_area_um2"] = area * kSquareMicrometres;
    out["segment_groups"] = m.groups.size();
    out["roots"] = roots;
    out["branch_points"] = branches;
    out["tips"] = tips;
    out["zero_length_segments"] = zeroLength;
    out["segments_with_fraction_along"] = offEnd;
    out["segments_starting_off_parent_distal"] = offParent;
    if (!m.interpretation.empty()) out["interpretation"] = m.interpretation;
}

Json cellJson(const Model& model, const CellType& cell) {
    Json out{
        {"id", cell.id}, {"type", model.components[cell.component.index()].element}, {"component_type", cell.type}};
    addPlace(out, model, cell.where);
    if (cell.morphology)
        addShape(out, *cell.morphology);
    else
        for (const char* key :
             {"segments", "soma_segments", "dendrite_segments", "axon_segments", "total_length_um", "total_area_um2"})
            out[key] = nullptr;
    if (cell.biophysics) out["channel_densities"] = cell.biophysics->densities.size();
    return out;
}

Json populationJson(const Model& model, const model::Population& population) {
    Json out{{"id", population.id}, {"component", population.component}, {"size", population.size}};
    if (population.sizeAttribute) out["size_attribute"] = *population.sizeAttribute;
    out["located"] = population.positions.size();
    if (population.cellType.valid()) out["type"] = model.cellTypes[population.cellType.index()].type;
    addPlace(out, model, population.where);
    return out;
}

Json projectionJson(const Model& model, const model::Projection& projection) {
    Json out{{"id", projection.id},
             {"pre", projection.prePopulation},
             {"post", projection.postPopulation},
             {"synapse", projection.synapse},
             {"connections", projection.size()},
             {"kind", model::projectionKindName(projection.kind)}};
    out["connection_type"] = projection.connectionType.empty() ? Json(nullptr) : Json(projection.connectionType);
    addPlace(out, model, projection.where);
    return out;
}

/// Sums over the parts that `chosen` lets through by the file that they stand in.
template <class Chosen>
Json sums(const Model& model, const Chosen& chosen) {
    std::uint64_t cells = 0, pointNeurons = 0, segments = 0, populations = 0, populationCells = 0, projections = 0,
                  connections = 0, types = 0, bytes = 0, files = 0;
    for (const CellType& cell : model.cellTypes) {
        if (!chosen(cell.where.file)) continue;
        ++(isMorphologicalCell(model, cell) ? cells : pointNeurons);
        if (cell.morphology && !refersToMorphology(model, cell)) segments += cell.morphology->size();
    }
    for (const model::Population& population : model.populations) {
        if (!chosen(population.where.file)) continue;
        ++populations;
        populationCells += population.size;
    }
    for (const model::Projection& projection : model.projections) {
        if (!chosen(projection.where.file)) continue;
        projections += isWrittenProjection(projection) ? 1 : 0;
        connections += projection.size();
    }
    for (std::uint32_t i = 0; i < model.files.size(); ++i) {
        if (!chosen(i)) continue;
        types += model.files[i].componentTypes;
        bytes += model.files[i].bytes;
        files += model.files[i].root.empty() ? 0 : 1;
    }
    return {{"cells", cells},
            {"segments", segments},
            {"populations", populations},
            {"projections", projections},
            {"connections", connections},
            {"component_types", types},
            {"bytes", bytes},
            {"files", files},
            {"population_cells", populationCells},
            {"point_neurons", pointNeurons}};
}

void addNetworks(Json& out, const Model& model) {
    for (const char* key :
         {"networks", "populations", "projections", "synaptic_connections", "input_lists", "explicit_inputs"})
        out[key] = Json::array();
    for (const model::Network& network : model.networks) out["networks"].push_back(network.id);
    for (const model::Population& population : model.populations)
        out["populations"].push_back(populationJson(model, population));
    for (const model::Projection& projection : model.projections)
        out[isWrittenProjection(projection) ? "projections" : "synaptic_connections"].push_back(
            projectionJson(model, projection));
    for (const model::InputList& list : model.inputs) {
        Json entry{{"id", list.id},
                   {"component", list.component},
                   {"population", list.population},
                   {"inputs", list.cell.size()}};
        addPlace(entry, model, list.where);
        out[list.explicitInput ? "explicit_inputs" : "input_lists"].push_back(std::move(entry));
    }
}

void addFiles(Json& out, const Model& model) {
    out["includes"] = Json::array();
    std::set<std::string> missing;
    for (std::size_t i = 0; i < model.files.size(); ++i) {
        if (i > 0) out["includes"].push_back(model.files[i].path);
        missing.insert(model.files[i].missingIncludes.begin(), model.files[i].missingIncludes.end());
    }
    out["missing_includes"] = missing;
}

Json swcJson(const std::string& file) {
    const Loaded<morphology::SwcFile> swc = morphology::readSwc(file, 0);
    if (!swc.value) return nullptr;
    const morphology::SwcStatistics& s = swc.value->statistics;
    Json types = Json::object();
    for (const auto& [type, count] : s.types) types[std::to_string(type)] = count;
    return {{"points", s.points},
            {"roots", s.roots},
            {"bifurcations", s.bifurcations},
            {"tips", s.tips},
            {"types", types},
            {"edge_length_um", s.edgeLength * kMetresToMicrometres},
            {"edge_length_no_soma_um", s.edgeLengthNoSoma * kMetresToMicrometres},
            {"edge_area_no_soma_um2", s.edgeAreaNoSoma * kSquareMicrometres},
            {"forward_parents", s.forwardParents},
            {"missing_parents", s.missingParents},
            {"duplicate_ids", s.duplicateIds},
            {"bad_lines", s.badLines}};
}

Json infoJson(const std::string& file, const Model& model) {
    const auto every = [](std::uint32_t) { return true; };
    const auto own = [](std::uint32_t index) { return index == 0; };
    Json out{
        {"file", file}, {"id", model.id}, {"neuroml_version", model.neuromlVersion}, {"root", model.files[0].root}};
    out["totals"] = sums(model, every);
    out["own"] = sums(model, own);
    out["cells"] = Json::array();
    out["point_neurons"] = Json::array();
    for (const CellType& cell : model.cellTypes) {
        if (isMorphologicalCell(model, cell))
            out["cells"].push_back(cellJson(model, cell));
        else
            out["point_neurons"].push_back({{"id", cell.id}, {"type", cell.type}});
    }
    addNetworks(out, model);
    out["morphologies"] = Json::array();
    for (const auto& morphology : model.morphologies) {
        Json entry{{"id", morphology->id}};
        addPlace(entry, model, morphology->where.empty() ? SourceSpot{} : morphology->where.front());
        addShape(entry, *morphology);
        out["morphologies"].push_back(std::move(entry));
    }
    std::map<std::string, std::size_t> types;
    for (const lems::Component& component : model.components) ++types[component.type];
    out["components"] = types;
    addFiles(out, model);
    if (model.files[0].root == "swc") out["swc"] = swcJson(file);
    return out;
}

/// What info tells is structure. A fault in the equations of a file's own component types, or in what a LEMS file gives
/// to them, is listed and leaves that whole: judging it is the task of validate.
bool leavesStructureWhole(const Diagnostic& diagnostic, const std::string& root) {
    static const std::set<std::string> equations{"expression-syntax", "symbol-unknown",   "function-unknown",
                                                 "wrong-dimension",   "expression-cycle", "not-a-state",
                                                 "type-unknown",      "type-cycle"};
    return equations.contains(diagnostic.code) || (diagnostic.code == "attribute-missing" && root == "Lems");
}

bool describesWhole(const Loaded<Model>& loaded) {
    return loaded.value &&
           std::all_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [&](const Diagnostic& diagnostic) {
               return diagnostic.severity != Severity::error ||
                      leavesStructureWhole(diagnostic, loaded.value->files[0].root);
           });
}

std::string countText(const Json& number, const char* what) {
    return number.dump() + " " + what + (number == 1 ? "" : "s");
}

void printForPeople(const Json& info) {
    const Json& totals = info["totals"];
    printLine(info["file"].get<std::string>() + ": " + info["root"].get<std::string>() + " " +
              info["neuroml_version"].get<std::string>());
    printLine(
        "  " + countText(totals["files"], "file") + ", " + countText(totals["cells"], "cell type") + " with " +
        countText(totals["segments"], "segment") + ", " + countText(totals["point_neurons"], "point neuron type") +
        ", " + countText(totals["populations"], "population") + " of " + countText(totals["population_cells"], "cell") +
        ", " + countText(totals["projections"], "projection") + ", " + countText(totals["connections"], "connection"));
    const auto number = [](const Json& value) { return value.is_null() ? std::string("?") : value.dump(); };
    const auto rounded = [](const Json& value) {
        return value.is_null() ? std::string("?") : std::to_string(std::llround(value.get<double>()));
    };
    for (const Json& cell : info["cells"])
        printLine("  cell " + cell["id"].get<std::string>() + ": " + number(cell["segments"]) + " segments (soma " +
                  number(cell["soma_segments"]) + ", dendrite " + number(cell["dendrite_segments"]) + ", axon " +
                  number(cell["axon_segments"]) + "), length " + rounded(cell["total_length_um"]) + " um, area " +
                  rounded(cell["total_area_um2"]) + " um2");
    for (const Json& population : info["populations"])
        printLine("  population " + population["id"].get<std::string>() + ": " + population["size"].dump() + " of " +
                  population["component"].get<std::string>());
    for (const Json& projection : info["projections"])
        printLine("  " + projection["kind"].get<std::string>() + " " + projection["id"].get<std::string>() + ": " +
                  projection["pre"].get<std::string>() + " to " + projection["post"].get<std::string>() + ", " +
                  projection["connections"].dump() + " connections, " + projection["synapse"].get<std::string>());
}

}  // namespace

int runInfo(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments = Arguments::parse(args, {"json"}, {});
    if (!arguments) return usageError(arguments.error().message, "info");
    if (arguments->positional().size() != 1) return usageError("name one file", "info");
    const std::string& file = arguments->positional().front();
    const auto begin = std::chrono::steady_clock::now();
    const auto loaded = loadModel(context, file);
    if (!loaded) return failure(loaded.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const std::span<const Diagnostic> diagnostics(loaded->diagnostics);
    if (arguments->flag("json")) {
        Json out = loaded->value ? infoJson(file, *loaded->value) : Json{{"file", file}};
        out["diagnostics"] = toJson(diagnostics);
        out["seconds"] = seconds;
        printLine(jsonText(out));
    } else {
        if (loaded->value) printForPeople(infoJson(file, *loaded->value));
        printDiagnostics(diagnostics);
    }
    return describesWhole(*loaded) ? kDone : kFailed;
}

}  // namespace nl::cli
