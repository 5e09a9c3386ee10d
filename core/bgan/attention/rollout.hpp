// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/bgan/attention/attention_map.hpp"
#include "core/job/job_context.hpp"

namespace nl::bgan {

/// Attention rollout (Abnar and Zuidema 2020) on a sparse mask: per layer A' = (A + I) / 2 with A the mean over heads
/// (or one head), R = A'_L ... A'_1. The value of an entry (row, partner) is R(row, partner), shared among the row's
/// entries with that partner by their mean attention; what reaches the row over more than its own entries is left out
/// and the row is scaled to sum 1, so that it compares with the other read-outs. Every row may reach all others, so the
/// time grows with rows x entries: `job` (may be null) is asked for each block of rows, and the rest stays 0 when it
/// was stopped.
[[nodiscard]] std::vector<float> rollout(const AttentionMap& map, const AttentionBlock& block, int head,
                                         JobContext* job);

}  // namespace nl::bgan
