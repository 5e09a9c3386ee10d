// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace nl {

/// A fixed set of workers for parallelFor. The one pool of a program; the caller's thread works too.
class ThreadPool {
public:
    /// `threads` counts the caller: 1 makes no worker. 0 = one a hardware thread.
    explicit ThreadPool(int threads = 0);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    [[nodiscard]] int threads() const { return static_cast<int>(workers_.size()) + 1; }

    /// Calls task(0) ... task(count - 1), each once, in any order on any thread; returns when all are done. An
    /// exception of a task is rethrown here after all have ended. Calls from several threads, and nested ones, run one
    /// after the other or in the caller alone; both are safe.
    void run(std::size_t count, const std::function<void(std::size_t)>& task);

private:
    struct Batch;
    void work();
    std::mutex mutex_, oneBatch_;
    std::condition_variable wake_;
    Batch* batch_ = nullptr;
    bool stopping_ = false;
    std::vector<std::jthread> workers_;
};

/// body(begin, end) over [0, count) in chunks of `grain`, whatever the number of threads: what a chunk computes, and so
/// every result, is the same for 1 and 64 threads.
template <class Body>
void parallelFor(ThreadPool& pool, std::size_t count, std::size_t grain, Body&& body) {
    if (count == 0) return;
    const std::size_t chunks = (count + grain - 1) / grain;
    pool.run(chunks, [&](std::size_t chunk) {
        const std::size_t begin = chunk * grain;
        body(begin, begin + grain < count ? begin + grain : count);
    });
}

}  // namespace nl
