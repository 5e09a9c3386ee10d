// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/spike_panel.hpp"

#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelection>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/spikes/csv.hpp"
#include "widgets/kit/choices.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/raster/write_picture.hpp"

namespace nl::ui {

namespace {
constexpr std::size_t kInline = 300'000;  ///< spikes that are counted at once: under 10 ms
constexpr double kMs = 1e3;
constexpr int kWide = 420;         ///< pixels; in a narrower dock the tool tips have to do
constexpr int kMostChosen = 2000;  ///< rows that the table marks
const char* const kPages[] = {"rate", "psth", "intervals", "cells"};
}  // namespace

SpikePanel::SpikePanel(JobBridge& jobs, QWidget* parent) : QWidget(parent), jobs_(jobs) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    row_ = new QWidget(this);
    makeOptions(row_);
    column->addWidget(row_);
    auto* body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    chart_ = new StepChart(body);
    stack_->addWidget(chart_);
    makeTable();
    stack_->addWidget(tableView_);
    column->addWidget(body, 1);
    connect(chart_, &StepChart::hovered, this, &SpikePanel::hovered);
    connect(chart_, &StepChart::clicked, this, [this](double place) {
        if (page() == CurvePage::rate) Q_EMIT timeChosen(place / kMs);
    });
    pageChanged();
}

QDoubleSpinBox* SpikePanel::spin(const QString& name, const QString& help, const QString& none, double value,
                                 QWidget* row) {
    auto* box = new QDoubleSpinBox(row);
    box->setAccessibleName(name);
    box->setToolTip(help);
    box->setDecimals(2);
    box->setRange(0, 1e6);
    box->setSuffix(QStringLiteral(" ms"));
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setKeyboardTracking(false);
    if (!none.isEmpty()) box->setSpecialValueText(none);
    box->setValue(value);
    connect(box, &QDoubleSpinBox::valueChanged, this, &SpikePanel::count);
    return box;
}

void SpikePanel::makeOptions(QWidget* row) {
    auto* flow = new FlowLayout(row);
    tabs_ = new QTabBar(row);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(true);
    tabs_->setAccessibleName(tr("What stands below the raster"));
    for (const auto& [text, help] :
         {std::pair(tr("Rate"), tr("Spikes a second and cell of each population over time")),
          std::pair(tr("PSTH"), tr("Rate around a repeated stimulus, or around the spikes of a cell")),
          std::pair(tr("Intervals"), tr("Histogram of the interspike intervals")),
          std::pair(tr("Cells"), tr("Rate, latency and regularity of every cell as a table"))})
        tabs_->setTabToolTip(tabs_->addTab(text), help);
    connect(tabs_, &QTabBar::currentChanged, this, &SpikePanel::pageChanged);
    flow->addWidget(tabs_);
    const auto add = [&](const QString& label, QWidget* control, CurvePage page) {
        QWidget* both = labelled(label, control, row);
        flow->addWidget(both);
        fields_.emplace_back(both, page);
    };
    const QString automatic = tr("automatic");
    bin_[0] = spin(tr("Bin of the rate"), tr("Width of a bin of the rate"), automatic, 0, row);
    add(tr("Bin"), bin_[0], CurvePage::rate);
    sigma_ = spin(tr("Smoothing"), tr("Standard deviation of the Gaussian that smooths the rate"), tr("none"), 0, row);
    add(tr("Smoothing"), sigma_, CurvePage::rate);
    trigger_ = choiceBox(tr("Trigger"), tr("Around what the rate is shown"), 12, row);
    refill(trigger_,
           {{QStringLiteral("times"), tr("Times")}, {QStringLiteral("cell"), tr("Spikes of the chosen cell")}});
    connect(trigger_, &QComboBox::currentIndexChanged, this, [this] { pageChanged(); });
    add(tr("Trigger"), trigger_, CurvePage::psth);
    onset_ = spin(tr("First trigger"), tr("Time of the first trigger"), {}, 0, row);
    add(tr("From"), onset_, CurvePage::psth);
    period_ = spin(tr("Period of the triggers"), tr("Time from one trigger to the next"), tr("once"), 0, row);
    add(tr("Every"), period_, CurvePage::psth);
    before_ = spin(tr("Before the trigger"), tr("How much is shown before a trigger"), automatic, 0, row);
    add(tr("Before"), before_, CurvePage::psth);
    after_ = spin(tr("After the trigger"), tr("How much is shown after a trigger"), automatic, 0, row);
    add(tr("After"), after_, CurvePage::psth);
    bin_[1] = spin(tr("Bin of the PSTH"), tr("Width of a bin"), automatic, 0, row);
    add(tr("Bin"), bin_[1], CurvePage::psth);
    scale_ =
        choiceBox(tr("Scale of the intervals"), tr("Bins that are equal, or equal on a logarithmic scale"), 10, row);
    refill(scale_, {{QStringLiteral("log"), tr("logarithmic")}, {QStringLiteral("linear"), tr("linear")}});
    connect(scale_, &QComboBox::currentIndexChanged, this, [this] { pageChanged(); });
    add(tr("Scale"), scale_, CurvePage::intervals);
    bin_[2] = spin(tr("Bin of the intervals"), tr("Width of a bin on a linear scale"), automatic, 0, row);
    add(tr("Bin"), bin_[2], CurvePage::intervals);
}

