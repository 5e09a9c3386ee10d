// SPDX-License-Identifier: GPL-3.0-or-later
// Loops that the SIMD kernels share; included once per Highway target (hwy/foreach_target.h), hence the toggled guard.
#if defined(NL_SIMD_LOOPS_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef NL_SIMD_LOOPS_INL_HPP
#undef NL_SIMD_LOOPS_INL_HPP
#else
#define NL_SIMD_LOOPS_INL_HPP
#endif

#include <cstddef>

#include <hwy/highway.h>

#include "core/tensor/kernels/kernels.hpp"

// Where Highway only emulates vectors the plain twin is as fast, and stays.
#undef NL_EMULATED_VECTORS
#define NL_EMULATED_VECTORS (HWY_TARGET == HWY_EMU128 || HWY_TARGET == HWY_SCALAR)

// On a loop over the vectors of a tile: only unrolled does an array of vectors become registers (GCC does not at -O2).
#undef NL_UNROLL
#if HWY_COMPILER_CLANG
#define NL_UNROLL _Pragma("clang loop unroll(full)")
#else
#define NL_UNROLL _Pragma("GCC unroll 16")
#endif

// The end of a file of kernels, which defines `template <class T> void put(Kernels<T>& table)` where vectors are not
// emulated: makes nl::tensor::kernel::name(table), which calls the put() of this machine's best target.
#undef NL_SIMD_PUT
#if NL_EMULATED_VECTORS
#define NL_SIMD_PUT(table) static_cast<void>(table)
#else
#define NL_SIMD_PUT(table) put(table)
#endif
#undef NL_SIMD_TARGET_TABLE
#define NL_SIMD_TARGET_TABLE                                       \
    HWY_BEFORE_NAMESPACE();                                        \
    namespace nl::tensor::HWY_NAMESPACE {                          \
    namespace {                                                    \
    void putFloat(Kernels<float>& table) { NL_SIMD_PUT(table); }   \
    void putDouble(Kernels<double>& table) { NL_SIMD_PUT(table); } \
    }                                                              \
    }                                                              \
    HWY_AFTER_NAMESPACE();
#undef NL_SIMD_TABLE
#if HWY_ONCE
#define NL_SIMD_TABLE(name)                                                               \
    NL_SIMD_TARGET_TABLE                                                                  \
    namespace nl::tensor {                                                                \
    HWY_EXPORT(putFloat);                                                                 \
    HWY_EXPORT(putDouble);                                                                \
    void kernel::name(Kernels<float>& table) { HWY_DYNAMIC_DISPATCH(putFloat)(table); }   \
    void kernel::name(Kernels<double>& table) { HWY_DYNAMIC_DISPATCH(putDouble)(table); } \
    }
#else
#define NL_SIMD_TABLE(name) NL_SIMD_TARGET_TABLE
#endif

#if !NL_EMULATED_VECTORS
HWY_BEFORE_NAMESPACE();
namespace nl::tensor::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

template <class D>
using Vector = hn::Vec<D>;

/// The first `count` < lanes elements at `from`, zeros behind; never reads past them.
template <class D, class T = hn::TFromD<D>>
HWY_INLINE Vector<D> loadPart(D d, const T* from, std::size_t count) {
    HWY_ALIGN T lanes[hn::MaxLanes(d)] = {};
    for (std::size_t i = 0; i < hn::MaxLanes(d); ++i)
        if (i < count) lanes[i] = from[i];
    return hn::Load(d, lanes);
}

template <class D, class T = hn::TFromD<D>>
HWY_INLINE void storeTo(D d, Vector<D> value, Sink<T> out, std::size_t i) {
    if (out.accumulate) value = hn::Add(hn::LoadU(d, out.data + i), value);
    hn::StoreU(value, d, out.data + i);
}

template <class D, class T = hn::TFromD<D>>
HWY_INLINE void storePart(D d, Vector<D> value, Sink<T> out, std::size_t i, std::size_t count) {
    HWY_ALIGN T lanes[hn::MaxLanes(d)];
    hn::Store(value, d, lanes);
    for (std::size_t j = 0; j < hn::MaxLanes(d); ++j)
        if (j < count) out.data[i + j] = out.accumulate ? out.data[i + j] + lanes[j] : lanes[j];
}

/// out[i] = function(d, a[i]), and so on with two and three arguments; any count. A lane does not see its neighbours,
/// so an element's bits do not depend on where a range begins.
template <class T, class F>
HWY_INLINE void map(const T* a, std::size_t count, Sink<T> out, F function) {
    const hn::ScalableTag<T> d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) storeTo(d, function(d, hn::LoadU(d, a + i)), out, i);
    if (i < count) storePart(d, function(d, loadPart(d, a + i, count - i)), out, i, count - i);
}

template <class T, class F>
HWY_INLINE void map(const T* a, const T* b, std::size_t count, Sink<T> out, F function) {
    const hn::ScalableTag<T> d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) storeTo(d, function(d, hn::LoadU(d, a + i), hn::LoadU(d, b + i)), out, i);
    const std::size_t rest = count - i;
    if (rest > 0) storePart(d, function(d, loadPart(d, a + i, rest), loadPart(d, b + i, rest)), out, i, rest);
}

/// Calls body(d) with the widest vector whose lanes divide `width`; false when there is none (of 16 bytes at least).
template <class T, class F>
HWY_INLINE bool withLanes(std::size_t width, F body) {
    constexpr std::size_t kFull = HWY_MAX_BYTES / sizeof(T), kLeast = 16 / sizeof(T);
    if (width == 0) return false;
    if (width % kFull == 0) {
        body(hn::CappedTag<T, kFull>());
        return true;
    }
    if constexpr (kFull / 2 >= kLeast) {
        if (width % (kFull / 2) == 0) {
            body(hn::CappedTag<T, kFull / 2>());
            return true;
        }
    }
    if constexpr (kFull / 4 >= kLeast) {
        if (width % (kFull / 4) == 0) {
            body(hn::CappedTag<T, kFull / 4>());
            return true;
        }
    }
    return false;
}

template <class D>
HWY_INLINE hn::TFromD<D> sumOf(D d, Vector<D> v) {
    return hn::GetLane(hn::SumOfLanes(d, v));
}

}  // namespace nl::tensor::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

#endif
