// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/graph/cell_parts.hpp"
#include "tests/core/graph/models.hpp"

using namespace nl;
using graph::CellParts;
using graph::NodeKind;
using graph::Resolution;
using morphology::PartKind;
using test::SegmentSpec;

namespace {

constexpr PartKind kSoma = PartKind::soma, kDendrite = PartKind::dendrite, kAxon = PartKind::axon;

/// Every part but the hub has a flow neighbour nearer to the hub, of a kind that fits.
QString faultOf(const CellParts& cell) {
    for (std::size_t p = 0; p < cell.parts.size(); ++p) {
        const graph::Part& part = cell.parts[p];
        if (static_cast<std::int32_t>(p) == cell.hub) {
            if (part.flow != -1 || part.depth != 0) return "the hub has a flow neighbour";
            continue;
        }
        if (part.flow < 0) return QString("part %1 has no flow neighbour").arg(p);
        const graph::Part& next = cell.parts[static_cast<std::size_t>(part.flow)];
        if (next.depth != part.depth - 1) return QString("part %1 has a wrong depth").arg(p);
        if (part.kind == NodeKind::axon && next.kind == NodeKind::dendrite)
            return QString("axon %1 receives from a dendrite").arg(p);
        if (part.kind != NodeKind::axon && next.kind == NodeKind::axon)
            return QString("part %1 sends to an axon").arg(p);
    }
    if (cell.count(NodeKind::soma) == 0 || cell.count(NodeKind::dendrite) == 0 || cell.count(NodeKind::axon) == 0)
        return "a kind is missing";
    if (cell.parts[static_cast<std::size_t>(cell.hub)].kind != NodeKind::soma) return "the hub is no soma";
    if (cell.parts[static_cast<std::size_t>(cell.outAxon)].kind != NodeKind::axon) return "the output is no axon";
    return {};
}

}  // namespace

class TestParts : public QObject {
    Q_OBJECT
private slots:
    void pointNeuronHasThreeVirtualParts() {
        for (const Resolution resolution : {Resolution::region, Resolution::section, Resolution::segment}) {
            const CellParts cell = graph::cellParts(nullptr, resolution);
            QCOMPARE(cell.parts.size(), std::size_t{3});
            QCOMPARE(faultOf(cell), QString());
            for (const graph::Part& part : cell.parts) QVERIFY(part.isVirtual && part.segments.empty());
            QCOMPARE(cell.parts[static_cast<std::size_t>(cell.inputPart)].kind, NodeKind::dendrite);
            QVERIFY(std::isnan(cell.distanceAt(0, 0.5)));
        }
    }

    void missingAxonIsVirtual() {
        const auto m = test::aMorphology({{-1, kSoma}, {0, kDendrite}});
        const CellParts cell = graph::cellParts(m.get(), Resolution::section);
        QCOMPARE(cell.parts.size(), std::size_t{3});
        QVERIFY(cell.parts[2].isVirtual);
        QCOMPARE(cell.parts[2].kind, NodeKind::axon);
        QCOMPARE(cell.outAxon, 2);
        QCOMPARE(faultOf(cell), QString());
        // A place on the cell keeps its true part; only places that do not exist fall back.
        QCOMPARE(cell.partAt(0), 0);
        QCOMPARE(cell.partAt(1), 1);
        QCOMPARE(cell.partAt(99), cell.hub);
    }

    void missingSomaIsVirtual() {
        const auto m = test::aMorphology({{-1, kDendrite}, {0, kDendrite}, {0, kAxon}});
        const CellParts cell = graph::cellParts(m.get(), Resolution::segment);
        QCOMPARE(cell.count(NodeKind::soma), 1U);
        QVERIFY(cell.parts[static_cast<std::size_t>(cell.hub)].isVirtual);
        QCOMPARE(faultOf(cell), QString());
        QCOMPARE(cell.parts[0].flow, cell.hub);  // the root dendrite sends to the soma
        QCOMPARE(cell.parts[1].flow, 0);
        QCOMPARE(cell.parts[2].flow, cell.hub);  // the axon leaves the soma though it stands on a dendrite
    }

