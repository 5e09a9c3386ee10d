// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/trainer.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/base/random.hpp"
#include "core/run/process.hpp"
#include "core/run/run_writer.hpp"
#include "core/snn/evaluation.hpp"
#include "core/snn/loss.hpp"

namespace nl::snn {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t kWatchedFactors = 4096;
constexpr auto kPublishEvery = std::chrono::milliseconds(100);

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

/// The first batches' plain mean, then 0.1 as usual: a short training is not tested with the norms' initial values.
double runningMix(std::int64_t step) {
    return std::max(ForwardOptions{}.normMomentum, 1.0 / static_cast<double>(step + 1));
}

std::string firstBrokenGradient(const nn::ParameterSet<float>& parameters) {
    for (const nn::Parameter<float>& parameter : parameters.all())
        for (const float number : parameter.gradient.values())
            if (!std::isfinite(number)) return "the gradient of " + parameter.name;
    return "the gradient";
}

}  // namespace

template <class A>
Trainer<A>::Trainer(TrainingPictures pictures, const SnnOptions& options, fs::path folder, Snapshot<SnnProgress>* live,
                    Communicator& ranks, JobContext& job)
    : pictures_(std::move(pictures)),
      options_(options),
      folder_(std::move(folder)),
      live_(live),
      ranks_(ranks),
      job_(job) {
    if (options.threads > 0 && options.threads != job.pool().threads())
        ownPool_ = std::make_unique<ThreadPool>(static_cast<int>(options.threads));
}

template <class A>
std::int64_t Trainer<A>::stepsPerEpoch() const {
    const auto count = static_cast<std::int64_t>(pictures_.learn->train.size());
    return (count + options_.batch - 1) / options_.batch;
}

template <class A>
Error Trainer<A>::notFinite(const std::string& where) const {
    Error error =
        makeError("not-finite",
                  fmt::format("training failed at step {} of epoch {}: a number became infinite or undefined",
                              batchInEpoch_ + 1, epoch_ + 1),
                  "train anew with a lower learning rate, with gradient-clip or with precision f32; model.h5 is the "
                  "last good checkpoint");
    error.found = where.empty() ? "the loss" : where;
    return error;
}

template <class A>
double Trainer<A>::rateAt(std::int64_t step) const {
    const std::int64_t total = options_.epochs * stepsPerEpoch();
    const auto warmUp = static_cast<std::int64_t>(std::ceil(options_.warmUp * static_cast<double>(total)));
    return nn::learningRateAt(step, warmUp, total, options_.learningRate);
}

template <class A>
Result<void> Trainer<A>::agree(const Result<void>& here) {
    if (!ranks_.any(!here) || !here) return here;
    return fail("rank-failed", "another rank of this training failed", "its message says why");
}

