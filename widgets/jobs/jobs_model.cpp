// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/jobs_model.hpp"

#include <algorithm>

#include "widgets/kit/readable.hpp"

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

QString leftText(double seconds) { return seconds < 0 ? QString() : spanText(seconds); }

}  // namespace

double secondsLeft(double done, double seconds) {
    constexpr double kTooEarly = 0.02;  // before this the estimate jumps too much to be shown
    return done < kTooEarly || done >= 1 ? -1 : seconds * (1 - done) / done;
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
    std::vector<JobId> listed;
    folded_ = 0;
    std::vector<JobInfo> now = bridge_.jobs([&](const JobInfo& job) {
        if (!short_ && isShortJob(job)) return ++folded_, false;
        listed.push_back(job.id);
        return !knowsEnd(job.id);
    });
    std::reverse(now.begin(), now.end());
    std::reverse(listed.begin(), listed.end());
    // Row by row, both newest first, so that a selected job stays selected.
    std::size_t row = 0, news = 0;
    for (std::size_t i = 0; i < listed.size() || row < jobs_.size();) {
        if (i == listed.size() || (row < jobs_.size() && jobs_[row].id > listed[i])) {
            beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
            jobs_.erase(jobs_.begin() + static_cast<std::ptrdiff_t>(row));
            endRemoveRows();
            continue;
        }
        if (row == jobs_.size() || jobs_[row].id < listed[i]) {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
            jobs_.insert(jobs_.begin() + static_cast<std::ptrdiff_t>(row), std::move(now[news++]));
            endInsertRows();
        } else if (news < now.size() && now[news].id == listed[i]) {
            jobs_[row] = std::move(now[news++]);
        }
        ++row;
        ++i;
    }
    if (!jobs_.empty()) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(jobs_.size()) - 1, columns - 1));
}

bool JobsModel::knowsEnd(JobId id) const {
    const auto at = std::lower_bound(jobs_.begin(), jobs_.end(), id,
                                     [](const JobInfo& job, JobId wanted) { return job.id > wanted; });
    return at != jobs_.end() && at->id == id && hasEnded(at->state);
}

const JobInfo* JobsModel::job(int row) const {
    return row < 0 || row >= static_cast<int>(jobs_.size()) ? nullptr : &jobs_[static_cast<std::size_t>(row)];
}

bool JobsModel::anyRunning() const {
    return std::any_of(jobs_.begin(), jobs_.end(), [](const JobInfo& job) { return !hasEnded(job.state); });
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
            return at->state == JobState::queued ? QString() : spanText(at->seconds);
        case remaining:
            return at->state == JobState::running ? leftText(secondsLeft(at->progress, at->seconds)) : QString();
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
