// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "widgets/document/job_bridge.hpp"

namespace nl::ui {

/// The jobs of the session, newest first: title, state, progress, time, time left. Light work that ended well before
/// anybody could look at it (matrices, colours, layouts) is left out unless asked for.
class JobsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { title, state, progress, elapsed, remaining, columns };
    static constexpr int kFractionRole = Qt::UserRole + 1;  ///< 0..1, negative = unknown

    explicit JobsModel(JobBridge& jobs, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Reads the state of all jobs; rows keep their place. What has ended and is known already is not copied again.
    void update();
    [[nodiscard]] const JobInfo* job(int row) const;
    [[nodiscard]] bool anyRunning() const;
    void showShort(bool on);
    [[nodiscard]] bool showsShort() const { return short_; }
    /// Jobs that update() left out.
    [[nodiscard]] int folded() const { return folded_; }

private:
    [[nodiscard]] bool knowsEnd(JobId id) const;
    JobBridge& bridge_;
    std::vector<JobInfo> jobs_;  ///< newest first
    bool short_ = false;
    int folded_ = 0;
};

/// Whether a job is one of those that are left out: done or superseded in less than a second, and no training,
/// simulation or data set. Never one that failed or still runs.
[[nodiscard]] bool isShortJob(const JobInfo& job);

/// Seconds left of work that has reached `done` (0..1) after `seconds`; negative when it cannot be told yet.
[[nodiscard]] double secondsLeft(double done, double seconds);

}  // namespace nl::ui