/// One update from this rank's part of a batch.
template <class A>
Result<bool> Trainer<A>::learnBatch(const images::Batch& batch) {
    const auto begin = Clock::now();
    double paused = 0;
    typename SpikingNetwork<A>::GoOn goOn;
    if (ranks_.size() == 1)
        goOn = [&] {
            const auto asked = Clock::now();
            const bool on = job_.checkpoint();
            paused += secondsSince(asked);
            return on;
        };
    const auto seed = static_cast<std::uint64_t>(options_.seed);
    const std::int64_t step = epoch_ * stepsPerEpoch() + batchInEpoch_;
    double counts[1] = {static_cast<double>(batch.size())};
    ranks_.sum(std::span<double>(counts));

    showPictures(*network_, pool(), options_, *pictures_.learn, batch, "train", epoch_);
    ForwardOptions forward;
    forward.training = true;
    forward.normMomentum = runningMix(step);
    forward.dropoutSeed = seed;
    forward.dropoutStream = static_cast<std::uint64_t>(step) << 16U;
    forward.firstPicture = batch.first;
    const auto norms = network_->norms();
    const auto giveUp = [&] {
        network_->norms() = norms;
        return false;
    };
    if (!network_->forward(pool(), ranks_, forward, goOn)) return giveUp();
    logitsGradient_.resize(network_->logits().size());
    LossResult loss =
        classificationLoss<float>(network_->logits(), batch.labels, network_->plan().steps, network_->plan().classes,
                                  lossOf(options_), counts[0], logitsGradient_.data());
    double totals[1] = {loss.loss};
    std::uint64_t hits[2] = {loss.correct, loss.correctTop5};
    ranks_.sum(std::span<double>(totals));
    ranks_.sum(std::span<std::uint64_t>(hits));
    if (!std::isfinite(totals[0])) return fail(notFinite(network_->firstNotFinite()));
    const bool watched = live_ != nullptr && (batchInEpoch_ == 0 || batchInEpoch_ + 1 == stepsPerEpoch());
    network_->watchFactors(watched ? kWatchedFactors : 0, static_cast<std::uint64_t>(step));
    if (!network_->backward(pool(), ranks_, logitsGradient_, goOn)) return giveUp();
    if (watched) {
        factorShares_.clear();
        for (const std::vector<float>& factors : network_->factors()) factorShares_.push_back(factorShares(factors));
    }
    const double norm = nn::gradientNorm(network_->parameters());
    if (!std::isfinite(norm)) return fail(notFinite(firstBrokenGradient(network_->parameters())));
    nn::clipGradients(network_->parameters(), norm, options_.gradientClip);
    const double rate = rateAt(step);
    rule_.update(pool(), network_->parameters(), rate);
    network_->parametersChanged();

    activity_->add(network_->spikes(), network_->inputSpikes(), batch.size());
    sums_.loss += totals[0] * counts[0];
    sums_.correct += hits[0];
    sums_.correctTop5 += hits[1];
    sums_.pictures += static_cast<std::uint64_t>(counts[0]);
    sums_.gradientNorm += norm;
    ++sums_.steps;
    ++batchInEpoch_;
    const double seconds = secondsSince(begin) - paused;
    sums_.seconds += seconds;
    secondsHere_ += seconds;
    picturesHere_ += counts[0];
    progress_.learningRate = rate;
    progress_.gradientNorm = norm;
    return true;
}

template <class A>
Result<typename Trainer<A>::Outcome> Trainer<A>::learnEpoch() {
    images::BatchLoader::Plan plan;
    plan.set = pictures_.learn;
    plan.batch = static_cast<std::size_t>(options_.batch);
    plan.augmentation = images::Augmentation{static_cast<std::int32_t>(options_.cropPadding), options_.flip,
                                             static_cast<std::int32_t>(options_.cutout)};
    plan.seed = static_cast<std::uint64_t>(options_.seed);
    plan.epoch = epoch_;
    plan.firstBatch = batchInEpoch_;
    plan.rank = ranks_.rank();
    plan.ranks = ranks_.size();
    images::BatchLoader loader(plan);
    while (auto batch = loader.next()) {
        if (ranks_.any(!job_.checkpoint())) return Outcome::stopped;
        NL_TRY(learned, learnBatch(*batch));
        if (!learned) return Outcome::stopped;
        const double done = static_cast<double>(epoch_ * stepsPerEpoch() + batchInEpoch_) /
                            static_cast<double>(options_.epochs * stepsPerEpoch());
        job_.progress(done, fmt::format("epoch {} of {}, {:.0f} images/s", epoch_ + 1, options_.epochs,
                                        picturesHere_ / std::max(1e-9, secondsHere_)));
        publish(false);
    }
    return ranks_.any(job_.stopped()) ? Outcome::stopped : Outcome::done;
}

template <class A>
std::vector<std::string> Trainer<A>::metricNames() const {
    const std::string watched = pictures_.final ? "validation" : "test";
    return {"train_loss",       "train_accuracy", watched + "_loss", watched + "_accuracy", watched + "_accuracy_top5",
            "spikes_per_image", "learning_rate",  "gradient_norm",   "images_per_second",   "seconds"};
}

