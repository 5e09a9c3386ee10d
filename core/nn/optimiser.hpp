// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/nn/parameters.hpp"

namespace nl::nn {

/// AdamW: Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019).
struct AdamW {
    double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0.01;
    std::int64_t step = 0;                             ///< updates made so far
    std::vector<tensor::Matrix<float>> first, second;  ///< moments, one a parameter; made at the first update

    /// One update from the gradients of the set.
    void update(ParameterSet<float>& parameters, double learningRate);
    [[nodiscard]] AdamW clone() const;
};

/// Linear warm-up over `warmUpSteps`, then a cosine from `peak` to 1 % of it at `totalSteps` (Loshchilov and Hutter
/// 2017); constant from there. `step` counts from 0.
[[nodiscard]] double learningRateAt(std::int64_t step, std::int64_t warmUpSteps, std::int64_t totalSteps, double peak);

}  // namespace nl::nn
