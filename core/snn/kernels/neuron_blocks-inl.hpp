// SPDX-License-Identifier: GPL-3.0-or-later
// Loads, stores and rows that the SIMD kernels of neurons share; included once per Highway target
// (hwy/foreach_target.h), hence the toggled guard.
#if defined(NL_NEURON_BLOCKS_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef NL_NEURON_BLOCKS_INL_HPP
#undef NL_NEURON_BLOCKS_INL_HPP
#else
#define NL_NEURON_BLOCKS_INL_HPP
#endif

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include <hwy/aligned_allocator.h>
#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include "core/snn/kernels/neuron_kernels.hpp"
#include "core/tensor/kernels/simd_loops-inl.hpp"

#if !NL_EMULATED_VECTORS
HWY_BEFORE_NAMESPACE();
namespace nl::snn::kernel::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Lanes = hn::ScalableTag<float>;
using Floats = hn::Vec<Lanes>;
using FloatMask = hn::Mask<Lanes>;
using LaneWords = hn::RebindToUnsigned<Lanes>;
using LaneIntegers = hn::RebindToSigned<Lanes>;
using LaneHalves = hn::Rebind<std::uint16_t, Lanes>;
using LaneBytes = hn::Rebind<std::uint8_t, Lanes>;
using Halves = hn::ScalableTag<std::uint16_t>;  // of two vectors of floats
using Bytes = hn::ScalableTag<std::uint8_t>;    // of four
inline constexpr std::size_t kLanes = hn::MaxLanes(Lanes());

// Where neighbours in memory go through the steps together, they are so many vectors; what is left over at the end of a
// stretch is a block too, of n < kBlock elements (kPart), the others read as zeros and not written.
inline constexpr std::size_t kVectors = 4, kBlock = kVectors * kLanes;

/// How many of the lanes of vector v of a block of n elements exist.
HWY_INLINE constexpr std::size_t partOf(std::size_t n, std::size_t v) {
    return n <= v * kLanes ? 0 : n - v * kLanes < kLanes ? n - v * kLanes : kLanes;
}

HWY_INLINE Floats widened(const float* from) { return hn::LoadU(Lanes(), from); }
HWY_INLINE Floats widened(const BFloat16* from) {
    const auto halves = hn::LoadU(LaneHalves(), reinterpret_cast<const std::uint16_t*>(from));
    return hn::BitCast(Lanes(), hn::ShiftLeft<16>(hn::PromoteTo(LaneWords(), halves)));
}
HWY_INLINE Floats widened(const std::uint8_t* from) {
    return hn::ConvertTo(Lanes(), hn::PromoteTo(LaneIntegers(), hn::LoadU(LaneBytes(), from)));
}

/// The lines of a block that will be read or written some blocks later: the streams are as many as there are steps,
/// more than the machine follows by itself, and it does not follow them across the jumps of a tile.
template <class T>
HWY_INLINE void prefetchBlock(const T* from) {
    constexpr std::size_t kAhead = 2048, kLine = 64;  // bytes
    NL_UNROLL
    for (std::size_t at = 0; at < kBlock * sizeof(T); at += kLine)
        hwy::Prefetch(reinterpret_cast<const char*>(from) + kAhead + at);
}

/// Vector v of the block of n elements at `from`.
template <bool kPart, class T>
HWY_INLINE Floats load(const T* from, std::size_t v, std::size_t n) {
    if constexpr (!kPart) {
        (void)n;
        return widened(from + v * kLanes);
    } else {
        HWY_ALIGN T part[kLanes];
        std::memset(static_cast<void*>(part), 0, sizeof(part));
        std::memcpy(static_cast<void*>(part), from + v * kLanes, partOf(n, v) * sizeof(T));
        return widened(part);
    }
}

/// The value as it will be read again: rounded to A as BFloat16's constructor does.
template <class A>
HWY_INLINE Floats rounded(Floats value) {
    if constexpr (std::is_same_v<A, float>) {
        return value;
    } else {
        const LaneWords d;
        const auto word = hn::BitCast(d, value);
        const auto odd = hn::And(hn::ShiftRight<16>(word), hn::Set(d, 1U));
        const auto nearest = hn::Add(hn::Add(word, hn::Set(d, 0x7FFFU)), odd);
        const auto nan = hn::RebindMask(d, hn::IsNaN(value));
        const auto either = hn::IfThenElse(nan, hn::Or(word, hn::Set(d, 0x400000U)), nearest);
        return hn::BitCast(Lanes(), hn::And(either, hn::Set(d, 0xFFFF0000U)));
    }
}

