// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/picture_folder.hpp"

#include <QSettings>
#include <QStandardPaths>

namespace nl::ui {

namespace {
QString keyOf(const std::string& dataset) { return QStringLiteral("pictures/") + QString::fromStdString(dataset); }
}  // namespace

QString pictureFolder(const QSettings& settings, const std::string& dataset) {
    const QString standard =
        QStringLiteral("%1/pictures/%2")
            .arg(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation), QString::fromStdString(dataset));
    return settings.value(keyOf(dataset), standard).toString();
}

QString picturesOf(const QSettings& settings, const run::RunInfo& run) {
    const auto dataset = run.settings.find("dataset");
    return dataset == run.settings.end() ? QString() : pictureFolder(settings, dataset->second);
}

void setPictureFolder(QSettings& settings, const std::string& dataset, const QString& folder) {
    settings.setValue(keyOf(dataset), folder);
}

}  // namespace nl::ui
