// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::dataset {

/// Codes of datasets.
[[nodiscard]] CodeTable codes();

}  // namespace nl::dataset
