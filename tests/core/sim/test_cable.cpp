// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <numbers>
#include <set>

#include "core/job/job_context.hpp"
#include "core/job/thread_pool.hpp"
#include "core/neuroml/load.hpp"
#include "tests/core/sim/cable_builder.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::sim;
using model::Target;
using morphology::SegmentIndex;
using nl::test::CellBuilder;
using nl::test::fault;
using nl::test::kMicro;
using nl::test::near;
using nl::test::nodesOf;

namespace {

constexpr double kPi = std::numbers::pi;

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// Resistance of a cylinder, ohm, with 1 ohm m.
double cylinderResistance(double length, double r) { return length / (kPi * r * r); }

/// By counting, not by cutting: some segment that no capacitance or no resistivity of the file is for.
bool lacksBiophysics(const model::CellType& type) {
    const morphology::Morphology& m = *type.morphology;
    for (const auto* quantities : {&type.biophysics->specificCapacitance, &type.biophysics->resistivity}) {
        std::set<SegmentIndex> given;
        for (const model::GroupQuantity& quantity : *quantities) {
            if (quantity.target.segment >= 0) given.insert(quantity.target.segment);
            if (quantity.target.segment != -1) continue;
            if (quantity.target.group < 0)
                for (std::size_t s = 0; s < m.size(); ++s) given.insert(static_cast<SegmentIndex>(s));
            else
                given.insert(m.groups[at(quantity.target.group)].segments.begin(),
                             m.groups[at(quantity.target.group)].segments.end());
        }
        if (given.size() < m.size()) return true;
    }
    return false;
}

#define CUT(name, cell)                                                                                \
    const auto name##Result = (cell).cut();                                                            \
    QVERIFY2(name##Result, name##Result ? "" : name##Result.error().text().c_str());                   \
    const Cable& name = *name##Result; /* NOLINT(bugprone-macro-parentheses): name is declared here */ \
    QCOMPARE(fault((cell).m, name), std::string())

#define FAILS(cell, wantedCode, words)                                                                   \
    do {                                                                                                 \
        const auto failed = (cell).cut();                                                                \
        QVERIFY(!failed);                                                                                \
        QCOMPARE(failed.error().code, std::string(wantedCode));                                          \
        QVERIFY2(failed.error().text().find(words) != std::string::npos, failed.error().text().c_str()); \
    } while (false)

}  // namespace

class TestCable : public QObject {
    Q_OBJECT
private slots:
    void aSphereNeedsNoResistivity() {
        CellBuilder cell;
        cell.add(-1, 0, 10 * kMicro, 10 * kMicro);
        cell.b.resistivity.clear();
        CUT(cable, cell);
        QCOMPARE(cable.size(), std::size_t{1});
        QVERIFY(near(cable.area[0], 4 * kPi * 1e-10) && near(cable.capacitance[0], 4 * kPi * 1e-12));
        QCOMPARE(cable.distance[0], 0.0);
        QCOMPARE(cable.nodeAt(0, 2), 0);
        QCOMPARE(cable.nodeAt(1, 0), -1);
        QCOMPARE(cable.nodeAt(-1, 0), -1);
    }

    void manyShapesKeepAreaAndCapacitance() {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            const CellBuilder cell = test::randomCell(seed, 1 + seed % 90);
            const auto cable = cell.cut();
            QVERIFY2(cable, cable ? "" : cable.error().text().c_str());
            const std::string wrong = fault(cell.m, *cable, 0.01);
            QVERIFY2(wrong.empty(), (wrong + ", seed " + std::to_string(seed)).c_str());
        }
    }

