// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/write_outputs.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/io/file.hpp"

namespace nl::sim {

namespace fs = std::filesystem;

namespace {

fs::path inside(const fs::path& folder, const std::string& name) {
    const fs::path path = fs::path(name).lexically_normal();
    const bool climbs = !path.empty() && *path.begin() == "..";
    return folder / (path.is_absolute() || climbs ? path.filename() : path);
}

/// Shortest text that reads back to the same number.
void put(std::string& out, double number) { fmt::format_to(std::back_inserter(out), "{}", number); }

std::string columnsText(const SimResult& result, const OutputFile& file, JobContext& job) {
    std::string out;
    constexpr std::size_t kLinesBetweenChecks = 4096;
    for (std::size_t i = 0; i < result.time.size(); ++i) {
        if (i % kLinesBetweenChecks == 0 && !job.checkpoint()) return out;
        put(out, result.time[i]);
        for (const OutputColumn& column : file.columns) {
            out += '\t';
            put(out, result.traces[column.trace].values[i]);
        }
        out += '\n';
    }
    return out;
}

std::string eventsText(const EventFile& file) {
    std::vector<std::pair<double, const std::string*>> events;
    for (const EventSelection& selection : file.selections)
        for (const double time : selection.times) events.emplace_back(time, &selection.id);
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string out;
    for (const auto& [time, id] : events) {
        if (!file.timeFirst) out += *id + '\t';
        put(out, time);
        if (file.timeFirst) out += '\t' + *id;
        out += '\n';
    }
    return out;
}

}  // namespace

Result<std::vector<fs::path>> writeOutputs(const SimResult& result, const fs::path& folder, JobContext& job) {
    std::vector<fs::path> out;
    const auto write = [&](const std::string& name, const std::string& text) -> Result<void> {
        const fs::path path = inside(folder, name);
        std::error_code failed;
        fs::create_directories(path.parent_path(), failed);
        NL_CHECK(io::writeFile(path, text));
        out.push_back(path);
        return {};
    };
    for (const OutputFile& file : result.files) {
        if (file.fileName.empty() || file.columns.empty()) continue;
        const std::string text = columnsText(result, file, job);
        if (job.stopped()) return fail(job.cancelledError());
        NL_CHECK(write(file.fileName, text));
    }
    for (const EventFile& file : result.eventFiles)
        if (!file.fileName.empty()) NL_CHECK(write(file.fileName, eventsText(file)));
    return out;
}

}  // namespace nl::sim
