// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/job/thread_pool.hpp"
#include "core/snn/precision.hpp"
#include "core/snn/synapse_scratch.hpp"
#include "core/snn/synapses.hpp"
#include "core/tensor/kernels/kernels.hpp"

namespace nl::snn {

/// The spikes of images, as a convolution wants them: of pixel p (row by row, over all images) the events
/// [start[p], start[p + 1]), each the place of its row of weights, (column of p * inputs + channel) * rowWidth. A count
/// of n is n events.
struct SpikeEvents {
    const std::uint32_t* start = nullptr;
    const std::uint32_t* event = nullptr;
};

/// A gather over one image: weights [kernelHeight][kernelWidth][inputs][rowWidth], outputs padded to rowWidth; bias
/// [outputs] or null; `start` of the image's first pixel.
struct GatherJob {
    const SynapseShape* shape = nullptr;
    std::size_t rowWidth = 0;
    const float* weights = nullptr;
    SpikeEvents spikes;
    float unit = 1;
    const float* bias = nullptr;

    /// The events that a row of the kernel meets for the output at (row, column), and the place of the row of weights
    /// of event 0: the pixels under a row of the kernel are neighbours, and so are their events.
    struct Span {
        const std::uint32_t* begin;
        const std::uint32_t* end;
        std::ptrdiff_t shift;
    };
    [[nodiscard]] Span span(std::size_t row, std::size_t column, std::size_t kernelRow) const {
        const std::size_t y = row * shape->stride + kernelRow, x = column * shape->stride;
        if (y < shape->padding || y - shape->padding >= shape->height) return {nullptr, nullptr, 0};
        const std::size_t first = x < shape->padding ? 0 : x - shape->padding;
        const std::size_t last = x + shape->kernelWidth - shape->padding;  // padding < kernelWidth
        const std::size_t line = (y - shape->padding) * shape->width;
        const std::size_t end = last < shape->width ? last : shape->width;
        if (first >= end) return {nullptr, nullptr, 0};
        const auto pixel = static_cast<std::ptrdiff_t>(shape->inputs * rowWidth);
        return {spikes.event + spikes.start[line + first], spikes.event + spikes.start[line + end],
                (static_cast<std::ptrdiff_t>(kernelRow * shape->kernelWidth + shape->padding) -
                 static_cast<std::ptrdiff_t>(x)) *
                    pixel};
    }
};

/// out [outputHeight][outputWidth][outputs] of one image.
template <class A>
using Gather = void (*)(const GatherJob& job, A* out);
/// scalar: the plain twin; simd: this machine's best, null where vectors are emulated.
template <class A>
[[nodiscard]] Gather<A> gatherKernel(tensor::KernelPath path);

/// Spike-driven convolution: the rows of the weights are added where a spike is, float sums, in an order that depends
/// on the spikes alone. Faster than dense where spikes are rare.
class SparseForward {
public:
    /// Convolutions only: a dense layer's rows would each be used once an image.
    [[nodiscard]] static bool takes(const SynapseShape& shape);
    /// `images`: the most of one call of forward(). `path`: which kernel.
    SparseForward(const SynapseShape& shape, std::size_t images, tensor::KernelPath path);

    [[nodiscard]] std::size_t weightBytes() const;
    [[nodiscard]] std::size_t scratchBytes() const;
    /// weights [outputs][kernelHeight][kernelWidth][inputs].
    void setWeights(ThreadPool& pool, const float* weights);
    /// Sum of counts.
    [[nodiscard]] static std::size_t spikes(const std::uint8_t* counts, std::size_t count);
    /// On this thread. At most one spike an input on average. scratch [scratchBytes()], aligned to 64.
    template <class A>
    void forward(const std::uint8_t* counts, std::size_t images, float unit, const float* bias, A* out,
                 std::byte* scratch) const;

private:
    SynapseShape shape_;
    std::size_t images_, rowWidth_;
    Gather<float> gatherFloat_;
    Gather<BFloat16> gatherHalf_;
    std::vector<float> weights_;
};
extern template void SparseForward::forward(const std::uint8_t*, std::size_t, float, const float*, float*,
                                            std::byte*) const;
extern template void SparseForward::forward(const std::uint8_t*, std::size_t, float, const float*, BFloat16*,
                                            std::byte*) const;

}  // namespace nl::snn
