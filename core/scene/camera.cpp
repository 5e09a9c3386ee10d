// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/camera.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nl::scene {

namespace {

constexpr float kFieldOfView = 35.0F * std::numbers::pi_v<float> / 180;  // narrow: little distortion of lengths
constexpr float kRadiansPerPixel = 0.008F;

float dot(const Vec3& a, const Vec3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
Vec3 cross(const Vec3& a, const Vec3& b) {
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
Vec3 scaled(const Vec3& a, float s) { return {a[0] * s, a[1] * s, a[2] * s}; }
Vec3 sum(const Vec3& a, const Vec3& b) { return {a[0] + b[0], a[1] + b[1], a[2] + b[2]}; }
Vec3 normalised(const Vec3& a) {
    const float length = std::sqrt(dot(a, a));
    return length > 0 ? scaled(a, 1 / length) : Vec3{0, 0, 1};
}

/// Rodrigues' rotation of v around a unit axis.
Vec3 rotated(const Vec3& v, const Vec3& axis, float radians) {
    const float c = std::cos(radians), s = std::sin(radians);
    return sum(sum(scaled(v, c), scaled(cross(axis, v), s)), scaled(axis, dot(axis, v) * (1 - c)));
}

}  // namespace

Mat4 multiply(const Mat4& a, const Mat4& b) {
    Mat4 out{};
    for (std::size_t column = 0; column < 4; ++column)
        for (std::size_t row = 0; row < 4; ++row)
            for (std::size_t k = 0; k < 4; ++k) out[column * 4 + row] += a[k * 4 + row] * b[column * 4 + k];
    return out;
}

void Camera::setViewport(int width, int height) {
    width_ = std::max(1, width);
    height_ = std::max(1, height);
}

void Camera::fit(const Vec3& low, const Vec3& high) {
    target_ = scaled(sum(low, high), 0.5F);
    // Every corner decides how far away the eye must be, so that a flat layer fills the window as well as a ball.
    const float aspect = static_cast<float>(width_) / static_cast<float>(height_);
    const float tangent = std::tan(kFieldOfView / 2);
    constexpr float kMargin = 1.06F;
    float needed = 0, reach = 1e-3F;
    for (int corner = 0; corner < 8; ++corner) {
        const Vec3 p{(corner & 1) != 0 ? high[0] : low[0], (corner & 2) != 0 ? high[1] : low[1],
                     (corner & 4) != 0 ? high[2] : low[2]};
        const Vec3 d = sum(p, scaled(target_, -1));
        const float across = std::max(std::abs(dot(d, up_)), std::abs(dot(d, right_)) / aspect) * kMargin / tangent;
        const float depth = orthographic_ ? 0 : dot(d, back_);
        needed = std::max(needed, across + depth);
        reach = std::max(reach, std::sqrt(dot(d, d)));
    }
    radius_ = reach;
    distance_ = std::max(needed, reach * 1e-2F);
}

void Camera::rotateAround(const Vec3& axis, float radians) {
    right_ = rotated(right_, axis, radians);
    up_ = rotated(up_, axis, radians);
    // Re-orthonormalised: rounding would shear the picture after thousands of drags.
    back_ = normalised(cross(right_, up_));
    right_ = normalised(cross(up_, back_));
    up_ = cross(back_, right_);
}

void Camera::rotate(float dxPixels, float dyPixels) {
    rotateAround(up_, -dxPixels * kRadiansPerPixel);
    rotateAround(right_, -dyPixels * kRadiansPerPixel);
}

void Camera::roll(float radians) { rotateAround(back_, radians); }

void Camera::pan(float dxPixels, float dyPixels) {
    const float scale = micrometresPerPixel();
    target_ = sum(target_, sum(scaled(right_, -dxPixels * scale), scaled(up_, dyPixels * scale)));
}

void Camera::zoomAt(float factor, float xPixels, float yPixels) {
    factor = std::clamp(factor, 0.05F, 20.0F);
    const float before = micrometresPerPixel();
    distance_ = std::clamp(distance_ / factor, radius_ * 1e-3F, radius_ * 1e3F);
    const float change = before - micrometresPerPixel();
    const float dx = xPixels - static_cast<float>(width_) / 2, dy = yPixels - static_cast<float>(height_) / 2;
    target_ = sum(target_, sum(scaled(right_, dx * change), scaled(up_, -dy * change)));
}

void Camera::lookFrom(const Vec3& direction, const Vec3& up) {
    back_ = normalised(direction);
    right_ = normalised(cross(up, back_));
    up_ = cross(back_, right_);
}

void Camera::place(const Vec3& target, float distance, const Vec3& back, const Vec3& up) {
    lookFrom(back, up);
    target_ = target;
    distance_ = std::clamp(distance, radius_ * 1e-3F, radius_ * 1e3F);
}

Vec3 Camera::eye() const { return sum(target_, scaled(back_, distance_)); }

float Camera::micrometresPerPixel() const {
    return 2 * distance_ * std::tan(kFieldOfView / 2) / static_cast<float>(height_);
}

Mat4 Camera::view() const {
    const Vec3 e = eye();
    return {right_[0], up_[0], back_[0], 0, right_[1],       up_[1],       back_[1],       0,
            right_[2], up_[2], back_[2], 0, -dot(right_, e), -dot(up_, e), -dot(back_, e), 1};
}

Mat4 Camera::projection() const {
    const float aspect = static_cast<float>(width_) / static_cast<float>(height_);
    const float far = distance_ + 4 * radius_ + distance_, near = std::max(distance_ * 0.02F, distance_ - 4 * radius_);
    Mat4 out{};
    if (orthographic_) {
        const float half = distance_ * std::tan(kFieldOfView / 2);
        const float orthoNear = distance_ - 8 * radius_, orthoFar = distance_ + 8 * radius_;
        out[0] = 1 / (half * aspect);
        out[5] = 1 / half;
        out[10] = -2 / (orthoFar - orthoNear);
        out[14] = -(orthoFar + orthoNear) / (orthoFar - orthoNear);
        out[15] = 1;
        return out;
    }
    const float f = 1 / std::tan(kFieldOfView / 2);
    out[0] = f / aspect;
    out[5] = f;
    out[10] = (far + near) / (near - far);
    out[11] = -1;
    out[14] = 2 * far * near / (near - far);
    return out;
}

Mat4 Camera::viewProjection() const { return multiply(projection(), view()); }

ScreenPoint Camera::project(const Vec3& p) const {
    const Mat4 m = viewProjection();
    const auto component = [&](std::size_t row) {
        return m[row] * p[0] + m[4 + row] * p[1] + m[8 + row] * p[2] + m[12 + row];
    };
    const float w = component(3);
    ScreenPoint out;
    if (w <= 0) return out;
    out.visible = true;
    out.x = (component(0) / w * 0.5F + 0.5F) * static_cast<float>(width_);
    out.y = (0.5F - component(1) / w * 0.5F) * static_cast<float>(height_);
    out.depth = component(2) / w;
    return out;
}

}  // namespace nl::scene
