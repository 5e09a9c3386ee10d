// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "core/neuroml/check_detail.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {

using lems::ChildKind;
using lems::Component;
using lems::ComponentType;
using lems::ParameterKind;

namespace {

using Ids = std::unordered_set<std::string_view>;

/// Elements that people and other programs write into any component.
bool isRemark(std::string_view element) {
    return element == "notes" || element == "annotation" || element == "property" ||
           element.find(':') != std::string_view::npos;
}

/// Attributes that may stand on anything.
bool isCommonAttribute(std::string_view name) {
    return name == "metaid" || name == "neuroLexId" || name == "name" || name == "description" || name == "extends" ||
           name == "xmlns" || name.find(':') != std::string_view::npos;
}

class ComponentCheck {
public:
    ComponentCheck(CheckContext& context, const Ids& ids) : context_(context), ids_(ids) {}

    void check(const Component& component, const TypeFacts* parent) {
        if (isRemark(component.element) || component.element == "morphology") return;
        const ComponentType* type = typeOf(component, parent);
        if (!type) return;
        const TypeFacts& facts = context_.facts(*type);
        if (!facts.complete) return;  // a base is missing: reported once, at the type
        for (const auto& [name, text] : component.attributes) checkAttribute(component, facts, name, text);
        if (facts.standard) checkDerived(component, facts);
        checkMissing(component, facts);
        checkMissingChildren(component, facts);
        for (const Component& child : component.children) check(child, &facts);
    }

private:
    void add(Severity severity, Error error, SourceSpot where) {
        context_.findings.add(severity, std::move(error), where);
    }

    /// The ComponentType of an element, or null (reported, or nothing to check).
    const ComponentType* typeOf(const Component& component, const TypeFacts* parent) {
        const lems::Library& library = context_.library;
        const bool named = component.type != component.element;
        if (named) {
            if (const ComponentType* type = library.type(component.type)) return type;
            // `type` can also be an ordinary attribute of what the element says it is.
            const ComponentType* type = library.type(component.element);
            if (type && context_.facts(*type).value("type")) return type;
            unknownType(component, component.type);
            return nullptr;
        }
        if (parent) {
            const lems::ChildSlot* slot = parent->slot(component.element);
            if (slot && (slot->kind == ChildKind::child || slot->kind == ChildKind::children)) {
                const ComponentType* own = library.type(component.element);
                return own && context_.isA(own->name, slot->type) ? own : library.type(slot->type);
            }
        }
        if (const ComponentType* type = library.type(component.element)) {
            if (parent && parent->complete && !fitsIn(component, *type, *parent)) unknownChild(component, *parent);
            return type;
        }
        if (!parent) {
            unknownType(component, component.element);
        } else if (parent->complete) {
            unknownChild(component, *parent);
        }
        return nullptr;
    }

    bool fitsIn(const Component& component, const ComponentType& type, const TypeFacts& parent) {
        return std::any_of(parent.slots.begin(), parent.slots.end(), [&](const lems::ChildSlot* slot) {
            if (slot->name == component.element) return true;
            return slot->type == "Component" || context_.isA(type.name, slot->type);
        });
    }

    void unknownType(const Component& component, const std::string& name) {
        Error error = makeError("type-unknown", "there is no ComponentType \"" + shortened(name) + "\"",
                                suggestion(context_.near(name)));
        const Severity severity = context_.unknownTypeSeverity(name, component.where.file);
        if (error.hint.empty())
            error.hint = severity == Severity::warning ? "It may be defined in a file that includes this one."
                                                       : "Is an include of the file that defines it missing?";
        error.found = "\"" + shortened(name) + "\"";
        add(severity, std::move(error), component.where);
    }

    void unknownChild(const Component& component, const TypeFacts& parent) {
        std::vector<std::string> names;
        for (const lems::ChildSlot* slot : parent.slots) names.push_back(slot->name);
        add(Severity::warning,
            makeError("element-unknown",
                      fmt::format("<{}> is not known inside a {} and is ignored", shortened(component.element),
                                  parent.type->name),
                      suggestion(nearestNames(component.element, names, 2))),
            component.where);
    }

    void checkAttribute(const Component& component, const TypeFacts& facts, const std::string& name,
                        const std::string& text) {
        if (const TypeFacts::Value* value = facts.value(name)) {
            if (value->parameter->kind == ParameterKind::parameter || value->parameter->kind == ParameterKind::property)
                checkValue(component, *value, name, text);
            return;
        }
        if (const lems::ChildSlot* slot = facts.slot(name)) {
            if (slot->kind == ChildKind::componentReference || slot->kind == ChildKind::link)
                checkReference(component, *slot, text);
            return;
        }
        if (isCommonAttribute(name) || component.element == "Meta") return;  // Meta speaks to one simulator
        std::vector<std::string> names;
        for (const auto& [known, value] : facts.values) names.emplace_back(known);
        Error error =
            makeError("attribute-unknown",
                      fmt::format("{} has no parameter \"{}\"; it is ignored", facts.type->name, shortened(name)),
                      suggestion(nearestNames(name, names, 1)));
        error.found = fmt::format("{}=\"{}\"", shortened(name), shortened(text, 40));
        add(Severity::warning, std::move(error), component.where);
    }

    void checkValue(const Component& component, const TypeFacts::Value& value, const std::string& name,
                    const std::string& text) {
        if (!value.dimension) return;
        if (text.empty() && value.parameter->optional) return;
        auto si = units::parseQuantity(text, *value.dimension, &context_.customUnits);
        if (!si) {
            Error error = std::move(si).error();
            error.message = "attribute \"" + name + "\" of " + describe(component) + ": " + error.message;
            add(Severity::error, std::move(error), component.where);
            return;
        }
        if (*si != 0 || !value.divides) return;
        Error error = makeError(
            "value-range",
            fmt::format("attribute \"{}\" of {} is zero, and its equations divide by it", name, describe(component)),
            "The first step would give no number.");
        error.found = "\"" + shortened(text) + "\"";
        error.expected = "a value other than zero";
        add(Severity::error, std::move(error), component.where);
    }

