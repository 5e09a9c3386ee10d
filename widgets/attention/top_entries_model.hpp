// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "widgets/attention/heat_matrix.hpp"

namespace nl::ui {

/// The largest cells of a matrix as a table: the twin of the picture. Sorts itself.
class TopEntriesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { rowName, columnName, value, uniform, gain };
    static constexpr std::size_t kMost = 2000;

    using QAbstractTableModel::QAbstractTableModel;
    void setMatrix(std::shared_ptr<const HeatMatrix> matrix);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// The matrix cell of a table row.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> cell(int row) const;
    /// All rows with their header, comma separated, numbers with a point.
    [[nodiscard]] QString csv() const;

private:
    struct Entry {
        std::uint32_t row, column;
        float value, uniform;
    };
    std::shared_ptr<const HeatMatrix> matrix_;
    std::vector<Entry> entries_;
};

}  // namespace nl::ui
