// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "core/graph/assemble.hpp"

namespace nl::graph {

namespace {

using NeuronPair = std::pair<NodeIndex, NodeIndex>;

/// Pairs of neurons that some synapse joins which is no gap junction.
std::vector<NeuronPair> chemicalPairs(const Graph& graph) {
    std::vector<NeuronPair> pairs;
    if (graph.typeBegin[3] == graph.typeBegin[4]) {  // no gap junction: the collapsed edges are these pairs
        for (EdgeIndex e = graph.typeBegin[2]; e < graph.typeBegin[3]; ++e)
            pairs.emplace_back(graph.source[e], graph.target[e]);
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    }
    for (EdgeIndex e = graph.typeBegin[0]; e < graph.typeBegin[1]; ++e) {
        const NodeIndex synapse = graph.target[e];
        if (synapse < graph.begin(NodeKind::synapse)) continue;
        for (const NodeIndex part : graph.flowOut.neighbours(synapse))
            pairs.emplace_back(graph.neuron[graph.source[e]], graph.neuron[part]);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

/// Kahn's algorithm: what cannot be put in order has a cycle.
bool acyclic(const std::vector<NeuronPair>& pairs, std::uint32_t neurons) {
    std::vector<std::uint32_t> begin(std::size_t{neurons} + 1, 0), inputs(neurons, 0);
    for (const auto& [pre, post] : pairs) {
        ++begin[std::size_t{pre} + 1];
        ++inputs[post];
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<NodeIndex> ready;
    for (NodeIndex n = 0; n < neurons; ++n)
        if (inputs[n] == 0) ready.push_back(n);
    std::size_t ordered = 0;
    while (!ready.empty()) {
        const NodeIndex n = ready.back();
        ready.pop_back();
        ++ordered;
        for (std::uint32_t i = begin[n]; i < begin[std::size_t{n} + 1]; ++i)
            if (--inputs[pairs[i].second] == 0) ready.push_back(pairs[i].second);
    }
    return ordered == neurons;
}

}  // namespace

std::string networkType(const Graph& graph) {
    if (graph.typeBegin[2] == graph.typeBegin[3]) return "isolated";
    const std::vector<NeuronPair> pairs = chemicalPairs(graph);
    if (pairs.empty()) return "electrical";
    return acyclic(pairs, graph.count(NodeKind::neuron)) ? "feed-forward" : "recurrent";
}

}  // namespace nl::graph
