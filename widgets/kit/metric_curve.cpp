// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/metric_curve.hpp"

namespace nl::ui {

Curve metricCurve(const run::MetricTable& table, std::string_view name, const QString& text, const QColor& colour,
                  bool dashed, double scale) {
    Curve curve{text, colour, dashed, {}};
    const int column = table.column(name);
    if (column < 0) return curve;
    const auto at = static_cast<std::size_t>(column);
    for (const run::MetricPoint& point : table.points)
        if (at < point.values.size())  // a metric may begin in a later epoch
            curve.points.emplace_back(static_cast<double>(point.epoch), scale * point.values[at]);
    return curve;
}

}  // namespace nl::ui
