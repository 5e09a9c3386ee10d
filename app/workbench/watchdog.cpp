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
    if (!watching_ || depth_ > 0) return QApplication::notify(receiver, event);
    // Taken before: the event, and even the receiver, may be gone afterwards.
    const QEvent::Type type = event->type();
    const QString name = receiver->objectName();
    const QString kind = QString::fromLatin1(receiver->metaObject()->className());
    const qint64 before = computedMs();
    QElapsedTimer timer;
    timer.start();
    ++depth_;
    const bool handled = QApplication::notify(receiver, event);
    --depth_;
    if (const qint64 took = timer.elapsed(); took > kLimitMs) {
        const QString line = QStringLiteral("%1 -> %2 (%3): %4 ms, %5 ms of it computing")
                                 .arg(eventName(type), kind, name)
                                 .arg(took)
                                 .arg(computedMs() - before);
        qWarning().noquote() << "GUI thread blocked:" << line;
        if (breaches_.size() < kKept) breaches_.push_back(line);
    }
    return handled;
}

}  // namespace nl::ui
