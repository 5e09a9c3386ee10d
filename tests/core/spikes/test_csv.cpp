// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/spikes/csv.hpp"

using namespace nl::spikes;

class TestCsv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void spikes();
    void histograms();
    void statistics();
    void whatCannotBeWritten();

private:
    [[nodiscard]] std::string path(const char* name) const {
        return folder_.filePath(QLatin1String(name)).toStdString();
    }
    [[nodiscard]] QList<QByteArray> lines(const char* name) const {
        QFile file(folder_.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>{};
    }
    QTemporaryDir folder_;
};

namespace {

SpikeTable table() {
    SpikeTable out;
    out.groupNames = {"a, \"b\"", "c"};
    out.groupBegin = {0, 1, 3};
    out.duration = 1;
    out.time = {0.25, 0.5, 0.75};
    out.source = {0, 2, 0};
    return out;
}

}  // namespace

void TestCsv::spikes() {
    QVERIFY(writeSpikes(table(), path("s.csv")));
    QCOMPARE(lines("s.csv"), (QList<QByteArray>{"group,source,time_s", "\"a, \"\"b\"\"\",0,0.25", "c,1,0.5",
                                                "\"a, \"\"b\"\"\",0,0.75"}));
}

void TestCsv::histograms() {
    const GroupHistogram rates = spikeCounts(table(), equalBins(0, 1, 0.5));
    QVERIFY(writeHistogram(table(), rates, HistogramColumns::rate, {}, path("r.csv")));
    const auto written = lines("r.csv");
    QCOMPARE(written.size(), 5);
    QCOMPARE(written[0], QByteArray("group,begin_s,end_s,count,rate_hz"));
    QCOMPARE(written[4], QByteArray("c,0.5,1,1,1"));
    const std::vector<double> other{1, 2, 3, 4.5};
    QVERIFY(writeHistogram(table(), rates, HistogramColumns::rate, other, path("o.csv")));
    QCOMPARE(lines("o.csv")[4], QByteArray("c,0.5,1,1,4.5"));
    const GroupHistogram intervals = intervalCounts(table(), equalBins(0, 1, 1));
    QVERIFY(writeHistogram(table(), intervals, HistogramColumns::part, {}, path("i.csv")));
    QCOMPARE(lines("i.csv")[1], QByteArray("\"a, \"\"b\"\"\",0,1,1,1"));
    QCOMPARE(lines("i.csv")[2], QByteArray("c,0,1,0,"));  // no interval: not known, not 0
}

void TestCsv::statistics() {
    QVERIFY(writeStatistics(table(), sourceStatistics(table()), path("t.csv")));
    const auto written = lines("t.csv");
    QCOMPARE(written.size(), 4);
    QCOMPARE(written[1], QByteArray("\"a, \"\"b\"\"\",0,2,2,0.25,,,"));
    QCOMPARE(written[2], QByteArray("c,0,0,0,,,,"));
}

void TestCsv::whatCannotBeWritten() {
    const std::string nowhere = path("none/x.csv");
    QVERIFY(!writeSpikes(table(), nowhere));
    QVERIFY(!writeHistogram(table(), spikeCounts(table(), equalBins(0, 1, 1)), HistogramColumns::rate, {}, nowhere));
    QVERIFY(!writeStatistics(table(), sourceStatistics(table()), nowhere));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
