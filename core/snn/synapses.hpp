// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "core/base/result.hpp"
#include "core/job/thread_pool.hpp"
#include "core/snn/precision.hpp"
#include "core/snn/synapse_scratch.hpp"

namespace nl::snn {

/// A convolution (cross-correlation) from [height][width][inputs] to [outputHeight][outputWidth][outputs], or a dense
/// layer: kernel = the whole picture, no padding. Weights [outputs][kernelHeight][kernelWidth][inputs].
struct SynapseShape {
    std::size_t height = 1, width = 1, inputs = 1, outputs = 1;
    std::size_t kernelHeight = 1, kernelWidth = 1, stride = 1, padding = 0;
    [[nodiscard]] std::size_t outputHeight() const { return (height + 2 * padding - kernelHeight) / stride + 1; }
    [[nodiscard]] std::size_t outputWidth() const { return (width + 2 * padding - kernelWidth) / stride + 1; }
    [[nodiscard]] std::size_t inputSize() const { return height * width * inputs; }
    [[nodiscard]] std::size_t outputSize() const { return outputHeight() * outputWidth() * outputs; }
    [[nodiscard]] std::size_t weights() const { return outputs * kernelHeight * kernelWidth * inputs; }
    [[nodiscard]] bool dense() const { return kernelHeight == height && kernelWidth == width && padding == 0; }
    /// Multiply-accumulates of one picture forward, borders counted as they are computed.
    [[nodiscard]] std::size_t macs() const { return outputHeight() * outputWidth() * weights(); }
    bool operator==(const SynapseShape&) const = default;
};

/// What a layer of synapses holds, in bytes. Scratch is kept between calls, and is shared where SynapseOptions says so:
/// then the largest of all layers counts, not the sum.
struct SynapseMemory {
    std::size_t weights = 0;    ///< re-ordered copies of the weights
    std::size_t perThread = 0;  ///< scratch of one task
    std::size_t perCall = 0;    ///< partial sums of weight gradients and the like
    [[nodiscard]] std::size_t total(int threads) const {
        return weights + perThread * static_cast<std::size_t>(threads) + perCall;
    }
};

/// The products of one layer of synapses for up to `images` pictures (time steps and batch are one dimension), on all
/// threads of the pool. float and BFloat16 by oneDNN, one thread a primitive, the work cut by us into pieces that
/// depend on shape and `images` alone: the same bits for any number of threads. double by plain loops (the reference).
/// One call at a time; scratch is allocated on demand (std::bad_alloc becomes an Error at the job's edge).
template <class A>
class Synapses {
public:
    virtual ~Synapses() = default;
    Synapses(const Synapses&) = delete;
    Synapses& operator=(const Synapses&) = delete;

    /// Takes new weights [outputs][kh][kw][inputs] (laid out and rounded once for all pieces). `training`: also for
    /// backwardInput.
    virtual void setWeights(ThreadPool& pool, const Real<A>* weights, bool training) = 0;
    /// out [images][outputHeight][outputWidth][outputs] = in * weights (+ bias [outputs] or null). `sums` null, or
    /// [2][outputs] doubles that get, per output channel, the sum and the sum of squares of what was written to `out`
    /// (after rounding to A), made while a piece is in the cache and added in the order of the pieces.
    virtual void forward(ThreadPool& pool, std::size_t images, const Activation<A>& in, const Real<A>* bias, A* out,
                         double* sums) = 0;
    /// in [images][height][width][inputs] = gradient of the input from that of the output.
    virtual void backwardInput(ThreadPool& pool, std::size_t images, const A* outError, A* inError) = 0;
    /// gradient [outputs][kh][kw][inputs] = (not added) sum over images; fixed pieces, summed in their order.
    virtual void backwardWeights(ThreadPool& pool, std::size_t images, const Activation<A>& in, const A* outError,
                                 Real<A>* gradient) = 0;
    /// Known before anything is allocated: weights come with setWeights, the rest with the first call that needs it.
    [[nodiscard]] virtual SynapseMemory memory() const = 0;
    [[nodiscard]] std::size_t bytes(int threads) const { return memory().total(threads); }

protected:
    Synapses() = default;
};

struct SynapseOptions {
    /// Also for backwardInput and backwardWeights.
    bool training = true;
    /// Where a forward product's input is spikes: pieces of images with fewer spikes an input than this (counts of more
    /// than one count so often) gather rows of the weights where a spike is, the others are dense. 0 = never. Dense
    /// layers and double are always dense.
    double sparseBelow = 0;
    /// Shared by layers that run one after the other; null = one of its own.
    std::shared_ptr<SynapseScratch> scratch = nullptr;
};

/// Errors: snn-kernel (no such convolution, or oneDNN refuses the shape: its own message).
template <class A>
[[nodiscard]] Result<std::unique_ptr<Synapses<A>>> makeSynapses(const SynapseShape& shape, std::size_t images,
                                                                const SynapseOptions& options);
extern template Result<std::unique_ptr<Synapses<double>>> makeSynapses(const SynapseShape&, std::size_t,
                                                                       const SynapseOptions&);
extern template Result<std::unique_ptr<Synapses<float>>> makeSynapses(const SynapseShape&, std::size_t,
                                                                      const SynapseOptions&);
extern template Result<std::unique_ptr<Synapses<BFloat16>>> makeSynapses(const SynapseShape&, std::size_t,
                                                                         const SynapseOptions&);
/// True where the processor multiplies bf16 (avx512_bf16 or amx); elsewhere bf16 is only slower storage.
[[nodiscard]] bool hasFastBFloat16();

}  // namespace nl::snn
