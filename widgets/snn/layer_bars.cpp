// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snn/layer_bars.hpp"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/kit/curve_chart.hpp"

namespace nl::ui {

namespace {
constexpr int kGap = 6;
}

LayerBars::LayerBars(const QString& title, QWidget* parent)
    : QWidget(parent), title_(title), reference_(std::numeric_limits<double>::quiet_NaN()) {
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LayerBars::setBars(std::vector<LayerBar> bars, double full, double reference) {
    if (bars == bars_ && full == full_) return;
    const bool other = bars.size() != bars_.size();
    bars_ = std::move(bars);
    full_ = full;
    reference_ = reference;
    for (const LayerBar& bar : bars_)
        if (std::isfinite(bar.value)) full_ = std::max(full_, bar.value);
    QString words;
    for (const LayerBar& bar : bars_) words += QStringLiteral("%1: %2\n").arg(bar.name, bar.text);
    setAccessibleDescription(words);
    if (other) updateGeometry();
    update();
}

int LayerBars::rowHeight() const { return fontMetrics().height() + 3; }

QSize LayerBars::sizeHint() const {
    return {260, bars_.empty() ? 0 : rowHeight() * (static_cast<int>(bars_.size()) + 1)};
}

void LayerBars::paintEvent(QPaintEvent*) {
    if (bars_.empty()) return;
    QPainter painter(this);
    const QFontMetrics metrics = fontMetrics();
    const QColor ink = palette().color(QPalette::WindowText);
    int names = 0, texts = 0;
    for (const LayerBar& bar : bars_) {
        names = std::max(names, metrics.horizontalAdvance(bar.name));
        texts = std::max(texts, metrics.horizontalAdvance(bar.text));
    }
    names = std::min(names, 2 * width() / 5);
    const int left = names + kGap, room = std::max(10, width() - left - texts - 2 * kGap), high = rowHeight();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(ink);
    painter.drawText(QRect(0, 0, width(), high), Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(title_, Qt::ElideRight, width()));
    painter.setFont(font());
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        const LayerBar& bar = bars_[i];
        const int y = high * static_cast<int>(i + 1);
        painter.setPen(ink);
        painter.drawText(QRect(0, y, names, high), Qt::AlignVCenter,
                         metrics.elidedText(bar.name, Qt::ElideMiddle, names));
        const double part = std::isfinite(bar.value) && full_ > 0 ? std::clamp(bar.value / full_, 0.0, 1.0) : 0;
        const QRect whole(left, y + 2, room, high - 4);
        painter.fillRect(whole, palette().color(QPalette::AlternateBase));
        QRect filled = whole;
        filled.setWidth(static_cast<int>(std::lround(part * room)));
        painter.fillRect(filled, curveColour(0));
        if (bar.odd) painter.fillRect(whole, QBrush(ink, Qt::BDiagPattern));
        painter.drawText(QRect(whole.right() + kGap, y, texts + kGap, high), Qt::AlignVCenter, bar.text);
    }
    if (std::isnan(reference_) || full_ <= 0) return;
    const int x = left + static_cast<int>(std::lround(std::clamp(reference_ / full_, 0.0, 1.0) * room));
    painter.setPen(QPen(ink, 1, Qt::DashLine));
    painter.drawLine(x, high, x, high * static_cast<int>(bars_.size() + 1));
}

bool LayerBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = help->pos().y() / rowHeight() - 1;
        if (row >= 0 && row < static_cast<int>(bars_.size())) {
            QToolTip::showText(help->globalPos(), bars_[static_cast<std::size_t>(row)].help, this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace nl::ui
