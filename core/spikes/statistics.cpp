// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spikes/statistics.hpp"

#include <algorithm>
#include <cmath>

namespace nl::spikes {

TrainStatistics trainStatistics(std::span<const double> times, double duration) {
    TrainStatistics out;
    out.count = times.size();
    out.rate = duration > 0 ? static_cast<double>(times.size()) / duration : 0;
    if (!times.empty()) out.firstLatency = times.front();
    if (times.size() < 3) return out;
    const std::size_t n = times.size() - 1;
    const double mean = (times.back() - times.front()) / static_cast<double>(n);
    if (!(mean > 0)) return out;
    double variance = 0, adaptation = 0;
    std::size_t shortOnes = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const double interval = times[i + 1] - times[i];
        variance += (interval - mean) * (interval - mean);
        if (interval < 0.5 * mean) ++shortOnes;
        if (i + 1 == n) break;
        const double next = times[i + 2] - times[i + 1];
        if (next + interval > 0) adaptation += (next - interval) / (next + interval);
    }
    out.intervalCv = std::sqrt(variance / static_cast<double>(n)) / mean;
    out.adaptationIndex = adaptation / static_cast<double>(n - 1);
    out.burstIndex = static_cast<double>(shortOnes) / static_cast<double>(n);
    return out;
}

const std::vector<std::string>& firingPatternNames() {
    static const std::vector<std::string> kNames{"silent",       "phasic",   "tonic",    "adapting",
                                                 "accelerating", "bursting", "irregular"};
    return kNames;
}

FiringPattern firingPattern(const TrainStatistics& s, std::span<const double> times, double duration) {
    constexpr double kPhasicPart = 0.2, kBurst = 0.5, kIrregular = 0.5, kAdapts = 0.05;
    constexpr std::size_t kEnough = 4;
    if (s.count == 0) return FiringPattern::silent;
    if (s.count < 3 || times.back() < kPhasicPart * duration) return FiringPattern::phasic;
    const double cv = s.intervalCv.value_or(0), adaptation = s.adaptationIndex.value_or(0);
    if (s.burstIndex.value_or(0) >= kBurst && cv >= kIrregular) return FiringPattern::bursting;
    if (s.count >= kEnough && adaptation >= kAdapts) return FiringPattern::adapting;
    if (s.count >= kEnough && adaptation <= -kAdapts) return FiringPattern::accelerating;
    return cv >= kIrregular ? FiringPattern::irregular : FiringPattern::tonic;
}

std::vector<std::vector<double>> trains(const SpikeTable& table) {
    std::vector<std::vector<double>> out(table.groupBegin.empty() ? 0 : table.groupBegin.back());
    for (std::size_t i = 0; i < std::min(table.time.size(), table.source.size()); ++i)
        if (table.source[i] < out.size()) out[table.source[i]].push_back(table.time[i]);
    for (std::vector<double>& train : out) std::sort(train.begin(), train.end());
    return out;
}

std::vector<TrainStatistics> sourceStatistics(const SpikeTable& table) {
    std::vector<TrainStatistics> out;
    for (const std::vector<double>& train : trains(table)) out.push_back(trainStatistics(train, table.duration));
    return out;
}

}  // namespace nl::spikes
