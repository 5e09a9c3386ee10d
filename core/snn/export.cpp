// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/export.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/snn/export_parts.hpp"

namespace nl::snn {

namespace {

constexpr std::int64_t kMost = 10000000;

Result<void> checkBounds(const ExportOptions& options) {
    const std::pair<const char*, std::int64_t> bounds[]{{"neurons", options.maximumNeurons},
                                                        {"synapses", options.maximumSynapses}};
    for (const auto& [name, value] : bounds)
        if (value < 1 || value > kMost) {
            Error error = makeError("value-range", fmt::format("the largest number of {} is out of range", name),
                                    "choose a number in range");
            error.found = std::to_string(value);
            error.expected = fmt::format("1 to {}", kMost);
            return fail(std::move(error));
        }
    if (options.seed < 0)
        return fail("value-range", "the seed of the choice is negative", "choose 0 or a positive number");
    return {};
}

/// As many cells as both bounds allow: layers whose windows are small leave some of their share unused, and how many
/// synapses a choice has is known only when it is made.
Result<ExportWiring> sample(ExportPlan& plan, const SnnModel& model, const ExportOptions& options, JobContext& job) {
    const auto neurons = static_cast<double>(options.maximumNeurons);
    const auto synapses = static_cast<std::size_t>(options.maximumSynapses);
    const auto all = static_cast<double>(plan.networkNeurons());
    double wanted = neurons;
    while (wanted < all) {
        const double more = std::min(all, wanted * 1.1);
        chooseNeurons(plan, static_cast<std::size_t>(more), options.seed);
        if (plan.neurons() > static_cast<std::size_t>(options.maximumNeurons)) break;
        wanted = more;
    }
    while (true) {
        chooseNeurons(plan, static_cast<std::size_t>(wanted), options.seed);
        job.progress(0.25, "choose neurons");
        NL_TRY(wiring, wire(plan, model, synapses, job));
        if (wiring.synapses <= synapses && plan.neurons() <= static_cast<std::size_t>(options.maximumNeurons))
            return wiring;
        // One cell a layer and the classes: no choice is smaller.
        if (wanted <= static_cast<double>(plan.layers.size() + model.plan.classes))
            return wire(plan, model, static_cast<std::size_t>(kMost), job);
        wanted = std::floor(std::min(wanted, all) * 0.9);
    }
}

std::string sideText(const char* name, const ExportSpan& span, std::size_t size) {
    return span.size() == size ? fmt::format("all {} {}", size, name)
                               : fmt::format("{} {} to {} of {}", name, span.begin, span.end - 1, size);
}

std::vector<std::string> notesOf(const SampledNetwork& sampled, const SnnModel& model) {
    const ExportPlan& plan = sampled.plan;
    const SnnOptions& options = model.options;
    std::vector<std::string> out{
        fmt::format("Spiking network {} exported by Neuroloom: {} of {} cells, {} of {} synapses.", plan.plan->name,
                    plan.neurons(), plan.networkNeurons(), sampled.wiring.synapses, plan.networkSynapses()),
        "One time step is 1 ms, one unit of potential 1 mV. Layer d computes step t at (t + d) ms.",
        "Exact: weights and biases with normalisation folded in (float32), pools of averages and sums multiplied out "
        "into the synapses, decay over a step, reset to 0, threshold.",
        "Approximated: a synapse's current is a pulse of 0.01 ms, not a jump, and leaks while it comes; cells fire "
        "within the step as soon as they reach the threshold."};
    if (options.reset == "soft") out.emplace_back("Approximated: the reset by the threshold is a reset to 0 here.");
    if (options.decay < kExportSmallest)
        out.push_back(fmt::format("Approximated: decay {} is {} here.", options.decay, kExportSmallest));
    out.emplace_back(plan.plan->input.counts
                         ? "Input cells are silent: give them the spikes of a picture, at whole milliseconds."
                         : "Input cells fire at every step: their synapses are those of a pixel of normalised value "
                           "1; multiply by the value of a picture.");
    for (std::string& note : samplingNotes(sampled)) out.push_back(std::move(note));
    return out;
}

}  // namespace

Result<SampledNetwork> sampleNetwork(const SnnModel& model, const ExportOptions& options, JobContext& job) {
    NL_CHECK(checkBounds(options));
    SampledNetwork out{planExport(model.plan), {}};
    NL_TRY(wiring, sample(out.plan, model, options, job));
    out.wiring = std::move(wiring);
    return out;
}

std::vector<std::string> samplingNotes(const SampledNetwork& sampled) {
    std::vector<std::string> out;
    for (const ExportLayer& layer : sampled.plan.layers) {
        if (layer.kept.size() == layer.size()) continue;
        out.push_back(fmt::format("{}: {} of {} cells: {}, {}, {} of {} channels.", layer.id, layer.kept.size(),
                                  layer.size(), sideText("rows", layer.rows, layer.height),
                                  sideText("columns", layer.columns, layer.width), layer.keptChannels.size(),
                                  layer.channels));
    }
    if (!sampled.whole())
        out.emplace_back(
            "Weights are not scaled for cells that were left out: the part does not compute what the "
            "whole network does.");
    return out;
}

Result<ExportedSnn> toNeuroml(const SnnModel& model, const ExportOptions& options, JobContext& job) {
    NL_TRY(sampled, sampleNetwork(model, options, job));
    ExportPlan& plan = sampled.plan;
    const ExportWiring& wiring = sampled.wiring;
    ExportedSnn out;
    out.notes = notesOf(sampled, model);
    NL_TRY(text, exportText(plan, wiring, model, out.notes, job));
    out.text = std::move(text);
    out.neurons = plan.neurons();
    out.synapses = wiring.synapses;
    for (const auto& layer : wiring.biases)
        out.biases += layer.size() - static_cast<std::size_t>(std::count(layer.begin(), layer.end(), 0.0F));
    out.networkNeurons = plan.networkNeurons();
    out.networkSynapses = plan.networkSynapses();
    for (ExportLayer& layer : plan.layers)
        out.populations.push_back({layer.id, layer.operation, layer.height, layer.width, layer.channels,
                                   std::move(layer.kept), layer.role == ExportRole::neurons});
    return out;
}

spikes::SpikeTable spikesFor(const ExportedSnn& exported, const SnnRecording& recording) {
    const spikes::SpikeTable& from = recording.spikes;
    constexpr std::uint32_t kAbsent = 0xFFFFFFFFU;
    std::vector<std::uint32_t> sourceOf(from.groupBegin.empty() ? 0 : from.groupBegin.back(), kAbsent);
    spikes::SpikeTable out;
    out.duration = from.duration;
    out.groupBegin = {0};
    for (const ExportedPopulation& population : exported.populations) {
        const auto group = std::find(from.groupNames.begin(), from.groupNames.end(), population.operation);
        if (!population.recorded || group == from.groupNames.end()) continue;
        const std::uint32_t begin = from.groupBegin[static_cast<std::size_t>(group - from.groupNames.begin())];
        std::uint32_t next = out.groupBegin.back();
        for (const std::uint32_t neuron : population.neurons) {
            if (begin + neuron < sourceOf.size()) sourceOf[begin + neuron] = next;
            ++next;
        }
        out.groupNames.push_back(population.id);
        out.groupBegin.push_back(next);
    }
    for (std::size_t i = 0; i < from.source.size(); ++i) {
        if (from.source[i] >= sourceOf.size() || sourceOf[from.source[i]] == kAbsent) continue;
        out.time.push_back(from.time[i]);
        out.source.push_back(sourceOf[from.source[i]]);
    }
    return out;
}

}  // namespace nl::snn
