// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explorer/explorer_view.hpp"

#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <charconv>

#include "widgets/explorer/explorer_model.hpp"
#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/icons.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;
using workspace::OpenItem;

namespace {
constexpr int kMostMatches = 500;
constexpr int kTypingMs = 150;
constexpr std::size_t kMostShown = 200;  // selected rows that are shown at once; a population of 10^5 shows as itself

bool isOpenItem(ItemKind kind) {
    return kind == ItemKind::model || kind == ItemKind::graph || kind == ItemKind::attention ||
           kind == ItemKind::simulation;
}

/// Numbers of the cells "name[0]" to "name[size - 1]" that contain the text, at most `most`. Names are put together
/// byte by byte: there may be 10^6 of them, and a search has less than a frame.
std::vector<std::uint64_t> matchingCells(const QString& name, std::uint64_t size, const QString& text,
                                         std::size_t most) {
    std::vector<std::uint64_t> out;
    const bool all = name.contains(text, Qt::CaseInsensitive);
    const std::string wanted = text.toLower().toStdString();
    // Else the match ends in the part behind the name, which consists of these.
    if (!all && std::string_view("[]0123456789").find(wanted.back()) == std::string_view::npos) return out;
    std::string cell = name.toLower().toStdString() + '[';
    const std::size_t head = cell.size(), from = head > wanted.size() ? head - wanted.size() : 0;
    std::array<char, 24> digits{};
    for (std::uint64_t n = 0; n < size && out.size() < most; ++n) {
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), n).ptr;
        cell.resize(head);
        cell.append(digits.data(), end).push_back(']');
        if (all || cell.find(wanted, from) != std::string::npos) out.push_back(n);
    }
    return out;
}
}  // namespace

