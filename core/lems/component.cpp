// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lems/component.hpp"

#include <algorithm>

namespace nl::lems {

const std::string* Component::attribute(std::string_view name) const {
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& pair) { return pair.first == name; });
    return found == attributes.end() ? nullptr : &found->second;
}

const Component* Component::child(std::string_view elementName) const {
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const Component& child) { return child.element == elementName; });
    return found == children.end() ? nullptr : &*found;
}

}  // namespace nl::lems
