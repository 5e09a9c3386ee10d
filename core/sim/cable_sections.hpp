// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/result.hpp"
#include "core/morphology/morphology.hpp"

// How a morphology is divided before it is cut; not for others than cable.cpp.
namespace nl::sim {

/// Segments one after the other, each on the end of the one before, that are cut together into equal lengths.
struct CableSection {
    std::vector<morphology::SegmentIndex> segments;
    std::size_t compartments = 1;
    bool numbered = false;  ///< the file says how many
    /// [segments + 1] path length from the section's start, m. A segment of length 0 (a sphere) counts as a cylinder of
    /// length 2 r and radius r.
    std::vector<double> along;
    [[nodiscard]] double length() const { return along.back(); }
};

/// A part of one segment, as fractions along it.
struct SegmentSpan {
    morphology::SegmentIndex segment = 0;
    double from = 0, to = 1;
};

/// Places closer than this part of a length are the same place: ends of segments and ends of compartments.
inline constexpr double kSamePlace = 1e-9;

/// Length that a segment counts with, m (CableSection::along).
[[nodiscard]] double cableLength(const morphology::Morphology& m, morphology::SegmentIndex s);
/// Membrane of a part of a segment, m^2; parts that make up a segment add up to morphology::segmentArea.
[[nodiscard]] double spanArea(const morphology::Morphology& m, const SegmentSpan& span);
/// Integral of dx / (pi r(x)^2) over a part of a segment, 1/m; parts add up to morphology::segmentAxialFactor.
[[nodiscard]] double spanAxialFactor(const morphology::Morphology& m, const SegmentSpan& span);

/// Sections, the root's first, parents before children. Segments of one group with numberInternalDivisions stand
/// together as far as each hangs alone (among the group's) on the end of the one before. Where a group is branched, has
/// gaps, or has lost segments to a smaller group, each of its runs gets the part of the number that its length has in
/// the group's, rounded, at least 1. Of several such groups the one of the fewest segments counts, then the first in
/// the file. Errors: value-range (no segment, not one root, a parent or a fractionAlong that cannot be, a radius or
/// length that is no number, a numberInternalDivisions that is no whole number from 1).
[[nodiscard]] Result<std::vector<CableSection>> cableSections(const morphology::Morphology& m);

/// Positions where `pieces` equal lengths of a section begin and end [pieces + 1], moved onto ends of segments that are
/// as good as there.
[[nodiscard]] std::vector<double> cutPositions(const CableSection& section, std::size_t pieces);
/// The spans of segments in each of the pieces between `cuts`: every piece and every segment has one at least.
[[nodiscard]] std::vector<std::vector<SegmentSpan>> spansBetween(const CableSection& section,
                                                                 const std::vector<double>& cuts);

/// "segment 12 (\"dend\") of morphology \"cell\"", for messages.
[[nodiscard]] std::string segmentText(const morphology::Morphology& m, morphology::SegmentIndex s);

}  // namespace nl::sim