HWY_INLINE void storePair(Floats low, Floats high, float* to) {
    hn::StoreU(low, Lanes(), to);
    hn::StoreU(high, Lanes(), to + kLanes);
}
HWY_INLINE void storePair(Floats low, Floats high, BFloat16* to) {
    const Halves d;
    hn::StoreU(hn::ConcatOdd(d, hn::BitCast(d, high), hn::BitCast(d, low)), d, reinterpret_cast<std::uint16_t*>(to));
}

/// A block of values that have gone through rounded<T>.
template <bool kPart, class T>
HWY_INLINE void store(const Floats (&value)[kVectors], T* to, std::size_t n) {
    HWY_ALIGN T part[kPart ? kBlock : 1];
    T* const place = kPart ? part : to;
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; v += 2) storePair(value[v], value[v + 1], place + v * kLanes);
    if constexpr (kPart) std::memcpy(static_cast<void*>(to), part, n * sizeof(T));
}

/// Bytes of 1 where the mask is set, else 0.
HWY_INLINE hn::Vec<Bytes> onesWhere(const FloatMask (&mask)[kVectors]) {
    const Bytes d;
#if HWY_TARGET <= HWY_AVX3
    const auto low = _mm512_kunpackw(mask[1].raw, mask[0].raw), high = _mm512_kunpackw(mask[3].raw, mask[2].raw);
    return hn::IfThenElseZero(hn::Mask<Bytes>{_mm512_kunpackd(high, low)}, hn::Set(d, std::uint8_t{1}));
#else
    const Halves h;
    const auto halves = [h](FloatMask low, FloatMask high) HWY_ATTR {
        return hn::ConcatEven(h, hn::BitCast(h, hn::VecFromMask(Lanes(), high)),
                              hn::BitCast(h, hn::VecFromMask(Lanes(), low)));
    };
    const auto all =
        hn::ConcatEven(d, hn::BitCast(d, halves(mask[2], mask[3])), hn::BitCast(d, halves(mask[0], mask[1])));
    return hn::And(all, hn::Set(d, std::uint8_t{1}));
#endif
}

template <bool kPart>
HWY_INLINE void storeOnes(const FloatMask (&mask)[kVectors], std::uint8_t* to, std::size_t n) {
    HWY_ALIGN std::uint8_t part[kPart ? kBlock : 1];
    hn::StoreU(onesWhere(mask), Bytes(), kPart ? part : to);
    if constexpr (kPart) std::memcpy(to, part, n);
}

HWY_INLINE void addTo(float* row, Floats value) { hn::StoreU(hn::Add(hn::LoadU(Lanes(), row), value), Lanes(), row); }

/// Rows of one float a channel that a block can read from any channel on: element k is that of channel k % channels.
class ChannelRows {
public:
    ChannelRows(std::size_t rows, std::size_t channels)
        : channels_(channels), length_(channels + kBlock), data_(hwy::AllocateAligned<float>(rows * length_)) {
        std::memset(data_.get(), 0, rows * length_ * sizeof(float));
    }
    [[nodiscard]] float* row(std::size_t index) const { return data_.get() + index * length_; }
    /// Adds values * factor to a row; null values are `fallback`. Returns the row.
    float* add(std::size_t index, const float* values, float factor, float fallback) const {
        float* to = row(index);
        for (std::size_t c = 0; c < channels_; ++c) to[c] += (values != nullptr ? values[c] : fallback) * factor;
        for (std::size_t k = channels_; k < length_; ++k) to[k] = to[k - channels_];
        return to;
    }
    /// Adds the row to sums [channels] and clears it.
    template <class S>
    void flush(std::size_t index, S* sums) const {
        float* from = row(index);
        for (std::size_t base = 0; base < length_; base += channels_) {
            const std::size_t count = std::min(channels_, length_ - base);
            for (std::size_t c = 0; c < count; ++c) sums[c] += static_cast<S>(from[base + c]);
        }
        std::memset(from, 0, length_ * sizeof(float));
    }

private:
    std::size_t channels_, length_;
    hwy::AlignedFreeUniquePtr<float[]> data_;
};

/// The channel that element i + kBlock has when element i has `channel`; `advance` = kBlock % channels.
HWY_INLINE std::size_t nextChannel(std::size_t channel, std::size_t advance, std::size_t channels) {
    channel += advance;
    return channel >= channels ? channel - channels : channel;
}

}  // namespace nl::snn::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

#endif
