// SPDX-License-Identifier: GPL-3.0-or-later
// A trained network on one graph, with every block's scores kept.
#include <new>

#include <fmt/format.h>

#include "core/bgan/bgan_network.hpp"
#include "core/bgan/encode/encode.hpp"
#include "core/bgan/train.hpp"

namespace nl::bgan {

using graph::Graph;
using graph::kNone;
using graph::NodeKind;

namespace {

/// [entries x heads] of every layer to [layer][head][entry].
using Pick = const tensor::Matrix<float>& (*)(const LayerAttention<float>&);
std::vector<float> scoresOf(const std::vector<LayerAttention<float>>& layers, Pick pick, std::size_t entries,
                            std::size_t heads) {
    std::vector<float> out(layers.size() * heads * entries);
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const tensor::Matrix<float>& attention = pick(layers[l]);
        for (std::size_t e = 0; e < entries; ++e)
            for (std::size_t h = 0; h < heads; ++h) out[(l * heads + h) * entries + e] = attention(e, h);
    }
    return out;
}

AttentionBlock treeBlock(const Graph& graph, const Batch& batch) {
    AttentionBlock block;
    block.block = Block::nsaTree;
    const std::uint32_t first = graph.begin(NodeKind::soma);
    block.rowOffset = batch.tree->offset;
    block.entries.resize(batch.tree->entries());
    for (std::uint32_t p = 0; p < batch.parts; ++p)
        for (std::uint32_t e = block.rowOffset[p]; e < block.rowOffset[p + 1]; ++e)
            block.entries[e] = {first + p, first + batch.tree->source[e], kNone, batch.treeEdge[e]};
    return block;
}

/// Rows (neuron, kind) over the parts of the kind; rows without parts stay empty.
AttentionBlock partBlock(const Graph& graph, const Batch& batch) {
    AttentionBlock block;
    block.block = Block::nsaPart;
    const std::uint32_t first = graph.begin(NodeKind::soma);
    block.rowOffset = batch.partsByKind->offset;
    block.entries.resize(batch.partsByKind->entries());
    for (std::uint32_t row = 0; row + 1 < block.rowOffset.size(); ++row)
        for (std::uint32_t e = block.rowOffset[row]; e < block.rowOffset[row + 1]; ++e)
            block.entries[e] = {static_cast<graph::NodeIndex>(row % batch.neurons),
                                first + batch.partsByKind->source[e], kNone, kNone};
    return block;
}

/// Rows = neurons over their kinds; a kind is named by its first part.
AttentionBlock kindBlock(const Graph& graph, const Batch& batch) {
    AttentionBlock block;
    block.block = Block::nsaKind;
    const std::uint32_t first = graph.begin(NodeKind::soma);
    block.rowOffset = batch.kindsOfNeuron->offset;
    block.entries.resize(batch.kindsOfNeuron->entries());
    for (std::uint32_t n = 0; n < batch.neurons; ++n)
        for (std::uint32_t e = block.rowOffset[n]; e < block.rowOffset[n + 1]; ++e) {
            const std::uint32_t slot = batch.kindsOfNeuron->source[e];
            block.entries[e] = {n, first + batch.partsByKind->source[batch.partsByKind->offset[slot]], kNone, kNone};
        }
    return block;
}

AttentionBlock messageBlock(const Graph& graph, const Batch& batch, Direction direction) {
    AttentionBlock block;
    block.block = Block::bmsa;
    block.direction = direction;
    const bool forward = direction == Direction::forward;
    const tensor::EdgeRows& rows = forward ? *batch.masks.forward.rows : *batch.masks.backward.rows;
    const std::uint32_t firstSynapse = graph.begin(NodeKind::synapse);
    block.rowOffset = rows.offset;
    block.entries.resize(rows.entries());
    for (std::uint32_t n = 0; n < batch.neurons; ++n)
        for (std::uint32_t e = rows.offset[n]; e < rows.offset[n + 1]; ++e) {
            if (rows.source[e] >= batch.connections.size()) {
                block.entries[e] = {n, n, kNone, kNone};  // the null entry
                continue;
            }
            const Connection& c = batch.connections[rows.source[e]];
            const graph::NodeIndex synapse = firstSynapse + c.synapse;
            const std::uint32_t partner = forward ? c.pre : c.post;
            block.entries[e] = {n, partner == kNone ? synapse : partner, synapse, c.edge};
        }
    return block;
}

/// Rows = nodes over all their neighbours: those that the edges into the node come from, then those that its edges lead
/// to; the order of makeMasks().
AttentionBlock gatBlock(const Batch& batch) {
    AttentionBlock block;
    block.block = Block::gat;
    block.direction = Direction::both;
    const tensor::EdgeRows& rows = *batch.masks.plain;
    block.rowOffset = rows.offset;
    block.entries.resize(rows.entries());
    std::vector<std::uint32_t> next(rows.offset.begin(), rows.offset.end() - 1);
    for (const PlainEdge& edge : batch.edges)
        block.entries[next[edge.target]++] = {edge.target, edge.source, kNone, edge.edge};
    for (const PlainEdge& edge : batch.edges)
        block.entries[next[edge.source]++] = {edge.source, edge.target, kNone, edge.edge};
    return block;
}

std::vector<AttentionBlock> blocksOf(const Graph& graph, const Batch& batch, const Architecture& shape,
                                     const std::vector<LayerAttention<float>>& layers) {
    std::vector<AttentionBlock> blocks;
    const auto add = [&](AttentionBlock block, Pick pick) {
        block.score = scoresOf(layers, pick, block.entries.size(), shape.heads);
        blocks.push_back(std::move(block));
    };
    if (shape.model == Model::gat) {
        if (!batch.edges.empty())
            add(gatBlock(batch),
                [](const LayerAttention<float>& a) -> const tensor::Matrix<float>& { return a.plain; });
        return blocks;
    }
    if (shape.model != Model::noNsa && batch.parts > 0) {
        add(treeBlock(graph, batch),
            [](const LayerAttention<float>& a) -> const tensor::Matrix<float>& { return a.tree; });
        add(partBlock(graph, batch),
            [](const LayerAttention<float>& a) -> const tensor::Matrix<float>& { return a.part; });
        add(kindBlock(graph, batch),
            [](const LayerAttention<float>& a) -> const tensor::Matrix<float>& { return a.kind; });
    }
    if (shape.model != Model::noBmsa)
        add(messageBlock(graph, batch, Direction::forward),
            [](const LayerAttention<float>& a) -> const tensor::Matrix<float>& { return a.forward; });
    if (shape.model == Model::bgan || shape.model == Model::noNsa)
        add(messageBlock(graph, batch, Direction::backward),
            [](const LayerAttention<float>& a) -> const tensor::Matrix<float>& { return a.backward; });
    return blocks;
}

}  // namespace

