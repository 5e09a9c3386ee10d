// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph.hpp"

#include <fmt/format.h>

namespace nl::graph {

NodeKind Graph::kind(NodeIndex node) const {
    std::size_t k = 0;
    while (k + 1 < kNodeKinds && node >= kindBegin[k + 1]) ++k;
    return static_cast<NodeKind>(k);
}

namespace {

const std::string* nameAt(const std::vector<std::string>& names, std::int32_t index) {
    return index >= 0 && static_cast<std::size_t>(index) < names.size() ? &names[static_cast<std::size_t>(index)]
                                                                        : nullptr;
}

std::string neuronName(const Graph& graph, NodeIndex neuron) {
    const NodeOrigin& origin = graph.origin[neuron];
    if (const std::string* population = nameAt(graph.populationNames, origin.population))
        return fmt::format("{}[{}]", *population, origin.cell);
    if (const std::string* type = nameAt(graph.cellTypeNames, origin.cellType)) return *type;
    return fmt::format("neuron {}", neuron);
}

std::string populationOf(const Graph& graph, NodeIndex neuron) {
    if (neuron == kNone) return "?";
    const std::string* name = nameAt(graph.populationNames, graph.origin[neuron].population);
    return name ? *name : neuronName(graph, neuron);
}

}  // namespace

std::string Graph::nodeName(NodeIndex node) const {
    const NodeKind k = kind(node);
    if (k == NodeKind::neuron) return neuronName(*this, node);
    if (k != NodeKind::synapse) {
        const std::string part = origin[node].part >= 0 && !isVirtual(node) && resolution != Resolution::region
                                     ? fmt::format(" {}", origin[node].part)
                                     : std::string();
        return fmt::format("{} {}{}", neuronName(*this, neuron[node]), nodeKindName(k), part);
    }
    if (isExternal(node)) return fmt::format("input->{} #{}", neuronName(*this, neuron[node]), origin[node].connection);
    const char* arrow = isElectrical(node) ? "<->" : "->";
    return fmt::format("{}{}{} #{}", populationOf(*this, preNeuron(node)), arrow, populationOf(*this, neuron[node]),
                       origin[node].connection);
}

NodeIndex Graph::preNeuron(NodeIndex synapse) const {
    NodeIndex own = kNone;
    for (const NodeIndex part : flowIn.neighbours(synapse)) {
        if (neuron[part] != neuron[synapse]) return neuron[part];
        own = neuron[part];
    }
    return own;  // an autapse, or kNone without an input
}

NodeIndex Graph::targetPart(NodeIndex synapse) const {
    for (const NodeIndex part : flowOut.neighbours(synapse))
        if (neuron[part] == neuron[synapse]) return part;
    return kNone;
}

}  // namespace nl::graph
