// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/curve_chart.hpp"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QMouseEvent>
#include <QPen>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "core/plot/heatmap.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

struct CurveChart::Parts {
    QChartView* view = nullptr;
    QChart* chart = nullptr;
    QValueAxis* x = nullptr;
    QAbstractAxis* y = nullptr;
    std::vector<QLineSeries*> series;  ///< of the curves
    std::vector<std::size_t> hash;     ///< of the points that each series shows
    QString title, xTitle;
};

namespace {

/// A range that ends at round values: while a curve grows, the axes stay as they are most of the time, and only the
/// line is painted anew.
std::pair<double, double> rounded(double low, double high, int most) {
    const std::vector<double> marks = plot::ticks(low, high, most);
    if (marks.size() < 2) return {low, high};
    const double step = marks[1] - marks[0];
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step};
}

void setTicks(QValueAxis& axis, double low, double high, int most) {
    const std::vector<double> marks = plot::ticks(low, high, most);
    const double anchor = marks.empty() ? low : marks.front();
    const double interval = marks.size() > 1 ? marks[1] - marks[0] : std::max(1e-12, high - low);
    // Each of these lays the whole chart out again, also where nothing changes. The smaller range or the larger
    // interval comes first: a wide range with a small interval would have thousands of ticks for a moment.
    const auto setRange = [&] {
        if (axis.min() != low || axis.max() != high) axis.setRange(low, high);
    };
    if (high - low < axis.max() - axis.min()) setRange();
    if (axis.tickAnchor() != anchor) axis.setTickAnchor(anchor);
    if (axis.tickInterval() != interval) axis.setTickInterval(interval);
    setRange();
}

std::size_t hashOf(const std::vector<QPointF>& points) {
    std::size_t hash = points.size();
    for (const QPointF& p : points) hash = qHashMulti(hash, p.x(), p.y());
    return hash;
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
    : QWidget(parent), parts_(std::make_unique<Parts>()) {
    parts_->chart = new QChart;
    parts_->title = title;
    parts_->chart->setMargins(QMargins(2, 2, 2, 2));
    parts_->chart->layout()->setContentsMargins(0, 0, 0, 0);
    parts_->chart->setBackgroundRoundness(0);
    parts_->chart->legend()->setAlignment(Qt::AlignTop);
    parts_->xTitle = xTitle;
    parts_->view = new QChartView(parts_->chart, this);
    parts_->view->setRenderHint(QPainter::Antialiasing);
    parts_->view->setFrameShape(QFrame::NoFrame);
    parts_->view->viewport()->setMouseTracking(true);
    parts_->view->viewport()->installEventFilter(this);
    parts_->view->setFocusPolicy(Qt::NoFocus);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(parts_->view);
    setAccessibleName(title);
    rebuild();
}

CurveChart::~CurveChart() = default;

void CurveChart::setCurves(std::vector<Curve> curves) {
    const bool same =
        std::equal(curves.begin(), curves.end(), curves_.begin(), curves_.end(), [](const Curve& a, const Curve& b) {
            return a.name == b.name && a.colour == b.colour && a.dashed == b.dashed;
        });
    curves_ = std::move(curves);
    same ? showPoints() : rebuild();
}

void CurveChart::setLogarithmic(bool on) {
    if (logarithmic_ == on) return;
    logarithmic_ = on;
    rebuild();
}

void CurveChart::setLive(bool on) {
    if (parts_->view->renderHints().testFlag(QPainter::Antialiasing) == !on) return;
    parts_->view->setRenderHint(QPainter::Antialiasing, !on);
}

void CurveChart::makeAxes() {
    QChart& chart = *parts_->chart;
    for (QAbstractAxis* old : {static_cast<QAbstractAxis*>(parts_->x), parts_->y})
        if (old != nullptr) {
            chart.removeAxis(old);
            delete old;
        }
    parts_->x = new QValueAxis;
    parts_->x->setTitleText(parts_->xTitle);
    parts_->x->setTickType(QValueAxis::TicksDynamic);
    parts_->x->setLabelFormat(QStringLiteral("%g"));
    if (logarithmic_) {
        auto* y = new QLogValueAxis;
        y->setBase(10);
        y->setMinorTickCount(8);
        y->setLabelFormat(QStringLiteral("%g"));
        parts_->y = y;
    } else {
        auto* y = new QValueAxis;
        y->setTickType(QValueAxis::TicksDynamic);
        y->setLabelFormat(QStringLiteral("%g"));
        parts_->y = y;
    }
    chart.addAxis(parts_->x, Qt::AlignBottom);
    chart.addAxis(parts_->y, Qt::AlignLeft);
}

void CurveChart::rebuild() {
    QChart& chart = *parts_->chart;
    chart.removeAllSeries();
    makeAxes();
    parts_->series.clear();
    parts_->hash.assign(curves_.size(), 0);
    for (const Curve& curve : curves_) {
        auto* series = new QLineSeries;
        series->setName(curve.name);
        QPen pen(curve.colour, 1.8);
        if (curve.dashed) pen.setStyle(Qt::DashLine);
        series->setPen(pen);
        chart.addSeries(series);
        series->attachAxis(parts_->x);
        series->attachAxis(parts_->y);
        parts_->series.push_back(series);
    }
    // The legend names the curves; a title above it would only take room from them.
    chart.legend()->setVisible(!curves_.empty());
    chart.setTitle(curves_.empty() ? parts_->title : QString());
    showPoints();
    applyPalette();
}

void CurveChart::showPoints() {
    double left = std::numeric_limits<double>::infinity(), right = -left, low = left, high = -left;
    // Smallest and largest of each column of pixels: more cannot be seen.
    const auto most = static_cast<std::size_t>(std::clamp(2 * width(), 200, 2000));
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        std::vector<QPointF> points = curves_[i].points;
        if (logarithmic_)
            points.erase(std::remove_if(points.begin(), points.end(), [](const QPointF& p) { return !(p.y() > 0); }),
                         points.end());
        points = thinned(points, most);
        for (const QPointF& p : points) {
            left = std::min(left, p.x());
            right = std::max(right, p.x());
            low = std::min(low, p.y());
            high = std::max(high, p.y());
        }
        const std::size_t hash = hashOf(points);
        if (hash == std::exchange(parts_->hash[i], hash)) continue;
        parts_->series[i]->setPointsVisible(points.size() == 1);  // a line of one point would not show
        parts_->series[i]->replace(QList<QPointF>(points.begin(), points.end()));
    }
    if (!(left <= right)) left = 0, right = 1, low = logarithmic_ ? 0.1 : 0, high = 1;
    if (left == right) right = left + 1;
    fitAxes(left, right, low, high);
}

