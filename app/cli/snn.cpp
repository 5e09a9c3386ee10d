// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "app/cli/loading.hpp"
#include "app/cli/snn_graph.hpp"
#include "app/cli/snn_pictures.hpp"
#include "core/base/field_sets.hpp"
#include "core/io/file.hpp"
#include "core/job/communicator.hpp"
#include "core/snn/compare.hpp"
#include "core/snn/export.hpp"
#include "core/snn/options_reference.hpp"
#include "core/snn/record.hpp"
#include "core/snn/train.hpp"

namespace nl::cli {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(); }

/// Options of the command line over `base`.
Result<snn::SnnOptions> optionsFrom(const Arguments& arguments, snn::SnnOptions base) {
    for (const auto& field : snn::snnFields())
        if (const auto value = arguments.value(field.key))
            NL_CHECK(setField(snn::snnFields(), base, field.key, *value));
    NL_CHECK(snn::checkOptions(base));
    return base;
}

Result<snn::SnnOptions> optionsOfRun(const fs::path& folder) {
    NL_TRY(info, run::openRun(folder));
    return optionsFromSettings(snn::snnFields(), info.settings);
}

std::vector<std::string> trainingKeys(std::vector<std::string> more) {
    for (const auto& field : snn::snnFields()) more.push_back(field.key);
    return more;
}

Json toJson(const snn::Quality& quality) {
    Json out{{"loss", number(quality.loss)},
             {"accuracy", number(quality.accuracy)},
             {"accuracy_top5", number(quality.accuracyTop5)},
             {"spikes_per_image", number(quality.activity.spikesPerImage)},
             {"synaptic_operations_per_image", number(quality.activity.synapticOperations)},
             {"macs_per_image", number(quality.activity.macs)},
             {"energy_joule_per_image", number(quality.activity.energy)},
             {"images_per_second", number(quality.imagesPerSecond)},
             {"pictures", quality.pictures}};
    Json rates = Json::object(), dead = Json::object(), saturated = Json::object();
    for (const snn::LayerActivity& layer : quality.activity.layers) {
        rates[layer.name] = number(layer.rate);
        dead[layer.name] = number(layer.dead);
        saturated[layer.name] = number(layer.saturated);
    }
    out["firing_rate"] = std::move(rates);
    out["dead_neurons"] = std::move(dead);
    out["saturated_neurons"] = std::move(saturated);
    return out;
}

/// A stopped training has no final test: then the last epoch's row speaks.
Json trainingJson(const snn::SnnResult& result, const std::string& out) {
    const snn::Quality& last = result.test.pictures > 0 ? result.test : result.train;
    Json line{{"epochs", result.epochs},
              {"parameters", result.parameters},
              {"images_per_second", number(result.imagesPerSecond)},
              {"train_accuracy", result.train.pictures > 0 ? number(result.train.accuracy) : Json()},
              {"test_accuracy", result.test.pictures > 0 ? number(result.test.accuracy) : Json()},
              {"spikes_per_image", number(last.activity.spikesPerImage)}};
    Json rates = Json::object();
    for (const snn::LayerActivity& layer : last.activity.layers) rates[layer.name] = number(layer.rate);
    line["firing_rate"] = std::move(rates);
    line["energy_joule_per_image"] = number(last.activity.energy);
    line["peak_rss_bytes"] = result.peakRssBytes;
    line["best_accuracy"] = number(result.bestAccuracy);
    line["best_epoch"] = result.bestEpoch;
    if (result.test.pictures > 0) line["test"] = toJson(result.test);
    if (result.validation.pictures > 0) line["validation"] = toJson(result.validation);
    line["stopped"] = result.stopped;
    line["out"] = out;
    return line;
}

void printQuality(const char* split, const snn::Quality& quality) {
    if (quality.pictures == 0) return;
    printLine(fmt::format("{:<11} accuracy {:.2f} %, top-5 {:.2f} %, loss {:.4f}, {:.0f} spikes and {:.3g} J an image",
                          split, 100 * quality.accuracy, 100 * quality.accuracyTop5, quality.loss,
                          quality.activity.spikesPerImage, quality.activity.energy));
}

/// The pictures; where one rank cannot open them none goes on, since the others would wait for it.
Result<std::shared_ptr<const images::ImageSet>> openForAll(const std::string& dataset, const Arguments& arguments,
                                                           Communicator& ranks, JobContext& job) {
    auto set = images::open(dataset, arguments.value("data").value_or(""), job);
    if (ranks.any(!set) && set)
        return fail("rank-failed", "another rank cannot open the pictures", "its message says why");
    return set;
}

