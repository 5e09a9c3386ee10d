// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/field.hpp"
#include "core/base/result.hpp"
#include "core/run/run.hpp"

namespace nl::run {

/// What config.json of a run folder holds (docs/formats/run-folder.md).
struct RunConfig {
    std::string kind;               ///< "bgan" or "snn"
    std::string state = "running";  ///< "running", "done", "stopped", "failed"
    std::string version;
    std::uint64_t seed = 0;
    std::vector<std::pair<std::string, FieldValue>> settings;  ///< the options, in the order of their field table
    std::map<std::string, std::string> about;                  ///< what it was made from: dataset, sha256, ...
    std::map<std::string, double> results;                     ///< "train.loss", ...; NaN is written as null
};

[[nodiscard]] Result<void> writeConfig(const std::filesystem::path& folder, const RunConfig& config);
/// Writes metrics.csv: header "epoch,<names>", a row a point, empty cell = not measured.
[[nodiscard]] Result<void> writeMetrics(const std::filesystem::path& folder, const MetricTable& metrics);
/// Adds the last point to metrics.csv (the whole file is written when it is the first).
[[nodiscard]] Result<void> appendMetric(const std::filesystem::path& folder, const MetricTable& metrics);
/// Adds one line to log.txt.
[[nodiscard]] Result<void> appendLog(const std::filesystem::path& folder, std::string_view line);

}  // namespace nl::run
