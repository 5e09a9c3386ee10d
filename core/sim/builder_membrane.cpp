// SPDX-License-Identifier: GPL-3.0-or-later
// Membranes of compartments: channel densities and ions of a cell as one system a kind of compartment.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/sim/builder.hpp"
#include "core/units/units.hpp"

namespace nl::sim {

using dynamics::Form;
using dynamics::kNone;
using dynamics::Op;
using dynamics::System;
using dynamics::Value;
using dynamics::ValueId;
using lems::Component;
using lems::Operator;

/// A channel density or species with its flat system and, for each node, how much of it is there.
struct Builder::Part {
    std::string id, ion;
    bool species = false, second = false;  ///< second: of the second calcium pool
    bool current = false;                  ///< exposes i, else iDensity
    std::unique_ptr<Component> component;  ///< a copy with the varying number put in
    std::unique_ptr<System> system;
    std::string scaled;          ///< parameter that `factor` multiplies or gives, or empty
    std::vector<double> factor;  ///< [nodes]; 0: not there
    bool absolute = false;       ///< factor is the number itself
};

namespace {

/// The element of a biophysicalProperties element that was read at this place.
const Component* elementAt(const Component& root, const SourceSpot& where) {
    if (root.where == where) return &root;
    for (const Component& child : root.children)
        if (const Component* found = elementAt(child, where)) return found;
    return nullptr;
}

double valueAt(const std::vector<model::GroupQuantity>& quantities, const Cable& cable,
               const morphology::Morphology& morphology, std::int32_t node, double otherwise) {
    double out = otherwise;
    for (const model::GroupQuantity& one : quantities)
        if (coverage(cable, morphology, node, one.target) >= 0.5) out = one.value;
    return out;
}

}  // namespace

Result<void> Builder::cables() {
    std::size_t nodes = 0;
    for (CableSet& set : plan_.cables) {
        set.firstNode = static_cast<std::uint32_t>(nodes);
        nodes += set.cable.size() * set.cells;
    }
    const std::size_t padded = dynamics::paddedSize(nodes);
    plan_.potential.assign(padded, 0);
    plan_.capacitance.assign(padded, 0);
    plan_.startPotential.assign(padded, 0);
    membraneOf_.assign(padded, {-1, 0});
    for (CableSet& set : plan_.cables) {
        const model::CellType& type = model_.cellTypes[set.type.index()];
        constexpr double kUsualStart = -0.065;
        if (type.biophysics->initMembPotential.empty() && set.cells > 0)
            note(Severity::warning,
                 makeError("start-missing",
                           "cell \"" + shortened(type.id) + "\" has no initMembPotential; -65 mV is taken",
                           "add initMembPotential to its membraneProperties"),
                 type.where);
        for (std::size_t n = 0; n < set.cable.size(); ++n) {
            const double start = valueAt(type.biophysics->initMembPotential, set.cable, *type.morphology,
                                         static_cast<std::int32_t>(n), kUsualStart);
            for (std::uint32_t c = 0; c < set.cells; ++c) {
                const std::uint32_t node = set.node(static_cast<std::int32_t>(n), c);
                plan_.capacitance[node] = set.cable.capacitance[n];
                plan_.startPotential[node] = start;
            }
        }
        NL_CHECK(membranes(set));
    }
    return {};
}

Result<Builder::Part> Builder::densityPart(const model::CellType& type, const model::ChannelDensity& density,
                                           const Component& component, const CableSet& set) {
    Part part;
    part.id = density.id;
    part.ion = density.ion;
    part.component = std::make_unique<Component>(component);
    part.current =
        density.kind == model::DensityKind::population || density.kind == model::DensityKind::populationNernst;
    part.factor.assign(set.cable.size(), 0);
    for (std::size_t n = 0; n < set.cable.size(); ++n)
        if (set.cable.area[n] > 0)
            part.factor[n] = coverage(set.cable, *type.morphology, static_cast<std::int32_t>(n), density.target);
    if (part.current) {
        // A number of channels spreads over the membrane of its group.
        double area = 0;
        for (std::size_t n = 0; n < set.cable.size(); ++n) area += part.factor[n] * set.cable.area[n];
        for (std::size_t n = 0; n < set.cable.size() && area > 0; ++n) part.factor[n] *= set.cable.area[n] / area;
        part.scaled = "number";
    } else {
        const bool permeability =
            density.kind == model::DensityKind::ghk || density.kind == model::DensityKind::nonUniformGhk;
        part.scaled = permeability ? "permeability" : "condDensity";
        if (!density.variableParameters.empty()) {
            NL_CHECK(variableNumbers(type, density, set, part.factor));
            part.absolute = true;
        }
        if (part.component->attribute(part.scaled) == nullptr)
            part.component->attributes.emplace_back(part.scaled, permeability ? "0 m_per_s" : "0 S_per_m2");
    }
    SourceSpot spot = component.where;
    const dynamics::FlattenContext context{*model_.library,
                                           [this](std::string_view id) { return model_.component(id); }};
    auto system = dynamics::flatten(context, *part.component, &spot);
    if (!system) return failAt(spot, system.error());
    part.system = std::make_unique<System>(std::move(*system));
    return part;
}

/// The number of a variableParameter at the middle of each compartment of its group.
Result<void> Builder::variableNumbers(const model::CellType& type, const model::ChannelDensity& density,
                                      const CableSet& set, std::vector<double>& factor) {
    std::fill(factor.begin(), factor.end(), 0.0);
    const morphology::Morphology& shape = *type.morphology;
    for (const model::VariableParameter& variable : density.variableParameters) {
        const int group = shape.groupIndex(variable.segmentGroup);
        if (group < 0)
            return failAt(variable.where, makeError("group-missing", "there is no segment group \"" +
                                                                         shortened(variable.segmentGroup) + "\""));
        const auto& parameters = shape.groups[static_cast<std::size_t>(group)].inhomogeneousParameters;
        const auto along = std::find_if(parameters.begin(), parameters.end(),
                                        [&](const auto& one) { return one.id == variable.inhomogeneousParameter; });
        if (along == parameters.end())
            return failAt(variable.where,
                          makeError("parameter-missing", "segment group \"" + shortened(variable.segmentGroup) +
                                                             "\" has no inhomogeneousParameter \"" +
                                                             shortened(variable.inhomogeneousParameter) + "\""));
        NL_TRY(expression, lems::parseExpression(variable.expression));
        const model::Target target{group, -1};
        const double first = along->translationStart.value_or(0);
        double longest = 0, nearest = std::numeric_limits<double>::infinity();
        for (std::size_t n = 0; n < set.cable.size(); ++n)
            if (coverage(set.cable, shape, static_cast<std::int32_t>(n), target) > 0) {
                longest = std::max(longest, set.cable.distance[n]);
                nearest = std::min(nearest, set.cable.distance[n]);
            }
        for (std::size_t n = 0; n < set.cable.size(); ++n) {
            const double covered = coverage(set.cable, shape, static_cast<std::int32_t>(n), target);
            if (!(covered > 0)) continue;
            // In micrometres, as the standard's examples take it; from the nearest point where it is translated.
            double p = set.cable.distance[n] * 1e6;
            if (along->translationStart) p = (set.cable.distance[n] - nearest + first) * 1e6;
            if (along->normalizationEnd && longest > 0)
                p = *along->normalizationEnd * (set.cable.distance[n] - (along->translationStart ? nearest : 0)) /
                    (longest - (along->translationStart ? nearest : 0));
            auto value = lems::evaluate(expression, [&](std::string_view name) -> std::optional<double> {
                return name == along->variable ? std::optional(p) : std::nullopt;
            });
            if (!value) return failAt(variable.where, value.error());
            factor[n] = *value * covered;
        }
    }
    return {};
}

Result<std::vector<Builder::Part>> Builder::partsOf(const model::CellType& type, const CableSet& set) {
    std::vector<Part> out;
    const model::Biophysics& biophysics = *type.biophysics;
    const Component& cell = model_.components[type.component.index()];
    const auto find = [&](const SourceSpot& where) -> const Component* {
        if (const Component* found = elementAt(cell, where)) return found;
        for (const Component& component : model_.components)
            if (const Component* found = elementAt(component, where)) return found;
        return nullptr;
    };
    for (const model::ChannelDensity& density : biophysics.densities) {
        const Component* component = find(density.where);
        if (component == nullptr || model_.component(density.ionChannel) == nullptr)
            return failAt(density.where,
                          makeError("component-missing",
                                    "cell \"" + shortened(type.id) + "\", \"" + shortened(density.id) +
                                        "\": there is no ion channel \"" + shortened(density.ionChannel) + "\"",
                                    "include the file that defines it"));
        NL_TRY(part, densityPart(type, density, *component, set));
        out.push_back(std::move(part));
    }
    for (const model::Species& species : biophysics.species) {
        const Component* component = find(species.where);
        if (component == nullptr) continue;
        Part part;
        part.id = species.id;
        part.ion = species.ion.empty() ? species.id : species.ion;
        part.species = true;
        part.component = std::make_unique<Component>(*component);
        part.factor.assign(set.cable.size(), 0);
        for (std::size_t n = 0; n < set.cable.size(); ++n)
            if (set.cable.area[n] > 0)
                part.factor[n] = coverage(set.cable, *type.morphology, static_cast<std::int32_t>(n), species.target);
        NL_TRY(system, flat(*component));
        part.system = std::make_unique<System>(*system);
        out.push_back(std::move(part));
    }
    return out;
}

namespace {

/// Puts systems together into one, each under its id, and adds up their currents.
class Composer {
public:
    explicit Composer(double temperature) : temperature_(temperature) {
        v_ = input("v", "voltage");
        iCa_ = input("iCa", "current");
        iCa2_ = input("iCa2", "current");
        out_.parameters.push_back({"surfaceArea", "area", 0});
        area_ = out_.form.parameter(0);
        for (ValueId* sum : {&total_, &ca_, &ca2_, &conc_, &ext_, &conc2_, &ext2_}) *sum = out_.form.constant(0);
    }

