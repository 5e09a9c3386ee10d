// SPDX-License-Identifier: GPL-3.0-or-later
// The backward pass of SpikingNetwork (STBP); included by network.cpp alone.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/snn/factor_samples.hpp"
#include "core/snn/network.hpp"
#include "core/snn/network_loops.hpp"

namespace nl::snn {

template <class A>
bool SpikingNetwork<A>::backward(ThreadPool& pool, Communicator& ranks, std::span<const R> logitsGradient,
                                 const GoOn& goOn) {
    for (ValueError& error : errors_) error = {};
    const PlanValue& readout = plan_.values.back();
    Buffer<A> error = take<A>(images(readout), readout.size());
    for (std::size_t i = 0; i < error->size(); ++i) error->data()[i] = static_cast<A>(logitsGradient[i]);
    addError(plan_.operations.back().output, std::move(error));
    for (std::size_t i = plan_.operations.size(); i > 0; --i) {
        if (goOn && !goOn()) return false;
        backwardOperation(pool, ranks, i - 1);
        errors_[static_cast<std::size_t>(plan_.operations[i - 1].output)] = {};
        values_[static_cast<std::size_t>(plan_.operations[i - 1].output)] = {};  // nothing before reads it again
    }
    for (nn::Parameter<R>& parameter : parameters_.all()) ranks.sum(parameter.gradient.values());
    return true;
}

template <class A>
void SpikingNetwork<A>::backwardOperation(ThreadPool& pool, Communicator& ranks, std::size_t index) {
    const Operation& operation = plan_.operations[index];
    switch (operation.kind) {
        case OperationKind::synapses:
            return backwardSynapses(pool, ranks, index);
        case OperationKind::neurons:
            return backwardNeurons(pool, ranks, index);
        case OperationKind::sum:
            return backwardSum(pool, ranks, operation);
        case OperationKind::add:
        case OperationKind::maxPool:
        case OperationKind::meanPool:
        case OperationKind::dropout:
            return backwardCounts(pool, operation);
    }
}

/// Two consumers at most in every plan; the sum of both is made where it is read.
template <class A>
void SpikingNetwork<A>::addError(ValueId id, Buffer<A> error) {
    if (id == 0) return;
    ValueError& at = errors_[static_cast<std::size_t>(id)];
    (at.first ? at.second : at.first) = std::move(error);
}

template <class A>
auto SpikingNetwork<A>::takeError(ThreadPool& pool, ValueId id) -> Buffer<A> {
    ValueError& at = errors_[static_cast<std::size_t>(id)];
    if (!at.second) return at.first;
    Buffer<A> out = take<A>(at.first->rows(), at.first->columns());
    parallelFor(pool, out->size(), kLoopGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            out->data()[i] = static_cast<A>(static_cast<R>(at.first->data()[i]) + static_cast<R>(at.second->data()[i]));
    });
    return out;
}

template <class A>
bool SpikingNetwork<A>::producerIsScaled(ValueId id) const {
    return std::any_of(plan_.operations.begin(), plan_.operations.end(), [&](const Operation& operation) {
        return operation.output == id && operation.kind == OperationKind::synapses &&
               scaling_.appliesTo(plan_, operation);
    });
}

template <class A>
kernel::NormSums<A> SpikingNetwork<A>::sumsInto(const Operation& operation, double* at) const {
    kernel::NormSums<A> out;
    out.gradient = at;
    for (std::size_t i = 0; i < operation.inputs.size(); ++i) {
        if (operation.inputs[i].norm < 0) continue;
        out.centred[i] = at + (i + 1) * operation.channels;
        out.mean[i] = norms_[static_cast<std::size_t>(operation.inputs[i].norm)].mean.data();
    }
    return out;
}

template <class A>
void SpikingNetwork<A>::normGradients(const Operation& operation, std::span<const double> sums) {
    const std::size_t channels = operation.channels;
    for (std::size_t i = 0; i < operation.inputs.size(); ++i) {
        if (operation.inputs[i].norm < 0) continue;
        const auto norm = static_cast<std::size_t>(operation.inputs[i].norm);
        R* gamma = parameters_.all()[static_cast<std::size_t>(gammas_[norm])].gradient.data();
        R* beta = parameters_.all()[static_cast<std::size_t>(betas_[norm])].gradient.data();
        for (std::size_t c = 0; c < channels; ++c) {
            gamma[c] = static_cast<R>(plan_.norms[norm].gain * sums[(i + 1) * channels + c] *
                                      static_cast<double>(norms_[norm].inverseDeviation[c]));
            beta[c] = static_cast<R>(sums[c]);
        }
    }
}

