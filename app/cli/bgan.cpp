// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "app/cli/bgan_planted.hpp"
#include "app/cli/loading.hpp"
#include "core/base/field_sets.hpp"
#include "core/bgan/attention/export.hpp"
#include "core/bgan/bgan_network.hpp"
#include "core/bgan/options_reference.hpp"
#include "core/bgan/train.hpp"
#include "core/graph/build.hpp"
#include "core/graph/io.hpp"
#include "core/neuroml/load.hpp"
#include "core/plot/heatmap.hpp"

namespace nl::cli {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

Json toJson(const std::map<std::string, double>& metrics) {
    Json out = Json::object();
    for (const auto& [name, value] : metrics) out[name] = std::isfinite(value) ? Json(value) : Json();
    return out;
}

std::string metricsText(const char* split, const std::map<std::string, double>& metrics) {
    std::string text = fmt::format("{:<11}", split);
    for (const auto& [name, value] : metrics)
        if (name != "predictions")
            text += std::isnan(value) ? fmt::format(" {} unknown", name) : fmt::format(" {} {:.4g}", name, value);
    return text;
}

/// Options of the command line over `base`.
Result<bgan::BganOptions> optionsFrom(const Arguments& arguments, bgan::BganOptions base) {
    for (const auto& field : bgan::bganFields())
        if (const auto value = arguments.value(field.key))
            NL_CHECK(setField(bgan::bganFields(), base, field.key, *value));
    return base;
}

/// The options that a run folder was trained with.
Result<bgan::BganOptions> optionsOfRun(const fs::path& folder) {
    NL_TRY(info, run::openRun(folder));
    return optionsFromSettings(bgan::bganFields(), info.settings);
}

void printTraining(const bgan::TrainingResult& result, const std::string& out, bool json) {
    if (json) {
        Json line;
        line["epochs"] = result.epochs;
        line["parameters"] = result.parameters;
        line["seconds_per_epoch"] = result.secondsPerEpoch;
        line["train"] = toJson(result.train);
        line["validation"] = toJson(result.validation);
        line["test"] = toJson(result.test);
        line["peak_rss_bytes"] = result.peakRssBytes;
        line["stopped"] = result.stopped;
        line["out"] = out;
        return printLine(jsonText(line));
    }
    printLine(fmt::format("{} epochs, {} parameters, {:.3g} s an epoch", result.epochs, result.parameters,
                          result.secondsPerEpoch));
    printLine(metricsText("train", result.train));
    printLine(metricsText("validation", result.validation));
    printLine(metricsText("test", result.test));
    printLine("written to " + out);
}

int runTrain(const std::vector<std::string>& args, CommandContext& context) {
    std::vector<std::string> keys{"dataset", "out"};
    for (const auto& field : bgan::bganFields()) keys.push_back(field.key);
    const auto arguments = Arguments::parse(args, {"json", "resume"}, keys);
    if (!arguments) return usageError(arguments.error().text(), "bgan");
    const auto file = arguments->value("dataset"), out = arguments->value("out");
    if (!file || !out) return usageError("name the dataset with --dataset and the run folder with --out", "bgan");
    const bool resume = arguments->flag("resume");
    bgan::BganOptions base;
    if (resume) {
        const auto stored = optionsOfRun(*out);
        if (!stored) return failure(stored.error());
        base = *stored;
    } else if (!arguments->value("task")) {
        return usageError("name the task with --task", "bgan");
    }
    const auto options = optionsFrom(*arguments, base);
    if (!options) return usageError(options.error().text(), "bgan");
    if (const auto alone = aloneOnly(); !alone) return failure(alone.error());
    std::optional<bgan::TrainingResult> result;
    const auto done = runJob(context, {"train " + *out, JobKind::train}, [&](JobContext& job) -> Result<void> {
        NL_TRY(data, dataset::open(*file, job));
        NL_TRY(trained, bgan::train(*data, *options, *out, resume, nullptr, job));
        result = std::move(trained);
        return {};
    });
    if (!result) return failure(done ? makeError("cancelled", "stopped by the user") : done.error());
    printTraining(*result, *out, arguments->flag("json"));
    if (!result->stopped) return kDone;
    std::fprintf(
        stderr,
        "neuroloom-cli: stopped by the user after %lld epochs; they are kept in %s, --resume goes on from there\n",
        static_cast<long long>(result->epochs), out->c_str());
    return kCancelledExit;
}

int runEvaluate(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments = Arguments::parse(args, {"json"}, {"run", "dataset"});
    if (!arguments) return usageError(arguments.error().text(), "bgan");
    const auto folder = arguments->value("run"), file = arguments->value("dataset");
    if (!folder || !file) return usageError("name the run with --run and the dataset with --dataset", "bgan");
    std::map<std::string, std::map<std::string, double>> metrics;
    Json out;
    const auto done = runJob(context, {"evaluate " + *folder, JobKind::train}, [&](JobContext& job) -> Result<void> {
        NL_TRY(network, bgan::openNetwork(*folder));
        NL_TRY(data, dataset::open(*file, job));
        NL_TRY(evaluated, bgan::evaluate(*network, *data, job));
        metrics = std::move(evaluated);
        out["model"] = network->options.model;
        out["task"] = network->options.task;
        return {};
    });
    if (!done) return failure(done.error());
    for (const char* split : {"train", "validation", "test"}) {
        out[split] = toJson(metrics[split]);
        if (!arguments->flag("json")) printLine(metricsText(split, metrics[split]));
    }
    if (arguments->flag("json")) printLine(jsonText(out));
    return kDone;
}

Result<bgan::Readout> readoutFrom(const Arguments& arguments) {
    bgan::Readout out;
    const auto number = [&](const char* key, int& value) -> Result<void> {
        NL_TRY(given, arguments.integer(key, 0));
        // More than there can be: an index that cannot be held is named as what it is, by whoever knows the layers.
        if (given) value = static_cast<int>(std::min<std::int64_t>(*given, std::numeric_limits<int>::max()));
        return {};
    };
    NL_CHECK(number("layer", out.layer));
    if (const auto head = arguments.value("head")) {
        if (*head == "mean" || *head == "max" || *head == "rollout") {
            out.reduce = *head;
        } else {
            NL_CHECK(number("head", out.head));
        }
    }
    const auto choose = [&](const char* key, auto nameOf, auto& value, std::initializer_list<int> all) -> Result<void> {
        const auto text = arguments.value(key);
        if (!text) return {};
        for (const int i : all) {
            value = static_cast<std::decay_t<decltype(value)>>(i);
            if (nameOf(value) == *text) return {};
        }
        return fail("choice-unknown", fmt::format("--{} cannot be \"{}\"", key, shortened(*text)));
    };
    NL_CHECK(choose("direction", bgan::directionName, out.direction, {0, 1, 2}));
    NL_CHECK(choose("scale", bgan::scaleName, out.scale, {0, 1, 2}));
    out.gain = arguments.flag("gain");
    return out;
}

/// A model file becomes a graph; a stored graph is taken as it is. `notes` gets what the file is told.
Result<std::shared_ptr<const graph::Graph>> graphOf(const std::string& file, const std::string& resolution,
                                                    std::vector<Diagnostic>& notes, JobContext& job) {
    const std::string suffix = fs::path(file).extension().string();
    const bool model = suffix == ".h5" && fs::path(file).stem().extension() == ".nml";
    if ((suffix == ".h5" && !model) || suffix == ".graphml" || suffix == ".json") return graph::open(file, job);
    neuroml::LoadOptions load;
    load.check = false;
    const Loaded<model::Model> loaded = neuroml::load(file, load, job);
    notes.insert(notes.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    if (job.stopped()) return fail(job.cancelledError());
    if (!loaded.value) return fail(loaded.firstError());
    graph::GraphOptions options;
    options.resolution = resolution;
    return graph::build(*loaded.value, options, nullptr, job);
}

/// At most this many pixels a side.
constexpr int kPictureSide = 2000;

Result<void> writePicture(const bgan::AttentionMap& map, const bgan::Readout& readout, const std::string& out,
                          JobContext& job) {
    NL_TRY(matrix, bgan::aggregate(map, readout, &job));
    const float most = matrix.value.empty() ? 1.0F : *std::max_element(matrix.value.begin(), matrix.value.end());
    const plot::Picture picture =
        plot::heatmapPicture(matrix.offset, matrix.column, matrix.value, matrix.labels.size(),
                             plot::colourMaps().front(), 0.0F, most > 0 ? most : 1.0F, kPictureSide);
    return plot::writePng(picture, out);
}

int runAttend(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments =
        Arguments::parse(args, {"json", "gain"}, {"run", "out", "layer", "head", "direction", "scale", "resolution"});
    if (!arguments) return usageError(arguments.error().text(), "bgan");
    const auto folder = arguments->value("run"), out = arguments->value("out");
    if (!folder || !out || arguments->positional().size() != 1)
        return usageError("name the run with --run, one model file, and the file to write with --out", "bgan");
    const auto readout = readoutFrom(*arguments);
    if (!readout) return usageError(readout.error().text(), "bgan");
    Json result;
    std::vector<Diagnostic> notes;
    const auto done = runJob(context, {"attend " + *folder, JobKind::train}, [&](JobContext& job) -> Result<void> {
        const Clock::time_point begin = Clock::now();
        NL_TRY(network, bgan::openNetwork(*folder));
        NL_TRY(graph, graphOf(arguments->positional().front(), arguments->value("resolution").value_or("section"),
                              notes, job));
        NL_TRY(map, bgan::attend(*network, graph, job));
        const std::vector<Diagnostic> more = bgan::readoutNotes(*map, *readout);
        notes.insert(notes.end(), more.begin(), more.end());
        if (fs::path(*out).extension() == ".png")
            NL_CHECK(writePicture(*map, *readout, *out, job));
        else
            NL_CHECK(bgan::exportAttention(*map, *readout, *out, job));
        Json blocks = Json::array();
        for (const bgan::AttentionBlock& block : map->blocks)
            blocks.push_back({{"block", bgan::blockName(block.block)},
                              {"direction", bgan::directionName(block.direction)},
                              {"entries", block.entries.size()}});
        result["out"] = *out;
        result["model"] = map->model;
        result["nodes"] = graph->nodes();
        result["layers"] = map->layers;
        result["heads"] = map->heads;
        result["layer"] = bgan::chosenName(readout->layer, *readout);
        result["head"] = bgan::chosenName(readout->head, *readout);
        result["direction"] = bgan::directionName(readout->direction);
        result["scale"] = bgan::scaleName(readout->scale);
        result["blocks"] = std::move(blocks);
        result["seconds"] = std::chrono::duration<double>(Clock::now() - begin).count();
        return {};
    });
    if (!done) return failure(done.error());
    printDiagnostics(notes);
    result["diagnostics"] = cli::toJson(std::span<const Diagnostic>(notes));
    printLine(arguments->flag("json") ? jsonText(result) : "written to " + *out);
    return hasErrors(notes) ? kFailed : kDone;
}

}  // namespace

int runBgan(const std::vector<std::string>& args, CommandContext& context) {
    const std::string what = args.empty() ? "" : args.front();
    const std::vector<std::string> rest(args.begin() + (args.empty() ? 0 : 1), args.end());
    if (what == "train") return runTrain(rest, context);
    if (what == "evaluate") return runEvaluate(rest, context);
    if (what == "attend") return runAttend(rest, context);
    if (what == "planted") return runPlanted(rest, context);
    if (what == "options") {
        std::string page = bgan::optionsReference();
        page.pop_back();  // printLine ends the last line
        printLine(page);
        return kDone;
    }
    return usageError(what.empty() ? "say train, evaluate, attend or planted"
                                   : "bgan can train, evaluate, attend or planted, not \"" + shortened(what) + "\"",
                      "bgan");
}

}  // namespace nl::cli
