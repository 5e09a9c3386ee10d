// SPDX-License-Identifier: GPL-3.0-or-later
// Values of names, expressions and paths.
#include "core/dynamics/names.hpp"

#include <algorithm>
#include <limits>

#include "core/lems/roles.hpp"

namespace nl::dynamics {

using lems::ChildKind;
using lems::ChildSlot;
using lems::Operator;
using lems::ParameterKind;

Failure Names::failed(const Scope& scope, const std::string& variable, const SourceSpot& where, Error error) {
    if (spot_ != nullptr) *spot_ = where.line > 0 ? where : scope.component->where;
    const std::string of = scope.component->id.empty() ? scope.element : scope.component->id;
    error.message = shortened(of.empty() ? scope.type->name : of) + " (" + scope.type->name + ")" +
                    (variable.empty() ? "" : ", " + shortened(variable)) + ": " + error.message;
    return fail(std::move(error));
}

/// The value of a name in a component or what it stands in; kNone where nobody has it.
Result<ValueId> Names::find(Scope& scope, const std::string& name) {
    for (Scope* at = &scope; at != nullptr; at = at->parent) {
        NL_TRY(value, own(*at, name));
        if (value != kNone) return value;
    }
    return kNone;
}

/// That of the component alone.
Result<ValueId> Names::own(Scope& scope, const std::string& name) {
    if (const auto found = scope.known.find(name); found != scope.known.end()) return found->second;
    if (!scope.computing.insert(name).second) {
        // In the expression of a derived variable its name means the state of this name, where there is one.
        if (const auto state = scope.states.find(name); state != scope.states.end()) return form().state(state->second);
        return failed(scope, name, {},
                      makeError("expression-cycle", "its value needs itself", "break the circle of definitions"));
    }
    constexpr int kDeepest = 500;  // any stack holds a recursion of this depth
    ++deep_;
    Result<ValueId> made =
        deep_ > kDeepest
            ? failed(scope, name, {},
                     makeError("too-big", "more than " + std::to_string(kDeepest) + " definitions need each other",
                               "define the variables that others need before those"))
            : ownValue(scope, name);
    --deep_;
    scope.computing.erase(name);
    if (made && *made != kNone) scope.known.emplace(name, *made);
    return made;
}

Result<ValueId> Names::ownValue(Scope& scope, const std::string& name) {
    if (scope.dynamics != nullptr) {
        for (const lems::DerivedVariable& variable : scope.dynamics->derived)
            if (variable.name == name) return derived(scope, variable);
        for (const lems::DerivedVariable& variable : scope.dynamics->derived)
            if (variable.exposure == name) return own(scope, variable.name);
        for (const lems::StateVariable& state : scope.dynamics->states)
            if (state.exposure == name && state.exposure != state.name) return own(scope, state.name);
    }
    for (const lems::Parameter* parameter : context_.library.parameters(scope.type->name))
        if (parameter->name == name) {
            NL_TRY(value, parameterValue(scope, *parameter));
            if (value != kNone) return value;
        }
    const auto constant = context_.library.constants.find(name);
    if (constant != context_.library.constants.end()) return form().constant(constant->second.value);
    return kNone;
}

/// kNone for what is no number (text, requirements).
Result<ValueId> Names::parameterValue(Scope& scope, const lems::Parameter& parameter) {
    switch (parameter.kind) {
        case ParameterKind::fixed:
        case ParameterKind::constant: {
            NL_TRY(number, quantity(scope, parameter, parameter.value));
            return form().constant(number);
        }
        case ParameterKind::parameter:
        case ParameterKind::property: {
            const std::string* text = scope.component->attribute(parameter.name);
            if (text == nullptr && parameter.value.empty()) {
                if (parameter.optional) return kNone;
                return failed(scope, parameter.name, {},
                              makeError("attribute-missing", "the parameter has no value",
                                        "add the attribute " + parameter.name));
            }
            NL_TRY(number, quantity(scope, parameter, text != nullptr ? *text : parameter.value));
            system_.parameters.push_back({scope.path + parameter.name, parameter.dimension, number});
            return form().parameter(system_.parameters.size() - 1);
        }
        case ParameterKind::derived:
            if (!parameter.select.empty()) return path(scope, parameter.name, parameter.select, "", parameter.where);
            return expression(scope, parameter.name, parameter.value, parameter.where);
        default:
            return kNone;
    }
}

Result<double> Names::quantity(const Scope& scope, const lems::Parameter& parameter, const std::string& text) {
    const auto read = units::parseQuantity(text, &customUnits_);
    if (!read) return failed(scope, parameter.name, scope.component->where, read.error());
    return read->value;
}

/// A name in an expression: known here or around, else something that the surroundings must give.
Result<ValueId> Names::resolve(Scope& scope, const std::string& name, const std::string& variable,
                               const SourceSpot& where) {
    NL_TRY(found, find(scope, name));
    if (found != kNone) return found;
    if (name == "t") return form().time();
    for (Scope* at = &scope; at != nullptr; at = at->parent)
        for (const lems::Parameter* parameter : context_.library.parameters(at->type->name))
            if (parameter->name == name && parameter->kind == ParameterKind::requirement)
                return input(name, parameter->dimension, false);
    std::vector<std::string> names;
    for (const lems::Parameter* parameter : context_.library.parameters(scope.type->name))
        names.push_back(parameter->name);
    if (scope.dynamics != nullptr) {
        for (const lems::StateVariable& state : scope.dynamics->states) names.push_back(state.name);
        for (const lems::DerivedVariable& one : scope.dynamics->derived) names.push_back(one.name);
    }
    Error error = makeError("symbol-unknown", "there is no \"" + shortened(name) + "\"");
    if (const auto near = nearestNames(name, names, 1); !near.empty()) error.hint = "did you mean " + near[0] + "?";
    return failed(scope, variable, where, std::move(error));
}

ValueId Names::input(const std::string& path, const std::string& dimension, bool sum) {
    const auto found =
        std::find_if(system_.inputs.begin(), system_.inputs.end(), [&](const Input& one) { return one.path == path; });
    if (found != system_.inputs.end()) return form().input(static_cast<std::size_t>(found - system_.inputs.begin()));
    system_.inputs.push_back({path, dimension, sum});
    return form().input(system_.inputs.size() - 1);
}

Result<ValueId> Names::expression(Scope& scope, const std::string& variable, const std::string& text,
                                  const SourceSpot& where) {
    const auto [found, isNew] = parsed_.try_emplace(text);
    if (isNew) {
        auto read = lems::parseExpression(text);
        if (!read) {
            parsed_.erase(found);
            return failed(scope, variable, where, read.error());
        }
        found->second = std::make_shared<const lems::Expression>(std::move(*read));
    }
    const auto parsed = found->second;  // the table may grow below
    std::vector<ValueId> symbols;
    for (const std::string& symbol : parsed->symbols) {
        NL_TRY(value, resolve(scope, symbol, variable, where));
        symbols.push_back(value);
    }
    std::vector<ValueId> nodes;
    nodes.reserve(parsed->nodes.size());
    for (const lems::ExpressionNode& node : parsed->nodes) {
        const auto operand = [&nodes](std::int32_t index) { return nodes[static_cast<std::size_t>(index)]; };
        switch (node.op) {
            case Operator::number:
                nodes.push_back(form().constant(node.number));
                break;
            case Operator::symbol:
                nodes.push_back(symbols[static_cast<std::size_t>(node.symbol)]);
                break;
            case Operator::negate:
                nodes.push_back(form().negate(operand(node.left)));
                break;
            case Operator::logicalNot:
                nodes.push_back(form().logicalNot(operand(node.left)));
                break;
            case Operator::call:
                nodes.push_back(form().call(node.function, operand(node.left)));
                break;
            default:
                nodes.push_back(form().binary(node.op, operand(node.left), operand(node.right)));
        }
    }
    if (nodes.empty()) return failed(scope, variable, where, makeError("expression-syntax", "the expression is empty"));
    return nodes.back();
}

Result<ValueId> Names::derived(Scope& scope, const lems::DerivedVariable& variable) {
    if (!variable.select.empty()) return path(scope, variable.name, variable.select, variable.reduce, variable.where);
    if (variable.cases.empty()) return expression(scope, variable.name, variable.value, variable.where);
    // Where no case holds there is no value.
    ValueId out = form().constant(std::numeric_limits<double>::quiet_NaN());
    for (auto one = variable.cases.rbegin(); one != variable.cases.rend(); ++one) {
        NL_TRY(value, expression(scope, variable.name, one->value, one->where));
        if (one->condition.empty()) {
            out = value;
            continue;
        }
        NL_TRY(holds, expression(scope, variable.name, one->condition, one->where));
        out = form().select(holds, value, out);
    }
    return out;
}

Result<ValueId> Names::path(Scope& scope, const std::string& variable, const std::string& select,
                            const std::string& reduce, const SourceSpot& where) {
    if (select.starts_with("//")) return search(scope, variable, select, reduce, where);
    const std::vector<PathStep> steps = parsePath(select);
    if (steps.empty())
        return failed(scope, variable, where,
                      makeError("expression-syntax", "\"" + shortened(select) + "\" is no path",
                                "write child/x, children[*]/x or children[name='text']/x"));
    if (steps.size() == 1) return resolve(scope, steps[0].name, variable, where);
    if (const ChildSlot* slot = lems::slotNamed(context_.library, *scope.type, steps[0].name); slot != nullptr) {
        if (slot->kind == ChildKind::attachments) return input(scope.path + select, dimensionOf(scope, variable), true);
        if (slot->kind == ChildKind::instanceRequirement)
            return input(scope.path + select, dimensionOf(scope, variable), false);
    }
    std::vector<Scope*> chosen{&scope};
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        std::vector<Scope*> next;
        for (Scope* from : chosen) NL_CHECK(step(*from, steps[i], variable, where, next));
        chosen.clear();
        std::unordered_set<Scope*> seen;  // two children have one parent: it counts once
        for (Scope* one : next)
            if (seen.insert(one).second) chosen.push_back(one);
    }
    return reduced(scope, chosen, steps.back().name, variable, reduce, where);
}

