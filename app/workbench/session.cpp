// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/session.hpp"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTimer>
#include <cstdio>

#include "app/workbench/main_window.hpp"

namespace nl::ui {

namespace {

constexpr int kVersion = 1;

Error sessionError(const char* code, const QString& file, const QString& message, const char* hint) {
    Error error = makeError(code, message.toStdString(), hint);
    error.where = SourceRange{std::make_shared<const std::string>(file.toStdString())};
    return error;
}

}  // namespace

Result<Session> readSession(const QString& file) {
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(sessionError("file-read", file, QStringLiteral("the session cannot be read: ") + in.errorString(),
                                 "Name a file that exists, or leave --session out."));
    QJsonParseError fault;
    const QByteArray bytes = in.readAll();
    const QJsonObject root = QJsonDocument::fromJson(bytes, &fault).object();
    if (fault.error != QJsonParseError::NoError || root.value(QStringLiteral("version")).toInt() != kVersion) {
        Error error =
            sessionError("session-broken", file, QStringLiteral("this is not a session that can be read"),
                         "It is left as it is. Name another file, or move it away and open the files one by one.");
        error.found = fault.error != QJsonParseError::NoError ? fault.errorString().toStdString() : "another version";
        error.where->line = static_cast<int>(bytes.left(fault.offset).count('\n')) + 1;
        return fail(std::move(error));
    }
    Session session;
    for (const QJsonValue path : root.value(QStringLiteral("files")).toArray()) session.files << path.toString();
    session.layout = root.value(QStringLiteral("layout")).toString();
    session.views = root.value(QStringLiteral("views")).toObject();
    return session;
}

Result<void> writeSession(const Session& session, const QString& file) {
    const QJsonObject root{{QStringLiteral("version"), kVersion},
                           {QStringLiteral("files"), QJsonArray::fromStringList(session.files)},
                           {QStringLiteral("layout"), session.layout},
                           {QStringLiteral("views"), session.views}};
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(root).toJson()) >= 0 && out.commit();
    if (!written)
        return fail(sessionError("file-write", file,
                                 QStringLiteral("the session cannot be written: ") + out.errorString(),
                                 "Choose a folder that may be written to."));
    return {};
}

Session sessionOf(MainWindow& window) {
    Session session;
    for (const workspace::OpenItem* item : window.document().workspace().items())
        if (item->parent == 0 && !item->path.empty())
            session.files << QFileInfo(QString::fromStdString(item->path)).absoluteFilePath();
    session.files << window.document().unopenedFiles();
    session.files.removeDuplicates();
    session.layout = window.layoutName();
    for (const QString& id : window.viewIds())
        if (const View* view = window.view(id)) session.views.insert(id, view->saveState());
    return session;
}

void applySession(MainWindow& window, const Session& session) {
    if (!session.layout.isEmpty()) window.setLayoutName(session.layout);
    for (auto it = session.views.begin(); it != session.views.end(); ++it)
        if (View* view = window.view(it.key())) view->restoreState(it.value().toObject());
    window.openFiles(session.files);
}

Result<void> keepSession(MainWindow& window, const QString& file) {
    if (QFileInfo::exists(file)) {
        NL_TRY(session, readSession(file));
        applySession(window, session);
    }
    const auto write = [&window, file] {
        if (const auto written = writeSession(sessionOf(window), file); !written)
            std::fprintf(stderr, "neuroloom: %s\n", written.error().text().c_str());
    };
    auto* timer = new QTimer(&window);
    QObject::connect(timer, &QTimer::timeout, &window, write);
    timer->start(30000);
    QObject::connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, &window, write);
    return {};
}

}  // namespace nl::ui
