// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/source_range.hpp"

namespace nl::morphology {

struct Point {
    double x = 0, y = 0, z = 0;  ///< m
    friend bool operator==(const Point&, const Point&) = default;
};

/// Which part of a neuron a segment belongs to. `unknown` only before classification; the graph sees three kinds.
enum class PartKind : std::uint8_t { unknown, soma, dendrite, axon };
[[nodiscard]] const char* partKindName(PartKind kind);

/// How a part kind was decided; shown to the user, who may change it.
enum class PartSource : std::uint8_t { neuroLexId, groupName, swcType, topology };

using SegmentIndex = std::int32_t;  ///< index into the arrays below, never the id of the file

/// inhomogeneousParameter: a metric (path length from the root) over a group's subtree, optionally normalised.
struct InhomogeneousParameter {
    std::string id, variable, metric;
    std::optional<double> translationStart;  ///< proximal/@translationStart, m
    std::optional<double> normalizationEnd;  ///< distal/@normalizationEnd
    SourceSpot where;
};

struct Property {
    std::string tag, value;
};

struct SegmentGroup {
    std::string id, neuroLexId;
    std::vector<SegmentIndex> segments;    ///< members after resolving include, path, subTree; ascending, unique
    std::vector<SegmentIndex> ownMembers;  ///< as written: member
    std::vector<std::string> includes;     ///< as written: include
    std::vector<std::pair<SegmentIndex, SegmentIndex>> paths, subTrees;  ///< as written: from, to (-1 = not given)
    std::vector<Property> properties;                                    ///< e.g. numberInternalDivisions
    std::vector<InhomogeneousParameter> inhomogeneousParameters;
    std::string notes;
    SourceSpot where;
};

/// The shape of one cell type: frusta as arrays, SI units. Immutable once published; shared by all cells of the type.
/// Order of segments is the file's. A segment without its own proximal point starts on its parent at fractionAlong with
/// the parent's radius there (already filled in; `proximalGiven` tells).
struct Morphology {
    std::string id;
    std::vector<std::int64_t> segmentId;  ///< id in the file: unique, not contiguous
    std::vector<std::string> segmentName;
    std::vector<SegmentIndex> parent;                  ///< -1 for the root
    std::vector<double> fractionAlong;                 ///< where on the parent, 0..1
    std::vector<Point> proximal, distal;               ///< m
    std::vector<double> proximalRadius, distalRadius;  ///< m
    std::vector<std::uint8_t> proximalGiven;
    std::vector<PartKind> part;
    PartSource partSource = PartSource::topology;
    std::vector<SegmentGroup> groups;
    std::vector<SourceSpot> where;  ///< of each segment
    std::unordered_map<std::int64_t, SegmentIndex> indexOfId;
    std::string interpretation;  ///< e.g. "soma: 3 points, NeuroMorpho convention"; shown, may be empty

    [[nodiscard]] std::size_t size() const { return segmentId.size(); }
    [[nodiscard]] SegmentIndex indexOf(std::int64_t id) const {
        const auto found = indexOfId.find(id);
        return found == indexOfId.end() ? -1 : found->second;
    }
    [[nodiscard]] int groupIndex(std::string_view groupId) const;  ///< -1 when there is none
};

/// A maximal unbranched run of segments of one part kind, from its first segment to its last, in order.
struct Section {
    std::vector<SegmentIndex> segments;
    std::int32_t parentSection = -1;
    PartKind part = PartKind::unknown;
};

// --- geometry.cpp: lengths m, areas m^2, volumes m^3 ---
/// Distance proximal to distal; 0 for a sphere.
[[nodiscard]] double segmentLength(const Morphology& m, SegmentIndex s);
/// Side of the frustum without caps; a segment of length 0 is a sphere, 4 pi r^2.
[[nodiscard]] double segmentArea(const Morphology& m, SegmentIndex s);
[[nodiscard]] double segmentVolume(const Morphology& m, SegmentIndex s);
/// Axial geometry factor: integral of dx / (pi r(x)^2), 1/m; multiply by the resistivity to get ohm.
[[nodiscard]] double segmentAxialFactor(const Morphology& m, SegmentIndex s);
/// Children of every segment, in order: offsets [n + 1] and indices.
struct Children {
    std::vector<std::int32_t> offset, index;
    [[nodiscard]] std::span<const std::int32_t> of(SegmentIndex s) const {
        const auto begin = static_cast<std::size_t>(offset[static_cast<std::size_t>(s)]);
        const auto end = static_cast<std::size_t>(offset[static_cast<std::size_t>(s) + 1]);
        return std::span(index).subspan(begin, end - begin);
    }
};
[[nodiscard]] Children childrenOf(const Morphology& m);
/// Path length from the root's proximal end to the proximal and to the distal end of each segment, m.
struct PathDistance {
    std::vector<double> proximal, distal;
};
[[nodiscard]] PathDistance pathDistances(const Morphology& m);
/// Segments with parents before children.
[[nodiscard]] std::vector<SegmentIndex> topologicalOrder(const Morphology& m);

// --- sections.cpp ---
/// Sections in topological order: cut at branch points, at a change of part kind, and where a child starts before the
/// end of its parent (fractionAlong other than 1). Parents before children.
[[nodiscard]] std::vector<Section> sections(const Morphology& m);

// --- parts.cpp ---
/// Fills `part` and `partSource`: by neuroLexId of groups (GO:0043025 soma, GO:0030424 axon, GO:0030425 dendrite, older
/// sao ids; sao864921383 marks sections, not a soma), then by group and segment names, then by topology.
void classifyParts(Morphology& m);
/// Counts by what the file's groups themselves say (0 = no group of that kind tells), for `info`.
struct PartCounts {
    std::optional<std::int64_t> soma, dendrite, axon;
};
[[nodiscard]] PartCounts declaredPartCounts(const Morphology& m);

}  // namespace nl::morphology
