// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/choices.hpp"

#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

namespace nl::ui {

QComboBox* choiceBox(const QString& name, const QString& help, int characters, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(help);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(characters);
    return box;
}

void refill(QComboBox* box, const std::vector<Choice>& choices) {
    const QSignalBlocker quiet(box);
    const QVariant before = box->currentData();
    box->clear();
    for (const Choice& choice : choices) box->addItem(choice.label, choice.key);
    box->setCurrentIndex(std::max(0, box->findData(before)));
}

void choose(QComboBox* box, const QVariant& data) {
    if (const int index = box->findData(data); index >= 0) box->setCurrentIndex(index);
}

QToolButton* headerButton(const QString& text, const QString& help, QWidget* parent) {
    auto* out = new QToolButton(parent);
    out->setText(text);
    out->setToolTip(help);
    out->setAccessibleName(text);
    out->setAccessibleDescription(help);
    return out;
}

QToolButton* menuButton(const QString& text, const QString& help, const std::vector<Choice>& kinds,
                        const std::function<void(const QString&)>& chosen, QWidget* parent) {
    QToolButton* out = headerButton(text, help, parent);
    out->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(out);
    for (const Choice& kind : kinds) menu->addAction(kind.label, out, [chosen, key = kind.key] { chosen(key); });
    out->setMenu(menu);
    return out;
}

}  // namespace nl::ui
