// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/field.hpp"
#include "core/base/result.hpp"
#include "core/graph/cell_facts.hpp"
#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"
#include "core/model/model.hpp"
#include "core/spikes/spike_table.hpp"

namespace nl::graph {

struct GraphOptions {
    std::string resolution = "section";     ///< region, section or segment
    std::string network;                    ///< only the network of this id; empty = all populations of the model
    std::int64_t maximumNodes = 200000000;  ///< refuse larger graphs before allocating (error too-big)
    double maximumMemory = 0;               ///< GB; refuse graphs that need more; 0 = three quarters of the machine's
};
[[nodiscard]] const std::vector<Field<GraphOptions>>& graphFields();

/// The CG of a model's networks (or, without a network, of each of its cell types as one neuron). `spikes` fills the
/// features that need a simulation; null leaves them masked. `facts` (may be null) says what the model does not know of
/// its cells. Same bytes for any number of threads.
/// Connections and populations that cannot become nodes are reported to the job as warnings (synapse-dangling,
/// cell-type-missing). Errors: too-big, resolution-unknown, network-unknown, graph-empty (nothing in the model can be a
/// neuron), cancelled.
[[nodiscard]] Result<std::shared_ptr<const Graph>> build(const model::Model& model, const GraphOptions& options,
                                                         const spikes::SpikeTable* spikes, JobContext& job,
                                                         const CellFactsTable* facts = nullptr);

}  // namespace nl::graph
