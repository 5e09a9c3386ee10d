// SPDX-License-Identifier: GPL-3.0-or-later
// The plain loops among the neuron kernels: channel sums, bytes to activations, traces, rounding to halves.
#include <QTest>
#include <bit>
#include <cmath>
#include <vector>

#include "core/base/random.hpp"
#include "core/snn/kernels/neuron_kernels.hpp"
#include "tests/core/snn/guarded.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::snn::kernel;
using namespace nl::snn::test;

class TestNeuronLoops : public QObject {
    Q_OBJECT
private slots:
    void channelSums() {
        sumsOf<double>();
        sumsOf<float>();
        sumsOf<BFloat16>();
    }
    void expandAndTraces() {
        tracesOf<double>();
        tracesOf<float>();
        tracesOf<BFloat16>();
    }

    /// To nearest, ties to even, NaN stays: the same bits as the constructor, for every kind of number.
    void roundingOfHalves() {
        std::vector<std::uint32_t> words{0x7F800000U, 0xFF800000U, 0x7FC00000U, 0x7FFFFFFFU, 0xFFFFFFFFU, 0x7F7FFFFFU,
                                         0x00000001U, 0x807FFFFFU, 0x3F808000U, 0x3F818000U, 0x3F808001U, 0x3F817FFFU};
        RandomStream random(41, 1);
        while (words.size() < 1003) words.push_back(random.bits());
        const std::vector<std::uint8_t> zeros(words.size(), 0);
        for (const NeuronKernels<BFloat16>& table : allNeuronKernels<BFloat16>()) {
            std::vector<float> trace;
            for (const std::uint32_t word : words) trace.push_back(std::bit_cast<float>(word));
            std::vector<BFloat16> out(words.size());
            table.advanceTrace(zeros.data(), words.size(), 1, 1, trace.data(), out.data(), nullptr);
            for (std::size_t i = 0; i < words.size(); ++i) {
                QVERIFY2(out[i] == BFloat16(trace[i]), table.name);
                QCOMPARE(std::isnan(static_cast<float>(out[i])), std::isnan(std::bit_cast<float>(words[i])));
            }
        }
    }

private:
    template <class A>
    void sumsOf() {
        for (const std::size_t channels : {1, 3, 10, 16, 100}) {
            for (const std::size_t rows : {1, 5, 64, 201}) {
                RandomStream random(43, channels);
                std::vector<A> x(rows * channels);
                std::vector<double> sum(channels, 1.0), squares(channels, 2.0);
                for (std::size_t i = 0; i < x.size(); ++i) {
                    x[i] = narrow<A>(random.normal() + 0.5);
                    sum[i % channels] += wide(x[i]);
                    squares[i % channels] += wide(x[i]) * wide(x[i]);
                }
                for (const NeuronKernels<A>& table : allNeuronKernels<A>()) {
                    std::vector<double> found(channels, 1.0), foundSquares(channels, 2.0);
                    table.channelSums(x.data(), rows, channels, found.data(), foundSquares.data());
                    for (std::size_t c = 0; c < channels; ++c) {
                        QVERIFY2(close(found[c], sum[c], 2e-6), table.name);
                        QVERIFY2(close(foundSquares[c], squares[c], 2e-6), table.name);
                    }
                }
            }
        }
    }

    template <class A>
    void tracesOf() {
        for (const std::size_t count : {1, 15, 64, 131}) {
            RandomStream random(47, count);
            std::vector<std::uint8_t> counts;
            std::vector<Real<A>> before;
            for (std::size_t i = 0; i < count; ++i) {
                counts.push_back(static_cast<std::uint8_t>(random.below(5)));
                before.push_back(static_cast<Real<A>>(random.normal()));
            }
            for (const NeuronKernels<A>& table : allNeuronKernels<A>()) {
                Guarded<A> expanded(count, narrow<A>(kMark)), out(expanded), product(expanded);
                Guarded<Real<A>> trace(count), silent(count);
                std::copy_n(before.data(), count, trace.data());
                std::copy_n(before.data(), count, silent.data());
                table.expand(counts.data(), count, 0.25F, expanded.data());
                table.advanceTrace(counts.data(), count, 0.25F, Real<A>(0.4), trace.data(), out.data(), product.data());
                table.advanceTrace(counts.data(), count, 0.25F, Real<A>(0.4), silent.data(), nullptr, nullptr);
                QVERIFY(expanded.intact() && out.intact() && product.intact() && trace.intact() && silent == trace);
                for (std::size_t i = 0; i < count; ++i) {
                    const double x = 0.25 * counts[i],
                                 now = static_cast<double>(Real<A>(0.4)) * static_cast<double>(before[i]) + x;
                    QCOMPARE(wide(expanded[i]), x);
                    QVERIFY2(close(static_cast<double>(trace[i]), now, 1e-6), table.name);
                    QVERIFY2(close(wide(out[i]), now, kTolerance<A>), table.name);
                    QVERIFY2(close(wide(product[i]), now * x, kTolerance<A>), table.name);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestNeuronLoops)
#include "test_neuron_loops.moc"
