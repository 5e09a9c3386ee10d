// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/run.hpp"

namespace nl::run {

/// The last known value of a metric over the epochs; NaN when it was never measured.
[[nodiscard]] double lastMetric(const RunInfo& run, std::string_view name);
/// How well a trained network does in the end, 0..1: on the test pictures or nodes, else on the held-out ones, else as
/// last watched. NaN where the run knows no accuracy.
[[nodiscard]] double finalAccuracy(const RunInfo& run);
/// Spikes a picture in the end; NaN where the run knows none.
[[nodiscard]] double finalSpikes(const RunInfo& run);

struct Spread {
    double mean = 0, deviation = 0;  ///< sample standard deviation (n - 1); 0 for one value; NaN for none
    std::size_t n = 0;
};
/// Of the values that are not NaN.
[[nodiscard]] Spread spreadOf(std::span<const double> values);

/// Runs with the same kind, settings and data, but for the seed, the threads and what else the run says of itself.
struct RunGroup {
    std::string name;                  ///< of its first run
    std::vector<std::size_t> members;  ///< indices into the list, ascending
};
/// In the order of their first runs.
[[nodiscard]] std::vector<RunGroup> groupBySeed(std::span<const RunInfo> runs);

/// The mean of a metric over the runs of a group by epoch, where all of them have it, and its standard deviation.
struct GroupCurve {
    std::vector<std::int64_t> epochs;
    std::vector<double> mean, deviation;
};
[[nodiscard]] GroupCurve groupCurve(std::span<const RunInfo> runs, const RunGroup& group, std::string_view metric);

}  // namespace nl::run
