// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace nl::bench {

/// A NeuroML document with one cell of `segments` segments on a binary tree, in groups of unbranched sections.
[[nodiscard]] std::string cellDocument(std::size_t segments);
/// A network of two populations of `cells` located point neurons and one projection of `connections` connectionWD.
[[nodiscard]] std::string networkDocument(std::size_t cells, std::size_t connections);

}  // namespace nl::bench
