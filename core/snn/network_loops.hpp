// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/job/thread_pool.hpp"
#include "core/snn/precision.hpp"

namespace nl::snn {

/// Elements a piece of plain loops over memory.
inline constexpr std::size_t kLoopGrain = 1 << 16;

/// Pictures a piece, of which one holds `elements`: a function of the shape alone.
[[nodiscard]] inline std::size_t pictureGrain(std::size_t elements) {
    return std::max<std::size_t>(1, kLoopGrain / std::max<std::size_t>(1, elements));
}

/// body(begin, end, partial) for pieces of [0, count); the partial sums [width], which start at zero, are added to
/// `out` in the order of the pieces: the same bits for any number of threads.
template <class T, class Body>
void sumInPieces(ThreadPool& pool, std::size_t count, std::size_t grain, std::size_t width, T* out, Body&& body) {
    if (count == 0) return;
    const std::size_t pieces = (count + grain - 1) / grain;
    std::vector<T> partial(pieces * width, T(0));
    parallelFor(pool, count, grain,
                [&](std::size_t begin, std::size_t end) { body(begin, end, partial.data() + begin / grain * width); });
    for (std::size_t piece = 0; piece < pieces; ++piece)
        for (std::size_t i = 0; i < width; ++i) out[i] += partial[piece * width + i];
}

/// What one element of an activation means.
template <class A>
[[nodiscard]] inline Real<A> elementOf(const Activation<A>& x, std::size_t i) {
    return x.real != nullptr ? static_cast<Real<A>>(x.real[i])
                             : static_cast<Real<A>>(x.unit) * static_cast<Real<A>>(x.counts[i]);
}

}  // namespace nl::snn
