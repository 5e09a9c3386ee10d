// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/painter_canvas.hpp"

#include <QPainter>
#include <QPen>
#include <algorithm>
#include <unordered_set>

#include "widgets/viewer3d/overlay.hpp"

namespace nl::ui {

namespace {

constexpr std::size_t kMaximumLines = 20000;  // painted in under 50 ms without antialiasing

QColor toColour(const Rgba& c) { return QColor(c.r, c.g, c.b, c.a); }

}  // namespace

PainterCanvas::PainterCanvas(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void PainterCanvas::resizeEvent(QResizeEvent*) { camera.setViewport(width(), height()); }

void PainterCanvas::paintScene(QPainter& painter) {
    const scene::Scene& scene = *content.scene;
    const std::unordered_set<std::uint32_t> selected(content.selectedItems.begin(), content.selectedItems.end());
    const float perPixel = camera.micrometresPerPixel();
    const auto colour = [&](std::uint32_t item) {
        return item < content.itemColour.size() ? toColour(content.itemColour[item]) : content.foreground;
    };
    const std::size_t linkStep = content.links.size() / kMaximumLines + 1;
    for (std::size_t i = 0; i < content.links.size(); i += linkStep) {
        const scene::LinkInstance& link = scene.links[content.links[i].link];
        const scene::ScreenPoint a = camera.project(link.from), b = camera.project(link.to);
        if (!a.visible || !b.visible) continue;
        painter.setPen(QPen(toColour(content.links[i].colour), content.links[i].width));
        painter.drawLine(QPointF(a.x, a.y), QPointF(b.x, b.y));
    }
    const std::size_t step = scene.frusta.size() / kMaximumLines + 1;
    for (std::size_t i = 0; i < scene.frusta.size(); i += step) {
        const scene::FrustumInstance& frustum = scene.frusta[i];
        const scene::ScreenPoint a = camera.project(frustum.proximal), b = camera.project(frustum.distal);
        if (!a.visible || !b.visible) continue;
        const double width = std::max(1.0F, (frustum.proximalRadius + frustum.distalRadius) / perPixel);
        if (selected.contains(frustum.item)) {
            painter.setPen(QPen(content.highlight, width + 4, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(a.x, a.y), QPointF(b.x, b.y));
        }
        painter.setPen(QPen(colour(frustum.item), width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(a.x, a.y), QPointF(b.x, b.y));
    }
    const std::size_t sphereStep = scene.spheres.size() / kMaximumLines + 1;
    for (std::size_t i = 0; i < scene.spheres.size(); i += sphereStep) {
        const scene::SphereInstance& sphere = scene.spheres[i];
        const scene::ScreenPoint centre = camera.project(sphere.centre);
        if (!centre.visible) continue;
        const double radius = std::max(1.0F, sphere.radius / perPixel);
        painter.setPen(selected.contains(sphere.item) ? QPen(content.highlight, 3) : QPen(Qt::NoPen));
        painter.setBrush(colour(sphere.item));
        painter.drawEllipse(QPointF(centre.x, centre.y), radius, radius);
    }
}

void PainterCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), content.background);
    if (content.scene) paintScene(painter);
    paintOverlay(painter, size(), content, camera, tr("OpenGL is not available: simplified 2-D drawing."));
}

QImage PainterCanvas::picture() { return grab().toImage(); }

}  // namespace nl::ui
