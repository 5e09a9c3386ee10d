// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/raster_view.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <map>
#include <utility>

#include "widgets/document/picture_folder.hpp"
#include "widgets/document/snn_trainings.hpp"
#include "widgets/kit/choices.hpp"
#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/readable.hpp"
#include "widgets/kit/save_dialog.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

namespace {

constexpr int kNarrow = 620;

/// Time steps of a network have no duration of their own.
RasterUnits stepUnits() {
    return {RasterView::tr("time step"), 1 / snn::kStepSeconds, RasterView::tr("spikes a neuron and step"),
            snn::kStepSeconds, snn::kStepSeconds};
}

}  // namespace

RasterView::RasterView(ViewContext context, QWidget* parent) : View(context, parent) {
    stack_ = new QStackedLayout(this);
    stack_->addWidget(new EmptyState(QStringLiteral("raster"), tr("No spikes yet"),
                                     tr("Train a spiking network: what its layers fire for a picture is shown here."),
                                     {QStringLiteral("snn.train")}, context_.actions, this));
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
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
    raster_ = new SpikeRaster(splitter_);
    panel_ = new SnnPicturePanel;
    panelArea_ = new QScrollArea(splitter_);
    panelArea_->setFrameShape(QFrame::NoFrame);
    panelArea_->setWidgetResizable(true);
    panelArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    panelArea_->setMinimumSize(200, 120);
    panelArea_->setWidget(panel_);
    splitter_->addWidget(raster_);
    splitter_->addWidget(panelArea_);
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({640, 260});
    column->addWidget(splitter_, 1);
    readout_ = new QLabel(content);
    readout_->setContentsMargins(10, 0, 10, 2);
    readout_->setAccessibleName(tr("Under the pointer"));
    column->addWidget(readout_);
    connect(raster_, &SpikeRaster::hovered, readout_, &QLabel::setText);
    stack_->addWidget(content);
    Document& document = context_.document;
    connect(&document, &Document::runsFolderChanged, this, &RasterView::markStale);
    connect(&document.snn(), &SnnTrainings::changed, this, &RasterView::markStale);
    connect(&document.snn(), &SnnTrainings::recordingRequested, this, [this](const QString& folder) {
        wantedRun_ = folder;
        recordedRun_.clear();
        sources_.model.reset();  // it may have learned since
        markStale();
    });
}

QWidget* RasterView::header() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row);
    runs_ = choiceBox(tr("Run"), tr("The run whose network is shown"), 12, row);
    connect(runs_, &QComboBox::currentIndexChanged, this, &RasterView::record);
    index_ = new QSpinBox(row);
    index_->setAccessibleName(tr("Test picture"));
    index_->setToolTip(tr("Number of the test picture, from 0"));
    index_->setRange(0, 9999);
    index_->setKeyboardTracking(false);
    connect(index_, &QSpinBox::valueChanged, this, &RasterView::record);
    order_ = choiceBox(tr("Order of the neurons"), tr("How the neurons of a layer stand below each other"), 9, row);
    refill(order_, {{QStringLiteral("stored"), tr("by number")},
                    {QStringLiteral("rate"), tr("by rate")},
                    {QStringLiteral("first"), tr("by first spike")}});
    connect(order_, &QComboBox::currentIndexChanged, this, [this] {
        if (wanted_) order(wanted_, units_);
    });
    equal_ = new QCheckBox(tr("Equal groups"), row);
    equal_->setToolTip(tr("All layers or populations are equally high, however many neurons they have"));
    equal_->setChecked(true);
    connect(equal_, &QCheckBox::toggled, this, [this] {
        if (wanted_) order(wanted_, units_);
    });
    auto* fit = headerButton(tr("Fit"), tr("Shows everything (F)"), row);
    connect(fit, &QToolButton::clicked, this, [this] { raster_->fit(); });
    auto* save = menuButton(
        tr("Export"), tr("Saves the picture or the spikes"),
        {{QStringLiteral("png"), tr("PNG picture…")}, {QStringLiteral("csv"), tr("Spikes as CSV…")}},
        [this](const QString& kind) { exportAs(kind); }, row);
    for (QWidget* widget : {labelled(tr("Run"), runs_, row), labelled(tr("Test picture"), index_, row),
                            labelled(tr("Order"), order_, row), static_cast<QWidget*>(equal_),
                            static_cast<QWidget*>(fit), static_cast<QWidget*>(save)})
        flow->addWidget(widget);
    return row;
}