void SpikePanel::makeTable() {
    cells_ = new CellTableModel(this);
    tableView_ = new QTableView(this);
    tableView_->setModel(cells_);
    tableView_->setSortingEnabled(true);
    tableView_->sortByColumn(CellTableModel::cell, Qt::AscendingOrder);
    tableView_->setSelectionBehavior(QAbstractItemView::SelectRows);
    tableView_->setAlternatingRowColors(true);
    tableView_->horizontalHeader()->setStretchLastSection(true);
    tableView_->verticalHeader()->hide();
    tableView_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    tableView_->setAccessibleName(tr("Cells and what they fire"));
    tableView_->installEventFilter(this);
    connect(tableView_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (choosing_) return;
        std::vector<std::uint32_t> sources;
        for (const QModelIndex& index : tableView_->selectionModel()->selectedRows())
            sources.push_back(cells_->sourceAt(index.row()));
        std::sort(sources.begin(), sources.end());
        chosen_ = sources;
        Q_EMIT sourcesChosen(sources);
    });
}

// --- what is wanted ---

CurvePage SpikePanel::page() const { return static_cast<CurvePage>(tabs_->currentIndex()); }
void SpikePanel::setPage(CurvePage page) { tabs_->setCurrentIndex(static_cast<int>(page)); }

CurveOptions SpikePanel::options() const {
    CurveOptions out;
    out.page = page();
    if (out.page != CurvePage::cells) out.bin = bin_[static_cast<std::size_t>(out.page)]->value() / kMs;
    out.sigma = sigma_->value() / kMs;
    out.onset = onset_->value() / kMs;
    out.period = period_->value() / kMs;
    out.before = before_->value() / kMs;
    out.after = after_->value() / kMs;
    out.aroundCell = trigger_->currentData().toString() == QLatin1String("cell");
    if (!chosen_.empty()) out.cell = chosen_.back();
    out.logarithmic = scale_->currentData().toString() == QLatin1String("log");
    return out;
}

void SpikePanel::pageChanged() {
    const CurveOptions wanted = options();
    for (const auto& [field, of] : fields_) field->setVisible(of == wanted.page);
    onset_->parentWidget()->setVisible(wanted.page == CurvePage::psth && !wanted.aroundCell);
    period_->parentWidget()->setVisible(wanted.page == CurvePage::psth && !wanted.aroundCell);
    bin_[2]->parentWidget()->setVisible(wanted.page == CurvePage::intervals && !wanted.logarithmic);
    stack_->setCurrentWidget(wanted.page == CurvePage::cells ? static_cast<QWidget*>(tableView_) : chart_);
    count();
}

void SpikePanel::setSpikes(std::shared_ptr<const spikes::SpikeTable> table, std::vector<QColor> colours) {
    if (table == spikes_ && colours == colours_) return;
    spikes_ = std::move(table);
    colours_ = std::move(colours);
    if (!spikes_) cells_->setStatistics(nullptr, nullptr);
    count();
}

void SpikePanel::setWindow(double begin, double end, int left) {
    begin_ = begin;
    end_ = end;
    chart_->setLeftMargin(left);
    if (page() == CurvePage::rate) chart_->setRange(std::pair(begin * kMs, end * kMs));
}

void SpikePanel::setCursorTime(std::optional<double> time) {
    cursor_ = time;
    chart_->setCursor(time && page() == CurvePage::rate ? std::optional(*time * kMs) : std::nullopt);
}

void SpikePanel::setChosen(const std::vector<std::uint32_t>& sources) {
    const bool same = sources == chosen_;
    chosen_ = sources;
    if (!same && page() == CurvePage::psth && options().aroundCell) count();
    if (page() != CurvePage::cells) return;
    QItemSelection rows;
    for (const std::uint32_t source : sources) {
        if (rows.size() >= kMostChosen) break;
        const int row = cells_->rowOf(source);
        if (row >= 0) rows.select(cells_->index(row, 0), cells_->index(row, CellTableModel::columns - 1));
    }
    const bool before = std::exchange(choosing_, true);
    tableView_->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (!rows.isEmpty()) tableView_->scrollTo(rows.front().topLeft());
    choosing_ = before;
}

// --- counting ---

