// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/model/model.hpp"

namespace nl::scene {

/// One frustum (segment) for instanced drawing: 48 bytes. Positions in um, relative to Scene::origin.
struct FrustumInstance {
    std::array<float, 3> proximal;
    float proximalRadius;
    std::array<float, 3> distal;
    float distalRadius;
    std::uint32_t item;  ///< index into Scene::items: picking id and colour channel index
    std::uint32_t cell;  ///< index into Scene::cells
    std::array<std::uint32_t, 2> reserved{};
};

/// A sphere: a soma drawn far away, a point neuron, a spherical segment. 32 bytes.
struct SphereInstance {
    std::array<float, 3> centre;
    float radius;
    std::uint32_t item;
    std::uint32_t cell;
    std::array<std::uint32_t, 2> reserved{};
};

/// A connection between its true places, um. 40 bytes.
struct LinkInstance {
    std::array<float, 3> from, to;
    std::uint32_t projection, connection;
    std::uint32_t preCell, postCell;  ///< indices into Scene::cells
};

/// What an item is in the model.
struct SceneItem {
    std::int32_t population = -1;  ///< -1: a single cell type is shown
    std::int32_t cellType = -1;
    std::int32_t cell = -1;     ///< index in the population
    std::int32_t segment = -1;  ///< -1 for a whole cell (point neuron)
};

struct SceneCell {
    std::int32_t population = -1, cellType = -1, cell = -1;
    std::uint32_t firstItem = 0, itemCount = 0;
    std::array<float, 3> somaCentre{};
    float somaRadius = 0;
};

struct SceneOptions {
    bool targetsOnly = true;     ///< template cells that no population uses are not drawn when there is a network
    std::int32_t cellType = -1;  ///< show this one cell type alone
    std::uint64_t maximumFrusta = 20000000;  ///< beyond: cells as spheres, `collapsed` is set
    std::uint64_t maximumLinks = 2000000;
};

/// Picture data of a model: vertex instances, picking ids, bounds. No OpenGL. Same bytes for any number of threads.
struct Scene {
    std::shared_ptr<const model::Model> model;
    std::array<double, 3> origin{};  ///< um, subtracted from all positions
    std::vector<FrustumInstance> frusta;
    std::vector<SphereInstance> spheres;
    std::vector<LinkInstance> links;
    std::vector<SceneItem> items;
    std::vector<SceneCell> cells;
    std::array<float, 3> boundsMin{}, boundsMax{};
    bool collapsed = false;  ///< too large: cells are spheres
    bool laidOut = false;    ///< positions were made up (no positions in the file): the legend says so
    std::string note;
};

/// Errors: scene-empty (nothing has a shape or a place), too-big, cancelled.
[[nodiscard]] Result<std::shared_ptr<const Scene>> build(std::shared_ptr<const model::Model> model,
                                                         const SceneOptions& options, JobContext& job);

}  // namespace nl::scene
