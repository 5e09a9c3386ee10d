// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/check_simulation.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/neuroml/link.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {

using lems::Component;
using model::Model;

namespace {

constexpr double kMostSteps = 1e12;

bool isSimulation(const Model& model, const Component& component) {
    return component.element == "Simulation" || model.library->isA(component.type, "Simulation");
}

bool lostIncludes(const Model& model) {
    return std::any_of(model.files.begin(), model.files.end(),
                       [](const model::FileEntry& file) { return !file.missingIncludes.empty(); });
}

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> out;
    while (true) {
        const std::size_t slash = path.find('/');
        if (slash != 0) out.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return out;
        path.remove_prefix(slash + 1);
    }
}

std::optional<std::int64_t> index(std::string_view text) {
    std::int64_t out = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (failed != std::errc() || end != text.data() + text.size()) return {};
    return out;
}

/// "pop[3]" to "pop" and 3; a name without brackets keeps no index.
struct Step {
    std::string_view name;
    std::optional<std::int64_t> index;
};
Step step(std::string_view text) {
    const std::size_t bracket = text.find('[');
    if (bracket == std::string_view::npos || text.back() != ']') return {text, {}};
    return {text.substr(0, bracket), index(text.substr(bracket + 1, text.size() - bracket - 2))};
}

class SimulationCheck {
public:
    SimulationCheck(const Model& model, const Component& simulation, Report& report)
        : model_(model), simulation_(simulation), report_(report) {}

    void run() {
        checkTimes();
        checkTarget();
        for (const Component& child : simulation_.children) checkRecorder(child);
    }

private:
    [[nodiscard]] std::optional<double> time(const char* name) const {
        const std::string* text = simulation_.attribute(name);
        if (text == nullptr) return {};
        const auto value = units::parseQuantity(*text, units::standardDimension("time").value_or(units::Dimension{}));
        return value ? std::optional(*value) : std::nullopt;
    }

    void value(Severity severity, const std::string& message, const std::string& found, const std::string& expected) {
        Error error = makeError("value-range", message);
        error.found = found;
        error.expected = expected;
        report_.add(severity, std::move(error), simulation_.where);
    }

    void checkTimes() {
        const auto length = time("length"), step = time("step");
        if (length && *length < 0)
            value(Severity::error, "the simulation has a negative length", *simulation_.attribute("length"),
                  "a time above 0");
        if (step && *step <= 0)
            value(Severity::error, "the time step of the simulation must be above 0", *simulation_.attribute("step"),
                  "a time above 0");
        if (!length || !step || *length < 0 || *step <= 0) return;
        if (*step > *length)
            value(Severity::warning, "the time step is longer than the simulation", *simulation_.attribute("step"),
                  "at most the length, " + *simulation_.attribute("length"));
        if (*length / *step > kMostSteps) {
            Error error = makeError(
                "too-big", "the simulation would take " + shortened(std::to_string(*length / *step), 40) + " steps",
                "Make the step longer or the simulation shorter.");
            error.expected = "at most 10^12";
            report_.add(Severity::error, std::move(error), simulation_.where);
        }
    }

    void checkTarget() {
        const std::string* target = simulation_.attribute("target");
        if (target == nullptr) return;
        for (const model::Network& network : model_.networks)
            if (network.id == *target) network_ = &network;
        if (network_ != nullptr || model_.component(*target) != nullptr) return;
        std::vector<std::string> names;
        for (const model::Network& network : model_.networks) names.push_back(network.id);
        std::string list;
        for (const std::string& name : names) list += (list.empty() ? "" : ", ") + shortened(name);
        report_.add(
            missingSeverityOfTarget(),
            makeError("component-missing", "the simulation's target \"" + shortened(*target) + "\" does not exist",
                      list.empty() ? "Is an <Include> missing?" : "Networks: " + list + "."),
            simulation_.where);
    }

    [[nodiscard]] Severity missingSeverityOfTarget() const {
        return lostIncludes(model_) ? Severity::warning : Severity::error;
    }

    void checkRecorder(const Component& recorder) {
        if (recorder.element == "OutputFile" || recorder.element == "EventOutputFile") checkFile(recorder);
        for (const Component& child : recorder.children) {
            if (const std::string* quantity = child.attribute("quantity")) checkQuantity(child, *quantity, true);
            if (recorder.element == "EventOutputFile")
                if (const std::string* select = child.attribute("select")) checkQuantity(child, *select, false);
        }
    }

    void checkFile(const Component& file) {
        const std::string* name = file.attribute("fileName");
        if (name == nullptr) return;
        const std::filesystem::path path = std::filesystem::path(*name).lexically_normal();
        const bool climbs = !path.empty() && *path.begin() == "..";
        if (!path.is_absolute() && !climbs) return;
        Error error =
            makeError("output-outside", "the output file lies outside the output folder",
                      "It is written into the output folder, as \"" + shortened(path.filename().string()) + "\".");
        error.found = shortened(*name);
        report_.add(Severity::warning, std::move(error), file.where);
    }

    // --- what is recorded: pop[3]/v, pop/3/comp/v, pop/3/comp/7/v, deeper paths ---

