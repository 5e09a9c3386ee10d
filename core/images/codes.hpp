// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::images {

/// Codes of data sets of pictures.
[[nodiscard]] CodeTable codes();

}  // namespace nl::images
