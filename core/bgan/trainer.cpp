// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <new>
#include <numeric>
#include <span>

#include <fmt/format.h>

#include "core/base/random.hpp"
#include "core/bgan/objective.hpp"
#include "core/run/process.hpp"
#include "core/run/run_writer.hpp"

namespace nl::bgan {

namespace fs = std::filesystem;
using dataset::Split;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto kPublishEvery = std::chrono::milliseconds(50);
constexpr double kDeadLow = 0.02, kDeadHigh = 0.999;
constexpr std::int64_t kEpochsBeforeWarning = 10;

const std::vector<std::string>& metricNames(HeadKind head) {
    static const std::vector<std::string> r2{"train_loss",    "validation_loss",   "validation_r2", "learning_rate",
                                             "gradient_norm", "attention_entropy", "seconds"};
    static const std::vector<std::string> auroc{"train_loss",    "validation_loss", "validation_auroc",
                                                "learning_rate", "gradient_norm",   "attention_entropy",
                                                "seconds"};
    static const std::vector<std::string> accuracy{"train_loss",    "validation_loss", "validation_accuracy",
                                                   "learning_rate", "gradient_norm",   "attention_entropy",
                                                   "seconds"};
    return head == HeadKind::link                                          ? auroc
           : head == HeadKind::neuronClass || head == HeadKind::graphClass ? accuracy
                                                                           : r2;
}

double valueOr(const SplitMetrics& metrics, const std::string& name) {
    const auto found = metrics.find(name);
    return found == metrics.end() ? std::nan("") : found->second;
}

/// The first marked value with a number that is not finite, or empty.
std::string firstBroken(const autodiff::Tape<float>& tape,
                        const std::vector<std::pair<std::string, autodiff::Value>>& marks) {
    for (const auto& [name, value] : marks)
        for (const float number : tape.value(value).values())
            if (!std::isfinite(number)) return name;
    return {};
}

std::string firstBrokenGradient(const nn::ParameterSet<float>& parameters) {
    for (const nn::Parameter<float>& parameter : parameters.all())
        for (const float number : parameter.gradient.values())
            if (!std::isfinite(number)) return "the gradient of " + parameter.name;
    return "the gradient";
}

double meanOf(const std::vector<double>& values) {
    double sum = 0, count = 0;
    for (const double value : values)
        if (!std::isnan(value)) sum += value, ++count;
    return count == 0 ? std::nan("") : sum / count;
}

}  // namespace

Trainer::Trainer(const dataset::Dataset& dataset, const BganOptions& options, fs::path folder,
                 Snapshot<TrainingProgress>* live, JobContext& job)
    : dataset_(dataset), options_(options), folder_(std::move(folder)), live_(live), job_(job) {
    if (options.threads > 0 && options.threads != job.pool().threads())
        ownPool_ = std::make_unique<ThreadPool>(static_cast<int>(options.threads));
}

Error Trainer::notFinite(std::int64_t epoch, const std::string& where) const {
    Error error =
        makeError("not-finite",
                  fmt::format("training failed at step {} of epoch {}: a number became infinite or undefined",
                              current_->optimiser.step + 1, epoch + 1),
                  "lower the learning rate, or keep the attention norm at query-key; the last good checkpoint is kept");
    error.found = where.empty() ? "the loss" : where;
    return error;
}

Result<Trainer::Outcome> Trainer::trainStep(std::size_t sample, std::int64_t epoch, double rate, double& loss,
                                            double& norm, double& predictions) {
    BganNetwork& network = current_->network;
    const auto seed = static_cast<std::uint64_t>(options_.seed);
    const auto at = static_cast<std::uint64_t>(epoch);
    autodiff::Tape<float> tape(pool(), true, &buffers_);
    Step<float> step(tape, nn::Bound<float>(tape, network.network.parameters()), &job_);
    step.dropout = options_.dropout;
    step.dropoutSeed = seed;
    step.dropoutStream = streamOf("dropout", at, sample);
    Objective<float> objective(network.network, samples_[sample], Split::train,
                               {seed, streamOf("train", at, sample), options_.maskFraction}, true);
    const autodiff::Value value = objective.loss(step);
    predictions = 0;
    if (step.stopped()) return Outcome::stopped;
    if (!value.valid()) return Outcome::done;
    loss = static_cast<double>(tape.value(value)(0, 0));
    if (!std::isfinite(loss)) return fail(notFinite(epoch, firstBroken(tape, step.marks)));
    network.network.parameters().clearGradients();
    tape.backward(value);
    if (!job_.checkpoint()) return Outcome::stopped;
    norm = nn::gradientNorm(network.network.parameters());
    if (!std::isfinite(norm)) return fail(notFinite(epoch, firstBrokenGradient(network.network.parameters())));
    nn::clipGradients(network.network.parameters(), norm, options_.gradientClip);
    current_->optimiser.update(pool(), network.network.parameters(), rate);
    predictions = objective.predictions();
    return Outcome::done;
}

