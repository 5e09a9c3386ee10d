// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lems/library.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace nl::lems {

const ComponentType* Library::type(std::string_view name) const {
    const auto found = typeIndex.find(std::string(name));
    return found == typeIndex.end() ? nullptr : &types[found->second];
}

std::vector<const ComponentType*> Library::lineage(std::string_view name) const {
    std::vector<const ComponentType*> out;
    const ComponentType* next = type(name);
    while (next && std::find(out.begin(), out.end(), next) == out.end()) {
        out.push_back(next);
        if (next->extends.empty()) break;
        const auto replaced = next->standard ? replacedIndex.find(next->extends) : replacedIndex.end();
        next = replaced == replacedIndex.end() ? type(next->extends) : &types[replaced->second];
    }
    return out;
}

bool Library::isA(std::string_view name, std::string_view base) const {
    if (name == base) return true;
    const auto line = lineage(name);
    return std::any_of(line.begin(), line.end(),
                       [&](const ComponentType* type) { return type->name == base || type->extends == base; });
}

namespace {
/// Parameters override each other by name, but an exposure or a requirement of the same name is another thing.
std::string slotKey(const Parameter& parameter) {
    const char group = parameter.kind == ParameterKind::exposure      ? 'e'
                       : parameter.kind == ParameterKind::requirement ? 'r'
                                                                      : 'p';
    return group + parameter.name;
}
}  // namespace

std::vector<const Parameter*> Library::parameters(std::string_view name) const {
    std::vector<const Parameter*> out;
    std::unordered_set<std::string> seen;
    for (const ComponentType* type : lineage(name))
        for (const Parameter& parameter : type->parameters)
            if (seen.insert(slotKey(parameter)).second) out.push_back(&parameter);
    return out;
}

std::vector<const ChildSlot*> Library::childSlots(std::string_view name) const {
    std::vector<const ChildSlot*> out;
    std::unordered_set<std::string> seen;
    for (const ComponentType* type : lineage(name))
        for (const ChildSlot& slot : type->children)
            if (seen.insert(slot.name).second) out.push_back(&slot);
    return out;
}

const Dynamics* Library::dynamics(std::string_view name) const {
    for (const ComponentType* type : lineage(name))
        if (type->dynamics) return &*type->dynamics;
    return nullptr;
}

std::optional<units::Dimension> Library::dimension(std::string_view name) const {
    if (name.empty() || name == "none") return units::Dimension{};
    const auto found = dimensions.find(std::string(name));
    if (found != dimensions.end()) return found->second;
    return units::standardDimension(name);
}

std::vector<units::UnitDefinition> Library::customUnits() const {
    std::vector<units::UnitDefinition> out;
    for (const auto& [symbol, unit] : units) {
        const auto dims = dimension(unit.dimension);
        if (!dims) continue;
        const double scale =
            unit.power < 0 ? unit.scale / std::pow(10.0, -unit.power) : unit.scale * std::pow(10.0, unit.power);
        const units::UnitDefinition* standard = units::standardUnit(symbol);
        if (standard && standard->dimension == *dims && standard->scale == scale && standard->offset == unit.offset)
            continue;
        out.push_back({symbol, *dims, scale, unit.offset});
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.symbol < b.symbol; });
    return out;
}

bool Library::add(ComponentType type) {
    const auto found = typeIndex.find(type.name);
    if (found == typeIndex.end()) {
        typeIndex.emplace(type.name, types.size());
        types.push_back(std::move(type));
        return true;
    }
    if (!types[found->second].standard || type.standard) return false;
    replacedIndex.emplace(type.name, found->second);
    found->second = types.size();
    types.push_back(std::move(type));
    return true;
}

}  // namespace nl::lems
