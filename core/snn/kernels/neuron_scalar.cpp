// SPDX-License-Identifier: GPL-3.0-or-later
// The plain twin: one neuron after the other, all steps of it, the formulas as they stand in neuron.hpp.
#include <algorithm>
#include <vector>

#include "core/snn/kernels/neuron_tables.hpp"
#include "core/snn/surrogates.hpp"

namespace nl::snn::kernel {

namespace {

template <class A>
Real<A> valueOf(const Activation<A>& x, std::size_t i) {
    return x.real != nullptr ? static_cast<Real<A>>(x.real[i]) : Real<A>(x.counts[i]) * static_cast<Real<A>>(x.unit);
}

/// A neuron of the batch: where it stands in its image, in the arrays of one step, and behind a 2 x 2 pool.
struct Place {
    std::size_t inImage = 0, channel = 0, at = 0, pooled = 0;
    bool firstOfCell = false;
};

/// visit(Place) for all neurons of the images [begin, end), in the order of memory.
template <class F>
void forEachNeuron(const LayerShape& shape, std::size_t begin, std::size_t end, F visit) {
    for (std::size_t image = begin; image < end; ++image) {
        Place place;
        for (std::size_t y = 0; y < shape.height; ++y) {
            for (std::size_t x = 0; x < shape.width; ++x) {
                const std::size_t cell = (image * (shape.height / 2) + y / 2) * (shape.width / 2) + x / 2;
                place.firstOfCell = y % 2 == 0 && x % 2 == 0;
                for (place.channel = 0; place.channel < shape.channels; ++place.channel) {
                    place.at = image * shape.perImage() + place.inImage;
                    place.pooled = cell * shape.channels + place.channel;
                    visit(place);
                    ++place.inImage;
                }
            }
        }
    }
}

template <class A>
Real<A> currentAt(const CurrentTerm<A>& term, const LayerShape& shape, const Place& place, std::size_t t) {
    const Real<A> x = valueOf(term.x, place.at + (term.constant ? 0 : t * shape.perStep()));
    const Real<A> scale = term.scale != nullptr ? term.scale[place.channel] : Real<A>(1);
    return scale * x + (term.shift != nullptr ? term.shift[place.channel] : Real<A>(0));
}

/// The membrane of one neuron before the reset, and its spikes.
template <class R>
struct Course {
    std::vector<R> membrane;
    std::vector<std::uint8_t> spike;
};

template <class A>
void integrate(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms, const Place& place,
               Course<Real<A>>& out) {
    const auto decay = static_cast<Real<A>>(neuron.decay), threshold = static_cast<Real<A>>(neuron.threshold);
    Real<A> after = 0;
    for (std::size_t t = 0; t < shape.steps; ++t) {
        Real<A> current = currentAt(terms[0], shape, place, t);
        if (terms[1].x) current += currentAt(terms[1], shape, place, t);
        const Real<A> u = decay * after + current;
        const bool spike = u >= threshold;
        out.membrane[t] = u;
        out.spike[t] = spike ? 1 : 0;
        if (neuron.reset == Reset::hard)
            after = spike ? Real<A>(0) : u;
        else
            after = spike ? u - threshold : u;
    }
}

template <class A>
void forward(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms, std::size_t begin,
             std::size_t end, const SpikeSink& out) {
    Course<Real<A>> course{std::vector<Real<A>>(shape.steps), std::vector<std::uint8_t>(shape.steps)};
    forEachNeuron(shape, begin, end, [&](const Place& place) {
        integrate(shape, neuron, terms, place, course);
        for (std::size_t t = 0; t < shape.steps; ++t) {
            const std::uint8_t spike = course.spike[t];
            if (out.spikes != nullptr) out.spikes[t * shape.perStep() + place.at] = spike;
            if (out.pooled != nullptr) {
                std::uint8_t& count = out.pooled[t * (shape.perStep() / 4) + place.pooled];
                count = static_cast<std::uint8_t>(place.firstOfCell ? spike : count + spike);
            }
            if (out.perChannel != nullptr) out.perChannel[place.channel] += spike;
            if (out.perNeuron != nullptr) out.perNeuron[place.inImage] += spike;
        }
    });
}

template <class A>
Real<A> outputGradient(const SpikeGradient<A>& gradient, const LayerShape& shape, const Place& place, std::size_t t) {
    const std::size_t i = gradient.pooled ? t * (shape.perStep() / 4) + place.pooled : t * shape.perStep() + place.at;
    auto sum = static_cast<Real<A>>(gradient.first[i]);
    if (gradient.second != nullptr) sum += static_cast<Real<A>>(gradient.second[i]);
    return gradient.pooled ? sum / 4 : sum;
}

template <class A>
void addNormSums(const LayerShape& shape, const CurrentTerm<A>* terms, const NormSums<A>& sums, const Place& place,
                 std::size_t t, Real<A> error) {
    if (sums.gradient != nullptr) sums.gradient[place.channel] += static_cast<double>(error);
    for (int k = 0; k < 2; ++k) {
        if (sums.centred[k] == nullptr || sums.mean[k] == nullptr) continue;
        const Real<A> x = valueOf(terms[k].x, place.at + (terms[k].constant ? 0 : t * shape.perStep()));
        sums.centred[k][place.channel] += static_cast<double>(error * (x - sums.mean[k][place.channel]));
    }
}

template <Surrogate kSurrogate, class A>
void backwardWith(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms,
                  const SpikeGradient<A>& gradient, std::size_t begin, std::size_t end, A* error,
                  const NormSums<A>& sums, std::uint8_t* spikes) {
    using R = Real<A>;
    const auto decay = static_cast<R>(neuron.decay), threshold = static_cast<R>(neuron.threshold);
    const auto parameter = static_cast<R>(neuron.surrogateParameter);
    const bool hard = neuron.reset == Reset::hard;
    Course<R> course{std::vector<R>(shape.steps), std::vector<std::uint8_t>(shape.steps)};
    forEachNeuron(shape, begin, end, [&](const Place& place) {
        integrate(shape, neuron, terms, place, course);
        R carried = 0;  // dL/du' of this step
        for (std::size_t t = shape.steps; t-- > 0;) {
            const R u = course.membrane[t];
            const R slope = surrogateDerivative<kSurrogate, R>(u - threshold, parameter);
            R throughReset = hard && course.spike[t] != 0 ? R(0) : R(1);  // du' / du
            if (!neuron.detachReset) throughReset -= (hard ? u : threshold) * slope;
            const R du = outputGradient(gradient, shape, place, t) * slope + carried * throughReset;
            carried = decay * du;
            const A written = static_cast<A>(du);
            addNormSums(shape, terms, sums, place, t, static_cast<R>(written));
            error[t * shape.perStep() + place.at] = written;
            if (spikes != nullptr) spikes[t * shape.perStep() + place.at] = course.spike[t];
        }
    });
}

template <class A>
void backward(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms,
              const SpikeGradient<A>& gradient, std::size_t begin, std::size_t end, A* error, const NormSums<A>& sums,
              std::uint8_t* spikes) {
    const auto run = [&]<Surrogate kSurrogate>() {
        backwardWith<kSurrogate, A>(shape, neuron, terms, gradient, begin, end, error, sums, spikes);
    };
    switch (neuron.surrogate) {
        case Surrogate::rectangular:
            return run.template operator()<Surrogate::rectangular>();
        case Surrogate::triangular:
            return run.template operator()<Surrogate::triangular>();
        case Surrogate::atan:
            return run.template operator()<Surrogate::atan>();
        case Surrogate::fastSigmoid:
            return run.template operator()<Surrogate::fastSigmoid>();
        case Surrogate::gaussian:
            return run.template operator()<Surrogate::gaussian>();
    }
}

/// Results of inputError at one neuron: written at every step, or, of a constant term, summed and written at the last.
template <class A>
struct ErrorOutput {
    const LayerShape& shape;
    bool constant;
    std::size_t at;
    void put(A* out, std::size_t t, Real<A> value, Real<A>& sum) const {
        if (out == nullptr) return;
        sum += value;
        if (!constant)
            out[t * shape.perStep() + at] = static_cast<A>(value);
        else if (t + 1 == shape.steps)
            out[at] = static_cast<A>(sum);
    }
};

template <class A>
void inputError(const LayerShape& shape, const CurrentTerm<A>& term, const ErrorMap<A>& map, const A* error,
                const std::uint8_t* spikes, std::size_t begin, std::size_t end, A* dx, const PostScaling<A>& scaling) {
    using R = Real<A>;
    const bool scaled = scaling.first != nullptr || scaling.second != nullptr || scaling.trace != nullptr ||
                        scaling.factorSum != nullptr;
    double factors = 0;
    forEachNeuron(shape, begin, end, [&](const Place& place) {
        const ErrorOutput<A> output{shape, term.constant, place.at};
        const std::size_t c = place.channel;
        R trace = 0, sumDx = 0, sumFirst = 0, sumSecond = 0, sumTrace = 0;
        for (std::size_t t = 0; t < shape.steps; ++t) {
            const std::size_t i = t * shape.perStep() + place.at;
            R value = static_cast<R>(error[i]) * (map.gradient != nullptr ? map.gradient[c] : R(1));
            if (map.input != nullptr) value += map.input[c] * valueOf(term.x, term.constant ? place.at : i);
            if (map.constant != nullptr) value += map.constant[c];
            output.put(dx, t, value, sumDx);
            if (!scaled) continue;
            const R spike = spikes[i];
            const R factor = std::max(R(0), scaling.offset + scaling.ownSpike * spike - scaling.ownPast * trace);
            trace = scaling.traceDecay * trace + spike;
            factors += static_cast<double>(factor);
            output.put(scaling.first, t, value * factor, sumFirst);
            output.put(scaling.second, t, value * scaling.coincidence * spike, sumSecond);
            output.put(scaling.trace, t, trace, sumTrace);
        }
    });
    if (scaling.factorSum != nullptr) *scaling.factorSum += factors;
}

template <class A>
void channelSums(const A* x, std::size_t count, std::size_t channels, double* sum, double* squares) {
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t c = 0; c < channels; ++c) {
            const auto value = static_cast<double>(static_cast<Real<A>>(x[row * channels + c]));
            sum[c] += value;
            squares[c] += value * value;
        }
    }
}

