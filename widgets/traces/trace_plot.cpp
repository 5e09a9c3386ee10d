// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/trace_plot.hpp"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/traces/trace_painter.hpp"

namespace nl::ui {

namespace {
constexpr int kMostNamed = 3;            ///< curves whose value the pointer tells
constexpr std::size_t kFirstShown = 16;  ///< of a plot that nobody has looked at yet

QFont smaller(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

bool sameCurves(const TracePlotSpec& a, const TracePlotSpec& b) {
    return a.id == b.id && std::equal(a.curves.begin(), a.curves.end(), b.curves.begin(), b.curves.end(),
                                      [](const auto& x, const auto& y) { return x.name == y.name; });
}
}  // namespace

TracePlot::TracePlot(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Traces over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void TracePlot::setPlot(std::shared_ptr<const TraceData> data, const TracePlotSpec& spec) {
    const bool same = scene_.data && sameCurves(scene_.spec, spec);
    scene_.data = std::move(data);
    scene_.spec = spec;
    if (!same) {
        scene_.shown.assign(spec.curves.size(), false);
        std::fill_n(scene_.shown.begin(), std::min(kFirstShown, spec.curves.size()), true);
        scene_.ownRange.clear();
        scene_.useWantedRange = true;
        timeZoomed_ = false;
    }
    if (!timeZoomed_) showAllTime();
    setAccessibleDescription(
        scene_.data ? tr("%1: %2 curves, %3 samples").arg(spec.title).arg(spec.curves.size()).arg(scene_.data->size())
                    : QString());
    arranged();
    Q_EMIT windowChanged();
    Q_EMIT cursorsChanged();
}

void TracePlot::dataGrown() {
    if (!scene_.data) return;
    if (!timeZoomed_) showAllTime();
    arranged();
    if (cursorTime(0) || cursorTime(1)) Q_EMIT cursorsChanged();
}

void TracePlot::setStacked(bool on) {
    if (scene_.stacked == on) return;
    scene_.stacked = on;
    arranged();
}

void TracePlot::setShown(std::size_t curve, bool on) {
    if (curve >= scene_.shown.size() || scene_.shown[curve] == on) return;
    scene_.shown[curve] = on;
    arranged();
}

void TracePlot::arranged() {
    scene_.arrange();
    layout_ = layoutOf(scene_, size(), QFontMetrics(smaller(font())));
    update();
}

double TracePlot::lastTime() const {
    const double end = scene_.data ? scene_.data->end() : 0;
    return end > 0 ? end : 1;
}

QRect TracePlot::panelBox(int panel) const {
    return panel >= 0 && panel < static_cast<int>(layout_.boxes.size()) ? layout_.boxes[static_cast<std::size_t>(panel)]
                                                                        : QRect();
}

// --- the window ---

void TracePlot::fit() {
    scene_.ownRange.clear();
    scene_.useWantedRange = false;
    timeZoomed_ = false;
    showAllTime();
    arranged();
    Q_EMIT windowChanged();
}

/// From the beginning to the end, or as the Display says until someone asks for everything.
void TracePlot::showAllTime() {
    const TracePlotSpec& spec = scene_.spec;
    const bool wanted = scene_.useWantedRange && spec.begin && spec.end && *spec.begin < lastTime();
    scene_.begin = wanted ? *spec.begin : 0;
    scene_.end = wanted ? *spec.end : lastTime();
}

void TracePlot::setWindow(double begin, double end) {
    const double all = lastTime(), least = all * 1e-9;
    const double seconds = std::clamp(end - begin, least, all);
    begin = std::clamp(begin, 0.0, all - seconds);
    if (begin == scene_.begin && begin + seconds == scene_.end) return;
    scene_.begin = begin;
    scene_.end = begin + seconds;
    timeZoomed_ = seconds < all;
    update();
    Q_EMIT windowChanged();
}

void TracePlot::zoomTime(double factor, double around) {
    setWindow(around - (around - scene_.begin) * factor, around + (scene_.end - around) * factor);
}

void TracePlot::setRange(TracePanel& panel, double low, double high) {
    const double size = std::max(std::abs(low), std::abs(high));
    if (!(high - low > size * 1e-12) || !std::isfinite(high - low)) return;
    scene_.ownRange[panel.key] = {low, high};
}

void TracePlot::zoomValues(int panel, double factor, double part) {
    for (int p = 0; p < static_cast<int>(scene_.panels.size()); ++p) {
        if (panel >= 0 && p != panel) continue;
        TracePanel& at = scene_.panels[static_cast<std::size_t>(p)];
        const double around = at.high - part * (at.high - at.low);
        setRange(at, around - (around - at.low) * factor, around + (at.high - around) * factor);
    }
    arranged();
    Q_EMIT windowChanged();
}

void TracePlot::move(double parts, double partsUp, int panel) {
    const double seconds = parts * (scene_.end - scene_.begin);
    setWindow(scene_.begin + seconds, scene_.end + seconds);
    if (partsUp == 0) return;
    for (int p = 0; p < static_cast<int>(scene_.panels.size()); ++p) {
        if (panel >= 0 && p != panel) continue;
        TracePanel& at = scene_.panels[static_cast<std::size_t>(p)];
        const double by = partsUp * (at.high - at.low);
        setRange(at, at.low + by, at.high + by);
    }
    arranged();
    Q_EMIT windowChanged();
}

void TracePlot::zoomToBox(const QRectF& box) {
    const int panel = layout_.panelAt(static_cast<int>(box.center().y()));
    if (panel < 0 || box.width() < 4) return;
    const QRect& inside = layout_.boxes[static_cast<std::size_t>(panel)];
    if (panel < static_cast<int>(scene_.panels.size()) && box.height() >= 4) {
        TracePanel& at = scene_.panels[static_cast<std::size_t>(panel)];
        setRange(at, yToValue(at, inside, std::min<double>(box.bottom(), inside.bottom() + 1)),
                 yToValue(at, inside, std::max<double>(box.top(), inside.top())));
    }
    setWindow(xToTime(scene_, inside, box.left()), xToTime(scene_, inside, box.right()));
    arranged();
    Q_EMIT windowChanged();
}

void TracePlot::placeCursor(int which, std::optional<double> seconds) {
    if (seconds) seconds = std::clamp(*seconds, 0.0, lastTime());
    std::optional<double>& at = scene_.cursors[static_cast<std::size_t>(which)];
    if (at == seconds) return;
    at = seconds;
    update();
    Q_EMIT cursorsChanged();
}

// --- what is said and painted ---

QString TracePlot::textAt(const QPoint& at) const {
    const QRect whole = layout_.whole();
    const int panel = layout_.panelAt(at.y());
    if (!scene_.data || scene_.data->size() == 0 || !whole.contains(at) || panel < 0 ||
        panel >= static_cast<int>(scene_.panels.size()))
        return {};
    const double seconds = xToTime(scene_, whole, at.x());
    const double step = (scene_.end - scene_.begin) / scene_.spec.time.scale / whole.width();
    QString text =
        QStringLiteral("%1 %2").arg(axisNumber(seconds / scene_.spec.time.scale, step), scene_.spec.time.text);
    int named = 0;
    const TracePanel& shown = scene_.panels[static_cast<std::size_t>(panel)];
    for (const std::size_t i : shown.curves) {
        const double value = scene_.valueAt(i, seconds);
        if (std::isnan(value)) continue;
        if (++named > kMostNamed) {
            text += QStringLiteral(" …");
            break;
        }
        text += QStringLiteral("   %1: %2 %3")
                    .arg(scene_.spec.curves[i].name, axisNumber(value, (shown.high - shown.low) * 1e-3), shown.unit);
    }
    return text;
}

void TracePlot::render(QPainter& painter, const QSize& size) const {
    TraceScene scene = scene_;
    painter.setFont(smaller(font()));
    painter.fillRect(QRect(QPoint(0, 0), size), palette().color(QPalette::Base));
    const int above = paintTraceLegend(painter, scene, size.width(), palette());
    painter.translate(0, above);
    const TraceLayout layout = layoutOf(scene, size - QSize(0, above), painter.fontMetrics());
    paintTraces(painter, scene, layout, palette());
}

void TracePlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(smaller(font()));
    painter.fillRect(rect(), palette().color(QPalette::Base));
    paintTraces(painter, scene_, layout_, palette());
    if (drag_ == Drag::box) {
        QColor inside = palette().color(QPalette::Highlight);
        painter.setPen(inside);
        inside.setAlpha(40);
        painter.setBrush(inside);
        painter.drawRect(QRectF(pressed_, last_).normalized());
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TracePlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arranged();
}

void TracePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) arranged();
    if (event->type() == QEvent::PaletteChange) update();
}

}  // namespace nl::ui