    void oneChildContinuesSeveralMeetInAJunction() {
        CellBuilder cell;
        cell.cylinder(-1, 40 * kMicro, 5 * kMicro);
        cell.cylinder(0, 100 * kMicro, 1 * kMicro);
        CUT(two, cell);
        QCOMPARE(two.parent, (std::vector<std::int32_t>{-1, 0}));
        const double soma = cylinderResistance(20 * kMicro, 5 * kMicro), half = cylinderResistance(50e-6, 1e-6);
        QVERIFY(near(1 / two.axial[1], soma + half));
        QVERIFY(near(two.distance[1], 90 * kMicro) && near(two.distance[0], 20 * kMicro));

        cell.cylinder(0, 60 * kMicro, 2 * kMicro);
        CUT(three, cell);
        QCOMPARE(three.parent, (std::vector<std::int32_t>{-1, 0, 1, 1}));
        QVERIFY(near(1 / three.axial[1], soma) && near(1 / three.axial[2], half));
        QVERIFY(near(1 / three.axial[3], cylinderResistance(30 * kMicro, 2 * kMicro)));
        QVERIFY(near(three.distance[1], 40 * kMicro));
        QCOMPARE(nodesOf(three, 2), std::vector<std::int32_t>{3});
    }

    void childrenBetweenTheEndsHangOnTheMiddle() {
        CellBuilder cell;
        cell.cylinder(-1, 40 * kMicro, 5 * kMicro);
        cell.group({0}, "4");
        for (const double fraction : {0.3, 0.5, 0.99}) cell.cylinder(0, 10 * kMicro, 1 * kMicro, fraction);
        CUT(cable, cell);
        QCOMPARE(cable.parent, (std::vector<std::int32_t>{-1, 0, 1, 2, 1, 2, 3}));
        for (const std::size_t child : {4U, 5U, 6U})
            QVERIFY(near(1 / cable.axial[child], cylinderResistance(5 * kMicro, 1 * kMicro)));
        QVERIFY(near(1 / cable.axial[1], cylinderResistance(10 * kMicro, 5 * kMicro)));
    }

    void childrenAtTheStartOfTheRoot() {
        CellBuilder cell;
        cell.cylinder(-1, 40 * kMicro, 5 * kMicro);
        cell.cylinder(0, 10 * kMicro, 1 * kMicro, 0);
        CUT(one, cell);
        const double soma = cylinderResistance(20 * kMicro, 5 * kMicro), half = cylinderResistance(5e-6, 1e-6);
        QVERIFY(near(1 / one.axial[1], soma + half) && near(one.distance[1], 5 * kMicro));
        cell.cylinder(0, 10 * kMicro, 1 * kMicro, 0);
        CUT(two, cell);
        QCOMPARE(two.parent, (std::vector<std::int32_t>{-1, 0, 1, 1}));
        QVERIFY(two.area[1] == 0 && two.distance[1] == 0);
        QVERIFY(near(1 / two.axial[1], soma) && near(1 / two.axial[3], half));
    }

    /// The start of a section is the place on its parent: an end, the root's start or a middle.
    void childrenAtTheStartOfAnotherChild() {
        for (const double place : {0.0, 0.4, 1.0}) {
            CellBuilder cell;
            cell.cylinder(-1, 40 * kMicro, 5 * kMicro);
            cell.cylinder(0, 10 * kMicro, 1 * kMicro, place);
            cell.cylinder(1, 10 * kMicro, 1 * kMicro, 0);
            CUT(cable, cell);
            const bool middle = place == 0.4;
            QCOMPARE(cable.parent,
                     middle ? (std::vector<std::int32_t>{-1, 0, 0}) : (std::vector<std::int32_t>{-1, 0, 1, 1}));
            QVERIFY(near(1 / cable.axial.back(), cylinderResistance(5 * kMicro, 1 * kMicro)));
        }
    }

