// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/attention/heat_canvas.hpp"

namespace nl::ui {

std::pair<std::int64_t, std::int64_t> HeatCanvas::cellAt(QPointF at) const {
    const QRect plot = plotFor(size());
    if (!matrix_ || !plot.contains(at.toPoint())) return {-1, -1};
    const double column = (at.x() - plot.x()) / scale_ + left_, row = (at.y() - plot.y()) / scale_ + top_;
    const auto n = static_cast<double>(matrix_->size());
    if (row < 0 || column < 0 || row >= n || column >= n) return {-1, -1};
    return {static_cast<std::int64_t>(row), static_cast<std::int64_t>(column)};
}

void HeatCanvas::zoom(double factor, QPointF about) {
    if (!matrix_) return;
    const QRect plot = plotFor(size());
    const double column = (about.x() - plot.x()) / scale_ + left_, row = (about.y() - plot.y()) / scale_ + top_;
    const double whole =
        std::min(plot.width(), plot.height()) / static_cast<double>(std::max<std::size_t>(1, matrix_->size()));
    const double to = std::clamp(scale_ * factor, std::min(whole, 60.0), 60.0);
    if (to <= whole * 1.0001) return fit();
    scale_ = to;
    left_ = column - (about.x() - plot.x()) / scale_;
    top_ = row - (about.y() - plot.y()) / scale_;
    fitted_ = false;
    moved();
}

void HeatCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    pressed_ = true;
    dragging_ = false;
    pressedAt_ = last_ = event->position();
}

void HeatCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (pressed_ && !dragging_ &&
        (at - pressedAt_).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance())
        dragging_ = true;
    if (dragging_) {
        left_ -= (at.x() - last_.x()) / scale_;
        top_ -= (at.y() - last_.y()) / scale_;
        fitted_ = false;
        moved();
    } else if (const auto cell = cellAt(at); cell != hovered_) {
        hovered_ = cell;
        update();
        Q_EMIT cellHovered(cell.first, cell.second);
    }
    last_ = at;
}

void HeatCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const bool click = pressed_ && !dragging_ && event->button() == Qt::LeftButton;
    pressed_ = dragging_ = false;
    if (!click || !matrix_) return;
    const bool toggle = event->modifiers().testFlag(Qt::ControlModifier);
    const QPointF at = event->position();
    if (const auto cell = cellAt(at); cell.first >= 0) {
        current_ = cell;
        return Q_EMIT cellPicked(static_cast<std::uint32_t>(cell.first), static_cast<std::uint32_t>(cell.second),
                                 toggle);
    }
    const QRect plot = plotFor(size());
    const double place = at.x() < plot.x() ? (at.y() - plot.y()) / scale_ + top_ : (at.x() - plot.x()) / scale_ + left_;
    const bool onLabel = (at.x() < plot.x()) != (at.y() < plot.y());
    if (onLabel && place >= 0 && place < static_cast<double>(matrix_->size()))
        return Q_EMIT itemPicked(static_cast<std::uint32_t>(place), toggle);
    if (!toggle) Q_EMIT nothingPicked();
}

void HeatCanvas::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().y() == 0) return event->ignore();
    zoom(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void HeatCanvas::moveCurrent(int rows, int columns) {
    const auto last = static_cast<std::int64_t>(matrix_->size()) - 1;
    if (current_.first < 0)
        current_ = {0, 0};
    else
        current_ = {std::clamp(current_.first + rows, std::int64_t{0}, last),
                    std::clamp(current_.second + columns, std::int64_t{0}, last)};
    // Keep it in sight.
    const QRect plot = plotFor(size());
    const double down = plot.height() / scale_, across = plot.width() / scale_;
    const double left =
        std::clamp(left_, static_cast<double>(current_.second) + 1 - across, static_cast<double>(current_.second));
    const double top =
        std::clamp(top_, static_cast<double>(current_.first) + 1 - down, static_cast<double>(current_.first));
    if (!fitted_ && (left != left_ || top != top_)) left_ = left, top_ = top, moved();
    update();
    Q_EMIT cellHovered(current_.first, current_.second);
}

void HeatCanvas::keyPressEvent(QKeyEvent* event) {
    if (!matrix_) return QWidget::keyPressEvent(event);
    const QPointF middle = plotFor(size()).center();
    switch (event->key()) {
        case Qt::Key_Left:
            return moveCurrent(0, -1);
        case Qt::Key_Right:
            return moveCurrent(0, 1);
        case Qt::Key_Up:
            return moveCurrent(-1, 0);
        case Qt::Key_Down:
            return moveCurrent(1, 0);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (current_.first >= 0)
                Q_EMIT cellPicked(static_cast<std::uint32_t>(current_.first),
                                  static_cast<std::uint32_t>(current_.second),
                                  event->modifiers().testFlag(Qt::ControlModifier));
            return;
        case Qt::Key_F:
        case Qt::Key_Home:
            return fit();
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(1.25, middle);
        case Qt::Key_Minus:
            return zoom(0.8, middle);
        case Qt::Key_Escape:
            Q_EMIT nothingPicked();
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void HeatCanvas::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    hovered_ = {-1, -1};
    update();
    Q_EMIT cellHovered(-1, -1);
}

void HeatCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (fitted_)
        fit();
    else
        moved();
}

void HeatCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) moved();
}

}  // namespace nl::ui
