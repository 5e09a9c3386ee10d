// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/sparse_forward.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

#include "core/snn/synapse_scratch.hpp"

namespace nl::snn {

namespace {

/// Eight counts at once, the one at the lowest address in the lowest bits.
std::uint64_t word(const std::uint8_t* counts) {
    static_assert(std::endian::native == std::endian::little);
    std::uint64_t out = 0;
    std::memcpy(&out, counts, sizeof(out));
    return out;
}

/// The rows of the spikes among `size` inputs, filled up with row `size`, which is zero.
std::uint16_t* listRows(const std::uint8_t* counts, std::size_t size, std::uint16_t* to) {
    const auto add = [&](std::size_t input) {
        for (std::uint8_t n = counts[input]; n > 0; --n) *to++ = static_cast<std::uint16_t>(input);
    };
    const std::uint16_t* const begin = to;
    std::size_t input = 0;
    for (; input + 8 <= size; input += 8)
        for (std::uint64_t eight = word(counts + input); eight != 0;) {
            const auto byte = static_cast<std::size_t>(std::countr_zero(eight)) / 8;
            add(input + byte);
            eight &= ~(std::uint64_t{0xFF} << (8 * byte));
        }
    for (; input < size; ++input) add(input);
    while ((to - begin) % static_cast<std::ptrdiff_t>(gather::kListUnit) != 0) *to++ = static_cast<std::uint16_t>(size);
    return to;
}

/// Outputs o of [0, count) whose input o * stride + offset - padding is in [0, size), and the first such input.
struct Reach {
    std::size_t first, last, input;
};
Reach reach(std::size_t count, std::size_t size, std::size_t stride, std::size_t offset, std::size_t padding) {
    const std::size_t first = offset >= padding ? 0 : (padding - offset + stride - 1) / stride;
    const std::size_t end = size + padding > offset ? (size + padding - offset + stride - 1) / stride : 0;
    return {first, std::max(first, std::min(count, end)), first * stride + offset - padding};
}

}  // namespace

SparseForward::SparseForward(const SynapseShape& shape, tensor::KernelPath path)
    : shape_(shape),
      cut_(shape.inputs <= gather::kFewInputs.group ? gather::kFewInputs : gather::kManyInputs),
      kernels_(&gather::kernels(path)) {
    // Weights are read from far away once a call: for so many pixels at least, and sums that the second-level cache
    // holds.
    constexpr std::size_t kPixels = 512;
    images_ = std::max<std::size_t>(1, kPixels / (shape.outputHeight() * shape.outputWidth()));
}

std::size_t SparseForward::width(std::size_t block) const {
    const std::size_t left = std::min(cut_.block, shape_.outputs - block * cut_.block);
    return (left + gather::kUnit - 1) / gather::kUnit * gather::kUnit;
}

std::size_t SparseForward::groupSize(std::size_t group) const {
    return std::min(cut_.group, shape_.inputs - group * cut_.group);
}

std::size_t SparseForward::rowsAt(std::size_t group, std::size_t tap) const {
    return group * taps() * (cut_.group + 1) + tap * (groupSize(group) + 1);
}

std::size_t SparseForward::blockAt(std::size_t block) const {
    return block * cut_.block * taps() * (shape_.inputs + groups());
}

std::size_t SparseForward::weightBytes() const {
    const std::size_t last = blocks() - 1;
    return (blockAt(last) + width(last) * taps() * (shape_.inputs + groups())) * sizeof(float);
}

/// Rows in all lists of images with as many spikes as inputs.
std::size_t SparseForward::longestList() const {
    return images_ * (shape_.inputSize() + shape_.height * shape_.width * groups() * (gather::kListUnit - 1));
}

SparseForward::Spikes SparseForward::layOut(std::byte* scratch) const {
    ScratchLayout layout;
    Spikes out{};
    const std::size_t lists = images_ * shape_.height * shape_.width * groups() + 1;
    out.start = reinterpret_cast<std::uint32_t*>(scratch + layout.add(lists * sizeof(std::uint32_t)));
    out.event = reinterpret_cast<std::uint16_t*>(scratch + layout.add(longestList() * sizeof(std::uint16_t)));
    const std::size_t pixels = images_ * shape_.outputHeight() * shape_.outputWidth();
    out.sums = reinterpret_cast<float*>(scratch + layout.add(pixels * cut_.block * sizeof(float)));
    out.bytes = layout.bytes();
    return out;
}

void SparseForward::setWeights(ThreadPool& pool, const float* weights) {
    if (weights_.size() == 0) weights_ = tensor::Matrix<float>(1, weightBytes() / sizeof(float));  // zeros between stay
    const std::size_t inputs = shape_.inputs;
    pool.run(blocks() * taps(), [&](std::size_t task) {
        const std::size_t block = task / taps(), tap = task % taps(), wide = width(block);
        const std::size_t first = block * cut_.block, outputs = std::min(wide, shape_.outputs - first);
        for (std::size_t group = 0; group < groups(); ++group) {
            float* const to = weights_.data() + blockAt(block) + rowsAt(group, tap) * wide;
            for (std::size_t o = 0; o < outputs; ++o) {
                const float* from = weights + ((first + o) * taps() + tap) * inputs + group * cut_.group;
                for (std::size_t i = 0; i < groupSize(group); ++i) to[i * wide + o] = from[i];
            }
        }
    });
}

std::size_t SparseForward::spikes(const std::uint8_t* counts, std::size_t count) {
    constexpr std::uint64_t kEven = 0x00FF00FF00FF00FF;
    std::uint64_t sum = 0;
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        const std::uint64_t eight = word(counts + i);
        sum += ((eight & kEven) + ((eight >> 8U) & kEven)) * 0x0001000100010001 >> 48U;
    }
    for (; i < count; ++i) sum += counts[i];
    return sum;
}

