// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "core/scene/camera.hpp"
#include "core/scene/scene.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

/// RGBA, one byte each, in memory order.
struct Rgba {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    friend bool operator==(const Rgba&, const Rgba&) = default;
};

/// One drawn connection.
struct DrawnLink {
    std::uint32_t link = 0;  ///< index into Scene::links
    Rgba colour;
    float width = 1;  ///< pixels
};

/// What is on the picture beside the geometry.
struct Legend {
    ColourScale items, links;  ///< an empty scale is not shown
    QString note;
};

/// Everything that a canvas draws. Shared by the OpenGL canvas and its painted stand-in.
struct CanvasContent {
    std::shared_ptr<const scene::Scene> scene;
    std::vector<Rgba> itemColour;  ///< [items]
    std::vector<DrawnLink> links;
    std::vector<std::uint32_t> selectedItems;  ///< indices into Scene::items: outlined, their colour stays
    std::vector<std::uint32_t> selectedLinks;
    Legend legend;
    QColor background, foreground, highlight;
    bool showLegend = true, showAxes = true, showScaleBar = true;
};

/// A widget that draws a CanvasContent through a Camera.
class SceneCanvas {
public:
    virtual ~SceneCanvas() = default;
    [[nodiscard]] virtual QWidget* widget() = 0;
    /// The scene itself is another one: buffers are rebuilt.
    virtual void sceneChanged() = 0;
    virtual void coloursChanged() = 0;
    virtual void linksChanged() = 0;
    virtual void selectionChanged() = 0;
    /// The camera moved; `moving` while the user drags, so that less may be drawn.
    virtual void cameraChanged(bool moving) = 0;
    /// The finished picture at full quality.
    [[nodiscard]] virtual QImage picture() = 0;
    /// True when the finished picture is on the screen.
    [[nodiscard]] virtual bool settled() const = 0;

    CanvasContent content;
    scene::Camera camera;
};

}  // namespace nl::ui