    void resolutionsCountTheSameSegments() {
        const auto m = test::aMorphology(
            {{-1, kSoma}, {0, kDendrite}, {1, kDendrite}, {2, kDendrite}, {2, kDendrite}, {0, kAxon}, {5, kAxon}});
        const CellParts region = graph::cellParts(m.get(), Resolution::region);
        const CellParts section = graph::cellParts(m.get(), Resolution::section);
        const CellParts segment = graph::cellParts(m.get(), Resolution::segment);
        QCOMPARE(region.parts.size(), std::size_t{3});
        QCOMPARE(section.count(NodeKind::dendrite), 3U);  // 1-2, and two branches
        QCOMPARE(section.count(NodeKind::axon), 1U);
        QCOMPARE(segment.parts.size(), std::size_t{7});
        for (const CellParts* cell : {&region, &section, &segment}) {
            std::size_t segments = 0;
            for (const graph::Part& part : cell->parts) segments += part.segments.size();
            QCOMPARE(segments, m->size());
            QCOMPARE(faultOf(*cell), QString());
            for (std::int32_t s = 0; s < 7; ++s) {
                const auto& held = cell->parts[static_cast<std::size_t>(cell->partAt(s))].segments;
                QVERIFY(std::find(held.begin(), held.end(), s) != held.end());
            }
        }
        QCOMPARE(segment.parts[3].depth, 3);
    }

    void axonOnDendriteReceivesFromSoma() {
        // soma - dendrite - axon - axon, and a dendrite that hangs on the axon.
        const auto m = test::aMorphology({{-1, kSoma}, {0, kDendrite}, {1, kAxon}, {2, kAxon}, {3, kDendrite}});
        const CellParts cell = graph::cellParts(m.get(), Resolution::segment);
        QCOMPARE(faultOf(cell), QString());
        QCOMPARE(cell.parts[2].flow, 0);
        QCOMPARE(cell.parts[3].flow, 2);
        QCOMPARE(cell.parts[4].flow, 1);  // over the axon to the dendrite behind it
        QCOMPARE(cell.outAxon, 2);
        QCOMPARE(cell.axonAt(3), 3);
        QCOMPARE(cell.axonAt(1), 2);
    }

    void rootNeedNotBeTheSoma() {
        // A dendrite is the root, the soma in the middle: everything still flows to the soma.
        const auto m = test::aMorphology({{-1, kDendrite, 20e-6},
                                          {0, kDendrite, 10e-6},
                                          {1, kSoma, 10e-6},
                                          {2, kDendrite, 8e-6},
                                          {0, kDendrite, 6e-6}});
        const CellParts cell = graph::cellParts(m.get(), Resolution::segment);
        QCOMPARE(faultOf(cell), QString());
        QCOMPARE(cell.hub, 2);
        QCOMPARE(cell.parts[1].flow, 2);
        QCOMPARE(cell.parts[0].flow, 1);
        QCOMPARE(cell.parts[3].flow, 2);
        QCOMPARE(cell.parts[4].flow, 0);
        // Distances grow away from the soma: the far end of the root is its own length from segment 1's near end.
        QCOMPARE(cell.distanceAt(2, 0.5), 0.0);
        QCOMPARE(cell.distanceAt(1, 1), 0.0);
        QVERIFY(qFuzzyCompare(cell.distanceAt(1, 0), 10e-6));
        QVERIFY(qFuzzyCompare(cell.distanceAt(0, 0), 30e-6));
        QVERIFY(qFuzzyCompare(cell.distanceAt(4, 1), 16e-6));
    }

    void somaInPiecesHasOneHubWhereTheAxonLeaves() {
        const auto m = test::aMorphology({{-1, kSoma}, {0, kSoma}, {1, kAxon}, {0, kDendrite}});
        const CellParts cell = graph::cellParts(m.get(), Resolution::segment);
        QCOMPARE(faultOf(cell), QString());
        QCOMPARE(cell.hub, 1);
        QCOMPARE(cell.parts[0].flow, 1);
        QCOMPARE(cell.parts[3].flow, 0);
        QCOMPARE(cell.distanceAt(3, 0), 0.0);
    }

    void distanceCountsFractionAlong() {
        const auto m =
            test::aMorphology({{-1, kSoma}, {0, kDendrite, 100e-6}, {1, kDendrite, 10e-6, 1e-6, 1e-6, 0.25}});
        const CellParts cell = graph::cellParts(m.get(), Resolution::segment);
        QVERIFY(qFuzzyCompare(cell.distanceAt(2, 0), 25e-6));
        QVERIFY(qFuzzyCompare(cell.distanceAt(2, 0.5), 30e-6));
    }

    void twoTreesMeetInTheHub() {
        const auto m = test::aMorphology({{-1, kSoma}, {-1, kDendrite}, {1, kDendrite}});
        const CellParts cell = graph::cellParts(m.get(), Resolution::segment);
        QCOMPARE(faultOf(cell), QString());
        QCOMPARE(cell.parts[1].flow, 0);
        QVERIFY(std::isnan(cell.distanceAt(2, 0)));  // no path leads to the soma
    }

    void randomTreesAreSound() {
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const auto m = test::aRandomTree(1 + 7 * seed, seed % 3 != 0, seed);
            for (const Resolution resolution : {Resolution::region, Resolution::section, Resolution::segment})
                QCOMPARE(faultOf(graph::cellParts(m.get(), resolution)), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestParts)
#include "test_parts.moc"
