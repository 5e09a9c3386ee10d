// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/attention/rollout.hpp"

#include <algorithm>

namespace nl::bgan {

namespace {

/// Mean over heads (or one head) of one layer, [entries].
std::vector<double> layerScores(const AttentionMap& map, const AttentionBlock& block, int layer, int head) {
    const std::size_t entries = block.entries.size();
    const int first = head < 0 ? 0 : head, last = head < 0 ? map.heads : head + 1;
    std::vector<double> out(entries, 0.0);
    for (int h = first; h < last; ++h)
        for (std::size_t e = 0; e < entries; ++e)
            out[e] += static_cast<double>(block.score[static_cast<std::size_t>(layer * map.heads + h) * entries + e]) /
                      (last - first);
    return out;
}

/// A sparse vector over nodes that is cleared in the time of its entries.
class NodeVector {
public:
    explicit NodeVector(std::size_t nodes) : value_(nodes, 0.0), present_(nodes, 0) {}
    void add(graph::NodeIndex node, double amount) {
        if (present_[node] == 0) {
            present_[node] = 1;
            touched_.push_back(node);
        }
        value_[node] += amount;
    }
    [[nodiscard]] double operator[](graph::NodeIndex node) const { return value_[node]; }
    [[nodiscard]] const std::vector<graph::NodeIndex>& touched() const { return touched_; }
    void clear() {
        for (const graph::NodeIndex node : touched_) {
            value_[node] = 0;
            present_[node] = 0;
        }
        touched_.clear();
    }

private:
    std::vector<double> value_;
    std::vector<std::uint8_t> present_;
    std::vector<graph::NodeIndex> touched_;
};

}  // namespace

std::vector<float> rollout(const AttentionMap& map, const AttentionBlock& block, int head, JobContext* job) {
    constexpr std::size_t kBetweenChecks = 100000;  // entries looked at
    std::size_t looked = 0;
    std::vector<std::vector<double>> layers;
    std::vector<double> mean(block.entries.size(), 0.0);
    for (int layer = 0; layer < map.layers; ++layer) {
        layers.push_back(layerScores(map, block, layer, head));
        for (std::size_t e = 0; e < mean.size(); ++e) mean[e] += layers.back()[e];
    }
    std::vector<std::uint32_t> rowOf(map.graph->nodes(), graph::kNone);
    for (std::uint32_t r = 0; r + 1 < block.rowOffset.size(); ++r)
        if (block.rowOffset[r] < block.rowOffset[r + 1]) rowOf[block.entries[block.rowOffset[r]].row] = r;
    std::vector<float> out(block.entries.size(), 0.0F);
    NodeVector now(map.graph->nodes()), next(map.graph->nodes()), shareOf(map.graph->nodes());
    for (std::uint32_t r = 0; r + 1 < block.rowOffset.size(); ++r) {
        const std::uint32_t begin = block.rowOffset[r], end = block.rowOffset[r + 1];
        if (begin == end) continue;
        if (looked > kBetweenChecks) {
            looked = 0;
            if (job != nullptr && !job->checkpoint()) return out;
        }
        now.add(block.entries[begin].row, 1.0);
        for (int layer = map.layers - 1; layer >= 0; --layer) {
            for (const graph::NodeIndex node : now.touched()) {
                next.add(node, 0.5 * now[node]);
                const std::uint32_t row = rowOf[node];  // external inputs have no row: they keep what reached them
                if (row == graph::kNone) {
                    next.add(node, 0.5 * now[node]);
                    continue;
                }
                looked += block.rowOffset[row + 1] - block.rowOffset[row];
                for (std::uint32_t e = block.rowOffset[row]; e < block.rowOffset[row + 1]; ++e)
                    next.add(block.entries[e].partner, 0.5 * now[node] * layers[static_cast<std::size_t>(layer)][e]);
            }
            now.clear();
            std::swap(now, next);
        }
        for (std::uint32_t e = begin; e < end; ++e) shareOf.add(block.entries[e].partner, mean[e]);
        double total = 0;
        for (std::uint32_t e = begin; e < end; ++e) {
            const graph::NodeIndex partner = block.entries[e].partner;
            const double value = shareOf[partner] > 0 ? now[partner] * mean[e] / shareOf[partner] : 0.0;
            out[e] = static_cast<float>(value);
            total += value;
        }
        for (std::uint32_t e = begin; e < end && total > 0; ++e)
            out[e] = static_cast<float>(static_cast<double>(out[e]) / total);
        now.clear();
        shareOf.clear();
    }
    return out;
}

}  // namespace nl::bgan