QString RasterView::message() const { return message_->isHidden() ? QString() : message_->text(); }

spikes::RowOrder RasterView::rowOrder() const {
    const QString key = order_->currentData().toString();
    return key == QLatin1String("rate")    ? spikes::RowOrder::rate
           : key == QLatin1String("first") ? spikes::RowOrder::firstSpike
                                           : spikes::RowOrder::stored;
}

// --- what can be shown ---

void RasterView::refresh() {
    if (listing_ != 0) return;
    listing_ = context_.document.jobs().run<std::vector<std::string>>(
        JobSpec{tr("Read the runs").toStdString(), JobKind::load, 0},
        [folder = context_.document.runsFolder().toStdString()](JobContext&) -> Result<std::vector<std::string>> {
            return folder.empty() ? std::vector<std::string>{} : recordableRuns(folder);
        },
        this,
        [this](Result<std::vector<std::string>> folders) {
            listing_ = 0;
            if (folders) runsArrived(*folders);
        });
}

void RasterView::runsArrived(const std::vector<std::string>& folders) {
    const QString before = wantedRun_.isEmpty() ? runs_->currentData().toString() : wantedRun_;
    {
        const QSignalBlocker quiet(runs_);
        runs_->clear();
        for (const std::string& folder : folders) {
            const QString path = QString::fromStdString(folder);
            runs_->addItem(QFileInfo(path).fileName(), path);
        }
        const int found = runs_->findData(before);
        runs_->setCurrentIndex(found >= 0 ? found : runs_->count() - 1);
        if (found >= 0) wantedRun_.clear();
    }
    stack_->setCurrentIndex(folders.empty() && !raster_->table() ? 0 : 1);
    record();
}

// --- showing a picture to a network ---

void RasterView::record() {
    const QString run = runs_->currentData().toString();
    if (run.isEmpty()) return;
    const auto index = static_cast<std::size_t>(index_->value());
    if (recordedRun_ == run.toStdString() && recordedIndex_ == index && recording_ == 0) return;
    if (recording_ != 0) {
        again_ = true;  // the newest wish, when the one on its way has come
        return;
    }
    recordedRun_ = run.toStdString();
    recordedIndex_ = index;
    RecordingRequest request{recordedRun_, {}, index, sources_};
    std::map<std::string, std::string> folders;
    for (const char* dataset : {"cifar10", "cifar100"})
        folders[dataset] = pictureFolder(context_.settings, dataset).toStdString();
    request.folderOf = [folders](const std::string& dataset) {
        const auto found = folders.find(dataset);
        return found == folders.end() ? std::string() : found->second;
    };
    recording_ = context_.document.jobs().run<RecordingOutcome>(
        JobSpec{tr("Show picture %1 to %2").arg(index).arg(QFileInfo(run).fileName()).toStdString(), JobKind::other, 0},
        [request = std::move(request)](JobContext& job) { return recordPicture(request, job); }, this,
        [this](Result<RecordingOutcome> outcome) {
            recording_ = 0;
            recorded(std::move(outcome));
            if (std::exchange(again_, false)) record();
        });
}

void RasterView::recorded(Result<RecordingOutcome> outcome) {
    message_->setVisible(!outcome);
    if (!outcome) {
        message_->setText(QString::fromStdString(outcome.error().text()));
        QPalette red = message_->palette();
        red.setColor(QPalette::WindowText, severityColour(Severity::error));
        message_->setPalette(red);
        panel_->setRecording(nullptr, {});
        wanted_.reset();
        return raster_->setTable(nullptr, nullptr, {});
    }
    sources_ = std::move(outcome->sources);
    {
        const QSignalBlocker quiet(index_);
        index_->setMaximum(static_cast<int>(outcome->pictures) - 1);
        // What was shown, not what has been asked for since: that is recorded next.
        recordedIndex_ = std::min(recordedIndex_, std::max<std::size_t>(1, outcome->pictures) - 1);
    }
    QStringList classes;
    for (const std::string& name : sources_.model->classNames) classes << QString::fromStdString(name);
    panelArea_->show();
    panel_->setRecording(outcome->recording, classes);
    order(std::shared_ptr<const spikes::SpikeTable>(outcome->recording, &outcome->recording->spikes), stepUnits());
}

