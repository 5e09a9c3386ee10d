// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/sim/node_kernel.hpp"

namespace nl::sim {

using dynamics::paddedSize;

namespace {

std::vector<double*> pointersOf(std::vector<Column>& columns) {
    std::vector<double*> out;
    out.reserve(columns.size());
    for (Column& column : columns) out.push_back(column.data());
    return out;
}

}  // namespace

Engine::Engine(Plan& plan) : plan_(plan) {
    const std::size_t nodes = paddedSize(plan.potential.size());
    for (Column* column : {&diagonal_, &right_, &current_, &conductance_, &before_}) column->assign(nodes, 0);
    for (const Probe& probe : plan.probes)
        readsSums_ = readsSums_ || (probe.exposure >= 0 && probe.place.group >= 0 &&
                                    !plan.groups[static_cast<std::size_t>(probe.place.group)].membrane);
    for (const CableSet& set : plan.cables) solvers_.emplace_back(Tree{set.cable.parent, set.cells});
    findJunctions();
    std::uint32_t longest = 1;
    for (const EventTarget& target : plan.targets) longest = std::max(longest, target.delay);
    ring_.resize(longest + 1);
    above_.assign(plan.detectors.size(), 0);
    watched_.assign(plan.detectors.size(), 0);
    detectorsInRow_ = true;
    for (std::size_t i = 0; i < plan.detectors.size(); ++i) {
        thresholds_.push_back(plan.detectors[i].threshold);
        detectorsInRow_ = detectorsInRow_ && plan.detectors[i].node == plan.detectors[0].node + i;
    }
}

void Engine::prepare(Group& group, Compiled& compiled) {
    if (compiled.empty()) return;
    compiled.fixed.assign(compiled.program.fixedCount(), Column(paddedSize(group.count), 0));
    compiled.fixedPointers.clear();
    for (const Column& column : compiled.fixed) compiled.fixedPointers.push_back(column.data());
    compiled.program.prepare(columns(group, compiled), pointersOf(compiled.fixed), group.count);
}

/// Groups whose hosts come before them.
std::vector<std::size_t> Engine::order() const {
    std::vector<std::size_t> out;
    for (const bool attached : {false, true})
        for (std::size_t i = 0; i < plan_.groups.size(); ++i)
            if ((plan_.groups[i].host != Place::kNowhere) == attached) out.push_back(i);
    return out;
}

Result<void> Engine::start() {
    steps_ = 0;
    time_ = 0;
    std::copy(plan_.startPotential.begin(), plan_.startPotential.end(), plan_.potential.begin());
    settleJunctions();
    for (const std::size_t i : order()) {
        Group& group = plan_.groups[i];
        gather(group);
        startGroup(group);
    }
    gatherAll();
    for (Probe& probe : plan_.probes)
        if (probe.exposure >= 0) prepare(plan_.groups[static_cast<std::size_t>(probe.place.group)], probe.value);
    conditions();
    detect();
    showSums();
    return checkFinite();
}

/// Sums over what is attached, of this moment, where something that is recorded has them.
void Engine::showSums() {
    if (!readsSums_) return;
    gatherAll();
    attach();
}

void Engine::startGroup(Group& group) {
    for (Compiled* one :
         {&group.start, &group.exposedProgram, &group.contribution, &group.rates, &group.advance, &group.test})
        prepare(group, *one);
    for (CompiledAction& action : group.actions) prepare(group, action.values);
    for (Compiled& guard : group.guards) prepare(group, guard);
    if (!group.start.empty()) group.start.program.run(columns(group, group.start), group.stateOut, 0, group.count);
    for (Group::SchemeSolve& solve : group.schemes) {
        prepare(group, solve.rates);
        startScheme(group, solve);
    }
    if (!group.exposedProgram.empty())
        group.exposedProgram.program.run(columns(group, group.exposedProgram), group.exposedOut, 0, group.count);
}

// Inputs.

void Engine::gather(Group& group) {
    for (std::size_t i = 0; i < group.wires.size(); ++i) {
        const Wire& wire = group.wires[i];
        if (wire.kind != Wire::Kind::gather) continue;
        const Column* source = &plan_.potential;
        if (wire.group != Place::kNodes) {
            const Group& from = plan_.groups[static_cast<std::size_t>(wire.group)];
            source = wire.state >= 0 ? &from.states[static_cast<std::size_t>(wire.state)]
                                     : &from.exposedColumns[static_cast<std::size_t>(wire.exposed)];
        }
        if (wire.identity) {
            group.inputPointers[i] = source->data() + wire.row.front();
            continue;
        }
        Column& column = group.inputs[i];
        for (std::size_t r = 0; r < group.count; ++r) column[r] = (*source)[wire.row[r]];
    }
}

void Engine::gatherAll() {
    expose();
    for (Group& group : plan_.groups) gather(group);
}

void Engine::expose() {
    for (Group& group : plan_.groups)
        if (!group.exposedProgram.empty())
            group.exposedProgram.program.run(columns(group, group.exposedProgram), group.exposedOut, 0, group.count);
}

void Engine::evaluateContribution(Group& group) {
    group.contribution.program.run(columns(group, group.contribution), group.contributionOut, 0, group.count);
}

/// Adds up, host by host in the order of the groups, what is attached.
void Engine::attach() {
    std::fill(current_.begin(), current_.end(), 0.0);
    std::fill(conductance_.begin(), conductance_.end(), 0.0);
    for (Group& group : plan_.groups)
        for (std::size_t i = 0; i < group.wires.size(); ++i)
            if (group.wires[i].kind == Wire::Kind::sum || group.wires[i].kind == Wire::Kind::slope)
                std::fill(group.inputs[i].begin(), group.inputs[i].end(), 0.0);
    for (Group& group : plan_.groups) {
        if (group.membrane || group.contributions.empty()) continue;
        evaluateContribution(group);
        for (const Contribution& one : group.contributions) {
            const bool nodes = group.host == Place::kNodes;
            Group* host = nodes ? nullptr : &plan_.groups[static_cast<std::size_t>(group.host)];
            addUp(group, group.contributionColumns[one.value], nodes ? current_ : host->inputs[one.hostInput], false);
            // A conductance is minus the slope.
            if (one.slope != Contribution::kNoSlope)
                addUp(group, group.contributionColumns[one.slope], nodes ? conductance_ : host->inputs[one.hostSlope],
                      nodes);
        }
    }
}

/// Adds what each row gives to its host's number, or subtracts it.
void Engine::addUp(const Group& group, const Column& from, Column& to, bool subtract) {
    if (group.hostsInRow) {
        double* const first = to.data() + group.hostRow.front();
        if (subtract)
            subtractColumn(first, from.data(), group.count);
        else
            addColumn(first, from.data(), group.count);
        return;
    }
    const double sign = subtract ? -1 : 1;
    for (std::size_t r = 0; r < group.count; ++r) to[group.hostRow[r]] += sign * from[r];
}

// Potentials of compartments.

void Engine::membraneCurrents(double step) {
    const std::size_t nodes = plan_.potential.size();
    for (Group& group : plan_.groups) {
        if (!group.membrane) continue;
        evaluateContribution(group);
        const Contribution& one = group.contributions.front();
        addUp(group, group.contributionColumns[one.value], current_, false);
        if (one.slope != Contribution::kNoSlope) addUp(group, group.contributionColumns[one.slope], conductance_, true);
    }
    fillSystem({plan_.capacitance.data(), conductance_.data(), current_.data(), plan_.potential.data(),
                diagonal_.data(), right_.data()},
               1 / step, nodes);
}

/// (C/h + g + axial) v' = (C/h + g) v + i, h = dt, or dt/2 and then v'' = 2 v' - v (Crank & Nicolson 1947; Hines 1984).
void Engine::solvePotentials() {
    membraneCurrents(plan_.crankNicolson ? plan_.step / 2 : plan_.step);
    for (const CableSet& set : plan_.cables) {
        const std::size_t cells = set.cells;
        const std::size_t size = set.cable.size();
        double* diagonal = diagonal_.data() + set.firstNode;
        for (std::size_t n = 1; n < size; ++n) {
            const double g = set.cable.axial[n];
            double* own = diagonal + n * cells;
            double* parent = diagonal + static_cast<std::size_t>(set.cable.parent[n]) * cells;
            for (std::size_t c = 0; c < cells; ++c) {
                own[c] += g;
                parent[c] += g;
            }
        }
        solvers_[static_cast<std::size_t>(&set - plan_.cables.data())].solve(
            set.cable.axial, {diagonal, size * cells}, {right_.data() + set.firstNode, size * cells}, 0, cells);
    }
    double* v = plan_.potential.data();
    const std::size_t nodes = plan_.potential.size();
    if (plan_.crankNicolson)
        for (std::size_t n = 0; n < nodes; ++n) v[n] = plan_.capacitance[n] > 0 ? 2 * right_[n] - v[n] : right_[n];
    else
        std::copy_n(right_.begin(), nodes, v);
    if (plan_.crankNicolson) settleJunctions();
}

// One step.

void Engine::advanceStates(Group& group) {
    if (!group.advance.empty()) {
        group.advance.program.run(columns(group, group.advance), group.advanceOut, 0, group.count);
    }
    for (Group::SchemeSolve& solve : group.schemes) advanceScheme(group, solve);
}

Result<void> Engine::advance() {
    deliver();
    if (plan_.integrator == Integrator::exponential) {
        gatherAll();
        attach();
        if (!plan_.potential.empty()) {
            std::copy(plan_.potential.begin(), plan_.potential.end(), before_.begin());
            solvePotentials();
        }
        for (Group& group : plan_.groups) {
            if (group.membrane) gather(group);  // gates go with the new potential, half a step later (staggered)
            advanceStates(group);
        }
    } else {
        explicitStep();
    }
    ++steps_;
    time_ = time();
    conditions();
    detect();
    showSums();
    return checkFinite();
}

// Events.

void Engine::deliver() {
    std::vector<Due>& due = ring_[steps_ % ring_.size()];
    for (std::size_t i = 0; i < due.size(); ++i) {  // it grows where an event sends others at once
        const EventTarget& target = plan_.targets[due[i].target];
        receive(plan_.groups[target.group], target.group, target.row, target.handler, target.weight);
    }
    due.clear();
}

void Engine::receive(Group& group, std::uint32_t groupIndex, std::uint32_t row, std::uint32_t handler, double weight) {
    if (group.setsWeight) group.inputs[group.weightInput][row] = weight;
    const std::string& port = group.system.handlers[handler].port;
    for (std::size_t h = handler; h < group.system.handlers.size(); ++h)
        if (group.system.handlers[h].port == port) runHandler(group, groupIndex, row, static_cast<std::uint32_t>(h));
}

void Engine::runHandler(Group& group, std::uint32_t groupIndex, std::uint32_t row, std::uint32_t handler) {
    const Compiled& guard = group.guards[handler];
    if (!guard.empty()) {
        double holds = 0;
        guard.program.runOne(columns(group, guard), row, {&holds, 1});
        if (holds == 0) return;
    }
    act(group, groupIndex, row, group.actions[group.system.conditions.size() + handler]);
}

void Engine::act(Group& group, std::uint32_t groupIndex, std::uint32_t row, const CompiledAction& action) {
    if (!action.states.empty()) {
        double values[64];
        std::vector<double> many;
        double* out = values;
        if (action.states.size() > 64) {
            many.resize(action.states.size());
            out = many.data();
        }
        action.values.program.runOne(columns(group, action.values), row, {out, action.states.size()});
        for (std::size_t i = 0; i < action.states.size(); ++i) group.states[action.states[i]][row] = out[i];
    }
    for (const std::uint32_t port : action.ports) emit(group.firstEmitter + port * group.count + row, time_);
    for (const std::uint32_t handler : action.inside) runHandler(group, groupIndex, row, handler);
}

void Engine::emit(std::size_t emitter, double time) {
    if (plan_.spikeSource[emitter] != ~0U) spikes.push_back({time, plan_.spikeSource[emitter]});
    if (!plan_.recordings.empty())
        for (const EventRecording& one : plan_.recordings[emitter])
            plan_.description.eventFiles[one.file].selections[one.selection].times.push_back(time);
    for (std::uint32_t i = plan_.targetBegin[emitter]; i < plan_.targetBegin[emitter + 1]; ++i) {
        const std::uint64_t when = steps_ + plan_.targets[i].delay;
        ring_[when % ring_.size()].push_back({static_cast<std::uint32_t>(emitter), i});
    }
}

void Engine::conditions() {
    for (std::uint32_t i = 0; i < plan_.groups.size(); ++i) testConditions(i);
}

void Engine::testConditions(std::uint32_t index) {
    Group& group = plan_.groups[index];
    if (group.system.conditions.empty()) return;
    if (group.watchesInputs) gather(group);
    const std::size_t tests = group.system.conditions.size();
    group.test.program.run(columns(group, group.test), group.testOut, 0, group.count);
    const Column& any = group.tests.front();
    for (std::size_t row = 0;; ++row) {
        row = nextNonZero(any.data(), row, group.count);
        if (row == group.count) return;
        scratch_.resize(tests + 1);
        group.test.program.runOne(columns(group, group.test), row, scratch_);
        for (std::size_t i = 0; i < tests; ++i)
            if (scratch_[i] != 0) act(group, index, static_cast<std::uint32_t>(row), group.actions[i]);
    }
}

void Engine::detect() {
    const std::size_t count = plan_.detectors.size();
    if (count == 0) return;
    const double* value = plan_.potential.data() + plan_.detectors.front().node;
    if (!detectorsInRow_) {
        for (std::size_t i = 0; i < count; ++i) watched_[i] = plan_.potential[plan_.detectors[i].node];
        value = watched_.data();
    }
    for (std::size_t i = 0;; ++i) {
        i = nextCrossing(value, thresholds_.data(), above_.data(), i, count);
        if (i == count) return;
        above_[i] = above_[i] > 0 ? 0 : 1;
        if (above_[i] > 0) crossed(i, value[i]);
    }
}

void Engine::crossed(std::size_t i, double v) {
    const Detector& detector = plan_.detectors[i];
    double when = time_;
    const double old = before_[detector.node];
    if (plan_.interpolateSpikes && steps_ > 0 && old <= detector.threshold)
        when -= plan_.step * (v - detector.threshold) / (v - old);
    emit(plan_.firstDetectorEmitter + i, when);
}

// Numbers that are none.

namespace {
constexpr const char* kSmallerStep =
    "Make the step smaller, or look for a division by zero in its equations. What was computed before is kept.";
}  // namespace

Error Engine::notFinite(const Group& group, std::size_t groupIndex, std::size_t row, std::size_t state) const {
    std::string who = group.name;
    if (groupIndex < plan_.labels.size()) {
        const auto& labels = plan_.labels[groupIndex];
        const auto after = std::upper_bound(labels.begin(), labels.end(), row,
                                            [](std::size_t r, const Label& label) { return r < label.firstRow; });
        if (after != labels.begin())
            who = fmt::format("{} {} ({})", (after - 1)->text, row - (after - 1)->firstRow, group.name);
    }
    Error error = makeError("value-not-finite",
                            fmt::format("{}, {}: the value is not finite at t = {:.6g} ms", who,
                                        group.system.states[state].path, time_ * 1e3),
                            kSmallerStep);
    if (groupIndex < plan_.stateWhere.size()) error.where = plan_.stateWhere[groupIndex][state];
    return error;
}

Error Engine::potentialNotFinite() const {
    std::string who = "a cell";
    const auto& names = plan_.description.spikes.groupNames;
    for (std::size_t p = 0; p < plan_.populations.size(); ++p)
        for (std::size_t i = 0; i < plan_.populations[p].size(); ++i) {
            const CellPlace& cell = plan_.populations[p][i];
            if (cell.cableSet < 0) continue;
            const CableSet& set = plan_.cables[static_cast<std::size_t>(cell.cableSet)];
            for (std::size_t n = 0; n < set.cable.size(); ++n)
                if (!std::isfinite(plan_.potential[set.node(static_cast<std::int32_t>(n), cell.cell)]))
                    return makeError(
                        "value-not-finite",
                        fmt::format("{}[{}], v of compartment {}: the value is not finite at t = {:.6g} ms",
                                    p < names.size() ? names[p] : who, i, n, time_ * 1e3),
                        kSmallerStep);
        }
    return makeError("value-not-finite", fmt::format("a potential is not finite at t = {:.6g} ms", time_ * 1e3),
                     kSmallerStep);
}

Result<void> Engine::checkFinite() {
    if (!allFinite(plan_.potential.data(), plan_.potential.size())) return fail(potentialNotFinite());
    for (std::size_t i = 0; i < plan_.groups.size(); ++i) {
        const Group& group = plan_.groups[i];
        for (std::size_t s = 0; s < group.states.size(); ++s) {
            if (allFinite(group.states[s].data(), group.count)) continue;
            for (std::size_t r = 0; r < group.count; ++r)
                if (!std::isfinite(group.states[s][r])) return fail(notFinite(group, i, r, s));
        }
    }
    return {};
}

// Reading.

double Engine::read(const Probe& probe) {
    if (probe.detector >= 0) return above_[static_cast<std::size_t>(probe.detector)];
    if (probe.place.group == Place::kNodes) return plan_.potential[probe.place.row];
    Group& group = plan_.groups[static_cast<std::size_t>(probe.place.group)];
    if (probe.state >= 0) return group.states[static_cast<std::size_t>(probe.state)][probe.place.row];
    if (probe.parameter >= 0) return group.parameters[static_cast<std::size_t>(probe.parameter)][probe.place.row];
    double out = 0;
    probe.value.program.runOne(columns(group, probe.value), probe.place.row, {&out, 1});
    return out;
}

void Engine::frame(std::vector<float>& out) const {
    for (const auto& population : plan_.populations)
        for (const CellPlace& cell : population) {
            if (cell.cableSet >= 0) {
                const CableSet& set = plan_.cables[static_cast<std::size_t>(cell.cableSet)];
                for (std::size_t n = 0; n < set.cable.size(); ++n)
                    out.push_back(
                        static_cast<float>(plan_.potential[set.node(static_cast<std::int32_t>(n), cell.cell)]));
                continue;
            }
            float v = std::numeric_limits<float>::quiet_NaN();
            if (cell.place.group >= 0) {
                const Group& group = plan_.groups[static_cast<std::size_t>(cell.place.group)];
                if (group.potential >= 0)
                    v = static_cast<float>(group.states[static_cast<std::size_t>(group.potential)][cell.place.row]);
            }
            out.push_back(v);
        }
}

}  // namespace nl::sim
