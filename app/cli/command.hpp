// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/job/job_queue.hpp"

namespace nl::cli {

/// Exit statuses of the command-line contract (--help tells them).
inline constexpr int kDone = 0, kFailed = 1, kUsage = 2, kCancelledExit = 130;

/// What every command is given: the queue that its work runs on, and whether standard error is a terminal.
struct CommandContext {
    JobQueue& queue;
    bool terminal = false;
};

struct Command {
    std::string name;   ///< first word(s) after the program: "info", "dataset"
    std::string usage;  ///< what follows the name, one line a form
    std::function<int(const std::vector<std::string>& args, CommandContext& context)>
        run;  ///< args: what follows the name
};

/// The table of commands (commands.cpp).
[[nodiscard]] const std::vector<Command>& commands();

// One file each: <name>.cpp.
int runVersion(const std::vector<std::string>& args, CommandContext& context);
int runInfo(const std::vector<std::string>& args, CommandContext& context);
int runValidate(const std::vector<std::string>& args, CommandContext& context);
int runSimulate(const std::vector<std::string>& args, CommandContext& context);
int runGraph(const std::vector<std::string>& args, CommandContext& context);
int runConvert(const std::vector<std::string>& args, CommandContext& context);
int runDataset(const std::vector<std::string>& args, CommandContext& context);
int runDiagnostics(const std::vector<std::string>& args, CommandContext& context);
int runBgan(const std::vector<std::string>& args, CommandContext& context);
int runSnn(const std::vector<std::string>& args, CommandContext& context);

/// Arguments split into positional ones and options. `--flag`, `--key value` and `--key=value`; "--" ends the options.
class Arguments {
public:
    /// `flags` take no value, `keys` take one ("json", "out"). Errors: option-unknown, option-value-missing.
    [[nodiscard]] static Result<Arguments> parse(const std::vector<std::string>& args,
                                                 const std::vector<std::string>& flags,
                                                 const std::vector<std::string>& keys);
    [[nodiscard]] const std::vector<std::string>& positional() const { return positional_; }
    [[nodiscard]] bool flag(std::string_view name) const;
    [[nodiscard]] std::optional<std::string> value(std::string_view key) const;  ///< the last one given
    [[nodiscard]] std::vector<std::string> values(std::string_view key) const;   ///< all of a repeatable option
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& options() const { return options_; }
    /// A whole number; error not-an-integer, or value-range below `least`.
    [[nodiscard]] Result<std::optional<std::int64_t>> integer(std::string_view key, std::int64_t least) const;

private:
    std::vector<std::string> positional_;
    std::vector<std::pair<std::string, std::string>> options_;
};

/// Prints the message and the command's usage on standard error; returns kUsage.
int usageError(const std::string& message, std::string_view command);
/// Prints an error on standard error; returns kCancelledExit for code "cancelled", else kFailed.
int failure(const Error& error);
/// Prints diagnostics on standard error, one line each: "error: file:line:column: message [code]".
void printDiagnostics(std::span<const Diagnostic> diagnostics);
/// Error not-available when mpirun started more than one process of a command that knows no ranks.
[[nodiscard]] Result<void> aloneOnly();
/// Prints text and a line end on standard output (one JSON object).
void printLine(const std::string& text);

/// Runs `body` as a job with progress on standard error and Ctrl-C as cancel; returns its Error (code "cancelled" when
/// stopped) or nothing. Call from the main thread.
[[nodiscard]] Result<void> runJob(CommandContext& context, JobSpec spec, JobQueue::Body body);

}  // namespace nl::cli