Result<std::shared_ptr<const AttentionMap>> attend(const BganNetwork& network, std::shared_ptr<const Graph> graph,
                                                   JobContext& job) {
    try {
        const Architecture& shape = network.network.architecture();
        if (shape.model == Model::gcn || shape.model == Model::mlp) {
            Error error = makeError("attention-none",
                                    shape.model == Model::gcn
                                        ? "this model has no attention to show: its weights follow from the numbers "
                                          "of neighbours alone"
                                        : "this model has no attention to show: it looks at no neighbour",
                                    "train one of the models with attention");
            error.found = std::string(modelName(shape.model));
            error.expected = "bgan, bgan-no-nsa, bgan-no-bmsa, bgan-forward or gat";
            return fail(std::move(error));
        }
        job.progress(0.1, "encoding the graph");
        NL_CHECK(checkReach(*graph, shape.hops, job));
        const Batch batch = encode(*graph, network.statistics, shape.hops, isBaseline(shape.model), job.pool());
        if (!job.checkpoint()) return fail(job.cancelledError());
        job.progress(0.3, "attending");
        autodiff::Tape<float> tape(job.pool(), false);
        Step<float> step(tape, nn::Bound<float>(tape, network.network.parameters()), &job);
        std::vector<LayerAttention<float>> layers;
        step.attention = &layers;
        static_cast<void>(network.network.forward(step, batch));
        if (job.stopped()) return fail(job.cancelledError());
        auto map = std::make_shared<AttentionMap>();
        map->layers = static_cast<int>(shape.layers);
        map->heads = static_cast<int>(shape.heads);
        map->model = network.name;
        map->blocks = blocksOf(*graph, batch, shape, layers);
        map->graph = std::move(graph);
        return map;
    } catch (const std::bad_alloc&) {
        return fail("out-of-memory", "there is not enough memory for the attention of this graph",
                    "choose a coarser resolution");
    }
}

}  // namespace nl::bgan
