// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RasterView that finds what can be shown, has a network recorded, and orders the rows.
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QScrollArea>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <map>
#include <utility>

#include "widgets/document/picture_folder.hpp"
#include "widgets/document/simulations.hpp"
#include "widgets/document/snn_trainings.hpp"
#include "widgets/raster/raster_view.hpp"

namespace nl::ui {

namespace {

/// Time steps of a network have no duration of their own.
RasterUnits stepUnits() {
    return {RasterView::tr("time step"), 1 / snn::kStepSeconds, RasterView::tr("spikes a neuron and step"),
            snn::kStepSeconds, snn::kStepSeconds};
}

constexpr std::size_t kOrderInline = 300'000;  ///< spikes whose rows are ordered at once: under 10 ms

QString keyOf(workspace::OpenId result) { return QStringLiteral("sim:%1").arg(result); }

}  // namespace

QString RasterView::chosen() const { return runs_->currentData().toString(); }

void RasterView::refresh() {
    fillRuns();
    if (listing_ != 0 || !listStale_) return;
    listStale_ = false;
    listing_ = context_.document.jobs().run<std::vector<std::string>>(
        JobSpec{tr("Read the runs").toStdString(), JobKind::load, 0},
        [folder = context_.document.runsFolder().toStdString()](JobContext&) -> Result<std::vector<std::string>> {
            return folder.empty() ? std::vector<std::string>{} : recordableRuns(folder);
        },
        this,
        [this](Result<std::vector<std::string>> folders) {
            listing_ = 0;
            if (!folders) return;
            // A run that has come since the last look has just been trained: it is shown.
            QString fresh;
            for (const std::string& folder : *folders)
                if (listed_ && std::find(folders_.begin(), folders_.end(), folder) == folders_.end())
                    fresh = QString::fromStdString(folder);
            if (wantedRun_.isEmpty()) wantedRun_ = fresh;
            listed_ = true;
            folders_ = std::move(*folders);
            fillRuns();
            if (listStale_) markStale();  // changed meanwhile
        });
}

/// The running simulation, the ended ones, and runs with a spiking network, in this order.
void RasterView::fillRuns() {
    const QString before = chosen();
    {
        const QSignalBlocker quiet(runs_);
        runs_->clear();
        if (const Simulation* running = context_.document.simulations().live())
            runs_->addItem(tr("Running: %1").arg(running->name), QStringLiteral("live"));
        for (const workspace::OpenItem* item : context_.document.workspace().items())
            if (item->simulation) runs_->addItem(QString::fromStdString(item->name), keyOf(item->id));
        for (const std::string& folder : folders_) {
            const QString path = QString::fromStdString(folder);
            runs_->addItem(QFileInfo(path).fileName(), path);
        }
        const int found = runs_->findData(before);
        runs_->setCurrentIndex(found >= 0 ? found : -1);
        follow();
    }
    chosenChanged();
}

/// What has just begun or ended, or was asked for, is shown; else what was chosen; else the newest simulation or run.
void RasterView::follow() {
    const Simulations& simulations = context_.document.simulations();
    const workspace::OpenItem* active = context_.document.activeSimulation();
    const workspace::OpenId newest = active != nullptr ? active->id : 0;
    int wanted = -1;
    if (!wantedRun_.isEmpty() && (wanted = runs_->findData(wantedRun_)) >= 0) wantedRun_.clear();
    if (const Simulation* running = simulations.live(); running != nullptr && running->job != live_) {
        live_ = running->job;
        if (wanted < 0) wanted = runs_->findData(QStringLiteral("live"));
    }
    if (newest != followed_) {
        followed_ = newest;
        const bool stays = chosen() == QLatin1String("live");
        if (wanted < 0 && newest != 0 && !stays) wanted = runs_->findData(keyOf(newest));
    }
    if (wanted < 0 && runs_->currentIndex() < 0) {
        const Simulation* ended = live_ != 0 ? simulations.find(live_) : nullptr;
        if (ended != nullptr && ended->result != 0) wanted = runs_->findData(keyOf(ended->result));
        if (wanted < 0 && newest != 0) wanted = runs_->findData(keyOf(newest));
        if (wanted < 0) wanted = runs_->count() - 1;
    }
    if (wanted >= 0) runs_->setCurrentIndex(wanted);
}

void RasterView::chosenChanged() {
    const QString key = chosen();
    const bool live = key == QLatin1String("live");
    if (live != refreshing_.isActive()) live ? refreshing_.start() : refreshing_.stop();
    if (live || key.startsWith(QLatin1String("sim:"))) return showSimulation();
    model_ = result_ = 0;
    if (!key.isEmpty()) {
        if (showing_ != Showing::network) recordedRun_.clear();
        if (showing_ == Showing::simulation) say({}, false);
        arrange(Showing::network);
        return record();
    }
    if (showing_ == Showing::table) return;
    wanted_.reset();
    raster_->setTable(nullptr, nullptr, {});
    curves_->setSpikes(nullptr, {});
    arrange(Showing::nothing);
}

// --- showing a picture to a network ---

void RasterView::record() {
    const QString run = chosen();
    if (run.isEmpty() || showing_ != Showing::network) return;
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
            if (showing_ == Showing::network) recorded(std::move(outcome));
            if (std::exchange(again_, false)) record();
        });
}

