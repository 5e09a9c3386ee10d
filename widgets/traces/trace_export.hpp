// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/sim/result.hpp"

namespace nl::ui {

/// All samples of some traces, a line a sample, SI: "time (s),pop[0]/v (V)". The work of a job. Errors: file-write,
/// cancelled.
[[nodiscard]] Result<void> writeTraces(const sim::SimResult& result, const std::vector<std::size_t>& traces,
                                       const std::string& file, JobContext& job);

}  // namespace nl::ui
