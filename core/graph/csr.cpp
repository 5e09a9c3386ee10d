// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/csr.hpp"

#include <fmt/format.h>

namespace nl::graph {

Csr rowsOf(const Graph& graph, std::span<const EdgeType> types, RowBy by, std::uint32_t rows) {
    const std::vector<NodeIndex>& key = by == RowBy::target ? graph.target : graph.source;
    const std::vector<NodeIndex>& other = by == RowBy::target ? graph.source : graph.target;
    Csr out;
    out.offset.assign(std::size_t{rows} + 1, 0);
    const auto range = [&](EdgeType type) {
        const auto t = static_cast<std::size_t>(type);
        return std::pair(graph.typeBegin[t], graph.typeBegin[t + 1]);
    };
    for (const EdgeType type : types)
        for (auto [e, end] = range(type); e < end; ++e) ++out.offset[std::size_t{key[e]} + 1];
    for (std::size_t r = 0; r < rows; ++r) out.offset[r + 1] += out.offset[r];
    out.neighbour.resize(out.offset[rows]);
    out.edge.resize(out.offset[rows]);
    std::vector<std::uint32_t> cursor(out.offset.begin(), out.offset.end() - 1);
    for (const EdgeType type : types)
        for (auto [e, end] = range(type); e < end; ++e) {
            const std::uint32_t at = cursor[key[e]]++;
            out.neighbour[at] = other[e];
            out.edge[at] = e;
        }
    return out;
}

void indexRows(Graph& graph) {
    const auto all = static_cast<std::uint32_t>(graph.nodes());
    const std::uint32_t neurons = graph.count(NodeKind::neuron);
    constexpr std::array<EdgeType, 2> kFlow{EdgeType::flow, EdgeType::gap};
    constexpr std::array<EdgeType, 1> kPart{EdgeType::partOf}, kNeuron{EdgeType::neuron};
    graph.flowIn = rowsOf(graph, kFlow, RowBy::target, all);
    graph.flowOut = rowsOf(graph, kFlow, RowBy::source, all);
    graph.partsOf = rowsOf(graph, kPart, RowBy::target, neurons);
    graph.neuronIn = rowsOf(graph, kNeuron, RowBy::target, neurons);
    graph.neuronOut = rowsOf(graph, kNeuron, RowBy::source, neurons);
}

namespace {

bool isPart(NodeKind kind) { return kind != NodeKind::neuron && kind != NodeKind::synapse; }

std::string nodeFault(const Graph& graph) {
    const std::size_t n = graph.nodes();
    if (graph.kindBegin.front() != 0 || graph.kindBegin.back() != n) return "the node kinds do not cover the nodes";
    for (std::size_t k = 0; k < kNodeKinds; ++k)
        if (graph.kindBegin[k] > graph.kindBegin[k + 1]) return "the node kinds are out of order";
    if (graph.flags.size() != n || graph.origin.size() != n) return "the node arrays differ in length";
    const std::uint32_t neurons = graph.count(NodeKind::neuron);
    for (NodeIndex v = 0; v < n; ++v) {
        if (graph.neuron[v] >= neurons) return fmt::format("node {} belongs to no neuron", v);
        if (v < neurons && graph.neuron[v] != v) return fmt::format("neuron {} does not belong to itself", v);
        if (v > 0 && graph.neuron[v] < graph.neuron[v - 1] && graph.kind(v) == graph.kind(v - 1))
            return fmt::format("node {} is out of order: nodes of a kind follow their neurons", v);
    }
    if (!graph.spikeTimes.empty() && graph.spikeTimes.size() != neurons) return "the spike lists differ in number";
    return {};
}

/// What an edge of this type may join.
bool fits(const Graph& graph, EdgeType type, NodeIndex source, NodeIndex target) {
    const NodeKind from = graph.kind(source), to = graph.kind(target);
    switch (type) {
        case EdgeType::flow:
            return from != NodeKind::neuron && to != NodeKind::neuron;
        case EdgeType::partOf:
            return isPart(from) && to == NodeKind::neuron && graph.neuron[source] == target;
        case EdgeType::neuron:
            return from == NodeKind::neuron && to == NodeKind::neuron;
        case EdgeType::gap:
            return (from == NodeKind::synapse && isPart(to)) || (isPart(from) && to == NodeKind::synapse);
    }
    return false;
}

std::string edgeFault(const Graph& graph) {
    const std::size_t n = graph.nodes(), edges = graph.edges();
    if (graph.target.size() != edges || graph.type.size() != edges) return "the edge arrays differ in length";
    if (graph.typeBegin.front() != 0 || graph.typeBegin.back() != edges) return "the edge types do not cover the edges";
    for (std::size_t t = 0; t < kEdgeTypes; ++t) {
        if (graph.typeBegin[t] > graph.typeBegin[t + 1]) return "the edge types are out of order";
        for (EdgeIndex e = graph.typeBegin[t]; e < graph.typeBegin[t + 1]; ++e) {
            const auto type = static_cast<EdgeType>(t);
            if (graph.source[e] >= n || graph.target[e] >= n) return fmt::format("edge {} names no node", e);
            if (graph.type[e] != type) return fmt::format("edge {} stands among those of another type", e);
            if (!fits(graph, type, graph.source[e], graph.target[e]))
                return fmt::format("edge {} of type {} joins {} and {}", e, edgeTypeName(type),
                                   nodeKindName(graph.kind(graph.source[e])),
                                   nodeKindName(graph.kind(graph.target[e])));
            if (e == graph.typeBegin[t]) continue;
            if (std::pair(graph.target[e - 1], graph.source[e - 1]) > std::pair(graph.target[e], graph.source[e]))
                return fmt::format("edge {} is out of order", e);
        }
    }
    const auto parts = graph.typeBegin[2] - graph.typeBegin[1];
    if (parts != graph.begin(NodeKind::synapse) - graph.count(NodeKind::neuron))
        return "not every part belongs to exactly one neuron";
    return {};
}

std::string featureFault(const Graph& graph) {
    const FeatureTable& table = graph.nodeFeatures;
    if (table.names.size() != table.units.size()) return "the feature names and units differ in number";
    for (std::size_t k = 0; k < kNodeKinds; ++k) {
        const KindFeatures& kind = table.kinds[k];
        const std::size_t rows = graph.kindBegin[k + 1] - graph.kindBegin[k];
        if (kind.value.size() != rows * kind.columns() || kind.known.size() != kind.value.size())
            return fmt::format("the features of kind {} have the wrong size", nodeKindName(kAllNodeKinds[k]));
        for (const std::uint16_t f : kind.feature)
            if (f >= table.names.size()) return "a feature column names no feature";
        for (const CategoryFeature& c : table.categories) {
            if (!c.code[k].empty() && c.code[k].size() != rows)
                return fmt::format("the category {} has the wrong size", c.name);
            for (const std::int32_t code : c.code[k])
                if (code < -1 || code >= static_cast<std::int32_t>(c.vocabulary.size()))
                    return fmt::format("the category {} has a code without a word", c.name);
        }
    }
    for (std::size_t t = 0; t < kEdgeTypes; ++t) {
        const EdgeFeatures::Columns& columns = graph.edgeFeatures.types[t];
        const std::size_t size = columns.names.size() * (graph.typeBegin[t + 1] - graph.typeBegin[t]);
        if (columns.units.size() != columns.names.size() || columns.value.size() != size ||
            columns.known.size() != size)
            return fmt::format("the features of {} edges have the wrong size", edgeTypeName(static_cast<EdgeType>(t)));
    }
    return {};
}

}  // namespace

std::string firstFault(const Graph& graph) {
    if (std::string fault = nodeFault(graph); !fault.empty()) return fault;
    if (std::string fault = edgeFault(graph); !fault.empty()) return fault;
    return featureFault(graph);
}

}  // namespace nl::graph
