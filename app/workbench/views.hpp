// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "widgets/kit/view.hpp"

namespace nl::ui {

/// All views of the window. A new view is one line in views.cpp.
[[nodiscard]] std::vector<ViewSpec> viewSpecs();

}  // namespace nl::ui
