// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/tour.hpp"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPixmap>
#include <QSaveFile>
#include <QTimer>
#include <cstdio>

#include "app/workbench/main_window.hpp"

namespace nl::ui {

namespace {
constexpr int kPollMs = 25;              // how often a step's condition is asked
constexpr qint64 kStepLimitMs = 120000;  // a step that has not come to its end by then is a failure, noted as such
}  // namespace

Tour::Tour(MainWindow& window, QString folder)
    : QObject(&window), window_(window), folder_(std::move(folder)), poll_(new QTimer(this)) {
    poll_->setInterval(kPollMs);
    connect(poll_, &QTimer::timeout, this, &Tour::check);
}

void Tour::start() {
    if (!QDir().mkpath(folder_)) {
        std::fprintf(stderr, "neuroloom: the folder %s cannot be made\n", qPrintable(folder_));
        end(1);
        return;
    }
    makeSteps();
    at_ = 0;
    next();
}

void Tour::addStep(const QString& view, std::function<void()> begin, std::function<bool()> ready) {
    steps_.push_back({view, std::move(begin), std::move(ready)});
}

bool Tour::jobsAtRest() const {
    for (const JobInfo& job : window_.document().jobs().jobs())
        if (job.state == JobState::queued || job.state == JobState::running) return false;
    return true;
}

void Tour::next() {
    if (at_ >= steps_.size()) {
        QSaveFile file(QDir(folder_).filePath(QStringLiteral("tour.json")));
        const QJsonObject all{{QStringLiteral("version"), QStringLiteral(NL_VERSION)},
                              {QStringLiteral("pictures"), pictures_}};
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0 && file.commit();
        end(written && failures_ == 0 ? 0 : 1);
        return;
    }
    since_.start();
    if (steps_[at_].begin) steps_[at_].begin();
    poll_->start();
}

void Tour::check() {
    const Step& step = steps_[at_];
    const bool ready = !step.ready || step.ready();
    if (!ready && since_.elapsed() < kStepLimitMs) return;
    poll_->stop();
    if (!ready) {
        ++failures_;
        std::fprintf(stderr, "neuroloom: the tour's step \"%s\" did not come to its end\n", qPrintable(step.view));
        for (const JobInfo& job : window_.document().jobs().jobs())
            if (job.state == JobState::queued || job.state == JobState::running)
                std::fprintf(stderr, "neuroloom:   %s: %s\n", job.spec.title.c_str(), jobStateName(job.state));
    }
    // Two turns of the event loop: what the step changed is laid out in the first and painted in the second.
    QTimer::singleShot(0, this, [this] { QTimer::singleShot(0, this, &Tour::takePicture); });
}

void Tour::takePicture() {
    const Step& step = steps_[at_];
    const QString name = QStringLiteral("%1-%2.png").arg(at_ + 1, 2, 10, QLatin1Char('0')).arg(step.view);
    const QPixmap picture = window_.grab();
    if (!picture.save(QDir(folder_).filePath(name))) ++failures_;
    pictures_.push_back(QJsonObject{{QStringLiteral("view"), step.view},
                                    {QStringLiteral("file"), name},
                                    {QStringLiteral("seconds"), static_cast<double>(since_.elapsed()) / 1000.0}});
    ++at_;
    next();
}

void Tour::end(int status) { Q_EMIT finished(status); }

}  // namespace nl::ui
