// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "widgets/document/snn_trainings.hpp"

namespace nl::ui {

[[nodiscard]] QString stateText(const SnnTraining& training);

/// The trainings of this session in the order in which they were asked for.
class QueueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { run, state, epoch, accuracy, left, columns };

    explicit QueueModel(const SnnTrainings& trainings, QObject* parent = nullptr);
    void refresh();  ///< rows were added, or their values are others
    [[nodiscard]] JobId job(int row) const;
    [[nodiscard]] int row(JobId job) const;  ///< -1 when there is none
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    const SnnTrainings& trainings_;
    int rows_ = 0;
};

}  // namespace nl::ui
