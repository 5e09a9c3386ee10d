// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/gl_renderer.hpp"

#include <QMatrix4x4>
#include <algorithm>
#include <unordered_set>

#include "widgets/viewer3d/shaders.hpp"

namespace nl::ui {

namespace {

using scene::FrustumInstance;
using scene::SphereInstance;

/// A drawn link as the GPU sees it.
struct LinkVertexData {
    std::array<float, 3> from, to;
    Rgba colour;
    float width;
};

QMatrix4x4 toQt(const scene::Mat4& m) { return QMatrix4x4(m.data()).transposed(); }

template <class T>
void fill(QOpenGLBuffer& buffer, const std::vector<T>& values) {
    if (!buffer.isCreated()) buffer.create();
    buffer.bind();
    buffer.allocate(values.data(), static_cast<int>(values.size() * sizeof(T)));
    buffer.release();
}

}  // namespace

GlRenderer::~GlRenderer() = default;

bool GlRenderer::build(QOpenGLShaderProgram& program, const char* vertex, const char* fragment, QString& log) {
    const bool ok = program.addShaderFromSourceCode(QOpenGLShader::Vertex, vertex) &&
                    program.addShaderFromSourceCode(QOpenGLShader::Fragment, fragment) && program.link();
    if (!ok) log += program.log();
    return ok;
}

QString GlRenderer::initialise() {
    if (!initializeOpenGLFunctions()) return QStringLiteral("OpenGL 3.3 functions are missing");
    QString log;
    build(frustumProgram_, shaders::kFrustumVertex, shaders::kFrustumFragment, log);
    build(lineProgram_, shaders::kLineVertex, shaders::kFlatFragment, log);
    build(sphereProgram_, shaders::kSphereVertex, shaders::kSphereFragment, log);
    build(linkProgram_, shaders::kLinkVertex, shaders::kFlatFragment, log);
    for (Batch* batch : {&frustum_, &sphere_, &link_, &selectedFrustum_, &selectedSphere_, &selectedLink_})
        batch->array.create();
    return log;
}

void GlRenderer::uploadScene(const scene::Scene& scene) {
    frusta_ = scene.frusta.size();
    spheres_ = scene.spheres.size();
    fill(frustum_.geometry, scene.frusta);
    fill(sphere_.geometry, scene.spheres);
}

void GlRenderer::uploadColours(const CanvasContent& content) {
    if (!content.scene) return;
    const auto colourOf = [&](std::uint32_t item) {
        return item < content.itemColour.size() ? content.itemColour[item] : Rgba{160, 160, 160, 255};
    };
    std::vector<Rgba> colours(content.scene->frusta.size());
    std::transform(content.scene->frusta.begin(), content.scene->frusta.end(), colours.begin(),
                   [&](const FrustumInstance& f) { return colourOf(f.item); });
    fill(frustum_.colour, colours);
    colours.resize(content.scene->spheres.size());
    std::transform(content.scene->spheres.begin(), content.scene->spheres.end(), colours.begin(),
                   [&](const SphereInstance& s) { return colourOf(s.item); });
    fill(sphere_.colour, colours);
}

void GlRenderer::uploadLinks(const CanvasContent& content) {
    std::vector<LinkVertexData> data;
    if (content.scene) {
        data.reserve(content.links.size());
        for (const DrawnLink& drawn : content.links) {
            const scene::LinkInstance& link = content.scene->links[drawn.link];
            data.push_back({link.from, link.to, drawn.colour, drawn.width});
        }
    }
    links_ = data.size();
    fill(link_.geometry, data);
}

void GlRenderer::uploadSelection(const CanvasContent& content) {
    selectedFrusta_ = selectedSpheres_ = selectedLinks_ = 0;
    if (!content.scene) return;
    const std::unordered_set<std::uint32_t> selected(content.selectedItems.begin(), content.selectedItems.end());
    std::vector<FrustumInstance> frusta;
    std::vector<SphereInstance> spheres;
    if (!selected.empty()) {
        for (const FrustumInstance& f : content.scene->frusta)
            if (selected.contains(f.item)) frusta.push_back(f);
        for (const SphereInstance& s : content.scene->spheres)
            if (selected.contains(s.item)) spheres.push_back(s);
    }
    std::vector<LinkVertexData> links;
    for (const std::uint32_t index : content.selectedLinks)
        if (index < content.scene->links.size())
            links.push_back({content.scene->links[index].from, content.scene->links[index].to, Rgba{}, 1.5F});
    selectedFrusta_ = frusta.size();
    selectedSpheres_ = spheres.size();
    selectedLinks_ = links.size();
    fill(selectedFrustum_.geometry, frusta);
    fill(selectedFrustum_.colour, std::vector<Rgba>(frusta.size()));
    fill(selectedSphere_.geometry, spheres);
    fill(selectedSphere_.colour, std::vector<Rgba>(spheres.size()));
    fill(selectedLink_.geometry, links);
}

void GlRenderer::attribute(unsigned location, int components, unsigned type, bool normalised, int stride,
                           std::size_t offset) {
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, components, type, normalised ? GL_TRUE : GL_FALSE, stride,
                          reinterpret_cast<const void*>(offset));  // NOLINT: the API takes a byte offset as a pointer
    glVertexAttribDivisor(location, 1);
}

