// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/inspector_view.hpp"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include "widgets/kit/empty_state.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;

namespace {

constexpr int kBarRole = Qt::UserRole + 1;
constexpr int kRowRole = Qt::UserRole + 2;  // section * kRowStride + row

constexpr int kRowStride = 100000;

/// Values with a bar behind them where there is one.
class ValueDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QVariant bar = index.data(kBarRole);
        if (bar.isValid()) {
            QColor colour = option.palette.color(QPalette::Highlight);
            colour.setAlpha(90);
            const double width = std::clamp(bar.toDouble(), 0.0, 1.0) * (option.rect.width() - 4);
            painter->fillRect(QRectF(option.rect.left() + 2, option.rect.top() + 3, width, option.rect.height() - 6),
                              colour);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }
};

}  // namespace

InspectorView::InspectorView(ViewContext context, QWidget* parent)
    : View(context, parent),
      stack_(new QStackedWidget(this)),
      title_(new QLabel(this)),
      tree_(new QTreeView(this)),
      model_(new QStandardItemModel(this)) {
    QFont font = title_->font();
    font.setBold(true);
    title_->setFont(font);
    title_->setWordWrap(true);
    title_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    title_->setAccessibleName(tr("Selected item"));
    model_->setColumnCount(2);
    tree_->setModel(model_);
    tree_->setHeaderHidden(true);
    tree_->setUniformRowHeights(true);
    tree_->setAlternatingRowColors(true);
    tree_->setIndentation(12);
    tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_->setItemDelegateForColumn(1, new ValueDelegate(this));
    tree_->header()->setStretchLastSection(true);
    tree_->setAccessibleName(tr("Properties of the selection"));
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    column->addWidget(title_);
    column->addWidget(tree_, 1);
    stack_->addWidget(new EmptyState(QStringLiteral("inspector"), tr("Nothing is selected"),
                                     tr("Select a cell, a part, a synapse or an edge in any view."),
                                     {QStringLiteral("file.open")}, context.actions, stack_));
    stack_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack_);
    connect(tree_, &QTreeView::clicked, this, &InspectorView::follow);
    connect(tree_, &QTreeView::activated, this, &InspectorView::follow);
    connect(tree_, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { folded_[index.data().toString()] = true; });
    connect(tree_, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { folded_[index.data().toString()] = false; });
    auto* shortcut = new QShortcut(QKeySequence::Copy, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &InspectorView::copy);
    connect(&context.document.selection(), &SelectionModel::selectionChanged, this, &View::markStale);
    connect(&context.document, &Document::activeChanged, this, &View::markStale);
}

void InspectorView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) markStale();  // the colour of links is in the rows
}

void InspectorView::refresh() {
    const workspace::OpenItem* attention = context_.document.activeAttention();
    const auto map = attention != nullptr ? attention->attention : nullptr;
    if (map != scores_.map) scores_ = readAttention(map);
    ItemRef item = context_.document.selection().current();
    // With nothing selected the model itself is described.
    if (item.kind == ItemKind::none)
        if (const workspace::OpenItem* model = context_.document.activeModel()) item = {ItemKind::model, model->id};
    fill(item);
}

void InspectorView::fill(const ItemRef& item) {
    sections_ = describe(context_.document.workspace(), item, &scores_);
    stack_->setCurrentIndex(sections_.empty() ? 0 : 1);
    title_->setText(QString::fromStdString(workspace::itemName(context_.document.workspace(), item)));
    model_->removeRows(0, model_->rowCount());
    const QColor link = palette().color(QPalette::Link);
    const QColor grey = palette().color(QPalette::PlaceholderText);
    for (std::size_t s = 0; s < sections_.size(); ++s) {
        auto* head = new QStandardItem(sections_[s].title);
        QFont bold = font();
        bold.setBold(true);
        head->setFont(bold);
        for (std::size_t r = 0; r < sections_[s].rows.size(); ++r) {
            const InspectorRow& row = sections_[s].rows[r];
            auto* name = new QStandardItem(row.name);
            auto* value = new QStandardItem(row.value);
            name->setToolTip(row.help.isEmpty() ? row.name : row.help);
            value->setToolTip(row.value);
            name->setData(static_cast<int>(s) * kRowStride + static_cast<int>(r), kRowRole);
            value->setData(name->data(kRowRole), kRowRole);
            if (row.bar) value->setData(*row.bar, kBarRole);
            if (!row.known) value->setForeground(grey);
            if (row.source || row.link.kind != ItemKind::none) (row.bar ? name : value)->setForeground(link);
            head->appendRow({name, value});
        }
        model_->appendRow({head, new QStandardItem});
        tree_->setFirstColumnSpanned(static_cast<int>(s), {}, true);
        const auto folded = folded_.find(sections_[s].title);
        tree_->setExpanded(model_->index(static_cast<int>(s), 0), folded == folded_.end() || !folded->second);
    }
    tree_->setColumnWidth(0, std::max(110, width() * 45 / 100));
}

void InspectorView::follow(const QModelIndex& index) {
    const QVariant at = index.data(kRowRole);
    if (!at.isValid()) return;
    const InspectorRow row = sections_[static_cast<std::size_t>(at.toInt() / kRowStride)]
                                 .rows[static_cast<std::size_t>(at.toInt() % kRowStride)];
    if (row.source && row.source->file)
        context_.document.showSource(QString::fromStdString(*row.source->file), std::max(1, row.source->line),
                                     row.source->column);
    else if (row.link.kind != ItemKind::none)
        context_.document.selection().select(row.link);
}

void InspectorView::copy() {
    QString text;
    for (const InspectorSection& section : sections_) {
        text += section.title + QLatin1Char('\n');
        for (const InspectorRow& row : section.rows)
            text += row.name + QLatin1Char('\t') + row.value + QLatin1Char('\n');
    }
    QGuiApplication::clipboard()->setText(text);
}

ViewSpec inspectorSpec() {
    return {QStringLiteral("inspector"), InspectorView::tr("Inspector"), QStringLiteral("inspector"),
            [](ViewContext context) -> View* { return new InspectorView(context); }};
}

}  // namespace nl::ui
