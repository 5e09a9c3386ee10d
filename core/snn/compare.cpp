// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/compare.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "core/base/field_sets.hpp"
#include "core/io/file.hpp"
#include "core/run/groups.hpp"

namespace nl::snn {

namespace fs = std::filesystem;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

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

/// Trains, resumes or reads one run. One that broke off before its first checkpoint begins again.
Result<ComparedRun> oneRun(const std::shared_ptr<const images::ImageSet>& set, const SnnOptions& options,
                           const fs::path& folder, Communicator& ranks, JobContext& job) {
    std::error_code status;
    bool resume = false;
    if (fs::exists(folder / "config.json", status)) {
        NL_TRY(info, run::openRun(folder));
        NL_TRY(stored, optionsFromSettings(snnFields(), info.settings));
        NL_CHECK(checkSameOptions(stored, options));
        if (info.state == "done") return comparedRun(info, options);
        resume = fs::exists(folder / "checkpoint.h5", status);
        static_cast<void>(ranks.any(false));  // all have looked
        if (!resume && ranks.rank() == 0) fs::remove_all(folder, status);
        static_cast<void>(ranks.any(false));
    }
    const auto result = train(set, options, folder, resume, nullptr, ranks, job);
    if (!result && result.error().code == "not-finite") {
        job.log(Severity::warning, folder.filename().string() + ": " + result.error().text());
        return ComparedRun{options.gradientScaling, options.learningRate, options.seed, kNone, kNone, kNone, folder};
    }
    if (!result) return fail(result.error());
    if (result->stopped) return fail(job.cancelledError());
    NL_TRY(info, run::openRun(folder));
    return comparedRun(info, options);
}

std::string plusMinus(double mean, double deviation, int digits) {
    return std::isnan(mean) ? "-" : fmt::format("{:.{}f} ± {:.{}f}", mean, digits, deviation, digits);
}

std::string cell(double value) { return std::isnan(value) ? "" : fmt::format("{}", value); }

std::string csvOf(const Comparison& comparison) {
    std::string out = "gradient_scaling,learning_rate,seed,validation_accuracy,test_accuracy,spikes_per_image\n";
    for (const ComparedRun& run : comparison.runs)
        out += fmt::format("{},{},{},{},{},{}\n", run.mode, run.learningRate, run.seed, cell(run.validationAccuracy),
                           cell(run.testAccuracy), cell(run.spikesPerImage));
    return out;
}

std::string tableOf(const Comparison& comparison) {
    std::string out =
        "| gradient scaling | learning rate | seeds | validation accuracy, % | test accuracy, % | spikes an image | "
        "chosen |\n| --- | --- | --- | --- | --- | --- | --- |\n";
    for (const ComparisonRow& row : comparison.rows) {
        const std::string seeds =
            row.diverged > 0 ? fmt::format("{}, {} diverged", row.runs, row.diverged) : fmt::format("{}", row.runs);
        out += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", row.mode, row.learningRate, seeds,
                           std::isnan(row.validationMean) ? "-" : fmt::format("{:.2f}", 100 * row.validationMean),
                           plusMinus(100 * row.accuracyMean, 100 * row.accuracySd, 2),
                           plusMinus(row.spikesMean, row.spikesSd, 0), row.chosen ? "yes" : "");
    }
    return out;
}

/// Whether `a` is the better choice of a learning rate: one that no seed diverges with, then validation accuracy.
bool isBetter(const ComparisonRow& a, const ComparisonRow& b) {
    if ((a.diverged == 0) != (b.diverged == 0)) return a.diverged == 0;
    return a.validationMean > b.validationMean || (std::isnan(b.validationMean) && !std::isnan(a.validationMean));
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
            ++row.runs;
            if (std::isnan(run.testAccuracy)) {
                ++row.diverged;
                continue;
            }
            accuracy.push_back(run.testAccuracy);
            spikes.push_back(run.spikesPerImage);
            validation.push_back(run.validationAccuracy);
        }
        const run::Spread a = run::spreadOf(accuracy), s = run::spreadOf(spikes);
        row.accuracyMean = a.mean;
        row.accuracySd = a.deviation;
        row.spikesMean = s.mean;
        row.spikesSd = s.deviation;
        row.validationMean = run::spreadOf(validation).mean;
    }
    for (ComparisonRow& row : rows)
        row.chosen = std::none_of(rows.begin(), rows.end(), [&](const ComparisonRow& other) {
            return other.mode == row.mode && isBetter(other, row);
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
