// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QOpenGLFramebufferObject>
#include <QOpenGLWidget>
#include <memory>

#include "widgets/viewer3d/canvas.hpp"
#include "widgets/viewer3d/gl_renderer.hpp"

namespace nl::ui {

/// The OpenGL canvas. A governor keeps a moving picture within a frame's time by drawing less (fewer faces, lines,
/// every n-th segment) and refines it in slices when the camera rests, so that no slice blocks the window.
class GlCanvas : public QOpenGLWidget, public SceneCanvas {
    Q_OBJECT
public:
    explicit GlCanvas(QWidget* parent = nullptr);
    ~GlCanvas() override;

    [[nodiscard]] QWidget* widget() override { return this; }
    void sceneChanged() override;
    void coloursChanged() override;
    void linksChanged() override;
    void selectionChanged() override;
    void cameraChanged(bool moving) override;
    [[nodiscard]] QImage picture() override;
    [[nodiscard]] bool settled() const override { return !content.scene || stage_ == Stage::done; }

Q_SIGNALS:
    void failed(const QString& reason);

protected:
    void initializeGL() override;
    void resizeGL(int width, int height) override;
    void paintGL() override;

private:
    enum class Stage { coarse, refine, done };
    void upload();
    void drawCoarse();
    void refineSlice();
    void releaseGl();
    [[nodiscard]] DetailLevel fullDetail() const;
    [[nodiscard]] QSize pixelSize() const;
    void show(QOpenGLFramebufferObject& source);

    std::unique_ptr<GlRenderer> renderer_;
    std::unique_ptr<QOpenGLFramebufferObject> coarse_, fine_, shown_;
    Stage stage_ = Stage::coarse;
    bool moving_ = false;
    bool sceneStale_ = true, coloursStale_ = true, linksStale_ = true, selectionStale_ = true;
    int level_ = -1;                 ///< of kLevels, chosen from measured frame times; -1 = not yet
    std::size_t linkBudget_ = 4000;  ///< connections drawn while moving, adapted like level_
    std::size_t sliceBegin_ = 0;
    std::size_t slice_ = 20000;  ///< segments a slice, adapted to the measured time
    QString status_;
};

}  // namespace nl::ui
