// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/cell_values.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "core/graph/index.hpp"
#include "core/graph/membrane.hpp"
#include "core/lems/signature.hpp"

namespace nl::graph {

using morphology::Morphology;
using morphology::SegmentIndex;

namespace {

double known(double value, double otherwise) { return std::isnan(value) ? otherwise : value; }

/// Geometry of all segments that parts draw on.
struct Geometry {
    std::vector<double> length, area, volume, branchOrder;
    std::vector<std::int32_t> children;
};

Geometry geometryOf(const Morphology& m) {
    const std::size_t n = m.size();
    Geometry g;
    g.length.resize(n);
    g.area.resize(n);
    g.volume.resize(n);
    g.branchOrder.assign(n, 0);
    g.children.assign(n, 0);
    for (std::size_t s = 0; s < n; ++s) {
        const auto index = static_cast<SegmentIndex>(s);
        g.length[s] = morphology::segmentLength(m, index);
        g.area[s] = morphology::segmentArea(m, index);
        g.volume[s] = morphology::segmentVolume(m, index);
        if (m.parent[s] >= 0) ++g.children[at(m.parent[s])];
    }
    for (const SegmentIndex s : morphology::topologicalOrder(m)) {
        const SegmentIndex parent = m.parent[at(s)];
        if (parent < 0 || m.part[at(s)] == morphology::PartKind::soma) continue;
        const bool fromSoma = m.part[at(parent)] == morphology::PartKind::soma;
        const bool branches = g.children[at(parent)] > 1 || m.fractionAlong[at(s)] < 1;
        g.branchOrder[at(s)] = fromSoma ? 1 : g.branchOrder[at(parent)] + (branches ? 1 : 0);
    }
    return g;
}

/// One run of segments, each on the end of the one before.
bool unbranched(const Morphology& m, const std::vector<SegmentIndex>& segments) {
    for (std::size_t i = 1; i < segments.size(); ++i)
        if (m.parent[at(segments[i])] != segments[i - 1] || m.fractionAlong[at(segments[i])] != 1) return false;
    return !segments.empty();
}

void addGeometry(PartValues& out, const Morphology& m, const Geometry& g, const CellParts& cell,
                 const std::vector<SegmentIndex>& segments) {
    double diameterLength = 0, diameterSum = 0, narrowing = 0, pathLength = 0, pathSum = 0;
    out.length = out.area = out.volume = out.branchOrder = out.tips = 0;
    out.segments = static_cast<double>(segments.size());
    for (const SegmentIndex s : segments) {
        const double length = g.length[at(s)], diameter = m.proximalRadius[at(s)] + m.distalRadius[at(s)];
        const double path = cell.distanceAt(s, 0.5);
        out.length += length;
        out.area += g.area[at(s)];
        out.volume += g.volume[at(s)];
        out.branchOrder = std::max(out.branchOrder, g.branchOrder[at(s)]);
        out.tips += g.children[at(s)] == 0 ? 1 : 0;
        diameterLength += diameter * length;
        diameterSum += diameter;
        pathLength += path * length;
        pathSum += path;
        if (length > 0) narrowing += 2 * (m.proximalRadius[at(s)] - m.distalRadius[at(s)]);
    }
    const bool flat = !(out.length > 0);
    out.diameter = flat ? diameterSum / out.segments : diameterLength / out.length;
    out.pathDistance = flat ? pathSum / out.segments : pathLength / out.length;
    out.taper = flat ? kUnknown : narrowing / out.length;
}

void addPassive(PartValues& out, const Morphology& m, const Geometry& g, const Membrane& membrane,
                const std::vector<double>& resistance, const std::vector<SegmentIndex>& segments) {
    double leakCurrent = 0, resistivity = 0, axial = 0, threshold = 0, initial = 0;
    out.capacitance = out.leakConductance = 0;
    for (const SegmentIndex s : segments) {
        out.capacitance += membrane.capacitance[at(s)];
        out.leakConductance += membrane.leak[at(s)];
        leakCurrent += membrane.leakCurrent[at(s)];
        resistivity += membrane.resistivity[at(s)] * g.length[at(s)];
        axial += membrane.resistivity[at(s)] * morphology::segmentAxialFactor(m, s);
        threshold += membrane.threshold[at(s)] * g.area[at(s)];
        initial += membrane.initial[at(s)] * g.area[at(s)];
    }
    const bool leaks = out.leakConductance > 0;
    out.leakReversal = leaks ? leakCurrent / out.leakConductance : kUnknown;
    out.timeConstant = leaks ? out.capacitance / out.leakConductance : kUnknown;
    out.threshold = threshold / out.area;
    out.initialPotential = initial / out.area;
    if (unbranched(m, segments)) {
        out.axialResistance = axial;
        out.inputResistance = resistance[at(segments[segments.size() / 2])];
    }
    if (out.length > 0) {
        // Rall's length constant of a cylinder, sqrt(d Rm / (4 Ra)), with the part's own mean values.
        const double meanResistivity = resistivity / out.length;
        out.lengthConstant = leaks && meanResistivity > 0
                                 ? std::sqrt(out.diameter * (out.area / out.leakConductance) / (4 * meanResistivity))
                                 : kUnknown;
        out.electrotonicLength = out.length / out.lengthConstant;
    } else if (leaks) {
        out.electrotonicLength = 0;
    }
}

void addActive(PartValues& out, const Membrane& membrane, const std::vector<SegmentIndex>& segments) {
    out.conductance.fill(0);
    out.permeability = out.channels = out.gates = out.calciumPools = 0;
    for (const SegmentIndex s : segments) {
        out.permeability += membrane.permeability[at(s)];
        for (std::size_t f = 0; f < kChannelFamilies; ++f) out.conductance[f] += membrane.conductance[f][at(s)];
    }
}

/// Counts a mechanism in every part that it touches, and in the total; each part once.
void countMechanism(CellValues& out, const CellParts& cell, const Mechanism& mechanism, const DynamicsValues& dynamics,
                    std::set<const lems::Component*>& counted) {
    std::vector<std::int32_t> touched;
    for (const SegmentIndex s : mechanism.segments) touched.push_back(cell.partAt(s));
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    const double gates = mechanism.component != nullptr ? gateCount(*mechanism.component) : kUnknown;
    const auto count = [&](PartValues& part) {
        if (mechanism.pool) {
            part.calciumPools += 1;
        } else if (mechanism.family != ChannelFamily::leak) {
            part.channels += 1;
            part.gates += gates;
        }
        if (mechanism.component != nullptr) part.dynamics += dynamics;
    };
    for (const std::int32_t p : touched) count(out.parts[at(p)]);
    // One channel spread by several densities is one mechanism of the cell.
    if (mechanism.component == nullptr || counted.insert(mechanism.component).second) count(out.total);
}

std::vector<SegmentIndex> allSegments(const Morphology& m) { return morphology::topologicalOrder(m); }

void addMembrane(CellValues& out, const ComponentQuantities& quantities, const model::CellType& type,
                 const CellParts& cell, const Geometry& geometry) {
    const Morphology& m = *type.morphology;
    const Membrane membrane = membraneOf(quantities, type);
    const std::vector<double> resistance = inputResistances(m, membrane);
    for (std::size_t p = 0; p < cell.parts.size(); ++p) {
        if (cell.parts[p].segments.empty()) continue;
        addPassive(out.parts[p], m, geometry, membrane, resistance, cell.parts[p].segments);
        addActive(out.parts[p], membrane, cell.parts[p].segments);
    }
    addPassive(out.total, m, geometry, membrane, resistance, allSegments(m));
    addActive(out.total, membrane, allSegments(m));
    out.total.inputResistance = out.parts[at(cell.hub)].inputResistance;
    const double rest = known(out.total.initialPotential, known(out.total.leakReversal, -65e-3));
    std::set<const lems::Component*> counted;
    for (const Mechanism& mechanism : membrane.mechanisms) {
        DynamicsValues dynamics;
        if (mechanism.component != nullptr) dynamics = dynamicsOf(quantities, *mechanism.component, rest);
        countMechanism(out, cell, mechanism, dynamics, counted);
    }
}

void addPointChannels(PartValues& out, const ComponentQuantities& quantities, const lems::Component& component) {
    for (const lems::Component& child : component.children) {
        if (child.element.rfind("channelPopulation", 0) != 0) continue;
        const std::string* name = child.attribute("ionChannel");
        const std::string* ion = child.attribute("ion");
        const lems::Component* channel = name != nullptr ? quantities.find(*name) : nullptr;
        const double erev = quantities.value(child, "voltage", {"erev"});
        const double g = channel != nullptr ? quantities.plain(child, "number", 1) *
                                                  quantities.value(*channel, "conductance", {"conductance"})
                                            : kUnknown;
        const ChannelFamily family = channelFamily(quantities, channel, name != nullptr ? *name : std::string(),
                                                   ion != nullptr ? *ion : "", erev);
        if (std::isnan(out.channels)) {
            out.conductance.fill(0);
            out.channels = out.gates = out.calciumPools = out.permeability = 0;
        }
        if (family == ChannelFamily::leak) {
            out.leakConductance = known(out.leakConductance, 0) + g;
            out.leakReversal = erev;
            continue;
        }
        out.conductance[static_cast<std::size_t>(family)] += g;
        out.channels += 1;
        out.gates += channel != nullptr ? gateCount(*channel) : kUnknown;
    }
}

}  // namespace

DynamicsValues& DynamicsValues::operator+=(const DynamicsValues& one) {
    const auto add = [](double& sum, double value) {
        if (!std::isnan(value)) sum = known(sum, 0) + value;
    };
    add(states, one.states);
    add(exponentials, one.exponentials);
    add(products, one.products);
    add(divisions, one.divisions);
    add(conditions, one.conditions);
    add(events, one.events);
    if (!std::isnan(one.fastestTau)) fastestTau = std::min(known(fastestTau, one.fastestTau), one.fastestTau);
    if (!std::isnan(one.slowestTau)) slowestTau = std::max(known(slowestTau, one.slowestTau), one.slowestTau);
    return *this;
}

DynamicsValues dynamicsOf(const ComponentQuantities& quantities, const lems::Component& component,
                          double restPotential) {
    DynamicsValues out;
    const auto& library = quantities.model().library;
    if (!library || library->type(component.type) == nullptr) return out;
    const lems::Signature s = lems::signature(*library, component, restPotential);
    out.states = s.stateVariables;
    out.exponentials = s.exponentials;
    out.products = s.products;
    out.divisions = s.divisions;
    out.conditions = s.conditions;
    out.events = s.eventsIn + s.eventsOut;
    out.fastestTau = s.fastestTau.value_or(kUnknown);
    out.slowestTau = s.slowestTau.value_or(kUnknown);
    return out;
}

PartValues pointCellValues(const ComponentQuantities& quantities, const lems::Component& component) {
    PartValues out;
    constexpr double kNano = 1e-9, kMilli = 1e-3;
    const auto either = [](double value, double plain) { return std::isnan(value) ? plain : value; };
    out.capacitance = either(quantities.value(component, "capacitance", {"C", "capacitance"}),
                             quantities.plain(component, "cm", kNano));
    out.leakConductance = quantities.value(component, "conductance", {"leakConductance", "gL"});
    out.leakReversal = either(quantities.value(component, "voltage", {"leakReversal", "EL", "vr"}),
                              quantities.plain(component, "v_rest", kMilli));
    out.timeConstant =
        either(quantities.value(component, "time", {"tau"}), quantities.plain(component, "tau_m", kMilli));
    out.threshold = either(quantities.value(component, "voltage", {"thresh", "vt", "VT"}),
                           quantities.plain(component, "v_thresh", kMilli));
    out.reset =
        either(quantities.value(component, "voltage", {"reset", "c"}), quantities.plain(component, "v_reset", kMilli));
    out.refractory = either(quantities.value(component, "time", {"refract", "refractoryPeriod"}),
                            quantities.plain(component, "tau_refrac", kMilli));
    out.initialPotential =
        either(quantities.value(component, "voltage", {"v0", "V0"}), quantities.plain(component, "v_init", kMilli));
    addPointChannels(out, quantities, component);
    if (std::isnan(out.leakConductance)) out.leakConductance = out.capacitance / out.timeConstant;
    if (std::isnan(out.timeConstant)) out.timeConstant = out.capacitance / out.leakConductance;
    if (out.leakConductance > 0) out.inputResistance = 1 / out.leakConductance;
    out.dynamics = dynamicsOf(quantities, component, known(out.leakReversal, -65e-3));
    return out;
}

CellValues cellValues(const ComponentQuantities& quantities, const model::CellType* type, const CellParts& cell) {
    CellValues out;
    out.parts.resize(cell.parts.size());
    if (type == nullptr) return out;
    if (cell.partOfSegment.empty()) {
        if (const lems::Component* component = quantities.find(type->component)) {
            out.total = pointCellValues(quantities, *component);
            out.parts[at(cell.hub)] = out.total;
        }
        return out;
    }
    const Geometry geometry = geometryOf(*type->morphology);
    for (std::size_t p = 0; p < cell.parts.size(); ++p)
        if (!cell.parts[p].segments.empty())
            addGeometry(out.parts[p], *type->morphology, geometry, cell, cell.parts[p].segments);
    addGeometry(out.total, *type->morphology, geometry, cell, allSegments(*type->morphology));
    if (type->biophysics) addMembrane(out, quantities, *type, cell, geometry);
    return out;
}

}  // namespace nl::graph