    Result<void> add(const System& part, const std::string& id, const std::string& cell) {
        stateBase_ = out_.states.size();
        parameterBase_ = out_.parameters.size();
        failed_.clear();
        std::unordered_map<ValueId, ValueId> known;
        const auto leaf = [&](const Value& value) { return leafValue(part, value); };
        const auto moved = [&](ValueId value) {
            return value == kNone ? kNone : transplant(out_.form, part.form, value, leaf, known);
        };
        for (const dynamics::State& state : part.states) {
            dynamics::State own = state;
            own.path = id + "/" + state.path;
            out_.states.push_back(own);
        }
        for (const dynamics::Parameter& parameter : part.parameters)
            out_.parameters.push_back({id + "/" + parameter.path, parameter.dimension, parameter.value});
        for (std::size_t i = 0; i < part.states.size(); ++i) {
            out_.states[stateBase_ + i].start = moved(part.states[i].start);
            out_.states[stateBase_ + i].derivative = moved(part.states[i].derivative);
        }
        for (const dynamics::Condition& condition : part.conditions)
            out_.conditions.push_back({moved(condition.test), movedAction(condition.action, moved), condition.where});
        for (const dynamics::Scheme& scheme : part.schemes) {
            dynamics::Scheme own;
            for (const std::size_t state : scheme.states) own.states.push_back(stateBase_ + state);
            out_.schemes.push_back(std::move(own));
        }
        exposed_.clear();
        for (std::size_t i = 0; i < part.exposures.size(); ++i) {
            const ValueId value = moved(part.exposures[i].second);
            expose(id + "/" + part.exposures[i].first, value, part.exposureDimensions[i]);
            exposed_.emplace(part.exposures[i].first, value);
        }
        if (!failed_.empty())
            return fail("requirement-missing", "cell \"" + shortened(cell) + "\", \"" + shortened(id) +
                                                   "\": nothing around it has \"" + shortened(failed_) + "\"");
        return {};
    }

