// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snn/queue_model.hpp"

#include <QFileInfo>
#include <cmath>

#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

QString stateText(const SnnTraining& training) {
    switch (training.state) {
        case JobState::queued:
            return QueueModel::tr("waits for its turn");
        case JobState::running:
            return QueueModel::tr("running");
        case JobState::paused:
            return QueueModel::tr("paused");
        case JobState::failed:
            return QueueModel::tr("failed");
        case JobState::cancelled:
            return QueueModel::tr("taken from the queue");
        case JobState::done:
            return training.result && training.result->stopped ? QueueModel::tr("stopped") : QueueModel::tr("done");
    }
    return {};
}

QueueModel::QueueModel(const SnnTrainings& trainings, QObject* parent)
    : QAbstractTableModel(parent), trainings_(trainings) {
    refresh();
}

void QueueModel::refresh() {
    const int wanted = static_cast<int>(trainings_.all().size());
    if (wanted > rows_) {
        beginInsertRows({}, rows_, wanted - 1);
        rows_ = wanted;
        endInsertRows();
    }
    if (rows_ > 0) Q_EMIT dataChanged(index(0, 0), index(rows_ - 1, columns - 1));
}

JobId QueueModel::job(int row) const {
    return row < 0 || row >= rows_ ? 0 : trainings_.all()[static_cast<std::size_t>(row)]->job;
}

int QueueModel::row(JobId job) const {
    for (int i = 0; i < rows_; ++i)
        if (this->job(i) == job) return i;
    return -1;
}

int QueueModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }
int QueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_) return {};
    const SnnTraining& training = *trainings_.all()[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return training.error ? QString::fromStdString(training.error->text()) : training.runFolder;
    if (role == Qt::TextAlignmentRole && index.column() >= epoch) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const auto live = training.live->read();
    switch (index.column()) {
        case run:
            return QFileInfo(training.runFolder).fileName();
        case state:
            return stateText(training);
        case epoch:
            return QStringLiteral("%1/%2").arg(live ? live->epoch : 0).arg(training.options.epochs);
        case accuracy: {
            const double best = training.result ? training.result->bestAccuracy : std::nan("");
            const double shown = best >= 0 ? best : live ? live->runningAccuracy : std::nan("");
            return std::isnan(shown) ? QString() : QStringLiteral("%1 %").arg(shortNumber(100 * shown));
        }
        default:
            return live && !training.ended() && live->imagesPerSecond > 0 ? spanText(live->secondsLeft) : QString();
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QString texts[columns] = {tr("Run"), tr("State"), tr("Epochs"), tr("Accuracy"), tr("Time left")};
    return texts[section];
}

}  // namespace nl::ui
