// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/model/model.hpp"

namespace nl::neuroml {

struct LoadOptions {
    bool followIncludes = true;
    /// Check components against their ComponentTypes (attributes, dimensions, expressions); `validate` and the window
    /// do.
    bool check = true;
};

/// Reads NeuroML 2 (.nml, .nml.h5), LEMS (.xml) or SWC (.swc) with everything it includes. The value is the readable
/// part; it is null only when nothing could be read. Never throws. Diagnostics: errors first, then in the order of the
/// files and their lines. Cancelled: null value and one diagnostic with code "cancelled".
[[nodiscard]] Loaded<model::Model> load(const std::filesystem::path& file, const LoadOptions& options, JobContext& job);

}  // namespace nl::neuroml
