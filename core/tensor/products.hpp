// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/job/thread_pool.hpp"
#include "core/tensor/kernels/kernels.hpp"
#include "core/tensor/matrix.hpp"

namespace nl::tensor {

enum class Transpose : bool { no, yes };

/// out [n x m] = a [n x k] * b (+ bias [m] or null), with b [k x m], or [m x k] and transposed. Rows on the pool.
template <class T>
void multiply(ThreadPool& pool, const Kernels<T>& kernels, const Matrix<T>& a, const Matrix<T>& b, Transpose transpose,
              const T* bias, Sink<T> out);
/// out [k x m] += a^T * b with a [n x k], b [n x m]. Fixed chunks of rows, summed in their order.
template <class T>
void addTransposedProduct(ThreadPool& pool, const Kernels<T>& kernels, const Matrix<T>& a, const Matrix<T>& b, T* out);
/// out [m] += the sum of the rows of x [n x m].
template <class T>
void addColumnSums(ThreadPool& pool, const Kernels<T>& kernels, const Matrix<T>& x, T* out);

/// Rows a chunk when each chunk has a partial sum of its own: a function of the rows alone, so that the sum's rounding
/// does not depend on the threads; at most 64 chunks, so that the partial sums stay small.
[[nodiscard]] inline std::size_t sumGrain(std::size_t rows) { return std::max<std::size_t>(1024, (rows + 63) / 64); }

/// body(begin, end, partial) adds rows [begin, end) into partial [width], which starts at zero; the partial sums are
/// added to out in the order of their rows.
template <class T, class Body>
void sumOverRows(ThreadPool& pool, std::size_t rows, std::size_t width, T* out, Body&& body) {
    if (rows == 0) return;
    const std::size_t grain = sumGrain(rows);
    const std::size_t chunks = (rows + grain - 1) / grain;
    std::vector<T> partial(chunks * width, T(0));
    parallelFor(pool, rows, grain,
                [&](std::size_t begin, std::size_t end) { body(begin, end, partial.data() + begin / grain * width); });
    for (std::size_t chunk = 0; chunk < chunks; ++chunk)
        for (std::size_t i = 0; i < width; ++i) out[i] += partial[chunk * width + i];
}

}  // namespace nl::tensor
