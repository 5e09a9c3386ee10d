// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/entropy_strip.hpp"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {
constexpr int kGap = 2;
}

EntropyStrip::EntropyStrip(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Attention entropy"));
    setToolTip(tr("Relative entropy of attention per layer, head and direction: 1 = uniform, 0 = one entry"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

double EntropyStrip::valueAt(int layer, int head, int direction) const {
    const int row = layer * heads_ + head;
    return values_[2 * static_cast<std::size_t>(row) + static_cast<std::size_t>(direction)];
}

void EntropyStrip::setValues(std::vector<double> values, int layers, int heads) {
    values_ = std::move(values);
    layers_ = layers;
    heads_ = heads;
    if (values_.size() != 2 * static_cast<std::size_t>(layers) * static_cast<std::size_t>(heads)) values_.clear();
    QString text;
    for (std::size_t i = 0; i < values_.size(); ++i) text += shortNumber(values_[i]) + QLatin1Char(' ');
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

QSize EntropyStrip::sizeHint() const {
    const int line = fontMetrics().height();
    return {240, values_.empty() ? 0 : line * 3 + 6 + layers_ * (line + 4 + kGap)};
}

QRect EntropyStrip::cell(int layer, int head, int direction) const {
    const int line = fontMetrics().height(), left = fontMetrics().horizontalAdvance(tr("layer %1").arg(88)) + 6;
    const int columns = 2 * heads_, wide = std::max(6, (width() - left) / std::max(1, columns));
    const int column = direction * heads_ + head;
    return {left + column * wide + (direction == 1 ? kGap : 0), line + 4 + layer * (line + 4 + kGap), wide - kGap,
            line + 4};
}

void EntropyStrip::paintEvent(QPaintEvent*) {
    if (values_.empty()) return;
    QPainter painter(this);
    ColourScale scale;
    scale.map = QStringLiteral("blue-grey-yellow");
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height();
    painter.setPen(palette().color(QPalette::WindowText));
    for (int direction = 0; direction < 2; ++direction) {
        const QRect first = cell(0, 0, direction), last = cell(0, heads_ - 1, direction);
        painter.drawText(QRect(first.x(), 0, last.right() - first.x(), line), Qt::AlignLeft,
                         metrics.elidedText(direction == 0 ? tr("forward, heads 1 to %1").arg(heads_) : tr("backward"),
                                            Qt::ElideRight, last.right() - first.x()));
    }
    for (int layer = 0; layer < layers_; ++layer) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(0, cell(layer, 0, 0).y(), cell(layer, 0, 0).x() - 4, line + 4),
                         Qt::AlignVCenter | Qt::AlignLeft, tr("layer %1").arg(layer + 1));
        for (int head = 0; head < heads_; ++head)
            for (int direction = 0; direction < 2; ++direction) {
                const double value = valueAt(layer, head, direction);
                const QRect box = cell(layer, head, direction);
                if (std::isnan(value)) {
                    painter.fillRect(box, QBrush(palette().color(QPalette::Mid), Qt::BDiagPattern));
                    continue;
                }
                const QColor fill = scale.at(static_cast<float>(value));
                painter.fillRect(box, fill);
                painter.setPen(fill.lightness() > 128 ? Qt::black : Qt::white);
                const QString text = QString::number(value, 'f', 2);
                if (metrics.horizontalAdvance(text) + 2 < box.width()) painter.drawText(box, Qt::AlignCenter, text);
                if (value > kUniform || value < kCollapsed) {
                    painter.drawLine(box.topLeft(), box.bottomRight());
                    painter.drawLine(box.bottomLeft(), box.topRight());
                }
            }
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, cell(layers_, 0, 0).y(), width(), 2 * line), Qt::AlignLeft | Qt::TextWordWrap,
                     tr("1 = uniform, 0 = one entry; crossed out: no preference learned"));
}

bool EntropyStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !values_.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (int layer = 0; layer < layers_; ++layer)
            for (int head = 0; head < heads_; ++head)
                for (int direction = 0; direction < 2; ++direction)
                    if (cell(layer, head, direction).contains(help->pos())) {
                        const double value = valueAt(layer, head, direction);
                        QToolTip::showText(
                            help->globalPos(),
                            tr("layer %1, head %2, %3: entropy %4")
                                .arg(layer + 1)
                                .arg(head + 1)
                                .arg(direction == 0 ? tr("forward") : tr("backward"), shortNumber(value)),
                            this);
                        return true;
                    }
    }
    return QWidget::event(event);
}

}  // namespace nl::ui
