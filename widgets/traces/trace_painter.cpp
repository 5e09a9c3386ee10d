// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/trace_painter.hpp"

#include <QPainter>
#include <QPen>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace nl::ui {

namespace {

constexpr int kGap = 5, kSwatch = 18;
constexpr double kFar = 1e5;       ///< pixels beyond which the painter need not be exact
constexpr std::size_t kDense = 2;  ///< samples a column from which columns are drawn instead of lines
constexpr double kDotsFrom = 8;    ///< pixels between samples from which each is marked

double near(double y, const QRect& box) { return std::clamp(y, box.top() - kFar, box.bottom() + kFar); }

void drawColumns(QPainter& painter, const TracePyramid& trace, const std::vector<std::size_t>& bounds,
                 const TracePanel& panel, const QRect& box, double scale) {
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() == 1) line << line.front() + QPointF(0, 1);
        if (!line.isEmpty()) painter.drawPolyline(line);
        line.clear();
    };
    const std::vector<Extremes> columns = columnExtremes(trace, bounds);
    line.reserve(static_cast<qsizetype>(2 * columns.size()));
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (!columns[c].known()) {
            flush();
            continue;
        }
        const double x = box.x() + static_cast<double>(c) + 0.5;
        double first = near(valueToY(panel, box, columns[c].low / scale), box);
        double second = near(valueToY(panel, box, columns[c].high / scale), box);
        if (!line.isEmpty() && std::abs(line.back().y() - second) < std::abs(line.back().y() - first))
            std::swap(first, second);
        line << QPointF(x, first);
        if (second != first) line << QPointF(x, second);
    }
    flush();
}

void drawSamples(QPainter& painter, const TraceScene& scene, const TracePyramid& trace, std::size_t begin,
                 std::size_t end, const TracePanel& panel, const QRect& box, double scale) {
    QPolygonF line;
    const bool dots = end > begin + 1 && box.width() / static_cast<double>(end - begin) > kDotsFrom;
    const auto flush = [&] {
        if (line.size() > 1) painter.drawPolyline(line);
        if (dots || line.size() == 1)
            for (const QPointF& point : std::as_const(line)) painter.drawEllipse(point, 1.8, 1.8);
        line.clear();
    };
    for (std::size_t i = begin; i < end; ++i) {
        if (std::isnan(trace[i])) {
            flush();
            continue;
        }
        line << QPointF(timeToX(scene, box, scene.data->time(i)), near(valueToY(panel, box, trace[i] / scale), box));
    }
    flush();
}

void drawCurves(QPainter& painter, const TraceScene& scene, const TracePanel& panel, const QRect& box,
                const std::vector<std::size_t>& bounds, const QColor& ground) {
    painter.save();
    painter.setClipRect(box);
    const bool dense = bounds.back() - bounds.front() > kDense * static_cast<std::size_t>(box.width());
    painter.setRenderHint(QPainter::Antialiasing, !dense);
    for (const std::size_t i : panel.curves) {
        const TraceCurve& curve = scene.spec.curves[i];
        if (curve.trace >= scene.data->traces()) continue;
        const TracePyramid& trace = scene.data->trace(curve.trace);
        const QColor colour = traceColour(curve, i, ground);
        painter.setPen(QPen(colour, dense ? 1 : 1.4));
        painter.setBrush(colour);
        if (dense) {
            drawColumns(painter, trace, bounds, panel, box, curve.unit.scale);
        } else {
            const std::size_t before = bounds.front() > 0 ? bounds.front() - 1 : 0;
            drawSamples(painter, scene, trace, std::min(before, trace.size()),
                        std::min(bounds.back() + 1, trace.size()), panel, box, curve.unit.scale);
        }
    }
    painter.restore();
}

void drawGrid(QPainter& painter, const TraceScene& scene, const TracePanel& panel, const QRect& box,
              const std::vector<double>& times, const QColor& ink) {
    const QFontMetrics metrics = painter.fontMetrics();
    QColor grid = ink;
    grid.setAlpha(34);
    const double step = panel.ticks.size() > 1 ? panel.ticks[1] - panel.ticks[0] : 1;
    for (const double time : times) {
        const double x = timeToX(scene, box, time * scene.spec.time.scale);
        painter.setPen(grid);
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    }
    for (const double tick : panel.ticks) {
        const double y = valueToY(panel, box, tick);
        if (y < box.top() - 0.5 || y > box.bottom() + 1.5) continue;
        painter.setPen(grid);
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        painter.setPen(ink);
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, box.left() - kGap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, axisNumber(tick, step));
    }
    painter.setPen(ink);
    painter.drawLine(box.topLeft(), box.bottomLeft());
}

QString panelTitle(const TraceScene& scene, const TracePanel& panel) {
    if (panel.curves.size() != 1 || (!scene.stacked && scene.panels.size() == 1)) return panel.unit;
    const QString name = scene.spec.curves[panel.curves.front()].name;
    return panel.unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, panel.unit);
}

