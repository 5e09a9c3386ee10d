// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/raster_view.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/document/simulations.hpp"
#include "widgets/document/snn_trainings.hpp"
#include "widgets/kit/choices.hpp"
#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/readable.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

namespace {
constexpr int kNarrow = 620;
constexpr int kLiveMs = 400;  ///< between two pictures of a running simulation
constexpr double kMs = 1e3;
}  // namespace

RasterView::RasterView(ViewContext context, QWidget* parent) : View(context, parent) {
    stack_ = new QStackedLayout(this);
    stack_->addWidget(new EmptyState(QStringLiteral("raster"), tr("No spikes yet"),
                                     tr("Simulate a model, or train a spiking network: what its neurons fire is shown "
                                        "here."),
                                     {QStringLiteral("simulate.run"), QStringLiteral("snn.train")}, context_.actions,
                                     this));
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    raster_ = new SpikeRaster;
    curves_ = new SpikePanel(context_.document.jobs());
    column->addWidget(header());
    message_ = wrappedLabel(content);
    message_->setContentsMargins(10, 2, 10, 4);
    message_->setAccessibleName(tr("Message"));
    message_->hide();
    column->addWidget(message_);
    splitter_ = new QSplitter(Qt::Horizontal, content);
    splitter_->setChildrenCollapsible(false);
    splitter_->setMinimumWidth(
        200);  // beside each other the two need more, but then they change to one above the other
    column_ = new QSplitter(Qt::Vertical, splitter_);
    column_->setChildrenCollapsible(false);
    column_->addWidget(raster_);
    column_->addWidget(curves_);
    column_->setStretchFactor(0, 3);
    column_->setStretchFactor(1, 2);
    column_->setSizes({360, 250});
    curves_->hide();
    panel_ = new SnnPicturePanel;
    panelArea_ = new QScrollArea(splitter_);
    panelArea_->setFrameShape(QFrame::NoFrame);
    panelArea_->setWidgetResizable(true);
    panelArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    panelArea_->setMinimumSize(200, 120);
    panelArea_->setWidget(panel_);
    splitter_->addWidget(column_);
    splitter_->addWidget(panelArea_);
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({640, 260});
    column->addWidget(splitter_, 1);
    readout_ = new QLabel(content);
    readout_->setContentsMargins(10, 0, 10, 2);
    readout_->setAccessibleName(tr("Under the pointer"));
    readout_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(readout_);
    stack_->addWidget(content);
    connectAll();
}

void RasterView::connectAll() {
    connect(raster_, &SpikeRaster::hovered, readout_, &QLabel::setText);
    connect(curves_, &SpikePanel::hovered, readout_, &QLabel::setText);
    connect(raster_, &SpikeRaster::windowChanged, this, &RasterView::windowMoved);
    connect(raster_, &SpikeRaster::sourceChosen, this,
            [this](std::uint32_t source, Qt::KeyboardModifiers modifiers) { choose({source}, modifiers); });
    connect(curves_, &SpikePanel::sourcesChosen, this,
            [this](const std::vector<std::uint32_t>& sources) { choose(sources, {}); });
    refreshing_.setInterval(kLiveMs);
    connect(&refreshing_, &QTimer::timeout, this, [this] {
        if (!seen()) return markStale();
        if (showing_ == Showing::simulation && chosen() == QLatin1String("live")) showLive();
    });
    Document& document = context_.document;
    const auto otherRuns = [this] {
        listStale_ = true;
        markStale();
    };
    connect(&document, &Document::runsFolderChanged, this, otherRuns);
    connect(&document, &Document::itemAdded, this, &RasterView::markStale);
    connect(&document, &Document::itemRemoved, this, &RasterView::markStale);
    connect(&document, &Document::activeChanged, this, &RasterView::markStale);
    Simulations& simulations = document.simulations();
    connect(&simulations, &Simulations::changed, this, &RasterView::markStale);
    connect(&simulations, &Simulations::progressed, this, [this, &simulations] {
        const Simulation* live = simulations.live();
        if (live != nullptr && live->job != live_) markStale();
    });
    connect(&simulations, &Simulations::timeCursorChanged, this, &RasterView::placeCursor);
    const auto setTime = [this, &simulations](double time) {
        if (showing_ == Showing::simulation) simulations.setTimeCursor(time);
    };
    connect(raster_, &SpikeRaster::timeChosen, this, setTime);
    connect(curves_, &SpikePanel::timeChosen, this, setTime);
    connect(&document.selection(), &SelectionModel::selectionChanged, this, &RasterView::applySelection);
    connect(raster_, &SpikeRaster::sourceHovered, this, [this](std::optional<std::uint32_t> source) {
        if (showing_ == Showing::simulation) hoverCell(source);
    });
    connect(&document.snn(), &SnnTrainings::changed, this, otherRuns);
    connect(&document.snn(), &SnnTrainings::recordingRequested, this, [this](const QString& folder) {
        wantedRun_ = folder;
        recordedRun_.clear();
        sources_.model.reset();  // it may have learned since
        listStale_ = true;
        markStale();
    });
}

