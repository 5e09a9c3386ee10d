// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/field.hpp"
#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"

namespace nl::layout {

enum class Kind { layered, force, anatomical, circular };
[[nodiscard]] const char* kindName(Kind kind);

struct LayoutOptions {
    Kind kind = Kind::force;
    bool neuronsOnly = false;  ///< collapsed: only neuron nodes get a place, edges are neuron -> neuron
    std::uint64_t seed = 1;
    int iterations = 200;
    float aspect = 1.6F;  ///< layered: width of the drawing over its height, as near as the neurons allow
};

/// Coordinates of every node, arbitrary units, y down; NaN for nodes that are not drawn (neuronsOnly).
struct Layout {
    std::shared_ptr<const graph::Graph> graph;
    LayoutOptions options;
    std::vector<float> x, y;
};

/// Places the nodes; same seed, same coordinates. A cancelled force layout returns what it reached so far.
/// `positions`: soma positions in m [3 x neurons] for `anatomical`, may be empty (falls back to circular, says so in
/// the log).
[[nodiscard]] Result<std::shared_ptr<const Layout>> place(std::shared_ptr<const graph::Graph> graph,
                                                          const LayoutOptions& options,
                                                          const std::vector<double>& positions, JobContext& job);

}  // namespace nl::layout
