// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/workspace/workspace.hpp"

namespace nl::workspace {

namespace {

using graph::EdgeIndex;
using graph::EdgeType;
using graph::Graph;
using graph::kNone;
using graph::NodeIndex;
using graph::NodeKind;

bool isGraphKind(ItemKind kind) { return kind == ItemKind::node || kind == ItemKind::edge; }

std::int32_t narrow(std::int64_t value) { return static_cast<std::int32_t>(value); }

bool inside(std::int64_t index, std::size_t size) { return index >= 0 && static_cast<std::size_t>(index) < size; }

/// The two sides that a reference is resolved against: a model and its graph; either may be missing.
class Relations {
public:
    Relations(const Workspace& workspace, const ItemRef& item) {
        const OpenItem* owner = workspace.item(item.owner);
        if (owner == nullptr) return;
        if (owner->attention) owner = workspace.item(owner->parent);
        modelItem_ = workspace.modelOf(item.owner);
        graphItem_ = owner != nullptr && owner->graph ? owner
                     : modelItem_                     ? workspace.graphOf(modelItem_->id)
                                                      : nullptr;
        if (modelItem_ != nullptr) model_ = modelItem_->model.get();
        if (graphItem_ != nullptr) graph_ = graphItem_->graph.get();
    }

    [[nodiscard]] std::vector<ItemRef> of(const ItemRef& item, ItemKind kind) const {
        switch (kind) {
            case ItemKind::node:
                return graph_ ? refs(ItemKind::node, nodes(item)) : none();
            case ItemKind::edge:
                return graph_ ? refs(ItemKind::edge, edges(item)) : none();
            case ItemKind::cell:
                return cells(item);
            case ItemKind::segment:
            case ItemKind::typeSegment:
                return segments(item, kind);
            case ItemKind::connection:
            case ItemKind::input:
                return connections(item, kind);
            case ItemKind::population:
            case ItemKind::cellType:
            case ItemKind::projection:
                return groups(item, kind);
            case ItemKind::model:
                return modelItem_ ? one({kind, modelItem_->id}) : none();
            case ItemKind::graph:
                return graphItem_ ? one({kind, graphItem_->id}) : none();
            case ItemKind::component:
            case ItemKind::attention:
            case ItemKind::simulation:
            case ItemKind::none:
                break;
        }
        return {};
    }

private:
    static std::vector<ItemRef> none() { return {}; }
    static std::vector<ItemRef> one(ItemRef item) { return {item}; }
    [[nodiscard]] std::vector<ItemRef> refs(ItemKind kind, const std::vector<std::uint32_t>& indices) const {
        std::vector<ItemRef> out;
        out.reserve(indices.size());
        for (const std::uint32_t index : indices) out.push_back({kind, graphItem_->id, index});
        return out;
    }

    // --- to the graph ---
    [[nodiscard]] std::vector<NodeIndex> nodesWhere(NodeKind kind, auto&& matches) const {
        std::vector<NodeIndex> out;
        const NodeIndex begin = graph_->begin(kind);
        for (NodeIndex node = begin; node < begin + graph_->count(kind); ++node)
            if (matches(graph_->origin[node])) out.push_back(node);
        return out;
    }

    [[nodiscard]] std::vector<NodeIndex> nodes(const ItemRef& item) const {
        if (graph_ == nullptr) return {};
        if (item.kind == ItemKind::node)
            return inside(item.a, graph_->nodes()) ? only(item.a) : std::vector<NodeIndex>{};
        if (item.kind == ItemKind::edge) {
            if (!inside(item.a, graph_->edges())) return {};
            const auto e = static_cast<EdgeIndex>(item.a);
            return {graph_->source[e], graph_->target[e]};
        }
        if (item.kind == ItemKind::population)
            return nodesWhere(NodeKind::neuron, [&](const auto& origin) { return origin.population == item.a; });
        if (item.kind == ItemKind::cellType)
            return nodesWhere(NodeKind::neuron, [&](const auto& origin) { return origin.cellType == item.a; });
        if (item.kind == ItemKind::projection)
            return nodesWhere(NodeKind::synapse, [&](const auto& o) { return o.input < 0 && o.projection == item.a; });
        const NodeIndex node = locate(item);
        return node == kNone ? std::vector<NodeIndex>{} : std::vector<NodeIndex>{node};
    }

