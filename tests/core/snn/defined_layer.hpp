// SPDX-License-Identifier: GPL-3.0-or-later
// A layer of spiking neurons with random numbers, simulated in double by the definitions (core/snn/neuron.hpp): what
// kernels are compared with. Header only.
#pragma once

#include <cmath>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/random.hpp"
#include "core/snn/kernels/neuron_kernels.hpp"
#include "core/snn/surrogates.hpp"
#include "tests/core/snn/guarded.hpp"

namespace nl::snn::test {

using namespace nl::snn::kernel;

enum class Kind { real, counts };

/// What a layer looks like; data follow from it.
struct Case {
    std::size_t steps = 4, channels = 16, height = 2, width = 4;
    Kind first = Kind::real;
    bool scaled = true, constant = false;  ///< the first term
    bool two = false;                      ///< a second one, of counts with unit 1, scaled like the first
    bool secondReal = false, secondConstant = false, secondScaled = false;
    bool pooled = false, secondGradient = false;
    NeuronParameters neuron = {};
    [[nodiscard]] LayerShape shape() const { return {steps, 3, height, width, channels}; }
};

template <class A>
struct Term {
    std::vector<A> real;
    std::vector<std::uint8_t> counts;
    float unit = 1;
    bool constant = false;
    std::vector<Real<A>> scale, shift, mean;
    [[nodiscard]] CurrentTerm<A> view() const {
        CurrentTerm<A> out;
        if (!real.empty()) out.x.real = real.data();
        if (!counts.empty()) out.x.counts = counts.data();
        out.x.unit = unit;
        out.scale = scale.empty() ? nullptr : scale.data();
        out.shift = shift.empty() ? nullptr : shift.data();
        out.constant = constant;
        return out;
    }
    [[nodiscard]] double x(std::size_t i) const {
        return real.empty() ? static_cast<double>(counts[i]) * static_cast<double>(unit) : wide(real[i]);
    }
};

/// A layer with numbers, simulated in double.
template <class A>
class Layer {
public:
    explicit Layer(const Case& given)
        : given_(given), shape_(given.shape()), random_(11, given.channels * 100 + given.steps) {
        fill(term_[0], given.first, given.constant, given.scaled);
        if (given.two)
            fill(term_[1], given.secondReal ? Kind::real : Kind::counts, given.secondConstant, given.secondScaled);
        for (std::vector<A>& g : gradient_)
            for (std::size_t i = 0; i < count(); ++i) g.push_back(narrow<A>(random_.normal()));
        simulate();
    }

    [[nodiscard]] const LayerShape& shape() const { return shape_; }
    [[nodiscard]] const Case& given() const { return given_; }
    [[nodiscard]] std::size_t count() const { return shape_.steps * shape_.perStep(); }
    [[nodiscard]] const Term<A>& term(std::size_t k) const { return term_[k]; }
    [[nodiscard]] const CurrentTerm<A>* terms() const { return views_; }
    [[nodiscard]] SpikeGradient<A> gradient() const {
        return {gradient_[0].data(), given_.secondGradient ? gradient_[1].data() : nullptr, given_.pooled};
    }
    [[nodiscard]] const std::vector<std::uint8_t>& spikes() const { return spike_; }
    [[nodiscard]] std::size_t channelOf(std::size_t i) const { return i % shape_.channels; }
    /// The element behind a 2 x 2 pool that element i of [steps][batch][height][width][channels] goes to.
    [[nodiscard]] std::size_t cellOf(std::size_t i) const {
        const std::size_t row = shape_.width * shape_.channels, image = i / shape_.perImage();
        const std::size_t y = i % shape_.perImage() / row, x = i % row / shape_.channels;
        return ((image * (shape_.height / 2) + y / 2) * (shape_.width / 2) + x / 2) * shape_.channels + channelOf(i);
    }
    /// dL/dI by the definitions, from the last step back.
    [[nodiscard]] std::vector<double> error() const {
        const NeuronParameters& p = given_.neuron;
        const SurrogateEntry& surrogate = surrogateEntry(p.surrogate);
        const std::size_t n = shape_.perStep();
        std::vector<double> out(count());
        for (std::size_t i = count(); i-- > 0;) {
            const std::size_t from = given_.pooled ? cellOf(i) : i;
            const double share = given_.pooled ? 0.25 : 1.0;
            double given = wide(gradient_[0][from]) * share;
            if (given_.secondGradient) given += wide(gradient_[1][from]) * share;
            const double slope = surrogate.derivative(membrane_[i] - p.threshold, p.surrogateParameter);
            double through = p.reset == Reset::hard ? 1.0 - spike_[i] : 1.0;
            if (!p.detachReset) through -= slope * (p.reset == Reset::hard ? membrane_[i] : p.threshold);
            out[i] = given * slope + (i + n < count() ? p.decay * out[i + n] * through : 0.0);
        }
        return out;
    }

private:
    double number() { return random_.normal(); }

