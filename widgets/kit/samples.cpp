// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/samples.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nl::ui {

QString samplesFolder() {
    const QDir programs(QCoreApplication::applicationDirPath());
    const QString folder = QDir::cleanPath(programs.filePath(QStringLiteral("../share/neuroloom/samples")));
    return QDir(folder).exists() ? folder : QString();
}

QList<Sample> readGallery(const QString& folder) {
    QList<Sample> out;
    if (folder.isEmpty()) return out;
    const QDir dir(folder);
    QFile file(dir.filePath(QStringLiteral("gallery.json")));
    if (!file.open(QIODevice::ReadOnly)) return out;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).object()["samples"].toArray();
    for (const auto& value : entries) {
        const QJsonObject entry = value.toObject();
        Sample sample{entry["id"].toString(),
                      dir.filePath(entry["file"].toString()),
                      entry["title"].toString(),
                      entry["text"].toString(),
                      {}};
        if (!QFile::exists(sample.file)) continue;
        const QString picture = dir.filePath(entry["picture"].toString());
        if (entry.contains("picture") && QFile::exists(picture)) sample.picture = picture;
        out.push_back(sample);
    }
    return out;
}

}  // namespace nl::ui
