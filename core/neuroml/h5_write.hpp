// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.hpp"
#include "core/neuroml/write_document.hpp"

namespace nl::neuroml {

/// Writes the networks of a model as NeuroML HDF5 (docs/formats/hdf5.md); `topLevelXml` is the document without them,
/// written with the same ids.
/// Tables are float32 as other programs write them, or float64 where that would lose digits. Errors: hdf5-write,
/// cancelled.
[[nodiscard]] Result<void> writeH5(Writing& writing, const std::string& topLevelXml, const std::filesystem::path& file);

}  // namespace nl::neuroml
