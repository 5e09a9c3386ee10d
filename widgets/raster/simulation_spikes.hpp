// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <memory>
#include <vector>

#include "core/model/model.hpp"
#include "core/sim/result.hpp"
#include "core/workspace/workspace.hpp"

namespace nl::ui {

/// The spikes of an ended simulation, without a copy.
[[nodiscard]] std::shared_ptr<const spikes::SpikeTable> spikesOfResult(
    const std::shared_ptr<const sim::SimResult>& result);
/// The spikes of a running one so far, put together; the duration is what it has reached.
[[nodiscard]] std::shared_ptr<const spikes::SpikeTable> spikesOfLive(const sim::SimLive& live);
[[nodiscard]] std::size_t spikesIn(const sim::SimLive& live);

/// The population that each group of the table is, by its name: index in the model; -1 where there is none.
[[nodiscard]] std::vector<std::int32_t> populationsOf(const model::Model& model, const spikes::SpikeTable& table);
/// The colours of these populations: the file's own first, made to stand out from `ground`; else the standard ones.
[[nodiscard]] std::vector<QColor> coloursOf(const model::Model& model, const std::vector<std::int32_t>& populations,
                                            const QColor& ground);
/// A colour of the same hue that can be told from the ground.
[[nodiscard]] QColor standingOut(const QColor& colour, const QColor& ground);

/// The cell of an open model that a source is; kind none where the model has no such population.
[[nodiscard]] workspace::ItemRef cellOfSource(const spikes::SpikeTable& table,
                                              const std::vector<std::int32_t>& populations, workspace::OpenId model,
                                              std::uint32_t source);
/// The sources of the selected items: cells, segments and populations of that model, and what corresponds to cells of
/// it (nodes of its graph). Ascending within `most`, the last selected cell last.
[[nodiscard]] std::vector<std::uint32_t> sourcesOfItems(const workspace::Workspace& workspace,
                                                        const std::vector<workspace::ItemRef>& items,
                                                        const spikes::SpikeTable& table,
                                                        const std::vector<std::int32_t>& populations,
                                                        workspace::OpenId model, std::size_t most);

}  // namespace nl::ui