    [[nodiscard]] static std::vector<NodeIndex> only(std::int64_t node) { return {static_cast<NodeIndex>(node)}; }

    [[nodiscard]] NodeIndex locate(const ItemRef& item) const {
        if (!graphItem_->locator) return kNone;
        const graph::Locator& locator = *graphItem_->locator;
        switch (item.kind) {
            case ItemKind::cell:
                return locator.neuron(narrow(item.a), narrow(item.b));
            case ItemKind::segment:
                return locator.part(narrow(item.a), narrow(item.b), cellTypeOf(item.a), narrow(item.c));
            case ItemKind::typeSegment:
                return locator.part(-1, -1, narrow(item.a), narrow(item.c));
            case ItemKind::connection:
                return locator.synapse(narrow(item.a), narrow(item.b));
            case ItemKind::input:
                return locator.external(narrow(item.a), narrow(item.b));
            default:
                return kNone;
        }
    }

    [[nodiscard]] std::vector<EdgeIndex> edges(const ItemRef& item) const {
        std::set<EdgeIndex> out;
        for (const NodeIndex node : nodes(item)) {
            const bool neuron = graph_->kind(node) == NodeKind::neuron;
            for (const graph::Csr* rows :
                 {neuron ? &graph_->neuronIn : &graph_->flowIn, neuron ? &graph_->neuronOut : &graph_->flowOut})
                for (const EdgeIndex edge : rows->edges(node)) out.insert(edge);
        }
        return {out.begin(), out.end()};
    }

    // --- to the model ---
    [[nodiscard]] std::int32_t cellTypeOf(std::int64_t population) const {
        if (model_ == nullptr || !inside(population, model_->populations.size())) return -1;
        return model_->populations[static_cast<std::size_t>(population)].cellType.value;
    }

    [[nodiscard]] ItemRef cellOfNode(NodeIndex node) const {
        const NodeIndex neuron = graph_->neuron[node];
        if (neuron == kNone || modelItem_ == nullptr) return {};
        const graph::NodeOrigin& origin = graph_->origin[neuron];
        if (origin.population >= 0) return {ItemKind::cell, modelItem_->id, origin.population, origin.cell};
        return {ItemKind::cellType, modelItem_->id, origin.cellType};
    }

    [[nodiscard]] std::vector<ItemRef> cells(const ItemRef& item) const {
        if (modelItem_ == nullptr) return {};
        std::vector<ItemRef> out;
        const auto add = [&](const ItemRef& cell) {
            if (cell.kind == ItemKind::cell && std::find(out.begin(), out.end(), cell) == out.end())
                out.push_back(cell);
        };
        if (item.kind == ItemKind::segment) return one({ItemKind::cell, modelItem_->id, item.a, item.b});
        if (item.kind == ItemKind::population && inside(item.a, model_->populations.size())) {
            const auto size = static_cast<std::int64_t>(model_->populations[static_cast<std::size_t>(item.a)].size);
            out.reserve(static_cast<std::size_t>(size));
            for (std::int64_t cell = 0; cell < size; ++cell)
                out.push_back({ItemKind::cell, modelItem_->id, item.a, cell});
            return out;
        }
        if (item.kind == ItemKind::connection || item.kind == ItemKind::input) {
            for (const ItemRef& end : ends(item)) add({ItemKind::cell, modelItem_->id, end.a, end.b});
            return out;
        }
        if (!isGraphKind(item.kind)) return {};
        for (const NodeIndex node : nodes(item)) {
            if (graph_->kind(node) == NodeKind::synapse && !graph_->isExternal(node))
                if (const NodeIndex pre = graph_->preNeuron(node); pre != kNone) add(cellOfNode(pre));
            add(cellOfNode(node));
        }
        return out;
    }

