// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "widgets/traces/trace_plot.hpp"

namespace nl::ui {

/// The legend of a plot: its curves with their colour, shown or hidden by a check mark, and what they are at the two
/// cursors.
class CurvesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { name, atA, atB, difference, columns };

    explicit CurvesModel(TracePlot& plot, QObject* parent = nullptr);
    void reset();        ///< the plot shows other curves
    void readCursors();  ///< they, or the values below them, are others
    void toggle(int row);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const TraceCurve& curve, int row, int column) const;
    TracePlot& plot_;
    int rows_ = 0;
};

}  // namespace nl::ui
