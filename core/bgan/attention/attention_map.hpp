// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"
#include "core/plot/channel.hpp"
#include "core/plot/value_range.hpp"

namespace nl::bgan {

enum class Block : std::uint8_t { nsaTree, nsaPart, nsaKind, bmsa, gat };
enum class Direction : std::uint8_t { forward, backward, both };
enum class Scale : std::uint8_t { part, neuron, population };
[[nodiscard]] std::string_view blockName(Block block);  ///< "nsa-tree", "nsa-part", "nsa-kind", "bmsa", "gat"
[[nodiscard]] std::string_view directionName(Direction direction);
[[nodiscard]] std::string_view scaleName(Scale scale);

/// One entry of an attention row: who looks (row) at whom (partner) through which edge. For the null or self entry
/// partner == row and edge == kNone. For bmsa `via` is the synapse node. For gat rows and partners are nodes of any
/// kind, and the edge is the one between them.
struct AttentionEntry {
    graph::NodeIndex row = graph::kNone;
    graph::NodeIndex partner = graph::kNone;
    graph::NodeIndex via = graph::kNone;
    graph::EdgeIndex edge = graph::kNone;  ///< the flow edge of the graph that carries the score's colour
};

/// Scores of one block in one direction: rows are contiguous in `entries`; the scores of a row sum to 1 per layer and
/// head. The nsa blocks run along the flow only: they are forward. A gat row looks along and against its edges in one
/// softmax: its block says `both`, and directionOf() tells the entries apart.
struct AttentionBlock {
    Block block = Block::bmsa;
    Direction direction = Direction::forward;
    std::vector<AttentionEntry> entries;
    std::vector<std::uint32_t> rowOffset;  ///< [rows + 1] into entries; a row with one entry is uninformative
    std::vector<float> score;              ///< [layer][head][entry]
};

/// What a network attended to on one graph. Reading out is a pure function of this.
struct AttentionMap {
    std::shared_ptr<const graph::Graph> graph;
    int layers = 0, heads = 0;
    std::string model;  ///< name of the run it came from
    std::vector<AttentionBlock> blocks;
};

/// Of an entry: that of its block, or for gat forward when the edge leads to the row and backward when it leaves it.
[[nodiscard]] Direction directionOf(const graph::Graph& graph, const AttentionBlock& block,
                                    const AttentionEntry& entry);
[[nodiscard]] inline bool includes(Direction wanted, Direction direction) {
    return wanted == Direction::both || wanted == direction;
}

/// Which scores are read out. layer or head -1: by `reduce`.
struct Readout {
    int layer = -1;
    int head = -1;
    std::string reduce = "mean";  ///< mean, max or rollout (Abnar and Zuidema 2020) over what is not chosen
    Direction direction = Direction::forward;
    Scale scale = Scale::neuron;
    bool gain = false;  ///< score x number of entries of the row: gain over uniform attention
};

/// A matrix over labelled items, sparse: for the heatmap. Rows attend to columns.
struct LabelledMatrix {
    std::vector<std::string> labels;     ///< of rows and columns alike
    std::vector<graph::NodeIndex> node;  ///< node of each label (neuron or part scale); population scale: first neuron
    std::vector<std::uint32_t> offset, column;  ///< CSR
    std::vector<float> value;
    std::vector<std::uint8_t> informative;  ///< per row: more than one entry
    std::string sumsOver;                   ///< rowsSumOver()
};

/// Scores of a block read out per entry (same order as AttentionBlock::entries). Errors: layer-unknown, head-unknown,
/// direction-missing (the model has no such direction), reduce-unknown. Rollout over a large graph takes long: `job`,
/// here and below, is asked whether to go on (then also the error cancelled); null where nobody can stop it.
[[nodiscard]] Result<std::vector<float>> readOut(const AttentionMap& map, const AttentionBlock& block,
                                                 const Readout& readout, JobContext* job = nullptr);
/// Aggregated to a scale as a matrix (bmsa and gat; at part scale also nsa-tree). Sums scores of entries between the
/// same items; mean over what of a row's item has rows: the neurons of a population, or for gat the nodes of a neuron
/// or population, so that what stays inside a neuron is on the diagonal.
[[nodiscard]] Result<LabelledMatrix> aggregate(const AttentionMap& map, const Readout& readout,
                                               JobContext* job = nullptr);
/// What the scores of a row sum to 1 over, "the inputs of each neuron", for a legend; empty when they do not: a
/// maximum, one direction of gat.
[[nodiscard]] std::string rowsSumOver(const AttentionMap& map, const Readout& readout);
/// One value per graph edge (flow edges: nsa-tree inside neurons, bmsa on the edges of synapses; collapsed neuron
/// edges: sum; gat: the edges it looks along, both ways added), NaN where a block does not cover it. For edge colours.
[[nodiscard]] Result<plot::Channel> edgeChannel(const AttentionMap& map, const Readout& readout,
                                                JobContext* job = nullptr);
/// Ends of the colours for a readout at its scale, so that a score has the same colour in every view: stretched over
/// the edges that carry a score (part: flow and gap edges; neuron: collapsed edges; null entries do not count) or over
/// the cells of the population matrix. Errors: those of edgeChannel and aggregate.
[[nodiscard]] Result<plot::ValueRange> scoreRange(const AttentionMap& map, const Readout& readout,
                                                  JobContext* job = nullptr);
/// The same from an edgeChannel() at hand; part and neuron scale.
[[nodiscard]] plot::ValueRange scoreRange(const graph::Graph& graph, const plot::Channel& edges, Scale scale);

}  // namespace nl::bgan
