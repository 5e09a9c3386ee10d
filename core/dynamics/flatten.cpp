// SPDX-License-Identifier: GPL-3.0-or-later
// Equations of motion, actions and start values.
#include <algorithm>

#include "core/dynamics/names.hpp"
#include "core/lems/roles.hpp"

namespace nl::dynamics {

namespace {

using lems::Operator;

class Flattener {
public:
    Flattener(const FlattenContext& context, SourceSpot* spot) : names_(context, system_, spot) {}

    Result<System> run(const lems::Component& root) {
        NL_CHECK(names_.make(root));
        starts_.resize(system_.states.size(), kNone);
        started_.resize(system_.states.size(), kNone);
        NL_CHECK(eachScope(names_.root(), [this](Scope& scope) { return derivatives(scope); }));
        NL_CHECK(eachScope(names_.root(), [this](Scope& scope) { return schemes(scope); }));
        NL_CHECK(eachScope(names_.root(), [this](Scope& scope) { return actions(scope); }));
        NL_CHECK(eachScope(names_.root(), [this](Scope& scope) { return links(scope); }));
        NL_CHECK(eachScope(names_.root(), [this](Scope& scope) { return starts(scope); }));
        NL_CHECK(eachScope(names_.root(), [this](Scope& scope) { return exposures(scope); }));
        for (std::size_t i = 0; i < system_.states.size(); ++i) system_.states[i].start = startOf(i);
        return std::move(system_);
    }

private:
    Form& form() { return system_.form; }

    template <class Do>
    Result<void> eachScope(Scope& scope, const Do& what) {
        NL_CHECK(what(scope));
        for (const auto& child : scope.children) NL_CHECK(eachScope(*child, what));
        return {};
    }

    // Equations of motion.

    Result<std::size_t> stateNamed(const Scope& scope, const std::string& name, const SourceSpot& where) {
        const auto found = scope.states.find(name);
        if (found != scope.states.end()) return found->second;
        return names_.failed(scope, name, where, makeError("not-a-state", "this is not a state variable"));
    }

    ValueId inRegime(Scope& scope, const std::string& regime) {
        return form().binary(Operator::equal, scope.known.at(kRegime),
                             form().constant(static_cast<double>(scope.regimes.at(regime))));
    }

