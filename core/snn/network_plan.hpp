// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/snn/options.hpp"
#include "core/snn/synapses.hpp"

namespace nl::snn {

/// Index of a value (an activation) of a plan.
using ValueId = std::int32_t;
inline constexpr ValueId kNoValue = -1;

/// An activation that flows between operations: [steps or 1][batch][height][width][channels].
struct PlanValue {
    std::size_t height = 1, width = 1, channels = 1;
    bool counts = false;    ///< spikes in bytes; else real values
    float unit = 1;         ///< what one count means
    bool constant = false;  ///< the same at every step: stored once
    [[nodiscard]] std::size_t size() const { return height * width * channels; }
};

/// Batch normalisation with thresholds in mind (tdBN, Zheng et al. 2021): over batch, space and time,
/// gain * (gamma * (x - mean) / sqrt(variance + 1e-5)) + beta, with gain = alpha * threshold.
struct PlanNorm {
    std::string name;
    std::size_t channels = 0;
    double gain = 1;
};

/// One input of neurons or of a sum: a value, through a norm or not (-1).
struct PlanTerm {
    ValueId value = kNoValue;
    std::int32_t norm = -1;
};

enum class OperationKind : std::uint8_t {
    synapses,  ///< convolution or dense layer: inputs[0] -> output
    neurons,   ///< spiking neurons on one or two terms; `pooled`: a 2 x 2 average pool follows
    sum,       ///< real sum of one or two terms (membrane shortcuts)
    add,       ///< sum of two spike counts (SEW)
    maxPool,   ///< 2 x 2 maximum of spikes
    meanPool,  ///< mean over height and width: counts -> real [1][1][channels]
    dropout    ///< of spikes, the same mask at every step; training only
};

struct Operation {
    OperationKind kind{};
    std::string name;  ///< "conv3", "block2.conv1", "neurons3"
    std::vector<PlanTerm> inputs;
    ValueId output = kNoValue;
    SynapseShape shape;  ///< synapses
    bool bias = false;   ///< synapses
    bool pooled = false;
    std::size_t height = 0, width = 0;  ///< neurons, before the pool
    std::size_t channels = 0;
};

/// A network as a list of operations in the order of the forward pass; the last one is the readout (synapses with bias
/// and no neurons behind them), whose output is [steps][batch][1][1][classes].
struct NetworkPlan {
    std::string name;
    std::size_t steps = 1, classes = 10;
    PlanValue input;  ///< also values[0]
    std::vector<PlanValue> values;
    std::vector<PlanNorm> norms;
    std::vector<Operation> operations;

    [[nodiscard]] std::int64_t parameters() const;
    [[nodiscard]] std::size_t neurons() const;       ///< spiking
    [[nodiscard]] std::size_t macsPerImage() const;  ///< forward, all steps
};

/// Where pictures of `height` x `width` x `channels` are told into `classes`. Errors: choice-unknown, value-range (the
/// picture is too small for the network's pools).
[[nodiscard]] Result<NetworkPlan> planNetwork(const SnnOptions& options, std::size_t height, std::size_t width,
                                              std::size_t channels, std::size_t classes);

/// Bytes of activations and their errors at the fullest moment of a step, from the plan alone.
[[nodiscard]] std::size_t activationBytes(const NetworkPlan& plan, const SnnOptions& options, std::size_t batch,
                                          bool training);
/// Bytes that a training or evaluation will hold for activations, scratch, parameters and optimiser with this batch
/// (of one rank) and precision; known before anything is allocated.
[[nodiscard]] std::size_t estimatedBytes(const NetworkPlan& plan, const SnnOptions& options, std::size_t batch,
                                         bool training, int threads);

}  // namespace nl::snn
