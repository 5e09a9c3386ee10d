// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SpikeRaster that is driven by mouse and keys.
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/raster/spike_raster.hpp"

namespace nl::ui {

namespace {
constexpr double kStep = 0.8;   ///< of the window, for one notch of the wheel
constexpr double kMove = 0.1;   ///< of the window, for one arrow
constexpr double kNotch = 120;  ///< eighths of a degree
}  // namespace

void SpikeRaster::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    count();
}

void SpikeRaster::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!settled()) slice_.start();
}

void SpikeRaster::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) return;
    image_ = {};
    count();
}

void SpikeRaster::wheelEvent(QWheelEvent* event) {
    const double notches = (event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x()) / kNotch;
    if (!table_ || notches == 0) return event->ignore();
    const double factor = std::pow(kStep, notches);
    if ((event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0)
        zoomRows(factor, rowAt(event->position().y()));
    else
        zoomTime(factor, timeAt(event->position().x()));
    event->accept();
}

void SpikeRaster::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !table_) return QWidget::mousePressEvent(event);
    dragged_ = pressed_ = event->position();
}

void SpikeRaster::mouseMoveEvent(QMouseEvent* event) {
    if (pressed_ && (event->position() - *pressed_).manhattanLength() < QApplication::startDragDistance()) return;
    if (dragged_) {
        if (pressed_) setCursor(Qt::ClosedHandCursor);
        pressed_.reset();
        const QPointF by = event->position() - *dragged_;
        dragged_ = event->position();
        return move(-by.x() / rasterBox().width() * (end_ - begin_),
                    -by.y() / rasterBox().height() * (endRow_ - firstRow_));
    }
    const QString text = textAt(event->position().toPoint());
    Q_EMIT hovered(text.isEmpty() ? densityText() : text);
    const auto placed = sourceAt(event->position());
    Q_EMIT sourceHovered(placed ? std::optional(placed->source) : std::nullopt);
    QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

void SpikeRaster::mouseReleaseEvent(QMouseEvent* event) {
    const bool click = pressed_.has_value() && event->button() == Qt::LeftButton;
    dragged_.reset();
    pressed_.reset();
    unsetCursor();
    if (!click) return QWidget::mouseReleaseEvent(event);
    const QRect box = rasterBox();
    const QPointF at = event->position();
    if (const auto placed = sourceAt(at)) return Q_EMIT sourceChosen(placed->source, event->modifiers());
    if (at.y() > box.bottom() && at.x() >= box.left() && at.x() <= box.right()) Q_EMIT timeChosen(timeAt(at.x()));
}

void SpikeRaster::mouseDoubleClickEvent(QMouseEvent*) { fit(); }

void SpikeRaster::leaveEvent(QEvent* event) {
    Q_EMIT hovered(densityText());
    Q_EMIT sourceHovered(std::nullopt);
    QWidget::leaveEvent(event);
}

void SpikeRaster::chooseNext(int step) {
    if (!table_ || !rows_ || rows_->sourceAt.empty()) return;
    const auto rows = static_cast<std::int64_t>(rows_->sourceAt.size());
    std::int64_t row = step > 0 ? 0 : rows - 1;
    if (!marked_.empty() && marked_.back() < rows_->rowOf.size())
        row = std::clamp<std::int64_t>(std::int64_t{rows_->rowOf[marked_.back()]} + step, 0, rows - 1);
    const std::uint32_t source = rows_->sourceAt[static_cast<std::size_t>(row)];
    // Into the window, if it is not there.
    const std::size_t group = spikes::groupOf(*table_, source);
    const double high = rows_->height(*table_, group);
    const double place = rows_->groupTop[group] + (rows_->rowOf[source] - table_->groupBegin[group]) * high;
    if (place < firstRow_) move(0, place - firstRow_);
    if (place + high > endRow_) move(0, place + high - endRow_);
    Q_EMIT sourceChosen(source, {});
}

void SpikeRaster::keyPressEvent(QKeyEvent* event) {
    const double seconds = kMove * (end_ - begin_), rows = kMove * (endRow_ - firstRow_);
    const bool onRows = (event->modifiers() & Qt::ControlModifier) != 0;
    const double middle = (begin_ + end_) / 2, middleRow = (firstRow_ + endRow_) / 2;
    switch (event->key()) {
        case Qt::Key_Left:
            return move(-seconds, 0);
        case Qt::Key_Right:
            return move(seconds, 0);
        case Qt::Key_Up:
            return move(0, -rows);
        case Qt::Key_Down:
            return move(0, rows);
        case Qt::Key_PageUp:
            return chooseNext(-1);
        case Qt::Key_PageDown:
            return chooseNext(1);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return onRows ? zoomRows(kStep, middleRow) : zoomTime(kStep, middle);
        case Qt::Key_Minus:
            return onRows ? zoomRows(1 / kStep, middleRow) : zoomTime(1 / kStep, middle);
        case Qt::Key_F:
        case Qt::Key_Home:
            return fit();
        default:
            return QWidget::keyPressEvent(event);
    }
}

}  // namespace nl::ui
