// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/traces_view.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/kit/choices.hpp"
#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

using workspace::OpenId;
using workspace::OpenItem;

namespace {
constexpr int kNarrow = 520, kLegendWidth = 270;
constexpr int kLiveMs = 80;                        ///< between two looks at a running simulation
constexpr std::size_t kSmall = 2'000'000;          ///< samples that are prepared at once
constexpr std::size_t kSamplesAtOnce = 1'000'000;  ///< of a running simulation, a look
constexpr QLatin1String kLive("live");
}  // namespace

TracesView::TracesView(ViewContext context, QWidget* parent) : View(context, parent) {
    stack_ = new QStackedLayout(this);
    stack_->addWidget(new EmptyState(QStringLiteral("runs"), tr("No traces yet"),
                                     tr("Traces are what a simulation records. Open a model and run it."),
                                     {QStringLiteral("simulate.run"), QStringLiteral("file.open")}, context_.actions,
                                     this));
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header());
    message_ = wrappedLabel(inside);
    message_->setObjectName(QStringLiteral("message"));
    message_->setAccessibleName(tr("About this simulation"));
    message_->setContentsMargins(8, 2, 8, 4);
    column->addWidget(message_);
    makeTables();
    splitter_ = new QSplitter(Qt::Horizontal, inside);
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(pages_);
    splitter_->addWidget(legend_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setSizes({700, kLegendWidth});
    column->addWidget(splitter_, 1);
    readout_ = new QLabel(inside);
    readout_->setObjectName(QStringLiteral("readout"));
    readout_->setAccessibleName(tr("Times and values"));
    readout_->setContentsMargins(8, 2, 8, 2);
    readout_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(readout_);
    stack_->addWidget(inside);
    timer_.setInterval(kLiveMs);
    connect(&timer_, &QTimer::timeout, this, &TracesView::readLive);
    Document& document = context_.document;
    connect(&document, &Document::activeChanged, this, &TracesView::activeChanged);
    connect(&document, &Document::itemRemoved, this, &TracesView::markStale);
    connect(&document.simulations(), &Simulations::changed, this, &TracesView::markStale);
    connect(&document.simulations(), &Simulations::progressed, this, [this] {
        if (!timer_.isActive()) markStale();
    });
    connect(&document.simulations(), &Simulations::timeCursorChanged, this, [this] {
        if (seen())
            showCursors();
        else
            markStale();
    });
    showCursors();
}

QWidget* TracesView::header() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row);
    runs_ = choiceBox(tr("Simulation"), tr("The simulation whose traces are shown"), 18, row);
    connect(runs_, &QComboBox::activated, this, &TracesView::chooseRun);
    flow->addWidget(labelled(tr("Simulation"), runs_, row));
    plots_ = choiceBox(tr("Plot"), tr("A display of the file, or everything that was recorded"), 15, row);
    connect(plots_, &QComboBox::activated, this, [this] {
        wantedPlot_ = plots_->currentData().toString();
        showPlot();
    });
    flow->addWidget(labelled(tr("Plot"), plots_, row));
    const auto check = [&](const QString& text, const QString& help) {
        auto* box = new QCheckBox(text, row);
        box->setToolTip(help);
        box->setAccessibleDescription(help);
        flow->addWidget(box);
        return box;
    };
    stacked_ = check(tr("Stacked"), tr("Gives each curve an axis of its own"));
    freeze_ = check(tr("Freeze"), tr("Holds the picture while the simulation goes on"));
    tableBox_ = check(tr("Table"), tr("Shows the samples as numbers, to read and to copy"));
    QToolButton* fit = headerButton(tr("Fit"), tr("Shows everything (F, or a double click)"), row);
    flow->addWidget(fit);
    flow->addWidget(menuButton(
        tr("Export"), tr("Saves the samples or the picture"),
        {{QStringLiteral("csv"), tr("Samples as CSV...")},
         {QStringLiteral("png"), tr("Picture as PNG...")},
         {QStringLiteral("svg"), tr("Drawing as SVG...")}},
        [this](const QString& kind) { exportAs(kind); }, row));
    plot_ = new TracePlot(this);
    connect(stacked_, &QCheckBox::toggled, plot_, &TracePlot::setStacked);
    connect(freeze_, &QCheckBox::toggled, this, [this] { readLive(); });
    connect(tableBox_, &QCheckBox::toggled, this, [this](bool on) { pages_->setCurrentIndex(on ? 1 : 0); });
    connect(fit, &QToolButton::clicked, plot_, &TracePlot::fit);
    return row;
}

