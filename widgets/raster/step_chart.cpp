// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/step_chart.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/plot/heatmap.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {

constexpr int kGap = 6, kRight = 22, kLeast = 48;
constexpr std::size_t kColours = 8;  ///< of the standard set; further curves are dashed
constexpr std::size_t kNamed = 8;    ///< curves in the legend and under the pointer

/// Powers of ten, and 2 and 5 between them where few of them are in the range.
std::vector<double> decadeTicks(double low, double high) {
    std::vector<double> out;
    const bool fine = std::log10(high / low) < 3.2;
    for (int e = static_cast<int>(std::floor(std::log10(low))); e <= static_cast<int>(std::ceil(std::log10(high))); ++e)
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = factor * std::pow(10.0, e);
            if ((factor == 1.0 || fine) && tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) out.push_back(tick);
        }
    return out;
}

}  // namespace

StepChart::StepChart(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setAccessibleName(tr("Curve of the groups"));
}

void StepChart::setContent(StepContent content) {
    content_ = std::move(content);
    findHighest();
    QStringList names;
    for (const StepCurve& curve : content_.curves) names << curve.name;
    setAccessibleDescription(
        content_.curves.empty()
            ? content_.nothing
            : tr("%1 over %2: %3").arg(content_.yTitle, content_.xTitle, names.join(QStringLiteral(", "))));
    update();
}

void StepChart::setRange(std::optional<std::pair<double, double>> range) {
    if (range == range_) return;
    range_ = range;
    findHighest();
    update();
}

void StepChart::setCursor(std::optional<double> place) {
    if (place == cursor_) return;
    cursor_ = place;
    update();
}

void StepChart::setLeftMargin(int pixels) {
    if (pixels == left_) return;
    left_ = pixels;
    update();
}

std::pair<double, double> StepChart::range() const {
    if (range_ && range_->first < range_->second) return *range_;
    if (content_.edges.size() < 2) return {0, 1};
    return {content_.edges.front(), content_.edges.back()};
}

std::pair<std::size_t, std::size_t> StepChart::shownBins() const {
    const auto& edges = content_.edges;
    if (edges.size() < 2) return {0, 0};
    const auto [from, to] = range();
    const auto first = std::upper_bound(edges.begin(), edges.end(), from) - edges.begin();
    const auto last = std::lower_bound(edges.begin(), edges.end(), to) - edges.begin();
    const auto bins = static_cast<std::ptrdiff_t>(edges.size()) - 1;
    return {static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(first - 1, 0, bins)),
            static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(last, 0, bins))};
}

void StepChart::findHighest() {
    double most = 0;
    const auto [first, end] = shownBins();
    for (const StepCurve& curve : content_.curves)
        for (std::size_t b = first; b < std::min(end, curve.values.size()); ++b)
            if (curve.values[b] > most) most = curve.values[b];
    if (!(most > 0)) most = 1;
    const std::vector<double> ticks = plot::ticks(0, most, 5);
    const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : most;
    highest_ = std::ceil(most / step - 1e-9) * step;
}

// --- places ---

QRect StepChart::plotBox() const {
    const int line = fontMetrics().height();
    const int left = std::max(left_, kLeast);
    const int top = line + kGap, below = 2 * line + 2 * kGap;
    return {left, top, std::max(10, width() - left - kRight), std::max(10, height() - top - below)};
}

double StepChart::xOf(double place) const {
    const QRect box = plotBox();
    const auto [from, to] = range();
    const double part =
        content_.logarithmicX ? std::log(place / from) / std::log(to / from) : (place - from) / (to - from);
    return box.x() + part * box.width();
}

double StepChart::placeAt(double x) const {
    const QRect box = plotBox();
    const auto [from, to] = range();
    const double part = (x - box.x()) / box.width();
    return content_.logarithmicX ? from * std::pow(to / from, part) : from + part * (to - from);
}

double StepChart::yOf(double value) const {
    const QRect box = plotBox();
    return box.bottom() + 1 - value / highest_ * box.height();
}

