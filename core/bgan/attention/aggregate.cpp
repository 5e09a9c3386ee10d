// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/bgan/attention/attention_map.hpp"

namespace nl::bgan {

using graph::EdgeType;
using graph::Graph;
using graph::kNone;
using graph::NodeIndex;
using graph::NodeKind;

namespace {

Result<void> requireDirection(const AttentionMap& map, Direction direction) {
    const auto has = [&](Direction wanted) {
        return std::any_of(map.blocks.begin(), map.blocks.end(), [&](const AttentionBlock& b) {
            return (b.block == Block::bmsa || b.block == Block::gat) && includes(b.direction, wanted);
        });
    };
    const bool forward = has(Direction::forward), backward = has(Direction::backward);
    const bool missing = direction == Direction::forward    ? !forward
                         : direction == Direction::backward ? !backward
                                                            : !(forward || backward);
    if (!missing) return {};
    Error error = makeError("direction-missing", "the model has no attention between neurons in this direction",
                            "choose another direction, or train bgan");
    error.found = std::string(directionName(direction));
    error.expected = forward ? "forward" : backward ? "backward" : "a model with BMSA, or gat";
    return fail(std::move(error));
}

bool wanted(const AttentionBlock& block, const Readout& readout) {
    if (block.direction != Direction::both && !includes(readout.direction, block.direction)) return false;
    return block.block == Block::bmsa || block.block == Block::gat ||
           (block.block == Block::nsaTree && readout.scale == Scale::part);
}

/// Scores to be summed by their cell; collected first and sorted once, because there may be millions.
struct Cell {
    std::uint32_t row = 0, column = 0;
    double value = 0;
};

/// Sums of equal cells, by row, then column. Stable: the order of addition does not depend on the machine.
std::vector<Cell> summed(std::vector<Cell> cells) {
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
    std::vector<Cell> out;
    for (const Cell& cell : cells) {
        if (!out.empty() && out.back().row == cell.row && out.back().column == cell.column)
            out.back().value += cell.value;
        else
            out.push_back(cell);
    }
    return out;
}

/// Which item of the matrix each node belongs to at a scale; kNone = none.
struct Items {
    std::vector<std::string> labels;
    std::vector<NodeIndex> node;
    std::vector<std::uint32_t> of;  ///< [nodes]
};

std::uint32_t addItem(Items& items, std::string label, NodeIndex node) {
    items.labels.push_back(std::move(label));
    items.node.push_back(node);
    return static_cast<std::uint32_t>(items.labels.size()) - 1;
}

std::string groupName(const Graph& graph, NodeIndex neuron) {
    const graph::NodeOrigin& origin = graph.origin[neuron];
    const auto named = [](const std::vector<std::string>& names, std::int32_t index) {
        return index >= 0 && static_cast<std::size_t>(index) < names.size() ? names[static_cast<std::size_t>(index)]
                                                                            : std::string();
    };
    if (std::string name = named(graph.populationNames, origin.population); !name.empty()) return name;
    if (std::string name = named(graph.cellTypeNames, origin.cellType); !name.empty()) return name;
    return "neurons";
}

Items itemsAt(const Graph& graph, Scale scale) {
    Items items;
    items.of.assign(graph.nodes(), kNone);
    const std::uint32_t neurons = graph.count(NodeKind::neuron), firstSynapse = graph.begin(NodeKind::synapse);
    if (scale == Scale::part) {
        for (NodeIndex v = 0; v < graph.nodes(); ++v) items.of[v] = addItem(items, graph.nodeName(v), v);
        return items;
    }
    std::map<std::string, std::uint32_t> groups;
    for (NodeIndex n = 0; n < neurons; ++n) {
        if (scale == Scale::neuron) {
            items.of[n] = addItem(items, graph.nodeName(n), n);
            continue;
        }
        std::string name = groupName(graph, n);
        const auto found = groups.find(name);
        items.of[n] = found != groups.end() ? found->second : groups[name] = addItem(items, name, n);
    }
    // External inputs are partners too: one column for all of them.
    std::uint32_t external = kNone;
    for (NodeIndex v = neurons; v < graph.nodes(); ++v) items.of[v] = items.of[graph.neuron[v]];
    for (NodeIndex s = firstSynapse; s < graph.nodes(); ++s) {
        if (!graph.isExternal(s)) continue;
        if (external == kNone) external = addItem(items, "external inputs", s);
        items.of[s] = external;
    }
    return items;
}

/// [items] 1 / rows of the block that belong to the item.
std::vector<double> rowWeights(const AttentionBlock& block, const Items& items) {
    std::vector<double> out(items.labels.size(), 0.0);
    for (std::size_t r = 0; r + 1 < block.rowOffset.size(); ++r)
        if (block.rowOffset[r] < block.rowOffset[r + 1])
            if (const std::uint32_t item = items.of[block.entries[block.rowOffset[r]].row]; item != kNone) ++out[item];
    for (double& weight : out) weight = weight > 0 ? 1.0 / weight : 0.0;
    return out;
}

/// Sums scores of a block into cells, as a mean over the rows of an item.
void addBlock(const Graph& graph, const AttentionBlock& block, const std::vector<float>& score, const Readout& readout,
              const Items& items, std::vector<Cell>& cells, std::vector<std::uint8_t>& informative) {
    const std::vector<double> rowWeight = rowWeights(block, items);
    for (std::size_t r = 0; r + 1 < block.rowOffset.size(); ++r) {
        for (std::uint32_t e = block.rowOffset[r]; e < block.rowOffset[r + 1]; ++e) {
            const AttentionEntry& entry = block.entries[e];
            if (!includes(readout.direction, directionOf(graph, block, entry))) continue;
            const NodeIndex partner = readout.scale == Scale::part && entry.via != kNone ? entry.via : entry.partner;
            const std::uint32_t row = items.of[entry.row], column = items.of[partner];
            if (row == kNone || column == kNone) continue;
            cells.push_back({row, column, static_cast<double>(score[e]) * rowWeight[row]});
            if (block.rowOffset[r + 1] - block.rowOffset[r] > 1) informative[row] = 1;
        }
    }
}

/// The neuron that reaches `post` through a synapse node: where the node leads both ways the other one. Not the row or
/// the partner of an entry, which over several synapses are none of the connection's ends. kNone for an input from
/// outside.
NodeIndex senderTo(const Graph& graph, NodeIndex synapse, NodeIndex post) {
    const auto sources = graph.flowIn.neighbours(synapse);
    for (const NodeIndex source : sources)
        if (graph.neuron[source] != post) return graph.neuron[source];
    return sources.empty() ? kNone : graph.neuron[sources.front()];
}

LabelledMatrix assemble(Items items, const std::vector<Cell>& cells, std::vector<std::uint8_t> informative, bool used) {
    // At part scale only nodes that occur get a label: most nodes of a large graph attend to few others.
    std::vector<std::uint8_t> keep(items.labels.size(), used ? 0 : 1);
    for (const Cell& cell : cells) keep[cell.row] = keep[cell.column] = 1;
    std::vector<std::uint32_t> index(items.labels.size(), kNone);
    LabelledMatrix out;
    for (std::size_t i = 0; i < items.labels.size(); ++i) {
        if (keep[i] == 0) continue;
        index[i] = static_cast<std::uint32_t>(out.labels.size());
        out.labels.push_back(std::move(items.labels[i]));
        out.node.push_back(items.node[i]);
        out.informative.push_back(informative[i]);
    }
    out.offset.assign(out.labels.size() + 1, 0);
    for (const Cell& cell : cells) {
        ++out.offset[index[cell.row] + 1];
        out.column.push_back(index[cell.column]);
        out.value.push_back(static_cast<float>(cell.value));
    }
    for (std::size_t i = 0; i + 1 < out.offset.size(); ++i) out.offset[i + 1] += out.offset[i];
    return out;
}

}  // namespace

std::string rowsSumOver(const AttentionMap& map, const Readout& readout) {
    const bool several = (readout.layer < 0 && map.layers > 1) || (readout.head < 0 && map.heads > 1);
    if (several && readout.reduce == "max") return {};
    const bool gat = std::any_of(map.blocks.begin(), map.blocks.end(),
                                 [](const AttentionBlock& block) { return block.block == Block::gat; });
    if (gat && readout.direction != Direction::both) return {};
    if (gat)
        return readout.scale == Scale::part     ? "the neighbours of each node"
               : readout.scale == Scale::neuron ? "the neighbours of each node, mean over the neuron"
                                                : "the neighbours of each node, mean over the population";
    const char* unit = readout.scale == Scale::part ? "node" : "neuron";
    std::string text = readout.direction == Direction::forward    ? "the inputs of each "
                       : readout.direction == Direction::backward ? "the targets of each "
                                                                  : "the inputs and (apart) the targets of each ";
    text += unit;
    return readout.scale == Scale::population ? text + ", mean over the population" : text;
}

Result<LabelledMatrix> aggregate(const AttentionMap& map, const Readout& readout, JobContext* job) {
    if (readout.scale != Scale::part || readout.direction == Direction::backward)
        NL_CHECK(requireDirection(map, readout.direction));
    const Graph& graph = *map.graph;
    Items items = itemsAt(graph, readout.scale);
    std::vector<Cell> cells;
    std::vector<std::uint8_t> informative(items.labels.size(), 0);
    for (const AttentionBlock& block : map.blocks) {
        if (!wanted(block, readout)) continue;
        NL_TRY(score, readOut(map, block, readout, job));
        addBlock(graph, block, score, readout, items, cells, informative);
    }
    LabelledMatrix matrix =
        assemble(std::move(items), summed(std::move(cells)), std::move(informative), readout.scale == Scale::part);
    matrix.sumsOver = rowsSumOver(map, readout);
    return matrix;
}

Result<plot::Channel> edgeChannel(const AttentionMap& map, const Readout& readout, JobContext* job) {
    const Graph& graph = *map.graph;
    plot::Channel channel;
    channel.name = "attention";
    channel.unit = readout.gain ? "x uniform" : "";
    channel.value.assign(graph.edges(), std::numeric_limits<float>::quiet_NaN());
    const auto add = [&](graph::EdgeIndex edge, float amount) {
        float& value = channel.value[edge];
        value = std::isnan(value) ? amount : value + amount;
    };
    Readout all = readout;
    all.scale = Scale::part;
    bool any = false;
    for (const AttentionBlock& block : map.blocks) {
        if (!wanted(block, all)) continue;
        any = true;
        NL_TRY(score, readOut(map, block, readout, job));
        for (std::size_t e = 0; e < block.entries.size(); ++e) {
            const AttentionEntry& entry = block.entries[e];
            if (entry.edge == kNone || !includes(readout.direction, directionOf(graph, block, entry))) continue;
            add(entry.edge, score[e]);
            if (entry.via == kNone) continue;
            // The same connection on its way into the synapse, and on the collapsed edge between the neurons.
            const NodeIndex post = graph.neuron[graph.target[entry.edge]], pre = senderTo(graph, entry.via, post);
            const auto sources = graph.flowIn.neighbours(entry.via);
            const auto edges = graph.flowIn.edges(entry.via);
            for (std::size_t i = 0; i < sources.size(); ++i)
                if (graph.neuron[sources[i]] == pre && sources[i] != graph.target[entry.edge]) add(edges[i], score[e]);
            if (pre >= graph.count(NodeKind::neuron)) continue;  // an external input
            const auto partners = graph.neuronOut.neighbours(pre);
            const auto collapsed = graph.neuronOut.edges(pre);
            for (std::size_t i = 0; i < partners.size(); ++i)
                if (partners[i] == post) add(collapsed[i], score[e]);
        }
    }
    if (!any) NL_CHECK(requireDirection(map, readout.direction));
    float most = 0;
    for (const float value : channel.value)
        if (!std::isnan(value)) most = std::max(most, value);
    channel.minimum = 0;
    channel.maximum = most > 0 ? most : 1;
    return channel;
}

plot::ValueRange scoreRange(const Graph& graph, const plot::Channel& edges, Scale scale) {
    std::vector<float> scores;
    for (graph::EdgeIndex e = 0; e < edges.value.size(); ++e)
        if ((graph.type[e] == EdgeType::neuron) == (scale == Scale::neuron)) scores.push_back(edges.value[e]);
    return plot::stretchedRange(scores);
}

Result<plot::ValueRange> scoreRange(const AttentionMap& map, const Readout& readout, JobContext* job) {
    if (readout.scale == Scale::population) {
        NL_TRY(matrix, aggregate(map, readout, job));
        return plot::stretchedRange(matrix.value);
    }
    NL_TRY(edges, edgeChannel(map, readout, job));
    return scoreRange(*map.graph, edges, readout.scale);
}

}  // namespace nl::bgan
