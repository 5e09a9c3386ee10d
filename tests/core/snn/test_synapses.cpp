// SPDX-License-Identifier: GPL-3.0-or-later
// The products of synapses: reference data, oneDNN against plain loops in double, bits against the number of threads.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <filesystem>
#include <vector>

#include "core/snn/synapse_pieces.hpp"
#include "tests/core/snn/synapse_layers.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::snn::testing;

namespace {

int threadsOfThisProcess() {
    int out = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/task")) ++out;
    return out;
}

}  // namespace

class TestSynapses : public QObject {
    Q_OBJECT
private:
    /// [a][b][height][width] of the file to [a][height][width][b].
    static std::vector<double> channelsLast(const QJsonObject& from, const char* name) {
        const QJsonObject entry = from[name].toObject();
        const QJsonArray shape = entry["shape"].toArray(), data = entry["data"].toArray();
        const auto size = [&](int d) { return d < shape.size() ? static_cast<std::size_t>(shape[d].toInt()) : 1; };
        std::vector<double> out(static_cast<std::size_t>(data.size()));
        const std::size_t pixels = size(2) * size(3);
        for (std::size_t a = 0; a < size(0); ++a)
            for (std::size_t b = 0; b < size(1); ++b)
                for (std::size_t p = 0; p < pixels; ++p)
                    out[(a * pixels + p) * size(1) + b] =
                        data[static_cast<int>((a * size(1) + b) * pixels + p)].toDouble();
        return out;
    }

    template <class A>
    void referenceCase(const QJsonObject& root, double tolerance, Way way = Way::native) {
        const auto size = [&](const char* name, int d) {
            return static_cast<std::size_t>(root[name].toObject()["shape"].toArray()[d].toInt());
        };
        const SynapseShape shape{size("input", 2),
                                 size("input", 3),
                                 size("input", 1),
                                 size("weight", 0),
                                 size("weight", 2),
                                 size("weight", 3),
                                 static_cast<std::size_t>(root["stride"].toInt()),
                                 static_cast<std::size_t>(root["padding"].toInt())};
        const std::size_t images = size("input", 0);
        QCOMPARE(shape.outputHeight(), size("output", 2));
        QCOMPARE(shape.outputWidth(), size("output", 3));
        Inputs<A> with(shape, images);
        with.weights = fromDoubles<Real<A>>(channelsLast(root, "weight"));
        with.bias = fromDoubles<Real<A>>(channelsLast(root, "bias"));
        with.in = fromDoubles<A>(channelsLast(root, "input"));
        with.outError = fromDoubles<A>(channelsLast(root, "grad_output"));
        ThreadPool pool(2);
        const auto synapses = made<A>(shape, images, {}, way);
        QVERIFY(synapses);
        const Results<A> found = compute(pool, *synapses, shape, images, {with.in.data()}, with);
        QVERIFY(worst(found.out, channelsLast(root, "output"), kStorage<A>) < tolerance);
        QVERIFY(worst(found.inError, channelsLast(root, "grad_input"), kStorage<A>) < tolerance);
        QVERIFY(worst(found.gradient, channelsLast(root, "grad_weight"), 0) < tolerance);
    }

