// SPDX-License-Identifier: GPL-3.0-or-later
// What is attached to cells, and where events go.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/lems/roles.hpp"
#include "core/sim/builder.hpp"

namespace nl::sim {

using dynamics::Form;
using dynamics::kNone;
using dynamics::Need;
using dynamics::Op;
using dynamics::System;
using dynamics::ValueId;
using lems::Component;
using lems::Operator;

Place Builder::placeOf(std::uint32_t population, std::uint32_t cell, std::int32_t segment, double fraction) const {
    const std::int32_t index = populationIndex_[population];
    return index < 0 ? Place{} : placeIn(static_cast<std::size_t>(index), cell, segment, fraction);
}

Place Builder::placeIn(std::size_t population, std::uint32_t cell, std::int32_t segment, double fraction) const {
    const auto& cells = plan_.populations[population];
    if (cell >= cells.size()) return {};
    const CellPlace& place = cells[cell];
    if (place.cableSet < 0) return place.place;
    const CableSet& set = plan_.cables[static_cast<std::size_t>(place.cableSet)];
    return {Place::kNodes, set.node(set.cable.nodeAt(segment, fraction), place.cell)};
}

namespace {

/// Linear in the states, in what events add and in what it gives, so that all events of a place can share one instance.
class Linearity {
public:
    explicit Linearity(const System& system) : system_(system) {}

    bool holds() {
        const std::size_t weight = system_.parameter("weight");
        if (weight == system_.parameters.size() || !system_.conditions.empty() || !system_.schemes.empty() ||
            !system_.links.empty() || system_.handlers.empty() || system_.states.empty())
            return false;
        for (const dynamics::State& state : system_.states) {
            if (!form_.is(state.start, 0)) return false;
            if (state.derivative != kNone && !linearInStates(state.derivative, true)) return false;
        }
        const ValueId current = system_.exposure("i");
        if (current == kNone || !linearInStates(current, false)) return false;
        for (const dynamics::Handler& handler : system_.handlers) {
            if (handler.guard != kNone || !handler.action.eventsOut.empty()) return false;
            for (const auto& [state, value] : handler.action.assignments)
                if (!adds(state, value, weight)) return false;
        }
        return true;
    }

private:
    /// Whether a leaf of this kind, or random(), is needed for a value; each value is looked at once.
    [[nodiscard]] bool mentions(ValueId id, Op op) const {
        std::vector<std::uint8_t> seen(static_cast<std::size_t>(id) + 1, 0);
        std::vector<ValueId> waiting{id};
        while (!waiting.empty()) {
            const dynamics::Value& value = form_.at(waiting.back());
            waiting.pop_back();
            if (value.op == op || value.function == lems::Function::random) return true;
            if (value.op < Op::operation) continue;
            const bool two = value.op == Op::select || dynamics::takesTwo(value);
            for (const ValueId operand : {value.a, two ? value.b : kNone, value.op == Op::select ? value.c : kNone})
                if (operand != kNone && seen[static_cast<std::size_t>(operand)]++ == 0) waiting.push_back(operand);
        }
        return false;
    }
    ValueId without(ValueId id, Op op, std::int32_t index) {
        std::unordered_map<ValueId, ValueId> known;
        return form_.exchange(
            id,
            [&](const dynamics::Value& leaf) {
                return leaf.op == op && (index < 0 || leaf.a == index) ? form_.constant(0) : kNone;
            },
            known);
    }
    /// Homogeneous: 0 where all states are 0, and its derivatives by them do not depend on them.
    bool linearInStates(ValueId id, bool aloneOnParameters) {
        for (std::size_t s = 0; s < system_.states.size(); ++s) {
            const ValueId by = derivative(form_, id, Op::state, s);
            if (mentions(by, Op::state) || mentions(by, Op::time)) return false;
            if (aloneOnParameters && mentions(by, Op::input)) return false;
        }
        return zeroWithoutStates(id);
    }
    /// x * 0 is not folded by the form (x might be no number): numbers tell.
    bool zeroWithoutStates(ValueId id) {
        const std::vector<double> parameters = system_.parameterValues();
        const std::vector<double> states(system_.states.size(), 0.0);
        for (const double v : {-0.07, 0.013}) {
            const std::vector<double> inputs(system_.inputs.size(), v);
            if (dynamics::evaluate(form_, id, {parameters, states, inputs, 0.1, 1e-5}) != 0) return false;
        }
        return true;
    }
    /// state + weight * something of the parameters.
    bool adds(std::size_t state, ValueId value, std::size_t weight) {
        for (std::size_t s = 0; s < system_.states.size(); ++s)
            if (!form_.is(derivative(form_, value, Op::state, s), s == state ? 1 : 0)) return false;
        if (mentions(value, Op::input) || mentions(value, Op::time)) return false;
        const ValueId rest = without(value, Op::state, -1);
        std::vector<double> parameters = system_.parameterValues();
        const auto at = [&](double number) {
            parameters[weight] = number;
            return dynamics::evaluate(form_, rest, {parameters, {}, {}, 0, 0});
        };
        const double one = at(1), three = at(3);
        return at(0) == 0 && std::isfinite(one) && std::fabs(three - 3 * one) <= 1e-12 * std::fabs(three);
    }

