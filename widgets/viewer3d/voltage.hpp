// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "core/plot/channel.hpp"
#include "core/plot/value_range.hpp"
#include "core/scene/scene.hpp"
#include "core/sim/result.hpp"
#include "widgets/viewer3d/canvas.hpp"

namespace nl::ui {

/// Where the potential of each item of a scene stands in a frame of a simulation. Immutable, made once for a scene and
/// a simulation; a new frame costs a look-up an item.
struct FramePlaces {
    std::vector<std::int32_t> place;  ///< [items]: index in a frame; -1: not recorded
    std::size_t missing = 0;          ///< items without a place
    bool wholeCells = false;          ///< cells of several segments whose one potential stands for all of them
    std::int32_t population = -1,
                 cell = -1;  ///< of the cell whose potentials a cell type alone is given; -1: each its own
    plot::ValueRange range;  ///< of all frames, mV
};
/// `population`, `cell`: the one that a cell type shown alone should take its potentials from, when it is of that type;
/// else the first.
[[nodiscard]] FramePlaces framePlaces(const scene::Scene& scene, const sim::Frames& frames,
                                      std::int64_t population = -1, std::int64_t cell = -1);

[[nodiscard]] std::size_t framesIn(const sim::Frames& frames);
/// The last frame that is not after `time`, s; the first before all of them. There must be a frame.
[[nodiscard]] std::size_t frameAt(const sim::Frames& frames, double time);

/// The potentials of a frame by item, mV; NaN where nothing was recorded. Storage of `channel` is used again.
void readFrame(const sim::Frames& frames, std::size_t frame, const FramePlaces& places, plot::Channel& channel);
/// The items' colours on a scale; what is not known is grey.
void colourChannel(const plot::Channel& channel, const ColourScale& scale, std::vector<Rgba>& colours);
/// What the legend says beside the scale: which cell, what is grey.
[[nodiscard]] QString placesNote(const scene::Scene& scene, const FramePlaces& places);

}  // namespace nl::ui
