// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "core/layout/pieces.hpp"

namespace nl::layout {

using graph::Graph;
using graph::NodeIndex;

namespace {

Places nowhere(const Graph& graph) {
    Places out;
    out.x.assign(graph.nodes(), std::numeric_limits<float>::quiet_NaN());
    out.y = out.x;
    return out;
}

}  // namespace

Places placeOnCircle(const Graph& graph) {
    Places out = nowhere(graph);
    const std::uint32_t n = graph.count(graph::NodeKind::neuron);
    // Neurons stand in the order of their populations; a gap of two discs is left where the population changes.
    std::vector<double> along(n, 0);
    double length = 0;
    constexpr double kGap = 4;
    for (NodeIndex i = 0; i < n; ++i) {
        if (i > 0 && graph.origin[i].population != graph.origin[i - 1].population) length += kGap;
        const double radius = 1.25 * neuronRadius(graph, i);
        along[i] = length + radius;
        length += 2 * radius;
    }
    length += kGap;
    const double radius = n > 1 ? length / (2 * std::numbers::pi) : 0;
    for (NodeIndex i = 0; i < n; ++i) {
        const double angle = 2 * std::numbers::pi * along[i] / length - std::numbers::pi / 2;
        out.x[i] = static_cast<float>(radius * std::cos(angle));
        out.y[i] = static_cast<float>(radius * std::sin(angle));
    }
    return out;
}

Places placeByPosition(const Graph& graph, const std::vector<double>& positions) {
    Places out = nowhere(graph);
    const std::size_t n = graph.count(graph::NodeKind::neuron);
    std::array<double, 3> low, high, spread;
    low.fill(std::numeric_limits<double>::infinity());
    high.fill(-std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t axis = 0; axis < 3; ++axis)
            if (const double p = positions[3 * i + axis]; std::isfinite(p)) {
                low[axis] = std::min(low[axis], p);
                high[axis] = std::max(high[axis], p);
            }
    for (std::size_t axis = 0; axis < 3; ++axis) spread[axis] = high[axis] > low[axis] ? high[axis] - low[axis] : 0;
    // The flattest axis is the one looked along; x to the right and y up where both are left.
    const std::size_t flat = spread[2] <= spread[0] && spread[2] <= spread[1] ? 2 : spread[0] < spread[1] ? 0 : 1;
    const std::size_t across = flat == 0 ? 2 : 0, up = flat == 1 ? 2 : 1;
    const double extent = std::max({spread[across], spread[up], 1e-12});
    float largest = 1;
    for (std::size_t i = 0; i < n; ++i) largest = std::max(largest, neuronRadius(graph, static_cast<NodeIndex>(i)));
    const double scale = 3 * largest * (1 + std::sqrt(static_cast<double>(n))) / extent;
    for (std::size_t i = 0; i < n; ++i) {
        const double x = positions[3 * i + across], y = positions[3 * i + up];
        out.x[i] = static_cast<float>(std::isfinite(x) ? (x - low[across]) * scale : 0);
        out.y[i] = static_cast<float>(std::isfinite(y) ? (high[up] - y) * scale : 0);
    }
    return out;
}

}  // namespace nl::layout
