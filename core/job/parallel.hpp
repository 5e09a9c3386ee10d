// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

#include "core/job/job_context.hpp"

namespace nl {

/// As parallelFor() over the job's pool, with a checkpoint between batches of chunks: while the job is paused it holds
/// none of the pool's threads, as it would if a body waited. Same chunks, and so the same results, for any number of
/// threads. False when the job was stopped: some chunks have not been done then.
template <class Body>
[[nodiscard]] bool parallelFor(JobContext& job, std::size_t count, std::size_t grain, Body&& body) {
    constexpr std::size_t kChunksOfThread = 8;  // enough to level out chunks of unequal cost
    const std::size_t batch = grain * kChunksOfThread * static_cast<std::size_t>(job.pool().threads());
    for (std::size_t first = 0; first < count; first += batch) {
        if (!job.checkpoint()) return false;
        parallelFor(job.pool(), std::min(batch, count - first), grain, [&](std::size_t begin, std::size_t end) {
            if (!job.stopped()) body(first + begin, first + end);
        });
    }
    return !job.stopped();
}

}  // namespace nl
