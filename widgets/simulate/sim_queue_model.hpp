// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "widgets/document/simulations.hpp"

namespace nl::ui {

[[nodiscard]] QString stateText(const Simulation& simulation);
/// Seconds that a job still takes, from what it has done and how long that took; negative: not known.
[[nodiscard]] double secondsLeft(const JobInfo& job);

/// The simulations of earlier sessions, which can be run again, then those of this one.
class SimQueueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { name, state, reached, left, columns };

    explicit SimQueueModel(Simulations& simulations, JobBridge& jobs, QObject* parent = nullptr);
    void refresh();
    [[nodiscard]] JobId job(int row) const;                         ///< 0 for one of an earlier session
    [[nodiscard]] const EarlierSimulation* earlier(int row) const;  ///< null for one of this session
    [[nodiscard]] int row(JobId job) const;                         ///< -1 when there is none
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const Simulation* at(int row) const;
    [[nodiscard]] QString text(const Simulation& simulation, int column) const;
    Simulations& simulations_;
    JobBridge& jobs_;
    int rows_ = 0;
};

}  // namespace nl::ui