/// dx = scale * (dI - mean(dI) - xhat * mean(dI * xhat)) as gradient * dI + input * x + constant, per channel. A term
/// that is stored once for all steps stands for so many equal copies: its statistics count each element `copies` times.
template <class R>
struct ErrorCoefficients {
    std::vector<R> gradient, input, constant;
    ErrorCoefficients(const NormState<R>& norm, const double* sum, const double* centred, double count) {
        const std::size_t channels = norm.scale.size();
        gradient = norm.scale;
        input.resize(channels);
        constant.resize(channels);
        for (std::size_t c = 0; c < channels; ++c) {
            const auto scale = static_cast<double>(norm.scale[c]);
            const auto inverse = static_cast<double>(norm.inverseDeviation[c]);
            const double slope = -scale * inverse * inverse * centred[c] / count;
            input[c] = static_cast<R>(slope);
            constant[c] = static_cast<R>(-scale * sum[c] / count - slope * static_cast<double>(norm.mean[c]));
        }
    }
};

template <class A>
void SpikingNetwork<A>::backwardNeurons(ThreadPool& pool, Communicator& ranks, std::size_t index) {
    const Operation& operation = plan_.operations[index];
    const kernel::LayerShape shape = layerShape(operation);
    const std::vector<kernel::CurrentTerm<A>> current = terms(operation);
    ValueError& out = errors_[static_cast<std::size_t>(operation.output)];
    const kernel::SpikeGradient<A> gradient{out.first ? out.first->data() : nullptr,
                                            out.second ? out.second->data() : nullptr, operation.pooled};
    const bool scaled = std::any_of(operation.inputs.begin(), operation.inputs.end(),
                                    [&](const PlanTerm& term) { return producerIsScaled(term.value); });
    Buffer<std::uint8_t> spikes;
    if (scaled) spikes = take<std::uint8_t>(shape.steps * shape.batch, shape.perImage());
    // In the place of the gradient where nobody else holds it: a shortcut shares it.
    const bool inPlace = !operation.pooled && out.first && out.first.use_count() == 1;
    Buffer<A> error = inPlace ? out.first : take<A>(shape.steps * shape.batch, shape.perImage());
    std::vector<double> sums(3 * shape.channels, 0.0);
    sumInPieces(pool, batch_, pictureGrain(shape.perImage() * shape.steps), sums.size(), sums.data(),
                [&](std::size_t begin, std::size_t end, double* partial) {
                    kernels_->backward(shape, neuron_, current.data(), gradient, begin, end, error->data(),
                                       sumsInto(operation, partial), spikes ? spikes->data() : nullptr);
                });
    normGradients(operation, sums);
    ranks.sum(std::span<double>(sums));
    distribute(pool, operation, shape, std::move(error), spikes, sums);
}

template <class A>
void SpikingNetwork<A>::distribute(ThreadPool& pool, const Operation& operation, const kernel::LayerShape& shape,
                                   Buffer<A> error, const Buffer<std::uint8_t>& spikes, std::span<const double> sums) {
    for (std::size_t i = 0; i < operation.inputs.size(); ++i)
        distributeTerm(pool, operation, i, shape, error, spikes, sums);
}

