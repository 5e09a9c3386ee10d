// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/job/job_context.hpp"

namespace nl {

enum class JobKind { load, graph, layout, scene, train, simulate, dataset, other };
enum class JobState { queued, running, paused, done, failed, cancelled };
[[nodiscard]] const char* jobStateName(JobState state);
[[nodiscard]] constexpr bool hasEnded(JobState state) {
    return state == JobState::done || state == JobState::failed || state == JobState::cancelled;
}

using JobId = std::uint64_t;

struct JobSpec {
    std::string title;
    JobKind kind = JobKind::other;
    int priority = 0;  ///< higher first among the queued of the same weight
};

/// The state of one job at one moment.
struct JobInfo {
    JobId id = 0;
    JobSpec spec;
    JobState state = JobState::queued;
    double progress = -1;  ///< 0..1, negative = unknown
    std::string stage;
    double seconds = 0;            ///< since it began to run, pauses included
    std::vector<std::string> log;  ///< the last lines, newest last
    std::optional<Error> error;    ///< when failed
};

/// Runs jobs on threads of its own: heavy kinds (train, simulate, dataset) one at a time, light ones beside them.
/// Thread-safe. The destructor stops all jobs and waits for them.
class JobQueue {
public:
    using Body = std::function<Result<void>(JobContext&)>;
    /// Called on worker threads and on those that submit, cancel, pause and resume, after changes of state or progress:
    /// for one job one call at a time, in the order of its states, its end last; for different jobs at the same time.
    /// Must not throw. May call the queue, but not wait().
    using Listener = std::function<void(const JobInfo&)>;

    explicit JobQueue(int threads = 0, int lightJobs = 2);
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    /// When it returns, the listener before is not running and is never called again: what it refers to may go. (Called
    /// by that listener itself it does not wait for it.) Do not hold a lock that the listener takes.
    void setListener(Listener listener);
    /// `onReport` receives the diagnostics of the job, on its thread.
    JobId submit(JobSpec spec, Body body, std::function<void(std::span<const Diagnostic>)> onReport = {});
    void cancel(JobId id);
    void pause(JobId id);  ///< one that has not begun is passed over by the queue until it is resumed
    void resume(JobId id);
    void cancelAll();
    /// Blocks until the job has ended and the listener has heard of it; it is not told anything about this job
    /// afterwards. Tests and the CLI; not from a listener. False if there is no such job.
    bool wait(JobId id);
    /// Those that `wanted` takes (empty: all), oldest first: the others are not copied. It is called under the queue's
    /// lock and must not call the queue; the seconds of a job that runs are not counted yet there.
    [[nodiscard]] std::vector<JobInfo> jobs(const std::function<bool(const JobInfo&)>& wanted = {}) const;
    [[nodiscard]] std::optional<JobInfo> job(JobId id) const;
    /// Light jobs that have ended are kept up to this number, the newest ones.
    static constexpr std::size_t kEndedKept = 200;
    /// Forgets jobs that have ended.
    void clearEnded();
    [[nodiscard]] ThreadPool& pool();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace nl
