// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

#include "core/plot/value_range.hpp"
#include "core/sim/result.hpp"

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QToolButton;

namespace nl::ui {

class ColourMapBox;

/// Plays the frames of a simulation: play and pause, step, scrubber, speed, time, colour map and its range. It knows
/// the time; who shows it draws the frame. Space: play or pause; , and . or Page up and down: a frame back and on.
class PlaybackBar : public QWidget {
    Q_OBJECT
public:
    explicit PlaybackBar(QWidget* parent = nullptr);

    /// Another simulation (null: none): from its beginning.
    void setSimulation(std::shared_ptr<const sim::SimResult> result);
    [[nodiscard]] bool playing() const { return ticks_.isActive(); }
    void setPlaying(bool on);
    void togglePlaying() { setPlaying(!playing()); }
    /// The frame that is shown, and its time, s.
    [[nodiscard]] std::size_t frame() const { return frame_; }
    [[nodiscard]] double time() const;
    void setFrame(std::size_t frame);
    void setTime(double time);
    void step(int frames);
    /// Simulated seconds in a second.
    [[nodiscard]] double speed() const;
    void setSpeed(double speed);
    /// 0 while the speed follows the length of the simulation.
    [[nodiscard]] double chosenSpeed() const { return speedChosen_ ? speed() : 0; }
    [[nodiscard]] QSlider* scrubber() const { return scrubber_; }
    [[nodiscard]] QToolButton* playButton() const { return play_; }

    [[nodiscard]] QString map() const;
    void setMap(const QString& name);
    /// Fixed by the user, mV; nothing: the range of all frames.
    [[nodiscard]] std::optional<plot::ValueRange> range() const;
    void setRange(std::optional<plot::ValueRange> range);
    /// What the boxes show while the range is automatic.
    void setAutomaticRange(const plot::ValueRange& range);
    /// Handles the keys of playback, wherever the focus is; false for others.
    bool key(QKeyEvent* event);

Q_SIGNALS:
    void frameChanged();
    void playingChanged(bool on);
    void scaleChanged();  ///< map or range

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTransport();
    QWidget* makeScale();
    QToolButton* button(const QString& text, const QString& help, QWidget* row);
    void advance();
    void showTime();
    [[nodiscard]] std::size_t frames() const;
    [[nodiscard]] double last() const;  ///< time of the last frame, s; 0 without frames

    std::shared_ptr<const sim::SimResult> result_;
    QWidget* scale_;
    QToolButton *play_, *back_, *next_;
    QSlider* scrubber_;
    QLabel* readout_;
    QDoubleSpinBox *speed_, *low_, *high_;
    QCheckBox* automatic_;
    ColourMapBox* map_;
    QTimer ticks_;
    QElapsedTimer since_;
    double at_ = 0;  ///< s; goes on between frames while it plays
    std::size_t frame_ = 0;
    bool speedChosen_ = false;
};

}  // namespace nl::ui
