// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graphview/graph_scene.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nl::ui {

namespace {

using graph::EdgeType;
using graph::Graph;
using graph::kNone;
using graph::NodeIndex;
using graph::NodeKind;

bool isExpanded(const GraphScope& scope, NodeIndex neuron) {
    return std::binary_search(scope.expanded.begin(), scope.expanded.end(), neuron);
}

/// Slots for the nodes that have a place; a node without one is stood for by its neuron.
void placeNodes(GraphScene& scene, const layout::Layout& places) {
    const Graph& graph = *scene.graph;
    scene.slotOf.assign(graph.nodes(), kNone);
    for (NodeIndex n = 0; n < graph.nodes(); ++n) {
        if (scene.scope.collapsed && graph.kind(n) != NodeKind::neuron) break;  // neurons are the first kind
        if (std::isnan(places.x[n]) || std::isnan(places.y[n])) continue;
        scene.slotOf[n] = static_cast<std::uint32_t>(scene.node.size());
        scene.node.push_back(n);
        scene.kind.push_back(graph.kind(n));
        scene.x.push_back(places.x[n]);
        scene.y.push_back(places.y[n]);
    }
}

void measure(GraphScene& scene) {
    if (scene.node.empty()) return;
    const auto [left, right] = std::minmax_element(scene.x.begin(), scene.x.end());
    const auto [top, bottom] = std::minmax_element(scene.y.begin(), scene.y.end());
    scene.left = *left;
    scene.right = *right;
    scene.top = *top;
    scene.bottom = *bottom;
    const float wide = scene.right - scene.left, high = scene.bottom - scene.top;
    const auto count = static_cast<float>(scene.drawnNodes());
    // A row or a ring of n nodes has no area: then the length counts.
    scene.spacing = std::max(std::sqrt(wide * high / count), std::max(wide, high) / std::max(1.0F, count) * 0.5F);
    if (!(scene.spacing > 0)) scene.spacing = 1;
}

/// Angle and ring of each part of a neuron: the soma in the middle, dendrites in sectors of their tree, synapses
/// outside of the part that they target, the axon below.
struct Fan {
    std::vector<NodeIndex> node;
    std::vector<float> angle, ring;
};

struct Subtree {
    NodeIndex node;
    float from, to;
    int depth;
};

Fan fanOut(const Graph& graph, NodeIndex neuron, const std::vector<NodeIndex>& synapses) {
    Fan fan;
    std::vector<std::uint8_t> seen(graph.nodes(), 0);
    const auto own = [&](NodeIndex n) { return graph.neuron[n] == neuron && n != neuron && seen[n] == 0; };
    std::vector<Subtree> queue;
    for (const NodeIndex part : graph.partsOf.neighbours(neuron))
        if (graph.kind(part) == NodeKind::soma && seen[part] == 0) {
            seen[part] = 1;
            queue.push_back({part, -3.9F, 0.76F, 0});  // three quarters for the dendrites, the rest below for the axon
        }
    const std::size_t somata = queue.size();
    for (std::size_t q = 0; q < queue.size(); ++q) {
        const Subtree at = queue[q];
        fan.node.push_back(at.node);
        fan.angle.push_back((at.from + at.to) / 2);
        fan.ring.push_back(static_cast<float>(at.depth));
        std::vector<NodeIndex> children, axons;
        for (const NodeIndex n : graph.flowIn.neighbours(at.node))
            if (own(n)) seen[n] = 1, children.push_back(n);
        for (const NodeIndex n : graph.flowOut.neighbours(at.node))
            if (own(n) && graph.kind(n) == NodeKind::axon) seen[n] = 1, axons.push_back(n);
        const float step = children.empty() ? 0 : (at.to - at.from) / static_cast<float>(children.size());
        for (std::size_t c = 0; c < children.size(); ++c)
            queue.push_back({children[c], at.from + step * static_cast<float>(c),
                             at.from + step * static_cast<float>(c + 1), at.depth + 1});
        const bool fromSoma = q < somata;
        const float low = fromSoma ? 1.0F : at.from, high = fromSoma ? 2.14F : at.to;
        const float wide = axons.empty() ? 0 : (high - low) / static_cast<float>(axons.size());
        for (std::size_t c = 0; c < axons.size(); ++c)
            queue.push_back(
                {axons[c], low + wide * static_cast<float>(c), low + wide * static_cast<float>(c + 1), at.depth + 1});
    }
    // What the flow did not reach (a part without edges) goes on the outermost ring, evenly.
    const float outside = fan.ring.empty() ? 1 : *std::max_element(fan.ring.begin(), fan.ring.end()) + 1;
    std::vector<NodeIndex> rest;
    for (const NodeIndex part : graph.partsOf.neighbours(neuron))
        if (seen[part] == 0) seen[part] = 1, rest.push_back(part);
    for (const NodeIndex synapse : synapses)
        if (seen[synapse] == 0) seen[synapse] = 1, rest.push_back(synapse);
    for (std::size_t i = 0; i < rest.size(); ++i) {
        fan.node.push_back(rest[i]);
        fan.angle.push_back(6.2831853F * static_cast<float>(i) / static_cast<float>(rest.size()));
        fan.ring.push_back(outside);
    }
    return fan;
}

/// Shows the parts of one neuron around its place and moves the other nodes away from them.
void expand(GraphScene& scene, NodeIndex neuron, const std::vector<NodeIndex>& synapses) {
    const std::uint32_t centre = scene.slotOf[neuron];
    if (centre == kNone) return;
    const Fan fan = fanOut(*scene.graph, neuron, synapses);
    if (fan.node.empty()) return;
    const float rings = 2 + *std::max_element(fan.ring.begin(), fan.ring.end());
    const float step = scene.spacing * 0.35F * std::max(1.0F, std::sqrt(static_cast<float>(fan.node.size())) / rings);
    const float radius = step * rings;
    const float cx = scene.x[centre], cy = scene.y[centre];
    for (std::size_t s = 0; s < scene.drawnNodes(); ++s) {
        if (s == centre) continue;
        const float dx = scene.x[s] - cx, dy = scene.y[s] - cy, far = std::hypot(dx, dy);
        const float push = radius / std::max(far, 1e-6F * scene.spacing);
        scene.x[s] += dx * push;
        scene.y[s] += dy * push;
    }
    for (std::size_t i = 0; i < fan.node.size(); ++i) {
        const float far = step * (fan.ring[i] + 1);
        scene.slotOf[fan.node[i]] = static_cast<std::uint32_t>(scene.node.size());
        scene.node.push_back(fan.node[i]);
        scene.kind.push_back(scene.graph->kind(fan.node[i]));
        scene.x.push_back(cx + far * std::cos(fan.angle[i]));
        scene.y.push_back(cy + far * std::sin(fan.angle[i]));
    }
}

void addEdge(GraphScene& scene, graph::EdgeIndex e) {
    const std::uint32_t from = scene.slotOf[scene.graph->source[e]], to = scene.slotOf[scene.graph->target[e]];
    // Inside of one collapsed neuron there is nothing to draw; a neuron that excites itself is a loop worth seeing.
    if (from == kNone || to == kNone) return;
    if (from == to && scene.graph->type[e] != EdgeType::neuron) return;
    scene.from.push_back(from);
    scene.to.push_back(to);
    scene.edge.push_back(e);
}

/// False when stopped.
bool addEdges(GraphScene& scene, JobContext& job) {
    const Graph& graph = *scene.graph;
    const GraphScope& scope = scene.scope;
    const bool mixed = scope.collapsed && !scope.expanded.empty();
    for (graph::EdgeIndex e = 0; e < graph.edges(); ++e) {
        if ((e & 0xffff) == 0 && !job.checkpoint()) return false;
        const NodeIndex a = graph.neuron[graph.source[e]], b = graph.neuron[graph.target[e]];
        switch (graph.type[e]) {
            case EdgeType::neuron:
                if (scope.collapsed && !(mixed && (isExpanded(scope, a) || isExpanded(scope, b)))) addEdge(scene, e);
                break;
            case EdgeType::partOf:
                if (scope.structure && scene.shown(graph.source[e])) addEdge(scene, e);
                break;
            case EdgeType::flow:
            case EdgeType::gap:
                if (!scope.collapsed || (mixed && (isExpanded(scope, a) || isExpanded(scope, b)))) addEdge(scene, e);
                break;
        }
    }
    return true;
}

void findTwoWay(GraphScene& scene) {
    std::vector<std::uint64_t> pairs(scene.edges());
    const auto key = [](std::uint32_t from, std::uint32_t to) { return std::uint64_t{from} << 32 | to; };
    for (std::size_t e = 0; e < pairs.size(); ++e) pairs[e] = key(scene.from[e], scene.to[e]);
    std::sort(pairs.begin(), pairs.end());
    scene.twoWay.resize(scene.edges());
    for (std::size_t e = 0; e < scene.edges(); ++e)
        scene.twoWay[e] = std::binary_search(pairs.begin(), pairs.end(), key(scene.to[e], scene.from[e])) ? 1 : 0;
}

}  // namespace

