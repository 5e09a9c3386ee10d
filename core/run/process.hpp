// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace nl::run {

/// Bytes of memory that the process has held at most.
[[nodiscard]] std::uint64_t peakResidentBytes();

}  // namespace nl::run
