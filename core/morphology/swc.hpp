// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/morphology/morphology.hpp"

namespace nl::morphology {

/// What the raw SWC tree holds, before any soma convention; lengths m, areas m^2. For `info` and its tests.
struct SwcStatistics {
    std::uint64_t points = 0, roots = 0, bifurcations = 0, tips = 0, forwardParents = 0, missingParents = 0,
                  duplicateIds = 0, badLines = 0;
    std::map<int, std::uint64_t> types;
    double edgeLength = 0, edgeLengthNoSoma = 0, edgeAreaNoSoma = 0;
};

struct SwcFile {
    std::shared_ptr<const Morphology> morphology;
    SwcStatistics statistics;
    std::string comments;  ///< header lines without '#'
};

/// Reads SWC (Cannon et al. 1998; NeuroMorpho.org's soma conventions): types 1 soma, 2 axon, 3 basal, 4 apical
/// dendrite, others become groups of their own. Codes: swc-empty, swc-columns, not-a-number, segment-diameter,
/// duplicate-id, swc-cycle, swc-parent-missing, swc-order, swc-no-soma, swc-two-roots, swc-type.
[[nodiscard]] Loaded<SwcFile> readSwc(const std::filesystem::path& file, std::uint32_t fileIndex);
/// Writes a morphology as SWC (micrometres). Errors: file-write.
[[nodiscard]] Result<void> writeSwc(const Morphology& morphology, const std::filesystem::path& file);

}  // namespace nl::morphology
