// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/network.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/random.hpp"
#include "core/snn/network_backward-inl.hpp"
#include "core/snn/network_forward-inl.hpp"
#include "core/snn/network_loops.hpp"

namespace nl::snn {

template <class A>
SpikingNetwork<A>::SpikingNetwork(NetworkPlan plan, const SnnOptions& options, std::size_t batch, bool training)
    : plan_(std::move(plan)),
      neuron_(neuronOf(options)),
      scaling_(scalingOf(options)),
      maximumBatch_(batch),
      kernels_(&kernel::neuronKernels<A>(tensor::defaultKernelPath())),
      parameters_(static_cast<std::uint64_t>(options.seed)),
      buffers_(activationBytes(plan_, options, batch, training)),
      dropout_(options.dropout) {
    const std::size_t count = plan_.operations.size();
    weights_.assign(count, -1);
    biases_.assign(count, -1);
    synapses_.resize(count);
    spikes_.resize(count);
    perNeuron_.resize(count);
    masks_.resize(count);
    inputSpikes_.assign(count, 0);
    meanFactors_.assign(count, 1.0);
    factors_.resize(count);
    values_.resize(plan_.values.size());
    errors_.resize(plan_.values.size());
    lastUse_.assign(plan_.values.size(), 0);
    for (std::size_t i = 0; i < count; ++i)
        for (const PlanTerm& term : plan_.operations[i].inputs) lastUse_[static_cast<std::size_t>(term.value)] = i;
    addParameters();
}

template <class A>
SpikingNetwork<A>::~SpikingNetwork() = default;

template <class A>
Result<std::unique_ptr<SpikingNetwork<A>>> SpikingNetwork<A>::make(NetworkPlan plan, const SnnOptions& options,
                                                                   std::size_t batch, bool training) {
    std::unique_ptr<SpikingNetwork> out(new SpikingNetwork(std::move(plan), options, batch, training));
    const auto scratch = std::make_shared<SynapseScratch>();  // the layers run one after the other
    for (std::size_t i = 0; i < out->plan_.operations.size(); ++i) {
        const Operation& operation = out->plan_.operations[i];
        if (operation.kind != OperationKind::synapses) continue;
        const std::size_t steps =
            out->plan_.values[static_cast<std::size_t>(operation.output)].constant ? 1 : out->plan_.steps;
        NL_TRY(made, makeSynapses<A>(operation.shape, steps * batch, {training, options.sparseBelow, scratch}));
        out->synapses_[i] = std::move(made);
    }
    return out;
}

template <class A>
void SpikingNetwork<A>::addParameters() {
    for (std::size_t i = 0; i < plan_.operations.size(); ++i) {
        const Operation& operation = plan_.operations[i];
        if (operation.kind != OperationKind::synapses) continue;
        const std::size_t fanIn = operation.shape.weights() / operation.shape.outputs;
        weights_[i] =
            parameters_.add(operation.name + ".weight", operation.shape.outputs, fanIn, nn::Initial::fanInColumns);
        if (operation.bias)
            biases_[i] = parameters_.add(operation.name + ".bias", 1, operation.shape.outputs, nn::Initial::zero);
    }
    for (const PlanNorm& norm : plan_.norms) {
        gammas_.push_back(parameters_.add(norm.name + ".gamma", 1, norm.channels, nn::Initial::one));
        betas_.push_back(parameters_.add(norm.name + ".beta", 1, norm.channels, nn::Initial::zero));
        NormState<R> state;
        for (auto* values : {&state.runningMean, &state.mean, &state.shift}) values->assign(norm.channels, R(0));
        for (auto* values : {&state.runningVariance, &state.inverseDeviation, &state.scale})
            values->assign(norm.channels, R(1));
        norms_.push_back(std::move(state));
    }
}

template <class A>
std::size_t SpikingNetwork<A>::images(const PlanValue& value) const {
    return (value.constant ? 1 : plan_.steps) * batch_;
}

template <class A>
kernel::LayerShape SpikingNetwork<A>::layerShape(const Operation& operation) const {
    return {plan_.steps, batch_, operation.height, operation.width, operation.channels};
}

template <class A>
template <class T>
auto SpikingNetwork<A>::take(std::size_t rows, std::size_t columns) -> Buffer<T> {
    return std::make_shared<tensor::Matrix<T>>(tensor::Matrix<T>::uninitialised(rows, columns, &buffers_));
}

template <class A>
void SpikingNetwork<A>::makeOutput(const Operation& operation) {
    const PlanValue& plan = plan_.values[static_cast<std::size_t>(operation.output)];
    Value& value = values_[static_cast<std::size_t>(operation.output)];
    value = {};
    value.unit = plan.unit;
    if (plan.counts)
        value.counts = take<std::uint8_t>(images(plan), plan.size());
    else
        value.real = take<A>(images(plan), plan.size());
}

/// Of an evaluation: memory of what no later operation reads.
template <class A>
void SpikingNetwork<A>::release(std::size_t operation) {
    for (const PlanTerm& term : plan_.operations[operation].inputs)
        if (lastUse_[static_cast<std::size_t>(term.value)] == operation && term.value != 0)
            values_[static_cast<std::size_t>(term.value)] = {};
}

template <class A>
void SpikingNetwork<A>::setWeights(ThreadPool& pool, bool training) {
    for (std::size_t i = 0; i < plan_.operations.size(); ++i)
        if (synapses_[i]) synapses_[i]->setWeights(pool, parameters_[weights_[i]].value.data(), training);
}

template <class A>
void SpikingNetwork<A>::setPictures(ThreadPool& pool, std::span<const float> pictures, std::size_t batch) {
    batch_ = batch;
    Value& input = values_[0];
    input.real = take<A>(batch, plan_.input.size());
    input.unit = 1;
    A* out = input.real->data();
    parallelFor(pool, batch * plan_.input.size(), kLoopGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) out[i] = static_cast<A>(static_cast<R>(pictures[i]));
    });
}

