// SPDX-License-Identifier: GPL-3.0-or-later
// Products of synapses against one large oneDNN primitive of the same threads (the peer), turn about in the same loop,
// and against the processor's peak measured here. Spikes come as bytes and forward makes its channel sums; the peer
// does neither. On a machine that others use, the clock on the wall tells little: `core` is 10^9 operations a second of
// processor time, per core. Start with OMP_WAIT_POLICY=passive, or the peer's waiting threads count as work.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>
#include <vector>

#include <benchmark/benchmark.h>
#include <oneapi/dnnl/dnnl.hpp>
#if defined(__x86_64__)
#include <immintrin.h>
#endif
#include <omp.h>

#include "core/base/random.hpp"
#include "core/snn/synapses.hpp"

using namespace nl;
using namespace nl::snn;

namespace {

struct Layer {
    const char* name;
    SynapseShape shape;
    std::size_t images;
};
const std::vector<Layer> kLayers = {
    {"VGG-5 conv 1", {32, 32, 3, 64, 3, 3, 1, 1}, 64},
    {"VGG-5 conv 2", {16, 16, 64, 128, 3, 3, 1, 1}, 256},
    {"VGG-5 conv 3", {16, 16, 128, 128, 3, 3, 1, 1}, 256},
    {"VGG-5 dense 8192-256", {8, 8, 128, 256, 8, 8, 1, 0}, 256},
    {"ResNet-19 32x32 128-128", {32, 32, 128, 128, 3, 3, 1, 1}, 64},
    {"ResNet-19 32x32 128-256 /2", {32, 32, 128, 256, 3, 3, 2, 1}, 64},
    {"ResNet-19 16x16 256-256", {16, 16, 256, 256, 3, 3, 1, 1}, 64},
    {"ResNet-19 8x8 512-512", {8, 8, 512, 512, 3, 3, 1, 1}, 64},
    {"4x4 512-512", {4, 4, 512, 512, 3, 3, 1, 1}, 64},
};
enum Pass { kForward, kBackwardInput, kBackwardWeights };

double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// The shortest times of many calls.
struct Best {
    double wall = 1e30, processor = 1e30;
    template <class F>
    double time(F&& call) {
        const double cpu = processorSeconds();
        const auto start = std::chrono::steady_clock::now();
        call();
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        wall = std::min(wall, seconds);
        processor = std::min(processor, processorSeconds() - cpu);
        return seconds;
    }
};

#if defined(__x86_64__)
// Ten independent chains of 32 (bf16: 64) operations each.
__attribute__((target("avx512f"))) float floatOperations(std::size_t rounds) {
    __m512 sum[10];
    for (auto& s : sum) s = _mm512_set1_ps(1.0F);
    const __m512 a = _mm512_set1_ps(0.999F), b = _mm512_set1_ps(1e-3F);
    for (std::size_t r = 0; r < rounds; ++r) {
#pragma GCC unroll 10
        for (auto& s : sum) s = _mm512_fmadd_ps(s, a, b);
    }
    __m512 all = sum[0];
    for (const auto& s : sum) all = _mm512_add_ps(all, s);
    float lanes[16];
    _mm512_storeu_ps(lanes, all);
    return lanes[0];
}
__attribute__((target("avx512f,avx512bf16"))) float halfOperations(std::size_t rounds) {
    __m512 sum[10];
    for (auto& s : sum) s = _mm512_set1_ps(1.0F);
    const __m512bh a = _mm512_cvtne2ps_pbh(_mm512_set1_ps(1e-3F), _mm512_set1_ps(1e-3F));
    for (std::size_t r = 0; r < rounds; ++r) {
#pragma GCC unroll 10
        for (auto& s : sum) s = _mm512_dpbf16_ps(s, a, a);
    }
    __m512 all = sum[0];
    for (const auto& s : sum) all = _mm512_add_ps(all, s);
    float lanes[16];
    _mm512_storeu_ps(lanes, all);
    return lanes[0];
}
#endif

/// 10^9 operations a second of one core, float or bf16; 0 where it cannot be measured.
double peak([[maybe_unused]] bool half) {
#if defined(__x86_64__)
    static std::map<bool, double> known;
    if (known.contains(half)) return known[half];
    if (!__builtin_cpu_supports("avx512f") || (half && !hasFastBFloat16())) return 0;
    constexpr std::size_t kRounds = 1'000'000;
    Best best;
    for (int i = 0; i < 30; ++i)
        best.time([&] { benchmark::DoNotOptimize(half ? halfOperations(kRounds) : floatOperations(kRounds)); });
    return known[half] = 1e-9 * static_cast<double>(kRounds) * 10 * (half ? 64 : 32) / best.processor;
#else
    return 0;
#endif
}

template <class A>
std::vector<A> filled(std::size_t count) {
    std::vector<A> out(count);
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<A>(static_cast<float>(i % 17) * 0.1F - 0.8F);
    return out;
}

std::vector<std::uint8_t> spikes(std::size_t count, double density) {
    RandomStream random(1, 1);
    std::vector<std::uint8_t> out(count);
    for (std::uint8_t& value : out) value = random.uniform() < density ? 1 : 0;
    return out;
}

/// One primitive over all images, on OpenMP's threads.
class Peer {
public:
    Peer(const Layer& layer, bool half, Pass pass, int threads) : threads_(threads) {
        omp_set_num_threads(threads);
        using M = dnnl::memory;
        using Tag = M::format_tag;
        const auto d = [](std::size_t size) { return static_cast<M::dim>(size); };
        const SynapseShape& s = layer.shape;
        const M::data_type type = half ? M::data_type::bf16 : M::data_type::f32;
        const bool dense = s.dense();
        const auto n = d(layer.images);
        const M::desc in = dense ? M::desc({n, d(s.inputSize())}, type, Tag::ab)
                                 : M::desc({n, d(s.inputs), d(s.height), d(s.width)}, type, Tag::nhwc);
        const M::desc out = dense
                                ? M::desc({n, d(s.outputs)}, type, Tag::ab)
                                : M::desc({n, d(s.outputs), d(s.outputHeight()), d(s.outputWidth())}, type, Tag::nhwc);
        const M::dims kernel = dense ? M::dims{d(s.outputs), d(s.inputSize())}
                                     : M::dims{d(s.outputs), d(s.inputs), d(s.kernelHeight), d(s.kernelWidth)};
        const M::desc weights(kernel, type, Tag::any), gradient(kernel, M::data_type::f32, Tag::any);
        const M::dims stride{d(s.stride), d(s.stride)}, padding{d(s.padding), d(s.padding)};
        const auto direct = dnnl::algorithm::convolution_direct;
        const auto training = dnnl::prop_kind::forward_training;
        if (dense) {
            const dnnl::inner_product_forward::primitive_desc forward({training, in, weights, out}, engine_);
            if (pass == kForward) add(dnnl::inner_product_forward(forward), in, forward.weights_desc(), out, pass);
            if (pass == kBackwardInput) {
                const dnnl::inner_product_backward_data::primitive_desc back({in, weights, out}, engine_, forward);
                add(dnnl::inner_product_backward_data(back), in, back.weights_desc(), out, pass);
            }
            if (pass == kBackwardWeights) {
                const M::desc plain(kernel, M::data_type::f32, Tag::ab);
                const dnnl::inner_product_backward_weights::primitive_desc back({in, plain, out}, engine_, forward);
                add(dnnl::inner_product_backward_weights(back), in, plain, out, pass);
            }
            return;
        }
        const dnnl::convolution_forward::primitive_desc forward(
            {training, direct, in, weights, out, stride, padding, padding}, engine_);
        if (pass == kForward) add(dnnl::convolution_forward(forward), in, forward.weights_desc(), out, pass);
        if (pass == kBackwardInput) {
            const dnnl::convolution_backward_data::primitive_desc back(
                {direct, in, weights, out, stride, padding, padding}, engine_, forward);
            add(dnnl::convolution_backward_data(back), in, back.weights_desc(), out, pass);
        }
        if (pass == kBackwardWeights) {
            const dnnl::convolution_backward_weights::primitive_desc back(
                {direct, in, gradient, out, stride, padding, padding}, engine_, forward);
            add(dnnl::convolution_backward_weights(back), in, back.diff_weights_desc(), out, pass);
        }
    }
    void run() {
        omp_set_num_threads(threads_);
        primitive_.execute(stream_, arguments_);
        stream_.wait();
    }

private:
    void add(dnnl::primitive primitive, const dnnl::memory::desc& in, const dnnl::memory::desc& weights,
             const dnnl::memory::desc& out, Pass pass) {
        primitive_ = std::move(primitive);
        const int names[3][3] = {{DNNL_ARG_SRC, DNNL_ARG_WEIGHTS, DNNL_ARG_DST},
                                 {DNNL_ARG_DIFF_SRC, DNNL_ARG_WEIGHTS, DNNL_ARG_DIFF_DST},
                                 {DNNL_ARG_SRC, DNNL_ARG_DIFF_WEIGHTS, DNNL_ARG_DIFF_DST}};
        int which = 0;
        for (const dnnl::memory::desc& descriptor : {in, weights, out}) {
            dnnl::memory memory(descriptor, engine_);
            std::fill_n(static_cast<std::uint16_t*>(memory.get_data_handle()), descriptor.get_size() / 2, 0x3C00);
            arguments_.emplace(names[pass][which++], memory);
        }
    }
    int threads_;
    dnnl::engine engine_{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream_{engine_};
    dnnl::primitive primitive_;
    std::unordered_map<int, dnnl::memory> arguments_;
};

template <class A>
struct Ours {
    ThreadPool pool;
    std::unique_ptr<Synapses<A>> synapses;
    std::vector<std::uint8_t> in;
    std::vector<A> out, inError;
    std::vector<float> weights, bias, gradient;
    std::vector<double> sums;
    std::size_t images;