Result<ValueId> Names::reduced(Scope& scope, const std::vector<Scope*>& chosen, const std::string& name,
                               const std::string& variable, const std::string& reduce, const SourceSpot& where) {
    if (reduce.empty() && chosen.size() != 1)
        return failed(
            scope, variable, where,
            makeError("element-missing", chosen.empty() ? "there is no such child" : "there are several such children",
                      "exactly one is needed where nothing says how to reduce them"));
    const bool product = reduce == "multiply";
    ValueId out = form().constant(product ? 1 : 0);
    for (Scope* one : chosen) {
        NL_TRY(value, own(*one, name));
        if (value == kNone)
            return failed(scope, variable, where,
                          makeError("symbol-unknown", "there is no \"" + shortened(name) + "\" in the chosen " +
                                                          shortened(one->type->name)));
        out = form().binary(product ? Operator::multiply : Operator::add, out, value);
    }
    return out;
}

std::string Names::dimensionOf(const Scope& scope, const std::string& variable) const {
    if (scope.dynamics != nullptr)
        for (const lems::DerivedVariable& one : scope.dynamics->derived)
            if (one.name == variable) return one.dimension;
    for (const lems::Parameter* parameter : context_.library.parameters(scope.type->name))
        if (parameter->name == variable) return parameter->dimension;  // a DerivedParameter that selects
    return {};
}

}  // namespace nl::dynamics
