// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/graph/graph.hpp"
#include "core/plot/channel.hpp"
#include "widgets/kit/choices.hpp"

namespace nl::ui {

/// What the nodes of a graph can be coloured by: kind, population, then the categories and features that are known
/// anywhere. Keys: "kind", "population", "category:cell_type", "feature:area".
[[nodiscard]] std::vector<Choice> nodeChoices(const graph::Graph& graph);
/// One value a node; parts and synapses take their neuron's population and cell type.
[[nodiscard]] plot::Channel nodeChannel(const graph::Graph& graph, const QString& key);
/// The edge features that are known anywhere. Keys: "edge:weight".
[[nodiscard]] std::vector<Choice> edgeChoices(const graph::Graph& graph);
/// One value an edge, NaN where the feature is unknown or not of the edge's type.
[[nodiscard]] plot::Channel edgeFeatureChannel(const graph::Graph& graph, const QString& key);

/// Name, kind and the first known features, for a tool tip.
[[nodiscard]] QString nodeText(const graph::Graph& graph, graph::NodeIndex node);
[[nodiscard]] QString edgeText(const graph::Graph& graph, graph::EdgeIndex edge);
[[nodiscard]] QString kindLabel(graph::NodeKind kind);

}  // namespace nl::ui
