// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "core/base/result.hpp"
#include "core/sim/result.hpp"

namespace nl::sim {

/// Writes a result as HDF5 (docs/formats/simulation.md), the whole file or nothing. Errors: hdf5-write, file-write.
[[nodiscard]] Result<void> saveResult(const SimResult& result, const std::filesystem::path& file);
/// Reads what saveResult() wrote: traces, spikes, frames and the record; not diagnostics. Errors also: hdf5-missing,
/// hdf5-shape, version-unknown.
[[nodiscard]] Result<std::shared_ptr<const SimResult>> loadResult(const std::filesystem::path& file);

}  // namespace nl::sim