void CurveChart::fitAxes(double left, double right, double low, double high) {
    const int across = std::clamp(width() / 90, 2, 8), up = std::clamp(height() / 45, 2, 6);
    std::tie(left, right) = rounded(left, right, across);
    setTicks(*parts_->x, left, right, across);
    if (logarithmic_) {
        low = std::pow(10.0, std::floor(std::log10(low)));
        high = std::pow(10.0, std::ceil(std::log10(high) + 1e-9));
        auto& y = static_cast<QLogValueAxis&>(*parts_->y);
        if (y.min() != low || y.max() != high) y.setRange(low, high);
        return;
    }
    const double margin = high > low ? 0.02 * (high - low) : std::max(1e-6, 0.05 * std::abs(high));
    std::tie(low, high) = rounded(low >= 0 && low - margin < 0 ? 0 : low - margin, high + margin, up);
    setTicks(static_cast<QValueAxis&>(*parts_->y), low, high, up);
}

void CurveChart::applyPalette() {
    QChart& chart = *parts_->chart;
    const QPalette colours = palette();
    const QColor text = colours.color(QPalette::WindowText);
    QColor grid = text;
    grid.setAlpha(40);
    chart.setBackgroundBrush(colours.color(QPalette::Base));
    chart.setTitleBrush(text);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    QFont bold = font();
    bold.setBold(true);
    chart.setTitleFont(bold);
    chart.legend()->setLabelColor(text);
    chart.legend()->setFont(small);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(parts_->x), parts_->y}) {
        axis->setLabelsColor(text);
        axis->setTitleBrush(text);
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
        axis->setLinePenColor(text);
        axis->setGridLineColor(grid);
        axis->setMinorGridLineColor(QColor(text.red(), text.green(), text.blue(), 18));
    }
    parts_->view->setBackgroundBrush(colours.color(QPalette::Base));
}

void CurveChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showPoints();  // another number of ticks and points fits
}

void CurveChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyPalette();
}

bool CurveChart::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove && !curves_.empty()) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QList<QAbstractSeries*> all = parts_->chart->series();
        if (!all.isEmpty()) {
            const double x = parts_->chart->mapToValue(mouse->position(), all.front()).x();
            QString text;
            for (const Curve& curve : curves_) {
                const auto after = std::lower_bound(curve.points.begin(), curve.points.end(), x,
                                                    [](const QPointF& p, double value) { return p.x() < value; });
                if (curve.points.empty()) continue;
                auto nearest = after == curve.points.end() ? std::prev(after) : after;
                if (nearest != curve.points.begin() &&
                    std::abs(std::prev(nearest)->x() - x) < std::abs(nearest->x() - x))
                    --nearest;
                text += QStringLiteral("%1%2: %3 (%4 %5)")
                            .arg(text.isEmpty() ? QString() : QStringLiteral("\n"), curve.name,
                                 shortNumber(nearest->y()), parts_->xTitle.toLower(), shortNumber(nearest->x()));
            }
            QToolTip::showText(mouse->globalPosition().toPoint(), text, parts_->view->viewport());
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace nl::ui
