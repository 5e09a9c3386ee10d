// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/model/model.hpp"
#include "widgets/explorer/explorer_model.hpp"

namespace nl::ui {

/// What a branch of the tree lists.
enum class Branch {
    root,
    model,
    networks,
    network,
    populations,
    population,
    cell,
    projections,
    projection,
    inputs,
    inputList,
    cellTypes,
    cellType,
    channels,
    synapses,
    others,
    files,
    graph,
    attention,
    simulation,
    run,
    leaf
};

struct ExplorerModel::Node {
    Node* parent = nullptr;
    int row = 0;
    Branch branch = Branch::leaf;
    workspace::OpenId owner = 0;  ///< the open item that it belongs to
    std::int64_t index = -1;      ///< of the network, population, ... that it lists
    workspace::ItemRef item;      ///< what is selected with it; kind none for folders
    QString label, detail, icon;
    std::vector<std::uint32_t> members;  ///< components of a channels, synapses or others folder
    std::vector<std::unique_ptr<Node>> children;
};

/// Components by what they are: channels, synapses, the rest (cells and populations have branches of their own).
enum class ComponentGroup { channel, synapse, cell, other };
[[nodiscard]] ComponentGroup componentGroup(const model::Model& model, const lems::Component& component);

}  // namespace nl::ui
