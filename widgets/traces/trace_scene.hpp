// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "widgets/traces/trace_data.hpp"
#include "widgets/traces/trace_plots.hpp"

class QFontMetrics;

namespace nl::ui {

/// Curves that share a value axis: those of one unit, or (stacked) a single one.
struct TracePanel {
    QString key;  ///< stable: what was zoomed stays so when other curves are shown or hidden
    QString unit;
    std::vector<std::size_t> curves;  ///< into TracePlotSpec::curves; only shown ones
    double low = 0, high = 1;         ///< in its unit
    std::vector<double> ticks;        ///< as many as its height has room for; set by the layout
};

/// What a plot shows: a value that the painter draws and the widget changes.
struct TraceScene {
    std::shared_ptr<const TraceData> data;
    TracePlotSpec spec;
    std::vector<bool> shown;  ///< by curve
    bool stacked = false;
    std::vector<TracePanel> panels;
    double begin = 0, end = 1;                              ///< s
    std::array<std::optional<double>, 2> cursors;           ///< s
    std::map<QString, std::pair<double, double>> ownRange;  ///< by panel: chosen by hand instead of fitted

    /// Makes the panels anew from what is shown, and fits those that nobody has zoomed.
    void arrange();
    /// A range that shows all samples of the panel's curves, with a margin; of a Display the one that it asks for.
    [[nodiscard]] std::pair<double, double> fitted(const TracePanel& panel) const;
    /// The sample of a curve nearest to a time, in its unit; NaN where there is none.
    [[nodiscard]] double valueAt(std::size_t curve, double seconds) const;
    bool useWantedRange = true;  ///< the ranges of the Display, until someone asks for everything
};

/// Where things stand in a picture of some size.
struct TraceLayout {
    std::vector<QRect> boxes;  ///< of the panels
    QRect axis;                ///< below them, for the time
    int titleHeight = 0;       ///< above each box; 0: the title stands inside

    [[nodiscard]] QRect whole() const { return boxes.empty() ? QRect() : boxes.front().united(boxes.back()); }
    [[nodiscard]] int panelAt(int y) const;  ///< the nearest; -1 when there is none
};
/// Also gives the panels of `scene` their ticks.
[[nodiscard]] TraceLayout layoutOf(TraceScene& scene, const QSize& size, const QFontMetrics& metrics);
[[nodiscard]] std::vector<double> timeTicks(const TraceScene& scene, int width, const QFontMetrics& metrics);

[[nodiscard]] inline double timeToX(const TraceScene& scene, const QRect& box, double seconds) {
    return box.x() + (seconds - scene.begin) / (scene.end - scene.begin) * box.width();
}
[[nodiscard]] inline double xToTime(const TraceScene& scene, const QRect& box, double x) {
    return scene.begin + (x - box.x()) / box.width() * (scene.end - scene.begin);
}
[[nodiscard]] inline double valueToY(const TracePanel& panel, const QRect& box, double value) {
    return box.y() + (panel.high - value) / (panel.high - panel.low) * box.height();
}
[[nodiscard]] inline double yToValue(const TracePanel& panel, const QRect& box, double y) {
    return panel.high - (y - box.y()) / box.height() * (panel.high - panel.low);
}

}  // namespace nl::ui
