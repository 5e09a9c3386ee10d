// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lems/signature.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/lems/instance.hpp"

namespace nl::lems {

namespace {

constexpr double kRestingCalcium = 5e-5;  ///< mol/m^3, 50 nM (Berridge, Lipp & Bootman 2000: about 100 nM)
constexpr double kAnyArea = 1e-9;         ///< m^2; without calcium current it cancels
constexpr double kOutsideCalcium = 2.0;   ///< mol/m^3

void countExpression(const std::string& text, Signature& out) {
    if (text.empty()) return;
    const auto expression = parseExpression(text);
    if (!expression) return;
    for (const ExpressionNode& node : expression->nodes) {
        switch (node.op) {
            case Operator::multiply:
            case Operator::power:
                ++out.products;
                break;
            case Operator::divide:
                ++out.divisions;
                break;
            case Operator::call:
                if (node.function != Function::abs && node.function != Function::ceil &&
                    node.function != Function::floor && node.function != Function::heaviside &&
                    node.function != Function::random)
                    ++out.exponentials;
                break;
            default:
                if (node.op >= Operator::less && node.op <= Operator::notEqual) ++out.conditions;
        }
    }
}

void countAction(const EventAction& action, Signature& out) {
    for (const Assignment& assignment : action.assignments) countExpression(assignment.value, out);
}

void countDerived(const Instance& instance, const DerivedVariable& derived, Signature& out) {
    countExpression(derived.value, out);
    for (const Case& one : derived.cases) {
        countExpression(one.condition, out);
        countExpression(one.value, out);
    }
    if (derived.reduce != "multiply") return;
    const std::string step = derived.select.substr(0, derived.select.find_first_of("[/"));
    out.products += std::max(0, static_cast<int>(instance.select(step).size()) - 1);
}

/// What is computed at every step or event; OnStart and derived parameters are computed once and not counted.
void count(const Instance& instance, Signature& out) {
    for (const auto& child : instance.children()) count(*child, out);
    const Dynamics* dynamics = instance.dynamics();
    if (!dynamics) return;
    out.stateVariables += static_cast<int>(dynamics->states.size());
    for (const DerivedVariable& derived : dynamics->derived) countDerived(instance, derived, out);
    for (const TimeDerivative& derivative : dynamics->derivatives) countExpression(derivative.value, out);
    const auto conditions = [&](const std::vector<OnCondition>& list) {
        for (const OnCondition& condition : list) {
            countExpression(condition.test, out);
            countAction(condition.action, out);
        }
    };
    const auto events = [&](const std::vector<OnEvent>& list) {
        for (const OnEvent& event : list) countAction(event.action, out);
    };
    conditions(dynamics->onCondition);
    events(dynamics->onEvent);
    for (const Regime& regime : dynamics->regimes) {
        for (const TimeDerivative& derivative : regime.derivatives) countExpression(derivative.value, out);
        countAction(regime.onEntry, out);
        conditions(regime.onCondition);
        events(regime.onEvent);
    }
}

void countPorts(const Library& library, const std::string& type, Signature& out) {
    std::vector<std::string> seen;
    for (const ComponentType* base : library.lineage(type))
        for (const EventPort& port : base->ports) {
            if (std::find(seen.begin(), seen.end(), port.name) != seen.end()) continue;
            seen.push_back(port.name);
            ++(port.out ? out.eventsOut : out.eventsIn);
        }
}

/// One state variable with an equation.
struct Moving {
    Instance* instance = nullptr;
    const TimeDerivative* derivative = nullptr;
    double scale = 1;       ///< a typical size, for the step of the numeric derivative
    bool membrane = false;  ///< held at the rest potential
};

double typicalSize(const Library& library, const std::string& dimensionName) {
    static const std::pair<const char*, double> kSizes[] = {{"voltage", 1e-3},      {"current", 1e-12},
                                                            {"conductance", 1e-12}, {"concentration", 1e-4},
                                                            {"time", 1e-3},         {"currentDensity", 1e-2}};
    const auto dimension = library.dimension(dimensionName);
    for (const auto& [name, size] : kSizes)
        if (dimension && *dimension == library.dimension(name)) return size;
    return 1;
}

void collect(const Library& library, Instance& instance, double restPotential, std::vector<Moving>& out) {
    for (const auto& child : instance.children()) collect(library, *child, restPotential, out);
    const Dynamics* dynamics = instance.dynamics();
    if (!dynamics) return;
    for (const Assignment& start : dynamics->onStart)
        if (const auto value = instance.evaluateText(start.value); value && std::isfinite(*value))
            instance.setState(start.variable, *value);
    const auto add = [&](const TimeDerivative& derivative) {
        for (const StateVariable& state : dynamics->states) {
            if (state.name != derivative.variable) continue;
            Moving moving{&instance, &derivative, typicalSize(library, state.dimension), state.exposure == "v"};
            if (moving.membrane) instance.setState(state.name, restPotential);
            out.push_back(moving);
        }
    };
    for (const TimeDerivative& derivative : dynamics->derivatives) add(derivative);
    for (const Regime& regime : dynamics->regimes)
        if (regime.initial)
            for (const TimeDerivative& derivative : regime.derivatives) add(derivative);
}

/// d(dx/dt)/dx by central differences, exact for the linear and quadratic right sides that most states have.
std::optional<double> slope(const Moving& moving) {
    const std::string& name = moving.derivative->variable;
    const double x = moving.instance->state(name), h = 1e-4 * std::max(std::fabs(x), moving.scale);
    moving.instance->setState(name, x + h);
    const auto above = moving.instance->evaluateText(moving.derivative->value);
    moving.instance->setState(name, x - h);
    const auto below = moving.instance->evaluateText(moving.derivative->value);
    moving.instance->setState(name, x);
    if (!above || !below) return std::nullopt;
    const double out = (*above - *below) / (2 * h);
    return std::isfinite(out) ? std::optional(out) : std::nullopt;
}

/// Newton steps, state by state, until nothing moves: the steady state of all but the membrane.
void settle(const std::vector<Moving>& all) {
    constexpr int kMostSweeps = 40;
    constexpr double kStill = 1e-9;
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        double moved = 0;
        for (const Moving& moving : all) {
            if (moving.membrane) continue;
            const std::string& name = moving.derivative->variable;
            const auto rate = moving.instance->evaluateText(moving.derivative->value);
            const auto rise = slope(moving);
            if (!rate || !rise || !std::isfinite(*rate) || *rise >= 0) continue;
            const double x = moving.instance->state(name), step = -*rate / *rise;
            moving.instance->setState(name, x + step);
            moved = std::max(moved, std::fabs(step) / std::max(std::fabs(x), moving.scale));
        }
        if (moved < kStill) return;
    }
}

}  // namespace

Signature signature(const Library& library, const Component& component, double restPotential) {
    Signature out;
    const auto instance = Instance::make(library, component,
                                         {{"v", restPotential},
                                          {"caConc", kRestingCalcium},
                                          {"caConcExt", kOutsideCalcium},
                                          {"caConc2", kRestingCalcium},
                                          {"caConcExt2", kOutsideCalcium},
                                          {"vShift", 0},
                                          {"iCa", 0},
                                          {"surfaceArea", kAnyArea},
                                          {"initialConcentration", kRestingCalcium},
                                          {"initialExtConcentration", kOutsideCalcium}});
    if (!instance) return out;
    count(*instance, out);
    countPorts(library, instance->type().name, out);
    std::vector<Moving> all;
    collect(library, *instance, restPotential, all);
    settle(all);
    for (const Moving& moving : all) {
        const auto rise = slope(moving);
        if (!rise || *rise >= 0) continue;  // not known, or it does not decay
        const double tau = -1 / *rise;
        out.fastestTau = std::min(out.fastestTau.value_or(tau), tau);
        out.slowestTau = std::max(out.slowestTau.value_or(tau), tau);
    }
    return out;
}

}  // namespace nl::lems
