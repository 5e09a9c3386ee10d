// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"

// The three formats of core/graph/io.hpp, one file each: docs/formats/graph.md. The read functions return the arrays
// that the file holds, without rows (indexRows) and without the check (firstFault).
namespace nl::graph {

[[nodiscard]] Result<void> writeJson(const Graph& graph, const std::filesystem::path& file, JobContext& job);
[[nodiscard]] Result<std::shared_ptr<Graph>> readJson(const std::filesystem::path& file, JobContext& job);

[[nodiscard]] Result<void> writeGraphml(const Graph& graph, const std::filesystem::path& file, JobContext& job);
[[nodiscard]] Result<std::shared_ptr<Graph>> readGraphml(const std::filesystem::path& file, JobContext& job);

[[nodiscard]] Result<void> writeHdf5(const Graph& graph, const std::filesystem::path& file, JobContext& job);
[[nodiscard]] Result<std::shared_ptr<Graph>> readHdf5(const std::filesystem::path& file, JobContext& job);

/// An Error of code graph-syntax at a place of a file.
[[nodiscard]] Error syntaxError(const std::filesystem::path& file, int line, int column, std::string message);

/// Appends nodes and edges to a Graph that is being read in the order of its file.
class GraphFiller {
public:
    explicit GraphFiller(Graph& graph) : graph_(graph) {}
    /// Columns of a kind must be set before its nodes. False when the kinds are out of order.
    bool addNode(NodeKind kind, NodeIndex neuron, std::uint8_t flags, const NodeOrigin& origin);
    bool addEdge(NodeIndex source, NodeIndex target, EdgeType type);
    void setFeature(NodeKind kind, std::size_t column, float value);  ///< of the node added last
    void setCategory(NodeKind kind, std::size_t category, std::int32_t code);
    void setEdgeFeature(EdgeType type, std::size_t column, float value);  ///< of the edge added last
    /// Fills kindBegin and typeBegin.
    void close();

private:
    Graph& graph_;
    std::array<std::uint32_t, kNodeKinds> nodes_{};
    std::array<std::uint32_t, kEdgeTypes> edges_{};
};

}  // namespace nl::graph
