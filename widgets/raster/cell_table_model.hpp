// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "core/spikes/spike_table.hpp"
#include "core/spikes/statistics.hpp"

namespace nl::ui {

/// What each source of a spike table fires, as a table: the twin of the raster. Sorts itself; what is not known stands
/// last in either order.
class CellTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { group, cell, spikes, rate, latency, intervalCv, adaptation, burst, columns };

    using QAbstractTableModel::QAbstractTableModel;
    void setStatistics(std::shared_ptr<const spikes::SpikeTable> table,
                       std::shared_ptr<const std::vector<spikes::TrainStatistics>> statistics);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] std::uint32_t sourceAt(int row) const { return order_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(std::uint32_t source) const;  ///< -1: none
    /// Rows with the header, separated by tabs: for the clipboard.
    [[nodiscard]] QString text(const std::vector<int>& rows) const;

private:
    [[nodiscard]] double value(std::uint32_t source, int column) const;  ///< NaN: not known
    void putInOrder();
    std::shared_ptr<const spikes::SpikeTable> table_;
    std::shared_ptr<const std::vector<spikes::TrainStatistics>> statistics_;
    std::vector<std::uint32_t> order_;  ///< [rows]: sources
    int sortedBy_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

}  // namespace nl::ui
