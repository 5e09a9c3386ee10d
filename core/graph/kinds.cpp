// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/kinds.hpp"

namespace nl::graph {

namespace {

constexpr std::array<std::string_view, kNodeKinds> kNodeNames{"neuron", "soma", "dendrite", "axon", "synapse"};
constexpr std::array<std::string_view, kEdgeTypes> kEdgeNames{"flow", "part-of", "neuron", "gap"};
constexpr std::array<std::string_view, 3> kResolutionNames{"region", "section", "segment"};

template <class Enum, std::size_t n>
std::optional<Enum> find(const std::array<std::string_view, n>& names, std::string_view name) {
    for (std::size_t i = 0; i < n; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace

std::string_view nodeKindName(NodeKind kind) { return kNodeNames[static_cast<std::size_t>(kind)]; }
std::string_view edgeTypeName(EdgeType type) { return kEdgeNames[static_cast<std::size_t>(type)]; }
std::string_view resolutionName(Resolution resolution) {
    return kResolutionNames[static_cast<std::size_t>(resolution)];
}
std::optional<NodeKind> nodeKindOf(std::string_view name) { return find<NodeKind>(kNodeNames, name); }
std::optional<EdgeType> edgeTypeOf(std::string_view name) { return find<EdgeType>(kEdgeNames, name); }
std::optional<Resolution> resolutionOf(std::string_view name) { return find<Resolution>(kResolutionNames, name); }

}  // namespace nl::graph
