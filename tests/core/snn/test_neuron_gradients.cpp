// SPDX-License-Identifier: GPL-3.0-or-later
// The gradient of spiking neurons, by every table of kernels, against differences of a smooth forward pass and against
// values of PyTorch's autograd.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>
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

class TestNeuronGradients : public QObject {
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
};

QTEST_GUILESS_MAIN(TestNeuronGradients)
#include "test_neuron_gradients.moc"
