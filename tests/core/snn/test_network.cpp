// SPDX-License-Identifier: GPL-3.0-or-later
// The spiking network as a whole: against published-style references, against itself (threads, ranks, precision), and
// its gradients where they are those of a smooth function.
#include <QtTest>
#include <algorithm>
#include <barrier>
#include <cmath>
#include <fstream>
#include <functional>
#include <thread>

#include <nlohmann/json.hpp>

#include "core/base/random.hpp"
#include "core/snn/loss.hpp"
#include "core/snn/network.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::snn;
using json = nlohmann::json;

namespace {

std::vector<double> numbers(const json& tensor) { return tensor["data"].get<std::vector<double>>(); }

/// [n][c][h][w] to [n][h][w][c].
std::vector<double> toNhwc(const std::vector<double>& x, std::size_t c, std::size_t h, std::size_t w) {
    std::vector<double> out(x.size());
    for (std::size_t n = 0; n < x.size() / (c * h * w); ++n)
        for (std::size_t k = 0; k < c; ++k)
            for (std::size_t p = 0; p < h * w; ++p) out[(n * h * w + p) * c + k] = x[(n * c + k) * h * w + p];
    return out;
}

double largestDifference(const std::vector<double>& a, const std::vector<double>& b) {
    double most = a.size() == b.size() ? 0 : 1e300;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) most = std::max(most, std::fabs(a[i] - b[i]));
    return most;
}

template <class R>
std::vector<double> asDouble(const tensor::Matrix<R>& matrix) {
    return {matrix.values().begin(), matrix.values().end()};
}

template <class A>
auto& parameter(SpikingNetwork<A>& network, const std::string& name) {
    for (auto& p : network.parameters().all())
        if (p.name == name) return p;
    qFatal("no such parameter");
}

SnnOptions smallOptions() {
    SnnOptions options;
    options.timeSteps = 3;
    options.seed = 7;
    return options;
}

std::vector<float> randomPictures(std::size_t count, std::uint64_t stream) {
    RandomStream random(11, stream);
    std::vector<float> out(count);
    for (float& value : out) value = static_cast<float>(random.normal());
    return out;
}

std::vector<std::uint16_t> someLabels(std::size_t count, std::size_t classes) {
    std::vector<std::uint16_t> out(count);
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<std::uint16_t>(i * 7 % classes);
    return out;
}

/// A training step without an update; returns the loss and leaves the gradients.
template <class A>
double gradientsOf(SpikingNetwork<A>& network, ThreadPool& pool, Communicator& ranks,
                   const std::vector<float>& pictures, const std::vector<std::uint16_t>& labels, double divisor,
                   std::uint64_t firstPicture = 0) {
    network.setPictures(pool, pictures, labels.size());
    ForwardOptions forward;
    forward.training = true;
    forward.firstPicture = firstPicture;
    network.forward(pool, ranks, forward);
    std::vector<Real<A>> gradient(network.logits().size());
    const LossResult loss = classificationLoss<Real<A>>(network.logits(), labels, network.plan().steps,
                                                        network.plan().classes, {}, divisor, gradient.data());
    network.backward(pool, ranks, gradient);
    return loss.loss;
}

template <class A>
std::unique_ptr<SpikingNetwork<A>> smallNetwork(const SnnOptions& options, std::size_t batch, std::size_t side = 8) {
    auto plan = planNetwork(options, side, side, 3, 4);
    if (!plan) qFatal("%s", plan.error().text().c_str());
    auto network = SpikingNetwork<A>::make(std::move(*plan), options, batch, true);
    if (!network) qFatal("%s", network.error().text().c_str());
    return std::move(*network);
}

template <class A>
std::vector<std::vector<double>> allGradients(const SpikingNetwork<A>& network) {
    std::vector<std::vector<double>> out;
    for (const auto& p : network.parameters().all()) out.push_back(asDouble(p.gradient));
    return out;
}

/// Two ranks as two threads of this process.
class ThreadRank : public Communicator {
public:
    struct Shared {
        explicit Shared(std::ptrdiff_t ranks) : barrier(ranks) {}
        std::barrier<> barrier;
        std::vector<std::vector<double>> values{2};
    };
    ThreadRank(Shared& shared, std::size_t rank) : shared_(shared), rank_(rank) {}
    [[nodiscard]] std::size_t rank() const override { return rank_; }
    [[nodiscard]] std::size_t size() const override { return 2; }
    void sum(std::span<double> values) override { add(values); }
    void sum(std::span<float> values) override { add(values); }
    void sum(std::span<std::uint64_t> values) override { add(values); }
    [[nodiscard]] bool any(bool value) override {
        double count[1] = {value ? 1.0 : 0.0};
        sum(std::span<double>(count));
        return count[0] > 0;
    }

private:
    template <class T>
    void add(std::span<T> values) {
        shared_.values[rank_].assign(values.begin(), values.end());
        shared_.barrier.arrive_and_wait();
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<T>(shared_.values[0][i] + shared_.values[1][i]);
        shared_.barrier.arrive_and_wait();
    }
    Shared& shared_;
    std::size_t rank_;
};

