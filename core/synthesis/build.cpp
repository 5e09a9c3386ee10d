// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthesis/build.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <span>

#include <fmt/format.h>

#include "core/graph/build.hpp"
#include "core/job/parallel.hpp"
#include "core/neuroml/load.hpp"

namespace nl::synthesis {

namespace fs = std::filesystem;

namespace {

/// What one file gave, and what decides whether it stands for itself.
struct Candidate {
    fs::path file;
    std::string source;                  ///< relative to the named folder, with '/'
    std::string identity;                ///< canonical path
    std::set<std::string> includes;      ///< canonical paths of the files it was read from, itself left out
    std::set<std::string> networkFiles;  ///< where its populations are defined
    bool ownPopulations = false, ownCells = false;
    std::shared_ptr<const graph::Graph> graph;
    std::vector<Diagnostic> diagnostics;  ///< why it is left out
    std::vector<Diagnostic> notes;        ///< what is missing from its graph; told when it is used
};

std::string canonicalText(const fs::path& file) {
    std::error_code status;
    const fs::path out = fs::weakly_canonical(file, status);
    return status ? file.string() : out.string();
}

bool endsWith(const std::string& text, std::string_view suffix) {
    return text.size() >= suffix.size() && text.compare(text.size() - suffix.size(), suffix.size(), suffix) == 0;
}

/// An .xml file may be anything: only LEMS and NeuroML roots are models.
bool isModelXml(const fs::path& file) {
    constexpr std::size_t kLook = 8192;
    std::ifstream in(file, std::ios::binary);
    std::string head(kLook, '\0');
    in.read(head.data(), static_cast<std::streamsize>(kLook));
    head.resize(static_cast<std::size_t>(in.gcount()));
    for (const char* root : {"<Lems", "<lems", "<neuroml", "<NeuroML"})
        if (head.find(root) != std::string::npos) return true;
    return false;
}

bool isModelFile(const fs::path& file) {
    const std::string name = file.filename().string();
    if (name.starts_with(".")) return false;
    if (endsWith(name, ".nml") || endsWith(name, ".swc")) return true;
    if (endsWith(name, ".nml.h5")) {
        std::error_code ignored;
        return !fs::exists(file.parent_path() / name.substr(0, name.size() - 3),
                           ignored);  // its XML twin stands for it
    }
    return endsWith(name, ".xml") && isModelXml(file);
}

void searchFolder(const fs::path& folder, std::vector<fs::path>& out) {
    std::error_code status;
    std::vector<fs::path> entries;
    for (fs::directory_iterator it(folder, fs::directory_options::skip_permission_denied, status), end;
         !status && it != end; it.increment(status))
        entries.push_back(it->path());
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        if (fs::is_directory(entry, status)) {
            if (!entry.filename().string().starts_with(".") && !fs::is_symlink(entry, status)) searchFolder(entry, out);
        } else if (fs::is_regular_file(entry, status) && isModelFile(entry)) {
            out.push_back(entry);
        }
    }
}

std::string fileOf(const model::Model& model, std::uint32_t index) {
    return index < model.files.size() ? canonicalText(model.files[index].path) : std::string();
}

void describe(const model::Model& model, Candidate& out) {
    for (std::size_t i = 1; i < model.files.size(); ++i)
        out.includes.insert(fileOf(model, static_cast<std::uint32_t>(i)));
    for (const model::Population& population : model.populations) {
        out.networkFiles.insert(fileOf(model, population.where.file));
        out.ownPopulations = out.ownPopulations || population.where.file == 0;
    }
    for (const model::CellType& cell : model.cellTypes) out.ownCells = out.ownCells || cell.where.file == 0;
}

Diagnostic leftOut(Error error, const fs::path& file) {
    error.message = "left out: " + error.message;
    if (!error.where) error.where = SourceRange{std::make_shared<const std::string>(file.string()), 0, 0};
    return makeDiagnostic(Severity::warning, std::move(error));
}

/// A file that could be read in part is used, and says what it lacks.
Diagnostic readInPart(const Diagnostic& diagnostic, const fs::path& file) {
    Error error = diagnostic;
    error.message = "read in part: " + error.message;
    if (!error.where) error.where = SourceRange{std::make_shared<const std::string>(file.string()), 0, 0};
    return makeDiagnostic(Severity::warning, std::move(error));
}

/// Loads one file and builds its graph; what goes wrong is kept as a diagnostic. Within a task of the pool everything
/// below runs on this thread, so that the sink needs no lock.
void examine(Candidate& candidate, const BuildOptions& options, JobContext& job) {
    JobContext::Sink sink;
    sink.report = [&](std::span<const Diagnostic> found) {
        for (const Diagnostic& diagnostic : found)
            if (diagnostic.severity != Severity::info)
                candidate.notes.push_back(readInPart(diagnostic, candidate.file));
    };
    JobContext quiet(job.pool(), job.stopToken(), nullptr, std::move(sink));
    neuroml::LoadOptions load;
    load.check = false;
    const Loaded<model::Model> loaded = neuroml::load(candidate.file, load, quiet);
    if (job.stopped()) return;
    if (!loaded.value) {
        candidate.diagnostics.push_back(leftOut(loaded.firstError(), candidate.file));
        return;
    }
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        if (diagnostic.severity == Severity::error) candidate.notes.push_back(readInPart(diagnostic, candidate.file));
    describe(*loaded.value, candidate);
    graph::GraphOptions graphOptions;
    graphOptions.resolution = options.resolution;
    graphOptions.maximumNodes = options.maximumNodes;
    Result<std::shared_ptr<const graph::Graph>> built = graph::build(*loaded.value, graphOptions, nullptr, quiet);
    if (job.stopped()) return;
    if (!built) {
        // A file of channels or synapses alone is no fault of anybody.
        if (built.error().code != "graph-empty" || hasErrors(loaded.diagnostics))
            candidate.diagnostics.push_back(
                leftOut(hasErrors(loaded.diagnostics) ? loaded.firstError() : built.error(), candidate.file));
        return;
    }
    auto named = std::make_shared<graph::Graph>(**built);
    named->modelFile = candidate.source;  // the bytes of a dataset must not depend on where the folder lies
    candidate.graph = std::move(named);
}

/// Whether a file stands for itself: it defines populations; or it defines cells and no network of the set uses the
/// file; or the files that define its populations are not in the set.
bool standsForItself(const Candidate& candidate, const std::vector<Candidate>& all) {
    if (!candidate.graph) return false;
    if (candidate.ownPopulations) return true;
    const auto inSet = [&](const std::string& identity) {
        return std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
            return other.identity == identity && other.graph && other.ownPopulations;
        });
    };
    if (!candidate.networkFiles.empty())
        return std::none_of(candidate.networkFiles.begin(), candidate.networkFiles.end(), inSet);
    if (!candidate.ownCells) return false;
    return std::none_of(all.begin(), all.end(), [&](const Candidate& other) {
        return other.graph && other.identity != candidate.identity && !other.networkFiles.empty() &&
               other.includes.contains(candidate.identity);
    });
}

