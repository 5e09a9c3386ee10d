// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>
#include <functional>
#include <vector>

class QComboBox;
class QToolButton;
class QWidget;

namespace nl::ui {

/// One of the things that a box offers.
struct Choice {
    QString key;  ///< stable, for the session
    QString label;
};

/// A box for a view's header: named for screen readers, explained by its tool tip, `characters` wide.
[[nodiscard]] QComboBox* choiceBox(const QString& name, const QString& help, int characters, QWidget* parent);
/// Offers other choices; what was chosen stays so where it is still offered. No signal.
void refill(QComboBox* box, const std::vector<Choice>& choices);
/// Chooses by the item's data; nothing happens where that is not offered.
void choose(QComboBox* box, const QVariant& data);
/// A button for a view's header.
[[nodiscard]] QToolButton* headerButton(const QString& text, const QString& help, QWidget* parent);
/// A button with a menu of these kinds; `chosen` is given the key.
[[nodiscard]] QToolButton* menuButton(const QString& text, const QString& help, const std::vector<Choice>& kinds,
                                      const std::function<void(const QString&)>& chosen, QWidget* parent);

}  // namespace nl::ui
