// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nl::spikes {

/// The only spike format, biophysical and deep alike: sorted by time, then source.
struct SpikeTable {
    std::vector<double> time;               ///< s
    std::vector<std::uint32_t> source;      ///< index into the sources
    std::vector<std::string> groupNames;    ///< populations or layers
    std::vector<std::uint32_t> groupBegin;  ///< [groups + 1]: sources of a group are contiguous
    double duration = 0;                    ///< s
};

}  // namespace nl::spikes
