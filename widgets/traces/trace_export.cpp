// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/trace_export.hpp"

#include <fmt/format.h>

#include "core/io/file.hpp"
#include "core/units/standard_table.hpp"

namespace nl::ui {

namespace {

constexpr std::size_t kLinesAtOnce = 4096;

/// A cell as RFC 4180 wants it.
std::string cell(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char letter : text) out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return out + '"';
}

std::string siUnit(const std::string& dimension) {
    for (const units::StandardUnit& unit : units::standardUnitTable())
        if (unit.dimension == dimension && unit.scale == 1 && unit.offset == 0) return std::string(unit.symbol);
    return {};
}

}  // namespace

Result<void> writeTraces(const sim::SimResult& result, const std::vector<std::size_t>& traces, const std::string& file,
                         JobContext& job) {
    std::string text = "time (s)";
    for (const std::size_t i : traces) {
        const std::string unit = siUnit(result.traces[i].dimension);
        text += ',' + cell(unit.empty() ? result.traces[i].quantity : result.traces[i].quantity + " (" + unit + ")");
    }
    text += '\n';
    const std::size_t samples = result.time.size();
    for (std::size_t s = 0; s < samples; ++s) {
        if (s % kLinesAtOnce == 0) {
            if (!job.checkpoint()) return fail(job.cancelledError());
            job.progress(static_cast<double>(s) / static_cast<double>(samples), "writing the samples");
        }
        fmt::format_to(std::back_inserter(text), "{}", result.time[s]);
        for (const std::size_t i : traces) {
            const auto& values = result.traces[i].values;
            text += ',';
            if (s < values.size()) fmt::format_to(std::back_inserter(text), "{}", values[s]);
        }
        text += '\n';
    }
    return io::writeFile(file, text);
}

}  // namespace nl::ui
