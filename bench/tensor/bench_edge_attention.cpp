// SPDX-License-Identifier: GPL-3.0-or-later
// A training step (forward, backward, Adam) of two attention layers with equal projections on a random graph with 22
// nodes and 71 directed edges a neuron; 40 features, hidden 64, 4 heads, a linear head of 8 classes; float. The figure
// is edges * layers / time of a step. bench/peers/torch_gat.py runs the same network; scripts/bench_attention.sh
// compares.
#include <cmath>
#include <memory>
#include <vector>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "core/autodiff/ops.hpp"

using namespace nl;
using namespace nl::autodiff;
using tensor::EdgeRows;
using Matrix = tensor::Matrix<float>;

namespace {

constexpr std::size_t kNodesPerNeuron = 22, kEdgesPerNeuron = 71;
constexpr std::size_t kFeatures = 40, kHidden = 64, kHeads = 4, kLayers = 2, kClasses = 8;

std::shared_ptr<const EdgeRows> randomGraph(std::size_t neurons) {
    const std::size_t nodes = neurons * kNodesPerNeuron, edges = neurons * kEdgesPerNeuron;
    RandomStream random(1, 1);
    std::vector<std::uint32_t> target(edges), offset(nodes + 1, 0), source(edges);
    for (std::uint32_t& t : target) ++offset[(t = static_cast<std::uint32_t>(random.below(nodes))) + 1];
    for (std::size_t r = 0; r < nodes; ++r) offset[r + 1] += offset[r];
    for (std::uint32_t& s : source) s = static_cast<std::uint32_t>(random.below(nodes));
    return std::make_shared<EdgeRows>(tensor::makeEdgeRows(std::move(offset), std::move(source), nodes));
}

Matrix randomMatrix(std::size_t rows, std::size_t columns, float deviation, std::uint64_t stream) {
    RandomStream random(2, stream);
    Matrix out = Matrix::uninitialised(rows, columns);
    for (float& x : out.values()) x = deviation * static_cast<float>(random.normal());
    return out;
}

/// A parameter with its gradient and Adam's moments.
struct Parameter {
    Matrix value, gradient, first, second;
    Parameter(std::size_t rows, std::size_t columns, std::uint64_t stream)
        : value(randomMatrix(rows, columns, 1.F / std::sqrt(static_cast<float>(rows)), stream)),
          gradient(rows, columns),
          first(rows, columns),
          second(rows, columns) {}

    void adam(std::size_t step) {
        constexpr float kBeta1 = 0.9F, kBeta2 = 0.999F, kRate = 1e-3F, kEpsilon = 1e-8F;
        const float share1 = 1.F - std::pow(kBeta1, static_cast<float>(step));
        const float share2 = 1.F - std::pow(kBeta2, static_cast<float>(step));
        for (std::size_t i = 0; i < value.size(); ++i) {
            const float g = gradient.data()[i];
            float &m = first.data()[i], &v = second.data()[i];
            m = kBeta1 * m + (1.F - kBeta1) * g;
            v = kBeta2 * v + (1.F - kBeta2) * g * g;
            value.data()[i] -= kRate * (m / share1) / (std::sqrt(v / share2) + kEpsilon);
            gradient.data()[i] = 0;
        }
    }
};

class Network {
public:
    Network(ThreadPool& pool, std::shared_ptr<const EdgeRows> rows)
        : pool_(pool), rows_(std::move(rows)), features_(randomMatrix(rows_->rows(), kFeatures, 1.F, 100)) {
        std::size_t in = kFeatures;
        for (std::size_t layer = 0; layer < kLayers; ++layer) {
            for (std::uint64_t i = 0; i < 3; ++i) parameters_.emplace_back(in, kHidden, 10 * layer + i);
            parameters_.emplace_back(kHidden, kHidden, 10 * layer + 3);
            in = kHidden;
        }
        parameters_.emplace_back(kHidden, kClasses, 50);
        auto label = std::make_shared<std::vector<std::int32_t>>(rows_->rows());
        RandomStream random(3, 3);
        for (std::int32_t& l : *label) l = static_cast<std::int32_t>(random.below(kClasses));
        label_ = std::move(label);
    }

    float step() {
        Tape<float> tape(pool_, true, &buffers_);
        std::vector<Value> p;
        for (Parameter& parameter : parameters_) p.push_back(tape.parameter(&parameter.value, &parameter.gradient));
        Value h = tape.constant(&features_);
        for (std::size_t layer = 0; layer < kLayers; ++layer) {
            const Value* w = &p[4 * layer];
            const Value query = linear(tape, h, w[0], Value{}), key = linear(tape, h, w[1], Value{});
            const Value value = linear(tape, h, w[2], Value{});
            const float scale = 1.F / std::sqrt(static_cast<float>(kHidden) / static_cast<float>(kHeads));
            const Value context = edgeAttention(tape, query, key, value, Value{}, kHeads, scale, rows_);
            h = linear(tape, context, w[3], Value{});
            if (layer + 1 < kLayers) h = elu(tape, h);
        }
        const Value loss = crossEntropy(tape, linear(tape, h, p.back(), Value{}), label_);
        const float value = tape.value(loss)(0, 0);
        tape.backward(loss);
        ++steps_;
        for (Parameter& parameter : parameters_) parameter.adam(steps_);
        return value;
    }

private:
    ThreadPool& pool_;
    tensor::BufferPool buffers_;
    std::shared_ptr<const EdgeRows> rows_;
    Matrix features_;
    std::shared_ptr<const std::vector<std::int32_t>> label_;
    std::vector<Parameter> parameters_;
    std::size_t steps_ = 0;
};

rusage processUsage() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage;
}

double peakBytes() { return static_cast<double>(processUsage().ru_maxrss) * 1024.0; }

const double kBytesAtStart = peakBytes();

/// Arguments: neurons, threads.
void trainingStep(benchmark::State& state) {
    const auto neurons = static_cast<std::size_t>(state.range(0));
    ThreadPool pool(static_cast<int>(state.range(1)));
    Network network(pool, randomGraph(neurons));
    float loss = network.step();
    const rusage start = processUsage();
    for ([[maybe_unused]] auto _ : state) loss = network.step();
    state.counters["page_faults"] = benchmark::Counter(static_cast<double>(processUsage().ru_minflt - start.ru_minflt),
                                                       benchmark::Counter::kAvgIterations);
    const double edges = static_cast<double>(neurons * kEdgesPerNeuron);
    state.counters["edge_layers"] =
        benchmark::Counter(edges * static_cast<double>(kLayers), benchmark::Counter::kIsIterationInvariantRate);
    state.counters["bytes_per_edge"] = (peakBytes() - kBytesAtStart) / edges;  // right when a process runs one case
    state.counters["loss"] = static_cast<double>(loss);
    state.SetLabel(tensor::kernels<float>(tensor::defaultKernelPath()).name);
}

BENCHMARK(trainingStep)
    ->ArgNames({"neurons", "threads"})
    ->Args({1000, 1})
    ->Args({10000, 1})
    ->Args({1000, 2})
    ->Args({10000, 2})
    ->Args({100000, 1})
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
