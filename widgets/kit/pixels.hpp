// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <cstdint>

namespace nl::ui {

/// Bytes [height][width][channels] of 1 (grey) or 3 (red, green, blue) channels as a picture. On any thread.
[[nodiscard]] QImage imageOfPixels(const std::uint8_t* pixels, int width, int height, int channels);

}  // namespace nl::ui
