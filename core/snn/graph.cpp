// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/graph.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/graph/build.hpp"
#include "core/images/image_set.hpp"
#include "core/snn/export_parts.hpp"

namespace nl::snn {

namespace {

using graph::CellFacts;
using graph::NeuronActivity;

/// Layers as populations of point cells, synapses as projections. There are no LEMS components: volts, farads and time
/// constants of the exported file are conventions of that file, so here they are not known.
model::Model modelOf(const SampledNetwork& sampled, const std::string& name, const std::string& file) {
    model::Model out;
    out.id = name;
    if (!file.empty()) out.files.emplace_back().path = file;
    for (const ExportRole role : {ExportRole::input, ExportRole::neurons, ExportRole::maximum, ExportRole::readout}) {
        model::CellType type;
        type.id = cellTypeOf(role);
        out.cellTypes.push_back(std::move(type));
    }
    for (const ExportLayer& layer : sampled.plan.layers) {
        model::Population population;
        population.id = layer.id;
        population.component = cellTypeOf(layer.role);
        population.cellType = {static_cast<std::int32_t>(layer.role)};
        population.size = layer.kept.size();
        out.populations.push_back(std::move(population));
    }
    for (const ExportProjection& from : sampled.wiring.projections) {
        const ExportLayer &pre = sampled.plan.layers[from.pre], &post = sampled.plan.layers[from.post];
        model::Projection to;
        to.id = fmt::format("{}_to_{}", pre.id, post.id);
        to.pre = {static_cast<std::int32_t>(from.pre)};
        to.post = {static_cast<std::int32_t>(from.post)};
        for (const ExportConnection& connection : from.connections) {
            to.preCell.push_back(connection.pre);
            to.postCell.push_back(connection.post);
            to.weight.push_back(connection.weight);
        }
        to.delay.assign(to.preCell.size(),
                        static_cast<float>(static_cast<double>(post.depth - pre.depth) * kStepSeconds));
        out.projections.push_back(std::move(to));
    }
    return out;
}

/// Where the neurons are, what they add up, and what drives them.
graph::CellFactsTable placesAndWeights(const SampledNetwork& sampled) {
    const auto number = [](auto value) { return static_cast<double>(value); };
    graph::CellFactsTable out;
    for (std::size_t l = 0; l < sampled.plan.layers.size(); ++l) {
        const ExportLayer& layer = sampled.plan.layers[l];
        const std::vector<float>& biases = sampled.wiring.biases[l];
        const bool biased = layer.role == ExportRole::neurons || layer.role == ExportRole::readout;
        std::vector<CellFacts>& cells = out.emplace_back(layer.kept.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::size_t index = layer.kept[i], place = index / layer.channels;
            cells[i].layerDepth = number(layer.depth);
            cells[i].row = number(place / layer.width);
            cells[i].column = number(place % layer.width);
            cells[i].channel = number(index % layer.channels);
            cells[i].weightIn = cells[i].weightOut = 0;
            if (biased) cells[i].bias = number(biases[i]);
        }
    }
    for (const ExportProjection& projection : sampled.wiring.projections)
        for (const ExportConnection& connection : projection.connections) {
            out[projection.pre][connection.pre].weightOut += number(connection.weight);
            out[projection.post][connection.post].weightIn += number(connection.weight);
        }
    return out;
}

Result<void> addSpikes(const SampledNetwork& sampled, const SpikeCounts& counts, graph::CellFactsTable& facts) {
    const std::vector<Operation>& operations = sampled.plan.plan->operations;
    const auto mismatch = [] {
        return fail("checkpoint-mismatch", "the spikes were counted in another network", "count them in this one");
    };
    if (counts.ofOperation.size() != operations.size() || counts.pictures == 0 || counts.steps == 0) return mismatch();
    const auto pictures = static_cast<double>(counts.pictures), steps = static_cast<double>(counts.steps);
    const std::uint64_t most = std::uint64_t{counts.pictures} * counts.steps;
    for (std::size_t l = 0; l < sampled.plan.layers.size(); ++l) {
        const ExportLayer& layer = sampled.plan.layers[l];
        if (layer.role != ExportRole::neurons) continue;
        std::size_t operation = 0;
        while (operations[operation].name != layer.operation) ++operation;
        const std::vector<std::uint32_t>& of = counts.ofOperation[operation];
        if (of.size() != layer.size()) return mismatch();
        for (std::size_t i = 0; i < layer.kept.size(); ++i) {
            const std::uint32_t spikes = of[layer.kept[i]];
            CellFacts& cell = facts[l][i];
            cell.spikesPerPicture = static_cast<double>(spikes) / pictures;
            cell.rate = cell.spikesPerPicture / (steps * kStepSeconds);
            cell.activity = static_cast<std::int32_t>(spikes == 0      ? NeuronActivity::dead
                                                      : spikes >= most ? NeuronActivity::saturated
                                                                       : NeuronActivity::active);
        }
    }
    return {};
}

std::string sizeText(const SnnGraph& made) {
    return fmt::format("{} of {} neurons and {} of {} synapses", made.neurons, made.networkNeurons, made.synapses,
                       made.networkSynapses);
}

std::vector<std::string> notesOf(const SampledNetwork& sampled, const SnnModel& model, const SnnGraph& made) {
    std::vector<std::string> out{
        fmt::format("Spiking network {}, {}: {}.", model.plan.name, made.whole() ? "whole" : "sampled", sizeText(made)),
        "Weights, biases and sums of weights are in units of the potential, with normalisation folded in; a time step "
        "counts as 1 ms in rates and delays.",
        made.pictures == 0
            ? std::string("No spikes were counted: what needs them is not known.")
            : fmt::format("Spikes are those of {} test pictures, {} steps each.", made.pictures, model.plan.steps)};
    if (!model.plan.input.counts) out.emplace_back("Synapses of the input are those of a pixel of normalised value 1.");
    for (std::string& note : samplingNotes(sampled)) out.push_back(std::move(note));
    return out;
}

Diagnostic sampledNote(const SnnGraph& made) {
    Error error = makeError("snn-graph-sampled", "the graph shows a part of the network",
                            "raise the largest numbers of neurons and synapses to see more");
    error.found = sizeText(made);
    return makeDiagnostic(Severity::info, std::move(error));
}

}  // namespace

Result<SnnGraph> toGraph(const SnnModel& model, const SpikeCounts* counts, const SnnGraphOptions& options,
                         JobContext& job) {
    NL_TRY(sampled, sampleNetwork(model, options.sample, job));
    graph::CellFactsTable facts = placesAndWeights(sampled);
    if (counts != nullptr) NL_CHECK(addSpikes(sampled, *counts, facts));
    SnnGraph out;
    out.neurons = sampled.plan.neurons();
    out.synapses = sampled.wiring.synapses;
    out.networkNeurons = sampled.plan.networkNeurons();
    out.networkSynapses = sampled.plan.networkSynapses();
    out.pictures = counts != nullptr ? counts->pictures : 0;
    const model::Model cells = modelOf(sampled, model.name.empty() ? model.plan.name : model.name, options.modelFile);
    NL_TRY(built, graph::build(cells, graph::GraphOptions{}, nullptr, job, &facts));
    auto noted = std::make_shared<graph::Graph>(*built);
    noted->notes = notesOf(sampled, model, out);
    out.graph = std::move(noted);
    if (!out.whole()) {
        const Diagnostic note = sampledNote(out);
        job.report(std::span(&note, 1));
    }
    return out;
}

Result<SnnGraph> graphOfRun(const std::filesystem::path& runFolder, const std::filesystem::path& data,
                            const SnnGraphOptions& options, JobContext& job) {
    NL_TRY(model, openModel(runFolder));
    std::optional<SpikeCounts> counts;
    if (options.pictures > 0) {
        job.progress(-1, "reading the pictures");
        NL_TRY(set, images::open(model->options.dataset, data, job));
        NL_TRY(counted, countSpikes(*model, *set, "test", static_cast<std::size_t>(options.pictures), job));
        counts = std::move(counted);
    }
    SnnGraphOptions ofRun = options;
    ofRun.modelFile = (runFolder / "model.h5").string();
    return toGraph(*model, counts ? &*counts : nullptr, ofRun, job);
}

}  // namespace nl::snn