void drawTitle(QPainter& painter, const TraceScene& scene, const TracePanel& panel, const QRect& box, int titleHeight,
               const QPalette& palette) {
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text =
        metrics.elidedText(panelTitle(scene, panel), Qt::ElideMiddle, box.width() + (titleHeight > 0 ? box.x() : 0));
    if (text.isEmpty()) return;
    const int wide = metrics.horizontalAdvance(text) + 2 * kGap;
    QRect place(box.x() + 2, box.y(), wide, metrics.height());
    if (titleHeight > 0) {
        // A unit stands above its numbers, a name above its curve.
        const bool unit = text == panel.unit && wide <= box.x() + kGap;
        place.moveTo(unit ? box.x() - wide : std::max(0, box.x() - kGap), box.y() - titleHeight);
    } else {
        QColor ground = palette.color(QPalette::Base);
        ground.setAlpha(190);
        painter.fillRect(place, ground);
    }
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(place, Qt::AlignCenter, text);
}

void drawTimeAxis(QPainter& painter, const TraceScene& scene, const QRect& axis, const std::vector<double>& times,
                  const QColor& ink) {
    const QFontMetrics metrics = painter.fontMetrics();
    const double step = times.size() > 1 ? times[1] - times[0] : 1;
    painter.setPen(ink);
    painter.drawLine(axis.topLeft(), axis.topRight());
    double free = -1;
    for (const double time : times) {
        const double x = timeToX(scene, axis, time * scene.spec.time.scale);
        const QString text = axisNumber(time, step);
        const double wide = metrics.horizontalAdvance(text);
        if (x < axis.left() - 1 || x > axis.right() + 2 || x - wide / 2 < free) continue;
        painter.drawLine(QPointF(x, axis.top()), QPointF(x, axis.top() + 3));
        painter.drawText(QRectF(x - wide / 2 - 1, axis.top() + kGap, wide + 2, metrics.height()),
                         Qt::AlignHCenter | Qt::AlignTop, text);
        free = x + wide / 2 + kGap;
    }
    painter.drawText(QRect(axis.x(), axis.top() + kGap + metrics.height(), axis.width(), metrics.height()),
                     Qt::AlignHCenter | Qt::AlignTop, scene.spec.time.text);
}

void drawCursors(QPainter& painter, const TraceScene& scene, const TraceLayout& layout, const QPalette& palette) {
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect whole = layout.whole();
    for (std::size_t i = 0; i < scene.cursors.size(); ++i) {
        if (!scene.cursors[i]) continue;
        const double x = timeToX(scene, whole, *scene.cursors[i]);
        if (x < whole.left() - 0.5 || x > whole.right() + 1.5) continue;
        painter.setPen(QPen(palette.color(QPalette::Highlight), 1.2, i == 0 ? Qt::SolidLine : Qt::DashLine));
        for (const QRect& box : layout.boxes) painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
        const QString name = i == 0 ? QStringLiteral("A") : QStringLiteral("B");
        const int wide = metrics.horizontalAdvance(name) + 8;
        const double left = std::min<double>(x, whole.right() - wide);
        const QRectF flag(left, whole.top(), wide, metrics.height());
        painter.fillRect(flag, palette.color(QPalette::Highlight));
        painter.setPen(palette.color(QPalette::HighlightedText));
        painter.drawText(flag, Qt::AlignCenter, name);
    }
}

}  // namespace

void paintTraces(QPainter& painter, const TraceScene& scene, const TraceLayout& layout, const QPalette& palette) {
    const QColor ground = palette.color(QPalette::Base), ink = palette.color(QPalette::WindowText);
    if (layout.boxes.empty()) return;
    const QRect first = layout.boxes.front();
    const std::vector<double> times = timeTicks(scene, first.width(), painter.fontMetrics());
    const bool any = scene.data && scene.data->size() > 0;
    std::vector<std::size_t> bounds;
    if (any) bounds = columnBounds(*scene.data, scene.begin, scene.end, static_cast<std::size_t>(first.width()));
    for (std::size_t p = 0; p < layout.boxes.size(); ++p) {
        painter.fillRect(layout.boxes[p], ground);
        if (p >= scene.panels.size()) continue;
        drawGrid(painter, scene, scene.panels[p], layout.boxes[p], times, ink);
        if (any) drawCurves(painter, scene, scene.panels[p], layout.boxes[p], bounds, ground);
        drawTitle(painter, scene, scene.panels[p], layout.boxes[p], layout.titleHeight, palette);
    }
    drawTimeAxis(painter, scene, layout.axis, times, ink);
    drawCursors(painter, scene, layout, palette);
}

int paintTraceLegend(QPainter& painter, const TraceScene& scene, int width, const QPalette& palette) {
    const QFontMetrics metrics = painter.fontMetrics();
    const int high = metrics.height() + 2;
    int x = kGap, y = 0;
    for (const TracePanel& panel : scene.panels)
        for (const std::size_t i : panel.curves) {
            const QString name = metrics.elidedText(scene.spec.curves[i].name, Qt::ElideMiddle, width - 3 * kSwatch);
            const int wide = kSwatch + kGap + metrics.horizontalAdvance(name) + 3 * kGap;
            if (x > kGap && x + wide > width) x = kGap, y += high;
            painter.setPen(QPen(traceColour(scene.spec.curves[i], i, palette.color(QPalette::Base)), 2.4));
            painter.drawLine(QPointF(x, y + high / 2.0), QPointF(x + kSwatch, y + high / 2.0));
            painter.setPen(palette.color(QPalette::WindowText));
            painter.drawText(QRect(x + kSwatch + kGap, y, wide, high), Qt::AlignLeft | Qt::AlignVCenter, name);
            x += wide;
        }
    return scene.panels.empty() ? 0 : y + high;
}

}  // namespace nl::ui
