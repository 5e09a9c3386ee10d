// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <limits>

#include "core/io/hdf5.hpp"
#include "core/sim/save_result.hpp"

using namespace nl;
using namespace nl::sim;

namespace {

SimResult sample() {
    SimResult out;
    out.time = {0, 1e-3, 2e-3};
    out.traces = {{"pop[0]/v", "voltage", {-0.07, -0.065, 0.02}}, {"pop[1]/u", "", {0, 1e-12, -1e-300}}};
    out.spikes = {{1e-3, 1e-3, 2e-3}, {0, 2, 1}, {"a", "b"}, {0, 2, 3}, 2e-3};
    out.frames.blocks = {{model::PopulationId{0}, 0, 2, 2, {0, 1, 1}}, {model::PopulationId{}, 4, 1, 1, {}}};
    out.frames.values = 5;
    out.frames.time = {0, 2e-3};
    out.frames.potential = {1, 2, 3, 4, std::numeric_limits<float>::quiet_NaN(), 6, 7, 8, 9, 10};
    out.record.simulation = "sim1";
    out.record.target = "net";
    out.record.method = "euler";
    out.record.step = 1e-3;
    out.record.seed = 12345678901ULL;
    out.record.steps = 2;
    out.stopped = makeError("cancelled", "stopped by its user");
    return out;
}

}  // namespace

class TestSaveResult : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::filesystem::path file(const char* name) const {
        return std::filesystem::path(folder_.path().toStdString()) / name;
    }

private Q_SLOTS:
    void readsBackWhatWasWritten() {
        const SimResult written = sample();
        const auto path = file("r.h5");
        QVERIFY(saveResult(written, path));
        const auto read = loadResult(path);
        QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
        const SimResult& r = **read;
        QCOMPARE(r.time, written.time);
        QCOMPARE(r.traces.size(), std::size_t{2});
        QCOMPARE(r.traces[1].quantity, std::string("pop[1]/u"));
        QCOMPARE(r.traces[0].dimension, std::string("voltage"));
        QCOMPARE(r.traces[1].values, written.traces[1].values);
        QCOMPARE(r.spikes.time, written.spikes.time);
        QCOMPARE(r.spikes.source, written.spikes.source);
        QCOMPARE(r.spikes.groupNames, written.spikes.groupNames);
        QCOMPARE(r.spikes.groupBegin, written.spikes.groupBegin);
        QCOMPARE(r.spikes.duration, 2e-3);
        QCOMPARE(r.frames.blocks.size(), std::size_t{2});
        QCOMPARE(r.frames.blocks[0].compartmentOfSegment, (std::vector<std::int32_t>{0, 1, 1}));
        QVERIFY(!r.frames.blocks[1].population.valid());
        QCOMPARE(r.frames.values, std::size_t{5});
        QVERIFY(std::isnan(r.frames.potential[4]));
        QCOMPARE(r.frames.potential[9], 10.0F);
        QCOMPARE(r.record.seed, written.record.seed);
        QCOMPARE(r.record.method, written.record.method);
        QVERIFY(r.stopped && r.stopped->code == "cancelled");
    }

    void nothingRecordedIsFine() {
        const auto path = file("empty.h5");
        QVERIFY(saveResult(SimResult{{}, {}, {{}, {}, {}, {0}, 0}, {}, {}, {}, {}, {}, {}, {}}, path));
        const auto read = loadResult(path);
        QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
        QVERIFY((*read)->traces.empty() && (*read)->frames.time.empty() && !(*read)->stopped);
    }

    void brokenFilesAreErrors() {
        QVERIFY(!loadResult(file("none.h5")));
        const auto path = file("other.h5");
        auto other = io::Hdf5File::create(path);
        QVERIFY(other && other->setAttribute("/", "format", std::int64_t{99}) && other->commit());
        const auto read = loadResult(path);
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("version-unknown"));
        QVERIFY(!saveResult(sample(), file("no/such/folder/r.h5")));
    }

    void spikesOfNoRowAreAnError() {
        SimResult wrong = sample();
        wrong.spikes.source[1] = 7;  // there are three rows
        const auto path = file("wrong.h5");
        QVERIFY(saveResult(wrong, path));
        const auto read = loadResult(path);
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("hdf5-shape"));
    }
};

QTEST_APPLESS_MAIN(TestSaveResult)
#include "test_save_result.moc"