template <class A>
void Trainer<A>::watch(const std::string& warning) {
    auto& known = progress_.warnings;
    if (std::find(known.begin(), known.end(), warning) != known.end()) return;
    known.push_back(warning);
    job_.log(Severity::warning, warning);
    if (first()) static_cast<void>(run::appendLog(folder_, "warning: " + warning));
}

template <class A>
Result<typename Trainer<A>::Outcome> Trainer<A>::finishEpoch() {
    ActivityCounter learned = *activity_;
    ranks_.sum(std::span<std::uint64_t>(learned.totals()));
    const auto count = static_cast<double>(sums_.pictures);
    lastTrain_ = {sums_.loss / count,
                  static_cast<double>(sums_.correct) / count,
                  static_cast<double>(sums_.correctTop5) / count,
                  learned.activity({}, 0),
                  count / std::max(1e-9, sums_.seconds),
                  static_cast<std::size_t>(sums_.pictures)};
    NL_TRY(watched, evaluateNetwork(*network_, pictures_.learn, options_, ranks_, pool(), job_, false));
    if (ranks_.any(job_.stopped())) return Outcome::stopped;
    progress_.watchedLayers = watched.activity.layers;
    for (const LayerActivity& layer : watched.activity.layers)
        if (layer.rate < kDeadLayer)
            watch(fmt::format("layer {} hardly fires ({:.2g} spikes a neuron and step): nothing is learned through it",
                              layer.name, layer.rate));
    ++epoch_;
    metrics_.points.push_back(
        {epoch_,
         {lastTrain_.loss, lastTrain_.accuracy, watched.loss, watched.accuracy, watched.accuracyTop5,
          watched.pictures > 0 ? watched.activity.spikesPerImage : lastTrain_.activity.spikesPerImage,
          progress_.learningRate, sums_.gradientNorm / std::max(1.0, static_cast<double>(sums_.steps)),
          lastTrain_.imagesPerSecond, sums_.seconds}});
    batchInEpoch_ = 0;
    sums_ = {};
    activity_.emplace(network_->plan());
    const bool best = watched.pictures > 0 && watched.accuracy > bestAccuracy_;
    if (best) {
        bestAccuracy_ = watched.accuracy;
        bestEpoch_ = epoch_;
    }
    NL_CHECK(agree(first() ? recordEpoch(watched, best) : Result<void>{}));
    return Outcome::done;
}

template <class A>
Result<void> Trainer<A>::recordEpoch(const Quality& watched, bool best) {
    NL_CHECK(run::appendMetric(folder_, metrics_));
    NL_CHECK(run::appendLog(
        folder_, fmt::format("epoch {}: train loss {:.4f}, accuracy {:.4f}; {} {:.4f}, {:.0f} "
                             "spikes an image, {:.1f} images/s",
                             epoch_, lastTrain_.loss, lastTrain_.accuracy, pictures_.final ? "validation" : "test",
                             watched.accuracy, watched.activity.spikesPerImage, lastTrain_.imagesPerSecond)));
    if (best) NL_CHECK(writeModelFile(folder_ / "best.h5", currentModel()));
    if (epoch_ % options_.checkpointEvery == 0 || epoch_ == options_.epochs) NL_CHECK(writeState());
    return {};
}

template <class A>
void Trainer<A>::publish(bool always) {
    if (live_ == nullptr) return;
    const auto now = Clock::now();
    if (!always && now - lastPublished_ < kPublishEvery) return;
    lastPublished_ = now;
    progress_.metrics = metrics_;
    progress_.epoch = epoch_;
    progress_.epochs = options_.epochs;
    progress_.step = epoch_ * stepsPerEpoch() + batchInEpoch_;
    progress_.steps = options_.epochs * stepsPerEpoch();
    const auto count = static_cast<double>(sums_.pictures);
    progress_.runningLoss = count > 0 ? sums_.loss / count : std::nan("");
    progress_.runningAccuracy = count > 0 ? static_cast<double>(sums_.correct) / count : std::nan("");
    progress_.imagesPerSecond = picturesHere_ / std::max(1e-9, secondsHere_);
    progress_.secondsLeft = static_cast<double>((progress_.steps - progress_.step) * options_.batch) /
                            std::max(1e-9, progress_.imagesPerSecond);
    if (activity_->totals()[0] > 0) progress_.layers = activity_->activity({}, 0).layers;
    progress_.factors.clear();
    const GradientScaling scaling = scalingOf(options_);
    for (std::size_t i = 0; i < network_->plan().operations.size(); ++i) {
        const Operation& operation = network_->plan().operations[i];
        if (operation.kind != OperationKind::synapses || !scaling.appliesTo(network_->plan(), operation)) continue;
        progress_.factors.push_back({operation.name, network_->meanFactors()[i],
                                     i < factorShares_.size() ? factorShares_[i] : std::vector<double>()});
    }
    live_->publish(std::make_shared<const SnnProgress>(progress_));
}

