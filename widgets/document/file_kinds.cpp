// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/file_kinds.hpp"

#include <QDir>
#include <QFileInfo>
#include <array>

namespace nl::ui {

namespace {
struct Suffix {
    const char* suffix;
    FileKind kind;
};
/// Longest first: ".nml.h5" before ".h5".
constexpr std::array kSuffixes{Suffix{".nml.h5", FileKind::model}, Suffix{".graphml", FileKind::graph},
                               Suffix{".json", FileKind::graph},   Suffix{".hdf5", FileKind::hdf5},
                               Suffix{".nml", FileKind::model},    Suffix{".xml", FileKind::model},
                               Suffix{".swc", FileKind::model},    Suffix{".h5", FileKind::hdf5}};
}  // namespace

FileKind fileKind(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir())
        return QFileInfo::exists(QDir(path).filePath(QStringLiteral("config.json"))) ? FileKind::run : FileKind::folder;
    for (const Suffix& entry : kSuffixes)
        if (path.endsWith(QLatin1String(entry.suffix), Qt::CaseInsensitive)) return entry.kind;
    return FileKind::unknown;
}

QStringList readablePatterns() {
    QStringList out;
    for (const Suffix& entry : kSuffixes) out.push_back(QLatin1Char('*') + QLatin1String(entry.suffix));
    return out;
}

}  // namespace nl::ui
