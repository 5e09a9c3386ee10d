// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/job/snapshot.hpp"
#include "core/sim/options.hpp"
#include "core/sim/result.hpp"

namespace nl::sim {

/// Builds and runs. A run that stops early (cancelled, a value that is not finite) gives what it had, with
/// SimResult::stopped set; an Error when nothing could be run. `live`, when given, is published some times a second.
/// Same model, options and seed give the same bits for any number of threads of the job's pool.
[[nodiscard]] Result<std::shared_ptr<const SimResult>> simulate(const std::shared_ptr<const model::Model>& model,
                                                                const SimOptions& options, JobContext& job,
                                                                Snapshot<SimLive>* live = nullptr);

/// What simulate() would run with these options, to fill a form: without building anything.
struct SimRequest {
    std::string simulation, target;  ///< ids; simulation may be empty
    std::string method;              ///< the one that "automatic" means here
    double duration = 0, step = 0;   ///< s; 0 = must be given
    std::uint64_t seed = 1;
    std::vector<std::string> quantities;  ///< what the files and displays record
};
[[nodiscard]] Result<SimRequest> request(const model::Model& model, const SimOptions& options);

}  // namespace nl::sim