    /// The segments that a connection joins (pre, post), or the one that an input drives.
    [[nodiscard]] std::vector<ItemRef> ends(const ItemRef& item) const {
        const auto at = [](const auto& values, std::size_t i) { return values.empty() ? 0 : values[i]; };
        if (item.kind == ItemKind::connection && inside(item.a, model_->projections.size())) {
            const model::Projection& projection = model_->projections[static_cast<std::size_t>(item.a)];
            if (!inside(item.b, projection.size())) return {};
            const auto i = static_cast<std::size_t>(item.b);
            return {{ItemKind::segment, modelItem_->id, projection.pre.value, projection.preCell[i],
                     at(projection.preSegment, i)},
                    {ItemKind::segment, modelItem_->id, projection.post.value, projection.postCell[i],
                     at(projection.postSegment, i)}};
        }
        if (item.kind == ItemKind::input && inside(item.a, model_->inputs.size())) {
            const model::InputList& list = model_->inputs[static_cast<std::size_t>(item.a)];
            if (!inside(item.b, list.cell.size())) return {};
            const auto i = static_cast<std::size_t>(item.b);
            return one({ItemKind::segment, modelItem_->id, list.target.value, list.cell[i], at(list.segment, i)});
        }
        return {};
    }

    [[nodiscard]] std::vector<ItemRef> segments(const ItemRef& item, ItemKind kind) const {
        if (modelItem_ == nullptr) return {};
        std::vector<ItemRef> out;
        const auto wanted = [&](const ItemRef& ref) { return ref.kind == kind; };
        if (item.kind == ItemKind::connection || item.kind == ItemKind::input) {
            out = ends(item);
        } else if (item.kind == ItemKind::cell || item.kind == ItemKind::cellType) {
            const std::int32_t type = item.kind == ItemKind::cell ? cellTypeOf(item.a) : narrow(item.a);
            if (!inside(type, model_->cellTypes.size())) return {};
            const auto& morphology = model_->cellTypes[static_cast<std::size_t>(type)].morphology;
            const auto count = morphology ? static_cast<std::int64_t>(morphology->size()) : 0;
            const bool ofCell = item.kind == ItemKind::cell;
            for (std::int64_t s = 0; s < count; ++s)
                out.push_back({ofCell ? ItemKind::segment : ItemKind::typeSegment, modelItem_->id, item.a,
                               ofCell ? item.b : -1, s});
        } else if (isGraphKind(item.kind) && graphItem_ != nullptr && graphItem_->locator) {
            for (const NodeIndex node : nodes(item)) {
                const ItemRef cell = cellOfNode(node);
                const bool single = cell.kind == ItemKind::cellType;
                for (const std::int32_t s : graphItem_->locator->segmentsOf(node))
                    out.push_back(
                        {single ? ItemKind::typeSegment : ItemKind::segment, modelItem_->id, cell.a, cell.b, s});
            }
        }
        std::erase_if(out, [&](const ItemRef& ref) { return !wanted(ref); });
        return out;
    }

    void addSynapse(NodeIndex node, ItemKind kind, std::set<ItemRef>& out) const {
        const graph::NodeOrigin& origin = graph_->origin[node];
        if (graph_->isExternal(node)) {
            if (kind == ItemKind::input) out.insert({kind, modelItem_->id, origin.input, origin.connection});
        } else if (kind == ItemKind::connection) {
            out.insert({kind, modelItem_->id, origin.projection, origin.connection});
        }
    }

