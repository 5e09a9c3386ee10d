// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/images/batch_loader.hpp"
#include "core/snn/loss.hpp"
#include "core/snn/train.hpp"

namespace nl::snn {

[[nodiscard]] LossOptions lossOf(const SnnOptions& options);

/// Gives a batch to the network in its encoding; Poisson spikes come from the stream of (purpose, epoch, picture).
template <class A>
void showPictures(SpikingNetwork<A>& network, ThreadPool& pool, const SnnOptions& options, const images::ImageSet& set,
                  const images::Batch& batch, const std::string& purpose, std::int64_t epoch);

/// Errors: value-range (pictures of another shape, or other classes).
[[nodiscard]] Result<void> checkPictures(const SnnModel& model, const images::ImageSet& set);

/// The first pictures (0 = all) of a split, "test" or "train", as test pictures that are shown as the model has learned
/// to see. Errors: those of checkPictures().
[[nodiscard]] Result<std::shared_ptr<const images::ImageSet>> picturesFor(const SnnModel& model,
                                                                          const images::ImageSet& set,
                                                                          const std::string& split, std::size_t first);

/// Quality on the test pictures of `set`. With `everyNeuron` dead and saturated neurons are counted. A stopped job
/// gives what was seen until then.
template <class A>
[[nodiscard]] Result<Quality> evaluateNetwork(SpikingNetwork<A>& network,
                                              const std::shared_ptr<const images::ImageSet>& set,
                                              const SnnOptions& options, Communicator& ranks, ThreadPool& pool,
                                              JobContext& job, bool everyNeuron);

extern template void showPictures(SpikingNetwork<float>&, ThreadPool&, const SnnOptions&, const images::ImageSet&,
                                  const images::Batch&, const std::string&, std::int64_t);
extern template void showPictures(SpikingNetwork<BFloat16>&, ThreadPool&, const SnnOptions&, const images::ImageSet&,
                                  const images::Batch&, const std::string&, std::int64_t);
extern template Result<Quality> evaluateNetwork(SpikingNetwork<float>&, const std::shared_ptr<const images::ImageSet>&,
                                                const SnnOptions&, Communicator&, ThreadPool&, JobContext&, bool);
extern template Result<Quality> evaluateNetwork(SpikingNetwork<BFloat16>&,
                                                const std::shared_ptr<const images::ImageSet>&, const SnnOptions&,
                                                Communicator&, ThreadPool&, JobContext&, bool);

}  // namespace nl::snn
