// SPDX-License-Identifier: GPL-3.0-or-later
// Gradient scaling by local spikes: what the rules have in common with plain STBP and with each other, and their
// factors.
#include <QtTest>
#include <cmath>
#include <functional>
#include <set>

#include "core/snn/factor_samples.hpp"
#include "core/snn/gradient_scaling.hpp"
#include "tests/core/snn/small_networks.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::test;

class TestGradientScaling : public QObject {
    Q_OBJECT

private slots:
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
    void denseLayersWithoutNormAreScaled_data() { everyScaling(); }

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

    /// Sampled factors by hand: two neurons on either side, where one of each fires at known steps.
    void sampledFactorsByTheRule() {
        SynapseSpikes spikes;
        spikes.shape = {1, 1, 2, 2, 1, 1, 1, 0};
        spikes.steps = 3;
        const std::vector<std::uint8_t> pre{1, 0, 0, 0, 1, 0}, post{1, 0, 1, 0, 1, 0};  // the first of each
        spikes.pre = pre.data();
        spikes.post = post.data();
        GradientScaling scaling;
        scaling.traceDecay = 0.5;
        scaling.plus = 2;
        scaling.minus = 0.4;
        scaling.mode = ScalingMode::causal;
        // Step by step, of the pairs (fires, fires), (silent, fires), and of the silent neuron behind.
        const std::set<float> expected{1 + 2 * 1.0F, 0.6F + 2 * 0.5F, 0.4F + 2 * 1.25F, 1.0F, 0.6F, 0.4F};
        RandomStream random(3);
        std::set<float> seen;
        for (const float factor : sampleFactors(scaling, spikes, 500, random)) {
            const auto at = std::find_if(expected.begin(), expected.end(),
                                         [&](float value) { return std::fabs(value - factor) < 1e-6F; });
            QVERIFY2(at != expected.end(), qPrintable(QString::number(factor)));
            seen.insert(*at);
        }
        QCOMPARE(seen.size(), expected.size());
        scaling.mode = ScalingMode::post;
        const std::vector<float> factors = sampleFactors(scaling, spikes, 500, random);
        const auto fired = std::count(factors.begin(), factors.end(), 1.5F);
        QCOMPARE(fired + std::count(factors.begin(), factors.end(), 0.5F), std::ptrdiff_t{500});
        QVERIFY(fired > 200 && fired < 300);  // half of the pairs end in the neuron that fires at each step
        const std::vector<double> share = factorShares(factors);
        QVERIFY(std::fabs(share[30] - static_cast<double>(fired) / 500) < 1e-12);
        QVERIFY(std::fabs(share[10] + share[30] - 1) < 1e-12);
        QVERIFY(factorShares({}).empty());
    }

    /// What a network notes of its own factors has the mean 1, and costs no bit of the gradients.
    void watchedFactorsHaveMeanOne_data() { everyScaling(); }

    void watchedFactorsHaveMeanOne() {
        QFETCH(QString, scaling);
        ThreadPool pool(2);
        Communicator alone;
        SnnOptions options = smallOptions();
        options.gradientScaling = scaling.toStdString();
        const auto plain = smallNetwork<double>(options, 5), watched = smallNetwork<double>(options, 5);
        watched->watchFactors(20000, 1);
        for (auto* network : {plain.get(), watched.get()})
            gradientsOf(*network, pool, alone, randomPictures(5 * 192, 1), someLabels(5, 4), 5);
        QVERIFY(allGradients(*plain) == allGradients(*watched));
        std::size_t layers = 0;
        for (std::size_t i = 0; i < watched->factors().size(); ++i) {
            const std::vector<float>& factors = watched->factors()[i];
            QVERIFY(plain->factors()[i].empty());
            if (factors.empty()) continue;
            ++layers;
            double mean = 0;
            for (const float factor : factors) mean += factor / static_cast<double>(factors.size());
            QVERIFY2(std::fabs(mean - 1) < 0.05, qPrintable(QString::number(mean)));
        }
        QCOMPARE(layers > 0, scaling != "none");
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
};

QTEST_GUILESS_MAIN(TestGradientScaling)
#include "test_gradient_scaling.moc"
