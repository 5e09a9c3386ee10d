// SPDX-License-Identifier: GPL-3.0-or-later
// What is picked in the 3-D view, and how a selection made anywhere shows there.
#include <QToolTip>
#include <algorithm>
#include <unordered_set>

#include "widgets/viewer3d/viewer3d_view.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;

namespace {
constexpr float kTolerance = 5;                  // pixels
constexpr std::size_t kMaximumMarked = 400'000;  // outlined items; more are selected but not outlined
}  // namespace

ItemRef Viewer3dView::refOf(std::uint32_t index) const {
    const scene::SceneItem& item = prepared_.scene->items[index];
    const workspace::OpenItem* model = context_.document.activeModel();
    const workspace::OpenId owner = model != nullptr ? model->id : 0;
    if (item.population < 0) {
        if (item.segment < 0) return {ItemKind::cellType, owner, item.cellType};
        return {ItemKind::typeSegment, owner, item.cellType, -1, item.segment};
    }
    if (item.segment < 0) return {ItemKind::cell, owner, item.population, item.cell};
    return {ItemKind::segment, owner, item.population, item.cell, item.segment};
}

std::optional<ItemRef> Viewer3dView::itemAt(QPoint position) const {
    if (!prepared_.picker) return std::nullopt;
    const auto x = static_cast<float>(position.x()), y = static_cast<float>(position.y());
    if (const auto item = prepared_.picker->itemAt(canvas_->camera, x, y, kTolerance)) return refOf(*item);
    std::vector<std::uint32_t> visible;
    visible.reserve(canvas_->content.links.size());
    for (const DrawnLink& link : canvas_->content.links) visible.push_back(link.link);
    const auto link = prepared_.picker->linkAt(canvas_->camera, x, y, kTolerance, &visible);
    const workspace::OpenItem* model = context_.document.activeModel();
    if (!link || model == nullptr) return std::nullopt;
    const scene::LinkInstance& hit = prepared_.scene->links[*link];
    return ItemRef{ItemKind::connection, model->id, hit.projection, hit.connection};
}

void Viewer3dView::clicked(QPoint position, Qt::KeyboardModifiers modifiers) {
    const auto hit = itemAt(position);
    SelectionModel& selection = context_.document.selection();
    if (!hit) {
        if (!modifiers.testFlag(Qt::ControlModifier)) selection.clear();
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        selection.toggle(*hit);
    } else {
        selection.select(*hit);
    }
}

void Viewer3dView::hovered(QPoint position) {
    const auto hit = itemAt(position);
    context_.document.selection().hover(hit.value_or(ItemRef{}));
    if (!hit) {
        QToolTip::hideText();
        return;
    }
    const QString name = QString::fromStdString(workspace::itemName(context_.document.workspace(), *hit));
    QToolTip::showText(canvas_->widget()->mapToGlobal(position), name, canvas_->widget());
}

const scene::SceneCell* Viewer3dView::cellOf(std::int64_t population, std::int64_t cell) const {
    if (!prepared_.scene || population < 0 || cell < 0 || static_cast<std::size_t>(population) + 1 >= cellBegin_.size())
        return nullptr;
    const std::size_t index = cellBegin_[static_cast<std::size_t>(population)] + static_cast<std::size_t>(cell);
    if (index >= prepared_.scene->cells.size()) return nullptr;
    const scene::SceneCell& found = prepared_.scene->cells[index];
    return found.population == population && found.cell == cell ? &found : nullptr;
}

void Viewer3dView::collectNode(graph::NodeIndex node, std::vector<std::uint32_t>& items,
                               std::vector<std::uint32_t>& links) const {
    if (!locator_ || node >= locator_->graph()->nodes()) return;
    const graph::Graph& graph = *locator_->graph();
    const graph::NodeOrigin& origin = graph.origin[node];
    if (graph.kind(node) == graph::NodeKind::synapse) {
        const std::int64_t link = linkOf(*prepared_.scene, origin.projection, origin.connection);
        if (origin.input < 0 && link >= 0) links.push_back(static_cast<std::uint32_t>(link));
        if (origin.input >= 0) collectNode(graph.neuron[node], items, links);
        return;
    }
    const scene::SceneCell* cell = cellOf(origin.population, origin.cell);
    if (cell == nullptr && origin.population < 0) {  // a model without a network: one neuron a cell type
        for (const scene::SceneCell& candidate : prepared_.scene->cells)
            if (candidate.population < 0 && candidate.cellType == origin.cellType) cell = &candidate;
    }
    if (cell == nullptr) return;
    const std::vector<std::int32_t> segments = locator_->segmentsOf(node);
    if (segments.empty() || cell->itemCount == 1) {
        for (std::uint32_t i = 0; i < cell->itemCount; ++i) items.push_back(cell->firstItem + i);
        return;
    }
    for (const std::int32_t segment : segments)
        if (static_cast<std::uint32_t>(segment) < cell->itemCount)
            items.push_back(cell->firstItem + static_cast<std::uint32_t>(segment));
}

