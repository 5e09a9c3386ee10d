// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "widgets/viewer3d/canvas.hpp"

namespace nl::ui {

/// Legend, scale bar in um, axes and notes, over the picture.
void paintOverlay(QPainter& painter, const QSize& size, const CanvasContent& content, const scene::Camera& camera,
                  const QString& status);

}  // namespace nl::ui
