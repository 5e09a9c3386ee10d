// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/factor_samples.hpp"

#include <algorithm>

namespace nl::snn {

namespace {

/// A synapse between single neurons.
struct Pair {
    std::size_t pre = 0, post = 0;  ///< index into the layer before and behind
};

Pair drawPair(const SynapseShape& shape, RandomStream& random) {
    const std::size_t place = random.below(shape.outputHeight() * shape.outputWidth());
    const std::size_t row = place / shape.outputWidth() * shape.stride,
                      column = place % shape.outputWidth() * shape.stride;
    // The part of the kernel that lies inside.
    const auto inside = [&random, &shape](std::size_t first, std::size_t kernel, std::size_t size) {
        const std::size_t begin = first < shape.padding ? shape.padding - first : 0;
        const std::size_t end = std::min(kernel, size + shape.padding - first);
        return first + begin + random.below(end - begin) - shape.padding;
    };
    const std::size_t y = inside(row, shape.kernelHeight, shape.height);
    const std::size_t x = inside(column, shape.kernelWidth, shape.width);
    return {(y * shape.width + x) * shape.inputs + random.below(shape.inputs),
            place * shape.outputs + random.below(shape.outputs)};
}

double factorOf(const GradientScaling& scaling, const SynapseSpikes& spikes, const Pair& pair, std::size_t picture,
                std::size_t step) {
    const auto fired = [&](std::size_t t) {
        return static_cast<double>(spikes.post[(t * spikes.batch + picture) * spikes.shape.outputSize() + pair.post]);
    };
    if (scaling.mode == ScalingMode::post) return fired(step) > 0 ? scaling.fired : scaling.silent;
    double pre = 0, post = 0;  // traces: up to this step, and up to the one before
    for (std::size_t t = 0; t <= step; ++t) {
        const double count = spikes.pre[(t * spikes.batch + picture) * spikes.shape.inputSize() + pair.pre];
        pre = scaling.traceDecay * pre + static_cast<double>(spikes.preUnit) * count;
        if (t < step) post = scaling.traceDecay * post + fired(t);
    }
    return std::max(0.0, 1 - scaling.minus * post) + scaling.plus * fired(step) * pre;
}

}  // namespace

std::vector<float> sampleFactors(const GradientScaling& scaling, const SynapseSpikes& spikes, std::size_t count,
                                 RandomStream& random) {
    std::vector<float> out;
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t picture = random.below(spikes.batch), step = random.below(spikes.steps);
        out.push_back(static_cast<float>(factorOf(scaling, spikes, drawPair(spikes.shape, random), picture, step)));
    }
    return out;
}

std::vector<double> factorShares(std::span<const float> factors) {
    if (factors.empty()) return {};
    std::vector<double> share(kFactorBins, 0.0);
    for (const float factor : factors) {
        const double bin = std::max(0.0, static_cast<double>(factor) / kFactorBin);
        share[bin < static_cast<double>(kFactorBins) ? static_cast<std::size_t>(bin) : kFactorBins - 1] +=
            1.0 / static_cast<double>(factors.size());
    }
    return share;
}

}  // namespace nl::snn
