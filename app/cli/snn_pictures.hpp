// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/result.hpp"
#include "core/snn/record.hpp"

namespace nl::cli {

/// .csv: a row a spike ("layer,neuron,step", numbers from 0 in the layer), ordered by layer, step and neuron. .png: a
/// band a layer, neurons downwards, steps to the right; where a pixel stands for several neurons its brightness is the
/// part of them that fires. Errors: file-write.
[[nodiscard]] Result<void> writeRaster(const snn::SnnRecording& recording, const std::filesystem::path& file);

}  // namespace nl::cli
