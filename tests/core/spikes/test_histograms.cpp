// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "core/spikes/histograms.hpp"
#include "core/spikes/raster_counts.hpp"
#include "core/spikes/statistics.hpp"

using namespace nl::spikes;

namespace {

/// Groups of 3, 0 and 2 sources over 1 s; spikes at times written by hand.
SpikeTable handMade() {
    SpikeTable out;
    out.groupNames = {"a", "none", "b"};
    out.groupBegin = {0, 3, 3, 5};
    out.duration = 1;
    out.time = {0.05, 0.1, 0.1, 0.3, 0.35, 0.6, 0.9, 0.9};
    out.source = {0, 0, 3, 0, 3, 1, 0, 4};
    return out;
}

SpikeTable randomTable(std::size_t spikes, unsigned seed) {
    SpikeTable out;
    out.groupNames = {"a", "b", "c"};
    out.groupBegin = {0, 10, 30, 60};
    out.duration = 2;
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> time(0, 2);
    for (std::size_t i = 0; i < spikes; ++i) out.time.push_back(time(random));
    std::sort(out.time.begin(), out.time.end());
    for (std::size_t i = 0; i < spikes; ++i) out.source.push_back(static_cast<std::uint32_t>(random() % 60));
    return out;
}

std::uint64_t sum(const std::vector<std::uint64_t>& values) {
    return std::accumulate(values.begin(), values.end(), std::uint64_t{0});
}
double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

}  // namespace

class TestHistograms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void binsCoverTheRange();
    void ratesOfHandMadeTrains();
    void intervalsOfHandMadeTrains();
    void binsThatFitAllIntervals();
    void aroundTriggers();
    void aTriggeringSourceCanBeLeftOut();
    void sumsAreTheSpikes();
    void namesOfSourcesDoNotMatter();
    void shiftedTimesGiveShiftedBins();
    void smoothingKeepsSumAndConstant();
    void statisticsOfEverySource();
    void nothingToCount();
};

void TestHistograms::binsCoverTheRange() {
    QCOMPARE(equalBins(0, 1, 0.25), (std::vector<double>{0, 0.25, 0.5, 0.75, 1}));
    QCOMPARE(equalBins(0, 1, 0.1).size(), std::size_t{11});  // ten, although 10 * 0.1 is rounded
    const auto cut = equalBins(0, 1, 0.4);
    QCOMPARE(cut.size(), std::size_t{4});
    QCOMPARE(cut.back(), 1.0);
    QCOMPARE(equalBins(0, 1, 5).size(), std::size_t{2});
    QCOMPARE(equalBins(0, 1, 1e-12).size(), kMostBins + 1);
    const auto decades = logBins(1e-3, 1, 2);
    QCOMPARE(decades.size(), std::size_t{7});
    for (std::size_t i = 0; i + 1 < decades.size(); ++i)
        QVERIFY(std::abs(decades[i + 1] / decades[i] - std::sqrt(10.0)) < 1e-9);
    QVERIFY(decades.back() >= 1);
    for (const auto& none : {equalBins(1, 1, 0.1), equalBins(0, 1, 0), equalBins(0, INFINITY, 1), logBins(0, 1, 5),
                             logBins(1, 1, 5), logBins(0.1, 1, 0)})
        QVERIFY(none.empty());
}

void TestHistograms::ratesOfHandMadeTrains() {
    const GroupHistogram h = spikeCounts(handMade(), equalBins(0, 1, 0.5));
    QCOMPARE(h.counts, (std::vector<std::uint64_t>{3, 2, 0, 0, 2, 1}));
    QCOMPARE(h.rate(0, 0), 3 / (3 * 0.5));
    QCOMPARE(h.rate(2, 1), 1 / (2 * 0.5));
    QVERIFY(std::isnan(h.rate(1, 0)));
    QCOMPARE(h.total(0), std::uint64_t{5});
    // Only a window: the others are outside.
    const GroupHistogram part = spikeCounts(handMade(), equalBins(0.1, 0.6, 0.25));
    QCOMPARE(part.counts, (std::vector<std::uint64_t>{2, 0, 0, 0, 1, 1}));
    QCOMPARE(part.outside, (std::vector<std::uint64_t>{3, 0, 1}));
    // The last bin is narrower, its rate is not lower.
    const GroupHistogram cut = spikeCounts(handMade(), equalBins(0, 1, 0.8));
    QVERIFY(std::abs(cut.rate(0, 1) - 1 / (3 * 0.2)) < 1e-9);
}

void TestHistograms::intervalsOfHandMadeTrains() {
    // Source 0: 0.05, 0.2, 0.6; source 3: 0.25.
    const GroupHistogram h = intervalCounts(handMade(), equalBins(0, 0.5, 0.1));
    QCOMPARE(h.count(0, 0), std::uint64_t{1});
    QCOMPARE(h.total(0) + h.outside[0], std::uint64_t{3});
    QCOMPARE(h.outside[0], std::uint64_t{1});
    QCOMPARE(h.count(2, 2), std::uint64_t{1});
    QCOMPARE(h.part(2, 2), 1.0);
    QCOMPARE(h.part(0, 0), 1.0 / 3);
    QVERIFY(std::isnan(h.part(1, 0)));
    const GroupHistogram log = intervalCounts(handMade(), logBins(0.01, 1, 1));
    QCOMPARE(log.counts, (std::vector<std::uint64_t>{1, 2, 0, 0, 0, 1}));
}

