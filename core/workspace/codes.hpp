// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_info.hpp"

namespace nl::workspace {

/// Codes of documents, views and pictures; the views themselves have no tables, since nothing without a window could
/// read them.
[[nodiscard]] CodeTable codes();

}  // namespace nl::workspace