    /// Against double, where the numbers that go in are the same.
    template <class A>
    void againstDouble(const Layer& layer, Way way, bool counts) {
        const SynapseShape& shape = layer.shape;
        const Inputs<A> with(shape, layer.images);
        Inputs<double> exact(shape, layer.images);
        exact.weights = toDoubles(with.weights);
        exact.bias = toDoubles(with.bias);
        exact.outError = toDoubles(with.outError);
        const std::vector<double> real = toDoubles(with.in);
        const auto spikes = randomCounts(layer.images * shape.inputSize(), 0.4, 4, 5);
        const Activation<A> in = counts ? Activation<A>{nullptr, spikes.data(), 0.25F} : Activation<A>{with.in.data()};
        const Activation<double> exactIn =
            counts ? Activation<double>{nullptr, spikes.data(), 0.25F} : Activation<double>{real.data()};
        ThreadPool pool(2);
        const auto synapses = made<A>(shape, layer.images, {}, way);
        const auto reference = made<double>(shape, layer.images);
        QVERIFY(synapses && reference);
        const Results<A> found = compute(pool, *synapses, shape, layer.images, in, with);
        const Results<double> expected = compute(pool, *reference, shape, layer.images, exactIn, exact);
        QVERIFY(worst(found.out, expected.out, kStorage<A>) < 1e-5);
        QVERIFY(worst(found.inError, expected.inError, kStorage<A>) < 1e-5);
        QVERIFY(worst(found.gradient, expected.gradient, 0) < 2e-5);
        // The sums are those of the numbers that were stored.
        std::vector<double> sums(2 * shape.outputs, 0.0);
        for (std::size_t i = 0; i < found.out.size(); ++i) {
            sums[i % shape.outputs] += toDouble(found.out[i]);
            sums[shape.outputs + i % shape.outputs] += toDouble(found.out[i]) * toDouble(found.out[i]);
        }
        QVERIFY(worst(found.sums, sums, 0) < 1e-5);
    }

    /// Spikes as bytes and the numbers that they mean; the unit is a power of two.
    template <class A>
    void countsAndReal(const Layer& layer) {
        const SynapseShape& shape = layer.shape;
        const Inputs<A> with(shape, layer.images);
        const auto counts = randomCounts(layer.images * shape.inputSize(), 0.3, 4, 6);
        std::vector<A> real;
        for (const std::uint8_t count : counts) real.push_back(rounded<A>(0.25 * count));
        ThreadPool pool(2);
        const auto synapses = made<A>(shape, layer.images);
        QVERIFY(synapses);
        const Results<A> a = compute<A>(pool, *synapses, shape, layer.images, {nullptr, counts.data(), 0.25F}, with);
        const Results<A> b = compute<A>(pool, *synapses, shape, layer.images, {real.data()}, with);
        QVERIFY(sameBits(a, b));
    }

    template <class A>
    void sameForThreads(const Layer& layer, double sparseBelow) {
        const SynapseShape& shape = layer.shape;
        const Inputs<A> with(shape, layer.images);
        const auto counts = randomCounts(layer.images * shape.inputSize(), 0.1, 1, 7);
        std::vector<Results<A>> results;
        for (const int threads : {1, 2, 4}) {
            ThreadPool pool(threads);
            const auto synapses = made<A>(shape, layer.images, {true, sparseBelow});
            QVERIFY(synapses);
            results.push_back(compute<A>(pool, *synapses, shape, layer.images, {nullptr, counts.data(), 1.0F}, with));
        }
        QVERIFY(sameBits(results[0], results[1]));
        QVERIFY(sameBits(results[0], results[2]));
    }

    /// A call with fewer images than the synapses were made for: an image's numbers do not depend on its company.
    template <class A>
    void fewer(const Layer& layer) {
        const SynapseShape& shape = layer.shape;
        const Inputs<A> with(shape, layer.images);
        ThreadPool pool(2);
        const auto synapses = made<A>(shape, layer.images);
        const auto reference = made<double>(shape, layer.images);
        QVERIFY(synapses && reference);
        const Results<A> all = compute<A>(pool, *synapses, shape, layer.images, {with.in.data()}, with);
        const std::vector<double> in = toDoubles(with.in), outError = toDoubles(with.outError);
        for (const std::size_t images : {std::size_t{1}, layer.images / 2, layer.images - 1}) {
            const Results<A> some = compute<A>(pool, *synapses, shape, images, {with.in.data()}, with);
            QVERIFY(std::memcmp(some.out.data(), all.out.data(), some.out.size() * sizeof(A)) == 0);
            QVERIFY(std::memcmp(some.inError.data(), all.inError.data(), some.inError.size() * sizeof(A)) == 0);
            std::vector<double> gradient(shape.weights());
            reference->backwardWeights(pool, images, {in.data()}, outError.data(), gradient.data());
            QVERIFY(worst(some.gradient, gradient, 0) < 2e-5);
        }
    }

