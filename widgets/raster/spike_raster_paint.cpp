// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SpikeRaster that paints.
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "core/plot/heatmap.hpp"
#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"
#include "widgets/raster/spike_raster.hpp"

namespace nl::ui {

namespace {

constexpr int kGap = 6, kStrip = 4;
constexpr double kFaintest = 0.4;            ///< a single spike in a pixel of many must still be seen
constexpr std::size_t kSharpSpikes = 50000;  ///< a vector picture of more is large and no sharper

QColor mixed(const QColor& base, const QColor& over, double part) {
    const auto mix = [part](int a, int b) { return static_cast<int>(std::lround(a + part * (b - a))); };
    return {mix(base.red(), over.red()), mix(base.green(), over.green()), mix(base.blue(), over.blue())};
}

}  // namespace

void SpikeRaster::paintCounts() {
    const spikes::RasterWindow& window = counter_->window();
    const auto& counts = counter_->counts();
    const std::uint32_t most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    image_ = QImage(static_cast<int>(window.columns), static_cast<int>(window.rows), QImage::Format_RGB32);
    imageWindow_ = window;
    const QColor base = palette().color(QPalette::Base);
    const double scale = most > 1 ? 1 / std::log1p(most) : 0;
    const double perPixel = (window.endRow - window.firstRow) / static_cast<double>(window.rows);
    std::vector<QRgb> shades(std::min<std::uint32_t>(most, 255U) + 1);
    std::size_t shadesOf = table_->groupNames.size();
    for (std::size_t y = 0; y < window.rows && spikes::sourcesOf(*table_) > 0; ++y) {
        const double row = window.firstRow + (static_cast<double>(y) + 0.5) * perPixel;
        const std::size_t group = spikes::sourceAtPlace(*table_, *rows_, row).group;
        if (group != shadesOf) {
            shadesOf = group;
            for (std::size_t s = 0; s < shades.size(); ++s) {
                const double value =
                    shades.size() > 1 ? static_cast<double>(s) * most / static_cast<double>(shades.size() - 1) : 0;
                const double part = scale > 0 ? kFaintest + (1 - kFaintest) * std::log1p(value) * scale : 1;
                shades[s] = s == 0 ? base.rgb() : mixed(base, groupColour(group), part).rgb();
            }
        }
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(static_cast<int>(y)));
        for (std::size_t x = 0; x < window.columns; ++x) {
            const std::uint32_t c = counts[y * window.columns + x];
            const std::size_t shade = most <= 255 ? c
                                      : c == 0    ? 0
                                               : std::max<std::size_t>(1, std::size_t{c} * (shades.size() - 1) / most);
            line[x] = shades[shade];
        }
    }
}

void SpikeRaster::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintOn(painter, false);
    if (!hasFocus() || !table_) return;
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRect(rasterBox().adjusted(-1, -1, 0, 0));
}

void SpikeRaster::paintOn(QPainter& painter, bool sharp) const {
    const QRect box = rasterBox();
    painter.setFont(font());
    painter.fillRect(box, palette().color(QPalette::Base));
    if (!table_ || !rows_) return;
    painter.save();
    painter.setClipRect(box);
    drawSpikes(painter, sharp);
    drawMarked(painter);
    painter.restore();
    drawGroups(painter);
    drawRates(painter);
    drawTimeAxis(painter);
    if (!cursor_ || *cursor_ < begin_ || *cursor_ > end_) return;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1, Qt::DashLine));
    painter.drawLine(QPointF(xOf(*cursor_), box.top()), QPointF(xOf(*cursor_), box.bottom()));
}

bool SpikeRaster::fewSpikes() const { return counter_ && counter_->spikesInTime() <= kSharpSpikes; }

void SpikeRaster::drawSpikes(QPainter& painter, bool sharp) const {
    if (sharp && fewSpikes() && units_.mark == 0) return drawLines(painter);
    if (image_.isNull()) return;
    painter.drawImage(QRectF(QPointF(xOf(imageWindow_.begin), yOf(imageWindow_.firstRow)),
                             QPointF(xOf(imageWindow_.end), yOf(imageWindow_.endRow))),
                      image_);
}

void SpikeRaster::drawLines(QPainter& painter) const {
    const auto& time = table_->time;
    const auto first = std::lower_bound(time.begin(), time.end(), begin_);
    for (auto at = first; at != time.end() && *at <= end_; ++at) {
        const std::uint32_t source = table_->source[static_cast<std::size_t>(at - time.begin())];
        if (source >= rows_->rowOf.size()) continue;
        const std::size_t group = spikes::groupOf(*table_, source);
        const double high = rows_->height(*table_, group);
        const double place = rows_->groupTop[group] + (rows_->rowOf[source] - table_->groupBegin[group]) * high;
        if (place + high <= firstRow_ || place >= endRow_) continue;
        painter.setPen(QPen(groupColour(group), 1));
        painter.drawLine(QPointF(xOf(*at), yOf(place)),
                         QPointF(xOf(*at), std::max(yOf(place) + 0.5, yOf(place + high))));
    }
}

