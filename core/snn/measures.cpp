// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/measures.hpp"

#include <algorithm>
#include <cmath>

namespace nl::snn {

namespace {

constexpr double kMacJoule = 4.6e-12, kAccumulateJoule = 0.9e-12;

}  // namespace

ActivityCounter::ActivityCounter(const NetworkPlan& plan) : plan_(&plan), totals_(1 + 2 * plan.operations.size(), 0) {}

void ActivityCounter::add(const std::vector<std::vector<std::uint64_t>>& spikes,
                          const std::vector<std::uint64_t>& inputSpikes, std::size_t pictures) {
    const std::size_t count = plan_->operations.size();
    totals_[0] += pictures;
    for (std::size_t i = 0; i < count; ++i) {
        for (const std::uint64_t channel : spikes[i]) totals_[1 + i] += channel;
        totals_[1 + count + i] += inputSpikes[i];
    }
}

Activity ActivityCounter::activity(const std::vector<std::vector<std::uint32_t>>& perNeuron,
                                   std::size_t perNeuronPictures) const {
    Activity out;
    const std::size_t count = plan_->operations.size();
    const auto pictures = std::max(1.0, static_cast<double>(totals_[0]));
    for (std::size_t i = 0; i < count; ++i) {
        const Operation& operation = plan_->operations[i];
        if (operation.kind == OperationKind::synapses) {
            const PlanValue& in = plan_->values[static_cast<std::size_t>(operation.inputs[0].value)];
            const auto macs = static_cast<double>(operation.shape.macs());
            if (in.counts)
                out.synapticOperations += static_cast<double>(totals_[1 + count + i]) / pictures * macs /
                                          static_cast<double>(operation.shape.inputSize());
            else
                out.macs += macs * static_cast<double>(in.constant ? 1 : plan_->steps);
        }
        if (operation.kind != OperationKind::neurons) continue;
        LayerActivity layer;
        layer.name = operation.name;
        layer.neurons = operation.height * operation.width * operation.channels;
        layer.spikesPerImage = static_cast<double>(totals_[1 + i]) / pictures;
        layer.rate = layer.spikesPerImage / static_cast<double>(layer.neurons * plan_->steps);
        layer.dead = layer.saturated = std::nan("");
        if (i < perNeuron.size() && !perNeuron[i].empty() && perNeuronPictures > 0) {
            const auto most = static_cast<std::uint32_t>(perNeuronPictures * plan_->steps);
            const auto part = [&](std::uint32_t wanted) {
                return static_cast<double>(std::count(perNeuron[i].begin(), perNeuron[i].end(), wanted)) /
                       static_cast<double>(layer.neurons);
            };
            layer.dead = part(0);
            layer.saturated = part(most);
        }
        out.spikesPerImage += layer.spikesPerImage;
        out.layers.push_back(std::move(layer));
    }
    out.energy = out.macs * kMacJoule + out.synapticOperations * kAccumulateJoule;
    return out;
}

}  // namespace nl::snn