    System system_;  // a copy: its form grows
    Form& form_ = system_.form;
};

}  // namespace

bool Builder::sharesState(const Component& component, const System& system) const {
    return probed_.find(component.id) == std::string::npos && Linearity(system).holds();
}

Result<Place> Builder::attach(const Component& component, Place host, double weight, Place peer,
                              const std::string& slot) {
    NL_TRY(system, flat(component));
    // Synapses whose state is recorded one by one stand apart from those that share it.
    const bool named = probed_.find(component.id) != std::string::npos;
    const std::string key = (named ? "recorded " : "attached ") + component.type + (slot.empty() ? "" : " " + slot);
    const std::uint32_t index = groupFor(key, *system, component.type, host.group, peer.group);
    Group& group = plan_.groups[index];
    if (componentOf_[index] == nullptr) {
        componentOf_[index] = &component;
        slotOf_[index] = slot;
        group.weight = system->parameter("weight");
        group.setsWeight = peer.group == Place::kNowhere && sharesState(component, *system);
    }
    // Two components of one form share a group and may differ in their numbers: each has rows of its own.
    const auto shared = std::tuple(&component, index, host.row);
    if (group.setsWeight) {
        const auto found = sharedRow_.find(shared);
        if (found != sharedRow_.end()) return Place{static_cast<std::int32_t>(index), found->second};
    }
    std::vector<double> numbers = system->parameterValues();
    if (group.weight < numbers.size())
        numbers[group.weight] = weight;
    else if (weight != 1 && !group.setsWeight)
        note(Severity::warning,
             makeError("weight-ignored", component.type + " has no weight; the one given is not used",
                       "its type needs <Property name=\"weight\" dimension=\"none\" defaultValue=\"1\"/>"),
             component.where);
    const std::uint32_t row = group.add(numbers);
    if (group.setsWeight) sharedRow_.emplace(shared, row);
    hosts_[index].push_back(host);
    components_[index].push_back(&component);
    if (peer.group != Place::kNowhere) peers_[index].push_back(peer);
    if (row == 0) label(index, 0, component.id);
    return Place{static_cast<std::int32_t>(index), row};
}

Result<void> Builder::inputs() {
    if (wanted_.network == nullptr) return {};
    for (const std::uint32_t i : wanted_.network->inputs) NL_CHECK(input(model_.inputs[i]));
    return {};
}

Result<void> Builder::input(const model::InputList& list) {
    const Component* component =
        list.componentId.valid() ? &model_.components[list.componentId.index()] : model_.component(list.component);
    if (component == nullptr || !list.target.valid())
        return failAt(list.where, makeError("component-missing",
                                            "input \"" + shortened(list.id) + "\": there is no " +
                                                (component == nullptr ? "component \"" + shortened(list.component)
                                                                      : "population \"" + shortened(list.population)) +
                                                "\""));
    for (std::size_t i = 0; i < list.cell.size(); ++i) {
        const Place host = placeOf(static_cast<std::uint32_t>(list.target.index()), list.cell[i],
                                   list.segment.empty() ? 0 : list.segment[i],
                                   list.fraction.empty() ? 0.5 : static_cast<double>(list.fraction[i]));
        if (host.group == Place::kNowhere)
            return failAt(list.where, makeError("cell-missing", "input \"" + shortened(list.id) +
                                                                    "\": its target does not exist in this network"));
        NL_TRY(place, attach(*component, host, list.weight.empty() ? 1 : static_cast<double>(list.weight[i])));
        // A source of spikes alone drives a port of the cell.
        NL_TRY(system, flat(*component));
        if (system->exposure("i") != kNone || system->exposure("I") != kNone || host.group < 0) continue;
        const lems::ComponentType* source = model_.library->type(component->type);
        Group& cell = plan_.groups[static_cast<std::size_t>(host.group)];
        const std::string out = source == nullptr ? "" : lems::firstPort(*model_.library, *source, true);
        if (out.empty() || cell.system.handlers.empty()) continue;
        Group& group = plan_.groups[static_cast<std::size_t>(place.group)];
        group.outPorts = {out};
        connect({place, 0, false}, host, cell.system.handlers.front().port, 1, 0);
    }
    return {};
}

Result<void> Builder::projections() {
    if (tree_ != nullptr) NL_CHECK(structureConnections(tree_->root()));
    if (wanted_.network == nullptr) return {};
    for (const model::ProjectionId id : wanted_.network->projections) {
        const model::Projection& projection = model_.projections[id.index()];
        if (!projection.pre.valid() || !projection.post.valid())
            return failAt(projection.where,
                          makeError("population-missing", "projection \"" + shortened(projection.id) +
                                                              "\" names a population that is not there"));
        if (projection.kind == model::ProjectionKind::chemical)
            NL_CHECK(chemical(projection));
        else
            NL_CHECK(coupled(projection));
        if (!job_.checkpoint()) return fail(job_.cancelledError());
    }
    return {};
}

namespace {

template <class T, class Other>
auto at(const std::vector<T>& column, std::size_t i, Other otherwise) {
    return column.empty() ? otherwise : static_cast<Other>(column[i]);
}

}  // namespace

Result<void> Builder::chemical(const model::Projection& p) {
    for (std::size_t i = 0; i < p.size(); ++i) {
        const std::size_t which = at(p.synapseOf, i, std::size_t{0});
        if (which >= p.synapses.size() || !p.synapses[which].valid())
            return failAt(p.where, makeError("component-missing",
                                             "projection \"" + shortened(p.id) + "\": there is no synapse \"" +
                                                 shortened(p.synapse) + "\"",
                                             "include the file that defines it"));
        const Component& synapse = model_.components[p.synapses[which].index()];
        const Place host = placeOf(static_cast<std::uint32_t>(p.post.index()), p.postCell[i], at(p.postSegment, i, 0),
                                   at(p.postFraction, i, 0.5));
        const double weight = at(p.weight, i, 1.0);
        NL_TRY(target, attach(synapse, host, weight));
        const Group& group = plan_.groups[static_cast<std::size_t>(target.group)];
        const lems::ComponentType* type = model_.library->type(synapse.type);
        const std::string port = type == nullptr ? "in" : lems::firstPort(*model_.library, *type, false);
        if (group.handlerOf(port) < 0) continue;  // it listens to no events
        const auto source = sourceOf(static_cast<std::uint32_t>(p.pre.index()), p.preCell[i], at(p.preSegment, i, 0),
                                     at(p.preFraction, i, 0.5), "");
        if (!source)
            return failAt(p.where, makeError("port-missing", "projection \"" + shortened(p.id) + "\": cells of \"" +
                                                                 shortened(p.prePopulation) + "\" send no spikes"));
        connect(*source, target, port, weight, at(p.delay, i, 0.0));
    }
    return {};
}

/// Gap junctions and graded synapses: an instance at either end, each the peer of the other.
Result<void> Builder::coupled(const model::Projection& p) {
    const bool electrical = p.kind == model::ProjectionKind::electrical;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const auto component = [&](const std::vector<model::ComponentId>& from,
                                   const std::vector<std::uint16_t>& which) -> const Component* {
            const std::size_t index = at(which, i, std::size_t{0});
            return index < from.size() && from[index].valid() ? &model_.components[from[index].index()] : nullptr;
        };
        const Component* post = component(p.synapses, p.synapseOf);
        const Component* pre = electrical ? post : component(p.preComponents, p.preComponentOf);
        if (post == nullptr || pre == nullptr)
            return failAt(p.where,
                          makeError("component-missing", "projection \"" + shortened(p.id) + "\": a synapse is missing",
                                    "include the file that defines it"));
        const Place there = placeOf(static_cast<std::uint32_t>(p.pre.index()), p.preCell[i], at(p.preSegment, i, 0),
                                    at(p.preFraction, i, 0.5));
        const Place here = placeOf(static_cast<std::uint32_t>(p.post.index()), p.postCell[i], at(p.postSegment, i, 0),
                                   at(p.postFraction, i, 0.5));
        const double weight = at(p.weight, i, 1.0);
        NL_CHECK(attach(*pre, there, weight, here));
        NL_CHECK(attach(*post, here, weight, there));
    }
    return {};
}

