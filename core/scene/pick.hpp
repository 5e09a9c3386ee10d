// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/scene/camera.hpp"
#include "core/scene/scene.hpp"

namespace nl::scene {

/// Spheres around every cell and the whole scene's segments by cell, so that picking looks only at cells under the
/// cursor.
class Picker {
public:
    explicit Picker(std::shared_ptr<const Scene> scene);

    /// The item (index into Scene::items) nearest to the eye within `tolerance` pixels of the point; nothing else is
    /// hit.
    [[nodiscard]] std::optional<std::uint32_t> itemAt(const Camera& camera, float x, float y, float tolerance) const;
    /// The link (index into Scene::links) nearest to the point within `tolerance` pixels, among `visible` (null = all).
    [[nodiscard]] std::optional<std::uint32_t> linkAt(const Camera& camera, float x, float y, float tolerance,
                                                      const std::vector<std::uint32_t>* visible) const;
    /// Cells whose soma lies inside the rectangle (pixels).
    [[nodiscard]] std::vector<std::uint32_t> cellsIn(const Camera& camera, float left, float top, float right,
                                                     float bottom) const;

private:
    struct Bound {
        Vec3 centre{};
        float radius = 0;
    };
    std::shared_ptr<const Scene> scene_;
    std::vector<Bound> bounds_;                            ///< by cell
    std::vector<std::size_t> frustumBegin_, sphereBegin_;  ///< [cells + 1]: instances are contiguous by cell
};

}  // namespace nl::scene
