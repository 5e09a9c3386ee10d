// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/snn_graph.hpp"

#include <filesystem>

#include "app/cli/graph_summary.hpp"
#include "app/cli/loading.hpp"
#include "core/graph/io.hpp"
#include "core/snn/graph.hpp"

namespace nl::cli {

namespace {

using Json = nlohmann::ordered_json;

Result<snn::SnnGraphOptions> graphOptionsFrom(const Arguments& arguments) {
    snn::SnnGraphOptions out;
    NL_TRY(neurons, arguments.integer("maximum-neurons", 1));
    NL_TRY(synapses, arguments.integer("maximum-synapses", 1));
    NL_TRY(pictures, arguments.integer("pictures", 0));
    NL_TRY(seed, arguments.integer("seed", 0));
    out.sample.maximumNeurons = neurons.value_or(out.sample.maximumNeurons);
    out.sample.maximumSynapses = synapses.value_or(out.sample.maximumSynapses);
    out.sample.seed = seed.value_or(out.sample.seed);
    out.pictures = pictures.value_or(out.pictures);
    return out;
}

bool isGraphFile(const std::string& file) {
    return file.ends_with(".h5") || file.ends_with(".json") || file.ends_with(".graphml");
}

Json toJson(const snn::SnnGraph& made) {
    Json out = graphSummary(*made.graph);
    out["neurons"] = made.neurons;
    out["synapses"] = made.synapses;
    out["network_neurons"] = made.networkNeurons;
    out["network_synapses"] = made.networkSynapses;
    out["sampled"] = !made.whole();
    out["pictures"] = made.pictures;
    out["notes"] = made.graph->notes;
    return out;
}

}  // namespace

int runSnnGraph(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments = Arguments::parse(
        args, {"json"}, {"run", "out", "data", "maximum-neurons", "maximum-synapses", "pictures", "seed"});
    if (!arguments) return usageError(arguments.error().text(), "snn");
    const auto folder = arguments->value("run"), out = arguments->value("out");
    const auto options = graphOptionsFrom(*arguments);
    if (!options) return usageError(options.error().text(), "snn");
    if (!folder || !out || !isGraphFile(*out))
        return usageError("name the run with --run and the file, .h5, .json or .graphml, with --out", "snn");
    snn::SnnGraph made;
    const auto done = runJob(context, {"graph of " + *folder, JobKind::graph}, [&](JobContext& job) -> Result<void> {
        NL_TRY(built, snn::graphOfRun(*folder, arguments->value("data").value_or(""), *options, job));
        made = std::move(built);
        return graph::save(*made.graph, *out, job);
    });
    if (!done) return failure(done.error());
    Json result = toJson(made);
    if (arguments->flag("json")) {
        result["out"] = *out;
        printLine(jsonText(result));
        return kDone;
    }
    for (const std::string& note : made.graph->notes) printLine(note);
    printGraphSummary(result, *out);
    return kDone;
}

}  // namespace nl::cli
