// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/trace_pyramid.hpp"

namespace nl::ui {

namespace {
constexpr std::size_t kBits = 2;  ///< of the number of blocks in one block above
constexpr std::size_t kFan = std::size_t{1} << kBits;
}  // namespace

TracePyramid::TracePyramid(std::span<const double> values) : values_(values) { grow(); }

void TracePyramid::append(std::span<const double> values) {
    own_.insert(own_.end(), values.begin(), values.end());
    values_ = own_;
    grow();
}

void TracePyramid::grow() {
    std::size_t below = values_.size();
    for (std::size_t level = 0; below >= kFan; ++level) {
        if (level == levels_.size()) levels_.emplace_back();
        std::vector<Extremes>& blocks = levels_[level];
        const std::size_t whole = below / kFan;
        blocks.reserve(whole);
        for (std::size_t block = blocks.size(); block < whole; ++block) {
            Extremes extremes;
            for (std::size_t i = block * kFan; i < (block + 1) * kFan; ++i)
                level == 0 ? extremes.add(values_[i]) : extremes.add(levels_[level - 1][i]);
            blocks.push_back(extremes);
        }
        below = whole;
    }
}

Extremes TracePyramid::range(std::size_t begin, std::size_t end) const {
    Extremes out;
    while (begin < end) {
        // The largest whole block that begins here and ends in time.
        std::size_t level = 0;  // 0: a sample; k: a block of level k - 1
        while (level < levels_.size()) {
            const std::size_t bits = kBits * (level + 1), size = std::size_t{1} << bits;
            if ((begin & (size - 1)) != 0 || begin + size > end || (begin >> bits) >= levels_[level].size()) break;
            ++level;
        }
        if (level == 0)
            out.add(values_[begin]);
        else
            out.add(levels_[level - 1][begin >> (kBits * level)]);
        begin += std::size_t{1} << (kBits * level);
    }
    return out;
}

}  // namespace nl::ui
