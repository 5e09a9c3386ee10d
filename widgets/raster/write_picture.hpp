// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>
#include <QWidget>
#include <functional>

#include "core/base/result.hpp"

namespace nl::ui {

/// A picture of a painted widget, by the file's suffix: SVG, else PNG. Error: file-write.
[[nodiscard]] Result<void> writePicture(const QWidget& widget, const std::function<void(QPainter&)>& paint,
                                        const QString& file);

}  // namespace nl::ui
