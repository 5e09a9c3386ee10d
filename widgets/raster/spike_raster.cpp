// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/spike_raster.hpp"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>

#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

namespace {

constexpr int kGap = 6, kRates = 72, kStrip = 4;
constexpr int kRight = 22;  ///< for half of the last number of the axis
constexpr qint64 kSliceMs = 6;
constexpr std::size_t kSpikesAtOnce = 1U << 16U;

}  // namespace

SpikeRaster::SpikeRaster(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Raster of spikes"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    slice_.setInterval(0);
    connect(&slice_, &QTimer::timeout, this, &SpikeRaster::countSlice);
}

void SpikeRaster::setTable(std::shared_ptr<const spikes::SpikeTable> table,
                           std::shared_ptr<const spikes::RasterRows> rows, const RasterUnits& units, double span) {
    const double before = this->span();
    const bool sameGroups = table_ && table && table_->groupBegin == table->groupBegin && units.mark == units_.mark;
    table_ = std::move(table);
    rows_ = std::move(rows);
    units_ = units;
    span_ = span;
    const bool sameShape = sameGroups && before == this->span();
    if (!sameShape) image_ = {};
    if (!table_ || !rows_) {
        counter_.reset();
        image_ = {};
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

void SpikeRaster::setGroupColours(std::vector<QColor> colours) {
    if (colours == colours_) return;
    colours_ = std::move(colours);
    if (counter_ && counter_->complete()) paintCounts();
    update();
}

QColor SpikeRaster::groupColour(std::size_t group) const {
    return group < colours_.size() && colours_[group].isValid() ? colours_[group] : curveColour(group);
}

void SpikeRaster::setMarked(std::vector<std::uint32_t> sources) {
    if (sources == marked_) return;
    marked_ = std::move(sources);
    update();
}

void SpikeRaster::setCursorTime(std::optional<double> time) {
    if (time == cursor_) return;
    cursor_ = time;
    update();
}

void SpikeRaster::setRatesShown(bool on) {
    if (on == ratesShown_) return;
    ratesShown_ = on;
    count();
    update();
}

// --- the window ---

double SpikeRaster::span() const {
    if (!table_) return 1;
    const double last = table_->time.empty() ? 0 : table_->time.back();
    const double of = std::max(table_->duration, span_);
    return of > 0 ? of : last > 0 ? last + 1e-3 : 1;
}

void SpikeRaster::setTimeRange(double begin, double end) { setWindow(begin, end, firstRow_, endRow_); }

void SpikeRaster::fit() {
    if (!table_) return;
    begin_ = end_ = 0;  // so that setWindow() sees another one
    setWindow(0, span(), 0, std::max<double>(1, static_cast<double>(spikes::sourcesOf(*table_))));
}

void SpikeRaster::setWindow(double begin, double end, double firstRow, double endRow) {
    if (!table_) return;
    const double duration = span();
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
    const int rates = ratesShown_ && height() > 220 ? kRates + kGap + fontMetrics().height() : 0;
    return {left, kGap, std::max(10, width() - left - kRight), std::max(10, height() - kGap - rates - below)};
}

QRect SpikeRaster::rateBox() const {
    const QRect box = rasterBox();
    const int title = fontMetrics().height();
    return ratesShown_ && height() > 220 ? QRect(box.x(), box.bottom() + 1 + kGap + title, box.width(), kRates)
                                         : QRect();
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

std::optional<spikes::PlacedSource> SpikeRaster::sourceAt(const QPointF& at) const {
    if (!table_ || !rows_ || !QRectF(rasterBox()).contains(at)) return std::nullopt;
    const double row = rowAt(at.y());
    const auto sources = static_cast<double>(spikes::sourcesOf(*table_));
    if (sources == 0 || row < 0 || row >= sources) return std::nullopt;
    return spikes::sourceAtPlace(*table_, *rows_, row);
}

QString SpikeRaster::densityText() const {
    if (!counter_ || !counter_->complete() || !rows_) return {};
    const spikes::RasterWindow& window = counter_->window();
    const auto& counts = counter_->counts();
    const std::uint32_t most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    const double rows = (window.endRow - window.firstRow) / static_cast<double>(window.rows);
    double neurons = 0;  // on a pixel, of the group with the thinnest rows
    for (std::size_t g = 0; g < table_->groupNames.size(); ++g)
        if (const double high = rows_->height(*table_, g); high > 0) neurons = std::max(neurons, rows / high);
    if (neurons <= 1 || most < 2) return {};
    return tr("Density: up to %1 neurons and %2 spikes on a pixel; the stronger the colour, the more spikes.")
        .arg(static_cast<qlonglong>(std::ceil(neurons)))
        .arg(most);
}

QString SpikeRaster::textAt(const QPoint& at) const {
    const auto placed = sourceAt(QPointF(at.x() + 0.5, at.y() + 0.5));
    if (!counter_ || !placed) return {};
    const spikes::RasterWindow& window = counter_->window();
    const double time = timeAt(at.x() + 0.5);
    const auto columnOf = (time - window.begin) / (window.end - window.begin) * static_cast<double>(window.columns);
    const auto x = std::min(window.columns - 1, static_cast<std::size_t>(std::max(0.0, columnOf)));
    const auto y = std::min(window.rows - 1, static_cast<std::size_t>(at.y() - rasterBox().y()));
    const auto [group, source] = *placed;
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

}  // namespace nl::ui
