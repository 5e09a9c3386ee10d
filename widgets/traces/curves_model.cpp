// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/curves_model.hpp"

#include <QPainter>
#include <QPixmap>
#include <cmath>

#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {
QPixmap swatch(const QColor& colour, bool shown) {
    QPixmap out(18, 12);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setPen(QPen(colour, 2.6, shown ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(0, 6, 18, 6);
    return out;
}
}  // namespace

CurvesModel::CurvesModel(TracePlot& plot, QObject* parent) : QAbstractTableModel(parent), plot_(plot) { reset(); }

void CurvesModel::reset() {
    beginResetModel();
    rows_ = static_cast<int>(plot_.scene().spec.curves.size());
    endResetModel();
}

void CurvesModel::readCursors() {
    if (rows_ > 0) Q_EMIT dataChanged(index(0, atA), index(rows_ - 1, difference));
}

void CurvesModel::toggle(int row) {
    if (row < 0 || row >= rows_) return;
    const auto curve = static_cast<std::size_t>(row);
    plot_.setShown(curve, !plot_.scene().shown[curve]);
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

int CurvesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }
int CurvesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString CurvesModel::text(const TraceCurve& curve, int row, int column) const {
    if (column == name)
        return curve.unit.text.isEmpty() ? curve.name : QStringLiteral("%1 (%2)").arg(curve.name, curve.unit.text);
    const auto i = static_cast<std::size_t>(row);
    const auto value = [&](int which) {
        const auto seconds = plot_.cursorTime(which);
        return seconds ? plot_.scene().valueAt(i, *seconds) : std::nan("");
    };
    const double shown = column == atA ? value(0) : column == atB ? value(1) : value(1) - value(0);
    return std::isnan(shown) ? QString() : shortNumber(shown);
}

QVariant CurvesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_) return {};
    const auto row = static_cast<std::size_t>(index.row());
    const TraceCurve& curve = plot_.scene().spec.curves[row];
    const bool shown = plot_.scene().shown[row];
    switch (role) {
        case Qt::DisplayRole:
            return text(curve, index.row(), index.column());
        case Qt::ToolTipRole: {
            const auto& traces = plot_.scene().data->result().traces;
            return curve.trace < traces.size() ? QString::fromStdString(traces[curve.trace].quantity) : curve.name;
        }
        case Qt::TextAlignmentRole:
            return index.column() == name ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
        case Qt::CheckStateRole:
            return index.column() == name ? QVariant(shown ? Qt::Checked : Qt::Unchecked) : QVariant();
        case Qt::DecorationRole:
            if (index.column() != name) return {};
            return swatch(traceColour(curve, row, plot_.palette().color(QPalette::Base)), shown);
        default:
            return {};
    }
}

QVariant CurvesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QString texts[columns] = {tr("Curve"), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("B − A")};
    return texts[section];
}

}  // namespace nl::ui
