// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/runs_view.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "widgets/document/picture_folder.hpp"
#include "widgets/document/snn_trainings.hpp"
#include "widgets/kit/choices.hpp"
#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/metric_curve.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

namespace {
constexpr int kNarrow = 640;
constexpr std::size_t kCurves = 24;
}  // namespace

RunsView::RunsView(ViewContext context, QWidget* parent) : View(context, parent) {
    stack_ = new QStackedLayout(this);
    stack_->addWidget(
        new EmptyState(QStringLiteral("runs"), tr("No runs yet"),
                       tr("Each training is kept as a run, with its settings, curves and results."),
                       {QStringLiteral("bgan.train"), QStringLiteral("snn.train"), QStringLiteral("file.open")},
                       context_.actions, this));
    splitter_ = new QSplitter(Qt::Vertical, this);
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(tablePanel());
    splitter_->addWidget(chartPanel());
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 1);
    stack_->addWidget(splitter_);
    Document& document = context_.document;
    connect(&document, &Document::trainingsChanged, this, &RunsView::markStale);
    connect(&document, &Document::runsFolderChanged, this, &RunsView::markStale);
    connect(&document, &Document::activeChanged, this, &RunsView::showChart);
    again_.setInterval(2000);
    connect(&again_, &QTimer::timeout, this, &RunsView::markStale);
}

QWidget* RunsView::tablePanel() {
    auto* panel = new QWidget(this);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QWidget(panel);
    auto* flow = new FlowLayout(row);
    differences_ = new QCheckBox(tr("Only settings that differ"), row);
    differences_->setChecked(true);
    auto* reload = new QPushButton(tr("Reload"), row);
    reload->setToolTip(tr("Reads the run folders again"));
    connect(reload, &QPushButton::clicked, this, &RunsView::markStale);
    attention_ = new QPushButton(tr("Show attention"), row);
    attention_->setToolTip(tr("What the selected run's network attends to on the active graph"));
    connect(attention_, &QPushButton::clicked, this, &RunsView::showAttention);
    raster_ = new QPushButton(tr("Show raster"), row);
    raster_->setToolTip(tr("What the selected run's spiking network does with a picture"));
    connect(raster_, &QPushButton::clicked, this, &RunsView::showRaster);
    graph_ = new QPushButton(tr("Show graph"), row);
    graph_->setToolTip(
        tr("The selected run's spiking network as a computational graph, with the spikes of its test "
           "pictures: in the graph view, and for BGAN"));
    connect(graph_, &QPushButton::clicked, this, &RunsView::showGraph);
    grouped_ = new QCheckBox(tr("Group by all but the seed"), row);
    grouped_->setToolTip(tr("One row for runs that differ by the seed alone: mean ± standard deviation, number"));
    for (QWidget* widget :
         {static_cast<QWidget*>(grouped_), static_cast<QWidget*>(differences_), static_cast<QWidget*>(reload),
          static_cast<QWidget*>(attention_), static_cast<QWidget*>(raster_), static_cast<QWidget*>(graph_)})
        flow->addWidget(widget);
    model_ = new RunsModel(this);
    connect(differences_, &QCheckBox::toggled, model_, &RunsModel::setOnlyDifferences);
    connect(grouped_, &QCheckBox::toggled, this, &RunsView::regroup);
    sorted_ = new QSortFilterProxyModel(this);
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(RunsModel::kSortRole);
    table_ = new QTableView(panel);
    table_->setModel(sorted_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(0, Qt::AscendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setAlternatingRowColors(true);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table_->setAccessibleName(tr("Runs"));
    table_->setMinimumHeight(90);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsView::showChart);
    connect(table_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const bool snn = model_->run(sorted_->mapToSource(index).row()).kind == "snn";
        snn ? showRaster() : showAttention();
    });
    column->addWidget(row);
    column->addWidget(table_, 1);
    return panel;
}

