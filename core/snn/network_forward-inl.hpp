// SPDX-License-Identifier: GPL-3.0-or-later
// The forward pass of SpikingNetwork; included by network.cpp alone.
#pragma once

#include <algorithm>
#include <cmath>

#include "core/base/random.hpp"
#include "core/snn/network.hpp"
#include "core/snn/network_loops.hpp"

namespace nl::snn {

inline constexpr double kNormEpsilon = 1e-5;

template <class A>
bool SpikingNetwork<A>::forward(ThreadPool& pool, Communicator& ranks, const ForwardOptions& options,
                                const GoOn& goOn) {
    if (!weightsFresh_) {
        setWeights(pool, true);
        weightsFresh_ = true;
    }
    trainingPass_ = options.training;
    for (std::size_t i = 0; i < plan_.operations.size(); ++i) {
        if (goOn && !goOn()) return false;
        forwardOperation(pool, ranks, i, options);
        if (!options.training && !options.keepValues) release(i);
    }
    readLogits();
    return true;
}

template <class A>
void SpikingNetwork<A>::forwardOperation(ThreadPool& pool, Communicator& ranks, std::size_t index,
                                         const ForwardOptions& options) {
    const Operation& operation = plan_.operations[index];
    makeOutput(operation);
    switch (operation.kind) {
        case OperationKind::synapses:
            return forwardSynapses(pool, ranks, index, options);
        case OperationKind::neurons:
            return forwardNeurons(pool, index, options);
        case OperationKind::sum:
            return forwardSum(pool, operation);
        case OperationKind::add:
            return forwardAdd(pool, operation);
        case OperationKind::maxPool:
        case OperationKind::meanPool:
            return forwardPool(pool, operation);
        case OperationKind::dropout:
            return forwardDropout(pool, operation, options);
    }
}

template <class A>
void SpikingNetwork<A>::forwardSynapses(ThreadPool& pool, Communicator& ranks, std::size_t index,
                                        const ForwardOptions& options) {
    const Operation& operation = plan_.operations[index];
    const PlanValue& out = plan_.values[static_cast<std::size_t>(operation.output)];
    std::int32_t norm = -1;
    for (const Operation& reader : plan_.operations)
        for (const PlanTerm& term : reader.inputs)
            if (term.value == operation.output) norm = std::max(norm, term.norm);
    const std::size_t channels = operation.shape.outputs;
    const bool statistics = options.training && norm >= 0;
    std::vector<double> sums(statistics ? 2 * channels + 1 : 0, 0.0);
    const R* bias = biases_[index] < 0 ? nullptr : parameters_[biases_[index]].value.data();
    synapses_[index]->forward(pool, images(out), value(operation.inputs[0].value), bias,
                              values_[static_cast<std::size_t>(operation.output)].real->data(),
                              statistics ? sums.data() : nullptr);
    if (norm < 0) return;
    NormState<R>& state = norms_[static_cast<std::size_t>(norm)];
    if (!statistics) {
        state.mean = state.runningMean;
        for (std::size_t c = 0; c < channels; ++c)
            state.inverseDeviation[c] =
                static_cast<R>(1.0 / std::sqrt(static_cast<double>(state.runningVariance[c]) + kNormEpsilon));
        return foldNorm(static_cast<std::size_t>(norm));
    }
    sums.back() = static_cast<double>(images(out) * out.height * out.width);
    ranks.sum(std::span<double>(sums));
    state.count = sums.back();
    for (std::size_t c = 0; c < channels; ++c) {
        const double mean = sums[c] / state.count;
        const double variance = std::max(0.0, sums[channels + c] / state.count - mean * mean);
        const double unbiased = state.count > 1 ? variance * state.count / (state.count - 1) : variance;
        state.mean[c] = static_cast<R>(mean);
        state.inverseDeviation[c] = static_cast<R>(1.0 / std::sqrt(variance + kNormEpsilon));
        const auto mix = static_cast<R>(options.normMomentum);
        state.runningMean[c] += mix * (static_cast<R>(mean) - state.runningMean[c]);
        state.runningVariance[c] += mix * (static_cast<R>(unbiased) - state.runningVariance[c]);
    }
    foldNorm(static_cast<std::size_t>(norm));
}

template <class A>
void SpikingNetwork<A>::foldNorm(std::size_t norm) {
    NormState<R>& state = norms_[norm];
    const R* gamma = parameters_[gammas_[norm]].value.data();
    const R* beta = parameters_[betas_[norm]].value.data();
    const R gain = static_cast<R>(plan_.norms[norm].gain);
    for (std::size_t c = 0; c < state.scale.size(); ++c) {
        state.scale[c] = gain * gamma[c] * state.inverseDeviation[c];
        state.shift[c] = beta[c] - state.mean[c] * state.scale[c];
    }
}

template <class A>
void SpikingNetwork<A>::forwardNeurons(ThreadPool& pool, std::size_t index, const ForwardOptions& options) {
    const Operation& operation = plan_.operations[index];
    const kernel::LayerShape shape = layerShape(operation);
    const std::vector<kernel::CurrentTerm<A>> current = terms(operation);
    std::uint8_t* out = values_[static_cast<std::size_t>(operation.output)].counts->data();
    if (options.countPerNeuron && perNeuron_[index].empty()) perNeuron_[index].assign(shape.perImage(), 0U);
    spikes_[index].assign(shape.channels, 0);
    // Counts of single neurons are added to in place: one piece, so that no two threads write them.
    const std::size_t grain = options.countPerNeuron ? batch_ : pictureGrain(shape.perImage() * shape.steps);
    sumInPieces(pool, batch_, grain, shape.channels, spikes_[index].data(),
                [&](std::size_t begin, std::size_t end, std::uint64_t* counts) {
                    kernel::SpikeSink sink;
                    (operation.pooled ? sink.pooled : sink.spikes) = out;
                    sink.perChannel = counts;
                    sink.perNeuron = options.countPerNeuron ? perNeuron_[index].data() : nullptr;
                    kernels_->forward(shape, neuron_, current.data(), begin, end, sink);
                });
    std::uint64_t total = 0;
    for (const std::uint64_t count : spikes_[index]) total += count;
    noteSpikes(operation.output, total);
}

/// What the synapses that read this value are told about their input.
template <class A>
void SpikingNetwork<A>::noteSpikes(ValueId id, std::uint64_t total) {
    for (std::size_t i = 0; i < plan_.operations.size(); ++i)
        if (plan_.operations[i].inputs[0].value == id) inputSpikes_[i] = total;
}

template <class A>
void SpikingNetwork<A>::forwardSum(ThreadPool& pool, const Operation& operation) {
    const PlanValue& out = plan_.values[static_cast<std::size_t>(operation.output)];
    const std::vector<kernel::CurrentTerm<A>> current = terms(operation);
    A* to = values_[static_cast<std::size_t>(operation.output)].real->data();
    const std::size_t perStep = batch_ * out.size(), channels = out.channels;
    parallelFor(pool, images(out) * out.size(), kLoopGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            R total = 0;
            for (const kernel::CurrentTerm<A>& term : current) {
                if (!term.x) continue;
                const R x = elementOf(term.x, term.constant ? i % perStep : i);
                total += term.scale != nullptr ? term.scale[i % channels] * x + term.shift[i % channels] : x;
            }
            to[i] = static_cast<A>(total);
        }
    });
}

