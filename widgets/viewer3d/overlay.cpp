// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/overlay.hpp"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QLocale>
#include <algorithm>
#include <cmath>

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

int paintGradient(QPainter& painter, int x, int y, int width, const QString& title, const std::vector<QColor>& colours,
                  double low, double high, const QColor& foreground) {
    const int line = painter.fontMetrics().height();
    painter.setPen(foreground);
    painter.drawText(QRect(x, y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title, Qt::ElideMiddle, width));
    y += line + 3;
    QLinearGradient gradient(x, 0, x + width, 0);
    for (std::size_t i = 0; i < colours.size(); ++i)
        gradient.setColorAt(colours.size() < 2 ? 0 : static_cast<double>(i) / static_cast<double>(colours.size() - 1),
                            colours[i]);
    painter.fillRect(QRect(x, y, width, 10), gradient);
    y += 12;
    painter.drawText(QRect(x, y, width, line), Qt::AlignLeft | Qt::AlignVCenter, number(low));
    painter.drawText(QRect(x, y, width, line), Qt::AlignRight | Qt::AlignVCenter, number(high));
    return y + line + 4;
}

void paintLegend(QPainter& painter, const QSize& size, const CanvasContent& content) {
    const Legend& legend = content.legend;
    if (legend.title.isEmpty() && legend.linkTitle.isEmpty()) return;
    const QFontMetrics metrics = painter.fontMetrics();
    const int line = metrics.height();
    const QString title =
        legend.unit.isEmpty() ? legend.title : legend.title + QStringLiteral(" [") + legend.unit + QLatin1Char(']');
    int width = std::max(120, std::max(metrics.horizontalAdvance(title), metrics.horizontalAdvance(legend.linkTitle)));
    for (const Legend::Entry& entry : legend.entries)
        width = std::max(width, metrics.horizontalAdvance(entry.text) + line + 6);
    width = std::min(width, std::max(120, size.width() / 3));
    const int room = std::max(1, (size.height() - 8 * line) / (line + 2));
    const int shown = std::min<int>(static_cast<int>(legend.entries.size()), room);

    int height = 8;
    if (!legend.title.isEmpty()) height += legend.gradient.empty() ? line + 4 + shown * (line + 2) : 2 * line + 19;
    if (shown < static_cast<int>(legend.entries.size())) height += line;
    if (!legend.linkTitle.isEmpty()) height += legend.linkGradient.empty() ? line + 4 : 2 * line + 19;
    const int x = size.width() - kMargin - width, top = kMargin;
    QColor back = content.background;
    back.setAlpha(205);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(QRect(x - 8, top - 6, width + 16, height + 6), 4, 4);

    int y = top;
    if (!legend.title.isEmpty() && !legend.gradient.empty())
        y = paintGradient(painter, x, y, width, title, legend.gradient, legend.low, legend.high, content.foreground);
    if (!legend.title.isEmpty() && legend.gradient.empty()) {
        painter.setPen(content.foreground);
        painter.drawText(QRect(x, y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(title, Qt::ElideMiddle, width));
        y += line + 4;
        for (int i = 0; i < shown; ++i) {
            const Legend::Entry& entry = legend.entries[static_cast<std::size_t>(i)];
            painter.fillRect(QRect(x, y + 2, line - 4, line - 4), entry.colour);
            painter.drawText(QRect(x + line + 2, y, width - line - 2, line), Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(entry.text, Qt::ElideMiddle, width - line - 2));
            y += line + 2;
        }
        if (shown < static_cast<int>(legend.entries.size())) {
            painter.drawText(
                QRect(x, y, width, line), Qt::AlignLeft,
                Viewer3dOverlay::tr("and %1 more").arg(legend.entries.size() - static_cast<std::size_t>(shown)));
            y += line;
        }
    }
    if (legend.linkTitle.isEmpty()) return;
    if (legend.linkGradient.empty()) {
        painter.setPen(content.foreground);
        painter.drawText(QRect(x, y, width, line), Qt::AlignLeft | Qt::AlignVCenter, legend.linkTitle);
    } else {
        paintGradient(painter, x, y, width, legend.linkTitle, legend.linkGradient, legend.linkLow, legend.linkHigh,
                      content.foreground);
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
