// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/lems/expression.hpp"
#include "core/neuroml/write_document.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {
namespace {

using lems::ComponentType;
using lems::Parameter;
using lems::ParameterKind;

bool dimensionKnown(const std::string& name) {
    return name.empty() || name == "none" || units::standardDimension(name).has_value();
}

/// A value in a unit that the files define themselves, in a standard one: a .nml cannot define units.
std::string standardValue(const Parameter& p, const std::vector<units::UnitDefinition>& custom) {
    const auto dimension = units::standardDimension(p.dimension);
    if (custom.empty() || p.value.empty() || !dimension) return p.value;
    const auto own = units::parseQuantity(p.value, *dimension, &custom);
    const auto plain = units::parseQuantity(p.value, *dimension);
    return own && (!plain || *plain != *own) ? schemaQuantity(*own, p.dimension) : p.value;
}

/// Every expression of a type.
std::vector<const std::string*> expressionsOf(const ComponentType& type) {
    std::vector<const std::string*> out;
    const auto assignments = [&out](const std::vector<lems::Assignment>& list) {
        for (const lems::Assignment& a : list) out.push_back(&a.value);
    };
    const auto derivatives = [&out](const std::vector<lems::TimeDerivative>& list) {
        for (const lems::TimeDerivative& d : list) out.push_back(&d.value);
    };
    const auto conditions = [&](const std::vector<lems::OnCondition>& list) {
        for (const lems::OnCondition& c : list) {
            out.push_back(&c.test);
            assignments(c.action.assignments);
        }
    };
    for (const Parameter& p : type.parameters)
        if (p.kind == ParameterKind::derived) out.push_back(&p.value);
    if (!type.dynamics) return out;
    for (const lems::DerivedVariable& v : type.dynamics->derived) {
        out.push_back(&v.value);
        for (const lems::Case& c : v.cases) out.insert(out.end(), {&c.condition, &c.value});
    }
    derivatives(type.dynamics->derivatives);
    assignments(type.dynamics->onStart);
    conditions(type.dynamics->onCondition);
    for (const lems::OnEvent& e : type.dynamics->onEvent) assignments(e.action.assignments);
    for (const lems::Regime& r : type.dynamics->regimes) {
        derivatives(r.derivatives);
        assignments(r.onEntry.assignments);
        conditions(r.onCondition);
        for (const lems::OnEvent& e : r.onEvent) assignments(e.action.assignments);
    }
    return out;
}

/// True when an expression means a <Constant> at the top of a file, for which a .nml has no place.
bool usesConstants(const lems::Library& library, const ComponentType& type) {
    if (library.constants.empty()) return false;
    const auto own = library.parameters(type.name);
    for (const std::string* text : expressionsOf(type)) {
        const auto parsed = lems::parseExpression(*text);
        if (!parsed) continue;
        for (const std::string& symbol : parsed->symbols)
            if (library.constants.contains(symbol) &&
                std::none_of(own.begin(), own.end(), [&](const Parameter* p) { return p->name == symbol; }))
                return true;
    }
    return false;
}

bool fits(const Parameter& p) {
    if (!dimensionKnown(p.dimension)) return false;
    switch (p.kind) {
        case ParameterKind::parameter:
            return p.value.empty();
        case ParameterKind::derived:
            return p.select.empty();
        case ParameterKind::constant:
        case ParameterKind::property:
        case ParameterKind::exposure:
        case ParameterKind::requirement:
            return true;
        case ParameterKind::fixed:
        case ParameterKind::text:
        case ParameterKind::path:
            break;
    }
    return false;
}

bool fits(const lems::EventAction& action, bool mayTransit) { return mayTransit || action.transition.empty(); }

bool fits(const lems::Dynamics& d) {
    const auto plain = [](const lems::DerivedVariable& v) {
        return v.reduce.empty() && !v.required && dimensionKnown(v.dimension) && (v.cases.empty() || v.select.empty());
    };
    const auto regime = [](const lems::Regime& r) {
        return r.onEvent.empty() && r.onEntry.eventOut.empty() && r.onEntry.transition.empty();
    };
    return d.kineticSchemes.empty() && std::all_of(d.derived.begin(), d.derived.end(), plain) &&
           std::all_of(d.regimes.begin(), d.regimes.end(), regime) &&
           std::all_of(d.states.begin(), d.states.end(),
                       [](const lems::StateVariable& s) { return dimensionKnown(s.dimension); }) &&
           std::all_of(d.onEvent.begin(), d.onEvent.end(),
                       [](const lems::OnEvent& e) { return fits(e.action, false); });
}

class TypeWriter {
public:
    TypeWriter(XmlText& out, std::vector<units::UnitDefinition> custom) : out_(out), custom_(std::move(custom)) {}

