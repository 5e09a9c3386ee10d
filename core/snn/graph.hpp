// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/base/result.hpp"
#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"
#include "core/snn/export.hpp"
#include "core/snn/model.hpp"
#include "core/snn/spike_counts.hpp"

namespace nl::snn {

struct SnnGraphOptions {
    ExportOptions sample{1000, 50000, 0};
    std::int64_t pictures = 200;  ///< test pictures whose spikes are counted; 0 = none, the spike statistics are masked
    std::string modelFile;        ///< becomes Graph::modelFile
};

struct SnnGraph {
    std::shared_ptr<const graph::Graph> graph;
    std::size_t neurons = 0, synapses = 0;                ///< in the graph
    std::size_t networkNeurons = 0, networkSynapses = 0;  ///< of the whole network, counted the same way
    std::size_t pictures = 0;                             ///< that the spikes were counted over
    [[nodiscard]] bool whole() const { return neurons == networkNeurons; }
};

/// The trained network as a computational graph: a node a neuron (with the virtual parts of a point neuron), a node a
/// synapse with its weight, the layers as populations, each neuron with its place, bias, sums of weights and, with
/// `counts`, its spikes. Input, neurons and readout are three cell types; the input's and readout's spikes are not
/// known. Synapses, weights, delays and the choice from a large network are those of toNeuroml(), but a bias is a
/// feature of its neuron, not a synapse. What is left out and assumed stands in Graph::notes and, when sampled, is
/// reported to the job (snn-graph-sampled). The same bytes for any number of threads. Errors: value-range,
/// checkpoint-mismatch (also `counts` of another network), too-big, cancelled.
[[nodiscard]] Result<SnnGraph> toGraph(const SnnModel& model, const SpikeCounts* counts, const SnnGraphOptions& options,
                                       JobContext& job);

/// toGraph() of a run folder's network, with the spikes of its own test pictures; `data` is the folder of the pictures
/// (empty for synthetic ones). Errors: run-not-found, those of images::open, of countSpikes() and of toGraph().
[[nodiscard]] Result<SnnGraph> graphOfRun(const std::filesystem::path& runFolder, const std::filesystem::path& data,
                                          const SnnGraphOptions& options, JobContext& job);

}  // namespace nl::snn
