// SPDX-License-Identifier: GPL-3.0-or-later
// How a training begins, continues and is written to its run folder.
#include <algorithm>

#include <fmt/format.h>

#include "core/base/random.hpp"
#include "core/nn/checkpoint.hpp"
#include "core/run/run_writer.hpp"
#include "core/snn/trainer.hpp"

namespace nl::snn {

namespace fs = std::filesystem;

namespace {

Error mismatch(const std::string& found, const std::string& expected) {
    Error error = makeError("checkpoint-mismatch", "the run cannot be continued with these settings",
                            "give the settings of the run, or another folder to --out");
    error.found = found;
    error.expected = expected;
    return error;
}

nn::UpdateKind kindOf(const std::string& name) {
    return name == "adam" ? nn::UpdateKind::adam : name == "adamw" ? nn::UpdateKind::adamW : nn::UpdateKind::sgd;
}

Result<void> writeMetricTable(io::Hdf5File& file, const run::MetricTable& metrics) {
    std::vector<double> values;
    for (const run::MetricPoint& point : metrics.points) {
        values.push_back(static_cast<double>(point.epoch));
        values.insert(values.end(), point.values.begin(), point.values.end());
    }
    NL_CHECK(file.writeStrings("/training/metric-names", metrics.names));
    return file.write<double>("/training/metrics", values, {metrics.points.size(), metrics.names.size() + 1});
}

Result<run::MetricTable> readMetricTable(const io::Hdf5File& file) {
    run::MetricTable out;
    NL_TRY(names, file.readStrings("/training/metric-names"));
    NL_TRY(values, file.read<double>("/training/metrics"));
    out.names = std::move(names);
    const std::size_t width = out.names.size() + 1;
    for (std::size_t i = 0; i + width <= values.size(); i += width)
        out.points.push_back({static_cast<std::int64_t>(values[i]),
                              {values.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                               values.begin() + static_cast<std::ptrdiff_t>(i + width)}});
    return out;
}

}  // namespace

template <class A>
std::int64_t Trainer<A>::fingerprint() const {
    std::uint64_t hash = streamOf(pictures_.learn->name, pictures_.learn->train.size(), pictures_.learn->test.size());
    const images::ImageSplit& split = pictures_.learn->train;
    for (std::size_t i = 0; i < split.size(); i += 97)
        hash = streamOf("picture", hash, split.labels[i] + (std::uint64_t{split.pixels[i]} << 32U));
    return static_cast<std::int64_t>(hash >> 1U);  // fits a signed attribute
}

template <class A>
SnnModel Trainer<A>::currentModel() const {
    SnnModel out = description_;
    out.name = folder_.filename().string();
    out.epoch = epoch_;
    takeValues(*network_, out);
    return out;
}

/// The network and what goes with it, from a description or a stored model.
template <class A>
Result<void> Trainer<A>::makeParts(SnnModel model) {
    const auto batch = (static_cast<std::size_t>(options_.batch) + ranks_.size() - 1) / ranks_.size();
    job_.progress(-1, "making the network");
    NL_TRY(network, makeNetwork<A>(model, batch, true));
    network_ = std::move(network);
    description_ = std::move(model);
    description_.options = options_;
    for (auto* values : {&description_.parameters, &description_.runningMean, &description_.runningVariance})
        values->clear();
    rule_.kind = kindOf(options_.optimiser);
    rule_.momentum = options_.momentum;
    rule_.weightDecay = options_.weightDecay;
    activity_.emplace(network_->plan());
    metrics_.names = metricNames();
    return {};
}

template <class A>
Result<void> Trainer<A>::begin() {
    std::error_code status;
    if (first() && (fs::exists(folder_ / "config.json", status) || fs::exists(folder_ / "checkpoint.h5", status))) {
        Error error = makeError("run-exists", "there is a run in this folder already",
                                "continue it with --resume, or name another folder");
        error.found = folder_.string();
        return fail(std::move(error));
    }
    NL_TRY(model, describeModel(options_, *pictures_.learn));
    NL_CHECK(makeParts(std::move(model)));
    if (!first()) return {};
    fs::create_directories(folder_, status);
    return run::appendLog(
        folder_, fmt::format("Neuroloom {}: {} on {} {} pictures, {} parameters, seed {}, {} ranks", NL_VERSION,
                             options_.network, pictures_.learn->train.size(), pictures_.learn->name,
                             network_->parameters().count(), options_.seed, ranks_.size()));
}

template <class A>
Result<void> Trainer<A>::resume() {
    NL_TRY(file, io::Hdf5File::open(folder_ / "checkpoint.h5"));
    NL_TRY(model, readModel(file));
    NL_CHECK(checkSameOptions(model.options, options_));
    NL_TRY(stored, file.integerAttribute("/training", "dataset"));
    if (stored != fingerprint()) return fail(mismatch("other pictures", "the pictures of the run"));
    NL_CHECK(makeParts(std::move(model)));
    NL_CHECK(nn::readOptimiser(file, network_->parameters(), rule_));
    NL_TRY(metrics, readMetricTable(file));
    metrics_ = std::move(metrics);
    NL_TRY(places, file.read<std::int64_t>("/training/places"));
    NL_TRY(sums, file.read<double>("/training/sums"));
    NL_TRY(counts, file.read<std::uint64_t>("/training/counts"));
    if (places.size() != 3 || sums.size() != 4 || counts.size() != 4 + activity_->totals().size())
        return fail(mismatch("a checkpoint of another shape", "one of this version"));
    epoch_ = places[0];
    batchInEpoch_ = places[1];
    bestEpoch_ = places[2];
    sums_ = {sums[0], sums[1], sums[2], counts[0], counts[1], counts[2], counts[3]};
    bestAccuracy_ = sums[3];
    if (const std::int64_t steps = epoch_ * stepsPerEpoch() + batchInEpoch_; steps > 0)
        progress_.learningRate = rateAt(steps - 1);
    if (!first()) return {};
    std::copy(counts.begin() + 4, counts.end(), activity_->totals().begin());
    NL_TRY(known, run::openRun(folder_));
    before_ = {known.results.begin(), known.results.end()};
    NL_CHECK(run::writeMetrics(folder_, metrics_));  // epochs after the checkpoint are learned again
    return run::appendLog(folder_, fmt::format("resumed after epoch {}, batch {}", epoch_, batchInEpoch_));
}

/// checkpoint.h5, and model.h5 (without the optimiser) with it, so that a run can be used from its first checkpoint on.
template <class A>
Result<void> Trainer<A>::writeState() {
    const SnnModel model = currentModel();
    NL_TRY(file, io::Hdf5File::create(folder_ / "checkpoint.h5"));
    NL_CHECK(writeModel(file, model));
    NL_CHECK(nn::writeOptimiser(file, rule_, network_->parameters()));
    NL_CHECK(file.makeGroup("/training"));
    NL_CHECK(file.setAttribute("/training", "dataset", fingerprint()));
    NL_CHECK(writeMetricTable(file, metrics_));
    NL_CHECK(file.write<std::int64_t>("/training/places", std::vector{epoch_, batchInEpoch_, bestEpoch_}));
    NL_CHECK(file.write<double>("/training/sums",
                                std::vector{sums_.loss, sums_.gradientNorm, sums_.seconds, bestAccuracy_}));
    std::vector<std::uint64_t> counts{sums_.correct, sums_.correctTop5, sums_.pictures, sums_.steps};
    counts.insert(counts.end(), activity_->totals().begin(), activity_->totals().end());
    NL_CHECK(file.write<std::uint64_t>("/training/counts", counts));
    NL_CHECK(file.commit());
    return writeModelFile(folder_ / "model.h5", model);
}

template <class A>
Result<void> Trainer<A>::writeConfig(const std::string& state, const SnnResult* result) const {
    run::RunConfig config;
    config.kind = "snn";
    config.state = state;
    config.version = NL_VERSION;
    config.seed = static_cast<std::uint64_t>(options_.seed);
    for (const Field<SnnOptions>& field : snnFields()) config.settings.emplace_back(field.key, field.get(options_));
    config.about["dataset"] = pictures_.learn->name;
    config.about["training_pictures"] = std::to_string(pictures_.learn->train.size());
    config.about["watched_pictures"] = std::to_string(pictures_.learn->test.size());
    config.about["watched"] = pictures_.final ? "held-out training pictures" : "test pictures";
    config.about["ranks"] = std::to_string(ranks_.size());
    for (const auto& [name, value] : before_) config.results[name] = value;
    if (result == nullptr) return run::writeConfig(folder_, config);
    const std::pair<const char*, const Quality*> splits[]{
        {"train", &result->train}, {"validation", &result->validation}, {"test", &result->test}};
    for (const auto& [name, quality] : splits) {
        if (quality->pictures == 0) continue;
        config.results[fmt::format("{}.loss", name)] = quality->loss;
        config.results[fmt::format("{}.accuracy", name)] = quality->accuracy;
        config.results[fmt::format("{}.accuracy_top5", name)] = quality->accuracyTop5;
        config.results[fmt::format("{}.spikes_per_image", name)] = quality->activity.spikesPerImage;
        config.results[fmt::format("{}.energy_joule_per_image", name)] = quality->activity.energy;
    }
    config.results["epochs"] = static_cast<double>(result->epochs);
    config.results["parameters"] = static_cast<double>(result->parameters);
    if (picturesHere_ > 0) config.results["images_per_second"] = result->imagesPerSecond;
    config.results["best_accuracy"] = result->bestAccuracy;
    config.results["best_epoch"] = static_cast<double>(result->bestEpoch);
    config.results["peak_rss_bytes"] = static_cast<double>(result->peakRssBytes);
    return run::writeConfig(folder_, config);
}

#define NL_TRAINER_FILES(A)                                \
    template std::int64_t Trainer<A>::fingerprint() const; \
    template SnnModel Trainer<A>::currentModel() const;    \
    template Result<void> Trainer<A>::makeParts(SnnModel); \
    template Result<void> Trainer<A>::begin();             \
    template Result<void> Trainer<A>::resume();            \
    template Result<void> Trainer<A>::writeState();        \
    template Result<void> Trainer<A>::writeConfig(const std::string&, const SnnResult*) const;
NL_TRAINER_FILES(float)
NL_TRAINER_FILES(BFloat16)
#undef NL_TRAINER_FILES

}  // namespace nl::snn
