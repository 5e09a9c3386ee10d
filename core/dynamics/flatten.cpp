// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/dynamics/scope.hpp"
#include "core/dynamics/system.hpp"
#include "core/lems/roles.hpp"
#include "core/units/units.hpp"

namespace nl::dynamics {

namespace {

using lems::ChildKind;
using lems::ChildSlot;
using lems::ParameterKind;

constexpr int kDeepest = 64;  ///< components inside each other, by reference too
constexpr const char* kRegime = "regime";

Op binaryOp(lems::Operator op) {
    return static_cast<Op>(static_cast<int>(op) - static_cast<int>(lems::Operator::add) + static_cast<int>(Op::add));
}

class Flattener {
public:
    Flattener(const FlattenContext& context, SourceSpot* spot)
        : context_(context), spot_(spot), customUnits_(context.library.customUnits()) {}

    Result<System> run(const lems::Component& root) {
        NL_TRY(made, makeScope(root, "", nullptr, 0));
        root_ = std::move(made);
        NL_CHECK(eachScope(*root_, [this](Scope& scope) { return derivatives(scope); }));
        NL_CHECK(eachScope(*root_, [this](Scope& scope) { return schemes(scope); }));
        NL_CHECK(eachScope(*root_, [this](Scope& scope) { return actions(scope); }));
        NL_CHECK(eachScope(*root_, [this](Scope& scope) { return starts(scope); }));
        NL_CHECK(eachScope(*root_, [this](Scope& scope) { return exposures(scope); }));
        for (std::size_t i = 0; i < system_.states.size(); ++i) system_.states[i].start = startOf(i);
        return std::move(system_);
    }

private:
    Form& form() { return system_.form; }

    [[nodiscard]] Failure failed(const Scope& scope, const std::string& variable, const SourceSpot& where,
                                 Error error) {
        if (spot_ != nullptr) *spot_ = where.line > 0 ? where : scope.component->where;
        const std::string of = scope.component->id.empty() ? scope.element : scope.component->id;
        error.message = shortened(of.empty() ? scope.type->name : of) + " (" + scope.type->name + ")" +
                        (variable.empty() ? "" : ", " + shortened(variable)) + ": " + error.message;
        return fail(std::move(error));
    }

    // The tree of components.

    Result<std::unique_ptr<Scope>> makeScope(const lems::Component& component, const std::string& element,
                                             Scope* parent, int depth) {
        const lems::ComponentType* type =
            lems::typeInside(context_.library, component, parent == nullptr ? nullptr : parent->type);
        if (type == nullptr) {
            if (spot_ != nullptr) *spot_ = component.where;
            return fail("type-unknown", "there is no ComponentType \"" + shortened(component.type) + "\"");
        }
        auto scope = std::make_unique<Scope>();
        scope->component = &component;
        scope->type = type;
        scope->dynamics = context_.library.dynamics(type->name);
        scope->parent = parent;
        scope->element = element.empty() ? component.element : element;
        if (parent != nullptr)
            scope->path = parent->path + (component.id.empty() ? scope->element : component.id) + "/";
        if (depth > kDeepest)
            return failed(
                *scope, "", component.where,
                makeError("expression-cycle", "components instantiate each other", "break the circle of references"));
        declareStates(*scope);
        for (const lems::Component& child : component.children) {
            // Notes, annotations and properties are no part of the equations.
            if (lems::typeInside(context_.library, child, type) == nullptr) continue;
            NL_TRY(made, makeScope(child, child.element, scope.get(), depth + 1));
            scope->children.push_back(std::move(made));
        }
        for (const std::string& reference : instantiated(*type)) NL_CHECK(refer(*scope, reference, depth));
        return scope;
    }

