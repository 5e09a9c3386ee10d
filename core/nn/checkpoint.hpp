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
/// Moments and step under /optimiser (a rule without second moments has none).
[[nodiscard]] Result<void> writeOptimiser(io::Hdf5File& file, const UpdateRule<float>& rule,
                                          const ParameterSet<float>& parameters);
/// Into a rule whose kind and settings are the caller's. Errors: checkpoint-mismatch, hdf5-*.
[[nodiscard]] Result<void> readOptimiser(const io::Hdf5File& file, const ParameterSet<float>& parameters,
                                         UpdateRule<float>& rule);

}  // namespace nl::nn