QWidget* RasterView::header() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row);
    runs_ = choiceBox(tr("What is shown"), tr("The simulation, or the run whose spiking network is shown"), 16, row);
    connect(runs_, &QComboBox::currentIndexChanged, this, &RasterView::chosenChanged);
    index_ = new QSpinBox(row);
    index_->setAccessibleName(tr("Test picture"));
    index_->setToolTip(tr("Number of the test picture, from 0"));
    index_->setRange(0, 9999);
    index_->setKeyboardTracking(false);
    connect(index_, &QSpinBox::valueChanged, this, &RasterView::record);
    order_ = choiceBox(tr("Order of the neurons"), tr("How the neurons of a group stand below each other"), 9, row);
    refill(order_, {{QStringLiteral("stored"), tr("by number")},
                    {QStringLiteral("rate"), tr("by rate")},
                    {QStringLiteral("first"), tr("by first spike")}});
    equal_ = new QCheckBox(tr("Equal groups"), row);
    equal_->setToolTip(tr("All layers or populations are equally high, however many neurons they have"));
    equal_->setChecked(true);
    const auto again = [this] {
        if (wanted_) order(wanted_, units_, span_);
    };
    connect(order_, &QComboBox::currentIndexChanged, this, again);
    connect(equal_, &QCheckBox::toggled, this, again);
    auto* fit = headerButton(tr("Fit"), tr("Shows everything (F)"), row);
    connect(fit, &QToolButton::clicked, raster_, &SpikeRaster::fit);
    auto* save = menuButton(
        tr("Export"), tr("Saves pictures, spikes, curves and the table of cells"),
        {{QStringLiteral("png"), tr("View as PNG picture…")},
         {QStringLiteral("svg"), tr("Raster as SVG picture…")},
         {QStringLiteral("csv"), tr("Spikes as CSV…")},
         {QStringLiteral("curve.png"), tr("Curve below as PNG picture…")},
         {QStringLiteral("curve.svg"), tr("Curve below as SVG picture…")},
         {QStringLiteral("curve.csv"), tr("Curve below as CSV…")},
         {QStringLiteral("cells.csv"), tr("Table of cells as CSV…")}},
        [this](const QString& kind) { exportAs(kind); }, row);
    pictureField_ = labelled(tr("Test picture"), index_, row);
    makeTimeRange(row);
    for (QWidget* widget : {labelled(tr("Show"), runs_, row), pictureField_, labelled(tr("Order"), order_, row),
                            static_cast<QWidget*>(equal_), timeFields_[0], timeFields_[1], static_cast<QWidget*>(fit),
                            static_cast<QWidget*>(save)})
        flow->addWidget(widget);
    return row;
}

