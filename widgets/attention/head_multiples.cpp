// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention/head_multiples.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/attention/heat_canvas.hpp"

namespace nl::ui {

namespace {
constexpr int kSide = 220;  ///< pixels of a picture; scaled down where there is less room
constexpr int kGap = 8;
constexpr float kDeadHigh = 0.99F, kDeadLow = 0.02F;

plot::ValueRange united(const plot::ValueRange& a, const plot::ValueRange& b) {
    return {std::min(a.low, b.low), std::max(a.high, b.high), a.below || b.below, a.above || b.above, a.root || b.root};
}
}  // namespace

Result<std::shared_ptr<const HeadPictures>> buildHeadPictures(HeatRequest request, ColourScale colours, QColor ground,
                                                              JobContext& job) {
    auto out = std::make_shared<HeadPictures>();
    const bgan::AttentionMap& map = *request.attention;
    out->layers = map.layers;
    out->heads = map.heads;
    std::vector<std::shared_ptr<const HeatMatrix>> matrices;
    for (int layer = 0; layer < map.layers; ++layer)
        for (int head = 0; head < map.heads; ++head) {
            request.readout.layer = layer;
            request.readout.head = head;
            NL_TRY(matrix, buildHeatMatrix(request, job));
            out->range = matrices.empty() ? matrix->range : united(out->range, matrix->range);
            out->entropy.push_back(relativeEntropy(map, request.readout, job));
            matrices.push_back(std::move(matrix));
            job.progress(static_cast<double>(matrices.size()) / (map.layers * map.heads), "heads");
        }
    colours.setRange(out->range);
    for (const auto& matrix : matrices)
        out->picture.push_back(heatImage(*matrix, QSize(kSide, kSide), 0, 0,
                                         kSide / static_cast<double>(matrix->size()), colours, ground));
    return out;
}

HeadMultiples::HeadMultiples(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Attention heads"));
    setAccessibleDescription(tr("A small picture for each layer (down) and head (across); arrow keys choose."));
}

void HeadMultiples::setPictures(std::shared_ptr<const HeadPictures> pictures) {
    pictures_ = std::move(pictures);
    update();
}

void HeadMultiples::setChosen(int layer, int head) {
    layer_ = layer;
    head_ = head;
    update();
}

QRect HeadMultiples::tile(int layer, int head) const {
    if (!pictures_ || pictures_->layers < 1 || pictures_->heads < 1) return {};
    const int text = fontMetrics().height() * 2 + 4;
    const int wide = (width() - kGap) / pictures_->heads - kGap,
              high = (height() - kGap) / pictures_->layers - kGap - text;
    const int side = std::max(20, std::min({wide, high, kSide}));
    return {kGap + head * (side + kGap + std::max(0, std::min(40, wide - side))), kGap + layer * (side + text + kGap),
            side, side + text};
}

void HeadMultiples::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (!pictures_) return;
    const int line = painter.fontMetrics().height();
    for (int layer = 0; layer < pictures_->layers; ++layer)
        for (int head = 0; head < pictures_->heads; ++head) {
            const QRect box = tile(layer, head);
            const bool narrow =
                box.width() < painter.fontMetrics().horizontalAdvance(tr("Layer %1, head %2").arg(8).arg(8));
            const auto at = static_cast<std::size_t>(layer) * static_cast<std::size_t>(pictures_->heads) +
                            static_cast<std::size_t>(head);
            const QRect image(box.x(), box.y() + line, box.width(), box.width());
            const bool chosen = (layer == layer_ || layer_ < 0) && head == head_;
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(QRect(box.x(), box.y(), box.width() + kGap, line), Qt::AlignLeft,
                             painter.fontMetrics().elidedText(
                                 (narrow ? tr("L%1 H%2") : tr("Layer %1, head %2")).arg(layer + 1).arg(head + 1),
                                 Qt::ElideRight, box.width() + kGap));
            painter.setRenderHint(QPainter::SmoothPixmapTransform, pictures_->picture[at].width() > image.width());
            painter.drawImage(image, pictures_->picture[at]);
            const float entropy = pictures_->entropy[at];
            QString text =
                std::isnan(entropy)
                    ? tr("no choice")
                    : (narrow ? QStringLiteral("%1") : tr("entropy %1")).arg(static_cast<double>(entropy), 0, 'f', 2);
            if (entropy > kDeadHigh) text = tr("uniform (%1)").arg(static_cast<double>(entropy), 0, 'f', 2);
            if (entropy < kDeadLow) text = tr("collapsed (%1)").arg(static_cast<double>(entropy), 0, 'f', 2);
            painter.drawText(QRect(box.x(), image.bottom() + 2, box.width() + kGap, line), Qt::AlignLeft,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width() + kGap));
            painter.setPen(QPen(palette().color(chosen ? QPalette::Highlight : QPalette::Mid), chosen ? 3 : 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(image.adjusted(0, 0, -1, -1));
        }
}

void HeadMultiples::mouseReleaseEvent(QMouseEvent* event) {
    if (!pictures_ || event->button() != Qt::LeftButton) return;
    for (int layer = 0; layer < pictures_->layers; ++layer)
        for (int head = 0; head < pictures_->heads; ++head)
            if (tile(layer, head).contains(event->position().toPoint())) return Q_EMIT headPicked(layer, head);
}

void HeadMultiples::keyPressEvent(QKeyEvent* event) {
    if (!pictures_) return QWidget::keyPressEvent(event);
    int layer = std::max(0, layer_), head = std::max(0, head_);
    switch (event->key()) {
        case Qt::Key_Left:
            --head;
            break;
        case Qt::Key_Right:
            ++head;
            break;
        case Qt::Key_Up:
            --layer;
            break;
        case Qt::Key_Down:
            ++layer;
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    Q_EMIT headPicked(std::clamp(layer, 0, pictures_->layers - 1), std::clamp(head, 0, pictures_->heads - 1));
}

}  // namespace nl::ui
