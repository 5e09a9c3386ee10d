// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/check_simulation.hpp"

namespace nl::neuroml {

std::vector<Diagnostic> checkSimulation(const model::Model&) { return {}; }

}  // namespace nl::neuroml
