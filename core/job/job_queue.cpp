// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/job_queue.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <new>
#include <thread>
#include <utility>

namespace nl {

const char* jobStateName(JobState state) {
    switch (state) {
        case JobState::queued:
            return "queued";
        case JobState::running:
            return "running";
        case JobState::paused:
            return "paused";
        case JobState::done:
            return "done";
        case JobState::failed:
            return "failed";
        case JobState::cancelled:
            break;
    }
    return "cancelled";
}

namespace {

constexpr std::size_t kLogLines = 200;

bool isHeavy(JobKind kind) { return kind == JobKind::train || kind == JobKind::simulate || kind == JobKind::dataset; }

struct Job {
    JobInfo info;
    JobQueue::Body body;
    std::function<void(std::span<const Diagnostic>)> onReport;
    std::stop_source stop;
    std::shared_ptr<PauseGate> gate = std::make_shared<PauseGate>();
    std::chrono::steady_clock::time_point begin;
    bool announced = false;  // the listener has heard that it is queued: from then on it may run
    bool started = false;
    bool untold = false;   // something happened that the listener has not heard of
    bool telling = false;  // some thread is telling it; it goes on until nothing is untold
    bool endTold = false;  // nothing more is said
};

/// A listener and the threads that are inside it.
struct Listening {
    JobQueue::Listener call;
    std::vector<std::thread::id> callers;
};

/// Third-party exceptions and bad_alloc become an Error at the job's edge.
Result<void> runGuarded(const JobQueue::Body& body, JobContext& context) {
    try {
        return body(context);
    } catch (const std::bad_alloc&) {
        return fail("out-of-memory", "there is not enough memory for this",
                    "Close other models, or choose a coarser resolution or a smaller batch.");
    } catch (const std::exception& exception) {
        return fail("internal", std::string("unexpected failure: ") + exception.what(), "Please report this.");
    }
}

}  // namespace

struct JobQueue::Impl {
    mutable std::mutex mutex;
    std::condition_variable_any changed;  ///< a job was queued or the queue stops: for the workers
    std::condition_variable told;         ///< the listener has heard: for wait() and setListener()
    std::map<JobId, std::shared_ptr<Job>> jobs;
    JobId next = 1;
    bool stopping = false;
    std::shared_ptr<Listening> listener;
    std::unique_ptr<ThreadPool> pool;
    std::vector<std::jthread> threads;

    /// Tells the listener of a job's state, one call at a time for each job: a thread that finds another one at it
    /// leaves the news to that one. So the listener hears of states in their order and of the end last, and it may
    /// itself cancel or pause the job. Nothing between is promised: what changed twice meanwhile is told once.
    void notify(const std::shared_ptr<Job>& job) {
        std::unique_lock lock(mutex);
        if (job->endTold) return;
        job->untold = true;
        if (job->telling) return;
        const Telling telling(*this, *job, lock);
        while (job->untold) {
            job->untold = false;
            job->endTold = hasEnded(job->info.state);
            if (listener) call(current(*job), lock);
        }
    }

    /// Calls the listener without the lock; setListener() sees that it is running.
    void call(const JobInfo& info, std::unique_lock<std::mutex>& lock) {
        const std::shared_ptr<Listening> to = listener;
        to->callers.push_back(std::this_thread::get_id());
        std::exception_ptr failure;
        lock.unlock();
        try {
            to->call(info);
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        to->callers.erase(std::find(to->callers.begin(), to->callers.end(), std::this_thread::get_id()));
        told.notify_all();
        if (failure) std::rethrow_exception(failure);
    }

    /// A job is being told while this lives; however notify() is left, nobody waits for it in vain. Lock held.
    class Telling {
    public:
        Telling(Impl& queue, Job& job, std::unique_lock<std::mutex>& lock) : queue_(queue), job_(job), lock_(lock) {
            job_.telling = true;
        }
        ~Telling() {
            if (!lock_.owns_lock()) lock_.lock();
            job_.telling = false;
            queue_.told.notify_all();
        }
        Telling(const Telling&) = delete;
        Telling& operator=(const Telling&) = delete;

    private:
        Impl& queue_;
        Job& job_;
        std::unique_lock<std::mutex>& lock_;
    };

    static JobInfo current(const Job& job) {
        JobInfo info = job.info;
        if (job.started && (info.state == JobState::running || info.state == JobState::paused))
            info.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - job.begin).count();
        return info;
    }

