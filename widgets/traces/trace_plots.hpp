// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>
#include <optional>
#include <vector>

#include "core/sim/result.hpp"

namespace nl::ui {

/// A unit as it stands on an axis: shown value = SI value / scale.
struct AxisUnit {
    QString text;  ///< "mV"; empty for what has none
    double scale = 1;
};
/// The unit in which a quantity of this LEMS dimension is read best; `largest` (SI, 0: not known) may call for a
/// smaller or larger one.
[[nodiscard]] AxisUnit unitFor(const std::string& dimension, double largest);
/// The unit of this scale; one that has no name is written as a multiple.
[[nodiscard]] AxisUnit unitOfScale(const std::string& dimension, double scale);
/// The number on an axis whose marks are `step` apart: with as many decimals as tell neighbours apart.
[[nodiscard]] QString axisNumber(double value, double step);

struct TraceCurve {
    QString name;
    std::size_t trace = 0;
    AxisUnit unit;
    std::optional<std::uint32_t> wanted;  ///< 0xRRGGBB that the file asks for
};

/// What is drawn together: a <Display> of the file, or everything that was recorded.
struct TracePlotSpec {
    QString id, title;  ///< id of the Display; "*": everything
    AxisUnit time;
    std::optional<double> begin, end;  ///< s, as the Display says
    std::optional<double> low, high;   ///< in units of the axis
    std::vector<TraceCurve> curves;
};

/// The plots of a simulation: its Displays, then everything.
[[nodiscard]] std::vector<TracePlotSpec> plotsOf(const sim::SimResult& result);

/// The colour of a curve: what the file asks for where it stands out from the ground, else one of the standard set.
[[nodiscard]] QColor traceColour(const TraceCurve& curve, std::size_t index, const QColor& ground);

}  // namespace nl::ui
