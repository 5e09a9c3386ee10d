// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/thread_pool.hpp"

#include <algorithm>
#include <atomic>
#include <exception>

namespace nl {

namespace {
thread_local bool insideTask = false;  // a nested run() works in its caller: waiting for the pool would deadlock
}

struct ThreadPool::Batch {
    const std::function<void(std::size_t)>* task = nullptr;
    std::size_t count = 0;
    std::atomic<std::size_t> next{0};
    int active = 0;  // workers inside drain(), guarded by the pool's mutex
    std::mutex errorMutex;
    std::exception_ptr error;

    void drain() {
        const bool outer = insideTask;
        insideTask = true;
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            try {
                (*task)(i);
            } catch (...) {
                const std::lock_guard lock(errorMutex);
                if (!error) error = std::current_exception();
            }
        }
        insideTask = outer;
    }
};

ThreadPool::ThreadPool(int threads) {
    if (threads <= 0) threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    for (int i = 1; i < threads; ++i) workers_.emplace_back([this] { work(); });
}

ThreadPool::~ThreadPool() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
}

void ThreadPool::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return stopping_ || (batch_ != nullptr && batch_->next.load() < batch_->count); });
        if (stopping_) return;
        Batch* batch = batch_;
        ++batch->active;
        lock.unlock();
        batch->drain();
        lock.lock();
        if (--batch->active == 0) wake_.notify_all();
    }
}

void ThreadPool::run(std::size_t count, const std::function<void(std::size_t)>& task) {
    Batch batch;
    batch.task = &task;
    batch.count = count;
    if (workers_.empty() || insideTask || count <= 1) {
        batch.drain();
    } else if (const std::unique_lock one(oneBatch_, std::try_to_lock); !one.owns_lock()) {
        batch.drain();  // the workers are another job's, who may be paused: its end is not waited for
    } else {
        {
            const std::lock_guard lock(mutex_);
            batch_ = &batch;
        }
        wake_.notify_all();
        batch.drain();
        std::unique_lock lock(mutex_);
        batch_ = nullptr;
        wake_.wait(lock, [&] { return batch.active == 0; });
    }
    if (batch.error) std::rethrow_exception(batch.error);
}

}  // namespace nl
