// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "widgets/graphview/graph_scene.hpp"
#include "widgets/kit/legend.hpp"

class QImage;
class QPainter;

namespace nl::ui {

/// What part of the scene is on the canvas: scene point (x, y) lies in the middle, `scale` pixels a scene unit.
struct GraphCamera {
    double x = 0, y = 0, scale = 1;
    QSizeF size;
    [[nodiscard]] QPointF toScreen(float sx, float sy) const {
        return {(sx - x) * scale + size.width() / 2, (sy - y) * scale + size.height() / 2};
    }
    [[nodiscard]] QPointF toScene(QPointF p) const {
        return {(p.x() - size.width() / 2) / scale + x, (p.y() - size.height() / 2) / scale + y};
    }
    /// The whole scene; `margins` (right and top) are kept free for legends.
    [[nodiscard]] static GraphCamera fitted(const GraphScene& scene, QSizeF size, QMarginsF margins = {});
};

/// How a scene is painted. Colours and widths come from the values alone; the filter only leaves edges out.
struct GraphLook {
    std::vector<QRgb> nodeColour;             ///< [slots]
    std::shared_ptr<const EdgeValues> edges;  ///< never null once a scene is shown
    bool valued = false;                      ///< edges have values: colour and width follow them
    ColourScale edgeScale, nodeScale;
    float threshold = -std::numeric_limits<float>::infinity();  ///< edges below it are left out
    int strongest = 0;                                          ///< only this many edges into each node; 0 = all
    QColor ground, text, highlight, plainEdge;
};

/// Radius in pixels of a node of this kind.
[[nodiscard]] double nodeRadius(const GraphScene& scene, const GraphCamera& camera, graph::NodeKind kind);
[[nodiscard]] bool passesFilter(const GraphLook& look, std::uint32_t edge);
/// Edges that pass the filter and may cross the canvas, in painting order.
[[nodiscard]] std::vector<std::uint32_t> visibleEdges(const GraphLook& look, const GraphCamera& camera);
/// Of a list in painting order, at most about `budget`: the strongest quarter of the budget and an even sample of the
/// rest, always the same ones for the same list.
[[nodiscard]] std::vector<std::uint32_t> sampledEdges(const std::vector<std::uint32_t>& list, std::size_t budget);

struct EdgeStyle {
    bool smooth = true, arrows = false;
};
void paintEdges(QPainter& painter, const GraphScene& scene, const GraphLook& look, const GraphCamera& camera,
                std::span<const std::uint32_t> list, EdgeStyle style);
/// Whether the nodes are so small or so many that they are best painted as squares of pixels.
[[nodiscard]] bool nodesAreSpecks(const GraphScene& scene, const GraphCamera& camera);
/// Nodes as squares of a few pixels, written straight into a 32-bit picture: 10^5 in a few milliseconds.
void paintSpecks(QImage& image, const GraphScene& scene, const GraphLook& look, const GraphCamera& camera);
/// Nodes as shapes; `vector` for SVG, otherwise stamped from ready-made pictures.
void paintNodes(QPainter& painter, const GraphScene& scene, const GraphLook& look, const GraphCamera& camera,
                bool vector);
void paintNodeShape(QPainter& painter, graph::NodeKind kind, QPointF centre, double radius);
/// Names beside the nodes, where they do not cover each other; returns how many.
int paintLabels(QPainter& painter, const GraphScene& scene, const GraphLook& look, const GraphCamera& camera,
                const std::vector<std::uint32_t>& first);
/// Where an edge runs on the canvas, from rim to rim; both ends equal for one that is too short to draw.
[[nodiscard]] QLineF edgeLine(const GraphScene& scene, const GraphCamera& camera, std::uint32_t edge);
/// The edge of the list nearest to a canvas point within `reach` pixels, or kNone.
[[nodiscard]] std::uint32_t nearestEdge(const GraphScene& scene, const GraphCamera& camera,
                                        std::span<const std::uint32_t> list, QPointF point, double reach);

}  // namespace nl::ui