template <class A>
Result<typename Trainer<A>::Outcome> Trainer<A>::loop() {
    publish(true);
    while (epoch_ < options_.epochs) {
        NL_TRY(learned, learnEpoch());
        if (learned == Outcome::stopped) return learned;
        NL_TRY(finished, finishEpoch());
        if (finished == Outcome::stopped) return finished;
        publish(true);
    }
    return Outcome::done;
}

template <class A>
Result<SnnResult> Trainer<A>::conclude(Outcome outcome) {
    SnnResult result;
    result.stopped = outcome == Outcome::stopped;
    NL_CHECK(agree(first() ? writeState() : Result<void>{}));
    result.train = lastTrain_;
    if (!result.stopped) {
        job_.progress(1.0, "evaluating");
        NL_TRY(watched, evaluateNetwork(*network_, pictures_.learn, options_, ranks_, pool(), job_, true));
        (pictures_.final ? result.validation : result.test) = watched;
        if (pictures_.final) {
            NL_TRY(test, evaluateNetwork(*network_, pictures_.final, options_, ranks_, pool(), job_, true));
            result.test = test;
        }
        if (ranks_.any(job_.stopped())) {  // seen in part only
            result.stopped = true;
            result.test = result.validation = {};
        }
    }
    result.model = std::make_shared<const SnnModel>(currentModel());
    result.epochs = epoch_;
    result.parameters = network_->parameters().count();
    result.imagesPerSecond = picturesHere_ / std::max(1e-9, secondsHere_);
    result.bestAccuracy = bestAccuracy_;
    result.bestEpoch = bestEpoch_;
    result.peakRssBytes = run::peakResidentBytes();
    publish(true);
    NL_CHECK(agree(first() ? writeConfig(result.stopped ? "stopped" : "done", &result) : Result<void>{}));
    return result;
}

template <class A>
Result<SnnResult> Trainer<A>::run(bool resumed) {
    NL_CHECK(agree(resumed ? resume() : begin()));
    NL_CHECK(agree(first() ? writeConfig("running", nullptr) : Result<void>{}));
    auto outcome = loop();
    if (!outcome) {
        if (first()) {
            static_cast<void>(run::appendLog(folder_, outcome.error().text()));
            static_cast<void>(writeConfig("failed", nullptr));
        }
        return fail(outcome.error());
    }
    return conclude(*outcome);
}

template Trainer<float>::Trainer(TrainingPictures, const SnnOptions&, fs::path, Snapshot<SnnProgress>*, Communicator&,
                                 JobContext&);
template Trainer<BFloat16>::Trainer(TrainingPictures, const SnnOptions&, fs::path, Snapshot<SnnProgress>*,
                                    Communicator&, JobContext&);
template std::int64_t Trainer<float>::stepsPerEpoch() const;
template std::int64_t Trainer<BFloat16>::stepsPerEpoch() const;
template double Trainer<float>::rateAt(std::int64_t) const;
template double Trainer<BFloat16>::rateAt(std::int64_t) const;
template std::vector<std::string> Trainer<float>::metricNames() const;
template std::vector<std::string> Trainer<BFloat16>::metricNames() const;
template Result<SnnResult> Trainer<float>::run(bool);
template Result<SnnResult> Trainer<BFloat16>::run(bool);

}  // namespace nl::snn
