// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/gl_canvas.hpp"

#include <QElapsedTimer>
#include <QOpenGLContext>
#include <QOpenGLPaintDevice>
#include <QPainter>
#include <algorithm>
#include <array>

#include "widgets/viewer3d/overlay.hpp"

namespace nl::ui {

namespace {

/// What a moving picture falls back to, best first.
constexpr std::array<DetailLevel, 7> kLevels{{{12, 1, true}, {8, 1}, {5, 1}, {0, 1}, {0, 4}, {0, 12}, {0, 36}}};
constexpr double kFrameMilliseconds = 20, kFastMilliseconds = 6, kLinkMilliseconds = 10, kSliceMilliseconds = 20;
constexpr int kSamples = 4;

double milliseconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) * 1e-6; }

int firstLevel(std::size_t segments) {
    if (segments > 1'000'000) return 5;
    if (segments > 200'000) return 4;
    if (segments > 40'000) return 3;
    return segments > 8'000 ? 2 : 1;
}

}  // namespace

GlCanvas::GlCanvas(QWidget* parent) : QOpenGLWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

GlCanvas::~GlCanvas() { releaseGl(); }

void GlCanvas::releaseGl() {
    if (!renderer_) return;
    makeCurrent();
    renderer_.reset();
    coarse_.reset();
    fine_.reset();
    shown_.reset();
    doneCurrent();
}

QSize GlCanvas::pixelSize() const {
    return QSize(std::max(1, static_cast<int>(width() * devicePixelRatioF())),
                 std::max(1, static_cast<int>(height() * devicePixelRatioF())));
}

void GlCanvas::initializeGL() {
    // A floated dock gets a new context: everything is made anew in it.
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &GlCanvas::releaseGl, Qt::UniqueConnection);
    renderer_ = std::make_unique<GlRenderer>();
    const QString error = renderer_->initialise();
    if (!error.isEmpty()) {
        renderer_.reset();
        Q_EMIT failed(error);
        return;
    }
    sceneStale_ = coloursStale_ = linksStale_ = selectionStale_ = true;
    stage_ = Stage::coarse;
}

void GlCanvas::resizeGL(int width, int height) {
    camera.setViewport(width, height);
    coarse_.reset();
    fine_.reset();
    shown_.reset();
    stage_ = Stage::coarse;
}

void GlCanvas::sceneChanged() {
    sceneStale_ = coloursStale_ = linksStale_ = selectionStale_ = true;
    level_ = -1;
    stage_ = Stage::coarse;
    update();
}

void GlCanvas::coloursChanged() {
    coloursStale_ = true;
    stage_ = Stage::coarse;
    update();
}

void GlCanvas::linksChanged() {
    linksStale_ = true;
    stage_ = Stage::coarse;
    update();
}

void GlCanvas::selectionChanged() {
    selectionStale_ = true;
    stage_ = Stage::coarse;
    update();
}

void GlCanvas::cameraChanged(bool moving) {
    moving_ = moving;
    stage_ = Stage::coarse;
    update();
}

void GlCanvas::upload() {
    if (sceneStale_) renderer_->uploadScene(*content.scene);
    if (coloursStale_) renderer_->uploadColours(content);
    if (linksStale_) renderer_->uploadLinks(content);
    if (selectionStale_) renderer_->uploadSelection(content);
    sceneStale_ = coloursStale_ = linksStale_ = selectionStale_ = false;
}

DetailLevel GlCanvas::fullDetail() const {
    // What is thinner than a pixel looks the same as a line and costs a tenth.
    const bool thin = camera.micrometresPerPixel() > 6 && renderer_->frusta() > 50'000;
    if (thin) return {0, 1};
    return renderer_->frusta() > 200'000 ? DetailLevel{8, 1} : DetailLevel{14, 1, true};
}