template <class A>
void expand(const std::uint8_t* counts, std::size_t count, float unit, A* out) {
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<A>(Real<A>(counts[i]) * static_cast<Real<A>>(unit));
}

template <class A>
void advanceTrace(const std::uint8_t* counts, std::size_t count, float unit, Real<A> traceDecay, Real<A>* trace, A* out,
                  A* product) {
    for (std::size_t i = 0; i < count; ++i) {
        const Real<A> x = Real<A>(counts[i]) * static_cast<Real<A>>(unit);
        trace[i] = traceDecay * trace[i] + x;
        if (out != nullptr) out[i] = static_cast<A>(trace[i]);
        if (product != nullptr) product[i] = static_cast<A>(trace[i] * x);
    }
}

}  // namespace

template <class A>
NeuronKernels<A> scalarNeuronKernels() {
    NeuronKernels<A> out;
    out.name = "scalar";
    out.forward = forward<A>;
    out.backward = backward<A>;
    out.inputError = inputError<A>;
    out.channelSums = channelSums<A>;
    out.expand = expand<A>;
    out.advanceTrace = advanceTrace<A>;
    return out;
}

template NeuronKernels<double> scalarNeuronKernels();
template NeuronKernels<float> scalarNeuronKernels();
template NeuronKernels<BFloat16> scalarNeuronKernels();

}  // namespace nl::snn::kernel
