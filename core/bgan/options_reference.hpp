// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace nl::bgan {

/// docs/reference/bgan-options.md, made from bganFields().
[[nodiscard]] std::string optionsReference();

}  // namespace nl::bgan
