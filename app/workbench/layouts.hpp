// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <map>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace nl::ui {

/// A named arrangement of the docks. Each list is one place; its views are tabs there, the first one in front. A view
/// that is in no list is a closed tab of the centre. `centre2` stands to the right of `centre` when it is not empty.
struct NamedLayout {
    QString id;     ///< stable: "model"
    QString title;  ///< tr()'d
    QString help;   ///< tr()'d, one sentence
    QStringList left, centre, centre2, right, bottom;
    std::vector<int> columns;  ///< relative widths of left, centre, centre2, right
};

/// Model, Attention, Train.
[[nodiscard]] std::vector<NamedLayout> namedLayouts();
/// Moves all docks to their places in the layout.
void applyLayout(QMainWindow& window, const std::map<QString, QDockWidget*>& docks, const NamedLayout& layout);

}  // namespace nl::ui
