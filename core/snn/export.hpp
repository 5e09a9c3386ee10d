// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/snn/model.hpp"
#include "core/snn/record.hpp"
#include "core/spikes/spike_table.hpp"

namespace nl::snn {

/// How much of a network goes into a NeuroML file. Every layer keeps at least one cell and the readout all its classes,
/// however small the bounds are.
struct ExportOptions {
    std::int64_t maximumNeurons = 2000;     ///< cells, those of the input and the readout too
    std::int64_t maximumSynapses = 200000;  ///< connections without those of the biases; at most 10^7
    std::int64_t seed = 0;  ///< 0: windows in the middle, channels evenly; else both are drawn by this seed
};

/// A population of the file: a layer of the network or what was chosen of it.
struct ExportedPopulation {
    std::string id;                                   ///< in the file
    std::string operation;                            ///< of the plan; empty for the input and the clock of the biases
    std::size_t height = 1, width = 1, channels = 1;  ///< of the whole layer
    /// Index in the layer, (row * width + column) * channels + channel, ascending: those in the file, in its order.
    std::vector<std::uint32_t> neurons;
    bool recorded = false;  ///< spiking neurons, which an SnnRecording has the spikes of
};

struct ExportedSnn {
    std::string text;  ///< NeuroML 2.3
    std::vector<ExportedPopulation> populations;
    std::size_t neurons = 0, synapses = 0;                ///< in the file, without the clock and its synapses
    std::size_t biases = 0;                               ///< connections of the clock
    std::size_t networkNeurons = 0, networkSynapses = 0;  ///< of the whole network, counted the same way
    std::vector<std::string> notes;                       ///< what is approximated and what was left out, a line each
};

/// The trained network as NeuroML: integrate-and-fire cells, current synapses, a population a layer on sheets, with
/// normalisation folded into weights and biases, pools and shortcuts into synapses (docs/formats/snn-export.md says
/// what is exact). Larger networks are sampled by ExportOptions: windows of the pictures that hold the receptive fields
/// of the layers behind them, and channels of each layer; weights are not scaled for what is missing. The same
/// text for any number of threads. Errors: value-range, checkpoint-mismatch (no values, or those of another network),
/// cancelled.
[[nodiscard]] Result<ExportedSnn> toNeuroml(const SnnModel& model, const ExportOptions& options, JobContext& job);

/// The recording's spikes of the exported neurons, a group a recorded population under its id, so that graph::build
/// finds them. Times are the recording's (without the delay of a step a layer that the cells of the file have).
[[nodiscard]] spikes::SpikeTable spikesFor(const ExportedSnn& exported, const SnnRecording& recording);

}  // namespace nl::snn
