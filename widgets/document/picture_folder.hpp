// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

#include "core/run/run.hpp"

class QSettings;

namespace nl::ui {

/// Where the files of a data set of pictures are looked for; what a person has chosen is remembered by data set.
[[nodiscard]] QString pictureFolder(const QSettings& settings, const std::string& dataset);
/// That of the data set which a run was trained on; empty where the run names none.
[[nodiscard]] QString picturesOf(const QSettings& settings, const run::RunInfo& run);
void setPictureFolder(QSettings& settings, const std::string& dataset, const QString& folder);

}  // namespace nl::ui
