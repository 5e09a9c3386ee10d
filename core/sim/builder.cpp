// SPDX-License-Identifier: GPL-3.0-or-later
// Cells, groups of equal form, and where their inputs come from.
#include "core/sim/builder.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/lems/roles.hpp"

namespace nl::sim {

using dynamics::System;
using lems::Component;

Failure Builder::failAt(const SourceSpot& where, Error error) const {
    if (where.line > 0) error.where = model_.range(where);
    return fail(std::move(error));
}

void Builder::note(Severity severity, Error error, const SourceSpot& where) {
    if (where.line > 0) error.where = model_.range(where);
    plan_.description.diagnostics.push_back(makeDiagnostic(severity, std::move(error)));
}

Result<const System*> Builder::flat(const Component& component) {
    std::unique_ptr<System>& made = flat_[&component];
    if (made != nullptr) return made.get();
    SourceSpot spot = component.where;
    // A network is no component of the model, and no part of the equations of what it stands in.
    const auto named = [this](std::string_view id) {
        const Component* found = model_.component(id);
        const bool network = found == nullptr && std::any_of(model_.networks.begin(), model_.networks.end(),
                                                             [&](const auto& one) { return one.id == id; });
        if (network) networkPlaceholder_.element = networkPlaceholder_.type = "network";
        return network ? &networkPlaceholder_ : found;
    };
    const dynamics::FlattenContext context{*model_.library, named};
    auto system = dynamics::flatten(context, component, &spot);
    if (!system) {
        flat_.erase(&component);
        return failAt(spot, system.error());
    }
    made = std::make_unique<System>(std::move(*system));
    return made.get();
}

Result<Plan> Builder::run() {
    plan_.step = wanted_.step;
    plan_.duration = wanted_.duration;
    plan_.seed = wanted_.seed;
    plan_.interpolateSpikes = options_.interpolateSpikes;
    plan_.recordSpikes = options_.recordSpikes;
    plan_.frameInterval = options_.frameInterval;
    plan_.crankNicolson = wanted_.method == "crank-nicolson";
    plan_.integrator = wanted_.method == "euler" ? Integrator::euler
                       : wanted_.method == "rk4" ? Integrator::rk4
                                                 : Integrator::exponential;
    for (const std::string& quantity : wanted_.quantities) probed_ += quantity + '\n';
    job_.progress(-1, "building the network");
    if (wanted_.network == nullptr && StructureTree::instantiates(model_, *wanted_.component)) {
        tree_ = std::make_unique<StructureTree>(model_);
        NL_CHECK(tree_->make(*wanted_.component));
        wanted_.network = tree_->network();
    }
    for (Diagnostic& said : wanted_.diagnostics) plan_.description.diagnostics.push_back(std::move(said));
    temperatures();
    NL_CHECK(populations());
    NL_CHECK(cables());
    if (!job_.checkpoint()) return fail(job_.cancelledError());
    NL_CHECK(inputs());
    NL_CHECK(projections());
    if (!job_.checkpoint()) return fail(job_.cancelledError());
    NL_CHECK(wire());
    if (!job_.checkpoint()) return fail(job_.cancelledError());
    NL_CHECK(probes());
    NL_CHECK(events());
    raster();
    finish();
    return std::move(plan_);
}

/// Of the network, else of a cell that gives one, else NEURON's default, 6.3 degC.
void Builder::temperatures() {
    if (wanted_.network != nullptr && wanted_.network->temperature) {
        temperature_ = *wanted_.network->temperature;
        plan_.description.record.temperature = temperature_;
        temperatureGiven_ = true;
        return;
    }
    for (const model::CellType& type : model_.cellTypes)
        if (type.biophysics && type.biophysics->temperature > 0) {
            temperature_ = type.biophysics->temperature;
            plan_.description.record.temperature = temperature_;
            temperatureGiven_ = true;
            return;
        }
}

/// Something depends on temperature: said once where none is given.
void Builder::needTemperature(const SourceSpot& where) {
    if (!temperatureGiven_ && plan_.description.record.temperature == 0)
        note(Severity::warning,
             makeError("temperature-missing", "the model needs a temperature and gives none; 6.3 degC is taken",
                       "give the network type=\"networkWithTemperature\" and a temperature"),
             where);
    plan_.description.record.temperature = temperature_;
}

/// Other types with a morphology bring their own equations.
bool Builder::shaped(model::CellTypeId id) const {
    if (!id.valid()) return false;
    const model::CellType& type = model_.cellTypes[id.index()];
    return type.morphology != nullptr && model_.library->isA(type.type, "cell");
}

Result<void> Builder::populations() {
    populationIndex_.assign(model_.populations.size(), -1);
    if (tree_ != nullptr) NL_CHECK(structureParts(tree_->root()));
    if (wanted_.network == nullptr) {
        if (tree_ != nullptr) return {};
        population_.push_back(nullptr);
        populationNames_.push_back(wanted_.target);
        plan_.populations.emplace_back();
        plan_.populationIds.emplace_back();
        const model::CellTypeId cell = model_.cellType(wanted_.component->id);
        return shaped(cell) ? cableCells(cell, 1) : pointCells(wanted_.target, *wanted_.component, 1);
    }
    for (const model::PopulationId id : wanted_.network->populations) {
        const model::Population& population = model_.populations[id.index()];
        populationIndex_[id.index()] = static_cast<std::int32_t>(plan_.populations.size());
        population_.push_back(&population);
        populationNames_.push_back(population.id);
        plan_.populations.emplace_back();
        plan_.populationIds.push_back(id);
        if (shaped(population.cellType)) {
            NL_CHECK(cableCells(population.cellType, population.size));
            continue;
        }
        const Component* component = population.componentId.valid() ? &model_.components[population.componentId.index()]
                                                                    : model_.component(population.component);
        if (component == nullptr)
            return failAt(population.where, makeError("component-missing",
                                                      "population \"" + shortened(population.id) +
                                                          "\": there is no \"" + shortened(population.component) + "\"",
                                                      "include the file that defines it"));
        NL_CHECK(pointCells(population.id, *component, population.size));
    }
    return {};
}

Result<void> Builder::pointCells(const std::string& name, const Component& component, std::uint64_t cells,
                                 const Numbers& numbers) {
    NL_TRY(system, flat(component));
    const std::string key = fmt::format("cell {}", component.type);
    const std::uint32_t index = groupFor(key, *system, component.type, Place::kNowhere, Place::kNowhere);
    componentOf_[index] = &component;
    Group& group = plan_.groups[index];
    const std::vector<double> given = system->parameterValues();
    std::vector<double> own = given;
    label(index, static_cast<std::uint32_t>(group.count), name);
    for (std::uint64_t i = 0; i < cells; ++i) {
        if (numbers) {
            own = given;
            NL_CHECK(numbers(*system, i, own));
        }
        CellPlace cell;
        cell.place = {static_cast<std::int32_t>(index), group.add(own)};
        plan_.populations.back().push_back(cell);
    }
    return {};
}

/// Only counted here: all cells of a type are laid out together, once their number is known.
Result<void> Builder::cableCells(model::CellTypeId typeId, std::uint64_t cells) {
    const auto type = static_cast<std::uint32_t>(typeId.index());
    const auto [found, isNew] = cableSetOf_.emplace(type, static_cast<std::int32_t>(plan_.cables.size()));
    if (isNew) {
        const model::CellType& cell = model_.cellTypes[type];
        if (cell.biophysics == nullptr)
            return failAt(cell.where, makeError("biophysics-missing",
                                                "cell \"" + shortened(cell.id) + "\" has no biophysicalProperties",
                                                "add them, or the file that defines them"));
        CableSet set;
        set.type = typeId;
        auto cable = cutIntoCompartments(*cell.morphology, *cell.biophysics, options_.compartmentLength);
        if (!cable) return failAt(cell.where, cable.error());
        set.cable = std::move(*cable);
        plan_.cables.push_back(std::move(set));
    }
    CableSet& set = plan_.cables[static_cast<std::size_t>(found->second)];
    for (std::uint64_t i = 0; i < cells; ++i) {
        CellPlace cell;
        cell.cableSet = found->second;
        cell.cell = set.cells++;
        plan_.populations.back().push_back(cell);
    }
    return {};
}

/// The group of this key and form, or a new one.
std::uint32_t Builder::groupFor(const std::string& key, const System& system, const std::string& name,
                                std::int32_t host, std::int32_t peerGroup) {
    for (std::size_t variant = 0;; ++variant) {
        const std::string full = fmt::format("{} {} {} {}", key, host, peerGroup, variant);
        const auto [found, isNew] = groupOf_.emplace(full, static_cast<std::uint32_t>(plan_.groups.size()));
        if (!isNew) {
            if (plan_.groups[found->second].system.sameShape(system)) return found->second;
            continue;
        }
        Group group;
        group.name = name;
        group.system = system;
        group.host = host;
        plan_.groups.push_back(std::move(group));
        plan_.labels.emplace_back();
        componentOf_.push_back(nullptr);
        components_.emplace_back();
        hosts_.emplace_back();
        peers_.emplace_back();
        slotOf_.emplace_back();
        around_.emplace_back();
        return found->second;
    }
}

void Builder::label(std::uint32_t group, std::uint32_t row, std::string text) {
    plan_.labels[group].push_back({row, std::move(text)});
}

// Inputs.

Result<void> Builder::wire() {
    for (Group& group : plan_.groups) addSlopes(group);
    for (Group& group : plan_.groups) findPotential(group);
    for (std::uint32_t i = 0; i < plan_.groups.size(); ++i) {
        Group& group = plan_.groups[i];
        for (std::size_t input = 0; input < group.system.inputs.size(); ++input) NL_CHECK(wireInput(group, input, i));
        if (group.host != Place::kNowhere) NL_CHECK(contribute(group, i));
    }
    return {};
}

/// Each sum has an input for its derivative by the potential.
void Builder::addSlopes(Group& group) {
    const std::size_t count = group.system.inputs.size();
    for (std::size_t i = 0; i < count; ++i) {
        Wire wire;
        if (group.system.inputs[i].sum) wire.kind = Wire::Kind::sum;
        group.wires.push_back(wire);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!group.system.inputs[i].sum) continue;
        Wire wire;
        wire.kind = Wire::Kind::slope;
        wire.of = i;
        group.wires.push_back(wire);
        group.system.inputs.push_back({"d(" + group.system.inputs[i].path + ")/dv", "", false});
    }
    group.inputs.assign(group.system.inputs.size(), Column(dynamics::paddedSize(group.count), 0));
}

