// SPDX-License-Identifier: GPL-3.0-or-later
// Building the graph of generated networks; the target is 10^5 synapses in under 1 s on one thread.
#include <benchmark/benchmark.h>

#include "core/graph/build.hpp"
#include "core/graph/io.hpp"
#include "tests/core/graph/models.hpp"

namespace {

using namespace nl;

/// 10^3 neurons x 100 synapses; `segments` 0 = point neurons.
model::Model bigModel(std::uint64_t segments) {
    test::NetworkSpec spec;
    spec.neurons = 1000;
    spec.synapsesPerNeuron = 100;
    spec.segments = segments;
    spec.gapJunctions = 1000;
    spec.inputs = 100;
    return test::aNetwork(spec);
}

void build(benchmark::State& state) {
    const model::Model model = bigModel(static_cast<std::uint64_t>(state.range(0)));
    ThreadPool pool(static_cast<int>(state.range(1)));
    JobContext job(pool);
    std::size_t nodes = 0, edges = 0;
    for ([[maybe_unused]] auto _ : state) {
        const auto graph = graph::build(model, {}, nullptr, job);
        nodes = (*graph)->nodes();
        edges = (*graph)->edges();
        benchmark::DoNotOptimize(graph);
    }
    state.counters["nodes/s"] =
        benchmark::Counter(static_cast<double>(nodes), benchmark::Counter::kIsIterationInvariantRate);
    state.counters["edges"] = static_cast<double>(edges);
}
BENCHMARK(build)
    ->ArgNames({"segments", "threads"})
    ->Args({0, 1})
    ->Args({0, 2})
    ->Args({60, 1})
    ->Args({60, 2})
    ->Args({600, 1})
    ->Unit(benchmark::kMillisecond);

void saveAndOpen(benchmark::State& state, const char* suffix) {
    const model::Model model = bigModel(60);
    ThreadPool pool(1);
    JobContext job(pool);
    const auto graph = graph::build(model, {}, nullptr, job);
    const std::filesystem::path file = std::filesystem::temp_directory_path() / (std::string("bench_graph") + suffix);
    for ([[maybe_unused]] auto _ : state) {
        if (!graph::save(**graph, file, job) || !graph::open(file, job))
            state.SkipWithError("the graph was not stored");
    }
    state.counters["MB"] = static_cast<double>(std::filesystem::file_size(file)) / 1e6;
    std::filesystem::remove(file);
}
BENCHMARK_CAPTURE(saveAndOpen, json, ".json")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(saveAndOpen, graphml, ".graphml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(saveAndOpen, hdf5, ".h5")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
