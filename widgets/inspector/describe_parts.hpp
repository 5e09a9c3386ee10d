// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/describe.hpp"

namespace nl::ui {

/// Parts of describe(), one file each.
void describeModelItem(const workspace::OpenItem& open, const workspace::ItemRef& item,
                       std::vector<InspectorSection>& out);
void describeNode(const workspace::OpenItem& open, graph::NodeIndex node, std::vector<InspectorSection>& out);
void describeFeatures(const workspace::OpenItem& open, graph::NodeIndex node, std::vector<InspectorSection>& out);
void describeEdge(const workspace::OpenItem& open, graph::EdgeIndex edge, std::vector<InspectorSection>& out);
void describeAttention(workspace::OpenId graphItem, graph::NodeIndex neuron, const AttentionScores& scores,
                       std::vector<InspectorSection>& out);
void describeEdgeAttention(graph::EdgeIndex edge, const AttentionScores& scores, std::vector<InspectorSection>& out);

/// An SI value in a readable unit: ("m", 1.2e-5) -> "12 µm". The unit is as the feature table writes it.
[[nodiscard]] QString displayValue(double si, const std::string& unit);

}  // namespace nl::ui
