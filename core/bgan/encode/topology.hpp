// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/graph/graph.hpp"
#include "core/tensor/matrix.hpp"

namespace nl::bgan {

inline constexpr std::size_t kPartKinds = 3;  ///< soma, dendrite, axon, in this order

/// A flow edge inside a neuron, from part to part (local part indices).
struct TreeEdge {
    std::uint32_t source = 0, target = 0;
    graph::EdgeIndex edge = graph::kNone;
};

/// A directed connection between neurons through a synapse node. A chemical synapse is one, a gap junction two.
struct Connection {
    std::uint32_t pre = graph::kNone;        ///< neuron; kNone for an external input
    std::uint32_t post = 0;                  ///< neuron
    std::uint32_t synapse = 0;               ///< local synapse index
    std::uint32_t part = graph::kNone;       ///< local index of the part of `post` that it acts on
    graph::EdgeIndex edge = graph::kNone;    ///< synapse -> part
    graph::EdgeIndex edgeIn = graph::kNone;  ///< part of `pre` -> synapse
};

/// Any edge between nodes, for the baselines (node indices of the graph).
struct PlainEdge {
    std::uint32_t source = 0, target = 0;
    graph::EdgeIndex edge = graph::kNone;
};

/// Who is joined to whom, in local indices: neuron n is node n; part p is node neurons + p; synapse s is node
/// neurons + parts + s (the node order of Graph).
struct Topology {
    std::size_t neurons = 0, synapses = 0;
    std::array<std::uint32_t, kPartKinds + 1> partBegin{};  ///< parts of kind k are [partBegin[k], partBegin[k + 1])
    std::vector<std::uint32_t> partNeuron;                  ///< [parts]
    std::vector<TreeEdge> tree;                             ///< ascending target
    std::vector<Connection> connections;                    ///< ascending synapse
    std::vector<PlainEdge> edges;                           ///< flow, gap and part-of
    [[nodiscard]] std::size_t parts() const { return partNeuron.size(); }
    [[nodiscard]] std::size_t nodes() const { return neurons + parts() + synapses; }
};

[[nodiscard]] Topology topologyOf(const graph::Graph& graph);

}  // namespace nl::bgan
