// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/graph/index.hpp"
#include "core/layout/pieces.hpp"

namespace nl::layout {

using graph::at;
using graph::Graph;
using graph::NodeIndex;
using graph::NodeKind;

namespace {

constexpr float kSynapseStep = 0.5F;  ///< between synapses, in units of a tier
constexpr float kBesideSoma = 0.65F;  ///< from the last soma part to the neuron's own node
constexpr float kAboveTips = 0.9F;    ///< from the outermost dendrites to the nearest synapses

/// Tier of each part: negative for dendrites, the outermost on top; 0 for somata; positive for axons. Counted anew
/// where an axon leaves a dendrite: signals run downwards all the same.
std::vector<std::int32_t> tiersOf(const Graph& graph, const NeuronTree& tree) {
    std::vector<std::int32_t> tier(tree.parts.size(), 0);
    for (const std::int32_t p : tree.order) {
        const NodeKind kind = graph.kind(tree.parts[at(p)]);
        if (kind == NodeKind::soma) continue;
        const std::int32_t up = tree.parent[at(p)];
        const bool same = up >= 0 && graph.kind(tree.parts[at(up)]) == kind;
        const std::int32_t steps = same ? std::abs(tier[at(up)]) + 1 : 1;
        tier[at(p)] = kind == NodeKind::axon ? steps : -steps;
    }
    return tier;
}

/// Tips side by side in depth-first order, each kind from the left; a parent over the middle of its children of the
/// same kind.
struct Columns {
    std::vector<float> x;
    float dendrites = 0, axons = 0, somata = 0;
    float& of(NodeKind kind) { return kind == NodeKind::axon ? axons : kind == NodeKind::soma ? somata : dendrites; }
};

Columns columnsOf(const Graph& graph, const NeuronTree& tree) {
    const std::size_t n = tree.parts.size();
    std::vector<std::vector<std::int32_t>> children(n);
    std::vector<std::int32_t> stack, order;
    for (const std::int32_t p : tree.order)
        if (tree.parent[at(p)] >= 0) children[at(tree.parent[at(p)])].push_back(p);
    for (auto it = tree.order.rbegin(); it != tree.order.rend(); ++it)
        if (tree.parent[at(*it)] < 0) stack.push_back(*it);
    Columns out;
    out.x.assign(n, 0);
    const auto kindOf = [&](std::int32_t p) { return graph.kind(tree.parts[at(p)]); };
    const auto continues = [&](std::int32_t p, std::int32_t child) {
        return kindOf(p) != NodeKind::soma && kindOf(p) == kindOf(child);
    };
    while (!stack.empty()) {
        const std::int32_t p = stack.back();
        stack.pop_back();
        order.push_back(p);
        for (auto it = children[at(p)].rbegin(); it != children[at(p)].rend(); ++it) stack.push_back(*it);
        const bool tip = std::none_of(children[at(p)].begin(), children[at(p)].end(),
                                      [&](std::int32_t child) { return continues(p, child); });
        if (tip) out.x[at(p)] = out.of(kindOf(p))++;
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        float low = std::numeric_limits<float>::infinity(), high = -1;
        for (const std::int32_t child : children[at(*it)]) {
            if (!continues(*it, child)) continue;
            low = std::min(low, out.x[at(child)]);
            high = std::max(high, out.x[at(child)]);
        }
        if (high >= 0) out.x[at(*it)] = 0.5F * (low + high);
    }
    return out;
}

void add(Block& block, NodeIndex node, float x, float y) {
    block.node.push_back(node);
    block.x.push_back(x);
    block.y.push_back(y);
}

/// Synapses in a field above the dendrites, each about over the part that it reaches: sorted by that part's place and
/// filled column by column. The block's first nodes are the neuron's parts in the order of `tree`.
void addSynapses(Block& block, const Graph& graph, const NeuronTree& tree, std::span<const NodeIndex> synapses,
                 float tips) {
    const auto count = static_cast<std::uint32_t>(synapses.size());
    const auto placeOf = [&](NodeIndex synapse) {
        const NodeIndex part = graph.targetPart(synapse);
        const auto found = std::lower_bound(tree.parts.begin(), tree.parts.end(), part);
        return found != tree.parts.end() && *found == part
                   ? block.x[static_cast<std::size_t>(found - tree.parts.begin())]
                   : 0.5F * block.width;
    };
    std::vector<std::pair<float, NodeIndex>> sorted;
    for (const NodeIndex synapse : synapses) sorted.emplace_back(placeOf(synapse), synapse);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto across = static_cast<std::uint32_t>(std::max(1.0F, std::floor(block.width / kSynapseStep)));
    const std::uint32_t rows = (count + across - 1) / across, columns = (count + rows - 1) / rows;
    const float step = block.width / static_cast<float>(columns);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t column = i / rows, row = i % rows;
        // Every other row half a step aside: a line to the dendrites does not run through the synapse below.
        const float aside = rows == 1 ? 0 : row % 2 == 0 ? -0.2F : 0.2F;
        add(block, sorted[i].second, (static_cast<float>(column) + 0.5F + aside) * step,
            -(tips + kAboveTips + kSynapseStep * static_cast<float>(row)));
    }
    block.above = tips + kAboveTips + kSynapseStep * static_cast<float>(rows - 1);
}

}  // namespace

Block blockOf(const Graph& graph, NodeIndex neuron, std::span<const NodeIndex> synapses) {
    const NeuronTree tree = neuronTree(graph, neuron);
    const std::vector<std::int32_t> tier = tiersOf(graph, tree);
    const Columns columns = columnsOf(graph, tree);
    Block block;
    // Many synapses on a small neuron: the field above it becomes as wide as it is high.
    const float field = kSynapseStep * std::ceil(std::sqrt(static_cast<float>(synapses.size())));
    block.width = std::max({1.0F, columns.dendrites, columns.axons, columns.somata, field});
    for (std::size_t i = 0; i < tree.parts.size(); ++i) {
        const NodeKind kind = graph.kind(tree.parts[i]);
        const float wide = kind == NodeKind::axon   ? columns.axons
                           : kind == NodeKind::soma ? columns.somata
                                                    : columns.dendrites;
        // The narrower trees stand in the middle of the widest.
        add(block, tree.parts[i], 0.5F * (block.width - wide) + 0.5F + columns.x[i], static_cast<float>(tier[i]));
        block.above = std::max(block.above, static_cast<float>(-tier[i]));
        block.below = std::max(block.below, static_cast<float>(tier[i]));
    }
    if (!synapses.empty()) addSynapses(block, graph, tree, synapses, block.above);
    add(block, neuron, 0.5F * (block.width + columns.somata - 1) + (tree.parts.empty() ? 0 : kBesideSoma), 0);
    return block;
}

}  // namespace nl::layout
