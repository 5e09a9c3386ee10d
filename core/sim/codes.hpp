// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::sim {

/// Codes of simulations.
[[nodiscard]] CodeTable codes();

}  // namespace nl::sim