    void write(const ComponentType& type) {
        out_.open("ComponentType");
        out_.attribute("name", type.name);
        if (!type.extends.empty()) out_.attribute("extends", type.extends);
        if (!type.description.empty()) out_.attribute("description", type.description);
        parameters(type, ParameterKind::property, "Property", "defaultValue");
        parameters(type, ParameterKind::parameter, "Parameter", nullptr);
        parameters(type, ParameterKind::derived, "DerivedParameter", "value");
        parameters(type, ParameterKind::constant, "Constant", "value");
        parameters(type, ParameterKind::exposure, "Exposure", nullptr);
        parameters(type, ParameterKind::requirement, "Requirement", nullptr);
        for (const lems::ChildSlot& slot : type.children) {
            out_.open("InstanceRequirement");
            out_.attribute("name", slot.name);
            out_.attribute("type", slot.type);
            out_.close();
        }
        if (type.dynamics) dynamics(*type.dynamics);
        out_.close();
    }

private:
    void named(const char* element, const std::string& name, const std::string& dimension) {
        out_.open(element);
        out_.attribute("name", name);
        out_.attribute("dimension", dimension.empty() ? "none" : dimension);
    }
    void given(const char* name, const std::string& value) {
        if (!value.empty()) out_.attribute(name, value);
    }

    void parameters(const ComponentType& type, ParameterKind kind, const char* element, const char* valueName) {
        for (const Parameter& p : type.parameters) {
            if (p.kind != kind) continue;
            named(element, p.name, p.dimension);
            given("description", p.description);
            if (valueName != nullptr)
                given(valueName, kind == ParameterKind::derived ? p.value : standardValue(p, custom_));
            out_.close();
        }
    }

    void assignments(const std::vector<lems::Assignment>& list) {
        for (const lems::Assignment& a : list) {
            out_.open("StateAssignment");
            out_.attribute("variable", a.variable);
            out_.attribute("value", a.value);
            out_.close();
        }
    }

    void action(const lems::EventAction& a) {
        assignments(a.assignments);
        for (const std::string& port : a.eventOut) {
            out_.open("EventOut");
            out_.attribute("port", port);
            out_.close();
        }
        if (a.transition.empty()) return;
        out_.open("Transition");
        out_.attribute("regime", a.transition);
        out_.close();
    }

    void derivatives(const std::vector<lems::TimeDerivative>& list) {
        for (const lems::TimeDerivative& d : list) {
            out_.open("TimeDerivative");
            out_.attribute("variable", d.variable);
            out_.attribute("value", d.value);
            out_.close();
        }
    }

    void conditions(const std::vector<lems::OnCondition>& list) {
        for (const lems::OnCondition& c : list) {
            out_.open("OnCondition");
            out_.attribute("test", c.test);
            action(c.action);
            out_.close();
        }
    }

    void derived(const lems::Dynamics& d, bool conditional) {
        for (const lems::DerivedVariable& v : d.derived) {
            if (v.cases.empty() == conditional) continue;
            named(conditional ? "ConditionalDerivedVariable" : "DerivedVariable", v.name, v.dimension);
            given("exposure", v.exposure);
            if (!conditional) {
                given("value", v.value);
                given("select", v.select);
            }
            for (const lems::Case& c : v.cases) {
                out_.open("Case");
                given("condition", c.condition);
                out_.attribute("value", c.value);
                out_.close();
            }
            out_.close();
        }
    }

    void dynamics(const lems::Dynamics& d) {
        out_.open("Dynamics");
        for (const lems::StateVariable& s : d.states) {
            named("StateVariable", s.name, s.dimension);
            given("exposure", s.exposure);
            out_.close();
        }
        derived(d, false);
        derived(d, true);
        derivatives(d.derivatives);
        if (!d.onStart.empty()) {
            out_.open("OnStart");
            assignments(d.onStart);
            out_.close();
        }
        for (const lems::OnEvent& e : d.onEvent) {
            out_.open("OnEvent");
            out_.attribute("port", e.port);
            action(e.action);
            out_.close();
        }
        conditions(d.onCondition);
        for (const lems::Regime& r : d.regimes) {
            out_.open("Regime");
            out_.attribute("name", r.name);
            if (r.initial) out_.attribute("initial", "true");
            derivatives(r.derivatives);
            if (!r.onEntry.assignments.empty()) {
                out_.open("OnEntry");
                assignments(r.onEntry.assignments);
                out_.close();
            }
            conditions(r.onCondition);
            out_.close();
        }
        out_.close();
    }

    XmlText& out_;
    std::vector<units::UnitDefinition> custom_;
};

}  // namespace

bool typeFitsSchema(const lems::Library& library, const ComponentType& type) {
    for (const ComponentType* t : library.lineage(type.name)) {
        if (t->standard) break;
        const bool children = std::all_of(t->children.begin(), t->children.end(), [](const lems::ChildSlot& slot) {
            return slot.kind == lems::ChildKind::instanceRequirement;
        });
        const bool good =
            children && t->ports.empty() && t->structure.empty() &&
            std::all_of(t->parameters.begin(), t->parameters.end(), [](const Parameter& p) { return fits(p); }) &&
            (!t->dynamics || fits(*t->dynamics)) && !usesConstants(library, *t);
        if (!good) return false;
    }
    return true;
}

void writeTypes(Writing& writing) {
    if (!writing.model.library) return;
    TypeWriter writer(writing.out, writing.model.library->customUnits());
    for (const ComponentType& type : writing.model.library->types)
        if (!type.standard && writing.model.library->type(type.name) == &type &&
            typeFitsSchema(*writing.model.library, type))
            writer.write(type);
}

}  // namespace nl::neuroml
