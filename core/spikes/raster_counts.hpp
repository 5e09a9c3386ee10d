// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/spikes/spike_table.hpp"

namespace nl::spikes {

[[nodiscard]] inline std::size_t sourcesOf(const SpikeTable& table) {
    return table.groupBegin.empty() ? 0 : table.groupBegin.back();
}

/// The order of a group's sources from top to bottom; groups never mix.
enum class RowOrder : std::uint8_t { stored, rate, firstSpike };  ///< rate: highest first; silent ones last

/// How high the groups are: a row a source, or all the same, so that a small group is seen beside a large one.
enum class GroupHeights : std::uint8_t { bySize, equal };

struct RasterRows {
    std::vector<std::uint32_t> rowOf;     ///< [sources]
    std::vector<std::uint32_t> sourceAt;  ///< [rows]: its inverse
    std::vector<double> groupTop;         ///< [groups + 1]: place of a group's first row; the whole is [sources] high
    /// Places that one source of the group takes; 0 without sources.
    [[nodiscard]] double height(const SpikeTable& table, std::size_t group) const;
};
/// Ties keep the stored order. Spikes of sources out of range are not counted.
[[nodiscard]] RasterRows rasterRows(const SpikeTable& table, RowOrder order,
                                    GroupHeights heights = GroupHeights::bySize);
/// Group and source at a place from the top; there must be a source.
struct PlacedSource {
    std::size_t group = 0;
    std::uint32_t source = 0;
};
[[nodiscard]] PlacedSource sourceAtPlace(const SpikeTable& table, const RasterRows& rows, double place);

/// What part of a table a picture shows, and how finely: times in s, rows as places (RasterRows), with fractions.
struct RasterWindow {
    double begin = 0, end = 1;
    double firstRow = 0, endRow = 1;
    std::size_t columns = 1, rows = 1;  ///< of the picture
    bool operator==(const RasterWindow&) const = default;
};

/// Counts the spikes of a window a piece at a time, so that ten million never hold up who asks.
class RasterCounter {
public:
    RasterCounter(std::shared_ptr<const SpikeTable> table, std::shared_ptr<const RasterRows> rows,
                  const RasterWindow& window);
    /// Counts up to `spikes` more; true when the window is complete.
    bool advance(std::size_t spikes);
    [[nodiscard]] bool complete() const { return next_ >= last_; }
    [[nodiscard]] const RasterWindow& window() const { return window_; }
    [[nodiscard]] std::size_t spikesInTime() const { return last_ - first_; }  ///< of all rows
    /// [rows][columns], the top row first.
    [[nodiscard]] const std::vector<std::uint32_t>& counts() const { return counts_; }
    /// [groups][columns] spikes of whole groups, whatever rows the window shows.
    [[nodiscard]] const std::vector<std::uint32_t>& groupCounts() const { return groupCounts_; }
    /// Spikes a second and source of a group in a column (a peri-stimulus time histogram), Hz; NaN without sources.
    [[nodiscard]] double rate(std::size_t group, std::size_t column) const;

private:
    std::shared_ptr<const SpikeTable> table_;
    std::shared_ptr<const RasterRows> rows_;
    RasterWindow window_;
    std::size_t first_ = 0, next_ = 0, last_ = 0;
    std::vector<std::uint32_t> counts_, groupCounts_;
    std::vector<std::uint16_t> groupOf_;
    std::vector<double> heights_;  ///< of a source, by group
};

/// Index of the group of a source.
[[nodiscard]] std::size_t groupOf(const SpikeTable& table, std::uint32_t source);

}  // namespace nl::spikes
