// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::neuroml {

/// Codes of units, LEMS and the model checks; of reading models; of writing them.
[[nodiscard]] CodeTable checkCodes();
[[nodiscard]] CodeTable readCodes();
[[nodiscard]] CodeTable writeCodes();

}  // namespace nl::neuroml
