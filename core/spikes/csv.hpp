// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>

#include "core/base/result.hpp"
#include "core/spikes/histograms.hpp"
#include "core/spikes/statistics.hpp"

namespace nl::spikes {

/// A line a spike: group, number of the source in its group, time in s. Error: file-write.
[[nodiscard]] Result<void> writeSpikes(const SpikeTable& table, const std::filesystem::path& file);

/// What the last columns of a histogram's table are.
enum class HistogramColumns : std::uint8_t { rate, part };
/// A line a group and bin: group, begin_s, end_s, count, and rate_hz or part. `rate` [groups][bins], Hz, stands in
/// place of the histogram's own (a smoothed one); empty: its own. Error: file-write.
[[nodiscard]] Result<void> writeHistogram(const SpikeTable& table, const GroupHistogram& histogram,
                                          HistogramColumns columns, std::span<const double> rate,
                                          const std::filesystem::path& file);

/// A line a source: group, source, spikes, rate_hz, latency_s, interval_cv, adaptation_index, burst_index; empty where
/// there are too few spikes. Error: file-write.
[[nodiscard]] Result<void> writeStatistics(const SpikeTable& table, std::span<const TrainStatistics> statistics,
                                           const std::filesystem::path& file);

}  // namespace nl::spikes
