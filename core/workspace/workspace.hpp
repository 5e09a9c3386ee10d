// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/bgan/attention/attention_map.hpp"
#include "core/bgan/train.hpp"
#include "core/graph/graph.hpp"
#include "core/graph/locate.hpp"
#include "core/model/model.hpp"
#include "core/sim/result.hpp"

namespace nl::workspace {

/// What a reference points at; `a`, `b`, `c` mean: model -; cellType a; population a; cell a = population, b = index;
/// segment a = population, b = cell, c = segment index; typeSegment a = cellType, c = segment index; projection a;
/// connection a = projection, b = index; input a = list, b = entry; component a; graph -; node a = node index;
/// edge a = edge index; attention -; simulation -.
enum class ItemKind : std::uint8_t {
    none,
    model,
    cellType,
    population,
    cell,
    segment,
    typeSegment,
    projection,
    connection,
    input,
    component,
    graph,
    node,
    edge,
    attention,
    simulation
};

using OpenId = std::uint32_t;  ///< of an open item (a model, a graph, ...); 0 = none

/// Anything that can be selected, in any view. Cheap value.
struct ItemRef {
    ItemKind kind = ItemKind::none;
    OpenId owner = 0;  ///< the open item that it lives in
    std::int64_t a = -1, b = -1, c = -1;
    // NOLINTNEXTLINE(modernize-use-nullptr): what it means is the 0 of the generated comparisons
    friend auto operator<=>(const ItemRef&, const ItemRef&) = default;
};

/// One thing that is open. Exactly one of the pointers model, graph, attention and simulation is set.
struct OpenItem {
    OpenId id = 0;
    std::string name;   ///< unique among the open
    std::string path;   ///< file or run folder, may be empty
    OpenId parent = 0;  ///< a graph's model, an attention map's graph, a simulation's model
    std::shared_ptr<const model::Model> model;
    std::shared_ptr<const graph::Graph> graph;
    std::shared_ptr<const bgan::AttentionMap> attention;
    std::shared_ptr<const sim::SimResult> simulation;
    /// Of a graph whose model is open: from places in the model to nodes. Null: related() finds nothing across the two.
    std::shared_ptr<const graph::Locator> locator;
    std::vector<Diagnostic> diagnostics;
};

/// What is open. Mutable, changed on the GUI thread only; the CLI has none.
class Workspace {
public:
    OpenId add(OpenItem item);  ///< gives it an id and a unique name
    void remove(OpenId id);     ///< and what hangs on it
    [[nodiscard]] const OpenItem* item(OpenId id) const;
    [[nodiscard]] std::vector<const OpenItem*> items() const;  ///< by id
    [[nodiscard]] std::vector<const OpenItem*> childrenOf(OpenId id) const;
    /// The newest graph of a model, the newest attention map of a graph, the newest simulation of a model; null when
    /// there is none.
    [[nodiscard]] const OpenItem* graphOf(OpenId model) const;
    [[nodiscard]] const OpenItem* attentionOf(OpenId graph) const;
    [[nodiscard]] const OpenItem* simulationOf(OpenId model) const;
    /// The model at the root of an item (itself for a model).
    [[nodiscard]] const OpenItem* modelOf(OpenId id) const;

    [[nodiscard]] const std::map<OpenId, OpenItem>& all() const { return items_; }

private:
    std::map<OpenId, OpenItem> items_;
    OpenId next_ = 1;
};

/// The items of another kind that `item` is, contains or belongs to: a cell -> its neuron node; a node -> its cell; a
/// synapse node -> its connection; a segment -> the node of its part; an edge -> ... . Empty when nothing corresponds
/// (no graph is open). All views map through this, so all agree.
[[nodiscard]] std::vector<ItemRef> related(const Workspace& workspace, const ItemRef& item, ItemKind kind);
/// A readable name: "pyramidal[3]", "pyramidal[3] dend_2", "exc->inh connection 7".
[[nodiscard]] std::string itemName(const Workspace& workspace, const ItemRef& item);

}  // namespace nl::workspace
