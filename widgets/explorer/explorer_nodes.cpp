// SPDX-License-Identifier: GPL-3.0-or-later
// How the nodes of the tree are made from what is open.
#include <QFileInfo>
#include <QLocale>

#include "widgets/explorer/explorer_node.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;
using workspace::OpenItem;

namespace {

QString text(const std::string& value) { return QString::fromStdString(value); }

constexpr std::array kModelFolders{Branch::networks, Branch::cellTypes, Branch::channels,
                                   Branch::synapses, Branch::others,    Branch::files};

ComponentGroup groupOf(Branch branch) {
    return branch == Branch::channels   ? ComponentGroup::channel
           : branch == Branch::synapses ? ComponentGroup::synapse
                                        : ComponentGroup::other;
}

}  // namespace

ComponentGroup componentGroup(const model::Model& model, const lems::Component& component) {
    const auto is = [&](const char* base) { return model.library && model.library->isA(component.type, base); };
    if (is("baseIonChannel") || component.element.starts_with("ionChannel")) return ComponentGroup::channel;
    if (is("baseSynapse") || component.element.ends_with("Synapse")) return ComponentGroup::synapse;
    if (model.cellType(component.id).valid()) return ComponentGroup::cell;
    return ComponentGroup::other;
}

int ExplorerModel::childTotal(const Node& node) const {
    const OpenItem* owner = document_.workspace().item(node.owner);
    if (node.branch == Branch::root) return static_cast<int>(node.children.size());
    if (owner == nullptr) return 0;
    const model::Model* model = owner->model.get();
    const auto i = static_cast<std::size_t>(std::max<std::int64_t>(node.index, 0));
    switch (node.branch) {
        case Branch::model:
        case Branch::graph:
            return static_cast<int>(node.children.size());
        case Branch::networks:
            return static_cast<int>(model->networks.size());
        case Branch::network:
            return 3;
        case Branch::populations:
            return static_cast<int>(model->networks[i].populations.size());
        case Branch::population:
            return static_cast<int>(model->populations[i].size);
        case Branch::projections:
            return static_cast<int>(model->networks[i].projections.size());
        case Branch::projection:
            return static_cast<int>(model->projections[i].size());
        case Branch::inputs:
            return static_cast<int>(model->networks[i].inputs.size());
        case Branch::inputList:
            return static_cast<int>(model->inputs[i].cell.size());
        case Branch::cellTypes:
            return static_cast<int>(model->cellTypes.size());
        case Branch::cellType: {
            const auto& morphology = model->cellTypes[i].morphology;
            return morphology ? static_cast<int>(morphology->size()) : 0;
        }
        case Branch::cell: {
            const auto type = model->populations[i].cellType;
            if (!type.valid() || !model->cellTypes[type.index()].morphology) return 0;
            return static_cast<int>(model->cellTypes[type.index()].morphology->size());
        }
        case Branch::channels:
        case Branch::synapses:
        case Branch::others:
            return static_cast<int>(node.members.size());
        case Branch::files:
            return static_cast<int>(model->files.size());
        case Branch::root:
        case Branch::attention:
        case Branch::simulation:
        case Branch::run:
        case Branch::leaf:
            break;
    }
    return 0;
}

std::unique_ptr<ExplorerModel::Node> ExplorerModel::makeOpenItem(const OpenItem& item) const {
    auto out = std::make_unique<Node>();
    out->owner = item.id;
    out->label = text(item.name);
    if (item.model) {
        out->branch = Branch::model;
        out->item = {ItemKind::model, item.id};
        out->icon = QStringLiteral("model");
        for (int folder = 0; folder < static_cast<int>(kModelFolders.size()); ++folder) {
            auto child = makeModelFolder(*out, folder);
            if (childTotal(*child) == 0) continue;
            child->parent = out.get();
            child->row = static_cast<int>(out->children.size());
            out->children.push_back(std::move(child));
        }
    } else if (item.graph) {
        out->branch = Branch::graph;
        out->item = {ItemKind::graph, item.id};
        out->icon = QStringLiteral("graph");
        out->detail = tr("%L1 nodes, %L2 edges").arg(item.graph->nodes()).arg(item.graph->edges());
    } else if (item.simulation) {
        const sim::SimResult& result = *item.simulation;
        out->branch = Branch::simulation;
        out->item = {ItemKind::simulation, item.id};
        out->icon = QStringLiteral("play");
        out->detail = tr("%1 ms, %L2 traces, %L3 spikes")
                          .arg(shortNumber(result.record.reached * 1e3))
                          .arg(result.traces.size())
                          .arg(result.spikes.time.size());
        if (result.stopped) out->detail += tr(" (ended early)");
    } else {
        out->branch = Branch::attention;
        out->item = {ItemKind::attention, item.id};
        out->icon = QStringLiteral("attention");
        if (item.attention)
            out->detail = tr("%1 layers, %2 heads").arg(item.attention->layers).arg(item.attention->heads);
    }
    return out;
}

