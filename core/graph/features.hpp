// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/graph/cell_facts.hpp"
#include "core/graph/cell_values.hpp"
#include "core/graph/plan.hpp"
#include "core/graph/synapse_values.hpp"
#include "core/spikes/statistics.hpp"

namespace nl::graph {

/// Bits of NodeKinds, for the declared lists.
using KindMask = std::uint8_t;
[[nodiscard]] constexpr KindMask maskOf(NodeKind kind) {
    return static_cast<KindMask>(1U << static_cast<unsigned>(kind));
}

/// What all nodes of one template share: the same part of the cells of one type, or synapses of one component.
struct TypeFacts {
    const CellParts* cell = nullptr;
    const PartValues* part = nullptr;  ///< of a part; of the whole cell for a neuron
    const SynapseValues* synapse = nullptr;
};

/// What belongs to one node alone.
struct NodeFacts {
    std::uint32_t index = 0, inDegree = 0, outDegree = 0;
    std::int32_t depth = 0;
    std::uint32_t synapsesIn = 0, synapsesOut = 0;  ///< neurons
    const Connection* connection = nullptr;         ///< synapses
    double preDistance = kUnknown, postDistance = kUnknown;
    std::int32_t preKind = -1, postKind = -1;        ///< NodeKind of the parts it joins
    const spikes::TrainStatistics* train = nullptr;  ///< neurons, when there are spikes
    std::int32_t pattern = -1;
    CellFacts own;  ///< neurons; all unknown where there are none
};

/// One numeric node feature: the only place where a feature is declared. Exactly one of the functions is set; both
/// return kUnknown for "not known".
struct Feature {
    const char* name;
    const char* unit;    ///< SI; "1" for a pure number
    const char* source;  ///< where the value comes from, for the reference page
    KindMask kinds;
    double (*ofType)(const TypeFacts&);
    double (*ofNode)(const NodeFacts&);
};
[[nodiscard]] std::span<const Feature> features();

/// What a word may be made from; null or empty where it does not apply.
struct WordFacts {
    const model::Population* population = nullptr;
    const model::CellType* cellType = nullptr;
    const lems::Component* synapse = nullptr;
    std::string networkType;
};

/// One feature whose value is a word. Either `word` (vocabulary in order of first use) or `code` into a fixed
/// vocabulary.
struct Category {
    const char* name;
    const char* source;
    KindMask kinds;
    std::string (*word)(const WordFacts&);  ///< empty = unknown
    const std::vector<std::string>& (*vocabulary)();
    std::int32_t (*codeOfNode)(const NodeFacts&);
    std::int32_t (*codeOfType)(const TypeFacts&);
};
[[nodiscard]] std::span<const Category> categories();

/// Edge features: name, unit, source of the columns of one edge type, in order.
struct EdgeColumn {
    const char* name;
    const char* unit;
    const char* source;
};
[[nodiscard]] std::span<const EdgeColumn> edgeColumns(EdgeType type);

/// Memory that one node of a kind and one edge take in a built graph, bytes (an estimate for limits).
[[nodiscard]] double nodeBytes(NodeKind kind);
[[nodiscard]] double edgeBytes();

/// docs/reference/node-features.md, made from the lists above.
[[nodiscard]] std::string featureReference();

}  // namespace nl::graph