/// One hidden layer as the reference has it: convolution with bias, spikes, average pool, dense readout.
NetworkPlan referencePlan(std::size_t steps) {
    NetworkPlan plan;
    plan.name = "reference";
    plan.steps = steps;
    plan.classes = 5;
    plan.input = {6, 6, 3, false, 1, true};
    plan.values = {plan.input, {6, 6, 4, false, 1, true}, {3, 3, 4, true, 0.25F, false}, {1, 1, 5, false, 1, false}};
    Operation first;
    first.kind = OperationKind::synapses;
    first.name = "one";
    first.inputs = {{0, -1}};
    first.output = 1;
    first.shape = {6, 6, 3, 4, 3, 3, 1, 1};
    first.bias = true;
    Operation neurons;
    neurons.kind = OperationKind::neurons;
    neurons.name = "hidden";
    neurons.inputs = {{1, -1}};
    neurons.output = 2;
    neurons.pooled = true;
    neurons.height = neurons.width = 6;
    neurons.channels = 4;
    Operation readout = first;
    readout.name = "two";
    readout.inputs = {{2, -1}};
    readout.output = 3;
    readout.shape = {3, 3, 4, 5, 3, 3, 1, 0};
    plan.operations = {first, neurons, readout};
    return plan;
}

/// Convolution, norm, sum with a shortcut, and a readout: smooth, so that differences tell the gradient.
NetworkPlan smoothPlan() {
    NetworkPlan plan;
    plan.steps = 1;
    plan.classes = 3;
    plan.input = {4, 4, 2, false, 1, true};
    plan.values = {plan.input,
                   {4, 4, 3, false, 1, true},
                   {4, 4, 3, false, 1, true},
                   {4, 4, 3, false, 1, true},
                   {4, 4, 3, false, 1, true},
                   {1, 1, 3, false, 1, true}};
    plan.norms = {{"a", 3, 0.7}, {"b", 3, 1.3}};
    const auto convolution = [](const char* name, ValueId in, ValueId out, std::size_t inputs) {
        Operation operation;
        operation.kind = OperationKind::synapses;
        operation.name = name;
        operation.inputs = {{in, -1}};
        operation.output = out;
        operation.shape = {4, 4, inputs, 3, 3, 3, 1, 1};
        return operation;
    };
    const auto sum = [](const char* name, std::vector<PlanTerm> terms, ValueId out) {
        Operation operation;
        operation.kind = OperationKind::sum;
        operation.name = name;
        operation.inputs = std::move(terms);
        operation.output = out;
        operation.channels = 3;
        return operation;
    };
    Operation readout = convolution("readout", 4, 5, 3);
    readout.shape = {4, 4, 3, 3, 4, 4, 1, 0};
    readout.bias = true;
    plan.operations = {convolution("one", 0, 1, 2), sum("normed", {{1, 0}}, 2), convolution("two", 2, 3, 3),
                       sum("joined", {{3, 1}, {2, -1}}, 4), readout};
    return plan;
}

}  // namespace

