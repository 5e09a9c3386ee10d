// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/build.hpp"

#include <new>

#include "core/graph/assemble.hpp"
#include "core/job/parallel.hpp"

namespace nl::graph {

const std::vector<Field<GraphOptions>>& graphFields() {
    static const std::vector<Field<GraphOptions>> kFields{
        field("resolution", "Resolution", "", &GraphOptions::resolution,
              "one node per region (soma, dendrite, axon), per unbranched section, or per segment", {}, {},
              {"region", "section", "segment"}),
        field("network", "Network", "", &GraphOptions::network,
              "id of the only network to build; empty: all populations"),
        field("maximum-nodes", "Most nodes", "", &GraphOptions::maximumNodes, "refuse larger graphs", 1.0),
        field("maximum-memory", "Most memory", "GB", &GraphOptions::maximumMemory,
              "refuse graphs that need more; 0: three quarters of the machine's", 0.0)};
    return kFields;
}

namespace {

void addNames(Graph& graph, const model::Model& model) {
    graph.name = model.id;
    if (!model.files.empty()) graph.modelFile = model.files.front().path;
    for (const model::Population& p : model.populations) graph.populationNames.push_back(p.id);
    for (const model::CellType& t : model.cellTypes) graph.cellTypeNames.push_back(t.id);
    if (const CategoryFeature* regions = graph.nodeFeatures.category("region")) graph.regionNames = regions->vocabulary;
}

Result<std::shared_ptr<const Graph>> buildGraph(const model::Model& model, const GraphOptions& options,
                                                const spikes::SpikeTable* spikes, const CellFactsTable* facts,
                                                JobContext& job) {
    const std::optional<Resolution> resolution = resolutionOf(options.resolution);
    if (!resolution) {
        Error error = makeError("resolution-unknown", "there is no such resolution");
        error.found = shortened(options.resolution);
        error.expected = "region, section or segment";
        return fail(std::move(error));
    }
    job.progress(0, "parts");
    Assembly assembly;
    NL_TRY(plan, planGraph(model, *resolution, options, job));
    assembly.plan = std::move(plan);
    if (!assembly.plan.notes.empty()) job.report(assembly.plan.notes);

    job.progress(0.1, "cell types");
    const ComponentQuantities quantities(model);
    const std::size_t types = assembly.plan.cells.size();
    assembly.cells.resize(types);
    const bool valued = parallelFor(job, types, 1, [&](std::size_t begin, std::size_t) {
        const model::CellType* type = begin < model.cellTypes.size() ? &model.cellTypes[begin] : nullptr;
        assembly.cells[begin] = cellValues(quantities, type, assembly.plan.cells[begin]);
    });
    if (!valued) return fail(job.cancelledError());

    const auto graph = std::make_shared<Graph>();
    graph->resolution = *resolution;
    job.progress(0.2, "nodes");
    NL_CHECK(addNodes(*graph, assembly, job));
    job.progress(0.4, "edges");
    NL_CHECK(addEdges(*graph, assembly, job));
    job.progress(0.7, "features");
    NL_CHECK(addFeatures(*graph, assembly, quantities, spikes, facts, job));
    addNames(*graph, model);
    job.progress(1, "done");
    return std::shared_ptr<const Graph>(graph);
}

}  // namespace

Result<std::shared_ptr<const Graph>> build(const model::Model& model, const GraphOptions& options,
                                           const spikes::SpikeTable* spikes, JobContext& job,
                                           const CellFactsTable* facts) {
    try {
        return buildGraph(model, options, spikes, facts, job);
    } catch (const std::bad_alloc&) {
        return fail("too-big", "there is not enough memory for the graph of this model",
                    "choose the resolution region, or lower maximum-memory");
    }
}

}  // namespace nl::graph
