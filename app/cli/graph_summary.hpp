// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "core/graph/graph.hpp"

namespace nl::cli {

/// What a command that has made a graph tells of it: nodes, edges, features, resolution.
[[nodiscard]] nlohmann::ordered_json graphSummary(const graph::Graph& graph);
/// The same for people; `out` is the file that it was written to.
void printGraphSummary(const nlohmann::ordered_json& summary, const std::string& out);

}  // namespace nl::cli
