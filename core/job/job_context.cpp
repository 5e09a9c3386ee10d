// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/job_context.hpp"

namespace nl {

void PauseGate::pause() {
    const std::lock_guard lock(mutex_);
    paused_ = true;
}

void PauseGate::resume() {
    {
        const std::lock_guard lock(mutex_);
        paused_ = false;
    }
    changed_.notify_all();
}

bool PauseGate::paused() const {
    const std::lock_guard lock(mutex_);
    return paused_;
}

void PauseGate::wait(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [this] { return !paused_; });
}

JobContext::JobContext(ThreadPool& pool, std::stop_token stop, std::shared_ptr<PauseGate> gate, Sink sink)
    : pool_(&pool), stop_(std::move(stop)), gate_(std::move(gate)), sink_(std::move(sink)) {}

bool JobContext::checkpoint() {
    if (gate_) gate_->wait(stop_);
    return !stop_.stop_requested();
}

void JobContext::progress(double done, std::string_view stage) {
    if (sink_.progress) sink_.progress(done, stage);
}

void JobContext::log(Severity level, std::string_view text) {
    if (sink_.log) sink_.log(level, text);
}

void JobContext::report(std::span<const Diagnostic> diagnostics) {
    if (sink_.report) sink_.report(diagnostics);
}

Error JobContext::cancelledError() const { return makeError(kCancelled, "stopped by the user"); }

}  // namespace nl