std::uint32_t Builder::detectorAt(const model::CellType& type, const CableSet& set, std::int32_t inCell,
                                  std::uint32_t cell) {
    const std::uint32_t node = set.node(inCell, cell);
    const auto [found, isNew] = detectorOf_.emplace(node, static_cast<std::uint32_t>(plan_.detectors.size()));
    if (isNew) {
        double threshold = 0;
        for (const model::GroupQuantity& one : type.biophysics->spikeThreshold)
            if (coverage(set.cable, *type.morphology, inCell, one.target) >= 0.5) threshold = one.value;
        plan_.detectors.push_back({node, threshold});
    }
    return found->second;
}

std::optional<Builder::Source> Builder::sourceOf(std::uint32_t population, std::uint32_t cell, std::int32_t segment,
                                                 double fraction, const std::string& port) {
    const std::int32_t index = populationIndex_[population];
    if (index < 0) return {};
    return sourceIn(static_cast<std::size_t>(index), cell, segment, fraction, port);
}

std::optional<Builder::Source> Builder::sourceIn(std::size_t population, std::uint32_t cell, std::int32_t segment,
                                                 double fraction, const std::string& port) {
    const auto& cells = plan_.populations[population];
    if (cell >= cells.size()) return {};
    const CellPlace& place = cells[cell];
    if (place.cableSet >= 0) {
        const CableSet& set = plan_.cables[static_cast<std::size_t>(place.cableSet)];
        const std::uint32_t detector =
            detectorAt(model_.cellTypes[set.type.index()], set, set.cable.nodeAt(segment, fraction), place.cell);
        return Source{{}, detector, true};
    }
    std::string name = port;
    if (name.empty()) {
        const Component* component = componentOf_[static_cast<std::size_t>(place.place.group)];
        const lems::ComponentType* type = model_.library->type(component->type);
        if (type != nullptr) name = lems::firstPort(*model_.library, *type, true);
    }
    if (name.empty()) return {};
    return sourceAt(place.place, name);
}

