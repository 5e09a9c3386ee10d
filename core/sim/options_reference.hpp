// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace nl::sim {

/// docs/reference/sim-options.md: a table of all options with their defaults.
[[nodiscard]] std::string optionsReference();

}  // namespace nl::sim