void Builder::findPotential(Group& group) {
    for (const char* name : {"v", "V"}) {
        const dynamics::ValueId id = group.system.exposure(name);
        if (id == dynamics::kNone || group.system.form.at(id).op != dynamics::Op::state) continue;
        group.potential = group.system.form.at(id).a;
        return;
    }
}

Result<void> Builder::wireInput(Group& group, std::size_t index, std::uint32_t groupIndex) {
    Wire& wire = group.wires[index];
    if (wire.kind != Wire::Kind::constant) return {};
    const std::string path = group.system.inputs[index].path;
    if (path == "temperature") {
        NL_TRY(around, fromAround(group, index, groupIndex, path));
        if (around) return {};
        std::fill(group.inputs[index].begin(), group.inputs[index].end(), temperature_);
        needTemperature(componentOf_[groupIndex] != nullptr ? componentOf_[groupIndex]->where : SourceSpot{});
        return {};
    }
    const bool peer = path.starts_with("peer/");
    const std::string name = peer ? path.substr(5) : path;
    if (group.membrane && name == "v") return gatherFrom(group, wire, name, hosts_[groupIndex]);
    if (group.membrane) return {};  // iCa and the like, exchanged already
    const std::vector<Place>& places = peer ? peers_[groupIndex] : hosts_[groupIndex];
    const SourceSpot where = componentOf_[groupIndex] != nullptr ? componentOf_[groupIndex]->where : SourceSpot{};
    if (places.empty() || places.front().group == Place::kNowhere) {
        NL_TRY(around, fromAround(group, index, groupIndex, name));
        if (around) return {};
        return failAt(where, makeError("requirement-missing",
                                       fmt::format("{} needs \"{}\" from what it stands in, and stands alone",
                                                   group.name, shortened(name)),
                                       "attach it to a cell that has it"));
    }
    const auto gathered = gatherFrom(group, wire, name, places);
    return gathered ? gathered : failAt(where, gathered.error());
}

