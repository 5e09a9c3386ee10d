// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snn/sparse_forward.hpp"

/// For core/snn/sparse_*.cpp only.
namespace nl::snn::gather {

/// With the vectors of this machine's best target; null where they are emulated.
template <class A>
[[nodiscard]] Gather<A> simd();
template <>
[[nodiscard]] Gather<float> simd();
template <>
[[nodiscard]] Gather<BFloat16> simd();

}  // namespace nl::snn::gather
