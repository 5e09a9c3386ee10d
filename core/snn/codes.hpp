// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::snn {

/// Codes of spiking networks.
[[nodiscard]] CodeTable codes();

}  // namespace nl::snn