template <class A>
void SpikingNetwork<A>::distributeTerm(ThreadPool& pool, const Operation& operation, std::size_t i,
                                       const kernel::LayerShape& shape, const Buffer<A>& error,
                                       const Buffer<std::uint8_t>& spikes, std::span<const double> sums) {
    const PlanTerm& term = operation.inputs[i];
    const kernel::CurrentTerm<A> current = terms(operation)[i];
    const bool sumOverSteps = current.constant && shape.steps > 1;
    if (term.norm < 0 && !sumOverSteps && !producerIsScaled(term.value)) return addError(term.value, error);
    kernel::ErrorMap<A> map;
    std::optional<ErrorCoefficients<R>> coefficients;
    if (term.norm >= 0) {
        const NormState<R>& norm = norms_[static_cast<std::size_t>(term.norm)];
        // Statistics of a constant term count an element once, the sums of its gradient run over all steps.
        const double copies = sumOverSteps ? static_cast<double>(shape.steps) : 1.0;
        coefficients.emplace(norm, sums.data(), sums.data() + (i + 1) * shape.channels, norm.count * copies);
        map = {coefficients->gradient.data(), coefficients->input.data(), coefficients->constant.data()};
    }
    const std::size_t rows = (sumOverSteps ? 1 : shape.steps) * shape.batch;
    // In place where nobody else reads the error of the currents.
    Buffer<A> dx = operation.inputs.size() == 1 && !sumOverSteps ? error : take<A>(rows, shape.perImage());
    const kernel::PostScaling<A> scaling = scalingFor(term.value, shape, rows);
    ValueError& to = errors_[static_cast<std::size_t>(term.value)];
    sumInPieces(pool, batch_, pictureGrain(shape.perImage() * shape.steps), 1, &to.factorSum,
                [&](std::size_t begin, std::size_t end, double* factors) {
                    kernel::PostScaling<A> piece = scaling;
                    piece.factorSum = scaling.first != nullptr ? factors : nullptr;
                    kernels_->inputError(shape, current, map, error->data(), spikes ? spikes->data() : nullptr, begin,
                                         end, dx->data(), piece);
                });
    if (scaling.second != nullptr)
        to.ownSpikes = countsPerImage(pool, spikes->data(), spikes->rows(), spikes->columns());
    if (scaling.first != nullptr && spikes && watchedFactors_ > 0) to.factors = watched(term.value, spikes->data());
    addError(term.value, std::move(dx));
}

/// Factors of the synapses whose output this is, by the spikes behind them.
template <class A>
std::vector<float> SpikingNetwork<A>::watched(ValueId synapsesOutput, const std::uint8_t* spikes) const {
    const auto operation =
        std::find_if(plan_.operations.begin(), plan_.operations.end(), [&](const Operation& candidate) {
            return candidate.kind == OperationKind::synapses && candidate.output == synapsesOutput;
        });
    const Activation<A> in = value(operation->inputs[0].value);
    RandomStream random(factorSeed_, streamOf("factors", static_cast<std::uint64_t>(synapsesOutput)));
    return sampleFactors(scaling_, {operation->shape, plan_.steps, batch_, in.counts, in.unit, spikes}, watchedFactors_,
                         random);
}

/// Makes the arrays that the layer of synapses behind a term needs.
template <class A>
kernel::PostScaling<A> SpikingNetwork<A>::scalingFor(ValueId id, const kernel::LayerShape& shape, std::size_t rows) {
    if (!producerIsScaled(id)) return {};
    kernel::PostScaling<A> out = postScaling<A>(scaling_);
    ValueError& to = errors_[static_cast<std::size_t>(id)];
    if (scaling_.mode == ScalingMode::correlation) {
        to.trace = take<A>(shape.steps * shape.batch, shape.perImage());
        out.trace = to.trace->data();
        return out;
    }
    to.scaled = take<A>(rows, shape.perImage());
    out.first = to.scaled->data();
    if (scaling_.mode == ScalingMode::causal) {
        to.coincident = take<A>(rows, shape.perImage());
        out.second = to.coincident->data();
    }
    return out;
}

template <class A>
std::vector<double> SpikingNetwork<A>::countsPerImage(ThreadPool& pool, const std::uint8_t* counts, std::size_t rows,
                                                      std::size_t columns) {
    std::vector<double> out(rows, 0.0);
    parallelFor(pool, rows, pictureGrain(columns), [&](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row) {
            std::uint64_t sum = 0;
            for (std::size_t i = 0; i < columns; ++i) sum += counts[row * columns + i];
            out[row] = static_cast<double>(sum);
        }
    });
    return out;
}

