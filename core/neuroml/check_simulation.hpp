// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/error.hpp"
#include "core/model/model.hpp"

namespace nl::neuroml {

/// What can be said of a LEMS simulation before it runs: the <Target>, step and length, the network or cell that it
/// drives, what its output files and displays want to record, and where they are written. Codes: target-missing,
/// component-missing, value-range, too-big, cell-missing, population-missing, segment-missing, quantity-missing,
/// output-outside.
[[nodiscard]] std::vector<Diagnostic> checkSimulation(const model::Model& model);

}  // namespace nl::neuroml
