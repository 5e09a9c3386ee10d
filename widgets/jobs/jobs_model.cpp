// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/jobs_model.hpp"

#include <algorithm>
#include <cmath>

namespace nl::ui {

namespace {

QString stateText(const JobInfo& job) {
    switch (job.state) {
        case JobState::queued:
            return JobsModel::tr("waiting");
        case JobState::running:
            return job.stage.empty() ? JobsModel::tr("running") : QString::fromStdString(job.stage);
        case JobState::paused:
            return JobsModel::tr("paused");
        case JobState::done:
            return JobsModel::tr("done");
        case JobState::failed:
            return JobsModel::tr("failed");
        case JobState::cancelled:
            break;
    }
    return JobsModel::tr("stopped");
}

bool isActive(JobState state) {
    return state == JobState::running || state == JobState::paused || state == JobState::queued;
}

}  // namespace

double secondsLeft(double done, double seconds) {
    constexpr double kTooEarly = 0.02;  // before this the estimate jumps too much to be shown
    return done < kTooEarly || done >= 1 ? -1 : seconds * (1 - done) / done;
}

QString durationText(double seconds) {
    if (seconds < 0) return {};
    if (seconds < 10) return JobsModel::tr("%1 s").arg(seconds, 0, 'f', 1);
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60) return JobsModel::tr("%1 s").arg(whole);
    if (whole < 3600) return JobsModel::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return JobsModel::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

JobsModel::JobsModel(JobBridge& jobs, QObject* parent) : QAbstractTableModel(parent), bridge_(jobs) { update(); }

int JobsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(jobs_.size());
}
int JobsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

void JobsModel::update() {
    std::vector<JobInfo> now = bridge_.jobs();
    std::reverse(now.begin(), now.end());
    const bool sameRows = std::equal(now.begin(), now.end(), jobs_.begin(), jobs_.end(),
                                     [](const JobInfo& a, const JobInfo& b) { return a.id == b.id; });
    if (sameRows) {
        jobs_ = std::move(now);
        if (!jobs_.empty()) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(jobs_.size()) - 1, columns - 1));
        return;
    }
    // New jobs come in front; when that is all, a selected row stays selected.
    const std::size_t added = now.size() > jobs_.size() ? now.size() - jobs_.size() : 0;
    const bool onlyNew =
        added > 0 && std::equal(now.begin() + static_cast<std::ptrdiff_t>(added), now.end(), jobs_.begin(), jobs_.end(),
                                [](const JobInfo& a, const JobInfo& b) { return a.id == b.id; });
    if (onlyNew) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        jobs_ = std::move(now);
        endInsertRows();
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(jobs_.size()) - 1, columns - 1));
        return;
    }
    beginResetModel();
    jobs_ = std::move(now);
    endResetModel();
}

const JobInfo* JobsModel::job(int row) const {
    return row < 0 || row >= static_cast<int>(jobs_.size()) ? nullptr : &jobs_[static_cast<std::size_t>(row)];
}

bool JobsModel::anyRunning() const {
    return std::any_of(jobs_.begin(), jobs_.end(), [](const JobInfo& job) { return isActive(job.state); });
}

QVariant JobsModel::data(const QModelIndex& index, int role) const {
    const JobInfo* at = job(index.row());
    if (at == nullptr) return {};
    if (role == kFractionRole) return at->progress;
    if (role == Qt::ToolTipRole) {
        if (at->error) return QString::fromStdString(at->error->text());
        return at->log.empty() ? QString::fromStdString(at->spec.title) : QString::fromStdString(at->log.back());
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case title:
            return QString::fromStdString(at->spec.title);
        case state:
            return stateText(*at);
        case progress:
            return at->progress < 0 ? QString() : QStringLiteral("%1 %").arg(static_cast<int>(100 * at->progress));
        case elapsed:
            return durationText(at->seconds);
        case remaining:
            return at->state == JobState::running ? durationText(secondsLeft(at->progress, at->seconds)) : QString();
        default:
            return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case title:
            return tr("Job");
        case state:
            return tr("State");
        case progress:
            return tr("Progress");
        case elapsed:
            return tr("Time");
        case remaining:
            return tr("Left");
        default:
            return {};
    }
}

}  // namespace nl::ui
