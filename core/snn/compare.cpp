// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/compare.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/io/file.hpp"

namespace nl::snn {

namespace fs = std::filesystem;

namespace {

struct Spread {
    double mean = 0, deviation = 0;
};

Spread spreadOf(const std::vector<double>& values) {
    Spread out;
    const auto count = static_cast<double>(values.size());
    for (const double value : values) out.mean += value / count;
    for (const double value : values) out.deviation += (value - out.mean) * (value - out.mean);
    out.deviation = values.size() > 1 ? std::sqrt(out.deviation / (count - 1)) : 0;
    return out;
}

double resultOf(const run::RunInfo& info, const std::string& name) {
    const auto found = info.results.find(name);
    return found == info.results.end() ? std::nan("") : found->second;
}

ComparedRun comparedRun(const run::RunInfo& info, const SnnOptions& options) {
    return {options.gradientScaling,
            options.learningRate,
            options.seed,
            resultOf(info, "validation.accuracy"),
            resultOf(info, "test.accuracy"),
            resultOf(info, "test.spikes_per_image"),
            info.folder};
}

/// Trains, resumes or reads one run.
Result<ComparedRun> oneRun(const std::shared_ptr<const images::ImageSet>& set, const SnnOptions& options,
                           const fs::path& folder, Communicator& ranks, JobContext& job) {
    std::error_code status;
    const bool there = fs::exists(folder / "config.json", status);
    if (there) {
        NL_TRY(info, run::openRun(folder));
        if (info.state == "done") return comparedRun(info, options);
    }
    NL_TRY(result, train(set, options, folder, fs::exists(folder / "checkpoint.h5", status), nullptr, ranks, job));
    if (result.stopped) return fail(job.cancelledError());
    NL_TRY(info, run::openRun(folder));
    return comparedRun(info, options);
}

std::string csvOf(const Comparison& comparison) {
    std::string out = "gradient_scaling,learning_rate,seed,validation_accuracy,test_accuracy,spikes_per_image\n";
    for (const ComparedRun& run : comparison.runs)
        out += fmt::format("{},{},{},{},{},{}\n", run.mode, run.learningRate, run.seed,
                           std::isnan(run.validationAccuracy) ? "" : fmt::format("{}", run.validationAccuracy),
                           run.testAccuracy, run.spikesPerImage);
    return out;
}

std::string tableOf(const Comparison& comparison) {
    std::string out =
        "| gradient scaling | learning rate | seeds | validation accuracy, % | test accuracy, % | spikes an image | "
        "chosen |\n| --- | --- | --- | --- | --- | --- | --- |\n";
    for (const ComparisonRow& row : comparison.rows)
        out += fmt::format(
            "| {} | {} | {} | {} | {:.2f} ± {:.2f} | {:.0f} ± {:.0f} | {} |\n", row.mode, row.learningRate, row.runs,
            std::isnan(row.validationMean) ? "-" : fmt::format("{:.2f}", 100 * row.validationMean),
            100 * row.accuracyMean, 100 * row.accuracySd, row.spikesMean, row.spikesSd, row.chosen ? "yes" : "");
    return out;
}

}  // namespace

std::vector<ComparisonRow> summarise(const std::vector<ComparedRun>& runs) {
    std::vector<ComparisonRow> rows;
    for (const ComparedRun& run : runs)
        if (std::none_of(rows.begin(), rows.end(), [&](const ComparisonRow& row) {
                return row.mode == run.mode && row.learningRate == run.learningRate;
            }))
            rows.push_back({run.mode, run.learningRate});
    for (ComparisonRow& row : rows) {
        std::vector<double> accuracy, spikes, validation;
        for (const ComparedRun& run : runs) {
            if (run.mode != row.mode || run.learningRate != row.learningRate) continue;
            accuracy.push_back(run.testAccuracy);
            spikes.push_back(run.spikesPerImage);
            validation.push_back(run.validationAccuracy);
        }
        row.runs = accuracy.size();
        const Spread a = spreadOf(accuracy), s = spreadOf(spikes);
        row.accuracyMean = a.mean;
        row.accuracySd = a.deviation;
        row.spikesMean = s.mean;
        row.spikesSd = s.deviation;
        row.validationMean = spreadOf(validation).mean;
    }
    for (ComparisonRow& row : rows)
        row.chosen = std::none_of(rows.begin(), rows.end(), [&](const ComparisonRow& other) {
            return other.mode == row.mode && other.validationMean > row.validationMean;
        });
    return rows;
}

Result<Comparison> compare(const std::shared_ptr<const images::ImageSet>& set, const ComparisonPlan& plan,
                           const fs::path& folder, Communicator& ranks, JobContext& job) {
    std::vector<double> rates = plan.learningRates;
    if (rates.empty()) rates.push_back(plan.base.learningRate);
    if (rates.size() > 1 && plan.base.validationFraction <= 0)
        return fail("value-range", "several learning rates are to be chosen from, but no pictures are held out",
                    "set --validation-fraction, so that the choice is not made on the test pictures");
    Comparison out;
    std::error_code status;
    fs::create_directories(folder, status);
    for (const std::string& mode : plan.modes)
        for (const double rate : rates)
            for (std::int64_t k = 0; k < plan.seeds; ++k) {
                SnnOptions options = plan.base;
                options.gradientScaling = mode;
                options.learningRate = rate;
                options.seed = plan.base.seed + k;
                const fs::path at = folder / fmt::format("{}-rate{}-seed{}", mode, rate, options.seed);
                job.log(Severity::info, "training " + at.filename().string());
                NL_TRY(run, oneRun(set, options, at, ranks, job));
                out.runs.push_back(std::move(run));
            }
    out.rows = summarise(out.runs);
    if (ranks.rank() != 0) return out;
    NL_CHECK(io::writeFile(folder / "comparison.csv", csvOf(out)));
    NL_CHECK(io::writeFile(folder / "comparison.md", tableOf(out)));
    return out;
}

}  // namespace nl::snn
