// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/morphology/morphology.hpp"
#include "core/neuroml/xml_reading.hpp"

namespace nl::neuroml {

/// Segments as they are read: the arrays of the morphology being filled and, beside them, what only reading needs.
struct SegmentRows {
    morphology::Morphology* morphology = nullptr;
    std::vector<std::int64_t> parentId;  ///< valid where hasParent
    std::vector<std::uint8_t> hasParent;
    std::vector<std::uint8_t> usable;     ///< 0: has a fault of its own
    std::vector<pugi::xml_node> element;  ///< for the lines of faults
};

/// Segment id to index: a table where ids are dense, a hash map else.
class SegmentLookup {
public:
    explicit SegmentLookup(const std::vector<std::int64_t>& ids);
    /// -1 when there is none; the first of equal ids.
    [[nodiscard]] morphology::SegmentIndex find(std::int64_t id) const;

private:
    std::vector<morphology::SegmentIndex> table_;
    std::unordered_map<std::int64_t, morphology::SegmentIndex> map_;
};

/// Looks parents up, finds faults of the tree (duplicate ids, missing parents, cycles, a second root), fills inherited
/// proximal points, and drops what does not hang on the first root. Returns the ids that were dropped.
[[nodiscard]] std::unordered_set<std::int64_t> buildTree(XmlReading& reading, SegmentRows& rows);

}  // namespace nl::neuroml
