// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace nl::graph {

enum class NodeKind : std::uint8_t { neuron, soma, dendrite, axon, synapse };
inline constexpr std::size_t kNodeKinds = 5;
inline constexpr std::array<NodeKind, kNodeKinds> kAllNodeKinds{NodeKind::neuron, NodeKind::soma, NodeKind::dendrite,
                                                                NodeKind::axon, NodeKind::synapse};

/// flow: information flow, forward; part-of: part to its neuron; neuron: collapsed neuron to neuron; gap: electrical,
/// both ways.
enum class EdgeType : std::uint8_t { flow, partOf, neuron, gap };
inline constexpr std::size_t kEdgeTypes = 4;

enum class Resolution : std::uint8_t { region, section, segment };

enum NodeFlag : std::uint8_t {
    kVirtual = 1,     ///< a part of a point neuron, made so that every neuron has the same composition
    kExternal = 2,    ///< a synapse node that stands for an external input
    kElectrical = 4,  ///< a gap junction
};

[[nodiscard]] std::string_view nodeKindName(NodeKind kind);  ///< "neuron", "soma", ...
[[nodiscard]] std::string_view edgeTypeName(EdgeType type);  ///< "flow", "part-of", "neuron", "gap"
[[nodiscard]] std::string_view resolutionName(Resolution resolution);
[[nodiscard]] std::optional<NodeKind> nodeKindOf(std::string_view name);
[[nodiscard]] std::optional<EdgeType> edgeTypeOf(std::string_view name);
[[nodiscard]] std::optional<Resolution> resolutionOf(std::string_view name);

}  // namespace nl::graph
