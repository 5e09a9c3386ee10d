// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/camera_controller.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QWheelEvent>
#include <cmath>

namespace nl::ui {

namespace {
constexpr int kRestMilliseconds = 160;  // after the last move the picture is refined
constexpr float kKeyStep = 20;          // pixels of drag that an arrow key stands for
}  // namespace

CameraController::CameraController(SceneCanvas& canvas, QObject* parent) : QObject(parent), canvas_(canvas) {
    canvas_.widget()->installEventFilter(this);
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMilliseconds);
    connect(&rest_, &QTimer::timeout, this,
            [this] { canvas_.cameraChanged(drag_ == Drag::rotate || drag_ == Drag::pan); });
}

CameraController::~CameraController() = default;

void CameraController::moved() {
    canvas_.cameraChanged(true);
    rest_.start();
    Q_EMIT cameraMoved();
}

bool CameraController::eventFilter(QObject* watched, QEvent* event) {
    if (watched != canvas_.widget()) return QObject::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            return press(static_cast<QMouseEvent*>(event));
        case QEvent::MouseMove:
            return move(static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonRelease:
            return release(static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonDblClick:
            Q_EMIT doubleClicked(static_cast<QMouseEvent*>(event)->position().toPoint());
            return true;
        case QEvent::Wheel:
            return wheel(static_cast<QWheelEvent*>(event));
        case QEvent::KeyPress:
            return key(static_cast<QKeyEvent*>(event));
        case QEvent::Leave:
            Q_EMIT left();
            return false;
        default:
            return false;
    }
}

bool CameraController::press(QMouseEvent* event) {
    canvas_.widget()->setFocus(Qt::MouseFocusReason);
    pressed_ = last_ = event->position().toPoint();
    const bool pan = event->button() != Qt::LeftButton || event->modifiers().testFlag(Qt::ShiftModifier);
    drag_ = pan ? Drag::pan : Drag::undecided;
    return true;
}

bool CameraController::move(QMouseEvent* event) {
    const QPoint at = event->position().toPoint(), by = at - last_;
    if (drag_ == Drag::undecided && (at - pressed_).manhattanLength() >= QApplication::startDragDistance()) {
        drag_ = event->modifiers().testFlag(Qt::ControlModifier) ? Drag::box : Drag::rotate;
        if (drag_ == Drag::box) {
            if (band_ == nullptr) band_ = new QRubberBand(QRubberBand::Rectangle, canvas_.widget());
            band_->setGeometry(QRect(pressed_, at).normalized());
            band_->show();
        }
    }
    if (drag_ == Drag::rotate) {
        canvas_.camera.rotate(static_cast<float>(by.x()), static_cast<float>(by.y()));
        moved();
    } else if (drag_ == Drag::pan) {
        canvas_.camera.pan(static_cast<float>(by.x()), static_cast<float>(by.y()));
        moved();
    } else if (drag_ == Drag::box) {
        band_->setGeometry(QRect(pressed_, at).normalized());
    } else if (drag_ == Drag::none) {
        Q_EMIT hovered(at);
    }
    if (drag_ != Drag::undecided) last_ = at;
    return true;
}

bool CameraController::release(QMouseEvent* event) {
    const Drag was = drag_;
    drag_ = Drag::none;
    const QPoint at = event->position().toPoint();
    if (was == Drag::undecided ||
        (was == Drag::pan && (at - pressed_).manhattanLength() < QApplication::startDragDistance())) {
        if (event->button() == Qt::LeftButton) Q_EMIT clicked(at, event->modifiers());
    } else if (was == Drag::box) {
        band_->hide();
        Q_EMIT boxSelected(QRect(pressed_, at).normalized(), event->modifiers());
    } else {
        rest_.start();
    }
    return true;
}

bool CameraController::wheel(QWheelEvent* event) {
    const float steps = static_cast<float>(event->angleDelta().y()) / 120;
    if (steps == 0) return false;
    canvas_.camera.zoomAt(std::pow(1.2F, steps), static_cast<float>(event->position().x()),
                          static_cast<float>(event->position().y()));
    moved();
    return true;
}

bool CameraController::key(QKeyEvent* event) {
    scene::Camera& camera = canvas_.camera;
    const float midX = static_cast<float>(camera.width()) / 2, midY = static_cast<float>(camera.height()) / 2;
    switch (event->key()) {
        case Qt::Key_Left:
            camera.rotate(-kKeyStep, 0);
            break;
        case Qt::Key_Right:
            camera.rotate(kKeyStep, 0);
            break;
        case Qt::Key_Up:
            camera.rotate(0, -kKeyStep);
            break;
        case Qt::Key_Down:
            camera.rotate(0, kKeyStep);
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            camera.zoomAt(1.2F, midX, midY);
            break;
        case Qt::Key_Minus:
            camera.zoomAt(1 / 1.2F, midX, midY);
            break;
        case Qt::Key_1:
            camera.lookFrom({0, 0, 1}, {0, 1, 0});
            break;
        case Qt::Key_2:
            camera.lookFrom({1, 0, 0}, {0, 1, 0});
            break;
        case Qt::Key_3:
            camera.lookFrom({0, 1, 0}, {0, 0, -1});
            break;
        case Qt::Key_5:
            camera.setOrthographic(!camera.orthographic());
            break;
        case Qt::Key_F:
        case Qt::Key_Home:
            Q_EMIT fitRequested();
            return true;
        default:
            return false;
    }
    moved();
    return true;
}

}  // namespace nl::ui