    /// References that become children of each instance (<Structure><ChildInstance component="..."/>).
    [[nodiscard]] std::vector<std::string> instantiated(const lems::ComponentType& type) const {
        std::vector<std::string> out;
        for (const lems::ComponentType* one : context_.library.lineage(type.name))
            for (const lems::Component& block : one->structure)
                for (const lems::Component& part : block.children)
                    if (const std::string* name = part.attribute("component"); part.element == "ChildInstance" && name)
                        if (std::find(out.begin(), out.end(), *name) == out.end()) out.push_back(*name);
        return out;
    }

    Result<void> refer(Scope& scope, const std::string& reference, int depth) {
        const std::string* id = scope.component->attribute(reference);
        if (id == nullptr)
            return failed(scope, reference, scope.component->where,
                          makeError("attribute-missing", "the reference to a component is missing",
                                    "add the attribute " + reference));
        const lems::Component* target = context_.component(*id);
        if (target == nullptr)
            return failed(scope, reference, scope.component->where,
                          makeError("component-missing", "there is no component \"" + shortened(*id) + "\"",
                                    "include the file that defines it"));
        NL_TRY(made, makeScope(*target, reference, &scope, depth + 1));
        scope.children.push_back(std::move(made));
        return {};
    }

    void declareStates(Scope& scope) {
        if (scope.dynamics == nullptr) return;
        const auto add = [&](const std::string& name, const std::string& dimension, const SourceSpot& where) {
            scope.states.emplace(name, system_.states.size());
            scope.known.emplace(name, form().state(system_.states.size()));
            system_.states.push_back({scope.path + name, dimension, where, kNone, kNone});
            starts_.push_back(kNone);
        };
        for (const lems::StateVariable& state : scope.dynamics->states) add(state.name, state.dimension, state.where);
        if (scope.dynamics->regimes.empty()) return;
        add(kRegime, "none", scope.dynamics->regimes.front().where);
        for (const lems::Regime& regime : scope.dynamics->regimes)
            scope.regimes.emplace(regime.name, scope.regimes.size());
    }

    template <class Do>
    Result<void> eachScope(Scope& scope, const Do& what) {
        NL_CHECK(what(scope));
        for (const auto& child : scope.children) NL_CHECK(eachScope(*child, what));
        return {};
    }

    // Names.

    /// The value of a name in a component or what it stands in; kNone where nobody has it.
    Result<ValueId> find(Scope& scope, const std::string& name) {
        for (Scope* at = &scope; at != nullptr; at = at->parent) {
            NL_TRY(value, own(*at, name));
            if (value != kNone) return value;
        }
        return kNone;
    }

    /// That of the component alone.
    Result<ValueId> own(Scope& scope, const std::string& name) {
        if (const auto found = scope.known.find(name); found != scope.known.end()) return found->second;
        if (!scope.computing.insert(name).second)
            return failed(scope, name, {},
                          makeError("expression-cycle", "its value needs itself", "break the circle of definitions"));
        Result<ValueId> made = ownValue(scope, name);
        scope.computing.erase(name);
        if (made && *made != kNone) scope.known.emplace(name, *made);
        return made;
    }

