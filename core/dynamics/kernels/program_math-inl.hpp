// SPDX-License-Identifier: GPL-3.0-or-later
// Functions of vectors of doubles, right for every argument; included once per Highway target (hwy/foreach_target.h),
// hence the toggled guard. What a lane becomes does not depend on its neighbours.
#if defined(NL_PROGRAM_MATH_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef NL_PROGRAM_MATH_INL_HPP
#undef NL_PROGRAM_MATH_INL_HPP
#else
#define NL_PROGRAM_MATH_INL_HPP
#endif

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nl::dynamics::kernel::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// A vector divides kLanes, so that a block is whole vectors on every machine.
using Lanes = hn::CappedTag<double, kLanes>;
using Vector = hn::Vec<Lanes>;
using LaneMask = hn::Mask<Lanes>;
using LaneBits = hn::RebindToUnsigned<Lanes>;

HWY_INLINE Vector set(double number) { return hn::Set(Lanes(), number); }

/// x between the limits; NaN stays NaN.
HWY_INLINE Vector clamped(Vector x, double low, double high) {
#if HWY_ARCH_X86
    return hn::Min(set(high), hn::Max(set(low), x));  // of a NaN and a number the instructions take the second
#else
    const Vector above = hn::IfThenElse(hn::Lt(x, set(low)), set(low), x);
    return hn::IfThenElse(hn::Gt(above, set(high)), set(high), above);
#endif
}

/// 2^k for whole k in [-1022, 1023].
HWY_INLINE Vector powerOfTwo(Vector k) {
    const Vector shifted = hn::Add(k, set(0x1.8p52 + 1023));  // the exponent's bits are now the lowest of the number's
    return hn::BitCast(Lanes(), hn::ShiftLeft<52>(hn::BitCast(LaneBits(), shifted)));
}

/// x 2^k for whole k in [-2044, 2046].
HWY_INLINE Vector scaled(Vector x, Vector k) {
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3
    return Vector{_mm512_scalef_pd(x.raw, k.raw)};
#else
    const Vector half = hn::Floor(hn::Mul(k, set(0.5)));
    return hn::Mul(hn::Mul(x, powerOfTwo(half)), powerOfTwo(hn::Sub(k, half)));
#endif
}

/// (e^r - 1 - r) / r^2 for |r| <= ln(2) / 2, within 1e-16 / r^2: Chebyshev approximation.
HWY_INLINE Vector exponentialTail(Vector r, Vector square) {
    const Vector even =
        hn::MulAdd(hn::MulAdd(hn::MulAdd(hn::MulAdd(set(2.7620085455018414e-07), square, set(2.4801521302241082e-05)),
                                         square, set(0.001388888891720967)),
                              square, set(0.041666666666624136)),
                   square, set(0.5));
    const Vector odd =
        hn::MulAdd(hn::MulAdd(hn::MulAdd(hn::MulAdd(set(2.510038319586702e-08), square, set(2.7557268464831627e-06)),
                                         square, set(0.00019841269863050506)),
                              square, set(0.008333333333330063)),
                   square, set(0.16666666666666669));
    return hn::MulAdd(odd, r, even);
}

/// x = k ln(2) + r, |r| <= ln(2) / 2, for |x| <= 1000.
struct Reduced {
    Vector k, r;
};
HWY_INLINE Reduced reduced(Vector x) {
    const Vector k = hn::Round(hn::Mul(x, set(1.4426950408889634)));
    const Vector high = hn::NegMulAdd(k, set(0.6931471803691238), x);  // 33 bits: the product is exact
    return {k, hn::NegMulAdd(k, set(1.9082149292705877e-10), high)};
}

HWY_INLINE Vector exponential(Vector x) {
    const Reduced at = reduced(clamped(x, -1000, 1000));
    const Vector square = hn::Mul(at.r, at.r);
    const Vector above = hn::MulAdd(exponentialTail(at.r, square), square, at.r);
    return scaled(hn::Add(above, set(1)), at.k);
}

/// e^x - 1.
HWY_INLINE Vector exponentialLessOne(Vector x) {
    const Reduced at = reduced(clamped(x, -1000, 1000));
    const Vector square = hn::Mul(at.r, at.r);
    const Vector above = hn::MulAdd(exponentialTail(at.r, square), square, at.r);
    const Vector half = scaled(set(0.5), at.k);  // half, for e^709 is more than 2^1023
    const Vector out = hn::MulAdd(half, above, hn::Sub(half, set(0.5)));
    return hn::IfThenElse(hn::Gt(x, set(709.782712893384)), set(std::numeric_limits<double>::infinity()),
                          hn::Add(out, out));
}

/// (e^x - 1) / x, 1 at 0. The steps of an integration are mostly short: then neither a quotient nor a power is needed.
HWY_INLINE Vector relativeExponential(Vector x) {
    constexpr double kShort = 0.34;  // less than ln(2) / 2
    const LaneMask near = hn::Le(hn::Abs(x), set(kShort));
    const Vector tail = hn::MulAdd(exponentialTail(x, hn::Mul(x, x)), x, set(1));
    if (HWY_LIKELY(hn::AllTrue(Lanes(), near))) return tail;
    return hn::IfThenElse(near, tail, hn::Div(exponentialLessOne(x), x));
}

HWY_INLINE Vector hyperbolicTangent(Vector x) {
    const Vector size = hn::Abs(x);
    const Vector above = exponentialLessOne(clamped(hn::Add(size, size), 0, 60));
    return hn::CopySign(hn::Div(above, hn::Add(above, set(2))), x);
}

HWY_INLINE Vector logarithm(Vector x) {
    const Vector infinity = set(std::numeric_limits<double>::infinity());
    const Vector inside = hn::Log(Lanes(), x);
    const Vector known = hn::IfThenElse(hn::Eq(x, infinity), infinity, inside);
    const Vector below =
        hn::IfThenElse(hn::Eq(x, set(0)), hn::Neg(infinity), set(std::numeric_limits<double>::quiet_NaN()));
    return hn::IfThenElse(hn::Gt(x, set(0)), known, below);
}

/// Lanes of y where `where` holds become function(x).
HWY_NOINLINE inline Vector replaced(LaneMask where, Vector x, Vector y, double (*function)(double)) {
    HWY_ALIGN double from[kLanes];
    HWY_ALIGN double to[kLanes];
    HWY_ALIGN double which[kLanes];
    hn::Store(x, Lanes(), from);
    hn::Store(y, Lanes(), to);
    hn::Store(hn::IfThenElseZero(where, set(1)), Lanes(), which);
    for (std::size_t i = 0; i < hn::Lanes(Lanes()); ++i)
        if (which[i] != 0) to[i] = function(from[i]);
    return hn::Load(Lanes(), to);
}

/// Highway reduces smaller arguments with an absolute error of 1e-16 or so; of others the library's function is taken.
constexpr double kFar = 30000;
HWY_INLINE Vector sine(Vector x) {
    const LaneMask far = hn::Not(hn::Le(hn::Abs(x), set(kFar)));
    const Vector y = hn::Sin(Lanes(), x);
    if (HWY_LIKELY(hn::AllFalse(Lanes(), far))) return y;
    return replaced(far, x, y, [](double a) { return std::sin(a); });
}
HWY_INLINE Vector cosine(Vector x) {
    const LaneMask far = hn::Not(hn::Le(hn::Abs(x), set(kFar)));
    const Vector y = hn::Cos(Lanes(), x);
    if (HWY_LIKELY(hn::AllFalse(Lanes(), far))) return y;
    return replaced(far, x, y, [](double a) { return std::cos(a); });
}

}  // namespace nl::dynamics::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