Result<void> Builder::gatherFrom(Group& group, Wire& wire, const std::string& name, const std::vector<Place>& places) {
    wire.kind = Wire::Kind::gather;
    const Place first = places.front();
    wire.group = first.group;
    const bool potential = name == "v";
    std::vector<std::uint32_t> rows;
    rows.reserve(places.size());
    for (const Place& place : places) rows.push_back(place.row);
    if (first.group == Place::kNodes && !potential) {
        // Something of the membrane that the compartment has.
        for (std::uint32_t& row : rows) {
            const auto [membrane, rowThere] = membraneOf_[row];
            if (membrane < 0 || (wire.group >= 0 && wire.group != membrane))
                return fail("requirement-missing", fmt::format("{} needs \"{}\" of the membrane, which not every "
                                                               "compartment has that it is attached to",
                                                               group.name, shortened(name)));
            wire.group = membrane;
            row = rowThere;
        }
    }
    if (wire.group >= 0) {
        Group& from = plan_.groups[static_cast<std::size_t>(wire.group)];
        const dynamics::ValueId id = from.system.exposure(name);
        if (id == dynamics::kNone)
            return fail("requirement-missing",
                        fmt::format("{} needs \"{}\" from {}, which has none", group.name, shortened(name), from.name));
        if (from.system.form.at(id).op == dynamics::Op::state) {
            wire.state = from.system.form.at(id).a;
        } else {
            wire.exposed = static_cast<std::int32_t>(from.exposed.size());
            from.exposed.push_back(id);
        }
    }
    wire.identity = true;
    for (std::size_t i = 0; i < rows.size(); ++i) wire.identity = wire.identity && rows[i] == rows[0] + i;
    const std::size_t size =
        wire.group == Place::kNodes ? plan_.potential.size() : plan_.groups[static_cast<std::size_t>(wire.group)].count;
    wire.identity = wire.identity && rows[0] + dynamics::paddedSize(rows.size()) <= dynamics::paddedSize(size);
    wire.row = std::move(rows);
    return {};
}

