// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/record.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/images/batch_loader.hpp"
#include "core/snn/evaluation.hpp"
#include "core/snn/network_loops.hpp"

namespace nl::snn {

namespace {

Error noSuchPicture(std::size_t index, std::size_t count) {
    Error error = makeError("value-range", "there is no picture of this number", "count from 0");
    error.found = std::to_string(index);
    error.expected = count == 0 ? "no pictures" : fmt::format("0 to {}", count - 1);
    return error;
}

images::Batch onePicture(const images::ImageSet& set, const images::ImageSplit& split, std::size_t index) {
    images::Batch batch;
    batch.pictures.resize(set.shape.bytes());
    batch.labels = {split.labels[index]};
    batch.indices = {static_cast<std::uint32_t>(index)};
    images::preparePicture(set, split, batch.indices[0], nullptr, 0, 0, batch.pictures.data());
    return batch;
}

/// Membrane and spikes of every neuron of an operation, by the plain recursion (Wu et al. 2018); visit(neuron, step,
/// membrane before the reset, spike).
template <class Visit>
void integrate(const SpikingNetwork<float>& network, const Operation& operation, Visit&& visit) {
    const auto terms = network.terms(operation);
    const NeuronParameters& neuron = network.neuron();
    const std::size_t size = operation.height * operation.width * operation.channels;
    const auto decay = static_cast<float>(neuron.decay), threshold = static_cast<float>(neuron.threshold);
    for (std::size_t i = 0; i < size; ++i) {
        float u = 0;
        for (std::size_t t = 0; t < network.plan().steps; ++t) {
            float current = 0;
            for (const auto& term : terms) {
                if (!term.x) continue;
                const float x = elementOf(term.x, term.constant ? i : t * size + i);
                const std::size_t c = i % operation.channels;
                current += term.scale != nullptr ? std::fma(term.scale[c], x, term.shift[c]) : x;
            }
            u = std::fma(decay, u, current);
            const bool spike = u >= threshold;
            visit(i, t, u, spike);
            if (spike) u = neuron.reset == Reset::hard ? 0 : u - threshold;
        }
    }
}

std::vector<std::uint32_t> spread(std::size_t size, std::size_t wanted) {
    std::vector<std::uint32_t> out;
    const std::size_t count = std::min(size, wanted);
    for (std::size_t k = 0; k < count; ++k) out.push_back(static_cast<std::uint32_t>(k * size / count));
    return out;
}

void readLayers(const SpikingNetwork<float>& network, std::size_t traced, SnnRecording& out) {
    const std::size_t steps = network.plan().steps;
    std::vector<std::vector<std::uint32_t>> firing(steps);
    std::uint32_t begin = 0;
    out.spikes.groupBegin = {0};
    for (const Operation& operation : network.plan().operations) {
        if (operation.kind != OperationKind::neurons) continue;
        const std::size_t size = operation.height * operation.width * operation.channels;
        MembraneTraces traces{operation.name, spread(size, traced), {}};
        traces.potential.resize(traces.neurons.size() * steps);
        integrate(network, operation, [&](std::size_t i, std::size_t t, float u, bool spike) {
            if (spike) firing[t].push_back(begin + static_cast<std::uint32_t>(i));
            const auto at = std::lower_bound(traces.neurons.begin(), traces.neurons.end(), i);
            if (at != traces.neurons.end() && *at == i)
                traces.potential[static_cast<std::size_t>(at - traces.neurons.begin()) * steps + t] = u;
        });
        begin += static_cast<std::uint32_t>(size);
        out.spikes.groupNames.push_back(operation.name);
        out.spikes.groupBegin.push_back(begin);
        out.membranes.push_back(std::move(traces));
    }
    for (std::size_t t = 0; t < steps; ++t)
        for (const std::uint32_t source : firing[t]) {
            out.spikes.time.push_back((static_cast<double>(t) + 0.5) * kStepSeconds);
            out.spikes.source.push_back(source);
        }
    out.spikes.duration = static_cast<double>(steps) * kStepSeconds;
}

void readProbabilities(const SpikingNetwork<float>& network, SnnRecording& out) {
    out.steps = network.plan().steps;
    out.classes = network.plan().classes;
    std::vector<double> sum(out.classes, 0.0);
    for (std::size_t t = 0; t < out.steps; ++t) {
        double most = -1e300, total = 0;
        for (std::size_t c = 0; c < out.classes; ++c) {
            sum[c] += static_cast<double>(network.logits()[t * out.classes + c]);
            most = std::max(most, sum[c] / static_cast<double>(t + 1));
        }
        for (std::size_t c = 0; c < out.classes; ++c) total += std::exp(sum[c] / static_cast<double>(t + 1) - most);
        for (std::size_t c = 0; c < out.classes; ++c)
            out.probability.push_back(static_cast<float>(std::exp(sum[c] / static_cast<double>(t + 1) - most) / total));
    }
    out.prediction = static_cast<std::size_t>(std::max_element(sum.begin(), sum.end()) - sum.begin());
}

}  // namespace

Result<std::shared_ptr<const SnnRecording>> record(const SnnModel& model, const images::ImageSet& set,
                                                   const std::string& split, std::size_t index, std::size_t traced,
                                                   JobContext& job) {
    const images::ImageSplit& pictures = split == "train" ? set.train : set.test;
    if (index >= pictures.size()) return fail(noSuchPicture(index, pictures.size()));
    NL_CHECK(checkPictures(model, set));
    images::ImageSet normalised;
    normalised.shape = set.shape;
    normalised.mean = model.mean;
    normalised.deviation = model.deviation;
    NL_TRY(network, makeNetwork<float>(model, 1, false));
    showPictures(*network, job.pool(), model.options, normalised, onePicture(normalised, pictures, index), split, 0);
    ForwardOptions forward;
    forward.keepValues = true;
    Communicator alone;
    network->forward(job.pool(), alone, forward);
    auto out = std::make_shared<SnnRecording>();
    readLayers(*network, traced, *out);
    readProbabilities(*network, *out);
    out->label = pictures.labels[index];
    const auto begin = pictures.pixels.begin() + static_cast<std::ptrdiff_t>(index * set.shape.bytes());
    out->pixels.assign(begin, begin + static_cast<std::ptrdiff_t>(set.shape.bytes()));
    out->shape = set.shape;
    out->threshold = static_cast<float>(model.options.threshold);
    return std::shared_ptr<const SnnRecording>(std::move(out));
}

}  // namespace nl::snn
