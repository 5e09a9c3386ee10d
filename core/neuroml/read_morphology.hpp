// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/morphology/morphology.hpp"
#include "core/neuroml/xml_reading.hpp"

namespace nl::neuroml {

/// Reads a <morphology>: segments with inherited proximal points, groups resolved, parts classified. Segments with a
/// fault and those that hang on them are left out and reported; null when none is left or the job was cancelled. Codes:
/// not-a-number, number-range, attribute-missing, element-missing, element-unknown, duplicate-id, segment-diameter,
/// segment-zero-length, value-range, segment-parent-missing, segment-cycle, segment-two-roots, segment-missing,
/// group-missing, group-cycle, too-big.
[[nodiscard]] std::shared_ptr<const morphology::Morphology> readMorphology(XmlReading& reading,
                                                                           const pugi::xml_node& element);

}  // namespace nl::neuroml