/// Which of its values a component adds to what it is attached to.
Result<void> Builder::contribute(Group& group, std::uint32_t groupIndex) {
    if (group.membrane) return {};
    for (const Place& place : hosts_[groupIndex]) group.hostRow.push_back(place.row);
    const auto exposed = [&](const std::string& name) {
        for (std::size_t i = 0; i < group.system.exposures.size(); ++i)
            if (group.system.exposures[i].first == name) return static_cast<std::int64_t>(i);
        return std::int64_t{-1};
    };
    if (group.host == Place::kNodes) {
        if (const std::int64_t i = exposed("i"); i >= 0)
            group.contributions.push_back({0, 0, static_cast<std::size_t>(i), 0});
    } else {
        const Group& host = plan_.groups[static_cast<std::size_t>(group.host)];
        const Component* component = componentOf_[static_cast<std::size_t>(group.host)];
        std::string chosen = slotOf_[groupIndex];  // else the first slot that takes components of this type
        for (const lems::ChildSlot* slot : model_.library->childSlots(component->type))
            if (slot->kind == lems::ChildKind::attachments && chosen.empty() &&
                model_.library->isA(group.name, slot->type))
                chosen = slot->name;
        for (std::size_t i = 0; i < host.wires.size(); ++i) {
            if (host.wires[i].kind != Wire::Kind::sum) continue;
            const std::string& path = host.system.inputs[i].path;
            const std::size_t slash = path.rfind('/');
            if (!chosen.empty() && !path.starts_with(chosen + "[") && !path.starts_with(chosen + "/")) continue;
            const std::int64_t value = exposed(path.substr(slash + 1));
            if (value < 0) continue;
            std::size_t slope = 0;
            for (std::size_t k = 0; k < host.wires.size(); ++k)
                if (host.wires[k].kind == Wire::Kind::slope && host.wires[k].of == i) slope = k;
            group.contributions.push_back({i, slope, static_cast<std::size_t>(value), 0});
        }
    }
    if (group.contributions.empty() && group.system.handlers.empty() && group.outPorts.empty())
        note(Severity::warning,
             makeError("no-effect", fmt::format("{} has no effect on what it is attached to", group.name),
                       "its cell asks for no current of this kind"),
             componentOf_[groupIndex] != nullptr ? componentOf_[groupIndex]->where : SourceSpot{});
    return {};
}

