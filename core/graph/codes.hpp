// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::graph {

/// Codes of building, reading and writing graphs.
[[nodiscard]] CodeTable codes();

}  // namespace nl::graph
