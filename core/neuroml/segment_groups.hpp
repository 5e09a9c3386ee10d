// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_set>

#include "core/morphology/morphology.hpp"
#include "core/neuroml/segment_tree.hpp"
#include "core/neuroml/xml_reading.hpp"

namespace nl::neuroml {

/// Reads a <segmentGroup>. Members that were dropped with their segments are passed over silently; others that do not
/// exist are reported (segment-missing).
[[nodiscard]] morphology::SegmentGroup readGroup(XmlReading& reading, const pugi::xml_node& element,
                                                 const SegmentLookup& lookup,
                                                 const std::unordered_set<std::int64_t>& dropped);

/// Fills `segments` of every group from member, include, path and subTree. Codes: group-missing, group-cycle, too-big,
/// each at the group or the include.
void resolveGroups(XmlReading& reading, morphology::Morphology& m, const std::vector<pugi::xml_node>& elements);

}  // namespace nl::neuroml
