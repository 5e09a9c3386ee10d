// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/watchdog.hpp"

#include <QDebug>
#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <ctime>

namespace nl::ui {

namespace {
constexpr qint64 kLimitMs = 50;
constexpr qsizetype kKept = 1000;

QString eventName(QEvent::Type type) {
    const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name != nullptr ? QString::fromLatin1(name) : QStringLiteral("event %1").arg(static_cast<int>(type));
}

/// Time that this thread has been computing; where it was made to wait for another program it does not pass.
qint64 computedMs() {
    std::timespec now{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
    return static_cast<qint64>(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
}
}  // namespace

WatchedApplication::WatchedApplication(int& argc, char** argv) : QApplication(argc, argv) {
#ifdef NL_DEBUG
    watching_ = true;
#endif
    if (qEnvironmentVariableIsSet("NEUROLOOM_WATCHDOG"))
        watching_ = qEnvironmentVariableIntValue("NEUROLOOM_WATCHDOG") != 0;
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    if (!watching_ || depth_ > 1) return QApplication::notify(receiver, event);
    // Taken before: the event, and even the receiver, may be gone afterwards.
    const QEvent::Type type = event->type();
    const QString name = receiver->objectName();
    const char* kind = receiver->metaObject()->className();
    const bool outer = depth_ == 0;
    if (outer) longestPart_ = {};
    const qint64 before = computedMs();
    QElapsedTimer timer;
    timer.start();
    ++depth_;
    const bool handled = QApplication::notify(receiver, event);
    --depth_;
    const Duration took{timer.elapsed(), computedMs() - before};
    if (!outer) {
        if (took.elapsedMs > longestPart_.took.elapsedMs) longestPart_ = {type, name, kind, took};
    } else if (took.elapsedMs > kLimitMs) {
        report({type, name, kind, took});
    }
    return handled;
}

void WatchedApplication::report(const Handled& event) {
    QString line = text(event);
    if (longestPart_.took.elapsedMs > 0) line += QStringLiteral("; its longest part: ") + text(longestPart_);
    qWarning().noquote() << "GUI thread blocked:" << line;
    if (breaches_.size() < kKept) breaches_.push_back(line);
}

QString WatchedApplication::text(const Handled& event) {
    return QStringLiteral("%1 -> %2 (%3): %4 ms, %5 ms of it computing")
        .arg(eventName(event.type), QString::fromLatin1(event.kind), event.name)
        .arg(event.took.elapsedMs)
        .arg(event.took.computedMs);
}

}  // namespace nl::ui