void TracesView::makeTables() {
    const auto plain = [this](QAbstractItemModel* model, const QString& name, const QString& help) {
        auto* table = new QTableView(this);
        table->setModel(model);
        table->setAccessibleName(name);
        table->setToolTip(help);
        table->setShowGrid(false);
        table->setAlternatingRowColors(true);
        table->setWordWrap(false);
        table->verticalHeader()->hide();
        table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
        table->installEventFilter(this);
        return table;
    };
    curves_ = new CurvesModel(*plot_, this);
    samples_ = new SamplesModel(this);
    legend_ = plain(curves_, tr("Curves"), tr("A click shows or hides a curve"));
    legend_->setSelectionBehavior(QAbstractItemView::SelectRows);
    legend_->setSelectionMode(QAbstractItemView::SingleSelection);
    legend_->setTextElideMode(Qt::ElideMiddle);
    legend_->setMinimumWidth(120);
    legend_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    legend_->horizontalHeader()->setSectionResizeMode(CurvesModel::name, QHeaderView::Stretch);
    connect(legend_, &QTableView::clicked, curves_, [this](const QModelIndex& at) { curves_->toggle(at.row()); });
    table_ = plain(samples_, tr("Samples"), tr("Choosing a row moves cursor A there; Ctrl+C copies"));
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& at) {
        if (at.isValid()) plot_->placeCursor(0, samples_->secondsOf(at.row()));
    });
    pages_ = new QStackedWidget(this);
    pages_->addWidget(plot_);
    pages_->addWidget(table_);
    connect(plot_, &TracePlot::hovered, this, [this](const QString& text) {
        if (text.isEmpty())
            showCursors();
        else
            readout_->setText(text);
    });
    connect(plot_, &TracePlot::cursorsChanged, this, [this] {
        if (!placing_) context_.document.simulations().setTimeCursor(plot_->cursorTime(0));
        showCursors();
    });
}

QString TracesView::message() const { return message_->isHidden() ? QString() : message_->text(); }
QString TracesView::readout() const { return readout_->text(); }

// --- what is shown ---

void TracesView::activeChanged() {
    const OpenItem* now = context_.document.activeSimulation();
    const OpenId id = now != nullptr ? now->id : 0;
    // Who chooses a result while another simulation runs wants to see that result.
    if (id != active_ && id != 0) followLive_ = false;
    active_ = id;
    markStale();
}

void TracesView::refresh() {
    const Simulations& simulations = context_.document.simulations();
    const Simulation* live = simulations.live();
    if (live != nullptr && live->job != known_) {
        known_ = live->job;
        followLive_ = true;
    }
    if (live == nullptr) followLive_ = false;
    const OpenItem* result = context_.document.activeSimulation();
    stack_->setCurrentIndex(live != nullptr || result != nullptr ? 1 : 0);
    offerRuns();
    freeze_->setVisible(followLive_);
    if (followLive_) {
        showLive();
    } else {
        timer_.stop();
        growing_.reset();
        if (result != nullptr)
            showResult(*result);
        else
            showData(nullptr);
    }
    showCursors();
}

void TracesView::offerRuns() {
    const QSignalBlocker quiet(runs_);
    runs_->clear();
    const OpenItem* model = context_.document.activeModel();
    if (model != nullptr)
        for (const OpenItem* item : context_.document.workspace().childrenOf(model->id))
            if (item->simulation) runs_->addItem(QString::fromStdString(item->name), item->id);
    if (const Simulation* live = context_.document.simulations().live())
        runs_->addItem(tr("%1 (running)").arg(live->name), QString(kLive));
    const OpenItem* active = context_.document.activeSimulation();
    choose(runs_, followLive_ ? QVariant(QString(kLive)) : active != nullptr ? QVariant(active->id) : QVariant());
}

void TracesView::chooseRun(int index) {
    const QVariant chosen = runs_->itemData(index);
    followLive_ = chosen.toString() == kLive;
    if (!followLive_) context_.document.setActive(chosen.toUInt());
    markStale();
}

void TracesView::showLive() {
    readLive();
    timer_.start();
}

/// Takes over what has come since the last look, or a part of it where there is very much.
void TracesView::readLive() {
    const Simulation* live = context_.document.simulations().live();
    if (!seen() || live == nullptr || !followLive_) {
        timer_.stop();
        if (followLive_) markStale();
        return;
    }
    const auto now = live->live->read();
    if (!now || !now->description) return;
    if (!growing_ || growing_->shared() != now->description) {
        growing_ = TraceData::growing(now->description);
        chunks_ = 0;
        showData(growing_);
    }
    if (freeze_->isChecked()) return;
    std::size_t taken = 0;
    for (; chunks_ < now->chunks.size() && taken < kSamplesAtOnce; ++chunks_) {
        growing_->append(*now->chunks[chunks_]);
        taken += now->chunks[chunks_]->time.size() * std::max<std::size_t>(1, growing_->traces());
    }
    if (taken == 0) return;
    plot_->dataGrown();
    if (pages_->currentIndex() == 1) samples_->dataGrown();
}

void TracesView::showResult(const OpenItem& item) {
    if (data_ && !data_->growing() && data_->shared() == item.simulation) return showMessage();
    if (preparing_ != 0 && wanted_ == item.simulation) return;
    wanted_ = item.simulation;
    if (item.simulation->time.size() * item.simulation->traces.size() <= kSmall) {
        preparing_ = 0;
        return showData(TraceData::of(item.simulation));
    }
    using DataPtr = std::shared_ptr<const TraceData>;
    auto id = std::make_shared<JobId>(0);
    *id = context_.document.jobs().run<DataPtr>(
        JobSpec{tr("Prepare the traces of %1").arg(QString::fromStdString(item.name)).toStdString(), JobKind::other, 0},
        [result = item.simulation](JobContext&) -> Result<DataPtr> { return TraceData::of(result); }, this,
        [this, id, result = item.simulation](Result<DataPtr> data) {
            if (*id != preparing_ || result != wanted_) return;
            preparing_ = 0;
            if (data) showData(std::move(*data));
        });
    preparing_ = *id;
}

