// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/base/result.hpp"

namespace nl::ui {

class MainWindow;

/// What `neuroloom --session FILE` keeps: the open files, the layout, and what each view remembers. JSON with a
/// version.
struct Session {
    QStringList files;  ///< absolute; with those that are still being read or could not be
    QString layout;
    QJsonObject views;  ///< view id -> View::saveState()
};

/// Errors: file-read, session-broken (with the line of the JSON fault).
[[nodiscard]] Result<Session> readSession(const QString& file);
/// Atomic. Error: file-write.
[[nodiscard]] Result<void> writeSession(const Session& session, const QString& file);
[[nodiscard]] Session sessionOf(MainWindow& window);
/// Opens the files and gives every view its state back.
void applySession(MainWindow& window, const Session& session);
/// Opens what the session file lists, if there is one, and writes it every half minute and at the end. Errors: those of
/// readSession(); then the file is left as it is, for it may be another version's.
[[nodiscard]] Result<void> keepSession(MainWindow& window, const QString& file);

}  // namespace nl::ui
