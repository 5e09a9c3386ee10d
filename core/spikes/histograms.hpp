// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/spikes/spike_table.hpp"

namespace nl::spikes {

/// Edges of bins `width` wide from `begin` to `end`, ascending [bins + 1]; the last bin ends at `end`. Where that would
/// be more than kMostBins, the bins are wider. Empty unless begin < end, both finite, and width > 0.
[[nodiscard]] std::vector<double> equalBins(double begin, double end, double width);
/// Edges from `first` to at least `last`, equal steps of the logarithm, `perDecade` of them to a factor of ten. Empty
/// unless 0 < first < last, both finite, and perDecade > 0.
[[nodiscard]] std::vector<double> logBins(double first, double last, int perDecade);
inline constexpr std::size_t kMostBins = 200'000;
/// A round width (1, 2 or 5 times a power of ten) that makes at least `bins` bins of a span > 0, and at most 2.5 times
/// as many.
[[nodiscard]] double roundBin(double span, int bins);

/// What was counted in bins, by group of a table. A bin holds edge[i] <= value < edge[i + 1].
struct GroupHistogram {
    std::vector<double> edges;           ///< s, ascending, [bins + 1]
    std::vector<double> cells;           ///< [groups]: sources that were looked at
    std::vector<std::uint32_t> trials;   ///< [bins]: how often the bin was looked at
    std::vector<std::uint64_t> counts;   ///< [groups][bins]
    std::vector<std::uint64_t> outside;  ///< [groups]: values below the first or not below the last edge

    [[nodiscard]] std::size_t bins() const { return edges.empty() ? 0 : edges.size() - 1; }
    [[nodiscard]] std::size_t groups() const { return cells.size(); }
    [[nodiscard]] std::uint64_t count(std::size_t group, std::size_t bin) const { return counts[group * bins() + bin]; }
    /// Of all bins of a group; without those outside.
    [[nodiscard]] std::uint64_t total(std::size_t group) const;
    /// Spikes a second, source and trial, Hz; NaN where there is no source or no trial.
    [[nodiscard]] double rate(std::size_t group, std::size_t bin) const;
    /// Part of all values of the group, those outside too; NaN where there are none.
    [[nodiscard]] double part(std::size_t group, std::size_t bin) const;
};

/// The spikes of each group over time: what rate() makes of it is the population rate.
[[nodiscard]] GroupHistogram spikeCounts(const SpikeTable& table, std::vector<double> edges);

/// The spikes of each group around `triggers` (s, any order): a peri-stimulus time histogram; around the spikes of a
/// source, a correlogram. `edges` are relative to a trigger. A bin that reaches beyond 0..duration of the table is not
/// looked at for that trigger. `without`: a source that does not count (the one that triggers).
[[nodiscard]] GroupHistogram peristimulusCounts(const SpikeTable& table, std::span<const double> triggers,
                                                std::vector<double> edges,
                                                std::optional<std::uint32_t> without = std::nullopt);

/// The intervals between successive spikes of the same source.
[[nodiscard]] GroupHistogram intervalCounts(const SpikeTable& table, std::vector<double> edges);

/// The shortest and the longest interval, s; zeros where there is none.
struct IntervalRange {
    double shortest = 0, longest = 0;
};
[[nodiscard]] IntervalRange intervalRange(const SpikeTable& table);
/// Edges that every interval of the table fits in: from 0, `width` wide (0: by roundBin), or from a power of ten by
/// tenths of a decade. Empty where there is no interval.
[[nodiscard]] std::vector<double> intervalBins(const SpikeTable& table, bool logarithmic, double width);

/// Values of equally wide bins, smoothed by a Gaussian of standard deviation `sigma` (in bins) that is cut off at 4
/// sigma and reflected at both ends: neither the sum nor a constant changes. Not above 0: as they are. NaN stay NaN.
[[nodiscard]] std::vector<double> smoothed(std::span<const double> values, double sigma);

/// The times of one source's spikes, ascending.
[[nodiscard]] std::vector<double> spikesOf(const SpikeTable& table, std::uint32_t source);
/// begin, begin + period, ... below end; one for a period that is not above 0; at most kMostBins.
[[nodiscard]] std::vector<double> periodicTimes(double begin, double period, double end);

}  // namespace nl::spikes