QString StepChart::textAt(const QPoint& at) const {
    if (!plotBox().contains(at) || content_.curves.empty() || content_.edges.size() < 2) return {};
    const double place = placeAt(at.x() + 0.5);
    const auto edge = std::upper_bound(content_.edges.begin(), content_.edges.end(), place);
    if (edge == content_.edges.begin() || edge == content_.edges.end()) return {};
    const auto bin = static_cast<std::size_t>(edge - content_.edges.begin()) - 1;
    QString out = QStringLiteral("%1 – %2 %3")
                      .arg(shortNumber(content_.edges[bin]), shortNumber(content_.edges[bin + 1]), content_.xUnit);
    std::size_t named = 0;
    for (const StepCurve& curve : content_.curves) {
        if (bin >= curve.values.size() || std::isnan(curve.values[bin])) continue;
        if (++named > kNamed) return out + QStringLiteral(", …");
        out += QStringLiteral("%1 %2: %3")
                   .arg(named == 1 ? QStringLiteral(" |") : QStringLiteral(","), curve.name,
                        shortNumber(curve.values[bin]));
    }
    return out;
}

// --- painting ---

QPen StepChart::penOf(std::size_t curve) const {
    constexpr std::array<Qt::PenStyle, 3> kStyles{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    QPen pen(content_.curves[curve].colour, 1.4, kStyles[curve / kColours % kStyles.size()]);
    pen.setJoinStyle(Qt::MiterJoin);
    return pen;
}

void StepChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintOn(painter);
}

void StepChart::paintOn(QPainter& painter) const {
    const QRect box = plotBox();
    painter.setFont(font());
    painter.fillRect(box, palette().color(QPalette::Base));
    if (content_.curves.empty() || content_.edges.size() < 2) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(box.adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, content_.nothing);
        return;
    }
    drawAxes(painter);
    painter.save();
    painter.setClipRect(box.adjusted(0, -1, 1, 1));
    for (std::size_t c = 0; c < content_.curves.size(); ++c) {
        painter.setPen(penOf(c));
        drawCurve(painter, content_.curves[c]);
    }
    painter.restore();
    drawLegend(painter);
}

void StepChart::drawCurve(QPainter& painter, const StepCurve& curve) const {
    const auto [first, end] = shownBins();
    QPainterPath path;
    bool down = true;  // the pen is not on the paper
    double pixel = -1, most = 0;
    const bool dense = static_cast<double>(end - first) > 2.0 * plotBox().width();
    for (std::size_t b = first; b < std::min(end, curve.values.size()); ++b) {
        const double value = curve.values[b];
        if (std::isnan(value)) {
            down = true;
            continue;
        }
        const double from = xOf(content_.edges[b]), to = xOf(content_.edges[b + 1]);
        if (dense) {  // one step a pixel, as high as its highest bin
            most = std::floor(from) == pixel ? std::max(most, value) : value;
            pixel = std::floor(from);
            if (b + 1 < end && std::floor(to) == pixel) continue;
        } else {
            most = value;
        }
        const QPointF start(dense ? pixel : from, yOf(most));
        down ? path.moveTo(start) : path.lineTo(start);
        path.lineTo(to, start.y());
        down = false;
    }
    painter.drawPath(path);
}