Builder::Source Builder::sourceAt(Place place, const std::string& port) {
    Group& group = plan_.groups[static_cast<std::size_t>(place.group)];
    auto found = std::find(group.outPorts.begin(), group.outPorts.end(), port);
    if (found == group.outPorts.end()) found = group.outPorts.insert(group.outPorts.end(), port);
    return {place, static_cast<std::uint32_t>(found - group.outPorts.begin()), false};
}

void Builder::connect(const Source& source, Place target, const std::string& port, double weight, double delay) {
    const Group& group = plan_.groups[static_cast<std::size_t>(target.group)];
    EventTarget out;
    out.group = static_cast<std::uint16_t>(target.group);
    out.row = target.row;
    out.handler = static_cast<std::uint16_t>(std::max(0, group.handlerOf(port)));
    out.weight = weight;
    out.delay = static_cast<std::uint32_t>(std::max(0.0, std::round(delay / plan_.step)));
    connections_.push_back({source, out});
}

std::size_t Builder::emitterOf(const Source& source) const {
    if (source.detector) return plan_.firstDetectorEmitter + source.port;
    const Group& group = plan_.groups[static_cast<std::size_t>(source.place.group)];
    return group.firstEmitter + source.port * group.count + source.place.row;
}

}  // namespace nl::sim
