// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "core/dataset/dataset.hpp"
#include "core/graph/graph.hpp"

namespace nl::test {

/// A small graph made by hand: `neurons` of two cell types with a soma, two dendrites (distal -> proximal -> soma) and
/// an axon each, `perNeuron` synapses onto each neuron, an external input onto neuron 0 and a gap junction between 1
/// and 2. Features follow the cell type, so that they can be learned; some values are unknown.
[[nodiscard]] std::shared_ptr<const graph::Graph> toyGraph(std::uint64_t seed, std::uint32_t neurons,
                                                           std::uint32_t perNeuron);
/// The same graph with its neurons renumbered: neuron i becomes order[i].
[[nodiscard]] std::shared_ptr<const graph::Graph> permuted(const graph::Graph& graph,
                                                           const std::vector<std::uint32_t>& order,
                                                           std::vector<std::uint32_t>& newIndex);
/// `sources` graphs of different sources, with a network type each.
[[nodiscard]] dataset::Dataset toyDataset(std::uint64_t seed, int sources, std::uint32_t neurons,
                                          std::uint32_t perNeuron);

}  // namespace nl::test
