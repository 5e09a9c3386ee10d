// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/spikes/raster_counts.hpp"
#include "tests/widgets/raster/simulated.hpp"
#include "widgets/raster/simulation_spikes.hpp"

using namespace nl;
using namespace nl::ui;
using workspace::ItemKind;
using workspace::ItemRef;

class TestSimulationSpikes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resultsAreNotCopied();
    void chunksArePutTogether();
    void populationsByName();
    void coloursOfTheFileFirst();
    void sourcesAndCells();
};

void TestSimulationSpikes::resultsAreNotCopied() {
    const auto result = test::simulated();
    QCOMPARE(spikesOfResult(result).get(), &result->spikes);
    auto without = std::make_shared<sim::SimResult>(*result);
    without->spikes.duration = 0;
    QCOMPARE(spikesOfResult(without)->duration, 1.0);  // what it has reached
}

void TestSimulationSpikes::chunksArePutTogether() {
    sim::SimLive live;
    QCOMPARE(spikesOfLive(live)->time.size(), std::size_t{0});
    auto description = std::make_shared<sim::SimResult>();
    description->spikes.groupNames = {"exc", "inh"};
    description->spikes.groupBegin = {0, 80, 100};
    live.description = description;
    live.reached = 0.3;
    auto first = std::make_shared<sim::LiveChunk>(), second = std::make_shared<sim::LiveChunk>();
    first->spikeTime = {0.02, 0.01};  // by cells, not by time
    first->spikeSource = {1, 2};
    second->spikeTime = {0.2};
    second->spikeSource = {99};
    live.chunks = {first, second};
    QCOMPARE(spikesIn(live), std::size_t{3});
    const auto table = spikesOfLive(live);
    QCOMPARE(table->time, (std::vector<double>{0.01, 0.02, 0.2}));
    QCOMPARE(table->source, (std::vector<std::uint32_t>{2, 1, 99}));
    QCOMPARE(table->duration, 0.3);
    QCOMPARE(spikes::sourcesOf(*table), std::size_t{100});
}

void TestSimulationSpikes::populationsByName() {
    const auto model = test::twoPopulations();
    spikes::SpikeTable table = test::twoPopulationSpikes(0.01);
    table.groupNames = {"inh", "other"};
    QCOMPARE(populationsOf(*model, table), (std::vector<std::int32_t>{1, -1}));
}

void TestSimulationSpikes::coloursOfTheFileFirst() {
    auto model = std::make_shared<model::Model>(*test::twoPopulations());
    const auto colours = coloursOf(*model, {0, 1, -1}, Qt::white);
    QCOMPARE(colours[0].rgb(), QColor(0xcc, 0x33, 0x11).rgb());
    QVERIFY(colours[1].isValid() && colours[1] != colours[0]);
    // White on white and black on black would not be seen.
    for (const auto& [colour, ground] : {std::pair(QColor(Qt::white), QColor(Qt::white)),
                                         {QColor(Qt::black), QColor(0x1b, 0x1d, 0x20)},
                                         {QColor(255, 255, 0), QColor(Qt::white)}}) {
        const QColor seen = standingOut(colour, ground);
        QVERIFY2(std::abs(seen.lightness() - ground.lightness()) > 25, qPrintable(seen.name()));
    }
    QCOMPARE(standingOut(QColor(0, 0, 160), Qt::white), QColor(0, 0, 160));
}

void TestSimulationSpikes::sourcesAndCells() {
    const auto table = test::twoPopulationSpikes(0.01);
    const std::vector<std::int32_t> populations{0, 1};
    const workspace::Workspace workspace;
    QCOMPARE(cellOfSource(table, populations, 7, 85), (ItemRef{ItemKind::cell, 7, 1, 5}));
    QCOMPARE(cellOfSource(table, populations, 7, 100).kind, ItemKind::none);
    QCOMPARE(cellOfSource(table, {-1, 1}, 7, 3).kind, ItemKind::none);
    const auto sources = [&](const std::vector<ItemRef>& items, std::size_t most) {
        return sourcesOfItems(workspace, items, table, populations, 7, most);
    };
    QCOMPARE(sources({{ItemKind::cell, 7, 1, 5}, {ItemKind::cell, 7, 0, 3}}, 10), (std::vector<std::uint32_t>{85, 3}));
    QCOMPARE(sources({{ItemKind::segment, 7, 0, 4, 2}}, 10), std::vector<std::uint32_t>{4});
    QVERIFY(sources({{ItemKind::cell, 8, 0, 3}}, 10).empty());   // of another model
    QVERIFY(sources({{ItemKind::cell, 7, 0, 80}}, 10).empty());  // there is none
    QCOMPARE(sources({{ItemKind::population, 7, 1}}, 100).size(), std::size_t{20});
    QCOMPARE(sources({{ItemKind::population, 7, 0}}, 6).size(), std::size_t{6});
}

QTEST_MAIN(TestSimulationSpikes)
#include "test_simulation_spikes.moc"
