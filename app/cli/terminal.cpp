// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>

#include <unistd.h>

#include "app/cli/command.hpp"
#include "core/job/communicator.hpp"

namespace nl::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;  // a signal handler can reach nothing else

void onInterrupt(int) {
    if (interrupted != 0) _exit(kCancelledExit);  // the second Ctrl-C does not wait
    interrupted = 1;
}

/// Ctrl-C and a polite kill are noted while this lives, and do what they did before afterwards.
class InterruptScope {
public:
    InterruptScope() {
        struct sigaction action {};
        action.sa_handler = onInterrupt;
        sigemptyset(&action.sa_mask);
        ::sigaction(SIGINT, &action, &oldInterrupt_);
        ::sigaction(SIGTERM, &action, &oldTerminate_);
    }
    ~InterruptScope() {
        ::sigaction(SIGINT, &oldInterrupt_, nullptr);
        ::sigaction(SIGTERM, &oldTerminate_, nullptr);
    }
    InterruptScope(const InterruptScope&) = delete;
    InterruptScope& operator=(const InterruptScope&) = delete;

private:
    struct sigaction oldInterrupt_ {
    }, oldTerminate_{};
};

/// Progress on standard error: one line that is rewritten on a terminal; elsewhere a line at each new tenth, and at a
/// new stage where the last line is a second old.
class ProgressPrinter {
public:
    explicit ProgressPrinter(bool terminal) : terminal_(terminal) {}

    void show(const JobInfo& info) {
        const std::lock_guard lock(mutex_);
        if (info.state != JobState::running) return;
        const int percent = info.progress < 0 ? -1 : static_cast<int>(info.progress * 100);
        if (terminal_)
            showBar(percent, info.stage);
        else
            showLine(percent, info.stage);
    }

    void finish() {
        const std::lock_guard lock(mutex_);
        if (shown_) std::fputs("\r\033[K", stderr);
        shown_ = false;
    }

private:
    using Clock = std::chrono::steady_clock;

    void showBar(int percent, const std::string& stage) {
        const Clock::time_point now = Clock::now();
        if (now - last_ < std::chrono::milliseconds(100)) return;
        last_ = now;
        shown_ = true;
        if (percent < 0) {
            std::fprintf(stderr, "\r\033[K%s", shortened(stage, 70).c_str());
        } else {
            constexpr int kWidth = 30;
            const std::string bar(static_cast<std::size_t>(percent * kWidth / 100), '#');
            std::fprintf(stderr, "\r\033[K[%-*s] %3d%% %s", kWidth, bar.c_str(), percent, shortened(stage, 40).c_str());
        }
        std::fflush(stderr);
    }

    void showLine(int percent, const std::string& stage) {
        if (percent < 0) return;  // a pipe is not told what has no end
        const int tenth = percent / 10;
        const Clock::time_point now = Clock::now();
        if (tenth == tenth_ && (stage == stage_ || now - last_ < std::chrono::seconds(1))) return;
        last_ = now;
        tenth_ = tenth;
        stage_ = stage;
        std::fprintf(stderr, "%3d%% %s\n", percent, stage.c_str());
    }

    bool terminal_;
    std::mutex mutex_;
    Clock::time_point last_{};
    bool shown_ = false;
    int tenth_ = -1;
    std::string stage_;
};

/// What jobs report while they run, told when they have ended: progress stands on the same line of a terminal.
class Reported {
public:
    void add(std::span<const Diagnostic> more) {
        const std::lock_guard lock(mutex_);
        diagnostics_.insert(diagnostics_.end(), more.begin(), more.end());
    }
    void print(const std::vector<std::string>& log) const {
        printDiagnostics(diagnostics_);
        for (const std::string& line : log)
            if (line.starts_with(severityName(Severity::warning))) std::fprintf(stderr, "%s\n", line.c_str());
    }

private:
    std::mutex mutex_;
    std::vector<Diagnostic> diagnostics_;
};

}  // namespace

int usageError(const std::string& message, std::string_view command) {
    std::fprintf(stderr, "neuroloom-cli: %s\n", message.c_str());
    for (const Command& known : commands())
        if (known.name == command)
            std::fprintf(stderr, "usage: neuroloom-cli %s %s\n", known.name.c_str(), known.usage.c_str());
    return kUsage;
}

int failure(const Error& error) {
    if (error.code == kCancelled) {
        std::fputs("neuroloom-cli: stopped by the user\n", stderr);
        return kCancelledExit;
    }
    std::fprintf(stderr, "error: %s [%s]\n", error.text().c_str(), error.code.c_str());
    for (const Error* cause = error.cause.get(); cause != nullptr; cause = cause->cause.get())
        std::fprintf(stderr, "  because: %s [%s]\n", cause->text().c_str(), cause->code.c_str());
    return kFailed;
}

void printDiagnostics(std::span<const Diagnostic> diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics)
        std::fprintf(stderr, "%s: %s [%s]\n", severityName(diagnostic.severity), diagnostic.text().c_str(),
                     diagnostic.code.c_str());
}

Result<void> aloneOnly() {
    if (makeCommunicator()->size() == 1) return {};
    return fail("not-available", "this command does not share its work over MPI ranks yet",
                "start it without mpirun; --threads N uses the processors of one machine");
}

void printLine(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

Result<void> runJob(CommandContext& context, JobSpec spec, JobQueue::Body body) {
    const InterruptScope interrupts;
    ProgressPrinter printer(context.terminal);
    context.queue.setListener([&printer](const JobInfo& info) { printer.show(info); });
    Reported reported;
    const JobId id =
        context.queue.submit(std::move(spec), std::move(body),
                             [&reported](std::span<const Diagnostic> diagnostics) { reported.add(diagnostics); });
    // A signal handler may only set a flag, so somebody has to look at it.
    const std::jthread watcher([&context, id](const std::stop_token& done) {
        std::mutex mutex;
        std::condition_variable_any ended;
        std::unique_lock lock(mutex);
        while (!ended.wait_for(lock, done, std::chrono::milliseconds(10), [] { return interrupted != 0; }) &&
               !done.stop_requested()) {
        }
        if (interrupted != 0) context.queue.cancel(id);
    });
    (void)context.queue.wait(id);
    context.queue.setListener({});
    printer.finish();
    const std::optional<JobInfo> info = context.queue.job(id);
    reported.print(info ? info->log : std::vector<std::string>{});
    if (!info || info->state == JobState::done) return {};
    if (info->state == JobState::cancelled) return fail(kCancelled, "stopped by the user");
    return fail(info->error.value_or(makeError("internal", "the job ended without saying why")));
}

}  // namespace nl::cli
