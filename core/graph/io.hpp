// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "core/base/result.hpp"
#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"

namespace nl::graph {

/// Writes by suffix: .graphml, .json (docs/formats/graph.md) or .h5; loss-free; atomic (temporary name, then renamed).
/// Errors: format-unknown, file-write.
[[nodiscard]] Result<void> save(const Graph& graph, const std::filesystem::path& file, JobContext& job);
/// Reads what save() wrote. Errors with file, and line where the format has lines: file-read, graph-syntax,
/// graph-broken.
[[nodiscard]] Result<std::shared_ptr<const Graph>> open(const std::filesystem::path& file, JobContext& job);

}  // namespace nl::graph
