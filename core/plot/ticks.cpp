// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/plot/heatmap.hpp"

namespace nl::plot {
namespace {

/// The smallest of 1, 2, 2.5, 5, 10 times a power of ten that is not below `wanted`.
double roundStep(double wanted) {
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= wanted * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

}  // namespace

std::vector<double> ticks(double low, double high, int most) {
    if (!std::isfinite(low) || !std::isfinite(high) || most < 1) return {};
    if (low > high) std::swap(low, high);
    if (low == high) return {low};
    const double span = high - low;
    if (!std::isfinite(span) || span / std::max(std::abs(low), std::abs(high)) < 1e-12) return {low};
    double step = roundStep(span / most);
    // Only values inside [low, high]; more than `most` can fall inside by one, then the next step is taken.
    for (int tries = 0; tries < 4; ++tries) {
        const double first = std::ceil(low / step - 1e-9), last = std::floor(high / step + 1e-9);
        if (last - first + 1 <= most) {
            std::vector<double> out;
            for (int k = 0; k <= static_cast<int>(last - first); ++k) {
                const double i = first + k;
                out.push_back(i == 0 ? 0.0 : i * step);
            }
            return out;
        }
        step = roundStep(step * 1.01);
    }
    return {low};
}

}  // namespace nl::plot
