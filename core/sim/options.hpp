// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/field.hpp"

namespace nl::sim {

/// All settings of a simulation; simFields() is the one table for CLI, form, config.json and the reference page.
struct SimOptions {
    /// A <Simulation>, a network or a component, by its id; empty: what the file asks for (<Target>, else its only
    /// Simulation, else its only network).
    std::string target;
    double duration = 0;               ///< s; 0: as the Simulation says
    double step = 0;                   ///< s; 0: as the Simulation says
    std::string method = "automatic";  ///< automatic, euler, rk4, exponential-euler, crank-nicolson
    /// Longest compartment as part of the length constant at 100 Hz, where the file does not divide its segments; 0: a
    /// compartment a segment.
    double compartmentLength = 0;
    std::int64_t seed = -1;          ///< of everything random; negative: as the Simulation says, or 1
    bool interpolateSpikes = false;  ///< of cells with compartments: times by a straight line through the threshold
    std::string record;              ///< more quantities, separated by commas: pop[0]/v
    bool recordSpikes = true;        ///< of all cells, for the raster
    double frameInterval = 1e-3;     ///< s between pictures of all compartments' potentials; 0: none
};
[[nodiscard]] const std::vector<Field<SimOptions>>& simFields();

}  // namespace nl::sim
