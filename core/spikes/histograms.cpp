// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spikes/histograms.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/spikes/raster_counts.hpp"

namespace nl::spikes {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kRound = 1e-9;  ///< of a bin: what is a whole number of bins but for rounding is one

std::vector<std::uint32_t> groupsOfSources(const SpikeTable& table) {
    std::vector<std::uint32_t> out(sourcesOf(table), 0);
    for (std::size_t g = 0; g + 1 < table.groupBegin.size(); ++g)
        std::fill(out.begin() + table.groupBegin[g], out.begin() + table.groupBegin[g + 1],
                  static_cast<std::uint32_t>(g));
    return out;
}

GroupHistogram emptyHistogram(const SpikeTable& table, std::vector<double> edges) {
    GroupHistogram out;
    out.edges = std::move(edges);
    for (std::size_t g = 0; g + 1 < table.groupBegin.size(); ++g)
        out.cells.push_back(static_cast<double>(table.groupBegin[g + 1] - table.groupBegin[g]));
    out.outside.assign(out.groups(), 0);
    out.trials.assign(out.bins(), 0);
    out.counts.assign(out.groups() * out.bins(), 0);
    return out;
}

std::size_t spikes(const SpikeTable& table) { return std::min(table.time.size(), table.source.size()); }

}  // namespace

std::vector<double> equalBins(double begin, double end, double width) {
    if (!(begin < end) || !std::isfinite(begin) || !std::isfinite(end) || !(width > 0)) return {};
    const double wanted = std::ceil((end - begin) / width - kRound);
    const auto bins = static_cast<std::size_t>(std::clamp(wanted, 1.0, static_cast<double>(kMostBins)));
    if (wanted > static_cast<double>(kMostBins)) width = (end - begin) / static_cast<double>(bins);
    std::vector<double> out(bins + 1);
    for (std::size_t i = 0; i < bins; ++i) out[i] = begin + static_cast<double>(i) * width;
    out[bins] = end;
    return out;
}

std::vector<double> logBins(double first, double last, int perDecade) {
    if (!(first > 0) || !(first < last) || !std::isfinite(last) || perDecade <= 0) return {};
    const double steps = std::ceil(std::log10(last / first) * perDecade - kRound);
    const auto bins = static_cast<std::size_t>(std::clamp(steps, 1.0, static_cast<double>(kMostBins)));
    std::vector<double> out(bins + 1);
    for (std::size_t i = 0; i <= bins; ++i) out[i] = first * std::pow(10.0, static_cast<double>(i) / perDecade);
    out[bins] = std::max(out[bins], last);  // not below it by rounding
    return out;
}

double roundBin(double span, int bins) {
    const double most = span / bins, power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double factor : {5.0, 2.0})
        if (factor * power <= most * (1 + kRound)) return factor * power;
    return power;
}

std::uint64_t GroupHistogram::total(std::size_t group) const {
    const auto from = counts.begin() + static_cast<std::ptrdiff_t>(group * bins());
    return std::accumulate(from, from + static_cast<std::ptrdiff_t>(bins()), std::uint64_t{0});
}

double GroupHistogram::rate(std::size_t group, std::size_t bin) const {
    const double seen = cells[group] * trials[bin] * (edges[bin + 1] - edges[bin]);
    return seen > 0 ? static_cast<double>(count(group, bin)) / seen : kNan;
}

double GroupHistogram::part(std::size_t group, std::size_t bin) const {
    const std::uint64_t all = total(group) + outside[group];
    return all > 0 ? static_cast<double>(count(group, bin)) / static_cast<double>(all) : kNan;
}

GroupHistogram spikeCounts(const SpikeTable& table, std::vector<double> edges) {
    GroupHistogram out = emptyHistogram(table, std::move(edges));
    std::fill(out.trials.begin(), out.trials.end(), 1U);
    const std::vector<std::uint32_t> group = groupsOfSources(table);
    std::size_t bin = 0;  // times ascend, and so do their bins
    for (std::size_t i = 0; i < spikes(table); ++i) {
        if (table.source[i] >= group.size()) continue;
        const std::size_t g = group[table.source[i]];
        while (bin < out.bins() && table.time[i] >= out.edges[bin + 1]) ++bin;
        if (bin < out.bins() && table.time[i] >= out.edges.front())
            ++out.counts[g * out.bins() + bin];
        else
            ++out.outside[g];
    }
    return out;
}

GroupHistogram peristimulusCounts(const SpikeTable& table, std::span<const double> triggers, std::vector<double> edges,
                                  std::optional<std::uint32_t> without) {
    GroupHistogram out = emptyHistogram(table, std::move(edges));
    const std::vector<std::uint32_t> group = groupsOfSources(table);
    if (without && *without < group.size()) out.cells[group[*without]] -= 1;
    const double slack = out.bins() > 0 ? kRound * (out.edges[1] - out.edges[0]) : 0;
    std::vector<char> seen(out.bins());
    for (const double trigger : triggers) {
        for (std::size_t b = 0; b < out.bins(); ++b) {
            seen[b] = trigger + out.edges[b] >= -slack && trigger + out.edges[b + 1] <= table.duration + slack;
            out.trials[b] += seen[b] != 0;
        }
        if (out.bins() == 0) continue;
        const auto first = std::lower_bound(table.time.begin(), table.time.end(), trigger + out.edges.front() - slack);
        std::size_t bin = 0;
        for (auto i = static_cast<std::size_t>(first - table.time.begin()); i < spikes(table); ++i) {
            const double after = table.time[i] - trigger;
            // A spike that is on an edge but for rounding is in the bin that begins there.
            while (bin < out.bins() && after >= out.edges[bin + 1] - slack) ++bin;
            if (bin == out.bins()) break;
            const std::uint32_t source = table.source[i];
            if (seen[bin] != 0 && source < group.size() && source != without)
                ++out.counts[group[source] * out.bins() + bin];
        }
    }
    return out;
}

