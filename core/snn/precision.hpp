// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/tensor/bfloat16.hpp"

namespace nl::snn {

using tensor::BFloat16;

/// Activations are stored as A (double, float or BFloat16); membranes, sums, parameters and updates are computed in
/// Real<A>: double for double (the reference of the tests), else float.
template <class A>
struct RealOf {
    using Type = float;
};
template <>
struct RealOf<double> {
    using Type = double;
};
template <class A>
using Real = typename RealOf<A>::Type;

/// An activation in memory: either real values, or spike counts of one byte (0/1, or 0..4 behind a 2 x 2 average pool)
/// that mean count * unit. Exactly one pointer is set.
template <class A>
struct Activation {
    const A* real = nullptr;
    const std::uint8_t* counts = nullptr;
    float unit = 1;
    explicit operator bool() const { return real != nullptr || counts != nullptr; }
};

}  // namespace nl::snn
