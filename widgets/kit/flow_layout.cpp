// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/flow_layout.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QWidget>
#include <algorithm>

namespace nl::ui {

FlowLayout::FlowLayout(QWidget* parent, int margin, int gap) : QLayout(parent), gap_(gap) {
    setContentsMargins(margin, margin, margin, margin);
}

FlowLayout::~FlowLayout() { qDeleteAll(items_); }

void FlowLayout::addItem(QLayoutItem* item) { items_.append(item); }

QLayoutItem* FlowLayout::itemAt(int index) const { return items_.value(index); }

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : items_)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
    const QMargins m = contentsMargins();
    const QRect inside = rect.marginsRemoved(m);
    const bool mirrored = parentWidget() != nullptr && parentWidget()->isRightToLeft();
    int x = 0, y = 0, row = 0;
    QList<std::pair<QLayoutItem*, QRect>> line;
    const auto flush = [&] {
        for (auto& [item, box] : line) {
            QRect at(inside.x() + box.x(), inside.y() + y + (row - box.height()) / 2, box.width(), box.height());
            if (mirrored) at.moveLeft(inside.right() - box.x() - box.width() + 1);
            if (place) item->setGeometry(at);
        }
        line.clear();
    };
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), std::max(inside.width(), item->minimumSize().width())));
        if (x > 0 && x + size.width() > inside.width()) {
            flush();
            y += row + gap_;
            x = row = 0;
        }
        line.append({item, QRect(QPoint(x, 0), size)});
        x += size.width() + gap_;
        row = std::max(row, size.height());
    }
    flush();
    return y + row + m.top() + m.bottom();
}

QWidget* labelled(const QString& text, QWidget* control, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* label = new QLabel(text, box);
    label->setBuddy(control);
    label->setObjectName(QStringLiteral("flowLabel"));
    if (control->accessibleName().isEmpty()) control->setAccessibleName(text);
    row->addWidget(label);
    row->addWidget(control);
    return box;
}

void showLabels(QWidget& row, bool on) {
    for (QLabel* label : row.findChildren<QLabel*>(QStringLiteral("flowLabel"))) label->setVisible(on);
}

}  // namespace nl::ui