    Result<ValueId> ownValue(Scope& scope, const std::string& name) {
        if (scope.dynamics != nullptr) {
            for (const lems::DerivedVariable& variable : scope.dynamics->derived)
                if (variable.name == name) return derived(scope, variable);
            for (const lems::DerivedVariable& variable : scope.dynamics->derived)
                if (variable.exposure == name) return own(scope, variable.name);
            for (const lems::StateVariable& state : scope.dynamics->states)
                if (state.exposure == name) return scope.known.at(state.name);
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
    Result<ValueId> parameterValue(Scope& scope, const lems::Parameter& parameter) {
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
                if (!parameter.select.empty())
                    return path(scope, parameter.name, parameter.select, "", parameter.where);
                return expression(scope, parameter.name, parameter.value, parameter.where);
            default:
                return kNone;
        }
    }

    Result<double> quantity(const Scope& scope, const lems::Parameter& parameter, const std::string& text) {
        const auto read = units::parseQuantity(text, &customUnits_);
        if (!read) return failed(scope, parameter.name, scope.component->where, read.error());
        return read->value;
    }

    /// A name in an expression: known here or around, else something that the surroundings must give.
    Result<ValueId> resolve(Scope& scope, const std::string& name, const std::string& variable,
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

    ValueId input(const std::string& path, const std::string& dimension, bool sum) {
        const auto found = std::find_if(system_.inputs.begin(), system_.inputs.end(),
                                        [&](const Input& one) { return one.path == path; });
        if (found != system_.inputs.end())
            return form().input(static_cast<std::size_t>(found - system_.inputs.begin()));
        system_.inputs.push_back({path, dimension, sum});
        return form().input(system_.inputs.size() - 1);
    }

    // Expressions.

    Result<ValueId> expression(Scope& scope, const std::string& variable, const std::string& text,
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
                case lems::Operator::number:
                    nodes.push_back(form().constant(node.number));
                    break;
                case lems::Operator::symbol:
                    nodes.push_back(symbols[static_cast<std::size_t>(node.symbol)]);
                    break;
                case lems::Operator::negate:
                    nodes.push_back(form().negate(operand(node.left)));
                    break;
                case lems::Operator::logicalNot:
                    nodes.push_back(form().logicalNot(operand(node.left)));
                    break;
                case lems::Operator::call:
                    nodes.push_back(form().call(node.function, operand(node.left)));
                    break;
                default:
                    nodes.push_back(form().binary(binaryOp(node.op), operand(node.left), operand(node.right)));
            }
        }
        if (nodes.empty())
            return failed(scope, variable, where, makeError("expression-syntax", "the expression is empty"));
        return nodes.back();
    }

    Result<ValueId> derived(Scope& scope, const lems::DerivedVariable& variable) {
        if (!variable.select.empty())
            return path(scope, variable.name, variable.select, variable.reduce, variable.where);
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

    // Paths to what stands inside, beside and around.

    Result<ValueId> path(Scope& scope, const std::string& variable, const std::string& select,
                         const std::string& reduce, const SourceSpot& where) {
        const std::vector<PathStep> steps = parsePath(select);
        if (steps.empty())
            return failed(scope, variable, where,
                          makeError("expression-syntax", "\"" + shortened(select) + "\" is no path",
                                    "write child/x, children[*]/x or children[name='text']/x"));
        if (steps.size() == 1) return resolve(scope, steps[0].name, variable, where);
        if (const ChildSlot* slot = lems::slotNamed(context_.library, *scope.type, steps[0].name); slot != nullptr) {
            if (slot->kind == ChildKind::attachments)
                return input(scope.path + select, dimensionOf(scope, variable), true);
            if (slot->kind == ChildKind::instanceRequirement)
                return input(scope.path + select, dimensionOf(scope, variable), false);
        }
        std::vector<Scope*> chosen{&scope};
        for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
            std::vector<Scope*> next;
            for (Scope* from : chosen) NL_CHECK(step(*from, steps[i], variable, where, next));
            chosen = std::move(next);
        }
        return reduced(scope, chosen, steps.back().name, variable, reduce, where);
    }

    Result<ValueId> reduced(Scope& scope, const std::vector<Scope*>& chosen, const std::string& name,
                            const std::string& variable, const std::string& reduce, const SourceSpot& where) {
        if (reduce.empty() && chosen.size() != 1)
            return failed(scope, variable, where,
                          makeError("element-missing",
                                    chosen.empty() ? "there is no such child" : "there are several such children",
                                    "exactly one is needed where nothing says how to reduce them"));
        const bool product = reduce == "multiply";
        ValueId out = form().constant(product ? 1 : 0);
        for (Scope* one : chosen) {
            NL_TRY(value, own(*one, name));
            if (value == kNone)
                return failed(scope, variable, where,
                              makeError("symbol-unknown", "there is no \"" + shortened(name) + "\" in the chosen " +
                                                              shortened(one->type->name)));
            out = form().binary(product ? Op::multiply : Op::add, out, value);
        }
        return out;
    }

