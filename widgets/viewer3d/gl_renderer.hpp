// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QOpenGLBuffer>
#include <QOpenGLExtraFunctions>
#include <QOpenGLFunctions_3_3_Core>
#include <QOpenGLShaderProgram>
#include <QOpenGLVertexArrayObject>
#include <QString>
#include <memory>

#include "widgets/viewer3d/canvas.hpp"

namespace nl::ui {

/// How much of each segment is drawn.
struct DetailLevel {
    int sides = 12;     ///< faces of a frustum; 0 = as a line
    int stride = 1;     ///< every n-th segment
    bool caps = false;  ///< closed ends
};

/// Buffers and programs in one OpenGL context. Made in initializeGL, rebuilt when a floated dock gets a new context.
class GlRenderer : protected QOpenGLFunctions_3_3_Core {
public:
    /// Error text when a program does not compile; empty when all is well.
    [[nodiscard]] QString initialise();
    ~GlRenderer() override;

    void uploadScene(const scene::Scene& scene);
    void uploadColours(const CanvasContent& content);
    void uploadLinks(const CanvasContent& content);
    void uploadSelection(const CanvasContent& content);

    void clear(const QColor& background, const QSize& pixels);
    /// Frusta [begin, end) of the scene's order.
    void drawFrusta(const scene::Camera& camera, const DetailLevel& detail, std::size_t begin, std::size_t end);
    void drawSpheres(const scene::Camera& camera, std::size_t begin, std::size_t end, std::size_t stride);
    void drawLinks(const scene::Camera& camera, const QSize& pixels, std::size_t begin, std::size_t end,
                   std::size_t stride);
    void drawSelection(const scene::Camera& camera, const QSize& pixels, const QColor& highlight);
    void finish();

    [[nodiscard]] std::size_t frusta() const { return frusta_; }
    [[nodiscard]] std::size_t spheres() const { return spheres_; }
    [[nodiscard]] std::size_t links() const { return links_; }

private:
    struct Batch {
        QOpenGLBuffer geometry{QOpenGLBuffer::VertexBuffer}, colour{QOpenGLBuffer::VertexBuffer};
        QOpenGLVertexArrayObject array;
    };
    void bindFrusta(Batch& batch, std::size_t begin, int stride);
    void bindSpheres(Batch& batch, std::size_t begin, int stride);
    void bindLinks(Batch& batch, std::size_t begin, int stride);
    void setCamera(QOpenGLShaderProgram& program, const scene::Camera& camera);
    void attribute(unsigned location, int components, unsigned type, bool normalised, int stride, std::size_t offset);
    bool build(QOpenGLShaderProgram& program, const char* vertex, const char* fragment, QString& log);

    QOpenGLShaderProgram frustumProgram_, lineProgram_, sphereProgram_, linkProgram_;
    Batch frustum_, sphere_, link_, selectedFrustum_, selectedSphere_, selectedLink_;
    std::size_t frusta_ = 0, spheres_ = 0, links_ = 0, selectedFrusta_ = 0, selectedSpheres_ = 0, selectedLinks_ = 0;
};

}  // namespace nl::ui
