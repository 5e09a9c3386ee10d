// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/graph/build.hpp"
#include "core/graph/cell_parts.hpp"
#include "core/graph/graph.hpp"

namespace nl::graph {

/// The cells of one population (or one lone cell type) in the numbering of nodes.
struct NeuronGroup {
    std::int32_t population = -1, cellType = -1;
    std::uint32_t cell = 0;                     ///< index into Plan::cells
    std::uint64_t size = 0;                     ///< neurons
    std::array<NodeIndex, kNodeKinds> first{};  ///< first node of each kind (not for synapses)
};

/// Where information goes through a connection. Backward: a continuous projection whose post component is silent.
enum class Way : std::uint8_t { forward, backward, both };

/// One projection or one input list.
struct SynapseSource {
    std::int32_t projection = -1, input = -1;  ///< one of them
    std::uint32_t preGroup = 0, postGroup = 0;
    model::ProjectionKind kind = model::ProjectionKind::chemical;
    std::uint64_t size = 0;
    std::vector<std::uint8_t> silent, preSilent;  ///< per synapse component, per pre component (continuous projections)
};

struct Place {
    std::uint32_t group = 0, cell = 0;
    std::int32_t segment = 0;
    double fraction = 0.5;
};

/// One connection or input as the graph sees it: `pre` is where information comes from (backward ones are turned).
struct Connection {
    bool external = false;
    Place pre, post;
    Way way = Way::forward;
    double weight = 1, delay = 0;
    std::uint16_t synapse = 0, preComponent = 0;  ///< indices into Projection::synapses and preComponents
};

/// What a build is going to make: every node has its number, nothing large is allocated yet except the synapse order.
struct Plan {
    const model::Model* model = nullptr;
    Resolution resolution = Resolution::section;
    std::vector<CellParts> cells;  ///< per cell type; the last is a point neuron, for populations without a cell type
    std::vector<NeuronGroup> groups;
    std::vector<SynapseSource> sources;
    std::array<std::uint64_t, kNodeKinds> nodes{};
    std::vector<std::uint32_t> synapseSource, synapseIndex;  ///< [synapses] in node order: source and index in it
    std::vector<Diagnostic> notes;                           ///< what of the model could not become a node

    [[nodiscard]] const CellParts& cellOf(std::uint32_t group) const { return cells[groups[group].cell]; }
    [[nodiscard]] NodeIndex neuronAt(const Place& place) const { return groups[place.group].first[0] + place.cell; }
    [[nodiscard]] NodeIndex partNode(const Place& place, std::int32_t part) const;
    [[nodiscard]] Connection connection(const SynapseSource& source, std::uint64_t index) const;
    /// Part that a connection leaves at `place`, and part that it reaches there.
    [[nodiscard]] std::int32_t outPart(const SynapseSource& source, const Place& place) const;
    [[nodiscard]] std::int32_t inPart(const SynapseSource& source, const Place& place) const;
};

/// Errors: too-big (names nodes and memory), network-unknown, graph-empty, cancelled.
[[nodiscard]] Result<Plan> planGraph(const model::Model& model, Resolution resolution, const GraphOptions& options,
                                     JobContext& job);

}  // namespace nl::graph
