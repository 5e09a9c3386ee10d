// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/model/model.hpp"

namespace nl::neuroml {

/// Writes one self-contained normalised NeuroML 2.3 file (.nml) that passes the schema and reads back equal, or the
/// same with networks in HDF5 (.nml.h5). Atomic. Errors: format-unknown, file-write, not-representable (the files' own
/// ComponentTypes are written where the schema's <ComponentType> can hold them, as those of most channels; others, and
/// simulations, cannot stand in a .nml: the message names the first one; the rest is written where `lossy` allows it).
struct SaveOptions {
    bool lossy = false;
};
[[nodiscard]] Result<void> save(const model::Model& model, const std::filesystem::path& file,
                                const SaveOptions& options, JobContext& job);

}  // namespace nl::neuroml
