// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "core/snn/precision.hpp"

/// What the tests of neuron kernels share: numbers of any precision, and results that nobody writes behind.
namespace nl::snn::test {

inline constexpr std::size_t kGuard = 70;  // elements behind a result that must stay as they are
inline constexpr std::uint8_t kMark = 99;
inline constexpr double kBefore = 3;  // what stands in a sum that is added to

template <class A>
double wide(A value) {
    return static_cast<double>(static_cast<Real<A>>(value));
}
template <class A>
A narrow(double value) {
    return static_cast<A>(static_cast<Real<A>>(value));
}

/// Of one rounded result of single-precision sums (float, BFloat16), or of double ones.
template <class A>
inline constexpr double kTolerance = std::is_same_v<A, double>  ? 1e-12
                                     : std::is_same_v<A, float> ? 2e-5
                                                                : 1.0 / 128;

inline bool close(double found, double expected, double tolerance) {
    return std::abs(found - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

/// A result with guard elements behind it.
template <class T>
class Guarded {
public:
    explicit Guarded(std::size_t size, T mark = T(kMark)) : size_(size), mark_(mark), values_(size + kGuard, mark) {}
    T* data() { return values_.data(); }
    const T* data() const { return values_.data(); }
    T operator[](std::size_t i) const { return values_[i]; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool intact() const {
        return std::all_of(values_.begin() + static_cast<std::ptrdiff_t>(size_), values_.end(),
                           [&](const T& x) { return x == mark_; });
    }
    bool operator==(const Guarded&) const = default;

private:
    std::size_t size_;
    T mark_;
    std::vector<T> values_;
};

}  // namespace nl::snn::test