    void aTaperedSectionIsAnIntegral() {
        CellBuilder cell;
        cell.add(-1, 80 * kMicro, 4 * kMicro, 1 * kMicro);
        cell.group({0}, "2");
        CUT(cable, cell);
        QCOMPARE(cable.size(), std::size_t{2});
        const auto radius = [](double x) { return 4 * kMicro - 3 * kMicro * x; };
        QVERIFY(near(1 / cable.axial[1], 40 * kMicro / (kPi * radius(0.25) * radius(0.75))));
        QVERIFY(near(cable.area[0], kPi * (radius(0) + radius(0.5)) * std::hypot(40 * kMicro, 1.5 * kMicro)));
        // The same by many small steps, with a resistivity for each of two segments.
        CellBuilder pieces;
        pieces.add(-1, 30 * kMicro, 4 * kMicro, 2 * kMicro);
        pieces.add(0, 50 * kMicro, 2 * kMicro, 3 * kMicro);
        pieces.group({0, 1}, "2");
        Target second;
        second.segment = 1;
        pieces.b.resistivity.push_back({2.5, second, "", {}});
        double resistance = 0;
        constexpr int kSteps = 100000;
        for (int i = 0; i < kSteps; ++i) {
            const double x = 20 + 40 * (i + 0.5) / kSteps;
            const double r = (x < 30 ? 4 - 2 * x / 30 : 2 + (x - 30) / 50) * kMicro;
            resistance += (x < 30 ? 1.0 : 2.5) * 40 * kMicro / kSteps / (kPi * r * r);
        }
        CUT(two, pieces);
        QVERIFY(near(1 / two.axial[1], resistance, 1e-8));
        QCOMPARE(nodesOf(two, 1), (std::vector<std::int32_t>{0, 1}));
    }

    void aSphereInASectionIsACylinderOfItsDiameter() {
        CellBuilder cell;
        cell.add(-1, 0, 5 * kMicro, 5 * kMicro);
        cell.cylinder(0, 30 * kMicro, 1 * kMicro);
        cell.group({0, 1}, "4");
        CUT(cable, cell);
        QCOMPARE(nodesOf(cable, 0), std::vector<std::int32_t>{0});
        QCOMPARE(nodesOf(cable, 1), (std::vector<std::int32_t>{1, 2, 3}));
        QVERIFY(near(1 / cable.axial[1],
                     cylinderResistance(5 * kMicro, 5 * kMicro) + cylinderResistance(5 * kMicro, 1 * kMicro)));
        QVERIFY(cable.distance[0] == 0 && near(cable.distance[1], 5 * kMicro));
    }

    void capacitanceIsWeightedByArea() {
        CellBuilder cell;
        for (const SegmentIndex parent : {-1, 0}) cell.cylinder(parent, 20 * kMicro, 1 * kMicro);
        cell.group({0, 1}, "1");
        const int second = cell.group({1});
        cell.b.specificCapacitance.push_back({0.03, {second, -1}, "group1", {}});
        cell.b.specificCapacitance.push_back({5, {-1, -1}, "unknown", {}});
        cell.b.specificCapacitance.push_back({5, {-1, Target::kNoSegment}, "", {}});
        CUT(cable, cell);
        QCOMPARE(cable.size(), std::size_t{1});
        QVERIFY(near(cable.capacitance[0], 0.02 * cable.area[0]));
    }

    void theSmallestGroupCounts() {
        CellBuilder cell;
        for (const SegmentIndex parent : {-1, 0, 1, 2}) cell.cylinder(parent, 10 * kMicro, 1 * kMicro);
        cell.group({0, 1, 2, 3}, "8");
        cell.group({1, 2}, "5");
        cell.group({1, 2}, "3");  // as small, but later
        CUT(cable, cell);
        QCOMPARE(cable.size(), std::size_t{2 + 5 + 2});  // a quarter of 8 for either end
        QCOMPARE(nodesOf(cable, 1), (std::vector<std::int32_t>{2, 3, 4}));
        QCOMPARE(nodesOf(cable, 2), (std::vector<std::int32_t>{4, 5, 6}));
        QCOMPARE(cable.nodeAt(1, 0.41), 3);
        QCOMPARE(cable.nodeAt(1, -3), 2);
        QCOMPARE(cable.nodeAt(1, 7), 4);
    }

