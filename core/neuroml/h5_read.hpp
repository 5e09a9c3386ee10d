// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/job/job_context.hpp"
#include "core/neuroml/network_builder.hpp"
#include "core/neuroml/report.hpp"

namespace nl::neuroml {

/// What a .nml.h5 holds beside its networks.
struct H5Content {
    bool read = false;        ///< false: nothing could be read, the report says why
    std::string id, notes;    ///< attributes of /neuroml
    std::string topLevelXml;  ///< attribute neuroml_top_level: a <neuroml> document with cells, channels and includes;
                              ///< may be empty
};

/// Reads the networks of a NeuroML HDF5 file into the builder. Positions of 3 columns, or of 4 (first the id); id,
/// segment, fraction, weight and delay columns optional and found by their column_N attributes; indices may be float32.
/// `file` is the index for SourceSpots (line 0). Codes: hdf5-broken, hdf5-columns, not-a-number, not-an-integer,
/// cell-missing (by the builder).
[[nodiscard]] H5Content readH5(const std::filesystem::path& path, std::uint32_t file, NetworkBuilder& builder,
                               Report& report, JobContext& job);

}  // namespace nl::neuroml
