// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <set>

#include "core/graph/csr.hpp"

// What must hold for every graph, generated or real; the functions name the first fault.
namespace nl::test {

[[nodiscard]] inline std::uint32_t edgesOf(const graph::Graph& g, graph::EdgeType type) {
    const auto t = static_cast<std::size_t>(type);
    return g.typeBegin[t + 1] - g.typeBegin[t];
}

/// Rows in and out name the same edges from both ends, ascending in each row.
[[nodiscard]] inline QString transposeFault(const graph::Graph& g, const graph::Csr& in, const graph::Csr& out) {
    std::vector<int> seen(g.edges(), 0);
    for (const graph::Csr* rows : {&in, &out}) {
        const bool byTarget = rows == &in;
        for (graph::NodeIndex v = 0; v + 1 < rows->offset.size(); ++v) {
            const auto edges = rows->edges(v);
            for (std::size_t i = 0; i < edges.size(); ++i) {
                if (i > 0 && edges[i - 1] >= edges[i]) return QString("row %1 is out of order").arg(v);
                if ((byTarget ? g.target : g.source)[edges[i]] != v)
                    return QString("edge %1 stands in a wrong row").arg(edges[i]);
                if ((byTarget ? g.source : g.target)[edges[i]] != rows->neighbours(v)[i])
                    return QString("edge %1 has a wrong neighbour").arg(edges[i]);
                seen[edges[i]] += byTarget ? 1 : 16;
            }
        }
    }
    for (const int count : seen)
        if (count != 0 && count != 17) return "an edge is not in both directions";
    return {};
}

/// Inside a neuron information flows without a cycle: Kahn's algorithm over its parts.
[[nodiscard]] inline bool acyclicInside(const graph::Graph& g) {
    std::vector<std::uint32_t> inputs(g.nodes(), 0);
    std::vector<graph::NodeIndex> ready;
    const auto inside = [&](graph::NodeIndex a, graph::NodeIndex b) {
        return g.neuron[a] == g.neuron[b] && g.kind(a) != graph::NodeKind::synapse &&
               g.kind(b) != graph::NodeKind::synapse;
    };
    std::size_t parts = 0, ordered = 0;
    for (graph::NodeIndex v = g.count(graph::NodeKind::neuron); v < g.begin(graph::NodeKind::synapse); ++v, ++parts) {
        for (const graph::NodeIndex u : g.flowIn.neighbours(v)) inputs[v] += inside(u, v);
        if (inputs[v] == 0) ready.push_back(v);
    }
    while (!ready.empty()) {
        const graph::NodeIndex v = ready.back();
        ready.pop_back();
        ++ordered;
        for (const graph::NodeIndex u : g.flowOut.neighbours(v))
            if (inside(v, u) && --inputs[u] == 0) ready.push_back(u);
    }
    return ordered == parts;
}

[[nodiscard]] inline QString propertyFault(const graph::Graph& g) {
    if (const std::string fault = graph::firstFault(g); !fault.empty()) return QString::fromStdString(fault);
    if (QString fault = transposeFault(g, g.flowIn, g.flowOut); !fault.isEmpty()) return fault;
    if (QString fault = transposeFault(g, g.neuronIn, g.neuronOut); !fault.isEmpty()) return fault;
    if (!acyclicInside(g)) return "a neuron has a cycle";
    for (graph::NodeIndex v = 1; v < g.nodes(); ++v)
        if (g.kind(v) == g.kind(v - 1) && g.neuron[v] < g.neuron[v - 1])
            return QString("node %1 is not in the order of its neuron").arg(v);
    // partsOf and neuron agree, each part once.
    std::vector<int> owned(g.nodes(), 0);
    for (graph::NodeIndex n = 0; n < g.count(graph::NodeKind::neuron); ++n) {
        std::set<graph::NodeKind> kinds;
        for (const graph::NodeIndex part : g.partsOf.neighbours(n)) {
            if (g.neuron[part] != n) return "partsOf and neuron disagree";
            ++owned[part];
            kinds.insert(g.kind(part));
        }
        if (kinds.size() != 3) return "a neuron has not every kind of part";
    }
    for (graph::NodeIndex v = 0; v < g.nodes(); ++v)
        if (owned[v] != (g.kind(v) != graph::NodeKind::neuron && g.kind(v) != graph::NodeKind::synapse))
            return "a part does not belong to exactly one neuron";
    if (g.flowIn.neighbour.size() != std::size_t{edgesOf(g, graph::EdgeType::flow)} + edgesOf(g, graph::EdgeType::gap))
        return "the degrees do not sum to the edges";
    return {};
}

}  // namespace nl::test
