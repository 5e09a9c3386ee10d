// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <atomic>
#include <latch>
#include <numeric>
#include <stdexcept>

#include "core/job/parallel.hpp"
#include "core/job/thread_pool.hpp"

using namespace nl;

class ThreadPoolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTaskRunsOnce() {
        for (const int threads : {1, 2, 4, 8}) {
            ThreadPool pool(threads);
            QCOMPARE(pool.threads(), threads);
            std::vector<std::atomic<int>> runs(1000);
            pool.run(runs.size(), [&](std::size_t i) { ++runs[i]; });
            QVERIFY(std::all_of(runs.begin(), runs.end(), [](const auto& r) { return r == 1; }));
        }
    }

    void chunksDoNotDependOnThreads() {
        std::vector<std::vector<std::pair<std::size_t, std::size_t>>> seen;
        for (const int threads : {1, 4}) {
            ThreadPool pool(threads);
            std::vector<std::pair<std::size_t, std::size_t>> chunks(4);
            parallelFor(pool, 10, 3, [&](std::size_t begin, std::size_t end) { chunks[begin / 3] = {begin, end}; });
            seen.push_back(chunks);
        }
        QCOMPARE(seen[0], seen[1]);
        QCOMPARE(seen[0].back(), (std::pair<std::size_t, std::size_t>{9, 10}));
    }

    void nestedCallsEnd() {
        ThreadPool pool(4);
        std::atomic<int> count{0};
        pool.run(8, [&](std::size_t) { pool.run(8, [&](std::size_t) { ++count; }); });
        QCOMPARE(count.load(), 64);
    }

    void callsFromSeveralThreadsEnd() {
        ThreadPool pool(3);
        std::atomic<int> count{0};
        {
            std::vector<std::jthread> callers;
            for (int t = 0; t < 4; ++t)
                callers.emplace_back([&] {
                    for (int i = 0; i < 50; ++i) pool.run(7, [&](std::size_t) { ++count; });
                });
        }
        QCOMPARE(count.load(), 4 * 50 * 7);
    }

    /// The tasks of one caller may wait for long (a paused job's did): another caller goes on without the workers.
    void aCallBesideOneThatWaitsEnds() {
        ThreadPool pool(2);
        std::latch begun(2), release(1);
        std::jthread first([&] {
            pool.run(2, [&](std::size_t) {
                begun.count_down();
                release.wait();
            });
        });
        begun.wait();
        std::atomic<int> count{0};
        pool.run(10, [&](std::size_t) { ++count; });
        QCOMPARE(count.load(), 10);
        release.count_down();
    }

    void aPausedJobHoldsNoThread() {
        ThreadPool pool(2);
        const auto gate = std::make_shared<PauseGate>();
        JobContext job(pool, {}, gate, {});
        std::latch paused(1);
        std::vector<std::atomic<int>> runs(1000);
        std::atomic<bool> finished{false};
        std::jthread worker([&] {
            finished = parallelFor(job, runs.size(), 3, [&](std::size_t begin, std::size_t end) {
                if (begin == 0) {
                    gate->pause();
                    paused.count_down();
                }
                for (std::size_t i = begin; i < end; ++i) ++runs[i];
            });
        });
        paused.wait();
        std::atomic<int> count{0};
        pool.run(10, [&](std::size_t) { ++count; });
        QCOMPARE(count.load(), 10);
        QVERIFY(!finished);
        QVERIFY(std::any_of(runs.begin(), runs.end(), [](const auto& r) { return r == 0; }));
        gate->resume();
        worker.join();
        QVERIFY(finished);
        QVERIFY(std::all_of(runs.begin(), runs.end(), [](const auto& r) { return r == 1; }));
    }

    void aStoppedJobLeavesTheRest() {
        ThreadPool pool(2);
        std::stop_source stop;
        JobContext job(pool, stop.get_token(), nullptr, {});
        std::atomic<std::size_t> done{0};
        QVERIFY(!parallelFor(job, 100000, 1, [&](std::size_t, std::size_t) {
            if (++done == 5) stop.request_stop();
        }));
        QVERIFY(done < 100);
    }

    void exceptionReachesTheCallerAndThePoolLives() {
        ThreadPool pool(4);
        std::atomic<int> count{0};
        QVERIFY_EXCEPTION_THROWN(pool.run(100,
                                          [&](std::size_t i) {
                                              ++count;
                                              if (i == 13) throw std::runtime_error("13");
                                          }),
                                 std::runtime_error);
        QCOMPARE(count.load(), 100);
        pool.run(10, [&](std::size_t) { ++count; });
        QCOMPARE(count.load(), 110);
    }

    void nothingToDo() {
        ThreadPool pool(2);
        pool.run(0, [](std::size_t) { QFAIL("called"); });
        parallelFor(pool, 0, 16, [](std::size_t, std::size_t) { QFAIL("called"); });
    }
};

QTEST_GUILESS_MAIN(ThreadPoolTest)
#include "test_thread_pool.moc"
