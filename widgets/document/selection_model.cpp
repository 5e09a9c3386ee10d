// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/selection_model.hpp"

#include <algorithm>

namespace nl::ui {

using workspace::ItemRef;

ItemRef SelectionModel::current() const { return items_.empty() ? ItemRef{} : items_.back(); }

bool SelectionModel::contains(const ItemRef& item) const {
    return std::find(items_.begin(), items_.end(), item) != items_.end();
}

void SelectionModel::select(const ItemRef& item) {
    if (item.kind == workspace::ItemKind::none)
        clear();
    else
        select(std::vector{item});
}

void SelectionModel::select(std::vector<ItemRef> items) {
    if (items == items_) return;
    items_ = std::move(items);
    Q_EMIT selectionChanged();
}

void SelectionModel::toggle(const ItemRef& item) {
    if (item.kind == workspace::ItemKind::none) return;
    const auto found = std::find(items_.begin(), items_.end(), item);
    if (found == items_.end())
        items_.push_back(item);
    else
        items_.erase(found);
    Q_EMIT selectionChanged();
}

void SelectionModel::clear() { select(std::vector<ItemRef>{}); }

void SelectionModel::removeOwnedBy(workspace::OpenId owner) {
    if (hovered_.owner == owner) hover({});
    if (std::erase_if(items_, [owner](const ItemRef& item) { return item.owner == owner; }) > 0)
        Q_EMIT selectionChanged();
}

void SelectionModel::hover(const ItemRef& item) {
    if (item == hovered_) return;
    hovered_ = item;
    Q_EMIT hoverChanged();
}

}  // namespace nl::ui
