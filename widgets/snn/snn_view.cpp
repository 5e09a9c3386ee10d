// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snn/snn_view.hpp"

#include <QCheckBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/icons.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

namespace {
constexpr int kNarrow = 620;  ///< pixels below which settings stand below the curves
constexpr int kSettingsWidth = 340;
}  // namespace

SnnView::SnnView(ViewContext context, QWidget* parent) : View(context, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    splitter_ = new QSplitter(Qt::Horizontal, this);
    splitter_->setChildrenCollapsible(false);
    settings_ = new SnnSettings(context, this);
    settings_->setMinimumWidth(220);
    settings_->setMinimumHeight(120);
    splitter_->addWidget(settings_);
    livePanel_ = livePanel();
    splitter_->addWidget(livePanel_);
    splitter_->setStretchFactor(0, 0);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({kSettingsWidth, 700});
    column->addWidget(splitter_);
    connect(settings_, &SnnSettings::changed, this, &SnnView::showState);
    connect(&context_.document.snn(), &SnnTrainings::changed, this, &SnnView::markStale);
    connect(&context_.document.jobs(), &JobBridge::jobsChanged, this, [this] {
        if (seen() && context_.document.snn().active() != nullptr) showLive();
    });
    showState();
}

QWidget* SnnView::livePanel() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(buttonRow(inside));
    state_ = wrappedLabel(inside);
    state_->setObjectName(QStringLiteral("state"));
    state_->setAccessibleName(tr("State of the training"));
    column->addWidget(state_);
    live_ = new SnnLive(inside);
    connect(logarithmic_, &QCheckBox::toggled, live_, &SnnLive::setLogarithmic);
    column->addWidget(live_, 1);
    queue_ = queueTable(inside);
    column->addWidget(queue_);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->setMinimumHeight(120);
    return scroll;
}

QWidget* SnnView::buttonRow(QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* flow = new FlowLayout(row, 0);
    const auto button = [&](const char* name, const QString& text, const QString& help, void (SnnView::*run)()) {
        auto* out = new QPushButton(text, row);
        out->setObjectName(QLatin1String(name));
        out->setToolTip(help);
        out->setAccessibleDescription(help);
        connect(out, &QPushButton::clicked, this, run);
        flow->addWidget(out);
        return out;
    };
    start_ = button("start", tr("Start"), tr("Trains with these settings in the background, after those that wait"),
                    &SnnView::start);
    start_->setIcon(icon(QStringLiteral("play")));
    pause_ = button("pause", tr("Pause"), tr("Holds the training; nothing is lost"), &SnnView::pauseOrResume);
    stop_ = button("stop", tr("Stop"), tr("Keeps everything up to the last step; a stopped training can be resumed"),
                   &SnnView::stop);
    stop_->setIcon(icon(QStringLiteral("stop")));
    best_ = button("keepBest", tr("Stop, keep best"), tr("Stops, and keeps the network of the best epoch"),
                   &SnnView::stopAndKeepBest);
    raster_ = new QPushButton(tr("Raster"), row);
    raster_->setObjectName(QStringLiteral("raster"));
    raster_->setToolTip(tr("Shows what the run's network does with a picture"));
    connect(raster_, &QPushButton::clicked, this, [this] {
        if (const SnnTraining* training = shown()) context_.document.snn().showRecording(training->runFolder);
        context_.document.showView(QStringLiteral("raster"));
    });
    flow->addWidget(raster_);
    logarithmic_ = new QCheckBox(tr("Log axis"), row);
    logarithmic_->setToolTip(tr("Logarithmic loss"));
    flow->addWidget(logarithmic_);
    return row;
}

