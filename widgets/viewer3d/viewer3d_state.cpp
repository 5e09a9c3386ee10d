// SPDX-License-Identifier: GPL-3.0-or-later
// What the session keeps of the 3-D view.
#include <QJsonArray>
#include <utility>

#include "widgets/viewer3d/viewer3d_view.hpp"

namespace nl::ui {

QJsonObject Viewer3dView::saveState() const {
    return {{QStringLiteral("colour"), wantedColour_.isEmpty() ? colourBy_->currentData().toString() : wantedColour_},
            {QStringLiteral("links"), linksBy_->currentData().toString()},
            {QStringLiteral("threshold"), threshold_->value()},
            {QStringLiteral("camera"), cameraState()},
            {QStringLiteral("playback"), playbackState()}};
}

QJsonObject Viewer3dView::cameraState() const {
    const workspace::OpenItem* item = context_.document.activeModel();
    if (!restoredCamera_.isEmpty() || !prepared_.scene || item == nullptr) return restoredCamera_;
    const auto numbers = [](const scene::Vec3& v) {
        return QJsonArray{static_cast<double>(v[0]), static_cast<double>(v[1]), static_cast<double>(v[2])};
    };
    const scene::Camera& camera = canvas_->camera;
    return {{QStringLiteral("model"), QString::fromStdString(item->path)},
            {QStringLiteral("target"), numbers(camera.target())},
            {QStringLiteral("distance"), static_cast<double>(camera.distance())},
            {QStringLiteral("back"), numbers(camera.back())},
            {QStringLiteral("up"), numbers(camera.up())},
            {QStringLiteral("orthographic"), camera.orthographic()}};
}

/// Only for the model that it was saved of: where other cells stand it would show nothing.
bool Viewer3dView::restoreCamera() {
    const workspace::OpenItem* item = context_.document.activeModel();
    if (restoredCamera_.isEmpty() || item == nullptr ||
        restoredCamera_.value(QStringLiteral("model")).toString() != QString::fromStdString(item->path))
        return false;
    const QJsonObject state = std::exchange(restoredCamera_, {});
    const auto vector = [&state](const char* key) {
        const QJsonArray numbers = state.value(QLatin1String(key)).toArray();
        return scene::Vec3{static_cast<float>(numbers.at(0).toDouble()), static_cast<float>(numbers.at(1).toDouble()),
                           static_cast<float>(numbers.at(2).toDouble())};
    };
    canvas_->camera.setOrthographic(state.value(QStringLiteral("orthographic")).toBool());
    canvas_->camera.place(vector("target"), static_cast<float>(state.value(QStringLiteral("distance")).toDouble()),
                          vector("back"), vector("up"));
    return true;
}

void Viewer3dView::restoreState(const QJsonObject& state) {
    if (const QString colour = state.value(QStringLiteral("colour")).toString(); !chooseColour(colour))
        wantedColour_ = colour;
    restoredCamera_ = state.value(QStringLiteral("camera")).toObject();
    chooseLinks(state.value(QStringLiteral("links")).toString());
    threshold_->setValue(state.value(QStringLiteral("threshold")).toInt());
    restorePlayback(state.value(QStringLiteral("playback")).toObject());
}

QJsonObject Viewer3dView::playbackState() const {
    QJsonObject out{{QStringLiteral("map"), playback_->map()}, {QStringLiteral("speed"), playback_->chosenSpeed()}};
    if (const auto range = playback_->range()) {
        out[QLatin1String("low")] = static_cast<double>(range->low);
        out[QLatin1String("high")] = static_cast<double>(range->high);
    }
    return out;
}

void Viewer3dView::restorePlayback(const QJsonObject& state) {
    playback_->setMap(state.value(QStringLiteral("map")).toString());
    if (const double speed = state.value(QStringLiteral("speed")).toDouble(); speed > 0) playback_->setSpeed(speed);
    if (state.contains(QStringLiteral("low")))
        playback_->setRange(plot::ValueRange{static_cast<float>(state.value(QStringLiteral("low")).toDouble()),
                                             static_cast<float>(state.value(QStringLiteral("high")).toDouble())});
}

}  // namespace nl::ui
