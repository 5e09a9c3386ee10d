// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/communicator.hpp"
#include "core/job/thread_pool.hpp"
#include "core/nn/parameters.hpp"
#include "core/snn/gradient_scaling.hpp"
#include "core/snn/kernels/neuron_kernels.hpp"
#include "core/snn/network_plan.hpp"
#include "core/snn/synapses.hpp"
#include "core/tensor/matrix.hpp"

namespace nl::snn {

/// Batch normalisation of one layer: what has been seen (running, for evaluation) and what the current batch says.
template <class R>
struct NormState {
    std::vector<R> runningMean, runningVariance;  ///< [channels]
    std::vector<R> mean, inverseDeviation;        ///< [channels], of the batch in training, running ones else
    std::vector<R> scale, shift;                  ///< [channels]: current = scale * x + shift
    double count = 0;                             ///< elements that the batch's statistics are of, all ranks together
};

/// What one forward pass is for.
struct ForwardOptions {
    bool training = false;
    bool keepValues = false;      ///< of an evaluation: for recordings; training keeps them always
    bool countPerNeuron = false;  ///< adds to spikesPerNeuron()
    std::uint64_t dropoutSeed = 0, dropoutStream = 0;
    double normMomentum = 0.1;       ///< part of a training batch in the norms' running values
    std::uint64_t firstPicture = 0;  ///< place of this rank's first picture in the batch of all ranks
};

/// A spiking network that is trained by spatio-temporal backpropagation (STBP, Wu et al. 2018): all steps of a batch go
/// through a layer before the next one. A: how activations are stored (precision.hpp). What it keeps for the backward
/// pass are the layers' inputs (spikes as bytes) and the synapses' outputs; membranes are computed again. The same bits
/// for any number of threads.
template <class A>
class SpikingNetwork {
public:
    using R = Real<A>;
    /// `batch`: pictures of one rank at most. Errors: snn-kernel.
    [[nodiscard]] static Result<std::unique_ptr<SpikingNetwork>> make(NetworkPlan plan, const SnnOptions& options,
                                                                      std::size_t batch, bool training);
    SpikingNetwork(const SpikingNetwork&) = delete;
    SpikingNetwork& operator=(const SpikingNetwork&) = delete;
    ~SpikingNetwork();

    [[nodiscard]] const NetworkPlan& plan() const { return plan_; }
    [[nodiscard]] nn::ParameterSet<R>& parameters() { return parameters_; }
    [[nodiscard]] const nn::ParameterSet<R>& parameters() const { return parameters_; }
    [[nodiscard]] std::vector<NormState<R>>& norms() { return norms_; }
    [[nodiscard]] const std::vector<NormState<R>>& norms() const { return norms_; }
    /// The parameters have changed: synapses take them at the next forward pass.
    void parametersChanged() { weightsFresh_ = false; }

    /// Direct encoding: pictures [batch][height][width][channels] become the constant input. Poisson: a pixel fires at
    /// a step with probability `brightness` [same shape, 0..1], by the stream of (seed, streams[picture]).
    void setPictures(ThreadPool& pool, std::span<const float> pictures, std::size_t batch);
    /// A real input in full precision, [steps or 1][batch][...] (checks against references).
    void setInput(std::span<const R> input, std::size_t batch);
    void setPoisson(ThreadPool& pool, std::span<const float> brightness, std::size_t batch, std::uint64_t seed,
                    std::span<const std::uint64_t> streams);

    /// Asked before each operation; false gives the pass up, whose results are then undefined. With several ranks all
    /// must answer alike.
    using GoOn = std::function<bool()>;
    /// False where it was given up; the norms' running values have then moved in part (norms()).
    bool forward(ThreadPool& pool, Communicator& ranks, const ForwardOptions& options, const GoOn& goOn = {});
    /// [steps][batch][classes] of the last forward pass.
    [[nodiscard]] std::span<const R> logits() const { return logits_; }
    /// Fills the gradients of all parameters (summed over the ranks) from dL/dlogits; needs a training forward pass.
    bool backward(ThreadPool& pool, Communicator& ranks, std::span<const R> logitsGradient, const GoOn& goOn = {});

