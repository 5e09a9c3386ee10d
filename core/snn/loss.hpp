// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace nl::snn {

/// crossEntropy: of the logits' mean over time. tet: mean over time of the cross-entropies, (1 - lambda) of it plus
/// lambda times the mean squared distance of the logits from `target` (temporal efficient training, Deng et al. 2022,
/// eq. 10-12).
struct LossOptions {
    bool tet = false;
    double lambda = 0, target = 1;
};

/// What one batch says.
struct LossResult {
    double loss = 0;            ///< summed over the pictures, divided by `divisor`
    std::uint64_t correct = 0;  ///< pictures whose largest mean logit is their label's (the first of equal ones)
    std::uint64_t correctTop5 = 0;
};

/// logits [steps][batch][classes]; labels [batch]. `gradient` null, or [steps][batch][classes]: dL/dlogits. `divisor`:
/// pictures of the batch of all ranks together.
template <class R>
LossResult classificationLoss(std::span<const R> logits, std::span<const std::uint16_t> labels, std::size_t steps,
                              std::size_t classes, const LossOptions& options, double divisor, R* gradient);
extern template LossResult classificationLoss(std::span<const float>, std::span<const std::uint16_t>, std::size_t,
                                              std::size_t, const LossOptions&, double, float*);
extern template LossResult classificationLoss(std::span<const double>, std::span<const std::uint16_t>, std::size_t,
                                              std::size_t, const LossOptions&, double, double*);

}  // namespace nl::snn
