// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/bgan/bgan_network.hpp"
#include "core/bgan/evaluation.hpp"
#include "core/bgan/train.hpp"
#include "core/nn/optimiser.hpp"
#include "core/tensor/buffer_pool.hpp"

namespace nl::bgan {

/// What a run is between two epochs; kept in memory so that stopping or a failure inside an epoch loses only that
/// epoch.
struct TrainerState {
    BganNetwork network;
    nn::UpdateRule<float> optimiser;
    std::int64_t epoch = 0;  ///< finished epochs
    run::MetricTable metrics;
};

/// The memory did not suffice for a training or an evaluation.
[[nodiscard]] Error outOfMemory();

/// The loop behind train(): one object for one call.
class Trainer {
public:
    Trainer(const dataset::Dataset& dataset, const BganOptions& options, std::filesystem::path folder,
            Snapshot<TrainingProgress>* live, JobContext& job);
    [[nodiscard]] Result<TrainingResult> run(bool resume);

private:
    enum class Outcome : std::uint8_t { done, stopped };
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> resume();
    [[nodiscard]] Result<void> prepareSamples();
    [[nodiscard]] Result<Outcome> loop();
    [[nodiscard]] Result<Outcome> trainEpoch(std::int64_t epoch, double& loss, double& norm, double& rate);
    [[nodiscard]] Result<Outcome> trainStep(std::size_t sample, std::int64_t epoch, double rate, double& loss,
                                            double& norm, double& predictions);
    void finishEpoch(std::int64_t epoch, double loss, double norm, double rate, double seconds);
    void watchAttention(std::vector<double> entropy);
    void publish(bool always);
    [[nodiscard]] Result<void> writeCheckpoint();
    [[nodiscard]] Result<void> writeState(bool final);
    /// Leaves the run at its last good state, marked failed.
    void fall(const Error& error);
    [[nodiscard]] Result<void> writeConfig(const std::string& state, const TrainingResult* result) const;
    [[nodiscard]] Result<TrainingResult> conclude(Outcome outcome);
    [[nodiscard]] Error notFinite(std::int64_t epoch, const std::string& where) const;
    [[nodiscard]] std::int64_t fingerprint() const;
    [[nodiscard]] ThreadPool& pool() { return ownPool_ ? *ownPool_ : job_.pool(); }

    const dataset::Dataset& dataset_;
    BganOptions options_;
    std::filesystem::path folder_;
    Snapshot<TrainingProgress>* live_;
    JobContext& job_;
    std::unique_ptr<ThreadPool> ownPool_;
    tensor::BufferPool buffers_;  ///< of one step, handed on to the next
    SplitPlan plan_;
    std::vector<Prepared> samples_;
    std::vector<std::size_t> training_;  ///< samples with nodes of the training split
    std::optional<TrainerState> current_, lastGood_;
    TrainingProgress progress_;
    double secondsSum_ = 0;
    std::int64_t epochsHere_ = 0;
    std::chrono::steady_clock::time_point lastPublished_{};
};

}  // namespace nl::bgan