int runTrain(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments = Arguments::parse(args, {"json", "resume"}, trainingKeys({"data", "out"}));
    if (!arguments) return usageError(arguments.error().text(), "snn");
    const auto out = arguments->value("out");
    if (!out) return usageError("name the run folder with --out", "snn");
    const bool resume = arguments->flag("resume");
    snn::SnnOptions base;
    if (resume) {
        const auto stored = optionsOfRun(*out);
        if (!stored) return failure(stored.error());
        base = *stored;
    } else if (!arguments->value("dataset") || !arguments->value("network")) {
        return usageError("name the pictures with --dataset and the network with --network", "snn");
    }
    const auto options = optionsFrom(*arguments, base);
    if (!options) return usageError(options.error().text(), "snn");
    const auto ranks = makeCommunicator();
    std::optional<snn::SnnResult> result;
    const auto done = runJob(context, {"train " + *out, JobKind::train}, [&](JobContext& job) -> Result<void> {
        NL_TRY(set, openForAll(options->dataset, *arguments, *ranks, job));
        NL_TRY(trained, snn::train(set, *options, *out, resume, nullptr, *ranks, job));
        result = std::move(trained);
        return {};
    });
    if (!result) return failure(done ? makeError("cancelled", "stopped by the user") : done.error());
    if (ranks->rank() == 0) {
        if (arguments->flag("json")) {
            printLine(jsonText(trainingJson(*result, *out)));
        } else {
            printLine(fmt::format("{} epochs, {} parameters, {:.1f} images/s", result->epochs, result->parameters,
                                  result->imagesPerSecond));
            printQuality("train", result->train);
            printQuality("validation", result->validation);
            printQuality("test", result->test);
            printLine("written to " + *out);
        }
    }
    if (!result->stopped) return kDone;
    std::fprintf(stderr,
                 "neuroloom-cli: stopped by the user in epoch %lld; everything is kept in %s, --resume goes on from "
                 "there\n",
                 static_cast<long long>(result->epochs) + 1, out->c_str());
    return kCancelledExit;
}

int runEvaluate(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments = Arguments::parse(args, {"json"}, {"run", "data", "split", "test-size", "threads"});
    if (!arguments) return usageError(arguments.error().text(), "snn");
    const auto folder = arguments->value("run");
    if (!folder) return usageError("name the run with --run", "snn");
    const std::string split = arguments->value("split").value_or("test");
    if (split != "test" && split != "train") return usageError("--split is test or train", "snn");
    const auto size = arguments->integer("test-size", 0);
    if (!size) return usageError(size.error().text(), "snn");
    snn::Quality quality;
    std::string dataset;
    const auto ranks = makeCommunicator();
    const auto done = runJob(context, {"evaluate " + *folder, JobKind::train}, [&](JobContext& job) -> Result<void> {
        NL_TRY(model, snn::openModel(*folder));
        dataset = model->options.dataset;
        NL_TRY(set, openForAll(dataset, *arguments, *ranks, job));
        if (*size) {
            const auto first = static_cast<std::size_t>(**size);
            set = images::firstOf(*set, split == "train" ? first : 0, split == "test" ? first : 0);
        }
        NL_TRY(evaluated, snn::evaluate(*model, set, split, *ranks, job));
        quality = std::move(evaluated);
        return {};
    });
    if (!done) return failure(done.error());
    if (ranks->rank() != 0) return kDone;
    if (!arguments->flag("json")) {
        printQuality(split.c_str(), quality);
        return kDone;
    }
    Json out{{"run", *folder}, {"dataset", dataset}, {"split", split}};
    out.update(toJson(quality));
    out[split + "_accuracy"] = number(quality.accuracy);
    printLine(jsonText(out));
    return kDone;
}

Result<std::vector<std::string>> listOf(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        if (comma == at)
            return fail("option-value-missing", "there is an empty entry in the list \"" + text + "\"",
                        "write for example 0.02,0.05,0.1");
        out.push_back(text.substr(at, comma - at));
        at = comma + 1;
    }
    return out;
}

