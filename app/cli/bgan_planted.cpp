// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bgan_planted.hpp"

#include <cmath>

#include <fmt/format.h>

#include "app/cli/loading.hpp"
#include "core/bgan/options.hpp"
#include "core/bgan/planted/experiment.hpp"
#include "core/run/groups.hpp"

namespace nl::cli {

namespace {

using Json = nlohmann::ordered_json;

/// One row of the comparison: a model, and what is done to it.
struct Variant {
    std::string name, model;
    bool untrained = false, shuffled = false;
};
const Variant kVariants[] = {{"bgan", "bgan"},
                             {"bgan-no-nsa", "bgan-no-nsa"},
                             {"bgan-forward", "bgan-forward"},
                             {"bgan-untrained", "bgan", true, false},
                             {"bgan-shuffled-labels", "bgan", false, true}};

Json rowOf(const std::vector<bgan::PlantedScore>& scores) {
    const auto of = [&](auto pick) {
        std::vector<double> values;
        values.reserve(scores.size());
        for (const bgan::PlantedScore& score : scores) values.push_back(pick(score));
        return run::spreadOf(values);
    };
    using S = bgan::PlantedScore;
    const run::Spread auroc = of([](const S&s) { return s.auroc; }), r2 = of([](const S&s) { return s.r2; });
    Json out;
    out["auroc_mean"] = auroc.mean;
    out["auroc_sd"] = auroc.deviation;
    out["deletion_drop"] = of([](const S& s) { return s.r2 - s.r2TopDeleted; }).mean;
    out["random_drop"] = of([](const S& s) { return s.r2 - s.r2RandomDeleted; }).mean;
    out["r2_mean"] = r2.mean;
    out["r2_sd"] = r2.deviation;
    out["upstream_mean"] = of([](const S& s) { return s.upstream; }).mean;
    out["downstream_mean"] = of([](const S& s) { return s.downstream; }).mean;
    for (const bool upstream : {true, false}) {
        Json layers = Json::array();
        for (std::size_t l = 0; l < scores.front().upstreamByLayer.size(); ++l)
            layers.push_back(
                of([&](const S& s) { return upstream ? s.upstreamByLayer[l] : s.downstreamByLayer[l]; }).mean);
        out[upstream ? "upstream_by_layer" : "downstream_by_layer"] = std::move(layers);
    }
    out["parameters"] = scores.front().parameters;
    return out;
}

}  // namespace

int runPlanted(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments =
        Arguments::parse(args, {"json"}, {"seeds", "steps", "learning-rate", "model", "hidden", "attention-norm"});
    if (!arguments) return usageError(arguments.error().text(), "bgan");
    const auto seeds = arguments->integer("seeds", 1), steps = arguments->integer("steps", 1),
               hidden = arguments->integer("hidden", 4);
    if (!seeds || !steps || !hidden) return usageError("--seeds, --steps and --hidden take a whole number", "bgan");
    bgan::PlantedRun base;
    base.steps = steps->value_or(base.steps);
    base.hidden = hidden->value_or(base.hidden);
    if (const auto rate = arguments->value("learning-rate")) {
        const auto parsed = parseFieldValue("learning-rate", *rate, FieldValue(base.learningRate), 1e-7, 1.0, {});
        if (!parsed) return usageError(parsed.error().text(), "bgan");
        base.learningRate = std::get<double>(*parsed);
    }
    if (base.hidden % bgan::BganOptions{}.heads != 0)
        return usageError(fmt::format("--hidden is a multiple of {}, the number of heads", bgan::BganOptions{}.heads),
                          "bgan");
    if (const auto norm = arguments->value("attention-norm")) {
        bgan::BganOptions checked;
        if (const auto set = setField(bgan::bganFields(), checked, "attention-norm", *norm); !set)
            return usageError(set.error().text(), "bgan");
        base.queryKeyNorm = *norm == "query-key";
    }
    const std::int64_t count = seeds->value_or(5);
    Json result;
    const auto done = runJob(context, {"planted drivers", JobKind::train}, [&](JobContext& job) -> Result<void> {
        for (const Variant& variant : kVariants) {
            if (const auto only = arguments->value("model"); only && *only != variant.name) continue;
            std::vector<bgan::PlantedScore> scores;
            for (std::int64_t seed = 0; seed < count; ++seed) {
                bgan::PlantedRun run = base;
                run.model = variant.model;
                run.seed = seed;
                run.shuffleLabels = variant.shuffled;
                if (variant.untrained) run.steps = 0;
                NL_TRY(score, bgan::runPlanted(run, job));
                scores.push_back(std::move(score));
            }
            result["models"][variant.name] = rowOf(scores);
        }
        return {};
    });
    if (!done) return failure(done.error());
    if (!result.contains("models")) return usageError("no such model", "bgan");
    result["seeds"] = count;
    result["steps"] = base.steps;
    result["learning_rate"] = base.learningRate;
    if (arguments->flag("json")) {
        printLine(jsonText(result));
        return kDone;
    }
    for (const auto& [name, row] : result["models"].items())
        printLine(fmt::format(
            "{:<21} AUROC {:.3f} +- {:.3f}  R2 {:.3f}  without the top quarter {:.3f}, without a random quarter {:.3f}",
            name, row["auroc_mean"].get<double>(), row["auroc_sd"].get<double>(), row["r2_mean"].get<double>(),
            row["r2_mean"].get<double>() - row["deletion_drop"].get<double>(),
            row["r2_mean"].get<double>() - row["random_drop"].get<double>()));
    return kDone;
}

}  // namespace nl::cli
