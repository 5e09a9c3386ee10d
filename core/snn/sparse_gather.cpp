// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of spike-driven convolution with Highway: the sums of a pixel stay in registers while rows are added.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/snn/sparse_gather.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <cstring>
#include "core/snn/sparse_gather.hpp"
#include "core/tensor/kernels/simd_loops-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace nl::snn::gather::HWY_NAMESPACE {
namespace {

#if NL_EMULATED_VECTORS
void put(Kernels&) {}
#else

namespace hn = hwy::HWY_NAMESPACE;
using Lanes = hn::ScalableTag<float>;
using Floats = hn::Vec<Lanes>;
inline constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
static_assert(kListUnit == 4);

/// Columns [first, first + kVectors * kLanes) of a line. Two sums of every column, for even and odd events: four chains
/// of additions alone would wait for each other.
template <std::size_t kVectors>
HWY_INLINE void addColumns(const Line& line, std::size_t first) {
    constexpr Lanes d;
    const float* const weights = line.weights + first;
    for (std::size_t p = 0; p < line.pixels; ++p) {
        const std::uint16_t* event = line.events + line.start[p * line.step];
        const std::uint16_t* const end = line.events + line.start[p * line.step + 1];
        if (event == end) continue;
        float* const sums = line.sums + p * line.width + first;
        Floats even[kVectors], odd[kVectors];
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) {
            even[v] = hn::LoadU(d, sums + v * kLanes);
            odd[v] = hn::Zero(d);
        }
        for (; event != end; event += kListUnit) {
            const float* const rows[kListUnit] = {weights + event[0] * line.width, weights + event[1] * line.width,
                                                  weights + event[2] * line.width, weights + event[3] * line.width};
            NL_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v) {
                even[v] = hn::Add(even[v], hn::LoadU(d, rows[0] + v * kLanes));
                odd[v] = hn::Add(odd[v], hn::LoadU(d, rows[1] + v * kLanes));
                even[v] = hn::Add(even[v], hn::LoadU(d, rows[2] + v * kLanes));
                odd[v] = hn::Add(odd[v], hn::LoadU(d, rows[3] + v * kLanes));
            }
        }
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) hn::StoreU(hn::Add(even[v], odd[v]), d, sums + v * kLanes);
    }
}

void add(const Line& line) {
    constexpr std::size_t kMost = kLanes == 16 ? 8 : 4;  // twice as many sums: half the registers
    std::size_t first = 0;
    for (; first + kMost * kLanes <= line.width; first += kMost * kLanes) addColumns<kMost>(line, first);
    if constexpr (kMost == 8)
        for (; first + 4 * kLanes <= line.width; first += 4 * kLanes) addColumns<4>(line, first);
    for (; first + 2 * kLanes <= line.width; first += 2 * kLanes) addColumns<2>(line, first);
    for (; first < line.width; first += kLanes) addColumns<1>(line, first);
}

HWY_INLINE void storeLanes(Floats value, float* to) { hn::StoreU(value, Lanes(), to); }
/// Rounded as BFloat16's constructor does.
HWY_INLINE void storeLanes(Floats value, BFloat16* to) {
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

template <class A>
void store(const Result<A>& result) {
    constexpr Lanes d;
    HWY_ALIGN float bias[kWidest] = {};
    HWY_ALIGN A row[kWidest];
    if (result.bias != nullptr) std::memcpy(bias, result.bias, result.columns * sizeof(float));
    const auto unit = hn::Set(d, result.unit);
    for (std::size_t p = 0; p < result.pixels; ++p) {
        A* const out = result.out + p * result.stride;
        A* const to = result.columns == result.width ? out : row;
        for (std::size_t i = 0; i < result.width; i += kLanes)
            storeLanes(hn::MulAdd(hn::LoadU(d, result.sums + p * result.width + i), unit, hn::Load(d, bias + i)),
                       to + i);
        if (to == row) std::memcpy(static_cast<void*>(out), row, result.columns * sizeof(A));
    }
}

void put(Kernels& table) { table = {add, store<float>, store<BFloat16>}; }
#endif

}  // namespace
}  // namespace nl::snn::gather::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nl::snn::gather {
HWY_EXPORT(put);
void putSimd(Kernels& table) { HWY_DYNAMIC_DISPATCH(put)(table); }
}  // namespace nl::snn::gather
#endif
