// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace nl::bgan {

/// Area under the receiver operating characteristic: the probability that a positive scores above a negative, ties
/// count half (Mann-Whitney). NaN without a positive or a negative.
[[nodiscard]] double auroc(std::span<const float> score, std::span<const std::uint8_t> positive);
/// Sums over predictions of a value whose unit is its deviation in the training split (that is what standardised
/// targets are), for the coefficient of determination.
struct RegressionSums {
    double count = 0, errorSquares = 0, truthSum = 0, truthSquares = 0;

    void add(double truth, double predicted);
    [[nodiscard]] double mean() const;  ///< of the true values; NaN without one
    /// 1 - sum (truth - predicted)^2 / sum (truth - reference)^2; reference: what a model that has learned nothing
    /// would say, 0 for the mean of the training split. Unknown (NaN) without a prediction, and when the true values
    /// hardly vary: there is nothing to explain then, and the quotient of two small numbers may be -1e14. "Hardly" is
    /// relative to their scale: a deviation below a thousandth of that of the training split, finer than training
    /// resolves (a loss of 1e-6), or below 1e-6 of their magnitude, which may be nothing but the rounding of float32.
    [[nodiscard]] double rSquared(double reference) const;
};

/// Mean over the classes that occur (in truth or prediction) of 2 TP / (2 TP + FP + FN); NaN without a sample.
[[nodiscard]] double macroF1(std::span<const std::int32_t> truth, std::span<const std::int32_t> predicted,
                             std::size_t classes);

}  // namespace nl::bgan
