// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <numbers>

#include "core/morphology/swc.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl::morphology;

class TestSwc : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    nl::Loaded<SwcFile> read(const QByteArray& content) {
        const QString name = folder_.filePath("test.swc");
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the test's file");
        file.write(content);
        file.close();
        return readSwc(name.toStdString(), 0);
    }

    /// The first diagnostic as "severity code line".
    static QString first(const nl::Loaded<SwcFile>& loaded) {
        if (loaded.diagnostics.empty()) return "nothing";
        const nl::Diagnostic& d = loaded.diagnostics.front();
        return QString("%1 %2 %3")
            .arg(nl::severityName(d.severity), QString::fromStdString(d.code))
            .arg(d.where ? d.where->line : -1);
    }

    static double area(const Morphology& m) {
        double sum = 0;
        for (std::size_t s = 0; s < m.size(); ++s) sum += segmentArea(m, static_cast<SegmentIndex>(s));
        return sum * 1e12;
    }
    static double length(const Morphology& m) {
        double sum = 0;
        for (std::size_t s = 0; s < m.size(); ++s) sum += segmentLength(m, static_cast<SegmentIndex>(s));
        return sum * 1e6;
    }
    static bool near(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(1.0, std::abs(b)); }

private slots:
    void onePointSoma() {
        const auto loaded = read("# cell\n1 1 0 0 0 5 -1\n2 3 0 6 0 1 1\n3 3 0 16 0 1 2\n4 3 0 26 0 0.5 3\n");
        QVERIFY2(loaded.diagnostics.empty(), qPrintable(first(loaded)));
        const Morphology& m = *loaded.value->morphology;
        QCOMPARE(m.size(), std::size_t{3});
        // Sphere, and a dendrite that begins at its own first point.
        QVERIFY(near(segmentArea(m, 0) * 1e12, 100 * std::numbers::pi));
        QVERIFY(near(length(m), 20));
        QCOMPARE(m.proximal[1].y, 6e-6);
        QCOMPARE(m.parent, (std::vector<SegmentIndex>{-1, 0, 1}));
        QCOMPARE(m.proximalGiven, (std::vector<std::uint8_t>{1, 1, 0}));
        QCOMPARE(loaded.value->comments, std::string("cell"));
        QVERIFY(m.interpretation.find("sphere") != std::string::npos);
        QVERIFY(m.part[0] == PartKind::soma && m.part[2] == PartKind::dendrite);
        QVERIFY(m.partSource == PartSource::swcType);
        QCOMPARE(declaredPartCounts(m).dendrite.value_or(-1), 2);
        QVERIFY(!declaredPartCounts(m).axon);
    }

    void neuriteThatBranchesAtItsFirstPoint() {
        // Starts on the soma's surface, so that the two branches keep their common stem.
        const auto loaded = read("1 1 0 0 0 5 -1\n2 2 0 8 0 1 1\n3 2 5 8 0 1 2\n4 2 -5 8 0 1 2\n");
        const Morphology& m = *loaded.value->morphology;
        QCOMPARE(m.size(), std::size_t{4});
        QVERIFY(near(m.proximal[1].y * 1e6, 5));
        QVERIFY(near(m.proximalRadius[1] * 1e6, 1));
        QCOMPARE(m.parent, (std::vector<SegmentIndex>{-1, 0, 1, 1}));
    }

    void threePointSoma() {
        const auto loaded = read("1 1 0 0 0 4 -1\n2 1 0 -4 0 4 1\n3 1 0 4 0 4 1\n4 2 5 0 0 1 1\n5 2 9 0 0 1 4\n");
        QVERIFY(loaded.diagnostics.empty());
        const Morphology& m = *loaded.value->morphology;
        QCOMPARE(m.size(), std::size_t{2});
        QVERIFY(near(segmentArea(m, 0) * 1e12, 4 * std::numbers::pi * 16));
        QVERIFY(near(segmentLength(m, 0) * 1e6, 8));
        QCOMPARE(m.fractionAlong[1], 0.5);
        QVERIFY(m.interpretation.find("NeuroMorpho") != std::string::npos);
    }

    void contourSoma() {
        QByteArray content;
        for (int i = 0; i < 12; ++i) {
            const double a = 2 * std::numbers::pi * i / 12;
            content += QString("%1 1 %2 %3 0 0.1 %4\n")
                           .arg(i + 1)
                           .arg(10 * std::cos(a))
                           .arg(10 * std::sin(a))
                           .arg(i == 0 ? -1 : i)
                           .toUtf8();
        }
        const auto loaded = read(content + "13 3 12 0 0 1 1\n14 3 30 0 0 1 13\n");
        const Morphology& m = *loaded.value->morphology;
        QCOMPARE(m.size(), std::size_t{2});
        QVERIFY(std::abs(m.distalRadius[0] * 1e6 - 10) < 0.01);
        QVERIFY(m.interpretation.find("contour") != std::string::npos);
    }

    void frustaSomaAndFrustaElsewhere() {
        // Side of the frusta by hand: pi (r1 + r2) sqrt(h^2 + (r1 - r2)^2).
        const auto loaded = read("1 1 0 0 0 40 -1\n2 1 1 0 0 35 1\n3 1 2 0 0 29 2\n4 1 3 0 0 17 3\n");
        const Morphology& m = *loaded.value->morphology;
        QCOMPARE(m.size(), std::size_t{3});
        QVERIFY(near(area(m), 4164.610254415956));
    }

    void noSomaBranchesAtTheRoot() {
        const auto loaded = read("1 3 0 0 0 1 -1\n2 3 0 10 0 1 1\n3 3 0 -10 0 1 1\n");
        QCOMPARE(first(loaded), QString("warning swc-no-soma 1"));
        const Morphology& m = *loaded.value->morphology;
        QCOMPARE(m.size(), std::size_t{2});
        QCOMPARE(m.parent, (std::vector<SegmentIndex>{-1, 0}));
        QCOMPARE(m.fractionAlong[1], 0.0);
        QVERIFY(m.part[0] == PartKind::dendrite);
        QVERIFY(near(length(m), 20));
    }

    void coincidentPointsAreMerged() {
        const auto loaded =
            read("1 1 0 0 0 5 -1\n2 3 5 0 0 1 1\n3 3 5 0 0 1 2\n4 3 15 0 0 1 3\n5 3 15 0 0 0.5 4\n6 3 25 0 0 0.5 5\n");
        const Morphology& m = *loaded.value->morphology;
        QCOMPARE(m.size(), std::size_t{3});
        QVERIFY(near(length(m), 20));
        QCOMPARE(m.proximalRadius[2], 0.5e-6);
        QVERIFY(m.proximalGiven[2] == 1);
        QVERIFY(m.interpretation.find("2 points") != std::string::npos);
    }

    void otherTypesBecomeGroups() {
        const auto loaded =
            read("1 1 0 0 0 5 -1\n2 7 0 10 0 1 1\n3 7 0 20 0 1 2\n4 2 9 0 0 1 1\n5 2 19 0 0 1 4\n6 9 29 0 0 1 5\n");
        QCOMPARE(first(loaded), QString("info swc-type 2"));
        const Morphology& m = *loaded.value->morphology;
        const int group = m.groupIndex("swc_type_7");
        QVERIFY(group >= 0);
        QCOMPARE(m.groups[static_cast<std::size_t>(group)].segments, (std::vector<SegmentIndex>{1}));
        QVERIFY(m.part[1] == PartKind::dendrite);
        QVERIFY(m.part[3] == PartKind::axon);
    }

    void faults_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("empty") << QByteArray("# nothing\n") << "error swc-empty 0";
        QTest::newRow("columns") << QByteArray("1 1 0 0 0 5 -1\n2 3 0 1 0 1\n") << "error swc-columns 2";
        QTest::newRow("text") << QByteArray("1 1 0 0 0 5 -1\n2 3 ten 1 0 1 1\n") << "error not-a-number 2";
        QTest::newRow("nan") << QByteArray("1 1 0 0 0 5 -1\n2 3 nan 1 0 1 1\n") << "error not-a-number 2";
        QTest::newRow("comma") << QByteArray("1 1 0 0 0 5 -1\n2 3 1,5 1 0 1 1\n") << "error not-a-number 2";
        QTest::newRow("overflow") << QByteArray("1 1 0 0 0 5 -1\n2 3 1e999 1 0 1 1\n") << "error number-range 2";
        QTest::newRow("half id") << QByteArray("1.5 1 0 0 0 5 -1\n") << "error not-a-number 1";
        QTest::newRow("radius") << QByteArray("1 1 0 0 0 5 -1\n2 3 0 1 0 -1 1\n") << "error segment-diameter 2";
        QTest::newRow("duplicate") << QByteArray("1 1 0 0 0 5 -1\n2 3 0 9 0 1 1\n2 3 0 10 0 1 1\n")
                                   << "error duplicate-id 3";
        QTest::newRow("cycle") << QByteArray("1 1 0 0 0 5 -1\n2 3 0 9 0 1 3\n3 3 0 10 0 1 2\n")
                               << "warning swc-order 2";
        QTest::newRow("self") << QByteArray("1 1 0 0 0 5 -1\n2 3 0 9 0 1 2\n") << "error swc-cycle 2";
        QTest::newRow("parent") << QByteArray("1 1 0 0 0 5 -1\n2 3 0 9 0 1 99\n") << "error swc-parent-missing 2";
        QTest::newRow("order") << QByteArray("1 1 0 0 0 5 -1\n2 3 0 9 0 1 3\n3 3 0 20 0 1 1\n")
                               << "warning swc-order 2";
        QTest::newRow("two roots") << QByteArray("1 1 0 0 0 5 -1\n2 1 50 0 0 5 -1\n") << "warning swc-two-roots 2";
        QTest::newRow("radius 0") << QByteArray("1 1 0 0 0 5 -1\n2 3 0 9 0 1 1\n3 3 0 19 0 0 2\n")
                                  << "warning segment-diameter 3";
        QTest::newRow("no file type") << QByteArray("<neuroml/>\n") << "error swc-columns 1";
    }
    void faults() {
        QFETCH(QByteArray, content);
        QFETCH(QString, wanted);
        QCOMPARE(first(read(content)), wanted);
    }

    void cycleIsNamedAndTheRestRead() {
        const auto loaded = read("1 1 0 0 0 5 -1\n2 3 0 9 0 1 3\n3 3 0 10 0 1 2\n4 3 9 0 0 1 1\n5 3 19 0 0 1 4\n");
        const auto cycle = std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                        [](const nl::Diagnostic& d) { return d.code == "swc-cycle"; });
        QVERIFY(cycle != loaded.diagnostics.end());
        QCOMPARE(cycle->where->line, 2);
        QCOMPARE(cycle->found, std::string("2 -> 3 -> 2"));
        QCOMPARE(loaded.value->morphology->size(), std::size_t{2});
    }

    void mutatedFilesNeverCrash() {
        QByteArray content =
            "# cell\n1 1 0 0 0 4 -1\n2 1 0 -4 0 4 1\n3 1 0 4 0 4 1\n4 2 5 0 0 1 1\n5 2 9 0 0 1 4\n6 3 9 4 0 1 5\n";
        std::uint32_t seed = 7;
        for (int round = 0; round < 3000; ++round) {
            QByteArray changed = content;
            for (int k = 0; k < 3; ++k) {
                seed = seed * 1664525U + 1013904223U;
                const auto at = static_cast<qsizetype>((seed >> 8) % static_cast<std::uint32_t>(changed.size()));
                static constexpr char kBytes[] = "0123456789 -\n.#eE,+\0x";
                changed[at] = kBytes[(seed >> 3) % (sizeof kBytes - 1)];
            }
            const auto loaded = read(changed.left(static_cast<qsizetype>(seed % 200)));
            if (!loaded.value) {
                QVERIFY(!loaded.diagnostics.empty());
                continue;
            }
            const Morphology& m = *loaded.value->morphology;
            for (std::size_t s = 0; s < m.size(); ++s) QVERIFY(m.parent[s] < static_cast<SegmentIndex>(s));
            QVERIFY(std::isfinite(area(m)));
        }
    }

    void writingKeepsTheShape() {
        for (const char* content :
             {"1 1 0 0 0 5 -1\n2 3 0 6 0 1 1\n3 3 0 16 0 1 2\n4 4 9 0 0 1 1\n5 4 19 0 0 1 4\n6 7 29 0 0 1 5\n",
              "1 1 0 0 0 4 -1\n2 1 0 -4 0 4 1\n3 1 0 4 0 4 1\n4 2 5 0 0 1 1\n5 2 9 0 0 1 4\n",
              "1 3 0 0 0 1 -1\n2 3 0 10 0 1 1\n3 3 0 -10 0 1 1\n"}) {
            const auto before = read(content);
            const auto file = folder_.filePath("out.swc").toStdString();
            QVERIFY(writeSwc(*before.value->morphology, file));
            const auto after = readSwc(file, 0);
            const Morphology &a = *before.value->morphology, &b = *after.value->morphology;
            QCOMPARE(b.parent, a.parent);
            QVERIFY(b.part == a.part);
            QVERIFY(near(length(b), length(a)) && near(area(b), area(a)));
            QCOMPARE(after.value->statistics.types.size(), before.value->statistics.types.size());
        }
    }

    /// As NeuroML has it: a dendrite whose first segment begins where the soma ends, by inheritance.
    void neuriteThatBeginsOnTheSoma() {
        for (const double fraction : {1.0, 0.0}) {
            Morphology m;
            m.id = "c";
            const auto add = [&m](SegmentIndex parent, Point from, Point to, double r0, double r1, PartKind part) {
                m.indexOfId[static_cast<std::int64_t>(m.size())] = static_cast<SegmentIndex>(m.size());
                m.segmentId.push_back(static_cast<std::int64_t>(m.size()));
                m.segmentName.emplace_back();
                m.parent.push_back(parent);
                m.fractionAlong.push_back(1);
                m.proximal.push_back(from);
                m.distal.push_back(to);
                m.proximalRadius.push_back(r0);
                m.distalRadius.push_back(r1);
                m.proximalGiven.push_back(parent < 0 ? 1 : 0);
                m.part.push_back(part);
                m.where.emplace_back();
            };
            const Point start{}, end{30e-6, 0, 0}, joint = fraction == 1 ? end : start;
            add(-1, start, end, 6e-6, 5e-6, PartKind::soma);
            add(0, joint, {joint.x, 50e-6, 0}, fraction == 1 ? 5e-6 : 6e-6, 1e-6, PartKind::dendrite);
            add(1, {joint.x, 50e-6, 0}, {joint.x, 90e-6, 0}, 1e-6, 1e-6, PartKind::dendrite);
            m.fractionAlong[1] = fraction;
            const auto file = folder_.filePath("nml.swc").toStdString();
            QVERIFY(writeSwc(m, file));
            const auto after = readSwc(file, 0);
            const Morphology& b = *after.value->morphology;
            QCOMPARE(b.size(), m.size());
            QVERIFY2(near(length(b), length(m)), qPrintable(QString::number(length(b))));
            QVERIFY(near(area(b), area(m)));
            QVERIFY(b.part == m.part);
        }
    }

    void corpusNumbers() {
        const auto corpus = nl::test::corpus();
        if (!corpus) QSKIP("no reference data");
        QFile file(QString::fromStdString((*corpus / "expected.json").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject structure = QJsonDocument::fromJson(file.readAll()).object()["structure"].toObject();
        int files = 0;
        for (auto it = structure.begin(); it != structure.end(); ++it) {
            const QJsonObject e = it->toObject();
            if (e["root"].toString() != "swc") continue;
            ++files;
            const auto loaded = readSwc(*corpus / it.key().toStdString(), 0);
            QVERIFY2(loaded.value, qPrintable(it.key()));
            const SwcStatistics& s = loaded.value->statistics;
            const auto same = [&](const char* name, double got) {
                const double wanted = e[QLatin1String(name)].toDouble(-1);
                if (std::abs(got - wanted) > 1e-6 * std::max(1e-3, std::abs(wanted)))
                    QFAIL(qPrintable(QString("%1 %2: %3, expected %4")
                                         .arg(it.key(), name)
                                         .arg(got, 0, 'g', 12)
                                         .arg(wanted, 0, 'g', 12)));
            };
            same("points", static_cast<double>(s.points));
            same("roots", static_cast<double>(s.roots));
            same("bifurcations", static_cast<double>(s.bifurcations));
            same("tips", static_cast<double>(s.tips));
            same("forward_parents", static_cast<double>(s.forwardParents));
            same("missing_parents", static_cast<double>(s.missingParents));
            same("duplicate_ids", static_cast<double>(s.duplicateIds));
            same("bad_lines", static_cast<double>(s.badLines));
            same("edge_length_um", s.edgeLength * 1e6);
            same("edge_length_no_soma_um", s.edgeLengthNoSoma * 1e6);
            same("edge_area_no_soma_um2", s.edgeAreaNoSoma * 1e12);
            const QJsonObject types = e["types"].toObject();
            QCOMPARE(static_cast<qsizetype>(s.types.size()), types.size());
            for (const auto& [type, count] : s.types)
                QCOMPARE(static_cast<double>(count), types[QString::number(type)].toDouble());
            const Morphology& m = *loaded.value->morphology;
            for (std::size_t k = 0; k < m.size(); ++k) QVERIFY(m.parent[k] < static_cast<SegmentIndex>(k));
            if (s.roots == 1 && s.duplicateIds == 0 && s.missingParents == 0 && s.types.count(1) == 0)
                QVERIFY2(near(length(m), s.edgeLength * 1e6), qPrintable(it.key()));
        }
        QVERIFY2(files >= 100, qPrintable(QString::number(files)));
    }
};

QTEST_GUILESS_MAIN(TestSwc)
#include "test_swc.moc"