std::unique_ptr<ExplorerModel::Node> ExplorerModel::makeModelFolder(const Node& parent, int row) const {
    const model::Model& model = *document_.workspace().item(parent.owner)->model;
    auto out = std::make_unique<Node>();
    out->owner = parent.owner;
    out->branch = kModelFolders[static_cast<std::size_t>(row)];
    switch (out->branch) {
        case Branch::networks:
            out->label = tr("Networks");
            out->icon = QStringLiteral("network");
            break;
        case Branch::cellTypes:
            out->label = tr("Cell types");
            out->icon = QStringLiteral("celltype");
            break;
        case Branch::channels:
            out->label = tr("Ion channels");
            out->icon = QStringLiteral("channel");
            break;
        case Branch::synapses:
            out->label = tr("Synapses");
            out->icon = QStringLiteral("synapse");
            break;
        case Branch::files:
            out->label = tr("Files");
            out->icon = QStringLiteral("file");
            break;
        default:
            out->label = tr("Other components");
            out->icon = QStringLiteral("component");
            break;
    }
    if (out->branch == Branch::channels || out->branch == Branch::synapses || out->branch == Branch::others)
        for (std::size_t i = 0; i < model.components.size(); ++i)
            if (componentGroup(model, model.components[i]) == groupOf(out->branch))
                out->members.push_back(static_cast<std::uint32_t>(i));
    out->detail = QLocale().toString(childTotal(*out));
    return out;
}

void ExplorerModel::describe(Node& node, Branch branch, std::int64_t index, ItemKind kind, const char* icon) const {
    node.branch = branch;
    node.index = index;
    node.item = {kind, node.owner, index};
    node.icon = QString::fromLatin1(icon);
    node.label = text(workspace::itemName(document_.workspace(), node.item));
}

void ExplorerModel::fillNetworkPart(const Node& parent, int row, Node& out) const {
    const model::Model& model = *document_.workspace().item(parent.owner)->model;
    const auto i = static_cast<std::size_t>(row);
    const auto p = static_cast<std::size_t>(std::max<std::int64_t>(parent.index, 0));
    switch (parent.branch) {
        case Branch::networks:
            out.branch = Branch::network;
            out.index = row;
            out.icon = QStringLiteral("network");
            out.label = text(model.networks[i].id);
            break;
        case Branch::network: {
            constexpr std::array kBranches{Branch::populations, Branch::projections, Branch::inputs};
            constexpr std::array kIcons{"population", "projection", "input"};
            const std::array labels{tr("Populations"), tr("Projections"), tr("Inputs")};
            out.branch = kBranches[i];
            out.index = parent.index;
            out.icon = QString::fromLatin1(kIcons[i]);
            out.label = labels[i];
            out.detail = QLocale().toString(childTotal(out));
            break;
        }
        case Branch::populations: {
            const std::int32_t index = model.networks[p].populations[i].value;
            describe(out, Branch::population, index, ItemKind::population, "population");
            const model::Population& population = model.populations[static_cast<std::size_t>(index)];
            out.detail = tr("%L1 × %2").arg(population.size).arg(text(population.component));
            break;
        }
        case Branch::projections: {
            const std::int32_t index = model.networks[p].projections[i].value;
            describe(out, Branch::projection, index, ItemKind::projection, "projection");
            const model::Projection& projection = model.projections[static_cast<std::size_t>(index)];
            out.detail = tr("%L1 connections, %2 → %3")
                             .arg(projection.size())
                             .arg(text(projection.prePopulation), text(projection.postPopulation));
            break;
        }
        case Branch::inputs: {
            const std::uint32_t index = model.networks[p].inputs[i];
            describe(out, Branch::inputList, index, ItemKind::input, "input");
            out.detail = QStringLiteral("%L1 × %2")
                             .arg(model.inputs[index].cell.size())
                             .arg(text(model.inputs[index].component));
            break;
        }
        default:
            break;
    }
}

