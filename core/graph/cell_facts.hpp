// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/graph/component_quantities.hpp"

namespace nl::graph {

/// What is known of one cell beside its model: of a neuron of a trained spiking network its place in the layer, its
/// weights and what it does with pictures. kUnknown, or -1, is not known and is masked.
struct CellFacts {
    double layerDepth = kUnknown;  ///< steps behind the input, the longest way
    double row = kUnknown, column = kUnknown, channel = kUnknown;
    double bias = kUnknown, weightIn = kUnknown, weightOut = kUnknown;  ///< in units of the network's potential
    double spikesPerPicture = kUnknown;
    double rate = kUnknown;      ///< Hz
    std::int32_t activity = -1;  ///< index into activityNames()
};
/// By population of the model, then by cell; shorter lists, empty ones too: nothing is known of the rest.
using CellFactsTable = std::vector<std::vector<CellFacts>>;

enum class NeuronActivity : std::uint8_t {
    dead,      ///< not one spike in all pictures
    active,    ///< some
    saturated  ///< at every step of every picture
};
[[nodiscard]] const std::vector<std::string>& activityNames();

}  // namespace nl::graph
