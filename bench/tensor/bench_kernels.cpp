// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels alone, one thread: products of tall and narrow matrices in GFLOP/s (beside Eigen's, built for the
// baseline instruction set), and the passes of edge attention.
#include <Eigen/Core>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/base/random.hpp"
#include "core/tensor/edge_rows.hpp"
#include "core/tensor/products.hpp"

using namespace nl;
using namespace nl::tensor;

namespace {

Matrix<float> filled(std::size_t rows, std::size_t columns) {
    Matrix<float> out = Matrix<float>::uninitialised(rows, columns);
    for (std::size_t i = 0; i < out.size(); ++i) out.data()[i] = static_cast<float>(i % 17) * 0.1F - 0.8F;
    return out;
}

void countFlops(benchmark::State& state, std::size_t n, std::size_t k, std::size_t m) {
    state.counters["flops"] =
        benchmark::Counter(2.0 * static_cast<double>(n * k * m), benchmark::Counter::kIsIterationInvariantRate);
    state.SetLabel(kernels<float>(defaultKernelPath()).name);
}

void product(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range(0)), k = static_cast<std::size_t>(state.range(1));
    const auto m = static_cast<std::size_t>(state.range(2));
    ThreadPool pool(1);
    const Matrix<float> a = filled(n, k), b = filled(k, m);
    Matrix<float> c(n, m);
    for ([[maybe_unused]] auto _ : state)
        multiply<float>(pool, kernels<float>(defaultKernelPath()), a, b, Transpose::no, nullptr, {c.data(), false});
    countFlops(state, n, k, m);
}

void transposedProduct(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range(0)), k = static_cast<std::size_t>(state.range(1));
    const auto m = static_cast<std::size_t>(state.range(2));
    ThreadPool pool(1);
    const Matrix<float> a = filled(n, k), b = filled(n, m);
    Matrix<float> c(k, m);
    for ([[maybe_unused]] auto _ : state)
        addTransposedProduct(pool, kernels<float>(defaultKernelPath()), a, b, c.data());
    countFlops(state, n, k, m);
}

void eigenProduct(benchmark::State& state) {
    using Dense = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto n = state.range(0), k = state.range(1), m = state.range(2);
    const Dense a = Dense::Ones(n, k), b = Dense::Ones(k, m);
    Dense c(n, m);
    for ([[maybe_unused]] auto _ : state) {
        c.noalias() = a * b;
        benchmark::DoNotOptimize(c.data());
    }
    countFlops(state, static_cast<std::size_t>(n), static_cast<std::size_t>(k), static_cast<std::size_t>(m));
}

EdgeRows randomRows(std::size_t nodes, std::size_t edges) {
    RandomStream random(1, 1);
    std::vector<std::uint32_t> offset(nodes + 1, 0), source(edges);
    for (std::size_t e = 0; e < edges; ++e) ++offset[random.below(nodes) + 1];
    for (std::size_t r = 0; r < nodes; ++r) offset[r + 1] += offset[r];
    for (std::uint32_t& s : source) s = static_cast<std::uint32_t>(random.below(nodes));
    return makeEdgeRows(std::move(offset), std::move(source), nodes);
}

/// 0: dots, 1: softmax, 2: sums, 3: sums over the transpose. Time an edge.
void edgePass(benchmark::State& state) {
    const auto nodes = static_cast<std::size_t>(state.range(0)), edges = nodes * 71 / 22;
    const HeadShape shape{64, 4};
    const EdgeRows rows = randomRows(nodes, edges);
    const Matrix<float> x = filled(nodes, 64), y = filled(nodes, 64);
    Matrix<float> scores = filled(edges, 4), out(nodes, 64);
    const Kernels<float>& k = kernels<float>(defaultKernelPath());
    const EdgeSpan span{rows.offset.data(), rows.source.data(), nullptr, 0, nodes};
    const EdgeSpan transpose{rows.transposeOffset.data(), rows.transposeRow.data(), rows.transposeEntry.data(), 0,
                             nodes};
    for ([[maybe_unused]] auto _ : state) {
        if (state.range(1) == 0) k.edgeDots(x.data(), y.data(), shape, span, 0.25F, nullptr, scores.data());
        if (state.range(1) == 1) k.rowSoftmax(span, 4, scores.data());
        if (state.range(1) == 2) k.edgeSums(scores.data(), y.data(), shape, span, 1.F, {out.data(), false});
        if (state.range(1) == 3) k.edgeSums(scores.data(), y.data(), shape, transpose, 1.F, {out.data(), false});
    }
    state.counters["edges"] =
        benchmark::Counter(static_cast<double>(edges), benchmark::Counter::kIsIterationInvariantRate);
}

void shapes(benchmark::internal::Benchmark* bench) {
    bench->ArgNames({"n", "k", "m"})->Unit(benchmark::kMillisecond);
    bench->Args({22000, 64, 64})
        ->Args({220000, 40, 64})
        ->Args({220000, 64, 64})
        ->Args({22000, 32, 32})
        ->Args({22000, 256, 256});
}

BENCHMARK(product)->Apply(shapes);
BENCHMARK(transposedProduct)->Apply(shapes);
BENCHMARK(eigenProduct)->Apply(shapes);
BENCHMARK(edgePass)
    ->ArgNames({"nodes", "pass"})
    ->ArgsProduct({{22000, 220000}, {0, 1, 2, 3}})
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