void RasterView::setTable(std::shared_ptr<const spikes::SpikeTable> table, const RasterUnits& units) {
    panelArea_->hide();
    stack_->setCurrentIndex(1);
    order(std::move(table), units);
}

/// Puts the rows in order, in a job, and shows the table.
void RasterView::order(std::shared_ptr<const spikes::SpikeTable> table, const RasterUnits& units) {
    using Rows = std::shared_ptr<const spikes::RasterRows>;
    wanted_ = std::move(table);
    units_ = units;
    const int mine = ++orders_;
    ordering_ = context_.document.jobs().run<Rows>(
        JobSpec{tr("Order the neurons").toStdString(), JobKind::other, 0},
        [table = wanted_, by = rowOrder(),
         heights = equal_->isChecked() ? spikes::GroupHeights::equal
                                       : spikes::GroupHeights::bySize](JobContext&) -> Result<Rows> {
            return std::make_shared<const spikes::RasterRows>(spikes::rasterRows(*table, by, heights));
        },
        this,
        [this, mine](Result<Rows> rows) {
            if (mine != orders_) return;  // another order or table was asked for meanwhile
            ordering_ = 0;
            if (!rows) return;
            if (wanted_ == raster_->table())
                raster_->setRows(std::move(*rows));
            else
                raster_->setTable(wanted_, std::move(*rows), units_);
        });
}

// --- files ---

void RasterView::exportTo(const QString& file) {
    const auto say = [this, file](const QString& problem) {
        Q_EMIT context_.document.message(problem.isEmpty() ? tr("Saved %1.").arg(file) : problem);
    };
    if (!raster_->table()) return say(tr("There are no spikes to save."));
    if (!file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return say(picture().save(file, "PNG") ? QString() : tr("Cannot write %1.").arg(file));
    context_.document.jobs().run<bool>(
        JobSpec{tr("Save %1").arg(QFileInfo(file).fileName()).toStdString(), JobKind::other, 0},
        [table = raster_->table(), path = file.toStdString()](JobContext&) -> Result<bool> {
            NL_CHECK(writeSpikes(*table, path));
            return true;
        },
        this,
        [say](Result<bool> written) { say(written ? QString() : QString::fromStdString(written.error().text())); });
}

void RasterView::exportAs(const QString& kind) {
    const QString filter = kind == QLatin1String("csv") ? tr("Tables (*.csv)") : tr("Pictures (*.png)");
    askWhereToSave(this, tr("Save the raster"), QStringLiteral("raster.") + kind, filter,
                   [this](const QString& file) { exportTo(file); });
}

void RasterView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    const Qt::Orientation wanted = event->size().width() < kNarrow ? Qt::Vertical : Qt::Horizontal;
    if (splitter_->orientation() == wanted) return;
    splitter_->setOrientation(wanted);
    if (wanted == Qt::Horizontal)
        splitter_->setSizes({event->size().width() - 280, 280});
    else
        splitter_->setSizes({55 * event->size().height() / 100, 45 * event->size().height() / 100});
}

QJsonObject RasterView::saveState() const {
    return {{QStringLiteral("run"), runs_->currentData().toString()},
            {QStringLiteral("picture"), index_->value()},
            {QStringLiteral("order"), order_->currentData().toString()},
            {QStringLiteral("equal"), equal_->isChecked()}};
}

void RasterView::restoreState(const QJsonObject& state) {
    wantedRun_ = state[QLatin1String("run")].toString();
    choose(order_, state[QLatin1String("order")].toString());
    equal_->setChecked(state[QLatin1String("equal")].toBool(true));
    index_->setValue(state[QLatin1String("picture")].toInt());
    markStale();
}

ViewSpec rasterViewSpec() {
    return {QStringLiteral("raster"), RasterView::tr("Raster"), QStringLiteral("raster"),
            [](ViewContext context) -> View* { return new RasterView(context); }};
}

}  // namespace nl::ui
