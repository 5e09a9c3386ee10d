// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/job_bridge.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <limits>

namespace nl::ui {

namespace {
constexpr int kFrameMs = 33;  // at most 30 deliveries a second
// Mere progress, which jobs report many times a second: each delivery has the whole window painted. Without a graphics
// processor some 17 of them a second cost a training beside the window 22 % of its speed, one a second about 4 %.
constexpr int kProgressMs = 1000;
constexpr int kNothing = std::numeric_limits<int>::max();
}  // namespace

/// What waits for the GUI thread. `callbacks` and `sinceDelivery` are the GUI thread's own.
struct JobBridge::Pending {
    struct Callbacks {
        bool guarded = false;
        QPointer<QObject> guard;
        Finish finish;
        std::function<void(std::vector<Diagnostic>)> report;
        [[nodiscard]] bool alive() const { return !guarded || guard != nullptr; }
    };
    struct Report {
        std::shared_ptr<const JobId> job;
        std::vector<Diagnostic> diagnostics;
    };

    std::mutex mutex;            // over the next five
    int scheduledMs = kNothing;  ///< of the delivery that is due; kNothing: none
    std::map<JobId, JobState> states;
    std::map<JobId, JobInfo> ended;
    std::vector<Report> reports;

    std::map<JobId, Callbacks> callbacks;
    QElapsedTimer sinceDelivery;
};

JobBridge::JobBridge(QObject* parent, int threads)
    : QObject(parent), pending_(std::make_unique<Pending>()), queue_(std::make_unique<JobQueue>(threads)) {
    queue_->setListener([this](const JobInfo& info) {
        bool other = false;
        {
            const std::lock_guard lock(pending_->mutex);
            const auto [known, isNew] = pending_->states.emplace(info.id, info.state);
            other = isNew || known->second != info.state;
            known->second = info.state;
            if (hasEnded(info.state)) {
                pending_->ended[info.id] = info;
                pending_->states.erase(known);
            }
        }
        schedule(other ? kFrameMs : kProgressMs);
    });
}

JobBridge::~JobBridge() {
    queue_->setListener(nullptr);
    queue_.reset();  // joins: nobody touches pending_ after this
}

/// A delivery, at the earliest so long after the last one. One that waits longer is overtaken, and then finds no more
/// than what came since.
void JobBridge::schedule(int afterMs) {
    {
        const std::lock_guard lock(pending_->mutex);
        if (pending_->scheduledMs <= afterMs) return;
        pending_->scheduledMs = afterMs;
    }
    QMetaObject::invokeMethod(
        this,
        [this, afterMs] {
            const qint64 since = pending_->sinceDelivery.isValid() ? pending_->sinceDelivery.elapsed() : afterMs;
            QTimer::singleShot(std::max<qint64>(0, afterMs - since), this, &JobBridge::deliver);
        },
        Qt::QueuedConnection);
}

void JobBridge::deliver() {
    std::map<JobId, JobInfo> ended;
    std::vector<Pending::Report> reports;
    {
        const std::lock_guard lock(pending_->mutex);
        if (pending_->scheduledMs == kNothing) return;  // overtaken
        pending_->scheduledMs = kNothing;
        ended.swap(pending_->ended);
        reports.swap(pending_->reports);
    }
    pending_->sinceDelivery.start();
    for (Pending::Report& report : reports) {
        const auto found = pending_->callbacks.find(*report.job);
        if (found != pending_->callbacks.end() && found->second.alive() && found->second.report)
            found->second.report(std::move(report.diagnostics));
    }
    for (const auto& [id, info] : ended) {
        const auto found = pending_->callbacks.find(id);
        if (found == pending_->callbacks.end()) continue;  // a second notice of the same end
        const Pending::Callbacks callbacks = std::move(found->second);
        pending_->callbacks.erase(found);
        if (callbacks.alive() && callbacks.finish) callbacks.finish(info);
        Q_EMIT jobEnded(id);
    }
    Q_EMIT jobsChanged();
}

JobId JobBridge::submit(JobSpec spec, JobQueue::Body body, QObject* guard, Finish finish,
                        std::function<void(std::vector<Diagnostic>)> report) {
    // The job may report before submit() has returned its id; the id is read on the GUI thread only, after that.
    auto id = std::make_shared<JobId>(0);
    std::function<void(std::span<const Diagnostic>)> onReport;
    if (report) {
        onReport = [this, id](std::span<const Diagnostic> diagnostics) {
            {
                const std::lock_guard lock(pending_->mutex);
                pending_->reports.push_back({id, {diagnostics.begin(), diagnostics.end()}});
            }
            schedule(kFrameMs);
        };
    }
    *id = queue_->submit(std::move(spec), std::move(body), std::move(onReport));
    pending_->callbacks[*id] = {guard != nullptr, guard, std::move(finish), std::move(report)};
    return *id;
}

}  // namespace nl::ui