void RasterView::recorded(Result<RecordingOutcome> outcome) {
    say(outcome ? QString() : QString::fromStdString(outcome.error().text()), true);
    if (!outcome) {
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
    panel_->setRecording(outcome->recording, classes);
    raster_->setGroupColours({});
    raster_->setMarked({});
    order(std::shared_ptr<const spikes::SpikeTable>(outcome->recording, &outcome->recording->spikes), stepUnits());
}

// --- the rows ---

void RasterView::setTable(std::shared_ptr<const spikes::SpikeTable> table, const RasterUnits& units) {
    const QSignalBlocker quiet(runs_);
    runs_->setCurrentIndex(-1);
    refreshing_.stop();
    model_ = result_ = 0;
    populations_.clear();
    say({}, false);
    arrange(Showing::table);
    raster_->setGroupColours({});
    raster_->setMarked({});
    curves_->setSpikes(table, {});
    order(std::move(table), units);
}

/// Puts the rows in order, of many spikes in a job, and shows the table.
void RasterView::order(std::shared_ptr<const spikes::SpikeTable> table, const RasterUnits& units, double span) {
    using Rows = std::shared_ptr<const spikes::RasterRows>;
    wanted_ = std::move(table);
    units_ = units;
    span_ = span;
    const int mine = ++orders_;
    const auto work = [table = wanted_, by = rowOrder(),
                       heights = equal_->isChecked() ? spikes::GroupHeights::equal : spikes::GroupHeights::bySize] {
        return std::make_shared<const spikes::RasterRows>(spikes::rasterRows(*table, by, heights));
    };
    if (wanted_->time.size() <= kOrderInline) {
        ordering_ = 0;
        return ordered(work());
    }
    ordering_ = context_.document.jobs().run<Rows>(
        JobSpec{tr("Order the neurons").toStdString(), JobKind::other, 0},
        [work](JobContext&) -> Result<Rows> { return work(); }, this,
        [this, mine](Result<Rows> rows) {
            if (mine != orders_) return;  // another order or table was asked for meanwhile
            ordering_ = 0;
            if (rows) ordered(std::move(*rows));
        });
}

void RasterView::ordered(std::shared_ptr<const spikes::RasterRows> rows) {
    if (!wanted_) return;
    if (wanted_ == raster_->table())
        raster_->setRows(std::move(rows));
    else
        raster_->setTable(wanted_, std::move(rows), units_, span_);
    windowMoved();
}

}  // namespace nl::ui
