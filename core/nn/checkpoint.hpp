// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/io/hdf5.hpp"
#include "core/nn/optimiser.hpp"
#include "core/nn/parameters.hpp"

namespace nl::nn {

/// Writes the values of a set under /parameters, one dataset a parameter.
[[nodiscard]] Result<void> writeParameters(io::Hdf5File& file, const ParameterSet<float>& parameters);
/// Fills a set of the same names and shapes. Errors: checkpoint-mismatch (names the parameter), hdf5-*.
[[nodiscard]] Result<void> readParameters(const io::Hdf5File& file, ParameterSet<float>& parameters);
/// Moments and step under /optimiser.
[[nodiscard]] Result<void> writeOptimiser(io::Hdf5File& file, const AdamW& optimiser,
                                          const ParameterSet<float>& parameters);
[[nodiscard]] Result<AdamW> readOptimiser(const io::Hdf5File& file, const ParameterSet<float>& parameters);

}  // namespace nl::nn
