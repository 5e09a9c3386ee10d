// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention/heat_canvas.hpp"

#include <QElapsedTimer>
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

namespace nl::ui {

namespace {

constexpr int kMargin = 6;
constexpr double kMostScale = 60;

/// Longest label that is written out; of longer ones the end is kept, which tells them apart.
int labelWidth(const HeatMatrix& matrix, const QFontMetrics& metrics, int most) {
    int wide = 0;
    const std::size_t step = std::max<std::size_t>(1, matrix.size() / 200);
    for (std::size_t i = 0; i < matrix.size(); i += step)
        wide = std::max(wide, metrics.horizontalAdvance(QString::fromStdString(matrix.labels[i])));
    return std::clamp(wide + 6, 20, most);
}

}  // namespace

QImage heatImage(const HeatMatrix& matrix, QSize size, double left, double top, double scale,
                 const ColourScale& colours, QColor ground) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(ground);
    if (matrix.levels.empty() || size.isEmpty() || !(scale > 0)) return image;
    std::size_t level = 0;
    double block = 1;
    // Blocks of at most a pixel: what is drawn stays exact to the pixel.
    while (level + 1 < matrix.levels.size() && 2 * block * scale <= 1.0001) ++level, block *= 2;
    const HeatLevel& cells = matrix.levels[level];
    const std::size_t rows = cells.offset.size() - 1;
    const double pixel = scale * block;  // pixels a block
    const auto low = static_cast<std::uint32_t>(std::max(0.0, std::floor(left / block)));
    const auto high = static_cast<std::uint32_t>(std::max(0.0, std::ceil((left + size.width() / scale) / block)));
    const std::array<QRgb, 256> table = colours.table();
    std::vector<float> line(static_cast<std::size_t>(size.width()));
    constexpr float kEmpty = -std::numeric_limits<float>::infinity();
    const auto firstRow = static_cast<std::size_t>(std::clamp(std::floor(top / block), 0.0, static_cast<double>(rows)));
    const auto lastRow = static_cast<std::size_t>(
        std::clamp(std::ceil((top + size.height() / scale) / block), 0.0, static_cast<double>(rows)));
    const auto pixelOf = [](double at, int most) { return std::clamp(static_cast<int>(std::lround(at)), 0, most); };
    int pending = -1;  // pixel row that `line` belongs to, when several block rows share one
    std::fill(line.begin(), line.end(), kEmpty);
    const auto flush = [&](int from, int to) {
        if (from >= to) return;
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(from));
        for (int x = 0; x < size.width(); ++x) {
            const float value = line[static_cast<std::size_t>(x)];
            if (value == kEmpty) continue;
            pixels[x] = table[static_cast<std::size_t>(std::lround(colours.place(value) * 255.0F))];
        }
        for (int y = from + 1; y < to; ++y)
            std::copy(pixels, pixels + size.width(), reinterpret_cast<QRgb*>(image.scanLine(y)));
        std::fill(line.begin(), line.end(), kEmpty);
    };
    for (std::size_t row = firstRow; row < lastRow; ++row) {
        const double y = (static_cast<double>(row) * block - top) * scale;
        const int from = pixelOf(y, size.height()),
                  to = std::max(from + (pixel <= 1 ? 1 : 0), pixelOf(y + pixel, size.height()));
        if (pending >= 0 && from != pending) flush(pending, std::min(pending + 1, size.height())), pending = -1;
        const auto begin = cells.column.begin() + cells.offset[row], end = cells.column.begin() + cells.offset[row + 1];
        for (auto c = std::lower_bound(begin, end, low); c != end && *c < high; ++c) {
            const double x = (static_cast<double>(*c) * block - left) * scale;
            const int a = pixelOf(x, size.width()),
                      b = std::min(size.width(), std::max(a + 1, pixelOf(x + pixel, size.width())));
            const float value = cells.value[static_cast<std::size_t>(c - cells.column.begin())];
            for (int i = a; i < b; ++i)
                line[static_cast<std::size_t>(i)] = std::max(line[static_cast<std::size_t>(i)], value);
        }
        if (pixel <= 1)
            pending = from;
        else
            flush(from, std::min(to, size.height()));
    }
    if (pending >= 0) flush(pending, std::min(pending + 1, size.height()));
    return image;
}

