// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/cli/loading.hpp"

namespace nl::cli {

int runValidate(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments = Arguments::parse(args, {"json"}, {});
    if (!arguments) return usageError(arguments.error().message, "validate");
    if (arguments->positional().empty()) return usageError("name at least one file", "validate");
    const bool json = arguments->flag("json");
    auto files = nlohmann::ordered_json::array();
    std::size_t allErrors = 0;
    for (const std::string& file : arguments->positional()) {
        const auto loaded = loadModel(context, file);
        if (!loaded) return failure(loaded.error());
        const auto count = [&](Severity severity) {
            return std::count_if(loaded->diagnostics.begin(), loaded->diagnostics.end(),
                                 [severity](const Diagnostic& d) { return d.severity == severity; });
        };
        const auto errors = count(Severity::error), warnings = count(Severity::warning);
        allErrors += static_cast<std::size_t>(errors);
        if (json) {
            files.push_back({{"file", file},
                             {"errors", errors},
                             {"warnings", warnings},
                             {"diagnostics", toJson(std::span<const Diagnostic>(loaded->diagnostics))}});
        } else {
            printDiagnostics(loaded->diagnostics);
            printLine(file + ": " + std::to_string(errors) + " errors, " + std::to_string(warnings) + " warnings");
        }
    }
    if (json) printLine(jsonText({{"files", files}}));
    return allErrors == 0 ? kDone : kFailed;
}

}  // namespace nl::cli
