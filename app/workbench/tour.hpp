// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QObject>
#include <QString>
#include <functional>
#include <vector>

#include "core/workspace/workspace.hpp"

class QTimer;

namespace nl::ui {

class MainWindow;

/// Walks through every view of the window with a bundled sample and saves a numbered picture of each, with tour.json
/// (view, file, seconds). Goes on when a step's condition holds, never after a fixed time; a step that does not come to
/// its end is noted in tour.json and makes the exit status 1.
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(MainWindow& window, QString folder);
    void start();

Q_SIGNALS:
    void finished(int status);

private:
    struct Step {
        QString view;  ///< name in tour.json and in the file name
        std::function<void()> begin;
        std::function<bool()> ready;  ///< empty = at once
    };
    static constexpr int kTourEpochs = 200;  ///< until attention differs from uniform: some seconds
    void makeSteps();
    void addOpening();
    void addMorphology();
    void addGraph();
    void addSimulation();
    void addPlayback();
    void addTraining();
    void addSnn();
    void addAttention();
    void addFaults();
    void addAppearance();
    void open(const char* sample);
    void noteFailure() { ++failures_; }
    [[nodiscard]] bool settled() const;
    [[nodiscard]] workspace::OpenId lastModel() const;  ///< the model that was opened last, 0 when none is open
    void addStep(const QString& view, std::function<void()> begin, std::function<bool()> ready = {});
    void next();
    void check();
    void takePicture();
    void end(int status);
    [[nodiscard]] bool jobsAtRest() const;

    MainWindow& window_;
    QString folder_;
    std::vector<Step> steps_;
    std::size_t at_ = 0;
    QJsonArray pictures_;
    QElapsedTimer since_;
    QTimer* poll_;
    int failures_ = 0;
    std::size_t opened_ = 0;  ///< items that were open when the last file was opened
};

}  // namespace nl::ui
