// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <numbers>

#include "core/morphology/morphology.hpp"

using namespace nl::morphology;

namespace {

constexpr double kUm = 1e-6;

/// A morphology from rows; a row without its own start begins on its parent.
class Builder {
public:
    Builder& add(SegmentIndex parent, Point distal, double radius, double fraction = 1, const char* name = "") {
        const auto p = static_cast<std::size_t>(std::max(parent, 0));
        Point start;
        double startRadius = radius;
        if (parent >= 0) {
            start = along(m.proximal[p], m.distal[p], fraction);
            startRadius = m.proximalRadius[p] + fraction * (m.distalRadius[p] - m.proximalRadius[p]);
        }
        return addFrom(parent, start, startRadius, distal, radius, fraction, name);
    }
    Builder& addFrom(SegmentIndex parent, Point proximal, double proximalRadius, Point distal, double radius,
                     double fraction = 1, const char* name = "") {
        const auto id = static_cast<std::int64_t>(m.size());
        m.indexOfId[id] = static_cast<SegmentIndex>(id);
        m.segmentId.push_back(id);
        m.segmentName.emplace_back(name);
        m.parent.push_back(parent);
        m.fractionAlong.push_back(fraction);
        m.proximal.push_back(proximal);
        m.distal.push_back(distal);
        m.proximalRadius.push_back(proximalRadius);
        m.distalRadius.push_back(radius);
        m.proximalGiven.push_back(1);
        m.part.push_back(PartKind::unknown);
        return *this;
    }
    Builder& group(const char* id, const char* lexId, std::vector<SegmentIndex> segments) {
        SegmentGroup g;
        g.id = id;
        g.neuroLexId = lexId;
        g.segments = std::move(segments);
        m.groups.push_back(std::move(g));
        return *this;
    }
    Morphology m;

private:
    static Point along(const Point& a, const Point& b, double f) {
        return {a.x + f * (b.x - a.x), a.y + f * (b.y - a.y), a.z + f * (b.z - a.z)};
    }
};

Point y(double um) { return {0, um * kUm, 0}; }

}  // namespace

class TestGeometry : public QObject {
    Q_OBJECT

    static bool near(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b)); }

    /// Soma of 10 um, a trunk of two pieces, two branches; the last starts half-way along the trunk's second piece.
    static Morphology tree() {
        Builder b;
        b.add(-1, y(10), 5 * kUm).add(0, y(30), 1 * kUm).add(1, y(60), 1 * kUm);
        b.add(2, {10 * kUm, 60 * kUm, 0}, 0.5 * kUm).add(2, {-20 * kUm, 45 * kUm, 0}, 0.5 * kUm, 0.5);
        return b.m;
    }

