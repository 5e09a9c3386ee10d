// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/planted/experiment.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "core/base/random.hpp"
#include "core/bgan/evaluation.hpp"
#include "core/bgan/metrics.hpp"
#include "core/bgan/network.hpp"
#include "core/nn/optimiser.hpp"

namespace nl::bgan {

using autodiff::Value;

namespace {

constexpr double kClip = 1.0, kDeleted = 0.25;

Architecture architectureFor(const PlantedRun& run, const Batch& batch) {
    Architecture out;
    out.model = modelOf(run.model).value_or(Model::bgan);
    out.hidden = static_cast<std::size_t>(run.hidden);
    out.heads = static_cast<std::size_t>(run.heads);
    out.layers = static_cast<std::size_t>(run.layers);
    out.queryKeyNorm = run.queryKeyNorm;
    out.head = HeadKind::neuronValue;
    out.input = inputShapeOf(batch);
    return out;
}

PlantedBatch drawBatch(const PlantedRun& run, std::uint64_t stream, bool baselines) {
    PlantedBatch out = plantedBatch(run.network, static_cast<std::uint64_t>(run.seed), stream, baselines);
    if (!run.shuffleLabels) return out;
    tensor::Matrix<float> label = out.label->clone();
    RandomStream random(static_cast<std::uint64_t>(run.seed), streamOf("shuffle", stream));
    for (std::size_t i = label.rows(); i > 1; --i) std::swap(label(i - 1, 0), label(random.below(i), 0));
    out.label = std::make_shared<const tensor::Matrix<float>>(std::move(label));
    return out;
}

Result<std::vector<double>> trainOn(const PlantedRun& run, Network<float>& network, JobContext& job) {
    nn::UpdateRule<float> optimiser;
    optimiser.kind = nn::UpdateKind::adamW;
    optimiser.weightDecay = 0;
    tensor::BufferPool buffers;
    std::vector<double> losses;
    const bool baselines = isBaseline(network.architecture().model);
    for (std::int64_t s = 0; s < run.steps; ++s) {
        if (!job.checkpoint()) return fail(job.cancelledError());
        const PlantedBatch data = drawBatch(run, streamOf("planted", static_cast<std::uint64_t>(s)), baselines);
        autodiff::Tape<float> tape(job.pool(), true, &buffers);
        Step<float> step(tape, nn::Bound<float>(tape, network.parameters()), &job);
        const States states = network.forward(step, data.batch);
        const Value loss = autodiff::meanSquare(tape, network.neuronOutput(step, states), data.label, data.known);
        losses.push_back(static_cast<double>(tape.value(loss)(0, 0)));
        network.parameters().clearGradients();
        tape.backward(loss);
        const double norm = nn::gradientNorm(network.parameters());
        if (!std::isfinite(norm) || !std::isfinite(losses.back()))
            return fail("not-finite", fmt::format("planted training failed at step {}", s + 1));
        nn::clipGradients(network.parameters(), norm, kClip);
        optimiser.update(job.pool(), network.parameters(),
                         nn::learningRateAt(s, run.warmUp, run.steps, run.learningRate));
        job.progress(static_cast<double>(s + 1) / static_cast<double>(run.steps), run.model);
    }
    return losses;
}

/// Of each entry the connection that it looks along in a direction, kNone for none. Between neurons the masks say it;
/// for gat it is the edge at the connection's synapse node: forward the target part looks back at it, backward the
/// source part ahead. Same order as makeMasks().
std::vector<std::uint32_t> connectionOfEntry(const Batch& batch, bool gat, bool forward) {
    const auto connections = static_cast<std::uint32_t>(batch.connections.size());
    if (!gat) {
        const tensor::EdgeRows& rows = forward ? *batch.masks.forward.rows : *batch.masks.backward.rows;
        std::vector<std::uint32_t> out(rows.source.begin(), rows.source.end());
        for (std::uint32_t& c : out) c = c < connections ? c : graph::kNone;
        return out;
    }
    std::vector<std::uint32_t> ofNode(batch.nodes(), graph::kNone);
    for (std::uint32_t c = 0; c < connections; ++c)
        ofNode[batch.neurons + batch.parts + batch.connections[c].synapse] = c;
    const tensor::EdgeRows& rows = *batch.masks.plain;
    std::vector<std::uint32_t> out(rows.entries(), graph::kNone), next(rows.offset.begin(), rows.offset.end() - 1);
    for (const PlainEdge& edge : batch.edges) {
        const std::uint32_t e = next[edge.target]++;
        if (forward) out[e] = ofNode[edge.source];
    }
    for (const PlainEdge& edge : batch.edges) {
        const std::uint32_t e = next[edge.source]++;
        if (!forward) out[e] = ofNode[edge.target];
    }
    return out;
}

/// Attention of one layer (or all: -1) averaged over heads, by connection; NaN where the model lacks the direction.
std::vector<float> byConnection(const std::vector<LayerAttention<float>>& attention, const Batch& batch, bool forward,
                                int layer) {
    std::vector<float> out(batch.connections.size(), std::nanf(""));
    const bool gat = !attention.empty() && !attention.front().plain.empty();
    const std::vector<std::uint32_t> connectionOf = connectionOfEntry(batch, gat, forward);
    for (std::size_t e = 0; e < connectionOf.size(); ++e) {
        if (connectionOf[e] == graph::kNone) continue;
        float sum = 0, count = 0;
        for (std::size_t l = 0; l < attention.size(); ++l) {
            const tensor::Matrix<float>& scores = gat       ? attention[l].plain
                                                  : forward ? attention[l].forward
                                                            : attention[l].backward;
            if (scores.empty() || (layer >= 0 && static_cast<std::size_t>(layer) != l)) continue;
            for (const float score : scores.row(e)) sum += score;
            count += static_cast<float>(scores.columns());
        }
        if (count > 0) out[connectionOf[e]] = sum / count;
    }
    return out;
}

/// Mean over neurons of the AUROC of drivers against the neuron's other synapses; 0.5 when the model lacks the
/// direction.
double driverAuroc(const PlantedBatch& data, const std::vector<float>& score, bool forward) {
    if (score.empty() || std::isnan(score.front())) return 0.5;
    std::vector<std::vector<float>> scores(data.batch.neurons);
    std::vector<std::vector<std::uint8_t>> drivers(data.batch.neurons);
    for (std::size_t c = 0; c < score.size(); ++c) {
        const Connection& connection = data.batch.connections[c];
        const std::uint32_t row = forward ? connection.post : connection.pre;
        scores[row].push_back(score[c]);
        drivers[row].push_back(forward ? data.upstream[c] : data.downstream[c]);
    }
    double sum = 0, count = 0;
    for (std::size_t n = 0; n < scores.size(); ++n)
        if (const double one = auroc(scores[n], drivers[n]); !std::isnan(one)) sum += one, ++count;
    return count == 0 ? 0.5 : sum / count;
}

/// Which connections are in the first quarter of their row by score (ties by number).
std::vector<std::uint8_t> topQuarter(const Batch& batch, const std::vector<float>& score, bool forward) {
    std::vector<std::vector<std::uint32_t>> rows(batch.neurons);
    for (std::uint32_t c = 0; c < batch.connections.size(); ++c)
        rows[forward ? batch.connections[c].post : batch.connections[c].pre].push_back(c);
    std::vector<std::uint8_t> out(batch.connections.size(), 0);
    for (std::vector<std::uint32_t>& row : rows) {
        std::stable_sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) { return score[a] > score[b]; });
        const auto count = static_cast<std::size_t>(std::llround(kDeleted * static_cast<double>(row.size())));
        for (std::size_t i = 0; i < count; ++i) out[row[i]] = 1;
    }
    return out;
}

