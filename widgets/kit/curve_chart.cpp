// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/curve_chart.hpp"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPen>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "core/plot/heatmap.hpp"
#include "widgets/kit/curve_legend.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {

constexpr int kGap = 4, kRight = 12;

struct Rounded {
    double low, high;
    std::vector<double> ticks;
};

/// A range that ends at round values, with its ticks: while a curve grows, the axes stay as they are most of the time.
Rounded rounded(double low, double high, int most, bool whole) {
    const std::vector<double> marks = plot::ticks(low, high, most);
    if (marks.size() < 2 && !whole) return {low, high, {low, high}};
    double step = marks.size() < 2 ? 1 : marks[1] - marks[0];
    if (whole) step = std::max(1.0, std::ceil(step - 1e-9));
    Rounded out{std::floor(low / step + 1e-9), std::ceil(high / step - 1e-9), {}};
    if (out.high <= out.low) out.high = out.low + 1;
    const auto count = std::llround(out.high - out.low);
    for (long long i = 0; i <= count; ++i) {
        const double k = out.low + static_cast<double>(i);
        out.ticks.push_back(k == 0 ? 0.0 : k * step);
    }
    out.low = out.ticks.front();
    out.high = out.ticks.back();
    return out;
}

/// Powers of ten from low to high, at most `most`.
std::vector<double> decades(double low, double high, int most) {
    const int first = static_cast<int>(std::lround(std::log10(low))),
              last = static_cast<int>(std::lround(std::log10(high)));
    const int step = std::max(1, (last - first + most - 1) / std::max(1, most));
    std::vector<double> out;
    for (int power = first; power <= last; power += step) out.push_back(std::pow(10.0, power));
    return out;
}

/// Six digits: neighbouring ticks of a small range differ.
QString tickText(double value) {
    QString text = QString::number(value, 'g', 6);
    return text.replace(QLatin1Char('-'), QChar(0x2212)).replace(QLatin1String("e+"), QLatin1String("e"));
}

QFont smaller(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

}  // namespace

QColor curveColour(std::size_t index) {
    const plot::ColourMap& map = plot::colourMap("categories");
    return toColour(map.points[index % map.points.size()]);
}

