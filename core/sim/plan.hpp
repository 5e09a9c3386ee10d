// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/sim/cable.hpp"
#include "core/sim/group.hpp"
#include "core/sim/hines.hpp"
#include "core/sim/result.hpp"

// What the builder makes and the engine runs; not for others.
namespace nl::sim {

/// All cells of one type with a shape. Node n of cell c is compartment firstNode + n * cells + c.
struct CableSet {
    model::CellTypeId type;
    Cable cable;
    std::uint32_t firstNode = 0;
    std::uint32_t cells = 0;
    [[nodiscard]] std::uint32_t node(std::int32_t inCell, std::uint32_t cell) const {
        return firstNode + static_cast<std::uint32_t>(inCell) * cells + cell;
    }
};

/// Spikes where a compartment's potential rises above a threshold; below it the next one is waited for.
struct Detector {
    std::uint32_t node = 0;
    double threshold = 0;  ///< V
};

/// Where an event goes.
struct EventTarget {
    std::uint32_t row = 0;
    std::uint16_t group = 0;
    std::uint16_t handler = 0;  ///< first of the port
    double weight = 1;
    std::uint32_t delay = 0;  ///< steps
};

/// A recorded number: a potential, a state or a value of a group.
struct Probe {
    std::string quantity, dimension;
    Place place;
    std::int32_t state = -1;      ///< of the group; -1: `value`
    std::int32_t exposure = -1;   ///< what `value` computes, or
    std::int32_t detector = -1;   ///< whether its potential is above the threshold
    std::int32_t parameter = -1;  ///< a number that does not change
    Compiled value;               ///< one output
};

/// A cell as a row of the raster and of the frames.
struct CellPlace {
    std::int32_t cableSet = -1;  ///< -1: a point neuron, at `place`
    std::uint32_t cell = 0;      ///< of the cable set
    Place place;                 ///< group and row, or the compartment that spikes
    std::int64_t emitter = -1;   ///< whose events are its spikes; -1: none
};

struct EventRecording {
    std::size_t file = 0, selection = 0;
};

/// Who an instance is, for messages.
struct Label {
    std::uint32_t firstRow = 0;
    std::string text;
};

struct Plan {
    std::vector<Group> groups;
    std::vector<std::vector<Label>> labels;                           ///< [groups], ascending
    std::vector<std::vector<std::optional<SourceRange>>> stateWhere;  ///< [groups][states] for messages
    std::vector<CableSet> cables;
    Column potential, capacitance, startPotential;  ///< [nodes] V, F, V
    std::vector<Detector> detectors;
    std::size_t firstDetectorEmitter = 0, emitters = 0;
    std::vector<std::uint32_t> targetBegin;  ///< [emitters + 1] into targets
    std::vector<EventTarget> targets;
    std::vector<Probe> probes;
    std::vector<std::vector<EventRecording>> recordings;  ///< [emitters], empty when none records events
    std::vector<std::uint32_t> spikeSource;               ///< [emitters] row of the raster, or ~0
    std::vector<std::vector<CellPlace>> populations;      ///< [groups of the raster] cells
    std::vector<model::PopulationId> populationIds;       ///< of the model; invalid: the component itself
    SimResult description;                                ///< traces without values, files, displays, record
    Integrator integrator = Integrator::exponential;
    bool crankNicolson = false;
    double step = 0, duration = 0;  ///< s
    std::uint64_t seed = 1;
    bool interpolateSpikes = false;
    double frameInterval = 0;  ///< s
    bool recordSpikes = true;
};

}  // namespace nl::sim