    Result<void> step(Scope& from, const PathStep& step, const std::string& variable, const SourceSpot& where,
                      std::vector<Scope*>& out) {
        if (step.name == "..") {
            if (from.parent != nullptr) out.push_back(from.parent);
            return {};
        }
        const ChildSlot* slot = lems::slotNamed(context_.library, *from.type, step.name);
        if (slot != nullptr && slot->kind == ChildKind::link) {
            NL_TRY(target, linked(from, step.name, variable, where));
            out.push_back(target);
            return {};
        }
        for (const auto& child : from.children) {
            const bool meant = child->element == step.name || child->component->id == step.name ||
                               lems::isMeantBy(context_.library, step.name, *from.type, child->element, *child->type);
            if (meant && passes(*child, step)) out.push_back(child.get());
        }
        const bool referred = slot != nullptr && slot->kind == ChildKind::componentReference;
        if (referred && std::none_of(from.children.begin(), from.children.end(),
                                     [&](const auto& child) { return child->element == step.name; })) {
            int depth = 0;
            for (const Scope* at = &from; at != nullptr; at = at->parent) ++depth;
            NL_CHECK(refer(from, step.name, depth));
            out.push_back(from.children.back().get());
        }
        return {};
    }

    [[nodiscard]] static bool passes(const Scope& child, const PathStep& step) {
        if (step.attribute.empty()) return true;
        if (step.attribute == "id") return child.component->id == step.text;
        const std::string* text = child.component->attribute(step.attribute);
        return text != nullptr && *text == step.text;
    }

    /// The component beside this one (or further out) that a Link names.
    Result<Scope*> linked(Scope& scope, const std::string& link, const std::string& variable, const SourceSpot& where) {
        const std::string* id = scope.component->attribute(link);
        if (id == nullptr)
            return failed(
                scope, variable, where,
                makeError("attribute-missing", "the link " + link + " is missing", "add the attribute " + link));
        for (Scope* at = scope.parent; at != nullptr; at = at->parent)
            for (const auto& child : at->children)
                if (child->component->id == *id) return child.get();
        return failed(scope, variable, where,
                      makeError("component-missing", "there is no \"" + shortened(*id) + "\" beside it"));
    }

    [[nodiscard]] static std::string dimensionOf(const Scope& scope, const std::string& variable) {
        for (const lems::DerivedVariable& one : scope.dynamics->derived)
            if (one.name == variable) return one.dimension;
        return {};
    }

    // Equations of motion.

    Result<std::size_t> stateNamed(const Scope& scope, const std::string& name, const SourceSpot& where) {
        const auto found = scope.states.find(name);
        if (found != scope.states.end()) return found->second;
        return failed(scope, name, where, makeError("not-a-state", "this is not a state variable"));
    }

    ValueId inRegime(Scope& scope, const std::string& regime) {
        return form().binary(Op::equal, scope.known.at(kRegime),
                             form().constant(static_cast<double>(scope.regimes.at(regime))));
    }

    Result<void> derivatives(Scope& scope) {
        if (scope.dynamics == nullptr) return {};
        for (const lems::TimeDerivative& one : scope.dynamics->derivatives) {
            NL_TRY(state, stateNamed(scope, one.variable, one.where));
            NL_TRY(value, expression(scope, one.variable, one.value, one.where));
            system_.states[state].derivative = value;
        }
        for (const lems::Regime& regime : scope.dynamics->regimes)
            for (const lems::TimeDerivative& one : regime.derivatives) {
                NL_TRY(state, stateNamed(scope, one.variable, one.where));
                NL_TRY(value, expression(scope, one.variable, one.value, one.where));
                ValueId& derivative = system_.states[state].derivative;
                const ValueId other = derivative == kNone ? form().constant(0) : derivative;
                derivative = form().select(inRegime(scope, regime.name), value, other);
            }
        return {};
    }

