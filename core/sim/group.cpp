// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/group.hpp"

#include <algorithm>

namespace nl::sim {

using dynamics::derivative;
using dynamics::Form;
using dynamics::kNone;
using dynamics::Op;
using dynamics::paddedSize;
using dynamics::Program;
using dynamics::System;
using dynamics::Value;
using dynamics::ValueId;
using lems::Operator;

std::uint32_t Group::add(const std::vector<double>& numbers) {
    if (parameters.empty()) parameters.resize(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) parameters[i].push_back(numbers[i]);
    return static_cast<std::uint32_t>(count++);
}

dynamics::Columns Group::columns(const Compiled& compiled, double time, double step, std::uint64_t seed) {
    dynamics::Columns out;
    out.parameters = parameterPointers;
    out.states = statePointers;
    out.inputs = inputPointers;
    out.fixed = compiled.fixedPointers;
    out.time = time;
    out.step = step;
    out.seed = seed;
    out.drawn = drawn.data();
    out.firstStream = firstStream;
    return out;
}

std::int32_t Group::handlerOf(const std::string& port) const {
    for (std::size_t i = 0; i < system.handlers.size(); ++i)
        if (system.handlers[i].port == port) return static_cast<std::int32_t>(i);
    return -1;
}

std::int32_t Group::inputNamed(const std::string& path) const {
    for (std::size_t i = 0; i < system.inputs.size(); ++i)
        if (system.inputs[i].path == path) return static_cast<std::int32_t>(i);
    return -1;
}

void Group::setPointers() {
    const auto point = [](const std::vector<Column>& columns, std::vector<const double*>& pointers) {
        pointers.clear();
        for (const Column& column : columns) pointers.push_back(column.empty() ? nullptr : column.data());
    };
    point(parameters, parameterPointers);
    point(states, statePointers);
    point(inputs, inputPointers);
    const auto outputs = [](std::vector<Column>& columns, std::vector<double*>& pointers) {
        pointers.clear();
        for (Column& column : columns) pointers.push_back(column.data());
    };
    outputs(states, stateOut);
    outputs(exposedColumns, exposedOut);
    outputs(contributionColumns, contributionOut);
    advanceOut.clear();
    for (const std::size_t state : moving) advanceOut.push_back(states[state].data());
    // Of the conditions only whether any holds is kept.
    testOut.assign(test.program.outputCount(), nullptr);
    if (!tests.empty()) testOut.back() = tests.front().data();
    for (SchemeSolve& scheme : schemes) outputs(scheme.columns, scheme.out);
}

namespace {

/// Room up to a multiple of the lanes, filled with the last row.
void pad(std::vector<Column>& columns, std::size_t count) {
    for (Column& column : columns) {
        column.resize(count, 0);
        column.resize(paddedSize(count), column.empty() ? 0 : column.back());
    }
}

bool allEqual(const Column& column, std::size_t count) {
    return std::all_of(column.begin(), column.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](double number) { return number == column.front(); });
}

class Compiler {
public:
    Compiler(Group& group, Integrator integrator) : g_(group), form_(group.system.form), integrator_(integrator) {}

    void run() {
        takeWeight();
        fold();
        g_.states.assign(g_.system.states.size(), Column(paddedSize(g_.count), 0));
        g_.drawn.assign(g_.count, 0);
        starts();
        contributions();
        motion();
        schemes();
        conditions();
        handlers();
        ports();
        g_.hostsInRow = !g_.hostRow.empty();
        for (std::size_t r = 0; r < g_.hostRow.size(); ++r)
            g_.hostsInRow = g_.hostsInRow && g_.hostRow[r] == g_.hostRow[0] + r;
        g_.exposedProgram = compiled(g_.exposed);
        g_.exposedColumns.assign(g_.exposed.size(), Column(paddedSize(g_.count), 0));
        g_.setPointers();
    }

private:
    Compiled compiled(const std::vector<ValueId>& values) {
        Compiled out;
        out.program = Program(form_, values);
        return out;
    }

