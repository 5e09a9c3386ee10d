// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/source_range.hpp"

namespace nl::lems {

/// A component as written in a file: an element with its attributes and children, kept whole. `type` is the name of its
/// ComponentType (from the `type` attribute where there is one, else the element name); `element` is the element name,
/// i.e. the role that a parent sees it in (`forwardRate`).
struct Component {
    std::string element, type, id;
    std::vector<std::pair<std::string, std::string>> attributes;  ///< raw text, in file order, without id and type
    std::vector<Component> children;
    std::string text;  ///< character data, trimmed (notes)
    SourceSpot where;

    /// Raw text of an attribute, or null.
    [[nodiscard]] const std::string* attribute(std::string_view name) const;
    /// First child with this element name, or null.
    [[nodiscard]] const Component* child(std::string_view elementName) const;
};

}  // namespace nl::lems
