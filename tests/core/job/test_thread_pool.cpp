// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <atomic>
#include <numeric>
#include <stdexcept>

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
