// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/simulate.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "app/cli/loading.hpp"
#include "core/sim/options_reference.hpp"
#include "core/sim/save_result.hpp"
#include "core/sim/write_outputs.hpp"
#include "core/units/units.hpp"

namespace nl::cli {

namespace {

using Json = nlohmann::ordered_json;

/// "300 ms", or a number of seconds.
Result<double> seconds(const std::string& key, const std::string& text) {
    if (const auto number = units::parseNumber(text)) return *number;
    auto value = units::parseQuantity(text, units::standardDimension("time").value_or(units::Dimension{}));
    if (!value) return fail(value.error().code, "--" + key + ": " + value.error().text());
    if (!(*value > 0)) return fail("value-range", "--" + key + " must be above 0");
    return *value;
}

Result<sim::SimOptions> optionsOf(const Arguments& arguments) {
    sim::SimOptions options;
    for (const auto& [key, value] : arguments.options()) {
        if (key == "json" || key == "out" || key == "save" || key == "threads") continue;
        if (key == "duration" || key == "dt" || key == "frame-interval") {
            NL_TRY(number, seconds(key, value));
            NL_CHECK(setField(sim::simFields(), options, key, fmt::format("{}", number)));
            continue;
        }
        NL_CHECK(setField(sim::simFields(), options, key, value));
    }
    return options;
}

Json summary(const sim::SimResult& result, const std::vector<std::filesystem::path>& outputs) {
    Json out;
    out["outputs"] = Json::array();
    for (const auto& path : outputs) out["outputs"].push_back(path.string());
    out["simulated_seconds"] = result.record.reached;
    out["wall_seconds"] = result.record.wallSeconds;
    out["build_seconds"] = result.record.buildSeconds;
    out["steps"] = result.record.steps;
    out["cells"] = result.record.cells;
    out["compartments"] = result.record.compartments;
    out["synapses"] = result.record.synapses;
    out["spikes"] = result.spikes.time.size();
    out["method"] = result.record.method;
    out["dt_seconds"] = result.record.step;
    out["seed"] = result.record.seed;
    out["temperature_kelvin"] = result.record.temperature;
    out["version"] = result.record.version;
    out["host"] = result.record.host;
    return out;
}

}  // namespace

int runSimulate(const std::vector<std::string>& args, CommandContext& context) {
    std::vector<std::string> keys{"out", "save", "threads"};
    std::vector<std::string> flags{"json", "list-options"};
    for (const auto& field : sim::simFields()) keys.push_back(field.key);
    const auto arguments = Arguments::parse(args, flags, keys);
    if (!arguments) return usageError(arguments.error().message, "simulate");
    if (arguments->flag("list-options")) {
        std::string page = sim::optionsReference();
        page.pop_back();  // printLine ends the last line
        printLine(page);
        return kDone;
    }
    if (arguments->positional().size() != 1) return usageError("name one file", "simulate");
    const auto options = optionsOf(*arguments);
    if (!options) return usageError(options.error().text(), "simulate");
    if (const auto alone = aloneOnly(); !alone) return failure(alone.error());
    const auto loaded = loadModel(context, arguments->positional().front());
    if (!loaded) return failure(loaded.error());
    printDiagnostics(loaded->diagnostics);
    if (!loaded->value) return failure(loaded->firstError());
    std::shared_ptr<const sim::SimResult> result;
    std::vector<std::filesystem::path> outputs;
    const std::filesystem::path folder = arguments->value("out").value_or(".");
    const auto done =
        runJob(context, {"simulate " + loaded->value->id, JobKind::simulate}, [&](JobContext& job) -> Result<void> {
            NL_TRY(made, sim::simulate(loaded->value, *options, job));
            result = made;
            return {};
        });
    if (!done) return failure(done.error());
    // What was computed is kept, also of a run that was stopped.
    const auto written = runJob(context, {"write", JobKind::simulate}, [&](JobContext& job) -> Result<void> {
        NL_TRY(paths, sim::writeOutputs(*result, folder, job));
        outputs = std::move(paths);
        const auto save = arguments->value("save");
        if (!save) return {};
        NL_CHECK(sim::saveResult(*result, *save));
        outputs.emplace_back(*save);
        return {};
    });
    printDiagnostics(result->diagnostics);
    if (!written) return failure(written.error());
    Json out = summary(*result, outputs);
    std::vector<Diagnostic> notes = loaded->diagnostics;
    notes.insert(notes.end(), result->diagnostics.begin(), result->diagnostics.end());
    if (arguments->flag("json")) {
        if (result->stopped) out["stopped"] = result->stopped->text();
        out["diagnostics"] = toJson(std::span<const Diagnostic>(notes));
        printLine(jsonText(out));
    } else {
        printLine(fmt::format("{} steps of {} ms, {} cells, {} compartments, {} spikes, {:.3g} s", result->record.steps,
                              result->record.step * 1e3, result->record.cells, result->record.compartments,
                              result->spikes.time.size(), result->record.wallSeconds));
        for (const auto& path : outputs) printLine("written: " + path.string());
    }
    if (result->stopped) return failure(*result->stopped);
    return hasErrors(notes) ? kFailed : kDone;
}

}  // namespace nl::cli