private slots:
    void frustum() {
        Builder b;
        b.addFrom(-1, y(0), 2 * kUm, y(3), 6 * kUm);
        using std::numbers::pi;
        QVERIFY(near(segmentLength(b.m, 0), 3 * kUm));
        QVERIFY(near(segmentArea(b.m, 0), pi * 8 * 5 * kUm * kUm));  // a 3-4-5 triangle: slant height 5
        QVERIFY(near(segmentVolume(b.m, 0), pi / 3 * 3 * (4 + 12 + 36) * kUm * kUm * kUm));
        QVERIFY(near(segmentAxialFactor(b.m, 0), 3 / (pi * 12 * kUm)));
    }

    void axialFactorIsTheIntegral() {
        Builder b;
        b.addFrom(-1, y(0), 0.5 * kUm, y(100), 3 * kUm);
        double sum = 0;
        constexpr int kSteps = 200000;
        for (int i = 0; i < kSteps; ++i) {
            const double r = (0.5 + 2.5 * (i + 0.5) / kSteps) * kUm;
            sum += 100 * kUm / kSteps / (std::numbers::pi * r * r);
        }
        QVERIFY(std::abs(segmentAxialFactor(b.m, 0) / sum - 1) < 1e-8);
    }

    void sphereAndTip() {
        Builder b;
        b.addFrom(-1, y(1), 5 * kUm, y(1), 5 * kUm).addFrom(0, y(1), 1 * kUm, y(11), 0);
        using std::numbers::pi;
        QCOMPARE(segmentLength(b.m, 0), 0.0);
        QVERIFY(near(segmentArea(b.m, 0), 100 * pi * kUm * kUm));
        QVERIFY(near(segmentVolume(b.m, 0), 4.0 / 3 * pi * 125 * kUm * kUm * kUm));
        QVERIFY(std::isfinite(segmentAxialFactor(b.m, 0)) && segmentAxialFactor(b.m, 0) > 0);
        QVERIFY(std::isfinite(segmentAxialFactor(b.m, 1)) && segmentAxialFactor(b.m, 1) > 0);
    }

    void distancesFollowTheTree() {
        const PathDistance d = pathDistances(tree());
        const std::vector<double> proximal{0, 10, 30, 60, 45}, distal{10, 30, 60, 70, 65};
        for (std::size_t i = 0; i < proximal.size(); ++i) {
            QVERIFY(std::abs(d.proximal[i] / kUm - proximal[i]) < 1e-9);
            QVERIFY(std::abs(d.distal[i] / kUm - distal[i]) < 1e-9);
        }
    }

    void orderPutsParentsFirst() {
        Morphology m = tree();
        QCOMPARE(topologicalOrder(m), (std::vector<SegmentIndex>{0, 1, 2, 3, 4}));
        Morphology reversed = m;  // the same tree, written tip first
        for (std::size_t i = 0; i < m.size(); ++i) {
            const std::size_t from = m.size() - 1 - i;
            reversed.parent[i] = m.parent[from] < 0 ? -1 : static_cast<SegmentIndex>(m.size() - 1) - m.parent[from];
        }
        const auto order = topologicalOrder(reversed);
        QCOMPARE(order.size(), m.size());
        std::vector<bool> seen(m.size(), false);
        for (const SegmentIndex s : order) {
            const SegmentIndex p = reversed.parent[static_cast<std::size_t>(s)];
            QVERIFY(p < 0 || seen[static_cast<std::size_t>(p)]);
            seen[static_cast<std::size_t>(s)] = true;
        }
        const Children children = childrenOf(m);
        QCOMPARE(children.of(2).size(), std::size_t{2});
        QVERIFY(children.of(4).empty());
    }

    void orderOfACycleEnds() {
        Builder b;
        b.add(-1, y(10), kUm).add(0, y(20), kUm).add(1, y(30), kUm);
        b.m.parent[1] = 2;
        QCOMPARE(topologicalOrder(b.m).size(), std::size_t{3});
    }

    void sectionsAreCutWhereTheyMust() {
        Morphology m = tree();
        m.part = {PartKind::soma, PartKind::dendrite, PartKind::dendrite, PartKind::dendrite, PartKind::dendrite};
        const std::vector<Section> s = sections(m);
        QCOMPARE(s.size(), std::size_t{4});
        QCOMPARE(s[1].segments, (std::vector<SegmentIndex>{1, 2}));
        QCOMPARE(s[1].parentSection, 0);
        QCOMPARE(s[2].parentSection, 1);
        QCOMPARE(s[3].segments, (std::vector<SegmentIndex>{4}));
        // One child that does not start at the end is a section of its own.
        Builder b;
        b.add(-1, y(10), kUm).add(0, y(20), kUm, 0.5);
        QCOMPARE(sections(b.m).size(), std::size_t{2});
        b.m.fractionAlong[1] = 1;
        QCOMPARE(sections(b.m).size(), std::size_t{1});
    }

    void partsByLexId() {
        Builder b;
        b.add(-1, y(10), kUm).add(0, y(20), kUm).add(0, y(-20), kUm);
        // The whole cell is labelled as soma by some exports: the smaller group is the more specific.
        b.group("all", "GO:0043025", {0, 1, 2}).group("x1", "GO:0030425", {1}).group("x2", "sao1770195789", {2});
        b.group("s1", "sao864921383", {1});
        classifyParts(b.m);
        QVERIFY(b.m.part[0] == PartKind::soma && b.m.part[1] == PartKind::dendrite && b.m.part[2] == PartKind::axon);
        QVERIFY(b.m.partSource == PartSource::neuroLexId);
        const PartCounts counts = declaredPartCounts(b.m);
        QCOMPARE(counts.soma.value_or(-1), 3);  // what the file says, not what it means
        QCOMPARE(counts.dendrite.value_or(-1), 1);
        QCOMPARE(counts.axon.value_or(-1), 1);
    }

    void partsByName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, PartKind kind) {
            QTest::newRow(name) << QString(name) << static_cast<int>(kind);
        };
        row("axon_12", PartKind::axon);
        row("AIS", PartKind::axon);
        row("axHill", PartKind::axon);
        row("distal_axon", PartKind::axon);
        row("apic_3", PartKind::dendrite);
        row("basal_dends", PartKind::dendrite);
        row("bcdend1_0", PartKind::dendrite);
        row("dends_no_tuft", PartKind::dendrite);
        row("tuft", PartKind::dendrite);
        row("somatic", PartKind::soma);
        // These say nothing certain: below the soma stands a dendrite.
        row("prox_dend_soma", PartKind::dendrite);
        row("all_but_axon", PartKind::dendrite);
        row("Cable_1", PartKind::dendrite);
    }
    void partsByName() {
        QFETCH(QString, name);
        QFETCH(int, kind);
        Builder b;
        b.add(-1, y(10), kUm).add(0, y(20), kUm);
        b.group("soma", "", {0}).group(name.toUtf8().constData(), "sao864921383", {1});
        classifyParts(b.m);
        QVERIFY(b.m.part[0] == PartKind::soma);
        QCOMPARE(static_cast<int>(b.m.part[1]), kind);
        QVERIFY(b.m.partSource == PartSource::groupName);
    }

    void partsByTopologyAndSegmentNames() {
        Builder b;
        b.add(-1, y(10), kUm).add(0, y(20), kUm).add(0, y(-20), kUm, 1, "axon_1").add(2, y(-40), kUm);
        classifyParts(b.m);
        QVERIFY(b.m.part[0] == PartKind::soma && b.m.part[1] == PartKind::dendrite);
        QVERIFY(b.m.part[2] == PartKind::axon && b.m.part[3] == PartKind::axon);
        Builder plain;
        plain.add(-1, y(10), kUm).add(0, y(20), kUm);
        classifyParts(plain.m);
        QVERIFY(plain.m.partSource == PartSource::topology);
        QVERIFY(!declaredPartCounts(plain.m).soma);
        plain.group("soma_group", "", {}).group("dend", "", {1});
        QVERIFY(!declaredPartCounts(plain.m).soma);
        QCOMPARE(declaredPartCounts(plain.m).dendrite.value_or(-1), 1);
    }
};

QTEST_GUILESS_MAIN(TestGeometry)
#include "test_geometry.moc"