    /// The weight of a shared synapse is no longer a parameter of the instance.
    void takeWeight() {
        if (!g_.setsWeight) return;
        g_.weightInput = g_.system.inputs.size();
        g_.system.inputs.push_back({"weight", "none", false});
        Wire wire;
        wire.kind = Wire::Kind::event;
        g_.wires.push_back(wire);
        g_.inputs.emplace_back(g_.count, 0.0);
        exchangeLeaves(g_.system, [&](const Value& leaf) {
            const bool weight = leaf.op == Op::parameter && static_cast<std::size_t>(leaf.a) == g_.weight;
            return weight ? form_.input(g_.weightInput) : kNone;
        });
    }

    /// Parameters and constant inputs that are the same everywhere become constants.
    void fold() {
        pad(g_.parameters, g_.count);
        pad(g_.inputs, g_.count);
        std::vector<std::uint8_t> equalParameter, equalInput;
        for (std::size_t i = 0; i < g_.parameters.size(); ++i)
            equalParameter.push_back(allEqual(g_.parameters[i], g_.count) ? 1 : 0);
        for (std::size_t i = 0; i < g_.inputs.size(); ++i)
            equalInput.push_back(g_.wires[i].kind == Wire::Kind::constant && allEqual(g_.inputs[i], g_.count) ? 1 : 0);
        const auto folded = [&](const Value& leaf) {
            const auto index = static_cast<std::size_t>(leaf.a);
            if (leaf.op == Op::parameter && equalParameter[index] != 0)
                return form_.constant(g_.parameters[index].front());
            if (leaf.op == Op::input && equalInput[index] != 0) return form_.constant(g_.inputs[index].front());
            return kNone;
        };
        exchangeLeaves(g_.system, folded);
        // What others read has to be put again as well.
        std::unordered_map<ValueId, ValueId> known;
        for (ValueId& id : g_.exposed) id = form_.exchange(id, folded, known);
    }

    void starts() {
        std::vector<ValueId> values;
        for (const dynamics::State& state : g_.system.states) values.push_back(state.start);
        g_.start = compiled(values);
    }

    /// Index of the input that carries the potential of what the group is attached to, or -1.
    [[nodiscard]] std::int32_t hostPotential() const {
        const std::int32_t v = g_.inputNamed("v");
        return v >= 0 ? v : g_.inputNamed("V");
    }

    void contributions() {
        std::vector<ValueId> values;
        const std::int32_t v = hostPotential();
        for (Contribution& one : g_.contributions) {
            const ValueId value = g_.system.exposures[one.value].second;  // index of an exposure until now
            one.value = values.size();
            values.push_back(value);
            const ValueId slope =
                v < 0 ? form_.constant(0) : derivative(form_, value, Op::input, static_cast<std::size_t>(v));
            one.slope = form_.is(slope, 0) ? Contribution::kNoSlope : values.size();
            if (one.slope != Contribution::kNoSlope) values.push_back(slope);
        }
        g_.contribution = compiled(values);
        g_.contributionColumns.assign(values.size(), Column(paddedSize(g_.count), 0));
    }

    [[nodiscard]] bool inScheme(std::size_t state) const {
        return std::any_of(g_.system.schemes.begin(), g_.system.schemes.end(), [&](const dynamics::Scheme& scheme) {
            return std::find(scheme.states.begin(), scheme.states.end(), state) != scheme.states.end();
        });
    }

    /// df/dx of a state's own equation, with what is attached where it is the potential.
    ValueId jacobian(std::size_t state) {
        const ValueId f = g_.system.states[state].derivative;
        ValueId out = derivative(form_, f, Op::state, state);
        if (static_cast<std::int32_t>(state) != g_.potential) return out;
        for (std::size_t i = 0; i < g_.wires.size(); ++i) {
            if (g_.wires[i].kind != Wire::Kind::slope) continue;
            const ValueId by = derivative(form_, f, Op::input, g_.wires[i].of);
            if (form_.is(by, 0)) continue;
            out = form_.binary(Operator::add, out, form_.binary(Operator::multiply, by, form_.input(i)));
        }
        return out;
    }

    void motion() {
        std::vector<ValueId> rates, next;
        const ValueId step = form_.step();
        for (std::size_t i = 0; i < g_.system.states.size(); ++i) {
            const ValueId f = g_.system.states[i].derivative;
            if (f == kNone || form_.is(f, 0) || (integrator_ == Integrator::exponential && inScheme(i))) continue;
            g_.moving.push_back(i);
            rates.push_back(f);
            if (integrator_ != Integrator::exponential) continue;
            ValueId change = form_.binary(Operator::multiply, step, f);
            if (const ValueId slope = jacobian(i); !form_.is(slope, 0))
                change = form_.binary(Operator::multiply, change,
                                      form_.relativeExponential(form_.binary(Operator::multiply, step, slope)));
            next.push_back(form_.binary(Operator::add, form_.state(i), change));
        }
        if (integrator_ == Integrator::exponential)
            g_.advance = compiled(next);
        else
            g_.rates = compiled(rates);
    }

