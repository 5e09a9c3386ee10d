// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "app/cli/graph_summary.hpp"
#include "app/cli/loading.hpp"
#include "core/graph/build.hpp"
#include "core/graph/features.hpp"
#include "core/graph/io.hpp"
#include "core/sim/save_result.hpp"

namespace nl::cli {

namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

}  // namespace

Json graphSummary(const graph::Graph& g) {
    Json out;
    for (const graph::NodeKind kind : graph::kAllNodeKinds)
        out["nodes"][std::string(graph::nodeKindName(kind))] = g.count(kind);
    for (std::size_t t = 0; t < graph::kEdgeTypes; ++t)
        out["edges"][std::string(graph::edgeTypeName(static_cast<graph::EdgeType>(t)))] =
            g.typeBegin[t + 1] - g.typeBegin[t];
    out["features"] = g.nodeFeatures.names;
    out["resolution"] = graph::resolutionName(g.resolution);
    return out;
}

void printGraphSummary(const Json& result, const std::string& out) {
    const auto counts = [](const Json& of) {
        std::string text;
        for (const auto& [name, count] : of.items()) text += (text.empty() ? "" : ", ") + count.dump() + " " + name;
        return text;
    };
    printLine("nodes: " + counts(result["nodes"]));
    printLine("edges: " + counts(result["edges"]));
    printLine("written to " + out);
}

int runGraph(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments =
        Arguments::parse(args, {"json", "list-features"},
                         {"out", "resolution", "network", "maximum-nodes", "maximum-memory", "simulation"});
    if (!arguments) return usageError(arguments.error().message, "graph");
    if (arguments->flag("list-features")) {
        std::string page = graph::featureReference();
        page.pop_back();  // printLine ends the last line
        printLine(page);
        return kDone;
    }
    if (arguments->positional().size() != 1) return usageError("name one file", "graph");
    const auto out = arguments->value("out");
    if (!out) return usageError("name the file to write with --out", "graph");
    graph::GraphOptions options;
    for (const auto& [key, value] : arguments->options()) {
        if (key == "json" || key == "out" || key == "simulation") continue;
        if (const auto set = setField(graph::graphFields(), options, key, value); !set)
            return usageError(set.error().text(), "graph");
    }
    const auto loaded = loadModel(context, arguments->positional().front());
    if (!loaded) return failure(loaded.error());
    printDiagnostics(loaded->diagnostics);
    if (!loaded->value) return failure(loaded->firstError());
    std::shared_ptr<const sim::SimResult> simulated;
    if (const auto file = arguments->value("simulation")) {
        auto read = sim::loadResult(*file);
        if (!read) return failure(read.error());
        simulated = std::move(*read);
    }
    Json result;
    std::vector<Diagnostic> notes;
    const auto done =
        runJob(context, {"graph of " + loaded->value->id, JobKind::graph}, [&](JobContext& queued) -> Result<void> {
            JobContext::Sink sink;
            sink.progress = [&](double part, std::string_view stage) { queued.progress(part, stage); };
            sink.report = [&](std::span<const Diagnostic> more) {
                notes.insert(notes.end(), more.begin(), more.end());
            };
            JobContext job(queued.pool(), queued.stopToken(), nullptr, std::move(sink));
            const Clock::time_point begin = Clock::now();
            NL_TRY(built, graph::build(*loaded->value, options, simulated ? &simulated->spikes : nullptr, job));
            const double seconds = secondsSince(begin);
            NL_CHECK(graph::save(*built, *out, job));
            result = graphSummary(*built);
            result["seconds"] = seconds;
            result["write_seconds"] = secondsSince(begin) - seconds;
            return {};
        });
    printDiagnostics(notes);
    if (!done) return failure(done.error());
    if (arguments->flag("json")) {
        result["out"] = *out;
        notes.insert(notes.begin(), loaded->diagnostics.begin(), loaded->diagnostics.end());
        result["diagnostics"] = toJson(std::span<const Diagnostic>(notes));
        printLine(jsonText(result));
    } else {
        printGraphSummary(result, *out);
    }
    return hasErrors(loaded->diagnostics) ? kFailed : kDone;
}

}  // namespace nl::cli
