// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/model/model.hpp"

using namespace nl::model;

class TestModel : public QObject {
    Q_OBJECT
private slots:
    void cellIndexOfIds();
    void countsSaturateNowhere();
    void lookUps();
};

void TestModel::cellIndexOfIds() {
    Population counted;
    counted.size = 3;
    QCOMPARE(counted.cellIndex(2), std::int64_t{2});
    QCOMPARE(counted.cellIndex(3), std::int64_t{-1});
    QCOMPARE(counted.cellIndex(-1), std::int64_t{-1});
    Population listed;
    listed.size = 3;
    listed.instanceIds = {0, 7, 5};
    QCOMPARE(listed.cellIndex(0), std::int64_t{0});
    QCOMPARE(listed.cellIndex(7), std::int64_t{1});
    QCOMPARE(listed.cellIndex(5), std::int64_t{2});
    QCOMPARE(listed.cellIndex(1), std::int64_t{-1});
}

void TestModel::countsSaturateNowhere() {
    Model model;
    model.populations.resize(2);
    model.populations[0].size = 1'000'000'000'000ULL;
    model.populations[1].size = 5;
    QCOMPARE(model.cellCount(), std::uint64_t{1'000'000'000'005ULL});
    model.projections.resize(1);
    model.projections[0].preCell = {0, 1};
    QCOMPARE(model.connectionCount(), std::uint64_t{2});
}

void TestModel::lookUps() {
    Model model;
    model.files.push_back({});
    model.files[0].path = "a.nml";
    model.components.push_back({});
    model.components[0].id = "c";
    model.componentIndex["c"] = ComponentId{0};
    model.populations.push_back({});
    model.populations[0].id = "p";
    QVERIFY(model.component("c") != nullptr);
    QVERIFY(model.component("d") == nullptr);
    QCOMPARE(model.population("p").value, 0);
    QVERIFY(!model.population("q").valid());
    QVERIFY(!model.cellType("c").valid());
    QCOMPARE(model.range({0, 4, 2}).text(), std::string("a.nml:4:2"));
    QCOMPARE(std::string(projectionKindName(ProjectionKind::electrical)), std::string("electricalProjection"));
}

QTEST_GUILESS_MAIN(TestModel)
#include "test_model.moc"
