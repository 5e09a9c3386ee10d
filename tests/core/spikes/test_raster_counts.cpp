// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "core/spikes/raster_counts.hpp"

using namespace nl::spikes;

namespace {

/// 60 sources in groups of 10, 20 and 30; times in 0..1 s.
std::shared_ptr<const SpikeTable> randomTable(std::size_t spikes) {
    auto out = std::make_shared<SpikeTable>();
    out->groupNames = {"a", "b", "c"};
    out->groupBegin = {0, 10, 30, 60};
    out->duration = 1;
    std::mt19937 random(7);
    for (std::size_t i = 0; i < spikes; ++i) out->time.push_back(static_cast<double>(random() % 1000000) * 1e-6);
    std::sort(out->time.begin(), out->time.end());
    for (std::size_t i = 0; i < spikes; ++i) out->source.push_back(static_cast<std::uint32_t>(random() % 60));
    return out;
}

std::shared_ptr<const RasterRows> rowsOf(const SpikeTable& table, RowOrder order) {
    return std::make_shared<const RasterRows>(rasterRows(table, order));
}

std::uint64_t sum(const std::vector<std::uint32_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

}  // namespace

class TestRasterCounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySpikeIsCountedOnce();
    void slicesDoNotMatter();
    void aWindowCountsWhatIsInIt();
    void highRowsFillTheirPixels();
    void ordersKeepGroupsTogether();
    void ratesAreSpikesASecondAndSource();
    void sourcesOutOfRangeAreLeftOut();
    void equalGroups();
    void emptyTable();
};

void TestRasterCounts::everySpikeIsCountedOnce() {
    const auto table = randomTable(20000);
    for (const RowOrder order : {RowOrder::stored, RowOrder::rate, RowOrder::firstSpike}) {
        RasterCounter counter(table, rowsOf(*table, order), {0, 1, 0, 60, 100, 30});
        QVERIFY(counter.advance(1U << 20U));
        QCOMPARE(sum(counter.counts()), std::uint64_t{20000});
        QCOMPARE(sum(counter.groupCounts()), std::uint64_t{20000});
    }
}

void TestRasterCounts::slicesDoNotMatter() {
    const auto table = randomTable(5000);
    const auto rows = rowsOf(*table, RowOrder::rate);
    const RasterWindow window{0.1, 0.7, 5, 44, 80, 33};
    RasterCounter once(table, rows, window), sliced(table, rows, window);
    QVERIFY(once.advance(5000));
    int slices = 0;
    while (!sliced.advance(37)) ++slices;
    QVERIFY(slices > 50);
    QVERIFY(once.counts() == sliced.counts() && once.groupCounts() == sliced.groupCounts());
}

void TestRasterCounts::aWindowCountsWhatIsInIt() {
    const auto table = randomTable(5000);
    RasterCounter counter(table, rowsOf(*table, RowOrder::stored), {0.25, 0.5, 10, 30, 1, 1});
    counter.advance(5000);
    std::uint32_t expected = 0, inTime = 0;
    for (std::size_t i = 0; i < table->time.size(); ++i) {
        const bool now = table->time[i] >= 0.25 && table->time[i] < 0.5;
        inTime += now;
        expected += now && table->source[i] >= 10 && table->source[i] < 30;
    }
    QVERIFY(expected > 100);
    QCOMPARE(counter.counts()[0], expected);
    QCOMPARE(counter.spikesInTime(), std::size_t{inTime});
    QCOMPARE(sum(counter.groupCounts()), std::uint64_t{inTime});
}

void TestRasterCounts::highRowsFillTheirPixels() {
    auto table = std::make_shared<SpikeTable>();
    table->groupNames = {"a"};
    table->groupBegin = {0, 4};
    table->duration = 1;
    table->time = {0.1, 0.6};
    table->source = {1, 3};
    RasterCounter counter(table, rowsOf(*table, RowOrder::stored), {0, 1, 0, 4, 2, 12});
    counter.advance(2);
    for (std::size_t y = 0; y < 12; ++y) {
        QCOMPARE(counter.counts()[y * 2], y / 3 == 1 ? 1U : 0U);
        QCOMPARE(counter.counts()[y * 2 + 1], y / 3 == 3 ? 1U : 0U);
    }
    // A row that begins above the window is seen as far as it is inside.
    RasterCounter cut(table, rowsOf(*table, RowOrder::stored), {0, 1, 1.5, 3.5, 1, 4});
    cut.advance(2);
    QCOMPARE(cut.counts(), (std::vector<std::uint32_t>{1, 0, 0, 1}));
}