Result<std::shared_ptr<const GraphScene>> buildScene(std::shared_ptr<const graph::Graph> graph,
                                                     const layout::Layout& places, GraphScope scope, JobContext& job) {
    auto scene = std::make_shared<GraphScene>();
    scene->graph = std::move(graph);
    scene->scope = std::move(scope);
    if (places.x.size() != scene->graph->nodes() || places.y.size() != scene->graph->nodes())
        return fail("layout-broken", "the layout is not one of this graph");
    placeNodes(*scene, places);
    measure(*scene);
    if (scene->scope.collapsed) {
        std::vector<std::vector<NodeIndex>> synapses(scene->scope.expanded.size());
        if (!synapses.empty()) {
            const Graph& g = *scene->graph;
            for (NodeIndex n = g.begin(NodeKind::synapse); n < g.begin(NodeKind::synapse) + g.count(NodeKind::synapse);
                 ++n) {
                const auto at =
                    std::lower_bound(scene->scope.expanded.begin(), scene->scope.expanded.end(), g.neuron[n]);
                if (at != scene->scope.expanded.end() && *at == g.neuron[n])
                    synapses[static_cast<std::size_t>(at - scene->scope.expanded.begin())].push_back(n);
            }
        }
        for (std::size_t i = 0; i < synapses.size(); ++i) expand(*scene, scene->scope.expanded[i], synapses[i]);
        const float spacing = scene->spacing;
        measure(*scene);
        scene->spacing = std::min(spacing, scene->spacing);
        for (NodeIndex n = 0; n < scene->graph->nodes(); ++n)
            if (scene->slotOf[n] == kNone && scene->graph->neuron[n] != kNone)
                scene->slotOf[n] = scene->slotOf[scene->graph->neuron[n]];
    }
    if (!addEdges(*scene, job)) return Failure(job.cancelledError());
    findTwoWay(*scene);
    return scene;
}

