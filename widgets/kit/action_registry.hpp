// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <vector>

namespace nl::ui {

/// One command of the window, written once: menus, tool bar, palette and shortcut page are made from these.
struct ActionSpec {
    QString id;    ///< stable: "file.open"
    QString text;  ///< tr()'d, with & mnemonic
    QString help;  ///< tr()'d, one sentence
    QString icon;  ///< name in resources/icons, or empty
    QKeySequence shortcut;
    QString menu;   ///< path: "file", "view", "model", "train", "help"; empty = palette only
    QString group;  ///< tr()'d, shown before the text where the menu around it is not: "Theme"; may be empty
    bool onToolBar = false;
    std::function<bool()> enabledWhen;  ///< empty = always
    std::function<void()> run;
    bool checkable = false;
    std::function<bool()> checkedWhen;
};

class ActionRegistry : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    QAction* add(ActionSpec spec);
    [[nodiscard]] QAction* action(const QString& id) const;  ///< null when there is none
    [[nodiscard]] const std::vector<ActionSpec>& specs() const { return specs_; }
    /// Asks every enabledWhen / checkedWhen again.
    void update();

private:
    std::vector<ActionSpec> specs_;
    std::map<QString, QAction*> actions_;
};

}  // namespace nl::ui