Result<Trainer::Outcome> Trainer::trainEpoch(std::int64_t epoch, double& loss, double& norm, double& rate) {
    std::vector<std::size_t> order = training_;
    RandomStream random(static_cast<std::uint64_t>(options_.seed),
                        streamOf("order", static_cast<std::uint64_t>(epoch)));
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    const auto perEpoch = static_cast<std::int64_t>(order.size());
    const std::int64_t total = perEpoch * (options_.scheduleEpochs > 0 ? options_.scheduleEpochs : options_.epochs);
    const auto warmUp = static_cast<std::int64_t>(std::ceil(options_.warmUp * static_cast<double>(total)));
    double lossSum = 0, count = 0, normSum = 0, steps = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        rate =
            nn::learningRateAt(epoch * perEpoch + static_cast<std::int64_t>(i), warmUp, total, options_.learningRate);
        double stepLoss = 0, stepNorm = 0, predictions = 0;
        NL_TRY(outcome, trainStep(order[i], epoch, rate, stepLoss, stepNorm, predictions));
        if (outcome == Outcome::stopped) return outcome;
        if (predictions > 0) {
            lossSum += stepLoss * predictions;
            count += predictions;
            normSum += stepNorm;
            ++steps;
        }
        job_.progress((static_cast<double>(epoch) + static_cast<double>(i + 1) / static_cast<double>(order.size())) /
                          static_cast<double>(options_.epochs),
                      fmt::format("epoch {} of {}", epoch + 1, options_.epochs));
        publish(false);
    }
    loss = count > 0 ? lossSum / count : std::nan("");
    norm = steps > 0 ? normSum / steps : std::nan("");
    return Outcome::done;
}

void Trainer::watchAttention(std::vector<double> entropy) {
    const auto heads = static_cast<std::size_t>(options_.heads);
    progress_.attentionEntropy = std::move(entropy);
    if (current_->epoch < kEpochsBeforeWarning) return;
    std::vector<std::string> warnings;
    for (std::size_t i = 0; i < progress_.attentionEntropy.size(); ++i) {
        const double entropy = progress_.attentionEntropy[i];
        if (std::isnan(entropy) || (entropy > kDeadLow && entropy < kDeadHigh)) continue;
        warnings.push_back(fmt::format("attention of layer {}, head {}, {} is {}: it tells nothing about the inputs",
                                       i / (2 * heads), i / 2 % heads, i % 2 == 0 ? "forward" : "backward",
                                       entropy <= kDeadLow ? "on one entry" : "uniform"));
    }
    for (const std::string& warning : warnings)
        if (std::find(progress_.warnings.begin(), progress_.warnings.end(), warning) == progress_.warnings.end()) {
            job_.log(Severity::warning, warning);
            static_cast<void>(run::appendLog(folder_, "warning: " + warning));
        }
    progress_.warnings = std::move(warnings);
}

void Trainer::finishEpoch(std::int64_t epoch, double loss, double norm, double rate, double seconds) {
    std::vector<double> entropy;
    const SplitMetrics validation =
        evaluateSplit(current_->network, samples_, Split::validation, pool(), job_, &buffers_, &entropy);
    if (entropy.empty() && !training_.empty())  // nothing to validate on: one graph of the training is watched
        static_cast<void>(evaluateSplit(current_->network, std::span(samples_).subspan(training_.front(), 1),
                                        Split::train, pool(), job_, &buffers_, &entropy));
    current_->epoch = epoch + 1;
    watchAttention(std::move(entropy));
    const HeadKind head = current_->network.task.head;
    const char* quality = head == HeadKind::link                                          ? "auroc"
                          : head == HeadKind::neuronClass || head == HeadKind::graphClass ? "accuracy"
                                                                                          : "r2";
    current_->metrics.points.push_back({epoch + 1,
                                        {loss, valueOr(validation, "loss"), valueOr(validation, quality), rate, norm,
                                         meanOf(progress_.attentionEntropy), seconds}});
}

void Trainer::publish(bool always) {
    if (live_ == nullptr) return;
    const auto now = Clock::now();
    if (!always && now - lastPublished_ < kPublishEvery) return;
    lastPublished_ = now;
    progress_.metrics = current_->metrics;
    progress_.epoch = current_->epoch;
    progress_.epochs = options_.epochs;
    progress_.secondsPerEpoch = epochsHere_ > 0 ? secondsSum_ / static_cast<double>(epochsHere_) : 0;
    live_->publish(std::make_shared<const TrainingProgress>(progress_));
}

