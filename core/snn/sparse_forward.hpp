// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/job/thread_pool.hpp"
#include "core/snn/sparse_gather.hpp"
#include "core/snn/synapses.hpp"
#include "core/tensor/matrix.hpp"

namespace nl::snn {

/// Spike-driven convolution: the rows of the weights are added where a spike is, float sums, in an order that depends
/// on the spikes alone. Faster than dense where spikes are rare.
class SparseForward {
public:
    /// Convolutions only: a dense layer's rows would each be used once an image.
    [[nodiscard]] static bool takes(const SynapseShape& shape) { return !shape.dense(); }
    SparseForward(const SynapseShape& shape, tensor::KernelPath path);

    [[nodiscard]] std::size_t weightBytes() const;
    [[nodiscard]] std::size_t scratchBytes() const { return layOut(nullptr).bytes; }
    /// weights [outputs][kernelHeight][kernelWidth][inputs].
    void setWeights(ThreadPool& pool, const float* weights);
    /// Sum of counts.
    [[nodiscard]] static std::size_t spikes(const std::uint8_t* counts, std::size_t count);
    /// Images of one call of forward() at most.
    [[nodiscard]] std::size_t images() const { return images_; }
    /// On this thread: out [images][outputHeight][outputWidth][outputs] = counts * unit * weights + bias ([outputs] or
    /// null). False, and nothing written, where there are more spikes than inputs. scratch [scratchBytes()].
    template <class A>
    [[nodiscard]] bool forward(const std::uint8_t* counts, std::size_t images, float unit, const float* bias, A* out,
                               std::byte* scratch) const;

private:
    /// The spikes of images: of pixel p and group g of inputs the rows event[start[p * groups + g]] and so on, a
    /// count of n as n rows.
    struct Spikes {
        std::uint32_t* start;
        std::uint16_t* event;
        float* sums;  ///< of a block: [images][outputHeight][outputWidth][width of the block]
        std::size_t bytes;
    };
    [[nodiscard]] Spikes layOut(std::byte* scratch) const;
    [[nodiscard]] bool list(const std::uint8_t* counts, std::size_t images, const Spikes& spikes) const;
    void addBlock(std::size_t block, std::size_t images, const Spikes& spikes) const;
    [[nodiscard]] std::size_t blocks() const { return (shape_.outputs + cut_.block - 1) / cut_.block; }
    [[nodiscard]] std::size_t groups() const { return (shape_.inputs + cut_.group - 1) / cut_.group; }
    [[nodiscard]] std::size_t width(std::size_t block) const;
    [[nodiscard]] std::size_t groupSize(std::size_t group) const;
    [[nodiscard]] std::size_t taps() const { return shape_.kernelHeight * shape_.kernelWidth; }
    [[nodiscard]] std::size_t longestList() const;
    /// Where the rows of a block begin; in it [group][place of the kernel][inputs of the group and a row of zeros].
    [[nodiscard]] std::size_t blockAt(std::size_t block) const;
    [[nodiscard]] std::size_t rowsAt(std::size_t group, std::size_t tap) const;

    SynapseShape shape_;
    gather::Cut cut_;
    std::size_t images_ = 1;
    const gather::Kernels* kernels_;
    tensor::Matrix<float> weights_;  ///< one row, aligned: rows of the weights begin where cache lines do
};

extern template bool SparseForward::forward(const std::uint8_t*, std::size_t, float, const float*, float*,
                                            std::byte*) const;
extern template bool SparseForward::forward(const std::uint8_t*, std::size_t, float, const float*, BFloat16*,
                                            std::byte*) const;

}  // namespace nl::snn