// A stride of n instances draws every n-th one without another buffer.
void GlRenderer::bindFrusta(Batch& batch, std::size_t begin, int stride) {
    constexpr int kSize = sizeof(FrustumInstance);
    batch.array.bind();
    batch.geometry.bind();
    attribute(0, 4, GL_FLOAT, false, kSize * stride, begin * kSize + offsetof(FrustumInstance, proximal));
    attribute(1, 4, GL_FLOAT, false, kSize * stride, begin * kSize + offsetof(FrustumInstance, distal));
    batch.colour.bind();
    attribute(2, 4, GL_UNSIGNED_BYTE, true, static_cast<int>(sizeof(Rgba)) * stride, begin * sizeof(Rgba));
}

void GlRenderer::bindSpheres(Batch& batch, std::size_t begin, int stride) {
    constexpr int kSize = sizeof(SphereInstance);
    batch.array.bind();
    batch.geometry.bind();
    attribute(0, 4, GL_FLOAT, false, kSize * stride, begin * kSize + offsetof(SphereInstance, centre));
    batch.colour.bind();
    attribute(2, 4, GL_UNSIGNED_BYTE, true, static_cast<int>(sizeof(Rgba)) * stride, begin * sizeof(Rgba));
}

void GlRenderer::bindLinks(Batch& batch, std::size_t begin, int stride) {
    constexpr int kSize = sizeof(LinkVertexData);
    batch.array.bind();
    batch.geometry.bind();
    attribute(0, 3, GL_FLOAT, false, kSize * stride, begin * kSize + offsetof(LinkVertexData, from));
    attribute(1, 3, GL_FLOAT, false, kSize * stride, begin * kSize + offsetof(LinkVertexData, to));
    attribute(2, 4, GL_UNSIGNED_BYTE, true, kSize * stride, begin * kSize + offsetof(LinkVertexData, colour));
    attribute(3, 1, GL_FLOAT, false, kSize * stride, begin * kSize + offsetof(LinkVertexData, width));
}

void GlRenderer::setCamera(QOpenGLShaderProgram& program, const scene::Camera& camera) {
    program.bind();
    program.setUniformValue("view", toQt(camera.view()));
    program.setUniformValue("projection", toQt(camera.projection()));
    program.setUniformValue("flatColour", QVector4D(0, 0, 0, 0));
    program.setUniformValue("inflate", 0.0F);
    program.setUniformValue("minimumRadius", camera.micrometresPerPixel() * 0.45F);
}

void GlRenderer::clear(const QColor& background, const QSize& pixels) {
    glViewport(0, 0, pixels.width(), pixels.height());
    glClearColor(static_cast<float>(background.redF()), static_cast<float>(background.greenF()),
                 static_cast<float>(background.blueF()), 1);
    glDepthMask(GL_TRUE);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LEQUAL);
    glDisable(GL_BLEND);
    glDisable(GL_CULL_FACE);
}