template <class A>
void SpikingNetwork<A>::backwardSynapses(ThreadPool& pool, Communicator& ranks, std::size_t index) {
    const Operation& operation = plan_.operations[index];
    const PlanValue& out = plan_.values[static_cast<std::size_t>(operation.output)];
    const ValueId in = operation.inputs[0].value;
    Buffer<A> error = takeError(pool, operation.output);
    R* gradient = parameters_.all()[static_cast<std::size_t>(weights_[index])].gradient.data();
    meanFactors_[index] = 1;
    factors_[index].clear();
    if (scaling_.appliesTo(plan_, operation))
        scaledWeights(pool, ranks, index, gradient);
    else
        synapses_[index]->backwardWeights(pool, images(out), value(in), error->data(), gradient);
    if (biases_[index] >= 0) {
        R* bias = parameters_.all()[static_cast<std::size_t>(biases_[index])].gradient.data();
        std::fill(bias, bias + out.channels, R(0));
        const std::size_t rows = images(out) * out.height * out.width;
        sumInPieces(pool, rows, pictureGrain(out.channels), out.channels, bias,
                    [&](std::size_t begin, std::size_t end, R* partial) {
                        for (std::size_t row = begin; row < end; ++row)
                            for (std::size_t c = 0; c < out.channels; ++c)
                                partial[c] += static_cast<R>(error->data()[row * out.channels + c]);
                    });
    }
    if (in == 0) return;
    ValueError& at = errors_[static_cast<std::size_t>(operation.output)];
    const bool handDown = scaling_.both && at.scaled != nullptr;
    if (handDown) scaleInPlace(pool, *at.scaled, 1 / at.meanHandedDown);
    Buffer<A> inError =
        take<A>(images(plan_.values[static_cast<std::size_t>(in)]), plan_.values[static_cast<std::size_t>(in)].size());
    synapses_[index]->backwardInput(pool, images(out), handDown ? at.scaled->data() : error->data(), inError->data());
    addError(in, std::move(inError));
}

template <class A>
void SpikingNetwork<A>::scaleInPlace(ThreadPool& pool, tensor::Matrix<A>& values, double factor) {
    parallelFor(pool, values.size(), kLoopGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            values.data()[i] = static_cast<A>(static_cast<R>(values.data()[i]) * static_cast<R>(factor));
    });
}

/// The weights' gradient under scaling: at most one more product than without.
template <class A>
void SpikingNetwork<A>::scaledWeights(ThreadPool& pool, Communicator& ranks, std::size_t index, R* gradient) {
    const Operation& operation = plan_.operations[index];
    const PlanValue& out = plan_.values[static_cast<std::size_t>(operation.output)];
    const PlanValue& inPlan = plan_.values[static_cast<std::size_t>(operation.inputs[0].value)];
    const Activation<A> in = value(operation.inputs[0].value);
    ValueError& at = errors_[static_cast<std::size_t>(operation.output)];
    const std::size_t count = operation.shape.weights();
    Synapses<A>& synapses = *synapses_[index];
    if (scaling_.mode == ScalingMode::correlation) {
        synapses.backwardWeights(pool, images(out), in, at.first->data(), gradient);
        const Buffer<A> traces = inputTraces(pool, inPlan, operation.inputs[0].value, false);
        std::vector<R> correlation(count);
        if (scaling_.prePre)
            ownCorrelation(pool, operation.shape, *traces, correlation);
        else
            synapses.backwardWeights(pool, images(out), {traces->data(), nullptr, 1}, at.trace->data(),
                                     correlation.data());
        // The factor multiplies the gradient of all ranks' pictures: it commutes with their sum.
        ranks.sum(std::span<R>(correlation));
        std::vector<R> factors(watchedFactors_ > 0 ? count : 0);
        meanFactors_[index] = scaleByCorrelation(gradient, correlation.data(), count, scaling_,
                                                 factors.empty() ? static_cast<R*>(nullptr) : factors.data());
        const std::size_t stride = std::max<std::size_t>(1, count / std::max<std::size_t>(1, watchedFactors_));
        for (std::size_t i = 0; i < factors.size(); i += stride)
            factors_[index].push_back(static_cast<float>(factors[i]));
        return;
    }
    synapses.backwardWeights(pool, images(out), in, at.scaled->data(), gradient);
    double sums[2] = {at.factorSum, static_cast<double>(batch_ * plan_.steps * out.size())};
    ranks.sum(std::span<double>(sums));
    double mean = sums[0] / sums[1];
    // What is handed down carries the factor of the postsynaptic neuron alone: it has a mean of its own.
    at.meanHandedDown = scaling_.normalise && mean > 0 ? mean : 1;
    if (scaling_.mode == ScalingMode::causal) {
        const Buffer<A> product = inputTraces(pool, inPlan, operation.inputs[0].value, true);
        std::vector<R> more(count);
        synapses.backwardWeights(pool, images(out), {product->data(), nullptr, 1}, at.coincident->data(), more.data());
        for (std::size_t i = 0; i < count; ++i) gradient[i] += more[i];
        mean += meanCausalFactor(pool, ranks, index);
    }
    meanFactors_[index] = scaling_.normalise && mean > 0 ? mean : 1;
    factors_[index] = std::move(at.factors);
    for (float& seen : factors_[index]) seen /= static_cast<float>(meanFactors_[index]);
    const R factor = static_cast<R>(1 / meanFactors_[index]);
    if (scaling_.normalise)
        for (std::size_t i = 0; i < count; ++i) gradient[i] *= factor;
}

