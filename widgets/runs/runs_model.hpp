// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <memory>
#include <vector>

#include "core/run/run.hpp"

namespace nl::ui {

/// Runs as rows: name, state and results, then their settings; those that all runs share can be left out.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kSortRole = Qt::UserRole;  ///< numbers as numbers

    using QAbstractTableModel::QAbstractTableModel;
    void setRuns(std::shared_ptr<const std::vector<run::RunInfo>> runs);
    void setOnlyDifferences(bool on);
    [[nodiscard]] const run::RunInfo& run(int row) const { return (*runs_)[static_cast<std::size_t>(row)]; }
    [[nodiscard]] static QColor colour(int row);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void chooseColumns();
    [[nodiscard]] QVariant cell(const run::RunInfo& run, int column, bool forSorting) const;
    std::shared_ptr<const std::vector<run::RunInfo>> runs_ = std::make_shared<std::vector<run::RunInfo>>();
    std::vector<std::string> metrics_, settings_;
    bool onlyDifferences_ = true;
};

/// The last known value of a metric, NaN when it was never measured.
[[nodiscard]] double lastMetric(const run::RunInfo& run, std::string_view name);

}  // namespace nl::ui
