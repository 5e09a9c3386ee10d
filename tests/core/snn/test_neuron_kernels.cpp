// SPDX-License-Identifier: GPL-3.0-or-later
// Every table of neuron kernels of this machine against a simulation in double that follows the definitions
// (core/snn/neuron.hpp), against differences of a smooth forward pass, and against values of PyTorch's autograd.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <vector>

#include "core/base/random.hpp"
#include "core/snn/kernels/neuron_kernels.hpp"
#include "core/snn/surrogates.hpp"
#include "tests/core/snn/guarded.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::snn::kernel;
using namespace nl::snn::test;

namespace {

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

std::vector<Case> cases() {
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

QByteArray label(const char* table, const Case& c) {
    return QStringLiteral("%1: %2 channels, %3 steps, pooled %4, two %5, surrogate %6, reset %7, detached %8")
        .arg(QLatin1String(table))
        .arg(c.channels)
        .arg(c.steps)
        .arg(c.pooled)
        .arg(c.two)
        .arg(static_cast<int>(c.neuron.surrogate))
        .arg(static_cast<int>(c.neuron.reset))
        .arg(c.neuron.detachReset)
        .toUtf8();
}

/// Bodies give the first thing that is wrong, or nothing.
#define NL_WANT(condition) \
    if (!(condition)) return QStringLiteral("line %1: " #condition).arg(__LINE__)

template <class A>
struct Spikes {
    Guarded<std::uint8_t> spikes, pooled;
    std::vector<std::uint64_t> perChannel;
    std::vector<std::uint32_t> perNeuron;
    Spikes(const NeuronKernels<A>& table, const Layer<A>& layer, std::size_t cut)
        : spikes(layer.count()),
          pooled(layer.count() / 4),
          perChannel(layer.shape().channels, 1000),
          perNeuron(layer.shape().perImage() + kGuard, 500) {
        SpikeSink sink{spikes.data(), layer.given().pooled ? pooled.data() : nullptr, perChannel.data(),
                       perNeuron.data()};
        for (const auto& [begin, end] : {std::pair{std::size_t{0}, cut}, std::pair{cut, layer.shape().batch}})
            table.forward(layer.shape(), layer.given().neuron, layer.terms(), begin, end, sink);
    }
};

template <class A>
QString checkForward(const NeuronKernels<A>& table, const Layer<A>& layer) {
    const LayerShape& shape = layer.shape();
    std::vector<std::uint8_t> pooled(layer.count() / 4, 0);
    std::vector<std::uint64_t> perChannel(shape.channels, 1000);
    std::vector<std::uint32_t> perNeuron(shape.perImage() + kGuard, 500);
    for (std::size_t i = 0; i < layer.count(); ++i) {
        if (layer.given().pooled)
            pooled[layer.cellOf(i)] = static_cast<std::uint8_t>(pooled[layer.cellOf(i)] + layer.spikes()[i]);
        perChannel[layer.channelOf(i)] += layer.spikes()[i];
        perNeuron[i % shape.perImage()] += layer.spikes()[i];
    }
    const Spikes<A> found(table, layer, 0);
    for (std::size_t i = 0; i < layer.count(); ++i) NL_WANT(found.spikes[i] == layer.spikes()[i]);
    for (std::size_t i = 0; layer.given().pooled && i < pooled.size(); ++i) NL_WANT(found.pooled[i] == pooled[i]);
    NL_WANT(found.spikes.intact() && found.pooled.intact());
    NL_WANT(found.perChannel == perChannel && found.perNeuron == perNeuron);
    // However the images are divided, and whatever else is wanted.
    const Spikes<A> cut(table, layer, 1);
    NL_WANT(cut.spikes == found.spikes && cut.pooled == found.pooled);
    NL_WANT(cut.perChannel == perChannel && cut.perNeuron == perNeuron);
    Guarded<std::uint8_t> alone(layer.given().pooled ? layer.count() / 4 : layer.count());
    SpikeSink sink;
    (layer.given().pooled ? sink.pooled : sink.spikes) = alone.data();
    table.forward(shape, layer.given().neuron, layer.terms(), 0, shape.batch, sink);
    NL_WANT(alone == (layer.given().pooled ? found.pooled : found.spikes));
    std::vector<std::uint64_t> counted(shape.channels, 1000);
    sink = {};
    sink.perChannel = counted.data();
    table.forward(shape, layer.given().neuron, layer.terms(), 0, shape.batch, sink);
    NL_WANT(counted == perChannel);
    return {};
}

/// Sums of two channels a term each, and of dI, as a call adds them.
template <class A>
struct Sums {
    std::vector<double> gradient, centred[2];
    explicit Sums(std::size_t channels, double before) : gradient(channels, before) {
        for (auto& c : centred) c.assign(channels, before);
    }
    NormSums<A> view(const Layer<A>& layer) {
        NormSums<A> out;
        out.gradient = gradient.data();
        for (std::size_t k = 0; k < (layer.given().two ? 2 : 1); ++k) {
            out.centred[k] = centred[k].data();
            out.mean[k] = layer.term(k).mean.data();
        }
        return out;
    }
};

template <class A>
QString checkSums(const Layer<A>& layer, const Guarded<A>& error, const Sums<A>& found) {
    Sums<A> expected(layer.shape().channels, kBefore), size(layer.shape().channels, 1.0);
    for (std::size_t i = 0; i < layer.count(); ++i) {
        const std::size_t c = layer.channelOf(i);
        expected.gradient[c] += wide(error[i]);
        size.gradient[c] += std::abs(wide(error[i]));
        for (std::size_t k = 0; k < (layer.given().two ? 2 : 1); ++k) {
            const Term<A>& term = layer.term(k);
            const double x =
                term.x(term.constant ? i % layer.shape().perStep() : i) - static_cast<double>(term.mean[c]);
            expected.centred[k][c] += wide(error[i]) * x;
            size.centred[k][c] += std::abs(wide(error[i]) * x);
        }
    }
    const double tolerance = std::is_same_v<A, double> ? 1e-12 : 1e-6;
    for (std::size_t c = 0; c < layer.shape().channels; ++c) {
        NL_WANT(std::abs(found.gradient[c] - expected.gradient[c]) <= tolerance * size.gradient[c]);
        for (std::size_t k = 0; k < 2; ++k)
            NL_WANT(std::abs(found.centred[k][c] - expected.centred[k][c]) <= tolerance * size.centred[k][c]);
    }
    return {};
}

template <class A>
QString checkBackward(const NeuronKernels<A>& table, const Layer<A>& layer) {
    const LayerShape& shape = layer.shape();
    const std::vector<double> expected = layer.error();
    Guarded<A> error(layer.count(), narrow<A>(kMark));
    Guarded<std::uint8_t> spikes(layer.count());
    Sums<A> sums(shape.channels, kBefore);
    const NormSums<A> view = sums.view(layer);
    table.backward(shape, layer.given().neuron, layer.terms(), layer.gradient(), 0, shape.batch, error.data(), view,
                   spikes.data());
    for (std::size_t i = 0; i < layer.count(); ++i) {
        NL_WANT(close(wide(error[i]), expected[i], kTolerance<A>));
        NL_WANT(spikes[i] == layer.spikes()[i]);
    }
    NL_WANT(error.intact() && spikes.intact());
    QString wrong = checkSums(layer, error, sums);
    if (!wrong.isEmpty()) return wrong;

    Guarded<A> cut(layer.count(), narrow<A>(kMark));
    for (const auto& [begin, end] :
         {std::pair<std::size_t, std::size_t>{0, 2}, std::pair<std::size_t, std::size_t>{2, 3}})
        table.backward(shape, layer.given().neuron, layer.terms(), layer.gradient(), begin, end, cut.data(), {},
                       nullptr);
    for (std::size_t i = 0; i < layer.count(); ++i) NL_WANT(cut[i] == error[i]);
    if (layer.given().pooled) return {};
    Guarded<A> inPlace(layer.count(), narrow<A>(kMark));
    std::copy_n(layer.gradient().first, layer.count(), inPlace.data());
    SpikeGradient<A> gradient = layer.gradient();
    gradient.first = inPlace.data();
    table.backward(shape, layer.given().neuron, layer.terms(), gradient, 0, shape.batch, inPlace.data(), {}, nullptr);
    NL_WANT(inPlace == error);
    return {};
}

/// What inputError is asked for.
struct Wanted {
    bool mapped = true, dx = true, inPlace = false;
    int scaling = 0;  ///< 0 none, 1 by the own spike alone, 2 with traces
};

template <class A>
struct ErrorResult {
    Guarded<A> dx, first, second, trace;
    double factorSum = 7;
    explicit ErrorResult(std::size_t size) : dx(size, narrow<A>(kMark)), first(dx), second(dx), trace(dx) {}
};

template <class A>
PostScaling<A> scalingOf(int kind) {
    PostScaling<A> out;
    if (kind == 1) {
        out.offset = Real<A>(0.5);
        out.ownSpike = Real<A>(1);
    } else if (kind == 2) {
        out.ownPast = Real<A>(0.7);
        out.coincidence = Real<A>(1.5);
        out.traceDecay = Real<A>(0.6);
    }
    return out;
}

/// Any numbers for the map of each channel.
template <class A>
struct MapNumbers {
    std::vector<Real<A>> gradient, input, constant;
    explicit MapNumbers(std::size_t channels) {
        RandomStream random(17, channels);
        for (auto* numbers : {&gradient, &input, &constant})
            for (std::size_t c = 0; c < channels; ++c) numbers->push_back(static_cast<Real<A>>(random.normal()));
    }
    [[nodiscard]] ErrorMap<A> view() const { return {gradient.data(), input.data(), constant.data()}; }
};

template <class A>
void runInputError(const NeuronKernels<A>& table, const Layer<A>& layer, const MapNumbers<A>& map,
                   const std::vector<A>& error, const Wanted& wanted, std::size_t cut, ErrorResult<A>& out) {
    PostScaling<A> scaling = scalingOf<A>(wanted.scaling);
    if (wanted.scaling != 0) {
        scaling.first = out.first.data();
        scaling.factorSum = &out.factorSum;
    }
    if (wanted.scaling == 2) {
        scaling.second = out.second.data();
        scaling.trace = out.trace.data();
    }
    const A* from = error.data();
    if (wanted.inPlace) from = std::copy_n(error.data(), error.size(), out.dx.data()) - error.size();
    const std::uint8_t* spikes = wanted.scaling != 0 ? layer.spikes().data() : nullptr;
    for (const auto& [begin, end] : {std::pair{std::size_t{0}, cut}, std::pair{cut, layer.shape().batch}})
        table.inputError(layer.shape(), layer.terms()[0], wanted.mapped ? map.view() : ErrorMap<A>{}, from, spikes,
                         begin, end, wanted.dx ? out.dx.data() : nullptr, scaling);
}

/// The definitions, in double; index i of [steps] or, where the term is constant, of one step.
template <class A>
struct ErrorDefinition {
    std::vector<double> dx, first, second, trace;
    double factorSum = 7;
    ErrorDefinition(const Layer<A>& layer, const MapNumbers<A>& map, const std::vector<A>& error,
                    const Wanted& wanted) {
        const std::size_t n = layer.shape().perStep();
        const Term<A>& term = layer.term(0);
        const PostScaling<A> s = scalingOf<A>(wanted.scaling);
        for (auto* values : {&dx, &first, &second, &trace}) values->assign(term.constant ? n : layer.count(), 0.0);
        std::vector<double> past(n, 0.0);
        for (std::size_t i = 0; i < layer.count(); ++i) {
            const std::size_t to = term.constant ? i % n : i, c = layer.channelOf(i);
            double value = wide(error[i]);
            if (wanted.mapped)
                value = static_cast<double>(map.gradient[c]) * value + static_cast<double>(map.input[c]) * term.x(to) +
                        static_cast<double>(map.constant[c]);
            const double spike = layer.spikes()[i];
            double& before = past[i % n];
            const double factor =
                std::max(0.0, static_cast<double>(s.offset) + static_cast<double>(s.ownSpike) * spike -
                                  static_cast<double>(s.ownPast) * before);
            before = static_cast<double>(s.traceDecay) * before + spike;
            dx[to] += value;
            first[to] += value * factor;
            second[to] += value * static_cast<double>(s.coincidence) * spike;
            trace[to] += before;
            factorSum += factor;
        }
    }
};

template <class A>
QString compareErrors(const Guarded<A>& found, const std::vector<double>& expected, bool wanted) {
    NL_WANT(found.intact());
    for (std::size_t i = 0; i < found.size(); ++i)
        NL_WANT(wanted ? close(wide(found[i]), expected[i], kTolerance<A>) : wide(found[i]) == kMark);
    return {};
}

template <class A>
QString checkInputError(const NeuronKernels<A>& table, const Layer<A>& layer, const Wanted& wanted) {
    RandomStream random(23, layer.count());
    std::vector<A> error(layer.count());
    for (A& e : error) e = narrow<A>(random.normal());
    const MapNumbers<A> map(layer.shape().channels);
    const ErrorDefinition<A> expected(layer, map, error, wanted);
    ErrorResult<A> found(expected.dx.size()), cut(expected.dx.size());
    runInputError(table, layer, map, error, wanted, 0, found);
    QString wrong = compareErrors(found.dx, expected.dx, wanted.dx);
    if (wrong.isEmpty()) wrong = compareErrors(found.first, expected.first, wanted.scaling != 0);
    if (wrong.isEmpty()) wrong = compareErrors(found.second, expected.second, wanted.scaling == 2);
    if (wrong.isEmpty()) wrong = compareErrors(found.trace, expected.trace, wanted.scaling == 2);
    if (!wrong.isEmpty()) return wrong;
    NL_WANT(close(found.factorSum, wanted.scaling != 0 ? expected.factorSum : 7, 1e-6));
    runInputError(table, layer, map, error, wanted, 2, cut);
    NL_WANT(cut.dx == found.dx && cut.first == found.first && cut.second == found.second && cut.trace == found.trace);
    return {};
}

template <class A>
void everyCase(const std::function<QString(const NeuronKernels<A>&, const Layer<A>&)>& check) {
    QVERIFY(allNeuronKernels<A>().size() >= 1);
    for (const Case& c : cases()) {
        const Layer<A> layer(c);
        for (const NeuronKernels<A>& table : allNeuronKernels<A>()) {
            const QString wrong = check(table, layer);
            QVERIFY2(wrong.isEmpty(), label(table.name, c) + ": " + wrong.toUtf8());
        }
    }
}

template <class A>
QString checkInputErrors(const NeuronKernels<A>& table, const Layer<A>& layer) {
    const bool constant = layer.given().constant;
    std::vector<Wanted> wanted{
        {}, {false}, {true, true, false, 1}, {true, false, false, 1}, {true, true, false, 2}, {false, true, false, 2}};
    if (!constant) wanted.insert(wanted.end(), {{true, true, true, 0}, {false, true, true, 0}, {true, true, true, 2}});
    for (const Wanted& w : wanted) {
        const QString wrong = checkInputError(table, layer, w);
        if (!wrong.isEmpty())
            return QStringLiteral("mapped %1, dx %2, in place %3, scaling %4: ")
                       .arg(w.mapped)
                       .arg(w.dx)
                       .arg(w.inPlace)
                       .arg(w.scaling) +
                   wrong;
    }
    return {};
}

/// A loss whose derivative is the surrogate gradient: L = sum of g * o with o = H(u0) + S(u) - S(u0), S the primitive
/// of the surrogate and u0 the membranes of the unchanged input; a detached reset uses H(u0).
class SmoothLoss {
public:
    SmoothLoss(const NeuronParameters& neuron, std::size_t steps, std::vector<double> input,
               std::vector<double> gradient)
        : neuron_(neuron), steps_(steps), input_(std::move(input)), gradient_(std::move(gradient)) {
        run(input_, true);
    }
    [[nodiscard]] double difference(std::size_t i, double step) {
        std::vector<double> moved = input_;
        moved[i] += step;
        const double more = run(moved, false);
        moved[i] -= 2 * step;
        return (more - run(moved, false)) / (2 * step);
    }
    [[nodiscard]] const std::vector<double>& membrane() const { return base_; }

private:
    double run(const std::vector<double>& input, bool base) {
        const SurrogateEntry& surrogate = surrogateEntry(neuron_.surrogate);
        const auto smooth = [&](double u) {
            return surrogate.primitive(u - neuron_.threshold, neuron_.surrogateParameter);
        };
        const std::size_t neurons = input.size() / steps_;
        std::vector<double> after(neurons, 0.0);
        double loss = 0;
        if (base) base_.assign(input.size(), 0.0);
        for (std::size_t i = 0; i < input.size(); ++i) {
            double& rest = after[i % neurons];
            const double u = neuron_.decay * rest + input[i];
            if (base) base_[i] = u;
            const double step = base_[i] >= neuron_.threshold ? 1.0 : 0.0;
            const double spike = step + smooth(u) - smooth(base_[i]);
            loss += gradient_[i] * spike;
            const double reset = neuron_.detachReset ? step : spike;
            rest = neuron_.reset == Reset::hard ? u * (1 - reset) : u - neuron_.threshold * reset;
        }
        return loss;
    }

    NeuronParameters neuron_;
    std::size_t steps_;
    std::vector<double> input_, gradient_, base_;
};

struct Reference {
    NeuronParameters neuron;
    LayerShape shape;
    std::vector<double> input, spikes, gradSpikes, gradInput;
};

std::vector<double> numbersOf(const QJsonObject& from, const char* name) {
    std::vector<double> out;
    for (const QJsonValue v : from[QLatin1String(name)].toObject()["data"].toArray()) out.push_back(v.toDouble());
    return out;
}

std::vector<Reference> referenceCases(const QJsonObject& root) {
    std::vector<Reference> out;
    const QJsonObject all = root["cases"].toObject();
    for (const QString& key : all.keys()) {
        const QJsonObject c = all[key].toObject();
        Reference r;
        r.neuron.decay = c["decay"].toDouble();
        r.neuron.threshold = c["threshold"].toDouble();
        r.neuron.reset = c["reset"].toString() == "hard" ? Reset::hard : Reset::soft;
        r.neuron.detachReset = c["detach_reset"].toBool();
        r.neuron.surrogate = surrogateNamed(c["surrogate"].toString().toStdString());
        r.neuron.surrogateParameter = c["surrogate_parameter"].toDouble();
        const QJsonArray shape = c["input"].toObject()["shape"].toArray();
        r.shape.steps = static_cast<std::size_t>(shape[0].toInt());
        r.shape.channels = static_cast<std::size_t>(shape[1].toInt());
        r.input = numbersOf(c, "input");
        r.spikes = numbersOf(c, "spikes");
        r.gradSpikes = numbersOf(c, "grad_spikes");
        r.gradInput = numbersOf(c, "grad_input");
        out.push_back(std::move(r));
    }
    return out;
}

template <class A>
std::vector<A> narrowed(const std::vector<double>& values) {
    std::vector<A> out;
    for (const double v : values) out.push_back(narrow<A>(v));
    return out;
}

template <class A>
void followsReference(const Reference& r, double tolerance) {
    const std::vector<A> input = narrowed<A>(r.input), gradient = narrowed<A>(r.gradSpikes);
    const std::size_t size = r.shape.steps * r.shape.perStep();
    QCOMPARE(input.size(), size);
    for (const NeuronKernels<A>& table : allNeuronKernels<A>()) {
        CurrentTerm<A> terms[2];
        terms[0].x.real = input.data();
        std::vector<std::uint8_t> spikes(size);
        std::vector<A> error(size);
        SpikeSink sink;
        sink.spikes = spikes.data();
        table.forward(r.shape, r.neuron, terms, 0, 1, sink);
        table.backward(r.shape, r.neuron, terms, {gradient.data(), nullptr, false}, 0, 1, error.data(), {}, nullptr);
        for (std::size_t i = 0; i < size; ++i) {
            QCOMPARE(static_cast<double>(spikes[i]), r.spikes[i]);
            QVERIFY2(std::abs(wide(error[i]) - r.gradInput[i]) < tolerance, table.name);
        }
    }
}

}  // namespace

class TestNeuronKernels : public QObject {
    Q_OBJECT
private slots:
    void reference() {
        const auto folder = nl::test::reference();
        if (!folder) QSKIP("no reference data");
        QFile file(QString::fromStdString((*folder / "lif_stbp.json").string()));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("no lif_stbp.json");
        const std::vector<Reference> all = referenceCases(QJsonDocument::fromJson(file.readAll()).object());
        QCOMPARE(all.size(), std::size_t{8});
        for (const Reference& r : all) {
            followsReference<double>(r, 1e-9);
            followsReference<float>(r, 1e-5);
        }
    }

    /// All surrogates, resets, attached and detached: backward is the derivative of the smooth loss.
    void differences() {
        constexpr std::size_t kSteps = 5, kNeurons = 13;
        constexpr double kStep = 1e-6;
        for (std::size_t variant = 0; variant < 20; ++variant) {
            NeuronParameters p;
            p.surrogate = static_cast<Surrogate>(variant % 5);
            p.surrogateParameter = 1.3;
            p.reset = variant / 5 % 2 == 0 ? Reset::hard : Reset::soft;
            p.detachReset = variant / 10 == 0;
            p.decay = 0.7;
            p.threshold = 0.6;
            RandomStream random(31, variant);
            std::vector<double> input, gradient;
            for (std::size_t i = 0; i < kSteps * kNeurons; ++i) {
                input.push_back(0.3 + random.normal());
                gradient.push_back(random.normal());
            }
            SmoothLoss loss(p, kSteps, input, gradient);
            for (const double u : loss.membrane()) {  // no corner within a step
                const double x = std::abs(u - p.threshold);
                for (const double corner : {0.0, 0.65, 1.3}) QVERIFY(std::abs(x - corner) > 10 * kStep);
            }
            CurrentTerm<double> terms[2];
            terms[0].x.real = input.data();
            std::vector<double> error(input.size());
            neuronKernels<double>(tensor::KernelPath::scalar)
                .backward({kSteps, 1, 1, 1, kNeurons}, p, terms, {gradient.data(), nullptr, false}, 0, 1, error.data(),
                          {}, nullptr);
            for (std::size_t i = 0; i < input.size(); ++i)
                QVERIFY2(close(error[i], loss.difference(i, kStep), 1e-7), qPrintable(QString::number(variant)));
        }
    }

    void forwardDouble() { everyCase<double>(checkForward<double>); }
    void forwardFloat() { everyCase<float>(checkForward<float>); }
    void forwardHalf() { everyCase<BFloat16>(checkForward<BFloat16>); }
    void backwardDouble() { everyCase<double>(checkBackward<double>); }
    void backwardFloat() { everyCase<float>(checkBackward<float>); }
    void backwardHalf() { everyCase<BFloat16>(checkBackward<BFloat16>); }
    void inputErrorDouble() { everyCase<double>(checkInputErrors<double>); }
    void inputErrorFloat() { everyCase<float>(checkInputErrors<float>); }
    void inputErrorHalf() { everyCase<BFloat16>(checkInputErrors<BFloat16>); }

    void aMembraneAtTheThresholdFires() {
        const std::vector<float> input{1.0F, std::nextafter(1.0F, 0.0F)};
        CurrentTerm<float> terms[2];
        terms[0].x.real = input.data();
        for (const NeuronKernels<float>& table : allNeuronKernels<float>()) {
            std::uint8_t spikes[2] = {kMark, kMark};
            SpikeSink sink;
            sink.spikes = spikes;
            table.forward({1, 1, 1, 1, 2}, {}, terms, 0, 1, sink);
            QCOMPARE(int(spikes[0]), 1);
            QCOMPARE(int(spikes[1]), 0);
        }
    }

    void namesOfTables() {
        QCOMPARE(std::string(allNeuronKernels<float>()[0].name), std::string("scalar"));
        QCOMPARE(allNeuronKernels<float>().size(), allNeuronKernels<BFloat16>().size());
        QCOMPARE(allNeuronKernels<double>().size(), std::size_t{1});
        QCOMPARE(std::string(neuronKernels<float>(tensor::KernelPath::scalar).name), std::string("scalar"));
    }
};

QTEST_GUILESS_MAIN(TestNeuronKernels)
#include "test_neuron_kernels.moc"