class TestNetwork : public QObject {
    Q_OBJECT

private slots:
    void referenceNetwork() {
        const auto folder = test::reference();
        if (!folder) QSKIP("no reference data");
        std::ifstream file(*folder / "snn_network.json");
        const json reference = json::parse(file);
        SnnOptions options;
        options.surrogate = "rectangular";
        options.surrogateParameter = 1;
        options.detachReset = false;
        const auto steps = reference["T"].get<std::size_t>();
        auto made = SpikingNetwork<double>::make(referencePlan(steps), options, 3, true);
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        SpikingNetwork<double>& network = **made;
        const auto set = [&](const char* name, const std::vector<double>& values) {
            std::copy(values.begin(), values.end(), parameter(network, name).value.data());
        };
        set("one.weight", toNhwc(numbers(reference["w1"]), 3, 3, 3));
        set("one.bias", numbers(reference["b1"]));
        set("two.weight", toNhwc(numbers(reference["w2"]), 4, 3, 3));
        set("two.bias", numbers(reference["b2"]));
        const std::vector<double> image = toNhwc(numbers(reference["image"]), 3, 6, 6);
        // The picture as floats would lose what the comparison is about: it goes in as a value.
        std::vector<std::uint16_t> labels;
        for (const double label : numbers(reference["label"])) labels.push_back(static_cast<std::uint16_t>(label));
        ThreadPool pool(2);
        Communicator alone;
        network.setInput(image, labels.size());
        ForwardOptions forward;
        forward.training = true;
        network.forward(pool, alone, forward);
        std::vector<double> mean(15, 0.0), gradient(network.logits().size());
        for (std::size_t i = 0; i < network.logits().size(); ++i)
            mean[i % 15] += network.logits()[i] / static_cast<double>(steps);
        QVERIFY(largestDifference(mean, numbers(reference["logits"])) < 1e-9);
        double spikes = 0;
        for (const double spike : numbers(reference["hidden_spikes"])) spikes += spike;
        QCOMPARE(static_cast<double>(network.inputSpikes()[2]), spikes);
        const LossResult loss =
            classificationLoss<double>(network.logits(), labels, steps, 5, {}, 3.0, gradient.data());
        QVERIFY(std::fabs(loss.loss - reference["loss"].get<double>()) < 1e-9);
        network.backward(pool, alone, gradient);
        const auto gradientOf = [&](const char* name) { return asDouble(parameter(network, name).gradient); };
        QVERIFY(largestDifference(gradientOf("one.weight"), toNhwc(numbers(reference["grad_w1"]), 3, 3, 3)) < 1e-9);
        QVERIFY(largestDifference(gradientOf("one.bias"), numbers(reference["grad_b1"])) < 1e-9);
        QVERIFY(largestDifference(gradientOf("two.weight"), toNhwc(numbers(reference["grad_w2"]), 4, 3, 3)) < 1e-9);
        QVERIFY(largestDifference(gradientOf("two.bias"), numbers(reference["grad_b2"])) < 1e-9);
    }

    /// The norm of a batch between an identity convolution and an identity readout.
    void referenceNorm() {
        const auto folder = test::reference();
        if (!folder) QSKIP("no reference data");
        std::ifstream file(*folder / "batch_norm.json");
        const json reference = json::parse(file);
        NetworkPlan plan;
        plan.steps = 1;
        plan.classes = 36;
        plan.input = {3, 3, 4, false, 1, true};
        plan.values = {plan.input, plan.input, plan.input, {1, 1, 36, false, 1, true}};
        plan.norms = {{"norm", 4, 1.0}};
        Operation one;
        one.kind = OperationKind::synapses;
        one.name = "one";
        one.inputs = {{0, -1}};
        one.output = 1;
        one.shape = {3, 3, 4, 4, 1, 1, 1, 0};
        Operation sum;
        sum.kind = OperationKind::sum;
        sum.name = "sum";
        sum.inputs = {{1, 0}};
        sum.output = 2;
        sum.channels = 4;
        Operation readout = one;
        readout.name = "readout";
        readout.inputs = {{2, -1}};
        readout.output = 3;
        readout.shape = {3, 3, 4, 36, 3, 3, 1, 0};
        plan.operations = {one, sum, readout};
        auto made = SpikingNetwork<double>::make(plan, SnnOptions{}, 6, true);
        QVERIFY(made);
        SpikingNetwork<double>& network = **made;
        for (const char* name : {"one.weight", "readout.weight"}) {
            auto& weight = parameter(network, name).value;
            for (std::size_t i = 0; i < weight.size(); ++i)
                weight.data()[i] = i / weight.columns() == i % weight.columns() ? 1 : 0;
        }
        const auto gamma = numbers(reference["gamma"]), beta = numbers(reference["beta"]);
        std::copy(gamma.begin(), gamma.end(), parameter(network, "norm.gamma").value.data());
        std::copy(beta.begin(), beta.end(), parameter(network, "norm.beta").value.data());
        ThreadPool pool(2);
        Communicator alone;
        const auto input = toNhwc(numbers(reference["input"]), 4, 3, 3);
        network.setInput(input, 6);
        ForwardOptions forward;
        forward.training = true;
        network.forward(pool, alone, forward);
        const std::vector<double> logits(network.logits().begin(), network.logits().end());
        QVERIFY(largestDifference(logits, toNhwc(numbers(reference["output"]), 4, 3, 3)) < 1e-9);
        network.backward(pool, alone, toNhwc(numbers(reference["grad_output"]), 4, 3, 3));
        const auto gradientOf = [&](const char* name) { return asDouble(parameter(network, name).gradient); };
        QVERIFY(largestDifference(gradientOf("norm.gamma"), numbers(reference["grad_gamma"])) < 1e-9);
        QVERIFY(largestDifference(gradientOf("norm.beta"), numbers(reference["grad_beta"])) < 1e-9);
        // The input's gradient shows in that of the convolution before it.
        const auto inputGradient = toNhwc(numbers(reference["grad_input"]), 4, 3, 3);
        std::vector<double> expected(16, 0.0);
        for (std::size_t row = 0; row < 54; ++row)
            for (std::size_t k = 0; k < 16; ++k) expected[k] += inputGradient[row * 4 + k / 4] * input[row * 4 + k % 4];
        QVERIFY(largestDifference(gradientOf("one.weight"), expected) < 1e-9);
    }

