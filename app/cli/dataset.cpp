// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.hpp"

#include <chrono>
#include <memory>

#include <fmt/format.h>

#include "app/cli/loading.hpp"
#include "core/synthesis/build.hpp"

namespace nl::cli {

namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

/// Numbers of a dataset and its labels: {task: {label: count}}; node labels count neurons.
Json summary(const dataset::Dataset& data) {
    Json out;
    std::uint64_t nodes = 0, edges = 0, neurons = 0;
    Json labels = Json::object();
    const auto count = [&](const std::string& task, const std::string& label) {
        Json& number = labels[task][label];
        number = number.is_null() ? 1 : number.get<std::int64_t>() + 1;
    };
    for (const dataset::Sample& sample : data.samples) {
        nodes += sample.graph->nodes();
        edges += sample.graph->edges();
        neurons += sample.graph->count(graph::NodeKind::neuron);
        for (const auto& [task, label] : sample.labels) count(task, label);
        for (const auto& [task, name] :
             {std::pair("cell-type", "cell_type"), std::pair("firing-pattern", "firing_pattern")}) {
            const graph::CategoryFeature* category = sample.graph->nodeFeatures.category(name);
            if (category == nullptr) continue;
            for (const std::int32_t code : category->code[0])
                if (code >= 0) count(task, category->vocabulary[static_cast<std::size_t>(code)]);
        }
    }
    out["graphs"] = data.samples.size();
    out["nodes"] = nodes;
    out["edges"] = edges;
    out["neurons"] = neurons;
    out["labels"] = std::move(labels);
    out["sha256"] = data.sha256;
    return out;
}

void print(const Json& result, bool json) {
    if (json) return printLine(jsonText(result));
    printLine(fmt::format("{} graphs, {} nodes, {} edges", result["graphs"].get<std::int64_t>(),
                          result["nodes"].get<std::int64_t>(), result["edges"].get<std::int64_t>()));
    for (const auto& [task, labels] : result["labels"].items())
        printLine(fmt::format("{}: {} different labels", task, labels.size()));
    printLine("sha256 " + result["sha256"].get<std::string>());
}

Result<dataset::Dataset> buildAndSave(const synthesis::BuildOptions& options, const std::string& out,
                                      JobContext& queued, std::vector<Diagnostic>& notes) {
    JobContext::Sink sink;
    sink.progress = [&](double part, std::string_view stage) {
        static_cast<void>(queued.checkpoint());
        queued.progress(part, stage);
    };
    sink.report = [&](std::span<const Diagnostic> more) { notes.insert(notes.end(), more.begin(), more.end()); };
    JobContext job(queued.pool(), queued.stopToken(), nullptr, std::move(sink));
    NL_TRY(data, synthesis::build(options, job));
    NL_CHECK(dataset::save(data, out, job));
    return data;
}

int runBuild(const std::vector<std::string>& args, CommandContext& context) {
    std::vector<std::string> keys{"out", "models", "canonical", "threads"};
    for (const auto& field : synthesis::buildFields()) keys.push_back(field.key);
    const auto arguments = Arguments::parse(args, {"json"}, keys);
    if (!arguments) return usageError(arguments.error().text(), "dataset");
    const auto out = arguments->value("out");
    if (!out) return usageError("name the file to write with --out", "dataset");
    if (!arguments->positional().empty()) return usageError("folders of models are named with --models", "dataset");
    const auto threads = arguments->integer("threads", 1);
    if (!threads) return usageError(threads.error().text(), "dataset");
    if (arguments->value("canonical"))
        return failure(makeError("not-available",
                                 "canonical models need the simulator, which this version does not have yet",
                                 "build from model files with --models DIR"));
    synthesis::BuildOptions options;
    for (const std::string& folder : arguments->values("models")) options.models.emplace_back(folder);
    if (options.models.empty()) return usageError("name at least one folder with --models", "dataset");
    for (const auto& field : synthesis::buildFields())
        if (const auto value = arguments->value(field.key))
            if (const auto set = setField(synthesis::buildFields(), options, field.key, *value); !set)
                return usageError(set.error().text(), "dataset");
    if (const auto alone = aloneOnly(); !alone) return failure(alone.error());
    Json result;
    std::vector<Diagnostic> notes;
    const auto done = runJob(context, {"build " + *out, JobKind::dataset}, [&](JobContext& job) -> Result<void> {
        const Clock::time_point begin = Clock::now();
        NL_TRY(built, buildAndSave(options, *out, job, notes));
        NL_TRY(stored, dataset::open(*out, job));
        result = summary(*stored);
        result["seconds"] = std::chrono::duration<double>(Clock::now() - begin).count();
        return {};
    });
    printDiagnostics(notes);
    if (!done) return failure(done.error());
    result["out"] = *out;
    result["diagnostics"] = toJson(std::span<const Diagnostic>(notes));
    print(result, arguments->flag("json"));
    return kDone;
}

int runDatasetInfo(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments = Arguments::parse(args, {"json"}, {});
    if (!arguments) return usageError(arguments.error().text(), "dataset");
    if (arguments->positional().size() != 1) return usageError("name one dataset", "dataset");
    Json result;
    const auto done = runJob(
        context, {"open " + arguments->positional().front(), JobKind::dataset}, [&](JobContext& job) -> Result<void> {
            const Clock::time_point begin = Clock::now();
            NL_TRY(data, dataset::open(arguments->positional().front(), job));
            result = summary(*data);
            result["seconds"] = std::chrono::duration<double>(Clock::now() - begin).count();
            Json sources = Json::array();
            for (const dataset::Sample& sample : data->samples)
                sources.push_back(
                    {{"source", sample.source}, {"nodes", sample.graph->nodes()}, {"edges", sample.graph->edges()}});
            result["samples"] = std::move(sources);
            return {};
        });
    if (!done) return failure(done.error());
    print(result, arguments->flag("json"));
    return kDone;
}

}  // namespace

int runDataset(const std::vector<std::string>& args, CommandContext& context) {
    const std::string what = args.empty() ? "" : args.front();
    const std::vector<std::string> rest(args.begin() + (args.empty() ? 0 : 1), args.end());
    if (what == "build") return runBuild(rest, context);
    if (what == "info") return runDatasetInfo(rest, context);
    return usageError(what.empty() ? "say build or info" : "dataset can build or info, not \"" + shortened(what) + "\"",
                      "dataset");
}

}  // namespace nl::cli
