// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>
#include <QString>
#include <QStringList>

namespace nl::ui {

/// The application, with a watchdog over its GUI thread: every event that takes longer than 50 ms is logged with its
/// receiver and type. On in debug builds and where NEUROLOOM_WATCHDOG=1.
class WatchedApplication : public QApplication {
    Q_OBJECT
public:
    WatchedApplication(int& argc, char** argv);
    bool notify(QObject* receiver, QEvent* event) override;

    void setWatching(bool watching) { watching_ = watching; }
    [[nodiscard]] bool watching() const { return watching_; }
    /// What was logged: "Paint -> Viewer3dView (viewer3d): 63 ms, 12 ms of it computing". Where the two differ much,
    /// the machine was busy with something else, or the event waited. Of the events sent while it was handled (the
    /// widgets of a window being painted) the longest is named too: "...; its longest part: Paint -> HeatCanvas ...".
    [[nodiscard]] const QStringList& breaches() const { return breaches_; }

private:
    struct Duration {
        qint64 elapsedMs = 0;
        qint64 computedMs = 0;
    };
    struct Handled {
        QEvent::Type type = QEvent::None;
        QString name;
        const char* kind = "";  // of the class: static text
        Duration took;
    };
    void report(const Handled& event);
    [[nodiscard]] static QString text(const Handled& event);

    bool watching_ = false;
    int depth_ = 0;  // the outermost event is judged; those one below it are its parts
    Handled longestPart_;
    QStringList breaches_;
};

}  // namespace nl::ui
