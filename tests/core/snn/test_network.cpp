// SPDX-License-Identifier: GPL-3.0-or-later
// The spiking network as a whole: against the reference values, between precisions, and its gradients where they are
// those of a smooth function.
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <fstream>

#include <nlohmann/json.hpp>

#include "core/base/random.hpp"
#include "core/snn/loss.hpp"
#include "core/snn/network.hpp"
#include "tests/core/snn/small_networks.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::test;
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
    void constantInputIsACopyAtEveryStep_data() { everyScaling(); }
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
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "test_network.moc"