Result<snn::ComparisonPlan> comparisonFrom(const Arguments& arguments) {
    snn::ComparisonPlan plan;
    NL_TRY(options, optionsFrom(arguments, plan.base));
    plan.base = options;
    if (arguments.value("gradient-scaling"))
        return fail("option-unknown", "a comparison sets gradient-scaling itself", "name the modes with --modes");
    NL_TRY(seeds, arguments.integer("seeds", 1));
    plan.seeds = seeds.value_or(plan.seeds);
    if (const auto modes = arguments.value("modes")) {
        NL_TRY(list, listOf(*modes));
        plan.modes = list;
    }
    for (const std::string& mode : plan.modes) {
        snn::SnnOptions scratch;
        NL_CHECK(setField(snn::snnFields(), scratch, "gradient-scaling", mode));
    }
    if (const auto rates = arguments.value("learning-rates")) {
        NL_TRY(list, listOf(*rates));
        for (const std::string& rate : list) {
            snn::SnnOptions scratch;
            NL_CHECK(setField(snn::snnFields(), scratch, "learning-rate", rate));
            plan.learningRates.push_back(scratch.learningRate);
        }
    }
    return plan;
}

Json comparisonJson(const snn::Comparison& comparison) {
    Json out{{"runs", Json::array()}, {"summary", Json::object()}, {"rows", Json::array()}};
    for (const snn::ComparedRun& run : comparison.runs)
        out["runs"].push_back({{"gradient_scaling", run.mode},
                               {"learning_rate", run.learningRate},
                               {"seed", run.seed},
                               {"validation_accuracy", number(run.validationAccuracy)},
                               {"test_accuracy", number(run.testAccuracy)},
                               {"spikes_per_image", number(run.spikesPerImage)},
                               {"run", run.folder.string()}});
    for (const snn::ComparisonRow& row : comparison.rows) {
        const Json line{{"learning_rate", row.learningRate},
                        {"runs", row.runs},
                        {"diverged", row.diverged},
                        {"validation_accuracy_mean", number(row.validationMean)},
                        {"accuracy_mean", number(row.accuracyMean)},
                        {"accuracy_sd", number(row.accuracySd)},
                        {"spikes_mean", number(row.spikesMean)},
                        {"spikes_sd", number(row.spikesSd)}};
        Json full{{"gradient_scaling", row.mode}, {"chosen", row.chosen}};
        full.update(line);
        out["rows"].push_back(full);
        if (row.chosen && !out["summary"].contains(row.mode)) out["summary"][row.mode] = line;
    }
    return out;
}

int runCompare(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments =
        Arguments::parse(args, {"json"}, trainingKeys({"data", "out", "seeds", "modes", "learning-rates"}));
    if (!arguments) return usageError(arguments.error().text(), "snn");
    const auto out = arguments->value("out");
    if (!out || !arguments->value("dataset") || !arguments->value("network"))
        return usageError("name the pictures with --dataset, the network with --network and the folder with --out",
                          "snn");
    const auto plan = comparisonFrom(*arguments);
    if (!plan) return usageError(plan.error().text(), "snn");
    const auto ranks = makeCommunicator();
    std::optional<snn::Comparison> result;
    const auto done = runJob(context, {"compare " + *out, JobKind::train}, [&](JobContext& job) -> Result<void> {
        NL_TRY(set, openForAll(plan->base.dataset, *arguments, *ranks, job));
        NL_TRY(compared, snn::compare(set, *plan, *out, *ranks, job));
        result = std::move(compared);
        return {};
    });
    if (!result && !done && done.error().code == kCancelled && ranks->rank() == 0)
        std::fprintf(stderr,
                     "neuroloom-cli: the trainings so far are kept in %s; the same command goes on from there\n",
                     out->c_str());
    if (!result) return failure(done ? makeError("cancelled", "stopped by the user") : done.error());
    if (ranks->rank() != 0) return kDone;
    if (arguments->flag("json")) {
        printLine(jsonText(comparisonJson(*result)));
        return kDone;
    }
    for (const snn::ComparisonRow& row : result->rows)
        printLine(
            fmt::format("{:<12} rate {:<6} {} runs ({} diverged): test {:.2f} +- {:.2f} %, {:.0f} +- {:.0f} spikes an "
                        "image{}",
                        row.mode, row.learningRate, row.runs, row.diverged, 100 * row.accuracyMean,
                        100 * row.accuracySd, row.spikesMean, row.spikesSd, row.chosen ? "  (chosen)" : ""));
    printLine("written to " + *out);
    return kDone;
}

