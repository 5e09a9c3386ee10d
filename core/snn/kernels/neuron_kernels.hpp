// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/snn/neuron.hpp"
#include "core/snn/precision.hpp"
#include "core/tensor/kernels/kernels.hpp"

namespace nl::snn::kernel {

/// One step of a layer of neurons for the whole batch: [batch][height][width][channels]; arrays over time are
/// [steps] of it.
struct LayerShape {
    std::size_t steps = 1, batch = 1, height = 1, width = 1, channels = 1;
    [[nodiscard]] constexpr std::size_t perImage() const { return height * width * channels; }
    [[nodiscard]] constexpr std::size_t perStep() const { return batch * perImage(); }
};

/// One term of the current into the neurons: scale[c] * x + shift[c] (batch normalisation folded); a null scale is 1, a
/// null shift 0. A term that is the same at every step (`constant`) is stored once, [batch][height][width][channels].
template <class A>
struct CurrentTerm {
    Activation<A> x;
    const Real<A>* scale = nullptr;
    const Real<A>* shift = nullptr;
    bool constant = false;
};

/// Where the output goes; null = not wanted, any mixture will do. With `pooled` the layer is followed by a 2 x 2
/// average pool (height and width even): counts 0..4 at [steps][batch][height/2][width/2][channels], unit 1/4.
struct SpikeSink {
    std::uint8_t* spikes = nullptr;  ///< [steps][batch][height][width][channels], 0 or 1
    std::uint8_t* pooled = nullptr;
    std::uint64_t* perChannel = nullptr;  ///< [channels], added to: spikes of the images of the call
    std::uint32_t* perNeuron = nullptr;   ///< [height][width][channels], added to
};

/// Where the gradient at the output comes from: up to two consumers (second may be null), summed. `pooled`: both are
/// given at the pool's output, and shared evenly by the four neurons of a cell.
template <class A>
struct SpikeGradient {
    const A* first = nullptr;
    const A* second = nullptr;
    bool pooled = false;
};

/// Sums over the images of a call for the backward pass of batch normalisation, per channel, added to; null = not
/// wanted. dI as it is written to `error` (rounded to A), so that the sums fit what inputError reads.
template <class A>
struct NormSums {
    double* gradient = nullptr;   ///< [channels]: sum of dI
    double* centred[2] = {};      ///< [channels] a term: sum of dI * (x - mean)
    const Real<A>* mean[2] = {};  ///< [channels] a term; null where the term has no norm
};

/// How the error of batch normalisation is put together for one term: dx = gradient[c] * dI + input[c] * x +
/// constant[c] (from NormSums by the caller). A null gradient is 1, a null input or constant 0: without any, dx = dI.
template <class A>
struct ErrorMap {
    const Real<A>* gradient = nullptr;
    const Real<A>* input = nullptr;
    const Real<A>* constant = nullptr;
};

/// What gradient scaling by local spikes needs of the postsynaptic side, with o the layer's own spikes and
/// trace[t] = traceDecay * trace[t-1] + o[t]:
/// first[t] = dx[t] * (offset + ownSpike * o[t] - ownPast * trace[t-1], not below 0); second[t] = dx[t] * coincidence *
/// o[t]; trace[t] itself. Arrays [steps][batch][height][width][channels], null = not wanted. A term that is constant
/// over time gets the sums over t, [batch][height][width][channels]: of all three.
template <class A>
struct PostScaling {
    Real<A> offset = 1, ownSpike = 0, ownPast = 0, coincidence = 0, traceDecay = 0;
    A* first = nullptr;
    A* second = nullptr;
    A* trace = nullptr;
    /// Added to, per call: sums over neurons and steps of the factor of `first` (double: fixed order of images).
    double* factorSum = nullptr;
};

/// All functions work on images [begin, end) of the batch, all steps, on one thread, and give the same bits for an
/// image however the images are divided into calls (sums excepted: the caller divides into fixed chunks).
template <class A>
struct NeuronKernels {
    const char* name = "";
    /// Integrates the sum of one or two terms (the second may be empty) and writes spikes.
    void (*forward)(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms,
                    std::size_t begin, std::size_t end, const SpikeSink& out) = nullptr;
    /// dL/dI[t] by backpropagation through time, from the terms again (the membrane is recomputed, nothing but the
    /// terms has been kept). error [steps][batch][height][width][channels]; it may be one of the gradient's arrays
    /// unless they are pooled, or a term's x unless it is constant (a value is read before its place is written).
    /// `spikes` null, or as forward writes them.
    void (*backward)(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms,
                     const SpikeGradient<A>& gradient, std::size_t begin, std::size_t end, A* error,
                     const NormSums<A>& sums, std::uint8_t* spikes) = nullptr;
    /// dx of one term from the error; null = not wanted; may be in place (dx == error) unless the term is constant:
    /// then dx [batch][height][width][channels] is the sum over the steps. `spikes` (as written by backward) are read
    /// only where `scaling` wants anything.
    void (*inputError)(const LayerShape& shape, const CurrentTerm<A>& term, const ErrorMap<A>& map, const A* error,
                       const std::uint8_t* spikes, std::size_t begin, std::size_t end, A* dx,
                       const PostScaling<A>& scaling) = nullptr;
    /// sum [channels] and squares [channels], added to in double: of `count` rows of x [count][channels].
    void (*channelSums)(const A* x, std::size_t count, std::size_t channels, double* sum, double* squares) = nullptr;
    /// out[i] = counts[i] * unit: bytes to activations.
    void (*expand)(const std::uint8_t* counts, std::size_t count, float unit, A* out) = nullptr;
    /// trace[i] = traceDecay * trace[i] + x[i] in Real, and product[i] = trace[i] * x[i] where product is not null, and
    /// out[i] = trace[i] where out is not null.
    void (*advanceTrace)(const std::uint8_t* counts, std::size_t count, float unit, Real<A> traceDecay, Real<A>* trace,
                         A* out, A* product) = nullptr;
};

/// scalar: the plain twin, the reference of the tests. simd: Highway's best target of this machine, chosen at run time
/// (float and BFloat16; double has the plain twin only).
template <class A>
[[nodiscard]] const NeuronKernels<A>& neuronKernels(tensor::KernelPath path);
extern template const NeuronKernels<double>& neuronKernels(tensor::KernelPath);
extern template const NeuronKernels<float>& neuronKernels(tensor::KernelPath);
extern template const NeuronKernels<BFloat16>& neuronKernels(tensor::KernelPath);
/// Every table that this machine can run, the plain twin first. For tests.
template <class A>
[[nodiscard]] std::span<const NeuronKernels<A>> allNeuronKernels();
extern template std::span<const NeuronKernels<double>> allNeuronKernels();
extern template std::span<const NeuronKernels<float>> allNeuronKernels();
extern template std::span<const NeuronKernels<BFloat16>> allNeuronKernels();

}  // namespace nl::snn::kernel
