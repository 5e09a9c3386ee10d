// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <numbers>

namespace nl::tensor {

// gelu(x) = x s(2 u) with u = sqrt(2 / pi) (x + 0.044715 x^3) (Hendrycks and Gimpel 2016), since (1 + tanh u) / 2 =
// s(2 u): 2 u = kGeluScale (x + kGeluCubic x^3). Shared by the plain kernels and their SIMD twins.
template <class T>
inline constexpr T kGeluScale = T(2.0 * std::numbers::sqrt2 * std::numbers::inv_sqrtpi);
template <class T>
inline constexpr T kGeluCubic = T(0.044715);

}  // namespace nl::tensor
