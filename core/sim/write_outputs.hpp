// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/sim/result.hpp"

namespace nl::sim {

/// Writes the OutputFiles and EventOutputFiles of a result under `folder`, in the text layout of LEMS, SI units: a line
/// a sample, time and values with tabs between; a line an event, id and time (or time and id). A path that leads out of
/// the folder is cut to its last part. Returns the paths. Each file is complete or not there. Errors: those of writing.
[[nodiscard]] Result<std::vector<std::filesystem::path>> writeOutputs(const SimResult& result,
                                                                      const std::filesystem::path& folder,
                                                                      JobContext& job);

}  // namespace nl::sim
