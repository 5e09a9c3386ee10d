// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;

namespace nl::ui {

class ActionRegistry;

/// What a view shows when it has nothing to show: one sentence, and the next action as a button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// `actionIds` of the registry become buttons, the first one as the default; unknown ids are left out.
    EmptyState(const QString& iconName, const QString& title, const QString& text, const QStringList& actionIds,
               const ActionRegistry& actions, QWidget* parent = nullptr);
    void setText(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();
    QString iconName_;
    QLabel* picture_;
    QLabel* text_;
};

}  // namespace nl::ui
