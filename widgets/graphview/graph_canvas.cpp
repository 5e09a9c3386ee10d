// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graphview/graph_canvas.hpp"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace nl::ui {

namespace {

constexpr double kSliceMs = 10;
constexpr int kRefineAfterMs = 120;
constexpr std::size_t kRefineAtMost = 3000000;
constexpr std::size_t kArrowsUpTo = 1500;
constexpr std::size_t kSmoothUpTo = 3000;  ///< as many edges are tried smooth at once
constexpr std::size_t kRefinedSmooth = 100000;
constexpr std::size_t kSmoothStep = 100, kQuickStep = 1000;  ///< edges between looks at the clock
constexpr int kLegendsBeside = 520;  ///< pixels of width from which legends stand beside the drawing, not above it

/// How this many edges look in the picture at rest.
EdgeStyle finalStyle(std::size_t edges) { return {edges < kRefinedSmooth, edges <= kArrowsUpTo}; }

}  // namespace

GraphCanvas::GraphCanvas(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Graph drawing"));
    setAccessibleDescription(tr("Arrow keys move, plus and minus zoom, F shows everything, Escape selects nothing."));
    connect(&refine_, &QTimer::timeout, this, &GraphCanvas::refineSlice);
}

void GraphCanvas::setScene(std::shared_ptr<const GraphScene> scene, bool keepCamera) {
    const bool first = scene_ == nullptr;
    scene_ = std::move(scene);
    selectedSlots_.clear();
    selectedEdges_.clear();
    hoveredSlot_ = hoveredEdge_ = graph::kNone;
    minimap_ = QPixmap();
    visible_.clear();
    if (!scene_) drag_ = Drag::none;
    if (scene_ && (first || !keepCamera || fitted_))
        fit();
    else
        cameraMoved();
}

void GraphCanvas::setLook(GraphLook look) {
    look_ = std::move(look);
    minimap_ = QPixmap();
    // Another legend may leave other room.
    if (scene_ != nullptr && fitted_)
        fit();
    else
        cameraMoved();
}

void GraphCanvas::setSelected(std::vector<std::uint32_t> nodes, std::vector<std::uint32_t> edges) {
    selectedSlots_ = std::move(nodes);
    selectedEdges_ = std::move(edges);
    update();
}

void GraphCanvas::setHovered(std::uint32_t slot) {
    if (slot == hoveredSlot_) return;
    hoveredSlot_ = slot;
    update();
}

double GraphCanvas::aspect() const {
    const QMarginsF margins = legendMargins();
    return std::max(1.0, width() - margins.right()) / std::max(1.0, height() - margins.top());
}

void GraphCanvas::fit() {
    if (!scene_) return;
    camera_ = GraphCamera::fitted(*scene_, size(), legendMargins());
    fitted_ = true;
    cameraMoved();
}

void GraphCanvas::zoom(double factor, QPointF about) {
    if (!scene_) return;
    const QPointF fixed = camera_.toScene(about);
    const double widest = GraphCamera::fitted(*scene_, size()).scale;
    camera_.scale = std::clamp(camera_.scale * factor, widest / 8, std::max(widest, 120.0 / scene_->spacing) * 4);
    camera_.x = fixed.x() - (about.x() - width() / 2.0) / camera_.scale;
    camera_.y = fixed.y() - (about.y() - height() / 2.0) / camera_.scale;
    fitted_ = false;
    cameraMoved();
}

void GraphCanvas::centreOn(std::uint32_t slot) {
    if (!scene_ || slot >= scene_->drawnNodes()) return;
    const QPointF at = camera_.toScreen(scene_->x[slot], scene_->y[slot]);
    if (QRectF(rect()).adjusted(20, 20, -20, -20).contains(at)) return;  // seen already: do not move the picture
    camera_.x = scene_->x[slot];
    camera_.y = scene_->y[slot];
    fitted_ = false;
    cameraMoved();
}

void GraphCanvas::setCamera(const GraphCamera& camera) {
    camera_ = camera;
    camera_.size = size();
    fitted_ = false;
    cameraMoved();
}

void GraphCanvas::cameraMoved() {
    baseStale_ = true;
    refine_.stop();
    half_ = QImage();
    update();
}

