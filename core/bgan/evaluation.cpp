// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/evaluation.hpp"

#include <cmath>
#include <utility>

#include "core/base/random.hpp"
#include "core/bgan/objective.hpp"

namespace nl::bgan {

SplitMetrics evaluateSplit(const BganNetwork& network, std::span<const Prepared> samples, dataset::Split split,
                           ThreadPool& pool, JobContext& job, tensor::BufferPool* buffers,
                           std::vector<double>* entropy) {
    Scores scores;
    bool watched = entropy == nullptr;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!job.checkpoint()) break;
        if (!samples[i].has(split)) continue;
        autodiff::Tape<float> tape(pool, false, buffers);
        Step<float> step(tape, nn::Bound<float>(tape, network.network.parameters()), &job);
        std::vector<LayerAttention<float>> attention;
        if (!watched) step.attention = &attention;
        const Draw draw{static_cast<std::uint64_t>(network.options.seed),
                        streamOf("evaluate", i, static_cast<std::uint64_t>(split)), network.options.maskFraction};
        Objective<float> objective(network.network, samples[i], split, draw, false);
        const autodiff::Value loss = objective.loss(step);
        if (!loss.valid()) continue;
        objective.score(tape, loss, scores);
        if (std::exchange(watched, true)) continue;
        *entropy = attentionEntropy(attention, objective.masks(), static_cast<std::size_t>(network.options.heads));
    }
    return scores.metrics(network.task.head, network.task.classes.size());
}

namespace {

/// Sum of relative entropies of one head over the rows with a choice, and their number.
double meanEntropy(const tensor::Matrix<float>& attention, const tensor::EdgeRows& rows, std::size_t head) {
    double sum = 0, count = 0;
    for (std::size_t r = 0; r < rows.rows(); ++r) {
        const std::uint32_t begin = rows.offset[r], end = rows.offset[r + 1];
        if (end - begin < 2) continue;
        double entropy = 0;
        for (std::uint32_t e = begin; e < end; ++e)
            if (const double p = static_cast<double>(attention(e, head)); p > 0) entropy -= p * std::log(p);
        sum += entropy / std::log(static_cast<double>(end - begin));
        ++count;
    }
    return count == 0 ? std::nan("") : sum / count;
}

}  // namespace

std::vector<double> attentionEntropy(const std::vector<LayerAttention<float>>& attention, const Masks& masks,
                                     std::size_t heads) {
    std::vector<double> out;
    for (const LayerAttention<float>& layer : attention) {
        const bool forward = layer.forward.rows() == masks.forward.rows->entries() && !layer.forward.empty();
        const bool backward = layer.backward.rows() == masks.backward.rows->entries() && !layer.backward.empty();
        for (std::size_t h = 0; h < heads; ++h) {
            out.push_back(forward ? meanEntropy(layer.forward, *masks.forward.rows, h) : std::nan(""));
            out.push_back(backward ? meanEntropy(layer.backward, *masks.backward.rows, h) : std::nan(""));
        }
    }
    return out;
}

}  // namespace nl::bgan