    /// Spikes of the last forward pass per channel of each operation that is neurons (else empty); this rank's
    /// pictures.
    [[nodiscard]] const std::vector<std::vector<std::uint64_t>>& spikes() const { return spikes_; }
    /// Per neuron [height][width][channels] of each neurons operation since clearSpikesPerNeuron().
    [[nodiscard]] const std::vector<std::vector<std::uint32_t>>& spikesPerNeuron() const { return perNeuron_; }
    void clearSpikesPerNeuron();
    /// Sum of counts at the input of each synapses operation in the last forward pass (0 where the input is real).
    [[nodiscard]] const std::vector<std::uint64_t>& inputSpikes() const { return inputSpikes_; }
    /// Mean factor of gradient scaling of each synapses operation in the last backward pass (1 where it is not scaled).
    [[nodiscard]] const std::vector<double>& meanFactors() const { return meanFactors_; }
    /// Backward passes from now on note about this many factors as they are applied of each scaled synapses operation,
    /// drawn by `seed` (of this rank's pictures; correlation: an even part of the weights). 0 = none.
    void watchFactors(std::size_t count, std::uint64_t seed);
    [[nodiscard]] const std::vector<std::vector<float>>& factors() const { return factors_; }
    /// The value as it stands after a forward pass with keepValues (for recordings and tests).
    [[nodiscard]] Activation<A> value(ValueId id) const;
    [[nodiscard]] std::size_t batch() const { return batch_; }
    /// Terms into the neurons of an operation, ready for a kernel; after a forward pass with keepValues.
    [[nodiscard]] std::vector<kernel::CurrentTerm<A>> terms(const Operation& operation) const;
    [[nodiscard]] const NeuronParameters& neuron() const { return neuron_; }
    /// Name of the first operation whose output of the last forward pass holds a number that is not finite; empty =
    /// none.
    [[nodiscard]] std::string firstNotFinite() const;
    /// Bytes of activations and errors held at once, at most, since the network was made (activationBytes() foresees
    /// it).
    [[nodiscard]] std::size_t mostActivationBytes() const { return buffers_.mostBytesInUse(); }

private:
    template <class T>
    using Buffer = std::shared_ptr<tensor::Matrix<T>>;
    struct Value {
        Buffer<A> real;
        Buffer<std::uint8_t> counts;
        float unit = 1;
    };
    /// The gradient at a value: of up to two consumers; and what gradient scaling made of it for the weights.
    struct ValueError {
        Buffer<A> first, second;
        Buffer<A> scaled, coincident, trace;
        std::vector<double> ownSpikes;  ///< [steps * batch]: spikes of the neurons behind, for the mean of pairs
        std::vector<float> factors;     ///< watched ones, before normalisation
        double factorSum = 0;
        double meanHandedDown = 1;  ///< of the factors on `scaled`
    };

    SpikingNetwork(NetworkPlan plan, const SnnOptions& options, std::size_t batch, bool training);
    void addParameters();
    [[nodiscard]] kernel::LayerShape layerShape(const Operation& operation) const;
    [[nodiscard]] std::size_t images(const PlanValue& value) const;
    template <class T>
    [[nodiscard]] Buffer<T> take(std::size_t rows, std::size_t columns);
    void makeOutput(const Operation& operation);
    void release(std::size_t operation);
    void setWeights(ThreadPool& pool, bool training);

    void forwardOperation(ThreadPool& pool, Communicator& ranks, std::size_t index, const ForwardOptions& options);
    void forwardSynapses(ThreadPool& pool, Communicator& ranks, std::size_t index, const ForwardOptions& options);
    void forwardNeurons(ThreadPool& pool, std::size_t index, const ForwardOptions& options);
    void forwardSum(ThreadPool& pool, const Operation& operation);
    void forwardAdd(ThreadPool& pool, const Operation& operation);
    void forwardPool(ThreadPool& pool, const Operation& operation);
    void forwardDropout(ThreadPool& pool, const Operation& operation, const ForwardOptions& options);
    void foldNorm(std::size_t norm);
    void readLogits();
    void noteSpikes(ValueId id, std::uint64_t total);

