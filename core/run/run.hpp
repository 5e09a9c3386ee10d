// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

namespace nl::run {

/// One row of metrics.csv: epoch and named values, NaN = not measured.
struct MetricPoint {
    std::int64_t epoch = 0;
    std::vector<double> values;  ///< by MetricTable::names
};

struct MetricTable {
    std::vector<std::string> names;  ///< e.g. train_loss, validation_loss, learning_rate, seconds
    std::vector<MetricPoint> points;
    [[nodiscard]] int column(std::string_view name) const;  ///< -1 when there is none
};

/// What a run folder says: config.json (all settings, seed, versions), metrics.csv (a row an epoch), model.h5,
/// checkpoint.h5, log.txt (cli.md). Read from the folder, never from memory only.
struct RunInfo {
    std::filesystem::path folder;
    std::string kind;                             ///< "bgan" or "snn"
    std::string name;                             ///< of the folder
    std::string state;                            ///< "running", "done", "stopped", "failed", or "broken"
    std::map<std::string, std::string> settings;  ///< flattened config.json
    std::map<std::string, double> results;        ///< final metrics
    MetricTable metrics;
    std::string version;
    std::uint64_t seed = 0;
    std::optional<Error> fault;  ///< of listRuns(): why it cannot be read; then `state` is "broken"
};

/// Errors: run-not-found, run-broken (file and line).
[[nodiscard]] Result<RunInfo> openRun(const std::filesystem::path& folder);
/// All run folders directly inside `folder`, by name; one that cannot be read with its name, the state "broken" and the
/// error.
[[nodiscard]] std::vector<RunInfo> listRuns(const std::filesystem::path& folder);

}  // namespace nl::run
