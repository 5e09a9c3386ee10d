// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/simulate/sim_queue_model.hpp"

#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

QString stateText(const Simulation& simulation) {
    switch (simulation.state) {
        case JobState::queued:
            return SimQueueModel::tr("waits for its turn");
        case JobState::running:
            return SimQueueModel::tr("running");
        case JobState::paused:
            return SimQueueModel::tr("paused");
        case JobState::failed:
            return SimQueueModel::tr("failed");
        case JobState::cancelled:
            return SimQueueModel::tr("taken from the queue");
        case JobState::done:
            if (!simulation.error) return SimQueueModel::tr("done");
            return simulation.error->code == kCancelled ? SimQueueModel::tr("stopped")
                                                        : SimQueueModel::tr("ended early");
    }
    return {};
}

double secondsLeft(const JobInfo& job) {
    return job.progress > 0.01 && job.progress <= 1 ? job.seconds * (1 - job.progress) / job.progress : -1;
}

SimQueueModel::SimQueueModel(Simulations& simulations, JobBridge& jobs, QObject* parent)
    : QAbstractTableModel(parent), simulations_(simulations), jobs_(jobs) {
    refresh();
}

void SimQueueModel::refresh() {
    const int wanted = static_cast<int>(simulations_.earlier().size() + simulations_.all().size());
    if (wanted < rows_) {
        beginResetModel();
        rows_ = wanted;
        endResetModel();
    } else if (wanted > rows_) {
        beginInsertRows({}, rows_, wanted - 1);
        rows_ = wanted;
        endInsertRows();
    }
    if (rows_ > 0) Q_EMIT dataChanged(index(0, 0), index(rows_ - 1, columns - 1));
}

const EarlierSimulation* SimQueueModel::earlier(int row) const {
    const auto& all = simulations_.earlier();
    return row >= 0 && row < static_cast<int>(all.size()) ? &all[static_cast<std::size_t>(row)] : nullptr;
}

const Simulation* SimQueueModel::at(int row) const {
    const int own = row - static_cast<int>(simulations_.earlier().size());
    return own >= 0 && row < rows_ ? simulations_.all()[static_cast<std::size_t>(own)].get() : nullptr;
}

JobId SimQueueModel::job(int row) const {
    const Simulation* simulation = at(row);
    return simulation != nullptr ? simulation->job : 0;
}

int SimQueueModel::row(JobId job) const {
    for (int i = 0; i < rows_; ++i)
        if (const Simulation* simulation = at(i); simulation != nullptr && simulation->job == job) return i;
    return -1;
}

int SimQueueModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }
int SimQueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString SimQueueModel::text(const Simulation& simulation, int column) const {
    const auto info = jobs_.job(simulation.job);
    switch (column) {
        case name:
            return simulation.name;
        case state:
            return stateText(simulation);
        case reached: {
            if (const auto live = simulation.live->read()) return tr("%1 ms").arg(shortNumber(live->reached * 1e3));
            return simulation.reached > 0 ? tr("%1 ms").arg(shortNumber(simulation.reached * 1e3)) : QString();
        }
        default: {
            const double seconds = info && simulation.state == JobState::running ? secondsLeft(*info) : -1;
            return seconds < 0 ? QString() : spanText(seconds);
        }
    }
}

QVariant SimQueueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_) return {};
    if (role == Qt::TextAlignmentRole && index.column() >= reached) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const Simulation* simulation = at(index.row());
    if (role == Qt::ToolTipRole) {
        if (simulation == nullptr) return earlier(index.row())->file;
        return simulation->error ? QString::fromStdString(simulation->error->text()) : simulation->file;
    }
    if (role != Qt::DisplayRole) return {};
    if (simulation != nullptr) return text(*simulation, index.column());
    if (index.column() == name) return earlier(index.row())->name;
    return index.column() == state ? tr("of an earlier session") : QString();
}

QVariant SimQueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QString texts[columns] = {tr("Simulation"), tr("State"), tr("Simulated"), tr("Time left")};
    return texts[section];
}

}  // namespace nl::ui
