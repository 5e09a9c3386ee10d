// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/layout/pieces.hpp"

namespace nl::layout {

using graph::Graph;
using graph::NodeIndex;
using graph::NodeKind;

namespace {

std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

/// Layers of the neurons: the longest path from a source, without the edges that close a cycle in a depth-first walk
/// (Eades, Lin and Smyth's problem; the walk starts at neurons without input, in their order).
std::vector<std::int32_t> rankNeurons(const Graph& graph) {
    const NodeIndex n = graph.count(NodeKind::neuron);
    enum : std::uint8_t { fresh, open, closed };
    std::vector<std::uint8_t> state(n, fresh);
    std::vector<NodeIndex> finished;
    struct Frame {
        NodeIndex neuron;
        std::uint32_t next;
    };
    std::vector<Frame> stack;
    std::vector<std::pair<NodeIndex, NodeIndex>> back;
    const auto walk = [&](NodeIndex start) {
        if (state[start] != fresh) return;
        stack.push_back({start, graph.neuronOut.offset[start]});
        state[start] = open;
        while (!stack.empty()) {
            Frame& frame = stack.back();
            if (frame.next == graph.neuronOut.offset[frame.neuron + 1]) {
                state[frame.neuron] = closed;
                finished.push_back(frame.neuron);
                stack.pop_back();
                continue;
            }
            const NodeIndex to = graph.neuronOut.neighbour[frame.next++];
            if (state[to] == open) back.emplace_back(stack.back().neuron, to);
            if (state[to] != fresh) continue;
            state[to] = open;
            stack.push_back({to, graph.neuronOut.offset[to]});
        }
    };
    for (NodeIndex v = 0; v < n; ++v)
        if (graph.neuronIn.neighbours(v).empty()) walk(v);
    for (NodeIndex v = 0; v < n; ++v) walk(v);
    std::sort(back.begin(), back.end());
    std::vector<std::int32_t> rank(n, 0);
    for (auto it = finished.rbegin(); it != finished.rend(); ++it)  // sources first
        for (const NodeIndex to : graph.neuronOut.neighbours(*it))
            if (to != *it && !std::binary_search(back.begin(), back.end(), std::pair(*it, to)))
                rank[to] = std::max(rank[to], rank[*it] + 1);
    return rank;
}

/// How wide and tall a neuron's own drawing is, and where its parts stand in it.
struct Shape {
    float width = 1;
    std::int32_t dendriteTiers = 0, axonTiers = 0;
    std::vector<NodeIndex> parts;
    std::vector<float> x;            ///< of each part, from the left edge
    std::vector<std::int32_t> tier;  ///< negative: dendrites; 0: soma; positive: axons
};

Shape shapeOf(const Graph& graph, NodeIndex neuron) {
    const NeuronTree tree = neuronTree(graph, neuron);
    const std::size_t n = tree.parts.size();
    Shape out;
    out.parts = tree.parts;
    out.x.assign(n, 0);
    out.tier.assign(n, 0);
    std::vector<std::vector<std::int32_t>> children(n);
    for (const std::int32_t p : tree.order)
        if (tree.parent[at(p)] >= 0) children[at(tree.parent[at(p)])].push_back(p);
    for (std::size_t i = 0; i < n; ++i) {
        const NodeKind kind = graph.kind(tree.parts[i]);
        if (kind == NodeKind::dendrite) out.tier[i] = -std::max(1, tree.depth[i]);
        if (kind == NodeKind::axon) out.tier[i] = std::max(1, tree.depth[i]);
        out.dendriteTiers = std::max(out.dendriteTiers, -out.tier[i]);
        out.axonTiers = std::max(out.axonTiers, out.tier[i]);
    }
    // Tips side by side in depth-first order, dendrites and axons each from the left; a parent over the middle of its
    // children.
    float nextDendrite = 0, nextAxon = 0;
    std::vector<std::int32_t> stack, order;
    for (auto it = tree.order.rbegin(); it != tree.order.rend(); ++it)
        if (tree.parent[at(*it)] < 0) stack.push_back(*it);
    while (!stack.empty()) {
        const std::int32_t p = stack.back();
        stack.pop_back();
        order.push_back(p);
        for (auto it = children[at(p)].rbegin(); it != children[at(p)].rend(); ++it) stack.push_back(*it);
        if (children[at(p)].empty()) {
            const bool axon = graph.kind(tree.parts[at(p)]) == NodeKind::axon;
            out.x[at(p)] = axon ? nextAxon++ : nextDendrite++;
        }
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        if (children[at(*it)].empty()) continue;
        float low = std::numeric_limits<float>::infinity(), high = 0;
        for (const std::int32_t child : children[at(*it)]) {
            low = std::min(low, out.x[at(child)]);
            high = std::max(high, out.x[at(child)]);
        }
        out.x[at(*it)] = 0.5F * (low + high);
    }
    out.width = std::max({1.0F, nextDendrite, nextAxon});
    // The narrower of the two trees stands in the middle under the wider one.
    const float shiftDendrite = 0.5F * (out.width - nextDendrite), shiftAxon = 0.5F * (out.width - nextAxon);
    for (std::size_t i = 0; i < n; ++i)
        out.x[i] = out.tier[i] == 0 ? 0.5F * (out.width - 1) : out.x[i] + (out.tier[i] < 0 ? shiftDendrite : shiftAxon);
    return out;
}

/// Order within the layers: each neuron at the mean place of its neighbours, sweeping down and up (Sugiyama et al.
/// 1981).
std::vector<std::vector<NodeIndex>> orderLayers(const Graph& graph, const std::vector<std::int32_t>& rank,
                                                JobContext& job) {
    std::vector<std::vector<NodeIndex>> layers(
        rank.empty() ? 0 : static_cast<std::size_t>(*std::max_element(rank.begin(), rank.end())) + 1);
    for (NodeIndex v = 0; v < rank.size(); ++v) layers[at(rank[v])].push_back(v);
    std::vector<double> place(rank.size(), 0), wanted(rank.size(), 0);
    const auto number = [&](const std::vector<NodeIndex>& layer) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            place[layer[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(layer.size());
    };
    for (const auto& layer : layers) number(layer);
    constexpr int kSweeps = 6;
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        const bool down = sweep % 2 == 0;
        for (std::size_t l = 0; l < layers.size(); ++l) {
            if (!job.checkpoint()) return layers;
            std::vector<NodeIndex>& layer = layers[down ? l : layers.size() - 1 - l];
            for (const NodeIndex v : layer) {
                const auto neighbours = down ? graph.neuronIn.neighbours(v) : graph.neuronOut.neighbours(v);
                double sum = 0;
                for (const NodeIndex u : neighbours) sum += place[u];
                wanted[v] = neighbours.empty() ? place[v] : sum / static_cast<double>(neighbours.size());
            }
            std::stable_sort(layer.begin(), layer.end(),
                             [&](NodeIndex a, NodeIndex b) { return wanted[a] < wanted[b]; });
            number(layer);
        }
    }
    return layers;
}

/// Synapses stand in the tier above the dendrites of their target neuron, over the part they reach.
void placeSynapses(Places& out, const Graph& graph, const std::vector<float>& top) {
    std::vector<NodeIndex> synapses;
    for (NodeIndex s = graph.begin(NodeKind::synapse); s < graph.nodes(); ++s) synapses.push_back(s);
    std::vector<std::uint32_t> ofNeuron(graph.count(NodeKind::neuron), 0);
    for (const NodeIndex s : synapses) ++ofNeuron[graph.neuron[s]];
    std::vector<std::uint32_t> seen(ofNeuron.size(), 0);
    for (const NodeIndex s : synapses) {
        const NodeIndex neuron = graph.neuron[s], part = graph.targetPart(s);
        const float step = 1.0F / static_cast<float>(ofNeuron[neuron] + 1);
        const float spread = static_cast<float>(++seen[neuron]) * step - 0.5F;
        out.x[s] = (part == graph::kNone ? out.x[neuron] : out.x[part]) + 0.8F * spread;
        out.y[s] = top[neuron] - 0.6F * static_cast<float>(seen[neuron] % 3) / 3;
    }
}

}  // namespace

Result<Places> placeInLayers(const Graph& graph, bool neuronsOnly, JobContext& job) {
    const NodeIndex n = graph.count(NodeKind::neuron);
    Places out;
    out.x.assign(graph.nodes(), std::numeric_limits<float>::quiet_NaN());
    out.y = out.x;
    job.progress(0, "layers");
    const std::vector<std::int32_t> rank = rankNeurons(graph);
    const std::vector<std::vector<NodeIndex>> layers = orderLayers(graph, rank, job);
    std::vector<Shape> shapes(n);
    if (!neuronsOnly)
        parallelFor(job.pool(), n, 256, [&](std::size_t begin, std::size_t end) {
            if (!job.checkpoint()) return;
            for (std::size_t v = begin; v < end; ++v) shapes[v] = shapeOf(graph, static_cast<NodeIndex>(v));
        });
    if (job.stopped()) return fail(job.cancelledError());
    std::vector<float> top(n, 0);
    float y = 0;
    for (const std::vector<NodeIndex>& layer : layers) {
        float width = 0;
        std::int32_t dendrites = 0, axons = 0;
        for (const NodeIndex v : layer) {
            width += shapes[v].width + 1;
            dendrites = std::max(dendrites, shapes[v].dendriteTiers);
            axons = std::max(axons, shapes[v].axonTiers);
        }
        const float soma = y + (neuronsOnly ? 0 : static_cast<float>(dendrites) + 1);
        float x = -0.5F * width;
        for (const NodeIndex v : layer) {
            const Shape& shape = shapes[v];
            out.x[v] = x + 0.5F * (shape.width - 1) + (neuronsOnly ? 0 : 0.35F);
            out.y[v] = soma;
            top[v] = y;
            for (std::size_t i = 0; i < shape.parts.size(); ++i) {
                out.x[shape.parts[i]] = x + shape.x[i];
                out.y[shape.parts[i]] = soma + static_cast<float>(shape.tier[i]);
            }
            x += shape.width + 1;
        }
        y = soma + static_cast<float>(axons) + (neuronsOnly ? 3 : 2);
    }
    if (!neuronsOnly) placeSynapses(out, graph, top);
    return out;
}

}  // namespace nl::layout