    void schemes() {
        for (const dynamics::Scheme& scheme : g_.system.schemes) {
            Group::SchemeSolve solve;
            solve.states = scheme.states;
            std::vector<ValueId> values;
            for (const std::size_t i : scheme.states)
                for (const std::size_t j : scheme.states)
                    values.push_back(derivative(form_, g_.system.states[i].derivative, Op::state, j));
            solve.rates = compiled(values);
            solve.columns.assign(values.size(), Column(paddedSize(g_.count), 0));
            g_.schemes.push_back(std::move(solve));
        }
    }

    [[nodiscard]] bool readsInputs(ValueId id, std::vector<std::int8_t>& known) const {
        std::int8_t& answer = known[static_cast<std::size_t>(id)];
        if (answer >= 0) return answer != 0;
        const Value& value = form_.at(id);
        bool out = value.op == Op::input;
        if (value.op >= Op::operation) {
            out = readsInputs(value.a, known);
            if (value.op == Op::select || dynamics::takesTwo(value)) out = out || readsInputs(value.b, known);
            if (value.op == Op::select) out = out || readsInputs(value.c, known);
        }
        known[static_cast<std::size_t>(id)] = out ? 1 : 0;
        return out;
    }

    /// The last output says whether any of the tests before it holds.
    void conditions() {
        std::vector<ValueId> values;
        ValueId any = kNone;
        std::vector<std::int8_t> known(form_.values().size(), -1);
        for (const dynamics::Condition& condition : g_.system.conditions) {
            values.push_back(condition.test);
            g_.watchesInputs = g_.watchesInputs || readsInputs(condition.test, known);
            for (const auto& [state, value] : condition.action.assignments)
                g_.watchesInputs = g_.watchesInputs || readsInputs(value, known);
            any = any == kNone ? condition.test : form_.binary(Operator::logicalOr, any, condition.test);
            g_.actions.push_back(action(condition.action));
        }
        if (any != kNone) values.push_back(any);
        g_.test = compiled(values);
        g_.tests.assign(values.empty() ? 0 : 1, Column(paddedSize(g_.count), 0));
    }

    CompiledAction action(const dynamics::Action& action) {
        CompiledAction out;
        std::vector<ValueId> values;
        for (const auto& [state, value] : action.assignments) {
            out.states.push_back(state);
            values.push_back(value);
        }
        out.values = compiled(values);
        for (const std::string& port : action.eventsOut) out.ports.push_back(portNumber(port));
        return out;
    }

    std::uint32_t portNumber(const std::string& port) {
        const auto found = std::find(g_.outPorts.begin(), g_.outPorts.end(), port);
        if (found == g_.outPorts.end()) {
            g_.outPorts.push_back(port);
            return static_cast<std::uint32_t>(g_.outPorts.size() - 1);
        }
        return static_cast<std::uint32_t>(found - g_.outPorts.begin());
    }

    void handlers() {
        for (const dynamics::Handler& handler : g_.system.handlers) {
            g_.actions.push_back(action(handler.action));
            g_.guards.push_back(handler.guard == kNone ? Compiled{} : compiled({handler.guard}));
        }
    }

    /// Which handlers inside the component an event reaches.
    void ports() {
        for (CompiledAction& action : g_.actions)
            for (const std::uint32_t port : action.ports)
                for (const dynamics::EventLink& link : g_.system.links) {
                    if (link.from != g_.outPorts[port]) continue;
                    for (std::size_t i = 0; i < g_.system.handlers.size(); ++i)
                        if (g_.system.handlers[i].port == link.to)
                            action.inside.push_back(static_cast<std::uint32_t>(i));
                }
    }

    Group& g_;
    Form& form_;
    Integrator integrator_;
};

}  // namespace

void compile(Group& group, Integrator integrator) { Compiler(group, integrator).run(); }

}  // namespace nl::sim