QWidget* RunsView::chartPanel() {
    auto* panel = new QWidget(this);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QWidget(panel);
    auto* flow = new FlowLayout(row);
    kind_ = choiceBox(tr("Chart"), tr("What is drawn of the selected runs"), 20, row);
    refill(kind_,
           {{QStringLiteral("curves"), tr("Curves")}, {QStringLiteral("scatter"), tr("Accuracy against spikes")}});
    connect(kind_, &QComboBox::currentIndexChanged, this, &RunsView::showChart);
    flow->addWidget(labelled(tr("Chart"), kind_, row));
    metric_ = new QComboBox(row);
    metric_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(metric_, &QComboBox::currentIndexChanged, this, &RunsView::showChart);
    metricRow_ = labelled(tr("Curve"), metric_, row);
    flow->addWidget(metricRow_);
    logarithmic_ = new QCheckBox(tr("Log axis"), row);
    flow->addWidget(logarithmic_);
    chart_ = new CurveChart(QString(), tr("Epoch"), panel);
    chart_->setAccessibleName(tr("Curves of the selected runs"));
    connect(logarithmic_, &QCheckBox::toggled, chart_, &CurveChart::setLogarithmic);
    scatter_ = new ScatterChart(tr("Spikes a picture"), tr("Accuracy, %"), panel);
    note_ = wrappedLabel(panel);
    note_->setContentsMargins(8, 2, 8, 2);
    note_->hide();
    column->addWidget(row);
    column->addWidget(note_);
    auto* charts = new QWidget(panel);
    charts_ = new QStackedLayout(charts);
    charts_->addWidget(chart_);
    charts_->addWidget(scatter_);
    column->addWidget(charts, 1);
    return panel;
}

void RunsView::refresh() {
    Document& document = context_.document;
    if (document.runningTraining() != nullptr || document.snn().active() != nullptr)
        again_.start();
    else
        again_.stop();
    // One reading at a time, for it may take longer than the timer; what changed meanwhile is read after it. Another
    // folder makes it useless.
    asked_ = job_ != 0 && listed_ == document.runsFolder();
    if (!asked_) list();
    showChart();
}

void RunsView::list() {
    Document& document = context_.document;
    if (const JobId before = std::exchange(job_, 0); before != 0) document.jobs().cancel(before);
    listed_ = document.runsFolder();
    asked_ = false;
    const std::string folder = listed_.toStdString();
    auto number = std::make_shared<JobId>(0);
    *number = document.jobs().run<std::vector<run::RunInfo>>(
        JobSpec{tr("Read the runs").toStdString(), JobKind::load, 0},
        [folder](JobContext&) -> Result<std::vector<run::RunInfo>> {
            return folder.empty() ? std::vector<run::RunInfo>{} : run::listRuns(folder);
        },
        this,
        [this, number](Result<std::vector<run::RunInfo>> runs) {
            if (*number != job_) return;
            job_ = 0;
            if (asked_) markStale();
            // Stopped: what is listed stays, with the button that reads again.
            if (!runs && runs.error().code == kCancelled) return stack_->setCurrentIndex(1);
            arrived(runs ? std::move(*runs) : std::vector<run::RunInfo>{});
        });
    job_ = *number;
}

void RunsView::arrived(std::vector<run::RunInfo> runs) {
    stack_->setCurrentIndex(runs.empty() ? 0 : 1);
    QSet<QString> chosen, listed;
    for (const int row : chosenRows()) chosen.insert(QString::fromStdString(model_->run(row).name));
    for (const run::RunInfo& run : runs) listed.insert(QString::fromStdString(run.name));
    {
        const QSignalBlocker quiet(table_->selectionModel());
        model_->setRuns(std::make_shared<std::vector<run::RunInfo>>(std::move(runs)));
    }
    QItemSelection selection;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QString name = QString::fromStdString(model_->run(row).name);
        if (!chosen.contains(name) && known_.contains(name)) continue;
        const QModelIndex first = sorted_->mapFromSource(model_->index(row, 0));
        selection.select(first, first.siblingAtColumn(model_->columnCount() - 1));
    }
    known_ = listed;
    table_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    table_->resizeColumnsToContents();
    offerMetrics();
    showChart();
}

