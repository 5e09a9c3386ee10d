// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/layout/pieces.hpp"

namespace nl::layout {

using graph::Graph;
using graph::NodeIndex;
using graph::NodeKind;

NeuronTree neuronTree(const Graph& graph, NodeIndex neuron) {
    NeuronTree tree;
    const auto parts = graph.partsOf.neighbours(neuron);
    tree.parts.assign(parts.begin(), parts.end());
    const std::size_t n = tree.parts.size();
    tree.parent.assign(n, -1);
    tree.depth.assign(n, 0);
    // Parts are ascending: a binary search finds their place.
    const auto placeOf = [&](NodeIndex node) -> std::int32_t {
        const auto found = std::lower_bound(tree.parts.begin(), tree.parts.end(), node);
        return found != tree.parts.end() && *found == node ? static_cast<std::int32_t>(found - tree.parts.begin()) : -1;
    };
    std::vector<std::vector<std::int32_t>> children(n);
    for (std::size_t i = 0; i < n; ++i) {
        const NodeIndex node = tree.parts[i];
        const auto neighbours =
            graph.kind(node) == NodeKind::axon ? graph.flowIn.neighbours(node) : graph.flowOut.neighbours(node);
        const bool soma = graph.kind(node) == NodeKind::soma;
        for (const NodeIndex other : neighbours) {
            const std::int32_t at = placeOf(other);
            // A soma sends to axons too; towards the hub it sends to another soma part.
            if (at < 0 || (soma && graph.kind(other) != NodeKind::soma)) continue;
            tree.parent[i] = at;
            break;
        }
        if (tree.parent[i] >= 0)
            children[static_cast<std::size_t>(tree.parent[i])].push_back(static_cast<std::int32_t>(i));
    }
    for (std::size_t i = 0; i < n; ++i)
        if (tree.parent[i] < 0) tree.order.push_back(static_cast<std::int32_t>(i));
    for (std::size_t k = 0; k < tree.order.size() && tree.order.size() <= n; ++k) {
        const auto at = static_cast<std::size_t>(tree.order[k]);
        for (const std::int32_t child : children[at]) {
            tree.depth[static_cast<std::size_t>(child)] = tree.depth[at] + 1;
            tree.order.push_back(child);
        }
    }
    return tree;
}

float neuronRadius(const Graph& graph, NodeIndex neuron) {
    return 1 + std::sqrt(static_cast<float>(graph.partsOf.neighbours(neuron).size()));
}

}  // namespace nl::layout
