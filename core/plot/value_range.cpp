// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plot/value_range.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace nl::plot {

namespace {

constexpr double kLowest = 0.02, kHighest = 0.98;

ValueRange between(float low, float high) {
    if (low < high) return {low, high};
    return low == 0 ? ValueRange{} : ValueRange{std::min(low, 0.0F), std::max(low, 0.0F)};
}

std::vector<float> known(std::span<const float> values) {
    std::vector<float> out;
    out.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(out), [](float v) { return std::isfinite(v); });
    return out;
}

}  // namespace

ValueRange wholeRange(std::span<const float> values) {
    const std::vector<float> some = known(values);
    if (some.empty()) return {};
    const auto [low, high] = std::minmax_element(some.begin(), some.end());
    return between(*low, *high);
}

ValueRange stretchedRange(std::span<const float> values) {
    std::vector<float> some = known(values);
    if (some.empty()) return {};
    const auto [low, high] = std::minmax_element(some.begin(), some.end());
    const float lowest = *low, highest = *high;
    const auto at = [&](double part) {
        const auto place =
            some.begin() + static_cast<std::ptrdiff_t>(std::llround(part * static_cast<double>(some.size() - 1)));
        std::nth_element(some.begin(), place, some.end());
        return *place;
    };
    const float from = at(kLowest), to = at(kHighest);
    if (!(from < to)) return between(lowest, highest);
    constexpr float kLowestPart = 0.2F;
    ValueRange range{from, to};
    range.below = lowest < from;
    range.above = highest > to;
    range.root = at(0.5) - from < kLowestPart * (to - from);
    return range;
}

}  // namespace nl::plot
