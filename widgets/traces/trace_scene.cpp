// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/trace_scene.hpp"

#include <QFontMetrics>
#include <algorithm>
#include <cmath>

#include "core/plot/heatmap.hpp"

namespace nl::ui {

namespace {
constexpr int kGap = 5, kRight = 16;
constexpr double kMargin = 0.04;  ///< of a fitted range, above and below

double stepOf(const std::vector<double>& ticks) { return ticks.size() > 1 ? ticks[1] - ticks[0] : 1; }

int labelWidth(const TracePanel& panel, const QFontMetrics& metrics) {
    int out = 0;
    for (const double tick : panel.ticks)
        out = std::max(out, metrics.horizontalAdvance(axisNumber(tick, stepOf(panel.ticks))));
    return out;
}
}  // namespace

void TraceScene::arrange() {
    panels.clear();
    for (std::size_t i = 0; i < spec.curves.size(); ++i) {
        if (i < shown.size() && !shown[i]) continue;
        const TraceCurve& curve = spec.curves[i];
        const QString key =
            stacked ? QStringLiteral("curve %1 %2").arg(curve.trace).arg(curve.unit.text) : curve.unit.text;
        const auto found = std::find_if(panels.begin(), panels.end(), [&](const auto& p) { return p.key == key; });
        if (found != panels.end())
            found->curves.push_back(i);
        else
            panels.push_back({key, curve.unit.text, {i}, 0, 1, {}});
    }
    for (TracePanel& panel : panels) {
        const auto own = ownRange.find(panel.key);
        std::tie(panel.low, panel.high) = own != ownRange.end() ? own->second : fitted(panel);
    }
}

std::pair<double, double> TraceScene::fitted(const TracePanel& panel) const {
    if (useWantedRange && spec.low && spec.high && !stacked && panels.size() == 1) return {*spec.low, *spec.high};
    Extremes all;
    for (const std::size_t i : panel.curves) {
        if (!data || spec.curves[i].trace >= data->traces()) continue;
        const TracePyramid& trace = data->trace(spec.curves[i].trace);
        Extremes own = trace.range(0, trace.size());
        if (!own.known()) continue;
        const double a = own.low / spec.curves[i].unit.scale, b = own.high / spec.curves[i].unit.scale;
        all.add(Extremes{std::min(a, b), std::max(a, b)});
    }
    if (!all.known() || !std::isfinite(all.low) || !std::isfinite(all.high)) return {0, 1};
    const double size = all.high - all.low;
    const double margin = size > 0 ? kMargin * size : std::max(1e-9, 0.05 * std::abs(all.low));
    return {all.low - margin, all.high + margin};
}

double TraceScene::valueAt(std::size_t curve, double seconds) const {
    if (!data || data->size() == 0 || curve >= spec.curves.size()) return std::nan("");
    const TraceCurve& drawn = spec.curves[curve];
    // Where nothing was simulated there is no value, and none is made up.
    const double last = data->time(data->size() - 1);
    if (drawn.trace >= data->traces() || seconds > last + 1e-9 * std::abs(last)) return std::nan("");
    const std::size_t sample = data->nearest(seconds);
    const TracePyramid& trace = data->trace(drawn.trace);
    return sample < trace.size() ? trace[sample] / drawn.unit.scale : std::nan("");
}

int TraceLayout::panelAt(int y) const {
    int best = -1, nearest = 0;
    for (int i = 0; i < static_cast<int>(boxes.size()); ++i) {
        const QRect& box = boxes[static_cast<std::size_t>(i)];
        const int distance = y < box.top() ? box.top() - y : y > box.bottom() ? y - box.bottom() : 0;
        if (best < 0 || distance < nearest) best = i, nearest = distance;
    }
    return best;
}

TraceLayout layoutOf(TraceScene& scene, const QSize& size, const QFontMetrics& metrics) {
    TraceLayout out;
    const int high = metrics.height(), count = static_cast<int>(scene.panels.size());
    const int below = 2 * high + 2 * kGap;
    const int room = std::max(20, size.height() - below - kGap);
    if (count > 0 && room / count >= 3 * high) out.titleHeight = high + 1;
    const int each = count == 0 ? room : room / count;
    int left = metrics.horizontalAdvance(QStringLiteral("0.00"));
    for (TracePanel& panel : scene.panels) {
        const int most = std::clamp((each - out.titleHeight) / (2 * high), 1, 8);
        panel.ticks = plot::ticks(panel.low, panel.high, most);
        left = std::max(left, labelWidth(panel, metrics));
    }
    left += 2 * kGap;
    const int wide = std::max(10, size.width() - left - kRight);
    for (int i = 0; i < std::max(1, count); ++i)
        out.boxes.emplace_back(left, kGap + i * each + out.titleHeight, wide,
                               std::max(4, each - out.titleHeight - (i + 1 < count ? kGap : 0)));
    out.axis = QRect(left, out.boxes.back().bottom() + 1, wide, below);
    return out;
}

std::vector<double> timeTicks(const TraceScene& scene, int width, const QFontMetrics& metrics) {
    const double scale = scene.spec.time.scale;
    const int each = metrics.horizontalAdvance(QStringLiteral("00000.00")) + 2 * kGap;
    return plot::ticks(scene.begin / scale, scene.end / scale, std::clamp(width / each, 2, 12));
}

}  // namespace nl::ui
