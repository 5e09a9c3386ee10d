// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explorer/explorer_model.hpp"

#include <QFileInfo>
#include <algorithm>

#include "widgets/explorer/explorer_node.hpp"
#include "widgets/kit/icons.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;
using workspace::OpenId;
using workspace::OpenItem;

namespace {
constexpr int kBatch = 500;  // children made at once: well under a frame
}

ExplorerModel::ExplorerModel(Document& document, QObject* parent)
    : QAbstractItemModel(parent), document_(document), root_(std::make_unique<Node>()) {
    root_->branch = Branch::root;
    for (const OpenItem* item : document_.workspace().items()) add(item->id);
    connect(&document_, &Document::itemAdded, this, &ExplorerModel::add);
    connect(&document_, &Document::itemRemoved, this, &ExplorerModel::remove);
    connect(&document_, &Document::trainingsChanged, this, &ExplorerModel::refreshRuns);
    refreshRuns();
}

ExplorerModel::~ExplorerModel() = default;

ExplorerModel::Node* ExplorerModel::node(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : root_.get();
}

QModelIndex ExplorerModel::indexOf(const Node& node) const {
    return node.parent == nullptr ? QModelIndex() : createIndex(node.row, 0, &node);
}

QModelIndex ExplorerModel::index(int row, int column, const QModelIndex& parent) const {
    const Node* owner = node(parent);
    if (row < 0 || column != 0 || row >= static_cast<int>(owner->children.size())) return {};
    return createIndex(row, 0, owner->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ExplorerModel::parent(const QModelIndex& index) const {
    const Node* parent = node(index)->parent;
    return parent == nullptr ? QModelIndex() : indexOf(*parent);
}

int ExplorerModel::rowCount(const QModelIndex& parent) const { return static_cast<int>(node(parent)->children.size()); }

bool ExplorerModel::hasChildren(const QModelIndex& parent) const { return childTotal(*node(parent)) > 0; }

bool ExplorerModel::canFetchMore(const QModelIndex& parent) const {
    const Node* owner = node(parent);
    return static_cast<int>(owner->children.size()) < childTotal(*owner);
}

void ExplorerModel::fetchMore(const QModelIndex& parent) {
    Node* owner = node(parent);
    fetchUpTo(*owner, std::min(childTotal(*owner), static_cast<int>(owner->children.size()) + kBatch));
}

void ExplorerModel::fetchUpTo(Node& parent, int count) {
    const int have = static_cast<int>(parent.children.size());
    if (count <= have) return;
    beginInsertRows(indexOf(parent), have, count - 1);
    parent.children.reserve(static_cast<std::size_t>(count));
    for (int row = have; row < count; ++row) {
        auto child = makeChild(parent, row);
        child->parent = &parent;
        child->row = row;
        parent.children.push_back(std::move(child));
    }
    endInsertRows();
}

QVariant ExplorerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Node* at = node(index);
    switch (role) {
        case Qt::DisplayRole:
            return at->detail.isEmpty() ? at->label : at->label + QStringLiteral("   ") + at->detail;
        case Qt::AccessibleTextRole:
            return at->detail.isEmpty() ? at->label : at->label + QStringLiteral(", ") + at->detail;
        case Qt::ToolTipRole:
            return at->detail.isEmpty() ? at->label : at->label + QStringLiteral("\n") + at->detail;
        case Qt::DecorationRole:
            return icon(at->icon);
        case kDetailRole:
            return at->detail;
        default:
            return {};
    }
}

ItemRef ExplorerModel::item(const QModelIndex& index) const { return node(index)->item; }

// --- changes of what is open ---

void ExplorerModel::add(OpenId id) {
    const OpenItem* item = document_.workspace().item(id);
    if (item == nullptr) return;
    Node* parent = root_.get();
    if (item->parent != 0)
        if (const QModelIndex owner = indexOfOpen(item->parent); owner.isValid()) parent = node(owner);
    auto child = makeOpenItem(*item);
    // Children that makeOpenItem() has made point at the node, which stays where it is on the heap.
    child->parent = parent;
    child->row = static_cast<int>(parent->children.size());
    beginInsertRows(indexOf(*parent), child->row, child->row);
    parent->children.push_back(std::move(child));
    endInsertRows();
}

void ExplorerModel::remove(OpenId id) {
    const QModelIndex index = indexOfOpen(id);
    if (!index.isValid()) return;
    Node* parent = node(index)->parent;
    const int row = index.row();
    beginRemoveRows(indexOf(*parent), row, row);
    parent->children.erase(parent->children.begin() + row);
    for (std::size_t i = static_cast<std::size_t>(row); i < parent->children.size(); ++i)
        parent->children[i]->row = static_cast<int>(i);
    endRemoveRows();
}

void ExplorerModel::refreshRuns() {
    for (const auto& training : document_.trainings()) {
        const QModelIndex graph = indexOfOpen(training->graph);
        if (!graph.isValid()) continue;
        Node* owner = node(graph);
        const QString name = QFileInfo(training->runFolder).fileName();
        const auto found = std::find_if(owner->children.begin(), owner->children.end(), [&](const auto& child) {
            return child->branch == Branch::run && child->index == static_cast<std::int64_t>(training->job);
        });
        const QString state = QString::fromLatin1(jobStateName(training->state));
        if (found != owner->children.end()) {
            (*found)->detail = state;
            Q_EMIT dataChanged(indexOf(**found), indexOf(**found));
            continue;
        }
        auto child = std::make_unique<Node>();
        child->parent = owner;
        child->row = static_cast<int>(owner->children.size());
        child->branch = Branch::run;
        child->owner = training->graph;
        child->index = static_cast<std::int64_t>(training->job);
        child->label = tr("Run %1").arg(name);
        child->detail = state;
        child->icon = QStringLiteral("runs");
        beginInsertRows(graph, child->row, child->row);
        owner->children.push_back(std::move(child));
        endInsertRows();
    }
}

// --- finding ---

QModelIndex ExplorerModel::indexOfOpen(OpenId id) const {
    std::vector<const Node*> open{root_.get()};
    while (!open.empty()) {
        const Node* at = open.back();
        open.pop_back();
        for (const auto& child : at->children) {
            const bool opened = child->branch == Branch::model || child->branch == Branch::graph ||
                                child->branch == Branch::attention || child->branch == Branch::simulation;
            if (opened && child->owner == id) return indexOf(*child);
            if (opened) open.push_back(child.get());
        }
    }
    return {};
}

QModelIndex ExplorerModel::descend(const QModelIndex& parent, int row) {
    if (row < 0 || row >= childTotal(*node(parent))) return {};
    fetchUpTo(*node(parent), row + 1);
    return index(row, 0, parent);
}

QModelIndex ExplorerModel::folder(const QModelIndex& owner, int branch) {
    for (int row = 0; row < rowCount(owner); ++row) {
        const QModelIndex child = index(row, 0, owner);
        if (static_cast<int>(node(child)->branch) == branch) return child;
    }
    return {};
}

QModelIndex ExplorerModel::find(const ItemRef& wanted) {
    const OpenItem* item = document_.workspace().item(wanted.owner);
    if (item == nullptr) return {};
    const QModelIndex owner = indexOfOpen(wanted.owner);
    if (!owner.isValid() || !item->model) return wanted.kind == node(owner)->item.kind ? owner : QModelIndex();
    const model::Model& model = *item->model;
    // A branch of a network: the row of `index` in one of its lists.
    const auto inNetwork = [&](int list, const auto& rowIn) -> QModelIndex {
        const QModelIndex networks = folder(owner, static_cast<int>(Branch::networks));
        for (std::size_t n = 0; networks.isValid() && n < model.networks.size(); ++n)
            if (const int row = rowIn(model.networks[n]); row >= 0)
                return descend(descend(descend(networks, static_cast<int>(n)), list), row);
        return {};
    };
    const auto rowOf = [&](const auto& list, const auto& valueOf) {
        const auto found =
            std::find_if(list.begin(), list.end(), [&](const auto& v) { return valueOf(v) == wanted.a; });
        return found == list.end() ? -1 : static_cast<int>(found - list.begin());
    };
    const auto population = [&] {
        return inNetwork(
            0, [&](const model::Network& n) { return rowOf(n.populations, [](auto id) { return id.value; }); });
    };
    const auto projection = [&] {
        return inNetwork(
            1, [&](const model::Network& n) { return rowOf(n.projections, [](auto id) { return id.value; }); });
    };
    const auto input = [&] {
        return inNetwork(
            2, [&](const model::Network& n) { return rowOf(n.inputs, [](auto id) { return std::int64_t{id}; }); });
    };
    const auto inside = [&](const QModelIndex& parent, std::int64_t row) {
        return parent.isValid() && row >= 0 ? descend(parent, static_cast<int>(row)) : parent;
    };
    switch (wanted.kind) {
        case ItemKind::model:
            return owner;
        case ItemKind::population:
            return population();
        case ItemKind::cell:
            return inside(population(), wanted.b);
        case ItemKind::segment:
            return inside(inside(population(), wanted.b), wanted.c);
        case ItemKind::projection:
            return projection();
        case ItemKind::connection:
            return inside(projection(), wanted.b);
        case ItemKind::input:
            return inside(input(), wanted.b);
        case ItemKind::cellType:
            return inside(folder(owner, static_cast<int>(Branch::cellTypes)), wanted.a);
        case ItemKind::typeSegment:
            return inside(inside(folder(owner, static_cast<int>(Branch::cellTypes)), wanted.a), wanted.c);
        case ItemKind::component:
            for (const Branch branch : {Branch::channels, Branch::synapses, Branch::others})
                if (const QModelIndex list = folder(owner, static_cast<int>(branch)); list.isValid()) {
                    const auto& members = node(list)->members;
                    const auto found = std::find(members.begin(), members.end(), static_cast<std::uint32_t>(wanted.a));
                    if (found != members.end()) return descend(list, static_cast<int>(found - members.begin()));
                }
            return {};
        default:
            return {};
    }
}

}  // namespace nl::ui
