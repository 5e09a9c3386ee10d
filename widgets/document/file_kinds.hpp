// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace nl::ui {

enum class FileKind { model, graph, hdf5, run, folder, unknown };

/// What a path is, by its suffix or, for a folder, by a config.json inside. hdf5: a graph or a network, the file itself
/// tells.
[[nodiscard]] FileKind fileKind(const QString& path);
/// Name filters for a file dialog and for the readable files of a folder: {"*.nml", "*.xml", ...}.
[[nodiscard]] QStringList readablePatterns();

}  // namespace nl::ui
