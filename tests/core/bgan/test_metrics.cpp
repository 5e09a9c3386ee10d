// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <fstream>

#include <nlohmann/json.hpp>

#include "core/bgan/encode/feature_statistics.hpp"
#include "core/bgan/metrics.hpp"
#include "core/bgan/train.hpp"
#include "tests/core/bgan/toy_graph.hpp"

using namespace nl;
using namespace nl::bgan;
namespace fs = std::filesystem;

namespace {

RegressionSums sumsOf(const std::vector<double>& truth, double offset) {
    RegressionSums sums;
    for (const double value : truth) sums.add(value, value + offset);
    return sums;
}

/// The toy dataset with another rate for every neuron.
template <class Rate>
dataset::Dataset withRates(Rate&& rateOf) {
    dataset::Dataset data = test::toyDataset(1, 6, 12, 4);
    for (dataset::Sample& sample : data.samples) {
        auto graph = std::make_shared<graph::Graph>(*sample.graph);
        graph::KindFeatures& features = graph->nodeFeatures.kinds[0];
        const int column = features.column(static_cast<std::size_t>(graph->nodeFeatures.indexOf("rate")));
        for (std::size_t n = 0; n < graph->count(graph::NodeKind::neuron); ++n)
            features.value[n * features.columns() + static_cast<std::size_t>(column)] = rateOf(n);
        sample.graph = std::move(graph);
    }
    return data;
}

BganOptions rateOptions() {
    BganOptions options;
    options.task = "rate";
    options.epochs = 2;
    options.hidden = 8;
    options.heads = 2;
    options.threads = 1;
    return options;
}

}  // namespace

class TestMetrics : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;

