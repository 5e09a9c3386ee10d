// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/snn/layer_table.hpp"

namespace nl::ui {

/// A network as rows, input first: each with a box drawn to its shape (wide = many channels, high = a large map).
class LayersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { layer, shape, parameters, neurons, macs, columns };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<snn::LayerRow> rows);
    [[nodiscard]] const std::vector<snn::LayerRow>& rows() const { return rows_; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<snn::LayerRow> rows_;
};

}  // namespace nl::ui
