// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/bgan/bgan_network.hpp"
#include "core/bgan/layers.hpp"
#include "core/bgan/task.hpp"
#include "core/job/job_context.hpp"
#include "core/tensor/buffer_pool.hpp"

namespace nl::bgan {

using SplitMetrics = std::map<std::string, double>;

/// Metrics over all samples of a split, with masks and examples that depend on the seed and the sample alone.
/// `entropy`, which may be null, receives attentionEntropy() of the first sample with predictions in the split, and is
/// left as it is without one. `buffers`: as of Tape, may be null. Stops early when the job is stopped.
[[nodiscard]] SplitMetrics evaluateSplit(const BganNetwork& network, std::span<const Prepared> samples,
                                         dataset::Split split, ThreadPool& pool, JobContext& job,
                                         tensor::BufferPool* buffers, std::vector<double>* entropy);

/// Mean over the rows with more than one entry of the entropy of attention over its logarithm of entries (1 = uniform,
/// 0 = one entry), by layer, head, direction (forward, backward; NaN where the model has none). `masks`: those of the
/// pass (link prediction hides connections).
[[nodiscard]] std::vector<double> attentionEntropy(const std::vector<LayerAttention<float>>& attention,
                                                   const Masks& masks, std::size_t heads);

}  // namespace nl::bgan