    static void addLayers() {
        QTest::addColumn<std::size_t>("layer");
        for (std::size_t i = 0; i < kLayers.size(); ++i) QTest::newRow(kLayers[i].name) << i;
    }
    static const Layer& current() {
        QFETCH(std::size_t, layer);
        return kLayers[layer];
    }

private slots:
    void reference() {
        const auto folder = test::reference();
        if (!folder) QSKIP("no reference data");
        QFile file(QString::fromStdString((*folder / "conv2d.json").string()));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("no conv2d.json");
        const QJsonValue root = QJsonDocument::fromJson(file.readAll()).object()["cases"];
        QVERIFY(root.isObject() || root.isArray());
        QJsonArray cases = root.toArray();
        if (root.isObject())
            for (const auto& one : root.toObject()) cases.append(one);
        QVERIFY(!cases.isEmpty());
        for (const auto& one : cases) {
            referenceCase<double>(one.toObject(), 1e-9);
            referenceCase<float>(one.toObject(), 1e-5);
            // Inputs and weights of the file are rounded on their way in: 2^-9 each, over some dozen products.
            referenceCase<BFloat16>(one.toObject(), 0.02);
            referenceCase<BFloat16>(one.toObject(), 0.02, Way::widened);
        }
    }

    void floatAgainstDouble_data() { addLayers(); }
    void floatAgainstDouble() {
        againstDouble<float>(current(), Way::native, false);
        againstDouble<float>(current(), Way::native, true);
    }

    void halfAgainstDouble_data() { addLayers(); }
    void halfAgainstDouble() {
        againstDouble<BFloat16>(current(), Way::native, false);
        againstDouble<BFloat16>(current(), Way::native, true);
        againstDouble<BFloat16>(current(), Way::widened, false);
        againstDouble<BFloat16>(current(), Way::widened, true);
    }

    void countsAgainstReal_data() { addLayers(); }
    void countsAgainstReal() {
        countsAndReal<double>(current());
        countsAndReal<float>(current());
        countsAndReal<BFloat16>(current());
    }

    /// <y, W x> = <W^T y, x> = <W, gradient of W>.
    void adjoint_data() { addLayers(); }
    void adjoint() {
        const Layer& layer = current();
        const Inputs<double> with(layer.shape, layer.images);
        ThreadPool pool(2);
        const auto synapses = made<double>(layer.shape, layer.images);
        QVERIFY(synapses);
        const Results<double> found =
            compute<double>(pool, *synapses, layer.shape, layer.images, {with.in.data()}, with);
        std::vector<double> out(found.out.size());
        synapses->forward(pool, layer.images, {with.in.data()}, nullptr, out.data(), nullptr);
        const double forward = dot(out, with.outError),
                     size = std::sqrt(dot(out, out) * dot(with.outError, with.outError));
        QVERIFY(std::abs(forward - dot(found.inError, with.in)) < 1e-12 * size);
        QVERIFY(std::abs(forward - dot(found.gradient, with.weights)) < 1e-12 * size);
        for (std::size_t i = 0; i < out.size(); ++i)
            QVERIFY(std::abs(found.out[i] - out[i] - with.bias[i % layer.shape.outputs]) < 1e-12);
    }

    void sameBitsForAnyThreads_data() { addLayers(); }
    void sameBitsForAnyThreads() {
        sameForThreads<double>(current(), 0);
        sameForThreads<float>(current(), 0);
        sameForThreads<BFloat16>(current(), 0);
        sameForThreads<float>(current(), 0.2);
        sameForThreads<BFloat16>(current(), 0.2);
    }

    void fewerImages_data() { addLayers(); }
    void fewerImages() {
        fewer<float>(current());
        fewer<BFloat16>(current());
    }

