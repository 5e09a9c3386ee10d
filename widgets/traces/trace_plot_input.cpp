// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard of the traces.
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>

#include "widgets/traces/trace_plot.hpp"

namespace nl::ui {

namespace {
constexpr double kZoom = 0.8;  ///< of a notch of the wheel or a key
constexpr double kMove = 0.1;  ///< of the window, a key
constexpr int kGrab = 4;       ///< pixels beside a cursor in which it is taken
constexpr int kClick = 3;      ///< pixels by which a hand moves in a click
}  // namespace

int TracePlot::cursorAt(const QPointF& at) const {
    const QRect whole = layout_.whole();
    for (int which : {0, 1})
        if (const auto seconds = cursorTime(which);
            seconds && std::abs(timeToX(scene_, whole, *seconds) - at.x()) <= kGrab)
            return which;
    return -1;
}

void TracePlot::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    const QRect whole = layout_.whole();
    if (!scene_.data || notches == 0) return event->ignore();
    const double factor = std::pow(kZoom, notches);
    if (event->modifiers() & Qt::ControlModifier) {
        const int panel = layout_.panelAt(static_cast<int>(event->position().y()));
        const QRect box = panelBox(panel);
        zoomValues(panel, factor, (event->position().y() - box.top()) / box.height());
    } else {
        zoomTime(factor, xToTime(scene_, whole, event->position().x()));
    }
    event->accept();
}

void TracePlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !scene_.data) return QWidget::mousePressEvent(event);
    pressed_ = last_ = event->position();
    const int taken = cursorAt(event->position());
    if (event->modifiers() & Qt::ShiftModifier)
        drag_ = Drag::box;
    else if (taken >= 0 && !(event->modifiers() & Qt::ControlModifier))
        drag_ = taken == 0 ? Drag::cursorA : Drag::cursorB;
    else
        drag_ = Drag::waits;
}

void TracePlot::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const QRect whole = layout_.whole();
    Q_EMIT hovered(textAt(at.toPoint()));
    if (drag_ == Drag::none) {
        setCursor(cursorAt(at) >= 0 && whole.contains(at.toPoint()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF by = at - last_;
    if (drag_ == Drag::waits && (at - pressed_).manhattanLength() > kClick) {
        drag_ = Drag::moves;
        setCursor(Qt::ClosedHandCursor);
    }
    if (drag_ == Drag::waits) return;
    last_ = at;
    if (drag_ == Drag::moves) {
        const int panel = layout_.panelAt(static_cast<int>(pressed_.y()));
        const QRect box = panelBox(panel);
        move(-by.x() / std::max(1, box.width()), by.y() / std::max(1, box.height()), panel);
    } else if (drag_ == Drag::box) {
        update();
    } else {
        placeCursor(drag_ == Drag::cursorA ? 0 : 1, xToTime(scene_, whole, at.x()));
    }
}

void TracePlot::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
    const Drag drag = std::exchange(drag_, Drag::none);
    setCursor(Qt::ArrowCursor);
    if (drag == Drag::waits) clicked(event->position(), event->modifiers());
    if (drag == Drag::box) zoomToBox(QRectF(pressed_, event->position()).normalized());
    update();
}

void TracePlot::clicked(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    const QRect whole = layout_.whole();
    if (!whole.contains(at.toPoint())) return;
    cursorBefore_ = cursorTime(0);
    placeCursor(modifiers & Qt::ControlModifier ? 1 : 0, xToTime(scene_, whole, at.x()));
}

void TracePlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mouseDoubleClickEvent(event);
    // Its first click was not meant for the cursor.
    placeCursor(0, cursorBefore_);
    drag_ = Drag::none;
    fit();
}

bool TracePlot::keyMoves(const QKeyEvent& event) {
    const int key = event.key();
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const int side = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    if (side != 0 && (event.modifiers() & Qt::AltModifier)) {
        const int which = shift ? 1 : 0;
        const double pixel = (scene_.end - scene_.begin) / std::max(1, layout_.whole().width());
        placeCursor(which, cursorTime(which).value_or((scene_.begin + scene_.end) / 2) + side * pixel);
    } else if (side != 0) {
        move(kMove * side, 0);
    } else if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        move(key == Qt::Key_PageUp ? -1 : 1, 0);
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        move(0, key == Qt::Key_Up ? kMove : -kMove);
    } else {
        return false;
    }
    return true;
}

bool TracePlot::keyZooms(const QKeyEvent& event) {
    const int key = event.key();
    const bool in = key == Qt::Key_Plus || key == Qt::Key_Equal;
    if (!in && key != Qt::Key_Minus) return false;
    const double factor = in ? kZoom : 1 / kZoom;
    if (event.modifiers() & Qt::ControlModifier)
        zoomValues(-1, factor, 0.5);
    else
        zoomTime(factor, (scene_.begin + scene_.end) / 2);
    return true;
}

void TracePlot::keyPressEvent(QKeyEvent* event) {
    if (!scene_.data || keyMoves(*event) || keyZooms(*event)) return;
    const double middle = (scene_.begin + scene_.end) / 2;
    switch (event->key()) {
        case Qt::Key_Home:
        case Qt::Key_F:
            return fit();
        case Qt::Key_A:
            return placeCursor(0, middle);
        case Qt::Key_B:
            return placeCursor(1, middle);
        case Qt::Key_Escape:
            placeCursor(0, {});
            return placeCursor(1, {});
        default:
            QWidget::keyPressEvent(event);
    }
}

void TracePlot::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    Q_EMIT hovered({});
}

}  // namespace nl::ui