void TracesView::showData(std::shared_ptr<const TraceData> data) {
    data_ = std::move(data);
    specs_ = data_ ? plotsOf(data_->result()) : std::vector<TracePlotSpec>();
    std::vector<Choice> choices;
    for (const TracePlotSpec& spec : specs_) choices.push_back({spec.id, spec.title});
    refill(plots_, choices);
    if (!wantedPlot_.isEmpty()) choose(plots_, wantedPlot_);
    showPlot();
}

void TracesView::showPlot() {
    const auto index = static_cast<std::size_t>(std::max(0, plots_->currentIndex()));
    const TracePlotSpec spec = index < specs_.size() ? specs_[index] : TracePlotSpec{};
    plot_->setPlot(data_, spec);
    curves_->reset();
    samples_->setPlot(data_, spec);
    showMessage();
    showCursors();
}

void TracesView::showMessage() {
    QString text;
    if (data_) {
        const sim::SimResult& result = data_->result();
        if (result.stopped) {
            const QString until = shortNumber(result.record.reached * 1e3);
            text = result.stopped->code == kCancelled
                       ? tr("Stopped at %1 ms; this is what was simulated until then.").arg(until)
                       : tr("Ended early, at %1 ms: %2.").arg(until, QString::fromStdString(result.stopped->message));
            if (!result.stopped->hint.empty()) text += QLatin1Char(' ') + QString::fromStdString(result.stopped->hint);
        } else if (result.traces.empty()) {
            text =
                tr("This simulation recorded no traces. Name quantities under \"Record also\" of Simulate, for "
                   "example pop[0]/v, and run it again.");
        }
    }
    message_->setText(text);
    message_->setVisible(!text.isEmpty());
    QPalette colours = message_->palette();
    const bool warns = data_ && data_->result().stopped && data_->result().stopped->code != kCancelled;
    colours.setColor(QPalette::WindowText,
                     warns ? severityColour(Severity::warning) : palette().color(QPalette::WindowText));
    message_->setPalette(colours);
}

void TracesView::showCursors() {
    placing_ = true;
    plot_->placeCursor(0, context_.document.simulations().timeCursor());
    placing_ = false;
    const auto a = plot_->cursorTime(0), b = plot_->cursorTime(1);
    for (const auto& [column, on] :
         {std::pair(CurvesModel::atA, a.has_value()), std::pair(CurvesModel::atB, b.has_value()),
          std::pair(CurvesModel::difference, a && b)})
        legend_->setColumnHidden(column, !on);
    curves_->readCursors();
    const AxisUnit& unit = plot_->scene().spec.time;
    const double step = (plot_->end() - plot_->begin()) / unit.scale / 1000;
    const auto time = [&](double seconds) {
        return QStringLiteral("%1 %2").arg(axisNumber(seconds / unit.scale, step), unit.text);
    };
    QStringList parts;
    if (a) parts << QStringLiteral("A: %1").arg(time(*a));
    if (b) parts << QStringLiteral("B: %1").arg(time(*b));
    if (a && b) {
        parts << QStringLiteral("Δt: %1").arg(time(*b - *a));
        if (*a != *b) parts << QStringLiteral("1/Δt: %1 Hz").arg(shortNumber(1 / std::abs(*b - *a)));
    }
    readout_->setText(parts.isEmpty() ? tr("A click sets cursor A, Ctrl and a click cursor B")
                                      : parts.join(QStringLiteral("     ")));
}

void TracesView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    const Qt::Orientation wanted = event->size().width() < kNarrow ? Qt::Vertical : Qt::Horizontal;
    if (splitter_->orientation() == wanted) return;
    splitter_->setOrientation(wanted);
    if (wanted == Qt::Horizontal)
        splitter_->setSizes({event->size().width() - kLegendWidth, kLegendWidth});
    else
        splitter_->setSizes({3 * event->size().height() / 4, event->size().height() / 4});
}

void TracesView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showMessage();  // in the colours of the theme
}

QJsonObject TracesView::saveState() const {
    return {{QStringLiteral("plot"), wantedPlot_}, {QStringLiteral("stacked"), stacked_->isChecked()}};
}

void TracesView::restoreState(const QJsonObject& state) {
    wantedPlot_ = state[QLatin1String("plot")].toString();
    stacked_->setChecked(state[QLatin1String("stacked")].toBool());
    choose(plots_, wantedPlot_);
    showPlot();
}

ViewSpec tracesViewSpec() {
    return {QStringLiteral("traces"), TracesView::tr("Traces"), QStringLiteral("runs"),
            [](ViewContext context) -> View* { return new TracesView(context); }};
}

}  // namespace nl::ui
