// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention/top_entries_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "widgets/kit/legend.hpp"

namespace nl::ui {

void TopEntriesModel::setMatrix(std::shared_ptr<const HeatMatrix> matrix) {
    beginResetModel();
    matrix_ = std::move(matrix);
    entries_.clear();
    if (matrix_ && !matrix_->levels.empty()) {
        const HeatLevel& cells = matrix_->levels[0];
        std::vector<Entry> all;
        all.reserve(cells.value.size());
        for (std::uint32_t row = 0; row < matrix_->size(); ++row)
            for (std::uint32_t e = cells.offset[row]; e < cells.offset[row + 1]; ++e)
                all.push_back(
                    {row, cells.column[e], cells.value[e],
                     e < matrix_->uniform.size() ? matrix_->uniform[e] : std::numeric_limits<float>::quiet_NaN()});
        const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(kMost, all.size()));
        std::partial_sort(all.begin(), end, all.end(), [](const Entry& a, const Entry& b) {
            return a.value != b.value ? a.value > b.value : std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
        entries_.assign(all.begin(), end);
    }
    endResetModel();
}

int TopEntriesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int TopEntriesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : (matrix_ && matrix_->attention ? 5 : 3);
}

QVariant TopEntriesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= entries_.size()) return {};
    const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() >= value) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case rowName:
            return QString::fromStdString(matrix_->labels[entry.row]);
        case columnName:
            if (matrix_->attention && entry.row == entry.column && matrix_->scale != bgan::Scale::population)
                return tr("(own entry)");
            return QString::fromStdString(matrix_->labels[entry.column]);
        case value:
            return shortNumber(entry.value);
        case uniform:
            return shortNumber(entry.uniform);
        case gain:
            return shortNumber(entry.value / entry.uniform);
        default:
            return {};
    }
}

QVariant TopEntriesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    const bool backward = matrix_ && matrix_->direction == bgan::Direction::backward;
    switch (section) {
        case rowName:
            return matrix_ && matrix_->attention ? tr("Who looks") : backward ? tr("From") : tr("To");
        case columnName:
            return matrix_ && matrix_->attention ? tr("At whom") : backward ? tr("To") : tr("From");
        case value:
            return matrix_ ? matrix_->title : QString();
        case uniform:
            return tr("Uniform");
        case gain:
            return tr("Gain");
        default:
            return {};
    }
}

void TopEntriesModel::sort(int column, Qt::SortOrder order) {
    if (!matrix_) return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto key = [&](const Entry& e) {
        return column == uniform ? e.uniform : column == gain ? e.value / e.uniform : e.value;
    };
    const auto less = [&](const Entry& a, const Entry& b) {
        if (column == rowName) return matrix_->labels[a.row] < matrix_->labels[b.row];
        if (column == columnName) return matrix_->labels[a.column] < matrix_->labels[b.column];
        // A NaN has no place of its own; it counts as the least, so that the order stays one.
        const float x = key(a), y = key(b);
        return std::isnan(x) ? !std::isnan(y) : x < y;
    };
    std::vector<int> from(entries_.size()), place(entries_.size());  // new row -> old row, and back
    std::iota(from.begin(), from.end(), 0);
    std::stable_sort(from.begin(), from.end(), [&](int x, int y) {
        const Entry &a = entries_[static_cast<std::size_t>(x)], &b = entries_[static_cast<std::size_t>(y)];
        return order == Qt::AscendingOrder ? less(a, b) : less(b, a);
    });
    std::vector<Entry> sorted;
    for (std::size_t row = 0; row < from.size(); ++row) {
        sorted.push_back(entries_[static_cast<std::size_t>(from[row])]);
        place[static_cast<std::size_t>(from[row])] = static_cast<int>(row);
    }
    entries_ = std::move(sorted);
    for (const QModelIndex& kept : persistentIndexList())
        changePersistentIndex(kept, index(place[static_cast<std::size_t>(kept.row())], kept.column()));
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

std::pair<std::uint32_t, std::uint32_t> TopEntriesModel::cell(int row) const {
    const Entry& entry = entries_[static_cast<std::size_t>(row)];
    return {entry.row, entry.column};
}

QString TopEntriesModel::csv() const {
    QString out;
    const auto quoted = [](QString text) {
        if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')))
            text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        return text;
    };
    for (int c = 0; c < columnCount(); ++c)
        out += (c > 0 ? QStringLiteral(",") : QString()) + quoted(headerData(c, Qt::Horizontal).toString());
    out += QLatin1Char('\n');
    for (const Entry& entry : entries_) {
        out += quoted(QString::fromStdString(matrix_->labels[entry.row])) + QLatin1Char(',') +
               quoted(QString::fromStdString(matrix_->labels[entry.column]));
        out += QLatin1Char(',') + QString::number(static_cast<double>(entry.value), 'g', 9);
        if (matrix_->attention) {
            out += QLatin1Char(',') + QString::number(static_cast<double>(entry.uniform), 'g', 9);
            out += QLatin1Char(',') + QString::number(static_cast<double>(entry.value / entry.uniform), 'g', 9);
        }
        out += QLatin1Char('\n');
    }
    return out;
}

}  // namespace nl::ui
