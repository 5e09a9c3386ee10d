// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/spike_raster.hpp"

#include <QElapsedTimer>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "core/plot/heatmap.hpp"
#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

namespace {

constexpr int kGap = 6, kRates = 72, kStrip = 4;
constexpr int kRight = 22;  ///< for half of the last number of the axis
constexpr qint64 kSliceMs = 6;
constexpr std::size_t kSpikesAtOnce = 1U << 16U;
constexpr double kFaintest = 0.4;  ///< a single spike in a pixel of many must still be seen

QColor mixed(const QColor& base, const QColor& over, double part) {
    const auto mix = [part](int a, int b) { return static_cast<int>(std::lround(a + part * (b - a))); };
    return {mix(base.red(), over.red()), mix(base.green(), over.green()), mix(base.blue(), over.blue())};
}

}  // namespace

SpikeRaster::SpikeRaster(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Raster of spikes"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    slice_.setInterval(0);
    connect(&slice_, &QTimer::timeout, this, &SpikeRaster::countSlice);
}

void SpikeRaster::setTable(std::shared_ptr<const spikes::SpikeTable> table,
                           std::shared_ptr<const spikes::RasterRows> rows, const RasterUnits& units) {
    const bool sameShape = table_ && table && table_->groupBegin == table->groupBegin &&
                           table_->duration == table->duration && units.mark == units_.mark;
    table_ = std::move(table);
    rows_ = std::move(rows);
    units_ = units;
    image_ = {};
    if (!table_ || !rows_) {
        counter_.reset();
        slice_.stop();
        return update();
    }
    setAccessibleDescription(tr("%1 spikes of %2 sources in %3 groups")
                                 .arg(table_->time.size())
                                 .arg(spikes::sourcesOf(*table_))
                                 .arg(table_->groupNames.size()));
    // Another picture of the same network is looked at in the same place.
    if (sameShape)
        count();
    else
        fit();
}

void SpikeRaster::setRows(std::shared_ptr<const spikes::RasterRows> rows) {
    rows_ = std::move(rows);
    image_ = {};
    if (table_) count();
}

// --- the window ---

void SpikeRaster::fit() {
    if (!table_) return;
    const double end = table_->duration > 0 ? table_->duration : table_->time.empty() ? 1 : table_->time.back() + 1e-3;
    begin_ = end_ = 0;  // so that setWindow() sees another one
    setWindow(0, end, 0, std::max<double>(1, static_cast<double>(spikes::sourcesOf(*table_))));
}

void SpikeRaster::setWindow(double begin, double end, double firstRow, double endRow) {
    if (!table_) return;
    const double duration = std::max(table_->duration, 1e-9);
    const double all = std::max<double>(1, static_cast<double>(spikes::sourcesOf(*table_)));
    const double least = std::max(units_.mark, duration * 1e-6);
    const double seconds = std::clamp(end - begin, std::min(least, duration), duration);
    const double rows = std::clamp(endRow - firstRow, 1.0, all);
    begin = std::clamp(begin, 0.0, duration - seconds);
    firstRow = std::clamp(firstRow, 0.0, all - rows);
    if (begin == begin_ && begin + seconds == end_ && firstRow == firstRow_ && firstRow + rows == endRow_) return;
    begin_ = begin;
    end_ = begin + seconds;
    firstRow_ = firstRow;
    endRow_ = firstRow + rows;
    count();
    Q_EMIT windowChanged();
}

void SpikeRaster::zoomTime(double factor, double around) {
    setWindow(around - (around - begin_) * factor, around + (end_ - around) * factor, firstRow_, endRow_);
}

void SpikeRaster::zoomRows(double factor, double around) {
    setWindow(begin_, end_, around - (around - firstRow_) * factor, around + (endRow_ - around) * factor);
}

void SpikeRaster::move(double seconds, double rows) {
    setWindow(begin_ + seconds, end_ + seconds, firstRow_ + rows, endRow_ + rows);
}

spikes::RasterWindow SpikeRaster::wanted() const {
    const QRect box = rasterBox();
    const auto wide = static_cast<std::size_t>(std::max(1, box.width()));
    spikes::RasterWindow window{begin_,  end_, firstRow_,
                                endRow_, wide, static_cast<std::size_t>(std::max(1, box.height()))};
    if (units_.mark > 0 && (end_ - begin_) / units_.mark < static_cast<double>(wide)) {
        // Fewer marks than pixels: a column a mark, whole marks at both ends.
        const double first = std::floor(begin_ / units_.mark + 1e-9), last = std::ceil(end_ / units_.mark - 1e-9);
        window.begin = first * units_.mark;
        window.end = last * units_.mark;
        window.columns = static_cast<std::size_t>(std::max(1.0, last - first));
    }
    return window;
}

// --- counting, in slices ---

void SpikeRaster::count() {
    if (!table_ || !rows_) return;
    counter_.emplace(table_, rows_, wanted());
    countSlice();  // what is small is there at once
    if (!settled() && isVisible()) slice_.start();
    update();
}