/// Programs, emitters and their targets: nothing grows any more.
void Builder::finish() {
    std::uint64_t stream = 0;
    std::size_t emitter = 0;
    for (Group& group : plan_.groups) {
        group.firstStream = stream;
        stream += group.count;
        compile(group, plan_.integrator);
        group.firstEmitter = emitter;
        emitter += group.outPorts.size() * group.count;
    }
    plan_.stateWhere.resize(plan_.groups.size());
    for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
        // Equations of a standard type stand in no file: then it is where the component stands.
        const lems::ComponentType* type = model_.library->type(plan_.groups[g].name);
        const bool own = type != nullptr && !type->standard;
        for (const dynamics::State& state : plan_.groups[g].system.states) {
            const SourceSpot spot = own                          ? state.where
                                    : componentOf_[g] != nullptr ? componentOf_[g]->where
                                                                 : SourceSpot{};
            plan_.stateWhere[g].push_back(spot.line > 0 ? std::optional(model_.range(spot)) : std::nullopt);
        }
    }
    for (Probe& probe : plan_.probes) {
        if (probe.exposure < 0) continue;
        const Group& group = plan_.groups[static_cast<std::size_t>(probe.place.group)];
        probe.value.program = dynamics::Program(
            group.system.form, std::vector{group.system.exposures[static_cast<std::size_t>(probe.exposure)].second});
    }
    plan_.firstDetectorEmitter = emitter;
    plan_.emitters = emitter + plan_.detectors.size();
    plan_.targetBegin.assign(plan_.emitters + 1, 0);
    for (const Connection& one : connections_) ++plan_.targetBegin[emitterOf(one.source) + 1];
    for (std::size_t i = 0; i < plan_.emitters; ++i) plan_.targetBegin[i + 1] += plan_.targetBegin[i];
    plan_.targets.resize(connections_.size());
    std::vector<std::uint32_t> next(plan_.targetBegin.begin(), plan_.targetBegin.end() - 1);
    for (const Connection& one : connections_) plan_.targets[next[emitterOf(one.source)]++] = one.target;
    plan_.spikeSource.assign(plan_.emitters, ~0U);
    if (!recordings_.empty()) plan_.recordings.resize(plan_.emitters);
    for (const auto& [source, recording] : recordings_)
        if (const std::size_t from = emitterOf(source); from < plan_.emitters)
            plan_.recordings[from].push_back(recording);
    std::uint32_t cell = 0;
    for (auto& population : plan_.populations)
        for (CellPlace& place : population) {
            if (place.emitter >= 0) {
                // Detectors are known by their number until now, ports by that of the port.
                const Source source = place.cableSet >= 0
                                          ? Source{{}, static_cast<std::uint32_t>(place.emitter), true}
                                          : Source{place.place, static_cast<std::uint32_t>(place.emitter), false};
                plan_.spikeSource[emitterOf(source)] = cell;
            }
            ++cell;
        }
}

}  // namespace nl::sim
