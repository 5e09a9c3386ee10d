// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_queue.hpp"

namespace nl::ui {

/// The only bridge between jobs and the window. Keeps the latest JobInfo of each job and hands them over by a queued
/// call at most 30 times a second; delivers results on the GUI thread.
class JobBridge : public QObject {
    Q_OBJECT
public:
    explicit JobBridge(QObject* parent = nullptr, int threads = 0);
    ~JobBridge() override;  ///< stops all jobs and waits for them

    /// Runs `work` as a job; `done` is called on the GUI thread with its result, unless `guard` has been destroyed by
    /// then. `report` (may be empty) receives diagnostics on the GUI thread.
    template <class T>
    JobId run(JobSpec spec, std::function<Result<T>(JobContext&)> work, QObject* guard,
              std::function<void(Result<T>)> done, std::function<void(std::vector<Diagnostic>)> report = {}) {
        auto slot = std::make_shared<std::unique_ptr<Result<T>>>();
        JobQueue::Body body = [work = std::move(work), slot](JobContext& job) -> Result<void> {
            Result<T> result = work(job);
            *slot = std::make_unique<Result<T>>(std::move(result));
            if (**slot) return {};
            return Failure((*slot)->error());
        };
        Finish finish = [slot, done = std::move(done)](const JobInfo& info) {
            if (*slot)
                done(std::move(**slot));
            else
                done(Failure(info.error.value_or(makeError(kCancelled, "stopped by the user"))));
        };
        return submit(std::move(spec), std::move(body), guard, std::move(finish), std::move(report));
    }

    void cancel(JobId id) { queue_->cancel(id); }
    void pause(JobId id) { queue_->pause(id); }
    void resume(JobId id) { queue_->resume(id); }
    [[nodiscard]] std::vector<JobInfo> jobs(const std::function<bool(const JobInfo&)>& wanted = {}) const {
        return queue_->jobs(wanted);
    }
    [[nodiscard]] std::optional<JobInfo> job(JobId id) const { return queue_->job(id); }
    [[nodiscard]] JobQueue& queue() { return *queue_; }

Q_SIGNALS:
    /// At most 30 times a second, for mere progress once a second; read jobs() for the state.
    void jobsChanged();
    /// A job has reached done, failed or cancelled (after its `done` callback).
    void jobEnded(nl::JobId id);

private:
    using Finish = std::function<void(const JobInfo&)>;
    JobId submit(JobSpec spec, JobQueue::Body body, QObject* guard, Finish finish,
                 std::function<void(std::vector<Diagnostic>)> report);
    void schedule(int afterMs);  // any thread
    void deliver();
    struct Pending;
    std::unique_ptr<Pending> pending_;
    std::unique_ptr<JobQueue> queue_;
};

}  // namespace nl::ui
