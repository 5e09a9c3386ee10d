// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/playback_bar.hpp"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <iterator>

#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/icons.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/viewer3d/voltage.hpp"

namespace nl::ui {

namespace {

constexpr int kTickMs = 33;
constexpr int kWide = 420;  ///< pixels; in a narrower dock the tool tips have to do
constexpr double kSlowest = 0.01, kFastest = 100;
constexpr double kWholeSeconds = 10;  ///< that a playback takes unless another speed is chosen
constexpr double kMs = 1e3;

/// The fastest of 1, 2 and 5 times a power of ten that is not above `wanted`.
double roundSpeed(double wanted) {
    constexpr std::array kSpeeds{0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0};
    const auto above = std::upper_bound(kSpeeds.begin(), kSpeeds.end(), wanted * (1 + 1e-9));
    return above == kSpeeds.begin() ? kSpeeds.front() : *std::prev(above);
}

}  // namespace

PlaybackBar::PlaybackBar(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Playback"));
    setAccessibleDescription(tr("Plays the membrane potential of a simulation"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 2);
    column->setSpacing(2);
    column->addWidget(makeTransport());
    scale_ = makeScale();
    column->addWidget(scale_);
    ticks_.setInterval(kTickMs);
    connect(&ticks_, &QTimer::timeout, this, &PlaybackBar::advance);
}

QToolButton* PlaybackBar::button(const QString& text, const QString& help, QWidget* row) {
    auto* out = new QToolButton(row);
    out->setText(text);
    out->setToolTip(help);
    out->setAccessibleName(help);
    out->setAutoRaise(true);
    return out;
}

QWidget* PlaybackBar::makeTransport() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    play_ = button(tr("Play"), tr("Play or pause (Space)"), row);
    play_->setIcon(icon(QStringLiteral("play")));
    play_->setCheckable(true);
    back_ = button(QStringLiteral("‹"), tr("One frame back (,)"), row);
    next_ = button(QStringLiteral("›"), tr("One frame on (.)"), row);
    back_->setAutoRepeat(true);
    next_->setAutoRepeat(true);
    scrubber_ = new QSlider(Qt::Horizontal, row);
    scrubber_->setAccessibleName(tr("Time of the playback"));
    scrubber_->setMinimumWidth(60);
    readout_ = new QLabel(row);
    readout_->setAccessibleName(tr("Time"));
    for (QWidget* widget : {static_cast<QWidget*>(play_), static_cast<QWidget*>(back_), static_cast<QWidget*>(next_)})
        line->addWidget(widget);
    line->addWidget(scrubber_, 1);
    line->addWidget(readout_);
    connect(play_, &QToolButton::clicked, this, [this](bool on) { setPlaying(on); });
    connect(back_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(scrubber_, &QSlider::valueChanged, this, [this](int value) { setFrame(static_cast<std::size_t>(value)); });
    return row;
}

QWidget* PlaybackBar::makeScale() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row, 0);
    const auto spin = [row](const QString& name, double low, double high, double value, const QString& suffix) {
        auto* box = new QDoubleSpinBox(row);
        box->setAccessibleName(name);
        box->setToolTip(name);
        box->setRange(low, high);
        box->setValue(value);
        box->setSuffix(suffix);
        box->setKeyboardTracking(false);
        return box;
    };
    speed_ = spin(tr("Speed: simulated time in real time"), kSlowest, kFastest, 1, QStringLiteral(" ×"));
    speed_->setDecimals(2);
    speed_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    connect(speed_, &QDoubleSpinBox::valueChanged, this, [this] { speedChosen_ = true; });
    map_ = new ColourMapBox(row);
    map_->setMap(QStringLiteral("blue-yellow"));
    connect(map_, &QComboBox::currentIndexChanged, this, &PlaybackBar::scaleChanged);
    low_ = spin(tr("Potential at the low end of the colours"), -1000, 1000, -80, QStringLiteral(" mV"));
    high_ = spin(tr("Potential at the high end of the colours"), -1000, 1000, 40, QStringLiteral(" mV"));
    automatic_ = new QCheckBox(tr("Automatic"), row);
    automatic_->setToolTip(tr("The colours span the potentials of all frames"));
    automatic_->setChecked(true);
    for (QDoubleSpinBox* box : {low_, high_}) {
        box->setDecimals(1);
        box->setEnabled(false);
        connect(box, &QDoubleSpinBox::valueChanged, this, &PlaybackBar::scaleChanged);
    }
    connect(automatic_, &QCheckBox::toggled, this, [this](bool on) {
        low_->setEnabled(!on);
        high_->setEnabled(!on);
        Q_EMIT scaleChanged();
    });
    for (QWidget* widget :
         {labelled(tr("Speed"), speed_, row), labelled(tr("Colours"), map_, row), labelled(tr("From"), low_, row),
          labelled(tr("to"), high_, row), static_cast<QWidget*>(automatic_)})
        flow->addWidget(widget);
    return row;
}

// --- time ---

