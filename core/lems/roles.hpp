// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lems/library.hpp"

namespace nl::lems {

/// The type of a component that stands inside one of type `parent` (null: at the top): its own, or that of the slot
/// which its element name means. Null when there is none.
[[nodiscard]] const ComponentType* typeInside(const Library& library, const Component& component,
                                              const ComponentType* parent);
/// Whether a child (its element name and type) is meant by the first step of a path in a component of type `parent`:
/// it bears this name, or a Children slot of this name collects its type.
[[nodiscard]] bool isMeantBy(const Library& library, std::string_view step, const ComponentType& parent,
                             std::string_view element, const ComponentType& type);
/// Name of the first event port of this direction, the derived type's before its bases'; empty when there is none.
[[nodiscard]] std::string firstPort(const Library& library, const ComponentType& type, bool out);
[[nodiscard]] const ChildSlot* slotNamed(const Library& library, const ComponentType& type, std::string_view name);

}  // namespace nl::lems