/// Mean over all pairs of neurons of the two layers, pictures and steps of plus * o_j[t] * trace_i[t].
template <class A>
double SpikingNetwork<A>::meanCausalFactor(ThreadPool& pool, Communicator& ranks, std::size_t index) {
    const Operation& operation = plan_.operations[index];
    const PlanValue& in = plan_.values[static_cast<std::size_t>(operation.inputs[0].value)];
    const PlanValue& out = plan_.values[static_cast<std::size_t>(operation.output)];
    const Activation<A> x = value(operation.inputs[0].value);
    const std::vector<double> counts = countsPerImage(pool, x.counts, images(in), in.size());
    const std::vector<double>& own = errors_[static_cast<std::size_t>(operation.output)].ownSpikes;
    double sums[2] = {0, static_cast<double>(batch_ * plan_.steps)};
    for (std::size_t b = 0; b < batch_; ++b) {
        double trace = 0;
        for (std::size_t t = 0; t < plan_.steps; ++t) {
            trace = scaling_.traceDecay * trace + static_cast<double>(x.unit) * counts[t * batch_ + b];
            sums[0] += own[t * batch_ + b] * trace;
        }
    }
    ranks.sum(std::span<double>(sums));
    return scaling_.plus * sums[0] / (sums[1] * static_cast<double>(in.size()) * static_cast<double>(out.size()));
}

/// trace[t] of the input, or trace[t] * x[t]: [steps * batch][size].
template <class A>
auto SpikingNetwork<A>::inputTraces(ThreadPool& pool, const PlanValue& plan, ValueId id, bool product) -> Buffer<A> {
    const Activation<A> x = value(id);
    const std::size_t size = plan.size();
    Buffer<A> out = take<A>(plan_.steps * batch_, size);
    parallelFor(pool, batch_, pictureGrain(size * plan_.steps), [&](std::size_t begin, std::size_t end) {
        std::vector<R> trace(size);
        for (std::size_t b = begin; b < end; ++b) {
            std::fill(trace.begin(), trace.end(), R(0));
            for (std::size_t t = 0; t < plan_.steps; ++t) {
                A* to = out->data() + (t * batch_ + b) * size;
                kernels_->advanceTrace(x.counts + (t * batch_ + b) * size, size, x.unit,
                                       static_cast<R>(scaling_.traceDecay), trace.data(), product ? nullptr : to,
                                       product ? to : nullptr);
            }
        }
    });
    return out;
}

/// pre-pre: C of a synapse is the sum of its presynaptic channel's squared traces, for every output and place of the
/// kernel alike; of a dense layer, of its presynaptic neuron's.
template <class A>
void SpikingNetwork<A>::ownCorrelation(ThreadPool& pool, const SynapseShape& shape, const tensor::Matrix<A>& traces,
                                       std::vector<R>& correlation) {
    const std::size_t columns = shape.dense() ? traces.columns() : shape.inputs;
    const std::size_t rows = traces.size() / columns;
    std::vector<double> sums(columns, 0.0);
    sumInPieces(pool, rows, pictureGrain(columns), columns, sums.data(),
                [&](std::size_t begin, std::size_t end, double* partial) {
                    for (std::size_t row = begin; row < end; ++row)
                        for (std::size_t c = 0; c < columns; ++c) {
                            const auto trace = static_cast<double>(static_cast<R>(traces.data()[row * columns + c]));
                            partial[c] += trace * trace;
                        }
                });
    for (std::size_t i = 0; i < correlation.size(); ++i) correlation[i] = static_cast<R>(sums[i % columns]);
}

