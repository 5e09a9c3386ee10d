// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snn/layers_model.hpp"

#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <cmath>

#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

namespace {

constexpr QSize kBox(34, 18);

/// A colour for each kind of operation; the tool tip says it in words.
std::size_t colourOf(snn::OperationKind kind) {
    switch (kind) {
        case snn::OperationKind::synapses:
            return 0;
        case snn::OperationKind::neurons:
            return 1;
        case snn::OperationKind::maxPool:
        case snn::OperationKind::meanPool:
            return 2;
        default:
            return 4;
    }
}

QPixmap boxOf(const snn::LayerRow& row) {
    QPixmap out(kBox);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    const double wide = std::clamp(std::log2(static_cast<double>(row.channels) + 1) / 10.0, 0.1, 1.0);
    const double high = std::clamp(static_cast<double>(row.height) / 32.0, 0.12, 1.0);
    const QRectF box(0, 0, wide * (kBox.width() - 2), high * (kBox.height() - 2));
    painter.setPen(QPen(curveColour(colourOf(row.kind)).darker(130), 1));
    painter.setBrush(curveColour(colourOf(row.kind)));
    painter.drawRect(box.translated((kBox.width() - box.width()) / 2, (kBox.height() - box.height()) / 2));
    return out;
}

QString kindText(snn::OperationKind kind) {
    switch (kind) {
        case snn::OperationKind::synapses:
            return LayersModel::tr("Synapses: a convolution or a dense layer");
        case snn::OperationKind::neurons:
            return LayersModel::tr("Spiking neurons, behind a norm");
        case snn::OperationKind::sum:
            return LayersModel::tr("Sum of membranes over a shortcut");
        case snn::OperationKind::add:
            return LayersModel::tr("Sum of spikes over a shortcut");
        case snn::OperationKind::maxPool:
            return LayersModel::tr("Maximum over 2 x 2 neurons");
        case snn::OperationKind::meanPool:
            return LayersModel::tr("Mean over the map");
        case snn::OperationKind::dropout:
            return LayersModel::tr("Dropout of spikes, in training only");
    }
    return {};
}

}  // namespace

void LayersModel::setRows(std::vector<snn::LayerRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int LayersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int LayersModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant LayersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const snn::LayerRow& row = rows_[static_cast<std::size_t>(index.row())];
    const auto number = [](double value) { return value > 0 ? countText(value) : QString(); };
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == layer) return QString::fromStdString(row.name);
            if (index.column() == shape)
                return row.height * row.width == 1
                           ? QString::number(row.channels)
                           : QStringLiteral("%1×%2×%3").arg(row.height).arg(row.width).arg(row.channels);
            if (index.column() == parameters) return number(static_cast<double>(row.parameters));
            if (index.column() == neurons) return number(static_cast<double>(row.neurons));
            return number(static_cast<double>(row.macs));
        case Qt::DecorationRole:
            return index.column() == layer ? QVariant(boxOf(row)) : QVariant();
        case Qt::ToolTipRole:
            return kindText(row.kind);
        case Qt::TextAlignmentRole:
            return index.column() > shape ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        default:
            return {};
    }
}

QVariant LayersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const QString texts[columns] = {tr("Layer"), tr("Shape"), tr("Parameters"), tr("Neurons"), tr("MACs")};
    const QString help[columns] = {tr("In the order in which a picture passes them"),
                                   tr("Height, width and channels of what the layer hands on"),
                                   tr("Weights, biases and those of the norm"), tr("That spike"),
                                   tr("Multiply-accumulates of one picture over all time steps")};
    if (role == Qt::DisplayRole) return texts[section];
    if (role == Qt::ToolTipRole) return help[section];
    return {};
}

}  // namespace nl::ui
