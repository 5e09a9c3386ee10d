// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "widgets/traces/trace_data.hpp"
#include "widgets/traces/trace_plots.hpp"

namespace nl::ui {

/// The samples behind a plot as a table: a row a sample, time and the curves in the units of the axes, every digit.
class SamplesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setPlot(std::shared_ptr<const TraceData> data, const TracePlotSpec& spec);
    void dataGrown();
    [[nodiscard]] double secondsOf(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// Names and rows with tabs between the cells, as spreadsheets take them.
    [[nodiscard]] QString textOf(int firstRow, int lastRow, int firstColumn, int lastColumn) const;

private:
    std::shared_ptr<const TraceData> data_;
    TracePlotSpec spec_;
    int rows_ = 0;
};

}  // namespace nl::ui