std::vector<QPointF> thinned(const std::vector<QPointF>& points, std::size_t most) {
    std::vector<QPointF> known;
    known.reserve(points.size());
    std::copy_if(points.begin(), points.end(), std::back_inserter(known),
                 [](const QPointF& p) { return std::isfinite(p.x()) && std::isfinite(p.y()); });
    if (known.size() <= most || most < 2) return known;
    const std::size_t steps = most / 2;
    std::vector<QPointF> out;
    out.reserve(most);
    for (std::size_t step = 0; step < steps; ++step) {
        const auto begin = known.begin() + static_cast<std::ptrdiff_t>(step * known.size() / steps);
        const auto end = known.begin() + static_cast<std::ptrdiff_t>((step + 1) * known.size() / steps);
        auto [low, high] =
            std::minmax_element(begin, end, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        if (low == high) {
            out.push_back(*low);
            continue;
        }
        out.push_back(low < high ? *low : *high);
        out.push_back(low < high ? *high : *low);
    }
    return out;
}

CurveChart::CurveChart(const QString& title, const QString& xTitle, QWidget* parent)
    : QWidget(parent), title_(title), xTitle_(xTitle), legend_(new CurveLegend(this)) {
    legend_->setTitle(title);
    legend_->setFont(smaller(font()));
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(title);
    prepare();
}

void CurveChart::setCurves(std::vector<Curve> curves) {
    const bool same =
        std::equal(curves.begin(), curves.end(), curves_.begin(), curves_.end(), [](const Curve& a, const Curve& b) {
            return a.name == b.name && a.colour == b.colour && a.dashed == b.dashed;
        });
    curves_ = std::move(curves);
    if (!same) {
        std::vector<CurveLegend::Entry> entries;
        for (const Curve& curve : curves_) entries.push_back({curve.name, curve.colour, curve.dashed});
        legend_->setEntries(std::move(entries));
        arrange();
        update();
    }
    prepare();
}

void CurveChart::setLogarithmic(bool on) {
    if (logarithmic_ == on) return;
    logarithmic_ = on;
    prepare();
    update();
}

void CurveChart::setWholeX(bool on) {
    wholeX_ = on;
    prepare();
}

void CurveChart::setLive(bool on) {
    if (live_ == on) return;
    live_ = on;
    update();
}

QStringList CurveChart::legendTexts() const { return curves_.empty() ? QStringList{} : legend_->shownTexts(); }

// --- what is drawn, and where ---

void CurveChart::arrange() {
    legend_->setMostRows(std::clamp(height() / (4 * fontMetrics().height()), 1, 6));
    const int above = curves_.empty() ? 0 : legend_->heightFor(width());
    legend_->setGeometry(0, 0, width(), above);
}

/// Thins the points and fits the axes; paints only where something has changed.
void CurveChart::prepare() {
    // Smallest and largest of each column of pixels: more cannot be seen.
    const auto most = static_cast<std::size_t>(std::clamp(2 * width(), 200, 2000));
    std::vector<std::vector<QPointF>> drawn;
    for (const Curve& curve : curves_) {
        std::vector<QPointF> points = curve.points;
        if (logarithmic_)
            points.erase(std::remove_if(points.begin(), points.end(), [](const QPointF& p) { return !(p.y() > 0); }),
                         points.end());
        drawn.push_back(thinned(points, most));
    }
    const bool same = drawn == drawn_;
    drawn_ = std::move(drawn);
    Axes axes = fitted();
    if (same && axes == axes_) return;
    axes_ = std::move(axes);
    update();
}

CurveChart::Axes CurveChart::fitted() const {
    double left = std::numeric_limits<double>::infinity(), right = -left, low = left, high = -left;
    for (const auto& points : drawn_)
        for (const QPointF& p : points) {
            left = std::min(left, p.x());
            right = std::max(right, p.x());
            low = std::min(low, p.y());
            high = std::max(high, p.y());
        }
    if (!(left <= right)) left = 0, right = 1, low = logarithmic_ ? 0.1 : 0, high = 1;
    if (left == right) right = left + 1;
    const int across = std::clamp(width() / 70, 3, 8), up = std::clamp((height() - legend_->height()) / 32, 3, 6);
    Axes out;
    const Rounded x = rounded(left, right, across, wholeX_);
    std::tie(out.left, out.right, out.xTicks) = std::tie(x.low, x.high, x.ticks);
    if (logarithmic_) {
        out.low = std::pow(10.0, std::floor(std::log10(low)));
        out.high = std::max(10 * out.low, std::pow(10.0, std::ceil(std::log10(high))));
        out.yTicks = decades(out.low, out.high, up);
    } else {
        const double margin = high > low ? 0.02 * (high - low) : std::max(1e-6, 0.05 * std::abs(high));
        const Rounded y = rounded(low >= 0 && low - margin < 0 ? 0 : low - margin, high + margin, up, false);
        std::tie(out.low, out.high, out.yTicks) = std::tie(y.low, y.high, y.ticks);
    }
    return out;
}

QRect CurveChart::plotBox() const {
    const QFontMetrics metrics(smaller(font()));
    int names = 0;
    for (const double tick : axes_.yTicks) names = std::max(names, metrics.horizontalAdvance(tickText(tick)));
    const int left = names + 2 * kGap + 2, top = legend_->height() + metrics.height() / 2 + 2;
    const int below = metrics.height() * (xTitle_.isEmpty() ? 1 : 2) + kGap + 2;
    const int last = axes_.xTicks.empty() ? 0 : metrics.horizontalAdvance(tickText(axes_.xTicks.back())) / 2;
    return {left, top, std::max(10, width() - left - std::max(kRight, last + 2)), std::max(10, height() - top - below)};
}

QPointF CurveChart::place(const QPointF& point, const QRect& box) const {
    const auto part = [](double value, double from, double to) { return (value - from) / (to - from); };
    const double up = logarithmic_ ? part(std::log10(point.y()), std::log10(axes_.low), std::log10(axes_.high))
                                   : part(point.y(), axes_.low, axes_.high);
    return {box.x() + part(point.x(), axes_.left, axes_.right) * box.width(), box.y() + (1 - up) * box.height()};
}

// --- painting ---

void CurveChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QRect box = plotBox();
    painter.setFont(smaller(font()));
    drawGrid(painter, box);
    if (curves_.empty()) {
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, title_);
    }
    drawCurves(painter, box);
}

