// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_writer.hpp"

#include <cmath>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/io/file.hpp"

namespace nl::run {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

Error writeError(const fs::path& file) {
    Error error = makeError("file-write", "cannot write the file",
                            "check that the folder exists, is writable and has free space");
    error.found = file.string();
    return error;
}

Json toJson(const FieldValue& value) {
    return std::visit([](const auto& v) { return Json(v); }, value);
}

std::string metricRow(const MetricPoint& point) {
    std::string row = fmt::format("{}", point.epoch);
    for (const double value : point.values) row += std::isnan(value) ? "," : fmt::format(",{}", value);
    return row + "\n";
}

Result<void> appendText(const fs::path& file, std::string_view text) {
    std::ofstream out(file, std::ios::binary | std::ios::app);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.flush();
    if (!out) return fail(writeError(file));
    return {};
}

}  // namespace

Result<void> writeConfig(const fs::path& folder, const RunConfig& config) {
    Json json;
    json["kind"] = config.kind;
    json["state"] = config.state;
    json["version"] = config.version;
    json["seed"] = config.seed;
    json["settings"] = Json::object();
    for (const auto& [key, value] : config.settings) json["settings"][key] = toJson(value);
    json["about"] = Json::object();
    for (const auto& [key, value] : config.about) json["about"][key] = value;
    json["results"] = Json::object();
    for (const auto& [key, value] : config.results) json["results"][key] = std::isfinite(value) ? Json(value) : Json();
    return io::writeFile(folder / "config.json",
                         json.dump(2, ' ', false, nlohmann::detail::error_handler_t::replace) + "\n");
}

Result<void> writeMetrics(const fs::path& folder, const MetricTable& metrics) {
    std::string text = "epoch";
    for (const std::string& name : metrics.names) text += "," + name;
    text += "\n";
    for (const MetricPoint& point : metrics.points) text += metricRow(point);
    return io::writeFile(folder / "metrics.csv", text);
}

Result<void> appendMetric(const fs::path& folder, const MetricTable& metrics) {
    std::error_code ignored;
    const fs::path file = folder / "metrics.csv";
    if (metrics.points.size() <= 1 || !fs::exists(file, ignored)) return writeMetrics(folder, metrics);
    return appendText(file, metricRow(metrics.points.back()));
}

Result<void> appendLog(const fs::path& folder, std::string_view line) {
    return appendText(folder / "log.txt", std::string(line) + "\n");
}

}  // namespace nl::run