void Viewer3dView::collectItems(const ItemRef& ref, std::vector<std::uint32_t>& items,
                                std::vector<std::uint32_t>& links) const {
    // Something selected in another open model or graph is not shown here.
    const bool ofGraph = ref.kind == ItemKind::node || ref.kind == ItemKind::edge;
    const workspace::OpenItem* owner = ofGraph ? context_.document.activeGraph() : context_.document.activeModel();
    if (owner == nullptr || owner->id != ref.owner) return;
    const auto wholeCell = [&](const scene::SceneCell& cell) {
        for (std::uint32_t i = 0; i < cell.itemCount; ++i) items.push_back(cell.firstItem + i);
    };
    switch (ref.kind) {
        case ItemKind::population:
            for (const scene::SceneCell& cell : prepared_.scene->cells)
                if (cell.population == ref.a) wholeCell(cell);
            break;
        case ItemKind::cellType:
            for (const scene::SceneCell& cell : prepared_.scene->cells)
                if (cell.cellType == ref.a) wholeCell(cell);
            break;
        case ItemKind::cell:
            if (const scene::SceneCell* cell = cellOf(ref.a, ref.b)) wholeCell(*cell);
            break;
        case ItemKind::segment:
            if (const scene::SceneCell* cell = cellOf(ref.a, ref.b); cell != nullptr && ref.c >= 0) {
                if (static_cast<std::uint64_t>(ref.c) < cell->itemCount)
                    items.push_back(cell->firstItem + static_cast<std::uint32_t>(ref.c));
            }
            break;
        case ItemKind::typeSegment:
            for (const scene::SceneCell& cell : prepared_.scene->cells)
                if (cell.cellType == ref.a && ref.c >= 0 && static_cast<std::uint64_t>(ref.c) < cell.itemCount)
                    items.push_back(cell.firstItem + static_cast<std::uint32_t>(ref.c));
            break;
        case ItemKind::connection:
            if (const std::int64_t link =
                    linkOf(*prepared_.scene, static_cast<std::int32_t>(ref.a), static_cast<std::int32_t>(ref.b));
                link >= 0)
                links.push_back(static_cast<std::uint32_t>(link));
            break;
        case ItemKind::projection:
            for (std::uint32_t i = 0; i < prepared_.scene->links.size(); ++i)
                if (prepared_.scene->links[i].projection == ref.a) links.push_back(i);
            break;
        case ItemKind::node:
            collectNode(static_cast<graph::NodeIndex>(ref.a), items, links);
            break;
        case ItemKind::edge:
            if (locator_ && ref.a >= 0 && static_cast<std::size_t>(ref.a) < locator_->graph()->edges()) {
                const graph::Graph& graph = *locator_->graph();
                const auto edge = static_cast<std::size_t>(ref.a);
                // The edges of a synapse are its connection; an edge inside a neuron is its two parts.
                const bool toSynapse = graph.kind(graph.target[edge]) == graph::NodeKind::synapse;
                const bool fromSynapse = graph.kind(graph.source[edge]) == graph::NodeKind::synapse;
                if (!fromSynapse || !toSynapse)
                    collectNode(fromSynapse ? graph.source[edge] : graph.target[edge], items, links);
                if (!fromSynapse && !toSynapse) collectNode(graph.source[edge], items, links);
            }
            break;
        case ItemKind::input: {
            const workspace::OpenItem* model = context_.document.activeModel();
            if (model == nullptr || ref.a < 0 || static_cast<std::size_t>(ref.a) >= model->model->inputs.size()) break;
            const model::InputList& list = model->model->inputs[static_cast<std::size_t>(ref.a)];
            if (ref.b >= 0 && static_cast<std::size_t>(ref.b) < list.cell.size())
                if (const scene::SceneCell* cell =
                        cellOf(list.target.value, list.cell[static_cast<std::size_t>(ref.b)]))
                    wholeCell(*cell);
            break;
        }
        default:
            break;
    }
}

void Viewer3dView::applySelection() {
    if (!prepared_.scene) return;
    if (!seen()) return markStale();
    std::vector<std::uint32_t> items, links;
    for (const ItemRef& ref : context_.document.selection().items()) {
        collectItems(ref, items, links);
        if (items.size() > kMaximumMarked) break;
    }
    const auto unique = [](std::vector<std::uint32_t>& values) {
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
    };
    unique(items);
    unique(links);
    if (items == canvas_->content.selectedItems && links == canvas_->content.selectedLinks) return;
    canvas_->content.selectedItems = std::move(items);
    canvas_->content.selectedLinks = std::move(links);
    canvas_->selectionChanged();
}

}  // namespace nl::ui