void ExplorerModel::fillElement(const Node& parent, int row, Node& out) const {
    const model::Model& model = *document_.workspace().item(parent.owner)->model;
    const auto i = static_cast<std::size_t>(row);
    const auto p = static_cast<std::size_t>(std::max<std::int64_t>(parent.index, 0));
    switch (parent.branch) {
        case Branch::population:
            out.branch = Branch::cell;
            out.index = parent.index;
            out.item = {ItemKind::cell, parent.owner, parent.index, row};
            out.icon = QStringLiteral("cell");
            out.label = QStringLiteral("%1[%2]").arg(parent.label).arg(row);
            break;
        case Branch::cell:
            out.item = {ItemKind::segment, parent.owner, parent.item.a, parent.item.b, row};
            out.icon = QStringLiteral("segment");
            break;
        case Branch::projection: {
            const model::Projection& projection = model.projections[p];
            out.item = {ItemKind::connection, parent.owner, parent.index, row};
            out.icon = QStringLiteral("synapse");
            out.label = QStringLiteral("%1[%2] → %3[%4]")
                            .arg(text(projection.prePopulation))
                            .arg(projection.preCell[i])
                            .arg(text(projection.postPopulation))
                            .arg(projection.postCell[i]);
            break;
        }
        case Branch::inputList:
            out.item = {ItemKind::input, parent.owner, parent.index, row};
            out.icon = QStringLiteral("input");
            out.label = QStringLiteral("→ %1[%2]").arg(text(model.inputs[p].population)).arg(model.inputs[p].cell[i]);
            break;
        case Branch::cellType:
            out.item = {ItemKind::typeSegment, parent.owner, parent.index, -1, row};
            out.icon = QStringLiteral("segment");
            break;
        default:
            break;
    }
}

void ExplorerModel::fillDefinition(const Node& parent, int row, Node& out) const {
    const model::Model& model = *document_.workspace().item(parent.owner)->model;
    const auto i = static_cast<std::size_t>(row);
    switch (parent.branch) {
        case Branch::cellTypes:
            describe(out, Branch::cellType, row, ItemKind::cellType, "celltype");
            out.detail = text(model.cellTypes[i].type);
            break;
        case Branch::channels:
        case Branch::synapses:
        case Branch::others:
            describe(out, Branch::leaf, parent.members[i], ItemKind::component, "component");
            out.icon = parent.icon;
            out.detail = text(model.components[parent.members[i]].type);
            break;
        case Branch::files:
            out.icon = QStringLiteral("file");
            out.label = QFileInfo(text(model.files[i].path)).fileName();
            out.detail = text(model.files[i].path);
            out.index = row;
            break;
        default:
            break;
    }
}

void ExplorerModel::labelSegment(int row, Node& out) const {
    const model::Model& model = *document_.workspace().item(out.owner)->model;
    const auto i = static_cast<std::size_t>(row);
    const std::int32_t type = out.item.kind == ItemKind::segment
                                  ? model.populations[static_cast<std::size_t>(out.item.a)].cellType.value
                                  : static_cast<std::int32_t>(out.item.a);
    const morphology::Morphology& morphology = *model.cellTypes[static_cast<std::size_t>(type)].morphology;
    out.label = text(morphology.segmentName[i]);
    if (out.label.isEmpty()) out.label = tr("segment %1").arg(morphology.segmentId[i]);
    out.detail = QString::fromLatin1(morphology::partKindName(morphology.part[i]));
}

std::unique_ptr<ExplorerModel::Node> ExplorerModel::makeChild(const Node& parent, int row) const {
    auto out = std::make_unique<Node>();
    out->owner = parent.owner;
    fillNetworkPart(parent, row, *out);  // each fills the children of its own branches
    fillElement(parent, row, *out);
    fillDefinition(parent, row, *out);
    if (out->item.kind == ItemKind::segment || out->item.kind == ItemKind::typeSegment) labelSegment(row, *out);
    return out;
}

}  // namespace nl::ui