void RunsView::offerMetrics() {
    std::set<std::string> names;
    for (int row = 0; row < model_->rowCount(); ++row)
        for (const std::string& name : model_->run(row).metrics.names) names.insert(name);
    const QSignalBlocker quiet(metric_);
    const QVariant before = metric_->count() > 0 ? metric_->currentData() : QVariant(QStringLiteral("validation_loss"));
    metric_->clear();
    for (const std::string& name : names)
        metric_->addItem(QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' ')),
                         QString::fromStdString(name));
    metric_->setCurrentIndex(std::max(0, metric_->findData(before)));
}

std::vector<int> RunsView::chosenRows() const {
    std::vector<int> out;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        out.push_back(sorted_->mapToSource(index).row());
    std::sort(out.begin(), out.end());
    return out;
}

void RunsView::regroup(bool on) {
    {
        const QSignalBlocker quiet(table_->selectionModel());
        model_->setGrouped(on);
    }
    table_->resizeColumnsToContents();
    table_->selectAll();
    showChart();
}

void RunsView::setGrouped(bool on) { grouped_->setChecked(on); }
void RunsView::showScatter(bool on) { choose(kind_, on ? QStringLiteral("scatter") : QStringLiteral("curves")); }

void RunsView::showChart() {
    const std::vector<int> rows = chosenRows();
    const bool one = rows.size() == 1, snn = one && model_->run(rows.front()).kind == "snn";
    attention_->setEnabled(one && !snn && context_.document.activeGraph() != nullptr);
    raster_->setEnabled(snn);
    graph_->setEnabled(!chosenSnnRun().isEmpty());
    const bool scatter = kind_->currentData().toString() == QLatin1String("scatter");
    charts_->setCurrentIndex(scatter ? 1 : 0);
    metricRow_->setVisible(!scatter);
    if (scatter) note_->hide();
    logarithmic_->setVisible(!scatter);
    if (!seen()) return markStale();
    if (scatter)
        showPoints();
    else
        showCurves();
}

void RunsView::showCurves() {
    const std::string metric = metric_->currentData().toString().toStdString();
    std::vector<Curve> curves;
    const std::vector<int> rows = chosenRows();
    std::size_t drawn = 0;
    for (; drawn < rows.size() && curves.size() < kCurves; ++drawn) {
        const int row = rows[drawn];
        if (model_->group(row).members.size() > 1) {
            addGroupCurve(row, metric, curves);
            continue;
        }
        const run::RunInfo& run = model_->run(row);
        if (run.metrics.column(metric) < 0) continue;
        // The eleventh run begins the colours again: dashed, so that it is not taken for the first.
        curves.push_back(metricCurve(run.metrics, metric, QString::fromStdString(run.name), RunsModel::colour(row),
                                     (row / 10) % 2 == 1));
    }
    note_->setText(tr("The first %1 of %2 selected runs are drawn.").arg(drawn).arg(rows.size()));
    note_->setVisible(drawn < rows.size());
    chart_->setCurves(std::move(curves));
}

/// The mean, and faint dashed lines a standard deviation above and below it.
void RunsView::addGroupCurve(int row, const std::string& metric, std::vector<Curve>& curves) const {
    const run::GroupCurve group = run::groupCurve(model_->runs(), model_->group(row), metric);
    if (group.epochs.empty()) return;
    QColor faint = RunsModel::colour(row);
    faint.setAlpha(130);
    Curve mean{model_->name(row), RunsModel::colour(row), false, {}}, low{tr("− sd"), faint, true, {}},
        high{tr("+ sd"), faint, true, {}};
    for (std::size_t i = 0; i < group.epochs.size(); ++i) {
        const auto x = static_cast<double>(group.epochs[i]);
        mean.points.emplace_back(x, group.mean[i]);
        low.points.emplace_back(x, group.mean[i] - group.deviation[i]);
        high.points.emplace_back(x, group.mean[i] + group.deviation[i]);
    }
    for (Curve* curve : {&mean, &low, &high}) curves.push_back(std::move(*curve));
}

