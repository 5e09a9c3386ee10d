// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nl::plot {

enum class Scale : std::uint8_t { sequential, diverging, category };

/// How any feature, voltage or attention reaches any view: one float per item of some set (segments, nodes, edges,
/// cells). NaN = unknown, drawn hatched or grey, never invented.
struct Channel {
    std::string name, unit;
    std::vector<float> value;
    float minimum = 0, maximum = 1;  ///< range of the colour map; values outside are clamped
    Scale scale = Scale::sequential;
    std::vector<std::string> categories;  ///< names, when scale is category (value = index)
};

}  // namespace nl::plot
