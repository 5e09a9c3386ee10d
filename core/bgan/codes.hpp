// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::bgan {

/// Codes of BGAN, its baselines and the read-out of attention.
[[nodiscard]] CodeTable codes();

}  // namespace nl::bgan