void GraphCanvas::drawBase() {
    baseStale_ = false;
    QElapsedTimer clock;
    clock.start();
    const double ratio = devicePixelRatioF();
    if (base_.size() != size() * ratio) base_ = QImage(size() * ratio, QImage::Format_RGB32);
    base_.setDevicePixelRatio(ratio);
    base_.fill(look_.ground);
    note_.clear();
    if (!scene_ || !look_.edges || look_.nodeColour.size() != scene_->drawnNodes() ||
        look_.edges->value.size() != scene_->edges())
        return;
    visible_ = visibleEdges(look_, camera_);
    const std::vector<std::uint32_t> drawn = sampledEdges(visible_, budget_);
    const Painted painted = paintSample(drawn);
    if (painted.edges < visible_.size()) {
        const QLocale locale;
        note_ = tr("%1 of %2 edges drawn: the strongest and a sample")
                    .arg(locale.toString(static_cast<qulonglong>(painted.edges)),
                         locale.toString(static_cast<qulonglong>(visible_.size())));
    }
    if (!painted.final && visible_.size() <= kRefineAtMost) {
        refined_ = 0;
        refine_.start(kRefineAfterMs);
    }
    finishBase(base_);
    lastPaintMs_ = static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

GraphCanvas::Painted GraphCanvas::paintSample(const std::vector<std::uint32_t>& drawn) {
    QPainter painter(&base_);
    const bool few = drawn.size() <= kSmoothUpTo, all = drawn.size() == visible_.size();
    const EdgeStyle style = few ? finalStyle(drawn.size()) : EdgeStyle{false, false};
    // The governor: what a line costs here decides how many fit into the next frame, and a frame that takes too long
    // leaves out some of the weaker edges; the strongest are always drawn. Few edges are all drawn, in haste once the
    // frame's time is up.
    QElapsedTimer clock;
    clock.start();
    const std::size_t strong = few ? 0 : drawn.size() / 4, weak = drawn.size() - strong;
    const std::size_t step = few ? kSmoothStep : kQuickStep;
    std::size_t done = 0;
    while (done < weak && static_cast<double>(clock.nsecsElapsed()) < frameMs_ * 1e6) {
        const std::size_t count = std::min(step, weak - done);
        paintEdges(painter, *scene_, look_, camera_, std::span(drawn).subspan(done, count), style);
        done += count;
    }
    const bool inTime = done == weak;
    if (few) {
        paintEdges(painter, *scene_, look_, camera_, std::span(drawn).subspan(done), {false, false});
        return {drawn.size(), all && inTime};
    }
    paintEdges(painter, *scene_, look_, camera_, std::span(drawn).subspan(weak), style);
    const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    const double fits = frameMs_ * static_cast<double>(done + strong) / std::max(0.1, ms);
    budget_ = std::clamp(static_cast<std::size_t>(fits), std::size_t{2000}, std::size_t{40000});
    return {done + strong, false};
}

void GraphCanvas::finishBase(QImage& picture) {
    const bool specks = nodesAreSpecks(*scene_, camera_);
    if (specks) paintSpecks(picture, *scene_, look_, camera_);
    QPainter painter(&picture);
    painter.setFont(font());
    if (!specks) paintNodes(painter, *scene_, look_, camera_, false);
    painter.setFont(smallFont());
    paintLabels(painter, *scene_, look_, camera_, {});
}

void GraphCanvas::refineSlice() {
    if (!scene_ || visibleRegion().isEmpty()) {  // hidden, or behind another tab: begun anew when it is painted next
        baseStale_ = true;
        return refine_.stop();
    }
    if (half_.isNull()) {
        half_ = QImage(base_.size(), QImage::Format_RGB32);
        half_.setDevicePixelRatio(base_.devicePixelRatio());
        half_.fill(look_.ground);
        refine_.setInterval(0);
    }
    QElapsedTimer clock;
    clock.start();
    QPainter painter(&half_);
    while (refined_ < visible_.size() && clock.nsecsElapsed() < kSliceMs * 1e6) {
        const std::size_t count = std::min(kSmoothStep, visible_.size() - refined_);
        paintEdges(painter, *scene_, look_, camera_, std::span(visible_).subspan(refined_, count),
                   finalStyle(visible_.size()));
        refined_ += count;
    }
    painter.end();
    if (refined_ < visible_.size()) return;
    refine_.stop();
    finishBase(half_);
    base_ = std::move(half_);
    half_ = QImage();
    note_.clear();
    update();
}

void GraphCanvas::paintEvent(QPaintEvent*) {
    if (!scene_) return QPainter(this).fillRect(rect(), palette().color(QPalette::Base));  // there is no look yet
    if (baseStale_ || base_.isNull()) drawBase();
    QPainter painter(this);
    painter.drawImage(0, 0, base_);
    paintOverlay(painter);
    paintLegends(painter, size());
    paintMinimap(painter);
    if (drag_ == Drag::band) {
        QColor fill = look_.highlight;
        fill.setAlpha(50);
        painter.setPen(QPen(look_.highlight, 1, Qt::DashLine));
        painter.setBrush(fill);
        painter.drawRect(QRectF(pressed_, last_).normalized());
    }
}

void GraphCanvas::paintOverlay(QPainter& painter) {
    if (!look_.edges || look_.edges->value.size() != scene_->edges()) return;
    constexpr std::size_t kMost = 3000;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto line = [&](std::uint32_t e, double width) {
        painter.setPen(QPen(look_.highlight, width));
        painter.drawLine(edgeLine(*scene_, camera_, e));
    };
    for (std::size_t i = 0; i < std::min(kMost, selectedEdges_.size()); ++i) line(selectedEdges_[i], 3);
    if (hoveredEdge_ != graph::kNone) line(hoveredEdge_, 2);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](std::uint32_t slot, double width, double gap) {
        const QPointF at = camera_.toScreen(scene_->x[slot], scene_->y[slot]);
        const double r = nodeRadius(*scene_, camera_, scene_->kind[slot]) + gap;
        painter.setPen(QPen(look_.ground, width + 2));
        painter.drawEllipse(at, r, r);
        painter.setPen(QPen(look_.highlight, width));
        painter.drawEllipse(at, r, r);
    };
    for (std::size_t i = 0; i < std::min(kMost, selectedSlots_.size()); ++i) ring(selectedSlots_[i], 2, 3);
    if (hoveredSlot_ != graph::kNone && hoveredSlot_ < scene_->drawnNodes()) ring(hoveredSlot_, 1.2, 2);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    std::vector<std::uint32_t> named(
        selectedSlots_.begin(),
        selectedSlots_.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(8, selectedSlots_.size())));
    GraphLook plain;
    plain.ground = look_.ground;
    plain.text = look_.text;
    if (!named.empty()) {
        GraphScene only;
        only.graph = scene_->graph;
        only.spacing = scene_->spacing;
        for (std::uint32_t& slot : named) {
            only.node.push_back(scene_->node[slot]);
            only.kind.push_back(scene_->kind[slot]);
            only.x.push_back(scene_->x[slot]);
            only.y.push_back(scene_->y[slot]);
            slot = static_cast<std::uint32_t>(only.node.size() - 1);
        }
        paintLabels(painter, only, plain, camera_, named);
    }
    painter.restore();
}