std::string networkTypeOf(const graph::Graph& graph) {
    const graph::CategoryFeature* category = graph.nodeFeatures.category("network_type");
    if (category == nullptr || category->code[0].empty() || category->code[0][0] < 0) return {};
    return category->vocabulary[static_cast<std::size_t>(category->code[0][0])];
}

Result<std::vector<Candidate>> collect(const BuildOptions& options) {
    std::vector<Candidate> out;
    std::set<std::string> seen;
    std::map<std::string, int> named;  // a split never divides a source: two models must not share its name
    for (const fs::path& path : options.models) {
        std::error_code status;
        if (!fs::exists(path, status)) {
            Error error = makeError("file-read", "there is no such file or folder", "check the name given to --models");
            error.found = path.string();
            return fail(std::move(error));
        }
        const fs::path base = fs::is_directory(path, status) ? path : path.parent_path();
        for (const fs::path& file : modelFiles({path})) {
            Candidate candidate;
            candidate.file = file;
            candidate.identity = canonicalText(file);
            candidate.source =
                fs::relative(candidate.identity, canonicalText(base.empty() ? fs::path(".") : base), status)
                    .generic_string();
            if (!seen.insert(candidate.identity).second) continue;
            if (const int before = named[candidate.source]++; before > 0)
                candidate.source += fmt::format(" ({})", before + 1);
            out.push_back(std::move(candidate));
        }
    }
    return out;
}

}  // namespace

const std::vector<Field<BuildOptions>>& buildFields() {
    using O = BuildOptions;
    static const std::vector<Field<BuildOptions>> fields{
        field("resolution", "Resolution", "", &O::resolution, "nodes of a graph: region, section or segment", {}, {},
              {"region", "section", "segment"}),
        field("maximum-nodes", "Maximum nodes", "", &O::maximumNodes, "larger models are left out", 1, 2e8),
        field("seed", "Seed", "", &O::seed, "of what is drawn; building from files draws nothing", 0, 9e15),
    };
    return fields;
}

std::vector<fs::path> modelFiles(const std::vector<fs::path>& paths) {
    std::vector<fs::path> out;
    for (const fs::path& path : paths) {
        std::error_code status;
        if (fs::is_directory(path, status))
            searchFolder(path, out);
        else if (fs::is_regular_file(path, status))
            out.push_back(path);
    }
    return out;
}

Result<dataset::Dataset> build(const BuildOptions& options, JobContext& job) {
    NL_TRY(candidates, collect(options));
    std::atomic<std::size_t> done{0};
    const bool examined = parallelFor(job, candidates.size(), 1, [&](std::size_t i, std::size_t) {
        examine(candidates[i], options, job);
        job.progress(static_cast<double>(++done) / static_cast<double>(candidates.size()), candidates[i].source);
    });
    if (!examined) return fail(job.cancelledError());
    dataset::Dataset out;
    for (const Candidate& candidate : candidates) {
        job.report(candidate.diagnostics);
        if (!standsForItself(candidate, candidates)) continue;
        job.report(candidate.notes);
        dataset::Sample sample;
        sample.graph = candidate.graph;
        sample.source = candidate.source;
        if (const std::string type = networkTypeOf(*candidate.graph); !type.empty())
            sample.labels["network-type"] = type;
        out.samples.push_back(std::move(sample));
    }
    if (out.samples.empty()) {
        Error error = makeError("dataset-empty", "no graph could be made from these folders",
                                "name folders with NeuroML (.nml), LEMS (.xml) or SWC files");
        error.found = fmt::format("{} model files", candidates.size());
        return fail(std::move(error));
    }
    return out;
}

}  // namespace nl::synthesis
