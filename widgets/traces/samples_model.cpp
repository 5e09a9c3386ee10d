// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/samples_model.hpp"

#include <algorithm>

namespace nl::ui {

namespace {
QString number(double value) { return QString::number(value, 'g', 10); }
}  // namespace

void SamplesModel::setPlot(std::shared_ptr<const TraceData> data, const TracePlotSpec& spec) {
    beginResetModel();
    data_ = std::move(data);
    spec_ = spec;
    rows_ = data_ ? static_cast<int>(data_->size()) : 0;
    endResetModel();
}

void SamplesModel::dataGrown() {
    const int wanted = data_ ? static_cast<int>(data_->size()) : 0;
    if (wanted <= rows_) return;
    beginInsertRows({}, rows_, wanted - 1);
    rows_ = wanted;
    endInsertRows();
}

double SamplesModel::secondsOf(int row) const {
    return row >= 0 && row < rows_ ? data_->time(static_cast<std::size_t>(row)) : 0;
}

int SamplesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }
int SamplesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !data_ ? 0 : 1 + static_cast<int>(spec_.curves.size());
}

QVariant SamplesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const auto sample = static_cast<std::size_t>(index.row());
    if (index.column() == 0) return number(data_->time(sample) / spec_.time.scale);
    const TraceCurve& curve = spec_.curves[static_cast<std::size_t>(index.column() - 1)];
    const TracePyramid& trace = data_->trace(curve.trace);
    return sample < trace.size() ? number(trace[sample] / curve.unit.scale) : QString();
}

QVariant SamplesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section;
    const auto named = [](const QString& name, const QString& unit) {
        return unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, unit);
    };
    if (section == 0) return named(tr("Time"), spec_.time.text);
    const TraceCurve& curve = spec_.curves[static_cast<std::size_t>(section - 1)];
    return named(curve.name, curve.unit.text);
}

QString SamplesModel::textOf(int firstRow, int lastRow, int firstColumn, int lastColumn) const {
    QStringList lines, cells;
    for (int c = firstColumn; c <= lastColumn; ++c) cells << headerData(c, Qt::Horizontal).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (int r = firstRow; r <= std::min(lastRow, rows_ - 1); ++r) {
        cells.clear();
        for (int c = firstColumn; c <= lastColumn; ++c) cells << data(index(r, c)).toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace nl::ui
