// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace nl::plot {

/// The values at the ends of a colour map.
struct ValueRange {
    float low = 0, high = 1;
    bool below = false, above = false;  ///< values lie beyond this end and take its colour
    bool root = false;                  ///< colours follow the square root of the distance from `low`
};

/// The automatic range of every view: the 2nd to the 98th percentile of the known values, so that a few extreme ones do
/// not leave one colour to all others; by the square root where half of the values lie in the lowest fifth, as shares
/// of an attention that sums to 1 do. Where the percentiles are equal the whole range; of equal values zero to the
/// value; 0 to 1 when nothing is known (NaN and infinite values are not).
[[nodiscard]] ValueRange stretchedRange(std::span<const float> values);
/// Smallest to largest known value, with the same exceptions.
[[nodiscard]] ValueRange wholeRange(std::span<const float> values);

}  // namespace nl::plot
