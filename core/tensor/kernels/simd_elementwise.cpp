// SPDX-License-Identifier: GPL-3.0-or-later
// Elementwise kernels with Highway.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/tensor/kernels/simd_elementwise.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <hwy/contrib/math/math-inl.h>
#include "core/tensor/kernels/gelu.hpp"
#include "core/tensor/kernels/simd.hpp"
#include "core/tensor/kernels/simd_loops-inl.hpp"
// clang-format on

#if !NL_EMULATED_VECTORS
HWY_BEFORE_NAMESPACE();
namespace nl::tensor::HWY_NAMESPACE {
namespace {

template <class T>
void add(const T* a, const T* b, std::size_t count, T* out) {
    map(a, b, count, Sink<T>{out, false}, [](auto, auto x, auto y) HWY_ATTR { return hn::Add(x, y); });
}

template <class T>
void scale(const T* a, T factor, std::size_t count, Sink<T> out) {
    map(a, count, out, [factor](auto d, auto x) HWY_ATTR { return hn::Mul(x, hn::Set(d, factor)); });
}

template <class T>
void multiply(const T* a, const T* b, std::size_t count, Sink<T> out) {
    map(a, b, count, out, [](auto, auto x, auto y) HWY_ATTR { return hn::Mul(x, y); });
}

template <class T>
void addRow(const T* x, const T* row, std::size_t n, std::size_t columns, T* out) {
    for (std::size_t r = 0; r < n; ++r) add(x + r * columns, row, columns, out + r * columns);
}

template <class T>
void addColumnSums(const T* x, std::size_t n, std::size_t m, T* sums) {
    for (std::size_t r = 0; r < n; ++r)
        map(x + r * m, m, Sink<T>{sums, true}, [](auto, auto value) HWY_ATTR { return value; });
}

/// Beyond this the logistic function is 0 or 1 to the last bit of a sum with 1; keeps Exp in its range.
template <class T>
inline constexpr T kLogisticLimit = sizeof(T) == 4 ? T(80) : T(600);

/// 1 / (1 + e^-x).
template <class D>
HWY_INLINE Vector<D> logistic(D d, Vector<D> x) {
    using T = hn::TFromD<D>;
    const auto limited = hn::Max(hn::Min(x, hn::Set(d, kLogisticLimit<T>)), hn::Set(d, -kLogisticLimit<T>));
    const auto one = hn::Set(d, T(1));
    return hn::Div(one, hn::Add(one, hn::Exp(d, hn::Neg(limited))));
}

template <class T>
void gelu(const T* x, std::size_t count, T* out) {
    map(x, count, Sink<T>{out, false}, [](auto d, auto v) HWY_ATTR {
        const auto slope =
            hn::MulAdd(hn::Mul(v, v), hn::Set(d, kGeluScale<T> * kGeluCubic<T>), hn::Set(d, kGeluScale<T>));
        return hn::Mul(v, logistic(d, hn::Mul(v, slope)));
    });
}

template <class T>
void geluBackward(const T* x, const T* gradient, std::size_t count, Sink<T> out) {
    map(x, gradient, count, out, [](auto d, auto v, auto g) HWY_ATTR {
        const auto square = hn::Mul(v, v);
        const auto linear = hn::Set(d, kGeluScale<T>), cubic = hn::Set(d, kGeluScale<T> * kGeluCubic<T>);
        const auto s = logistic(d, hn::Mul(v, hn::MulAdd(square, cubic, linear)));
        const auto slope = hn::MulAdd(square, hn::Mul(cubic, hn::Set(d, T(3))), linear);
        const auto inner = hn::Mul(hn::Mul(s, hn::Sub(hn::Set(d, T(1)), s)), slope);
        return hn::Mul(g, hn::MulAdd(v, inner, s));
    });
}

template <class T>
void elu(const T* x, std::size_t count, T* out) {
    map(x, count, Sink<T>{out, false}, [](auto d, auto v) HWY_ATTR {
        const auto zero = hn::Zero(d);
        return hn::IfThenElse(hn::Gt(v, zero), v, hn::Sub(hn::Exp(d, hn::Min(v, zero)), hn::Set(d, T(1))));
    });
}

template <class T>
void eluBackward(const T* result, const T* gradient, std::size_t count, Sink<T> out) {
    map(result, gradient, count, out,
        [](auto d, auto y, auto g) HWY_ATTR { return hn::MulAdd(g, hn::Min(y, hn::Zero(d)), g); });
}

template <class T>
void sigmoid(const T* x, std::size_t count, T* out) {
    map(x, count, Sink<T>{out, false}, [](auto d, auto v) HWY_ATTR { return logistic(d, v); });
}

template <class T>
void sigmoidBackward(const T* result, const T* gradient, std::size_t count, Sink<T> out) {
    map(result, gradient, count, out,
        [](auto d, auto s, auto g) HWY_ATTR { return hn::Mul(hn::Mul(g, s), hn::Sub(hn::Set(d, T(1)), s)); });
}

template <class T>
void gatedSum(const T* gate, const T* a, const T* b, std::size_t count, T* out) {
    const hn::ScalableTag<T> d;
    const std::size_t lanes = hn::Lanes(d);
    const auto blend = [d](auto g, auto x, auto y) HWY_ATTR { return hn::MulAdd(logistic(d, g), hn::Sub(x, y), y); };
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        hn::StoreU(blend(hn::LoadU(d, gate + i), hn::LoadU(d, a + i), hn::LoadU(d, b + i)), d, out + i);
    const std::size_t rest = count - i;
    if (rest > 0)
        storePart(d, blend(loadPart(d, gate + i, rest), loadPart(d, a + i, rest), loadPart(d, b + i, rest)),
                  Sink<T>{out, false}, i, rest);
}

template <class T>
void gatedSumBackward(const T* gate, const T* a, const T* b, const T* gradient, std::size_t count, Sink<T> gateOut,
                      Sink<T> aOut, Sink<T> bOut) {
    const hn::ScalableTag<T> d;
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t i = 0; i < count; i += lanes) {
        const std::size_t rest = HWY_MIN(count - i, lanes);
        const auto load = [d, i, rest, lanes](const T* from)
                              HWY_ATTR { return rest == lanes ? hn::LoadU(d, from + i) : loadPart(d, from + i, rest); };
        const auto store = [d, i, rest, lanes](auto value, Sink<T> to) HWY_ATTR {
            if (!to) return;
            if (rest == lanes)
                storeTo(d, value, to, i);
            else
                storePart(d, value, to, i, rest);
        };
        const auto s = logistic(d, load(gate)), g = load(gradient);
        const auto forA = hn::Mul(g, s), forB = hn::Sub(g, forA);
        const auto forGate = hn::Mul(hn::Mul(forB, s), hn::Sub(load(a), load(b)));
        store(forGate, gateOut);
        store(forA, aOut);
        store(forB, bOut);
    }
}

template <class T>
void put(Kernels<T>& table) {
    table.name = hwy::TargetName(HWY_TARGET);
    table.add = add<T>;
    table.scale = scale<T>;
    table.multiply = multiply<T>;
    table.addRow = addRow<T>;
    table.addColumnSums = addColumnSums<T>;
    table.gelu = gelu<T>;
    table.geluBackward = geluBackward<T>;
    table.elu = elu<T>;
    table.eluBackward = eluBackward<T>;
    table.sigmoid = sigmoid<T>;
    table.sigmoidBackward = sigmoidBackward<T>;
    table.gatedSum = gatedSum<T>;
    table.gatedSumBackward = gatedSumBackward<T>;
}

}  // namespace
}  // namespace nl::tensor::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

NL_SIMD_TABLE(putSimdElementwise)
