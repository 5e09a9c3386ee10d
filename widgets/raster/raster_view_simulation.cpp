// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RasterView that shows simulations, and the selection in them.
#include <QComboBox>
#include <algorithm>

#include "widgets/document/simulations.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/raster/raster_view.hpp"
#include "widgets/raster/simulation_spikes.hpp"

namespace nl::ui {

namespace {
constexpr std::size_t kGatherInline = 500'000;  ///< spikes that are put together at once: under 5 ms
constexpr std::size_t kMostMarked = 2000;
constexpr double kMs = 1e3;
}  // namespace

void RasterView::showSimulation() {
    const QString key = chosen();
    if (key == QLatin1String("live")) {
        if (showing_ != Showing::simulation || result_ != 0) shownLive_ = 0;
        result_ = 0;
        arrange(Showing::simulation);
        return showLive();
    }
    const workspace::OpenItem* item = context_.document.workspace().item(key.mid(4).toUInt());
    if (item == nullptr || !item->simulation) return;
    arrange(Showing::simulation);
    showResult(*item);
}

void RasterView::showResult(const workspace::OpenItem& item) {
    const sim::SimResult& result = *item.simulation;
    const auto table = item.id == result_ && wanted_ ? wanted_ : spikesOfResult(item.simulation);
    const Simulation* made = context_.document.simulations().ofResult(item.id);
    const bool recorded = !table->groupNames.empty() && (made == nullptr || made->options.recordSpikes);
    result_ = item.id;
    if (result.stopped)
        say(result.stopped->code == kCancelled
                ? tr("Stopped at %1 ms.").arg(shortNumber(result.record.reached * kMs))
                : tr("Ended early, at %1 ms: %2")
                      .arg(shortNumber(result.record.reached * kMs), QString::fromStdString(result.stopped->text())),
            result.stopped->code != kCancelled);
    else if (!recorded)
        say(tr("The spikes of this simulation were not recorded."), false);
    else
        say(table->time.empty() ? tr("No cell fires in this simulation.") : QString(), false);
    setSimulated(item.parent, table, 0);
}

void RasterView::showLive() {
    const Simulation* running = context_.document.simulations().live();
    if (running == nullptr || !running->live) return;
    const auto live = running->live->read();
    const double planned = live && live->description ? live->description->record.duration : 0;
    const double reached = live ? live->reached : 0;
    say(planned > 0 ? tr("Running: %1 of %2 ms").arg(shortNumber(reached * kMs), shortNumber(planned * kMs))
                    : tr("Running: %1 ms").arg(shortNumber(reached * kMs)),
        false);
    if (!live || !live->description || gathering_ != 0 || !raster_->settled() || !curves_->settled()) return;
    if (running->job == shownLive_ && live->chunks.size() == liveChunks_) return;
    shownLive_ = running->job;
    liveChunks_ = live->chunks.size();
    model_ = running->model;
    gather(live, planned);
}

void RasterView::gather(const std::shared_ptr<const sim::SimLive>& live, double span) {
    using Table = std::shared_ptr<const spikes::SpikeTable>;
    if (spikesIn(*live) <= kGatherInline) return setSimulated(model_, spikesOfLive(*live), span);
    gathering_ = context_.document.jobs().run<Table>(
        JobSpec{tr("Gather the spikes").toStdString(), JobKind::other, 0},
        [live](JobContext&) -> Result<Table> { return spikesOfLive(*live); }, this,
        [this, span](Result<Table> table) {
            gathering_ = 0;
            if (table && showing_ == Showing::simulation && result_ == 0) setSimulated(model_, *table, span);
        });
}

void RasterView::setSimulated(workspace::OpenId model, std::shared_ptr<const spikes::SpikeTable> table, double span) {
    model_ = model;
    const workspace::OpenItem* item = context_.document.workspace().item(model);
    std::vector<QColor> colours;
    populations_.clear();
    if (item != nullptr && item->model) {
        populations_ = populationsOf(*item->model, *table);
        colours = coloursOf(*item->model, populations_, palette().color(QPalette::Base));
    }
    raster_->setGroupColours(colours);
    curves_->setSpikes(table, colours);
    if (table != wanted_ || span != span_ || raster_->table() != table) order(std::move(table), {}, span);
    applySelection();
}

// --- the selection ---

void RasterView::applySelection() {
    if (showing_ != Showing::simulation || !wanted_) return;
    if (!seen()) return markStale();
    const auto sources = sourcesOfItems(context_.document.workspace(), context_.document.selection().items(), *wanted_,
                                        populations_, model_, kMostMarked);
    raster_->setMarked(sources);
    curves_->setChosen(sources);
}

void RasterView::choose(const std::vector<std::uint32_t>& sources, Qt::KeyboardModifiers modifiers) {
    if (!wanted_) return;
    if (model_ == 0 || populations_.empty()) {  // a table without a model: the rows alone
        raster_->setMarked(sources);
        return curves_->setChosen(sources);
    }
    std::vector<workspace::ItemRef> items;
    for (const std::uint32_t source : sources) {
        const workspace::ItemRef cell = cellOfSource(*wanted_, populations_, model_, source);
        if (cell.kind != workspace::ItemKind::none) items.push_back(cell);
    }
    SelectionModel& selection = context_.document.selection();
    if (modifiers.testFlag(Qt::ControlModifier) && items.size() == 1) return selection.toggle(items.front());
    selection.select(std::move(items));
}

void RasterView::hoverCell(std::optional<std::uint32_t> source) {
    context_.document.selection().hover(source && wanted_ ? cellOfSource(*wanted_, populations_, model_, *source)
                                                          : workspace::ItemRef{});
}

}  // namespace nl::ui