void RasterView::makeTimeRange(QWidget* row) {
    const auto add = [&](const QString& label, const QString& name, QWidget*& field) {
        auto* box = new QDoubleSpinBox(row);
        box->setAccessibleName(name);
        box->setToolTip(name);
        box->setDecimals(2);
        box->setRange(0, 1e9);
        box->setMaximumWidth(110);
        box->setSuffix(QStringLiteral(" ms"));
        box->setKeyboardTracking(false);
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        field = labelled(label, box, row);
        field->hide();
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            if (from_->value() < to_->value()) raster_->setTimeRange(from_->value() / kMs, to_->value() / kMs);
        });
        return box;
    };
    from_ = add(tr("From"), tr("Begin of the time that is shown"), timeFields_[0]);
    to_ = add(tr("to"), tr("End of the time that is shown"), timeFields_[1]);
}

void RasterView::windowMoved() {
    const QSignalBlocker quietFrom(from_), quietTo(to_);
    from_->setValue(raster_->begin() * kMs);
    to_->setValue(raster_->end() * kMs);
    curves_->setWindow(raster_->begin(), raster_->end(), raster_->rasterBox().x());
}

/// The one time cursor of raster, traces and playback.
void RasterView::placeCursor() {
    const auto time = showing_ == Showing::simulation ? context_.document.simulations().timeCursor() : std::nullopt;
    raster_->setCursorTime(time);
    curves_->setCursorTime(time);
}

/// Which of the two panels belongs to what is shown.
void RasterView::arrange(Showing what) {
    showing_ = what;
    const bool spikes = what == Showing::simulation || what == Showing::table;
    panelArea_->setVisible(what == Showing::network);
    curves_->setVisible(spikes);
    raster_->setRatesShown(!spikes);
    pictureField_->setVisible(what == Showing::network);
    for (QWidget* field : timeFields_) field->setVisible(what == Showing::simulation);
    stack_->setCurrentIndex(what == Showing::nothing ? 0 : 1);
    placeCursor();
}

void RasterView::say(const QString& text, bool wrong) {
    message_->setVisible(!text.isEmpty());
    message_->setText(text);
    QPalette colours = palette();
    if (wrong) colours.setColor(QPalette::WindowText, severityColour(Severity::error));
    message_->setPalette(colours);
}

QString RasterView::message() const { return message_->isHidden() ? QString() : message_->text(); }

spikes::RowOrder RasterView::rowOrder() const {
    const QString key = order_->currentData().toString();
    return key == QLatin1String("rate")    ? spikes::RowOrder::rate
           : key == QLatin1String("first") ? spikes::RowOrder::firstSpike
                                           : spikes::RowOrder::stored;
}

void RasterView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) markStale();
}

void RasterView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    curves_->setWindow(raster_->begin(), raster_->end(), raster_->rasterBox().x());
    const Qt::Orientation wanted = event->size().width() < kNarrow ? Qt::Vertical : Qt::Horizontal;
    if (splitter_->orientation() == wanted) return;
    splitter_->setOrientation(wanted);
    if (wanted == Qt::Horizontal)
        splitter_->setSizes({event->size().width() - 280, 280});
    else
        splitter_->setSizes({55 * event->size().height() / 100, 45 * event->size().height() / 100});
}

QJsonObject RasterView::saveState() const {
    const QString run = chosen();
    const bool folder = !run.startsWith(QLatin1String("sim:")) && run != QLatin1String("live");
    return {{QStringLiteral("run"), folder ? run : QString()},
            {QStringLiteral("picture"), index_->value()},
            {QStringLiteral("order"), order_->currentData().toString()},
            {QStringLiteral("equal"), equal_->isChecked()},
            {QStringLiteral("curves"), curves_->saveState()}};
}

void RasterView::restoreState(const QJsonObject& state) {
    wantedRun_ = state[QLatin1String("run")].toString();
    ui::choose(order_, state[QLatin1String("order")].toString());
    equal_->setChecked(state[QLatin1String("equal")].toBool(true));
    index_->setValue(state[QLatin1String("picture")].toInt());
    listStale_ = true;
    if (state.contains(QLatin1String("curves"))) curves_->restoreState(state[QLatin1String("curves")].toObject());
    markStale();
}

ViewSpec rasterViewSpec() {
    return {QStringLiteral("raster"), RasterView::tr("Raster"), QStringLiteral("raster"),
            [](ViewContext context) -> View* { return new RasterView(context); }};
}

}  // namespace nl::ui
