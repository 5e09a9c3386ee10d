// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/pick.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nl::scene {

namespace {

/// A camera's projection with the matrix made once, for many points.
struct Projector {
    explicit Projector(const Camera& camera)
        : matrix(camera.viewProjection()),
          width(static_cast<float>(camera.width())),
          height(static_cast<float>(camera.height())),
          scale(camera.projection()[5] * static_cast<float>(camera.height()) / 2),
          orthographic(camera.orthographic()) {}

    struct Point {
        float x = 0, y = 0, w = 1, depth = 0;
        bool visible = false;
    };
    [[nodiscard]] Point operator()(const Vec3& p) const {
        const auto component = [&](std::size_t row) {
            return matrix[row] * p[0] + matrix[4 + row] * p[1] + matrix[8 + row] * p[2] + matrix[12 + row];
        };
        Point out;
        out.w = component(3);
        if (out.w <= 0) return out;
        out.visible = true;
        out.x = (component(0) / out.w * 0.5F + 0.5F) * width;
        out.y = (0.5F - component(1) / out.w * 0.5F) * height;
        out.depth = component(2) / out.w;
        return out;
    }
    /// A length at that point, in pixels.
    [[nodiscard]] float pixels(float length, const Point& at) const {
        return length * scale / (orthographic ? 1.0F : at.w);
    }

    Mat4 matrix;
    float width, height, scale;
    bool orthographic;
};

/// Distance of (x, y) to the segment a-b in pixels, and where along it.
std::pair<float, float> distanceToSegment(float x, float y, const Projector::Point& a, const Projector::Point& b) {
    const float dx = b.x - a.x, dy = b.y - a.y, squared = dx * dx + dy * dy;
    const float t = squared > 0 ? std::clamp(((x - a.x) * dx + (y - a.y) * dy) / squared, 0.0F, 1.0F) : 0.0F;
    return {std::hypot(x - a.x - t * dx, y - a.y - t * dy), t};
}

template <class Instance>
std::vector<std::size_t> beginsByCell(const std::vector<Instance>& instances, std::size_t cells) {
    std::vector<std::size_t> begin(cells + 1, 0);
    for (const Instance& instance : instances) ++begin[instance.cell + 1];
    for (std::size_t c = 0; c < cells; ++c) begin[c + 1] += begin[c];
    return begin;
}

}  // namespace

Picker::Picker(std::shared_ptr<const Scene> scene) : scene_(std::move(scene)) {
    const std::size_t cells = scene_->cells.size();
    frustumBegin_ = beginsByCell(scene_->frusta, cells);
    sphereBegin_ = beginsByCell(scene_->spheres, cells);
    bounds_.resize(cells);
    for (std::size_t c = 0; c < cells; ++c) {
        Bound& bound = bounds_[c];
        bound.centre = scene_->cells[c].somaCentre;
        const auto reach = [&](const Vec3& p, float radius) {
            const float d = std::hypot(p[0] - bound.centre[0], p[1] - bound.centre[1], p[2] - bound.centre[2]);
            bound.radius = std::max(bound.radius, d + radius);
        };
        for (std::size_t i = frustumBegin_[c]; i < frustumBegin_[c + 1]; ++i) {
            reach(scene_->frusta[i].proximal, scene_->frusta[i].proximalRadius);
            reach(scene_->frusta[i].distal, scene_->frusta[i].distalRadius);
        }
        for (std::size_t i = sphereBegin_[c]; i < sphereBegin_[c + 1]; ++i)
            reach(scene_->spheres[i].centre, scene_->spheres[i].radius);
    }
}

std::optional<std::uint32_t> Picker::itemAt(const Camera& camera, float x, float y, float tolerance) const {
    const Projector project(camera);
    std::optional<std::uint32_t> best;
    float bestDepth = std::numeric_limits<float>::max();
    const auto consider = [&](float distance, float radius, float depth, std::uint32_t item) {
        if (distance > std::max(radius, tolerance) || depth >= bestDepth) return;
        bestDepth = depth;
        best = item;
    };
    for (std::size_t c = 0; c < bounds_.size(); ++c) {
        const Projector::Point centre = project(bounds_[c].centre);
        if (centre.visible && !camera.orthographic() && centre.w > bounds_[c].radius &&
            std::hypot(centre.x - x, centre.y - y) > project.pixels(bounds_[c].radius, centre) * 1.5F + tolerance)
            continue;
        for (std::size_t i = sphereBegin_[c]; i < sphereBegin_[c + 1]; ++i) {
            const SphereInstance& sphere = scene_->spheres[i];
            const Projector::Point p = project(sphere.centre);
            if (p.visible)
                consider(std::hypot(p.x - x, p.y - y), project.pixels(sphere.radius, p), p.depth, sphere.item);
        }
        for (std::size_t i = frustumBegin_[c]; i < frustumBegin_[c + 1]; ++i) {
            const FrustumInstance& frustum = scene_->frusta[i];
            const Projector::Point a = project(frustum.proximal), b = project(frustum.distal);
            if (!a.visible || !b.visible) continue;
            const auto [distance, t] = distanceToSegment(x, y, a, b);
            const float radius = frustum.proximalRadius + t * (frustum.distalRadius - frustum.proximalRadius);
            consider(distance, project.pixels(radius, t < 0.5F ? a : b), a.depth + t * (b.depth - a.depth),
                     frustum.item);
        }
    }
    return best;
}

std::optional<std::uint32_t> Picker::linkAt(const Camera& camera, float x, float y, float tolerance,
                                            const std::vector<std::uint32_t>* visible) const {
    const Projector project(camera);
    std::optional<std::uint32_t> best;
    float bestDistance = tolerance;
    const auto consider = [&](std::uint32_t index) {
        const LinkInstance& link = scene_->links[index];
        const Projector::Point a = project(link.from), b = project(link.to);
        if (!a.visible || !b.visible) return;
        const float distance = distanceToSegment(x, y, a, b).first;
        if (distance >= bestDistance) return;
        bestDistance = distance;
        best = index;
    };
    if (visible != nullptr)
        for (const std::uint32_t index : *visible) consider(index);
    else
        for (std::size_t index = 0; index < scene_->links.size(); ++index) consider(static_cast<std::uint32_t>(index));
    return best;
}

std::vector<std::uint32_t> Picker::cellsIn(const Camera& camera, float left, float top, float right,
                                           float bottom) const {
    const Projector project(camera);
    std::vector<std::uint32_t> out;
    for (std::size_t c = 0; c < scene_->cells.size(); ++c) {
        const Projector::Point p = project(scene_->cells[c].somaCentre);
        if (p.visible && p.x >= left && p.x <= right && p.y >= top && p.y <= bottom)
            out.push_back(static_cast<std::uint32_t>(c));
    }
    return out;
}

}  // namespace nl::scene
