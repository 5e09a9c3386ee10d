// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/scatter_chart.hpp"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/plot/heatmap.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {

constexpr double kRadius = 5;
constexpr int kShapes = 5;

void drawMark(QPainter& painter, const QPointF& at, const QColor& colour, int shape) {
    painter.setPen(QPen(colour.darker(140), 1.2));
    painter.setBrush(colour);
    const double r = kRadius;
    switch (shape % kShapes) {
        case 0:
            return painter.drawEllipse(at, r, r);
        case 1:
            return painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r));
        case 2:
            return painter.drawPolygon(
                QPolygonF{{at.x(), at.y() - r - 1}, {at.x() + r + 1, at.y() + r}, {at.x() - r - 1, at.y() + r}});
        case 3:
            return painter.drawPolygon(QPolygonF{{at.x(), at.y() - r - 1.5},
                                                 {at.x() + r + 1.5, at.y()},
                                                 {at.x(), at.y() + r + 1.5},
                                                 {at.x() - r - 1.5, at.y()}});
        default:
            painter.setPen(QPen(colour, 3));
            painter.drawLine(QPointF(at.x() - r, at.y() - r), QPointF(at.x() + r, at.y() + r));
            painter.drawLine(QPointF(at.x() - r, at.y() + r), QPointF(at.x() + r, at.y() - r));
    }
}

/// Counts in full, so that ticks that are close to each other differ.
QString tickText(double value) {
    const bool count = std::abs(value) >= 1000 && std::abs(value) < 1e9 && std::abs(value - std::round(value)) < 1e-6;
    return count ? QLocale().toString(std::llround(value)) : shortNumber(value);
}

/// A little room around [low, high].
void widen(double& low, double& high) {
    if (!(low <= high)) low = 0, high = 1;
    const double margin = high > low ? 0.1 * (high - low) : std::max(1e-9, 0.1 * std::abs(high));
    low -= margin;
    high += margin;
}

}  // namespace

ScatterChart::ScatterChart(const QString& xTitle, const QString& yTitle, QWidget* parent)
    : QWidget(parent), xTitle_(xTitle), yTitle_(yTitle) {
    setAccessibleName(tr("%1 against %2").arg(yTitle, xTitle));
    setMouseTracking(true);
}

void ScatterChart::setPoints(std::vector<ScatterPoint> points, const QStringList& shapes) {
    std::erase_if(points, [](const ScatterPoint& p) { return !std::isfinite(p.x) || !std::isfinite(p.y); });
    points_ = std::move(points);
    shapes_ = shapes;
    left_ = low_ = std::numeric_limits<double>::infinity();
    right_ = high_ = -left_;
    QString words;
    for (const ScatterPoint& p : points_) {
        left_ = std::min(left_, p.x - p.xSpread);
        right_ = std::max(right_, p.x + p.xSpread);
        low_ = std::min(low_, p.y - p.ySpread);
        high_ = std::max(high_, p.y + p.ySpread);
        words += QStringLiteral("%1: %2 %3, %4 %5\n").arg(p.name, xTitle_, shortNumber(p.x), yTitle_, shortNumber(p.y));
    }
    widen(left_, right_);
    widen(low_, high_);
    setAccessibleDescription(words);
    update();
}

QRect ScatterChart::plotBox() const {
    const int high = fontMetrics().height(), wide = fontMetrics().horizontalAdvance(QStringLiteral("0000.0")) + 10;
    const int above = shapes_.size() > 1 ? 2 * high + 8 : high + 6;
    return {wide, above, std::max(20, width() - wide - 16), std::max(20, height() - above - 2 * high - 12)};
}

QPointF ScatterChart::placeOf(const ScatterPoint& point) const {
    const QRect box = plotBox();
    return {box.x() + (point.x - left_) / (right_ - left_) * box.width(),
            box.y() + (high_ - point.y) / (high_ - low_) * box.height()};
}

void ScatterChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    drawAxes(painter);
    if (points_.empty()) {
        painter.drawText(plotBox(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose runs that know their accuracy and spikes"));
        return;
    }
    drawPoints(painter);
    drawNames(painter);
    drawShapes(painter);
}

void ScatterChart::drawAxes(QPainter& painter) const {
    const QRect box = plotBox();
    const QColor ink = palette().color(QPalette::WindowText);
    QColor grid = ink;
    grid.setAlpha(40);
    const int high = fontMetrics().height();
    for (const double x : plot::ticks(left_, right_, std::clamp(box.width() / 90, 2, 8))) {
        const double at = box.x() + (x - left_) / (right_ - left_) * box.width();
        if (at < box.x() || at > box.right() + 1) continue;
        painter.setPen(grid);
        painter.drawLine(QPointF(at, box.y()), QPointF(at, box.bottom()));
        painter.setPen(ink);
        painter.drawText(QRectF(at - 45, box.bottom() + 3, 90, high), Qt::AlignHCenter, tickText(x));
    }
    for (const double y : plot::ticks(low_, high_, std::clamp(box.height() / 40, 2, 6))) {
        const double at = box.y() + (high_ - y) / (high_ - low_) * box.height();
        if (at < box.y() || at > box.bottom() + 1) continue;
        painter.setPen(grid);
        painter.drawLine(QPointF(box.x(), at), QPointF(box.right(), at));
        painter.setPen(ink);
        painter.drawText(QRectF(0, at - high / 2.0, box.x() - 5, high), Qt::AlignRight | Qt::AlignVCenter,
                         shortNumber(y));
    }
    painter.setPen(ink);
    painter.drawLine(box.bottomLeft(), box.bottomRight());
    painter.drawLine(box.topLeft(), box.bottomLeft());
    painter.drawText(QRect(box.x(), box.bottom() + 3 + high, box.width(), high), Qt::AlignHCenter, xTitle_);
    painter.drawText(QRect(6, 2, width() - 12, high), Qt::AlignLeft, yTitle_);
}

void ScatterChart::drawPoints(QPainter& painter) const {
    for (const ScatterPoint& p : points_) {
        const QPointF at = placeOf(p);
        const QRect box = plotBox();
        const double dx = p.xSpread / (right_ - left_) * box.width(), dy = p.ySpread / (high_ - low_) * box.height();
        painter.setPen(QPen(p.colour, 1.5));
        if (dx > 0) painter.drawLine(QPointF(at.x() - dx, at.y()), QPointF(at.x() + dx, at.y()));
        if (dy > 0) painter.drawLine(QPointF(at.x(), at.y() - dy), QPointF(at.x(), at.y() + dy));
        drawMark(painter, at, p.colour, p.shape);
    }
}

/// Names where they cover neither each other nor a point.
void ScatterChart::drawNames(QPainter& painter) const {
    std::vector<QRectF> taken;
    for (const ScatterPoint& p : points_) {
        const QPointF at = placeOf(p);
        taken.emplace_back(at.x() - kRadius, at.y() - kRadius, 2 * kRadius, 2 * kRadius);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QFontMetricsF metrics{QFontMetrics(font())};
    for (const ScatterPoint& p : points_) {
        const QPointF at = placeOf(p);
        const QSizeF size(metrics.horizontalAdvance(p.name) + 2, metrics.height());
        // Off the lines of the spread, which go to the sides and up and down.
        const double right = at.x() + 4, left = at.x() - 4 - size.width();
        const double above = at.y() - kRadius - size.height(), below = at.y() + kRadius;
        for (const QRectF& place : {QRectF(QPointF(right, above), size), QRectF(QPointF(left, above), size),
                                    QRectF(QPointF(right, below), size), QRectF(QPointF(left, below), size)}) {
            if (!QRectF(rect()).contains(place) ||
                std::any_of(taken.begin(), taken.end(), [&](const QRectF& t) { return t.intersects(place); }))
                continue;
            painter.drawText(place, Qt::AlignCenter, p.name);
            taken.push_back(place);
            break;
        }
    }
}

void ScatterChart::drawShapes(QPainter& painter) const {
    if (shapes_.size() < 2) return;
    double x = plotBox().x();
    const double y = 2 + 1.5 * fontMetrics().height();
    const QColor ink = palette().color(QPalette::WindowText);
    for (int s = 0; s < shapes_.size(); ++s) {
        drawMark(painter, {x + kRadius, y}, ink, s);
        painter.setPen(ink);
        const double wide = fontMetrics().horizontalAdvance(shapes_[s]);
        painter.drawText(QRectF(x + 3 * kRadius, y - fontMetrics().height() / 2.0, wide + 2, fontMetrics().height()),
                         Qt::AlignLeft | Qt::AlignVCenter, shapes_[s]);
        x += wide + 3 * kRadius + 16;
    }
}

QString ScatterChart::textAt(const QPointF& at) const {
    const ScatterPoint* nearest = nullptr;
    double best = 12;
    for (const ScatterPoint& p : points_) {
        const QPointF d = placeOf(p) - at;
        if (const double away = std::hypot(d.x(), d.y()); away < best) {
            best = away;
            nearest = &p;
        }
    }
    if (nearest == nullptr) return {};
    const auto value = [](double mean, double spread) {
        return spread > 0 ? QStringLiteral("%1 ± %2").arg(shortNumber(mean), shortNumber(spread)) : shortNumber(mean);
    };
    return QStringLiteral("%1\n%2: %3\n%4: %5")
        .arg(nearest->name, yTitle_, value(nearest->y, nearest->ySpread), xTitle_, value(nearest->x, nearest->xSpread));
}

void ScatterChart::mouseMoveEvent(QMouseEvent* event) {
    QToolTip::showText(event->globalPosition().toPoint(), textAt(event->position()), this);
}

}  // namespace nl::ui