    [[nodiscard]] ValueId exposed(const std::string& name) const {
        const auto found = exposed_.find(name);
        return found == exposed_.end() ? kNone : found->second;
    }
    ValueId plus(ValueId a, ValueId b) { return out_.form.binary(Operator::add, a, b); }
    void addSpecies(const std::string& ion) {
        const ValueId inside = exposed("concentration"), outside = exposed("extConcentration");
        if (ion == "ca" && inside != kNone) conc_ = plus(conc_, inside);
        if (ion == "ca" && outside != kNone) ext_ = plus(ext_, outside);
        if (ion == "ca2" && inside != kNone) conc2_ = plus(conc2_, inside);
        if (ion == "ca2" && outside != kNone) ext2_ = plus(ext2_, outside);
    }
    void addCurrent(const std::string& ion, bool current) {
        ValueId i = exposed(current ? "i" : "iDensity");
        if (i == kNone) return;
        if (!current) i = out_.form.binary(Operator::multiply, i, area_);
        total_ = plus(total_, i);
        if (ion == "ca") ca_ = plus(ca_, i);
        if (ion == "ca2") ca2_ = plus(ca2_, i);
    }
    System take() {
        expose("i", total_, "current");
        expose("iChannels", total_, "current");
        expose("totChanCurrent", total_, "current");
        expose("iCa", ca_, "current");
        expose("iCa2", ca2_, "current");
        expose("caConc", conc_, "concentration");
        expose("caConcExt", ext_, "concentration");
        expose("caConc2", conc2_, "concentration");
        expose("caConcExt2", ext2_, "concentration");
        expose("surfaceArea", area_, "area");
        const ValueId ca = ca_, ca2 = ca2_;
        exchangeLeaves(out_, [&](const Value& leaf) {
            if (leaf.op != Op::input) return kNone;
            if (leaf.a == out_.form.at(iCa_).a) return ca;
            return leaf.a == out_.form.at(iCa2_).a ? ca2 : kNone;
        });
        return std::move(out_);
    }

private:
    ValueId input(const char* path, const char* dimension) {
        out_.inputs.push_back({path, dimension, false});
        return out_.form.input(out_.inputs.size() - 1);
    }
    void expose(const std::string& path, ValueId value, const std::string& dimension) {
        out_.exposures.emplace_back(path, value);
        out_.exposureDimensions.push_back(dimension);
    }
    template <class Moved>
    dynamics::Action movedAction(const dynamics::Action& action, const Moved& moved) {
        dynamics::Action own;
        for (const auto& [state, value] : action.assignments)
            own.assignments.emplace_back(stateBase_ + state, moved(value));
        return own;
    }
    ValueId leafValue(const System& part, const Value& value) {
        const auto index = static_cast<std::size_t>(value.a);
        switch (value.op) {
            case Op::parameter:
                return out_.form.parameter(parameterBase_ + index);
            case Op::state:
                return out_.form.state(stateBase_ + index);
            case Op::step:
                return out_.form.step();
            case Op::time:
                return out_.form.time();
            default:
                return around(part.inputs[index].path);
        }
    }
    ValueId around(const std::string& name) {
        if (name == "v") return v_;
        if (name == "temperature") return out_.form.constant(temperature_);
        if (name == "surfaceArea") return area_;
        if (name == "iCa") return iCa_;
        if (name == "iCa2") return iCa2_;
        if (name == "caConc") return conc_;
        if (name == "caConcExt") return ext_;
        if (name == "caConc2") return conc2_;
        if (name == "caConcExt2") return ext2_;
        failed_ = name;
        return out_.form.constant(0);
    }

