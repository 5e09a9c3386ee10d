// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/model/model.hpp"
#include "core/spikes/spike_table.hpp"

namespace nl::sim {

/// One recorded quantity, a number a sample; SI.
struct Trace {
    std::string quantity;   ///< path as LEMS writes it: "pop[0]/v", "pop/0/cell/3/v"
    std::string dimension;  ///< LEMS name ("voltage"), empty when not known
    std::vector<double> values;
};

struct OutputColumn {
    std::string id;
    std::size_t trace = 0;  ///< into SimResult::traces
};
/// <OutputFile>: a column a quantity.
struct OutputFile {
    std::string id, fileName;
    std::vector<OutputColumn> columns;
};

struct EventSelection {
    std::string id;
    std::vector<double> times;  ///< s
};
/// <EventOutputFile>
struct EventFile {
    std::string id, fileName;
    bool timeFirst = false;  ///< TIME_ID, else ID_TIME
    std::vector<EventSelection> selections;
};

/// <Line> of a <Display>: what is drawn is value / scale over time / timeScale.
struct Curve {
    std::string id;
    std::optional<std::uint32_t> color;  ///< 0xRRGGBB
    std::size_t trace = 0;
    double scale = 1;  ///< SI of one unit of the axis
};
struct Display {
    std::string id, title;
    double timeScale = 1e-3;  ///< s
    std::optional<double> xMin, xMax, yMin, yMax;
    std::vector<Curve> curves;
};

/// Membrane potentials of every compartment at some times, for playback on the shapes.
struct Frames {
    /// Values of a population: cell by cell, compartment by compartment.
    struct Block {
        model::PopulationId population;
        std::size_t begin = 0, cells = 0, compartments = 0;  ///< compartments of one cell; 1 for point neurons
        std::vector<std::int32_t> compartmentOfSegment;      ///< of the cell type's morphology; empty for point neurons
    };
    std::vector<Block> blocks;
    std::size_t values = 0;        ///< of one frame
    std::vector<double> time;      ///< s
    std::vector<float> potential;  ///< V, [frames * values]; NaN where there is no potential (spike sources)
};

/// What was run, to repeat it.
struct RunRecord {
    std::string simulation, target, file;  ///< ids; the file that was opened
    std::string method, version, host;
    double step = 0, duration = 0, temperature = 0;  ///< s, s, K
    std::uint64_t seed = 0;
    std::uint64_t steps = 0, cells = 0, compartments = 0, synapses = 0;
    double reached = 0;      ///< s simulated
    double wallSeconds = 0;  ///< of the steps alone
    double buildSeconds = 0;
};

/// Immutable once published.
struct SimResult {
    std::vector<double> time;   ///< s, of the samples: 0, step, 2 step, ...
    std::vector<Trace> traces;  ///< as many values as `time`
    spikes::SpikeTable spikes;  ///< groups are the populations of the network
    std::vector<OutputFile> files;
    std::vector<EventFile> eventFiles;
    std::vector<Display> displays;
    Frames frames;
    RunRecord record;
    std::vector<Diagnostic> diagnostics;  ///< what was assumed or left out
    std::optional<Error> stopped;         ///< why it ended before its time: cancelled, value-not-finite, ...
};

/// What a running simulation has so far. Chunks are never changed: a view keeps what it has drawn and reads the new
/// ones.
struct LiveChunk {
    std::vector<double> time;                 ///< s
    std::vector<std::vector<double>> values;  ///< [traces][samples]
    std::vector<double> spikeTime;            ///< s
    std::vector<std::uint32_t> spikeSource;
};
struct SimLive {
    std::shared_ptr<const SimResult> description;  ///< traces without values, displays, groups of spikes, record
    std::vector<std::shared_ptr<const LiveChunk>> chunks;
    double reached = 0;  ///< s
};

}  // namespace nl::sim