QTableView* SnnView::queueTable(QWidget* parent) {
    queueModel_ = new QueueModel(context_.document.snn(), this);
    auto* table = new QTableView(parent);
    table->setModel(queueModel_);
    table->setAccessibleName(tr("Queue of trainings"));
    table->setToolTip(tr("Choose a row to see its curves, or to stop it"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    connect(table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        chosen_ = queueModel_->job(index.row());
        refresh();
    });
    return table;
}

// --- what is shown ---

const SnnTraining* SnnView::shown() const {
    const SnnTrainings& trainings = context_.document.snn();
    if (const SnnTraining* chosen = trainings.find(chosen_)) return chosen;
    if (const SnnTraining* active = trainings.active()) return active;
    return trainings.all().empty() ? nullptr : trainings.all().back().get();
}

void SnnView::refresh() {
    queueModel_->refresh();
    const int rows = queueModel_->rowCount();
    queue_->setVisible(rows > 1);
    queue_->setFixedHeight((std::min(rows, 5) + 1) * (fontMetrics().height() + 6) + 12);
    if (const SnnTraining* training = shown()) queue_->selectRow(queueModel_->row(training->job));
    settings_->showCommand();
    showState();
    showLive();
}

bool SnnView::canGoOn(const SnnTraining* training) const {
    if (training == nullptr || training->state != JobState::done || !training->result->stopped) return false;
    return !context_.document.snn().reserves(training->runFolder);
}

void SnnView::showState() {
    const SnnTraining* training = shown();
    const bool going = training != nullptr && !training->ended();
    const bool held = going && training->state == JobState::paused;
    start_->setEnabled(settings_->valid());
    start_->setText(context_.document.snn().active() != nullptr ? tr("Queue") : tr("Start"));
    pause_->setEnabled((going && training->state != JobState::queued) || canGoOn(training));
    pause_->setText(held || canGoOn(training) ? tr("Resume") : tr("Pause"));
    // An icon that is set lays the row out and is drawn anew: not ten times a second.
    const QString picture = held || canGoOn(training) ? QStringLiteral("play") : QStringLiteral("pause");
    if (picture != std::exchange(pausePicture_, picture)) pause_->setIcon(icon(picture));
    stop_->setEnabled(going);
    const auto live = going ? training->live->read() : nullptr;
    best_->setEnabled(live && live->epoch > 0);
    raster_->setEnabled(training != nullptr && ((live && live->epoch > 0) || training->result.has_value()));
    const QString line = stateLine(training);
    if (line != state_->text()) state_->setText(line);
}

QString SnnView::stateLine(const SnnTraining* training) const {
    if (training == nullptr)
        return tr("Not started yet. Curves, spikes and firing rates appear here while the network learns.");
    const QString run = QFileInfo(training->runFolder).fileName().toHtmlEscaped();
    QString line = tr("<b>%1</b>: %2").arg(run, stateText(*training));
    if (training->error) {
        line += QStringLiteral(". ") + QString::fromStdString(training->error->text()).toHtmlEscaped();
    } else if (training->state == JobState::running) {
        const auto info = context_.document.jobs().job(training->job);
        if (info && !info->stage.empty() && !training->live->read())
            line += QStringLiteral(" – ") + QString::fromStdString(info->stage).toHtmlEscaped();
    } else if (canGoOn(training)) {
        line += tr("; everything up to the last step is kept");
    }
    return line;
}

void SnnView::showLive() {
    live_->show(shown());
    queueModel_->refresh();
    showState();
}

// --- what is done ---

void SnnView::start() {
    if (!settings_->valid()) return;
    const snn::SnnOptions options = settings_->options();
    chosen_ = 0;
    context_.document.snn().start(options, settings_->folder(),
                                  context_.document.newRunFolder(QString::fromStdString(options.network)),
                                  settings_->pictures());
}

void SnnView::pauseOrResume() {
    const SnnTraining* training = shown();
    if (training == nullptr) return;
    JobBridge& jobs = context_.document.jobs();
    if (training->state == JobState::paused) return jobs.resume(training->job);
    if (!training->ended()) return jobs.pause(training->job);
    chosen_ = 0;
    if (canGoOn(training)) context_.document.snn().resume(*training);
}

void SnnView::stop() {
    if (const SnnTraining* training = shown()) context_.document.snn().stop(training->job, false);
}

void SnnView::stopAndKeepBest() {
    if (const SnnTraining* training = shown()) context_.document.snn().stop(training->job, true);
}

void SnnView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    const Qt::Orientation wanted = event->size().width() < kNarrow ? Qt::Vertical : Qt::Horizontal;
    if (splitter_->orientation() == wanted) return;
    splitter_->setOrientation(wanted);
    // In a narrow dock what happens stands above the settings: it is looked at more often.
    splitter_->insertWidget(wanted == Qt::Vertical ? 0 : 1, livePanel_);
    splitter_->setStretchFactor(splitter_->indexOf(livePanel_), 1);
    splitter_->setStretchFactor(1 - splitter_->indexOf(livePanel_), 0);
    if (wanted == Qt::Horizontal)
        splitter_->setSizes({kSettingsWidth, event->size().width() - kSettingsWidth});
    else
        splitter_->setSizes({3 * event->size().height() / 5, 2 * event->size().height() / 5});
}

QJsonObject SnnView::saveState() const {
    QJsonObject settings;
    for (const Field<snn::SnnOptions>& field : snn::snnFields())
        settings[QString::fromStdString(field.key)] =
            QString::fromStdString(fieldValueText(settings_->form()->value(field.key)));
    return {{QStringLiteral("settings"), settings}, {QStringLiteral("logarithmic"), logarithmic_->isChecked()}};
}

void SnnView::restoreState(const QJsonObject& state) {
    snn::SnnOptions restored;
    const QJsonObject settings = state[QLatin1String("settings")].toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        static_cast<void>(setField(snn::snnFields(), restored, setting.key().toStdString(),
                                   setting.value().toString().toStdString()));
    settings_->setOptions(restored);
    logarithmic_->setChecked(state[QLatin1String("logarithmic")].toBool());
}

ViewSpec snnViewSpec() {
    return {QStringLiteral("snn"), SnnView::tr("SNN"), QStringLiteral("snn"),
            [](ViewContext context) -> View* { return new SnnView(context); }};
}

}  // namespace nl::ui
