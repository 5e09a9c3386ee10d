// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/sim/hines.hpp"

namespace nl::sim {

/// What an elimination works on (HinesSolver::solve).
struct HinesSystem {
    std::span<const HinesStep> steps;
    const double* axial = nullptr;
    double* diagonal = nullptr;
    double* right = nullptr;
    std::size_t cells = 1;
};

/// With the widest vectors of the machine, chosen at run time; every product and sum is rounded (nothing is fused), so
/// that all give the same bits.
void solveSteps(const HinesSystem& system, std::size_t beginCell, std::size_t endCell);

}  // namespace nl::sim