    /// d(occupancy)/dt = what comes in along the edges less what goes out.
    Result<void> schemes(Scope& scope) {
        if (scope.dynamics == nullptr) return {};
        for (const lems::KineticScheme& scheme : scope.dynamics->kineticSchemes) {
            std::vector<Scope*> nodes, edges;
            NL_CHECK(step(scope, {scheme.nodes, true, "", ""}, scheme.name, scheme.where, nodes));
            NL_CHECK(step(scope, {scheme.edges, true, "", ""}, scheme.name, scheme.where, edges));
            Scheme made;
            for (Scope* node : nodes) {
                NL_TRY(state, stateNamed(*node, scheme.stateVariable, scheme.where));
                system_.states[state].derivative = form().constant(0);
                made.states.push_back(state);
            }
            for (Scope* edge : edges) NL_CHECK(flow(*edge, scheme));
            system_.schemes.push_back(std::move(made));
        }
        return {};
    }

    Result<void> flow(Scope& edge, const lems::KineticScheme& scheme) {
        NL_TRY(source, linked(edge, scheme.edgeSource, scheme.name, scheme.where));
        NL_TRY(target, linked(edge, scheme.edgeTarget, scheme.name, scheme.where));
        NL_TRY(from, stateNamed(*source, scheme.stateVariable, scheme.where));
        NL_TRY(to, stateNamed(*target, scheme.stateVariable, scheme.where));
        NL_TRY(forward, resolve(edge, scheme.forwardRate, scheme.name, scheme.where));
        NL_TRY(reverse, resolve(edge, scheme.reverseRate, scheme.name, scheme.where));
        const ValueId gain = form().binary(Op::multiply, forward, form().state(from));
        const ValueId loss = form().binary(Op::multiply, reverse, form().state(to));
        const ValueId net = form().binary(Op::subtract, gain, loss);
        ValueId& atSource = system_.states[from].derivative;
        ValueId& atTarget = system_.states[to].derivative;
        atSource = form().binary(Op::subtract, atSource, net);
        atTarget = form().binary(Op::add, atTarget, net);
        return {};
    }

    /// One after the other, each seeing what those before it have assigned; what comes out is of the values before.
    Result<void> assign(Scope& scope, const std::vector<lems::Assignment>& assignments, Action& action) {
        for (const lems::Assignment& one : assignments) {
            NL_TRY(state, stateNamed(scope, one.variable, one.where));
            NL_TRY(value, expression(scope, one.variable, one.value, one.where));
            std::unordered_map<ValueId, ValueId> known;
            const ValueId seen = form().exchange(
                value,
                [&](const Value& leaf) {
                    for (const auto& [index, assigned] : action.assignments)
                        if (leaf.op == Op::state && static_cast<std::size_t>(leaf.a) == index) return assigned;
                    return kNone;
                },
                known);
            const auto before = std::find_if(action.assignments.begin(), action.assignments.end(),
                                             [&](const auto& done) { return done.first == state; });
            if (before != action.assignments.end())
                before->second = seen;
            else
                action.assignments.emplace_back(state, seen);
        }
        return {};
    }

    Result<Action> actionOf(Scope& scope, const lems::EventAction& event, const SourceSpot& where) {
        Action out;
        NL_CHECK(assign(scope, event.assignments, out));
        for (const std::string& port : event.eventOut) out.eventsOut.push_back(scope.path + port);
        if (event.transition.empty()) return out;
        const auto& regimes = scope.dynamics->regimes;
        const auto to = std::find_if(regimes.begin(), regimes.end(),
                                     [&](const lems::Regime& regime) { return regime.name == event.transition; });
        if (to == regimes.end())
            return failed(scope, "", where,
                          makeError("regime-missing", "there is no regime \"" + shortened(event.transition) + "\""));
        const double number = static_cast<double>(scope.regimes.at(event.transition));
        out.assignments.emplace_back(scope.states.at(kRegime), form().constant(number));
        NL_CHECK(assign(scope, to->onEntry.assignments, out));
        for (const std::string& port : to->onEntry.eventOut) out.eventsOut.push_back(scope.path + port);
        return out;
    }

