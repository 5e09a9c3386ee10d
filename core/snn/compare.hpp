// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/snn/train.hpp"

namespace nl::snn {

/// Which trainings stand beside each other: every mode at every learning rate with every seed.
struct ComparisonPlan {
    SnnOptions base;  ///< its gradient scaling and learning rate are replaced; seeds count up from its seed
    std::vector<std::string> modes{"none", "post", "causal", "correlation"};
    std::vector<double> learningRates;  ///< empty: the base's alone
    std::int64_t seeds = 3;
};

struct ComparedRun {
    std::string mode;
    double learningRate = 0;
    std::int64_t seed = 0;
    double validationAccuracy = 0;                ///< NaN where nothing was held out
    double testAccuracy = 0, spikesPerImage = 0;  ///< NaN where the training diverged
    std::filesystem::path folder;
};

/// Mean and standard deviation (n - 1) over the seeds of one mode and learning rate that did not diverge.
struct ComparisonRow {
    std::string mode;
    double learningRate = 0;
    std::size_t runs = 0, diverged = 0;
    double accuracyMean = 0, accuracySd = 0, spikesMean = 0, spikesSd = 0;
    double validationMean = 0;  ///< NaN where nothing was held out
    bool chosen = false;        ///< the mode's learning rate of the highest validation accuracy; alone: always
};

struct Comparison {
    std::vector<ComparedRun> runs;
    std::vector<ComparisonRow> rows;  ///< by mode, then learning rate
};

/// Trains each in a folder of its own under `folder` (a finished one is read, a broken-off one resumed) and sums them
/// up in comparison.csv and comparison.md. The learning rate of a mode is chosen by the held-out pictures
/// (validation-fraction), never by the test pictures; several rates without held-out pictures are an error
/// (value-range). A training that diverges is noted as that, and the next one begins. A folder with a run of other
/// settings is an error (checkpoint-mismatch). A stopped comparison gives the error "cancelled" and goes on from there
/// when called again.
[[nodiscard]] Result<Comparison> compare(const std::shared_ptr<const images::ImageSet>& set, const ComparisonPlan& plan,
                                         const std::filesystem::path& folder, Communicator& ranks, JobContext& job);
/// The rows of runs that are there already. For tests and tables.
[[nodiscard]] std::vector<ComparisonRow> summarise(const std::vector<ComparedRun>& runs);

}  // namespace nl::snn
