// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/cell_table_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/spikes/raster_counts.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

namespace {
double known(const std::optional<double>& value) { return value.value_or(std::numeric_limits<double>::quiet_NaN()); }
}  // namespace

void CellTableModel::setStatistics(std::shared_ptr<const spikes::SpikeTable> table,
                                   std::shared_ptr<const std::vector<spikes::TrainStatistics>> statistics) {
    beginResetModel();
    table_ = std::move(table);
    statistics_ = std::move(statistics);
    order_.resize(statistics_ ? statistics_->size() : 0);
    putInOrder();
    endResetModel();
}

int CellTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}
int CellTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Column::columns; }

double CellTableModel::value(std::uint32_t source, int column) const {
    const spikes::TrainStatistics& of = (*statistics_)[source];
    switch (column) {
        case Column::group:
        case Column::cell:
            return source;  // groups follow each other
        case Column::spikes:
            return static_cast<double>(of.count);
        case Column::rate:
            return of.rate;
        case Column::latency:
            return known(of.firstLatency) * 1e3;
        case Column::intervalCv:
            return known(of.intervalCv);
        case Column::adaptation:
            return known(of.adaptationIndex);
        default:
            return known(of.burstIndex);
    }
}

QVariant CellTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((index.column() == Column::group ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const std::uint32_t source = sourceAt(index.row());
    const std::size_t of = spikes::groupOf(*table_, source);
    if (index.column() == Column::group) return briefLayer(QString::fromStdString(table_->groupNames[of]));
    if (index.column() == Column::cell) return source - table_->groupBegin[of];
    const double number = value(source, index.column());
    if (std::isnan(number)) return QStringLiteral("–");
    if (index.column() == Column::spikes) return static_cast<qulonglong>(number);
    return shortNumber(number);
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= Column::columns) return {};
    if (role == Qt::DisplayRole) {
        const std::array<QString, Column::columns> names{tr("Population"), tr("Cell"),        tr("Spikes"),
                                                         tr("Rate, Hz"),   tr("Latency, ms"), tr("ISI CV"),
                                                         tr("Adaptation"), tr("Burst index")};
        return names[static_cast<std::size_t>(section)];
    }
    if (role != Qt::ToolTipRole) return {};
    const std::array<QString, Column::columns> help{
        tr("Population or layer"),
        tr("Index in the population"),
        tr("Number of spikes"),
        tr("Spikes divided by the time that was simulated"),
        tr("Time of the first spike"),
        tr("Standard deviation of the interspike intervals divided by their mean; from 3 spikes"),
        tr("Mean of (next - this) / (next + this) of successive intervals: above 0 it slows down; from 3 spikes"),
        tr("Part of the intervals that are shorter than half their mean; from 3 spikes")};
    return help[static_cast<std::size_t>(section)];
}

void CellTableModel::putInOrder() {
    std::iota(order_.begin(), order_.end(), 0U);
    if (sortedBy_ < 0 || !statistics_) return;
    const bool ascending = sortOrder_ == Qt::AscendingOrder;
    std::vector<double> key(order_.size());
    for (std::uint32_t s = 0; s < order_.size(); ++s) {
        const double number = value(s, sortedBy_);
        key[s] = std::isnan(number) ? std::numeric_limits<double>::infinity() : ascending ? number : -number;
    }
    std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) { return key[a] < key[b]; });
}

void CellTableModel::sort(int column, Qt::SortOrder order) {
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> sources;
    for (const QModelIndex& index : before) sources.push_back(sourceAt(index.row()));
    sortedBy_ = column;
    sortOrder_ = order;
    putInOrder();
    std::vector<int> rowOfSource(order_.size());
    for (std::size_t r = 0; r < order_.size(); ++r) rowOfSource[order_[r]] = static_cast<int>(r);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOfSource[sources[static_cast<std::size_t>(i)]], before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int CellTableModel::rowOf(std::uint32_t source) const {
    const auto found = std::find(order_.begin(), order_.end(), source);
    return found == order_.end() ? -1 : static_cast<int>(found - order_.begin());
}

QString CellTableModel::text(const std::vector<int>& rows) const {
    QStringList lines, cells;
    for (int c = 0; c < Column::columns; ++c) cells << headerData(c, Qt::Horizontal).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (const int row : rows) {
        cells.clear();
        for (int c = 0; c < Column::columns; ++c) cells << data(index(row, c)).toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace nl::ui
