// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dynamics/system.hpp"

#include <algorithm>

namespace nl::dynamics {

ValueId System::exposure(std::string_view path) const {
    const auto found =
        std::find_if(exposures.begin(), exposures.end(), [&](const auto& one) { return one.first == path; });
    return found == exposures.end() ? kNone : found->second;
}

std::vector<double> System::parameterValues() const {
    std::vector<double> out;
    out.reserve(parameters.size());
    for (const Parameter& parameter : parameters) out.push_back(parameter.value);
    return out;
}

std::size_t System::parameter(std::string_view path) const {
    const auto found =
        std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& one) { return one.path == path; });
    return static_cast<std::size_t>(found - parameters.begin());
}

namespace {

bool same(const Action& a, const Action& b) { return a.assignments == b.assignments && a.eventsOut == b.eventsOut; }

template <class T, class Same>
bool allSame(const std::vector<T>& a, const std::vector<T>& b, Same equal) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), equal);
}

}  // namespace

bool System::sameShape(const System& other) const {
    return form.values() == other.form.values() && exposures == other.exposures &&
           allSame(states, other.states,
                   [](const State& a, const State& b) {
                       return a.path == b.path && a.start == b.start && a.derivative == b.derivative;
                   }) &&
           allSame(inputs, other.inputs, [](const Input& a, const Input& b) { return a.path == b.path; }) &&
           allSame(parameters, other.parameters,
                   [](const Parameter& a, const Parameter& b) { return a.path == b.path; }) &&
           allSame(
               conditions, other.conditions,
               [](const Condition& a, const Condition& b) { return a.test == b.test && same(a.action, b.action); }) &&
           allSame(handlers, other.handlers,
                   [](const Handler& a, const Handler& b) {
                       return a.port == b.port && a.guard == b.guard && same(a.action, b.action);
                   }) &&
           allSame(schemes, other.schemes, [](const Scheme& a, const Scheme& b) { return a.states == b.states; }) &&
           allSame(links, other.links,
                   [](const EventLink& a, const EventLink& b) { return a.from == b.from && a.to == b.to; });
}

void exchangeLeaves(System& system, const std::function<ValueId(const Value& leaf)>& leafValue) {
    std::unordered_map<ValueId, ValueId> known;
    const auto again = [&](ValueId& id) {
        if (id != kNone) id = system.form.exchange(id, leafValue, known);
    };
    const auto act = [&](Action& action) {
        for (auto& [state, value] : action.assignments) again(value);
    };
    for (State& state : system.states) {
        again(state.start);
        again(state.derivative);
    }
    for (Condition& condition : system.conditions) {
        again(condition.test);
        act(condition.action);
    }
    for (Handler& handler : system.handlers) {
        again(handler.guard);
        act(handler.action);
    }
    for (auto& [path, value] : system.exposures) again(value);
}

ValueId transplant(Form& into, const Form& from, ValueId id, const std::function<ValueId(const Value& leaf)>& leafValue,
                   std::unordered_map<ValueId, ValueId>& known) {
    if (const auto found = known.find(id); found != known.end()) return found->second;
    const Value& value = from.at(id);
    const auto operand = [&](ValueId one) { return transplant(into, from, one, leafValue, known); };
    ValueId out = kNone;
    switch (value.op) {
        case Op::constant:
            out = into.constant(value.number);
            break;
        case Op::parameter:
        case Op::state:
        case Op::input:
        case Op::step:
        case Op::time:
            out = leafValue(value);
            break;
        case Op::operation: {
            const ValueId a = operand(value.a);
            out = into.copy(value, a, takesTwo(value) ? operand(value.b) : kNone);
            break;
        }
        case Op::relativeExponential:
            out = into.relativeExponential(operand(value.a));
            break;
        case Op::select: {
            const ValueId a = operand(value.a), b = operand(value.b);
            out = into.select(a, b, operand(value.c));
            break;
        }
    }
    known.emplace(id, out);
    return out;
}

}  // namespace nl::dynamics
