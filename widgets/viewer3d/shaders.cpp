// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/shaders.hpp"

namespace nl::ui::shaders {

const char* const kFrustumVertex = R"(#version 330 core
layout(location = 0) in vec4 proximal;  // xyz, radius
layout(location = 1) in vec4 distal;
layout(location = 2) in vec4 colour;
uniform mat4 view;
uniform mat4 projection;
uniform int sides;
uniform bool caps;
uniform float inflate;       // um, added to the radius
uniform float minimumRadius; // um: at least about half a pixel
out vec3 normal;
out vec4 tint;
const int kPoint[12] = int[12](0, 1, 1, 1, 1, 2, 2, 1, 2, 2, 2, 3);
const int kNext[12] = int[12](0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1, 0);
void main() {
    vec3 axis = distal.xyz - proximal.xyz;
    float height = max(length(axis), 1e-6);
    axis /= height;
    vec3 helper = abs(axis.z) < 0.9 ? vec3(0, 0, 1) : vec3(1, 0, 0);
    vec3 across = normalize(cross(axis, helper));
    vec3 other = cross(axis, across);
    // Without caps: a strip, two vertices a side. With caps: four triangles a side, made of the four points of the profile
    // (middle and rim of the proximal end, rim and middle of the distal end) at this side's angle and the next.
    int side = caps ? gl_VertexID / 12 : gl_VertexID / 2;
    int corner = gl_VertexID % 12;
    int point = caps ? kPoint[corner] : 1 + (gl_VertexID & 1);
    if (caps) side += kNext[corner];
    float angle = 6.28318530718 * float(side) / float(sides);
    vec3 direction = cos(angle) * across + sin(angle) * other;
    bool end = point >= 2;
    bool rim = point == 1 || point == 2;
    float radius = rim ? max(end ? distal.w : proximal.w, minimumRadius) + inflate : 0.0;
    vec3 position = (end ? distal.xyz + axis * inflate : proximal.xyz - axis * inflate) + radius * direction;
    // The side of a cone leans: its normal has a part along the axis.
    bool cap = caps && (corner < 3 || corner >= 9);
    vec3 n = cap ? axis : normalize(direction + axis * (proximal.w - distal.w) / height);
    normal = mat3(view) * n;
    tint = colour;
    gl_Position = projection * (view * vec4(position, 1.0));
}
)";

const char* const kFrustumFragment = R"(#version 330 core
in vec3 normal;
in vec4 tint;
uniform vec4 flatColour;  // a > 0: drawn instead of the instance's colour, unlit
out vec4 fragment;
void main() {
    if (flatColour.a > 0.0) { fragment = flatColour; return; }
    float facing = abs(normalize(normal).z);
    fragment = vec4(tint.rgb * (0.35 + 0.65 * facing), 1.0);
}
)";

const char* const kLineVertex = R"(#version 330 core
layout(location = 0) in vec4 proximal;
layout(location = 1) in vec4 distal;
layout(location = 2) in vec4 colour;
uniform mat4 view;
uniform mat4 projection;
out vec4 tint;
void main() {
    tint = vec4(colour.rgb, 1.0);
    gl_Position = projection * (view * vec4(gl_VertexID == 0 ? proximal.xyz : distal.xyz, 1.0));
}
)";

const char* const kFlatFragment = R"(#version 330 core
in vec4 tint;
out vec4 fragment;
void main() { fragment = tint; }
)";

const char* const kSphereVertex = R"(#version 330 core
layout(location = 0) in vec4 sphere;  // xyz, radius
layout(location = 2) in vec4 colour;
uniform mat4 view;
uniform mat4 projection;
uniform float inflate;
uniform float minimumRadius;
out vec2 corner;
out vec3 centre;
out float radius;
out vec4 tint;
void main() {
    radius = max(sphere.w, minimumRadius) + inflate;
    centre = (view * vec4(sphere.xyz, 1.0)).xyz;
    corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, gl_VertexID < 2 ? -1.0 : 1.0);
    tint = colour;
    gl_Position = projection * vec4(centre + vec3(corner * radius, 0.0), 1.0);
}
)";

const char* const kSphereFragment = R"(#version 330 core
in vec2 corner;
in vec3 centre;
in float radius;
in vec4 tint;
uniform mat4 projection;
uniform vec4 flatColour;
uniform float depthShift;  // um, moves an outline behind its sphere
out vec4 fragment;
void main() {
    float squared = dot(corner, corner);
    if (squared > 1.0) discard;
    float z = sqrt(1.0 - squared);
    vec4 clip = projection * vec4(centre + vec3(corner * radius, z * radius - depthShift), 1.0);
    gl_FragDepth = clip.z / clip.w * 0.5 + 0.5;
    if (flatColour.a > 0.0) { fragment = flatColour; return; }
    fragment = vec4(tint.rgb * (0.35 + 0.65 * z), 1.0);
}
)";

const char* const kLinkVertex = R"(#version 330 core
layout(location = 0) in vec3 from;
layout(location = 1) in vec3 to;
layout(location = 2) in vec4 colour;
layout(location = 3) in float width;  // pixels
uniform mat4 view;
uniform mat4 projection;
uniform vec2 viewport;
uniform float widen;
uniform vec4 flatColour;
out vec4 tint;
void main() {
    vec4 a = projection * (view * vec4(from, 1.0));
    vec4 b = projection * (view * vec4(to, 1.0));
    vec2 along = (b.xy / b.w - a.xy / a.w) * viewport;
    float reach = length(along);
    vec2 across = reach > 1e-5 ? vec2(-along.y, along.x) / reach : vec2(0.0, 1.0);
    vec4 at = gl_VertexID < 2 ? a : b;
    float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
    at.xy += across * side * (width + widen) / viewport * at.w;
    tint = flatColour.a > 0.0 ? flatColour : colour;
    gl_Position = at;
}
)";

}  // namespace nl::ui::shaders
