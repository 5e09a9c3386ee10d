// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/bgan/encode/batch.hpp"

namespace nl::bgan {

/// Networks with planted drivers: the label of a neuron hangs on few of its synapses, those of the family and the
/// dendritic place that its type listens to and those onto the type that it drives, so that it can be measured whether
/// attention finds them. Parameters and rules: docs/methods/planted.md.
struct PlantedOptions {
    std::uint32_t neurons = 64;   ///< of one network
    std::uint32_t synapses = 12;  ///< onto each neuron
    std::uint32_t networks = 4;   ///< in one batch
};

struct PlantedBatch {
    Batch batch;
    std::shared_ptr<const tensor::Matrix<float>> label;      ///< [neurons x 1]
    std::shared_ptr<const std::vector<std::uint8_t>> known;  ///< [neurons] all 1
    /// [connections] whether the connection is a driver of its target (upstream) and of its source (downstream).
    std::vector<std::uint8_t> upstream, downstream;
};
/// A pure function of seed and stream.
[[nodiscard]] PlantedBatch plantedBatch(const PlantedOptions& options, std::uint64_t seed, std::uint64_t stream,
                                        bool baselines);

}  // namespace nl::bgan
