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
#include "core/spikes/spike_table.hpp"

namespace nl::snn {

/// Seconds that one time step stands for in a SpikeTable: steps have no duration of their own; 1 ms is this project's
/// convention.
inline constexpr double kStepSeconds = 1e-3;

/// Membranes of some neurons of one layer, before the reset.
struct MembraneTraces {
    std::string layer;
    std::vector<std::uint32_t> neurons;  ///< index in the layer: (row * width + column) * channels + channel
    std::vector<float> potential;        ///< [neurons][steps], in units of the threshold's scale
};

/// What a network does with one picture.
struct SnnRecording {
    spikes::SpikeTable spikes;  ///< a group a layer; times (step + 1/2) * kStepSeconds
    std::vector<MembraneTraces> membranes;
    std::vector<float> probability;  ///< [steps][classes]: softmax of the logits' mean up to the step
    std::size_t steps = 0, classes = 0;
    std::size_t label = 0, prediction = 0;
    std::vector<std::uint8_t> pixels;  ///< [height][width][channels], as stored
    images::PictureShape shape;
    float threshold = 1;
};

/// Shows picture `index` of a split ("train" or "test") once, in f32; membranes of at most `traced` neurons a layer,
/// evenly spread over it. Errors: value-range (no such picture, or pictures of another shape), snn-kernel.
[[nodiscard]] Result<std::shared_ptr<const SnnRecording>> record(const SnnModel& model, const images::ImageSet& set,
                                                                 const std::string& split, std::size_t index,
                                                                 std::size_t traced, JobContext& job);

}  // namespace nl::snn
