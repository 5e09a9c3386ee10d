// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/graph/index.hpp"
#include "core/job/parallel.hpp"
#include "core/layout/pieces.hpp"

namespace nl::layout {

using graph::at;
using graph::Graph;
using graph::NodeIndex;
using graph::NodeKind;

namespace {

/// Angles of all parts: each sub-tree gets the part of its parent's sector that its tips need.
struct Sectors {
    std::vector<double> begin, width;
};

Sectors sectorsOf(const Graph& graph, const NeuronTree& tree) {
    const std::size_t n = tree.parts.size();
    std::vector<double> tips(n, 0), used(n, 0);
    std::vector<std::uint8_t> inner(n, 0);
    for (std::size_t i = 0; i < n; ++i)
        if (tree.parent[i] >= 0) inner[at(tree.parent[i])] = 1;
    for (auto it = tree.order.rbegin(); it != tree.order.rend(); ++it) {
        if (!inner[at(*it)]) tips[at(*it)] = 1;
        if (tree.parent[at(*it)] >= 0) tips[at(tree.parent[at(*it)])] += tips[at(*it)];
    }
    Sectors out{std::vector<double>(n, 0), std::vector<double>(n, 0)};
    // Half a turn for dendrites (above: y points down) and for axons (below), with a rest free at the sides.
    constexpr double kMargin = 0.12 * std::numbers::pi, kHalf = std::numbers::pi - 2 * kMargin;
    double dendriteTips = 0, axonTips = 0, dendriteUsed = 0, axonUsed = 0;
    const auto primary = [&](std::size_t i) {
        return tree.parent[i] >= 0 && graph.kind(tree.parts[i]) != NodeKind::soma &&
               graph.kind(tree.parts[at(tree.parent[i])]) == NodeKind::soma;
    };
    for (std::size_t i = 0; i < n; ++i)
        if (primary(i)) (graph.kind(tree.parts[i]) == NodeKind::axon ? axonTips : dendriteTips) += tips[i];
    for (const std::int32_t p : tree.order) {
        const std::size_t i = at(p);
        if (primary(i)) {
            const bool axon = graph.kind(tree.parts[i]) == NodeKind::axon;
            double& before = axon ? axonUsed : dendriteUsed;
            const double all = axon ? axonTips : dendriteTips;
            out.begin[i] = (axon ? 0 : std::numbers::pi) + kMargin + kHalf * before / all;
            out.width[i] = kHalf * tips[i] / all;
            before += tips[i];
        } else if (tree.parent[i] >= 0 && graph.kind(tree.parts[i]) != NodeKind::soma) {
            const std::size_t up = at(tree.parent[i]);
            out.begin[i] = out.begin[up] + out.width[up] * used[up] / tips[up];
            out.width[i] = out.width[up] * tips[i] / tips[up];
            used[up] += tips[i];
        }
    }
    return out;
}

void placeNeuron(Places& places, const Graph& graph, NodeIndex neuron) {
    const NeuronTree tree = neuronTree(graph, neuron);
    const Sectors sectors = sectorsOf(graph, tree);
    const double radius = neuronRadius(graph, neuron);
    std::int32_t deepest = 1, somas = 0;
    for (const std::int32_t depth : tree.depth) deepest = std::max(deepest, depth);
    for (const std::int32_t p : tree.order) {
        const NodeIndex node = tree.parts[at(p)];
        double r = 0, angle = 0;
        if (graph.kind(node) == NodeKind::soma) {
            r = 0.18 * radius;  // beside the neuron's own mark
            angle = 0.6 * somas++;
        } else {
            r = radius * (0.45 + 0.55 * tree.depth[at(p)] / deepest);
            angle = sectors.begin[at(p)] + 0.5 * sectors.width[at(p)];
        }
        places.x[node] = places.x[neuron] + static_cast<float>(r * std::cos(angle));
        places.y[node] = places.y[neuron] + static_cast<float>(r * std::sin(angle));
    }
}

/// Spreads the synapses between the same places: a low-discrepancy sequence in [-0.5, 0.5).
double scatter(std::uint32_t index) {
    constexpr double kGolden = 0.6180339887498949;
    const double v = (index + 1) * kGolden;
    return v - std::floor(v) - 0.5;
}

void placeSynapse(Places& places, const Graph& graph, NodeIndex synapse) {
    const NodeIndex target = graph.targetPart(synapse);
    if (target == graph::kNone) {
        places.x[synapse] = places.x[graph.neuron[synapse]];
        places.y[synapse] = places.y[graph.neuron[synapse]];
        return;
    }
    NodeIndex source = graph::kNone;
    for (const NodeIndex part : graph.flowIn.neighbours(synapse))
        if (source == graph::kNone || graph.neuron[part] != graph.neuron[synapse]) source = part;
    const double tx = places.x[target], ty = places.y[target];
    double dx = 0, dy = 0;
    if (source != graph::kNone) {
        constexpr double kNearTarget = 0.3;  // of the way back to the source
        dx = kNearTarget * (places.x[source] - tx);
        dy = kNearTarget * (places.y[source] - ty);
    } else {  // an input comes from outside: away from its neuron
        const NodeIndex neuron = graph.neuron[synapse];
        dx = 0.6 * (tx - places.x[neuron]);
        dy = 0.6 * (ty - places.y[neuron]);
    }
    const double length = std::hypot(dx, dy), side = scatter(synapse) * std::min(0.5 * length + 0.4, 3.0);
    const double ux = length > 0 ? dx / length : 1, uy = length > 0 ? dy / length : 0;
    const double along = 1 + 0.3 * scatter(synapse * 7 + 3);
    places.x[synapse] = static_cast<float>(tx + along * dx - side * uy);
    places.y[synapse] = static_cast<float>(ty + along * dy + side * ux);
}

}  // namespace

Result<void> placeAround(Places& places, const Graph& graph, JobContext& job) {
    constexpr std::size_t kGrain = 512;
    bool placed = parallelFor(job, graph.count(NodeKind::neuron), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t n = begin; n < end; ++n) placeNeuron(places, graph, static_cast<NodeIndex>(n));
    });
    if (!placed) return fail(job.cancelledError());
    placed = parallelFor(job, graph.count(NodeKind::synapse), 8 * kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t s = begin; s < end; ++s)
            placeSynapse(places, graph, graph.begin(NodeKind::synapse) + static_cast<NodeIndex>(s));
    });
    if (!placed) return fail(job.cancelledError());
    return {};
}

}  // namespace nl::layout