EdgeValues orderEdges(const GraphScene& scene, const std::vector<float>& value) {
    EdgeValues out;
    const std::size_t count = scene.edges();
    out.value.resize(count, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < count; ++i)
        if (scene.edge[i] < value.size()) out.value[i] = value[scene.edge[i]];
    out.order.resize(count);
    std::iota(out.order.begin(), out.order.end(), 0U);
    const auto key = [&](std::uint32_t i) {
        return std::isnan(out.value[i]) ? -std::numeric_limits<float>::infinity() : out.value[i];
    };
    std::stable_sort(out.order.begin(), out.order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    out.ends.reserve(count);
    for (const std::uint32_t e : out.order)
        out.ends.push_back(
            {scene.x[scene.from[e]], scene.y[scene.from[e]], scene.x[scene.to[e]], scene.y[scene.to[e]]});
    out.rank.resize(count);
    std::vector<std::uint16_t> into(scene.drawnNodes(), 0);
    for (auto i = out.order.rbegin(); i != out.order.rend(); ++i) {
        std::uint16_t& next = into[scene.to[*i]];
        out.rank[*i] = next;
        if (next < std::numeric_limits<std::uint16_t>::max()) ++next;
    }
    return out;
}

std::uint32_t nearestSlot(const GraphScene& scene, float x, float y, float reach) {
    std::uint32_t best = kNone;
    float nearest = reach * reach;
    for (std::uint32_t s = 0; s < scene.drawnNodes(); ++s) {
        const float dx = scene.x[s] - x, dy = scene.y[s] - y, far = dx * dx + dy * dy;
        if (far <= nearest) nearest = far, best = s;
    }
    return best;
}

}  // namespace nl::ui
