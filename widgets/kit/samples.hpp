// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace nl::ui {

/// A bundled model, as the gallery of the start page shows it.
struct Sample {
    QString id, file;     ///< file: absolute path
    QString title, text;  ///< of gallery.json, English
    QString picture;      ///< absolute path of a PNG, or empty
};

/// Folder of the bundled samples: ../share/neuroloom/samples beside the program's folder, in the build tree as after
/// installation. Empty when it is missing.
[[nodiscard]] QString samplesFolder();
/// The samples of `folder`/gallery.json whose file is there, in its order. Empty when there is no gallery.
[[nodiscard]] QList<Sample> readGallery(const QString& folder);

}  // namespace nl::ui
