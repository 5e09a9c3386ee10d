// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph.hpp"

namespace nl::graph {

/// Which end of an edge names the row, and which the neighbour.
enum class RowBy : std::uint8_t { target, source };

/// The rows of the edges of the given types (in that order) of a graph whose edge arrays are filled; rows are
/// [0, rows). Within a row edges stand in ascending edge index. O(edges).
[[nodiscard]] Csr rowsOf(const Graph& graph, std::span<const EdgeType> types, RowBy by, std::uint32_t rows);

/// Fills flowIn, flowOut, partsOf, neuronIn and neuronOut from the edge arrays.
void indexRows(Graph& graph);

/// The first fault of a graph's structure (an index out of range, an edge out of order, a part without a neuron, a
/// feature matrix of the wrong size), or empty. What io checks after reading and tests check after building.
[[nodiscard]] std::string firstFault(const Graph& graph);

}  // namespace nl::graph
