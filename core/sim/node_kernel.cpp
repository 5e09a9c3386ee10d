// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/sim/node_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <cmath>
#include "core/sim/node_kernel.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace nl::sim::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;
using Wide = hn::ScalableTag<double>;

void add(double* to, const double* from, std::size_t count) {
    const Wide d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) hn::StoreU(hn::Add(hn::LoadU(d, to + i), hn::LoadU(d, from + i)), d, to + i);
    for (; i < count; ++i) to[i] += from[i];
}

void subtract(double* to, const double* from, std::size_t count) {
    const Wide d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) hn::StoreU(hn::Sub(hn::LoadU(d, to + i), hn::LoadU(d, from + i)), d, to + i);
    for (; i < count; ++i) to[i] -= from[i];
}

void fill(const NodeSystem& s, double rate, std::size_t count) {
    const Wide d;
    const std::size_t lanes = hn::Lanes(d);
    const auto r = hn::Set(d, rate);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        const auto diagonal = hn::Add(hn::Mul(hn::LoadU(d, s.capacitance + i), r), hn::LoadU(d, s.conductance + i));
        hn::StoreU(diagonal, d, s.diagonal + i);
        hn::StoreU(hn::Add(hn::Mul(diagonal, hn::LoadU(d, s.potential + i)), hn::LoadU(d, s.current + i)), d,
                   s.right + i);
    }
    for (; i < count; ++i) {
        s.diagonal[i] = s.capacitance[i] * rate + s.conductance[i];
        s.right[i] = s.diagonal[i] * s.potential[i] + s.current[i];
    }
}

std::size_t crossing(const double* value, const double* limit, const double* above, std::size_t from,
                     std::size_t count) {
    const Wide d;
    const std::size_t lanes = hn::Lanes(d);
    const auto zero = hn::Zero(d);
    std::size_t i = from;
    for (; i + lanes <= count; i += lanes) {
        const auto now = hn::Gt(hn::LoadU(d, value + i), hn::LoadU(d, limit + i));
        const auto before = hn::Gt(hn::LoadU(d, above + i), zero);
        if (!hn::AllFalse(d, hn::Xor(now, before))) break;
    }
    for (; i < count; ++i)
        if ((value[i] > limit[i]) != (above[i] > 0)) return i;
    return count;
}

bool finite(const double* values, std::size_t count) {
    const Wide d;
    const std::size_t lanes = hn::Lanes(d);
    auto sum = hn::Zero(d);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) sum = hn::Add(sum, hn::Mul(hn::LoadU(d, values + i), hn::Zero(d)));
    double rest = hn::GetLane(hn::SumOfLanes(d, sum));
    for (; i < count; ++i) rest += values[i] * 0;
    return rest == 0;
}

std::size_t nonZero(const double* values, std::size_t from, std::size_t count) {
    const Wide d;
    const std::size_t lanes = hn::Lanes(d);
    const auto zero = hn::Zero(d);
    std::size_t i = from;
    for (; i + lanes <= count; i += lanes)
        if (!hn::AllTrue(d, hn::Eq(hn::LoadU(d, values + i), zero))) break;
    for (; i < count; ++i)
        if (values[i] != 0) return i;
    return count;
}

}  // namespace
}  // namespace nl::sim::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nl::sim {

HWY_EXPORT(add);
HWY_EXPORT(subtract);
HWY_EXPORT(fill);
HWY_EXPORT(crossing);
HWY_EXPORT(finite);
HWY_EXPORT(nonZero);

void addColumn(double* to, const double* from, std::size_t count) { HWY_DYNAMIC_DISPATCH(add)(to, from, count); }
void subtractColumn(double* to, const double* from, std::size_t count) {
    HWY_DYNAMIC_DISPATCH(subtract)(to, from, count);
}
void fillSystem(const NodeSystem& system, double rate, std::size_t count) {
    HWY_DYNAMIC_DISPATCH(fill)(system, rate, count);
}
std::size_t nextCrossing(const double* value, const double* limit, const double* above, std::size_t from,
                         std::size_t count) {
    return HWY_DYNAMIC_DISPATCH(crossing)(value, limit, above, from, count);
}
bool allFinite(const double* values, std::size_t count) { return HWY_DYNAMIC_DISPATCH(finite)(values, count); }
std::size_t nextNonZero(const double* values, std::size_t from, std::size_t count) {
    return HWY_DYNAMIC_DISPATCH(nonZero)(values, from, count);
}

}  // namespace nl::sim
#endif