    /// Norms, sums, shortcuts and synapses by central differences, every parameter.
    void smoothGradients() {
        SnnOptions options;
        auto made = SpikingNetwork<double>::make(smoothPlan(), options, 3, true);
        QVERIFY(made);
        SpikingNetwork<double>& network = **made;
        RandomStream random(3, 1);
        for (auto& p : network.parameters().all())
            for (double& value : p.value.values()) value += 0.3 * random.normal();
        network.parametersChanged();
        ThreadPool pool(2);
        Communicator alone;
        const std::vector<float> pictures = randomPictures(3 * 32, 2);
        const std::vector<std::uint16_t> labels = someLabels(3, 3);
        gradientsOf(network, pool, alone, pictures, labels, 3);
        const auto gradients = allGradients(network);
        const double h = 1e-5;
        for (std::size_t p = 0; p < gradients.size(); ++p)
            for (std::size_t i = 0; i < gradients[p].size(); ++i) {
                double& value = network.parameters().all()[p].value.data()[i];
                const double before = value;
                const auto lossAt = [&](double x) {
                    value = x;
                    network.parametersChanged();
                    return gradientsOf(network, pool, alone, pictures, labels, 3);
                };
                const double difference = (lossAt(before + h) - lossAt(before - h)) / (2 * h);
                value = before;
                QVERIFY2(std::fabs(difference - gradients[p][i]) < 1e-6 * std::max(1.0, std::fabs(difference)),
                         network.parameters().all()[p].name.c_str());
            }
    }

    /// The first layer is computed once for all steps; computed at each step it gives the same.
    void constantInputIsACopyAtEveryStep_data() { sameBitsForAnyThreads_data(); }
    void constantInputIsACopyAtEveryStep() {
        QFETCH(QString, scaling);
        SnnOptions options = smallOptions();
        options.gradientScaling = scaling.toStdString();
        ThreadPool pool(2);
        Communicator alone;
        const std::size_t batch = 5, size = 192;
        const std::vector<float> pictures = randomPictures(batch * size, 1);
        auto once = smallNetwork<double>(options, batch);
        gradientsOf(*once, pool, alone, pictures, someLabels(batch, 4), batch);
        auto plan = planNetwork(options, 8, 8, 3, 4);
        plan->input.constant = plan->values[0].constant = plan->values[1].constant = false;
        auto each = SpikingNetwork<double>::make(std::move(*plan), options, batch, true);
        QVERIFY(each);
        std::vector<double> input;
        for (int t = 0; t < 3; ++t) input.insert(input.end(), pictures.begin(), pictures.end());
        (*each)->setInput(input, batch);
        ForwardOptions forward;
        forward.training = true;
        (*each)->forward(pool, alone, forward);
        std::vector<double> gradient((*each)->logits().size());
        classificationLoss<double>((*each)->logits(), someLabels(batch, 4), 3, 4, {}, batch, gradient.data());
        (*each)->backward(pool, alone, gradient);
        const auto a = allGradients(*once), b = allGradients(**each);
        for (std::size_t p = 0; p < a.size(); ++p) QVERIFY(largestDifference(a[p], b[p]) < 1e-9);
    }