    Result<void> derivatives(Scope& scope) {
        if (scope.dynamics == nullptr) return {};
        for (const lems::TimeDerivative& one : scope.dynamics->derivatives) {
            NL_TRY(state, stateNamed(scope, one.variable, one.where));
            NL_TRY(value, names_.expression(scope, one.variable, one.value, one.where));
            system_.states[state].derivative = value;
        }
        for (const lems::Regime& regime : scope.dynamics->regimes)
            for (const lems::TimeDerivative& one : regime.derivatives) {
                NL_TRY(state, stateNamed(scope, one.variable, one.where));
                NL_TRY(value, names_.expression(scope, one.variable, one.value, one.where));
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
            NL_CHECK(names_.step(scope, {scheme.nodes, true, "", ""}, scheme.name, scheme.where, nodes));
            NL_CHECK(names_.step(scope, {scheme.edges, true, "", ""}, scheme.name, scheme.where, edges));
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
        NL_TRY(source, names_.linked(edge, scheme.edgeSource, scheme.name, scheme.where));
        NL_TRY(target, names_.linked(edge, scheme.edgeTarget, scheme.name, scheme.where));
        NL_TRY(from, stateNamed(*source, scheme.stateVariable, scheme.where));
        NL_TRY(to, stateNamed(*target, scheme.stateVariable, scheme.where));
        NL_TRY(forward, names_.resolve(edge, scheme.forwardRate, scheme.name, scheme.where));
        NL_TRY(reverse, names_.resolve(edge, scheme.reverseRate, scheme.name, scheme.where));
        const ValueId gain = form().binary(Operator::multiply, forward, form().state(from));
        const ValueId loss = form().binary(Operator::multiply, reverse, form().state(to));
        const ValueId net = form().binary(Operator::subtract, gain, loss);
        ValueId& atSource = system_.states[from].derivative;
        ValueId& atTarget = system_.states[to].derivative;
        if (atSource == kNone || atTarget == kNone)
            return names_.failed(edge, scheme.name, scheme.where,
                                 makeError("element-missing", "an edge leads to what is no node of the scheme"));
        atSource = form().binary(Operator::subtract, atSource, net);
        atTarget = form().binary(Operator::add, atTarget, net);
        return {};
    }

    /// One after the other, each seeing what those before it have assigned; what comes out is of the values before.
    Result<void> assign(Scope& scope, const std::vector<lems::Assignment>& assignments, Action& action) {
        for (const lems::Assignment& one : assignments) {
            NL_TRY(state, stateNamed(scope, one.variable, one.where));
            NL_TRY(value, names_.expression(scope, one.variable, one.value, one.where));
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
            return names_.failed(
                scope, "", where,
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
            NL_TRY(test, names_.expression(scope, "a condition", one.test, one.where));
            NL_TRY(action, actionOf(scope, one.action, one.where));
            const ValueId guarded = guard == kNone ? test : form().binary(Operator::logicalAnd, guard, test);
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

    // Events between the parts.

    Result<void> links(Scope& scope) {
        for (const lems::ComponentType* type : names_.library().lineage(scope.type->name)) {
            bool any = false;
            for (const lems::Component& block : type->structure) {
                if (block.element != "Structure") continue;
                any = true;
                NL_CHECK(linksOf(scope, block));
            }
            if (any) break;  // a derived type's Structure replaces that of its base
        }
        return {};
    }

    Result<void> linksOf(Scope& scope, const lems::Component& block) {
        std::unordered_map<std::string, Scope*> named;
        for (const lems::Component& part : block.children) {
            const std::string* as = part.attribute("as");
            const std::string* instance = part.attribute("instance");
            if (part.element == "With" && as != nullptr && instance != nullptr) {
                NL_TRY(meant, instanceNamed(scope, *instance, part.where));
                named[*as] = meant;
            }
            if (part.element == "EventConnection") connect(named, part);
        }
        return {};
    }

    /// "this", "parent", or an attribute whose text is a path below the component; null outside of it.
    Result<Scope*> instanceNamed(Scope& scope, const std::string& instance, const SourceSpot& where) {
        if (instance == "this") return &scope;
        if (instance == "parent") return scope.parent;
        const std::string* text = scope.component->attribute(instance);
        if (text == nullptr) return nullptr;
        const std::string name = text->starts_with("./") ? text->substr(2) : *text;
        std::vector<Scope*> found;
        NL_CHECK(names_.step(scope, {name, false, "", ""}, instance, where, found));
        return found.empty() ? nullptr : found.front();
    }

    void connect(const std::unordered_map<std::string, Scope*>& named, const lems::Component& part) {
        const auto end = [&](const char* attribute) -> Scope* {
            const std::string* name = part.attribute(attribute);
            const auto found = name == nullptr ? named.end() : named.find(*name);
            return found == named.end() ? nullptr : found->second;
        };
        Scope* from = end("from");
        Scope* to = end("to");
        if (from == nullptr || to == nullptr) return;  // beyond the component: the network's to connect
        const std::string* source = part.attribute("sourcePort");
        const std::string* target = part.attribute("targetPort");
        const std::string out = source != nullptr ? *source : lems::firstPort(names_.library(), *from->type, true);
        const std::string in = target != nullptr ? *target : lems::firstPort(names_.library(), *to->type, false);
        if (!out.empty() && !in.empty()) system_.links.push_back({from->path + out, to->path + in});
    }

    // Values at t = 0.

    Result<void> starts(Scope& scope) {
        if (scope.dynamics == nullptr) return {};
        for (const lems::Assignment& one : scope.dynamics->onStart) {
            NL_TRY(state, stateNamed(scope, one.variable, one.where));
            NL_TRY(value, names_.expression(scope, one.variable, one.value, one.where));
            starts_[state] = value;
        }
        for (const lems::Regime& regime : scope.dynamics->regimes)
            if (regime.initial)
                starts_[scope.states.at(kRegime)] = form().constant(static_cast<double>(scope.regimes.at(regime.name)));
        return {};
    }

    /// Start values may need those of other states; a circle among them begins at 0, as LEMS's unset states do.
    ValueId startOf(std::size_t state) {
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
        const auto add = [&](const auto& variable, ValueId value) {
            const auto put = [&](const std::string& name) {
                system_.exposures.emplace_back(scope.path + name, value);
                system_.exposureDimensions.push_back(variable.dimension);
            };
            put(variable.name);
            if (!variable.exposure.empty() && variable.exposure != variable.name) put(variable.exposure);
        };
        for (const lems::StateVariable& state : scope.dynamics->states) {
            NL_TRY(value, names_.find(scope, state.name));  // a derived variable of the same name comes first
            add(state, value);
        }
        for (const lems::DerivedVariable& variable : scope.dynamics->derived) {
            NL_TRY(value, names_.find(scope, variable.name));
            add(variable, value);
        }
        return {};
    }

    System system_;
    Names names_;
    std::vector<ValueId> starts_, started_;  ///< as written; with the states exchanged
};

}  // namespace

Result<System> flatten(const FlattenContext& context, const lems::Component& root, SourceSpot* spot) {
    return Flattener(context, spot).run(root);
}

}  // namespace nl::dynamics