    /// A parameter, constant or derived parameter in SI units; nothing where it cannot be known.
    std::optional<double> valueOf(const Component& component, const TypeFacts& facts, std::string_view name,
                                  int depth = 0) {
        constexpr int kDeepest = 8;
        const TypeFacts::Value* value = facts.value(name);
        if (value == nullptr || !value->dimension || depth > kDeepest) return {};
        const lems::Parameter& parameter = *value->parameter;
        if (parameter.kind == ParameterKind::derived) {
            const lems::Expression* expression = context_.expression(parameter.value);
            if (expression == nullptr) return {};
            const auto out = lems::evaluate(
                *expression, [&](std::string_view symbol) { return valueOf(component, facts, symbol, depth + 1); });
            return out ? std::optional(*out) : std::nullopt;
        }
        const std::string* given = component.attribute(name);
        const auto si =
            units::parseQuantity(given ? *given : parameter.value, *value->dimension, &context_.customUnits);
        return si ? std::optional(*si) : std::nullopt;
    }

    /// Values that are sound one by one and together divide by zero, as two equal time constants of expTwoSynapse. A
    /// warning: published models have such parts.
    void checkDerived(const Component& component, const TypeFacts& facts) {
        for (const auto& [name, value] : facts.values) {
            if (value.parameter->kind != ParameterKind::derived) continue;
            const auto si = valueOf(component, facts, name);
            if (!si || std::isfinite(*si)) continue;
            Error error = makeError("value-range",
                                    fmt::format("the values of {} give no number for {}", describe(component), name),
                                    "Values that must differ are equal, or one is zero.");
            error.found = fmt::format("{} = {}", name, value.parameter->value);
            add(Severity::warning, std::move(error), component.where);
            return;
        }
    }

    void checkReference(const Component& component, const lems::ChildSlot& slot, const std::string& id) {
        // What a Simulation runs is looked up by checkSimulation.
        if (id.empty() || slot.type == "Component" || ids_.contains(id)) return;
        // Paths and relative names are resolved by the engine.
        if (id.find('/') != std::string::npos || id.find('[') != std::string::npos) return;
        if (context_.findings.full("component-missing")) {
            add(Severity::error, makeError("component-missing", ""), component.where);  // counted
            return;
        }
        const std::vector<std::string>& candidates = context_.referable(slot.type);
        const bool elsewhere =
            context_.missingSeverity(component.where.file) == Severity::warning || candidates.empty();
        std::string hint = suggestion(nearestNames(id, candidates, 1));
        if (hint.empty())
            hint = elsewhere ? "It may stand in a file that includes this one." : "Is an <include> missing?";
        Error error = makeError(
            "component-missing",
            fmt::format("{} names the {} \"{}\", which does not exist", describe(component), slot.name, shortened(id)),
            std::move(hint));
        error.found = "\"" + shortened(id) + "\"";
        add(elsewhere ? Severity::warning : Severity::error, std::move(error), component.where);
    }

    void checkMissing(const Component& component, const TypeFacts& facts) {
        for (const auto& [name, value] : facts.values) {
            if (!value.required || component.attribute(name) || name == "id" || name == "type") continue;
            if (setByVariableParameter(component, name)) continue;
            missing(component, facts, std::string(name), value.parameter->dimension);
        }
        if (!facts.standard) return;
        for (const lems::ChildSlot* slot : facts.slots)
            if (slot->kind == ChildKind::componentReference && !component.attribute(slot->name) &&
                !component.child(slot->name))
                missing(component, facts, slot->name, "");
    }

    void missing(const Component& component, const TypeFacts& facts, const std::string& name,
                 const std::string& dimensionName) {
        Error error = makeError("attribute-missing", fmt::format("{} has no attribute \"{}\", which {} needs",
                                                                 describe(component), name, facts.type->name));
        const auto dimension = context_.library.dimension(dimensionName);
        if (dimension && !dimension->none())
            error.expected = fmt::format("a {} in {}", dimensionName, units::unitsOf(*dimension));
        add(Severity::error, std::move(error), component.where);
    }

    static bool setByVariableParameter(const Component& component, std::string_view name) {
        return std::any_of(component.children.begin(), component.children.end(), [&](const Component& child) {
            if (child.element != "variableParameter") return false;
            const std::string* parameter = child.attribute("parameter");
            return parameter && *parameter == name;
        });
    }

    /// Gates and transitions cannot do without the curves that their standard type names.
    void checkMissingChildren(const Component& component, const TypeFacts& facts) {
        if (!facts.standard) return;
        for (const lems::ChildSlot* slot : facts.slots) {
            if (slot->kind != ChildKind::child || slot->type.rfind("baseVoltageDep", 0) != 0 ||
                component.child(slot->name))
                continue;
            add(Severity::error,
                makeError("element-missing", fmt::format("{} has no <{}>, which {} needs", describe(component),
                                                         slot->name, facts.type->name)),
                component.where);
        }
    }

    static std::string describe(const Component& component) {
        return component.id.empty() ? "<" + shortened(component.element) + ">"
                                    : fmt::format("{} \"{}\"", shortened(component.element), shortened(component.id));
    }

    CheckContext& context_;
    const Ids& ids_;
};

}  // namespace

void checkComponent(CheckContext& context, const Component& component, const Ids& ids) {
    ComponentCheck(context, ids).check(component, nullptr);
}

}  // namespace nl::neuroml
