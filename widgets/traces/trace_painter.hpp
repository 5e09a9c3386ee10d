// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>

#include "widgets/traces/trace_scene.hpp"

class QPainter;

namespace nl::ui {

/// Draws the scene: per column of pixels the smallest and the largest sample, never a mean; where there are fewer
/// samples than columns the straight lines between them.
void paintTraces(QPainter& painter, const TraceScene& scene, const TraceLayout& layout, const QPalette& palette);

/// The names of the shown curves beside pieces of their lines, for pictures that leave the window; returns its height.
int paintTraceLegend(QPainter& painter, const TraceScene& scene, int width, const QPalette& palette);

}  // namespace nl::ui
