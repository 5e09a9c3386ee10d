// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/request.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/text.hpp"
#include "core/sim/simulate.hpp"
#include "core/units/units.hpp"

namespace nl::sim {

using lems::Component;
using model::Model;

namespace {

const model::Network* networkNamed(const Model& model, const std::string& id) {
    const auto found = std::find_if(model.networks.begin(), model.networks.end(),
                                    [&](const model::Network& network) { return network.id == id; });
    return found == model.networks.end() ? nullptr : &*found;
}

bool isSimulation(const Model& model, const Component& component) {
    return component.element == "Simulation" || model.library->isA(component.type, "Simulation");
}

class Reader {
public:
    Reader(const Model& model, const SimOptions& options)
        : model_(model), options_(options), customUnits_(model.library->customUnits()) {}

    Result<Specification> read() {
        NL_CHECK(chooseTarget());
        if (out_.simulation != nullptr)
            NL_CHECK(readSimulation(*out_.simulation));
        else
            takeDefaults();
        if (options_.duration > 0) out_.duration = options_.duration;
        if (options_.step > 0) out_.step = options_.step;
        if (options_.seed >= 0) out_.seed = static_cast<std::uint64_t>(options_.seed);
        if (options_.method != "automatic") out_.method = options_.method;
        if (out_.method.empty()) out_.method = "exponential-euler";
        for (std::string_view rest = options_.record; !rest.empty();) {
            const std::size_t comma = rest.find(',');
            const std::string_view one = trimmed(rest.substr(0, comma));
            if (!one.empty()) (void)trace(std::string(one));
            rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
        }
        return std::move(out_);
    }

private:
    Failure failAt(const SourceSpot& where, Error error) const {
        if (where.line > 0) error.where = model_.range(where);
        return fail(std::move(error));
    }

    Result<void> chooseTarget() {
        std::string wanted = options_.target.empty() ? model_.target : options_.target;
        std::vector<const Component*> simulations;
        for (const Component& component : model_.components) collect(component, simulations);
        const auto named = [&](const std::string& id) {
            const auto found = std::find_if(simulations.begin(), simulations.end(),
                                            [&](const Component* simulation) { return simulation->id == id; });
            return found == simulations.end() ? nullptr : *found;
        };
        out_.simulation = named(wanted);
        if (wanted.empty() && simulations.size() == 1) out_.simulation = simulations.front();
        if (out_.simulation == nullptr) NL_CHECK(firstOf(wanted));
        if (out_.simulation != nullptr) {
            const std::string* target = out_.simulation->attribute("target");
            if (target == nullptr)
                return failAt(out_.simulation->where,
                              makeError("attribute-missing", "the simulation has no target", "add target=\"...\""));
            wanted = *target;
        } else if (wanted.empty() && model_.networks.size() == 1) {
            wanted = model_.networks.front().id;
        } else if (wanted.empty() && model_.networks.empty() && model_.cellTypes.size() == 1) {
            wanted = model_.cellTypes.front().id;  // a cell alone
        }
        return setTarget(wanted);
    }

    /// Those that stand in a SimulationSet, too.
    void collect(const Component& component, std::vector<const Component*>& out) const {
        if (isSimulation(model_, component)) {
            out.push_back(&component);
            return;
        }
        for (const Component& child : component.children)
            if (isSimulation(model_, child)) out.push_back(&child);
    }

    /// Of a SimulationSet (jLEMS: several simulations that draw into common displays) one is run.
    Result<void> firstOf(const std::string& set) {
        const Component* component = set.empty() ? nullptr : model_.component(set);
        if (component == nullptr) return {};
        std::vector<const Component*> simulations;
        for (const Component& child : component->children)
            if (isSimulation(model_, child)) simulations.push_back(&child);
        if (simulations.empty()) return {};
        out_.simulation = simulations.front();
        if (simulations.size() == 1) return {};
        Diagnostic note = makeDiagnostic(
            Severity::warning,
            makeError("several-simulations",
                      shortened(set) + " has " + std::to_string(simulations.size()) + " simulations; the first is run",
                      "choose another by its id"));
        note.where = model_.range(component->where);
        out_.diagnostics.push_back(std::move(note));
        return {};
    }

    /// The Display of the set that a simulation draws into, or null.
    [[nodiscard]] const Component* frame(const Component& simulation) const {
        const std::string* id = simulation.attribute("display");
        for (const Component& set : model_.components) {
            const auto in = [&](const auto& found) { return id != nullptr && found != set.children.end(); };
            if (!in(std::find_if(set.children.begin(), set.children.end(),
                                 [&](const Component& child) { return &child == &simulation; })))
                continue;
            const auto display = std::find_if(set.children.begin(), set.children.end(),
                                              [&](const Component& child) { return child.id == *id; });
            if (in(display)) return &*display;
        }
        return nullptr;
    }