void TestRasterCounts::ordersKeepGroupsTogether() {
    const auto table = randomTable(3000);
    std::vector<std::size_t> count(60, 0);
    std::vector<double> first(60, 2);
    for (std::size_t i = 0; i < table->time.size(); ++i) {
        ++count[table->source[i]];
        first[table->source[i]] = std::min(first[table->source[i]], table->time[i]);
    }
    const RasterRows byRate = rasterRows(*table, RowOrder::rate), byFirst = rasterRows(*table, RowOrder::firstSpike);
    for (std::uint32_t row = 0; row < 60; ++row) {
        QCOMPARE(byRate.rowOf[byRate.sourceAt[row]], row);
        QCOMPARE(groupOf(*table, byRate.sourceAt[row]), groupOf(*table, row));
        if (row == 0 || groupOf(*table, row) != groupOf(*table, row - 1)) continue;
        QVERIFY(count[byRate.sourceAt[row - 1]] >= count[byRate.sourceAt[row]]);
        QVERIFY(first[byFirst.sourceAt[row - 1]] <= first[byFirst.sourceAt[row]]);
    }
}

void TestRasterCounts::ratesAreSpikesASecondAndSource() {
    auto table = std::make_shared<SpikeTable>();
    table->groupNames = {"a", "none", "b"};
    table->groupBegin = {0, 2, 2, 6};
    table->duration = 2;
    table->time = {0.1, 0.2, 0.3, 1.5};
    table->source = {0, 1, 0, 5};
    RasterCounter counter(table, rowsOf(*table, RowOrder::stored), {0, 2, 0, 6, 2, 6});
    counter.advance(4);
    QCOMPARE(counter.rate(0, 0), 1.5);
    QCOMPARE(counter.rate(0, 1), 0.0);
    QCOMPARE(counter.rate(2, 1), 0.25);
    QVERIFY(std::isnan(counter.rate(1, 0)));
    QCOMPARE(groupOf(*table, 1), std::size_t{0});
    QCOMPARE(groupOf(*table, 2), std::size_t{2});
}

void TestRasterCounts::sourcesOutOfRangeAreLeftOut() {
    auto table = std::make_shared<SpikeTable>(*randomTable(10));
    table->source[3] = 60;
    table->source[4] = 0xFFFFFFFFU;
    RasterCounter counter(table, rowsOf(*table, RowOrder::rate), {0, 1, 0, 60, 10, 60});
    counter.advance(10);
    QCOMPARE(sum(counter.counts()), std::uint64_t{8});
}

void TestRasterCounts::equalGroups() {
    auto table = std::make_shared<SpikeTable>();
    table->groupNames = {"large", "none", "small"};
    table->groupBegin = {0, 9, 9, 10};
    table->duration = 1;
    table->time = {0.1, 0.2, 0.3};
    table->source = {0, 8, 9};
    const auto rows = std::make_shared<const RasterRows>(rasterRows(*table, RowOrder::stored, GroupHeights::equal));
    QCOMPARE(rows->groupTop, (std::vector<double>{0, 5, 5, 10}));
    QCOMPARE(rows->height(*table, 2), 5.0);
    QCOMPARE(rows->height(*table, 1), 0.0);
    RasterCounter counter(table, rows, {0, 1, 0, 10, 1, 10});
    counter.advance(3);
    QCOMPARE(counter.counts(), (std::vector<std::uint32_t>{1, 0, 0, 0, 1, 1, 1, 1, 1, 1}));
    for (const auto& [place, source] : {std::pair{0.0, 0U}, {4.9, 8U}, {5.0, 9U}, {9.99, 9U}, {10.0, 9U}}) {
        QCOMPARE(sourceAtPlace(*table, *rows, place).source, source);
        QCOMPARE(sourceAtPlace(*table, *rows, place).group, groupOf(*table, source));
    }
}

void TestRasterCounts::emptyTable() {
    const auto table = std::make_shared<const SpikeTable>();
    RasterCounter counter(table, rowsOf(*table, RowOrder::firstSpike), {0, 1, 0, 1, 4, 4});
    QVERIFY(counter.complete() && counter.advance(10));
    QCOMPARE(sum(counter.counts()), std::uint64_t{0});
    QCOMPARE(sourcesOf(*table), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestRasterCounts)
#include "test_raster_counts.moc"