    /// Connections (or inputs) of an item. Through the graph, whose rows find them without a walk over all connections.
    [[nodiscard]] std::vector<ItemRef> connections(const ItemRef& item, ItemKind kind) const {
        if (modelItem_ == nullptr || graph_ == nullptr) return {};
        std::set<ItemRef> out;
        if (item.kind == ItemKind::edge && inside(item.a, graph_->edges()) &&
            graph_->type[static_cast<EdgeIndex>(item.a)] == EdgeType::neuron) {
            const auto e = static_cast<EdgeIndex>(item.a);
            for (const NodeIndex synapse : synapsesOnto(graph_->target[e]))
                if (graph_->preNeuron(synapse) == graph_->source[e]) addSynapse(synapse, kind, out);
            return {out.begin(), out.end()};
        }
        for (const NodeIndex node : nodes(item)) {
            if (graph_->kind(node) == NodeKind::synapse) {
                addSynapse(node, kind, out);
            } else if (graph_->kind(node) == NodeKind::neuron) {
                for (const NodeIndex synapse : synapsesOnto(node)) addSynapse(synapse, kind, out);
                for (const NodeIndex part : graph_->partsOf.neighbours(node)) addSynapsesBeside(part, kind, out);
            } else if (item.kind != ItemKind::edge) {
                addSynapsesBeside(node, kind, out);
            }
        }
        return {out.begin(), out.end()};
    }

    void addSynapsesBeside(NodeIndex part, ItemKind kind, std::set<ItemRef>& out) const {
        for (const graph::Csr* rows : {&graph_->flowIn, &graph_->flowOut})
            for (const NodeIndex other : rows->neighbours(part))
                if (graph_->kind(other) == NodeKind::synapse) addSynapse(other, kind, out);
    }

    /// Synapse nodes whose target is a neuron: contiguous, because nodes of a kind are ordered by neuron.
    [[nodiscard]] std::vector<NodeIndex> synapsesOnto(NodeIndex neuron) const {
        const auto begin = graph_->neuron.begin() + graph_->begin(NodeKind::synapse);
        const auto end = begin + graph_->count(NodeKind::synapse);
        const auto [first, last] = std::equal_range(begin, end, neuron);
        std::vector<NodeIndex> out;
        for (auto at = first; at != last; ++at) out.push_back(static_cast<NodeIndex>(at - graph_->neuron.begin()));
        return out;
    }

    /// The population, cell type or projection that an item belongs to.
    [[nodiscard]] std::vector<ItemRef> groups(const ItemRef& item, ItemKind kind) const {
        if (modelItem_ == nullptr) return {};
        std::set<ItemRef> out;
        const auto add = [&](std::int64_t index) {
            if (index >= 0) out.insert({kind, modelItem_->id, index});
        };
        if (kind == ItemKind::projection) {
            if (item.kind == ItemKind::connection) return one({kind, modelItem_->id, item.a});
            for (const ItemRef& connection : connections(item, ItemKind::connection)) add(connection.a);
        } else if (item.kind == ItemKind::population) {
            add(cellTypeOf(item.a));
        } else if (item.kind == ItemKind::typeSegment) {
            if (kind == ItemKind::cellType) add(item.a);
        } else {
            std::vector<ItemRef> own = item.kind == ItemKind::cell ? one(item) : cells(item);
            for (const ItemRef& cell : own) add(kind == ItemKind::population ? cell.a : cellTypeOf(cell.a));
            if (isGraphKind(item.kind) && kind == ItemKind::cellType)
                for (const NodeIndex node : nodes(item))
                    if (const ItemRef cell = cellOfNode(node); cell.kind == ItemKind::cellType) add(cell.a);
        }
        return {out.begin(), out.end()};
    }

    const OpenItem* modelItem_ = nullptr;
    const OpenItem* graphItem_ = nullptr;
    const model::Model* model_ = nullptr;
    const Graph* graph_ = nullptr;
};

}  // namespace

std::vector<ItemRef> related(const Workspace& workspace, const ItemRef& item, ItemKind kind) {
    if (item.kind == ItemKind::none || workspace.item(item.owner) == nullptr) return {};
    if (item.kind == kind) return {item};
    return Relations(workspace, item).of(item, kind);
}

}  // namespace nl::workspace
