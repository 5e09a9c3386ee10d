// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace nl::ui {

/// The icon resources/icons/<name>.svg, drawn at any size in the colours of the current palette (`currentColor` in the
/// file is the text colour, `accentColor` the highlight). Null when there is no such file.
[[nodiscard]] QIcon icon(const QString& name);

}  // namespace nl::ui
