// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spikes/raster_counts.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace nl::spikes {

std::size_t groupOf(const SpikeTable& table, std::uint32_t source) {
    const auto after = std::upper_bound(table.groupBegin.begin(), table.groupBegin.end(), source);
    return after == table.groupBegin.begin() ? 0 : static_cast<std::size_t>(after - table.groupBegin.begin()) - 1;
}

double RasterRows::height(const SpikeTable& table, std::size_t group) const {
    const double sources = table.groupBegin[group + 1] - table.groupBegin[group];
    return sources > 0 ? (groupTop[group + 1] - groupTop[group]) / sources : 0;
}

PlacedSource sourceAtPlace(const SpikeTable& table, const RasterRows& rows, double place) {
    const auto after = std::upper_bound(rows.groupTop.begin(), rows.groupTop.end(), place);
    auto group = static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - rows.groupTop.begin())) - 1;
    if (group + 1 >= rows.groupTop.size()) group = rows.groupTop.size() - 2;  // at the very end
    while (group > 0 && table.groupBegin[group] == table.groupBegin[group + 1]) --group;
    const std::uint32_t begin = table.groupBegin[group], count = table.groupBegin[group + 1] - begin;
    const double within = std::max(0.0, (place - rows.groupTop[group]) / rows.height(table, group));
    const auto row = std::min(count - 1, static_cast<std::uint32_t>(within));
    return {group, rows.sourceAt[begin + row]};
}

namespace {

std::vector<double> groupTops(const SpikeTable& table, GroupHeights heights) {
    std::vector<double> out(table.groupBegin.begin(), table.groupBegin.end());
    if (heights == GroupHeights::bySize || out.size() < 2) return out;
    std::size_t filled = 0;
    for (std::size_t g = 0; g + 1 < out.size(); ++g) filled += table.groupBegin[g + 1] > table.groupBegin[g];
    std::size_t before = 0;
    for (std::size_t g = 0; g + 1 < out.size(); ++g) {
        out[g] = static_cast<double>(table.groupBegin.back()) * static_cast<double>(before) /
                 static_cast<double>(std::max<std::size_t>(1, filled));
        before += table.groupBegin[g + 1] > table.groupBegin[g];
    }
    return out;
}

}  // namespace

RasterRows rasterRows(const SpikeTable& table, RowOrder order, GroupHeights heights) {
    const std::size_t sources = sourcesOf(table);
    RasterRows out;
    out.groupTop = groupTops(table, heights);
    out.sourceAt.resize(sources);
    std::iota(out.sourceAt.begin(), out.sourceAt.end(), 0U);
    if (order != RowOrder::stored) {
        // The smaller the key, the higher the row.
        std::vector<double> key(sources, order == RowOrder::rate ? 0 : std::numeric_limits<double>::infinity());
        for (std::size_t i = 0; i < table.time.size(); ++i) {
            if (table.source[i] >= sources) continue;
            double& of = key[table.source[i]];
            of = order == RowOrder::rate ? of - 1 : std::min(of, table.time[i]);
        }
        for (std::size_t g = 0; g + 1 < table.groupBegin.size(); ++g)
            std::stable_sort(out.sourceAt.begin() + table.groupBegin[g], out.sourceAt.begin() + table.groupBegin[g + 1],
                             [&](std::uint32_t a, std::uint32_t b) { return key[a] < key[b]; });
    }
    out.rowOf.resize(sources);
    for (std::size_t row = 0; row < sources; ++row) out.rowOf[out.sourceAt[row]] = static_cast<std::uint32_t>(row);
    return out;
}

RasterCounter::RasterCounter(std::shared_ptr<const SpikeTable> table, std::shared_ptr<const RasterRows> rows,
                             const RasterWindow& window)
    : table_(std::move(table)), rows_(std::move(rows)), window_(window) {
    const auto& time = table_->time;
    first_ = static_cast<std::size_t>(std::lower_bound(time.begin(), time.end(), window.begin) - time.begin());
    last_ = static_cast<std::size_t>(std::lower_bound(time.begin(), time.end(), window.end) - time.begin());
    next_ = first_;
    counts_.assign(window.columns * window.rows, 0);
    groupCounts_.assign(table_->groupNames.size() * window.columns, 0);
    groupOf_.resize(sourcesOf(*table_));
    for (std::size_t g = 0; g + 1 < table_->groupBegin.size(); ++g) heights_.push_back(rows_->height(*table_, g));
    for (std::size_t g = 0; g + 1 < table_->groupBegin.size(); ++g)
        std::fill(groupOf_.begin() + table_->groupBegin[g], groupOf_.begin() + table_->groupBegin[g + 1],
                  static_cast<std::uint16_t>(g));
}

bool RasterCounter::advance(std::size_t spikes) {
    const std::size_t end = std::min(last_, next_ + spikes);
    const double perSecond = static_cast<double>(window_.columns) / (window_.end - window_.begin);
    const double perPlace = static_cast<double>(window_.rows) / (window_.endRow - window_.firstRow);
    for (; next_ < end; ++next_) {
        const std::uint32_t source = table_->source[next_];
        if (source >= groupOf_.size()) continue;
        const std::size_t group = groupOf_[source];
        const auto column =
            std::min(window_.columns - 1, static_cast<std::size_t>((table_->time[next_] - window_.begin) * perSecond));
        ++groupCounts_[group * window_.columns + column];
        const double high = heights_[group];
        const double place = rows_->groupTop[group] + (rows_->rowOf[source] - table_->groupBegin[group]) * high;
        if (place + high <= window_.firstRow || place >= window_.endRow) continue;
        // Where rows are higher than pixels, the spike fills the pixels of its row.
        const double top = std::max(0.0, (place - window_.firstRow) * perPlace);
        const double below = std::min(static_cast<double>(window_.rows), (place + high - window_.firstRow) * perPlace);
        const auto from = static_cast<std::size_t>(top);
        const auto to = std::max(from + 1, static_cast<std::size_t>(below));
        for (std::size_t y = from; y < std::min(to, window_.rows); ++y) ++counts_[y * window_.columns + column];
    }
    return complete();
}

double RasterCounter::rate(std::size_t group, std::size_t column) const {
    const double sources = table_->groupBegin[group + 1] - table_->groupBegin[group];
    const double seconds = (window_.end - window_.begin) / static_cast<double>(window_.columns);
    return sources > 0 ? groupCounts_[group * window_.columns + column] / (sources * seconds)
                       : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace nl::spikes