    Result<void> setTarget(const std::string& wanted) {
        out_.target = wanted;
        out_.network = networkNamed(model_, wanted);
        if (out_.network == nullptr) out_.component = model_.component(wanted);
        if (out_.network != nullptr || out_.component != nullptr) return {};
        if (wanted.empty())
            return fail("target-missing", "the file does not say what to simulate",
                        model_.networks.empty() ? "it has no network and no <Simulation>: choose a component by its id"
                                                : "choose one of its networks or simulations by its id");
        return fail("component-missing", "there is no network or component \"" + shortened(wanted) + "\" to simulate",
                    "is an <Include> missing?");
    }

    Result<double> quantity(const Component& of, const char* name, const char* dimension) {
        const std::string* text = of.attribute(name);
        if (text == nullptr || text->empty()) return 0.0;
        auto value = units::parseQuantity(*text, units::standardDimension(dimension).value_or(units::Dimension{}),
                                          &customUnits_);
        if (!value) return failAt(of.where, value.error());
        return *value;
    }

    Result<void> readSimulation(const Component& simulation) {
        NL_TRY(duration, quantity(simulation, "length", "time"));
        NL_TRY(step, quantity(simulation, "step", "time"));
        out_.duration = duration;
        out_.step = step;
        if (const std::string* method = simulation.attribute("method")) out_.method = methodOf(*method);
        if (const std::string* seed = simulation.attribute("seed"))
            if (const auto number = units::parseInteger(*seed); number && *number >= 0)
                out_.seed = static_cast<std::uint64_t>(*number);
        for (const Component& child : simulation.children) {
            const std::string& type = child.element == "Component" ? child.type : child.element;
            if (type == "Display") NL_CHECK(readDisplay(child, nullptr));
            if (type == "DisplayList") NL_CHECK(readDisplay(child, frame(simulation)));
            if (type == "Meta" && text(child, "for") == "jlems" && out_.method.empty())
                out_.method = methodOf(text(child, "method"));
            if (type == "OutputFile") readFile(child);
            if (type == "EventOutputFile") readEventFile(child);
        }
        return {};
    }

    /// Without a Simulation: usual numbers; a cell of each population is recorded, or the states of a component.
    void takeDefaults() {
        constexpr double kDuration = 0.3, kStep = 25e-6;  // s
        constexpr std::size_t kMostTraces = 12;
        out_.duration = kDuration;
        out_.step = kStep;
        if (out_.network == nullptr) {
            if (const lems::ComponentType* type = model_.library->type(out_.component->type))
                if (const lems::Dynamics* dynamics = model_.library->dynamics(type->name))
                    for (const lems::StateVariable& state : dynamics->states) own(state.name);
            return;
        }
        for (const model::PopulationId id : out_.network->populations) {
            const model::Population& population = model_.populations[id.index()];
            if (population.size > 0 && out_.quantities.size() < kMostTraces)
                own(population.id + "/" +
                    std::to_string(population.instanceIds.empty() ? 0 : population.instanceIds[0]) + "/" +
                    population.component + "/v");
        }
    }

    void own(const std::string& quantity) {
        (void)trace(quantity);
        out_.ownQuantities = out_.quantities.size();
    }

    static std::string methodOf(const std::string& text) {
        if (text == "rk4") return "rk4";
        return text.empty() || text == "cvode" ? std::string() : std::string("euler");
    }

    std::size_t trace(const std::string& quantity) {
        const auto found = std::find(out_.quantities.begin(), out_.quantities.end(), quantity);
        if (found != out_.quantities.end()) return static_cast<std::size_t>(found - out_.quantities.begin());
        out_.quantities.push_back(quantity);
        return out_.quantities.size() - 1;
    }

    static std::string text(const Component& of, const char* name) {
        const std::string* found = of.attribute(name);
        return found == nullptr ? std::string() : *found;
    }

    void readFile(const Component& file) {
        OutputFile out{file.id, text(file, "fileName"), {}};
        for (const Component& column : file.children)
            if (const std::string* path = column.attribute("quantity"))
                out.columns.push_back({column.id, trace(*path)});
        out_.files.push_back(std::move(out));
    }