void SpikePanel::count() {
    if (counting_ != 0) {
        again_ = true;
        return;
    }
    if (!spikes_) {
        curves_ = {};
        StepContent none;
        none.nothing = tr("There are no spikes yet.");
        return chart_->setContent(std::move(none));
    }
    const auto work = [table = spikes_, wanted = options()] {
        Counted out;
        if (wanted.page == CurvePage::cells)
            out.statistics =
                std::make_shared<const std::vector<spikes::TrainStatistics>>(spikes::sourceStatistics(*table));
        else
            out.curves = spikeCurves(*table, wanted);
        return out;
    };
    if (spikes_->time.size() <= kInline) return show(work());
    counting_ = jobs_.run<Counted>(
        JobSpec{tr("Count the spikes").toStdString(), JobKind::other, 0},
        [work](JobContext&) -> Result<Counted> { return work(); }, this,
        [this, table = spikes_](Result<Counted> counted) {
            counting_ = 0;
            if (counted && table == spikes_) show(std::move(*counted));
            if (std::exchange(again_, false)) count();
        });
}

void SpikePanel::show(Counted counted) {
    if (counted.statistics) {
        const bool before = std::exchange(choosing_, true);
        cells_->setStatistics(spikes_, counted.statistics);
        choosing_ = before;
        return setChosen(std::vector(chosen_));
    }
    if (counted.curves.page != page()) return;  // another one was chosen meanwhile
    curves_ = std::move(counted.curves);
    StepContent content = stepContent(*spikes_, curves_, colours_);
    if (page() == CurvePage::psth && options().aroundCell && chosen_.empty()) {
        content.curves.clear();
        content.nothing = tr("Choose a cell: click on its row in the raster or in the table of cells.");
    }
    const bool overTime = page() == CurvePage::rate && end_ > begin_;
    chart_->setRange(overTime ? std::optional(std::pair(begin_ * kMs, end_ * kMs)) : std::nullopt);
    chart_->setContent(std::move(content));
    setCursorTime(cursor_);
}

void SpikePanel::copyRows() {
    std::vector<int> rows;
    for (const QModelIndex& index : tableView_->selectionModel()->selectedRows()) rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    QGuiApplication::clipboard()->setText(cells_->text(rows));
}

void SpikePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showLabels(*row_, width() >= kWide);
}

bool SpikePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == tableView_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copyRows();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

// --- files and session ---

Result<void> SpikePanel::writeTo(const QString& file) const {
    if (!spikes_) return {};
    if (page() == CurvePage::cells) return writeCells(file);
    if (!file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writePicture(
            *chart_, [this](QPainter& painter) { chart_->paintOn(painter); }, file);
    const auto columns =
        page() == CurvePage::intervals ? spikes::HistogramColumns::part : spikes::HistogramColumns::rate;
    return spikes::writeHistogram(*spikes_, curves_.histogram, columns, curves_.rate, file.toStdString());
}

Result<void> SpikePanel::writeCells(const QString& file) const {
    if (!spikes_) return {};
    return spikes::writeStatistics(*spikes_, spikes::sourceStatistics(*spikes_), file.toStdString());
}

QJsonObject SpikePanel::saveState() const {
    const auto number = [](const QDoubleSpinBox* box) { return box->value(); };
    return {{QStringLiteral("page"), QLatin1String(kPages[tabs_->currentIndex()])},
            {QStringLiteral("rateBin"), number(bin_[0])},
            {QStringLiteral("smoothing"), number(sigma_)},
            {QStringLiteral("trigger"), trigger_->currentData().toString()},
            {QStringLiteral("onset"), number(onset_)},
            {QStringLiteral("period"), number(period_)},
            {QStringLiteral("before"), number(before_)},
            {QStringLiteral("after"), number(after_)},
            {QStringLiteral("psthBin"), number(bin_[1])},
            {QStringLiteral("scale"), scale_->currentData().toString()},
            {QStringLiteral("intervalBin"), number(bin_[2])}};
}

void SpikePanel::restoreState(const QJsonObject& state) {
    const auto number = [&state](QDoubleSpinBox* box, const char* key) {
        box->setValue(state[QLatin1String(key)].toDouble());
    };
    number(bin_[0], "rateBin");
    number(sigma_, "smoothing");
    number(onset_, "onset");
    number(period_, "period");
    number(before_, "before");
    number(after_, "after");
    number(bin_[1], "psthBin");
    number(bin_[2], "intervalBin");
    choose(trigger_, state[QLatin1String("trigger")].toString());
    choose(scale_, state[QLatin1String("scale")].toString());
    for (int p = 0; p < tabs_->count(); ++p)
        if (state[QLatin1String("page")].toString() == QLatin1String(kPages[p])) tabs_->setCurrentIndex(p);
}

}  // namespace nl::ui