    void backwardOperation(ThreadPool& pool, Communicator& ranks, std::size_t index);
    void backwardSynapses(ThreadPool& pool, Communicator& ranks, std::size_t index);
    void backwardNeurons(ThreadPool& pool, Communicator& ranks, std::size_t index);
    void backwardSum(ThreadPool& pool, Communicator& ranks, const Operation& operation);
    void backwardCounts(ThreadPool& pool, const Operation& operation);
    void scaledWeights(ThreadPool& pool, Communicator& ranks, std::size_t index, R* gradient);
    [[nodiscard]] std::vector<float> watched(ValueId synapsesOutput, const std::uint8_t* spikes) const;
    [[nodiscard]] double meanCausalFactor(ThreadPool& pool, Communicator& ranks, std::size_t index);
    [[nodiscard]] Buffer<A> inputTraces(ThreadPool& pool, const PlanValue& plan, ValueId id, bool product);
    void ownCorrelation(ThreadPool& pool, const SynapseShape& shape, const tensor::Matrix<A>& traces,
                        std::vector<R>& correlation);
    [[nodiscard]] std::vector<double> countsPerImage(ThreadPool& pool, const std::uint8_t* counts, std::size_t rows,
                                                     std::size_t columns);
    void scaleInPlace(ThreadPool& pool, tensor::Matrix<A>& values, double factor);
    void maxPoolBackward(ThreadPool& pool, const PlanValue& plan, const std::uint8_t* counts,
                         const tensor::Matrix<A>& error, tensor::Matrix<A>& out);
    /// Terms of neurons or a sum: the error of their currents becomes that of their values.
    void distribute(ThreadPool& pool, const Operation& operation, const kernel::LayerShape& shape, Buffer<A> error,
                    const Buffer<std::uint8_t>& spikes, std::span<const double> sums);
    void distributeTerm(ThreadPool& pool, const Operation& operation, std::size_t term, const kernel::LayerShape& shape,
                        const Buffer<A>& error, const Buffer<std::uint8_t>& spikes, std::span<const double> sums);
    [[nodiscard]] kernel::PostScaling<A> scalingFor(ValueId id, const kernel::LayerShape& shape, std::size_t rows);
    [[nodiscard]] kernel::NormSums<A> sumsInto(const Operation& operation, double* at) const;
    void normGradients(const Operation& operation, std::span<const double> sums);
    void addError(ValueId id, Buffer<A> error);
    [[nodiscard]] Buffer<A> takeError(ThreadPool& pool, ValueId id);
    [[nodiscard]] bool producerIsScaled(ValueId id) const;

    NetworkPlan plan_;
    NeuronParameters neuron_;
    GradientScaling scaling_;
    std::size_t maximumBatch_, batch_ = 0;
    const kernel::NeuronKernels<A>* kernels_;
    nn::ParameterSet<R> parameters_;
    std::vector<nn::Handle> weights_, biases_, gammas_, betas_;  ///< by operation; by norm
    std::vector<NormState<R>> norms_;
    std::vector<std::unique_ptr<Synapses<A>>> synapses_;  ///< by operation
    std::vector<std::size_t> lastUse_;                    ///< by value: operation that reads it last
    tensor::BufferPool buffers_;                          // before what lives in it
    std::vector<Value> values_;
    std::vector<ValueError> errors_;
    std::vector<Buffer<std::uint8_t>> masks_;  ///< by operation: what dropout kept
    std::vector<R> logits_;
    std::vector<std::vector<std::uint64_t>> spikes_;
    std::vector<std::vector<std::uint32_t>> perNeuron_;
    std::vector<std::uint64_t> inputSpikes_;
    std::vector<double> meanFactors_;
    std::vector<std::vector<float>> factors_;
    std::size_t watchedFactors_ = 0;
    std::uint64_t factorSeed_ = 0;
    bool weightsFresh_ = false, trainingPass_ = false;
    double dropout_ = 0;
};

extern template class SpikingNetwork<double>;
extern template class SpikingNetwork<float>;
extern template class SpikingNetwork<BFloat16>;

}  // namespace nl::snn
