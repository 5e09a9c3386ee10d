// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace nl::graph {

/// A signed index (-1 = none in the model's and the parts' tables) that is known to be one, as a place in an array.
[[nodiscard]] constexpr std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

}  // namespace nl::graph
