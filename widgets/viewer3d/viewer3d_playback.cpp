// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the 3-D view that plays the membrane potential of a simulation.
#include <QKeyEvent>
#include <utility>

#include "widgets/document/simulations.hpp"
#include "widgets/kit/theme.hpp"
#include "widgets/viewer3d/viewer3d_view.hpp"

namespace nl::ui {

using workspace::ItemKind;

namespace {
constexpr std::size_t kPlaceInline = 2'000'000;  ///< items and values that are looked through at once: under 10 ms
constexpr double kMs = 1e3;
const QString kVoltage = QStringLiteral("voltage");
}  // namespace

void Viewer3dView::makePlayback() {
    playback_ = new PlaybackBar(this);
    playback_->setObjectName(QStringLiteral("viewer3dPlayback"));
    playback_->hide();
    connect(playback_, &PlaybackBar::frameChanged, this, &Viewer3dView::frameMoved);
    connect(playback_, &PlaybackBar::scaleChanged, this, [this] {
        showFrame();
        canvas_->coloursChanged();
    });
    connect(playback_, &PlaybackBar::playingChanged, this, [this](bool on) {
        if (on) chooseColour(kVoltage);
        canvas_->cameraChanged(on);  // no more than a moving picture's detail while it plays; all of it at rest
    });
    connect(&context_.document.simulations(), &Simulations::timeCursorChanged, this, &Viewer3dView::followCursor);
}

/// The simulation whose frames can be played: the active one of the model.
void Viewer3dView::findFrames() {
    const workspace::OpenItem* item = context_.document.activeSimulation();
    std::shared_ptr<const sim::SimResult> result;
    if (item != nullptr && item->simulation && framesIn(item->simulation->frames) > 0) result = item->simulation;
    if (result != simulated_) {
        simulated_ = std::move(result);
        const bool before = std::exchange(following_, true);
        playback_->setSimulation(simulated_);
        following_ = before;
        playback_->setVisible(simulated_ != nullptr);
        followCursor();
    }
    placeFrames();
}

/// Finds the items of the scene in the frames, in a job where there are many.
void Viewer3dView::placeFrames() {
    PlacedFor wanted{prepared_.scene, simulated_};
    const workspace::ItemRef picked = context_.document.selection().current();
    if (cellType_ >= 0 && (picked.kind == ItemKind::cell || picked.kind == ItemKind::segment)) {
        wanted.population = picked.a;
        wanted.cell = picked.b;
    }
    if (wanted == placedFor_) return;
    placedFor_ = wanted;
    places_.reset();
    placing_ = false;
    if (!wanted.scene || !wanted.result) return showFrame();
    const auto work = [wanted] {
        return std::make_shared<const FramePlaces>(
            framePlaces(*wanted.scene, wanted.result->frames, wanted.population, wanted.cell));
    };
    const auto arrived = [this](std::shared_ptr<const FramePlaces> places) {
        places_ = std::move(places);
        playback_->setAutomaticRange(places_->range);
        showFrame();
        canvas_->coloursChanged();
    };
    if (wanted.scene->items.size() + wanted.result->frames.potential.size() <= kPlaceInline) return arrived(work());
    placing_ = true;
    using Places = std::shared_ptr<const FramePlaces>;
    context_.document.jobs().run<Places>(
        {tr("Playback on the 3-D picture").toStdString(), JobKind::scene},
        [work](JobContext&) -> Result<Places> { return work(); }, this,
        [this, wanted, arrived](Result<Places> places) {
            if (wanted != placedFor_) return;
            placing_ = false;
            if (places) arrived(*places);
        });
}

/// The bar is at another frame.
void Viewer3dView::frameMoved() {
    if (!following_ && simulated_) {
        following_ = true;
        context_.document.simulations().setTimeCursor(playback_->time());
        following_ = false;
    }
    if (!prepared_.scene || colourBy_->currentData().toString() != kVoltage) return;
    showFrame();
    canvas_->coloursChanged();
    if (playback_->playing()) canvas_->cameraChanged(true);
}

void Viewer3dView::followCursor() {
    const auto time = context_.document.simulations().timeCursor();
    if (following_ || !time || !simulated_) return;
    if (!seen()) return markStale();
    following_ = true;
    playback_->setTime(*time);
    following_ = false;
}

/// Colours and legend of the frame; the geometry stays where it is.
void Viewer3dView::showFrame() {
    if (!prepared_.scene || colourBy_->currentData().toString() != kVoltage) return;
    CanvasContent& content = canvas_->content;
    ColourScale scale;
    scale.title = tr("Membrane potential");
    if (!places_) {
        scale.entries.emplace_back(
            simulated_ ? tr("is being read") : tr("Simulate with an interval between frames to see the voltage."),
            QColor(140, 140, 140));
        content.legend.items = std::move(scale);
        return;
    }
    const plot::ValueRange all = places_->range;
    plot::ValueRange range = playback_->range().value_or(all);
    range.below = all.low < range.low;
    range.above = all.high > range.high;
    scale.unit = QStringLiteral("mV");
    scale.setMap(playback_->map(), darkTheme());
    scale.setRange(range);
    scale.note = tr("at %1 ms").arg(playback_->time() * kMs, 0, 'f', 2);
    if (const QString note = placesNote(*prepared_.scene, *places_); !note.isEmpty())
        scale.note += QLatin1String(". ") + note;
    readFrame(simulated_->frames, playback_->frame(), *places_, potential_);
    colourChannel(potential_, scale, content.itemColour);
    content.legend.items = std::move(scale);
}

void Viewer3dView::keyPressEvent(QKeyEvent* event) {
    if (!playback_->isVisible() || !playback_->key(event)) View::keyPressEvent(event);
}

}  // namespace nl::ui
