// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"

namespace nl::dataset {

/// One labelled computational graph.
struct Sample {
    std::shared_ptr<const graph::Graph> graph;
    std::string source;                         ///< the model it comes from; splits never divide a source
    std::map<std::string, std::string> labels;  ///< graph-level labels: network-type
};

/// Labelled CGs in memory; node labels (cell type, firing pattern) are category features of the graphs.
struct Dataset {
    std::vector<Sample> samples;
    std::string file;    ///< path it was read from, or empty
    std::string sha256;  ///< of the file, or empty
};

enum class Split : std::uint8_t { train, validation, test };
/// A split for every sample: by source, deterministic for a seed. A dataset of one source is divided by nodes instead
/// (every split is then Split::train here; the trainer masks nodes).
[[nodiscard]] std::vector<Split> splitBySource(const Dataset& dataset, double validationFraction, double testFraction,
                                               std::uint64_t seed);

[[nodiscard]] Result<void> save(const Dataset& dataset, const std::filesystem::path& file,
                                JobContext& job);  ///< HDF5, atomic
/// What save() wrote, or a file of one graph (core/graph/io.hpp), as ofGraph(). Errors: hdf5-*, dataset-broken, those
/// of graph::open, out-of-memory, cancelled.
[[nodiscard]] Result<std::shared_ptr<const Dataset>> open(const std::filesystem::path& file, JobContext& job);
/// The dataset of one graph: what the window trains on when a single model is open.
[[nodiscard]] Dataset ofGraph(std::shared_ptr<const graph::Graph> graph);

}  // namespace nl::dataset
