// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <atomic>
#include <latch>
#include <numeric>
#include <stdexcept>

#include "core/job/job_queue.hpp"
#include "core/job/snapshot.hpp"

using namespace nl;

namespace {

/// Lets other threads run, so that one that wrongly goes on has every chance to do so.
void stepAside() {
    for (int i = 0; i < 1000; ++i) std::this_thread::yield();
}

}  // namespace

class JobQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsAndReports() {
        JobQueue queue(2);
        std::vector<Diagnostic> seen;
        const JobId id = queue.submit(
            {"work", JobKind::load},
            [](JobContext& job) -> Result<void> {
                job.progress(0.5, "half");
                job.log(Severity::warning, "careful");
                const std::vector<Diagnostic> found{makeDiagnostic(Severity::warning, makeError("w", "m"))};
                job.report(found);
                return {};
            },
            [&](std::span<const Diagnostic> diagnostics) { seen.assign(diagnostics.begin(), diagnostics.end()); });
        QVERIFY(queue.wait(id));
        const auto info = queue.job(id);
        QVERIFY(info.has_value());
        QCOMPARE(info->state, JobState::done);
        QCOMPARE(info->progress, 1.0);
        QCOMPARE(info->stage, std::string("half"));
        QCOMPARE(info->log, std::vector<std::string>{"warning: careful"});
        QCOMPARE(seen.size(), std::size_t{1});
    }

    void failureIsKept() {
        JobQueue queue(1);
        const JobId id = queue.submit({"bad", JobKind::load},
                                      [](JobContext&) -> Result<void> { return fail("broken", "it broke"); });
        queue.wait(id);
        QCOMPARE(queue.job(id)->state, JobState::failed);
        QCOMPARE(queue.job(id)->error->code, std::string("broken"));
    }

    void exceptionsBecomeErrors() {
        JobQueue queue(1);
        const JobId memory =
            queue.submit({"a", JobKind::load}, [](JobContext&) -> Result<void> { throw std::bad_alloc(); });
        const JobId other =
            queue.submit({"b", JobKind::load}, [](JobContext&) -> Result<void> { throw std::runtime_error("x"); });
        queue.wait(memory);
        queue.wait(other);
        QCOMPARE(queue.job(memory)->error->code, std::string("out-of-memory"));
        QCOMPARE(queue.job(other)->error->code, std::string("internal"));
    }

    void cancelStopsARunningJob() {
        JobQueue queue(1);
        std::latch begun(1);
        const JobId id = queue.submit({"long", JobKind::train}, [&](JobContext& job) -> Result<void> {
            begun.count_down();
            while (job.checkpoint()) std::this_thread::yield();
            return Failure(job.cancelledError());
        });
        begun.wait();
        queue.cancel(id);
        QVERIFY(queue.wait(id));
        QCOMPARE(queue.job(id)->state, JobState::cancelled);
    }

    void pausedJobWaitsAndCanBeCancelled() {
        JobQueue queue(1);
        std::atomic<int> steps{0};
        std::latch begun(1);
        const JobId id = queue.submit({"long", JobKind::train}, [&](JobContext& job) -> Result<void> {
            begun.count_down();
            while (job.checkpoint()) {
                ++steps;
                std::this_thread::yield();
            }
            return Failure(job.cancelledError());
        });
        begun.wait();
        queue.pause(id);
        QCOMPARE(queue.job(id)->state, JobState::paused);
        // One step may still be under way when pause() returns; after it, nothing moves.
        int before = -1;
        QTRY_VERIFY((std::exchange(before, steps.load()) == steps.load()));
        queue.resume(id);
        QTRY_VERIFY(steps.load() > before);
        queue.pause(id);
        queue.cancel(id);
        QVERIFY(queue.wait(id));
        QCOMPARE(queue.job(id)->state, JobState::cancelled);
    }

    void queuedJobIsCancelledWithoutRunning() {
        JobQueue queue(1);
        std::latch begun(1), release(1);
        const JobId first = queue.submit({"first", JobKind::train}, [&](JobContext&) -> Result<void> {
            begun.count_down();
            release.wait();
            return {};
        });
        begun.wait();
        std::atomic<bool> ran{false};
        const JobId second = queue.submit({"second", JobKind::train}, [&](JobContext&) -> Result<void> {
            ran = true;
            return {};
        });
        queue.cancel(second);
        QCOMPARE(queue.job(second)->state, JobState::cancelled);
        release.count_down();
        queue.wait(first);
        queue.wait(second);
        QVERIFY(!ran);
    }

    void heavyJobsRunOneAtATimeBesideLightOnes() {
        JobQueue queue(2);
        std::latch begun(1), release(1);
        std::atomic<bool> inFirst{false}, beside{false};
        const JobId first = queue.submit({"h", JobKind::train}, [&](JobContext&) -> Result<void> {
            inFirst = true;
            begun.count_down();
            release.wait();
            stepAside();
            inFirst = false;
            return {};
        });
        begun.wait();
        const JobId second = queue.submit({"h2", JobKind::train}, [&](JobContext&) -> Result<void> {
            if (inFirst) beside = true;
            return {};
        });
        const JobId light = queue.submit({"l", JobKind::load}, [](JobContext&) -> Result<void> { return {}; });
        QVERIFY(queue.wait(light));  // although a heavy job is in the way
        QCOMPARE(queue.job(second)->state, JobState::queued);
        release.count_down();
        queue.wait(first);
        queue.wait(second);
        QVERIFY(!beside);
    }

    void pausedBeforeItBeganLetsOthersPass() {
        JobQueue queue(1);
        std::latch begun(1), release(1);
        queue.submit({"block", JobKind::train}, [&](JobContext&) -> Result<void> {
            begun.count_down();
            release.wait();
            return {};
        });
        begun.wait();
        std::atomic<bool> ran{false};
        const JobId held = queue.submit({"held", JobKind::train, 5}, [&](JobContext&) -> Result<void> {
            ran = true;
            return {};
        });
        const JobId next = queue.submit({"next", JobKind::train}, [](JobContext&) -> Result<void> { return {}; });
        queue.pause(held);
        QCOMPARE(queue.job(held)->state, JobState::paused);
        QCOMPARE(queue.job(held)->seconds, 0.0);
        release.count_down();
        QVERIFY(queue.wait(next));
        QVERIFY(!ran);
        QCOMPARE(queue.job(held)->state, JobState::paused);
        queue.resume(held);
        QVERIFY(queue.wait(held));
        QVERIFY(ran);
        QCOMPARE(queue.job(held)->state, JobState::done);
    }

    void cancellingAWaitingJobFreesWhatItHolds() {
        JobQueue queue(1);
        std::latch begun(1), release(1);
        queue.submit({"block", JobKind::train}, [&](JobContext&) -> Result<void> {
            begun.count_down();
            release.wait();
            return {};
        });
        begun.wait();
        const auto large = std::make_shared<int>(0);
        const JobId id = queue.submit({"waits", JobKind::train}, [large](JobContext&) -> Result<void> { return {}; });
        QCOMPARE(large.use_count(), 2L);
        queue.cancel(id);
        QCOMPARE(large.use_count(), 1L);
        release.count_down();
    }

    void priorityDecidesAmongTheQueued() {
        JobQueue queue(1);
        std::latch begun(1), release(1);
        std::vector<int> order;  // only the one heavy thread writes
        queue.submit({"block", JobKind::train}, [&](JobContext&) -> Result<void> {
            begun.count_down();
            release.wait();
            return {};
        });
        begun.wait();
        const JobId low = queue.submit({"low", JobKind::train, 0}, [&](JobContext&) -> Result<void> {
            order.push_back(0);
            return {};
        });
        const JobId high = queue.submit({"high", JobKind::train, 5}, [&](JobContext&) -> Result<void> {
            order.push_back(5);
            return {};
        });
        release.count_down();
        queue.wait(low);
        queue.wait(high);
        QCOMPARE(order, (std::vector<int>{5, 0}));
    }

    void destructionStopsEverything() {
        std::atomic<bool> stopped{false};
        {
            JobQueue queue(2);
            std::latch begun(1);
            queue.submit({"long", JobKind::train}, [&](JobContext& job) -> Result<void> {
                begun.count_down();
                while (job.checkpoint()) std::this_thread::yield();
                stopped = true;
                return Failure(job.cancelledError());
            });
            begun.wait();
        }
        QVERIFY(stopped);
    }

    void listenerSeesEveryEnd() {
        std::atomic<int> ended{0};
        JobQueue queue(2);
        queue.setListener([&](const JobInfo& info) {
            if (info.state == JobState::done) ++ended;
        });
        std::vector<JobId> ids;
        for (int i = 0; i < 50; ++i)
            ids.push_back(queue.submit({"j", JobKind::load}, [](JobContext&) -> Result<void> { return {}; }));
        for (const JobId id : ids) queue.wait(id);
        QCOMPARE(ended.load(), 50);  // wait() returns after the listener has heard
    }

    /// The listener is inside the call for the end when wait() is called.
    void waitReturnsAfterTheListenerHasHeardOfTheEnd() {
        JobQueue queue(2);
        std::latch inside(1), waiting(1);
        std::atomic<bool> left{false};
        queue.setListener([&](const JobInfo& info) {
            if (info.state != JobState::done) return;
            inside.count_down();
            waiting.wait();
            stepAside();
            left = true;
        });
        const JobId id = queue.submit({"j", JobKind::load}, [](JobContext&) -> Result<void> { return {}; });
        inside.wait();
        QCOMPARE(queue.job(id)->state, JobState::done);
        waiting.count_down();
        QVERIFY(queue.wait(id));
        QVERIFY(left);
    }

    void setListenerReturnsWhenTheOldOneHasLeft() {
        JobQueue queue(2);
        std::latch inside(1), waiting(1), exchanged(1);
        std::atomic<bool> left{false};
        std::atomic<int> calls{0};
        queue.setListener([&](const JobInfo& info) {
            ++calls;
            if (info.stage != "half") return;
            inside.count_down();
            waiting.wait();
            stepAside();
            left = true;
        });
        const JobId id = queue.submit({"j", JobKind::load}, [&](JobContext& job) -> Result<void> {
            job.progress(0.5, "half");
            exchanged.wait();
            for (int i = 0; i < 1000; ++i) job.progress(i / 1000.0, "more");
            return {};
        });
        inside.wait();
        waiting.count_down();
        queue.setListener({});
        QVERIFY(left);
        const int before = calls;
        exchanged.count_down();
        queue.wait(id);
        QCOMPARE(calls.load(), before);
    }

    void aListenerMayReplaceItself() {
        JobQueue queue(2);
        std::atomic<int> first{0}, second{0};
        queue.setListener([&](const JobInfo&) {
            ++first;
            queue.setListener([&](const JobInfo&) { ++second; });
        });
        const JobId id = queue.submit({"j", JobKind::load}, [](JobContext&) -> Result<void> { return {}; });
        queue.wait(id);
        QCOMPARE(first.load(), 1);
        QVERIFY(second.load() >= 1);
    }

    void aListenerMayCancelTheJobItHearsOf() {
        JobQueue queue(2);
        std::vector<JobState> heard;  // one call at a time: there is one job
        queue.setListener([&](const JobInfo& info) {
            heard.push_back(info.state);
            if (info.stage == "begun") queue.cancel(info.id);
        });
        const JobId id = queue.submit({"j", JobKind::train}, [](JobContext& job) -> Result<void> {
            job.progress(0, "begun");
            while (job.checkpoint()) std::this_thread::yield();
            return Failure(job.cancelledError());
        });
        queue.wait(id);
        QCOMPARE(queue.job(id)->state, JobState::cancelled);
        QCOMPARE(heard.front(), JobState::queued);
        QCOMPARE(heard.back(), JobState::cancelled);
        QCOMPARE(std::count(heard.begin(), heard.end(), JobState::cancelled), 1);
    }

    void aListenerMayCancelTheJobBeforeItBegins() {
        JobQueue queue(2);
        std::vector<JobState> heard;
        queue.setListener([&](const JobInfo& info) {
            heard.push_back(info.state);
            if (info.state == JobState::queued) queue.cancel(info.id);
        });
        std::atomic<bool> ran{false};
        const JobId id = queue.submit({"j", JobKind::load}, [&](JobContext&) -> Result<void> {
            ran = true;
            return {};
        });
        QVERIFY(queue.wait(id));
        QVERIFY(!ran);
        QCOMPARE(heard, (std::vector<JobState>{JobState::queued, JobState::cancelled}));
    }

    /// Pausing and resuming while a job ends: whoever tells, the end is told once, last, and never beside another call.
    void theEndIsToldOnceAndLast() {
        JobQueue queue(2);
        for (int round = 0; round < 200; ++round) {
            std::atomic<int> inside{0}, ends{0};
            std::atomic<bool> beside{false}, afterEnd{false};
            queue.setListener([&](const JobInfo& info) {
                if (++inside > 1) beside = true;
                if (ends > 0) afterEnd = true;
                if (info.state == JobState::done) ++ends;
                --inside;
            });
            std::latch begun(1);
            const JobId id = queue.submit({"j", JobKind::load}, [&](JobContext& job) -> Result<void> {
                begun.count_down();
                for (int i = 0; i < 20; ++i) job.progress(i / 20.0, "stage");
                return {};
            });
            begun.wait();
            std::jthread other([&] {
                for (int i = 0; i < 20; ++i) {
                    queue.pause(id);
                    queue.resume(id);
                }
            });
            queue.wait(id);
            QCOMPARE(ends.load(), 1);
            other.join();
            queue.setListener({});
            QVERIFY(!beside);
            QVERIFY(!afterEnd);
        }
    }

    void snapshotHandsOverTheLatest() {
        Snapshot<int> snapshot;
        QVERIFY(!snapshot.read());
        std::jthread writer([&] {
            for (int i = 1; i <= 1000; ++i) snapshot.publish(std::make_shared<const int>(i));
        });
        int last = 0;
        while (last < 1000) {
            if (const auto value = snapshot.read()) {
                QVERIFY(*value >= last);
                last = *value;
            }
        }
    }

    void lightJobsThatEndedLongAgoAreForgotten() {
        JobQueue queue(1);
        const JobId heavy = queue.submit({"training", JobKind::train}, [](JobContext&) -> Result<void> { return {}; });
        QVERIFY(queue.wait(heavy));
        JobId last = 0;
        for (std::size_t i = 0; i < JobQueue::kEndedKept + 50; ++i) {
            last = queue.submit({"matrix", JobKind::other}, [](JobContext&) -> Result<void> { return {}; });
            QVERIFY(queue.wait(last));
        }
        QVERIFY(queue.job(heavy) && queue.job(last));
        QCOMPARE(queue.jobs().size(), JobQueue::kEndedKept + 2);  // the training, and the last which made room
        const auto heavyOnes = queue.jobs([](const JobInfo& job) { return job.spec.kind == JobKind::train; });
        QCOMPARE(heavyOnes.size(), std::size_t{1});
        QCOMPARE(heavyOnes.front().id, heavy);
    }
};

QTEST_GUILESS_MAIN(JobQueueTest)
#include "test_job_queue.moc"
