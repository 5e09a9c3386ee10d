// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "core/job/parallel.hpp"
#include "core/layout/pieces.hpp"

namespace nl::layout {

using graph::Graph;
using graph::NodeIndex;
using graph::NodeKind;

namespace {

using Layers = std::vector<std::vector<NodeIndex>>;

/// Room between neighbours, in units of a tier.
struct Gaps {
    float block, row, layer;
};
constexpr Gaps kBetweenBlocks{1.0F, 1.2F, 1.6F}, kBetweenNodes{0.0F, 0.0F, 0.8F};
constexpr float kMostStretch = 3;  ///< of one axis against the other, where rows of whole neurons miss the aspect

/// Order within the layers: each neuron at the mean place of its neighbours, sweeping down and up (Sugiyama et al.
/// 1981).
Layers orderLayers(const Graph& graph, const std::vector<std::int32_t>& rank, JobContext& job) {
    Layers layers(rank.empty() ? 0 : static_cast<std::size_t>(*std::max_element(rank.begin(), rank.end())) + 1);
    for (NodeIndex v = 0; v < rank.size(); ++v) layers[static_cast<std::size_t>(rank[v])].push_back(v);
    std::vector<double> place(rank.size(), 0), wanted(rank.size(), 0);
    const auto number = [&](const std::vector<NodeIndex>& layer) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            place[layer[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(layer.size());
    };
    for (const auto& layer : layers) number(layer);
    constexpr int kSweeps = 6;
    Pace pace(job);
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        const bool down = sweep % 2 == 0;
        for (std::size_t l = 0; l < layers.size(); ++l) {
            if (!job.checkpoint()) return layers;
            std::vector<NodeIndex>& layer = layers[down ? l : layers.size() - 1 - l];
            for (const NodeIndex v : layer) {
                const auto neighbours = down ? graph.neuronIn.neighbours(v) : graph.neuronOut.neighbours(v);
                double sum = 0;
                for (const NodeIndex u : neighbours) {
                    if (!pace.go()) return layers;
                    sum += place[u];
                }
                wanted[v] = neighbours.empty() ? place[v] : sum / static_cast<double>(neighbours.size());
            }
            std::stable_sort(layer.begin(), layer.end(),
                             [&](NodeIndex a, NodeIndex b) { return wanted[a] < wanted[b]; });
            number(layer);
        }
    }
    return layers;
}

/// Each neuron's drawing; not all when stopped.
std::vector<Block> makeBlocks(const Graph& graph, bool neuronsOnly, JobContext& job) {
    const NodeIndex n = graph.count(NodeKind::neuron);
    std::vector<Block> blocks(n);
    std::vector<NodeIndex> synapses(graph.count(NodeKind::synapse));
    std::iota(synapses.begin(), synapses.end(), graph.begin(NodeKind::synapse));
    std::stable_sort(synapses.begin(), synapses.end(),
                     [&](NodeIndex a, NodeIndex b) { return graph.neuron[a] < graph.neuron[b]; });
    std::vector<std::size_t> first(n + std::size_t{1}, 0);
    for (const NodeIndex s : synapses) ++first[graph.neuron[s] + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    const auto synapsesOf = [&](NodeIndex v) { return std::span(synapses).subspan(first[v], first[v + 1] - first[v]); };
    (void)parallelFor(job, n, 256, [&](std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v) {
            const auto neuron = static_cast<NodeIndex>(v);
            blocks[v] =
                neuronsOnly ? Block{1, 0, 0, {neuron}, {0.5F}, {0}} : blockOf(graph, neuron, synapsesOf(neuron));
        }
    });
    return blocks;
}

/// Neurons side by side, with their somata on one line.
struct Row {
    std::vector<NodeIndex> neuron;
    float width = 0, above = 0, below = 0;
    bool opensLayer = false;
};

void append(Row& row, NodeIndex neuron, const Block& block, float gap) {
    row.width += block.width + (row.neuron.empty() ? 0 : gap);
    row.above = std::max(row.above, block.above);
    row.below = std::max(row.below, block.below);
    row.neuron.push_back(neuron);
}

struct Rows {
    std::vector<Row> row;
    float width = 0, height = 0;
    bool fromLeft = false;  ///< rows begin at the same place; otherwise they are centred
    [[nodiscard]] float aspect() const { return width / std::max(1.0F, height); }
};

void measure(Rows& rows, Gaps gaps) {
    for (const Row& row : rows.row) {
        rows.width = std::max(rows.width, row.width);
        rows.height += row.above + row.below + 1 + gaps.row + (row.opensLayer ? gaps.layer : 0);
    }
    rows.height -= rows.row.empty() ? 0 : gaps.row + gaps.layer;
}

/// Each layer begins a row of its own; the neurons of a longer one are dealt out to its rows in turn, which keeps each
/// near its place across.
Rows separateRows(const Layers& layers, const std::vector<Block>& blocks, Gaps gaps, float width) {
    Rows out;
    for (const std::vector<NodeIndex>& layer : layers) {
        if (layer.empty()) continue;
        float length = 0;
        for (const NodeIndex v : layer) length += blocks[v].width + gaps.block;
        const auto most = static_cast<float>(layer.size());
        const auto count = static_cast<std::size_t>(std::clamp(std::ceil((length - gaps.block) / width), 1.0F, most));
        const std::size_t first = out.row.size();
        out.row.resize(first + count);
        out.row[first].opensLayer = true;
        for (std::size_t i = 0; i < layer.size(); ++i)
            append(out.row[first + i % count], layer[i], blocks[layer[i]], gaps.block);
    }
    measure(out, gaps);
    return out;
}

/// The layers one after the other, row by row, like a text.
Rows sharedRows(const Layers& layers, const std::vector<Block>& blocks, Gaps gaps, float width) {
    Rows out;
    out.fromLeft = true;
    for (const std::vector<NodeIndex>& layer : layers)
        for (const NodeIndex v : layer) {
            if (out.row.empty() || out.row.back().width + gaps.block + blocks[v].width > width) out.row.emplace_back();
            append(out.row.back(), v, blocks[v], gaps.block);
        }
    if (!out.row.empty()) out.row.front().opensLayer = true;
    measure(out, gaps);
    return out;
}

/// The rows of that width for which the drawing comes nearest to the wanted aspect; wider rows make it wider and lower.
/// The first that comes when stopped.
Rows bestRows(const std::function<Rows(float)>& make, float narrow, float wide, float aspect, JobContext& job) {
    const auto miss = [&](const Rows& rows) { return std::abs(std::log(rows.aspect() / aspect)); };
    Rows best = make(wide);
    constexpr int kTries = 24;
    for (int i = 0; i < kTries && job.checkpoint(); ++i) {
        const float middle = std::sqrt(narrow * wide);
        Rows rows = make(middle);
        (rows.aspect() < aspect ? narrow : wide) = middle;
        if (miss(rows) < miss(best)) best = std::move(rows);
    }
    return best;
}

Rows chooseRows(const Layers& layers, const std::vector<Block>& blocks, Gaps gaps, float aspect, JobContext& job) {
    float narrow = 1, wide = 1;
    for (const Block& block : blocks) {
        narrow = std::max(narrow, block.width);
        wide += block.width + gaps.block;
    }
    const auto with = [&](auto make) {
        return bestRows([&](float width) { return make(layers, blocks, gaps, width); }, narrow, wide, aspect, job);
    };
    constexpr float kTooTall = 0.5F;  // of the wanted aspect: then there are too many layers for a row each
    Rows separate = with(separateRows);
    if (separate.aspect() >= kTooTall * aspect) return separate;
    Rows shared = with(sharedRows);
    return shared.aspect() > separate.aspect() ? shared : separate;
}

Places placeRows(const Rows& rows, const std::vector<Block>& blocks, Gaps gaps, float aspect, std::size_t nodes) {
    Places out;
    out.x.assign(nodes, std::numeric_limits<float>::quiet_NaN());
    out.y = out.x;
    const float stretch = std::clamp(aspect / std::max(1e-6F, rows.aspect()), 1 / kMostStretch, kMostStretch);
    const float stretchX = std::max(1.0F, stretch), stretchY = std::max(1.0F, 1 / stretch);
    float top = 0;
    for (const Row& row : rows.row) {
        if (row.opensLayer && &row != &rows.row.front()) top += gaps.layer;
        const float soma = top + row.above;
        float left = -0.5F * (rows.fromLeft ? rows.width : row.width);
        for (const NodeIndex v : row.neuron) {
            const Block& block = blocks[v];
            for (std::size_t i = 0; i < block.node.size(); ++i) {
                out.x[block.node[i]] = stretchX * (left + block.x[i]);
                out.y[block.node[i]] = stretchY * (soma + block.y[i]);
            }
            left += block.width + gaps.block;
        }
        top = soma + row.below + 1 + gaps.row;
    }
    return out;
}

}  // namespace

Result<Places> placeInLayers(const Graph& graph, const LayoutOptions& options, JobContext& job) {
    job.progress(0, "layers");
    const Layers layers = orderLayers(graph, rankNeurons(graph, job), job);
    if (!job.checkpoint()) return fail(job.cancelledError());
    const std::vector<Block> blocks = makeBlocks(graph, options.neuronsOnly, job);
    if (job.stopped()) return fail(job.cancelledError());
    const Gaps gaps = options.neuronsOnly ? kBetweenNodes : kBetweenBlocks;
    const float aspect = std::isfinite(options.aspect) ? std::clamp(options.aspect, 0.02F, 50.0F) : 1.6F;
    const Rows rows = chooseRows(layers, blocks, gaps, aspect, job);
    if (job.stopped()) return fail(job.cancelledError());
    return placeRows(rows, blocks, gaps, aspect, graph.nodes());
}

}  // namespace nl::layout
