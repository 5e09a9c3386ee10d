// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/model.hpp"
#include "core/scene/scene.hpp"

namespace nl::scene {

struct PlacedCell {
    std::int32_t population = -1, cellType = -1, cell = -1;
    std::array<double, 3> position{};  ///< um
};

/// Where every drawn cell stands.
struct Places {
    std::vector<PlacedCell> cells;              ///< those of a population are contiguous, in order
    std::vector<std::int64_t> populationBegin;  ///< [populations] into cells, -1 = not drawn
    std::array<double, 3> centre{};             ///< um, middle of all positions
    double pointRadius = 8;                     ///< um, of a neuron without a shape
    bool laidOut = false;                       ///< some positions were made up
    std::string note;
};

/// Positions of the file where there are any; populations without positions are laid out on grids beside the others,
/// cell types alone in a row. Error too-big when there are more cells than can be drawn.
[[nodiscard]] Result<Places> placeCells(const model::Model& model, const SceneOptions& options);

}  // namespace nl::scene
