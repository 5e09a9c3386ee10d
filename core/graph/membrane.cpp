// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/membrane.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/graph/index.hpp"
#include "core/lems/expression.hpp"

namespace nl::graph {

using model::Biophysics;
using model::ChannelDensity;
using model::DensityKind;
using morphology::Morphology;
using morphology::SegmentIndex;

namespace {

/// The segments that a target names: none for a segment that does not exist; nothing when its group does not exist.
std::optional<std::vector<SegmentIndex>> segmentsOf(const Morphology& m, const model::Target& target,
                                                    const std::string& written) {
    if (target.segment == model::Target::kNoSegment) return std::vector<SegmentIndex>{};
    if (target.segment >= 0) {
        if (at(target.segment) >= m.size()) return std::nullopt;
        return std::vector<SegmentIndex>{target.segment};
    }
    if (target.group >= 0) {
        if (at(target.group) >= m.groups.size()) return std::nullopt;
        return m.groups[at(target.group)].segments;
    }
    if (!written.empty() && written != "all") return std::nullopt;
    std::vector<SegmentIndex> all(m.size());
    for (std::size_t s = 0; s < all.size(); ++s) all[s] = static_cast<SegmentIndex>(s);
    return all;
}

std::vector<double> spread(const Morphology& m, const std::vector<model::GroupQuantity>& quantities) {
    std::vector<double> out(m.size(), kUnknown);
    for (const model::GroupQuantity& quantity : quantities)
        if (const auto segments = segmentsOf(m, quantity.target, quantity.segmentGroup))
            for (const SegmentIndex s : *segments) out[at(s)] = quantity.value;
    return out;
}

bool permeability(DensityKind kind) { return kind == DensityKind::ghk || kind == DensityKind::nonUniformGhk; }

/// Values of the inhomogeneous parameter over a group: path length from the root to the middle of each segment in
/// micrometres (what the expressions of real files expect), less the translation, or scaled to end at normalizationEnd.
std::vector<double> parameterValues(const Morphology& m, const morphology::SegmentGroup& group,
                                    const morphology::InhomogeneousParameter& parameter) {
    const morphology::PathDistance path = morphology::pathDistances(m);
    constexpr double kMicro = 1e6;
    std::vector<double> out;
    double largest = 0;
    for (const SegmentIndex s : group.segments) {
        const double middle = 0.5 * (path.proximal[at(s)] + path.distal[at(s)]);
        out.push_back((middle - parameter.translationStart.value_or(0)) * kMicro);
        largest = std::max(largest, (path.distal[at(s)] - parameter.translationStart.value_or(0)) * kMicro);
    }
    if (parameter.normalizationEnd && largest > 0)
        for (double& p : out) p *= *parameter.normalizationEnd / largest;
    return out;
}

struct SegmentValues {
    std::vector<SegmentIndex> segments;
    std::vector<double> density;  ///< SI; kUnknown where it cannot be evaluated
};

/// A variableParameter evaluated at the middle of every segment of its group [segments of the group].
std::vector<double> valuesOver(const Morphology& m, const morphology::SegmentGroup& group,
                               const model::VariableParameter& variable) {
    std::vector<double> out(group.segments.size(), kUnknown);
    const auto parameter = std::find_if(group.inhomogeneousParameters.begin(), group.inhomogeneousParameters.end(),
                                        [&](const auto& p) { return p.id == variable.inhomogeneousParameter; });
    const Result<lems::Expression> expression = lems::parseExpression(variable.expression);
    if (!expression || parameter == group.inhomogeneousParameters.end()) return out;
    const std::vector<double> p = parameterValues(m, group, *parameter);
    for (std::size_t i = 0; i < p.size(); ++i) {
        const Result<double> value = lems::evaluate(*expression, [&](std::string_view symbol) {
            return symbol == parameter->variable ? std::optional<double>(p[i]) : std::nullopt;
        });
        if (value) out[i] = *value;
    }
    return out;
}

/// The variableParameters of a density, each over its own group; LEMS expressions give SI densities. Where groups
/// overlap the later one holds.
std::optional<SegmentValues> variableDensity(const Morphology& m, const ChannelDensity& density) {
    std::map<SegmentIndex, double> valueOf;
    bool any = false;
    for (const model::VariableParameter& variable : density.variableParameters) {
        if (variable.parameter != "condDensity" && variable.parameter != "permeability") continue;
        const int g = m.groupIndex(variable.segmentGroup);
        if (g < 0) return std::nullopt;
        any = true;
        const morphology::SegmentGroup& group = m.groups[at(g)];
        const std::vector<double> values = valuesOver(m, group, variable);
        for (std::size_t i = 0; i < values.size(); ++i) valueOf[group.segments[i]] = values[i];
    }
    if (!any) return std::nullopt;
    SegmentValues out;
    for (const auto& [segment, value] : valueOf) {
        out.segments.push_back(segment);
        out.density.push_back(value);
    }
    return out;
}

/// Conductances of one density: value times area, or number times single-channel conductance.
std::optional<SegmentValues> densityValues(const ComponentQuantities& quantities, const Morphology& m,
                                           const ChannelDensity& density) {
    if (!density.variableParameters.empty()) return variableDensity(m, density);
    auto segments = segmentsOf(m, density.target, density.segmentGroup);
    if (!segments) return std::nullopt;
    double value = kUnknown;
    if (permeability(density.kind)) {
        value = density.permeability.value_or(kUnknown);
    } else if (density.kind == DensityKind::population || density.kind == DensityKind::populationNernst) {
        const lems::Component* channel = quantities.find(density.channel);
        const double single =
            channel != nullptr ? quantities.value(*channel, "conductance", {"conductance"}) : kUnknown;
        double area = 0;
        for (const SegmentIndex s : *segments) area += morphology::segmentArea(m, s);
        value = area > 0 ? density.number.value_or(kUnknown) * single / area : kUnknown;
    } else {
        value = density.condDensity.value_or(kUnknown);
    }
    return SegmentValues{*segments, std::vector<double>(segments->size(), value)};
}

void addDensity(Membrane& membrane, const ComponentQuantities& quantities, const Morphology& m,
                const ChannelDensity& density, const std::vector<double>& area) {
    const lems::Component* channel = quantities.find(density.channel);
    const double erev = density.erev.value_or(kUnknown);
    Mechanism mechanism;
    mechanism.component = channel;
    mechanism.family = channelFamily(quantities, channel, density.ionChannel, density.ion, erev);
    const bool leak = mechanism.family == ChannelFamily::leak;
    std::vector<double>& sum = permeability(density.kind) ? membrane.permeability
                               : leak                     ? membrane.leak
                                      : membrane.conductance[static_cast<std::size_t>(mechanism.family)];
    if (std::optional<SegmentValues> values = densityValues(quantities, m, density)) {
        for (std::size_t i = 0; i < values->segments.size(); ++i) {
            const std::size_t s = at(values->segments[i]);
            const double g = values->density[i] * area[s];
            sum[s] += g;
            if (leak) membrane.leakCurrent[s] += g * erev;
        }
        mechanism.segments = std::move(values->segments);
    } else {
        std::fill(sum.begin(), sum.end(), kUnknown);  // nobody knows where it lies
    }
    membrane.mechanisms.push_back(std::move(mechanism));
}

void addPools(Membrane& membrane, const ComponentQuantities& quantities, const Morphology& m,
              const Biophysics& biophysics) {
    for (const model::Species& species : biophysics.species) {
        if (lowerCase(species.ion.empty() ? species.id : species.ion).rfind("ca", 0) != 0) continue;
        Mechanism mechanism;
        mechanism.pool = true;
        mechanism.component = quantities.find(species.model);
        if (auto segments = segmentsOf(m, species.target, species.segmentGroup))
            mechanism.segments = std::move(*segments);
        membrane.mechanisms.push_back(std::move(mechanism));
    }
}

}  // namespace

Membrane membraneOf(const ComponentQuantities& quantities, const model::CellType& type) {
    const Morphology& m = *type.morphology;
    const Biophysics& biophysics = *type.biophysics;
    Membrane out;
    std::vector<double> area(m.size());
    for (std::size_t s = 0; s < m.size(); ++s) area[s] = morphology::segmentArea(m, static_cast<SegmentIndex>(s));
    out.capacitance = spread(m, biophysics.specificCapacitance);
    for (std::size_t s = 0; s < m.size(); ++s) out.capacitance[s] *= area[s];
    out.resistivity = spread(m, biophysics.resistivity);
    out.threshold = spread(m, biophysics.spikeThreshold);
    out.initial = spread(m, biophysics.initMembPotential);
    out.leak.assign(m.size(), 0);
    out.leakCurrent.assign(m.size(), 0);
    out.permeability.assign(m.size(), 0);
    for (std::vector<double>& family : out.conductance) family.assign(m.size(), 0);
    for (const ChannelDensity& density : biophysics.densities) addDensity(out, quantities, m, density, area);
    addPools(out, quantities, m, biophysics);
    return out;
}

std::vector<double> inputResistances(const Morphology& m, const Membrane& membrane) {
    const std::size_t n = m.size();
    const std::vector<SegmentIndex> order = morphology::topologicalOrder(m);
    std::vector<double> axial(n, 0), factor(n, 0), branch(n, 0), down(membrane.leak), total(n, 0);
    for (const SegmentIndex s : order)
        factor[at(s)] = membrane.resistivity[at(s)] * morphology::segmentAxialFactor(m, s);
    const auto series = [](double resistance, double conductance) {
        return conductance > 0 ? 1 / (resistance + 1 / conductance) : conductance;  // NaN stays NaN
    };
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const SegmentIndex s = *it, parent = m.parent[at(s)];
        if (parent < 0) continue;
        axial[at(s)] = 0.5 * factor[at(s)] + std::abs(m.fractionAlong[at(s)] - 0.5) * factor[at(parent)];
        branch[at(s)] = series(axial[at(s)], down[at(s)]);
        down[at(parent)] += branch[at(s)];
    }
    for (const SegmentIndex s : order) {
        const SegmentIndex parent = m.parent[at(s)];
        total[at(s)] = down[at(s)];
        if (parent >= 0) {
            const double rest = total[at(parent)] - branch[at(s)];
            total[at(s)] += series(axial[at(s)], rest < 0 ? 0 : rest);
        }
    }
    std::vector<double> out(n, kUnknown);
    for (std::size_t s = 0; s < n; ++s)
        if (total[s] > 0) out[s] = 1 / total[s];
    return out;
}

}  // namespace nl::graph
