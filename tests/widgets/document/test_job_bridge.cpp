// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QThread>
#include <QtTest>
#include <array>
#include <atomic>

#include "widgets/document/job_bridge.hpp"
#include "widgets/document/selection_model.hpp"

namespace nl::ui {

class TestJobBridge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aResultArrivesOnTheGuiThread() {
        JobBridge bridge(nullptr, 1);
        std::optional<int> got;
        QThread* thread = nullptr;
        bridge.run<int>(
            {"sum", JobKind::other, 0}, [](JobContext&) -> Result<int> { return 42; }, this,
            [&](Result<int> result) {
                if (result) got = *result;
                thread = QThread::currentThread();
            });
        QTRY_VERIFY(got.has_value());
        QCOMPARE(*got, 42);
        QCOMPARE(thread, QCoreApplication::instance()->thread());
    }

    void anErrorArrivesAsOne() {
        JobBridge bridge(nullptr, 1);
        std::string code;
        bridge.run<int>(
            {"bad", JobKind::other, 0}, [](JobContext&) -> Result<int> { return fail("odd", "an odd thing"); }, this,
            [&](Result<int> result) { code = result.error().code; });
        QTRY_COMPARE(code, std::string("odd"));
    }

    void aPausedJobIsCancelledAndEndsOnce() {
        JobBridge bridge(nullptr, 1);
        QSignalSpy ended(&bridge, &JobBridge::jobEnded);
        std::string code;
        const JobId id = bridge.run<int>(
            {"endless", JobKind::other, 0},
            [](JobContext& job) -> Result<int> {
                while (job.checkpoint()) QThread::yieldCurrentThread();
                return Failure(job.cancelledError());
            },
            this, [&](Result<int> result) { code = result.error().code; });
        QTRY_VERIFY(bridge.job(id)->state == JobState::running);
        bridge.pause(id);
        QVERIFY(bridge.job(id)->state == JobState::paused);
        bridge.cancel(id);
        QTRY_COMPARE(code, std::string(kCancelled));
        QCOMPARE(ended.size(), 1);
        QVERIFY(bridge.job(id)->state == JobState::cancelled);
    }

    void aDestroyedGuardHearsNothing() {
        JobBridge bridge(nullptr, 1);
        auto guard = std::make_unique<QObject>();
        bool called = false;
        QSignalSpy ended(&bridge, &JobBridge::jobEnded);
        bridge.run<int>(
            {"late", JobKind::other, 0}, [](JobContext&) -> Result<int> { return 1; }, guard.get(),
            [&](const Result<int>&) { called = true; });
        guard.reset();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!called);
    }

    void reportsComeBeforeTheEnd() {
        JobBridge bridge(nullptr, 1);
        std::vector<std::string> order;
        bridge.run<int>(
            {"reporting", JobKind::other, 0},
            [](JobContext& job) -> Result<int> {
                const std::array diagnostics{makeDiagnostic(Severity::warning, makeError("first", "a"))};
                job.report(diagnostics);
                return 1;
            },
            this, [&](const Result<int>&) { order.push_back("done"); },
            [&](std::vector<Diagnostic> diagnostics) { order.push_back(diagnostics.front().code); });
        QTRY_COMPARE(order.size(), std::size_t{2});
        QCOMPARE(order.front(), std::string("first"));
    }

    /// One signal a frame, however often the job says how far it is.
    void manyProgressCallsAreFewSignals() {
        JobBridge bridge(nullptr, 1);
        QElapsedTimer clock;
        clock.start();
        QSignalSpy changed(&bridge, &JobBridge::jobsChanged);
        bool done = false;
        bridge.run<int>(
            {"busy", JobKind::other, 0},
            [](JobContext& job) -> Result<int> {
                for (int i = 0; i < 200000; ++i) job.progress(i / 200000.0, "counting");
                return 1;
            },
            this, [&](const Result<int>&) { done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60000);
        const qint64 frames = clock.elapsed() / 33 + 2;
        QVERIFY2(changed.size() <= frames, qPrintable(QStringLiteral("%1 > %2").arg(changed.size()).arg(frames)));
    }

    void theDestructorStopsAndJoins() {
        auto bridge = std::make_unique<JobBridge>(nullptr, 1);
        std::atomic<bool> ended{false};
        const JobId id = bridge->run<int>(
            {"endless", JobKind::train, 0},
            [&](JobContext& job) -> Result<int> {
                while (job.checkpoint()) QThread::yieldCurrentThread();
                ended = true;
                return Failure(job.cancelledError());
            },
            this, [](const Result<int>&) {});
        QTRY_VERIFY(bridge->job(id)->state == JobState::running);
        bridge.reset();
        QVERIFY(ended);
    }

    void theSelectionSaysOnlyWhatChanged() {
        using workspace::ItemKind;
        SelectionModel selection;
        QSignalSpy changed(&selection, &SelectionModel::selectionChanged);
        const workspace::ItemRef a{ItemKind::cell, 1, 0, 0}, b{ItemKind::cell, 2, 0, 1};
        selection.select(a);
        selection.select(a);
        QCOMPARE(changed.size(), 1);
        selection.toggle(b);
        QVERIFY(selection.current() == b);
        QVERIFY(selection.contains(a));
        selection.removeOwnedBy(2);
        QVERIFY((selection.items() == std::vector{a}));
        selection.toggle(a);
        QVERIFY(selection.items().empty());
        selection.clear();
        QCOMPARE(changed.size(), 4);
    }
};

}  // namespace nl::ui

QTEST_GUILESS_MAIN(nl::ui::TestJobBridge)
#include "test_job_bridge.moc"
