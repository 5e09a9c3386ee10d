// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/graph/cell_parts.hpp"
#include "core/graph/graph.hpp"
#include "core/model/model.hpp"

namespace nl::graph {

/// From places in a Model to nodes of its Graph. Built once a graph, O(nodes); look-ups are O(1). Immutable.
class Locator {
public:
    Locator(const model::Model& model, std::shared_ptr<const Graph> graph);

    /// Neuron node of a cell; population -1: the single neuron of that cell type (a model without a network). kNone if
    /// absent.
    [[nodiscard]] NodeIndex neuron(std::int32_t population, std::int32_t cell, std::int32_t cellType = -1) const;
    /// Node of the part that holds a segment (index); segment -1: the soma part that fires, which is the virtual soma
    /// of a point neuron. A point neuron has no segments: any other index gives the part where its inputs arrive. kNone
    /// if absent.
    [[nodiscard]] NodeIndex part(std::int32_t population, std::int32_t cell, std::int32_t cellType,
                                 std::int32_t segment) const;
    /// Synapse node of a connection. kNone if absent.
    [[nodiscard]] NodeIndex synapse(std::int32_t projection, std::int32_t connection) const;
    /// Synapse node of an external input's entry. kNone if absent.
    [[nodiscard]] NodeIndex external(std::int32_t input, std::int32_t entry) const;
    /// Segments of the part that a soma, dendrite or axon node stands for; empty for virtual parts and other nodes.
    [[nodiscard]] std::vector<std::int32_t> segmentsOf(NodeIndex node) const;
    [[nodiscard]] const std::shared_ptr<const Graph>& graph() const { return graph_; }

private:
    static std::uint64_t key(std::int64_t high, std::int64_t low) {
        return (static_cast<std::uint64_t>(high + 1) << 32) | static_cast<std::uint32_t>(low);
    }
    std::shared_ptr<const Graph> graph_;
    std::vector<CellParts> parts_;                             ///< by cell type; those no node uses are empty
    std::vector<std::vector<std::uint32_t>> placeOf_;          ///< by cell type: of a part in a row of Graph::partsOf
    std::unordered_map<std::uint64_t, NodeIndex> neuronOf_;    ///< (population, cell) or (-1, cell type)
    std::unordered_map<std::uint64_t, NodeIndex> synapseOf_;   ///< (projection, connection)
    std::unordered_map<std::uint64_t, NodeIndex> externalOf_;  ///< (input, entry)
};

}  // namespace nl::graph
