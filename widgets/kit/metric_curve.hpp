// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/run/run.hpp"
#include "widgets/kit/curve_chart.hpp"

namespace nl::ui {

/// A run's metric over its epochs, times `scale`; without points where the run has no such metric.
[[nodiscard]] Curve metricCurve(const run::MetricTable& table, std::string_view name, const QString& text,
                                const QColor& colour, bool dashed, double scale = 1);

}  // namespace nl::ui
