// SPDX-License-Identifier: GPL-3.0-or-later
// Spike-driven convolution against the dense one, and its plain loops against vectors.
#include <QTest>

#include "core/snn/sparse_forward.hpp"
#include "core/snn/synapse_scratch.hpp"
#include "tests/core/snn/synapse_layers.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::snn::testing;

class TestSparseForward : public QObject {
    Q_OBJECT
private:
    /// Rows gathered at spikes give what the dense product gives, and are used where spikes are rare only.
    static void compare(const Layer& layer) {
        const SynapseShape& shape = layer.shape;
        QCOMPARE(SparseForward::takes(shape), !shape.dense());
        if (shape.dense()) return;
        const Inputs<float> with(shape, layer.images);
        const auto counts = randomCounts(layer.images * shape.inputSize(), 0.1, 3, 8);
        ThreadPool pool(2);
        std::vector<std::vector<float>> outs;
        for (const double below : {0.0, 0.05, 0.9}) {
            const auto synapses = made<float>(shape, layer.images, {false, below});
            QVERIFY(synapses);
            synapses->setWeights(pool, with.weights.data(), false);
            outs.emplace_back(layer.images * shape.outputSize());
            synapses->forward(pool, layer.images, {nullptr, counts.data(), 0.5F}, with.bias.data(), outs.back().data(),
                              nullptr);
        }
        QVERIFY(sameBits(outs[0], outs[1]));  // mean count 0.2: dense
        QVERIFY(worst(outs[2], toDoubles(outs[0]), 0) < 1e-5);
        for (const auto path : {tensor::KernelPath::scalar, tensor::KernelPath::simd}) {
            SparseForward gather(shape, path);
            gather.setWeights(pool, with.weights.data());
            ScratchStack scratch;
            const auto lease = scratch.take(gather.scratchBytes());
            std::vector<float> out(outs[0].size());
            std::vector<BFloat16> half(outs[0].size());
            for (std::size_t i = 0; i < layer.images; i += gather.images()) {
                const std::size_t count = std::min(gather.images(), layer.images - i), at = i * shape.outputSize();
                const std::uint8_t* from = counts.data() + i * shape.inputSize();
                QVERIFY(gather.forward(from, count, 0.5F, with.bias.data(), out.data() + at, lease.data()));
                QVERIFY(gather.forward(from, count, 0.5F, with.bias.data(), half.data() + at, lease.data()));
            }
            QVERIFY(worst(out, toDoubles(outs[0]), 0) < 1e-5);
            QVERIFY(sameBits(half, fromDoubles<BFloat16>(toDoubles(out))));
        }
    }

private slots:
    void againstDense_data() {
        QTest::addColumn<std::size_t>("layer");
        for (std::size_t i = 0; i < kLayers.size(); ++i) QTest::newRow(kLayers[i].name) << i;
        QTest::newRow("many inputs and outputs") << kLayers.size();
    }
    void againstDense() {
        QFETCH(std::size_t, layer);
        // Two groups of inputs, two blocks of outputs, the last ones narrow.
        const Layer many{"", {8, 8, 140, 100, 3, 3, 2, 1}, 40};
        compare(layer < kLayers.size() ? kLayers[layer] : many);
    }

    void moreSpikesThanInputs() {
        const SynapseShape shape{4, 4, 8, 8, 3, 3, 1, 1};
        const SparseForward gather(shape, tensor::KernelPath::simd);
        ScratchStack scratch;
        const auto lease = scratch.take(gather.scratchBytes());
        std::vector<std::uint8_t> counts(shape.inputSize(), 2);
        std::vector<float> out(shape.outputSize(), 3.0F);
        QVERIFY(!gather.forward(counts.data(), 1, 1.0F, nullptr, out.data(), lease.data()));
        QVERIFY(std::ranges::all_of(out, [](float value) { return value == 3.0F; }));
    }

    void spikesAreCounted() {
        for (const std::size_t count : {std::size_t{0}, std::size_t{5}, std::size_t{8}, std::size_t{1003}}) {
            std::vector<std::uint8_t> counts = randomCounts(count, 0.5, 255, 9);
            std::size_t expected = 0;
            for (const std::uint8_t one : counts) expected += one;
            QCOMPARE(SparseForward::spikes(counts.data(), count), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestSparseForward)
#include "test_sparse_forward.moc"