void TestHistograms::binsThatFitAllIntervals() {
    QCOMPARE(roundBin(1, 200), 0.005);
    QCOMPARE(roundBin(3, 200), 0.01);
    QVERIFY(std::abs(roundBin(0.05, 100) - 5e-4) < 1e-12);
    const IntervalRange range = intervalRange(handMade());
    QVERIFY(std::abs(range.shortest - 0.05) < 1e-12 && std::abs(range.longest - 0.6) < 1e-12);
    QVERIFY(intervalBins(SpikeTable{}, true, 0).empty());
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const SpikeTable table = seed == 1 ? handMade() : randomTable(300 * seed, seed);
        for (const bool logarithmic : {false, true})
            for (const double width : {0.0, 0.003}) {
                const GroupHistogram h = intervalCounts(table, intervalBins(table, logarithmic, width));
                QVERIFY(h.bins() > 0);
                QVERIFY2(intervalRange(table).shortest < 1e-6 || sum(h.outside) == 0, "every interval is inside");
            }
    }
}

void TestHistograms::aroundTriggers() {
    const std::vector<double> triggers{0.5, 0.0};  // any order
    const GroupHistogram h = peristimulusCounts(handMade(), triggers, equalBins(0, 0.5, 0.1));
    QCOMPARE(h.trials, (std::vector<std::uint32_t>{2, 2, 2, 2, 2}));
    QCOMPARE(h.count(0, 0), std::uint64_t{1});
    QCOMPARE(h.count(0, 1), std::uint64_t{2});  // 0.1 of the first, 0.6 of the second
    QVERIFY(std::abs(h.rate(0, 1) - 2 / (3 * 0.1 * 2)) < 1e-6);
    // Before the recording and after it nothing was looked at.
    const GroupHistogram before = peristimulusCounts(handMade(), triggers, equalBins(-0.2, 0.8, 0.2));
    QCOMPARE(before.trials, (std::vector<std::uint32_t>{1, 2, 2, 1, 1}));
    const std::vector<double> late{0.95};
    const GroupHistogram none = peristimulusCounts(handMade(), late, equalBins(0, 0.1, 0.1));
    QCOMPARE(none.trials, std::vector<std::uint32_t>{0});
    QVERIFY(std::isnan(none.rate(0, 0)));
    QCOMPARE(periodicTimes(0.1, 0.3, 1).size(), std::size_t{3});
    QCOMPARE(periodicTimes(0.1, 0, 1), std::vector<double>{0.1});
    QVERIFY(periodicTimes(1, 0.1, 1).empty());
    QCOMPARE(periodicTimes(0, 1e-12, 1).size(), kMostBins);
}

void TestHistograms::aTriggeringSourceCanBeLeftOut() {
    const SpikeTable table = handMade();
    QCOMPARE(spikesOf(table, 0), (std::vector<double>{0.05, 0.1, 0.3, 0.9}));
    const auto edges = equalBins(-0.01, 0.01, 0.02);
    const GroupHistogram with = peristimulusCounts(table, spikesOf(table, 0), edges);
    const GroupHistogram without = peristimulusCounts(table, spikesOf(table, 0), edges, 0U);
    QCOMPARE(with.count(0, 0), std::uint64_t{4});
    QCOMPARE(without.count(0, 0), std::uint64_t{0});
    QCOMPARE(without.count(2, 0), std::uint64_t{2});
    QCOMPARE(without.cells, (std::vector<double>{2, 0, 2}));
}

void TestHistograms::sumsAreTheSpikes() {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const SpikeTable table = randomTable(500 * seed, seed);
        const std::size_t spikes = table.time.size();
        for (const double width : {0.001, 0.013, 0.4, 3.0}) {
            const GroupHistogram rate = spikeCounts(table, equalBins(0, 2, width));
            QCOMPARE(sum(rate.counts), std::uint64_t{spikes});
            QCOMPARE(sum(spikeCounts(table, equalBins(0.3, 0.7, width)).counts) +
                         sum(spikeCounts(table, equalBins(0.3, 0.7, width)).outside),
                     std::uint64_t{spikes});
            // Rates times what they are rates of: the spikes again.
            double back = 0;
            for (std::size_t g = 0; g < rate.groups(); ++g)
                for (std::size_t b = 0; b < rate.bins(); ++b)
                    back += rate.rate(g, b) * rate.cells[g] * (rate.edges[b + 1] - rate.edges[b]);
            QVERIFY(std::abs(back - static_cast<double>(spikes)) < 1e-6 * static_cast<double>(spikes));
        }
        std::size_t intervals = 0;
        for (const auto& train : trains(table)) intervals += train.empty() ? 0 : train.size() - 1;
        for (const auto& edges : {equalBins(0, 0.1, 0.001), logBins(1e-4, 10, 10)}) {
            const GroupHistogram h = intervalCounts(table, edges);
            QCOMPARE(sum(h.counts) + sum(h.outside), std::uint64_t{intervals});
        }
        // Trials that tile the recording see every spike once.
        const auto triggers = periodicTimes(0, 0.25, 2);
        QCOMPARE(sum(peristimulusCounts(table, triggers, equalBins(0, 0.25, 0.05)).counts), std::uint64_t{spikes});
    }
}

