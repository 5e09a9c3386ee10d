// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

namespace nl::ui {

/// One setting, written once. `choices` (value, tr()'d text) make a list; a number has its range; otherwise it is a
/// folder.
struct Setting {
    enum class Kind { choice, number, folder };
    QString key, section, label, help;
    Kind kind = Kind::choice;
    QVariant standard;
    QList<std::pair<QString, QString>> choices;
    int minimum = 0, maximum = 0;
    QString
        actionPrefix;  ///< a choice takes effect at once through the action "<prefix><value>"; empty: at the next start
};

[[nodiscard]] QList<Setting> settingsTable();

}  // namespace nl::ui