    void aBranchedGroupIsCutAtItsBranches() {
        CellBuilder cell;
        cell.cylinder(-1, 40 * kMicro, 2 * kMicro);
        cell.cylinder(0, 40 * kMicro, 1 * kMicro);
        cell.cylinder(0, 20 * kMicro, 1 * kMicro);
        cell.cylinder(1, 1 * kMicro, 1 * kMicro, 0.5);  // not on the end: stands alone, at least 1
        cell.group({0, 1, 2, 3}, "10");
        CUT(cable, cell);
        const std::vector<std::size_t> wanted{4, 4, 2, 1};
        for (SegmentIndex s = 0; s < 4; ++s) QCOMPARE(nodesOf(cable, s).size(), wanted[at(s)]);
        QCOMPARE(cable.size(), std::size_t{12});  // and a junction
    }

    void parentsMayComeLater() {
        CellBuilder cell;
        for (const SegmentIndex parent : {2, 0, -1}) cell.cylinder(parent, 10 * kMicro, 1 * kMicro);
        cell.group({0, 1, 2}, "3");
        CUT(cable, cell);
        QCOMPARE(nodesOf(cable, 2), std::vector<std::int32_t>{0});
        QCOMPARE(nodesOf(cable, 1), std::vector<std::int32_t>{2});
    }

    void coverageIsWeightedByArea() {
        CellBuilder cell;
        cell.cylinder(-1, 10 * kMicro, 1 * kMicro);
        cell.cylinder(0, 20 * kMicro, 2 * kMicro);
        for (int i = 0; i < 2; ++i) cell.cylinder(1, 10 * kMicro, 1 * kMicro);
        cell.group({0, 1}, "1");
        const int second = cell.group({1, 2}), none = cell.group({});
        CUT(cable, cell);
        QCOMPARE(cable.size(), std::size_t{4});
        const auto of = [&](std::int32_t node, int group, SegmentIndex segment) {
            return coverage(cable, cell.m, node, {group, segment});
        };
        QVERIFY(near(of(0, second, -1), 0.8) && near(of(0, -1, 0), 0.2) && of(0, 0, -1) == 1);
        QVERIFY(of(2, second, -1) == 1 && of(3, second, -1) == 0 && of(0, none, -1) == 0 && of(3, -1, 3) == 1);
        QVERIFY(of(0, -1, Target::kNoSegment) == 0 && of(0, 99, -1) == 0 && of(-1, -1, -1) == 0 && of(4, -1, -1) == 0);
        QVERIFY(of(1, -1, -1) == 0);  // a junction has no membrane
    }

    void noResistanceIsNotInfiniteConductance() {
        CellBuilder cell;
        cell.cylinder(-1, 10 * kMicro, 1 * kMicro);
        cell.cylinder(0, 1e-300, 1 * kMicro);
        cell.b.resistivity[0].value = 0;
        CUT(cable, cell);
        QCOMPARE(cable.axial[1], 1.0);
    }

    void biophysicsThatIsMissing() {
        CellBuilder cell;
        cell.cylinder(-1, 10 * kMicro, 1 * kMicro);
        cell.cylinder(0, 10 * kMicro, 1 * kMicro);
        CellBuilder noCapacitance = cell, noResistivity = cell, part = cell;
        noCapacitance.b.specificCapacitance.clear();
        FAILS(noCapacitance, "biophysics-missing", "segment 10 (\"part0\") of morphology \"cell\"");
        FAILS(noCapacitance, "biophysics-missing", "<specificCapacitance>");
        noResistivity.b.resistivity.clear();
        FAILS(noResistivity, "biophysics-missing", "<resistivity>");
        part.b.resistivity[0].target.segment = 0;
        FAILS(part, "biophysics-missing", "segment 11");
        for (const double value : {-1.0, std::numeric_limits<double>::infinity()}) {
            CellBuilder bad = cell;
            bad.b.resistivity[0].value = value;
            FAILS(bad, "value-range", "resistivity");
            bad.b.specificCapacitance[0].value = value;
            FAILS(bad, "value-range", "capacitance");
        }
    }

