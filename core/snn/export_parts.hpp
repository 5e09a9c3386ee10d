// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the export: layers and what is chosen of them, their synapses, the text. export.cpp puts them together.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/snn/export.hpp"

namespace nl::snn {

enum class ExportRole : std::uint8_t {
    input,
    neurons,
    maximum,  ///< a cell that fires where one of four does: a maximum pool is no sum of spikes
    readout
};

/// Name of the cell type of a role, in the exported file and in the graph.
[[nodiscard]] const char* cellTypeOf(ExportRole role);

/// Rows or columns [begin, end) of a layer; empty = nothing needed yet.
struct ExportSpan {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
    bool operator==(const ExportSpan&) const = default;
};

/// A layer of cells, and what is chosen of it.
struct ExportLayer {
    ExportRole role{};
    std::string id, operation;
    std::size_t height = 1, width = 1, channels = 1;
    std::size_t depth = 0;  ///< steps behind the input: the longest way
    bool pooled = false;    ///< whoever reads it reads means of 2 x 2 cells
    ExportSpan rows{}, columns{};
    std::vector<std::uint32_t> keptChannels{};  ///< ascending
    std::vector<std::uint32_t> kept{};          ///< index in the layer, ascending
    std::vector<std::int32_t> place{};          ///< [size]: index into `kept`, or -1
    [[nodiscard]] std::size_t size() const { return height * width * channels; }
};

/// The plan seen as layers of cells and what lies between them.
struct ExportPlan {
    const NetworkPlan* plan = nullptr;
    std::vector<ExportLayer> layers;            ///< input, then in the order of the operations; the readout is the last
    std::vector<std::int32_t> layerOf;          ///< by value: the layer whose spikes it is (pooled or not), or -1
    std::vector<std::int32_t> producer;         ///< by value: operation, or -1
    [[nodiscard]] std::size_t neurons() const;  ///< kept ones
    [[nodiscard]] std::size_t networkNeurons() const;
    [[nodiscard]] std::size_t networkSynapses() const;
};
[[nodiscard]] ExportPlan planExport(const NetworkPlan& plan);
/// Chooses about `neurons` cells: the share of a layer grows with the root of its size, so that small layers keep more
/// of theirs. Channels in an order that makes the smaller choice a part of the larger one, so that shortcuts from
/// channel to channel survive. `seed` as in ExportOptions.
void chooseNeurons(ExportPlan& plan, std::size_t neurons, std::int64_t seed = 0);

struct ExportConnection {
    std::uint32_t pre = 0, post = 0;  ///< index among the kept cells of the layers
    float weight = 0;
};
struct ExportProjection {
    std::size_t pre = 0, post = 0;              ///< layers
    std::vector<ExportConnection> connections;  ///< by post, then pre
};
struct ExportWiring {
    std::vector<ExportProjection> projections;
    std::vector<std::vector<float>> biases;  ///< by layer and kept cell: current of every step
    std::size_t synapses = 0;
};
/// Synapses between kept cells, all operations between two layers multiplied out. Stops as soon as there are more than
/// `maximum` (then `synapses` is over it, and the rest is not there). Errors: checkpoint-mismatch, cancelled.
[[nodiscard]] Result<ExportWiring> wire(const ExportPlan& plan, const SnnModel& model, std::size_t maximum,
                                        JobContext& job);

/// What is taken of a network, and its synapses.
struct SampledNetwork {
    ExportPlan plan;
    ExportWiring wiring;
    [[nodiscard]] bool whole() const { return plan.neurons() == plan.networkNeurons(); }
};
/// As many cells as both bounds allow; the plan points into the model. Errors: value-range, checkpoint-mismatch,
/// cancelled.
[[nodiscard]] Result<SampledNetwork> sampleNetwork(const SnnModel& model, const ExportOptions& options,
                                                   JobContext& job);
/// What was taken of each layer that is not whole, a line each; nothing for a whole network.
[[nodiscard]] std::vector<std::string> samplingNotes(const SampledNetwork& sampled);

/// What one unit of the network's potentials is in the file, and how fast its synapses are.
inline constexpr double kExportPulse = 1e-5;     ///< s: time constant of a synapse's current
inline constexpr double kExportSmallest = 1e-3;  ///< a decay under this is exported as this

/// Errors: cancelled.
[[nodiscard]] Result<std::string> exportText(const ExportPlan& plan, const ExportWiring& wiring, const SnnModel& model,
                                             const std::vector<std::string>& notes, JobContext& job);

}  // namespace nl::snn