/// Accuracy against spikes; the shape of a point is the mode of gradient scaling.
void RunsView::showPoints() {
    QStringList modes;
    std::vector<ScatterPoint> points;
    for (const int row : chosenRows()) {
        std::vector<double> accuracies, spikes;
        for (const std::size_t member : model_->group(row).members) {
            accuracies.push_back(100 * run::finalAccuracy(model_->runs()[member]));
            spikes.push_back(run::finalSpikes(model_->runs()[member]));
        }
        const run::Spread y = run::spreadOf(accuracies), x = run::spreadOf(spikes);
        if (x.n == 0 || y.n == 0) continue;
        const auto& settings = model_->run(row).settings;
        const auto found = settings.find("gradient-scaling");
        const QString mode = found == settings.end() ? QStringLiteral("none") : QString::fromStdString(found->second);
        if (!modes.contains(mode)) modes << mode;
        points.push_back({model_->name(row), RunsModel::colour(row), static_cast<int>(modes.indexOf(mode)), x.mean,
                          y.mean, x.deviation, y.deviation});
    }
    scatter_->setPoints(std::move(points), modes);
}

void RunsView::showRaster() {
    const std::vector<int> rows = chosenRows();
    if (rows.empty()) return;
    context_.document.snn().showRecording(QString::fromStdString(model_->run(rows.front()).folder.string()));
    context_.document.showView(QStringLiteral("raster"));
}

QString RunsView::chosenSnnRun() const {
    const std::vector<int> rows = chosenRows();
    if (rows.size() != 1 || model_->run(rows.front()).kind != "snn") return {};
    return QString::fromStdString(model_->run(rows.front()).folder.string());
}

void RunsView::showGraph() {
    const QString folder = chosenSnnRun();
    if (folder.isEmpty()) return;
    context_.document.buildSnnGraph(folder, picturesOf(context_.settings, model_->run(chosenRows().front())));
}

void RunsView::showAttention() {
    const std::vector<int> rows = chosenRows();
    const workspace::OpenItem* graph = context_.document.activeGraph();
    if (rows.empty() || graph == nullptr)
        return Q_EMIT context_.document.message(tr("Open a model first: attention is always that on a graph."));
    context_.document.attend(graph->id, QString::fromStdString(model_->run(rows.front()).folder.string()));
    context_.document.showView(QStringLiteral("attention"));
}

void RunsView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    const bool wide = event->size().width() > kNarrow && event->size().width() > 2 * event->size().height();
    splitter_->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
}

QJsonObject RunsView::saveState() const {
    return {{QStringLiteral("metric"), metric_->currentData().toString()},
            {QStringLiteral("logarithmic"), logarithmic_->isChecked()},
            {QStringLiteral("differences"), differences_->isChecked()},
            {QStringLiteral("grouped"), grouped_->isChecked()},
            {QStringLiteral("chart"), kind_->currentData().toString()}};
}

void RunsView::restoreState(const QJsonObject& state) {
    if (state.isEmpty()) return;
    differences_->setChecked(state[QLatin1String("differences")].toBool(true));
    logarithmic_->setChecked(state[QLatin1String("logarithmic")].toBool());
    grouped_->setChecked(state[QLatin1String("grouped")].toBool());
    choose(kind_, state[QLatin1String("chart")].toString());
    if (metric_->count() == 0) metric_->addItem(QString(), state[QLatin1String("metric")].toString());
}

ViewSpec runsViewSpec() {
    return {QStringLiteral("runs"), RunsView::tr("Runs"), QStringLiteral("runs"),
            [](ViewContext context) -> View* { return new RunsView(context); }};
}

}  // namespace nl::ui
