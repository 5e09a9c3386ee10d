// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace nl::scene {

using Vec3 = std::array<float, 3>;
using Mat4 = std::array<float, 16>;  ///< column-major, as OpenGL reads it

struct ScreenPoint {
    float x = 0, y = 0;    ///< pixels, y down
    float depth = 0;       ///< -1 near .. 1 far
    bool visible = false;  ///< in front of the camera
};

/// An orbiting camera; lengths in um of the scene. A value: copy it for bookmarks.
class Camera {
public:
    void setViewport(int width, int height);
    /// Looks at the whole box; keeps the direction.
    void fit(const Vec3& low, const Vec3& high);
    void rotate(float dxPixels, float dyPixels);  ///< trackball around the target
    void roll(float radians);
    void pan(float dxPixels, float dyPixels);
    void zoomAt(float factor, float xPixels,
                float yPixels);  ///< factor > 1 comes nearer; the point under the cursor stays
    /// Standard views: eye direction and up, e.g. front {0,0,1},{0,1,0}.
    void lookFrom(const Vec3& direction, const Vec3& up);
    /// As it stood once: what target(), distance(), back() and up() said. After fit(), which tells it the scene's size.
    void place(const Vec3& target, float distance, const Vec3& back, const Vec3& up);
    void setOrthographic(bool on) { orthographic_ = on; }
    [[nodiscard]] bool orthographic() const { return orthographic_; }

    [[nodiscard]] Mat4 view() const;
    [[nodiscard]] Mat4 projection() const;
    [[nodiscard]] Mat4 viewProjection() const;
    [[nodiscard]] ScreenPoint project(const Vec3& point) const;
    [[nodiscard]] float micrometresPerPixel() const;  ///< at the target's distance
    [[nodiscard]] Vec3 right() const { return right_; }
    [[nodiscard]] Vec3 up() const { return up_; }
    [[nodiscard]] Vec3 back() const { return back_; }  ///< from the target to the eye
    [[nodiscard]] Vec3 eye() const;
    [[nodiscard]] Vec3 target() const { return target_; }
    [[nodiscard]] float distance() const { return distance_; }
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    friend bool operator==(const Camera&, const Camera&) = default;

private:
    void rotateAround(const Vec3& axis, float radians);
    Vec3 right_{1, 0, 0}, up_{0, 1, 0}, back_{0, 0, 1};
    Vec3 target_{};
    float distance_ = 500, radius_ = 250;
    int width_ = 800, height_ = 600;
    bool orthographic_ = false;
};

[[nodiscard]] Mat4 multiply(const Mat4& a, const Mat4& b);

}  // namespace nl::scene
