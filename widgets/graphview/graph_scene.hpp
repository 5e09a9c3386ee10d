// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "core/base/result.hpp"
#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"
#include "core/layout/layout.hpp"
#include "core/plot/channel.hpp"

namespace nl::ui {

/// Which part of a graph is drawn.
struct GraphScope {
    bool collapsed = false;  ///< neurons only, with the collapsed edges between them
    std::vector<graph::NodeIndex>
        expanded;            ///< neurons whose parts are shown although the graph is collapsed; ascending
    bool structure = false;  ///< with the edges from each part to its neuron
};

/// Places and edges of what is drawn, as flat arrays. A "slot" is an index into the drawn nodes. Immutable, built in a
/// job.
struct GraphScene {
    std::shared_ptr<const graph::Graph> graph;
    GraphScope scope;
    std::vector<graph::NodeIndex> node;   ///< [slots] node of the graph
    std::vector<float> x, y;              ///< [slots] y down
    std::vector<graph::NodeKind> kind;    ///< [slots]
    std::vector<std::uint32_t> slotOf;    ///< [nodes of the graph] the slot that stands for it (its neuron's when it is
                                          ///< not drawn itself), or kNone
    std::vector<std::uint32_t> from, to;  ///< [edges drawn] slots
    std::vector<graph::EdgeIndex> edge;   ///< [edges drawn] edge of the graph
    std::vector<std::uint8_t> twoWay;     ///< [edges drawn] there is one in the other direction, too
    float left = 0, top = 0, right = 1, bottom = 1;
    float spacing = 1;  ///< typical distance of neighbours, for sizes

    [[nodiscard]] std::size_t drawnNodes() const { return node.size(); }
    [[nodiscard]] std::size_t edges() const { return edge.size(); }
    /// Whether the node is drawn itself and not only by its neuron.
    [[nodiscard]] bool shown(graph::NodeIndex n) const { return slotOf[n] != graph::kNone && node[slotOf[n]] == n; }
};

/// Errors: cancelled.
[[nodiscard]] Result<std::shared_ptr<const GraphScene>> buildScene(std::shared_ptr<const graph::Graph> graph,
                                                                   const layout::Layout& places, GraphScope scope,
                                                                   JobContext& job);

/// The values of the drawn edges, and the order in which they are painted. Immutable.
struct EdgeValues {
    std::vector<float> value;          ///< [edges drawn], NaN = not covered
    std::vector<std::uint32_t> order;  ///< unknown values first, then ascending, so that the strongest lie on top
    std::vector<std::array<float, 4>>
        ends;  ///< in painting order: x and y of source and target, side by side for quick culling
    std::vector<std::uint16_t> rank;  ///< [edges drawn] 0 = strongest among the edges into the same slot
};
/// `value` per edge of the graph, empty for edges without a value.
[[nodiscard]] EdgeValues orderEdges(const GraphScene& scene, const std::vector<float>& value);

/// The slot nearest to a point within `reach`, or kNone; ties go to the last painted.
[[nodiscard]] std::uint32_t nearestSlot(const GraphScene& scene, float x, float y, float reach);

}  // namespace nl::ui
