// SPDX-License-Identifier: GPL-3.0-or-later
// Spike-driven convolution with Highway: the sums of up to eight vectors of outputs stay in registers while the rows of
// the weights of all spikes under the kernel are added.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/snn/sparse_gather.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <cstring>
#include <type_traits>
#include "core/snn/sparse_gather.hpp"
#include "core/tensor/kernels/simd_loops-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace nl::snn::gather::HWY_NAMESPACE {
namespace {

#if NL_EMULATED_VECTORS
Gather<float> gatherFloat() { return nullptr; }
Gather<BFloat16> gatherHalf() { return nullptr; }
#else

namespace hn = hwy::HWY_NAMESPACE;
using Lanes = hn::ScalableTag<float>;
using Floats = hn::Vec<Lanes>;
inline constexpr std::size_t kLanes = hn::MaxLanes(Lanes());

HWY_INLINE void store(Floats value, float* to) { hn::StoreU(value, Lanes(), to); }
/// Rounded as BFloat16's constructor does.
HWY_INLINE void store(Floats value, BFloat16* to) {
    const hn::RebindToUnsigned<Lanes> words;
    const hn::Rebind<std::uint16_t, Lanes> halves;
    const auto word = hn::BitCast(words, value);
    const auto odd = hn::And(hn::ShiftRight<16>(word), hn::Set(words, 1U));
    const auto nearest = hn::Add(hn::Add(word, hn::Set(words, 0x7FFFU)), odd);
    const auto nan = hn::RebindMask(words, hn::IsNaN(value));
    const auto upper = hn::ShiftRight<16>(hn::IfThenElse(nan, hn::Or(word, hn::Set(words, 0x400000U)), nearest));
    const auto half = hn::DemoteTo(halves, hn::BitCast(hn::RebindToSigned<Lanes>(), upper));
    hn::StoreU(half, halves, reinterpret_cast<std::uint16_t*>(to));
}

/// Outputs from `first` on, kVectors vectors of them, of which `there` exist.
template <std::size_t kVectors, bool kPart, class A>
void gatherBlock(const GatherJob& job, std::size_t first, std::size_t there, A* out) {
    constexpr Lanes d;
    const SynapseShape& shape = *job.shape;
    HWY_ALIGN float bias[kVectors * kLanes] = {};
    HWY_ALIGN A part[kVectors * kLanes];
    if (job.bias != nullptr) std::memcpy(bias, job.bias + first, there * sizeof(float));
    const auto unit = hn::Set(d, job.unit);
    const float* const weights = job.weights + first;
    out += first;
    for (std::size_t row = 0; row < shape.outputHeight(); ++row)
        for (std::size_t column = 0; column < shape.outputWidth(); ++column, out += shape.outputs) {
            Floats sum[kVectors];
            NL_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v) sum[v] = hn::Zero(d);
            for (std::size_t k = 0; k < shape.kernelHeight; ++k) {
                const GatherJob::Span span = job.span(row, column, k);
                for (const std::uint32_t* event = span.begin; event != span.end; ++event) {
                    const float* from = weights + (span.shift + static_cast<std::ptrdiff_t>(*event));
                    NL_UNROLL
                    for (std::size_t v = 0; v < kVectors; ++v)
                        sum[v] = hn::Add(sum[v], hn::LoadU(d, from + v * kLanes));
                }
            }
            A* const to = kPart ? part : out;
            NL_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v)
                store(hn::MulAdd(sum[v], unit, hn::Load(d, bias + v * kLanes)), to + v * kLanes);
            if constexpr (kPart) std::memcpy(static_cast<void*>(out), part, there * sizeof(A));
        }
}

template <std::size_t kVectors, class A>
std::size_t gatherBlocks(const GatherJob& job, std::size_t first, A* out) {
    constexpr std::size_t kStep = kVectors * kLanes;
    for (; first + kStep <= job.rowWidth; first += kStep) {
        const std::size_t outputs = job.shape->outputs;
        if (first + kStep <= outputs)
            gatherBlock<kVectors, false>(job, first, kStep, out);
        else if (first < outputs)
            gatherBlock<kVectors, true>(job, first, outputs - first, out);
    }
    return first;
}

template <class A>
void gatherAll(const GatherJob& job, A* out) {
    std::size_t first = gatherBlocks<8>(job, 0, out);
    first = gatherBlocks<4>(job, first, out);
    first = gatherBlocks<2>(job, first, out);
    gatherBlocks<1>(job, first, out);
}

Gather<float> gatherFloat() { return &gatherAll<float>; }
Gather<BFloat16> gatherHalf() { return &gatherAll<BFloat16>; }
#endif

}  // namespace
}  // namespace nl::snn::gather::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nl::snn::gather {
HWY_EXPORT(gatherFloat);
HWY_EXPORT(gatherHalf);
template <>
Gather<float> simd() {
    return HWY_DYNAMIC_DISPATCH(gatherFloat)();
}
template <>
Gather<BFloat16> simd() {
    return HWY_DYNAMIC_DISPATCH(gatherHalf)();
}
}  // namespace nl::snn::gather
#endif