    Result<void> actions(Scope& scope) {
        if (scope.dynamics == nullptr) return {};
        NL_CHECK(conditions(scope, scope.dynamics->onCondition, kNone));
        NL_CHECK(handlers(scope, scope.dynamics->onEvent, kNone));
        for (const lems::Regime& regime : scope.dynamics->regimes) {
            NL_CHECK(conditions(scope, regime.onCondition, inRegime(scope, regime.name)));
            NL_CHECK(handlers(scope, regime.onEvent, inRegime(scope, regime.name)));
        }
        return {};
    }

    Result<void> conditions(Scope& scope, const std::vector<lems::OnCondition>& list, ValueId guard) {
        for (const lems::OnCondition& one : list) {
            NL_TRY(test, expression(scope, "a condition", one.test, one.where));
            NL_TRY(action, actionOf(scope, one.action, one.where));
            const ValueId guarded = guard == kNone ? test : form().binary(Op::logicalAnd, guard, test);
            system_.conditions.push_back({guarded, std::move(action), one.where});
        }
        return {};
    }

    Result<void> handlers(Scope& scope, const std::vector<lems::OnEvent>& list, ValueId guard) {
        for (const lems::OnEvent& one : list) {
            NL_TRY(action, actionOf(scope, one.action, one.where));
            system_.handlers.push_back({scope.path + one.port, guard, std::move(action), one.where});
        }
        return {};
    }

    // Values at t = 0.

    Result<void> starts(Scope& scope) {
        if (scope.dynamics == nullptr) return {};
        for (const lems::Assignment& one : scope.dynamics->onStart) {
            NL_TRY(state, stateNamed(scope, one.variable, one.where));
            NL_TRY(value, expression(scope, one.variable, one.value, one.where));
            starts_[state] = value;
        }
        for (const lems::Regime& regime : scope.dynamics->regimes)
            if (regime.initial)
                starts_[scope.states.at(kRegime)] = form().constant(static_cast<double>(scope.regimes.at(regime.name)));
        return {};
    }

    /// Start values may need those of other states; a circle among them begins at 0, as LEMS's unset states do.
    ValueId startOf(std::size_t state) {
        if (started_.size() < starts_.size()) started_.resize(starts_.size(), kNone);
        if (started_[state] != kNone) return started_[state];
        started_[state] = form().constant(0);
        if (starts_[state] == kNone) return started_[state];
        std::unordered_map<ValueId, ValueId> known;
        const ValueId start = form().exchange(
            starts_[state],
            [&](const Value& leaf) {
                if (leaf.op == Op::time) return form().constant(0);
                return leaf.op == Op::state ? startOf(static_cast<std::size_t>(leaf.a)) : kNone;
            },
            known);
        return started_[state] = start;
    }

    Result<void> exposures(Scope& scope) {
        if (scope.dynamics == nullptr) return {};
        const auto add = [&](const std::string& name, const std::string& exposure, ValueId value) {
            system_.exposures.emplace_back(scope.path + name, value);
            if (!exposure.empty() && exposure != name) system_.exposures.emplace_back(scope.path + exposure, value);
        };
        for (const lems::StateVariable& state : scope.dynamics->states)
            add(state.name, state.exposure, scope.known.at(state.name));
        for (const lems::DerivedVariable& variable : scope.dynamics->derived) {
            NL_TRY(value, find(scope, variable.name));
            add(variable.name, variable.exposure, value);
        }
        return {};
    }

    const FlattenContext& context_;
    SourceSpot* spot_;
    std::vector<units::UnitDefinition> customUnits_;
    System system_;
    std::unique_ptr<Scope> root_;
    std::vector<ValueId> starts_, started_;  ///< as written; with the states exchanged
    std::unordered_map<std::string, std::shared_ptr<const lems::Expression>> parsed_;
};

}  // namespace

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

Result<System> flatten(const FlattenContext& context, const lems::Component& root, SourceSpot* spot) {
    return Flattener(context, spot).run(root);
}

}  // namespace nl::dynamics
