// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/evaluation.hpp"

#include <cmath>

#include <sys/resource.h>

#include "core/base/random.hpp"
#include "core/bgan/objective.hpp"

namespace nl::bgan {

SplitMetrics evaluateSplit(const BganNetwork& network, std::span<const Prepared> samples, dataset::Split split,
                           ThreadPool& pool, JobContext& job, tensor::BufferPool* buffers,
                           std::vector<LayerAttention<float>>* attention, std::size_t* attentionSample) {
    Scores scores;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!job.checkpoint()) break;
        if (!samples[i].has(split)) continue;
        autodiff::Tape<float> tape(pool, false, buffers);
        Step<float> step(tape, nn::Bound<float>(tape, network.network.parameters()), &job);
        if (attention != nullptr && attention->empty()) {
            step.attention = attention;
            if (attentionSample != nullptr) *attentionSample = i;
        }
        const Draw draw{static_cast<std::uint64_t>(network.options.seed),
                        streamOf("evaluate", i, static_cast<std::uint64_t>(split)), network.options.maskFraction};
        Objective<float> objective(network.network, samples[i], split, draw, false);
        if (const autodiff::Value loss = objective.loss(step); loss.valid()) objective.score(tape, loss, scores);
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

std::vector<double> attentionEntropy(const std::vector<LayerAttention<float>>& attention, const Batch& batch,
                                     std::size_t heads) {
    std::vector<double> out;
    for (const LayerAttention<float>& layer : attention) {
        // Link prediction hides connections: its rows differ from the batch's and say nothing by entry.
        const bool forward = layer.forward.rows() == batch.masks.forward.rows->entries() && !layer.forward.empty();
        const bool backward = layer.backward.rows() == batch.masks.backward.rows->entries() && !layer.backward.empty();
        for (std::size_t h = 0; h < heads; ++h) {
            out.push_back(forward ? meanEntropy(layer.forward, *batch.masks.forward.rows, h) : std::nan(""));
            out.push_back(backward ? meanEntropy(layer.backward, *batch.masks.backward.rows, h) : std::nan(""));
        }
    }
    return out;
}

std::uint64_t peakResidentBytes() {
    rusage usage{};
    return getrusage(RUSAGE_SELF, &usage) == 0 ? static_cast<std::uint64_t>(usage.ru_maxrss) * 1024 : 0;
}

}  // namespace nl::bgan
