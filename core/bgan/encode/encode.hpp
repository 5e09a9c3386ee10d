// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bgan/encode/batch.hpp"
#include "core/bgan/encode/feature_statistics.hpp"
#include "core/job/job_context.hpp"

namespace nl::bgan {

/// The batch of a graph: index arrays, and features standardised by the statistics of the training. A feature that the
/// graph lacks is masked, a word that training did not know is the unknown word.
[[nodiscard]] Batch encode(const graph::Graph& graph, const FeatureStatistics& statistics, int hops, bool baselines,
                           ThreadPool& pool);

/// Whether the masks of a graph fit their 32-bit offsets: over several synapses a neuron may see nearly all
/// connections, and they grow with neurons x connections. Counts before anything is allocated. Errors: too-big,
/// cancelled.
[[nodiscard]] Result<void> checkReach(const graph::Graph& graph, int hops, JobContext& job);

}  // namespace nl::bgan
