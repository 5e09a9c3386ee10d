// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/plot/heatmap.hpp"

namespace nl::plot {
namespace {

constexpr Rgb hex(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value)};
}

ColourMap row(std::string name, Scale scale, std::initializer_list<std::uint32_t> values) {
    ColourMap map{std::move(name), scale, {}};
    map.points.reserve(values.size());
    for (const std::uint32_t value : values) map.points.push_back(hex(value));
    return map;
}

}  // namespace

// The points of the sequential and diverging maps lie at equal steps of OKLab lightness (Ottosson 2020) along a chosen
// path of hues, chroma reduced where sRGB cannot show it: lightness alone tells the order, whatever the reader's colour
// vision. The categories were found by hill climbing: the smallest OKLab distance of any two, with normal vision and as
// protanopes, deuteranopes and tritanopes see them (Machado et al. 2009, severity 1), is 0.11; lightness 0.53 to 0.84,
// so that they show on light and dark ground.
const std::vector<ColourMap>& colourMaps() {
    static const std::vector<ColourMap> maps{
        row("blue-yellow", Scale::sequential,
            {0x37005b, 0x39156d, 0x39277f, 0x36388f, 0x244d99, 0x016199, 0x007394, 0x048393, 0x069390, 0x02a489,
             0x35b27d, 0x57bf72, 0x7bca62, 0x9ed44f, 0xbcde44, 0xdbe638, 0xf9ee2b}),
        row("blue-grey-yellow", Scale::sequential,
            {0x041d50, 0x112958, 0x1e3560, 0x2c4168, 0x3a4e6d, 0x495a70, 0x5a6674, 0x65747a, 0x71817e, 0x858d81,
             0x989884, 0xa8a682, 0xbab37d, 0xccc078, 0xdece71, 0xefdc67, 0xffea6b}),
        row("heat", Scale::sequential,
            {0x08051c, 0x170933, 0x2a0c49, 0x400c5e, 0x5a1066, 0x761668, 0x931c63, 0xad275d, 0xc53555, 0xdb4649,
             0xee5b3a, 0xfa752d, 0xff9235, 0xffaf52, 0xfeca6c, 0xfde38e, 0xfdf9ba}),
        row("grey", Scale::sequential,
            {0x161616, 0x212121, 0x2d2d2d, 0x393939, 0x464646, 0x535353, 0x606060, 0x6e6e6e, 0x7c7c7c, 0x8a8a8a,
             0x989898, 0xa7a7a7, 0xb6b6b6, 0xc6c6c6, 0xd5d5d5, 0xe5e5e5, 0xf5f5f5}),
        row("blue-orange", Scale::diverging,
            {0x01569c, 0x0367ba, 0x317bc7, 0x548fcf, 0x74a2d6, 0x92b5dd, 0xb1c8e3, 0xcfdbe9, 0xeeeeee, 0xe7d6cd,
             0xdfbeac, 0xd7a68b, 0xcd8d6a, 0xc37547, 0xb75c1d, 0xa14a03, 0x873d02}),
        row("purple-green", Scale::diverging,
            {0x6b2f8a, 0x7e439e, 0x8e5cab, 0x9d74b7, 0xad8cc2, 0xbda4ce, 0xcebdd9, 0xded5e4, 0xeeeeee, 0xd0ddd2,
             0xb1ccb6, 0x93bc9a, 0x74ab7f, 0x549a64, 0x2e8949, 0x017634, 0x016129}),
        row("categories", Scale::category,
            {0x5764d2, 0xc0d943, 0xbc3b0d, 0x0bc0a8, 0xd28b1b, 0xff9cff, 0x39ebaf, 0x9c4790, 0x8785f1, 0x957f74}),
    };
    return maps;
}

const ColourMap& colourMap(std::string_view name) {
    const std::vector<ColourMap>& maps = colourMaps();
    const auto found = std::find_if(maps.begin(), maps.end(), [&](const ColourMap& map) { return map.name == name; });
    return found == maps.end() ? maps.front() : *found;
}

Rgb colourAt(const ColourMap& map, float position) {
    if (map.points.empty()) return {};
    const float place =
        std::clamp(std::isnan(position) ? 0.0F : position, 0.0F, 1.0F) * static_cast<float>(map.points.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(place), map.points.size() - 1);
    const std::size_t high = std::min(low + 1, map.points.size() - 1);
    const float part = place - static_cast<float>(low);
    const auto mix = [part](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * part));
    };
    const Rgb a = map.points[low], b = map.points[high];
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)};
}

Rgb channelColour(const Channel& channel, const ColourMap& map, std::size_t item, Rgb unknown) {
    if (item >= channel.value.size() || std::isnan(channel.value[item])) return unknown;
    const float value = channel.value[item];
    if (channel.scale == Scale::category) {
        if (value < 0 || map.points.empty()) return unknown;
        const auto index = static_cast<std::size_t>(value);
        if (map.scale == Scale::category) return map.points[index % map.points.size()];
        const std::size_t most = std::max<std::size_t>(channel.categories.size(), 2) - 1;
        return colourAt(map, static_cast<float>(index) / static_cast<float>(most));
    }
    const float span = channel.maximum - channel.minimum;
    return colourAt(map, span > 0 ? (value - channel.minimum) / span : 0.5F);
}

}  // namespace nl::plot
