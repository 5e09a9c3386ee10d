// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/random.hpp"
#include "core/snn/gradient_scaling.hpp"
#include "core/snn/synapses.hpp"

namespace nl::snn {

/// The spikes on both sides of a layer of synapses that ends in neurons: what post and causal scaling look at.
struct SynapseSpikes {
    SynapseShape shape;
    std::size_t steps = 1, batch = 1;
    const std::uint8_t* pre = nullptr;   ///< counts [steps * batch][height][width][inputs]; post scaling needs none
    float preUnit = 1;                   ///< what one count means
    const std::uint8_t* post = nullptr;  ///< spikes [steps * batch][outputHeight][outputWidth][outputs]
};

/// Factors of post or causal scaling, before normalisation, of `count` contributions to the gradient: synapse, picture
/// and step drawn evenly, with replacement. Places of the kernel beyond the border are no synapses.
[[nodiscard]] std::vector<float> sampleFactors(const GradientScaling& scaling, const SynapseSpikes& spikes,
                                               std::size_t count, RandomStream& random);

/// What gradient scaling does to one layer of synapses.
struct LayerFactors {
    std::string layer;
    double mean = 1;            ///< of the last step, before normalisation
    std::vector<double> share;  ///< of sampled factors as applied, by bin of kFactorBin from 0; empty = none sampled
};
inline constexpr double kFactorBin = 0.05;
inline constexpr std::size_t kFactorBins = 80;  ///< the last one holds all that are larger
[[nodiscard]] std::vector<double> factorShares(std::span<const float> factors);

}  // namespace nl::snn