    void everyNetworkLearns_data() {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("residual");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("pooling");
        for (const char* name : {"vgg5", "vgg9", "vgg11", "vgg16"})
            QTest::addRow("%s", name) << name << "plain"
                                      << "direct"
                                      << "average";
        QTest::newRow("vgg5 max") << "vgg5"
                                  << "plain"
                                  << "direct"
                                  << "max";
        QTest::newRow("vgg5 poisson") << "vgg5"
                                      << "plain"
                                      << "poisson"
                                      << "average";
        for (const char* residual : {"plain", "sew", "ms"})
            for (const char* name : {"resnet18", "resnet19", "resnet20"})
                QTest::addRow("%s %s", name, residual) << name << residual << "direct"
                                                       << "average";
    }
    void everyNetworkLearns() {
        QFETCH(QString, network);
        QFETCH(QString, residual);
        QFETCH(QString, encoding);
        QFETCH(QString, pooling);
        SnnOptions options = smallOptions();
        options.timeSteps = 2;
        options.network = network.toStdString();
        options.residual = residual.toStdString();
        options.encoding = encoding.toStdString();
        options.pooling = pooling.toStdString();
        options.dropout = 0.2;
        const std::size_t side = 16, batch = 4;
        auto net = smallNetwork<float>(options, batch, side);
        ThreadPool pool(2);
        Communicator alone;
        std::vector<float> pictures = randomPictures(batch * side * side * 3, 5);
        const auto labels = someLabels(batch, 4);
        double first = 0, last = 0;
        for (int step = 0; step < 12; ++step) {
            if (encoding == "poisson") {
                for (float& value : pictures) value = std::clamp(std::fabs(value), 0.0F, 1.0F);
                net->setPoisson(pool, pictures, batch, 1, std::vector<std::uint64_t>{1, 2, 3, 4});
            } else {
                net->setPictures(pool, pictures, batch);
            }
            ForwardOptions forward;
            forward.training = true;
            net->forward(pool, alone, forward);
            QCOMPARE(net->firstNotFinite(), std::string());
            std::vector<float> gradient(net->logits().size());
            const LossResult loss = classificationLoss<float>(net->logits(), labels, net->plan().steps, 4, {},
                                                              static_cast<double>(batch), gradient.data());
            net->backward(pool, alone, gradient);
            (step == 0 ? first : last) = loss.loss;
            for (auto& p : net->parameters().all()) {
                double size = 0;
                for (const float g : p.gradient.values()) size += std::fabs(static_cast<double>(g));
                QVERIFY2(std::isfinite(size), p.name.c_str());
                if (step == 0 && p.name.ends_with(".weight")) QVERIFY2(size > 0, p.name.c_str());
                for (std::size_t i = 0; i < p.value.size(); ++i) p.value.data()[i] -= 0.05F * p.gradient.data()[i];
            }
            net->parametersChanged();
        }
        QVERIFY2(last < first, qPrintable(QString("%1 -> %2").arg(first).arg(last)));
    }

    void sameBitsForAnyThreads_data() {
        QTest::addColumn<QString>("scaling");
        for (const char* mode : {"none", "post", "causal", "correlation"}) QTest::newRow(mode) << mode;
    }
    void sameBitsForAnyThreads() {
        QFETCH(QString, scaling);
        SnnOptions options = smallOptions();
        options.gradientScaling = scaling.toStdString();
        std::vector<std::vector<double>> expected;
        for (const int threads : {1, 2, 4}) {
            ThreadPool pool(threads);
            Communicator alone;
            auto network = smallNetwork<float>(options, 6);
            gradientsOf(*network, pool, alone, randomPictures(6 * 192, 1), someLabels(6, 4), 6);
            const auto gradients = allGradients(*network);
            if (expected.empty()) expected = gradients;
            QVERIFY(gradients == expected);
        }
    }

    /// Factors that are all 1 change no bit, and neither do the parameters of rules that are off.
    void noneIsPlain() {
        ThreadPool pool(2);
        Communicator alone;
        const auto gradients = [&](const std::function<void(SnnOptions&)>& change) {
            SnnOptions options = smallOptions();
            change(options);
            auto network = smallNetwork<double>(options, 5);
            gradientsOf(*network, pool, alone, randomPictures(5 * 192, 1), someLabels(5, 4), 5);
            return allGradients(*network);
        };
        const auto plain = gradients([](SnnOptions&) {});
        QVERIFY(plain == gradients([](SnnOptions& o) {
                    o.scalingFired = 9;
                    o.scalingAlpha = 1;
                    o.scalingPlus = 3;
                    o.scalingTarget = "both";
                }));
        const auto unit = gradients([](SnnOptions& o) {
            o.gradientScaling = "post";
            o.scalingFired = o.scalingSilent = 1;
            o.scalingNormalise = false;
        });
        for (std::size_t p = 0; p < plain.size(); ++p) QVERIFY(largestDifference(plain[p], unit[p]) == 0);
    }

    /// Dense layers without a norm are scaled like the others: factors of 1 change no bit, other ones do.
    void denseLayersWithoutNormAreScaled_data() { sameBitsForAnyThreads_data(); }
    void denseLayersWithoutNormAreScaled() {
        QFETCH(QString, scaling);
        ThreadPool pool(2);
        Communicator alone;
        const auto network = [&](const QString& mode, const char* target, double fired, double silent) {
            SnnOptions options = smallOptions();
            options.network = "vgg5";
            options.denseNorm = false;
            options.gradientScaling = mode.toStdString();
            options.scalingTarget = target;
            options.scalingFired = fired;
            options.scalingSilent = silent;
            auto out = smallNetwork<double>(options, 5);
            gradientsOf(*out, pool, alone, randomPictures(5 * 192, 1), someLabels(5, 4), 5);
            return out;
        };
        const auto plain = network("none", "weights", 1, 1);
        for (const char* target : {"weights", "both"}) {
            const auto scaled = network(scaling, target, 1.5, 0.5);
            const bool differs = allGradients(*scaled) != allGradients(*plain);
            QCOMPARE(differs, scaling != "none");
            const auto unit = network("post", target, 1, 1);
            QVERIFY(allGradients(*unit) == allGradients(*plain));
        }
    }

