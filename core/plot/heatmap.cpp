// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plot/heatmap.hpp"

#include <algorithm>
#include <cmath>

namespace nl::plot {

Picture heatmapPicture(std::span<const std::uint32_t> offset, std::span<const std::uint32_t> column,
                       std::span<const float> value, std::size_t columns, const ColourMap& map, float low, float high,
                       int limit) {
    Picture out;
    const std::size_t rows = offset.empty() ? 0 : offset.size() - 1;
    if (rows == 0 || columns == 0 || limit <= 0) return out;
    const auto most = static_cast<std::size_t>(limit);
    const std::size_t larger = std::max(rows, columns);
    const std::size_t perPixel = (larger + most - 1) / most;  // cells a pixel and side, when there are too many
    const std::size_t perCell = perPixel > 1 ? 1 : std::max<std::size_t>(1, most / larger);  // pixels a cell and side
    const std::size_t cellsDown = (rows + perPixel - 1) / perPixel, cellsAcross = (columns + perPixel - 1) / perPixel;
    out.width = static_cast<int>(cellsAcross * perCell);
    out.height = static_cast<int>(cellsDown * perCell);
    out.rgb.resize(3 * static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));

    const float span = high - low;
    std::vector<float> line(cellsAcross);
    std::vector<std::size_t> known(cellsAcross);  // entries in a pixel
    for (std::size_t down = 0; down < cellsDown; ++down) {
        std::fill(line.begin(), line.end(), 0.0F);
        std::fill(known.begin(), known.end(), std::size_t{0});
        const std::size_t firstRow = down * perPixel, lastRow = std::min(rows, firstRow + perPixel);
        for (std::size_t row = firstRow; row < lastRow; ++row) {
            for (std::size_t e = offset[row]; e < offset[row + 1]; ++e) {
                if (column[e] >= columns || std::isnan(value[e])) continue;
                float& cell = line[column[e] / perPixel];
                std::size_t& seen = known[column[e] / perPixel];
                cell = seen > 0 ? std::max(cell, value[e]) : value[e];
                ++seen;
            }
        }
        // Absent entries are zero; where every cell of a pixel has an entry the maximum may lie below zero.
        for (std::size_t across = 0; across < cellsAcross; ++across) {
            const std::size_t cells = (lastRow - firstRow) * std::min(perPixel, columns - across * perPixel);
            if (known[across] < cells) line[across] = std::max(0.0F, line[across]);
        }
        std::uint8_t* first = out.rgb.data() + 3 * down * perCell * static_cast<std::size_t>(out.width);
        std::uint8_t* to = first;
        for (const float cell : line) {
            const Rgb colour = colourAt(map, span > 0 ? (cell - low) / span : 0.5F);
            for (std::size_t i = 0; i < perCell; ++i, to += 3) to[0] = colour.r, to[1] = colour.g, to[2] = colour.b;
        }
        const auto bytes = 3 * static_cast<std::ptrdiff_t>(out.width);
        for (std::size_t copy = 1; copy < perCell; ++copy)
            std::copy(first, first + bytes, first + static_cast<std::ptrdiff_t>(copy) * bytes);
    }
    return out;
}

}  // namespace nl::plot
