// SPDX-License-Identifier: GPL-3.0-or-later
// How a training begins, continues and is written to its run folder.
#include <algorithm>

#include <fmt/format.h>

#include "core/base/field_sets.hpp"
#include "core/base/random.hpp"
#include "core/bgan/encode/encode.hpp"
#include "core/bgan/trainer.hpp"
#include "core/nn/checkpoint.hpp"
#include "core/run/run_writer.hpp"

namespace nl::bgan {

namespace fs = std::filesystem;
using dataset::Split;

namespace {

Result<void> checkOptions(const BganOptions& options) {
    if (options.hidden % options.heads != 0) {
        Error error = makeError("value-range", "the hidden width must be a multiple of the number of heads",
                                "choose for example hidden 32 and heads 4");
        error.found = fmt::format("hidden {}, heads {}", options.hidden, options.heads);
        return fail(std::move(error));
    }
    if (options.validationFraction + options.testFraction > 0.9)
        return fail("value-range", "the validation and test parts leave less than a tenth for training",
                    "lower validation-fraction or test-fraction");
    return {};
}

Error mismatch(const std::string& found, const std::string& expected) {
    Error error = makeError("checkpoint-mismatch", "the run cannot be continued with these settings",
                            "give the settings of the run, or another folder to --out");
    error.found = found;
    error.expected = expected;
    return error;
}

}  // namespace

/// Of the dataset's bytes; of one that is in memory only, of what its graphs look like.
std::int64_t Trainer::fingerprint() const {
    if (!dataset_.sha256.empty()) return static_cast<std::int64_t>(streamOf(dataset_.sha256) >> 1);
    std::uint64_t hash = streamOf("dataset", dataset_.samples.size());
    for (const dataset::Sample& sample : dataset_.samples)
        hash = streamOf(sample.source, hash, streamOf("graph", sample.graph->nodes(), sample.graph->edges()));
    return static_cast<std::int64_t>(hash >> 1);  // fits a signed attribute
}

Result<void> Trainer::prepareSamples() {
    const BganNetwork& network = current_->network;
    for (std::size_t i = 0; i < dataset_.samples.size(); ++i) {
        if (!job_.checkpoint()) return fail(job_.cancelledError());
        job_.progress(-1, fmt::format("preparing graph {} of {}", i + 1, dataset_.samples.size()));
        NL_CHECK(checkReach(*dataset_.samples[i].graph, static_cast<int>(options_.hops), job_));
        samples_.push_back(prepare(dataset_.samples[i], i, plan_, network.task, network.statistics, options_, pool()));
        if (samples_.back().has(Split::train)) training_.push_back(i);
    }
    return {};
}

Result<void> Trainer::begin() {
    NL_CHECK(checkOptions(options_));
    std::error_code status;
    if (fs::exists(folder_ / "config.json", status) || fs::exists(folder_ / "checkpoint.h5", status)) {
        Error error = makeError("run-exists", "there is a run in this folder already",
                                "continue it with --resume, or name another folder");
        error.found = folder_.string();
        return fail(std::move(error));
    }
    if (dataset_.samples.empty())
        return fail("dataset-empty", "the dataset has no graphs", "build it from folders with NeuroML or SWC files");
    job_.progress(-1, "reading feature statistics");
    plan_ = planSplits(dataset_, options_);
    NL_TRY(task, makeTask(dataset_, plan_, options_));
    FeatureStatistics statistics = statisticsOf(dataset_, plan_, task);
    current_.emplace(TrainerState{BganNetwork(options_, std::move(task), std::move(statistics)), {}, 0, {}});
    current_->network.name = folder_.filename().string();
    current_->optimiser.kind = nn::UpdateKind::adamW;
    current_->optimiser.weightDecay = options_.weightDecay;
    NL_CHECK(prepareSamples());
    fs::create_directories(folder_, status);
    return run::appendLog(
        folder_, fmt::format("Neuroloom {}: {} on {} graphs, {} parameters, seed {}", NL_VERSION, options_.model,
                             dataset_.samples.size(), current_->network.network.parameters().count(), options_.seed));
}

Result<void> Trainer::resume() {
    NL_CHECK(checkOptions(options_));
    NL_TRY(file, io::Hdf5File::open(folder_ / "checkpoint.h5"));
    NL_TRY(network, readNetwork(file));
    NL_CHECK(checkSameFields(bganFields(), network.options, options_,
                             {"epochs", "schedule-epochs", "threads", "checkpoint-every"}));
    NL_TRY(stored, file.integerAttribute("/training", "dataset"));
    if (dataset_.samples.empty() || stored != fingerprint())
        return fail(mismatch("another dataset", "the dataset of the run"));
    nn::UpdateRule<float> optimiser;
    optimiser.kind = nn::UpdateKind::adamW;
    NL_CHECK(nn::readOptimiser(file, network.network.parameters(), optimiser));
    NL_TRY(epoch, file.integerAttribute("/training", "epoch"));
    network.options = options_;
    optimiser.weightDecay = options_.weightDecay;
    run::MetricTable metrics;
    NL_TRY(names, file.readStrings("/training/metric-names"));
    NL_TRY(values, file.read<double>("/training/metrics"));
    metrics.names = std::move(names);
    const std::size_t width = metrics.names.size() + 1;
    for (std::size_t i = 0; i + width <= values.size(); i += width)
        metrics.points.push_back({static_cast<std::int64_t>(values[i]),
                                  {values.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                   values.begin() + static_cast<std::ptrdiff_t>(i + width)}});
    current_.emplace(TrainerState{std::move(network), std::move(optimiser), epoch, std::move(metrics)});
    current_->network.name = folder_.filename().string();
    plan_ = planSplits(dataset_, options_);
    NL_CHECK(prepareSamples());
    return run::appendLog(folder_, fmt::format("resumed after epoch {}", epoch));
}

/// Everything that resume() needs.
Result<void> Trainer::writeCheckpoint() {
    NL_TRY(file, io::Hdf5File::create(folder_ / "checkpoint.h5"));
    NL_CHECK(writeNetwork(file, current_->network));
    NL_CHECK(nn::writeOptimiser(file, current_->optimiser, current_->network.network.parameters()));
    NL_CHECK(file.makeGroup("/training"));
    NL_CHECK(file.setAttribute("/training", "epoch", current_->epoch));
    NL_CHECK(file.setAttribute("/training", "dataset", fingerprint()));
    std::vector<double> values;
    for (const run::MetricPoint& point : current_->metrics.points) {
        values.push_back(static_cast<double>(point.epoch));
        values.insert(values.end(), point.values.begin(), point.values.end());
    }
    NL_CHECK(file.writeStrings("/training/metric-names", current_->metrics.names));
    NL_CHECK(file.write<double>("/training/metrics", values,
                                {current_->metrics.points.size(), current_->metrics.names.size() + 1}));
    return file.commit();
}

/// The checkpoint, and with it model.h5 (without the optimiser), so that a run can be used from its first checkpoint
/// on.
Result<void> Trainer::writeState(bool final) {
    NL_CHECK(writeCheckpoint());
    NL_TRY(model, io::Hdf5File::create(folder_ / "model.h5"));
    NL_CHECK(writeNetwork(model, current_->network));
    NL_CHECK(model.commit());
    if (final) job_.log(Severity::info, "wrote " + (folder_ / "model.h5").string());
    return {};
}

Result<void> Trainer::writeConfig(const std::string& state, const TrainingResult* result) const {
    run::RunConfig config;
    config.kind = "bgan";
    config.state = state;
    config.version = NL_VERSION;
    config.seed = static_cast<std::uint64_t>(options_.seed);
    for (const Field<BganOptions>& field : bganFields()) config.settings.emplace_back(field.key, field.get(options_));
    config.about["dataset"] = dataset_.file;
    config.about["dataset_sha256"] = dataset_.sha256;
    config.about["graphs"] = std::to_string(dataset_.samples.size());
    config.about["split"] = plan_.byNode ? "by nodes of the one source" : "by source";
    if (result != nullptr) {
        const std::array<const SplitMetrics*, kSplits> all{&result->train, &result->validation, &result->test};
        for (std::size_t s = 0; s < kSplits; ++s)
            for (const auto& [name, value] : *all[s])
                config.results[fmt::format("{}.{}", kSplitNames[s], name)] = value;
        config.results["epochs"] = static_cast<double>(result->epochs);
        config.results["parameters"] = static_cast<double>(result->parameters);
        config.results["seconds_per_epoch"] = result->secondsPerEpoch;
        config.results["peak_rss_bytes"] = static_cast<double>(result->peakRssBytes);
    }
    return run::writeConfig(folder_, config);
}

}  // namespace nl::bgan
