// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dynamics/kernels/program_code.hpp"

namespace nl::dynamics::kernel {

/// Of Highway's chosen target; "scalar" where vectors would only be emulated.
[[nodiscard]] Machine simdMachine();

}  // namespace nl::dynamics::kernel
