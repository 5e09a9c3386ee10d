// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of components, and steps through it.
#include <algorithm>

#include "core/dynamics/names.hpp"
#include "core/lems/roles.hpp"

namespace nl::dynamics {

using lems::ChildKind;
using lems::ChildSlot;

namespace {
constexpr int kDeepest = 64;                   ///< components inside each other, by reference too
constexpr std::size_t kMostReferred = 10'000;  ///< in one tree: two references at every level double them
}  // namespace

Result<void> Names::make(const lems::Component& root) {
    NL_TRY(made, makeScope(root, "", nullptr, 0));
    root_ = std::move(made);
    for (std::size_t before = 0; before != scopes_;) {
        before = scopes_;
        NL_CHECK(settle(*root_));
    }
    grows_ = false;
    return {};
}

/// Asks for every value whose path may lead to a component that is not there yet.
Result<void> Names::settle(Scope& scope) {
    if (scope.dynamics != nullptr)
        for (const lems::DerivedVariable& variable : scope.dynamics->derived) NL_CHECK(find(scope, variable.name));
    for (const lems::Parameter* parameter : context_.library.parameters(scope.type->name))
        if (!parameter->select.empty()) NL_CHECK(find(scope, parameter->name));
    for (std::size_t i = 0; i < scope.children.size(); ++i) NL_CHECK(settle(*scope.children[i]));  // it may grow
    return {};
}

Result<std::unique_ptr<Scope>> Names::makeScope(const lems::Component& component, const std::string& element,
                                                Scope* parent, int depth) {
    const lems::ComponentType* type =
        lems::typeInside(context_.library, component, parent == nullptr ? nullptr : parent->type);
    if (type == nullptr) {
        if (spot_ != nullptr) *spot_ = component.where;
        return fail("type-unknown", "there is no ComponentType \"" + shortened(component.type) + "\"");
    }
    auto scope = std::make_unique<Scope>();
    ++scopes_;
    scope->component = &component;
    scope->type = type;
    scope->dynamics = context_.library.dynamics(type->name);
    scope->parent = parent;
    scope->element = element.empty() ? component.element : element;
    if (parent != nullptr) scope->path = parent->path + (component.id.empty() ? scope->element : component.id) + "/";
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
std::vector<std::string> Names::instantiated(const lems::ComponentType& type) const {
    std::vector<std::string> out;
    for (const lems::ComponentType* one : context_.library.lineage(type.name))
        for (const lems::Component& block : one->structure)
            for (const lems::Component& part : block.children)
                if (const std::string* name = part.attribute("component"); part.element == "ChildInstance" && name)
                    if (std::find(out.begin(), out.end(), *name) == out.end()) out.push_back(*name);
    return out;
}

Result<void> Names::refer(Scope& scope, const std::string& reference, int depth) {
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
    if (++referred_ > kMostReferred)
        return failed(scope, reference, scope.component->where,
                      makeError("too-big", "it instantiates more than " + std::to_string(kMostReferred) +
                                               " components by reference"));
    NL_TRY(made, makeScope(*target, reference, &scope, depth + 1));
    scope.children.push_back(std::move(made));
    return {};
}

void Names::declareStates(Scope& scope) {
    if (scope.dynamics == nullptr) return;
    const auto isDerived = [&](const std::string& name) {
        return std::any_of(scope.dynamics->derived.begin(), scope.dynamics->derived.end(),
                           [&](const lems::DerivedVariable& derived) { return derived.name == name; });
    };
    const auto add = [&](const std::string& name, const std::string& dimension, const SourceSpot& where) {
        scope.states.emplace(name, system_.states.size());
        // Of a state and a derived variable of one name the derived one is what is read.
        if (!isDerived(name)) scope.known.emplace(name, form().state(system_.states.size()));
        system_.states.push_back({scope.path + name, dimension, where, kNone, kNone});
    };
    for (const lems::StateVariable& state : scope.dynamics->states) add(state.name, state.dimension, state.where);
    if (scope.dynamics->regimes.empty()) return;
    add(kRegime, "none", scope.dynamics->regimes.front().where);
    for (const lems::Regime& regime : scope.dynamics->regimes) scope.regimes.emplace(regime.name, scope.regimes.size());
}

Result<void> Names::step(Scope& from, const PathStep& step, const std::string& variable, const SourceSpot& where,
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
    const bool referred = grows_ && slot != nullptr && slot->kind == ChildKind::componentReference;
    if (referred && std::none_of(from.children.begin(), from.children.end(),
                                 [&](const auto& child) { return child->element == step.name; })) {
        int depth = 0;
        for (const Scope* at = &from; at != nullptr; at = at->parent) ++depth;
        NL_CHECK(refer(from, step.name, depth));
        out.push_back(from.children.back().get());
    }
    return {};
}

bool Names::passes(const Scope& child, const PathStep& step) {
    if (step.attribute.empty()) return true;
    if (step.attribute == "id") return child.component->id == step.text;
    const std::string* text = child.component->attribute(step.attribute);
    return text != nullptr && *text == step.text;
}

/// The component beside this one (or further out) that a Link names.
Result<Scope*> Names::linked(Scope& scope, const std::string& link, const std::string& variable,
                             const SourceSpot& where) {
    const std::string* id = scope.component->attribute(link);
    if (id == nullptr)
        return failed(scope, variable, where,
                      makeError("attribute-missing", "the link " + link + " is missing", "add the attribute " + link));
    for (Scope* at = scope.parent; at != nullptr; at = at->parent)
        for (const auto& child : at->children)
            if (child->component->id == *id) return child.get();
    return failed(scope, variable, where,
                  makeError("component-missing", "there is no \"" + shortened(*id) + "\" beside it"));
}

}  // namespace nl::dynamics
