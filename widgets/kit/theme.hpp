// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include "core/base/error.hpp"

class QApplication;

namespace nl::ui {

enum class ThemeChoice { desktop, light, dark };
[[nodiscard]] ThemeChoice themeChoiceOf(const QString& name);  ///< "light", "dark", else desktop
[[nodiscard]] QString themeChoiceName(ThemeChoice choice);

/// The desktop's own choice; call it before applyTheme() puts our palette in its place.
[[nodiscard]] bool desktopIsDark();
/// Fusion style with the palette of resources/themes/light.json or dark.json; `desktopDark` decides for
/// ThemeChoice::desktop.
void applyTheme(QApplication& application, ThemeChoice choice, bool desktopDark);
/// Whether the palette in use is a dark one; views that paint themselves ask this.
[[nodiscard]] bool darkTheme();
/// Colour of a severity on the current palette's background.
[[nodiscard]] QColor severityColour(Severity severity);

}  // namespace nl::ui
