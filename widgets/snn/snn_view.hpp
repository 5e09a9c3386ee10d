// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/kit/view.hpp"
#include "widgets/snn/queue_model.hpp"
#include "widgets/snn/snn_live.hpp"
#include "widgets/snn/snn_settings.hpp"

class QCheckBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace nl::ui {

/// Trains deep spiking networks on pictures: settings on one side, what happens on the other, and the queue of runs.
class SnnView : public View {
    Q_OBJECT
public:
    explicit SnnView(ViewContext context, QWidget* parent = nullptr);

    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    [[nodiscard]] SnnSettings* settings() const { return settings_; }
    [[nodiscard]] SnnLive* live() const { return live_; }
    [[nodiscard]] QTableView* queue() const { return queue_; }
    /// The training that is shown: the chosen one, else the one that runs, else the newest; null when there is none.
    [[nodiscard]] const SnnTraining* shown() const;

public Q_SLOTS:
    void start();
    void pauseOrResume();
    void stop();
    void stopAndKeepBest();

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* livePanel();
    QWidget* buttonRow(QWidget* parent);
    QTableView* queueTable(QWidget* parent);
    void showState();
    void showLive();
    [[nodiscard]] QString stateLine(const SnnTraining* training) const;
    [[nodiscard]] bool canGoOn(const SnnTraining* training) const;

    QSplitter* splitter_;
    SnnSettings* settings_;
    SnnLive* live_;
    QWidget* livePanel_;
    QueueModel* queueModel_;
    QTableView* queue_;
    QLabel* state_;
    QPushButton *start_, *pause_, *stop_, *best_, *raster_;
    QCheckBox* logarithmic_;
    QString pausePicture_;
    JobId chosen_ = 0;  ///< by a click in the queue; 0: follow what runs
};

[[nodiscard]] ViewSpec snnViewSpec();

}  // namespace nl::ui
