// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/graph/feature_table.hpp"
#include "core/graph/kinds.hpp"

namespace nl::graph {

using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;
inline constexpr std::uint32_t kNone = ~std::uint32_t{0};

/// Rows of edges: the neighbours and edge indices of row r are [offset[r], offset[r + 1]).
struct Csr {
    std::vector<std::uint32_t> offset;  ///< [rows + 1]
    std::vector<NodeIndex> neighbour;
    std::vector<EdgeIndex> edge;  ///< index into the Graph's edge arrays: the key for all attention
    [[nodiscard]] std::span<const NodeIndex> neighbours(NodeIndex row) const {
        return std::span(neighbour).subspan(offset[row], offset[row + 1] - offset[row]);
    }
    [[nodiscard]] std::span<const EdgeIndex> edges(NodeIndex row) const {
        return std::span(edge).subspan(offset[row], offset[row + 1] - offset[row]);
    }
};

/// Where a node comes from in the Model; -1 = does not apply.
struct NodeOrigin {
    std::int32_t population = -1;
    std::int32_t cell = -1;  ///< index in the population
    std::int32_t cellType = -1;
    std::int32_t part = -1;        ///< index of the part within its cell type's parts (section, segment or region)
    std::int32_t projection = -1;  ///< synapse nodes
    std::int32_t connection = -1;  ///< index in the projection, or in the input list when `input` is set
    std::int32_t input = -1;       ///< external synapse nodes: index into Model::inputs
};

/// The computational graph (CG) of a network: neuron, soma, dendrite, axon and synapse nodes.
/// Nodes of one kind are contiguous: kind k is [kindBegin[k], kindBegin[k + 1]). Within a kind they are ordered by
/// neuron, then by part or connection. A soma, dendrite or axon belongs to exactly one neuron. Immutable once
/// published.
struct Graph {
    std::string name;  ///< of the model
    Resolution resolution = Resolution::section;
    std::array<std::uint32_t, kNodeKinds + 1> kindBegin{};
    std::vector<NodeIndex> neuron;    ///< [nodes] owner; its own id for a neuron; the target neuron for a synapse
    std::vector<std::uint8_t> flags;  ///< [nodes] NodeFlag bits
    std::vector<NodeOrigin> origin;   ///< [nodes]

    /// Edges, ordered by type, then target, then source, then origin.
    std::vector<NodeIndex> source, target;                  ///< [edges]
    std::vector<EdgeType> type;                             ///< [edges]
    std::array<std::uint32_t, kEdgeTypes + 1> typeBegin{};  ///< edges of type t are [typeBegin[t], typeBegin[t + 1])

    Csr flowIn, flowOut;      ///< flow and gap edges, rows = targets / sources (all nodes)
    Csr partsOf;              ///< rows = neurons (0 .. neurons), neighbours = their parts, ascending
    Csr neuronIn, neuronOut;  ///< collapsed neuron -> neuron edges, rows = neurons

    FeatureTable nodeFeatures;  ///< per node kind
    EdgeFeatures edgeFeatures;  ///< per edge type
    std::vector<std::string> populationNames, regionNames,
        cellTypeNames;                            ///< what NodeOrigin's indices mean, for a graph without its model
    std::vector<std::vector<double>> spikeTimes;  ///< [neurons] s, or empty when nothing was simulated
    std::string modelFile;                        ///< path it was built from, for reference
    std::vector<std::string> notes;  ///< where the graph says less than its source, or other things; a line each

    [[nodiscard]] std::size_t nodes() const { return neuron.size(); }
    [[nodiscard]] std::size_t edges() const { return source.size(); }
    [[nodiscard]] std::uint32_t count(NodeKind kind) const {
        return kindBegin[static_cast<std::size_t>(kind) + 1] - kindBegin[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] std::uint32_t begin(NodeKind kind) const { return kindBegin[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] NodeKind kind(NodeIndex node) const;
    [[nodiscard]] bool isVirtual(NodeIndex node) const { return (flags[node] & kVirtual) != 0; }
    [[nodiscard]] bool isExternal(NodeIndex node) const { return (flags[node] & kExternal) != 0; }
    [[nodiscard]] bool isElectrical(NodeIndex node) const { return (flags[node] & kElectrical) != 0; }
    /// A readable name, made from the origin: "pyramidal[3]", "pyramidal[3] dendrite 12", "exc->inh #7".
    [[nodiscard]] std::string nodeName(NodeIndex node) const;
    /// For a chemical synapse node: its presynaptic neuron (kNone for an external input) and its target part.
    [[nodiscard]] NodeIndex preNeuron(NodeIndex synapse) const;
    [[nodiscard]] NodeIndex targetPart(NodeIndex synapse) const;
};

}  // namespace nl::graph
