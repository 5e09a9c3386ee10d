// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "app/cli/loading.hpp"
#include "core/bgan/codes.hpp"
#include "core/dataset/codes.hpp"
#include "core/graph/codes.hpp"
#include "core/images/codes.hpp"
#include "core/io/codes.hpp"
#include "core/morphology/codes.hpp"
#include "core/neuroml/codes.hpp"
#include "core/run/codes.hpp"
#include "core/sim/codes.hpp"
#include "core/snn/codes.hpp"
#include "core/workspace/codes.hpp"

namespace nl::cli {

namespace {

constexpr CodeInfo kCodes[] = {
    {"input-errors", "error", "The input has errors, so nothing was written.",
     "Mend them, or write what could be read with --lossy."},
    {"not-available", "error", "This version of the program cannot do this yet.",
     "The message says what to use instead."},
    {"option-value-missing", "error", "An option stands without its value.", "Write --option VALUE."},
};

std::array<CodeTable, 15> allCodes() {
    return {generalCodes(),        io::codes(),
            neuroml::checkCodes(), neuroml::readCodes(),
            neuroml::writeCodes(), morphology::codes(),
            graph::codes(),        dataset::codes(),
            run::codes(),          bgan::codes(),
            images::codes(),       snn::codes(),
            sim::codes(),          {"Command line", kCodes},
            workspace::codes()};
}

}  // namespace

int runDiagnostics(const std::vector<std::string>& args, CommandContext&) {
    const auto arguments = Arguments::parse(args, {"json"}, {});
    if (!arguments) return usageError(arguments.error().text(), "diagnostics");
    if (!arguments->positional().empty()) return usageError("diagnostics takes no file", "diagnostics");
    const auto tables = allCodes();
    if (!arguments->flag("json")) {
        std::string page = codesPage(tables);
        page.pop_back();  // printLine ends the last line
        printLine(page);
        return kDone;
    }
    nlohmann::ordered_json out{{"codes", nlohmann::ordered_json::array()}};
    for (const CodeTable& table : tables)
        for (const CodeInfo& info : table.codes)
            out["codes"].push_back({{"code", info.code},
                                    {"section", table.title},
                                    {"severity", info.severity},
                                    {"meaning", info.meaning},
                                    {"remedy", info.remedy}});
    printLine(jsonText(out));
    return kDone;
}

}  // namespace nl::cli