    void piecesCoverTheImages() {
        for (std::size_t images = 1; images < 300; ++images)
            for (const std::size_t most : {std::size_t{1}, std::size_t{7}, std::size_t{64}, std::size_t{1000}}) {
                const std::size_t size = pieceSize(images, most);
                QVERIFY(size >= 1 && size <= most && size <= images && 2 * size + 1 >= std::min(most, images));
                const auto empty = [&](std::size_t of) { return (images + of - 1) / of * of - images; };
                for (std::size_t other = size; other <= std::min(most, images); ++other)
                    QVERIFY(empty(size) <= empty(other));
            }
        QCOMPARE(pieceSize(256, 10), std::size_t{8});
        for (const Layer& layer : kLayers)
            for (const std::size_t bytes : {std::size_t{1000}, std::size_t{100000}, std::size_t{3000000}}) {
                const GradientPieces pieces = gradientPieces(layer.shape, layer.images, bytes);
                QVERIFY(pieces.runs * pieces.runLength >= layer.images);
                QVERIFY((pieces.runs - 1) * pieces.runLength < layer.images);
                QCOMPARE(pieces.runLength % pieces.images, std::size_t{0});
                QCOMPARE(layer.shape.outputs % pieces.blocks, std::size_t{0});
            }
    }

    /// What was promised before is what is held afterwards, and oneDNN starts no threads of its own.
    void memoryAndThreads() {
        for (const Layer& layer : kLayers) {
            ThreadPool pool(2);
            const int threads = threadsOfThisProcess();
            SynapseOptions options;
            options.scratch = std::make_shared<SynapseScratch>();
            const auto synapses = made<float>(layer.shape, layer.images, options);
            QVERIFY(synapses);
            QCOMPARE(options.scratch->perThread.bytesHeld() + options.scratch->perCall.bytesHeld(), std::size_t{0});
            const Inputs<float> with(layer.shape, layer.images);
            (void)compute<float>(pool, *synapses, layer.shape, layer.images, {with.in.data()}, with);
            const SynapseMemory memory = synapses->memory();
            QVERIFY(memory.weights >= 2 * layer.shape.weights() * sizeof(float));
            QVERIFY(options.scratch->perThread.bytesHeld() <= 2 * memory.perThread);
            QVERIFY(options.scratch->perThread.bytesHeld() > 0);
            QVERIFY(options.scratch->perCall.bytesHeld() <= memory.perCall + 64);
            QCOMPARE(synapses->bytes(2), memory.weights + 2 * memory.perThread + memory.perCall);
            QCOMPARE(threadsOfThisProcess(), threads);
        }
    }

    void refusals_data() {
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("no outputs") << QList<int>{4, 4, 3, 0, 3, 3, 1, 1, 2};
        QTest::newRow("no stride") << QList<int>{4, 4, 3, 5, 3, 3, 0, 1, 2};
        QTest::newRow("kernel too large") << QList<int>{4, 4, 3, 5, 7, 7, 1, 1, 2};
        QTest::newRow("too much padding") << QList<int>{4, 4, 3, 5, 3, 3, 1, 3, 2};
        QTest::newRow("no images") << QList<int>{4, 4, 3, 5, 3, 3, 1, 1, 0};
    }
    void refusals() {
        QFETCH(QList<int>, sizes);
        const auto size = [&](int i) { return static_cast<std::size_t>(sizes[i]); };
        const SynapseShape shape{size(0), size(1), size(2), size(3), size(4), size(5), size(6), size(7)};
        const auto refused = makeSynapses<float>(shape, size(8), {});
        QVERIFY(!refused);
        QCOMPARE(QString::fromStdString(refused.error().code), QString("snn-kernel"));
        QVERIFY(!refused.error().found.empty());
        QVERIFY(!makeSynapses<double>(shape, size(8), {}));
        QVERIFY(!makeSynapses<BFloat16>(shape, size(8), {}));
    }
};

QTEST_GUILESS_MAIN(TestSynapses)
#include "test_synapses.moc"