    Ours(const Layer& layer, int threads, double density, const SynapseOptions& options)
        : pool(threads),
          in(spikes(layer.images * layer.shape.inputSize(), density)),
          out(filled<A>(layer.images * layer.shape.outputSize())),
          inError(layer.images * layer.shape.inputSize()),
          weights(filled<float>(layer.shape.weights())),
          bias(layer.shape.outputs),
          gradient(layer.shape.weights()),
          sums(2 * layer.shape.outputs),
          images(layer.images) {
        auto made = makeSynapses<A>(layer.shape, images, options);
        if (!made) return;
        synapses = std::move(*made);
        synapses->setWeights(pool, weights.data(), true);
    }
    void run(Pass pass) {
        if (pass == kForward)
            synapses->forward(pool, images, {nullptr, in.data(), 1.0F}, bias.data(), out.data(), sums.data());
        if (pass == kBackwardInput) synapses->backwardInput(pool, images, out.data(), inError.data());
        if (pass == kBackwardWeights)
            synapses->backwardWeights(pool, images, {nullptr, in.data(), 1.0F}, out.data(), gradient.data());
    }
};

double operations(const Layer& layer) {
    return 2e-9 * static_cast<double>(layer.shape.macs()) * static_cast<double>(layer.images);
}

template <class A>
void product(benchmark::State& state) {
    const Layer& layer = kLayers[static_cast<std::size_t>(state.range(0))];
    const auto pass = static_cast<Pass>(state.range(1));
    const int threads = static_cast<int>(state.range(2));
    constexpr bool kHalf = std::is_same_v<A, BFloat16>;
    Ours<A> ours(layer, threads, 0.1, {});
    if (!ours.synapses) return state.SkipWithError("no such product");
    Peer peer(layer, kHalf, pass, threads);
    Best mine, other;
    for ([[maybe_unused]] auto _ : state) {
        state.SetIterationTime(mine.time([&] { ours.run(pass); }));
        other.time([&] { peer.run(); });
    }
    const double work = operations(layer);
    state.SetLabel(layer.name);
    state.counters["core"] = work / mine.processor;
    state.counters["wall"] = work / mine.wall;
    state.counters["of_peak"] = peak(kHalf) > 0 ? work / mine.processor / peak(kHalf) : 0;
    state.counters["of_peer_core"] = other.processor / mine.processor;
    state.counters["of_peer_wall"] = other.wall / mine.wall;
}

/// Spike-driven forward products: times dense of the same type, by density in per cent.
template <class A>
void sparse(benchmark::State& state) {
    const Layer& layer = kLayers[static_cast<std::size_t>(state.range(0))];
    const double density = 0.01 * static_cast<double>(state.range(1));
    Ours<A> gather(layer, 1, density, {false, 1.0}), dense(layer, 1, density, {false, 0.0});
    if (!gather.synapses || !dense.synapses) return state.SkipWithError("no such product");
    Best mine, other;
    for ([[maybe_unused]] auto _ : state) {
        state.SetIterationTime(mine.time([&] { gather.run(kForward); }));
        other.time([&] { dense.run(kForward); });
    }
    state.SetLabel(layer.name);
    state.counters["dense_GF"] = operations(layer) / other.processor;
    state.counters["times_dense"] = other.processor / mine.processor;
    state.counters["ns_spike"] =
        1e9 * mine.processor / (density * static_cast<double>(layer.images * layer.shape.inputSize()));
}

void shapes(benchmark::internal::Benchmark* bench) {
    bench->ArgNames({"layer", "pass", "threads"})->UseManualTime()->Unit(benchmark::kMillisecond);
    for (int threads = 1; threads <= 2; ++threads)
        for (int layer = 0; layer < static_cast<int>(kLayers.size()); ++layer)
            for (const int pass : {kForward, kBackwardInput, kBackwardWeights}) bench->Args({layer, pass, threads});
}
void densities(benchmark::internal::Benchmark* bench) {
    bench->ArgNames({"layer", "percent"})->UseManualTime()->Unit(benchmark::kMillisecond);
    for (const int layer : {1, 2, 4, 6, 7})
        for (const int percent : {5, 10, 15, 20}) bench->Args({layer, percent});
}

BENCHMARK(product<float>)->Apply(shapes);
BENCHMARK(product<BFloat16>)->Apply(shapes);
BENCHMARK(sparse<float>)->Apply(densities);
BENCHMARK(sparse<BFloat16>)->Apply(densities);

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    benchmark::AddCustomContext("peak of a core, float", std::to_string(peak(false)) + " GFLOP/s");
    benchmark::AddCustomContext("peak of a core, bf16", std::to_string(peak(true)) + " GFLOP/s");
    benchmark::RunSpecifiedBenchmarks();
}
