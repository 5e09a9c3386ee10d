// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/images/image_set.hpp"
#include "core/io/hdf5.hpp"
#include "core/nn/parameters.hpp"
#include "core/snn/network.hpp"
#include "core/snn/options.hpp"

namespace nl::snn {

/// A spiking network at rest: what is stored, and what every use begins from. Immutable once published.
struct SnnModel {
    SnnOptions options;
    std::string name;  ///< of the run folder
    images::PictureShape shape;
    std::vector<std::string> classNames;
    std::vector<float> mean, deviation;  ///< how pictures are normalised
    NetworkPlan plan;
    std::vector<std::string> parameterNames;
    std::vector<std::vector<float>> parameters;                    ///< by SpikingNetwork's order
    std::vector<std::vector<float>> runningMean, runningVariance;  ///< by norm
    std::int64_t epoch = 0;                                        ///< epochs it was trained for
};

/// The options, with the plan for pictures of the set. Errors: choice-unknown, value-range.
[[nodiscard]] Result<SnnModel> describeModel(const SnnOptions& options, const images::ImageSet& set);
/// A network that computes with the model's values. Errors: snn-kernel, checkpoint-mismatch.
template <class A>
[[nodiscard]] Result<std::unique_ptr<SpikingNetwork<A>>> makeNetwork(const SnnModel& model, std::size_t batch,
                                                                     bool training);
/// The network's values into the model.
template <class A>
void takeValues(const SpikingNetwork<A>& network, SnnModel& model);
extern template Result<std::unique_ptr<SpikingNetwork<float>>> makeNetwork(const SnnModel&, std::size_t, bool);
extern template Result<std::unique_ptr<SpikingNetwork<BFloat16>>> makeNetwork(const SnnModel&, std::size_t, bool);
extern template void takeValues(const SpikingNetwork<float>&, SnnModel&);
extern template void takeValues(const SpikingNetwork<BFloat16>&, SnnModel&);

[[nodiscard]] Result<void> writeModel(io::Hdf5File& file, const SnnModel& model);
/// A file of its own, under a temporary name until it is whole.
[[nodiscard]] Result<void> writeModelFile(const std::filesystem::path& path, const SnnModel& model);
/// Errors: hdf5-*, checkpoint-mismatch (another kind of file, another version, values that do not fit the options).
[[nodiscard]] Result<SnnModel> readModel(const io::Hdf5File& file);
/// model.h5 of a run folder. Errors: run-not-found and those of readModel.
[[nodiscard]] Result<std::shared_ptr<const SnnModel>> openModel(const std::filesystem::path& runFolder);

}  // namespace nl::snn
