// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::morphology {

/// Codes of SWC files.
[[nodiscard]] CodeTable codes();

}  // namespace nl::morphology