double r2Of(const Network<float>& network, const PlantedBatch& data, const Masks* masks,
            std::vector<LayerAttention<float>>* attention, JobContext& job) {
    autodiff::Tape<float> tape(job.pool(), false);
    Step<float> step(tape, nn::Bound<float>(tape, network.parameters()), &job);
    step.masks = masks;
    step.attention = attention;
    const States states = network.forward(step, data.batch);
    const Value output = network.neuronOutput(step, states);
    const tensor::Matrix<float>& predicted = tape.value(output);
    RegressionSums sums;
    for (std::size_t n = 0; n < data.label->rows(); ++n)
        sums.add(static_cast<double>((*data.label)(n, 0)), static_cast<double>(predicted(n, 0)));
    return sums.rSquared(sums.mean());
}

void testDeletion(const Network<float>& network, const PlantedBatch& data,
                  const std::vector<LayerAttention<float>>& attention, std::uint64_t seed, PlantedScore& out,
                  JobContext& job) {
    RandomStream random(seed, streamOf("deletion"));
    std::vector<float> noise(data.batch.connections.size());
    for (float& value : noise) value = static_cast<float>(random.uniform());
    const auto r2Without = [&](bool byAttention) {
        const Batch& batch = data.batch;
        std::array<std::vector<std::uint8_t>, 2> gone;
        for (const bool forward : {true, false}) {
            std::vector<float> score = byAttention ? byConnection(attention, batch, forward, -1) : noise;
            if (std::isnan(score.front())) score = noise;
            gone[forward ? 0 : 1] = topQuarter(batch, score, forward);
        }
        Masks masks = makeMasks(batch, gone[0], 1);
        masks.backward = makeMasks(batch, gone[1], 1).backward;
        return r2Of(network, data, &masks, nullptr, job);
    };
    out.r2TopDeleted = r2Without(true);
    out.r2RandomDeleted = r2Without(false);
}

}  // namespace

