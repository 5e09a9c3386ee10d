// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace nl::run {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

Error broken(const fs::path& file, int line, std::string found, std::string expected) {
    Error error = makeError("run-broken", "the run folder cannot be read", "train the run again, or restore the file");
    error.found = std::move(found);
    error.expected = std::move(expected);
    error.where = SourceRange{std::make_shared<const std::string>(file.string()), line, 0};
    return error;
}

std::string textOf(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
    if (value.is_number_integer()) return fmt::format("{}", value.get<std::int64_t>());
    if (value.is_number()) return fmt::format("{}", value.get<double>());
    return value.dump();
}

void flatten(const Json& json, const std::string& prefix, std::map<std::string, std::string>& out) {
    for (const auto& [key, value] : json.items()) {
        if (value.is_object())
            flatten(value, prefix + key + ".", out);
        else
            out[prefix + key] = textOf(value);
    }
}

std::vector<std::string_view> cells(std::string_view line) {
    std::vector<std::string_view> out;
    while (true) {
        const std::size_t comma = line.find(',');
        out.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos) return out;
        line.remove_prefix(comma + 1);
    }
}

Result<MetricPoint> readPoint(const fs::path& file, int lineNumber, std::string_view line, std::size_t columns) {
    const std::vector<std::string_view> row = cells(line);
    if (row.size() != columns + 1)
        return fail(
            broken(file, lineNumber, fmt::format("{} cells", row.size()), fmt::format("{} cells", columns + 1)));
    MetricPoint point;
    const auto epoch = std::from_chars(row[0].data(), row[0].data() + row[0].size(), point.epoch);
    if (epoch.ec != std::errc() || epoch.ptr != row[0].data() + row[0].size())
        return fail(broken(file, lineNumber, "\"" + shortened(row[0]) + "\"", "an epoch number"));
    for (std::size_t i = 1; i < row.size(); ++i) {
        double value = std::numeric_limits<double>::quiet_NaN();
        if (!row[i].empty()) {
            const auto read = std::from_chars(row[i].data(), row[i].data() + row[i].size(), value);
            if (read.ec != std::errc() || read.ptr != row[i].data() + row[i].size())
                return fail(broken(file, lineNumber, "\"" + shortened(row[i]) + "\"", "a number or nothing"));
        }
        point.values.push_back(value);
    }
    return point;
}

/// A missing metrics.csv is a run that has not finished its first epoch. A last line that is cut off (the program ended
/// while writing it) is left out.
Result<MetricTable> readMetrics(const fs::path& file) {
    MetricTable table;
    std::ifstream in(file, std::ios::binary);
    if (!in) return table;
    std::stringstream buffer;
    buffer << in.rdbuf();
    const std::string text = buffer.str();
    std::string_view rest = text;
    for (int line = 1; !rest.empty(); ++line) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos) break;
        std::string_view content = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        if (!content.empty() && content.back() == '\r') content.remove_suffix(1);
        if (line == 1) {
            const std::vector<std::string_view> names = cells(content);
            if (names.front() != "epoch")
                return fail(broken(file, 1, "\"" + shortened(content) + "\"", "a header that begins with epoch"));
            table.names.assign(names.begin() + 1, names.end());
        } else if (!content.empty()) {
            NL_TRY(point, readPoint(file, line, content, table.names.size()));
            table.points.push_back(std::move(point));
        }
    }
    return table;
}

int lineAt(const std::string& text, std::size_t byte) {
    return 1 + static_cast<int>(std::count(
                   text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size())), '\n'));
}

void readSections(const Json& json, RunInfo& info) {
    info.kind = json.value("kind", "");
    info.state = json.value("state", "");
    info.version = json.value("version", "");
    info.seed = json.value("seed", std::uint64_t{0});
    if (json.contains("settings") && json["settings"].is_object()) flatten(json["settings"], "", info.settings);
    if (json.contains("about") && json["about"].is_object()) flatten(json["about"], "about.", info.settings);
    if (!json.contains("results") || !json["results"].is_object()) return;
    for (const auto& [key, value] : json["results"].items())
        if (value.is_number()) info.results[key] = value.get<double>();
}

}  // namespace

int MetricTable::column(std::string_view name) const {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

Result<RunInfo> openRun(const fs::path& folder) {
    const fs::path file = folder / "config.json";
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        Error error = makeError("run-not-found", "this is not a run folder",
                                "name the folder that was given to --out when training");
        error.found = folder.string();
        error.expected = "a folder with config.json";
        return fail(std::move(error));
    }
    std::stringstream buffer;
    buffer << in.rdbuf();
    const std::string text = buffer.str();
    RunInfo info;
    info.folder = folder;
    info.name = folder.filename().empty() ? folder.parent_path().filename().string() : folder.filename().string();
    try {
        readSections(Json::parse(text), info);
    } catch (const Json::parse_error& error) {
        return fail(broken(file, lineAt(text, error.byte), "text that is not JSON", "a JSON object"));
    } catch (const Json::exception& error) {
        return fail(broken(file, 0, error.what(), "an object with kind, state, settings and results"));
    }
    NL_TRY(metrics, readMetrics(folder / "metrics.csv"));
    info.metrics = std::move(metrics);
    return info;
}

std::vector<RunInfo> listRuns(const fs::path& folder) {
    std::vector<fs::path> candidates;
    std::error_code status;
    for (fs::directory_iterator it(folder, status), end; !status && it != end; it.increment(status))
        if (std::error_code ignored; fs::exists(it->path() / "config.json", ignored)) candidates.push_back(it->path());
    std::sort(candidates.begin(), candidates.end());
    std::vector<RunInfo> out;
    for (const fs::path& candidate : candidates)
        if (Result<RunInfo> info = openRun(candidate)) {
            out.push_back(std::move(*info));
        } else {
            RunInfo damaged;
            damaged.folder = candidate;
            damaged.name = candidate.filename().string();
            damaged.state = "broken";
            damaged.fault = std::move(info).error();
            out.push_back(std::move(damaged));
        }
    return out;
}

}  // namespace nl::run
