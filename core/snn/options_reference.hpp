// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace nl::snn {

/// docs/reference/snn-options.md, made from snnFields().
[[nodiscard]] std::string optionsReference();

}  // namespace nl::snn
