// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace nl::tensor {

/// Where a kernel puts a result: over what is there, or added to it. Null: nobody wants it.
template <class T>
struct Sink {
    T* data = nullptr;
    bool accumulate = false;
    explicit operator bool() const { return data != nullptr; }
    [[nodiscard]] Sink from(std::size_t element) const {
        return {data == nullptr ? nullptr : data + element, accumulate};
    }
};

/// A range of sparse rows: row r in [begin, end) has the slots [offset[r], offset[r + 1]), of which slot s reads row
/// source[s] of the other matrix and the weights of entry entry[s] (s itself when entry is null).
struct EdgeSpan {
    const std::uint32_t* offset = nullptr;
    const std::uint32_t* source = nullptr;
    const std::uint32_t* entry = nullptr;
    std::size_t begin = 0, end = 0;
};

/// Shapes of a matrix whose columns are split evenly over heads: columns = heads * (columns of one head).
struct HeadShape {
    std::size_t columns = 0, heads = 1;
    [[nodiscard]] std::size_t width() const { return columns / heads; }
};

/// The arithmetic of tensors as single-threaded functions over ranges, one table an implementation. Matrices are
/// row-major and contiguous; n = rows. Every function of a table gives the same bits for a row however the rows are
/// divided into calls, except the sums over rows (addTransposedProduct, addColumnSums and the gain and bias of the
/// norms), which the caller divides into fixed chunks.
template <class T>
struct Kernels {
    const char* name = "";

    // Products. pack() lays b out for multiplyPacked: b [k x m], or [m x k] when transposed (then b^T is packed).
    std::size_t (*packedSize)(std::size_t k, std::size_t m) = nullptr;
    void (*pack)(const T* b, std::size_t k, std::size_t m, bool transposed, T* packed) = nullptr;
    /// c [n x m] = a [n x k] * packed (+ bias [m], which may be null).
    void (*multiplyPacked)(const T* a, std::size_t n, std::size_t k, const T* packed, std::size_t m, const T* bias,
                           Sink<T> c) = nullptr;
    /// c [k x m] += a^T * b with a [n x k], b [n x m].
    void (*addTransposedProduct)(const T* a, const T* b, std::size_t n, std::size_t k, std::size_t m, T* c) = nullptr;
    /// sums [m] += the sum of the rows of x [n x m].
    void (*addColumnSums)(const T* x, std::size_t n, std::size_t m, T* sums) = nullptr;

    // Elementwise over `count` elements.
    void (*add)(const T* a, const T* b, std::size_t count, T* out) = nullptr;
    void (*scale)(const T* a, T factor, std::size_t count, Sink<T> out) = nullptr;
    void (*multiply)(const T* a, const T* b, std::size_t count, Sink<T> out) = nullptr;
    void (*addRow)(const T* x, const T* row, std::size_t n, std::size_t columns, T* out) = nullptr;
    void (*gelu)(const T* x, std::size_t count, T* out) = nullptr;
    void (*geluBackward)(const T* x, const T* gradient, std::size_t count, Sink<T> out) = nullptr;
    void (*elu)(const T* x, std::size_t count, T* out) = nullptr;
    void (*eluBackward)(const T* result, const T* gradient, std::size_t count, Sink<T> out) = nullptr;
    void (*sigmoid)(const T* x, std::size_t count, T* out) = nullptr;
    void (*sigmoidBackward)(const T* result, const T* gradient, std::size_t count, Sink<T> out) = nullptr;
    void (*gatedSum)(const T* gate, const T* a, const T* b, std::size_t count, T* out) = nullptr;
    void (*gatedSumBackward)(const T* gate, const T* a, const T* b, const T* gradient, std::size_t count,
                             Sink<T> gateOut, Sink<T> aOut, Sink<T> bOut) = nullptr;

    // Norms. statistics: layerNorm mean and 1 / deviation of a row [n x 2]; headNormalise 1 / length [n x heads].
    void (*layerNorm)(const T* x, const T* gain, const T* bias, std::size_t n, std::size_t columns, T epsilon, T* out,
                      T* statistics) = nullptr;
    /// gainSum, biasSum [columns] are added to; null when not wanted.
    void (*layerNormBackward)(const T* x, const T* gain, const T* statistics, const T* gradient, std::size_t n,
                              std::size_t columns, Sink<T> out, T* gainSum, T* biasSum) = nullptr;
    void (*headNormalise)(const T* x, const T* gain, std::size_t n, HeadShape shape, T* out, T* statistics) = nullptr;
    void (*headNormaliseBackward)(const T* x, const T* gain, const T* statistics, const T* gradient, std::size_t n,
                                  HeadShape shape, Sink<T> out, T* gainSum) = nullptr;

    // Sparse rows.
    /// out[slot, head] = x[row]_head . y[source]_head * factor (+ bias[slot, head]).
    void (*edgeDots)(const T* x, const T* y, HeadShape shape, EdgeSpan rows, T factor, const T* bias, T* out) = nullptr;
    /// In place: scores [slots x heads] to their softmax over the slots of each row.
    void (*rowSoftmax)(EdgeSpan rows, std::size_t heads, T* scores) = nullptr;
    /// In place: the gradient of the softmax's result to that of its argument.
    void (*rowSoftmaxBackward)(EdgeSpan rows, std::size_t heads, const T* attention, T* gradient) = nullptr;
    /// out[row]_head = factor * sum over slots of weight[entry, head] * y[source]_head; weight null = 1.
    void (*edgeSums)(const T* weight, const T* y, HeadShape shape, EdgeSpan rows, T factor, Sink<T> out) = nullptr;
};

/// The plain twin is the reference of the tests; simd is Highway's best target of this machine, chosen at run time.
enum class KernelPath : std::uint8_t { scalar, simd };

/// scalar when the environment says NEUROLOOM_KERNELS=scalar, else simd.
[[nodiscard]] KernelPath defaultKernelPath();
template <class T>
[[nodiscard]] const Kernels<T>& kernels(KernelPath path);
/// Every table that this machine can run: the plain twin, then each instruction set that is compiled in. For tests.
template <class T>
[[nodiscard]] std::span<const Kernels<T>> allKernels();
extern template std::span<const Kernels<float>> allKernels();
extern template std::span<const Kernels<double>> allKernels();
extern template const Kernels<float>& kernels(KernelPath);
extern template const Kernels<double>& kernels(KernelPath);

}  // namespace nl::tensor
