// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/locate.hpp"

#include <array>
#include <span>

namespace nl::graph {

Locator::Locator(const model::Model& model, std::shared_ptr<const Graph> graph) : graph_(std::move(graph)) {
    std::vector<bool> used(model.cellTypes.size(), false);
    for (NodeIndex n = 0; n < graph_->count(NodeKind::neuron); ++n) {
        const NodeOrigin& origin = graph_->origin[n];
        if (origin.population >= 0)
            neuronOf_[key(origin.population, origin.cell)] = n;
        else
            neuronOf_[key(-1, origin.cellType)] = n;
        if (origin.cellType >= 0 && static_cast<std::size_t>(origin.cellType) < used.size())
            used[static_cast<std::size_t>(origin.cellType)] = true;
    }
    for (NodeIndex n = graph_->begin(NodeKind::synapse); n < graph_->nodes(); ++n) {
        const NodeOrigin& origin = graph_->origin[n];
        if (origin.input >= 0)
            externalOf_[key(origin.input, origin.connection)] = n;
        else if (origin.projection >= 0)
            synapseOf_[key(origin.projection, origin.connection)] = n;
    }
    parts_.resize(model.cellTypes.size());
    placeOf_.resize(model.cellTypes.size());
    for (std::size_t t = 0; t < parts_.size(); ++t) {
        if (!used[t]) continue;
        parts_[t] = cellParts(model.cellTypes[t].morphology.get(), graph_->resolution);
        // The nodes of a neuron's parts ascend: by kind, within a kind by rank.
        std::array<std::uint32_t, kNodeKinds + 1> first{};
        for (std::size_t k = 0; k < kNodeKinds; ++k) first[k + 1] = first[k] + parts_[t].counts[k];
        for (const Part& part : parts_[t].parts)
            placeOf_[t].push_back(first[static_cast<std::size_t>(part.kind)] + part.rank);
    }
}

namespace {
template <class Map>
NodeIndex lookUp(const Map& map, std::uint64_t key) {
    const auto found = map.find(key);
    return found == map.end() ? kNone : found->second;
}
}  // namespace

NodeIndex Locator::neuron(std::int32_t population, std::int32_t cell, std::int32_t cellType) const {
    return lookUp(neuronOf_, population >= 0 ? key(population, cell) : key(-1, cellType));
}

NodeIndex Locator::part(std::int32_t population, std::int32_t cell, std::int32_t cellType, std::int32_t segment) const {
    const NodeIndex owner = neuron(population, cell, cellType);
    if (owner == kNone) return kNone;
    const std::int32_t type = graph_->origin[owner].cellType;
    if (type < 0 || static_cast<std::size_t>(type) >= parts_.size()) return kNone;
    const CellParts& parts = parts_[static_cast<std::size_t>(type)];
    const std::int32_t wanted = segment < 0 ? parts.hub : parts.partAt(segment);
    const std::vector<std::uint32_t>& places = placeOf_[static_cast<std::size_t>(type)];
    if (wanted < 0 || static_cast<std::size_t>(wanted) >= places.size()) return kNone;
    const std::span<const NodeIndex> nodes = graph_->partsOf.neighbours(owner);
    const std::uint32_t place = places[static_cast<std::size_t>(wanted)];
    return place < nodes.size() && graph_->origin[nodes[place]].part == wanted ? nodes[place] : kNone;
}

NodeIndex Locator::synapse(std::int32_t projection, std::int32_t connection) const {
    return lookUp(synapseOf_, key(projection, connection));
}

NodeIndex Locator::external(std::int32_t input, std::int32_t entry) const {
    return lookUp(externalOf_, key(input, entry));
}

std::vector<std::int32_t> Locator::segmentsOf(NodeIndex node) const {
    if (node >= graph_->nodes()) return {};
    const NodeOrigin& origin = graph_->origin[node];
    if (origin.part < 0 || origin.cellType < 0 || static_cast<std::size_t>(origin.cellType) >= parts_.size()) return {};
    const CellParts& parts = parts_[static_cast<std::size_t>(origin.cellType)];
    if (static_cast<std::size_t>(origin.part) >= parts.parts.size()) return {};
    return parts.parts[static_cast<std::size_t>(origin.part)].segments;
}

}  // namespace nl::graph
