// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bgan/encode/batch.hpp"
#include "core/bgan/encode/feature_statistics.hpp"
#include "core/job/thread_pool.hpp"

namespace nl::bgan {

/// The batch of a graph: index arrays, and features standardised by the statistics of the training. A feature that the
/// graph lacks is masked, a word that training did not know is the unknown word.
[[nodiscard]] Batch encode(const graph::Graph& graph, const FeatureStatistics& statistics, int hops, bool baselines,
                           ThreadPool& pool);

}  // namespace nl::bgan
