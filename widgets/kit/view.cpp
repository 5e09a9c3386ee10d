// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/view.hpp"

#include <QShowEvent>
#include <QTimer>

namespace nl::ui {

View::View(ViewContext context, QWidget* parent) : QWidget(parent), context_(context) {}

void View::markStale() {
    stale_ = true;
    if (!seen() || queued_) return;
    queued_ = true;
    QTimer::singleShot(0, this, [this] {
        queued_ = false;
        if (!stale_ || !seen()) return;
        stale_ = false;
        refresh();
    });
}

void View::setOnTop(bool onTop) {
    onTop_ = onTop;
    if (onTop_ && stale_) markStale();
}

QImage View::picture() { return grab().toImage(); }

void View::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) markStale();
}

}  // namespace nl::ui
