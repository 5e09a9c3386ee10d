// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "core/graph/channel_family.hpp"
#include "core/graph/component_quantities.hpp"

namespace nl::graph {

/// A channel density or calcium pool with the segments it lies on.
struct Mechanism {
    const lems::Component* component = nullptr;  ///< null when the file lacks it
    ChannelFamily family = ChannelFamily::other;
    bool pool = false;
    std::vector<morphology::SegmentIndex> segments;  ///< ascending
};

/// Membrane of a cell type by segment, in SI units; kUnknown where the file says nothing (or cannot be evaluated).
struct Membrane {
    std::vector<double> capacitance;                                ///< [segments] F
    std::vector<double> resistivity;                                ///< [segments] ohm m
    std::vector<double> leak;                                       ///< [segments] S
    std::vector<double> leakCurrent;                                ///< [segments] leak times its reversal, A
    std::vector<double> threshold, initial;                         ///< [segments] V
    std::array<std::vector<double>, kChannelFamilies> conductance;  ///< [segments] S, by family
    std::vector<double> permeability;                               ///< [segments] m^3/s
    std::vector<Mechanism> mechanisms;
};

/// `type` must have morphology and biophysics. Densities of a group that does not exist make their family unknown.
[[nodiscard]] Membrane membraneOf(const ComponentQuantities& quantities, const model::CellType& type);

/// Input resistance at the middle of every segment of the passive tree (leak conductances only, all other channels
/// closed), ohm: the exact driving-point resistance of the network with one node a segment. kUnknown without a leak.
[[nodiscard]] std::vector<double> inputResistances(const morphology::Morphology& morphology, const Membrane& membrane);

}  // namespace nl::graph
