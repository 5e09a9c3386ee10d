// SPDX-License-Identifier: GPL-3.0-or-later
// Cells made by hand for the tests of core/sim, their steady state, and what holds for every cable.
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "core/base/random.hpp"
#include "core/sim/cable.hpp"
#include "core/sim/hines.hpp"

namespace nl::test {

inline constexpr double kMicro = 1e-6;

struct CellBuilder {
    morphology::Morphology m;
    model::Biophysics b;

    /// By default 1 uF/cm^2 and 100 ohm cm everywhere.
    CellBuilder() {
        m.id = "cell";
        b.specificCapacitance.push_back({0.01, {}, "all", {}});
        b.resistivity.push_back({1.0, {}, "all", {}});
    }
    /// A frustum; length 0: a sphere. Every segment starts at the origin, so that its length is exact: cells hang
    /// together by their parents alone.
    morphology::SegmentIndex add(morphology::SegmentIndex parent, double length, double r1, double r2,
                                 double fraction = 1) {
        const auto s = static_cast<morphology::SegmentIndex>(m.size());
        m.segmentId.push_back(10 + s);
        m.segmentName.push_back("part" + std::to_string(s));
        m.parent.push_back(parent);
        m.fractionAlong.push_back(fraction);
        m.proximal.push_back({0, 0, 0});
        m.distal.push_back({length, 0, 0});
        m.proximalRadius.push_back(r1);
        m.distalRadius.push_back(r2);
        m.proximalGiven.push_back(1);
        m.part.push_back(morphology::PartKind::unknown);
        m.where.emplace_back();
        m.indexOfId[10 + s] = s;
        return s;
    }
    morphology::SegmentIndex cylinder(morphology::SegmentIndex parent, double length, double r, double fraction = 1) {
        return add(parent, length, r, r, fraction);
    }
    int group(std::vector<morphology::SegmentIndex> segments, const std::string& divisions = "",
              const std::string& id = "") {
        morphology::SegmentGroup group;
        group.id = id.empty() ? "group" + std::to_string(m.groups.size()) : id;
        std::sort(segments.begin(), segments.end());
        group.segments = std::move(segments);
        if (!divisions.empty()) group.properties.push_back({"numberInternalDivisions", divisions});
        m.groups.push_back(std::move(group));
        return static_cast<int>(m.groups.size()) - 1;
    }
    [[nodiscard]] Result<sim::Cable> cut() const { return sim::cutIntoCompartments(m, b); }
};

/// A cell of any shape: spheres, tapers, branches at the start, at the end and between, sections that are cut.
inline CellBuilder randomCell(std::uint64_t seed, std::size_t segments) {
    RandomStream random(seed);
    CellBuilder cell;
    cell.add(-1, random.below(2) == 0 ? 0 : 20 * kMicro, 9 * kMicro, 10 * kMicro);
    while (cell.m.size() < segments) {
        auto parent = static_cast<morphology::SegmentIndex>(random.below(cell.m.size()));
        std::vector<morphology::SegmentIndex> run;
        for (std::uint64_t left = 1 + random.below(6); left > 0; --left) {
            const double at = run.empty() ? std::vector<double>{0, 0.3, 1, 1}[random.below(4)] : 1;
            const double length = random.below(12) == 0 ? 0 : (1 + 30 * random.uniform()) * kMicro;
            parent = cell.add(parent, length, (0.2 + 2 * random.uniform()) * kMicro,
                              (0.2 + 2 * random.uniform()) * kMicro, at);
            run.push_back(parent);
        }
        if (random.below(3) != 0) cell.group(run, std::to_string(1 + random.below(9)));
    }
    return cell;
}

/// Potentials for a membrane of `leak` S/m^2 and a current of 1 A into a node.
inline std::vector<double> steadyState(const sim::Cable& cable, double leak, std::int32_t node) {
    std::vector<double> diagonal(cable.size(), 0), right(cable.size(), 0);
    for (std::size_t n = 0; n < cable.size(); ++n) {
        diagonal[n] += leak * cable.area[n] + cable.axial[n];
        if (cable.parent[n] >= 0) diagonal[static_cast<std::size_t>(cable.parent[n])] += cable.axial[n];
    }
    right[static_cast<std::size_t>(node)] = 1;
    sim::HinesSolver(sim::Tree{cable.parent, 1}).solve(cable.axial, diagonal, right, 0, 1);
    return right;
}

inline bool near(double got, double wanted, double relative = 1e-12) {
    if (std::fabs(got - wanted) <= relative * std::fabs(wanted)) return true;
    qWarning("got %.17g, wanted %.17g", got, wanted);
    return false;
}

inline std::vector<std::int32_t> nodesOf(const sim::Cable& cable, morphology::SegmentIndex s) {
    const auto begin = cable.segmentNode.begin();
    return {begin + cable.segmentBegin[static_cast<std::size_t>(s)],
            begin + cable.segmentBegin[static_cast<std::size_t>(s) + 1]};
}

/// What holds for every cable; the first thing that does not, or "". `specific`: F/m^2 where it is the same everywhere.
inline std::string fault(const morphology::Morphology& m, const sim::Cable& cable, double specific = 0) {
    using morphology::SegmentIndex;
    const auto at = [](std::int32_t i) { return static_cast<std::size_t>(i); };
    const auto sum = [](const std::vector<double>& values) {
        return std::accumulate(values.begin(), values.end(), 0.0);
    };
    const std::size_t n = cable.size();
    double area = 0;
    for (std::size_t s = 0; s < m.size(); ++s) area += morphology::segmentArea(m, static_cast<SegmentIndex>(s));
    if (!near(sum(cable.area), area)) return "area";
    if (specific > 0 && !near(sum(cable.capacitance), specific * area)) return "capacitance";
    if (cable.axial.size() != n || cable.distance.size() != n || cable.partBegin.size() != n + 1) return "sizes";
    std::vector<double> covered(m.size(), 0), end(m.size(), 0);
    std::vector<int> children(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        if (i == 0 ? cable.parent[i] != -1 || cable.axial[i] != 0
                   : cable.parent[i] < 0 || at(cable.parent[i]) >= i || !(cable.axial[i] > 0 && cable.axial[i] <= 1))
            return "parent or conductance of node " + std::to_string(i);
        if (i > 0) ++children[at(cable.parent[i])];
        const bool junction = cable.partBegin[i] == cable.partBegin[i + 1];
        if (junction != (cable.area[i] == 0) || junction != (cable.capacitance[i] == 0)) return "junction";
        double parts = 0;
        for (std::int32_t p = cable.partBegin[i]; p < cable.partBegin[i + 1]; ++p) {
            const sim::CablePart& part = cable.parts[at(p)];
            if (part.from != end[at(part.segment)]) return "a gap within a segment";
            end[at(part.segment)] = part.to;
            parts += part.area;
            if (part.to > part.from && cable.nodeAt(part.segment, 0.5 * (part.from + part.to)) != static_cast<int>(i))
                return "nodeAt";
        }
        if (!junction && !near(parts, cable.area[i])) return "area of parts";
        if (sim::coverage(cable, m, static_cast<int>(i), {}) != (junction ? 0 : 1)) return "coverage of all";
    }
    for (std::size_t i = 1; i < n; ++i)
        if (cable.area[i] == 0 && children[i] < 2 && cable.parent[i] != 0) return "a junction of one";
    for (std::size_t s = 0; s < m.size(); ++s)
        if (end[s] != 1 || nodesOf(cable, static_cast<SegmentIndex>(s)).empty()) return "a segment that is not covered";
    return "";
}

}  // namespace nl::test