void CurveChart::drawGrid(QPainter& painter, const QRect& box) const {
    const QFontMetrics metrics = painter.fontMetrics();
    const QColor ink = palette().color(QPalette::WindowText);
    QColor grid = ink, minor = ink;
    grid.setAlpha(40);
    minor.setAlpha(18);
    const int high = metrics.height();
    for (const double tick : axes_.yTicks) {
        const double y = place({axes_.left, tick}, box).y();
        painter.setPen(grid);
        painter.drawLine(QPointF(box.x(), y), QPointF(box.right(), y));
        painter.setPen(minor);
        for (int k = 2; logarithmic_ && k < 10 && k * tick < axes_.high; ++k) {
            const double between = place({axes_.left, k * tick}, box).y();
            painter.drawLine(QPointF(box.x(), between), QPointF(box.right(), between));
        }
        painter.setPen(ink);
        painter.drawText(QRectF(0, y - high / 2.0, box.x() - kGap, high), Qt::AlignRight | Qt::AlignVCenter,
                         tickText(tick));
    }
    double free = -1;
    for (const double tick : axes_.xTicks) {
        const double x = place({tick, axes_.low}, box).x();
        painter.setPen(grid);
        painter.drawLine(QPointF(x, box.y()), QPointF(x, box.bottom()));
        const QString text = tickText(tick);
        const double wide = metrics.horizontalAdvance(text), from = x - wide / 2;
        if (from < free) continue;
        painter.setPen(ink);
        painter.drawText(QRectF(from, box.bottom() + kGap, wide + 2, high), Qt::AlignLeft | Qt::AlignTop, text);
        free = from + wide + 2 * kGap;
    }
    painter.setPen(ink);
    painter.drawLine(box.bottomLeft(), box.bottomRight());
    painter.drawLine(box.topLeft(), box.bottomLeft());
    painter.drawText(QRect(0, box.bottom() + kGap + high, width(), high), Qt::AlignHCenter | Qt::AlignTop,
                     metrics.elidedText(xTitle_, Qt::ElideRight, width()));
}

void CurveChart::drawCurves(QPainter& painter, const QRect& box) const {
    painter.setClipRect(box.adjusted(-2, -2, 2, 2));
    painter.setRenderHint(QPainter::Antialiasing, !live_);
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        QPolygonF line;
        for (const QPointF& point : drawn_[i]) line << place(point, box);
        QPen pen(curves_[i].colour, live_ ? 1 : 1.8, curves_[i].dashed ? Qt::DashLine : Qt::SolidLine);
        painter.setPen(pen);
        if (line.size() == 1) {  // a line of one point would not show
            painter.setBrush(curves_[i].colour);
            painter.drawEllipse(line.front(), 2.5, 2.5);
            painter.setBrush(Qt::NoBrush);
        } else {
            painter.drawPolyline(line);
        }
    }
}

// --- events ---

void CurveChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    prepare();  // another number of ticks and points fits
}

void CurveChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        legend_->setFont(smaller(font()));
        arrange();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
}

QString CurveChart::textAt(const QPoint& at) const {
    const QRect box = plotBox();
    if (!box.contains(at)) return {};
    const double x = axes_.left + static_cast<double>(at.x() - box.x()) / box.width() * (axes_.right - axes_.left);
    QString text;
    for (const Curve& curve : curves_) {
        if (curve.points.empty()) continue;
        const auto after = std::lower_bound(curve.points.begin(), curve.points.end(), x,
                                            [](const QPointF& p, double value) { return p.x() < value; });
        auto nearest = after == curve.points.end() ? std::prev(after) : after;
        if (nearest != curve.points.begin() && std::abs(std::prev(nearest)->x() - x) < std::abs(nearest->x() - x))
            --nearest;
        text += QStringLiteral("%1%2: %3 (%4 %5)")
                    .arg(text.isEmpty() ? QString() : QStringLiteral("\n"), curve.name, shortNumber(nearest->y()),
                         xTitle_.toLower(), shortNumber(nearest->x()));
    }
    return text;
}

void CurveChart::mouseMoveEvent(QMouseEvent* event) {
    QWidget::mouseMoveEvent(event);
    QToolTip::showText(event->globalPosition().toPoint(), textAt(event->position().toPoint()), this);
}

}  // namespace nl::ui
