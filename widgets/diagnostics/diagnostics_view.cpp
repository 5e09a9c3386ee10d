// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnostics/diagnostics_view.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/diagnostics/diagnostics_model.hpp"
#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/icons.hpp"

namespace nl::ui {

/// Rows of the chosen kinds whose text matches.
class SeverityFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setShown(Severity severity, bool shown) {
        shown_[static_cast<std::size_t>(severity)] = shown;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const int severity = sourceModel()->index(row, 0, parent).data(DiagnosticsModel::kSeverityRole).toInt();
        return shown_[static_cast<std::size_t>(severity)] && QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    std::array<bool, 3> shown_{true, true, true};
};

DiagnosticsView::DiagnosticsView(ViewContext context, QWidget* parent)
    : View(context, parent),
      model_(new DiagnosticsModel(this)),
      proxy_(new SeverityFilter(this)),
      stack_(new QStackedWidget(this)),
      table_(new QTableView(this)),
      details_(new QPlainTextEdit(this)),
      filter_(new QLineEdit(this)) {
    proxy_->setSourceModel(model_);
    proxy_->setSortRole(DiagnosticsModel::kSortRole);
    proxy_->setFilterKeyColumn(-1);
    proxy_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setUpTable();
    details_->setReadOnly(true);
    details_->setAccessibleName(tr("Details of the selected diagnostic"));
    details_->setPlaceholderText(tr("Select a row to read all of it; double-click to see its line."));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(table_);
    split->addWidget(details_);
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(3);
    column->addWidget(makeHeader());
    column->addWidget(split, 1);
    stack_->addWidget(new EmptyState(QStringLiteral("diagnostics"), tr("Nothing to report"),
                                     tr("What a file gets wrong is listed here, with its line and what to do."), {},
                                     context.actions, stack_));
    stack_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack_);
    connect(&context.document, &Document::diagnosticsChanged, this, &View::markStale);
}

void DiagnosticsView::setUpTable() {
    table_->setModel(proxy_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(DiagnosticsModel::severity, Qt::DescendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setWordWrap(false);
    table_->setShowGrid(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(22);
    table_->setIconSize({14, 14});
    QHeaderView* header = table_->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(DiagnosticsModel::message, QHeaderView::Stretch);
    table_->setColumnWidth(DiagnosticsModel::severity, 84);
    table_->setColumnWidth(DiagnosticsModel::file, 150);
    table_->setColumnWidth(DiagnosticsModel::line, 50);
    table_->setColumnWidth(DiagnosticsModel::code, 130);
    table_->setAccessibleName(tr("Diagnostics"));
    table_->setAccessibleDescription(tr("What was found in the files; Return shows the line"));
    connect(table_, &QTableView::activated, this, &DiagnosticsView::showSource);
    connect(table_, &QTableView::doubleClicked, this, &DiagnosticsView::showSource);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DiagnosticsView::showDetails);
}

QWidget* DiagnosticsView::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    const std::array icons{"info", "warning", "error"};
    const std::array names{tr("Show notes"), tr("Show warnings"), tr("Show errors")};
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        const auto i = static_cast<std::size_t>(severity);
        auto* button = new QToolButton(header);
        button->setCheckable(true);
        button->setChecked(true);
        button->setIcon(icon(QString::fromLatin1(icons[i])));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setToolTip(names[i]);
        button->setAccessibleName(names[i]);
        connect(button, &QToolButton::toggled, this,
                [this, severity](bool shown) { proxy_->setShown(severity, shown); });
        severities_[i] = button;
        row->addWidget(button);
    }
    filter_->setPlaceholderText(tr("Filter by text"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Filter of the diagnostics"));
    connect(filter_, &QLineEdit::textChanged, proxy_, &QSortFilterProxyModel::setFilterFixedString);
    row->addWidget(filter_, 1);
    auto* copy = new QToolButton(header);
    copy->setText(tr("Copy all"));
    copy->setToolTip(tr("Copy the rows that are shown as text"));
    copy->setAutoRaise(true);
    connect(copy, &QToolButton::clicked, this, &DiagnosticsView::copyAll);
    row->addWidget(copy);
    return header;
}

void DiagnosticsView::refresh() {
    model_->setDiagnostics(context_.document.diagnostics());
    stack_->setCurrentIndex(model_->rowCount({}) > 0 ? 1 : 0);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
        severities_[static_cast<std::size_t>(severity)]->setText(QString::number(model_->count(severity)));
    if (proxy_->rowCount() > 0) table_->selectRow(0);
    showDetails();
}

void DiagnosticsView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    constexpr int kRoomForDetails = 960;  // below, the table needs all of it; the tool tip of a row says the same
    details_->setVisible(event->size().width() >= kRoomForDetails);
}

void DiagnosticsView::showSource(const QModelIndex& index) {
    const int row = proxy_->mapToSource(index).row();
    if (row < 0) return;
    const Diagnostic& diagnostic = model_->diagnostic(row);
    const int line = diagnostic.where ? diagnostic.where->line : 1;
    context_.document.showSource(model_->path(row), std::max(1, line), diagnostic.where ? diagnostic.where->column : 1);
}

void DiagnosticsView::showDetails() {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    details_->setPlainText(
        rows.isEmpty() ? QString() : diagnosticDetails(model_->diagnostic(proxy_->mapToSource(rows.first()).row())));
}

void DiagnosticsView::copyAll() {
    QStringList lines;
    for (int row = 0; row < proxy_->rowCount(); ++row)
        lines << QString::fromStdString(model_->diagnostic(proxy_->mapToSource(proxy_->index(row, 0)).row()).text());
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

ViewSpec diagnosticsSpec() {
    return {QStringLiteral("diagnostics"), DiagnosticsView::tr("Diagnostics"), QStringLiteral("diagnostics"),
            [](ViewContext context) -> View* { return new DiagnosticsView(context); }};
}

}  // namespace nl::ui
