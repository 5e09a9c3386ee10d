// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <limits>

#include "core/run/groups.hpp"

using namespace nl::run;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

RunInfo runOf(const std::string& name, const std::string& kind, std::map<std::string, std::string> settings,
              std::vector<double> losses) {
    RunInfo out;
    out.name = name;
    out.kind = kind;
    out.settings = std::move(settings);
    out.metrics.names = {"loss"};
    for (std::size_t i = 0; i < losses.size(); ++i)
        out.metrics.points.push_back({static_cast<std::int64_t>(i) + 1, {losses[i]}});
    return out;
}

}  // namespace

class TestGroups : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameButForTheSeed();
    void spread();
    void curvesOfWhatAllHave();
    void finalValues();
};

void TestGroups::sameButForTheSeed() {
    const std::vector<RunInfo> runs{
        runOf("a", "snn", {{"lr", "0.1"}, {"seed", "1"}, {"threads", "1"}}, {}),
        runOf("b", "snn", {{"lr", "0.2"}, {"seed", "1"}}, {}),
        runOf("c", "snn", {{"lr", "0.1"}, {"seed", "2"}, {"threads", "2"}, {"about.ranks", "4"}}, {}),
        runOf("d", "bgan", {{"lr", "0.1"}, {"seed", "3"}}, {}),
        runOf("e", "snn", {{"lr", "0.1"}, {"seed", "3"}, {"more", "x"}}, {})};
    const std::vector<RunGroup> groups = groupBySeed(runs);
    QCOMPARE(groups.size(), std::size_t{4});
    QCOMPARE(groups[0].name, std::string("a"));
    QCOMPARE(groups[0].members, (std::vector<std::size_t>{0, 2}));
    QCOMPARE(groups[1].members, (std::vector<std::size_t>{1}));
    QCOMPARE(groups[2].name, std::string("d"));
    QVERIFY(groupBySeed({}).empty());
    // Other data; a copy of the same data under another name; and by the name alone where there is no hash.
    const std::vector<RunInfo> data{runOf("a", "bgan", {{"about.dataset", "x.h5"}, {"about.dataset_sha256", "1"}}, {}),
                                    runOf("b", "bgan", {{"about.dataset", "x.h5"}, {"about.dataset_sha256", "2"}}, {}),
                                    runOf("c", "bgan", {{"about.dataset", "y.h5"}, {"about.dataset_sha256", "1"}}, {}),
                                    runOf("d", "bgan", {{"about.dataset", "x.h5"}, {"about.dataset_sha256", ""}}, {}),
                                    runOf("e", "bgan", {{"about.dataset", "y.h5"}, {"about.dataset_sha256", ""}}, {})};
    const std::vector<RunGroup> byData = groupBySeed(data);
    QCOMPARE(byData.size(), std::size_t{4});
    QCOMPARE(byData[0].members, (std::vector<std::size_t>{0, 2}));
}

void TestGroups::spread() {
    const std::vector<double> values{1, kNone, 3, 5};
    const Spread of = spreadOf(values);
    QCOMPARE(of.n, std::size_t{3});
    QCOMPARE(of.mean, 3.0);
    QCOMPARE(of.deviation, 2.0);
    QCOMPARE(spreadOf(std::vector<double>{7}).deviation, 0.0);
    QVERIFY(std::isnan(spreadOf(std::vector<double>{kNone}).mean) && spreadOf({}).n == 0);
}

void TestGroups::curvesOfWhatAllHave() {
    const std::vector<RunInfo> runs{runOf("a", "snn", {}, {4, 2, 1}), runOf("b", "snn", {}, {6, kNone, 3, 2})};
    const GroupCurve curve = groupCurve(runs, groupBySeed(runs).front(), "loss");
    QCOMPARE(curve.epochs, (std::vector<std::int64_t>{1, 3}));
    QCOMPARE(curve.mean, (std::vector<double>{5, 2}));
    QVERIFY(std::abs(curve.deviation[0] - std::sqrt(2.0)) < 1e-12);
    QVERIFY(groupCurve(runs, groupBySeed(runs).front(), "no such metric").epochs.empty());
}

void TestGroups::finalValues() {
    RunInfo run = runOf("a", "snn", {}, {});
    QVERIFY(std::isnan(finalAccuracy(run)) && std::isnan(finalSpikes(run)));
    run.metrics.names = {"test_accuracy", "spikes_per_image"};
    run.metrics.points = {{1, {0.4, 100}}, {2, {kNone, kNone}}};
    QCOMPARE(finalAccuracy(run), 0.4);
    QCOMPARE(finalSpikes(run), 100.0);
    run.results = {{"validation.accuracy", 0.5}, {"validation.spikes_per_image", 90}};
    QCOMPARE(finalAccuracy(run), 0.5);
    run.results["test.accuracy"] = 0.6;
    run.results["test.spikes_per_image"] = 80;
    QCOMPARE(finalAccuracy(run), 0.6);
    QCOMPARE(finalSpikes(run), 80.0);
}

QTEST_GUILESS_MAIN(TestGroups)
#include "test_groups.moc"
