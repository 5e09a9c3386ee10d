// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/bgan/network.hpp"
#include "core/bgan/options.hpp"
#include "core/bgan/task.hpp"
#include "core/io/hdf5.hpp"

namespace nl::bgan {

/// A trained network with all that another graph needs to be put through it. Immutable once published.
class BganNetwork {
public:
    BganNetwork(BganOptions networkOptions, Task networkTask, FeatureStatistics networkStatistics)
        : options(std::move(networkOptions)),
          task(std::move(networkTask)),
          statistics(std::move(networkStatistics)),
          network(architectureOf(options, task, statistics), static_cast<std::uint64_t>(options.seed)) {}

    BganOptions options;
    Task task;
    FeatureStatistics statistics;
    Network<float> network;
    std::string name;  ///< of its run
    [[nodiscard]] BganNetwork clone() const;
};

/// Options, task, statistics and parameters.
[[nodiscard]] Result<void> writeNetwork(io::Hdf5File& file, const BganNetwork& network);
/// Errors: checkpoint-mismatch (written by a version with other options or shapes), hdf5-*.
[[nodiscard]] Result<BganNetwork> readNetwork(const io::Hdf5File& file);

}  // namespace nl::bgan
