// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nl::ui {

/// Asks for OpenGL 3.3 core with shared contexts (a floated dock gets a new context). Call before QApplication is made.
void prepareOpenGl();
/// True when a QOpenGLWidget can work here: not on the offscreen platform, and a 3.3 context can be made. Tried once.
[[nodiscard]] bool openGlWorks();

}  // namespace nl::ui
