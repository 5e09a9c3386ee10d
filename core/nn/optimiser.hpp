// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/job/thread_pool.hpp"
#include "core/nn/parameters.hpp"

namespace nl::nn {

/// How parameters follow their gradient. sgd: v <- momentum v + (g + decay w), w <- w - rate v (Sutskever et al. 2013,
/// as PyTorch states it). adam: Kingma and Ba 2015, decay as part of the gradient. adamW: decoupled decay (Loshchilov
/// and Hutter 2019). Decay is on parameters that `decays` says.
enum class UpdateKind : std::uint8_t { sgd, adam, adamW };

/// The update and its memory. Elementwise: the same bits for any number of threads.
template <class R>
struct UpdateRule {
    UpdateKind kind = UpdateKind::sgd;
    double momentum = 0.9, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0;
    std::int64_t step = 0;                         ///< updates made so far
    std::vector<tensor::Matrix<R>> first, second;  ///< moments, one a parameter; made at the first update

    void update(ThreadPool& pool, ParameterSet<R>& parameters, double learningRate);
    [[nodiscard]] UpdateRule clone() const;
};
extern template struct UpdateRule<float>;
extern template struct UpdateRule<double>;

/// Linear warm-up over `warmUpSteps`, then a cosine from `peak` to 1 % of it at `totalSteps` (Loshchilov and Hutter
/// 2017); constant from there. `step` counts from 0.
[[nodiscard]] double learningRateAt(std::int64_t step, std::int64_t warmUpSteps, std::int64_t totalSteps, double peak);

}  // namespace nl::nn
