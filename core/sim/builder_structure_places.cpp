// SPDX-License-Identifier: GPL-3.0-or-later
// Where the instances of a network written in LEMS are: for events, recording, and what they need from around them.
#include <algorithm>

#include <fmt/format.h>

#include "core/lems/roles.hpp"
#include "core/sim/builder.hpp"
#include "core/sim/builder_structure.hpp"

namespace nl::sim {

namespace {

/// "net/p1[0]" is "p1[0]" where the target is "net", and "net[0]" is "[0]".
std::string_view belowTarget(std::string_view path, std::string_view id) {
    if (id.empty() || path.size() <= id.size() || !path.starts_with(id)) return path;
    const char next = path[id.size()];
    return next == '/' ? path.substr(id.size() + 1) : next == '[' ? path.substr(id.size()) : path;
}

}  // namespace

bool Builder::isShaped(const StructureInstance& instance) const {
    return instance.member >= 0 && plan_.populations[static_cast<std::size_t>(instance.part->population)]
                                                    [static_cast<std::size_t>(instance.member)]
                                                        .cableSet >= 0;
}

std::pair<Place, std::string> Builder::placeAt(const StructureInstance& instance) const {
    const StructurePart& part = *instance.part;
    if (instance.member < 0) return {part.own, part.prefix + instance.inside};
    return {placeIn(static_cast<std::size_t>(part.population), static_cast<std::uint32_t>(instance.member), 0, 0.5),
            instance.inside};
}

/// `port` empty: the first that sends.
std::optional<Builder::Source> Builder::eventSource(const StructureInstance& instance, const std::string& port) {
    if (isShaped(instance))
        return sourceIn(static_cast<std::size_t>(instance.part->population),
                        static_cast<std::uint32_t>(instance.member), 0, 0.5, "");
    const auto [place, prefix] = placeAt(instance);
    if (place.group < 0) return {};
    const std::string name =
        !port.empty() || instance.type == nullptr ? port : lems::firstPort(*model_.library, *instance.type, true);
    if (name.empty()) return {};
    return sourceAt(place, prefix + name);
}

/// The instance of this path from the target; nothing where there are none or several.
std::optional<StructureInstance> Builder::onlyAt(std::string_view path) const {
    StructurePart& root = tree_->root();
    path = belowTarget(path, root.component->id);
    std::vector<StructureInstance> found = tree_->find(root, path);
    if (found.size() != 1) return {};
    StructureInstance& only = found.front();
    const bool itsOnly = only.member < 0 && only.part->population >= 0 && only.part->made.size() == 1;
    if (itsOnly && only.inside.empty()) return memberOf(*only.part, 0, *model_.library);
    if (itsOnly) only.member = 0;
    return only;
}

/// "p1[0]/v", "[5]/tsince" of the target itself, "generator/tsince", "v": the longest way to an instance, then a path
/// inside it.
std::optional<Probe> Builder::structureProbe(const std::string& quantity) {
    StructurePart& root = tree_->root();
    const std::string_view path = belowTarget(quantity, root.component->id);
    for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos && slash > 0;
         slash = path.rfind('/', slash - 1)) {
        const auto found = onlyAt(path.substr(0, slash));
        if (!found) continue;
        const std::string rest = found->inside + std::string(path.substr(slash + 1));
        if (found->member >= 0) {
            auto out = cellProbe(static_cast<std::uint32_t>(found->part->population),
                                 static_cast<std::uint32_t>(found->member), pathSteps(rest), quantity);
            if (out) return std::move(*out);
        } else if (found->part->own.group >= 0) {
            if (auto out = groupProbe(found->part->own, found->part->prefix + rest)) return out;
        }
    }
    if (root.own.group < 0) return {};
    return groupProbe(root.own, std::string(path));
}

// What instances need from the components that they stand in.

std::optional<Builder::Provider> Builder::provider(StructurePart* part, const std::string& name) const {
    for (; part != nullptr; part = part->parent) {
        if (part->own.group >= 0) {
            const dynamics::System& system = plan_.groups[static_cast<std::size_t>(part->own.group)].system;
            if (system.exposure(part->prefix + name) != dynamics::kNone)
                return Provider{part->own, part->prefix + name, 0};
        }
        if (const auto number = tree_->parameter(*part, name)) return Provider{{}, "", *number};
    }
    return {};
}

Result<bool> Builder::fromAround(Group& group, std::size_t input, std::uint32_t groupIndex, const std::string& name) {
    if (tree_ == nullptr || group.count == 0) return false;
    const std::vector<StructurePart*>& around = around_[groupIndex];
    std::vector<Provider> providers;
    for (std::size_t row = 0; row < group.count; ++row) {
        const bool again = row > 0 && (around.empty() || around[row] == around[row - 1]);
        const auto found =
            again ? std::optional(providers.back()) : provider(around.empty() ? &tree_->root() : around[row], name);
        if (!found) return false;
        providers.push_back(*found);
    }
    const Provider& first = providers.front();
    const bool numbers = first.place.group == Place::kNowhere;
    if (std::any_of(providers.begin(), providers.end(), [&](const Provider& one) {
            return one.path != first.path || one.place.group != first.place.group;
        }))
        return fail("requirement-missing",
                    fmt::format("{} gets \"{}\" from components of several kinds, which is not supported", group.name,
                                shortened(name)));
    if (!numbers) {
        std::vector<Place> places;
        places.reserve(providers.size());
        for (const Provider& one : providers) places.push_back(one.place);
        NL_CHECK(gatherFrom(group, group.wires[input], first.path, places));
        return true;
    }
    for (std::size_t row = 0; row < group.count; ++row) group.inputs[input][row] = providers[row].number;
    return true;
}

}  // namespace nl::sim
