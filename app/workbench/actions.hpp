// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nl::ui {

class MainWindow;

/// Every command of the window, one table: menus, tool bar, command palette, shortcuts and the tests are made from it.
void registerActions(MainWindow& window);

}  // namespace nl::ui
