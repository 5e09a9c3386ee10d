// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/images/image_set.hpp"
#include "core/job/communicator.hpp"
#include "core/job/job_context.hpp"
#include "core/job/snapshot.hpp"
#include "core/run/run.hpp"
#include "core/snn/factor_samples.hpp"
#include "core/snn/measures.hpp"
#include "core/snn/model.hpp"
#include "core/snn/options.hpp"

namespace nl::snn {

/// How well pictures are told apart.
struct Quality {
    double loss = 0, accuracy = 0, accuracyTop5 = 0;  ///< accuracies 0..1; NaN = no pictures
    Activity activity;
    double imagesPerSecond = 0;
    std::size_t pictures = 0;
};

/// What a training shows while it runs.
struct SnnProgress {
    run::MetricTable metrics;  ///< a row an epoch, as in metrics.csv
    std::int64_t epoch = 0, epochs = 0;
    std::int64_t step = 0, steps = 0;             ///< updates made and of the whole training
    double runningLoss = 0, runningAccuracy = 0;  ///< of this epoch so far; NaN before its first step
    double learningRate = 0, gradientNorm = 0;
    double imagesPerSecond = 0, secondsLeft = 0;
    std::vector<LayerActivity> layers;  ///< of this epoch so far
    /// On the watched pictures after the last epoch; empty before. Running means of a young batch norm can keep layers
    /// silent here that fire while they learn.
    std::vector<LayerActivity> watchedLayers;
    /// Layers of synapses under gradient scaling; their factors are sampled at the first and last step of an epoch.
    std::vector<LayerFactors> factors;
    std::vector<std::string> warnings;  ///< each once, since the training began
};

struct SnnResult {
    std::shared_ptr<const SnnModel> model;
    std::int64_t epochs = 0, parameters = 0;
    double imagesPerSecond = 0;  ///< of training steps alone
    Quality train;               ///< of the last epoch while it was learned (augmented pictures)
    Quality validation, test;    ///< no pictures where nothing was held out, or where the training was stopped
    double bestAccuracy = 0;     ///< of the epochs, on the pictures that were watched
    std::int64_t bestEpoch = 0;
    std::uint64_t peakRssBytes = 0;
    bool stopped = false;  ///< by the user: the run folder holds everything up to the last step
};

/// Trains and writes the run folder (config.json, metrics.csv, checkpoint.h5, model.h5, best.h5, log.txt). With
/// `resume` it goes on from checkpoint.h5, bit-equal to a run without a break. With validation-fraction the held-out
/// pictures are watched and the test pictures looked at once, at the end. `live` may be null. Under several `ranks`
/// each trains on its part of every batch; rank 0 writes. Errors: value-range, images-empty, not-finite (names step and
/// layer; the last good checkpoint is kept), run-exists, checkpoint-mismatch, file-write, snn-kernel. Stopping is not
/// an error.
[[nodiscard]] Result<SnnResult> train(std::shared_ptr<const images::ImageSet> set, const SnnOptions& options,
                                      const std::filesystem::path& runFolder, bool resume, Snapshot<SnnProgress>* live,
                                      Communicator& ranks, JobContext& job);

/// A trained network on a split of pictures of its own shape, without augmentation. Errors: value-range (other pictures
/// or classes), snn-kernel, cancelled.
[[nodiscard]] Result<Quality> evaluate(const SnnModel& model, const std::shared_ptr<const images::ImageSet>& set,
                                       const std::string& split, Communicator& ranks, JobContext& job);

/// The pictures that a run was trained with: opened, cut to the sizes of the options, and with the validation part held
/// out where the options say so. Errors: those of images::open.
struct TrainingPictures {
    std::shared_ptr<const images::ImageSet> learn;  ///< train: learned; test: watched after each epoch
    std::shared_ptr<const images::ImageSet> final;  ///< test: looked at once at the end; null where nothing is held out
};
[[nodiscard]] TrainingPictures splitPictures(std::shared_ptr<const images::ImageSet> set, const SnnOptions& options);

/// model.h5 of the run becomes its best.h5 (highest accuracy on the watched pictures). Errors: run-not-found,
/// file-write.
[[nodiscard]] Result<void> keepBest(const std::filesystem::path& runFolder);

}  // namespace nl::snn
