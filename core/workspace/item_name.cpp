// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "core/workspace/workspace.hpp"

namespace nl::workspace {

namespace {

template <class T>
const T* at(const std::vector<T>& values, std::int64_t index) {
    return index >= 0 && static_cast<std::size_t>(index) < values.size() ? &values[static_cast<std::size_t>(index)]
                                                                         : nullptr;
}

std::string segmentName(const model::CellType* type, std::int64_t segment) {
    if (type == nullptr || !type->morphology) return fmt::format("segment {}", segment);
    const morphology::Morphology& m = *type->morphology;
    if (const std::string* name = at(m.segmentName, segment); name != nullptr && !name->empty()) return *name;
    const std::int64_t* id = at(m.segmentId, segment);
    return fmt::format("segment {}", id != nullptr ? *id : segment);
}

std::string modelItemName(const model::Model& model, const ItemRef& item) {
    const model::Population* population = at(model.populations, item.a);
    switch (item.kind) {
        case ItemKind::cellType:
            if (const auto* type = at(model.cellTypes, item.a)) return type->id;
            break;
        case ItemKind::population:
            if (population != nullptr) return population->id;
            break;
        case ItemKind::cell:
            if (population != nullptr) return fmt::format("{}[{}]", population->id, item.b);
            break;
        case ItemKind::segment:
            if (population != nullptr)
                return fmt::format("{}[{}] {}", population->id, item.b,
                                   segmentName(at(model.cellTypes, population->cellType.value), item.c));
            break;
        case ItemKind::typeSegment:
            if (const auto* type = at(model.cellTypes, item.a))
                return fmt::format("{} {}", type->id, segmentName(type, item.c));
            break;
        case ItemKind::projection:
            if (const auto* projection = at(model.projections, item.a)) return projection->id;
            break;
        case ItemKind::connection:
            if (const auto* p = at(model.projections, item.a))
                return fmt::format("{}->{} connection {}", p->prePopulation, p->postPopulation, item.b);
            break;
        case ItemKind::input:
            if (const auto* list = at(model.inputs, item.a))
                return item.b < 0 ? list->id : fmt::format("{} input {}", list->id, item.b);
            break;
        case ItemKind::component:
            if (const auto* component = at(model.components, item.a)) return component->id;
            break;
        default:
            break;
    }
    return {};
}

std::string graphItemName(const graph::Graph& graph, const ItemRef& item) {
    if (item.kind == ItemKind::node && item.a >= 0 && static_cast<std::size_t>(item.a) < graph.nodes())
        return graph.nodeName(static_cast<graph::NodeIndex>(item.a));
    if (item.kind == ItemKind::edge && item.a >= 0 && static_cast<std::size_t>(item.a) < graph.edges()) {
        const auto edge = static_cast<graph::EdgeIndex>(item.a);
        return fmt::format("{} -> {}", graph.nodeName(graph.source[edge]), graph.nodeName(graph.target[edge]));
    }
    return {};
}

}  // namespace

std::string itemName(const Workspace& workspace, const ItemRef& item) {
    const OpenItem* owner = workspace.item(item.owner);
    if (owner == nullptr) return {};
    if (item.kind == ItemKind::model || item.kind == ItemKind::graph || item.kind == ItemKind::attention ||
        item.kind == ItemKind::simulation)
        return owner->name;
    if (item.kind == ItemKind::node || item.kind == ItemKind::edge) {
        if (owner->attention) return graphItemName(*owner->attention->graph, item);
        return owner->graph ? graphItemName(*owner->graph, item) : std::string();
    }
    const OpenItem* model = workspace.modelOf(item.owner);
    return model != nullptr ? modelItemName(*model->model, item) : std::string();
}

}  // namespace nl::workspace