namespace {

/// Calls use(source, interval) for every interval of the sources in the table's groups.
template <class Use>
void forIntervals(const SpikeTable& table, Use use) {
    std::vector<double> last(sourcesOf(table), kNan);
    for (std::size_t i = 0; i < spikes(table); ++i) {
        const std::uint32_t source = table.source[i];
        if (source >= last.size()) continue;
        const double interval = table.time[i] - last[source];
        last[source] = table.time[i];
        if (!std::isnan(interval)) use(source, interval);  // NaN: the first spike of this source
    }
}

}  // namespace

GroupHistogram intervalCounts(const SpikeTable& table, std::vector<double> edges) {
    GroupHistogram out = emptyHistogram(table, std::move(edges));
    std::fill(out.trials.begin(), out.trials.end(), 1U);
    const std::vector<std::uint32_t> group = groupsOfSources(table);
    forIntervals(table, [&](std::uint32_t source, double interval) {
        const auto edge = std::upper_bound(out.edges.begin(), out.edges.end(), interval);
        if (edge == out.edges.begin() || edge == out.edges.end())
            ++out.outside[group[source]];
        else
            ++out.counts[group[source] * out.bins() + static_cast<std::size_t>(edge - out.edges.begin()) - 1];
    });
    return out;
}

IntervalRange intervalRange(const SpikeTable& table) {
    IntervalRange out{std::numeric_limits<double>::infinity(), 0};
    forIntervals(table, [&out](std::uint32_t, double interval) {
        out.shortest = std::min(out.shortest, interval);
        out.longest = std::max(out.longest, interval);
    });
    return std::isfinite(out.shortest) ? out : IntervalRange{};
}

std::vector<double> intervalBins(const SpikeTable& table, bool logarithmic, double width) {
    constexpr double kShortest = 1e-6, kWider = 1 + 1e-9;
    constexpr int kBins = 60, kPerDecade = 10;
    const IntervalRange range = intervalRange(table);
    if (!(range.longest > 0)) return {};
    if (!logarithmic) {
        if (!(width > 0)) width = roundBin(range.longest, kBins);
        // Whole bins: the longest interval is inside the last one.
        return equalBins(0, (std::floor(range.longest / width * kWider) + 1) * width, width);
    }
    const double first = std::pow(10.0, std::floor(std::log10(std::max(kShortest, range.shortest)) + 1e-9));
    return logBins(std::min(first, range.shortest > 0 ? range.shortest : first), range.longest * kWider, kPerDecade);
}

std::vector<double> smoothed(std::span<const double> values, double sigma) {
    std::vector<double> out(values.begin(), values.end());
    if (!(sigma > 0) || values.size() < 2) return out;
    const auto n = static_cast<std::ptrdiff_t>(values.size());
    const auto reach = static_cast<std::ptrdiff_t>(std::clamp(std::ceil(4 * sigma), 1.0, 4.0 * static_cast<double>(n)));
    std::vector<double> weight(static_cast<std::size_t>(reach) + 1);
    double sum = 0;
    for (std::ptrdiff_t k = 0; k <= reach; ++k) {
        const double x = static_cast<double>(k) / sigma;
        weight[static_cast<std::size_t>(k)] = std::exp(-0.5 * x * x);
        sum += (k == 0 ? 1 : 2) * weight[static_cast<std::size_t>(k)];
    }
    const auto reflected = [n](std::ptrdiff_t i) {  // ... 1 0 | 0 1 ... n-1 | n-1 n-2 ...
        i %= 2 * n;
        if (i < 0) i += 2 * n;
        return static_cast<std::size_t>(i < n ? i : 2 * n - 1 - i);
    };
    for (std::ptrdiff_t i = 0; i < n; ++i) {
        double total = weight[0] * values[static_cast<std::size_t>(i)];
        for (std::ptrdiff_t k = 1; k <= reach; ++k)
            total += weight[static_cast<std::size_t>(k)] * (values[reflected(i - k)] + values[reflected(i + k)]);
        out[static_cast<std::size_t>(i)] = total / sum;
    }
    return out;
}

std::vector<double> spikesOf(const SpikeTable& table, std::uint32_t source) {
    std::vector<double> out;
    for (std::size_t i = 0; i < spikes(table); ++i)
        if (table.source[i] == source) out.push_back(table.time[i]);
    return out;
}

std::vector<double> periodicTimes(double begin, double period, double end) {
    std::vector<double> out;
    if (!std::isfinite(begin) || !(begin < end)) return out;
    if (!(period > 0)) return {begin};
    for (std::size_t i = 0; i < kMostBins; ++i) {
        const double time = begin + static_cast<double>(i) * period;
        if (time >= end - kRound * period) break;
        out.push_back(time);
    }
    return out;
}

}  // namespace nl::spikes