Result<PlantedScore> runPlanted(const PlantedRun& run, JobContext& job) {
    PlantedRun testRun = run;
    testRun.network.networks = static_cast<std::uint32_t>(run.testNetworks);
    const Model model = modelOf(run.model).value_or(Model::bgan);
    const bool baselines = isBaseline(model);
    const PlantedBatch test = drawBatch(testRun, streamOf("planted-test"), baselines);
    Network<float> network(architectureFor(run, test.batch), static_cast<std::uint64_t>(run.seed));
    PlantedScore out;
    out.parameters = network.parameters().count();
    NL_TRY(losses, trainOn(run, network, job));
    out.loss = std::move(losses);
    std::vector<LayerAttention<float>> attention;
    out.r2 = r2Of(network, test, nullptr, &attention, job);
    if (model == Model::gcn || model == Model::mlp) {
        out.auroc = out.upstream = out.downstream = out.r2TopDeleted = out.r2RandomDeleted = std::nan("");
        return out;
    }
    out.upstream = driverAuroc(test, byConnection(attention, test.batch, true, -1), true);
    out.downstream = driverAuroc(test, byConnection(attention, test.batch, false, -1), false);
    out.auroc = 0.5 * (out.upstream + out.downstream);
    for (int layer = 0; layer < static_cast<int>(attention.size()); ++layer) {
        out.upstreamByLayer.push_back(driverAuroc(test, byConnection(attention, test.batch, true, layer), true));
        out.downstreamByLayer.push_back(driverAuroc(test, byConnection(attention, test.batch, false, layer), false));
    }
    if (baselines) {  // its rows are those of nodes: there is no quarter of a neuron's entries
        out.r2TopDeleted = out.r2RandomDeleted = std::nan("");
        return out;
    }
    out.entropy = attentionEntropy(attention, test.batch.masks, static_cast<std::size_t>(run.heads));
    testDeletion(network, test, attention, static_cast<std::uint64_t>(run.seed), out, job);
    return out;
}

}  // namespace nl::bgan
