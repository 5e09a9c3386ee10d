// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/viewer3d/canvas.hpp"

namespace nl::ui {

/// The stand-in where OpenGL cannot start: the same camera, projected and painted in 2-D with fewer lines.
class PainterCanvas : public QWidget, public SceneCanvas {
    Q_OBJECT
public:
    explicit PainterCanvas(QWidget* parent = nullptr);
    [[nodiscard]] QWidget* widget() override { return this; }
    void sceneChanged() override { update(); }
    void coloursChanged() override { update(); }
    void linksChanged() override { update(); }
    void selectionChanged() override { update(); }
    void cameraChanged(bool) override { update(); }
    [[nodiscard]] QImage picture() override;
    [[nodiscard]] bool settled() const override { return true; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintScene(QPainter& painter);
};

}  // namespace nl::ui