    std::shared_ptr<Job> nextQueued(bool heavy) const {
        std::shared_ptr<Job> best;
        for (const auto& [id, job] : jobs) {
            if (job->info.state != JobState::queued || !job->announced) continue;  // a paused one lets others pass
            if (isHeavy(job->info.spec.kind) != heavy) continue;
            if (!best || job->info.spec.priority > best->info.spec.priority) best = job;
        }
        return best;
    }

    void work(bool heavy) {
        while (true) {
            std::shared_ptr<Job> job;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return stopping || (job = nextQueued(heavy)) != nullptr; });
                if (stopping) return;
                job->info.state = JobState::running;
                job->started = true;
                job->begin = std::chrono::steady_clock::now();
            }
            notify(job);
            execute(job);
            notify(job);
        }
    }

    void execute(const std::shared_ptr<Job>& job) {
        JobContext::Sink sink;
        sink.progress = [this, job](double done, std::string_view stage) {
            {
                const std::lock_guard lock(mutex);
                job->info.progress = done;
                job->info.stage = stage;
            }
            notify(job);
        };
        sink.log = [this, job](Severity level, std::string_view text) {
            const std::lock_guard lock(mutex);
            auto& log = job->info.log;
            log.push_back(std::string(level == Severity::info ? "" : severityName(level) + std::string(": ")) +
                          std::string(text));
            if (log.size() > kLogLines) log.erase(log.begin());
        };
        sink.report = job->onReport;
        JobContext context(*pool, job->stop.get_token(), job->gate, std::move(sink));
        Result<void> result = runGuarded(job->body, context);
        job->body = nullptr;  // frees what the job captured as soon as it has ended
        const std::lock_guard lock(mutex);
        job->untold = true;
        job->info.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - job->begin).count();
        if (result) {
            job->info.state = JobState::done;
            job->info.progress = 1;
        } else if (result.error().code == kCancelled) {
            job->info.state = JobState::cancelled;
        } else {
            job->info.state = JobState::failed;
            job->info.error = std::move(result).error();
        }
    }

    /// Views ask for light work again and again: what ended long ago is forgotten. Lock held.
    void forgetOld() {
        const auto old = [](const auto& entry) {
            return hasEnded(entry.second->info.state) && !isHeavy(entry.second->info.spec.kind);
        };
        auto ended = static_cast<std::size_t>(std::count_if(jobs.begin(), jobs.end(), old));
        std::erase_if(jobs, [&](const auto& entry) { return ended > kEndedKept && old(entry) && ended-- > 0; });
    }

    std::shared_ptr<Job> find(JobId id) const {
        const auto found = jobs.find(id);
        return found == jobs.end() ? nullptr : found->second;
    }
};

JobQueue::JobQueue(int threads, int lightJobs) : impl_(std::make_unique<Impl>()) {
    impl_->pool = std::make_unique<ThreadPool>(threads);
    impl_->threads.emplace_back([impl = impl_.get()] { impl->work(true); });
    for (int i = 0; i < std::max(1, lightJobs); ++i)
        impl_->threads.emplace_back([impl = impl_.get()] { impl->work(false); });
}

JobQueue::~JobQueue() {
    cancelAll();
    setListener({});
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->stopping = true;
    }
    impl_->changed.notify_all();
    impl_->threads.clear();  // joins
}