template <class A>
void SpikingNetwork<A>::setInput(std::span<const R> input, std::size_t batch) {
    batch_ = batch;
    values_[0] = {};
    values_[0].real = take<A>(images(plan_.input), plan_.input.size());
    std::transform(input.begin(), input.end(), values_[0].real->data(), [](R value) { return static_cast<A>(value); });
}

template <class A>
void SpikingNetwork<A>::setPoisson(ThreadPool& pool, std::span<const float> brightness, std::size_t batch,
                                   std::uint64_t seed, std::span<const std::uint64_t> streams) {
    batch_ = batch;
    const std::size_t size = plan_.input.size();
    values_[0].counts = take<std::uint8_t>(plan_.steps * batch, size);
    values_[0].unit = 1;
    std::uint8_t* out = values_[0].counts->data();
    constexpr double kRange = 4294967296.0;  // 2^32
    std::uint64_t spikes = 0;
    sumInPieces(pool, batch, 1, 1, &spikes, [&](std::size_t begin, std::size_t end, std::uint64_t* partial) {
        for (std::size_t b = begin; b < end; ++b) {
            RandomStream random(seed, streams[b]);
            for (std::size_t t = 0; t < plan_.steps; ++t)
                for (std::size_t i = 0; i < size; ++i) {
                    const bool fires =
                        static_cast<double>(random.bits()) < static_cast<double>(brightness[b * size + i]) * kRange;
                    out[(t * batch + b) * size + i] = fires ? 1 : 0;
                    *partial += fires ? 1U : 0U;
                }
        }
    });
    noteSpikes(0, spikes);
}

template <class A>
void SpikingNetwork<A>::clearSpikesPerNeuron() {
    for (auto& counts : perNeuron_) std::fill(counts.begin(), counts.end(), 0U);
}

template <class A>
void SpikingNetwork<A>::watchFactors(std::size_t count, std::uint64_t seed) {
    watchedFactors_ = count;
    factorSeed_ = seed;
}

template <class A>
Activation<A> SpikingNetwork<A>::value(ValueId id) const {
    const Value& value = values_[static_cast<std::size_t>(id)];
    Activation<A> out;
    out.real = value.real ? value.real->data() : nullptr;
    out.counts = value.counts ? value.counts->data() : nullptr;
    out.unit = value.unit;
    return out;
}

template <class A>
std::vector<kernel::CurrentTerm<A>> SpikingNetwork<A>::terms(const Operation& operation) const {
    std::vector<kernel::CurrentTerm<A>> out(2);
    for (std::size_t i = 0; i < operation.inputs.size(); ++i) {
        const PlanTerm& term = operation.inputs[i];
        out[i].x = value(term.value);
        out[i].constant = plan_.values[static_cast<std::size_t>(term.value)].constant;
        if (term.norm < 0) continue;
        out[i].scale = norms_[static_cast<std::size_t>(term.norm)].scale.data();
        out[i].shift = norms_[static_cast<std::size_t>(term.norm)].shift.data();
    }
    return out;
}

template <class A>
std::string SpikingNetwork<A>::firstNotFinite() const {
    for (const Operation& operation : plan_.operations) {
        const Value& value = values_[static_cast<std::size_t>(operation.output)];
        if (!value.real) continue;
        for (const A number : value.real->values())
            if (!std::isfinite(static_cast<R>(number))) return operation.name;
    }
    return {};
}

template class SpikingNetwork<double>;
template class SpikingNetwork<float>;
template class SpikingNetwork<BFloat16>;

}  // namespace nl::snn
