// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention/attention_view.hpp"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/save_dialog.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

using graph::kNone;
using graph::NodeIndex;
using workspace::ItemKind;
using workspace::ItemRef;
using workspace::OpenItem;

AttentionView::AttentionView(ViewContext context, QWidget* parent) : View(context, parent) {
    stack_ = new QStackedLayout(this);
    stack_->addWidget(new EmptyState(QStringLiteral("attention"), tr("No matrix yet"),
                                     tr("Build the graph of a model to see its connections as a matrix, and train BGAN "
                                        "on it to see what it attends to."),
                                     {QStringLiteral("graph.build"), QStringLiteral("file.open")}, context_.actions,
                                     this));
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    stack_->addWidget(content);
    buildContent(column);
    connectAll();
}

void AttentionView::buildContent(QVBoxLayout* column) {
    controls_ = new AttentionControls(this);
    canvas_ = new HeatCanvas(this);
    heads_ = new HeadMultiples(this);
    entries_ = new TopEntriesModel(this);
    table_ = new QTableView(this);
    table_->setModel(entries_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(TopEntriesModel::value, Qt::DescendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setAlternatingRowColors(true);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table_->setAccessibleName(tr("Largest entries"));
    warning_ = new QLabel(this);
    warning_->setWordWrap(true);
    warning_->setContentsMargins(8, 4, 8, 4);
    warning_->setAccessibleName(tr("Warning"));
    warning_->hide();
    legend_ = new ColourLegend(this);
    status_ = new QLabel(this);
    status_->setContentsMargins(8, 2, 8, 2);
    status_->setAccessibleName(tr("Value under the pointer"));
    status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* pictures = new QWidget(this);
    pages_ = new QStackedLayout(pictures);
    pages_->addWidget(canvas_);
    pages_->addWidget(heads_);
    pages_->addWidget(table_);
    beside_ = new QBoxLayout(QBoxLayout::TopToBottom);
    beside_->setSpacing(0);
    beside_->addWidget(pictures, 1);
    beside_->addWidget(legend_);
    column->addWidget(controls_);
    column->addWidget(warning_);
    column->addLayout(beside_, 1);
    column->addWidget(status_);
}

void AttentionView::connectAll() {
    Document& document = context_.document;
    connect(&document, &Document::activeChanged, this, &AttentionView::markStale);
    connect(&document, &Document::itemRemoved, this, &AttentionView::markStale);
    connect(&document.selection(), &SelectionModel::selectionChanged, this, &AttentionView::showSelection);
    connect(&document.selection(), &SelectionModel::hoverChanged, this, &AttentionView::showHover);
    connect(controls_, &AttentionControls::matrixChanged, this, &AttentionView::request);
    connect(controls_, &AttentionControls::coloursChanged, this, [this] {
        headsStale_ = true;
        applyColours();
        showPage();
    });
    connect(controls_, &AttentionControls::pageChanged, this, &AttentionView::showPage);
    connect(controls_, &AttentionControls::fitRequested, canvas_, &HeatCanvas::fit);
    connect(controls_, &AttentionControls::exportRequested, this, &AttentionView::exportAs);
    connect(canvas_, &HeatCanvas::cellPicked, this, &AttentionView::pickCell);
    connect(canvas_, &HeatCanvas::itemPicked, this, &AttentionView::pickItem);
    connect(canvas_, &HeatCanvas::cellHovered, this, &AttentionView::hoverCell);
    connect(canvas_, &HeatCanvas::nothingPicked, this, [this] { context_.document.selection().clear(); });
    connect(heads_, &HeadMultiples::headPicked, this, [this](int layer, int head) {
        controls_->setHead(layer, head);
        heads_->setChosen(layer, head);
        request();
    });
    connect(table_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const auto [row, column] = entries_->cell(index.row());
        pickCell(row, column, false);
    });
}

// --- what is shown ---

void AttentionView::refresh() {
    const OpenItem* item = context_.document.activeGraph();
    if (item == nullptr) {
        for (JobId* job : {&job_, &headsJob_}) {
            if (*job != 0) context_.document.jobs().cancel(*job);
            *job = 0;
        }
        graphId_ = attentionId_ = 0;
        graph_.reset();
        attention_.reset();
        forgetMatrix();
        stack_->setCurrentIndex(0);
        return;
    }
    stack_->setCurrentIndex(1);
    const OpenItem* attention = context_.document.activeAttention();
    const workspace::OpenId attentionId = attention != nullptr ? attention->id : 0;
    if (item->graph != graph_ || attentionId != attentionId_)
        adopt(*item, attention);
    else if (!matrix_ && job_ == 0)
        request();
    if (!matrix_) return;
    showSelection();
    showPage();
}

/// The matrix is of another graph: nothing of it may be picked any more, whether the next one arrives or not.
void AttentionView::forgetMatrix() {
    matrix_.reset();
    canvas_->setMatrix(nullptr);
    entries_->setMatrix(nullptr);
    heads_->setPictures(nullptr);
    hoverCell(-1, -1);
    showLegend();
}

void AttentionView::adopt(const OpenItem& item, const OpenItem* attention) {
    if (item.graph != graph_) forgetMatrix();
    graphId_ = item.id;
    graph_ = item.graph;
    attentionId_ = attention != nullptr ? attention->id : 0;
    attention_ = attention != nullptr && attention->attention->graph == graph_ ? attention->attention : nullptr;
    {
        const QSignalBlocker quiet(controls_);
        controls_->offer(*graph_, attention_.get());
        controls_->setWhat(attention_ ? QStringLiteral("attention") : QStringLiteral("count"));
        if (restored_) {
            const QJsonObject state = *std::exchange(restored_, std::nullopt);
            controls_->setWhat(state[QLatin1String("what")].toString());
            controls_->setScale(
                static_cast<bgan::Scale>(state[QLatin1String("scale")].toInt(static_cast<int>(bgan::Scale::neuron))));
            controls_->setOrder(
                static_cast<HeatOrder>(state[QLatin1String("order")].toInt(static_cast<int>(HeatOrder::population))));
            controls_->setMap(state[QLatin1String("map")].toString());
        }
    }
    request();
}

void AttentionView::request() {
    if (!graph_) return;
    JobBridge& jobs = context_.document.jobs();
    if (const JobId before = std::exchange(job_, 0); before != 0) jobs.cancel(before);
    if (!seen()) {
        forgetMatrix();
        return markStale();
    }
    HeatRequest wanted;
    wanted.graph = graph_;
    wanted.readout = controls_->readout();
    wanted.order = controls_->order();
    if (controls_->what() == QLatin1String("attention"))
        wanted.attention = attention_;
    else
        wanted.feature = controls_->what().toStdString();
    headsStale_ = tableStale_ = true;
    heads_->setChosen(wanted.readout.layer, wanted.readout.head);
    auto number = std::make_shared<JobId>(0);
    *number = jobs.run<std::shared_ptr<const HeatMatrix>>(
        JobSpec{tr("Matrix").toStdString(), JobKind::other, 1},
        [wanted](JobContext& job) { return buildHeatMatrix(wanted, job); }, this,
        [this, number](Result<std::shared_ptr<const HeatMatrix>> result) { arrived(*number, std::move(result)); });
    job_ = *number;
}

void AttentionView::arrived(JobId job, Result<std::shared_ptr<const HeatMatrix>> result) {
    if (job != job_) return;
    job_ = 0;
    if (!result) {
        if (result.error().code == kCancelled) return;
        warning_->setText(QString::fromStdString(result.error().text()));
        warning_->show();
        return forgetMatrix();
    }
    matrix_ = std::move(*result);
    warning_->setText(QStringLiteral("⚠ ") + matrix_->warning);
    warning_->setVisible(!matrix_->warning.isEmpty());
    QPalette colours = warning_->palette();
    colours.setColor(QPalette::WindowText, severityColour(Severity::warning));
    warning_->setPalette(colours);
    applyColours();
    canvas_->setMatrix(matrix_);
    showSelection();
    hoverCell(-1, -1);
    showPage();
}

void AttentionView::applyColours() {
    if (!matrix_) return;
    ColourScale scale;
    scale.title = matrix_->title;
    scale.unit = matrix_->unit;
    scale.setMap(controls_->map(), darkTheme());
    scale.setRange(controls_->range(*matrix_));
    QStringList notes;
    if (matrix_->attention) {
        if (!matrix_->sumsOver.isEmpty())
            notes << (controls_->readout().gain
                          ? tr("Score × number of entries over %1; 1 = no preference.").arg(matrix_->sumsOver)
                          : tr("The scores sum to 1 over %1.").arg(matrix_->sumsOver));
        if (std::any_of(matrix_->informative.begin(), matrix_->informative.end(),
                        [](std::uint8_t i) { return i == 0; }))
            notes << tr("Hatched: rows with one entry always score 1 and say nothing.");
    } else {
        notes << (matrix_->direction == bgan::Direction::backward ? tr("Rows connect to columns.")
                                                                  : tr("Rows receive from columns."));
    }
    scale.note = notes.join(QLatin1Char(' '));
    canvas_->setColours(std::move(scale));
    showLegend();
}

void AttentionView::showLegend() {
    ColourScale scale = canvas_->colours();
    // The small pictures share a range of their own.
    if (controls_->page() == HeatPage::heads && heads_->pictures() != nullptr)
        scale.setRange(heads_->pictures()->range);
    legend_->setScale(std::move(scale));
    legend_->setVisible(controls_->page() != HeatPage::table && matrix_ != nullptr);
}

void AttentionView::showPage() {
    const HeatPage page = controls_->page();
    pages_->setCurrentIndex(static_cast<int>(page));
    showLegend();
    status_->setVisible(page == HeatPage::matrix);
    if (page == HeatPage::heads && headsStale_) requestHeads();
    if (page == HeatPage::table && tableStale_ && matrix_) {
        tableStale_ = false;
        entries_->setMatrix(matrix_);
        entries_->sort(table_->horizontalHeader()->sortIndicatorSection(),
                       table_->horizontalHeader()->sortIndicatorOrder());
        table_->resizeColumnsToContents();
    }
}

void AttentionView::requestHeads() {
    if (!attention_ || !seen()) return;
    headsStale_ = false;
    JobBridge& jobs = context_.document.jobs();
    if (headsJob_ != 0) jobs.cancel(headsJob_);
    HeatRequest wanted;
    wanted.graph = graph_;
    wanted.attention = attention_;
    wanted.readout = controls_->readout();
    wanted.order = controls_->order();
    auto number = std::make_shared<JobId>(0);
    *number = jobs.run<std::shared_ptr<const HeadPictures>>(
        JobSpec{tr("Attention heads").toStdString(), JobKind::other, 0},
        [wanted, colours = canvas_->colours(), ground = palette().color(QPalette::AlternateBase)](JobContext& job) {
            return buildHeadPictures(wanted, colours, ground, job);
        },
        this,
        [this, number](Result<std::shared_ptr<const HeadPictures>> result) {
            if (*number != headsJob_) return;
            headsJob_ = 0;
            if (!result) return;
            heads_->setPictures(std::move(*result));
            showLegend();
        });
    headsJob_ = *number;
}

// --- selection ---

void AttentionView::pickCell(std::uint32_t row, std::uint32_t column, bool toggle) {
    if (!matrix_ || row >= matrix_->size() || column >= matrix_->size()) return;
    std::vector<ItemRef> picked;
    for (const graph::EdgeIndex edge : matrix_->edgesOf(row, column))
        picked.push_back({ItemKind::edge, graphId_, edge});
    if (picked.empty() && matrix_->scale == bgan::Scale::population) {
        for (NodeIndex n = 0; n < graph_->count(graph::NodeKind::neuron); ++n)
            if (matrix_->indexOf[n] == row || matrix_->indexOf[n] == column)
                picked.push_back({ItemKind::node, graphId_, n});
    } else if (picked.empty()) {
        picked.push_back({ItemKind::node, graphId_, matrix_->node[column]});
        if (row != column) picked.push_back({ItemKind::node, graphId_, matrix_->node[row]});
    }
    SelectionModel& selection = context_.document.selection();
    if (!toggle) return selection.select(std::move(picked));
    for (const ItemRef& item : picked) selection.toggle(item);
}

void AttentionView::pickItem(std::uint32_t item, bool toggle) {
    if (!matrix_ || item >= matrix_->size()) return;
    SelectionModel& selection = context_.document.selection();
    if (matrix_->scale == bgan::Scale::population) return pickCell(item, item, toggle);
    const ItemRef node{ItemKind::node, graphId_, matrix_->node[item]};
    toggle ? selection.toggle(node) : selection.select(node);
}

void AttentionView::showSelection() {
    if (!matrix_) return;
    if (!seen()) return markStale();
    const workspace::Workspace& workspace = context_.document.workspace();
    std::vector<std::uint32_t> items;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> cells;
    const auto index = [&](std::int64_t node) {
        return node >= 0 && static_cast<std::size_t>(node) < matrix_->indexOf.size()
                   ? matrix_->indexOf[static_cast<std::size_t>(node)]
                   : kNone;
    };
    std::vector<std::uint8_t> taken(matrix_->size(), 0);
    const auto take = [&](std::uint32_t i) {
        if (i != kNone && taken[i] == 0) taken[i] = 1, items.push_back(i);
    };
    for (const ItemRef& item : context_.document.selection().items()) {
        if (item.kind == ItemKind::edge && item.owner == graphId_) {
            const auto e = static_cast<graph::EdgeIndex>(item.a);
            std::uint32_t row = index(graph_->target[e]), column = index(graph_->source[e]);
            if (matrix_->direction == bgan::Direction::backward) std::swap(row, column);
            if (row == kNone || column == kNone) continue;
            if (matrix_->cell(row, column) >= 0)
                cells.emplace_back(row, column);
            else
                take(row), take(column);
        } else {
            for (const ItemRef& node : workspace::related(workspace, item, ItemKind::node))
                if (node.owner == graphId_) take(index(node.a));
        }
    }
    canvas_->setSelected(std::move(items), std::move(cells));
}

void AttentionView::showHover() {
    // What another view hovers is named in the line below; our own cell says more.
    if (!matrix_ || !seen() || canvas_->underMouse()) return;
    const ItemRef& item = context_.document.selection().hovered();
    status_->setText(item.kind == ItemKind::none
                         ? QString()
                         : QString::fromStdString(workspace::itemName(context_.document.workspace(), item)));
}

void AttentionView::hoverCell(std::int64_t row, std::int64_t column) {
    if (!matrix_ || row < 0) {
        status_->setText(matrix_ ? tr("%1 × %1, %2 entries")
                                       .arg(QLocale().toString(static_cast<qulonglong>(matrix_->size())),
                                            QLocale().toString(static_cast<qulonglong>(matrix_->cells())))
                                 : QString());
        if (std::exchange(hovering_, false)) context_.document.selection().hover({});
        return;
    }
    const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
    const QString to = QString::fromStdString(matrix_->labels[r]), from = QString::fromStdString(matrix_->labels[c]);
    const std::ptrdiff_t cell = matrix_->cell(r, c);
    const bool backward = matrix_->direction == bgan::Direction::backward;
    const bool own = matrix_->attention && r == c && matrix_->scale != bgan::Scale::population;
    QString text = own        ? tr("%1, own (null) entry").arg(to)
                   : backward ? tr("%1 → %2").arg(to, from)
                              : tr("%1 ← %2").arg(to, from);
    if (cell < 0) {
        text += tr(": no connection");
    } else {
        text += QStringLiteral(": %1 %2").arg(shortNumber(matrix_->levels[0].value[static_cast<std::size_t>(cell)]),
                                              matrix_->unit);
        if (matrix_->attention && !controls_->readout().gain) {
            const float uniform = matrix_->uniform[static_cast<std::size_t>(cell)];
            text += tr("; uniform %1").arg(shortNumber(uniform));
            if (uniform > 0)
                text += tr("; gain %1")
                            .arg(shortNumber(matrix_->levels[0].value[static_cast<std::size_t>(cell)] / uniform));
        }
        if (matrix_->informative[r] == 0) text += tr("; the only entry of its row");
    }
    status_->setText(text);
    hovering_ = true;
    context_.document.selection().hover(itemOf(r, c));
}

ItemRef AttentionView::itemOf(std::size_t row, std::size_t column) const {
    if (matrix_->scale == bgan::Scale::population) {
        const OpenItem* graph = context_.document.workspace().item(graphId_);
        if (graph == nullptr || graph->parent == 0 || matrix_->group[row] == kNone) return {};
        return {ItemKind::population, graph->parent, matrix_->group[row]};
    }
    const std::vector<graph::EdgeIndex> edges = matrix_->edgesOf(row, column);
    return edges.empty() ? ItemRef{ItemKind::node, graphId_, matrix_->node[row]}
                         : ItemRef{ItemKind::edge, graphId_, edges.front()};
}

QString AttentionView::status() const { return status_->text(); }

// --- files ---

QImage AttentionView::picture() {
    if (!matrix_ || controls_->page() != HeatPage::matrix) return View::picture();
    const int legend = colourScaleHeight(legend_->scale(), font(), canvas_->width());
    const QSize size(canvas_->width(), canvas_->height() + legend);
    QImage image(size * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(palette().color(QPalette::Base));
    QPainter painter(&image);
    canvas_->render(painter, canvas_->size());
    painter.setPen(palette().color(QPalette::Text));
    paintColourScale(painter, QRect(0, canvas_->height(), size.width(), legend), legend_->scale());
    return image;
}

QString AttentionView::exportTo(const QString& file) {
    if (!matrix_) return tr("There is no matrix to save.");
    if (!file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return picture().save(file, "PNG") ? QString() : tr("Cannot write %1.").arg(file);
    context_.document.jobs().run<bool>(
        JobSpec{tr("Save the matrix").toStdString(), JobKind::other, 0},
        [matrix = matrix_, file](JobContext& job) -> Result<bool> {
            NL_CHECK(saveMatrixCsv(*matrix, file, job));
            return true;
        },
        this,
        [this, file](Result<bool> saved) {
            Q_EMIT context_.document.message(saved ? tr("Saved %1").arg(file)
                                                   : QString::fromStdString(saved.error().text()));
        });
    return {};
}

void AttentionView::exportAs(const QString& kind) {
    if (!matrix_) return;
    if (kind == QLatin1String("clipboard")) {
        entries_->setMatrix(matrix_);
        tableStale_ = true;
        QGuiApplication::clipboard()->setText(entries_->csv());
        return Q_EMIT context_.document.message(
            tr("The %n largest entries are in the clipboard.", nullptr, entries_->rowCount()));
    }
    const QString filter =
        kind == QLatin1String("csv") ? tr("Comma-separated values (*.csv)") : tr("PNG picture (*.png)");
    askWhereToSave(this, tr("Save the matrix"), QStringLiteral("matrix.") + kind, filter, [this](const QString& file) {
        const QString problem = exportTo(file);
        if (!problem.isEmpty()) return Q_EMIT context_.document.message(problem);
        if (!file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
            Q_EMIT context_.document.message(tr("Saved %1").arg(file));
    });
}

QJsonObject AttentionView::saveState() const {
    if (restored_) return *restored_;  // no graph has come for it yet
    return {{QStringLiteral("what"), controls_->what()},
            {QStringLiteral("scale"), static_cast<int>(controls_->readout().scale)},
            {QStringLiteral("order"), static_cast<int>(controls_->order())},
            {QStringLiteral("map"), controls_->map()}};
}

void AttentionView::restoreState(const QJsonObject& state) {
    if (!state.isEmpty()) restored_ = state;
    markStale();
}

void AttentionView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    // A matrix is square: in a wide dock the legend takes the room beside it.
    const bool wide = event->size().width() > 560 && event->size().width() > event->size().height() * 1.15;
    beside_->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    legend_->setMaximumWidth(wide ? 230 : QWIDGETSIZE_MAX);
}

void AttentionView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) return;
    headsStale_ = true;
    applyColours();
    if (matrix_) showPage();
}

ViewSpec attentionViewSpec() {
    return {QStringLiteral("attention"), AttentionView::tr("Matrix"), QStringLiteral("attention"),
            [](ViewContext context) -> View* { return new AttentionView(context); }};
}

}  // namespace nl::ui
