// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QThread>
#include <QtTest>

#include "tests/support/gui_main.hpp"
#include "widgets/jobs/jobs_model.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

class TestJobsModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timesAreReadable() {
        QCOMPARE(spanText(0.24), QStringLiteral("240 ms"));
        QCOMPARE(spanText(42), QStringLiteral("42 s"));
        QCOMPARE(spanText(200), QStringLiteral("3 min 20 s"));
        QCOMPARE(spanText(7500), QStringLiteral("2 h 05 min"));
    }
    void timeLeftIsProportional() {
        QCOMPARE(secondsLeft(0.25, 10), 30.0);
        QVERIFY(secondsLeft(0, 10) < 0);
        QVERIFY(secondsLeft(-1, 10) < 0);
        QVERIFY(secondsLeft(1, 10) < 0);
    }
    void newJobsComeInFrontAndRowsStay() {
        JobBridge bridge(nullptr, 1);
        JobsModel model(bridge);
        model.showShort(true);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy ended(&bridge, &JobBridge::jobEnded);
        bridge.run<int>(
            {"first", JobKind::other, 0}, [](JobContext&) -> Result<int> { return 1; }, this,
            [](const Result<int>&) {});
        QTRY_COMPARE(ended.size(), 1);
        model.update();
        const QPersistentModelIndex first = model.index(0, 0);
        bridge.run<int>(
            {"second", JobKind::other, 0}, [](JobContext&) -> Result<int> { return fail("odd", "an odd thing"); }, this,
            [](const Result<int>&) {});
        QTRY_COMPARE(ended.size(), 2);
        model.update();
        QCOMPARE(model.rowCount({}), 2);
        QCOMPARE(model.index(0, JobsModel::title).data().toString(), QStringLiteral("second"));
        QCOMPARE(model.index(0, JobsModel::state).data().toString(), QStringLiteral("failed"));
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("an odd thing")));
        QCOMPARE(first.row(), 1);
        QVERIFY(!model.anyRunning());
        bridge.queue().clearEnded();
        model.update();
        QCOMPARE(model.rowCount({}), 0);
    }
    void shortJobsAreFoldedAway() {
        const auto job = [](JobKind kind, JobState state, double seconds) {
            JobInfo info;
            info.spec.kind = kind;
            info.state = state;
            info.seconds = seconds;
            return isShortJob(info);
        };
        QVERIFY(job(JobKind::layout, JobState::done, 0.2));
        QVERIFY(job(JobKind::other, JobState::cancelled, 0.2));  // a later request took its place
        QVERIFY(!job(JobKind::layout, JobState::done, 1.2));
        for (const JobState state : {JobState::failed, JobState::running, JobState::paused, JobState::queued})
            QVERIFY(!job(JobKind::layout, state, 0.0));
        for (const JobKind kind : {JobKind::train, JobKind::simulate, JobKind::dataset})
            QVERIFY(!job(kind, JobState::done, 0.1));
    }
    void foldedJobsComeBackWhenAskedFor() {
        JobBridge bridge(nullptr, 1);
        JobsModel model(bridge);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy ended(&bridge, &JobBridge::jobEnded);
        const auto run = [&](const char* title, bool works) {
            bridge.run<int>(
                {title, JobKind::other, 0},
                [works](JobContext&) -> Result<int> { return works ? Result<int>(1) : fail("odd", "an odd thing"); },
                this, [](const Result<int>&) {});
        };
        run("matrix", true);
        run("broken", false);
        run("colours", true);
        QTRY_COMPARE(ended.size(), 3);
        model.update();
        QCOMPARE(model.rowCount({}), 1);
        QCOMPARE(model.folded(), 2);
        QCOMPARE(model.index(0, JobsModel::title).data().toString(), QStringLiteral("broken"));
        const QPersistentModelIndex broken = model.index(0, 0);
        model.showShort(true);
        QCOMPARE(model.rowCount({}), 3);
        QCOMPARE(model.folded(), 0);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("colours"));
        QCOMPARE(broken.row(), 1);
        model.showShort(false);
        QCOMPARE(model.rowCount({}), 1);
        QCOMPARE(broken.row(), 0);
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestJobsModel)
#include "test_jobs_model.moc"