void StepChart::drawAxes(QPainter& painter) const {
    const QRect box = plotBox();
    const int line = fontMetrics().height();
    const QColor ink = palette().color(QPalette::WindowText);
    QColor faint = ink;
    faint.setAlpha(40);
    for (const double tick : plot::ticks(0, highest_, std::clamp(box.height() / (line + 6), 2, 6))) {
        const double y = yOf(tick);
        painter.setPen(faint);
        painter.drawLine(QPointF(box.x(), y), QPointF(box.right(), y));
        painter.setPen(ink);
        painter.drawText(QRectF(0, y - line / 2.0, box.x() - 4.0, line), Qt::AlignRight | Qt::AlignVCenter,
                         shortNumber(tick));
    }
    painter.setPen(ink);
    painter.drawLine(box.x(), box.bottom() + 1, box.right(), box.bottom() + 1);
    const auto [from, to] = range();
    const std::vector<double> ticks =
        content_.logarithmicX ? decadeTicks(from, to) : plot::ticks(from, to, std::clamp(box.width() / 80, 2, 12));
    double free = -1e9;
    for (const double tick : ticks) {
        const double x = xOf(tick);
        painter.drawLine(QPointF(x, box.bottom() + 2), QPointF(x, box.bottom() + 6));
        const QString text = shortNumber(tick);
        const double half = fontMetrics().horizontalAdvance(text) / 2.0;
        if (x - half < free) continue;
        free = x + half + 4;
        painter.drawText(QRectF(x - 40, box.bottom() + 6, 80, line), Qt::AlignHCenter | Qt::AlignTop, text);
    }
    painter.drawText(QRect(box.x(), box.bottom() + 6 + line, box.width(), line), Qt::AlignHCenter,
                     fontMetrics().elidedText(content_.xTitle, Qt::ElideRight, box.width()));
    painter.drawText(QRect(kGap / 2, 0, width() - kGap, line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(content_.yTitle, Qt::ElideRight, width() - kGap));
    drawMark(painter, content_.mark, Qt::DotLine);
    drawMark(painter, cursor_, Qt::DashLine);
}

void StepChart::drawMark(QPainter& painter, const std::optional<double>& place, Qt::PenStyle style) const {
    const auto [from, to] = range();
    if (!place || *place < from || *place > to) return;
    const QRect box = plotBox();
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1, style));
    painter.drawLine(QPointF(xOf(*place), box.top()), QPointF(xOf(*place), box.bottom()));
}

/// Names from the right above the plot, as many as fit beside the title.
void StepChart::drawLegend(QPainter& painter) const {
    const int line = fontMetrics().height(), sample = 18;
    const int title = kGap + fontMetrics().horizontalAdvance(content_.yTitle) + 16;
    int room = width() - kRight - title;
    std::vector<std::pair<std::size_t, QString>> shown;
    for (std::size_t c = 0; c < std::min(content_.curves.size(), kNamed); ++c) {
        const QString name = fontMetrics().elidedText(content_.curves[c].name, Qt::ElideMiddle, 140);
        const int wide = sample + fontMetrics().horizontalAdvance(name) + 14;
        const int more = c + 1 < content_.curves.size() ? fontMetrics().horizontalAdvance(QStringLiteral("+ 999")) : 0;
        if (wide + more > room) break;
        room -= wide;
        shown.emplace_back(c, name);
    }
    const std::size_t left = content_.curves.size() - shown.size();
    int x = title + room;
    if (left > 0 && !shown.empty()) x -= fontMetrics().horizontalAdvance(QStringLiteral("+ %1").arg(left));
    for (const auto& [c, name] : shown) {
        painter.setPen(penOf(c));
        painter.drawLine(x, line / 2, x + sample - 4, line / 2);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x + sample, 0, fontMetrics().horizontalAdvance(name) + 2, line), Qt::AlignVCenter, name);
        x += sample + fontMetrics().horizontalAdvance(name) + 14;
    }
    if (left > 0 && !shown.empty())
        painter.drawText(QRect(x, 0, width() - x, line), Qt::AlignVCenter, QStringLiteral("+ %1").arg(left));
}

void StepChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && plotBox().contains(event->position().toPoint()))
        Q_EMIT clicked(placeAt(event->position().x()));
    QWidget::mousePressEvent(event);
}

void StepChart::mouseMoveEvent(QMouseEvent* event) {
    const QString text = textAt(event->position().toPoint());
    Q_EMIT hovered(text);
    QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

void StepChart::leaveEvent(QEvent* event) {
    Q_EMIT hovered({});
    QWidget::leaveEvent(event);
}

}  // namespace nl::ui