void JobQueue::setListener(Listener listener) {
    std::shared_ptr<Listening> old;  // what it captured is freed after the lock
    std::unique_lock lock(impl_->mutex);
    old = std::exchange(impl_->listener,
                        listener ? std::make_shared<Listening>(Listening{std::move(listener), {}}) : nullptr);
    if (!old) return;
    const auto isInside = [&](std::thread::id thread) {
        return std::find(old->callers.begin(), old->callers.end(), thread) != old->callers.end();
    };
    if (isInside(std::this_thread::get_id())) return;
    impl_->told.wait(lock, [&] { return old->callers.empty(); });
}

JobId JobQueue::submit(JobSpec spec, Body body, std::function<void(std::span<const Diagnostic>)> onReport) {
    auto job = std::make_shared<Job>();
    job->info.spec = std::move(spec);
    job->body = std::move(body);
    job->onReport = std::move(onReport);
    JobId id = 0;
    {
        const std::lock_guard lock(impl_->mutex);
        id = job->info.id = impl_->next++;
        impl_->jobs[id] = job;
        impl_->forgetOld();
    }
    // Told before a worker takes the job: otherwise a quick one could be reported as ended before it was queued.
    impl_->notify(job);
    {
        const std::lock_guard lock(impl_->mutex);
        job->announced = true;
    }
    impl_->changed.notify_all();
    return id;
}

void JobQueue::cancel(JobId id) {
    std::shared_ptr<Job> job;
    Body unused;  // what a job that never ran captured is freed now, after the lock
    {
        const std::lock_guard lock(impl_->mutex);
        job = impl_->find(id);
        if (!job || hasEnded(job->info.state)) return;
        if (!job->started) {
            job->info.state = JobState::cancelled;
            job->untold = true;
            unused = std::exchange(job->body, nullptr);
        }
    }
    if (job->stop.request_stop()) impl_->notify(job);
}

void JobQueue::pause(JobId id) {
    std::shared_ptr<Job> job;
    {
        const std::lock_guard lock(impl_->mutex);
        job = impl_->find(id);
        if (!job || hasEnded(job->info.state)) return;
        job->gate->pause();
        if (job->info.state == JobState::paused) return;
        job->info.state = JobState::paused;
    }
    impl_->notify(job);
}

void JobQueue::resume(JobId id) {
    std::shared_ptr<Job> job;
    {
        const std::lock_guard lock(impl_->mutex);
        job = impl_->find(id);
        if (!job || hasEnded(job->info.state)) return;
        job->gate->resume();
        if (job->info.state != JobState::paused) return;
        job->info.state = job->started ? JobState::running : JobState::queued;
    }
    impl_->notify(job);
    impl_->changed.notify_all();  // one that was paused before it began waits for a worker again
}

void JobQueue::cancelAll() {
    for (const JobInfo& info : jobs([](const JobInfo& job) { return !hasEnded(job.state); })) cancel(info.id);
}

bool JobQueue::wait(JobId id) {
    std::unique_lock lock(impl_->mutex);
    const std::shared_ptr<Job> job = impl_->find(id);
    if (!job) return false;
    impl_->told.wait(lock, [&] { return hasEnded(job->info.state) && !job->untold && !job->telling; });
    return true;
}

std::vector<JobInfo> JobQueue::jobs(const std::function<bool(const JobInfo&)>& wanted) const {
    const std::lock_guard lock(impl_->mutex);
    std::vector<JobInfo> out;
    for (const auto& [id, job] : impl_->jobs)
        if (!wanted || wanted(job->info)) out.push_back(Impl::current(*job));
    return out;
}

std::optional<JobInfo> JobQueue::job(JobId id) const {
    const std::lock_guard lock(impl_->mutex);
    const std::shared_ptr<Job> job = impl_->find(id);
    if (!job) return std::nullopt;
    return Impl::current(*job);
}

void JobQueue::clearEnded() {
    const std::lock_guard lock(impl_->mutex);
    std::erase_if(impl_->jobs, [](const auto& entry) { return hasEnded(entry.second->info.state); });
}

ThreadPool& JobQueue::pool() { return *impl_->pool; }

}  // namespace nl
