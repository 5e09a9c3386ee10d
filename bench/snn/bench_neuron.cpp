// SPDX-License-Identifier: GPL-3.0-or-later
// The neuron kernels, one thread, at the second layer of VGG-5 (4 steps, 64 pictures of 16 x 16 x 128): bytes read and
// written a second and time a neuron and step, beside a memcpy that reads and writes as many bytes.
#include <cstring>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/base/random.hpp"
#include "core/snn/kernels/neuron_kernels.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::snn::kernel;

namespace {

constexpr LayerShape kShape{4, 64, 16, 16, 128};
constexpr std::size_t kCount = kShape.steps * kShape.perStep();

/// `bytes`: read and written an element and step.
void count(benchmark::State& state, std::size_t elements, std::size_t bytes, const char* label) {
    const double steps = static_cast<double>(elements);
    state.counters["bytes/s"] =
        benchmark::Counter(steps * static_cast<double>(bytes), benchmark::Counter::kIsIterationInvariantRate);
    state.counters["s/step"] =
        benchmark::Counter(steps, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
    state.SetLabel(label);
}

/// Reads half of the bytes and writes the other half.
void copy(benchmark::State& state) {
    const auto bytes = static_cast<std::size_t>(state.range(0));
    const std::vector<std::uint8_t> from(kCount * bytes / 2, 1);
    std::vector<std::uint8_t> to(from.size());
    for ([[maybe_unused]] auto _ : state) {
        std::memcpy(to.data(), from.data(), from.size());
        benchmark::ClobberMemory();
    }
    count(state, kCount, bytes, "memcpy");
}

/// Normal numbers; a prime number of them over and over, which is quick to make.
template <class A>
std::vector<A> numbers(std::size_t size, std::uint64_t stream) {
    constexpr std::size_t kPeriod = 65521;
    RandomStream random(3, stream);
    std::vector<A> out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = i < kPeriod ? A(static_cast<float>(random.normal())) : out[i - kPeriod];
    return out;
}

/// One layer after a convolution and its norm.
template <class A>
struct Layer {
    std::vector<float> scale = numbers<float>(kShape.channels, 1), shift = numbers<float>(kShape.channels, 2),
                       mean = numbers<float>(kShape.channels, 3);
    std::vector<A> x = numbers<A>(kCount, 4), gradient = numbers<A>(kCount, 5), error = std::vector<A>(kCount);
    std::vector<std::uint8_t> spikes = std::vector<std::uint8_t>(kCount);
    std::vector<double> sums = std::vector<double>(2 * kShape.channels);
    CurrentTerm<A> terms[2] = {{{x.data()}, scale.data(), shift.data()}, {}};
    const NeuronKernels<A>& table = neuronKernels<A>(tensor::defaultKernelPath());
};

template <class A>
void forward(benchmark::State& state) {
    Layer<A> layer;
    const bool pooled = state.range(0) != 0;
    SpikeSink sink;
    (pooled ? sink.pooled : sink.spikes) = layer.spikes.data();
    for ([[maybe_unused]] auto _ : state) {
        layer.table.forward(kShape, {}, layer.terms, 0, kShape.batch, sink);
        benchmark::ClobberMemory();
    }
    count(state, kCount, sizeof(A) + (pooled ? 0 : 1), layer.table.name);
}

/// With the sums of batch normalisation; `surrogate` the first argument, `pooled` the second.
template <class A>
void backward(benchmark::State& state) {
    Layer<A> layer;
    NeuronParameters neuron;
    neuron.surrogate = static_cast<Surrogate>(state.range(0));
    const bool pooled = state.range(1) != 0;
    NormSums<A> sums;
    sums.gradient = layer.sums.data();
    sums.centred[0] = sums.gradient + kShape.channels;
    sums.mean[0] = layer.mean.data();
    for ([[maybe_unused]] auto _ : state) {
        layer.table.backward(kShape, neuron, layer.terms, {layer.gradient.data(), nullptr, pooled}, 0, kShape.batch,
                             layer.error.data(), sums, nullptr);
        benchmark::ClobberMemory();
    }
    count(state, kCount, sizeof(A) * (pooled ? 2 : 3), layer.table.name);
}

/// In place, with the terms of batch normalisation.
template <class A>
void inputError(benchmark::State& state) {
    Layer<A> layer;
    const std::vector<float> zero(kShape.channels, 0.0F), one(kShape.channels, 1.0F);
    const ErrorMap<A> map{one.data(), zero.data(), zero.data()};  // in place: the numbers must not grow
    for ([[maybe_unused]] auto _ : state) {
        layer.table.inputError(kShape, layer.terms[0], map, layer.gradient.data(), nullptr, 0, kShape.batch,
                               layer.gradient.data(), {});
        benchmark::ClobberMemory();
    }
    count(state, kCount, sizeof(A) * 3, layer.table.name);
}

}  // namespace

BENCHMARK(copy)->Arg(3)->Arg(5)->Arg(6)->Arg(12)->Unit(benchmark::kMillisecond);
BENCHMARK(forward<BFloat16>)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(forward<float>)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(backward<BFloat16>)->ArgsProduct({{0, 1, 2, 3, 4}, {0}})->Args({2, 1})->Unit(benchmark::kMillisecond);
BENCHMARK(backward<float>)->Args({2, 0})->Args({2, 1})->Unit(benchmark::kMillisecond);
BENCHMARK(inputError<BFloat16>)->Unit(benchmark::kMillisecond);
BENCHMARK(inputError<float>)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
