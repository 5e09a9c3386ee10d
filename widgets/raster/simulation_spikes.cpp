// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/simulation_spikes.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/spikes/raster_counts.hpp"
#include "widgets/kit/curve_chart.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;

namespace {

constexpr double kContrast = 1.8;

/// Relative luminance as WCAG 2 defines it.
double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// Chunks follow each other in time; inside one the order is put right where it is not.
void sortSpikes(spikes::SpikeTable& table) {
    if (std::is_sorted(table.time.begin(), table.time.end())) return;
    std::vector<std::size_t> order(table.time.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return table.time[a] < table.time[b]; });
    spikes::SpikeTable sorted = table;
    for (std::size_t i = 0; i < order.size(); ++i) {
        sorted.time[i] = table.time[order[i]];
        sorted.source[i] = table.source[order[i]];
    }
    table = std::move(sorted);
}

}  // namespace

std::shared_ptr<const spikes::SpikeTable> spikesOfResult(const std::shared_ptr<const sim::SimResult>& result) {
    if (result->spikes.duration > 0 || !(result->record.reached > 0)) return {result, &result->spikes};
    auto table = std::make_shared<spikes::SpikeTable>(result->spikes);
    table->duration = result->record.reached;
    return table;
}

std::shared_ptr<const spikes::SpikeTable> spikesOfLive(const sim::SimLive& live) {
    auto table = std::make_shared<spikes::SpikeTable>();
    if (live.description) {
        table->groupNames = live.description->spikes.groupNames;
        table->groupBegin = live.description->spikes.groupBegin;
    }
    table->duration = live.reached;
    const std::size_t spikes = spikesIn(live);
    table->time.reserve(spikes);
    table->source.reserve(spikes);
    for (const auto& chunk : live.chunks) {
        table->time.insert(table->time.end(), chunk->spikeTime.begin(), chunk->spikeTime.end());
        table->source.insert(table->source.end(), chunk->spikeSource.begin(), chunk->spikeSource.end());
    }
    sortSpikes(*table);
    return table;
}

std::size_t spikesIn(const sim::SimLive& live) {
    std::size_t out = 0;
    for (const auto& chunk : live.chunks) out += chunk->spikeTime.size();
    return out;
}

std::vector<std::int32_t> populationsOf(const model::Model& model, const spikes::SpikeTable& table) {
    std::vector<std::int32_t> out;
    for (const std::string& name : table.groupNames) {
        const auto found = std::find_if(model.populations.begin(), model.populations.end(),
                                        [&name](const model::Population& p) { return p.id == name; });
        out.push_back(found == model.populations.end() ? -1
                                                       : static_cast<std::int32_t>(found - model.populations.begin()));
    }
    return out;
}

QColor standingOut(const QColor& colour, const QColor& ground) {
    const bool dark = luminance(ground) < 0.2;
    QColor out = colour;
    for (int step = 0; step < 20 && contrast(out, ground) < kContrast; ++step) {
        const QColor hsl = out.toHsl();
        const double light = std::clamp(hsl.lightnessF() + (dark ? 0.05 : -0.05), 0.0, 1.0);
        out = QColor::fromHslF(std::max(0.0F, hsl.hslHueF()), hsl.hslSaturationF(), static_cast<float>(light)).toRgb();
    }
    return out;
}

std::vector<QColor> coloursOf(const model::Model& model, const std::vector<std::int32_t>& populations,
                              const QColor& ground) {
    std::vector<QColor> out;
    for (std::size_t g = 0; g < populations.size(); ++g) {
        const std::int32_t population = populations[g];
        const auto& given =
            population < 0 ? std::nullopt : model.populations[static_cast<std::size_t>(population)].color;
        const QColor colour =
            given ? QColor::fromRgb(*given) : curveColour(population < 0 ? g : static_cast<std::size_t>(population));
        out.push_back(standingOut(colour, ground));
    }
    return out;
}

ItemRef cellOfSource(const spikes::SpikeTable& table, const std::vector<std::int32_t>& populations,
                     workspace::OpenId model, std::uint32_t source) {
    if (source >= spikes::sourcesOf(table)) return {};
    const std::size_t group = spikes::groupOf(table, source);
    if (group >= populations.size() || populations[group] < 0 || model == 0) return {};
    return {ItemKind::cell, model, populations[group], source - table.groupBegin[group]};
}

std::vector<std::uint32_t> sourcesOfItems(const workspace::Workspace& workspace, const std::vector<ItemRef>& items,
                                          const spikes::SpikeTable& table, const std::vector<std::int32_t>& populations,
                                          workspace::OpenId model, std::size_t most) {
    std::set<std::uint32_t> sources;
    std::optional<std::uint32_t> last;
    const auto add = [&](std::int64_t population, std::int64_t cell) {  // cell -1: all of them
        const auto found = std::find(populations.begin(), populations.end(), population);
        if (population < 0 || found == populations.end()) return;
        const auto group = static_cast<std::size_t>(found - populations.begin());
        const std::int64_t size = table.groupBegin[group + 1] - table.groupBegin[group];
        for (std::int64_t c = std::max<std::int64_t>(0, cell); c < (cell < 0 ? size : std::min(size, cell + 1)); ++c) {
            if (sources.size() >= most) return;
            last = table.groupBegin[group] + static_cast<std::uint32_t>(c);
            sources.insert(*last);
        }
    };
    for (const ItemRef& item : items) {
        if (item.owner == model && (item.kind == ItemKind::cell || item.kind == ItemKind::segment))
            add(item.a, item.b);
        else if (item.owner == model && item.kind == ItemKind::population)
            add(item.a, -1);
        else if (item.kind == ItemKind::node)
            for (const ItemRef& cell : workspace::related(workspace, item, ItemKind::cell))
                if (cell.owner == model) add(cell.a, cell.b);
    }
    if (last) sources.erase(*last);
    std::vector<std::uint32_t> out(sources.begin(), sources.end());
    if (last) out.push_back(*last);
    return out;
}

}  // namespace nl::ui