void TestHistograms::namesOfSourcesDoNotMatter() {
    const SpikeTable table = randomTable(4000, 5);
    SpikeTable renamed = table;  // sources change places inside their groups
    for (std::uint32_t& s : renamed.source) {
        const std::size_t g = groupOf(table, s);
        s = table.groupBegin[g] + table.groupBegin[g + 1] - 1 - s;
    }
    const auto bins = equalBins(0, 2, 0.02);
    QCOMPARE(spikeCounts(table, bins).counts, spikeCounts(renamed, bins).counts);
    QCOMPARE(intervalCounts(table, bins).counts, intervalCounts(renamed, bins).counts);
}

void TestHistograms::shiftedTimesGiveShiftedBins() {
    SpikeTable table = randomTable(3000, 9);
    for (double& t : table.time) t = std::round(t * 1024) / 1024;  // exact sums
    SpikeTable later = table;
    for (double& t : later.time) t += 0.5;
    later.duration += 0.5;
    const auto counts = [](const SpikeTable& of, double from) {
        return spikeCounts(of, equalBins(from, from + 1, 1.0 / 64)).counts;
    };
    QCOMPARE(counts(table, 0.25), counts(later, 0.75));
    QCOMPARE(intervalCounts(table, equalBins(0, 1, 0.01)).counts, intervalCounts(later, equalBins(0, 1, 0.01)).counts);
}

void TestHistograms::smoothingKeepsSumAndConstant() {
    std::mt19937 random(4);
    for (const std::size_t n : {2U, 3U, 17U, 200U})
        for (const double sigma : {0.3, 1.0, 7.0, 50.0}) {
            std::vector<double> values(n);
            for (double& v : values) v = static_cast<double>(random() % 100);
            const auto out = smoothed(values, sigma);
            QVERIFY(std::abs(sum(out) - sum(values)) < 1e-9 * (1 + sum(values)));
            for (const double v : smoothed(std::vector<double>(n, 3.5), sigma)) QVERIFY(std::abs(v - 3.5) < 1e-12);
            QVERIFY(*std::max_element(out.begin(), out.end()) <=
                    *std::max_element(values.begin(), values.end()) + 1e-9);
        }
    // A single spike becomes the bell itself.
    std::vector<double> one(41, 0);
    one[20] = 1;
    const auto bell = smoothed(one, 2);
    QVERIFY(std::abs(bell[20] - 1 / (2 * std::sqrt(2 * M_PI))) < 1e-4);
    QVERIFY(std::abs(bell[22] / bell[20] - std::exp(-0.5)) < 1e-9);
    QCOMPARE(bell[18], bell[22]);
    QCOMPARE(smoothed(one, 0), one);
    QVERIFY(smoothed({}, 3).empty());
}

void TestHistograms::statisticsOfEverySource() {
    const SpikeTable table = handMade();
    const auto all = sourceStatistics(table);
    QCOMPARE(all.size(), std::size_t{5});
    QCOMPARE(all[0].count, std::size_t{4});
    QCOMPARE(all[0].rate, 4.0);
    QCOMPARE(*all[0].firstLatency, 0.05);
    QVERIFY(all[0].intervalCv.has_value() && *all[0].adaptationIndex > 0);
    QCOMPARE(all[2].count, std::size_t{0});
    QVERIFY(!all[2].firstLatency && !all[3].intervalCv);
    const SpikeTable random = randomTable(2000, 3);
    std::size_t spikes = 0;
    for (const auto& of : sourceStatistics(random)) spikes += of.count;
    QCOMPARE(spikes, random.time.size());
}

void TestHistograms::nothingToCount() {
    const SpikeTable none;
    QCOMPARE(spikeCounts(none, equalBins(0, 1, 0.1)).groups(), std::size_t{0});
    SpikeTable silent = handMade();
    silent.time.clear();
    silent.source.clear();
    QCOMPARE(sum(spikeCounts(silent, equalBins(0, 1, 0.1)).counts), std::uint64_t{0});
    QCOMPARE(spikeCounts(silent, equalBins(0, 1, 0.1)).rate(0, 3), 0.0);
    QCOMPARE(intervalCounts(handMade(), {}).outside[0], std::uint64_t{3});
    QCOMPARE(peristimulusCounts(handMade(), std::vector<double>{0.1}, {}).bins(), std::size_t{0});
    SpikeTable odd = handMade();  // sources out of range are left out
    odd.source[0] = 77;
    QCOMPARE(sum(spikeCounts(odd, equalBins(0, 1, 0.1)).counts), std::uint64_t{7});
}

QTEST_GUILESS_MAIN(TestHistograms)
#include "test_histograms.moc"
