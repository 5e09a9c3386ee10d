// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <exception>

#include <unistd.h>

#include "app/cli/command.hpp"
#include "core/base/field.hpp"

namespace {

using namespace nl;
using namespace nl::cli;

void printUsage(std::FILE* to) {
    std::fputs("usage: neuroloom-cli COMMAND ...\n\n", to);
    for (const Command& command : commands())
        std::fprintf(to, "       neuroloom-cli %s %s\n", command.name.c_str(), command.usage.c_str());
    std::fputs(
        "\n--json prints one JSON object on standard output; progress and messages go to standard error.\n"
        "Exit status: 0 done; 1 failed, or the input has errors; 2 wrong usage; 130 stopped by Ctrl-C.\n",
        to);
}

/// The number of threads is the same for every command: --threads N (0 or absent: one a processor). Of several the
/// last. Errors: not-an-integer, value-range.
Result<int> threadsOf(const std::vector<std::string>& args) {
    constexpr std::string_view kOption = "--threads";
    constexpr int kMost = 1024;
    int threads = 0;
    for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
        if (!args[i].starts_with(kOption)) continue;
        std::string text;
        if (args[i] == kOption && i + 1 < args.size())
            text = args[i + 1];
        else if (args[i].size() > kOption.size() && args[i][kOption.size()] == '=')
            text = args[i].substr(kOption.size() + 1);
        else
            continue;  // the command says what is wrong with it
        NL_TRY(value, parseFieldValue("threads", text, FieldValue(std::int64_t{0}), 0, kMost, {}));
        threads = static_cast<int>(std::get<std::int64_t>(value));
    }
    return threads;
}

int run(const std::vector<std::string>& args) {
    if (args.empty()) {
        printUsage(stderr);
        return kUsage;
    }
    if (args[0] == "--help" || args[0] == "-h" || args[0] == "help") {
        printUsage(stdout);
        return kDone;
    }
    const std::string name = args[0] == "--version" ? "version" : args[0];
    const std::vector<std::string> rest(args.begin() + 1, args.end());
    for (const Command& command : commands()) {
        if (command.name != name) continue;
        for (const std::string& arg : rest) {
            if (arg != "--help" && arg != "-h") continue;
            std::printf("usage: neuroloom-cli %s %s\n", command.name.c_str(), command.usage.c_str());
            return kDone;
        }
        const Result<int> threads = threadsOf(rest);
        if (!threads) return usageError(threads.error().text(), name);
        JobQueue queue(*threads);
        CommandContext context{queue, ::isatty(STDERR_FILENO) != 0};
        return command.run(rest, context);
    }
    std::fprintf(stderr, "neuroloom-cli: there is no command \"%s\"\n\n", shortened(name).c_str());
    printUsage(stderr);
    return kUsage;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(std::vector<std::string>(argv + 1, argv + argc));
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "neuroloom-cli: %s\n", exception.what());
        return kFailed;
    }
}
