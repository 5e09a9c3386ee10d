// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/cable_sections.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "core/units/units.hpp"

namespace nl::sim {

using morphology::Morphology;
using morphology::SegmentIndex;

namespace {

constexpr double kLeastRadius = 1e-9;  // m, as in morphology::segmentAxialFactor: a cone's tip is not infinite
constexpr double kMostDivisions = 100'000;
constexpr double kMostCompartments = 10'000'000;  // of a cell

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

double radiusAt(double proximal, double distal, double fraction) { return proximal + fraction * (distal - proximal); }

Result<void> checkSegment(const Morphology& m, SegmentIndex s) {
    const auto bad = [&](const std::string& what) { return fail("value-range", segmentText(m, s) + " " + what); };
    if (m.parent[at(s)] >= static_cast<SegmentIndex>(m.size())) return bad("has a parent that does not exist");
    if (m.parent[at(s)] >= 0 && !(m.fractionAlong[at(s)] >= 0 && m.fractionAlong[at(s)] <= 1))
        return bad("starts at a fractionAlong outside 0 to 1");
    for (const double radius : {m.proximalRadius[at(s)], m.distalRadius[at(s)]})
        if (!(radius >= 0) || !std::isfinite(radius)) return bad("has a radius that is negative or no number");
    if (!std::isfinite(morphology::segmentLength(m, s))) return bad("has a length that is no number");
    return {};
}

Result<std::vector<SegmentIndex>> checkedOrder(const Morphology& m) {
    const std::string cell = "morphology \"" + shortened(m.id) + "\"";
    if (m.size() == 0) return fail("value-range", cell + " has no segments");
    for (std::size_t s = 0; s < m.size(); ++s) NL_CHECK(checkSegment(m, static_cast<SegmentIndex>(s)));
    const auto roots = std::count_if(m.parent.begin(), m.parent.end(), [](SegmentIndex p) { return p < 0; });
    if (roots != 1)
        return fail("value-range", cell + " has " + std::to_string(roots) + " segments without a parent",
                    "A cell that is simulated hangs together: give all segments but one a <parent>.");
    std::vector<SegmentIndex> order = morphology::topologicalOrder(m);
    std::vector<std::uint8_t> seen(m.size(), 0);
    for (const SegmentIndex s : order) {
        if (m.parent[at(s)] >= 0 && !seen[at(m.parent[at(s)])])
            return fail("value-range", segmentText(m, s) + " is among its own parents");
        seen[at(s)] = 1;
    }
    return order;
}

/// Which group with a number of divisions counts for each segment (-1: none), and those numbers.
constexpr const char* kSection = "sao864921383";  // neuroLexId of an unbranched section

struct Divisions {
    std::vector<int> owner;           ///< [segments]
    std::vector<double> number;       ///< [groups]; 0: no section
    std::vector<std::uint8_t> given;  ///< [groups] whether the file gives it
    std::vector<double> perMetre;     ///< [groups] number over length
};

Result<double> divisionsOf(const Morphology& m, const morphology::SegmentGroup& group) {
    for (const morphology::Property& property : group.properties) {
        if (property.tag != "numberInternalDivisions") continue;
        const auto number = units::parseNumber(property.value);
        if (!number || !(*number >= 1 && *number <= kMostDivisions) || *number != std::floor(*number))
            return fail("value-range",
                        "numberInternalDivisions of segment group \"" + shortened(group.id) + "\" of morphology \"" +
                            shortened(m.id) + "\" is \"" + shortened(property.value) + "\"",
                        "It must be a whole number from 1 to 100000.");
        return *number;
    }
    return 0.0;
}

Result<Divisions> divisions(const Morphology& m) {
    Divisions out;
    out.owner.assign(m.size(), -1);
    for (std::size_t g = 0; g < m.groups.size(); ++g) {
        const morphology::SegmentGroup& group = m.groups[g];
        NL_TRY(given, divisionsOf(m, group));
        // A group that is marked as an unbranched section is one compartment where it does not say more.
        const double number = given == 0 && group.neuroLexId == kSection ? 1 : given;
        out.given.push_back(given > 0 ? 1 : 0);
        out.number.push_back(number);
        out.perMetre.push_back(0);
        if (number == 0) continue;
        double length = 0;
        for (const SegmentIndex s : group.segments) {
            if (s < 0 || at(s) >= m.size()) continue;
            length += cableLength(m, s);
            int& owner = out.owner[at(s)];
            if (owner < 0 || group.segments.size() < m.groups[at(owner)].segments.size()) owner = static_cast<int>(g);
        }
        if (length > 0) out.perMetre[g] = number / length;
    }
    return out;
}

/// True for segments that go on where their parent ends, in the same group and as the only one of it there.
std::vector<std::uint8_t> continuing(const Morphology& m, const Divisions& divisions) {
    std::vector<std::uint8_t> out(m.size(), 0);
    std::vector<std::int32_t> count(m.size(), 0);
    for (std::size_t s = 0; s < m.size(); ++s) {
        const SegmentIndex p = m.parent[s];
        if (p < 0 || divisions.owner[s] < 0 || divisions.owner[s] != divisions.owner[at(p)]) continue;
        if (m.fractionAlong[s] < 1 - kSamePlace) continue;
        out[s] = 1;
        ++count[at(p)];
    }
    for (std::size_t s = 0; s < m.size(); ++s)
        if (out[s] != 0 && count[at(m.parent[s])] > 1) out[s] = 0;
    return out;
}

}  // namespace

std::string segmentText(const Morphology& m, SegmentIndex s) {
    std::string out = "segment " + std::to_string(m.segmentId[at(s)]);
    if (at(s) < m.segmentName.size() && !m.segmentName[at(s)].empty())
        out += " (\"" + shortened(m.segmentName[at(s)]) + "\")";
    return out + " of morphology \"" + shortened(m.id) + "\"";
}

double cableLength(const Morphology& m, SegmentIndex s) {
    const double length = morphology::segmentLength(m, s);
    return length > 0 ? length : 2 * m.distalRadius[at(s)];
}

double spanArea(const Morphology& m, const SegmentSpan& span) {
    const double part = span.to - span.from, r1 = m.proximalRadius[at(span.segment)],
                 r2 = m.distalRadius[at(span.segment)];
    const double length = morphology::segmentLength(m, span.segment);
    // A sphere's zone has the part of its area that it has of its height (Archimedes).
    if (length == 0) return 4 * std::numbers::pi * r2 * r2 * part;
    const double slant = std::hypot(length, r1 - r2) * part;
    return std::numbers::pi * (radiusAt(r1, r2, span.from) + radiusAt(r1, r2, span.to)) * slant;
}

double spanAxialFactor(const Morphology& m, const SegmentSpan& span) {
    const double r1 = std::max(m.proximalRadius[at(span.segment)], kLeastRadius),
                 r2 = std::max(m.distalRadius[at(span.segment)], kLeastRadius);
    const double part = span.to - span.from, length = morphology::segmentLength(m, span.segment);
    if (length == 0) return 2 * part / (std::numbers::pi * r2);
    return length * part / (std::numbers::pi * radiusAt(r1, r2, span.from) * radiusAt(r1, r2, span.to));
}

Result<std::vector<CableSection>> cableSections(const Morphology& m) {
    NL_TRY(order, checkedOrder(m));
    NL_TRY(number, divisions(m));
    const std::vector<std::uint8_t> goesOn = continuing(m, number);
    std::vector<CableSection> out;
    std::vector<std::size_t> sectionOf(m.size(), 0);
    for (const SegmentIndex s : order) {
        if (goesOn[at(s)] != 0) {
            sectionOf[at(s)] = sectionOf[at(m.parent[at(s)])];
        } else {
            sectionOf[at(s)] = out.size();
            out.emplace_back();
            out.back().along.push_back(0);
        }
        CableSection& section = out[sectionOf[at(s)]];
        section.segments.push_back(s);
        section.along.push_back(section.along.back() + cableLength(m, s));
    }
    double all = 0;
    for (CableSection& section : out) {
        if (!(section.length() > 0))
            return fail("value-range", segmentText(m, section.segments.front()) + " has neither length nor radius");
        const int owner = number.owner[at(section.segments.front())];
        section.numbered = owner >= 0 && number.given[at(owner)] != 0;
        if (owner >= 0)
            section.compartments =
                static_cast<std::size_t>(std::max(1.0, std::round(number.perMetre[at(owner)] * section.length())));
        all += static_cast<double>(section.compartments);
    }
    if (all > kMostCompartments)
        return fail("value-range", "morphology \"" + shortened(m.id) + "\" would have more than 10000000 compartments",
                    "Lower numberInternalDivisions of its segment groups.");
    return out;
}

std::vector<double> cutPositions(const CableSection& section, std::size_t pieces) {
    const double length = section.length(), near = kSamePlace * length / static_cast<double>(pieces);
    std::vector<double> out(pieces + 1);
    for (std::size_t i = 0; i <= pieces; ++i) {
        double place = length * static_cast<double>(i) / static_cast<double>(pieces);
        const auto end = std::lower_bound(section.along.begin(), section.along.end(), place - near);
        if (end != section.along.end() && std::fabs(*end - place) <= near) place = *end;
        out[i] = place;
    }
    out.front() = 0;
    out.back() = length;
    return out;
}

std::vector<std::vector<SegmentSpan>> spansBetween(const CableSection& section, const std::vector<double>& cuts) {
    std::vector<std::vector<SegmentSpan>> out(cuts.size() - 1);
    std::size_t piece = 0;
    for (std::size_t j = 0; j < section.segments.size(); ++j) {
        const double begin = section.along[j], end = section.along[j + 1];
        double from = 0;
        for (; piece + 1 < out.size() && cuts[piece + 1] < end; ++piece) {
            if (cuts[piece + 1] <= begin) continue;
            const double to = (cuts[piece + 1] - begin) / (end - begin);
            out[piece].push_back({section.segments[j], from, to});
            from = to;
        }
        out[piece].push_back({section.segments[j], from, 1});
    }
    return out;
}

}  // namespace nl::sim
