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

/// Metrics over all samples of a split, with masks and examples that depend on the seed and the sample alone. When
/// `attention` is given it receives that of the first sample that has the split. `buffers`: as of Tape, may be null.
/// Stops early when the job is stopped.
[[nodiscard]] SplitMetrics evaluateSplit(const BganNetwork& network, std::span<const Prepared> samples,
                                         dataset::Split split, ThreadPool& pool, JobContext& job,
                                         tensor::BufferPool* buffers, std::vector<LayerAttention<float>>* attention,
                                         std::size_t* attentionSample);

/// Mean over the rows with more than one entry of the entropy of attention over its logarithm of entries (1 = uniform,
/// 0 = one entry), by layer, head, direction (forward, backward; NaN where the model has none).
[[nodiscard]] std::vector<double> attentionEntropy(const std::vector<LayerAttention<float>>& attention,
                                                   const Batch& batch, std::size_t heads);

/// Bytes of memory that the process has held at most.
[[nodiscard]] std::uint64_t peakResidentBytes();

}  // namespace nl::bgan