int runRaster(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments = Arguments::parse(args, {"json"}, {"run", "image", "out", "data", "split"});
    if (!arguments) return usageError(arguments.error().text(), "snn");
    const auto folder = arguments->value("run"), out = arguments->value("out");
    const auto image = arguments->integer("image", 0);
    if (!image) return usageError(image.error().text(), "snn");
    if (!folder || !out || !*image)
        return usageError("name the run with --run, the picture's number with --image and the file with --out", "snn");
    const std::string split = arguments->value("split").value_or("test");
    if (split != "test" && split != "train") return usageError("--split is test or train", "snn");
    if (!out->ends_with(".csv") && !out->ends_with(".png")) return usageError("--out ends in .csv or .png", "snn");
    std::shared_ptr<const snn::SnnRecording> recording;
    std::vector<std::string> classes;
    const auto done = runJob(context, {"raster " + *folder, JobKind::load}, [&](JobContext& job) -> Result<void> {
        NL_TRY(model, snn::openModel(*folder));
        NL_TRY(set, images::open(model->options.dataset, arguments->value("data").value_or(""), job));
        NL_TRY(recorded, snn::record(*model, *set, split, static_cast<std::size_t>(**image), 16, job));
        recording = std::move(recorded);
        classes = model->classNames;
        return writeRaster(*recording, *out);
    });
    if (!done) return failure(done.error());
    const std::string label = classes[recording->label], told = classes[recording->prediction];
    if (arguments->flag("json"))
        printLine(jsonText(Json{{"spikes", recording->spikes.time.size()},
                                {"steps", recording->steps},
                                {"label", label},
                                {"prediction", told},
                                {"out", *out}}));
    else
        printLine(fmt::format("{} spikes in {} steps; it is {}, told as {}; written to {}",
                              recording->spikes.time.size(), recording->steps, label, told, *out));
    return kDone;
}

int runExport(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments =
        Arguments::parse(args, {"json"}, {"run", "out", "maximum-neurons", "maximum-synapses", "seed"});
    if (!arguments) return usageError(arguments.error().text(), "snn");
    const auto folder = arguments->value("run"), out = arguments->value("out");
    snn::ExportOptions options;
    const auto neurons = arguments->integer("maximum-neurons", 1);
    const auto synapses = arguments->integer("maximum-synapses", 1);
    const auto seed = arguments->integer("seed", 0);
    for (const auto* number : {&neurons, &synapses, &seed})
        if (!*number) return usageError(number->error().text(), "snn");
    options.seed = seed->value_or(options.seed);
    options.maximumNeurons = neurons->value_or(options.maximumNeurons);
    options.maximumSynapses = synapses->value_or(options.maximumSynapses);
    if (!folder || !out || !out->ends_with(".nml"))
        return usageError("name the run with --run and the file, which ends in .nml, with --out", "snn");
    snn::ExportedSnn result;
    const auto done = runJob(context, {"export " + *folder, JobKind::other}, [&](JobContext& job) -> Result<void> {
        NL_TRY(model, snn::openModel(*folder));
        NL_TRY(exported, snn::toNeuroml(*model, options, job));
        result = std::move(exported);
        return io::writeFile(*out, result.text);
    });
    if (!done) return failure(done.error());
    if (arguments->flag("json")) {
        printLine(jsonText(Json{{"neurons", result.neurons},
                                {"synapses", result.synapses},
                                {"biases", result.biases},
                                {"network_neurons", result.networkNeurons},
                                {"network_synapses", result.networkSynapses},
                                {"notes", result.notes},
                                {"out", *out}}));
        return kDone;
    }
    for (const std::string& note : result.notes) printLine(note);
    printLine("written to " + *out);
    return kDone;
}

}  // namespace

int runSnn(const std::vector<std::string>& args, CommandContext& context) {
    if (args.empty()) return usageError("say what to do: train, evaluate, compare, raster, export or graph", "snn");
    const std::vector<std::string> rest(args.begin() + 1, args.end());
    if (args[0] == "train") return runTrain(rest, context);
    if (args[0] == "evaluate") return runEvaluate(rest, context);
    if (args[0] == "compare") return runCompare(rest, context);
    if (args[0] == "raster") return runRaster(rest, context);
    if (args[0] == "export") return runExport(rest, context);
    if (args[0] == "graph") return runSnnGraph(rest, context);
    if (args[0] == "options") {
        std::string page = snn::optionsReference();
        page.pop_back();  // printLine ends the last line
        printLine(page);
        return kDone;
    }
    return usageError("\"" + args[0] + "\" is not a part of snn", "snn");
}

}  // namespace nl::cli