HeatCanvas::HeatCanvas(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Matrix"));
    setAccessibleDescription(
        tr("Arrow keys move from cell to cell, Return selects, plus and minus zoom, F shows everything. The table "
           "shows the same values."));
}

void HeatCanvas::setMatrix(std::shared_ptr<const HeatMatrix> matrix) {
    const bool sameSize = matrix_ && matrix && matrix_->size() == matrix->size() && matrix_->scale == matrix->scale;
    matrix_ = std::move(matrix);
    hovered_ = {-1, -1};
    if (!sameSize) current_ = {-1, -1};
    items_.clear();
    cells_.clear();
    if (!sameSize || fitted_)
        fit();
    else
        moved();
}

void HeatCanvas::setColours(ColourScale colours) {
    colours_ = std::move(colours);
    moved();
}

void HeatCanvas::setSelected(std::vector<std::uint32_t> items,
                             std::vector<std::pair<std::uint32_t, std::uint32_t>> cells) {
    items_ = std::move(items);
    cells_ = std::move(cells);
    if (!cells_.empty()) current_ = cells_.back();
    update();
}

QRect HeatCanvas::plotFor(QSize size) const {
    if (!matrix_) return QRect(QPoint(0, 0), size);
    const QFontMetrics metrics(font());
    const int label = labelWidth(*matrix_, metrics, std::min(140, size.width() / 4));
    const int above = std::min(labelWidth(*matrix_, metrics, 110), size.height() / 4);
    return QRect(label, above, std::max(10, size.width() - label - kMargin),
                 std::max(10, size.height() - above - kMargin));
}

HeatCanvas::Frame HeatCanvas::frameFor(QSize size) const {
    Frame frame{plotFor(size), left_, top_, scale_};
    if (fitted_ && matrix_) {
        const auto n = static_cast<double>(std::max<std::size_t>(1, matrix_->size()));
        frame.scale = std::min({frame.plot.width() / n, frame.plot.height() / n, kMostScale});
        frame.left = frame.top = 0;
    }
    return frame;
}

void HeatCanvas::fit() {
    fitted_ = true;
    const Frame frame = frameFor(size());
    left_ = frame.left;
    top_ = frame.top;
    scale_ = frame.scale;
    moved();
}

void HeatCanvas::moved() {
    imageStale_ = true;
    update();
}

QRectF HeatCanvas::cellBox(std::uint32_t row, std::uint32_t column) const {
    const QRect plot = plotFor(size());
    return {plot.x() + (column - left_) * scale_, plot.y() + (row - top_) * scale_, scale_, scale_};
}

