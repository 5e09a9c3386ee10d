// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include <fmt/core.h>

#include "core/morphology/swc_points.hpp"

namespace nl::morphology::swc {
namespace {

constexpr std::int32_t kMissing = -2;  ///< hangs below a missing parent
constexpr std::int32_t kCycle = -3;
constexpr std::int32_t kUnknown = -1;

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// Index of the root above every point, or kMissing, or kCycle.
std::vector<std::int32_t> rootsOf(const std::vector<SwcPoint>& points) {
    std::vector<std::int32_t> root(points.size(), kUnknown), path;
    std::vector<std::uint8_t> onPath(points.size(), 0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        path.clear();
        auto p = static_cast<std::int32_t>(i);
        std::int32_t answer = kUnknown;
        while (answer == kUnknown) {
            if (root[at(p)] != kUnknown) {
                answer = root[at(p)];
            } else if (onPath[at(p)]) {
                answer = kCycle;
            } else {
                onPath[at(p)] = 1;
                path.push_back(p);
                if (points[at(p)].missingParent)
                    answer = kMissing;
                else if (points[at(p)].parent < 0)
                    answer = p;
                else
                    p = points[at(p)].parent;
            }
        }
        for (const std::int32_t q : path) {
            root[at(q)] = answer;
            onPath[at(q)] = 0;
        }
    }
    return root;
}

void reportCycle(const std::vector<SwcPoint>& points, std::int32_t start, SwcReport& report) {
    // Walk far enough to be on the cycle itself, then once around it.
    std::int32_t on = start;
    for (std::size_t i = 0; i < points.size(); ++i) on = points[at(on)].parent;
    std::vector<std::int32_t> cycle{on};
    for (std::int32_t p = points[at(on)].parent; p != on; p = points[at(p)].parent) cycle.push_back(p);
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(cycle.size(), 8); ++i)
        names += fmt::format("{} -> ", points[at(cycle[i])].id);
    names += cycle.size() > 8 ? "..." : fmt::format("{}", points[at(cycle[0])].id);
    Error e =
        makeError("swc-cycle", cycle.size() == 1 ? "a point is its own parent" : "points are each other's parents",
                  "The points of the cycle and what hangs on them are left out.");
    e.found = names;
    report.add(Severity::error, points[at(cycle[0])].line, 1, std::move(e));
}

void reportOtherTrees(const std::vector<SwcPoint>& points, const std::vector<std::int32_t>& root, std::int32_t chosen,
                      SwcReport& report) {
    std::size_t trees = 0, left = 0;
    std::int32_t first = kUnknown;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (root[i] < 0 || root[i] == chosen) continue;
        ++left;
        if (root[i] != static_cast<std::int32_t>(i)) continue;
        ++trees;
        if (first == kUnknown) first = root[i];
    }
    if (trees == 0) return;
    Error e = makeError(
        "swc-two-roots",
        fmt::format("the file holds {} trees; the one from point {} is read", trees + 1, points[at(chosen)].id),
        "A cell is one tree: connect the other trees or put them in files of their own.");
    e.found = fmt::format("{} of {} points left out", left, points.size());
    report.add(Severity::warning, points[at(first)].line, 1, std::move(e));
}

/// Parents before children; file order where that already holds.
std::vector<std::int32_t> sorted(const std::vector<SwcPoint>& points, const std::vector<std::int32_t>& root,
                                 std::int32_t chosen) {
    std::vector<std::int32_t> order;
    bool inOrder = true;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (root[i] != chosen) continue;
        order.push_back(static_cast<std::int32_t>(i));
        inOrder = inOrder && points[i].parent < static_cast<std::int32_t>(i);
    }
    if (inOrder) return order;
    std::vector<std::int32_t> offset(points.size() + 1, 0), children(order.size());
    for (const std::int32_t i : order)
        if (points[at(i)].parent >= 0) ++offset[at(points[at(i)].parent) + 1];
    std::partial_sum(offset.begin(), offset.end(), offset.begin());
    std::vector<std::int32_t> next(offset.begin(), offset.end() - 1);
    for (const std::int32_t i : order)
        if (points[at(i)].parent >= 0) children[at(next[at(points[at(i)].parent)]++)] = i;
    std::vector<std::int32_t> out, stack{chosen};
    out.reserve(order.size());
    while (!stack.empty()) {
        const std::int32_t i = stack.back();
        stack.pop_back();
        out.push_back(i);
        for (std::int32_t c = offset[at(i) + 1] - 1; c >= offset[at(i)]; --c) stack.push_back(children[at(c)]);
    }
    return out;
}

}  // namespace

std::vector<std::int32_t> treeOrder(const SwcPoints& file, SwcReport& report) {
    const std::vector<SwcPoint>& points = file.points;
    const std::vector<std::int32_t> root = rootsOf(points);
    const auto cycle = std::find(root.begin(), root.end(), kCycle);
    if (cycle != root.end()) reportCycle(points, static_cast<std::int32_t>(cycle - root.begin()), report);

    std::int32_t chosen = kUnknown;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (root[i] < 0) continue;
        if (chosen == kUnknown || points[i].type == 1) chosen = root[i];
        if (points[i].type == 1) break;
    }
    if (chosen == kUnknown) return {};
    reportOtherTrees(points, root, chosen, report);
    return sorted(points, root, chosen);
}

}  // namespace nl::morphology::swc
