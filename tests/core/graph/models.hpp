// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/random.hpp"
#include "core/model/model.hpp"

// Models made in memory, for tests and benchmarks of graphs and layouts.
namespace nl::test {

struct SegmentSpec {
    std::int32_t parent = -1;
    morphology::PartKind part = morphology::PartKind::dendrite;
    double length = 10e-6, proximalDiameter = 2e-6, distalDiameter = 2e-6;  ///< m; length 0 = a sphere
    double fractionAlong = 1;
};

/// Segments one after the other along x; parents must come before children or not, as the test wants.
[[nodiscard]] inline std::shared_ptr<morphology::Morphology> aMorphology(const std::vector<SegmentSpec>& specs) {
    auto m = std::make_shared<morphology::Morphology>();
    m->id = "m";
    for (std::size_t s = 0; s < specs.size(); ++s) {
        const SegmentSpec& spec = specs[s];
        m->segmentId.push_back(static_cast<std::int64_t>(s));
        m->segmentName.push_back("s" + std::to_string(s));
        m->parent.push_back(spec.parent);
        m->fractionAlong.push_back(spec.fractionAlong);
        const morphology::Point start{static_cast<double>(s) * 1e-5, 0, 0};
        m->proximal.push_back(start);
        m->distal.push_back({start.x + spec.length, 0, 0});
        m->proximalRadius.push_back(spec.proximalDiameter / 2);
        m->distalRadius.push_back(spec.distalDiameter / 2);
        m->proximalGiven.push_back(1);
        m->part.push_back(spec.part);
        m->where.emplace_back();
        m->indexOfId.emplace(static_cast<std::int64_t>(s), static_cast<morphology::SegmentIndex>(s));
    }
    return m;
}

using Attributes = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] inline lems::Component aComponent(std::string type, std::string id, Attributes attributes = {},
                                                std::vector<lems::Component> children = {}) {
    lems::Component c;
    c.element = type;
    c.type = std::move(type);
    c.id = std::move(id);
    c.attributes = std::move(attributes);
    c.children = std::move(children);
    return c;
}

inline model::ComponentId addComponent(model::Model& model, lems::Component component) {
    const model::ComponentId id{static_cast<std::int32_t>(model.components.size())};
    model.componentIndex.emplace(component.id, id);
    model.components.push_back(std::move(component));
    return id;
}

inline model::CellTypeId addCellType(model::Model& model, lems::Component component,
                                     std::shared_ptr<const morphology::Morphology> morphology = nullptr,
                                     std::shared_ptr<const model::Biophysics> biophysics = nullptr) {
    model::CellType type;
    type.id = component.id;
    type.type = component.type;
    type.component = addComponent(model, std::move(component));
    type.morphology = std::move(morphology);
    type.biophysics = std::move(biophysics);
    model.cellTypes.push_back(std::move(type));
    return {static_cast<std::int32_t>(model.cellTypes.size() - 1)};
}

inline model::PopulationId addPopulation(model::Model& model, std::string id, model::CellTypeId type,
                                         std::uint64_t size) {
    model::Population p;
    p.id = std::move(id);
    p.cellType = type;
    p.size = size;
    if (type.valid()) {
        p.component = model.cellTypes[type.index()].id;
        p.componentId = model.cellTypes[type.index()].component;
    }
    model.populations.push_back(std::move(p));
    return {static_cast<std::int32_t>(model.populations.size() - 1)};
}

/// A projection without connections; the test adds them.
inline model::Projection& addProjection(model::Model& model, std::string id, model::PopulationId pre,
                                        model::PopulationId post, model::ComponentId synapse,
                                        model::ProjectionKind kind = model::ProjectionKind::chemical) {
    model::Projection p;
    p.id = std::move(id);
    p.kind = kind;
    p.pre = pre;
    p.post = post;
    if (pre.valid()) p.prePopulation = model.populations[pre.index()].id;
    if (post.valid()) p.postPopulation = model.populations[post.index()].id;
    p.synapses = {synapse};
    model.projections.push_back(std::move(p));
    return model.projections.back();
}

/// A tree of `segments` segments with all part kinds, grown at random: soma, dendrites, and an axon when `axon`.
[[nodiscard]] inline std::shared_ptr<morphology::Morphology> aRandomTree(std::size_t segments, bool axon,
                                                                         std::uint64_t seed) {
    RandomStream random(seed, 77);
    std::vector<SegmentSpec> specs{{-1, morphology::PartKind::soma, 15e-6, 14e-6, 16e-6, 1}};
    for (std::size_t s = 1; s < segments; ++s) {
        const bool onAxon = axon && s % 3 == 0;
        const morphology::PartKind part = onAxon ? morphology::PartKind::axon : morphology::PartKind::dendrite;
        std::int32_t parent = 0;
        for (int tries = 0; tries < 8; ++tries) {
            const auto candidate = static_cast<std::int32_t>(random.below(s));
            if (specs[static_cast<std::size_t>(candidate)].part == part) parent = candidate;
        }
        specs.push_back({parent, part, 5e-6 + 40e-6 * random.uniform(), 1e-6 + 2e-6 * random.uniform(),
                         0.5e-6 + 1e-6 * random.uniform(), random.uniform() < 0.1 && parent != 0 ? 0.5 : 1.0});
    }
    return aMorphology(specs);
}