void HeatCanvas::paintEvent(QPaintEvent*) {
    QElapsedTimer clock;
    clock.start();
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (!matrix_) return;
    const Frame frame = frameFor(size());
    if (imageStale_) {
        const double ratio = devicePixelRatioF();
        image_ = heatImage(*matrix_, frame.plot.size() * ratio, frame.left, frame.top, frame.scale * ratio, colours_,
                           palette().color(QPalette::AlternateBase));
        image_.setDevicePixelRatio(ratio);
        imageStale_ = false;
    }
    paint(painter, frame, image_);
    lastPaintMs_ = static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void HeatCanvas::render(QPainter& painter, QSize size) const {
    painter.setFont(font());
    painter.fillRect(QRect(QPoint(0, 0), size), palette().color(QPalette::Base));
    if (!matrix_) return;
    const Frame frame = frameFor(size);
    const double ratio = painter.device()->devicePixelRatioF();
    QImage image = heatImage(*matrix_, frame.plot.size() * ratio, frame.left, frame.top, frame.scale * ratio, colours_,
                             palette().color(QPalette::AlternateBase));
    image.setDevicePixelRatio(ratio);
    paint(painter, frame, image);
}

void HeatCanvas::paint(QPainter& painter, const Frame& frame, const QImage& image) const {
    const double n = static_cast<double>(matrix_->size());
    const QRectF whole(frame.plot.x() - frame.left * frame.scale, frame.plot.y() - frame.top * frame.scale,
                       n * frame.scale, n * frame.scale);
    painter.save();
    painter.setClipRect(QRectF(frame.plot).intersected(whole));
    painter.drawImage(frame.plot.topLeft(), image);
    paintHatching(painter, frame);
    paintGroups(painter, frame);
    painter.setClipRect(QRectF(frame.plot));
    paintMarks(painter, frame);
    painter.restore();
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(QRectF(frame.plot).intersected(whole).adjusted(-1, -1, 0, 0));
    paintLabels(painter, frame);
}

void HeatCanvas::paintHatching(QPainter& painter, const Frame& frame) const {
    QColor hatch = palette().color(QPalette::Text);
    hatch.setAlpha(110);
    const QBrush brush(hatch, frame.scale >= 5 ? Qt::BDiagPattern : Qt::Dense6Pattern);
    const double wide = static_cast<double>(matrix_->size()) * frame.scale;
    const auto first = static_cast<std::size_t>(std::max(0.0, frame.top));
    const auto last = std::min(
        matrix_->size(), static_cast<std::size_t>(std::max(0.0, frame.top + frame.plot.height() / frame.scale)) + 1);
    for (std::size_t row = first; row < last; ++row) {
        if (matrix_->informative[row] != 0) continue;
        std::size_t end = row + 1;  // neighbours together: ten thousand rows are one rectangle
        while (end < last && matrix_->informative[end] == 0) ++end;
        painter.fillRect(QRectF(frame.plot.x() - frame.left * frame.scale,
                                frame.plot.y() + (static_cast<double>(row) - frame.top) * frame.scale, wide,
                                static_cast<double>(end - row) * frame.scale),
                         brush);
        row = end;
    }
}

void HeatCanvas::paintGroups(QPainter& painter, const Frame& frame) const {
    if (matrix_->scale == bgan::Scale::population) return;
    // Only where the groups stand together: ordered by population, or by chance.
    std::vector<std::size_t> borders;
    for (std::size_t i = 1; i < matrix_->size(); ++i)
        if (matrix_->group[i] != matrix_->group[i - 1]) borders.push_back(i);
    if (borders.size() > 60) return;
    QColor line = palette().color(QPalette::Text);
    line.setAlpha(120);
    painter.setPen(QPen(line, 1));
    const double n = static_cast<double>(matrix_->size()) * frame.scale;
    const double x0 = frame.plot.x() - frame.left * frame.scale, y0 = frame.plot.y() - frame.top * frame.scale;
    for (const std::size_t border : borders) {
        const double at = static_cast<double>(border) * frame.scale;
        painter.drawLine(QPointF(x0 + at, y0), QPointF(x0 + at, y0 + n));
        painter.drawLine(QPointF(x0, y0 + at), QPointF(x0 + n, y0 + at));
    }
}

void HeatCanvas::paintMarks(QPainter& painter, const Frame& frame) const {
    const double n = static_cast<double>(matrix_->size()) * frame.scale;
    const double x0 = frame.plot.x() - frame.left * frame.scale, y0 = frame.plot.y() - frame.top * frame.scale;
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setBrush(Qt::NoBrush);
    constexpr std::size_t kMost = 400;
    for (std::size_t i = 0; i < std::min(kMost, items_.size()); ++i) {
        const double at = items_[i] * frame.scale, thick = std::max(frame.scale, 2.0);
        painter.setPen(QPen(accent, 1.5));
        painter.drawRect(QRectF(x0, y0 + at, n, thick));
        painter.drawRect(QRectF(x0 + at, y0, thick, n));
    }
    const auto outline = [&](double row, double column, double width, QColor colour) {
        const double side = std::max(frame.scale, 5.0), shift = (side - frame.scale) / 2;
        const QRectF box(x0 + column * frame.scale - shift, y0 + row * frame.scale - shift, side, side);
        painter.setPen(QPen(palette().color(QPalette::Base), width + 2));
        painter.drawRect(box);
        painter.setPen(QPen(colour, width));
        painter.drawRect(box);
    };
    for (std::size_t i = 0; i < std::min(kMost, cells_.size()); ++i)
        outline(cells_[i].first, cells_[i].second, 2.5, accent);
    if (hasFocus() && current_.first >= 0)
        outline(static_cast<double>(current_.first), static_cast<double>(current_.second), 1,
                palette().color(QPalette::Text));
    if (hovered_.first >= 0) {
        QColor cross = palette().color(QPalette::Text);
        cross.setAlpha(90);
        painter.setPen(QPen(cross, 1, Qt::DotLine));
        const double x = x0 + (static_cast<double>(hovered_.second) + 0.5) * frame.scale,
                     y = y0 + (static_cast<double>(hovered_.first) + 0.5) * frame.scale;
        painter.drawLine(QPointF(x0, y), QPointF(x0 + n, y));
        painter.drawLine(QPointF(x, y0), QPointF(x, y0 + n));
    }
}

void HeatCanvas::paintLabels(QPainter& painter, const Frame& frame) const {
    const QFontMetrics metrics(painter.font());
    const double x0 = frame.plot.x() - frame.left * frame.scale, y0 = frame.plot.y() - frame.top * frame.scale;
    const auto paintOne = [&](const QString& text, double from, double to, bool row) {
        const double middle = (from + to) / 2;
        painter.save();
        if (row) {
            if (middle < frame.plot.top() || middle > frame.plot.bottom()) return painter.restore();
            painter.drawText(QRectF(0, middle - metrics.height() / 2.0, frame.plot.x() - 4, metrics.height()),
                             Qt::AlignRight | Qt::AlignVCenter,
                             metrics.elidedText(text, Qt::ElideLeft, frame.plot.x() - 5));
        } else {
            if (middle < frame.plot.left() || middle > frame.plot.right()) return painter.restore();
            painter.translate(middle, frame.plot.y() - 4);
            painter.rotate(-90);
            painter.drawText(QRectF(0, -metrics.height() / 2.0, frame.plot.y() - 5, metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(text, Qt::ElideLeft, frame.plot.y() - 5));
        }
        painter.restore();
    };
    painter.setPen(palette().color(QPalette::Text));
    const bool each = frame.scale >= metrics.height() - 2;
    std::size_t begin = 0;
    double freeRow = -1e9, freeColumn = -1e9;
    for (std::size_t i = 0; i < matrix_->size(); ++i) {
        QString text;
        double from = static_cast<double>(i) * frame.scale, to = from + frame.scale;
        if (each) {
            text = QString::fromStdString(matrix_->labels[i]);
        } else {
            // One name a population where its rows stand together.
            if (i + 1 < matrix_->size() && matrix_->group[i + 1] == matrix_->group[i]) continue;
            from = static_cast<double>(begin) * frame.scale;
            begin = i + 1;
            if (matrix_->group[i] < matrix_->graph->populationNames.size() && to - from >= metrics.height() - 2)
                text = QString::fromStdString(matrix_->graph->populationNames[matrix_->group[i]]);
        }
        if (text.isEmpty()) continue;
        // A large group is named in the middle of what is seen of it.
        const auto seen = [](double a, double b, double low, double high) {
            return std::pair(std::max(a, low), std::min(b, high));
        };
        const auto [rowFrom, rowTo] = seen(y0 + from, y0 + to, frame.plot.top(), frame.plot.bottom());
        const auto [columnFrom, columnTo] = seen(x0 + from, x0 + to, frame.plot.left(), frame.plot.right());
        if (rowTo > rowFrom && (rowFrom + rowTo) / 2 > freeRow)
            paintOne(text, rowFrom, rowTo, true), freeRow = (rowFrom + rowTo) / 2 + metrics.height() - 3;
        if (columnTo > columnFrom && (columnFrom + columnTo) / 2 > freeColumn)
            paintOne(text, columnFrom, columnTo, false),
                freeColumn = (columnFrom + columnTo) / 2 + metrics.height() - 3;
    }
}

}  // namespace nl::ui
