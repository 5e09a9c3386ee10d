// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spikes/csv.hpp"

#include <cmath>

#include <fmt/format.h>

#include "core/io/file.hpp"
#include "core/spikes/raster_counts.hpp"

namespace nl::spikes {

namespace {

std::string cell(const std::string& name) {  // as RFC 4180 wants it
    if (name.find_first_of(",\"\r\n") == std::string::npos) return name;
    std::string out = "\"";
    for (const char letter : name) out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return out + '"';
}

std::string number(double value) { return std::isnan(value) ? std::string() : fmt::format("{}", value); }
std::string number(const std::optional<double>& value) { return value ? number(*value) : std::string(); }

}  // namespace

Result<void> writeSpikes(const SpikeTable& table, const std::filesystem::path& file) {
    std::string text = "group,source,time_s\n";
    const std::size_t sources = sourcesOf(table);
    for (std::size_t i = 0; i < table.time.size(); ++i) {
        if (table.source[i] >= sources) continue;
        const std::size_t group = groupOf(table, table.source[i]);
        fmt::format_to(std::back_inserter(text), "{},{},{}\n", cell(table.groupNames[group]),
                       table.source[i] - table.groupBegin[group], table.time[i]);
    }
    return io::writeFile(file, text);
}

Result<void> writeHistogram(const SpikeTable& table, const GroupHistogram& histogram, HistogramColumns columns,
                            std::span<const double> rate, const std::filesystem::path& file) {
    std::string text = "group,begin_s,end_s,count,";
    text += columns == HistogramColumns::rate ? "rate_hz\n" : "part\n";
    const std::size_t bins = histogram.bins();
    for (std::size_t g = 0; g < histogram.groups(); ++g)
        for (std::size_t b = 0; b < bins; ++b) {
            const double value = columns == HistogramColumns::part ? histogram.part(g, b)
                                 : rate.empty()                    ? histogram.rate(g, b)
                                                                   : rate[g * bins + b];
            fmt::format_to(std::back_inserter(text), "{},{},{},{},{}\n", cell(table.groupNames[g]), histogram.edges[b],
                           histogram.edges[b + 1], histogram.count(g, b), number(value));
        }
    return io::writeFile(file, text);
}

Result<void> writeStatistics(const SpikeTable& table, std::span<const TrainStatistics> statistics,
                             const std::filesystem::path& file) {
    std::string text = "group,source,spikes,rate_hz,latency_s,interval_cv,adaptation_index,burst_index\n";
    for (std::size_t s = 0; s < statistics.size(); ++s) {
        const auto source = static_cast<std::uint32_t>(s);
        const std::size_t group = groupOf(table, source);
        const TrainStatistics& of = statistics[s];
        fmt::format_to(std::back_inserter(text), "{},{},{},{},{},{},{},{}\n", cell(table.groupNames[group]),
                       source - table.groupBegin[group], of.count, of.rate, number(of.firstLatency),
                       number(of.intervalCv), number(of.adaptationIndex), number(of.burstIndex));
    }
    return io::writeFile(file, text);
}

}  // namespace nl::spikes
