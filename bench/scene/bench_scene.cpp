// SPDX-License-Identifier: GPL-3.0-or-later
// Picture data for a million segments: seconds a build, and bytes a segment on the GPU.
#include <cmath>

#include <benchmark/benchmark.h>

#include "core/scene/scene.hpp"

namespace {

using namespace nl;

std::shared_ptr<const model::Model> manySegments(std::uint64_t cells, int segments) {
    auto m = std::make_shared<morphology::Morphology>();
    for (int s = 0; s < segments; ++s) {
        m->segmentId.push_back(s);
        m->segmentName.emplace_back();
        m->indexOfId[s] = s;
        m->parent.push_back(s - 1);
        m->fractionAlong.push_back(1);
        m->proximal.push_back({0, s * 1e-6, 0});
        m->distal.push_back({1e-7 * (s % 7), (s + 1) * 1e-6, 0});
        m->proximalRadius.push_back(1e-6);
        m->distalRadius.push_back(1e-6);
        m->proximalGiven.push_back(1);
        m->part.push_back(s == 0 ? morphology::PartKind::soma : morphology::PartKind::dendrite);
        m->where.push_back({});
    }
    auto model = std::make_shared<model::Model>();
    model::CellType type;
    type.id = "c";
    type.type = "cell";
    type.morphology = std::move(m);
    model->cellTypes.push_back(type);
    model::Population population;
    population.id = "p";
    population.component = "c";
    population.cellType.value = 0;
    population.size = cells;
    for (std::uint64_t i = 0; i < cells; ++i)
        population.positions.push_back(
            {static_cast<double>(i % 40) * 1e-4, 0, std::floor(static_cast<double>(i) / 40) * 1e-4});
    model->populations.push_back(population);
    return model;
}

void buildScene(benchmark::State& state) {
    const auto model = manySegments(static_cast<std::uint64_t>(state.range(0)), 1000);
    ThreadPool pool(static_cast<int>(state.range(1)));
    JobContext job(pool);
    std::size_t segments = 0;
    for ([[maybe_unused]] auto _ : state) {
        const auto scene = scene::build(model, {}, job);
        segments = (*scene)->frusta.size();
        benchmark::DoNotOptimize(segments);
    }
    state.counters["segments"] = static_cast<double>(segments);
    state.counters["bytes_per_segment"] = sizeof(scene::FrustumInstance) + 4;
    state.SetItemsProcessed(static_cast<std::int64_t>(segments) * state.iterations());
}
BENCHMARK(buildScene)->Args({1000, 1})->Args({1000, 2})->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
BENCHMARK_MAIN();
