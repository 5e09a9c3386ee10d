// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/snn/precision.hpp"
#include "core/tensor/kernels/kernels.hpp"

/// The inner loops of SparseForward. For core/snn/sparse_*.cpp only.
namespace nl::snn::gather {

/// How the weights are cut: the rows of one block of outputs, one group of inputs and one place of the kernel, 32 KiB
/// of them, stay in the first-level cache while all pixels add what they need of them.
struct Cut {
    std::size_t block = 64, group = 128;
};
inline constexpr Cut kFewInputs{128, 64}, kManyInputs{64, 128};
inline constexpr std::size_t kWidest = 128;
/// Widths of a block are multiples of this.
inline constexpr std::size_t kUnit = 16;
/// Lists of spikes are filled up to a multiple of this by a row of zeros, so that most loops have the same length.
inline constexpr std::size_t kListUnit = 4;

/// A line of output pixels: of pixel p, the sums [p * width, (p + 1) * width) get the rows events[start[p * step]] up
/// to events[start[p * step + 1]] of `weights` [rows][width].
struct Line {
    const float* weights = nullptr;
    std::size_t width = 0;
    const std::uint32_t* start = nullptr;
    std::size_t step = 1, pixels = 0;
    const std::uint16_t* events = nullptr;
    float* sums = nullptr;
};

/// sums [pixels][width] * unit + bias to columns of out, rows `stride` apart; of the columns the first `columns` exist.
template <class A>
struct Result {
    const float* sums = nullptr;
    std::size_t width = 0, pixels = 0;
    float unit = 1;
    const float* bias = nullptr;  ///< [columns] or null
    std::size_t columns = 0, stride = 0;
    A* out = nullptr;
};

struct Kernels {
    void (*add)(const Line& line) = nullptr;
    void (*storeFloat)(const Result<float>& result) = nullptr;
    void (*storeHalf)(const Result<BFloat16>& result) = nullptr;
};
/// scalar: the plain twin. simd: with vectors of this machine's best target, or the plain ones where they are emulated.
[[nodiscard]] const Kernels& kernels(tensor::KernelPath path);
/// Of kernels(): leaves the table alone where vectors are emulated.
void putSimd(Kernels& table);

}  // namespace nl::snn::gather
