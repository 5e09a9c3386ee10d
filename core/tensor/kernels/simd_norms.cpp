// SPDX-License-Identifier: GPL-3.0-or-later
// Normalisation kernels with Highway, for widths that a vector of at least 16 bytes divides; others go to the plain
// twin.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/tensor/kernels/simd_norms.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <cmath>
#include "core/tensor/kernels/simd.hpp"
#include "core/tensor/kernels/simd_loops-inl.hpp"
// clang-format on

#if !NL_EMULATED_VECTORS
HWY_BEFORE_NAMESPACE();
namespace nl::tensor::HWY_NAMESPACE {
namespace {

template <class T>
void layerNorm(const T* x, const T* gain, const T* bias, std::size_t n, std::size_t columns, T epsilon, T* out,
               T* statistics) {
    const bool done = withLanes<T>(columns, [=](auto d) HWY_ATTR {
        const std::size_t lanes = hn::Lanes(d);
        const T share = T(1) / static_cast<T>(columns);
        for (std::size_t r = 0; r < n; ++r) {
            const T* in = x + r * columns;
            auto sum = hn::Zero(d), square = hn::Zero(d);
            for (std::size_t j = 0; j < columns; j += lanes) sum = hn::Add(sum, hn::LoadU(d, in + j));
            const T mean = sumOf(d, sum) * share;
            const auto centre = hn::Set(d, mean);
            for (std::size_t j = 0; j < columns; j += lanes) {
                const auto off = hn::Sub(hn::LoadU(d, in + j), centre);
                square = hn::MulAdd(off, off, square);
            }
            const T inverse = T(1) / std::sqrt(sumOf(d, square) * share + epsilon);
            const auto factor = hn::Set(d, inverse);
            for (std::size_t j = 0; j < columns; j += lanes) {
                const auto normal = hn::Mul(hn::Sub(hn::LoadU(d, in + j), centre), factor);
                hn::StoreU(hn::MulAdd(normal, hn::LoadU(d, gain + j), hn::LoadU(d, bias + j)), d,
                           out + r * columns + j);
            }
            statistics[2 * r] = mean;
            statistics[2 * r + 1] = inverse;
        }
    });
    if (!done) kernel::scalarKernels<T>().layerNorm(x, gain, bias, n, columns, epsilon, out, statistics);
}

/// One row: adds to gainSum and biasSum, returns the means of g gain and of g gain normal.
template <class D, class T = hn::TFromD<D> >
HWY_INLINE void layerNormRow(D d, const T* in, const T* gain, const T* g, T mean, T inverse, std::size_t columns,
                             Sink<T> out, T* gainSum, T* biasSum) {
    const std::size_t lanes = hn::Lanes(d);
    const T share = T(1) / static_cast<T>(columns);
    const auto centre = hn::Set(d, mean), factor = hn::Set(d, inverse);
    auto sum = hn::Zero(d), product = hn::Zero(d);
    for (std::size_t j = 0; j < columns; j += lanes) {
        const auto flow = hn::LoadU(d, g + j);
        const auto normal = hn::Mul(hn::Sub(hn::LoadU(d, in + j), centre), factor);
        const auto inner = hn::Mul(flow, hn::LoadU(d, gain + j));
        sum = hn::Add(sum, inner);
        product = hn::MulAdd(inner, normal, product);
        if (gainSum != nullptr) hn::StoreU(hn::MulAdd(flow, normal, hn::LoadU(d, gainSum + j)), d, gainSum + j);
        if (biasSum != nullptr) hn::StoreU(hn::Add(flow, hn::LoadU(d, biasSum + j)), d, biasSum + j);
    }
    if (!out) return;
    const auto sumMean = hn::Set(d, sumOf(d, sum) * share), productMean = hn::Set(d, sumOf(d, product) * share);
    for (std::size_t j = 0; j < columns; j += lanes) {
        const auto normal = hn::Mul(hn::Sub(hn::LoadU(d, in + j), centre), factor);
        const auto inner = hn::Sub(hn::Mul(hn::LoadU(d, g + j), hn::LoadU(d, gain + j)), sumMean);
        storeTo(d, hn::Mul(factor, hn::NegMulAdd(normal, productMean, inner)), out, j);
    }
}

template <class T>
void layerNormBackward(const T* x, const T* gain, const T* statistics, const T* gradient, std::size_t n,
                       std::size_t columns, Sink<T> out, T* gainSum, T* biasSum) {
    const bool done = withLanes<T>(columns, [=](auto d) HWY_ATTR {
        for (std::size_t r = 0; r < n; ++r)
            layerNormRow(d, x + r * columns, gain, gradient + r * columns, statistics[2 * r], statistics[2 * r + 1],
                         columns, out.from(r * columns), gainSum, biasSum);
    });
    if (!done)
        kernel::scalarKernels<T>().layerNormBackward(x, gain, statistics, gradient, n, columns, out, gainSum, biasSum);
}

/// Keeps a slice of zeros finite; as in the plain twin.
template <class T>
inline constexpr T kLengthFloor = T(1e-12);

template <class D, class T = hn::TFromD<D> >
HWY_INLINE T dot(D d, const T* a, const T* b, std::size_t width) {
    auto sum = hn::Zero(d);
    for (std::size_t j = 0; j < width; j += hn::Lanes(d))
        sum = hn::MulAdd(hn::LoadU(d, a + j), hn::LoadU(d, b + j), sum);
    return sumOf(d, sum);
}

template <class T>
void headNormalise(const T* x, const T* gain, std::size_t n, HeadShape shape, T* out, T* statistics) {
    const std::size_t width = shape.width(), heads = shape.heads;
    const bool done = withLanes<T>(width, [=](auto d) HWY_ATTR {
        for (std::size_t slice = 0; slice < n * heads; ++slice) {
            const T* in = x + slice * width;
            const T inverse = T(1) / std::sqrt(dot(d, in, in, width) + kLengthFloor<T>);
            const auto factor = hn::Set(d, inverse * gain[slice % heads]);
            for (std::size_t j = 0; j < width; j += hn::Lanes(d))
                hn::StoreU(hn::Mul(hn::LoadU(d, in + j), factor), d, out + slice * width + j);
            statistics[slice] = inverse;
        }
    });
    if (!done) kernel::scalarKernels<T>().headNormalise(x, gain, n, shape, out, statistics);
}

template <class T>
void headNormaliseBackward(const T* x, const T* gain, const T* statistics, const T* gradient, std::size_t n,
                           HeadShape shape, Sink<T> out, T* gainSum) {
    const std::size_t width = shape.width(), heads = shape.heads;
    const bool done = withLanes<T>(width, [=](auto d) HWY_ATTR {
        for (std::size_t slice = 0; slice < n * heads; ++slice) {
            const std::size_t head = slice % heads;
            const T *in = x + slice * width, *g = gradient + slice * width;
            const T inverse = statistics[slice], product = dot(d, g, in, width);
            if (gainSum != nullptr) gainSum[head] += product * inverse;
            if (!out) continue;
            const auto factor = hn::Set(d, gain[head] * inverse), along = hn::Set(d, inverse * inverse * product);
            for (std::size_t j = 0; j < width; j += hn::Lanes(d)) {
                const auto across = hn::NegMulAdd(hn::LoadU(d, in + j), along, hn::LoadU(d, g + j));
                storeTo(d, hn::Mul(factor, across), out, slice * width + j);
            }
        }
    });
    if (!done) kernel::scalarKernels<T>().headNormaliseBackward(x, gain, statistics, gradient, n, shape, out, gainSum);
}

template <class T>
void put(Kernels<T>& table) {
    table.layerNorm = layerNorm<T>;
    table.layerNormBackward = layerNormBackward<T>;
    table.headNormalise = headNormalise<T>;
    table.headNormaliseBackward = headNormaliseBackward<T>;
}

}  // namespace
}  // namespace nl::tensor::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

NL_SIMD_TABLE(putSimdNorms)
