// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::run {

/// Codes of run folders and of training, whatever is trained.
[[nodiscard]] CodeTable codes();

}  // namespace nl::run
