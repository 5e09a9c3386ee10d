// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/result.hpp"
#include "core/job/thread_pool.hpp"

namespace nl {

/// Pauses and resumes whoever calls wait(); shared by a job and its controller.
class PauseGate {
public:
    void pause();
    void resume();
    [[nodiscard]] bool paused() const;
    /// Blocks while paused; returns at once when `stop` is requested.
    void wait(const std::stop_token& stop);

private:
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    bool paused_ = false;
};

/// What long work is given: how to say how far it is, to log, to report, and to learn that it must stop.
/// Call checkpoint() at least every 20 ms. All members may be called from any thread.
class JobContext {
public:
    struct Sink {
        std::function<void(double done, std::string_view stage)> progress;
        std::function<void(Severity level, std::string_view text)> log;
        std::function<void(std::span<const Diagnostic>)> report;
    };

    /// A context without a controller, for tests and simple calls: never stops, says nothing.
    explicit JobContext(ThreadPool& pool) : pool_(&pool) {}
    JobContext(ThreadPool& pool, std::stop_token stop, std::shared_ptr<PauseGate> gate, Sink sink);

    [[nodiscard]] const std::stop_token& stopToken() const { return stop_; }
    /// Waits while paused; false when the job must stop (return Error code "cancelled").
    [[nodiscard]] bool checkpoint();
    /// True when stop was requested; never waits.
    [[nodiscard]] bool stopped() const { return stop_.stop_requested(); }
    void progress(double done, std::string_view stage);  ///< done in 0..1, negative = unknown
    void log(Severity level, std::string_view text);
    void report(std::span<const Diagnostic> diagnostics);
    [[nodiscard]] ThreadPool& pool() { return *pool_; }
    [[nodiscard]] Error cancelledError() const;

private:
    ThreadPool* pool_;
    std::stop_token stop_;
    std::shared_ptr<PauseGate> gate_;
    Sink sink_;
};

}  // namespace nl
