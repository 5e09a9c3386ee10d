// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/overlay.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <utility>

namespace nl::ui {

namespace {

constexpr int kMargin = 12;

/// Context of this file's texts.
struct Viewer3dOverlay {
    Q_DECLARE_TR_FUNCTIONS(Viewer3dOverlay)
};

QString number(double value) { return QLocale::c().toString(value, 'g', 3); }

/// The largest 1, 2 or 5 times a power of ten that is at most `limit`.
double roundLength(double limit) {
    const double power = std::pow(10.0, std::floor(std::log10(limit)));
    for (const double factor : {5.0, 2.0})
        if (factor * power <= limit) return factor * power;
    return power;
}

void paintScaleBar(QPainter& painter, const QSize& size, const CanvasContent& content, const scene::Camera& camera) {
    const double perPixel = camera.micrometresPerPixel();
    if (!(perPixel > 0) || !std::isfinite(perPixel)) return;
    const double length = roundLength(perPixel * std::clamp(size.width() / 5, 60, 200));
    const int pixels = static_cast<int>(std::lround(length / perPixel));
    const int y = size.height() - kMargin, right = size.width() - kMargin, left = right - pixels;
    painter.setPen(QPen(content.foreground, 2));
    painter.drawLine(left, y, right, y);
    painter.drawLine(left, y - 4, left, y);
    painter.drawLine(right, y - 4, right, y);
    const QString text = length >= 1000 ? Viewer3dOverlay::tr("%1 mm").arg(number(length / 1000))
                                        : Viewer3dOverlay::tr("%1 µm").arg(number(length));
    const int width = painter.fontMetrics().horizontalAdvance(text);
    painter.drawText(std::min(left + (pixels - width) / 2, right - width), y - 7, text);
}

void paintAxes(QPainter& painter, const QSize& size, const CanvasContent& content, const scene::Camera& camera) {
    constexpr double kLength = 26;
    const QPointF origin(kMargin + kLength + 6, size.height() - kMargin - kLength - 6);
    const std::array<QString, 3> names{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")};
    const std::array<QColor, 3> colours{QColor(0xd5, 0x5e, 0x00), QColor(0x00, 0x9e, 0x73), QColor(0x00, 0x72, 0xb2)};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const QPointF tip(camera.right()[axis] * kLength, -camera.up()[axis] * kLength);
        painter.setPen(QPen(colours[axis], 2));
        painter.drawLine(origin, origin + tip);
        painter.setPen(content.foreground);
        const double reach = std::hypot(tip.x(), tip.y());
        const QPointF beyond = reach > 4 ? tip * (1 + 9 / reach) : QPointF(0, 9);
        painter.drawText(QRectF(origin + beyond - QPointF(8, 8), QSizeF(16, 16)), Qt::AlignCenter, names[axis]);
    }
}

/// Items and connections one below the other, as every other view paints its scales; categories that do not fit are
/// counted.
void paintLegend(QPainter& painter, const QSize& size, const CanvasContent& content) {
    ColourScale items = content.legend.items;
    const ColourScale& links = content.legend.links;
    if (items.empty() && links.empty()) return;
    const QFontMetrics metrics = painter.fontMetrics();
    int width = 150;
    for (const ColourScale* scale : {static_cast<const ColourScale*>(&items), &links}) {
        width = std::max(width, metrics.horizontalAdvance(scale->title) + 8);
        for (const auto& [text, colour] : scale->entries)
            width = std::max(width, metrics.horizontalAdvance(text) + metrics.height() + 12);
    }
    width = std::min(width, std::max(120, size.width() / 3));
    const int room = size.height() - 6 * metrics.height();
    const int below = links.empty() ? 0 : colourScaleHeight(links, painter.font(), width);
    while (items.entries.size() > 1 && colourScaleHeight(items, painter.font(), width) + below > room) {
        items.entries.pop_back();
        items.note = Viewer3dOverlay::tr("and %1 more").arg(content.legend.items.entries.size() - items.entries.size());
    }
    const int above = items.empty() ? 0 : colourScaleHeight(items, painter.font(), width);
    QRect box(size.width() - kMargin - width, kMargin, width, above + below);
    QColor back = content.background;
    back.setAlpha(205);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(box.adjusted(-6, -4, 6, 4), 4, 4);
    painter.setPen(content.foreground);
    for (const auto& [scale, height] : {std::pair(&std::as_const(items), above), std::pair(&links, below)}) {
        if (scale->empty()) continue;
        box.setHeight(height);
        paintColourScale(painter, box, *scale);
        box.moveTop(box.top() + height);
    }
}

}  // namespace

void paintOverlay(QPainter& painter, const QSize& size, const CanvasContent& content, const scene::Camera& camera,
                  const QString& status) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (content.showScaleBar) paintScaleBar(painter, size, content, camera);
    if (content.showAxes) paintAxes(painter, size, content, camera);
    if (content.showLegend) paintLegend(painter, size, content);
    QString note = content.legend.note;
    if (!status.isEmpty()) note = note.isEmpty() ? status : status + QStringLiteral("  ") + note;
    if (note.isEmpty()) return;
    QColor faint = content.foreground;
    faint.setAlpha(190);
    painter.setPen(faint);
    const int width = size.width() - 2 * kMargin;
    painter.drawText(QRect(kMargin, 6, width, painter.fontMetrics().height() + 2), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(note, Qt::ElideRight, width));
}

}  // namespace nl::ui
