// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace nl::nn {

/// The stream of RandomStream for a purpose ("initialise", "mask", ...) at a place (epoch, step, sample): everything
/// random in a training is a pure function of (seed, purpose, place), so that resuming needs no generator state.
[[nodiscard]] std::uint64_t streamOf(std::string_view purpose, std::uint64_t a = 0, std::uint64_t b = 0);

}  // namespace nl::nn
