// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/error.hpp"
#include "core/io/xml.hpp"
#include "core/lems/library.hpp"

namespace nl::lems {

/// A <Dynamics> element. Elements it does not know become warnings (`element-unknown`), the rest is kept.
[[nodiscard]] Dynamics readDynamics(const io::XmlDocument& document, const pugi::xml_node& element, std::uint32_t file,
                                    std::vector<Diagnostic>& diagnostics);

/// Adds the members of `more` to `to` (a type whose dynamics stand in several blocks).
void append(Dynamics& to, Dynamics more);

}  // namespace nl::lems
