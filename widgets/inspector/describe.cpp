// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/describe.hpp"

#include <QCoreApplication>

#include "widgets/inspector/describe_parts.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;
using workspace::OpenItem;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

void addRelation(const workspace::Workspace& workspace, const ItemRef& item, ItemKind kind, const QString& name,
                 InspectorSection& section) {
    constexpr std::size_t kMost = 4;
    const std::vector<ItemRef> items = workspace::related(workspace, item, kind);
    for (std::size_t i = 0; i < std::min(items.size(), kMost); ++i) {
        if (items[i] == item) continue;
        InspectorRow row;
        row.name = name;
        row.value = QString::fromStdString(workspace::itemName(workspace, items[i]));
        row.link = items[i];
        section.rows.push_back(std::move(row));
    }
    if (items.size() > kMost)
        section.rows.push_back(
            {name, Tr::tr("and %n more", nullptr, static_cast<int>(items.size() - kMost)), {}, true, {}, {}, {}});
}

InspectorSection relations(const workspace::Workspace& workspace, const ItemRef& item) {
    InspectorSection out{Tr::tr("Belongs together"), {}};
    const bool inGraph = item.kind == ItemKind::node || item.kind == ItemKind::edge;
    addRelation(workspace, item, ItemKind::population, Tr::tr("Population"), out);
    addRelation(workspace, item, ItemKind::cellType, Tr::tr("Cell type"), out);
    if (item.kind != ItemKind::population && item.kind != ItemKind::cellType)
        addRelation(workspace, item, ItemKind::cell, Tr::tr("Cell"), out);
    if (item.kind == ItemKind::connection || item.kind == ItemKind::input)
        addRelation(workspace, item, ItemKind::segment, Tr::tr("Segment"), out);
    if (inGraph) addRelation(workspace, item, ItemKind::connection, Tr::tr("Connection"), out);
    if (!inGraph && item.kind != ItemKind::population && item.kind != ItemKind::cellType &&
        item.kind != ItemKind::projection)
        addRelation(workspace, item, ItemKind::node, Tr::tr("Graph node"), out);
    return out;
}

void describeOpen(const workspace::Workspace& workspace, const OpenItem& open, std::vector<InspectorSection>& out) {
    InspectorSection section{QString::fromStdString(open.name), {}};
    const auto add = [&](const QString& name, const QString& value) {
        InspectorRow row;
        row.name = name;
        row.value = value;
        section.rows.push_back(std::move(row));
    };
    if (!open.path.empty()) {
        InspectorRow file;
        file.name = Tr::tr("File");
        file.value = QString::fromStdString(open.path);
        file.source = SourceRange{std::make_shared<const std::string>(open.path), 1, 1};
        section.rows.push_back(std::move(file));
    }
    if (open.graph) {
        const graph::Graph& graph = *open.graph;
        add(Tr::tr("Resolution"), QString::fromUtf8(graph::resolutionName(graph.resolution).data()));
        for (const graph::NodeKind kind : graph::kAllNodeKinds)
            add(Tr::tr("Nodes: %1").arg(QString::fromUtf8(graph::nodeKindName(kind).data())),
                QStringLiteral("%L1").arg(graph.count(kind)));
        add(Tr::tr("Edges"), QStringLiteral("%L1").arg(graph.edges()));
    }
    if (open.attention) {
        add(Tr::tr("Layers"), QString::number(open.attention->layers));
        add(Tr::tr("Heads"), QString::number(open.attention->heads));
        add(Tr::tr("Network"), QString::fromStdString(open.attention->model));
    }
    if (const OpenItem* parent = workspace.item(open.parent)) add(Tr::tr("Of"), QString::fromStdString(parent->name));
    out.push_back(std::move(section));
}

}  // namespace

AttentionScores readAttention(std::shared_ptr<const bgan::AttentionMap> map) {
    AttentionScores out{std::move(map), {}};
    if (!out.map) return out;
    for (const bgan::AttentionBlock& block : out.map->blocks) {
        std::vector<float> scores;
        if (block.block == bgan::Block::bmsa) {
            bgan::Readout readout;
            readout.direction = block.direction;
            if (auto read = bgan::readOut(*out.map, block, readout)) scores = std::move(*read);
        }
        out.ofBlock.push_back(std::move(scores));
    }
    return out;
}

std::vector<InspectorSection> describe(const workspace::Workspace& workspace, const ItemRef& item,
                                       const AttentionScores* scores) {
    std::vector<InspectorSection> out;
    const OpenItem* open = workspace.item(item.owner);
    if (open == nullptr) return out;
    if (item.kind == ItemKind::graph || item.kind == ItemKind::attention) {
        describeOpen(workspace, *open, out);
        return out;
    }
    if (open->model) describeModelItem(*open, item, out);
    const bool single = item.kind == ItemKind::cell || item.kind == ItemKind::segment ||
                        item.kind == ItemKind::connection || item.kind == ItemKind::input ||
                        item.kind == ItemKind::cellType;
    std::vector<ItemRef> nodes;
    if (item.kind == ItemKind::node) nodes = {item};
    if (single) nodes = workspace::related(workspace, item, ItemKind::node);
    if (nodes.size() > 1) nodes.clear();  // a cell type with many cells has no features of its own
    const OpenItem* graph = nodes.empty() ? nullptr : workspace.item(nodes.front().owner);
    if (graph != nullptr && !graph->graph) graph = nullptr;  // a node that claims to be of a model
    const auto node = nodes.empty() ? graph::kNone : static_cast<graph::NodeIndex>(nodes.front().a);
    if (graph != nullptr && node < graph->graph->nodes()) describeNode(*graph, node, out);
    if (open->graph && item.kind == ItemKind::edge) describeEdge(*open, static_cast<graph::EdgeIndex>(item.a), out);
    if (InspectorSection together = relations(workspace, item); !together.rows.empty())
        out.push_back(std::move(together));
    if (scores != nullptr && scores->map) {
        if (item.kind == ItemKind::edge && open->graph == scores->map->graph)
            describeEdgeAttention(static_cast<graph::EdgeIndex>(item.a), *scores, out);
        if (graph != nullptr && node < graph->graph->nodes() && graph->graph == scores->map->graph)
            if (const graph::NodeIndex neuron = graph->graph->neuron[node]; neuron != graph::kNone)
                describeAttention(graph->id, neuron, *scores, out);
    }
    if (graph != nullptr) describeFeatures(*graph, node, out);
    return out;
}

}  // namespace nl::ui