    /// With one step no trace reaches back: causal is post with factors 1 + plus and 1, wherever the input is 0 or 1.
    void causalOfOneStep() {
        ThreadPool pool(2);
        Communicator alone;
        const auto gradients = [&](const char* mode, bool normalise) {
            SnnOptions options = smallOptions();
            options.timeSteps = 1;
            options.network = "resnet20";  // no pools: inputs are 0 or 1
            options.gradientScaling = mode;
            options.scalingPlus = 0.75;
            options.scalingFired = 1.75;
            options.scalingSilent = 1;
            options.scalingLayers = "hidden";
            options.scalingNormalise = normalise;
            auto network = smallNetwork<double>(options, 5);
            gradientsOf(*network, pool, alone, randomPictures(5 * 192, 1), someLabels(5, 4), 5);
            return std::pair(allGradients(*network), network->meanFactors());
        };
        const auto post = gradients("post", false).first, causal = gradients("causal", false).first;
        for (std::size_t p = 0; p < post.size(); ++p) QVERIFY(largestDifference(post[p], causal[p]) < 1e-12);
        const auto [normalised, means] = gradients("causal", true);
        QVERIFY(std::any_of(means.begin(), means.end(), [](double mean) { return mean > 1 && mean < 1.75; }));
    }

    /// Factors lie in the range that the rule gives, and their mean is 1 when normalised.
    void scalingFactorsInRange() {
        ThreadPool pool(1);
        Communicator alone;
        const auto network = [&](const char* mode, double alpha) {
            SnnOptions options = smallOptions();
            options.gradientScaling = mode;
            options.scalingAlpha = alpha;
            auto out = smallNetwork<double>(options, 5);
            gradientsOf(*out, pool, alone, randomPictures(5 * 192, 1), someLabels(5, 4), 5);
            return out;
        };
        const auto plain = network("none", 0), scaled = network("correlation", 0.4);
        std::size_t compared = 0;
        for (std::size_t i = 0; i < scaled->plan().operations.size(); ++i) {
            const double mean = scaled->meanFactors()[i];
            if (mean == 1) continue;
            const std::string name = scaled->plan().operations[i].name + ".weight";
            const auto a = asDouble(parameter(*plain, name).gradient), b = asDouble(parameter(*scaled, name).gradient);
            for (std::size_t k = 0; k < a.size(); ++k) {
                if (std::fabs(a[k]) < 1e-14) continue;
                const double factor = b[k] / a[k];
                QVERIFY(factor >= 0.6 / mean - 1e-9 && factor <= 1.0 / mean + 1e-9);
                ++compared;
            }
        }
        QVERIFY(compared > 100);
        std::vector<double> gradient(50, 2.0), correlation(50), factors(50);
        for (std::size_t i = 0; i < 50; ++i) correlation[i] = static_cast<double>(i);
        GradientScaling scaling;
        scaling.mode = ScalingMode::correlation;
        scaling.alpha = 0.5;
        const double mean = scaleByCorrelation(gradient.data(), correlation.data(), 50, scaling, factors.data());
        QCOMPARE(mean, 0.75);
        double sum = 0;
        for (const double factor : factors) sum += factor;
        QVERIFY(std::fabs(sum - 50) < 1e-9);
        QCOMPARE(factors[49], 1.0 / 0.75);
        QCOMPARE(gradient[0], 2 * 0.5 / 0.75);
    }

