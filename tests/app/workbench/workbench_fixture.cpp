// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/workbench/workbench_fixture.hpp"

#include <QAction>
#include <QFile>
#include <QTest>

namespace nl::ui {

WorkbenchFixture::WorkbenchFixture()
    : settings_(std::make_unique<QSettings>(folder_.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)) {
    settings_->setValue(QStringLiteral("paths/runs"), folder_.filePath(QStringLiteral("runs")));
    open();
}

WorkbenchFixture::~WorkbenchFixture() { closeWindow(); }

void WorkbenchFixture::open() {
    window_ = std::make_unique<MainWindow>(*settings_, false, 2);
    window_->resize(1400, 900);
    window_->show();
    window_->activateWindow();
    static_cast<void>(QTest::qWaitForWindowExposed(window_.get()));
}

void WorkbenchFixture::closeWindow() {
    if (!window_) return;
    window_->close();
    window_.reset();
}

void WorkbenchFixture::reopen() {
    closeWindow();
    open();
}

QAction& WorkbenchFixture::action(const char* id) {
    QAction* found = window_->actions().action(QString::fromLatin1(id));
    if (found == nullptr) qFatal("there is no action %s", id);
    return *found;
}

bool WorkbenchFixture::atRest() {
    for (const JobInfo& job : document().jobs().jobs())
        if (job.state == JobState::queued || job.state == JobState::running) return false;
    return true;
}

QString WorkbenchFixture::write(const QString& name, const QByteArray& text) const {
    QFile file(folder_.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

QString samplePath(const char* name) {
    return QStringLiteral(NL_SOURCE_DIR "/resources/samples/") + QString::fromLatin1(name);
}

}  // namespace nl::ui
