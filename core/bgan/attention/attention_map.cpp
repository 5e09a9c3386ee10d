// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/attention/attention_map.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/bgan/attention/rollout.hpp"

namespace nl::bgan {

std::string_view blockName(Block block) {
    static constexpr std::array<std::string_view, 5> names{"nsa-tree", "nsa-part", "nsa-kind", "bmsa", "gat"};
    return names[static_cast<std::size_t>(block)];
}
std::string_view directionName(Direction direction) {
    static constexpr std::array<std::string_view, 3> names{"forward", "backward", "both"};
    return names[static_cast<std::size_t>(direction)];
}
std::string_view scaleName(Scale scale) {
    static constexpr std::array<std::string_view, 3> names{"part", "neuron", "population"};
    return names[static_cast<std::size_t>(scale)];
}
Direction directionOf(const graph::Graph& graph, const AttentionBlock& block, const AttentionEntry& entry) {
    if (block.direction != Direction::both) return block.direction;
    return graph.target[entry.edge] == entry.row ? Direction::forward : Direction::backward;
}

namespace {

Error outOfRange(const char* code, const char* what, int found, int count) {
    Error error = makeError(code, fmt::format("the network has no {} {}", what, found));
    error.found = fmt::format("{}", found);
    error.expected = fmt::format("0 to {}", count - 1);
    return error;
}

/// Mean or maximum over the layers and heads that are not chosen.
std::vector<float> reduced(const AttentionMap& map, const AttentionBlock& block, const Readout& readout) {
    const std::size_t entries = block.entries.size();
    const int firstLayer = readout.layer < 0 ? 0 : readout.layer,
              lastLayer = readout.layer < 0 ? map.layers : readout.layer + 1;
    const int firstHead = readout.head < 0 ? 0 : readout.head,
              lastHead = readout.head < 0 ? map.heads : readout.head + 1;
    const bool maximum = readout.reduce == "max";
    const float share = 1.0F / static_cast<float>((lastLayer - firstLayer) * (lastHead - firstHead));
    std::vector<float> out(entries, 0.0F);
    for (int layer = firstLayer; layer < lastLayer; ++layer) {
        for (int head = firstHead; head < lastHead; ++head) {
            const float* score = block.score.data() + static_cast<std::size_t>(layer * map.heads + head) * entries;
            for (std::size_t e = 0; e < entries; ++e)
                out[e] = maximum ? std::max(out[e], score[e]) : out[e] + share * score[e];
        }
    }
    return out;
}

}  // namespace

Result<std::vector<float>> readOut(const AttentionMap& map, const AttentionBlock& block, const Readout& readout,
                                   JobContext* job) {
    if (readout.layer >= map.layers) return fail(outOfRange("layer-unknown", "layer", readout.layer, map.layers));
    if (readout.head >= map.heads) return fail(outOfRange("head-unknown", "head", readout.head, map.heads));
    if (readout.reduce != "mean" && readout.reduce != "max" && readout.reduce != "rollout") {
        Error error = makeError("reduce-unknown", "attention cannot be summed up this way");
        error.found = readout.reduce;
        error.expected = "mean, max or rollout";
        return fail(std::move(error));
    }
    // Rollout multiplies the layers' attention: it needs rows and partners of the same set, which composition does not
    // have.
    const bool square = block.block != Block::nsaPart && block.block != Block::nsaKind;
    const bool multiplied = readout.reduce == "rollout" && readout.layer < 0 && square;
    std::vector<float> out = multiplied ? rollout(map, block, readout.head, job) : reduced(map, block, readout);
    if (job != nullptr && !job->checkpoint()) return fail(job->cancelledError());
    if (readout.gain)
        for (std::size_t r = 0; r + 1 < block.rowOffset.size(); ++r)
            for (std::uint32_t e = block.rowOffset[r]; e < block.rowOffset[r + 1]; ++e)
                out[e] *= static_cast<float>(block.rowOffset[r + 1] - block.rowOffset[r]);
    return out;
}

}  // namespace nl::bgan