    void fill(Term<A>& term, Kind kind, bool constant, bool scaled) {
        const std::size_t size = constant ? shape_.perStep() : count();
        term.constant = constant;
        term.unit = 0.25F;
        for (std::size_t i = 0; i < size; ++i) {
            if (kind == Kind::real)
                term.real.push_back(narrow<A>(number()));
            else
                term.counts.push_back(static_cast<std::uint8_t>(random_.below(5)));
        }
        for (std::size_t c = 0; c < shape_.channels; ++c) {
            term.mean.push_back(static_cast<Real<A>>(0.3 * number()));
            if (!scaled) continue;
            term.scale.push_back(static_cast<Real<A>>(1 + 0.5 * number()));
            term.shift.push_back(static_cast<Real<A>>(0.5 * number()));
        }
    }

    double currentAt(std::size_t i) const {
        double sum = 0;
        for (std::size_t k = 0; k < (given_.two ? 2 : 1); ++k) {
            const Term<A>& term = term_[k];
            const double x = term.x(term.constant ? i % shape_.perStep() : i);
            sum += term.scale.empty() ? x
                                      : static_cast<double>(term.scale[channelOf(i)]) * x +
                                            static_cast<double>(term.shift[channelOf(i)]);
        }
        return sum;
    }

    /// Membrane and spikes; false where a membrane is so near to a step of H or of H' that rounding decides.
    bool course(std::size_t neuron) {
        const NeuronParameters& p = given_.neuron;
        const double corner = p.surrogate == Surrogate::rectangular ? p.surrogateParameter / 2 : p.surrogateParameter;
        double after = 0;
        for (std::size_t i = neuron; i < count(); i += shape_.perStep()) {
            const double u = p.decay * after + currentAt(i), x = u - p.threshold;
            if (std::abs(x) < 1e-4 || std::abs(std::abs(x) - corner) < 1e-4) return false;
            membrane_[i] = u;
            spike_[i] = x >= 0 ? 1 : 0;
            after = p.reset == Reset::hard ? u * (1 - spike_[i]) : u - p.threshold * spike_[i];
        }
        return true;
    }

    void simulate() {
        membrane_.resize(count());
        spike_.resize(count());
        for (std::size_t neuron = 0; neuron < shape_.perStep(); ++neuron) {
            while (!course(neuron)) {
                for (std::size_t i = neuron; i < std::max(term_[0].real.size(), term_[0].counts.size());
                     i += shape_.perStep()) {
                    if (term_[0].real.empty())
                        term_[0].counts[i] = static_cast<std::uint8_t>(random_.below(5));
                    else
                        term_[0].real[i] = narrow<A>(number());
                }
            }
        }
        for (std::size_t k = 0; k < (given_.two ? 2 : 1); ++k) views_[k] = term_[k].view();
    }

    Case given_;
    LayerShape shape_;
    RandomStream random_;
    Term<A> term_[2];
    std::vector<A> gradient_[2];
    CurrentTerm<A> views_[2];
    std::vector<double> membrane_;
    std::vector<std::uint8_t> spike_;
};

inline std::vector<Case> cases() {
    std::vector<Case> out;
    std::size_t variant = 0;
    for (const std::size_t channels : {1, 3, 10, 16, 100}) {
        for (const std::size_t steps : {1, 4, 5, 16, 20}) {
            for (int k = 0; k < 6; ++k, ++variant) {
                Case c;
                c.steps = steps;
                c.channels = channels;
                c.pooled = k >= 3;
                if (!c.pooled) c.height = 3, c.width = 5;
                c.first = k == 1 ? Kind::counts : Kind::real;
                c.scaled = k != 2;
                c.constant = k == 4;
                c.two = k == 0 || k == 2 || k == 4;
                c.secondReal = k == 0;
                c.secondScaled = k != 2;
                c.secondConstant = k == 0;
                c.secondGradient = variant % 3 == 0;
                c.neuron.surrogate = static_cast<Surrogate>(variant % 5);
                c.neuron.surrogateParameter = surrogateEntry(c.neuron.surrogate).defaultParameter * 0.9;
                c.neuron.reset = variant % 4 < 2 ? Reset::hard : Reset::soft;
                c.neuron.detachReset = variant % 2 == 0;
                c.neuron.decay = variant % 7 == 0 ? 1.0 : 0.6;
                c.neuron.threshold = 0.8;
                out.push_back(c);
            }
        }
    }
    return out;
}

}  // namespace nl::snn::test
