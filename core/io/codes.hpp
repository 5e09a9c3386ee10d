// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::io {

/// Codes of files of any kind.
[[nodiscard]] CodeTable codes();

}  // namespace nl::io
