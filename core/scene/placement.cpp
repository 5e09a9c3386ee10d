// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/placement.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace nl::scene {

namespace {

constexpr double kMicro = 1e6;
constexpr std::uint64_t kMaximumCells = 20'000'000;
constexpr double kDefaultPointRadius = 8;  // um, a typical soma

struct Box {
    std::array<double, 3> low{0, 0, 0}, high{0, 0, 0};
    bool empty = true;
    void include(const std::array<double, 3>& p, double radius = 0) {
        for (std::size_t i = 0; i < 3; ++i) {
            low[i] = empty ? p[i] - radius : std::min(low[i], p[i] - radius);
            high[i] = empty ? p[i] + radius : std::max(high[i], p[i] + radius);
        }
        empty = false;
    }
    [[nodiscard]] double extent(std::size_t axis) const { return high[axis] - low[axis]; }
};

std::array<double, 3> micro(const morphology::Point& p) { return {p.x * kMicro, p.y * kMicro, p.z * kMicro}; }

Box shapeBox(const model::Model& model, std::int32_t cellType) {
    Box box;
    if (cellType >= 0) {
        if (const auto& m = model.cellTypes[static_cast<std::size_t>(cellType)].morphology) {
            for (std::size_t s = 0; s < m->size(); ++s) {
                box.include(micro(m->proximal[s]), m->proximalRadius[s] * kMicro);
                box.include(micro(m->distal[s]), m->distalRadius[s] * kMicro);
            }
        }
    }
    if (box.empty) box.include({0, 0, 0}, kDefaultPointRadius);
    return box;
}

void placeCellTypes(const model::Model& model, const SceneOptions& options, Places& places) {
    double x = 0;
    for (std::size_t t = 0; t < model.cellTypes.size(); ++t) {
        const auto type = static_cast<std::int32_t>(t);
        const bool chosen = options.cellType < 0 || options.cellType == type;
        if (!chosen || (options.cellType < 0 && !model.cellTypes[t].morphology)) continue;
        const Box box = shapeBox(model, type);
        const double gap = places.cells.empty() ? 0 : 0.15 * box.extent(0) + 20;
        const double shift = places.cells.empty() ? 0 : x + gap - box.low[0];
        places.cells.push_back({-1, type, -1, {shift, 0, 0}});
        x = box.high[0] + shift;
    }
}

/// Grids beside what already has a place: columns along x, rows along z.
void layOutPopulation(const model::Model& model, std::int32_t population, Box& all, Places& places) {
    const model::Population& p = model.populations[static_cast<std::size_t>(population)];
    const Box shape = shapeBox(model, p.cellType.value);
    const double stepX = 1.15 * shape.extent(0) + 10, stepZ = 1.15 * shape.extent(2) + 10;
    const auto columns = static_cast<std::uint64_t>(std::ceil(std::sqrt(static_cast<double>(p.size))));
    const double left = all.empty ? 0 : all.high[0] + 0.2 * stepX + 10 - shape.low[0];
    for (std::uint64_t c = 0; c < p.size; ++c) {
        const std::uint64_t column = c % columns, row = c / columns;
        const std::array<double, 3> position{left + static_cast<double>(column) * stepX, 0,
                                             static_cast<double>(row) * stepZ};
        places.cells.push_back({population, p.cellType.value, static_cast<std::int32_t>(c), position});
    }
    for (std::size_t c = places.cells.size() - p.size; c < places.cells.size(); ++c)
        for (const auto& corner : {shape.low, shape.high}) {
            auto moved = corner;
            for (std::size_t i = 0; i < 3; ++i) moved[i] += places.cells[c].position[i];
            all.include(moved);
        }
    places.laidOut = true;
}

void placeGiven(const model::Model& model, std::int32_t population, Box& all, Places& places) {
    const model::Population& p = model.populations[static_cast<std::size_t>(population)];
    const Box shape = shapeBox(model, p.cellType.value);
    for (std::uint64_t c = 0; c < p.size; ++c) {
        const std::array<double, 3> position = micro(p.positions[c]);
        places.cells.push_back({population, p.cellType.value, static_cast<std::int32_t>(c), position});
        for (const auto& corner : {shape.low, shape.high}) {
            auto moved = corner;
            for (std::size_t i = 0; i < 3; ++i) moved[i] += position[i];
            all.include(moved);
        }
    }
}

/// Point neurons are drawn small enough to be told apart: a quarter of the mean spacing, at most a real soma's radius.
double pointRadiusFor(const model::Model& model, const Places& places) {
    Box box;
    std::uint64_t points = 0;
    for (const PlacedCell& cell : places.cells) {
        const bool shaped = cell.cellType >= 0 && model.cellTypes[static_cast<std::size_t>(cell.cellType)].morphology;
        if (shaped) continue;
        box.include(cell.position);
        ++points;
    }
    if (points < 2) return kDefaultPointRadius;
    double product = 1;
    int axes = 0;
    for (std::size_t i = 0; i < 3; ++i)
        if (box.extent(i) > 1e-9) {
            product *= box.extent(i);
            ++axes;
        }
    if (axes == 0) return kDefaultPointRadius;
    const double spacing = std::pow(product / static_cast<double>(points), 1.0 / axes);
    // Positions may be in other units than um (abstract lattices): then the spacing alone decides.
    return spacing < 4 ? spacing / 4 : std::min(kDefaultPointRadius, spacing / 3);
}

Result<Places> placePopulations(const model::Model& model, Places places) {
    std::uint64_t total = 0;
    for (const model::Population& p : model.populations) total += std::min(p.size, kMaximumCells + 1);  // no overflow
    if (total > kMaximumCells) {
        Error error = makeError("too-big", "the network is too large to be drawn",
                                "Open a part of it, or use the graph at region resolution.");
        error.found = fmt::format("{} cells", total);
        error.expected = fmt::format("at most {}", kMaximumCells);
        return fail(std::move(error));
    }
    places.populationBegin.assign(model.populations.size(), -1);
    places.cells.reserve(total);
    Box all;
    for (const bool given : {true, false}) {  // those without positions go beside those with
        for (std::size_t p = 0; p < model.populations.size(); ++p) {
            const model::Population& population = model.populations[p];
            const bool has = population.size > 0 && population.positions.size() == population.size;
            if (has != given || population.size == 0) continue;
            places.populationBegin[p] = static_cast<std::int64_t>(places.cells.size());
            if (given)
                placeGiven(model, static_cast<std::int32_t>(p), all, places);
            else
                layOutPopulation(model, static_cast<std::int32_t>(p), all, places);
        }
    }
    if (places.laidOut) places.note += "Positions are not in the file: cells are laid out on grids. ";
    return places;
}

}  // namespace

Result<Places> placeCells(const model::Model& model, const SceneOptions& options) {
    Places places;
    const bool network = std::any_of(model.populations.begin(), model.populations.end(),
                                     [](const model::Population& p) { return p.size > 0; });
    if (network && options.cellType < 0) {
        NL_TRY(placed, placePopulations(model, std::move(places)));
        places = std::move(placed);
    }
    if (!network || options.cellType >= 0 || !options.targetsOnly) placeCellTypes(model, options, places);
    Box box;
    for (const PlacedCell& cell : places.cells) box.include(cell.position);
    if (!box.empty)
        for (std::size_t i = 0; i < 3; ++i) places.centre[i] = (box.low[i] + box.high[i]) / 2;
    places.pointRadius = pointRadiusFor(model, places);
    return places;
}

}  // namespace nl::scene