struct NetworkSpec {
    std::uint64_t neurons = 20, synapsesPerNeuron = 5, segments = 12;  ///< segments 0 = point neurons
    std::uint64_t gapJunctions = 6, inputs = 5;
    std::uint64_t seed = 1;
};

/// Two populations of one sort of cell, random chemical connections between and inside them, gap junctions, inputs.
[[nodiscard]] inline model::Model aNetwork(const NetworkSpec& spec) {
    model::Model model;
    model.id = "generated";
    RandomStream random(spec.seed);
    const bool point = spec.segments == 0;
    const lems::Component cell = point ? aComponent("iafCell", "pyramidal",
                                                    {{"C", "1 nF"},
                                                     {"leakConductance", "10 nS"},
                                                     {"leakReversal", "-65 mV"},
                                                     {"thresh", "-50 mV"},
                                                     {"reset", "-70 mV"}})
                                       : aComponent("cell", "pyramidal");
    const auto tree = point ? nullptr : aRandomTree(spec.segments, true, spec.seed);
    const model::CellTypeId type = addCellType(model, cell, tree);
    const model::CellTypeId other = addCellType(
        model, aComponent("izhikevich2007Cell", "basket", {{"C", "100 pF"}, {"vr", "-60 mV"}, {"vt", "-40 mV"}}));
    const std::uint64_t half = spec.neurons / 2;
    const model::PopulationId exc = addPopulation(model, "exc", type, spec.neurons - half);
    const model::PopulationId inh = addPopulation(model, "inh", other, half);
    const model::ComponentId ampa = addComponent(
        model, aComponent("expTwoSynapse", "AMPA",
                          {{"gbase", "1 nS"}, {"erev", "0 mV"}, {"tauRise", "0.5 ms"}, {"tauDecay", "3 ms"}}));
    const model::ComponentId gaba = addComponent(
        model, aComponent("expOneSynapse", "GABA", {{"gbase", "2 nS"}, {"erev", "-75 mV"}, {"tauDecay", "8 ms"}}));
    const model::ComponentId gap = addComponent(model, aComponent("gapJunction", "gj", {{"conductance", "0.1 nS"}}));
    const model::ComponentId pulse = addComponent(
        model,
        aComponent("pulseGenerator", "pulse", {{"delay", "50 ms"}, {"duration", "200 ms"}, {"amplitude", "0.1 nA"}}));
    const auto segmentsOf = [&](model::PopulationId p) { return p == exc && !point ? spec.segments : 1; };
    const auto fill = [&](model::Projection& p, std::uint64_t count) {
        const std::uint64_t pre = model.populations[p.pre.index()].size, post = model.populations[p.post.index()].size;
        if (pre == 0 || post == 0) return;
        for (std::uint64_t i = 0; i < count; ++i) {
            p.preCell.push_back(static_cast<std::uint32_t>(random.below(pre)));
            p.postCell.push_back(static_cast<std::uint32_t>(random.below(post)));
            p.preSegment.push_back(static_cast<std::int32_t>(random.below(segmentsOf(p.pre))));
            p.postSegment.push_back(static_cast<std::int32_t>(random.below(segmentsOf(p.post))));
            p.preFraction.push_back(static_cast<float>(random.uniform()));
            p.postFraction.push_back(static_cast<float>(random.uniform()));
            p.weight.push_back(static_cast<float>(random.uniform()));
            p.delay.push_back(static_cast<float>(1e-3 * random.uniform()));
        }
    };
    const std::uint64_t synapses = spec.neurons * spec.synapsesPerNeuron;
    fill(addProjection(model, "exc_exc", exc, exc, ampa), synapses / 3);
    fill(addProjection(model, "exc_inh", exc, inh, ampa), synapses / 3);
    fill(addProjection(model, "inh_exc", inh, exc, gaba), synapses - 2 * (synapses / 3));
    if (spec.gapJunctions > 0)
        fill(addProjection(model, "inh_gap", inh, inh, gap, model::ProjectionKind::electrical), spec.gapJunctions);
    model::InputList list;
    list.id = "stimulus";
    list.component = "pulse";
    list.componentId = pulse;
    list.target = exc;
    list.population = "exc";
    for (std::uint64_t i = 0; i < spec.inputs && i < spec.neurons - half; ++i) {
        list.cell.push_back(static_cast<std::uint32_t>(i));
        list.segment.push_back(0);
    }
    model.inputs.push_back(std::move(list));
    return model;
}

}  // namespace nl::test
