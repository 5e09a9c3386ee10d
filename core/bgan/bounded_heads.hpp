// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/autodiff/tape.hpp"

namespace nl::bgan {

/// Each head's slice x_h of each row to gain[h] * x_h / sqrt(1 + |x_h|^2 / bound^2) (gain [1 x heads], or invalid for
/// 1): shorter than `bound` times the gain however large x grows. Query-key normalisation (Henry et al. 2020) makes
/// every slice a unit vector, so that logits are as large at the start as they will ever be; this form leaves small
/// slices as they are (attention starts uniform and grows, which learns drivers in a quarter of the steps:
/// docs/methods/planted.md) and bounds large ones.
template <class T>
[[nodiscard]] autodiff::Value boundHeads(autodiff::Tape<T>& tape, autodiff::Value x, autodiff::Value gain,
                                         std::size_t heads, T bound);

}  // namespace nl::bgan
