// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/cell_parts.hpp"

#include <algorithm>
#include <limits>

#include "core/graph/index.hpp"

namespace nl::graph {

using morphology::Morphology;
using morphology::PartKind;
using morphology::SegmentIndex;

namespace {

/// An unclassified root is a soma, anything else unclassified a dendrite: the same guess as by topology.
NodeKind kindOf(const Morphology& m, SegmentIndex s) {
    switch (m.part[at(s)]) {
        case PartKind::soma:
            return NodeKind::soma;
        case PartKind::axon:
            return NodeKind::axon;
        case PartKind::dendrite:
            return NodeKind::dendrite;
        case PartKind::unknown:
            break;
    }
    return m.parent[at(s)] < 0 ? NodeKind::soma : NodeKind::dendrite;
}

std::vector<Part> realParts(const Morphology& m, Resolution resolution, const std::vector<SegmentIndex>& order) {
    std::vector<Part> parts;
    if (resolution == Resolution::region) {
        for (const NodeKind kind : {NodeKind::soma, NodeKind::dendrite, NodeKind::axon}) {
            Part part;
            part.kind = kind;
            for (const SegmentIndex s : order)
                if (kindOf(m, s) == kind) part.segments.push_back(s);
            if (!part.segments.empty()) parts.push_back(std::move(part));
        }
    } else if (resolution == Resolution::section) {
        for (morphology::Section& section : morphology::sections(m)) {
            Part part;
            part.kind = kindOf(m, section.segments.front());
            part.segments = std::move(section.segments);
            parts.push_back(std::move(part));
        }
    } else {
        parts.resize(m.size());
        for (std::size_t s = 0; s < m.size(); ++s) {
            parts[s].kind = kindOf(m, static_cast<SegmentIndex>(s));
            parts[s].segments.assign(1, static_cast<SegmentIndex>(s));
        }
    }
    return parts;
}

/// Part that holds the parent of a part's first segment; -1 for a root. A region is made of many pieces and has none.
std::vector<std::int32_t> parentParts(const Morphology& m, const CellParts& cell, Resolution resolution) {
    std::vector<std::int32_t> out(cell.parts.size(), -1);
    if (resolution == Resolution::region) return out;
    for (std::size_t p = 0; p < out.size(); ++p) {
        const SegmentIndex parent = m.parent[at(cell.parts[p].segments.front())];
        if (parent >= 0) out[p] = cell.partOfSegment[at(parent)];
    }
    return out;
}

/// Parts so that each comes after its parent.
std::vector<std::int32_t> partOrder(const CellParts& cell, const std::vector<SegmentIndex>& segments) {
    std::vector<std::int32_t> order;
    std::vector<std::uint8_t> seen(cell.parts.size(), 0);
    for (const SegmentIndex s : segments) {
        const std::int32_t p = cell.partOfSegment[at(s)];
        if (p < 0 || seen[at(p)]) continue;
        seen[at(p)] = 1;
        order.push_back(p);
    }
    return order;
}

std::int32_t chooseHub(const CellParts& cell, const std::vector<std::int32_t>& parent,
                       const std::vector<std::int32_t>& order) {
    std::int32_t first = -1;
    for (const std::int32_t p : order) {
        if (cell.parts[at(p)].kind == NodeKind::soma && first < 0) first = p;
        const std::int32_t up = parent[at(p)];
        if (cell.parts[at(p)].kind == NodeKind::axon && up >= 0 && cell.parts[at(up)].kind == NodeKind::soma) return up;
    }
    return first;
}

std::int32_t addVirtual(CellParts& cell, NodeKind kind) {
    Part part;
    part.kind = kind;
    part.isVirtual = true;
    cell.parts.push_back(std::move(part));
    return static_cast<std::int32_t>(cell.parts.size() - 1);
}

/// Turns the tree round at the hub and gives every part its flow neighbour and depth; `order`: parents first.
void directTree(CellParts& cell, std::vector<std::int32_t> toward, const std::vector<std::int32_t>& order) {
    const std::size_t n = cell.parts.size();
    toward.resize(n, -1);
    std::vector<std::int32_t> ordered;  // from the hub outwards
    std::vector<std::uint8_t> turned(n, 0);
    if (!cell.parts[at(cell.hub)].isVirtual) {
        std::int32_t below = -1;
        for (std::int32_t p = cell.hub; p >= 0;) {
            const std::int32_t up = toward[at(p)];
            toward[at(p)] = below;
            turned[at(p)] = 1;
            ordered.push_back(p);
            below = p;
            p = up;
        }
    }
    for (const std::int32_t p : order)
        if (!turned[at(p)]) ordered.push_back(p);

    std::vector<std::int32_t> axonAbove(n, -1),
        otherAbove(n, -1);  // nearest part of that sort from here towards the hub
    for (const std::int32_t p : ordered) {
        Part& part = cell.parts[at(p)];
        const bool axon = part.kind == NodeKind::axon;
        const std::int32_t up = toward[at(p)];
        const std::int32_t axonUp = up >= 0 ? axonAbove[at(up)] : -1, otherUp = up >= 0 ? otherAbove[at(up)] : -1;
        axonAbove[at(p)] = axon ? p : axonUp;
        otherAbove[at(p)] = axon ? otherUp : p;
        if (p == cell.hub) continue;
        part.flow = axon ? axonUp : otherUp;
        if (part.flow < 0) part.flow = cell.hub;
        part.depth = cell.parts[at(part.flow)].depth + 1;
    }
}

/// A part that no walk reached (the file's parents run in a circle) is joined to the hub.
void joinRest(CellParts& cell) {
    for (std::size_t p = 0; p < cell.parts.size(); ++p) {
        if (static_cast<std::int32_t>(p) == cell.hub || cell.parts[p].flow >= 0) continue;
        cell.parts[p].flow = cell.hub;
        cell.parts[p].depth = 1;
    }
}

/// Walks the undirected tree of segments from the soma outwards.
std::vector<SomaPath> somaPaths(const Morphology& m, const std::vector<SegmentIndex>& order) {
    const std::size_t n = m.size();
    std::vector<SomaPath> path(n, {std::numeric_limits<double>::quiet_NaN(), 0, 0});
    SegmentIndex start = -1;
    for (const SegmentIndex s : order)
        if (start < 0 && kindOf(m, s) == NodeKind::soma) start = s;
    std::vector<std::uint8_t> done(n, 0);
    const auto enter = [&](SegmentIndex s, double distance, double entry) {
        const bool soma = kindOf(m, s) == NodeKind::soma;
        path[at(s)] = {soma ? 0 : distance, entry, soma ? 0 : morphology::segmentLength(m, s)};
        done[at(s)] = 1;
    };
    if (start < 0 && !order.empty()) start = order.front();  // no soma at all: from the root
    if (start >= 0) enter(start, 0, 0);
    // From the soma up to its root: entered where the child is attached.
    for (SegmentIndex s = start; s >= 0 && m.parent[at(s)] >= 0; s = m.parent[at(s)])
        enter(m.parent[at(s)], path[at(s)].at(0), m.fractionAlong[at(s)]);
    for (const SegmentIndex s : order) {
        if (done[at(s)]) continue;
        const SegmentIndex parent = m.parent[at(s)];
        if (parent >= 0)
            enter(s, path[at(parent)].at(m.fractionAlong[at(s)]), 0);
        else
            enter(s, std::numeric_limits<double>::quiet_NaN(), 0);  // another tree: only its somas are at 0
    }
    return path;
}

std::int32_t nearestAxon(const CellParts& cell) {
    std::int32_t best = -1;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (std::size_t p = 0; p < cell.parts.size(); ++p) {
        const Part& part = cell.parts[p];
        if (part.kind != NodeKind::axon || part.flow != cell.hub) continue;
        const double distance = part.segments.empty() ? 0 : cell.somaPath[at(part.segments.front())].at(0);
        if (best >= 0 && !(distance < bestDistance)) continue;
        best = static_cast<std::int32_t>(p);
        bestDistance = distance;
    }
    return best;
}

}  // namespace

std::int32_t CellParts::partAt(std::int32_t segment) const {
    const std::int32_t part = segment >= 0 && at(segment) < partOfSegment.size() ? partOfSegment[at(segment)] : -1;
    return part >= 0 ? part : inputPart;
}

std::int32_t CellParts::axonAt(std::int32_t segment) const {
    const std::int32_t part = partAt(segment);
    return part >= 0 && parts[at(part)].kind == NodeKind::axon ? part : outAxon;
}

double CellParts::distanceAt(std::int32_t segment, double fraction) const {
    if (segment < 0 || at(segment) >= somaPath.size()) return std::numeric_limits<double>::quiet_NaN();
    return somaPath[at(segment)].at(fraction);
}

CellParts cellParts(const Morphology* m, Resolution resolution) {
    CellParts cell;
    std::vector<std::int32_t> order, parent;
    if (m != nullptr && m->size() > 0) {
        const std::vector<SegmentIndex> segments = morphology::topologicalOrder(*m);
        cell.parts = realParts(*m, resolution, segments);
        cell.partOfSegment.assign(m->size(), -1);
        for (std::size_t p = 0; p < cell.parts.size(); ++p)
            for (const SegmentIndex s : cell.parts[p].segments)
                cell.partOfSegment[at(s)] = static_cast<std::int32_t>(p);
        parent = parentParts(*m, cell, resolution);
        order = partOrder(cell, segments);
        cell.hub = chooseHub(cell, parent, order);
        cell.somaPath = somaPaths(*m, segments);
    }
    const auto missing = [&](NodeKind kind) {
        return std::none_of(cell.parts.begin(), cell.parts.end(), [&](const Part& p) { return p.kind == kind; });
    };
    if (missing(NodeKind::soma)) cell.hub = addVirtual(cell, NodeKind::soma);
    directTree(cell, parent, order);
    for (const NodeKind kind : {NodeKind::dendrite, NodeKind::axon}) {
        if (missing(kind)) (void)addVirtual(cell, kind);
    }
    joinRest(cell);
    for (Part& part : cell.parts) part.rank = cell.counts[static_cast<std::size_t>(part.kind)]++;
    cell.outAxon = nearestAxon(cell);
    cell.inputPart = cell.hub;
    if (cell.partOfSegment.empty())
        for (std::size_t p = 0; p < cell.parts.size(); ++p)
            if (cell.parts[p].kind == NodeKind::dendrite) cell.inputPart = static_cast<std::int32_t>(p);
    return cell;
}

}  // namespace nl::graph
