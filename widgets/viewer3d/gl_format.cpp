// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/gl_format.hpp"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QSurfaceFormat>

namespace nl::ui {

void prepareOpenGl() {
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setVersion(3, 3);
    format.setDepthBufferSize(24);
    format.setSwapInterval(1);
    QSurfaceFormat::setDefaultFormat(format);
}

namespace {

bool tryContext() {
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal")) return false;
    if (qEnvironmentVariableIsSet("NEUROLOOM_NO_OPENGL")) return false;
    QOpenGLContext context;
    if (!context.create()) return false;
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!surface.isValid() || !context.makeCurrent(&surface)) return false;
    const QSurfaceFormat got = context.format();
    context.doneCurrent();
    return got.version() >= qMakePair(3, 3);
}

}  // namespace

bool openGlWorks() {
    static const bool works = tryContext();
    return works;
}

}  // namespace nl::ui