QFont GraphCanvas::smallFont() const {
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.9));
    return small;
}

std::vector<std::pair<ColourScale, QRect>> GraphCanvas::legends(QSizeF size) const {
    std::vector<std::pair<ColourScale, QRect>> out;
    if (size.width() < 300 || size.height() < 160) return out;
    // In a small dock the picture needs the room: the bar alone, the rest is in the tool tips.
    const bool smallDock = size.width() < 460 || size.height() < 320;
    if (!look_.edgeScale.empty()) out.emplace_back(look_.edgeScale, QRect());
    if (!look_.nodeScale.empty() && !smallDock) out.emplace_back(look_.nodeScale, QRect());
    if (out.empty()) return out;
    if (smallDock) out.front().first.note.clear();
    const int width = static_cast<int>(size.width()), gap = 8;
    const bool beside = width > kLegendsBeside;
    const int wide = beside ? 210 : std::min(240, (width - gap) / static_cast<int>(out.size()) - gap);
    QPoint corner(beside ? width - wide - gap : gap, gap);
    for (auto& [scale, box] : out) {
        box = QRect(corner, QSize(wide, colourScaleHeight(scale, smallFont(), wide)));
        corner += beside ? QPoint(0, box.height() + 6) : QPoint(wide + gap, 0);
    }
    if (beside && out.size() > 1 && out.back().second.bottom() > size.height() - gap) out.pop_back();
    return out;
}

QMarginsF GraphCanvas::legendMargins() const {
    QMarginsF out;
    for (const auto& [scale, box] : legends(size())) {
        if (width() > kLegendsBeside)
            out.setRight(width() - box.left() + 4);
        else
            out.setTop(std::max(out.top(), box.bottom() + 1.0));
    }
    return out;
}

