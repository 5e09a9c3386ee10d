// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.hpp"

#include <algorithm>

namespace nl::workspace {

OpenId Workspace::add(OpenItem item) {
    const auto taken = [&](const std::string& name) {
        return std::any_of(items_.begin(), items_.end(), [&](const auto& entry) { return entry.second.name == name; });
    };
    if (item.name.empty()) item.name = "untitled";
    std::string name = item.name;
    for (int n = 2; taken(name); ++n) name = item.name + " (" + std::to_string(n) + ")";
    item.name = std::move(name);
    item.id = next_++;
    const OpenId id = item.id;
    items_.emplace(id, std::move(item));
    return id;
}

void Workspace::remove(OpenId id) {
    for (const OpenItem* child : childrenOf(id)) remove(child->id);
    items_.erase(id);
}

const OpenItem* Workspace::item(OpenId id) const {
    const auto found = items_.find(id);
    return found == items_.end() ? nullptr : &found->second;
}

std::vector<const OpenItem*> Workspace::items() const {
    std::vector<const OpenItem*> out;
    out.reserve(items_.size());
    for (const auto& [id, item] : items_) out.push_back(&item);
    return out;
}

std::vector<const OpenItem*> Workspace::childrenOf(OpenId id) const {
    std::vector<const OpenItem*> out;
    if (id == 0) return out;
    for (const auto& [childId, item] : items_)
        if (item.parent == id) out.push_back(&item);
    return out;
}

const OpenItem* Workspace::graphOf(OpenId model) const {
    const OpenItem* newest = nullptr;
    for (const OpenItem* child : childrenOf(model))
        if (child->graph) newest = child;
    return newest;
}

const OpenItem* Workspace::attentionOf(OpenId graph) const {
    const OpenItem* newest = nullptr;
    for (const OpenItem* child : childrenOf(graph))
        if (child->attention) newest = child;
    return newest;
}

const OpenItem* Workspace::simulationOf(OpenId model) const {
    const OpenItem* newest = nullptr;
    for (const OpenItem* child : childrenOf(model))
        if (child->simulation) newest = child;
    return newest;
}

const OpenItem* Workspace::modelOf(OpenId id) const {
    const OpenItem* at = item(id);
    // A parent is always older than its child, so this ends.
    while (at != nullptr && !at->model) at = item(at->parent);
    return at;
}

}  // namespace nl::workspace