bool SparseForward::list(const std::uint8_t* counts, std::size_t images, const Spikes& spikes) const {
    const std::size_t inputs = images * shape_.inputSize();
    if (SparseForward::spikes(counts, inputs) > inputs) return false;
    std::uint16_t* end = spikes.event;
    std::uint32_t* start = spikes.start;
    for (std::size_t p = 0; p < images * shape_.height * shape_.width; ++p)
        for (std::size_t group = 0; group < groups(); ++group) {
            *start++ = static_cast<std::uint32_t>(end - spikes.event);
            end = listRows(counts + p * shape_.inputs + group * cut_.group, groupSize(group), end);
        }
    *start = static_cast<std::uint32_t>(end - spikes.event);
    return true;
}

/// The sums of a block of outputs: one place of the kernel after the other, so that its rows are read from the cache.
void SparseForward::addBlock(std::size_t block, std::size_t images, const Spikes& spikes) const {
    const std::size_t rows = shape_.outputHeight(), columns = shape_.outputWidth(), wide = width(block);
    std::fill_n(spikes.sums, images * rows * columns * wide, 0.0F);
    for (std::size_t group = 0; group < groups(); ++group)
        for (std::size_t tap = 0; tap < taps(); ++tap) {
            const float* weights = weights_.data() + blockAt(block) + rowsAt(group, tap) * wide;
            const Reach y = reach(rows, shape_.height, shape_.stride, tap / shape_.kernelWidth, shape_.padding);
            const Reach x = reach(columns, shape_.width, shape_.stride, tap % shape_.kernelWidth, shape_.padding);
            for (std::size_t image = 0; image < images; ++image)
                for (std::size_t row = y.first; row < y.last; ++row) {
                    const std::size_t line = image * shape_.height + y.input + (row - y.first) * shape_.stride;
                    kernels_->add({weights, wide, spikes.start + (line * shape_.width + x.input) * groups() + group,
                                   shape_.stride * groups(), x.last - x.first, spikes.event,
                                   spikes.sums + ((image * rows + row) * columns + x.first) * wide});
                }
        }
}

template <class A>
bool SparseForward::forward(const std::uint8_t* counts, std::size_t images, float unit, const float* bias, A* out,
                            std::byte* scratch) const {
    const Spikes spikes = layOut(scratch);
    if (!list(counts, images, spikes)) return false;
    for (std::size_t block = 0; block < blocks(); ++block) {
        addBlock(block, images, spikes);
        const std::size_t first = block * cut_.block;
        gather::Result<A> result;
        result.sums = spikes.sums;
        result.width = width(block);
        result.pixels = images * shape_.outputHeight() * shape_.outputWidth();
        result.unit = unit;
        result.bias = bias != nullptr ? bias + first : nullptr;
        result.columns = std::min(cut_.block, shape_.outputs - first);
        result.stride = shape_.outputs;
        result.out = out + first;
        if constexpr (std::is_same_v<A, float>)
            kernels_->storeFloat(result);
        else
            kernels_->storeHalf(result);
    }
    return true;
}
template bool SparseForward::forward(const std::uint8_t*, std::size_t, float, const float*, float*, std::byte*) const;
template bool SparseForward::forward(const std::uint8_t*, std::size_t, float, const float*, BFloat16*,
                                     std::byte*) const;

}  // namespace nl::snn
