// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/features.hpp"
#include "core/graph/plan.hpp"

namespace nl::graph {

/// What the builder shares between its steps.
struct Assembly {
    Plan plan;
    std::vector<CellValues> cells;       ///< as Plan::cells
    std::vector<std::uint32_t> groupOf;  ///< [neurons] index into Plan::groups
};

/// The nodes: kinds, owners, flags, origins. Errors: cancelled.
[[nodiscard]] Result<void> addNodes(Graph& graph, const Assembly& assembly, JobContext& job);
/// The edges in canonical order with their features, then the rows. Errors: cancelled, too-big.
[[nodiscard]] Result<void> addEdges(Graph& graph, const Assembly& assembly, JobContext& job);
/// Node features and categories. Errors: cancelled.
[[nodiscard]] Result<void> addFeatures(Graph& graph, const Assembly& assembly, const ComponentQuantities& quantities,
                                       const spikes::SpikeTable* spikes, const CellFactsTable* facts, JobContext& job);

/// isolated, electrical, feed-forward or recurrent: see the list of categories.
[[nodiscard]] std::string networkType(const Graph& graph);

/// Nodes that one step of a loop handles between two looks at the job.
inline constexpr std::size_t kGrain = 4096;

}  // namespace nl::graph
