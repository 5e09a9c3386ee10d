// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/assemble.hpp"
#include "core/job/parallel.hpp"

namespace nl::graph {

namespace {

void fillCell(Graph& graph, const NeuronGroup& group, const CellParts& cell, std::uint32_t index) {
    const NodeIndex neuron = group.first[0] + index;
    NodeOrigin origin;
    origin.population = group.population;
    origin.cell = static_cast<std::int32_t>(index);
    origin.cellType = group.cellType;
    graph.neuron[neuron] = neuron;
    graph.origin[neuron] = origin;
    for (std::size_t p = 0; p < cell.parts.size(); ++p) {
        const Part& part = cell.parts[p];
        const auto kind = static_cast<std::size_t>(part.kind);
        const NodeIndex node = group.first[kind] + index * cell.counts[kind] + part.rank;
        origin.part = static_cast<std::int32_t>(p);
        graph.neuron[node] = neuron;
        graph.flags[node] = part.isVirtual ? kVirtual : 0;
        graph.origin[node] = origin;
    }
}

void fillSynapse(Graph& graph, const Plan& plan, std::uint32_t row) {
    const SynapseSource& source = plan.sources[plan.synapseSource[row]];
    const Connection c = plan.connection(source, plan.synapseIndex[row]);
    const NodeIndex node = graph.begin(NodeKind::synapse) + row;
    const NeuronGroup& group = plan.groups[c.post.group];
    graph.neuron[node] = plan.neuronAt(c.post);
    graph.flags[node] = static_cast<std::uint8_t>((c.external ? kExternal : 0) |
                                                  (source.kind == model::ProjectionKind::electrical ? kElectrical : 0));
    NodeOrigin& origin = graph.origin[node];
    origin.population = group.population;
    origin.cell = static_cast<std::int32_t>(c.post.cell);
    origin.cellType = group.cellType;
    origin.projection = source.projection;
    origin.input = source.input;
    origin.connection = static_cast<std::int32_t>(plan.synapseIndex[row]);
}

}  // namespace

Result<void> addNodes(Graph& graph, const Assembly& assembly, JobContext& job) {
    const Plan& plan = assembly.plan;
    for (std::size_t k = 0; k < kNodeKinds; ++k)
        graph.kindBegin[k + 1] = graph.kindBegin[k] + static_cast<std::uint32_t>(plan.nodes[k]);
    const std::size_t n = graph.kindBegin.back();
    graph.neuron.resize(n);
    graph.flags.resize(n);
    graph.origin.resize(n);
    for (const NeuronGroup& group : plan.groups) {
        const CellParts& cell = plan.cells[group.cell];
        const std::size_t grain = kGrain / (cell.parts.size() + 1) + 1;
        const bool filled = parallelFor(job, group.size, grain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) fillCell(graph, group, cell, static_cast<std::uint32_t>(i));
        });
        if (!filled) return fail(job.cancelledError());
    }
    const bool filled = parallelFor(job, plan.nodes[4], kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row) fillSynapse(graph, plan, static_cast<std::uint32_t>(row));
    });
    if (!filled) return fail(job.cancelledError());
    return {};
}

}  // namespace nl::graph