void SpikeRaster::countSlice() {
    QElapsedTimer clock;
    clock.start();
    while (counter_ && !counter_->complete() && clock.elapsed() < kSliceMs) counter_->advance(kSpikesAtOnce);
    if (!settled() && isVisible()) return;
    slice_.stop();
    if (counter_ && counter_->complete()) paintCounts();
    update();
}

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
                shades[s] = s == 0 ? base.rgb() : mixed(base, curveColour(group), part).rgb();
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

// --- places ---

int SpikeRaster::nameWidth() const {
    int wide = 0;
    if (table_)
        for (const std::string& name : table_->groupNames)
            wide = std::max(wide, fontMetrics().horizontalAdvance(briefLayer(QString::fromStdString(name))));
    const int least = fontMetrics().horizontalAdvance(QStringLiteral("0.0000"));  // the highest rate stands there too
    return std::clamp(wide, least, std::max(least, width() / 4));
}

QRect SpikeRaster::rasterBox() const {
    const int left = nameWidth() + 2 * kGap + kStrip, below = 2 * fontMetrics().height() + 2 * kGap;
    const int rates = height() > 220 ? kRates + kGap + fontMetrics().height() : 0;
    return {left, kGap, std::max(10, width() - left - kRight), std::max(10, height() - kGap - rates - below)};
}

QRect SpikeRaster::rateBox() const {
    const QRect box = rasterBox();
    const int title = fontMetrics().height();
    return height() > 220 ? QRect(box.x(), box.bottom() + 1 + kGap + title, box.width(), kRates) : QRect();
}

double SpikeRaster::timeAt(double x) const {
    const QRect box = rasterBox();
    return begin_ + (x - box.x()) / box.width() * (end_ - begin_);
}
double SpikeRaster::rowAt(double y) const {
    const QRect box = rasterBox();
    return firstRow_ + (y - box.y()) / box.height() * (endRow_ - firstRow_);
}
double SpikeRaster::xOf(double time) const {
    const QRect box = rasterBox();
    return box.x() + (time - begin_) / (end_ - begin_) * box.width();
}
double SpikeRaster::yOf(double row) const {
    const QRect box = rasterBox();
    return box.y() + (row - firstRow_) / (endRow_ - firstRow_) * box.height();
}

QString SpikeRaster::textAt(const QPoint& at) const {
    if (!table_ || !rows_ || !counter_ || !rasterBox().contains(at)) return {};
    const spikes::RasterWindow& window = counter_->window();
    const double time = timeAt(at.x() + 0.5), row = rowAt(at.y() + 0.5);
    const auto sources = spikes::sourcesOf(*table_);
    if (sources == 0 || row < 0 || row >= static_cast<double>(sources)) return {};
    const auto columnOf = (time - window.begin) / (window.end - window.begin) * static_cast<double>(window.columns);
    const auto x = std::min(window.columns - 1, static_cast<std::size_t>(std::max(0.0, columnOf)));
    const auto y = std::min(window.rows - 1, static_cast<std::size_t>(at.y() - rasterBox().y()));
    const auto [group, source] = spikes::sourceAtPlace(*table_, *rows_, row);
    const QString name = QString::fromStdString(table_->groupNames[group]);
    const int spikes = static_cast<int>(counter_->counts()[y * window.columns + x]);
    const QString when = units_.mark > 0
                             ? QStringLiteral("%1 %2").arg(units_.time).arg(std::floor(time / units_.mark + 1e-9) + 1)
                             : QStringLiteral("%1 %2").arg(shortNumber(time * units_.timeScale), units_.time);
    const double perPixel = (window.endRow - window.firstRow) / static_cast<double>(window.rows);
    const double neurons = perPixel / rows_->height(*table_, group);
    const QString what = neurons <= 1 ? tr("neuron %1").arg(source - table_->groupBegin[group])
                                      : tr("%n neuron(s)", nullptr, static_cast<int>(std::lround(neurons)));
    return QStringLiteral("%1, %2, %3: %4").arg(name, what, when, tr("%n spike(s)", nullptr, spikes));
}

// --- painting ---

void SpikeRaster::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect box = rasterBox();
    painter.fillRect(box, palette().color(QPalette::Base));
    if (!table_) return;
    if (!image_.isNull()) {
        painter.save();
        painter.setClipRect(box);
        painter.drawImage(QRectF(QPointF(xOf(imageWindow_.begin), yOf(imageWindow_.firstRow)),
                                 QPointF(xOf(imageWindow_.end), yOf(imageWindow_.endRow))),
                          image_);
        painter.restore();
    }
    drawGroups(painter);
    drawRates(painter);
    drawTimeAxis(painter);
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
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
        painter.fillRect(QRectF(box.x() - kStrip - 2, top, kStrip, bottom - top), curveColour(g));
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
        painter.setPen(QPen(curveColour(g), 1.3));
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
