// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// GLSL 3.30 sources. Instances carry their own colour; vertices are made from gl_VertexID, so that a segment costs its
/// instance data alone (48 bytes and 4 of colour).
namespace nl::ui::shaders {

/// A tapered frustum as a triangle strip of `sides` faces, lit from the eye. `inflate` widens it by pixels (outline).
extern const char* const kFrustumVertex;
extern const char* const kFrustumFragment;
/// The same segments as lines, two vertices an instance, for what is thin on the screen.
extern const char* const kLineVertex;
extern const char* const kFlatFragment;
/// Spheres: a square that faces the eye, the sphere is found in the fragment shader with its true depth.
extern const char* const kSphereVertex;
extern const char* const kSphereFragment;
/// Connections: a screen-space quad of the link's width in pixels.
extern const char* const kLinkVertex;

}  // namespace nl::ui::shaders
