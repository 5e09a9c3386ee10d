// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/bgan/attention/attention_map.hpp"
#include "core/bgan/options.hpp"
#include "core/dataset/dataset.hpp"
#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"
#include "core/job/snapshot.hpp"
#include "core/run/run.hpp"

namespace nl::bgan {

class BganNetwork;  ///< parameters + feature statistics + options; immutable once published (bgan_network.hpp)

/// What a training shows while it runs.
struct TrainingProgress {
    run::MetricTable metrics;
    std::int64_t epoch = 0, epochs = 0;
    double secondsPerEpoch = 0;
    /// Mean entropy of attention per layer, head and direction, relative to uniform (1 = uniform, 0 = one entry): a
    /// value that stays at 1 or 0 warns of a dead head (docs/methods/planted.md). Order: layer, head, direction
    /// (forward, backward); NaN where the model has no such direction; empty before the first epoch ends.
    std::vector<double> attentionEntropy;
    std::vector<std::string> warnings;
};

struct TrainingResult {
    std::shared_ptr<const BganNetwork> network;
    std::map<std::string, double> train, validation, test;  ///< metric -> value
    std::int64_t epochs = 0;
    std::int64_t parameters = 0;
    double secondsPerEpoch = 0;
    std::uint64_t peakRssBytes = 0;
    bool stopped = false;  ///< by the user: the run folder holds everything up to the last epoch
};

/// Trains and writes the run folder (config.json, metrics.csv, checkpoint.h5, model.h5, log.txt). With `resume` it goes
/// on from checkpoint.h5, bit-equal to a run without a break. `live` may be null. Errors: dataset-empty,
/// task-no-labels, not-finite (names step and layer; last good checkpoint kept), run-exists, checkpoint-mismatch,
/// file-write. Stopping is not an error: a stopped result is returned.
[[nodiscard]] Result<TrainingResult> train(const dataset::Dataset& dataset, const BganOptions& options,
                                           const std::filesystem::path& runFolder, bool resume,
                                           Snapshot<TrainingProgress>* live, JobContext& job);

/// Metrics of a trained network per split. Errors: checkpoint-mismatch.
[[nodiscard]] Result<std::map<std::string, std::map<std::string, double>>> evaluate(const BganNetwork& network,
                                                                                    const dataset::Dataset& dataset,
                                                                                    JobContext& job);
/// Attention of a trained network on any graph (features that it does not know are masked).
[[nodiscard]] Result<std::shared_ptr<const AttentionMap>> attend(const BganNetwork& network,
                                                                 std::shared_ptr<const graph::Graph> graph,
                                                                 JobContext& job);
[[nodiscard]] Result<std::shared_ptr<const BganNetwork>> openNetwork(const std::filesystem::path& runFolder);

}  // namespace nl::bgan