void GlRenderer::drawFrusta(const scene::Camera& camera, const DetailLevel& detail, std::size_t begin,
                            std::size_t end) {
    end = std::min(end, frusta_);
    if (begin >= end) return;
    const auto stride = static_cast<std::size_t>(std::max(1, detail.stride));
    const auto count = static_cast<int>((end - begin + stride - 1) / stride);
    QOpenGLShaderProgram& program = detail.sides > 0 ? frustumProgram_ : lineProgram_;
    setCamera(program, camera);
    bindFrusta(frustum_, begin, static_cast<int>(stride));
    if (detail.sides > 0) {
        program.setUniformValue("sides", detail.sides);
        program.setUniformValue("caps", detail.caps);
        if (detail.caps)
            glDrawArraysInstanced(GL_TRIANGLES, 0, 12 * detail.sides, count);
        else
            glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 2 * (detail.sides + 1), count);
    } else {
        glDrawArraysInstanced(GL_LINES, 0, 2, count);
    }
    frustum_.array.release();
    program.release();
}

void GlRenderer::drawSpheres(const scene::Camera& camera, std::size_t begin, std::size_t end, std::size_t stride) {
    end = std::min(end, spheres_);
    if (begin >= end) return;
    setCamera(sphereProgram_, camera);
    sphereProgram_.setUniformValue("depthShift", 0.0F);
    bindSpheres(sphere_, begin, static_cast<int>(stride));
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<int>((end - begin + stride - 1) / stride));
    sphere_.array.release();
    sphereProgram_.release();
}

void GlRenderer::drawLinks(const scene::Camera& camera, const QSize& pixels, std::size_t begin, std::size_t end,
                           std::size_t stride) {
    end = std::min(end, links_);
    if (begin >= end) return;
    glEnable(GL_BLEND);
    // The picture itself stays opaque: the window would blend it with what lies behind.
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE);
    glDepthMask(GL_FALSE);
    setCamera(linkProgram_, camera);
    linkProgram_.setUniformValue("viewport",
                                 QVector2D(static_cast<float>(pixels.width()), static_cast<float>(pixels.height())));
    linkProgram_.setUniformValue("widen", 0.0F);
    bindLinks(link_, begin, static_cast<int>(stride));
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<int>((end - begin + stride - 1) / stride));
    link_.array.release();
    linkProgram_.release();
    glDepthMask(GL_TRUE);
    glDisable(GL_BLEND);
}

void GlRenderer::drawSelection(const scene::Camera& camera, const QSize& pixels, const QColor& highlight) {
    const QVector4D colour(static_cast<float>(highlight.redF()), static_cast<float>(highlight.greenF()),
                           static_cast<float>(highlight.blueF()), 1);
    const float outline = camera.micrometresPerPixel() * 2.5F;
    if (selectedFrusta_ > 0) {
        // Only the far side of the widened shape (its triangles are wound to be seen from inside): an outline around
        // what keeps its own colour.
        constexpr int kSides = 8;
        glEnable(GL_CULL_FACE);
        glCullFace(GL_BACK);
        setCamera(frustumProgram_, camera);
        frustumProgram_.setUniformValue("sides", kSides);
        frustumProgram_.setUniformValue("caps", false);
        frustumProgram_.setUniformValue("inflate", outline);
        frustumProgram_.setUniformValue("flatColour", colour);
        bindFrusta(selectedFrustum_, 0, 1);
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 2 * (kSides + 1), static_cast<int>(selectedFrusta_));
        selectedFrustum_.array.release();
        frustumProgram_.release();
        glDisable(GL_CULL_FACE);
    }
    if (selectedSpheres_ > 0) {
        setCamera(sphereProgram_, camera);
        sphereProgram_.setUniformValue("inflate", outline);
        sphereProgram_.setUniformValue("depthShift", outline * 4);
        sphereProgram_.setUniformValue("flatColour", colour);
        bindSpheres(selectedSphere_, 0, 1);
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<int>(selectedSpheres_));
        selectedSphere_.array.release();
        sphereProgram_.release();
    }
    if (selectedLinks_ > 0) {
        glDisable(GL_DEPTH_TEST);
        setCamera(linkProgram_, camera);
        linkProgram_.setUniformValue(
            "viewport", QVector2D(static_cast<float>(pixels.width()), static_cast<float>(pixels.height())));
        linkProgram_.setUniformValue("widen", 1.5F);
        linkProgram_.setUniformValue("flatColour", colour);
        bindLinks(selectedLink_, 0, 1);
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<int>(selectedLinks_));
        selectedLink_.array.release();
        linkProgram_.release();
        glEnable(GL_DEPTH_TEST);
    }
}

void GlRenderer::finish() { glFinish(); }

}  // namespace nl::ui
