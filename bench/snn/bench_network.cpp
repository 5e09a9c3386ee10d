// SPDX-License-Identifier: GPL-3.0-or-later
// A training step (forward, loss, backward, SGD) and an evaluation of a whole spiking network on random pictures in
// memory, as bench/peers/torch_snn.py --bench does it: 4 steps, batch 64 (ResNet-19: 16). One process for one case, so
// that the peak of its memory is the case's: scripts/bench_snn.sh.
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "core/base/random.hpp"
#include "core/nn/optimiser.hpp"
#include "core/run/process.hpp"
#include "core/snn/loss.hpp"
#include "core/snn/network.hpp"

using namespace nl;
using namespace nl::snn;

namespace {

struct Case {
    std::string network, precision;
    bool training = true, sparse = false;
    int threads = 1;
};

SnnOptions optionsOf(const Case& what) {
    SnnOptions options;
    options.network = what.network;
    options.precision = what.precision;
    options.batch = what.network.starts_with("resnet") ? 16 : 64;
    options.denseNorm = false;  // as the peer
    if (what.sparse) options.sparseBelow = 0.18;
    return options;
}

template <class A>
void step(benchmark::State& state, const Case& what) {
    const SnnOptions options = optionsOf(what);
    static const std::uint64_t start = run::peakResidentBytes();  // of the process: the case is measured more than once
    auto plan = planNetwork(options, 32, 32, 3, 10);
    if (!plan) return state.SkipWithError(plan.error().message.c_str());
    const auto batch = static_cast<std::size_t>(options.batch);
    auto network = SpikingNetwork<A>::make(std::move(*plan), options, batch, what.training);
    if (!network) return state.SkipWithError(network.error().message.c_str());
    RandomStream random(3, 1);
    std::vector<float> pictures(batch * 32 * 32 * 3);
    for (float& value : pictures) value = static_cast<float>(random.normal());
    std::vector<std::uint16_t> labels(batch);
    for (auto& label : labels) label = static_cast<std::uint16_t>(random.below(10));
    ThreadPool pool(what.threads);
    Communicator alone;
    nn::UpdateRule<Real<A>> rule;
    rule.kind = nn::UpdateKind::sgd;
    rule.momentum = options.momentum;
    rule.weightDecay = options.weightDecay;
    std::vector<float> gradient(static_cast<std::size_t>(4) * batch * 10);
    ForwardOptions forward;
    forward.training = what.training;
    for ([[maybe_unused]] auto _ : state) {
        (*network)->setPictures(pool, pictures, batch);
        (*network)->forward(pool, alone, forward);
        if (!what.training) continue;
        classificationLoss<float>((*network)->logits(), labels, 4, 10, {}, static_cast<double>(batch), gradient.data());
        (*network)->backward(pool, alone, gradient);
        rule.update(pool, (*network)->parameters(), options.learningRate);
        (*network)->parametersChanged();
    }
    state.counters["images/s"] =
        benchmark::Counter(static_cast<double>(batch), benchmark::Counter::kIsIterationInvariantRate);
    state.counters["start_MB"] = static_cast<double>(start) / 1e6;
    state.counters["peak_MB"] = static_cast<double>(run::peakResidentBytes()) / 1e6;
    state.counters["activations_MB"] = static_cast<double>((*network)->mostActivationBytes()) / 1e6;
}

void addCase(const Case& what) {
    const std::string name = fmt::format("{}/{}/{}/threads:{}", what.training ? "train" : "infer", what.network,
                                         what.precision + (what.sparse ? "-sparse" : ""), what.threads);
    benchmark::RegisterBenchmark(name.c_str(),
                                 [what](benchmark::State& state) {
                                     if (what.precision == "bf16") return step<BFloat16>(state, what);
                                     step<float>(state, what);
                                 })
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
    for (const char* network : {"vgg5", "vgg9", "resnet19"})
        for (const char* precision : {"f32", "bf16"})
            for (const int threads : {1, 2})
                for (const bool training : {true, false}) {
                    addCase({network, precision, training, false, threads});
                    if (!training && std::string(precision) == "f32")
                        addCase({network, precision, training, true, threads});
                }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