template <class A>
void SpikingNetwork<A>::forwardAdd(ThreadPool& pool, const Operation& operation) {
    const std::uint8_t* a = value(operation.inputs[0].value).counts;
    const std::uint8_t* b = value(operation.inputs[1].value).counts;
    std::uint8_t* out = values_[static_cast<std::size_t>(operation.output)].counts->data();
    const std::size_t count = values_[static_cast<std::size_t>(operation.output)].counts->size();
    std::uint64_t total = 0;
    sumInPieces(pool, count, kLoopGrain, 1, &total, [&](std::size_t begin, std::size_t end, std::uint64_t* sum) {
        for (std::size_t i = begin; i < end; ++i) {
            out[i] = static_cast<std::uint8_t>(a[i] + b[i]);
            *sum += out[i];
        }
    });
    noteSpikes(operation.output, total);
}

template <class A>
void SpikingNetwork<A>::forwardPool(ThreadPool& pool, const Operation& operation) {
    const PlanValue& in = plan_.values[static_cast<std::size_t>(operation.inputs[0].value)];
    const Activation<A> x = value(operation.inputs[0].value);
    Value& to = values_[static_cast<std::size_t>(operation.output)];
    const std::size_t channels = in.channels, width = in.width, space = in.height * in.width;
    if (operation.kind == OperationKind::meanPool) {
        A* out = to.real->data();
        parallelFor(pool, images(in), pictureGrain(in.size()), [&](std::size_t begin, std::size_t end) {
            for (std::size_t n = begin; n < end; ++n)
                for (std::size_t c = 0; c < channels; ++c) {
                    R sum = 0;
                    for (std::size_t p = 0; p < space; ++p) sum += elementOf(x, (n * space + p) * channels + c);
                    out[n * channels + c] = static_cast<A>(sum / static_cast<R>(space));
                }
        });
        return;
    }
    std::uint8_t* out = to.counts->data();
    const std::size_t rows = in.height / 2, columns = in.width / 2;
    std::uint64_t total = 0;
    sumInPieces(pool, images(in) * rows, pictureGrain(in.size() / rows), 1, &total,
                [&](std::size_t begin, std::size_t end, std::uint64_t* sum) {
                    for (std::size_t row = begin; row < end; ++row)
                        for (std::size_t i = 0; i < columns * channels; ++i) {
                            const std::size_t at = (2 * row * width + 2 * (i / channels)) * channels + i % channels;
                            const std::size_t below = at + width * channels;
                            const std::uint8_t most = std::max(std::max(x.counts[at], x.counts[at + channels]),
                                                               std::max(x.counts[below], x.counts[below + channels]));
                            out[row * columns * channels + i] = most;
                            *sum += most;
                        }
                });
    noteSpikes(operation.output, total);
}