ExplorerView::ExplorerView(ViewContext context, QWidget* parent)
    : View(context, parent),
      model_(new ExplorerModel(context.document, this)),
      matches_(new QStandardItemModel(this)),
      stack_(new QStackedWidget(this)),
      tree_(new QTreeView(this)),
      filter_(new QLineEdit(this)) {
    filter_->setPlaceholderText(tr("Filter by name"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Filter of the tree"));
    filter_->addAction(icon(QStringLiteral("palette")), QLineEdit::LeadingPosition);
    tree_->setModel(model_);
    tree_->setHeaderHidden(true);
    tree_->setUniformRowHeights(true);
    tree_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    tree_->setAccessibleName(tr("Open models"));
    tree_->setAccessibleDescription(
        tr("Models with their networks, populations, cells, graphs, attention maps and simulations"));
    tree_->setTextElideMode(Qt::ElideRight);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    column->addWidget(filter_);
    column->addWidget(tree_);
    stack_->addWidget(
        new EmptyState(QStringLiteral("explorer"), tr("Nothing is open"), tr("Open a model, or drop files here."),
                       {QStringLiteral("file.open"), QStringLiteral("view.show.start")}, context.actions, stack_));
    stack_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack_);

    connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExplorerView::selectFromTree);
    connect(tree_, &QTreeView::customContextMenuRequested, this, &ExplorerView::contextMenu);
    connect(tree_, &QTreeView::activated, this, &ExplorerView::activate);
    typing_.setSingleShot(true);
    typing_.setInterval(kTypingMs);
    connect(&typing_, &QTimer::timeout, this, &ExplorerView::applyFilter);
    connect(filter_, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
    connect(&context.document.selection(), &SelectionModel::selectionChanged, this, &ExplorerView::showSelection);
    connect(&context.document, &Document::itemAdded, this, [this](workspace::OpenId id) {
        markStale();
        if (tree_->model() != model_) return;
        const QModelIndex index = model_->indexOfOpen(id);
        tree_->expand(index);
        if (const QModelIndex parent = index.parent(); parent.isValid()) tree_->expand(parent);
        // A model shows its populations at once: networks > first network > populations.
        if (model_->item(index).kind == ItemKind::model)
            for (const ItemKind kind : {ItemKind::population})
                for (QModelIndex at = model_->find({kind, id, 0}).parent(); at.isValid(); at = at.parent())
                    tree_->expand(at);
    });
    connect(&context.document, &Document::itemRemoved, this, &View::markStale);
}

void ExplorerView::refresh() {
    stack_->setCurrentIndex(context_.document.workspace().all().empty() ? 0 : 1);
    if (tree_->model() != model_) applyFilter();  // what is open is another now
    showSelection();
}

ItemRef ExplorerView::itemAt(const QModelIndex& index) const {
    if (tree_->model() == model_) return model_->item(index);
    const QVariantList parts = index.data(Qt::UserRole).toList();
    if (parts.size() != 5) return {};
    return {static_cast<ItemKind>(parts[0].toInt()), parts[1].toUInt(), parts[2].toLongLong(), parts[3].toLongLong(),
            parts[4].toLongLong()};
}

void ExplorerView::selectFromTree() {
    if (showing_) return;
    std::vector<ItemRef> items;
    for (const QModelIndex& index : tree_->selectionModel()->selectedIndexes()) {
        const ItemRef item = itemAt(index);
        if (isOpenItem(item.kind)) context_.document.setActive(item.owner);
        if (item.kind != ItemKind::none) items.push_back(item);
    }
    showing_ = true;
    context_.document.selection().select(std::move(items));
    showing_ = false;
}

void ExplorerView::showSelection() {
    if (showing_ || tree_->model() != model_) return;
    if (!seen()) return markStale();
    showing_ = true;
    QItemSelection rows;
    QModelIndex last;
    const auto& items = context_.document.selection().items();
    for (std::size_t i = 0; i < std::min(items.size(), kMostShown); ++i) {
        const QModelIndex index = model_->find(shownFor(items[i]));
        if (!index.isValid()) continue;
        rows.select(index, index);
        last = index;
    }
    tree_->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (last.isValid()) {
        tree_->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        tree_->scrollTo(last);
    }
    showing_ = false;
}

ItemRef ExplorerView::shownFor(const ItemRef& item) const {
    const workspace::Workspace& workspace = context_.document.workspace();
    const OpenItem* owner = workspace.item(item.owner);
    const bool inGraph = item.kind == ItemKind::node || item.kind == ItemKind::edge;
    if (!inGraph || owner == nullptr || !owner->graph) return item;
    const bool neuron = item.kind == ItemKind::node &&
                        owner->graph->kind(static_cast<graph::NodeIndex>(item.a)) == graph::NodeKind::neuron;
    if (!neuron)
        for (const ItemKind kind : {ItemKind::segment, ItemKind::connection, ItemKind::input})
            if (const auto related = workspace::related(workspace, item, kind); related.size() == 1)
                return related.front();
    for (const ItemKind kind : {ItemKind::cell, ItemKind::cellType})
        if (const auto related = workspace::related(workspace, item, kind); !related.empty()) return related.back();
    return item;
}

void ExplorerView::applyFilter() {
    const QString text = filter_->text().trimmed();
    const bool filtering = !text.isEmpty();
    if (filtering) collectMatches(text);
    QAbstractItemModel* wanted = filtering ? static_cast<QAbstractItemModel*>(matches_) : model_;
    if (tree_->model() != wanted) {
        tree_->setModel(wanted);  // makes a new selection model
        tree_->setRootIsDecorated(!filtering);
        connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExplorerView::selectFromTree);
    }
    if (!filtering) {
        for (const OpenItem* item : context_.document.workspace().items()) tree_->expand(model_->indexOfOpen(item->id));
        showSelection();
    }
}