Result<Trainer::Outcome> Trainer::loop() {
    publish(true);
    while (current_->epoch < options_.epochs) {
        const auto begin = Clock::now();
        const std::int64_t epoch = current_->epoch;
        double loss = 0, norm = 0, rate = 0;
        NL_TRY(outcome, trainEpoch(epoch, loss, norm, rate));
        if (outcome == Outcome::stopped) return outcome;
        const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        finishEpoch(epoch, loss, norm, rate, seconds);
        if (job_.stopped())
            return Outcome::stopped;  // the validation of this epoch is cut short: the epoch is not kept
        secondsSum_ += std::chrono::duration<double>(Clock::now() - begin).count();
        ++epochsHere_;
        NL_CHECK(run::appendMetric(folder_, current_->metrics));
        const std::vector<double>& row = current_->metrics.points.back().values;
        NL_CHECK(run::appendLog(
            folder_, fmt::format("epoch {}: train loss {:.6g}, validation loss {:.6g}, learning rate {:.3g}, {:.3f} s",
                                 epoch + 1, row[0], row[1], rate, seconds)));
        lastGood_.emplace(
            TrainerState{current_->network.clone(), current_->optimiser.clone(), current_->epoch, current_->metrics});
        if (current_->epoch % options_.checkpointEvery == 0) NL_CHECK(writeState(false));
        publish(true);
    }
    return Outcome::done;
}

Result<TrainingResult> Trainer::conclude(Outcome outcome) {
    if (outcome == Outcome::stopped) {
        current_ = std::move(lastGood_);
        lastGood_.reset();
    }
    TrainingResult result;
    result.stopped = outcome == Outcome::stopped;
    if (!result.stopped) {
        job_.progress(1.0, "evaluating");
        std::array<SplitMetrics, kSplits> metrics;
        for (std::size_t s = 0; s < kSplits; ++s)
            metrics[s] =
                evaluateSplit(current_->network, samples_, static_cast<Split>(s), pool(), job_, &buffers_, nullptr);
        // Stopped while evaluating: all epochs are there, only the final figures are not.
        result.stopped = job_.stopped();
        if (!result.stopped) {
            result.train = metrics[0];
            result.validation = metrics[1];
            result.test = metrics[2];
        }
    }
    if (result.stopped && !current_->metrics.points.empty()) {
        const std::vector<double>& row = current_->metrics.points.back().values;
        result.train["loss"] = row[0];
        if (!std::isnan(row[1])) result.validation["loss"] = row[1];
    }
    result.epochs = current_->epoch;
    result.parameters = current_->network.network.parameters().count();
    result.secondsPerEpoch = epochsHere_ > 0 ? secondsSum_ / static_cast<double>(epochsHere_) : 0;
    result.peakRssBytes = run::peakResidentBytes();
    NL_CHECK(writeState(true));
    NL_CHECK(run::writeMetrics(folder_, current_->metrics));
    NL_CHECK(writeConfig(result.stopped ? "stopped" : "done", &result));
    NL_CHECK(run::appendLog(folder_, result.stopped ? "stopped by the user" : "done"));
    publish(true);
    result.network = std::make_shared<const BganNetwork>(std::move(current_->network));
    return result;
}

Result<TrainingResult> Trainer::run(bool resumed) {
    NL_CHECK(resumed ? resume() : begin());
    current_->metrics.names = metricNames(current_->network.task.head);
    lastGood_.emplace(
        TrainerState{current_->network.clone(), current_->optimiser.clone(), current_->epoch, current_->metrics});
    // Before the folder says "running": a run that is killed in its first epochs can be continued.
    if (!resumed) NL_CHECK(writeCheckpoint());
    NL_CHECK(run::writeMetrics(folder_, current_->metrics));
    NL_CHECK(writeConfig("running", nullptr));
    const auto guarded = [](auto&& work) -> decltype(work()) {
        try {
            return work();
        } catch (const std::bad_alloc&) {
            return fail(outOfMemory());
        }
    };
    Result<TrainingResult> result = guarded([&]() -> Result<TrainingResult> {
        NL_TRY(outcome, loop());
        return conclude(outcome);
    });
    if (!result) fall(result.error());
    return result;
}

void Trainer::fall(const Error& error) {
    if (lastGood_) {
        current_ = std::move(lastGood_);
        lastGood_.reset();
    }
    const auto note = [&](const std::string& text) { static_cast<void>(run::appendLog(folder_, text)); };
    // The state first: what is on the disk is the last checkpoint when it cannot be written.
    if (const auto written = writeState(true); !written) note("no checkpoint: " + written.error().text());
    if (const auto written = writeConfig("failed", nullptr); !written) note("no config: " + written.error().text());
    note("failed: " + error.text());
    publish(true);
}

Error outOfMemory() {
    return makeError("out-of-memory", "there is not enough memory for this training",
                     "choose a smaller hidden width, a coarser resolution, or fewer graphs");
}

}  // namespace nl::bgan