template <class A>
void SpikingNetwork<A>::backwardSum(ThreadPool& pool, Communicator& ranks, const Operation& operation) {
    const PlanValue& out = plan_.values[static_cast<std::size_t>(operation.output)];
    const kernel::LayerShape shape{out.constant ? 1 : plan_.steps, batch_, out.height, out.width, out.channels};
    const std::vector<kernel::CurrentTerm<A>> current = terms(operation);
    Buffer<A> error = takeError(pool, operation.output);
    std::vector<double> sums(3 * out.channels, 0.0);
    const std::size_t channels = out.channels, perStep = batch_ * out.height * out.width;
    sumInPieces(pool, shape.steps * perStep, pictureGrain(channels), sums.size(), sums.data(),
                [&](std::size_t begin, std::size_t end, double* partial) {
                    const kernel::NormSums<A> into = sumsInto(operation, partial);
                    for (std::size_t row = begin; row < end; ++row)
                        for (std::size_t c = 0; c < channels; ++c) {
                            const auto g = static_cast<double>(static_cast<R>(error->data()[row * channels + c]));
                            into.gradient[c] += g;
                            for (std::size_t k = 0; k < 2; ++k) {
                                if (into.centred[k] == nullptr) continue;
                                const std::size_t at = current[k].constant ? row % perStep : row;
                                const R x = elementOf(current[k].x, at * channels + c);
                                into.centred[k][c] += g * static_cast<double>(x - into.mean[k][c]);
                            }
                        }
                });
    normGradients(operation, sums);
    ranks.sum(std::span<double>(sums));
    distribute(pool, operation, shape, std::move(error), nullptr, sums);
}

/// Operations on spike counts without parameters.
template <class A>
void SpikingNetwork<A>::backwardCounts(ThreadPool& pool, const Operation& operation) {
    const auto index = static_cast<std::size_t>(&operation - plan_.operations.data());
    const ValueId in = operation.inputs[0].value;
    const PlanValue& plan = plan_.values[static_cast<std::size_t>(in)];
    Buffer<A> error = takeError(pool, operation.output);
    if (operation.kind == OperationKind::add) {
        addError(operation.inputs[1].value, error);
        return addError(in, std::move(error));
    }
    Buffer<A> out = take<A>(images(plan), plan.size());
    const std::size_t channels = plan.channels, size = plan.size();
    if (operation.kind == OperationKind::meanPool) {
        const R share = R(1) / static_cast<R>(plan.height * plan.width);
        parallelFor(pool, images(plan), pictureGrain(size), [&](std::size_t begin, std::size_t end) {
            for (std::size_t n = begin; n < end; ++n)
                for (std::size_t i = 0; i < size; ++i)
                    out->data()[n * size + i] =
                        static_cast<A>(share * static_cast<R>(error->data()[n * channels + i % channels]));
        });
    } else if (operation.kind == OperationKind::dropout) {
        const R keep = R(1) / static_cast<R>(1 - dropout_);
        const std::uint8_t* mask = masks_[index]->data();
        parallelFor(pool, images(plan), pictureGrain(size), [&](std::size_t begin, std::size_t end) {
            for (std::size_t n = begin; n < end; ++n)
                for (std::size_t i = 0; i < size; ++i)
                    out->data()[n * size + i] = static_cast<A>(keep * static_cast<R>(mask[n % batch_ * size + i]) *
                                                               static_cast<R>(error->data()[n * size + i]));
        });
    } else {
        maxPoolBackward(pool, plan, value(in).counts, *error, *out);
    }
    addError(in, std::move(out));
}

/// The gradient goes to the first of the four neurons that holds the maximum (as PyTorch's max_pool2d does).
template <class A>
void SpikingNetwork<A>::maxPoolBackward(ThreadPool& pool, const PlanValue& plan, const std::uint8_t* counts,
                                        const tensor::Matrix<A>& error, tensor::Matrix<A>& out) {
    const std::size_t channels = plan.channels, width = plan.width, rows = plan.height / 2, columns = plan.width / 2;
    parallelFor(pool, images(plan) * rows, pictureGrain(plan.size() / rows), [&](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            for (std::size_t i = 0; i < columns * channels; ++i) {
                const std::size_t at = (2 * row * width + 2 * (i / channels)) * channels + i % channels;
                const std::size_t cell[4] = {at, at + channels, at + width * channels, at + (width + 1) * channels};
                std::size_t most = 0;
                for (std::size_t k = 1; k < 4; ++k)
                    if (counts[cell[k]] > counts[cell[most]]) most = k;
                for (std::size_t k = 0; k < 4; ++k)
                    out.data()[cell[k]] = k == most ? error.data()[row * columns * channels + i] : A(R(0));
            }
    });
}

}  // namespace nl::snn
