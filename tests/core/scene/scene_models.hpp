// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/model/model.hpp"

namespace nl::test {

/// A straight cell of `segments` segments along y: a spherical soma of radius 10 um, then dendrite frusta of 10 um
/// each.
[[nodiscard]] std::shared_ptr<const morphology::Morphology> stickCell(int segments);
/// Two populations: `shaped` stick cells at given positions along x (50 um apart) and `points` point neurons without
/// positions; one projection from the first to the second population, cell i to cell i modulo points, and one within
/// the first.
[[nodiscard]] std::shared_ptr<model::Model> smallNetwork(int shaped, int points, int segments = 4);

}  // namespace nl::test
