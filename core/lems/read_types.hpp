// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/error.hpp"
#include "core/io/xml.hpp"
#include "core/lems/library.hpp"

namespace nl::lems {

/// Adds the <Dimension>, <Unit>, <Constant> and <ComponentType> elements that stand directly under `root` to the
/// library. `file` is the index for SourceSpots. Syntax and dimension faults become diagnostics; the readable rest is
/// kept.
[[nodiscard]] std::vector<Diagnostic> readTypes(const io::XmlDocument& document, std::uint32_t file, Library& library);

/// An element as a Component, whole (element, type, id, attributes, children, text, where).
[[nodiscard]] Component readComponent(const io::XmlDocument& document, const pugi::xml_node& element,
                                      std::uint32_t file);

}  // namespace nl::lems