std::size_t PlaybackBar::frames() const { return result_ ? framesIn(result_->frames) : 0; }

double PlaybackBar::last() const {
    const std::size_t count = frames();
    return result_ && count > 0 ? result_->frames.time[count - 1] : 0;
}

double PlaybackBar::time() const { return result_ && frame_ < frames() ? result_->frames.time[frame_] : 0; }

void PlaybackBar::setSimulation(std::shared_ptr<const sim::SimResult> result) {
    setPlaying(false);
    result_ = std::move(result);
    frame_ = 0;
    at_ = time();
    const bool any = frames() > 0;
    {
        const QSignalBlocker quiet(scrubber_), quietSpeed(speed_);
        scrubber_->setRange(0, any ? static_cast<int>(frames()) - 1 : 0);
        scrubber_->setValue(0);
        if (any && !speedChosen_) speed_->setValue(roundSpeed((last() - at_) / kWholeSeconds));
    }
    for (QWidget* widget : {static_cast<QWidget*>(play_), static_cast<QWidget*>(back_), static_cast<QWidget*>(next_),
                            static_cast<QWidget*>(scrubber_)})
        widget->setEnabled(any);
    showTime();
    Q_EMIT frameChanged();
}

void PlaybackBar::setPlaying(bool on) {
    on = on && frames() > 1;
    play_->setChecked(on);
    if (on == playing()) return;
    if (on) {
        if (frame_ + 1 == frames()) setFrame(0);  // at the end: once more
        since_.start();
        ticks_.start();
    } else {
        ticks_.stop();
    }
    play_->setIcon(icon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    play_->setText(on ? tr("Pause") : tr("Play"));
    Q_EMIT playingChanged(on);
}

void PlaybackBar::advance() {
    const double wall = static_cast<double>(since_.nsecsElapsed()) * 1e-9;
    since_.start();
    const double reached = at_ + wall * speed();
    setTime(reached);
    at_ = std::min(reached, last());
    if (reached >= last()) setPlaying(false);
}

void PlaybackBar::setFrame(std::size_t frame) {
    if (!result_ || frames() == 0) return;
    frame = std::min(frame, frames() - 1);
    at_ = result_->frames.time[frame];
    if (frame == frame_) return;
    frame_ = frame;
    {
        const QSignalBlocker quiet(scrubber_);
        scrubber_->setValue(static_cast<int>(frame));
    }
    showTime();
    Q_EMIT frameChanged();
}

void PlaybackBar::setTime(double time) {
    if (result_ && frames() > 0) setFrame(frameAt(result_->frames, time));
}

void PlaybackBar::step(int frames) {
    setPlaying(false);
    const auto wanted = static_cast<std::int64_t>(frame_) + frames;
    setFrame(static_cast<std::size_t>(std::max<std::int64_t>(0, wanted)));
}

void PlaybackBar::showTime() {
    const auto text = [](double seconds) { return QString::number(seconds * kMs, 'f', 2); };
    readout_->setText(tr("%1 of %2 ms").arg(text(time()), text(last())));
    readout_->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 of %2 ms").arg(text(last()), text(last()))));
}

double PlaybackBar::speed() const { return speed_->value(); }
void PlaybackBar::setSpeed(double speed) { speed_->setValue(speed); }

// --- colours ---

QString PlaybackBar::map() const { return map_->map(); }
void PlaybackBar::setMap(const QString& name) { map_->setMap(name); }

std::optional<plot::ValueRange> PlaybackBar::range() const {
    if (automatic_->isChecked() || !(low_->value() < high_->value())) return std::nullopt;
    plot::ValueRange out{static_cast<float>(low_->value()), static_cast<float>(high_->value())};
    out.below = out.above = false;
    return out;
}

void PlaybackBar::setRange(std::optional<plot::ValueRange> range) {
    if (range) {
        low_->setValue(static_cast<double>(range->low));
        high_->setValue(static_cast<double>(range->high));
    }
    automatic_->setChecked(!range);
}

void PlaybackBar::setAutomaticRange(const plot::ValueRange& range) {
    if (!automatic_->isChecked()) return;
    const QSignalBlocker quietLow(low_), quietHigh(high_);
    low_->setValue(static_cast<double>(range.low));
    high_->setValue(static_cast<double>(range.high));
}

// --- keys ---

bool PlaybackBar::key(QKeyEvent* event) {
    if (frames() == 0) return false;
    switch (event->key()) {
        case Qt::Key_Space:
            if (!event->isAutoRepeat()) togglePlaying();
            return true;
        case Qt::Key_Comma:
        case Qt::Key_PageUp:
            step(-1);
            return true;
        case Qt::Key_Period:
        case Qt::Key_PageDown:
            step(1);
            return true;
        default:
            return false;
    }
}

void PlaybackBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showLabels(*scale_, width() >= kWide);
}

void PlaybackBar::keyPressEvent(QKeyEvent* event) {
    if (!key(event)) QWidget::keyPressEvent(event);
}

}  // namespace nl::ui