    void ranksEqualOneWithTheSummedBatch_data() { sameBitsForAnyThreads_data(); }
    void ranksEqualOneWithTheSummedBatch() {
        QFETCH(QString, scaling);
        SnnOptions options = smallOptions();
        options.gradientScaling = scaling.toStdString();
        options.network = "vgg5";
        options.dropout = 0.3;
        const std::vector<float> pictures = randomPictures(8 * 192, 1);
        const std::vector<std::uint16_t> labels = someLabels(8, 4);
        ThreadPool pool(1);
        Communicator alone;
        auto whole = smallNetwork<double>(options, 8);
        gradientsOf(*whole, pool, alone, pictures, labels, 8);
        ThreadRank::Shared shared(2);
        std::vector<std::unique_ptr<SpikingNetwork<double>>> parts;
        for (int rank = 0; rank < 2; ++rank) parts.push_back(smallNetwork<double>(options, 4));
        {
            std::vector<std::jthread> threads;
            for (std::size_t rank = 0; rank < 2; ++rank)
                threads.emplace_back([&, rank] {
                    ThreadPool own(1);
                    ThreadRank communicator(shared, rank);
                    const std::vector<float> part(pictures.begin() + static_cast<std::ptrdiff_t>(rank * 4 * 192),
                                                  pictures.begin() + static_cast<std::ptrdiff_t>((rank + 1) * 4 * 192));
                    const std::vector<std::uint16_t> told(labels.begin() + static_cast<std::ptrdiff_t>(rank * 4),
                                                          labels.begin() + static_cast<std::ptrdiff_t>(rank * 4 + 4));
                    gradientsOf(*parts[rank], own, communicator, part, told, 8, rank * 4);
                });
        }
        const auto expected = allGradients(*whole);
        for (const auto& part : parts) {
            const auto found = allGradients(*part);
            for (std::size_t p = 0; p < expected.size(); ++p) {
                double scale = 1e-9;
                for (const double g : expected[p]) scale = std::max(scale, std::fabs(g));
                QVERIFY2(largestDifference(expected[p], found[p]) < 1e-9 * scale,
                         whole->parameters().all()[p].name.c_str());
            }
        }
    }

    /// The last batch of an epoch may have fewer pictures than there are ranks.
    void aRankWithoutPicturesAddsNothing() {
        SnnOptions options = smallOptions();
        options.network = "vgg5";
        const std::vector<float> pictures = randomPictures(3 * 192, 1);
        const std::vector<std::uint16_t> labels = someLabels(3, 4);
        ThreadPool pool(1);
        Communicator alone;
        auto whole = smallNetwork<float>(options, 3);
        gradientsOf(*whole, pool, alone, pictures, labels, 3);
        ThreadRank::Shared shared(2);
        std::vector<std::unique_ptr<SpikingNetwork<float>>> parts;
        for (int rank = 0; rank < 2; ++rank) parts.push_back(smallNetwork<float>(options, 3));
        // Something is left from a step before.
        for (auto& p : parts[0]->parameters().all()) p.gradient.fill(7);
        {
            std::vector<std::jthread> threads;
            for (std::size_t rank = 0; rank < 2; ++rank)
                threads.emplace_back([&, rank] {
                    ThreadPool own(1);
                    ThreadRank communicator(shared, rank);
                    gradientsOf(*parts[rank], own, communicator, rank == 0 ? std::vector<float>{} : pictures,
                                rank == 0 ? std::vector<std::uint16_t>{} : labels, 3);
                });
        }
        const auto expected = allGradients(*whole);
        for (const auto& part : parts) {
            const auto found = allGradients(*part);
            for (std::size_t p = 0; p < expected.size(); ++p)
                QVERIFY2(largestDifference(expected[p], found[p]) < 1e-6, whole->parameters().all()[p].name.c_str());
        }
    }

    /// A pass that is given up leaves nothing behind but the norms' running values, which the caller puts back.
    void aPassCanBeGivenUp() {
        ThreadPool pool(2);
        Communicator alone;
        const auto pictures = randomPictures(4 * 192, 1);
        const auto labels = someLabels(4, 4);
        auto undisturbed = smallNetwork<float>(smallOptions(), 4), disturbed = smallNetwork<float>(smallOptions(), 4);
        gradientsOf(*undisturbed, pool, alone, pictures, labels, 4);
        const auto norms = disturbed->norms();
        ForwardOptions forward;
        forward.training = true;
        for (int allowed = 0; allowed < 6; ++allowed) {
            int asked = 0;
            disturbed->setPictures(pool, pictures, 4);
            QVERIFY(!disturbed->forward(pool, alone, forward, [&] { return asked++ < allowed; }));
            QCOMPARE(asked, allowed + 1);
            disturbed->norms() = norms;
        }
        disturbed->setPictures(pool, pictures, 4);
        QVERIFY(disturbed->forward(pool, alone, forward));
        QVERIFY(!disturbed->backward(pool, alone, std::vector<float>(disturbed->logits().size(), 0.1F),
                                     [] { return false; }));
        disturbed->norms() = norms;
        gradientsOf(*disturbed, pool, alone, pictures, labels, 4);
        QVERIFY(allGradients(*disturbed) == allGradients(*undisturbed));
        for (std::size_t n = 0; n < norms.size(); ++n)
            QVERIFY(disturbed->norms()[n].runningMean == undisturbed->norms()[n].runningMean);
    }

