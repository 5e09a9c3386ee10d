// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/action_registry.hpp"

#include "widgets/kit/icons.hpp"

namespace nl::ui {

QAction* ActionRegistry::add(ActionSpec spec) {
    auto* action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setToolTip(spec.shortcut.isEmpty() ? spec.help
                                               : QStringLiteral("%1 (%2)").arg(
                                                     spec.help, spec.shortcut.toString(QKeySequence::NativeText)));
    action->setStatusTip(spec.help);
    action->setWhatsThis(spec.help);
    if (!spec.icon.isEmpty()) action->setIcon(icon(spec.icon));
    action->setShortcut(spec.shortcut);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setCheckable(spec.checkable);
    if (spec.run)
        connect(action, &QAction::triggered, this, [this, run = spec.run] {
            run();
            update();
        });
    actions_[spec.id] = action;
    specs_.push_back(std::move(spec));
    return action;
}

QAction* ActionRegistry::action(const QString& id) const {
    const auto found = actions_.find(id);
    return found == actions_.end() ? nullptr : found->second;
}

void ActionRegistry::update() {
    for (const ActionSpec& spec : specs_) {
        QAction* action = actions_.at(spec.id);
        if (spec.enabledWhen) action->setEnabled(spec.enabledWhen());
        if (spec.checkedWhen) action->setChecked(spec.checkedWhen());
    }
}

}  // namespace nl::ui