private slots:
    void rSquaredFollowsItsDefinition() {
        const RegressionSums sums = sumsOf({-1, 0, 1, 2}, 0.5);
        QCOMPARE(sums.mean(), 0.5);
        QVERIFY(std::abs(sums.rSquared(sums.mean()) - (1 - 1.0 / 5)) < 1e-12);
        QVERIFY(std::abs(sums.rSquared(0) - (1 - 1.0 / 6)) < 1e-12);  // against a reference that is not their mean
        QCOMPARE(sumsOf({-1, 0, 1, 2}, 0).rSquared(0), 1.0);
        QVERIFY(sumsOf({-1, 0, 1, 2}, 10).rSquared(0) < -50);  // worse than the reference stays a number
    }

    void rSquaredOfWhatHardlyVariesIsUnknown_data() {
        QTest::addColumn<double>("middle");
        QTest::addColumn<double>("half");
        QTest::addColumn<bool>("known");
        QTest::addRow("all 0") << 0.0 << 0.0 << false;
        QTest::addRow("all 3") << 3.0 << 0.0 << false;
        QTest::addRow("rounding around 0") << 0.0 << 1e-8 << false;
        QTest::addRow("rounding around 3") << 3.0 << 3e-7 << false;
        QTest::addRow("a tenth of a thousandth") << 0.0 << 1e-4 << false;
        QTest::addRow("a hundredth") << 0.0 << 1e-2 << true;
        QTest::addRow("small beside a large mean") << 100.0 << 1e-2 << true;
        QTest::addRow("rounding beside a large mean") << 1e5 << 1e-2 << false;
        QTest::addRow("ordinary") << 0.5 << 1.0 << true;
    }
    void rSquaredOfWhatHardlyVariesIsUnknown() {
        QFETCH(double, middle);
        QFETCH(double, half);
        QFETCH(bool, known);
        const RegressionSums sums = sumsOf({middle - half, middle + half, middle - half, middle + half}, 1);
        for (const double reference : {0.0, sums.mean()}) {
            const double r2 = sums.rSquared(reference);
            QCOMPARE(std::isnan(r2), !known);
            if (known) QVERIFY2(r2 >= -1e4 * 1.001, qPrintable(QString::number(r2)));
        }
    }

    void rSquaredWithoutAPredictionIsUnknown() {
        QVERIFY(std::isnan(RegressionSums().rSquared(0)));
        QVERIFY(std::isnan(RegressionSums().mean()));
    }

    void aurocCountsPairs() {
        const std::vector<float> score{0.1F, 0.4F, 0.35F, 0.8F};
        const std::vector<std::uint8_t> positive{0, 0, 1, 1}, none{0, 0, 0, 0};
        QCOMPARE(auroc(score, positive), 0.75);
        QCOMPARE(auroc(std::vector<float>(4, 1.0F), positive), 0.5);
        QVERIFY(std::isnan(auroc(score, none)));
    }

    void aurocOfUndefinedScoresIsUndefined() {
        const std::vector<float> score{0.1F, std::nanf(""), 0.3F};
        const std::vector<std::uint8_t> positive{0, 1, 1};
        QVERIFY(std::isnan(auroc(score, positive)));
    }

    void macroF1IsAMeanOverTheClassesThatOccur() {
        const std::vector<std::int32_t> truth{0, 0, 1, 1}, predicted{0, 1, 1, 1};
        // class 0: precision 1, recall 1/2; class 1: precision 2/3, recall 1; class 2 does not occur
        QVERIFY(std::abs(macroF1(truth, predicted, 3) - (2.0 / 3 + 0.8) / 2) < 1e-12);
        QVERIFY(std::isnan(macroF1({}, {}, 3)));
    }

    /// In SI units a capacitance is 1e-11: that is small, not constant.
    void smallValuesAreStandardisedLikeLargeOnes() {
        for (const double unit : {1.0, 1e-11, 1e9}) {
            const std::vector<double> values{1 * unit, 2 * unit, 3 * unit, 4 * unit};
            const Standard standard = standardOf(values);
            QVERIFY(std::abs(standard.mean / unit - 2.5) < 1e-9);
            QVERIFY(std::abs(standard.deviation / unit - std::sqrt(1.25)) < 1e-9);
        }
        const Standard same = standardOf(std::vector<double>{3e-11, 3e-11, 3e-11});
        QCOMPARE(same.deviation, same.mean);
        const Standard rounding = standardOf(std::vector<double>{3e-11, 3e-11 * (1 + 1e-7)});
        QCOMPARE(rounding.deviation, rounding.mean);
        QCOMPARE(standardOf(std::vector<double>{0, 0}).deviation, 1.0);
    }

    void unknownR2IsWrittenAsUnknown() {
        ThreadPool pool(1);
        JobContext job(pool);
        const dataset::Dataset data = withRates([](std::size_t) { return 23.7F; });
        const fs::path run = fs::path(folder_.path().toStdString()) / "constant";
        const Result<TrainingResult> result = train(data, rateOptions(), run, false, nullptr, job);
        QVERIFY(result.has_value());
        for (const auto* split : {&result->train, &result->validation, &result->test}) {
            QVERIFY(split->contains("r2") && std::isnan(split->at("r2")));
            QVERIFY(std::isfinite(split->at("loss")));
        }
        std::ifstream file(run / "config.json");
        const nlohmann::json config = nlohmann::json::parse(file);
        for (const char* name : {"train.r2", "validation.r2", "test.r2"}) {
            QVERIFY(config["results"].contains(name));
            QVERIFY(config["results"][name].is_null());
        }
        QVERIFY(config["results"]["validation.loss"].is_number());
        const Result<run::RunInfo> info = run::openRun(run);
        QVERIFY(info.has_value());
        const int column = info->metrics.column("validation_r2");
        QVERIFY(column >= 0);
        QCOMPARE(info->metrics.points.size(), std::size_t{2});
        for (const run::MetricPoint& point : info->metrics.points)
            QVERIFY(std::isnan(point.values[static_cast<std::size_t>(column)]));
        std::ifstream csv(run / "metrics.csv");
        std::string header, row;
        std::getline(csv, header);
        std::getline(csv, row);
        QVERIFY2(QString::fromStdString(row).split(',')[column + 1].isEmpty(), row.c_str());
        const auto again = evaluate(*result->network, data, job);
        QVERIFY(again.has_value());
        QVERIFY(std::isnan(again->at("test").at("r2")));
    }

    void knownR2IsWrittenAsANumber() {
        ThreadPool pool(1);
        JobContext job(pool);
        const dataset::Dataset data = withRates([](std::size_t n) { return n % 2 == 0 ? 5.0F : 25.0F; });
        const fs::path run = fs::path(folder_.path().toStdString()) / "varying";
        const Result<TrainingResult> result = train(data, rateOptions(), run, false, nullptr, job);
        QVERIFY(result.has_value());
        for (const auto* split : {&result->train, &result->validation, &result->test})
            QVERIFY(std::isfinite(split->at("r2")) && split->at("r2") <= 1);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "test_metrics.moc"
