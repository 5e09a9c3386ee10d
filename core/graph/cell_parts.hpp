// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/graph/kinds.hpp"
#include "core/morphology/morphology.hpp"

namespace nl::graph {

/// One soma, dendrite or axon node of a cell type.
struct Part {
    NodeKind kind = NodeKind::dendrite;
    bool isVirtual = false;
    std::vector<morphology::SegmentIndex> segments;  ///< parents before children; empty when virtual
    std::int32_t flow =
        -1;  ///< other end of its tree edge: a soma or dendrite sends to it, an axon receives from it; -1 = hub
    std::uint32_t rank = 0;  ///< among the parts of its kind
    std::int32_t depth = 0;  ///< tree edges to the hub
};

/// Path distance to the soma along one segment: `distance` at position `entry` (0 proximal, 1 distal), growing away
/// from it. Zero everywhere on a soma; NaN where no path leads to a soma.
struct SomaPath {
    double distance = 0, entry = 0, length = 0;  ///< m; length 0 also for soma segments
    [[nodiscard]] double at(double fraction) const {
        const double along = fraction - entry;
        return distance + (along < 0 ? -along : along) * length;
    }
};

/// The parts of a cell type at one resolution, with the directed tree that information takes inside the cell.
///
/// The tree is rooted at the hub, the soma part where the axon leaves (the first soma part when no axon is attached to
/// one): dendrites and other soma parts send towards it, it sends to every axon that has no axon before it, and axons
/// send to their child axons. An axon that leaves a dendrite still receives from the hub, because spikes do; a dendrite
/// beyond an axon sends to the next part that is no axon. So the tree has no cycle whatever the file says.
/// A missing soma, dendrite or axon is added as a virtual part, so that every neuron has the same composition.
struct CellParts {
    std::vector<Part> parts;                         ///< those of the morphology in its order, then the virtual ones
    std::array<std::uint32_t, kNodeKinds> counts{};  ///< parts per kind
    std::int32_t hub = -1;                           ///< soma part that integrates and fires
    std::int32_t inputPart = -1;                     ///< where an input to a point neuron arrives
    std::int32_t outAxon = -1;                       ///< where a connection leaves whose pre segment is no axon
    std::vector<std::int32_t> partOfSegment;         ///< [segments]; empty for a point neuron
    std::vector<SomaPath> somaPath;                  ///< [segments]

    [[nodiscard]] std::uint32_t count(NodeKind kind) const { return counts[static_cast<std::size_t>(kind)]; }
    /// Part that holds a segment; `inputPart` for a point neuron or an index out of range.
    [[nodiscard]] std::int32_t partAt(std::int32_t segment) const;
    /// Part that a chemical connection leaves: the axon that holds the segment, else `outAxon`.
    [[nodiscard]] std::int32_t axonAt(std::int32_t segment) const;
    /// Distance to the soma of a place, m; NaN when unknown (a point neuron).
    [[nodiscard]] double distanceAt(std::int32_t segment, double fraction) const;
};

/// `morphology` may be null (a point neuron). O(segments).
[[nodiscard]] CellParts cellParts(const morphology::Morphology* morphology, Resolution resolution);

}  // namespace nl::graph