    void poissonSpikesAreCounted() {
        SnnOptions options = smallOptions();
        options.encoding = "poisson";
        auto network = smallNetwork<float>(options, 3);
        ThreadPool pool(2);
        const std::vector<float> brightness(3 * 192, 0.4F);
        network->setPoisson(pool, brightness, 3, 5, std::vector<std::uint64_t>{1, 2, 3});
        const Activation<float> input = network->value(0);
        std::uint64_t spikes = 0;
        for (std::size_t i = 0; i < network->plan().steps * 3 * 192; ++i) spikes += input.counts[i];
        QVERIFY(spikes > 0);
        QCOMPARE(network->inputSpikes()[0], spikes);
    }

    void precisionsAgree() {
        SnnOptions options = smallOptions();
        options.timeSteps = 1;
        ThreadPool pool(2);
        Communicator alone;
        const auto pictures = randomPictures(6 * 192, 1);
        auto exact = smallNetwork<double>(options, 6);
        auto single = smallNetwork<float>(options, 6);
        for (std::size_t p = 0; p < exact->parameters().all().size(); ++p)
            std::copy(single->parameters().all()[p].value.values().begin(),
                      single->parameters().all()[p].value.values().end(), exact->parameters().all()[p].value.data());
        exact->parametersChanged();
        const double a = gradientsOf(*exact, pool, alone, pictures, someLabels(6, 4), 6);
        const double b = gradientsOf(*single, pool, alone, pictures, someLabels(6, 4), 6);
        QVERIFY2(std::fabs(a - b) < 1e-3, qPrintable(QString("%1 %2").arg(a).arg(b)));
        auto half = smallNetwork<BFloat16>(options, 6);
        const double c = gradientsOf(*half, pool, alone, pictures, someLabels(6, 4), 6);
        QVERIFY2(std::fabs(a - c) < 0.15, qPrintable(QString("%1 %2").arg(a).arg(c)));
    }

    /// What is said beforehand about memory is what is held, but for scratch.
    void memoryIsForeseen_data() {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("scaling");
        for (const char* network : {"vgg5", "resnet20"})
            for (const char* mode : {"none", "post", "causal", "correlation"})
                QTest::addRow("%s %s", network, mode) << network << mode;
    }
    void memoryIsForeseen() {
        QFETCH(QString, network);
        QFETCH(QString, scaling);
        SnnOptions options = smallOptions();
        options.network = network.toStdString();
        options.gradientScaling = scaling.toStdString();
        ThreadPool pool(1);
        Communicator alone;
        auto net = smallNetwork<float>(options, 16, 32);
        gradientsOf(*net, pool, alone, randomPictures(16 * 3072, 1), someLabels(16, 4), 16);
        const auto foreseen = static_cast<double>(activationBytes(net->plan(), options, 16, true));
        const auto held = static_cast<double>(net->mostActivationBytes());
        QVERIFY2(std::fabs(held - foreseen) < 0.05 * foreseen,
                 qPrintable(QString("foreseen %1, held %2").arg(foreseen).arg(held)));
    }

    void lossGradients() {
        RandomStream random(5, 5);
        std::vector<double> logits(3 * 2 * 4);
        for (double& value : logits) value = random.normal();
        const std::vector<std::uint16_t> labels{1, 3};
        for (const LossOptions& options : {LossOptions{}, LossOptions{true, 0, 1}, LossOptions{true, 0.3, 0.8}}) {
            std::vector<double> gradient(logits.size());
            const auto loss = [&] {
                return classificationLoss<double>(logits, labels, 3, 4, options, 2, static_cast<double*>(nullptr)).loss;
            };
            classificationLoss<double>(logits, labels, 3, 4, options, 2, gradient.data());
            for (std::size_t i = 0; i < logits.size(); ++i) {
                const double before = logits[i];
                logits[i] = before + 1e-5;
                const double more = loss();
                logits[i] = before - 1e-5;
                const double less = loss();
                logits[i] = before;
                QVERIFY(std::fabs((more - less) / 2e-5 - gradient[i]) < 1e-8);
            }
        }
    }

    void topFiveAndTies() {
        std::vector<float> logits{0, 0, 0, 0, 0, 0, 5, 4, 3, 2, 1, 0};
        const LossResult result = classificationLoss<float>(logits, std::vector<std::uint16_t>{0, 5}, 1, 6, {}, 2,
                                                            static_cast<float*>(nullptr));
        QCOMPARE(result.correct, 1U);      // the first of equal ones
        QCOMPARE(result.correctTop5, 1U);  // the last of six is not among five
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "test_network.moc"
