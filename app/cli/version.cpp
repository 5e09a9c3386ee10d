// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "app/cli/command.hpp"

namespace nl::cli {

int runVersion(const std::vector<std::string>& args, CommandContext&) {
    const auto arguments = Arguments::parse(args, {"json"}, {});
    if (!arguments) return usageError(arguments.error().message, "version");
    if (!arguments->positional().empty()) return usageError("version takes no file", "version");
    if (arguments->flag("json"))
        printLine(nlohmann::ordered_json{{"program", "neuroloom-cli"}, {"version", NL_VERSION}}.dump());
    else
        printLine("neuroloom-cli " NL_VERSION);
    return kDone;
}

}  // namespace nl::cli
