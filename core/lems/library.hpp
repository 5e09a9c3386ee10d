// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/source_range.hpp"
#include "core/lems/component.hpp"
#include "core/units/dimension.hpp"
#include "core/units/units.hpp"

namespace nl::lems {

enum class ParameterKind { parameter, fixed, derived, constant, property, requirement, exposure, text, path };

struct Parameter {
    std::string name, dimension, value,
        description;  ///< value: of Fixed, Constant, DerivedParameter; default of Property
    ParameterKind kind = ParameterKind::parameter;
    std::string select;  ///< DerivedParameter
    SourceSpot where;
    bool optional = false;  ///< has a default, or may be left out
};

enum class ChildKind { child, children, componentReference, link, attachments, instanceRequirement };

struct ChildSlot {
    std::string name, type;
    ChildKind kind = ChildKind::child;
    std::string description;
    SourceSpot where;
};

struct EventPort {
    std::string name;
    bool out = false;
};

struct StateVariable {
    std::string name, dimension, exposure;
    SourceSpot where;
};

struct Case {
    std::string condition, value;
    SourceSpot where;
};

/// DerivedVariable (value or select, reduce) and ConditionalDerivedVariable (cases).
struct DerivedVariable {
    std::string name, dimension, exposure, value, select, reduce;
    bool required = false;
    std::vector<Case> cases;
    SourceSpot where;
};

struct TimeDerivative {
    std::string variable, value;
    SourceSpot where;
};

struct Assignment {
    std::string variable, value;
    SourceSpot where;
};

struct EventAction {
    std::vector<Assignment> assignments;
    std::vector<std::string> eventOut;  ///< ports
    std::string transition;             ///< regime, or empty
};

struct OnCondition {
    std::string test;
    EventAction action;
    SourceSpot where;
};

struct OnEvent {
    std::string port;
    EventAction action;
    SourceSpot where;
};

struct Regime {
    std::string name;
    bool initial = false;
    std::vector<TimeDerivative> derivatives;
    EventAction onEntry;
    std::vector<OnCondition> onCondition;
    std::vector<OnEvent> onEvent;
    SourceSpot where;
};

struct KineticScheme {
    std::string name, nodes, edges, stateVariable, edgeSource, edgeTarget, forwardRate, reverseRate;
    SourceSpot where;
};

struct Dynamics {
    std::vector<StateVariable> states;
    std::vector<DerivedVariable> derived;
    std::vector<TimeDerivative> derivatives;
    std::vector<Assignment> onStart;
    std::vector<OnCondition> onCondition;
    std::vector<OnEvent> onEvent;
    std::vector<Regime> regimes;
    std::vector<KineticScheme> kineticSchemes;
};

/// A LEMS ComponentType, its own members only (see Library::parameters for those inherited). Structure and Simulation
/// blocks are kept as elements for the engine.
struct ComponentType {
    std::string name, extends, description;
    std::vector<Parameter> parameters;
    std::vector<ChildSlot> children;
    std::vector<EventPort> ports;
    std::optional<Dynamics> dynamics;
    std::vector<Component> structure;  ///< <Structure>, <Simulation> and anything else, raw
    bool standard = false;             ///< built in
    SourceSpot where;
};

struct Unit {
    std::string symbol, dimension;
    int power = 0;
    double scale = 1, offset = 0;  ///< SI = value * scale * 10^power + offset
};

/// Dimensions, units, constants and ComponentTypes of a model: the standard's own and the files'.
/// Names are unique; a file's type of the same name as a standard one wins (with a diagnostic).
class Library {
public:
    std::unordered_map<std::string, units::Dimension> dimensions;
    std::unordered_map<std::string, Unit> units;
    std::unordered_map<std::string, units::Quantity> constants;
    std::vector<ComponentType> types;
    std::unordered_map<std::string, std::size_t> typeIndex;
    /// Standard types that the files replaced, by name: what standard types extend stays what it was.
    std::unordered_map<std::string, std::size_t> replacedIndex;

    [[nodiscard]] const ComponentType* type(std::string_view name) const;
    /// True when `name` is `base` or extends it, directly or not. Safe against cycles.
    [[nodiscard]] bool isA(std::string_view name, std::string_view base) const;
    /// The type and its bases, most derived first. Safe against cycles.
    [[nodiscard]] std::vector<const ComponentType*> lineage(std::string_view name) const;
    /// Own and inherited parameters, the derived type's first; overridden ones once.
    [[nodiscard]] std::vector<const Parameter*> parameters(std::string_view name) const;
    /// Own and inherited child slots, the derived type's first; overridden ones once.
    [[nodiscard]] std::vector<const ChildSlot*> childSlots(std::string_view name) const;
    /// The dynamics that hold for a type: its own, or those of the nearest base that has any. A derived type's Dynamics
    /// replace those of its base (LEMS does not merge them). Null when there are none.
    [[nodiscard]] const Dynamics* dynamics(std::string_view name) const;
    /// The dimension of this name ("none" and "" included), or nothing.
    [[nodiscard]] std::optional<units::Dimension> dimension(std::string_view name) const;
    /// The units that are not standard ones, for units::parseQuantity; units of an unknown dimension are left out.
    [[nodiscard]] std::vector<units::UnitDefinition> customUnits() const;
    /// Adds a type under its name. A standard type of this name is replaced; returns false (and changes nothing) when
    /// the files already define it.
    bool add(ComponentType type);
};

}  // namespace nl::lems
