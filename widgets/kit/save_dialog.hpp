// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace nl::ui {

/// Asks for a file to write, beside the window: nothing waits for the answer. `name` is proposed, its suffix is added
/// where none is typed; `chosen` is called unless the dialog is left or `parent` has gone.
void askWhereToSave(QWidget* parent, const QString& title, const QString& name, const QString& filter,
                    std::function<void(const QString&)> chosen);

}  // namespace nl::ui
