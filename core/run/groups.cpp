// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/groups.hpp"

#include <cmath>
#include <limits>
#include <map>

namespace nl::run {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

bool tellsApart(const std::string& key) {
    return key != "seed" && key != "threads" && key != "checkpoint-every" && !key.starts_with("about.");
}

double resultOf(const RunInfo& run, const std::string& key) {
    const auto found = run.results.find(key);
    return found == run.results.end() ? kNone : found->second;
}

double firstKnown(std::initializer_list<double> values) {
    for (const double value : values)
        if (!std::isnan(value)) return value;
    return kNone;
}

double at(const MetricTable& table, std::size_t point, std::string_view name) {
    const int column = table.column(name);
    if (column < 0 || static_cast<std::size_t>(column) >= table.points[point].values.size()) return kNone;
    return table.points[point].values[static_cast<std::size_t>(column)];
}

}  // namespace

double lastMetric(const RunInfo& run, std::string_view name) {
    for (std::size_t i = run.metrics.points.size(); i > 0; --i)
        if (const double value = at(run.metrics, i - 1, name); !std::isnan(value)) return value;
    return kNone;
}

double finalAccuracy(const RunInfo& run) {
    return firstKnown({resultOf(run, "test.accuracy"), resultOf(run, "validation.accuracy"),
                       lastMetric(run, "test_accuracy"), lastMetric(run, "validation_accuracy")});
}

double finalSpikes(const RunInfo& run) {
    return firstKnown({resultOf(run, "test.spikes_per_image"), resultOf(run, "validation.spikes_per_image"),
                       lastMetric(run, "spikes_per_image")});
}

Spread spreadOf(std::span<const double> values) {
    Spread out;
    double sum = 0;
    for (const double value : values)
        if (!std::isnan(value)) sum += value, ++out.n;
    if (out.n == 0) return {kNone, kNone, 0};
    out.mean = sum / static_cast<double>(out.n);
    double squares = 0;
    for (const double value : values)
        if (!std::isnan(value)) squares += (value - out.mean) * (value - out.mean);
    out.deviation = out.n > 1 ? std::sqrt(squares / static_cast<double>(out.n - 1)) : 0;
    return out;
}

std::vector<RunGroup> groupBySeed(std::span<const RunInfo> runs) {
    std::vector<RunGroup> out;
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::string key = runs[i].kind;
        // Runs on different data do not differ by chance alone. The file's name says less: a copy is the same data.
        const auto hash = runs[i].settings.find("about.dataset_sha256"), file = runs[i].settings.find("about.dataset");
        if (hash != runs[i].settings.end() && !hash->second.empty())
            key += "\n" + hash->second;
        else if (file != runs[i].settings.end())
            key += "\n" + file->second;
        for (const auto& [name, value] : runs[i].settings)
            if (tellsApart(name)) key.append("\n").append(name).append("=").append(value);
        const auto [found, isNew] = known.emplace(std::move(key), out.size());
        if (isNew) out.push_back({runs[i].name, {}});
        out[found->second].members.push_back(i);
    }
    return out;
}

GroupCurve groupCurve(std::span<const RunInfo> runs, const RunGroup& group, std::string_view metric) {
    std::map<std::int64_t, std::vector<double>> byEpoch;
    for (const std::size_t member : group.members) {
        const MetricTable& table = runs[member].metrics;
        for (std::size_t i = 0; i < table.points.size(); ++i)
            if (const double value = at(table, i, metric); !std::isnan(value))
                byEpoch[table.points[i].epoch].push_back(value);
    }
    GroupCurve out;
    for (const auto& [epoch, values] : byEpoch) {
        if (values.size() != group.members.size()) continue;
        const Spread spread = spreadOf(values);
        out.epochs.push_back(epoch);
        out.mean.push_back(spread.mean);
        out.deviation.push_back(spread.deviation);
    }
    return out;
}

}  // namespace nl::run
