// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/pixels.hpp"

#include <cstring>

namespace nl::ui {

QImage imageOfPixels(const std::uint8_t* pixels, int width, int height, int channels) {
    QImage out(width, height, channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    const auto row = static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
    for (int y = 0; y < height; ++y) std::memcpy(out.scanLine(y), pixels + static_cast<std::size_t>(y) * row, row);
    return out;
}

}  // namespace nl::ui
