// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/morphology/morphology.hpp"

namespace nl::morphology {
namespace {

std::size_t at(SegmentIndex s) { return static_cast<std::size_t>(s); }

}  // namespace

const char* partKindName(PartKind kind) {
    switch (kind) {
        case PartKind::soma:
            return "soma";
        case PartKind::dendrite:
            return "dendrite";
        case PartKind::axon:
            return "axon";
        case PartKind::unknown:
            break;
    }
    return "unknown";
}

int Morphology::groupIndex(std::string_view groupId) const {
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const SegmentGroup& group) { return group.id == groupId; });
    return found == groups.end() ? -1 : static_cast<int>(found - groups.begin());
}

double segmentLength(const Morphology& m, SegmentIndex s) {
    const Point &a = m.proximal[at(s)], &b = m.distal[at(s)];
    return std::hypot(b.x - a.x, b.y - a.y, b.z - a.z);
}

double segmentArea(const Morphology& m, SegmentIndex s) {
    const double length = segmentLength(m, s), r1 = m.proximalRadius[at(s)], r2 = m.distalRadius[at(s)];
    if (length == 0) return 4 * std::numbers::pi * r2 * r2;
    return std::numbers::pi * (r1 + r2) * std::hypot(length, r1 - r2);
}

double segmentVolume(const Morphology& m, SegmentIndex s) {
    const double length = segmentLength(m, s), r1 = m.proximalRadius[at(s)], r2 = m.distalRadius[at(s)];
    if (length == 0) return 4.0 / 3.0 * std::numbers::pi * r2 * r2 * r2;
    return std::numbers::pi / 3 * length * (r1 * r1 + r1 * r2 + r2 * r2);
}

double segmentAxialFactor(const Morphology& m, SegmentIndex s) {
    // A cone with a tip of radius 0 would be infinite: radii count as at least 1 nm, far below any neurite.
    constexpr double kLeastRadius = 1e-9;
    const double r1 = std::max(m.proximalRadius[at(s)], kLeastRadius),
                 r2 = std::max(m.distalRadius[at(s)], kLeastRadius);
    const double length = segmentLength(m, s);
    // A sphere counts as the cylinder of equal area, 2 r long.
    if (length == 0) return 2 / (std::numbers::pi * r2);
    return length / (std::numbers::pi * r1 * r2);
}

Children childrenOf(const Morphology& m) {
    const std::size_t n = m.size();
    Children out;
    out.offset.assign(n + 1, 0);
    for (const SegmentIndex p : m.parent)
        if (p >= 0) ++out.offset[at(p) + 1];
    std::partial_sum(out.offset.begin(), out.offset.end(), out.offset.begin());
    out.index.resize(at(out.offset[n]));
    std::vector<std::int32_t> next(out.offset.begin(), out.offset.end() - 1);
    for (std::size_t s = 0; s < n; ++s)
        if (m.parent[s] >= 0) out.index[at(next[at(m.parent[s])]++)] = static_cast<SegmentIndex>(s);
    return out;
}

std::vector<SegmentIndex> topologicalOrder(const Morphology& m) {
    const std::size_t n = m.size();
    std::vector<SegmentIndex> order(n);
    std::iota(order.begin(), order.end(), 0);
    const auto before = [&](SegmentIndex s) { return m.parent[at(s)] < s; };
    if (std::all_of(order.begin(), order.end(), before)) return order;  // as nearly all files are

    const Children children = childrenOf(m);
    std::vector<std::uint8_t> done(n, 0);
    order.clear();
    std::vector<SegmentIndex> stack;
    const auto visitFrom = [&](SegmentIndex root) {
        stack.assign(1, root);
        while (!stack.empty()) {
            const SegmentIndex s = stack.back();
            stack.pop_back();
            if (done[at(s)]) continue;
            done[at(s)] = 1;
            order.push_back(s);
            const auto below = children.of(s);
            stack.insert(stack.end(), below.rbegin(), below.rend());
        }
    };
    for (std::size_t s = 0; s < n; ++s)
        if (m.parent[s] < 0) visitFrom(static_cast<SegmentIndex>(s));
    for (std::size_t s = 0; s < n; ++s)  // a cycle, which no reader lets through: still every segment once
        if (!done[s]) visitFrom(static_cast<SegmentIndex>(s));
    return order;
}

PathDistance pathDistances(const Morphology& m) {
    PathDistance out{std::vector<double>(m.size(), 0), std::vector<double>(m.size(), 0)};
    for (const SegmentIndex s : topologicalOrder(m)) {
        if (const SegmentIndex p = m.parent[at(s)]; p >= 0)
            out.proximal[at(s)] = out.proximal[at(p)] + m.fractionAlong[at(s)] * segmentLength(m, p);
        out.distal[at(s)] = out.proximal[at(s)] + segmentLength(m, s);
    }
    return out;
}

}  // namespace nl::morphology
