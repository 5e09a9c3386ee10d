// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "core/graph/cell_parts.hpp"
#include "core/graph/channel_family.hpp"
#include "core/graph/component_quantities.hpp"

namespace nl::graph {

/// Numbers of lems::Signature, summed over the mechanisms of a part; time constants are the extremes.
struct DynamicsValues {
    double states = kUnknown, exponentials = kUnknown, products = kUnknown, divisions = kUnknown, conditions = kUnknown,
           events = kUnknown, fastestTau = kUnknown, slowestTau = kUnknown;
    /// Adds one mechanism; what was unknown becomes known.
    DynamicsValues& operator+=(const DynamicsValues& one);
};
[[nodiscard]] DynamicsValues dynamicsOf(const ComponentQuantities& quantities, const lems::Component& component,
                                        double restPotential);

/// What the model says of one part of a cell type (or, as `total`, of the whole cell); SI units, kUnknown where it says
/// nothing. Definitions: docs/methods/computational-graph.md.
struct PartValues {
    double length = kUnknown, diameter = kUnknown, area = kUnknown, volume = kUnknown, taper = kUnknown,
           branchOrder = kUnknown, segments = kUnknown, tips = kUnknown, pathDistance = kUnknown;
    double capacitance = kUnknown, axialResistance = kUnknown, leakConductance = kUnknown, leakReversal = kUnknown,
           timeConstant = kUnknown, lengthConstant = kUnknown, electrotonicLength = kUnknown,
           inputResistance = kUnknown, threshold = kUnknown, initialPotential = kUnknown, reset = kUnknown,
           refractory = kUnknown;
    std::array<double, kChannelFamilies> conductance;  ///< S, density times area; the leak family is leakConductance
    double permeability = kUnknown;                    ///< m^3/s, of GHK densities
    double channels = kUnknown, gates = kUnknown, calciumPools = kUnknown;
    DynamicsValues dynamics;
    PartValues() { conductance.fill(kUnknown); }
};

struct CellValues {
    std::vector<PartValues> parts;  ///< as CellParts::parts; virtual ones are unknown but for a point neuron's soma
    PartValues total;
};

/// `type` may be null (a population without a cell type): all unknown.
[[nodiscard]] CellValues cellValues(const ComponentQuantities& quantities, const model::CellType* type,
                                    const CellParts& cell);

/// The same for a cell without morphology, from the attributes of its component (C, leakConductance, thresh, ... and
/// PyNN's cm, tau_m, ... in nF, ms, mV).
[[nodiscard]] PartValues pointCellValues(const ComponentQuantities& quantities, const lems::Component& component);

}  // namespace nl::graph
