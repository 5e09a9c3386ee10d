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

bool isShortJob(const JobInfo& job) {
    constexpr double kShort = 1;  // s
    const bool heavy =
        job.spec.kind == JobKind::train || job.spec.kind == JobKind::simulate || job.spec.kind == JobKind::dataset;
    return !heavy && job.seconds < kShort && (job.state == JobState::done || job.state == JobState::cancelled);
}

void JobsModel::showShort(bool on) {
    short_ = on;
    update();
}

void JobsModel::update() {
    std::vector<JobInfo> now = bridge_.jobs();
    const auto all = static_cast<int>(now.size());
    if (!short_) now.erase(std::remove_if(now.begin(), now.end(), isShortJob), now.end());
    folded_ = all - static_cast<int>(now.size());
    std::sort(now.begin(), now.end(), [](const JobInfo& a, const JobInfo& b) { return a.id > b.id; });
    // Row by row, both newest first, so that a selected job stays selected.
    std::size_t row = 0;
    for (std::size_t i = 0; i < now.size() || row < jobs_.size();) {
        if (i == now.size() || (row < jobs_.size() && jobs_[row].id > now[i].id)) {
            beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
            jobs_.erase(jobs_.begin() + static_cast<std::ptrdiff_t>(row));
            endRemoveRows();
            continue;
        }
        if (row == jobs_.size() || jobs_[row].id < now[i].id) {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
            jobs_.insert(jobs_.begin() + static_cast<std::ptrdiff_t>(row), std::move(now[i]));
            endInsertRows();
        } else {
            jobs_[row] = std::move(now[i]);
        }
        ++row;
        ++i;
    }
    if (!jobs_.empty()) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(jobs_.size()) - 1, columns - 1));
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
        // The title too: it may be cut off in a narrow table.
        QString text = QString::fromStdString(at->spec.title);
        if (at->error)
            text += QLatin1Char('\n') + QString::fromStdString(at->error->text());
        else if (!at->log.empty())
            text += QLatin1Char('\n') + QString::fromStdString(at->log.back());
        return text;
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