void GraphCanvas::paintLegends(QPainter& painter, QSizeF size) const {
    painter.save();
    painter.setFont(smallFont());
    QColor halo = look_.ground;
    halo.setAlpha(215);
    for (const auto& [scale, box] : legends(size)) {
        painter.fillRect(box, halo);
        painter.setPen(look_.text);
        paintColourScale(painter, box, scale);
    }
    if (!note_.isEmpty()) {
        const QRect line(8, static_cast<int>(size.height()) - painter.fontMetrics().height() - 6,
                         static_cast<int>(size.width()) - 16, painter.fontMetrics().height());
        const QString text = painter.fontMetrics().elidedText(note_, Qt::ElideRight, line.width());
        painter.fillRect(
            QRect(line.x() - 2, line.y(), painter.fontMetrics().horizontalAdvance(text) + 4, line.height()), halo);
        painter.setPen(look_.text);
        painter.drawText(line, Qt::AlignLeft, text);
    }
    painter.restore();
}

QRect GraphCanvas::minimapBox() const {
    if (!scene_ || width() < 420 || height() < 300) return {};
    const double widest = GraphCamera::fitted(*scene_, size()).scale;
    if (camera_.scale < widest * 1.3) return {};  // all is seen
    const QSize wide = QSize(150, 110);
    return {8, height() - wide.height() - 28, wide.width(), wide.height()};
}

void GraphCanvas::drawMinimap() {
    const QRect box = minimapBox();
    minimap_ = QPixmap(box.size() * devicePixelRatioF());
    minimap_.setDevicePixelRatio(devicePixelRatioF());
    QColor ground = look_.ground;
    minimap_.fill(ground);
    QPainter painter(&minimap_);
    const GraphCamera camera = GraphCamera::fitted(*scene_, box.size());
    const std::size_t step = std::max<std::size_t>(1, scene_->drawnNodes() / 8000);
    for (std::size_t slot = 0; slot < scene_->drawnNodes(); slot += step) {
        const QPointF at = camera.toScreen(scene_->x[slot], scene_->y[slot]);
        painter.fillRect(static_cast<int>(at.x()), static_cast<int>(at.y()), 2, 2, QColor(look_.nodeColour[slot]));
    }
}

void GraphCanvas::paintMinimap(QPainter& painter) {
    const QRect box = minimapBox();
    if (box.isEmpty() || look_.nodeColour.size() != scene_->drawnNodes()) return;
    if (minimap_.isNull()) drawMinimap();
    painter.save();
    painter.setOpacity(0.9);
    painter.drawPixmap(box.topLeft(), minimap_);
    painter.setOpacity(1);
    QColor frame = look_.text;
    frame.setAlpha(110);
    painter.setPen(frame);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    const GraphCamera small = GraphCamera::fitted(*scene_, box.size());
    const QPointF a = camera_.toScene({0, 0}), b = camera_.toScene({double(width()), double(height())});
    const QRectF seen(small.toScreen(static_cast<float>(a.x()), static_cast<float>(a.y())),
                      small.toScreen(static_cast<float>(b.x()), static_cast<float>(b.y())));
    painter.setPen(QPen(look_.highlight, 1.5));
    painter.drawRect(seen.translated(box.topLeft()).intersected(QRectF(box)));
    painter.restore();
}

void GraphCanvas::panMinimap(QPointF at) {
    const QRect box = minimapBox();
    const QPointF to = GraphCamera::fitted(*scene_, box.size()).toScene(at - box.topLeft());
    camera_.x = to.x();
    camera_.y = to.y();
    fitted_ = false;
    cameraMoved();
}

void GraphCanvas::render(QPainter& painter, QSize size, bool vector) const {
    painter.fillRect(QRect(QPoint(0, 0), size), look_.ground);
    if (!scene_ || !look_.edges || look_.nodeColour.size() != scene_->drawnNodes()) return;
    GraphCamera camera = camera_;
    camera.size = size;
    camera.scale *= std::min(size.width() / std::max(1.0, camera_.size.width()),
                             size.height() / std::max(1.0, camera_.size.height()));
    const std::vector<std::uint32_t> seen = visibleEdges(look_, camera);  // all: a file has no frame to keep
    paintEdges(painter, *scene_, look_, camera, seen, {true, seen.size() <= kArrowsUpTo});
    paintNodes(painter, *scene_, look_, camera, vector);
    painter.setFont(font());
    paintLabels(painter, *scene_, look_, camera, {});
    paintLegends(painter, size);
}

void GraphCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    camera_.size = size();
    minimap_ = QPixmap();
    if (fitted_)
        fit();
    else
        cameraMoved();
    Q_EMIT resized();
}

void GraphCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) cameraMoved();
}

}  // namespace nl::ui
