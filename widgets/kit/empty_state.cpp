// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/empty_state.hpp"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/kit/action_registry.hpp"
#include "widgets/kit/icons.hpp"

namespace nl::ui {

namespace {

/// A button that does what an action does and is enabled when it is.
QPushButton* actionButton(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(action->icon(), action->text().remove(QLatin1Char('&')), parent);
    button->setToolTip(action->toolTip());
    button->setAccessibleDescription(action->statusTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

}  // namespace

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text, const QStringList& actionIds,
                       const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), iconName_(iconName), picture_(new QLabel(this)), text_(new QLabel(text, this)) {
    auto* heading = new QLabel(title, this);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    heading->setFont(font);
    for (QLabel* label : {picture_, heading, text_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != picture_);
    }
    text_->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(picture_);
    column->addWidget(heading);
    column->addWidget(text_);
    auto* row = new QHBoxLayout;
    row->addStretch();
    for (const QString& id : actionIds)
        if (QAction* action = actions.action(id)) row->addWidget(actionButton(action, this));
    row->addStretch();
    column->addSpacing(8);
    column->addLayout(row);
    column->addStretch(3);
    setAccessibleName(title);
    setAccessibleDescription(text);
    drawIcon();
}

void EmptyState::setText(const QString& text) {
    text_->setText(text);
    setAccessibleDescription(text);
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawIcon();
}

void EmptyState::drawIcon() {
    picture_->setPixmap(icon(iconName_).pixmap(QSize(48, 48), devicePixelRatioF(), QIcon::Disabled));
}

}  // namespace nl::ui