    void checkQuantity(const Component& column, const std::string& path, bool hasVariable) {
        if (network_ == nullptr) return;  // relative to a component of any type
        const std::vector<std::string_view> steps = split(path);
        if (steps.empty()) return;
        const Step first = step(steps[0]);
        const model::Population* population = populationOf(first.name);
        if (population == nullptr) {
            if (first.index || (steps.size() > 1 && index(steps[1])))
                report_.warning(column.where, "population-missing",
                                "\"" + shortened(path) + "\": there is no population \"" + shortened(first.name) +
                                    "\" in network \"" + shortened(network_->id) + "\"");
            return;
        }
        std::size_t next = 1;
        std::optional<std::int64_t> cell = first.index;
        if (!cell && steps.size() > 1) {
            cell = index(steps[1]);
            if (cell) next = steps.size() > 2 && steps[2] == population->component ? 3 : 2;
        }
        if (!cell) return;
        if (population->cellIndex(*cell) < 0) {
            reportCell(column, path, *population, *cell);
            return;
        }
        if (hasVariable && next < steps.size()) checkVariable(column, path, *population, steps, next);
    }

    [[nodiscard]] const model::Population* populationOf(std::string_view name) const {
        for (const model::PopulationId id : network_->populations)
            if (model_.populations[id.index()].id == name) return &model_.populations[id.index()];
        return nullptr;
    }

    void reportCell(const Component& column, const std::string& path, const model::Population& population,
                    std::int64_t cell) {
        Error error =
            makeError("cell-missing", "\"" + shortened(path) + "\": population \"" + shortened(population.id) +
                                          "\" has " + std::to_string(population.size) + " cells");
        error.found = "cell " + std::to_string(cell);
        if (population.size > 0 && population.instanceIds.empty())
            error.expected = "0 to " + std::to_string(population.size - 1);
        report_.add(Severity::error, std::move(error), column.where);
    }

    void checkVariable(const Component& column, const std::string& path, const model::Population& population,
                       const std::vector<std::string_view>& steps, std::size_t next) {
        if (!population.cellType.valid()) return;
        const model::CellType& type = model_.cellTypes[population.cellType.index()];
        if (const auto segment = index(steps[next])) {
            if (type.morphology && type.morphology->indexOf(*segment) < 0)
                report_.error(column.where, "segment-missing",
                              "\"" + shortened(path) + "\": cell \"" + shortened(type.id) + "\" has no segment " +
                                  std::to_string(*segment));
            return;
        }
        if (next + 1 != steps.size() || type.morphology)
            return;  // deeper paths are looked up when the model is compiled
        const auto names = recordable(type.type);
        if (names.empty() || std::find(names.begin(), names.end(), steps[next]) != names.end()) return;
        std::string list;
        for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
        Error error =
            makeError("quantity-missing",
                      "\"" + shortened(path) + "\": " + type.type + " exposes no \"" + shortened(steps[next]) + "\"",
                      "It can record: " + shortened(list, 300) + ".");
        report_.add(Severity::error, std::move(error), column.where);
    }

    /// Everything with a name that a component of this type has; empty when the type or one of its bases is unknown.
    [[nodiscard]] std::vector<std::string> recordable(const std::string& typeName) const {
        std::vector<std::string> out;
        const auto lineage = model_.library->lineage(typeName);
        if (lineage.empty() || !lineage.back()->extends.empty()) return {};
        const auto add = [&out](const std::string& name) {
            if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
        };
        for (const lems::ComponentType* type : lineage) {
            for (const lems::Parameter& parameter : type->parameters) add(parameter.name);
            if (!type->dynamics) continue;
            for (const lems::StateVariable& state : type->dynamics->states) add(state.name);
            for (const lems::DerivedVariable& derived : type->dynamics->derived) add(derived.name);
        }
        return out;
    }

    const Model& model_;
    const Component& simulation_;
    Report& report_;
    const model::Network* network_ = nullptr;
};

/// The <Target> of the file that was opened.
void checkLemsTarget(const Model& model, const std::vector<const Component*>& simulations, Report& report) {
    if (!model.target.empty()) {
        if (model.component(model.target) != nullptr) return;
        for (const model::Network& network : model.networks)
            if (network.id == model.target) return;
        std::string list;
        for (const Component* simulation : simulations) list += (list.empty() ? "" : ", ") + shortened(simulation->id);
        // Without any simulation, or with lost includes, the target may well stand in another file.
        report.add(
            simulations.empty() || lostIncludes(model) ? Severity::warning : Severity::error,
            makeError("component-missing", "<Target> names \"" + shortened(model.target) + "\", which does not exist",
                      list.empty() ? "There is no simulation in these files." : "Simulations: " + list + "."),
            model.targetWhere);
        return;
    }
    const bool own = std::any_of(simulations.begin(), simulations.end(),
                                 [](const Component* simulation) { return simulation->where.file == 0; });
    if (own && !model.files.empty())
        report.warning(model.files[0].rootWhere, "target-missing", "the file has a simulation and no <Target>",
                       simulations.size() == 1 ? "The simulation \"" + shortened(simulations[0]->id) + "\" is used."
                                               : "Add <Target component=\"...\"/> to say which one to run.");
}

}  // namespace

std::vector<Diagnostic> checkSimulation(const Model& model) {
    Report report;
    for (const model::FileEntry& file : model.files) (void)report.addFile(file.path);
    std::vector<const Component*> simulations;
    for (const Component& component : model.components)
        if (isSimulation(model, component)) simulations.push_back(&component);
    checkLemsTarget(model, simulations, report);
    for (const Component* simulation : simulations) SimulationCheck(model, *simulation, report).run();
    return report.take();
}

}  // namespace nl::neuroml
