// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/graphview/graph_canvas.hpp"

namespace nl::ui {

namespace {
constexpr double kReach = 6;  ///< pixels beside an item that still hit it
}

void GraphCanvas::mousePressEvent(QMouseEvent* event) {
    if (!scene_) return;
    pressed_ = last_ = event->position();
    if (event->button() == Qt::LeftButton && minimapBox().contains(pressed_.toPoint())) {
        drag_ = Drag::minimap;
        panMinimap(pressed_);
    } else if (event->button() == Qt::LeftButton) {
        drag_ = event->modifiers().testFlag(Qt::ShiftModifier) ? Drag::band : Drag::click;
    } else if (event->button() == Qt::MiddleButton) {
        drag_ = Drag::pan;
    }
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!scene_) return;
    const QPointF at = event->position();
    if (drag_ == Drag::click &&
        (at - pressed_).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance()) {
        drag_ = Drag::pan;
        setCursor(Qt::ClosedHandCursor);
    }
    switch (drag_) {
        case Drag::pan:
            camera_.x -= (at.x() - last_.x()) / camera_.scale;
            camera_.y -= (at.y() - last_.y()) / camera_.scale;
            fitted_ = false;
            cameraMoved();
            break;
        case Drag::band:
            update();
            break;
        case Drag::minimap:
            panMinimap(at);
            break;
        case Drag::click:
            break;
        case Drag::none:
            hoverAt(at);
            break;
    }
    last_ = at;
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const Drag ended = drag_;
    drag_ = Drag::none;
    unsetCursor();
    if (!scene_) return;
    if (ended == Drag::click && event->button() == Qt::LeftButton) pick(event->position(), event->modifiers());
    if (ended == Drag::band) {
        band(QRectF(pressed_, event->position()).normalized(), event->modifiers().testFlag(Qt::ControlModifier));
        update();
    }
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!scene_ || event->button() != Qt::LeftButton) return;
    const QPointF at = camera_.toScene(event->position());
    const auto reach =
        static_cast<float>((nodeRadius(*scene_, camera_, graph::NodeKind::neuron) + kReach) / camera_.scale);
    const std::uint32_t slot = nearestSlot(*scene_, static_cast<float>(at.x()), static_cast<float>(at.y()), reach);
    if (slot != graph::kNone) Q_EMIT nodeActivated(scene_->node[slot]);
}

void GraphCanvas::pick(QPointF at, Qt::KeyboardModifiers modifiers) {
    const bool toggle = modifiers.testFlag(Qt::ControlModifier);
    const QPointF p = camera_.toScene(at);
    const auto reach =
        static_cast<float>((nodeRadius(*scene_, camera_, graph::NodeKind::neuron) + kReach / 2) / camera_.scale);
    const std::uint32_t slot = nearestSlot(*scene_, static_cast<float>(p.x()), static_cast<float>(p.y()), reach);
    if (slot != graph::kNone) return Q_EMIT nodePicked(scene_->node[slot], toggle);
    const std::uint32_t edge = nearestEdge(*scene_, camera_, visible_, at, kReach);
    if (edge != graph::kNone) return Q_EMIT edgePicked(scene_->edge[edge], toggle);
    if (!toggle) Q_EMIT nothingPicked();
}

void GraphCanvas::hoverAt(QPointF at) {
    const QPointF p = camera_.toScene(at);
    const auto reach =
        static_cast<float>((nodeRadius(*scene_, camera_, graph::NodeKind::neuron) + kReach / 2) / camera_.scale);
    const std::uint32_t slot = nearestSlot(*scene_, static_cast<float>(p.x()), static_cast<float>(p.y()), reach);
    // Under a hairball every point touches some edge: only where edges can be told apart.
    const std::uint32_t edge = slot == graph::kNone && visible_.size() <= 200000
                                   ? nearestEdge(*scene_, camera_, visible_, at, 4)
                                   : graph::kNone;
    if (slot == hoveredSlot_ && edge == hoveredEdge_) return;
    hoveredSlot_ = slot;
    hoveredEdge_ = edge;
    update();
    if (edge != graph::kNone)
        Q_EMIT edgeHovered(scene_->edge[edge]);
    else
        Q_EMIT nodeHovered(slot == graph::kNone ? graph::kNone : scene_->node[slot]);
}

void GraphCanvas::band(const QRectF& box, bool add) {
    const QPointF a = camera_.toScene(box.topLeft()), b = camera_.toScene(box.bottomRight());
    std::vector<graph::NodeIndex> nodes;
    for (std::size_t slot = 0; slot < scene_->drawnNodes(); ++slot)
        if (scene_->x[slot] >= a.x() && scene_->x[slot] <= b.x() && scene_->y[slot] >= a.y() &&
            scene_->y[slot] <= b.y())
            nodes.push_back(scene_->node[slot]);
    Q_EMIT bandPicked(nodes, add);
}

void GraphCanvas::wheelEvent(QWheelEvent* event) {
    const QPoint turned = event->angleDelta();
    if (turned.y() == 0) return event->ignore();
    zoom(std::pow(1.0015, turned.y()), event->position());
    event->accept();
}

void GraphCanvas::keyPressEvent(QKeyEvent* event) {
    const QPointF middle(width() / 2.0, height() / 2.0);
    const double step = 60 / camera_.scale;
    switch (event->key()) {
        case Qt::Key_F:
        case Qt::Key_Home:
            fit();
            return;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom(1.25, middle);
            return;
        case Qt::Key_Minus:
            zoom(0.8, middle);
            return;
        case Qt::Key_Left:
            camera_.x -= step;
            break;
        case Qt::Key_Right:
            camera_.x += step;
            break;
        case Qt::Key_Up:
            camera_.y -= step;
            break;
        case Qt::Key_Down:
            camera_.y += step;
            break;
        case Qt::Key_Escape:
            Q_EMIT nothingPicked();
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    fitted_ = false;
    cameraMoved();
}

void GraphCanvas::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    hoveredSlot_ = hoveredEdge_ = graph::kNone;
    update();
    Q_EMIT nodeHovered(graph::kNone);
}

}  // namespace nl::ui
