// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QRect>
#include <QTimer>

#include "widgets/viewer3d/canvas.hpp"

class QRubberBand;

namespace nl::ui {

/// Mouse and keys on a canvas: left drag rotates, right or middle drag (or Shift) pans, the wheel zooms to the cursor,
/// a click picks, Ctrl+drag draws a box. Keys: arrows rotate, + and - zoom, 1 / 2 / 3 standard views, 5 orthographic, F
/// or Home fit.
class CameraController : public QObject {
    Q_OBJECT
public:
    explicit CameraController(SceneCanvas& canvas, QObject* parent = nullptr);
    ~CameraController() override;

Q_SIGNALS:
    void clicked(QPoint position, Qt::KeyboardModifiers modifiers);
    void doubleClicked(QPoint position);
    void hovered(QPoint position);
    void left();
    void boxSelected(QRect box, Qt::KeyboardModifiers modifiers);
    void fitRequested();
    void cameraMoved();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool press(class QMouseEvent* event);
    bool move(class QMouseEvent* event);
    bool release(class QMouseEvent* event);
    bool wheel(class QWheelEvent* event);
    bool key(class QKeyEvent* event);
    void moved();
    SceneCanvas& canvas_;
    enum class Drag { none, undecided, rotate, pan, box } drag_ = Drag::none;
    QPoint pressed_, last_;
    QRubberBand* band_ = nullptr;
    QTimer rest_;
};

}  // namespace nl::ui
