// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTemporaryDir>
#include <memory>

#include "app/workbench/main_window.hpp"

namespace nl::ui {

/// A window with throw-away settings and run folder, and the bundled samples.
class WorkbenchFixture {
public:
    WorkbenchFixture();
    ~WorkbenchFixture();

    [[nodiscard]] MainWindow& window() { return *window_; }
    [[nodiscard]] Document& document() { return window_->document(); }
    [[nodiscard]] QAction& action(const char* id);
    [[nodiscard]] const QTemporaryDir& folder() const { return folder_; }
    /// Closes the window as a user does and opens another with the same settings.
    void reopen();
    void closeWindow();
    /// No job is waiting or running.
    [[nodiscard]] bool atRest();
    /// Writes a text file into the fixture's folder and returns its path.
    [[nodiscard]] QString write(const QString& name, const QByteArray& text) const;

private:
    void open();
    QTemporaryDir folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<MainWindow> window_;
};

/// Path of a file of resources/samples.
[[nodiscard]] QString samplePath(const char* name);

}  // namespace nl::ui