void GlCanvas::drawCoarse() {
    const QSize size = pixelSize();
    if (!coarse_)
        coarse_ = std::make_unique<QOpenGLFramebufferObject>(size, QOpenGLFramebufferObject::CombinedDepthStencil);
    if (level_ < 0) level_ = firstLevel(renderer_->frusta());
    const DetailLevel detail = kLevels[static_cast<std::size_t>(level_)];
    QElapsedTimer timer;
    timer.start();
    coarse_->bind();
    renderer_->clear(content.background, size);
    renderer_->drawFrusta(camera, detail, 0, renderer_->frusta());
    const auto stride = static_cast<std::size_t>(detail.stride);
    renderer_->drawSpheres(camera, 0, renderer_->spheres(), renderer_->spheres() > 20'000 ? stride : 1);
    renderer_->finish();
    const double segments = milliseconds(timer);
    // Segments and connections are governed apart: many long, blended lines cost more than many short segments.
    const std::size_t links = renderer_->links();
    renderer_->drawLinks(camera, size, 0, links, links / std::max<std::size_t>(1, linkBudget_) + 1);
    renderer_->drawSelection(camera, size, content.highlight);
    renderer_->finish();
    coarse_->release();
    const double connections = milliseconds(timer) - segments;
    if (segments > kFrameMilliseconds && level_ + 1 < static_cast<int>(kLevels.size())) ++level_;
    if (segments < kFastMilliseconds && level_ > 0) --level_;
    const double change = std::clamp(kLinkMilliseconds / std::max(0.1, connections), 0.25, 1.5);
    linkBudget_ = std::clamp<std::size_t>(static_cast<std::size_t>(static_cast<double>(linkBudget_) * change), 200,
                                          std::max<std::size_t>(200, links + 1));
}

/// Draws the next slice of the full picture; done when all segments, spheres and links are on it.
void GlCanvas::refineSlice() {
    const QSize size = pixelSize();
    if (!fine_) {
        QOpenGLFramebufferObjectFormat format;
        format.setAttachment(QOpenGLFramebufferObject::CombinedDepthStencil);
        format.setSamples(kSamples);
        fine_ = std::make_unique<QOpenGLFramebufferObject>(size, format);
    }
    QElapsedTimer timer;
    timer.start();
    fine_->bind();
    if (sliceBegin_ == 0) renderer_->clear(content.background, size);
    const std::size_t frusta = renderer_->frusta(), spheres = renderer_->spheres(), links = renderer_->links();
    const std::size_t begin = sliceBegin_, end = begin + slice_;
    renderer_->drawFrusta(camera, fullDetail(), begin, std::min(end, frusta));
    if (end > frusta) renderer_->drawSpheres(camera, std::max(begin, frusta) - frusta, end - frusta, 1);
    if (end > frusta + spheres)
        renderer_->drawLinks(camera, size, std::max(begin, frusta + spheres) - frusta - spheres, end - frusta - spheres,
                             1);
    sliceBegin_ = end;
    const bool last = end >= frusta + spheres + links;
    if (last) renderer_->drawSelection(camera, size, content.highlight);
    renderer_->finish();
    fine_->release();
    const double taken = std::max(0.1, milliseconds(timer));
    slice_ = std::clamp<std::size_t>(
        static_cast<std::size_t>(static_cast<double>(slice_) * std::clamp(kSliceMilliseconds / taken, 0.3, 3.0)), 1000,
        2'000'000);
    if (!last) return;
    if (!shown_) shown_ = std::make_unique<QOpenGLFramebufferObject>(size);
    QOpenGLFramebufferObject::blitFramebuffer(shown_.get(), fine_.get());
    stage_ = Stage::done;
}

void GlCanvas::show(QOpenGLFramebufferObject& source) {
    QOpenGLExtraFunctions* gl = context()->extraFunctions();
    const QSize size = source.size();
    gl->glBindFramebuffer(GL_READ_FRAMEBUFFER, source.handle());
    gl->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
    gl->glBlitFramebuffer(0, 0, size.width(), size.height(), 0, 0, size.width(), size.height(), GL_COLOR_BUFFER_BIT,
                          GL_NEAREST);
    gl->glBindFramebuffer(GL_FRAMEBUFFER, defaultFramebufferObject());
}

void GlCanvas::paintGL() {
    if (renderer_ && content.scene) {
        upload();
        if (stage_ == Stage::coarse) {
            drawCoarse();
            show(*coarse_);
            if (!moving_) {
                stage_ = Stage::refine;
                sliceBegin_ = 0;
            }
        } else {
            if (stage_ == Stage::refine) refineSlice();
            if (stage_ == Stage::done && shown_)
                show(*shown_);
            else if (coarse_)
                show(*coarse_);
        }
        status_ = moving_ && level_ >= 3 ? tr("Simplified while moving.") : QString();
        if (stage_ == Stage::refine) update();
    } else {
        QOpenGLFunctions* gl = context()->functions();
        gl->glClearColor(static_cast<float>(content.background.redF()), static_cast<float>(content.background.greenF()),
                         static_cast<float>(content.background.blueF()), 1);
        gl->glClear(GL_COLOR_BUFFER_BIT);
    }
    if (!content.scene) return;
    // Not QPainter(this): while the window is grabbed into a picture that is redirected away from the framebuffer.
    QOpenGLPaintDevice device(pixelSize());
    device.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&device);
    painter.setFont(font());
    paintOverlay(painter, size(), content, camera, status_);
}

QImage GlCanvas::picture() {
    if (!content.scene || !isValid()) return grab().toImage();
    moving_ = false;
    makeCurrent();
    if (renderer_) {
        upload();
        if (stage_ != Stage::done) {
            sliceBegin_ = 0;
            slice_ = std::max<std::size_t>(slice_, 100'000);
            stage_ = Stage::refine;
            while (stage_ == Stage::refine) refineSlice();
        }
    }
    doneCurrent();
    return grabFramebuffer();
}

}  // namespace nl::ui
