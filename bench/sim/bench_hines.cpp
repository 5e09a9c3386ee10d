// SPDX-License-Identifier: GPL-3.0-or-later
// Time a compartment of solving a tree, for one unbranched cable and for random branching trees, with 1 to many cells
// interleaved. Both arrays are written anew for every solution, as a time step does; "copy" is that alone. "plain" is
// the textbook's elimination of one cell towards its root.
#include <algorithm>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/base/random.hpp"
#include "core/sim/hines.hpp"

namespace {

using nl::sim::HinesSolver;
using nl::sim::Tree;

enum Shape : std::int64_t { kCable, kBranched };

struct Problem {
    HinesSolver solver;
    std::vector<double> axial, diagonal, right, d, x;
    Problem(Shape shape, std::size_t nodes, std::size_t cells) {
        nl::RandomStream random(1);
        Tree tree;
        tree.cells = cells;
        for (std::size_t n = 0; n < nodes; ++n) {
            // Branches of about 10 compartments that start anywhere before.
            const bool branch = shape == kBranched && n > 0 && random.below(10) == 0;
            const auto before = static_cast<std::int32_t>(n) - 1;
            tree.parent.push_back(branch ? static_cast<std::int32_t>(random.below(n)) : before);
            axial.push_back(1e-8 * (1 + random.uniform()));
        }
        for (std::size_t i = 0; i < nodes * cells; ++i) {
            diagonal.push_back(1e-8 * (8 + random.uniform()));
            right.push_back(1e-9 * random.normal());
        }
        d = diagonal;
        x = right;
        solver = HinesSolver(std::move(tree));
    }
};

void report(benchmark::State& state, std::size_t compartments) {
    state.counters["s/compartment"] =
        benchmark::Counter(static_cast<double>(compartments) * static_cast<double>(state.iterations()),
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void solve(benchmark::State& state) {
    const auto nodes = static_cast<std::size_t>(state.range(1)), cells = static_cast<std::size_t>(state.range(2));
    Problem p(static_cast<Shape>(state.range(0)), nodes, cells);
    for ([[maybe_unused]] auto _ : state) {
        std::copy(p.diagonal.begin(), p.diagonal.end(), p.d.begin());
        std::copy(p.right.begin(), p.right.end(), p.x.begin());
        p.solver.solve(p.axial, p.d, p.x, 0, cells);
        benchmark::DoNotOptimize(p.x.data());
        benchmark::ClobberMemory();
    }
    report(state, nodes * cells);
}

void copy(benchmark::State& state) {
    const auto nodes = static_cast<std::size_t>(state.range(1)), cells = static_cast<std::size_t>(state.range(2));
    Problem p(static_cast<Shape>(state.range(0)), nodes, cells);
    for ([[maybe_unused]] auto _ : state) {
        std::copy(p.diagonal.begin(), p.diagonal.end(), p.d.begin());
        std::copy(p.right.begin(), p.right.end(), p.x.begin());
        benchmark::ClobberMemory();
    }
    report(state, nodes * cells);
}

void plain(benchmark::State& state) {
    const auto nodes = static_cast<std::size_t>(state.range(1));
    Problem p(static_cast<Shape>(state.range(0)), nodes, 1);
    const std::vector<std::int32_t>& parent = p.solver.tree().parent;
    for ([[maybe_unused]] auto _ : state) {
        std::copy(p.diagonal.begin(), p.diagonal.end(), p.d.begin());
        std::copy(p.right.begin(), p.right.end(), p.x.begin());
        for (std::size_t n = nodes; --n > 0;) {
            const double factor = p.axial[n] / p.d[n];
            p.d[static_cast<std::size_t>(parent[n])] -= factor * p.axial[n];
            p.x[static_cast<std::size_t>(parent[n])] += factor * p.x[n];
        }
        p.x[0] /= p.d[0];
        for (std::size_t n = 1; n < nodes; ++n)
            p.x[n] = (p.x[n] + p.axial[n] * p.x[static_cast<std::size_t>(parent[n])]) / p.d[n];
        benchmark::DoNotOptimize(p.x.data());
        benchmark::ClobberMemory();
    }
    report(state, nodes);
}

void sizes(benchmark::internal::Benchmark* b) {
    b->ArgNames({"branched", "nodes", "cells"});
    for (const Shape shape : {kCable, kBranched})
        for (const std::int64_t cells : {1, 2, 3, 4, 8, 16, 17, 64, 100, 512, 520}) b->Args({shape, 1000, cells});
    b->Args({kCable, 100, 1})->Args({kBranched, 100, 1})->Args({kBranched, 10000, 1})->Args({kBranched, 10000, 8});
}

BENCHMARK(solve)->Apply(sizes);
BENCHMARK(plain)->Args({kCable, 1000})->Args({kBranched, 1000})->Args({kBranched, 10000});
BENCHMARK(copy)->Args({kCable, 1000, 1})->Args({kCable, 1000, 8})->Args({kCable, 1000, 512});

}  // namespace

BENCHMARK_MAIN();
