// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/plot/channel.hpp"

namespace nl::plot {

struct Rgb {
    std::uint8_t r = 0, g = 0, b = 0;
};

/// One colour map: control points at equal steps, interpolated in linear order. Colour-blind safe unless said.
struct ColourMap {
    std::string name;
    Scale scale = Scale::sequential;
    std::vector<Rgb> points;
};
[[nodiscard]] const std::vector<ColourMap>& colourMaps();          ///< core/plot/colour_maps.cpp: one row a map
[[nodiscard]] const ColourMap& colourMap(std::string_view name);   ///< the default ("viridis"-like) when unknown
[[nodiscard]] Rgb colourAt(const ColourMap& map, float position);  ///< position 0..1, clamped
/// Colour of a channel's item; NaN gives `unknown`.
[[nodiscard]] Rgb channelColour(const Channel& channel, const ColourMap& map, std::size_t item,
                                Rgb unknown = {128, 128, 128});
/// Round tick values covering [low, high], at most `most`.
[[nodiscard]] std::vector<double> ticks(double low, double high, int most);

/// An RGB picture, row-major, 3 bytes a pixel.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};
/// A sparse matrix (CSR; absent = zero) as a picture of at most `limit` pixels a side: cells are enlarged, or several
/// are reduced to one pixel by their maximum.
[[nodiscard]] Picture heatmapPicture(std::span<const std::uint32_t> offset, std::span<const std::uint32_t> column,
                                     std::span<const float> value, std::size_t columns, const ColourMap& map, float low,
                                     float high, int limit);
[[nodiscard]] Result<void> writePng(const Picture& picture, const std::filesystem::path& file);

}  // namespace nl::plot
