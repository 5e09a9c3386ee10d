// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/spikes/spike_table.hpp"

namespace nl::spikes {

/// What the spike train of one neuron says; empty where there are too few spikes to tell.
struct TrainStatistics {
    std::size_t count = 0;
    double rate = 0;                     ///< spikes / duration, Hz
    std::optional<double> firstLatency;  ///< time of the first spike, s
    std::optional<double> intervalCv;    ///< sd / mean of the intervals; from 3 spikes
    std::optional<double>
        adaptationIndex;               ///< mean of (I[i+1] - I[i]) / (I[i+1] + I[i]); from 3 spikes; > 0 slows down
    std::optional<double> burstIndex;  ///< part of the intervals shorter than half the mean interval; from 3 spikes
};
/// `times` ascending, in s; `duration` > 0 in s.
[[nodiscard]] TrainStatistics trainStatistics(std::span<const double> times, double duration);

/// Firing patterns told from spikes alone, in the order of firingPatternNames().
enum class FiringPattern : std::uint8_t { silent, phasic, tonic, adapting, accelerating, bursting, irregular };
[[nodiscard]] const std::vector<std::string>& firingPatternNames();

/// Rules, first that fits: no spike = silent; fewer than 3 = phasic; all in the first fifth of the time = phasic;
/// burst index >= 0.5 and interval CV >= 0.5 = bursting; |adaptation index| >= 0.05 with at least 4 spikes = adapting
/// or accelerating; CV >= 0.5 = irregular; else tonic. Names after Izhikevich 2004; the thresholds are this project's.
[[nodiscard]] FiringPattern firingPattern(const TrainStatistics& statistics, std::span<const double> times,
                                          double duration);

/// The spikes of every source, ascending in time. Sources out of range are left out.
[[nodiscard]] std::vector<std::vector<double>> trains(const SpikeTable& table);

/// trainStatistics() of every source, in the order of the sources; the duration is the table's.
[[nodiscard]] std::vector<TrainStatistics> sourceStatistics(const SpikeTable& table);

}  // namespace nl::spikes
