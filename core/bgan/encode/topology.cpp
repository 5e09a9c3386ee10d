// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/encode/topology.hpp"

namespace nl::bgan {

using graph::EdgeType;
using graph::Graph;
using graph::kNone;
using graph::NodeIndex;
using graph::NodeKind;

namespace {

/// Every way through the synapse node from a part (or from outside) to a part. A gap junction or a graded synapse
/// between two neurons gives both ways; what comes out where it went in is none, although a point neuron has one part
/// for what it sends and another for what it receives.
void addConnections(const Graph& graph, NodeIndex node, std::uint32_t local, Topology& out) {
    const std::uint32_t firstPart = graph.begin(NodeKind::soma), firstSynapse = graph.begin(NodeKind::synapse);
    const auto sources = graph.flowIn.neighbours(node), targets = graph.flowOut.neighbours(node);
    const auto edgesIn = graph.flowIn.edges(node), edgesOut = graph.flowOut.edges(node);
    bool between = false;
    for (const NodeIndex source : sources) between = between || graph.neuron[source] != graph.neuron[sources.front()];
    const auto back = [&](NodeIndex source, NodeIndex target) {
        return between ? graph.neuron[source] == graph.neuron[target] : sources.size() > 1 && source == target;
    };
    const auto add = [&](std::uint32_t pre, graph::EdgeIndex edgeIn, std::size_t to) {
        const NodeIndex part = targets[to];
        const bool isPart = part >= firstPart && part < firstSynapse;
        out.connections.push_back(
            {pre, graph.neuron[part], local, isPart ? part - firstPart : kNone, edgesOut[to], edgeIn});
    };
    for (std::size_t to = 0; to < targets.size(); ++to) {
        if (sources.empty()) add(kNone, kNone, to);
        for (std::size_t from = 0; from < sources.size(); ++from)
            if (!back(sources[from], targets[to])) add(graph.neuron[sources[from]], edgesIn[from], to);
    }
}

}  // namespace

Topology topologyOf(const Graph& graph) {
    Topology out;
    out.neurons = graph.count(NodeKind::neuron);
    out.synapses = graph.count(NodeKind::synapse);
    const std::uint32_t firstPart = graph.begin(NodeKind::soma), firstSynapse = graph.begin(NodeKind::synapse);
    for (std::size_t k = 0; k <= kPartKinds; ++k) out.partBegin[k] = graph.kindBegin[k + 1] - firstPart;
    out.partNeuron.assign(graph.neuron.begin() + firstPart, graph.neuron.begin() + firstSynapse);
    out.edges.reserve(graph.edges());
    for (const EdgeType type : {EdgeType::flow, EdgeType::partOf, EdgeType::gap}) {
        const auto t = static_cast<std::size_t>(type);
        for (std::uint32_t e = graph.typeBegin[t]; e < graph.typeBegin[t + 1]; ++e) {
            const NodeIndex source = graph.source[e], target = graph.target[e];
            out.edges.push_back({source, target, e});
            const bool inside =
                source >= firstPart && target >= firstPart && source < firstSynapse && target < firstSynapse;
            if (type == EdgeType::flow && inside) out.tree.push_back({source - firstPart, target - firstPart, e});
        }
    }
    out.connections.reserve(out.synapses);
    for (std::uint32_t s = 0; s < out.synapses; ++s) addConnections(graph, firstSynapse + s, s, out);
    return out;
}

}  // namespace nl::bgan
