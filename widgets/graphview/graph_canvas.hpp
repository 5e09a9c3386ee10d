// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QPixmap>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "widgets/graphview/graph_painter.hpp"

namespace nl::ui {

/// Paints a GraphScene and turns mouse and keys into picks. Knows no document. While the camera moves a sample of the
/// edges is drawn that fits into the time of a frame; at rest the rest follows in slices, so that the window never
/// waits.
class GraphCanvas : public QWidget {
    Q_OBJECT
public:
    explicit GraphCanvas(QWidget* parent = nullptr);

    /// `keepCamera`: the same graph, drawn otherwise. A null scene shows nothing.
    void setScene(std::shared_ptr<const GraphScene> scene, bool keepCamera);
    void setLook(GraphLook look);
    [[nodiscard]] const std::shared_ptr<const GraphScene>& scene() const { return scene_; }
    [[nodiscard]] const GraphLook& look() const { return look_; }
    /// What is outlined; indices of slots and of the scene's edges.
    void setSelected(std::vector<std::uint32_t> nodes, std::vector<std::uint32_t> edges);
    void setHovered(std::uint32_t slot);
    [[nodiscard]] const std::vector<std::uint32_t>& selectedSlots() const { return selectedSlots_; }
    [[nodiscard]] const std::vector<std::uint32_t>& selectedEdges() const { return selectedEdges_; }

    void fit();
    /// Whether the camera still shows everything, as fit() left it.
    [[nodiscard]] bool fitted() const { return fitted_; }
    /// Width over height of the room that fit() fills.
    [[nodiscard]] double aspect() const;
    void zoom(double factor, QPointF about);
    void centreOn(std::uint32_t slot);
    [[nodiscard]] const GraphCamera& camera() const { return camera_; }
    void setCamera(const GraphCamera& camera);
    /// Draws the scene with its legends into any paint device, with every edge in view; for export.
    void render(QPainter& painter, QSize size, bool vector) const;
    /// "12 000 of 500 000 edges drawn", or empty when all are.
    [[nodiscard]] QString note() const { return note_; }
    [[nodiscard]] bool refining() const { return refine_.isActive(); }
    /// Milliseconds that the edges of a moving picture may take; nodes and the rest come on top. What does not fit
    /// comes when the picture is at rest.
    void setFrameTime(double ms) { frameMs_ = ms; }
    /// Milliseconds that the last painting of the moving picture took, for the benchmark.
    [[nodiscard]] double lastPaintMs() const { return lastPaintMs_; }

Q_SIGNALS:
    void nodePicked(nl::graph::NodeIndex node, bool toggle);
    void edgePicked(nl::graph::EdgeIndex edge, bool toggle);
    void bandPicked(const std::vector<nl::graph::NodeIndex>& nodes, bool add);
    void nothingPicked();
    void nodeHovered(nl::graph::NodeIndex node);
    void edgeHovered(nl::graph::EdgeIndex edge);
    void nodeActivated(nl::graph::NodeIndex node);  ///< double-click
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void cameraMoved();
    void drawBase();
    void refineSlice();
    struct Painted {
        std::size_t edges = 0;
        bool final = true;  ///< as in the picture at rest: nothing left out, nothing in haste
    };
    Painted paintSample(const std::vector<std::uint32_t>& drawn);
    void finishBase(QImage& picture);
    void paintOverlay(QPainter& painter);
    void paintLegends(QPainter& painter, QSizeF size) const;
    void paintMinimap(QPainter& painter);
    void drawMinimap();
    [[nodiscard]] QRect minimapBox() const;
    void panMinimap(QPointF at);
    [[nodiscard]] std::vector<std::pair<ColourScale, QRect>> legends(QSizeF size) const;
    [[nodiscard]] QMarginsF legendMargins() const;
    [[nodiscard]] QFont smallFont() const;
    void pick(QPointF at, Qt::KeyboardModifiers modifiers);
    void hoverAt(QPointF at);
    void band(const QRectF& box, bool add);

    enum class Drag { none, click, pan, band, minimap };
    std::shared_ptr<const GraphScene> scene_;
    GraphLook look_;
    GraphCamera camera_;
    bool fitted_ = true;
    std::vector<std::uint32_t> selectedSlots_, selectedEdges_;
    std::uint32_t hoveredSlot_ = graph::kNone, hoveredEdge_ = graph::kNone;
    QImage base_, half_;  ///< edges, nodes and labels; and the same while it is being completed
    QPixmap minimap_;
    bool baseStale_ = true;
    std::vector<std::uint32_t> visible_;  ///< edges in view, for drawing and picking
    std::size_t budget_ = 12000, refined_ = 0;
    QTimer refine_;
    QString note_;
    Drag drag_ = Drag::none;
    QPointF pressed_, last_;
    double lastPaintMs_ = 0, frameMs_ = 14;
};

}  // namespace nl::ui
