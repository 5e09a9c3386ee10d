// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/images/image_set.hpp"
#include "core/job/job_context.hpp"
#include "core/snn/model.hpp"

namespace nl::snn {

/// Spikes of every neuron of a network over some pictures.
struct SpikeCounts {
    std::size_t pictures = 0, steps = 0;
    /// By operation of the plan, [height][width][channels]; empty where it is no neurons.
    std::vector<std::vector<std::uint32_t>> ofOperation;
};

/// Shows the first `pictures` (0 = all) of a split, "test" or "train", once. The same for any number of threads.
/// Errors: value-range (pictures of another shape, or other classes), images-empty, snn-kernel, checkpoint-mismatch,
/// cancelled.
[[nodiscard]] Result<SpikeCounts> countSpikes(const SnnModel& model, const images::ImageSet& set,
                                              const std::string& split, std::size_t pictures, JobContext& job);

}  // namespace nl::snn
