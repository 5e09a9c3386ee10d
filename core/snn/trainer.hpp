// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/images/batch_loader.hpp"
#include "core/nn/optimiser.hpp"
#include "core/snn/train.hpp"

namespace nl::snn {

/// Sums of the epoch that is being learned; part of a checkpoint, so that a run can go on inside an epoch.
struct EpochSums {
    double loss = 0, gradientNorm = 0, seconds = 0;
    std::uint64_t correct = 0, correctTop5 = 0, pictures = 0, steps = 0;
};

/// The loop behind train(): one object for one call. A: BFloat16 or float.
template <class A>
class Trainer {
public:
    Trainer(TrainingPictures pictures, const SnnOptions& options, std::filesystem::path folder,
            Snapshot<SnnProgress>* live, Communicator& ranks, JobContext& job);
    [[nodiscard]] Result<SnnResult> run(bool resume);

private:
    enum class Outcome : std::uint8_t { done, stopped };
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> resume();
    [[nodiscard]] Result<void> makeParts(SnnModel model);
    [[nodiscard]] Result<Outcome> loop();
    [[nodiscard]] Result<Outcome> learnEpoch();
    /// False where the job was stopped within the step, which then has not happened.
    [[nodiscard]] Result<bool> learnBatch(const images::Batch& batch);
    [[nodiscard]] double rateAt(std::int64_t step) const;
    /// What only rank 0 does may fail there alone: then all ranks fail.
    [[nodiscard]] Result<void> agree(const Result<void>& here);
    [[nodiscard]] Result<Outcome> finishEpoch();
    [[nodiscard]] Result<void> recordEpoch(const Quality& watched, bool best);
    void publish(bool always);
    void watch(const std::string& warning);
    [[nodiscard]] Result<void> writeState();
    [[nodiscard]] Result<void> writeConfig(const std::string& state, const SnnResult* result) const;
    [[nodiscard]] Result<SnnResult> conclude(Outcome outcome);
    [[nodiscard]] Error notFinite(const std::string& where) const;
    [[nodiscard]] std::int64_t fingerprint() const;
    [[nodiscard]] std::int64_t stepsPerEpoch() const;
    [[nodiscard]] SnnModel currentModel() const;
    [[nodiscard]] bool first() const { return ranks_.rank() == 0; }
    [[nodiscard]] ThreadPool& pool() { return ownPool_ ? *ownPool_ : job_.pool(); }
    [[nodiscard]] std::vector<std::string> metricNames() const;

    TrainingPictures pictures_;
    SnnOptions options_;
    std::filesystem::path folder_;
    Snapshot<SnnProgress>* live_;
    Communicator& ranks_;
    JobContext& job_;
    std::unique_ptr<ThreadPool> ownPool_;
    SnnModel description_;  ///< options, pictures and plan; the values are the network's
    std::unique_ptr<SpikingNetwork<A>> network_;
    nn::UpdateRule<float> rule_;
    run::MetricTable metrics_;
    std::int64_t epoch_ = 0, batchInEpoch_ = 0;  ///< finished ones
    EpochSums sums_;
    std::optional<ActivityCounter> activity_;
    std::vector<float> logitsGradient_;
    double bestAccuracy_ = -1;
    std::int64_t bestEpoch_ = 0;
    SnnProgress progress_;
    std::vector<std::vector<double>> factorShares_;  ///< by operation, of the step that was sampled last
    double secondsHere_ = 0, picturesHere_ = 0;
    Quality lastTrain_;
    std::map<std::string, double> before_;  ///< results of the run before it was resumed
    std::chrono::steady_clock::time_point lastPublished_{};
};

}  // namespace nl::snn
