// SPDX-License-Identifier: GPL-3.0-or-later
// Every table of neuron kernels of this machine against a simulation in double that follows the definitions.
#include <QTest>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <vector>

#include "tests/core/snn/defined_layer.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::snn::kernel;
using namespace nl::snn::test;

namespace {

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

}  // namespace

class TestNeuronKernels : public QObject {
    Q_OBJECT
private slots:
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
