// SPDX-License-Identifier: GPL-3.0-or-later
// Elimination of blocks of 1 to 16 interleaved cells, with Highway.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/sim/hines_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <array>
#include <bit>
#include <utility>
#include "core/sim/hines_kernel.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace nl::sim::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// body(lanes, c) for vectors at cells c that make up kCells cells: as wide as the machine has them, then narrower.
template <std::size_t kCells, std::size_t kAt = 0, class F>
HWY_INLINE void forVectors(const F& body) {
    if constexpr (kAt < kCells) {
        using Lanes = hn::CappedTag<double, std::bit_floor(kCells - kAt)>;
        body(Lanes(), kAt);
        forVectors<kCells, kAt + hn::MaxLanes(Lanes())>(body);
    }
}

/// kCells cells from the one that the pointers of `s` start at.
template <std::size_t kCells>
void solveBlock(const HinesSystem& s) {
    const HinesStep* const steps = s.steps.data();
    const std::size_t count = s.steps.size();
    std::size_t eliminated = count;
    while (eliminated > 0 && steps[eliminated - 1].into < 0) --eliminated;

    for (std::size_t i = 0; i < eliminated; ++i) {
        const double g = s.axial[steps[i].edge], square = g * g;
        const std::size_t node = static_cast<std::size_t>(steps[i].node) * s.cells;
        const std::size_t into = static_cast<std::size_t>(steps[i].into) * s.cells;
        forVectors<kCells>([=](auto d, std::size_t c) HWY_ATTR {
            double *const pivot = s.diagonal + node + c, *const current = s.right + node + c;
            double *const nextPivot = s.diagonal + into + c, *const nextCurrent = s.right + into + c;
            const auto inverse = hn::Div(hn::Set(d, 1.0), hn::LoadU(d, pivot));
            const auto value = hn::Mul(hn::LoadU(d, current), inverse);
            hn::StoreU(hn::Sub(hn::LoadU(d, nextPivot), hn::Mul(hn::Set(d, square), inverse)), d, nextPivot);
            hn::StoreU(hn::Add(hn::LoadU(d, nextCurrent), hn::Mul(hn::Set(d, g), value)), d, nextCurrent);
            hn::StoreU(hn::Mul(hn::Set(d, g), inverse), d, pivot);
            hn::StoreU(value, d, current);
        });
    }
    for (std::size_t i = eliminated; i < count; ++i) {
        const std::size_t node = static_cast<std::size_t>(steps[i].node) * s.cells;
        forVectors<kCells>([=](auto d, std::size_t c) HWY_ATTR {
            double* const x = s.right + node + c;
            hn::StoreU(hn::Div(hn::LoadU(d, x), hn::LoadU(d, s.diagonal + node + c)), d, x);
        });
    }
    for (std::size_t i = eliminated; i-- > 0;) {
        const std::size_t node = static_cast<std::size_t>(steps[i].node) * s.cells;
        const std::size_t into = static_cast<std::size_t>(steps[i].into) * s.cells;
        forVectors<kCells>([=](auto d, std::size_t c) HWY_ATTR {
            double* const x = s.right + node + c;
            const auto along = hn::Mul(hn::LoadU(d, s.diagonal + node + c), hn::LoadU(d, s.right + into + c));
            hn::StoreU(hn::Add(hn::LoadU(d, x), along), d, x);
        });
    }
}

// Cells of a pass. A wide one makes the most of each line of memory where there are many cells.
constexpr std::size_t kWide = 64, kBlock = 16, kLeast = 8;

using Solve = void (*)(const HinesSystem&);
template <std::size_t... kCells>
constexpr std::array<Solve, sizeof...(kCells)> blocksOf(std::index_sequence<kCells...>) {
    return {solveBlock<kCells>...};
}
constexpr auto kBlocks = blocksOf(std::make_index_sequence<kBlock + 1>());

/// A pass over the nodes waits for its divisions whether it has one cell or eight: no pass of few cells is left over
/// where there are many.
std::size_t cellsOfNextPass(std::size_t left) {
    if (left >= kWide + kLeast || left == kWide) return kWide;
    if (left >= kBlock + kLeast || left == kBlock) return kBlock;
    return left > kBlock ? kLeast : left;
}

void solveRange(const HinesSystem& s, std::size_t at, std::size_t end) {
    HinesSystem block = s;
    for (std::size_t cells = 0; at < end; at += cells) {
        cells = cellsOfNextPass(end - at);
        block.diagonal = s.diagonal + at;
        block.right = s.right + at;
        (cells == kWide ? solveBlock<kWide> : kBlocks[cells])(block);
    }
}

}  // namespace
}  // namespace nl::sim::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nl::sim {

HWY_EXPORT(solveRange);

void solveSteps(const HinesSystem& system, std::size_t beginCell, std::size_t endCell) {
    HWY_DYNAMIC_DISPATCH(solveRange)(system, beginCell, endCell);
}

}  // namespace nl::sim
#endif