void SpikeRaster::drawMarked(QPainter& painter) const {
    const QRect box = rasterBox();
    QColor line = palette().color(QPalette::Highlight), band = line;
    band.setAlpha(45);
    for (const std::uint32_t source : marked_) {
        if (source >= rows_->rowOf.size()) continue;
        const std::size_t group = spikes::groupOf(*table_, source);
        const double high = rows_->height(*table_, group);
        const double place = rows_->groupTop[group] + (rows_->rowOf[source] - table_->groupBegin[group]) * high;
        const double top = yOf(place), tall = std::max(2.0, yOf(place + high) - top);
        painter.fillRect(QRectF(box.x(), top, box.width(), tall), band);
        painter.setPen(QPen(line, 1));
        painter.drawRect(QRectF(box.x() + 0.5, top, box.width() - 1.0, tall));
    }
}

void SpikeRaster::drawGroups(QPainter& painter) const {
    const QRect box = rasterBox();
    const QColor ink = palette().color(QPalette::WindowText);
    QColor line = ink;
    line.setAlpha(70);
    double free = box.y() - 1.0;  // names do not cover each other
    for (std::size_t g = 0; g < table_->groupNames.size(); ++g) {
        const double top = std::max<double>(box.y(), yOf(rows_->groupTop[g]));
        const double bottom = std::min<double>(box.bottom() + 1, yOf(rows_->groupTop[g + 1]));
        if (bottom <= box.y() || top > box.bottom()) continue;
        painter.fillRect(QRectF(box.x() - kStrip - 2, top, kStrip, bottom - top), groupColour(g));
        painter.setPen(line);
        if (top > box.y()) painter.drawLine(QPointF(box.x(), top), QPointF(box.right(), top));
        const int high = fontMetrics().height();
        const double y = std::max(top, (top + bottom - high) / 2);
        if (y < free || y + high > box.bottom() + kGap) continue;
        free = y + high;
        painter.setPen(ink);
        painter.drawText(QRectF(kGap / 2.0, y, nameWidth() + kGap / 2.0, high), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(briefLayer(QString::fromStdString(table_->groupNames[g])),
                                                  Qt::ElideMiddle, nameWidth()));
    }
}

double SpikeRaster::highestRate() const {
    double most = 0;
    for (std::size_t g = 0; g < table_->groupNames.size(); ++g)
        for (std::size_t x = 0; x < counter_->window().columns; ++x)
            if (const double rate = counter_->rate(g, x); rate > most) most = rate;
    return most * units_.rateScale;
}

void SpikeRaster::drawRates(QPainter& painter) const {
    const QRect box = rateBox();
    if (box.isEmpty() || !counter_ || !counter_->complete()) return;
    painter.fillRect(box, palette().color(QPalette::Base));
    const spikes::RasterWindow& window = counter_->window();
    const double most = std::max(1e-12, highestRate());
    painter.save();
    painter.setClipRect(box.adjusted(0, -1, 0, 1));
    for (std::size_t g = 0; g < table_->groupNames.size(); ++g) {
        QPainterPath path;
        for (std::size_t x = 0; x < window.columns; ++x) {
            const double rate = counter_->rate(g, x) * units_.rateScale;
            if (std::isnan(rate)) break;
            const double step = (window.end - window.begin) / static_cast<double>(window.columns);
            const double y = box.bottom() - rate / most * (box.height() - 4);
            const QPointF from(xOf(window.begin + static_cast<double>(x) * step), y);
            x == 0 ? path.moveTo(from) : path.lineTo(from);
            path.lineTo(xOf(window.begin + static_cast<double>(x + 1) * step), y);
        }
        painter.setPen(QPen(groupColour(g), 1.3));
        painter.drawPath(path);
    }
    painter.restore();
    painter.setPen(palette().color(QPalette::WindowText));
    const int left = nameWidth() + kGap;
    painter.drawText(QRect(0, box.y(), left, fontMetrics().height()), Qt::AlignRight | Qt::AlignVCenter,
                     shortNumber(most));
    painter.drawText(QRect(0, box.bottom() - fontMetrics().height(), left, fontMetrics().height()),
                     Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("0"));
    const QRect title(box.x(), box.y() - fontMetrics().height() - 1, width() - box.x(), fontMetrics().height());
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(units_.rate, Qt::ElideRight, title.width()));
}

void SpikeRaster::drawTimeAxis(QPainter& painter) const {
    const QRect above = rateBox().isEmpty() ? rasterBox() : rateBox();
    const double from = begin_ * units_.timeScale, to = end_ * units_.timeScale;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawLine(above.x(), above.bottom() + 2, above.right(), above.bottom() + 2);
    const int high = fontMetrics().height();
    for (const double tick : plot::ticks(from, to, std::clamp(above.width() / 80, 2, 12))) {
        const double x = xOf(tick / units_.timeScale);
        const bool whole = std::abs(tick - std::round(tick)) < 1e-9;
        if (x < above.x() - 1 || x > above.right() + 1 || (units_.mark > 0 && !whole)) continue;
        painter.drawLine(QPointF(x, above.bottom() + 2), QPointF(x, above.bottom() + 6));
        painter.drawText(QRectF(x - 40, above.bottom() + 6, 80, high), Qt::AlignHCenter | Qt::AlignTop,
                         shortNumber(tick));
    }
    painter.drawText(QRect(above.x(), above.bottom() + 6 + high, above.width(), high), Qt::AlignHCenter,
                     units_.timeScale == 1e3 && units_.mark == 0 ? tr("time, %1").arg(units_.time) : units_.time);
}

}  // namespace nl::ui
