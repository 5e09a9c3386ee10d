// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/lems/component.hpp"
#include "core/lems/library.hpp"

namespace nl::lems {

/// What a component computes, from its ComponentType's dynamics (inherited ones included) and those of its children,
/// without simulating it.
struct Signature {
    int stateVariables = 0;
    int exponentials = 0;  ///< exp, and the other transcendental functions
    int products = 0;      ///< * and ^
    int divisions = 0;
    int conditions = 0;               ///< comparisons; also the OnConditions and the cases with a condition
    int eventsIn = 0, eventsOut = 0;  ///< event ports of the component itself
    /// s; of its own state variables and its children's, at rest: -1 / (d(dx/dt)/dx) with the membrane at
    /// `restPotential` and the other variables at their steady state. Calcium is at 50 nM, and the temperature that of
    /// the experiment where a component names one. Empty when they cannot be told without a simulation (a peer, a
    /// referenced component).
    std::optional<double> fastestTau, slowestTau;
    friend bool operator==(const Signature&, const Signature&) = default;
};

/// restPotential in V. An unknown type gives an empty signature.
[[nodiscard]] Signature signature(const Library& library, const Component& component, double restPotential = -65e-3);

}  // namespace nl::lems