template <class A>
void SpikingNetwork<A>::forwardDropout(ThreadPool& pool, const Operation& operation, const ForwardOptions& options) {
    const auto index = static_cast<std::size_t>(&operation - plan_.operations.data());
    const Activation<A> x = value(operation.inputs[0].value);
    Value& to = values_[static_cast<std::size_t>(operation.output)];
    const std::size_t size = plan_.values[static_cast<std::size_t>(operation.output)].size();
    if (!options.training) {
        noteSpikes(operation.output, inputSpikes_[index]);
        to.counts = values_[static_cast<std::size_t>(operation.inputs[0].value)].counts;
        to.unit = x.unit;
        masks_[index] = nullptr;
        return;
    }
    to.unit = x.unit / static_cast<float>(1.0 - dropout_);
    masks_[index] = take<std::uint8_t>(batch_, size);
    std::uint8_t* mask = masks_[index]->data();
    std::uint8_t* out = to.counts->data();
    std::uint64_t total = 0;
    sumInPieces(pool, batch_, 1, 1, &total, [&](std::size_t begin, std::size_t end, std::uint64_t* sum) {
        for (std::size_t b = begin; b < end; ++b) {
            RandomStream random(options.dropoutSeed,
                                streamOf("dropout", options.dropoutStream + index, options.firstPicture + b));
            for (std::size_t i = 0; i < size; ++i) mask[b * size + i] = random.uniform() >= dropout_ ? 1 : 0;
            for (std::size_t t = 0; t < plan_.steps; ++t)
                for (std::size_t i = 0; i < size; ++i) {
                    const std::size_t at = (t * batch_ + b) * size + i;
                    out[at] = static_cast<std::uint8_t>(x.counts[at] * mask[b * size + i]);
                    *sum += out[at];
                }
        }
    });
    noteSpikes(operation.output, total);
}

/// A readout of a constant input (a network without neurons) would be constant too; every plan has neurons before it.
template <class A>
void SpikingNetwork<A>::readLogits() {
    const Value& readout = values_[static_cast<std::size_t>(plan_.operations.back().output)];
    logits_.resize(readout.real->size());
    for (std::size_t i = 0; i < logits_.size(); ++i) logits_[i] = static_cast<R>(readout.real->data()[i]);
}

}  // namespace nl::snn
