// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/open_jobs.hpp"

#include "core/graph/io.hpp"
#include "core/neuroml/load.hpp"

namespace nl::ui {

namespace {

constexpr std::uint64_t kSmallNodes = 100000;

Result<OpenedFile> openModel(const std::string& file, JobContext& job) {
    Loaded<model::Model> loaded = neuroml::load(file, neuroml::LoadOptions{}, job);
    if (job.stopped()) return Failure(job.cancelledError());
    return OpenedFile{std::move(loaded.value), nullptr, std::move(loaded.diagnostics)};
}

Result<OpenedFile> openGraph(const std::string& file, JobContext& job) {
    NL_TRY(graph, graph::open(file, job));
    std::vector<Diagnostic> diagnostics;
    for (const std::string& note : graph->notes)
        diagnostics.push_back(makeDiagnostic(Severity::info, makeError("graph-note", note)));
    return OpenedFile{nullptr, std::move(graph), std::move(diagnostics)};
}

}  // namespace

Result<OpenedFile> openFile(const std::string& file, FileKind kind, JobContext& job) {
    job.progress(-1, "reading");
    switch (kind) {
        case FileKind::model:
            return openModel(file, job);
        case FileKind::graph:
            return openGraph(file, job);
        case FileKind::hdf5: {
            Result<OpenedFile> graph = openGraph(file, job);
            if (graph || graph.error().code == kCancelled) return graph;
            Result<OpenedFile> model = openModel(file, job);
            // Neither: what the graph reader says names the file's own fault.
            return model && model->model ? model : graph;
        }
        case FileKind::run:
        case FileKind::folder:
        case FileKind::unknown:
            break;
    }
    return fail(
        "file-kind-unknown", "\"" + file + "\" has a suffix that is not known",
        "NeuroML and LEMS files end in .nml, .nml.h5 or .xml, morphologies in .swc, graphs in .graphml, .json or .h5.");
}

Result<BuiltGraph> buildLocatedGraph(const model::Model& model, const std::string& resolution,
                                     const spikes::SpikeTable* spikes, JobContext& job) {
    graph::GraphOptions options;
    options.resolution = resolution;
    NL_TRY(graph, graph::build(model, options, spikes, job));
    auto locator = std::make_shared<const graph::Locator>(model, graph);
    return BuiltGraph{std::move(graph), std::move(locator)};
}

Result<snn::SnnGraph> buildSnnGraph(const std::string& runFolder, const std::string& pictures, JobContext& job) {
    snn::SnnGraphOptions options;
    Result<snn::SnnGraph> made = snn::graphOfRun(runFolder, pictures, options, job);
    if (made || made.error().code != "images-missing") return made;
    const Diagnostic missing = makeDiagnostic(Severity::warning, made.error());
    job.report(std::span(&missing, 1));
    options.pictures = 0;
    return snn::graphOfRun(runFolder, pictures, options, job);
}

bool isSmallModel(const model::Model& model) {
    std::uint64_t nodes = model.connectionCount();
    for (const model::Population& population : model.populations) {
        if (!population.cellType.valid()) continue;
        const auto& morphology = model.cellTypes[population.cellType.index()].morphology;
        nodes += population.size * (morphology ? morphology->size() + 1 : 4);
    }
    if (model.networks.empty())
        for (const model::CellType& type : model.cellTypes) nodes += type.morphology ? type.morphology->size() + 1 : 4;
    return nodes > 0 && nodes <= kSmallNodes;
}

}  // namespace nl::ui