void ExplorerView::collectMatches(const QString& text) {
    matches_->clear();
    const auto add = [&](const ItemRef& item, const QString& name, const char* iconName) {
        if (!name.contains(text, Qt::CaseInsensitive)) return;
        auto* row = new QStandardItem(icon(QString::fromLatin1(iconName)), name);
        row->setEditable(false);
        row->setData(QVariantList{static_cast<int>(item.kind), item.owner, static_cast<qlonglong>(item.a),
                                  static_cast<qlonglong>(item.b), static_cast<qlonglong>(item.c)},
                     Qt::UserRole);
        matches_->appendRow(row);
    };
    const auto full = [&] { return matches_->rowCount() >= kMostMatches; };
    for (const OpenItem* open : context_.document.workspace().items()) {
        if (!open->model) continue;
        const model::Model& model = *open->model;
        const auto addAll = [&](ItemKind kind, std::size_t count, const auto& nameOf, const char* iconName) {
            for (std::size_t i = 0; i < count && !full(); ++i)
                add({kind, open->id, static_cast<std::int64_t>(i)}, QString::fromStdString(nameOf(i)), iconName);
        };
        addAll(
            ItemKind::population, model.populations.size(), [&](auto i) { return model.populations[i].id; },
            "population");
        addAll(
            ItemKind::cellType, model.cellTypes.size(), [&](auto i) { return model.cellTypes[i].id; }, "celltype");
        addAll(
            ItemKind::projection, model.projections.size(), [&](auto i) { return model.projections[i].id; },
            "projection");
        addAll(
            ItemKind::component, model.components.size(), [&](auto i) { return model.components[i].id; }, "component");
        for (std::size_t p = 0; p < model.populations.size(); ++p) {
            const QString name = QString::fromStdString(model.populations[p].id);
            const auto room = static_cast<std::size_t>(std::max(0, kMostMatches - matches_->rowCount()));
            for (const std::uint64_t cell : matchingCells(name, model.populations[p].size, text, room))
                add({ItemKind::cell, open->id, static_cast<std::int64_t>(p), static_cast<std::int64_t>(cell)},
                    QStringLiteral("%1[%2]").arg(name).arg(cell), "cell");
        }
    }
    if (matches_->rowCount() == 0 || full()) {
        auto* note = new QStandardItem(full() ? tr("There are more: type a longer name.") : tr("No name matches."));
        note->setFlags(Qt::NoItemFlags);
        matches_->appendRow(note);
    }
}

void ExplorerView::activate(const QModelIndex& index) {
    const ItemRef item = itemAt(index);
    if (item.kind == ItemKind::graph) context_.document.showView(QStringLiteral("graphview"));
    if (item.kind == ItemKind::attention) context_.document.showView(QStringLiteral("attention"));
    if (item.kind == ItemKind::simulation) context_.document.showView(QStringLiteral("traces"));
    if (item.kind == ItemKind::model || item.kind == ItemKind::cell || item.kind == ItemKind::cellType)
        context_.document.showView(QStringLiteral("viewer3d"));
    // A file of the include chain.
    if (tree_->model() == model_ && item.kind == ItemKind::none)
        if (const QString path = index.data(ExplorerModel::kDetailRole).toString(); path.startsWith(QLatin1Char('/')))
            context_.document.showSource(path, 1, 1);
}

void ExplorerView::contextMenu(const QPoint& at) {
    const ItemRef item = itemAt(tree_->indexAt(at));
    const OpenItem* open = context_.document.workspace().item(item.owner);
    if (open == nullptr) return;
    QMenu menu(this);
    if (item.kind == ItemKind::model)
        menu.addAction(icon(QStringLiteral("graph")), tr("Build graph"), this,
                       [this, id = item.owner] { context_.document.buildGraph(id, QStringLiteral("section")); });
    if (item.kind == ItemKind::model && !open->path.empty())
        menu.addAction(icon(QStringLiteral("source")), tr("Show source"), this,
                       [this, path = open->path] { context_.document.showSource(QString::fromStdString(path), 1, 1); });
    if (isOpenItem(item.kind))
        menu.addAction(icon(QStringLiteral("close")), tr("Close"), this,
                       [this, id = item.owner] { context_.document.close(id); });
    if (!menu.isEmpty()) menu.exec(tree_->viewport()->mapToGlobal(at));
}

ViewSpec explorerSpec() {
    return {QStringLiteral("explorer"), ExplorerView::tr("Explorer"), QStringLiteral("explorer"),
            [](ViewContext context) -> View* { return new ExplorerView(context); }};
}

}  // namespace nl::ui
