// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <string>

#include "core/graph/graph.hpp"

namespace nl::test {

/// Bit-equal arrays: NaN equals itself and -0 is not 0.
template <class T>
[[nodiscard]] bool sameBits(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0);
}

/// The first member in which two graphs differ, or empty.
[[nodiscard]] inline std::string firstDifference(const graph::Graph& a, const graph::Graph& b) {
    using namespace graph;
    if (a.name != b.name || a.modelFile != b.modelFile) return "name";
    if (a.resolution != b.resolution) return "resolution";
    if (a.kindBegin != b.kindBegin || a.typeBegin != b.typeBegin) return "counts";
    if (a.neuron != b.neuron) return "neuron";
    if (a.flags != b.flags) return "flags";
    if (!sameBits(a.origin, b.origin)) return "origin";
    if (a.source != b.source || a.target != b.target || a.type != b.type) return "edges";
    const auto csr = [](const Csr& x, const Csr& y) {
        return x.offset == y.offset && x.neighbour == y.neighbour && x.edge == y.edge;
    };
    if (!csr(a.flowIn, b.flowIn) || !csr(a.flowOut, b.flowOut)) return "flow rows";
    if (!csr(a.partsOf, b.partsOf) || !csr(a.neuronIn, b.neuronIn) || !csr(a.neuronOut, b.neuronOut))
        return "neuron rows";
    const FeatureTable &f = a.nodeFeatures, &g = b.nodeFeatures;
    if (f.names != g.names || f.units != g.units) return "feature names";
    for (std::size_t k = 0; k < kNodeKinds; ++k) {
        if (f.kinds[k].feature != g.kinds[k].feature) return "feature columns";
        if (!sameBits(f.kinds[k].value, g.kinds[k].value)) return "feature values of kind " + std::to_string(k);
        if (f.kinds[k].known != g.kinds[k].known) return "feature masks of kind " + std::to_string(k);
    }
    if (f.categories.size() != g.categories.size()) return "categories";
    for (std::size_t c = 0; c < f.categories.size(); ++c)
        if (f.categories[c].name != g.categories[c].name || f.categories[c].kinds != g.categories[c].kinds ||
            f.categories[c].vocabulary != g.categories[c].vocabulary || f.categories[c].code != g.categories[c].code)
            return "category " + f.categories[c].name;
    for (std::size_t t = 0; t < kEdgeTypes; ++t) {
        const EdgeFeatures::Columns &x = a.edgeFeatures.types[t], &y = b.edgeFeatures.types[t];
        if (x.names != y.names || x.units != y.units || !sameBits(x.value, y.value) || x.known != y.known)
            return "edge features of type " + std::to_string(t);
    }
    if (a.populationNames != b.populationNames || a.regionNames != b.regionNames || a.cellTypeNames != b.cellTypeNames)
        return "names of populations, regions or cell types";
    if (a.spikeTimes != b.spikeTimes) return "spike times";
    if (a.notes != b.notes) return "notes";
    return {};
}

}  // namespace nl::test
