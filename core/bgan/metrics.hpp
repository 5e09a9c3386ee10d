// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace nl::bgan {

/// Area under the receiver operating characteristic: the probability that a positive scores above a negative, ties
/// count half (Mann-Whitney). NaN without a positive or a negative.
[[nodiscard]] double auroc(std::span<const float> score, std::span<const std::uint8_t> positive);
/// Mean over the classes that occur (in truth or prediction) of 2 TP / (2 TP + FP + FN); NaN without a sample.
[[nodiscard]] double macroF1(std::span<const std::int32_t> truth, std::span<const std::int32_t> predicted,
                             std::size_t classes);

}  // namespace nl::bgan
