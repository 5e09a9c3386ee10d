// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/snn/network_plan.hpp"

namespace nl::snn {

/// One layer of spiking neurons over the pictures of an epoch or evaluation.
struct LayerActivity {
    std::string name;
    std::size_t neurons = 0;
    double spikesPerImage = 0;
    double rate = 0;                 ///< spikes a neuron and step, 0..1
    double dead = 0, saturated = 0;  ///< parts of the neurons that never, or at every step, fired; NaN = not counted
};

/// Spikes a neuron and step under which nothing is learned through a layer.
inline constexpr double kDeadLayer = 1e-4;

/// What a network did with the pictures of a split.
struct Activity {
    std::vector<LayerActivity> layers;
    double spikesPerImage = 0;
    double synapticOperations = 0;  ///< accumulates a picture: spikes times the synapses that each reaches
    double macs = 0;                ///< multiply-accumulates a picture, where the input is not spikes
    double energy = 0;              ///< J a picture: 4.6 pJ a MAC, 0.9 pJ an accumulate (45 nm, Horowitz 2014)
};

/// Sums spikes over batches and turns them into an Activity.
class ActivityCounter {
public:
    explicit ActivityCounter(const NetworkPlan& plan);
    /// Adds one forward pass: spikes per channel and input spikes by operation (SpikingNetwork's).
    void add(const std::vector<std::vector<std::uint64_t>>& spikes, const std::vector<std::uint64_t>& inputSpikes,
             std::size_t pictures);
    /// The totals as one array, to be summed over ranks and kept in checkpoints: [pictures, spikes.., inputs..].
    [[nodiscard]] std::vector<std::uint64_t>& totals() { return totals_; }
    [[nodiscard]] const std::vector<std::uint64_t>& totals() const { return totals_; }
    /// `perNeuron` empty, or counts of every neuron by operation over `perNeuronPictures` pictures.
    [[nodiscard]] Activity activity(const std::vector<std::vector<std::uint32_t>>& perNeuron,
                                    std::size_t perNeuronPictures) const;

private:
    const NetworkPlan* plan_;
    std::vector<std::uint64_t> totals_;
};

}  // namespace nl::snn
