// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lems/roles.hpp"

namespace nl::lems {

namespace {
bool holdsChildren(const ChildSlot& slot) { return slot.kind == ChildKind::child || slot.kind == ChildKind::children; }
}  // namespace

const ChildSlot* slotNamed(const Library& library, const ComponentType& type, std::string_view name) {
    for (const ChildSlot* slot : library.childSlots(type.name))
        if (slot->name == name) return slot;
    return nullptr;
}

const ComponentType* typeInside(const Library& library, const Component& component, const ComponentType* parent) {
    const ComponentType* own = library.type(component.type);
    if (own != nullptr && component.type != component.element) return own;
    if (parent == nullptr) return own;
    const ChildSlot* slot = slotNamed(library, *parent, component.element);
    if (slot == nullptr || !holdsChildren(*slot)) return own;
    return own != nullptr && library.isA(own->name, slot->type) ? own : library.type(slot->type);
}

bool isMeantBy(const Library& library, std::string_view step, const ComponentType& parent, std::string_view element,
               const ComponentType& type) {
    if (element == step) return true;
    const ChildSlot* slot = slotNamed(library, parent, step);
    return slot != nullptr && slot->kind == ChildKind::children && library.isA(type.name, slot->type);
}

std::string firstPort(const Library& library, const ComponentType& type, bool out) {
    for (const ComponentType* one : library.lineage(type.name))
        for (const EventPort& port : one->ports)
            if (port.out == out) return port.name;
    return {};
}

}  // namespace nl::lems