    System out_;
    double temperature_;
    std::size_t stateBase_ = 0, parameterBase_ = 0;
    ValueId v_ = kNone, iCa_ = kNone, iCa2_ = kNone, area_ = kNone;
    ValueId total_ = kNone, ca_ = kNone, ca2_ = kNone, conc_ = kNone, ext_ = kNone, conc2_ = kNone, ext2_ = kNone;
    std::string failed_;
    std::unordered_map<std::string, ValueId> exposed_;
};

}  // namespace

Result<System> Builder::composed(const std::vector<const Part*>& parts, const std::string& cell) {
    Composer composer(temperature_);
    for (const bool species : {true, false})
        for (const Part* part : parts) {
            if (part->species != species) continue;
            auto added = composer.add(*part->system, part->id, cell);
            if (!added) return failAt(part->component->where, added.error());
            if (species)
                composer.addSpecies(part->ion);
            else
                composer.addCurrent(part->ion, part->current);
        }
    return composer.take();
}

/// A group for each set of parts that lie together on compartments.
Result<void> Builder::membranes(CableSet& set) {
    const model::CellType& type = model_.cellTypes[set.type.index()];
    NL_TRY(parts, partsOf(type, set));
    for (const Part& part : parts)
        for (const dynamics::Input& input : part.system->inputs)
            if (input.path == "temperature") needTemperature(part.component->where);
    std::map<std::vector<std::size_t>, std::vector<std::int32_t>> kinds;
    for (std::size_t n = 0; n < set.cable.size(); ++n) {
        std::vector<std::size_t> here;
        for (std::size_t p = 0; p < parts.size(); ++p)
            if (parts[p].factor[n] != 0) here.push_back(p);
        if (set.cable.area[n] > 0 && !here.empty()) kinds[here].push_back(static_cast<std::int32_t>(n));
    }
    for (const auto& [here, nodes] : kinds) {
        std::vector<const Part*> chosen;
        for (const std::size_t p : here) chosen.push_back(&parts[p]);
        // As composed() lays them out: ions first.
        std::stable_sort(chosen.begin(), chosen.end(),
                         [](const Part* a, const Part* b) { return a->species && !b->species; });
        NL_TRY(system, composed(chosen, type.id));
        const std::uint32_t index = groupFor(fmt::format("membrane {} {}", type.id, plan_.groups.size()), system,
                                             "membrane of " + type.id, Place::kNodes, Place::kNowhere);
        Group& group = plan_.groups[index];
        group.membrane = true;
        componentOf_[index] = &model_.components[type.component.index()];
        label(index, 0, "membrane of " + type.id);
        std::vector<double> numbers = system.parameterValues();
        for (const std::int32_t n : nodes) {
            const auto node = static_cast<std::size_t>(n);
            numbers[0] = set.cable.area[node];
            std::size_t base = 1;
            for (const Part* part : chosen) {
                for (std::size_t k = 0; k < part->system->parameters.size(); ++k) {
                    const dynamics::Parameter& parameter = part->system->parameters[k];
                    const bool scaled = parameter.path == part->scaled;
                    numbers[base + k] = !scaled          ? parameter.value
                                        : part->absolute ? part->factor[node]
                                                         : parameter.value * part->factor[node];
                }
                base += part->system->parameters.size();
            }
            for (std::uint32_t c = 0; c < set.cells; ++c) {
                const std::uint32_t row = group.add(numbers);
                const std::uint32_t at = set.node(n, c);
                hosts_[index].push_back({Place::kNodes, at});
                group.hostRow.push_back(at);
                membraneOf_[at] = {static_cast<std::int32_t>(index), row};
            }
        }
        for (std::size_t i = 0; i < group.system.exposures.size(); ++i)
            if (group.system.exposures[i].first == "i") group.contributions.push_back({0, 0, i, 0});
    }
    return {};
}

}  // namespace nl::sim