    void shapesThatCannotBe() {
        FAILS(CellBuilder(), "value-range", "no segments");
        CellBuilder cell;
        for (const SegmentIndex parent : {-1, 0, 1}) cell.cylinder(parent, 10 * kMicro, 1 * kMicro);
        const auto with = [&](auto change) {
            CellBuilder out = cell;
            change(out.m);
            return out;
        };
        const double nan = std::numeric_limits<double>::quiet_NaN();
        FAILS(with([](auto& m) { m.parent[1] = -1; }), "value-range", "2 segments without a parent");
        FAILS(with([](auto& m) { m.parent[1] = 2; }), "value-range", "own parents");
        FAILS(with([](auto& m) { m.parent[1] = 7; }), "value-range", "does not exist");
        FAILS(with([](auto& m) { m.fractionAlong[1] = 1.5; }), "value-range", "fractionAlong");
        FAILS(with([&](auto& m) { m.fractionAlong[1] = nan; }), "value-range", "fractionAlong");
        FAILS(with([](auto& m) { m.distalRadius[1] = -1; }), "value-range", "radius");
        FAILS(with([&](auto& m) { m.proximalRadius[1] = nan; }), "value-range", "radius");
        FAILS(with([&](auto& m) { m.distal[1].x = nan; }), "value-range", "length");
        FAILS(with([](auto& m) { m.proximalRadius[2] = m.distalRadius[2] = 0; }), "value-range", "no membrane");
        CellBuilder point;
        point.add(-1, 0, 0, 0);
        FAILS(point, "value-range", "neither length nor radius");
        for (const char* divisions : {"0", "-2", "2.5", "many", "", "1e9"}) {
            CellBuilder bad = cell;
            bad.group({0, 1});
            bad.m.groups.back().properties.push_back({"numberInternalDivisions", divisions});
            FAILS(bad, "value-range", "numberInternalDivisions");
        }
        CellBuilder large;
        large.cylinder(-1, 1, 1);
        for (SegmentIndex s = 1; s < 200; ++s) large.group({large.cylinder(s - 1, 1, 1)}, "100000");
        FAILS(large, "value-range", "10000000");
    }

    void everyCellOfTheCorpus() {
        const auto corpus = test::corpus();
        if (!corpus) QSKIP("no corpus");
        ThreadPool pool(1);
        std::size_t cells = 0, compartments = 0, finer = 0, incomplete = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(*corpus)) {
            if (entry.path().extension() != ".nml") continue;
            std::ifstream in(entry.path());
            const std::string text{std::istreambuf_iterator<char>(in), {}};
            if (text.find("<biophysicalProperties") == std::string::npos) continue;
            JobContext job(pool);
            neuroml::LoadOptions options;
            options.check = false;
            options.followIncludes = text.find("<segment ") == std::string::npos;
            const auto loaded = neuroml::load(entry.path(), options, job);
            if (!loaded.value) continue;
            for (const model::CellType& type : loaded.value->cellTypes) {
                if (!type.morphology || !type.biophysics) continue;
                const std::string name = entry.path().string() + " " + type.id;
                const auto cable = cutIntoCompartments(*type.morphology, *type.biophysics);
                if (!cable) {
                    QVERIFY2(cable.error().code == "biophysics-missing" && lacksBiophysics(type),
                             (name + ": " + cable.error().text()).c_str());
                    ++incomplete;
                    continue;
                }
                const std::string wrong = fault(*type.morphology, *cable);
                QVERIFY2(wrong.empty(), (name + ": " + wrong).c_str());
                ++cells;
                compartments += cable->size();
                if (cable->size() > type.morphology->size()) ++finer;
            }
        }
        qInfo("%zu cells, %zu nodes, %zu cells of more nodes than segments, %zu without all biophysics", cells,
              compartments, finer, incomplete);
        QVERIFY(cells > 100);
    }
};

QTEST_APPLESS_MAIN(TestCable)
#include "test_cable.moc"
