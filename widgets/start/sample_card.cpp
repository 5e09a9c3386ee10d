// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/sample_card.hpp"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include "widgets/kit/icons.hpp"

namespace nl::ui {

namespace {
constexpr int kWidth = 250, kMinimum = 190, kPadding = 12;
constexpr double kPictureRatio = 0.56;

QFont titleFont(const QFont& font) {
    QFont out(font);
    out.setBold(true);
    return out;
}
}  // namespace

SampleCard::SampleCard(const Sample& sample, QWidget* parent)
    : QAbstractButton(parent), sample_(sample), picture_(sample.picture) {
    setCursor(Qt::PointingHandCursor);
    setText(sample.title);
    setAccessibleName(tr("Open sample %1").arg(sample.title));
    setAccessibleDescription(sample.text);
    setToolTip(sample.file);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect SampleCard::pictureRect(int width) const { return {1, 1, width - 2, static_cast<int>(width * kPictureRatio)}; }

int SampleCard::heightForWidth(int width) const {
    const QRect text(0, 0, width - 2 * kPadding, 10000);
    const int title = QFontMetrics(titleFont(font())).boundingRect(text, Qt::TextWordWrap, sample_.title).height();
    const int body = fontMetrics().boundingRect(text, Qt::TextWordWrap, sample_.text).height();
    return pictureRect(width).height() + title + body + 3 * kPadding;
}

QSize SampleCard::sizeHint() const { return {kWidth, heightForWidth(kWidth)}; }
QSize SampleCard::minimumSizeHint() const { return {kMinimum, heightForWidth(kMinimum)}; }

void SampleCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const bool lit = underMouse() || hasFocus();
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.fillPath(outline, palette().color(isDown() ? QPalette::Button : QPalette::Base));
    const QRect pictureArea = pictureRect(width());
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(pictureArea, QColor(0x14181d));  // pictures are drawn on the viewer's own ground
    if (!picture_.isNull()) {
        const QSize size = picture_.size().scaled(pictureArea.size(), Qt::KeepAspectRatioByExpanding);
        const QRect target(pictureArea.center() - QPoint(size.width() / 2, size.height() / 2), size);
        painter.setClipRect(pictureArea, Qt::IntersectClip);
        painter.drawPixmap(target, picture_);
    } else {
        nl::ui::icon(QStringLiteral("viewer3d"))
            .paint(&painter, pictureArea.adjusted(0, 24, 0, -24), Qt::AlignCenter, QIcon::Selected);
    }
    painter.restore();
    QRect text(kPadding, pictureArea.bottom() + kPadding, width() - 2 * kPadding, height());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(titleFont(font()));
    QRect used;
    painter.drawText(text, Qt::TextWordWrap, sample_.title, &used);
    text.setTop(used.bottom() + kPadding / 3);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(text, Qt::TextWordWrap, sample_.text);
    painter.setPen(QPen(palette().color(lit ? QPalette::Highlight : QPalette::Mid), lit ? 2 : 1));
    painter.drawPath(outline);
}

void SampleCard::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void SampleCard::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace nl::ui