    void readEventFile(const Component& file) {
        EventFile out{file.id, text(file, "fileName"), text(file, "format") == "TIME_ID", {}};
        std::vector<WantedEvents> wanted;
        for (const Component& selection : file.children)
            if (const std::string* path = selection.attribute("select")) {
                out.selections.push_back({selection.id, {}});
                wanted.push_back({selection.id, *path, text(selection, "eventPort")});
            }
        out_.eventFiles.push_back(std::move(out));
        out_.wanted.push_back(std::move(wanted));
    }

    static std::optional<double> number(const Component& of, const char* name) {
        const std::string* found = of.attribute(name);
        if (found == nullptr) return {};
        const auto value = units::parseNumber(*found);
        return value ? std::optional(*value) : std::nullopt;
    }

    /// `frame` has what the display itself does not say, or is null.
    Result<void> readDisplay(const Component& display, const Component* frame) {
        Display out;
        out.id = display.id;
        out.title = text(display, "title");
        if (frame != nullptr && out.id.empty()) out.id = frame->id;
        if (frame != nullptr && out.title.empty()) out.title = text(*frame, "title");
        NL_TRY(scale, quantity(display, "timeScale", "time"));
        if (scale > 0) out.timeScale = scale;
        const Component& range = frame != nullptr && display.attribute("xmin") == nullptr ? *frame : display;
        out.xMin = number(range, "xmin");
        out.xMax = number(range, "xmax");
        out.yMin = number(range, "ymin");
        out.yMax = number(range, "ymax");
        for (const Component& line : display.children)
            if (const std::string* path = line.attribute("quantity")) out.curves.push_back(curve(line, *path));
        out_.displays.push_back(std::move(out));
        return {};
    }

    Curve curve(const Component& line, const std::string& path) {
        Curve out;
        out.id = line.id;
        out.trace = trace(path);
        if (const std::string* scale = line.attribute("scale"))
            if (const auto value = units::parseQuantity(*scale, &customUnits_); value && value->value != 0)
                out.scale = value->value;
        const std::string color = text(line, "color");
        std::uint32_t rgb = 0;
        if (color.size() == 7 && color[0] == '#' &&
            std::from_chars(color.data() + 1, color.data() + 7, rgb, 16).ptr == color.data() + 7)
            out.color = rgb;
        return out;
    }

    const Model& model_;
    const SimOptions& options_;
    std::vector<units::UnitDefinition> customUnits_;
    Specification out_;
};

}  // namespace

Result<Specification> specify(const Model& model, const SimOptions& options) { return Reader(model, options).read(); }

Result<SimRequest> request(const Model& model, const SimOptions& options) {
    NL_TRY(specification, specify(model, options));
    SimRequest out;
    if (specification.simulation != nullptr) out.simulation = specification.simulation->id;
    out.target = specification.target;
    out.method = specification.method;
    out.duration = specification.duration;
    out.step = specification.step;
    out.seed = specification.seed;
    out.quantities = specification.quantities;
    return out;
}

const std::vector<Field<SimOptions>>& simFields() {
    using O = SimOptions;
    static const std::vector<Field<SimOptions>> fields{
        field("target", "Target", "", &O::target,
              "a Simulation, network or component by its id; empty: what the file asks for"),
        field("duration", "Duration", "s", &O::duration, "simulated time; 0: as the Simulation says", 0, 1e9),
        field("dt", "Step", "s", &O::step, "time step; 0: as the Simulation says", 0, 1e6),
        field("method", "Method", "", &O::method,
              "automatic: what the Simulation names, else exponential-euler with implicit potentials of cells", {}, {},
              {"automatic", "exponential-euler", "crank-nicolson", "euler", "rk4"}),
        field("compartment-length", "Longest compartment", "", &O::compartmentLength,
              "as part of the length constant at 100 Hz, where the file does not divide its segments; 0: a compartment "
              "a segment",
              0, 100),
        field("seed", "Seed", "", &O::seed, "of everything random; -1: as the Simulation says, or 1", -1, 9e15),
        field("interpolate-spikes", "Spike times between steps", "", &O::interpolateSpikes,
              "by a straight line through the threshold; cells with compartments only"),
        field("record", "Record also", "", &O::record, "more quantities, separated by commas: pop[0]/v"),
        field("record-spikes", "Spikes of all cells", "", &O::recordSpikes, "for the raster"),
        field("frame-interval", "Pictures every", "s", &O::frameInterval,
              "time between pictures of all potentials for playback; 0: none", 0, 1e6),
    };
    return fields;
}

}  // namespace nl::sim
