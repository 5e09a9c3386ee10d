// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <memory>
#include <vector>

#include "core/run/groups.hpp"
#include "core/run/run.hpp"

namespace nl::ui {

/// Runs as rows, or groups of runs that differ by the seed alone: name, kind, state and results (mean and standard
/// deviation of a group), then their settings; those that all runs share can be left out.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kSortRole = Qt::UserRole;  ///< numbers as numbers
    using Runs = std::shared_ptr<const std::vector<run::RunInfo>>;

    using QAbstractTableModel::QAbstractTableModel;
    void setRuns(Runs runs);
    void setOnlyDifferences(bool on);
    void setGrouped(bool on);
    [[nodiscard]] bool grouped() const { return grouped_; }
    [[nodiscard]] const std::vector<run::RunInfo>& runs() const { return *runs_; }
    /// The runs of a row; one where rows are not groups.
    [[nodiscard]] const run::RunGroup& group(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    /// The first run of a row.
    [[nodiscard]] const run::RunInfo& run(int row) const { return (*runs_)[group(row).members.front()]; }
    [[nodiscard]] QString name(int row) const;  ///< with the number of runs where they are several
    [[nodiscard]] static QColor colour(int row);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void chooseRows();
    void chooseColumns();
    [[nodiscard]] QVariant cell(int row, int column, bool forSorting) const;
    [[nodiscard]] QVariant metricCell(int row, const std::string& metric, bool forSorting) const;
    [[nodiscard]] QVariant settingCell(int row, const std::string& key, bool forSorting) const;
    Runs runs_ = std::make_shared<std::vector<run::RunInfo>>();
    std::vector<run::RunGroup> rows_;
    std::vector<std::string> metrics_, settings_;
    bool onlyDifferences_ = true, grouped_ = false;
};

}  // namespace nl::ui
