// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/objective.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <type_traits>

#include "core/base/random.hpp"
#include "core/bgan/metrics.hpp"

namespace nl::bgan {

using autodiff::Value;
using dataset::Split;
using graph::kNodeKinds;
using graph::kNone;

namespace {

constexpr std::size_t kGrain = 512;

template <class T>
std::shared_ptr<const tensor::Matrix<T>> convert(const std::shared_ptr<const tensor::Matrix<float>>& matrix) {
    if constexpr (std::is_same_v<T, float>) {
        return matrix;
    } else {
        tensor::Matrix<T> out = tensor::Matrix<T>::uninitialised(matrix->rows(), matrix->columns());
        std::copy(matrix->data(), matrix->data() + matrix->size(), out.data());
        return std::make_shared<const tensor::Matrix<T>>(std::move(out));
    }
}

std::size_t firstNode(const Batch& batch, std::size_t kind) {
    if (kind == 0) return 0;
    if (kind == 4) return batch.neurons + batch.parts;
    return batch.neurons + batch.partBegin[kind - 1];
}

Rows gatherOf(std::vector<std::uint32_t> index, std::size_t sources) {
    std::vector<std::uint32_t> offset(index.size() + 1);
    std::iota(offset.begin(), offset.end(), 0U);
    return std::make_shared<const tensor::EdgeRows>(tensor::makeEdgeRows(std::move(offset), std::move(index), sources));
}

/// Negative pairs: uniform among ordered pairs of different neurons that no connection joins.
void drawNegatives(const Prepared& sample, std::size_t count, RandomStream& random, std::vector<std::uint32_t>& from,
                   std::vector<std::uint32_t>& to) {
    constexpr int kAttempts = 100;  // a dense network may have no free pair
    const auto less = [](const NeuronPair& a, const NeuronPair& b) {
        return a.pre != b.pre ? a.pre < b.pre : a.post < b.post;
    };
    for (std::size_t i = 0; i < count; ++i) {
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            const NeuronPair pair{static_cast<std::uint32_t>(random.below(sample.batch.neurons)),
                                  static_cast<std::uint32_t>(random.below(sample.batch.neurons))};
            if (pair.pre == pair.post || std::binary_search(sample.pairs.begin(), sample.pairs.end(), pair, less))
                continue;
            from.push_back(pair.pre);
            to.push_back(pair.post);
            break;
        }
    }
}

}  // namespace

MaskedFeatures maskFeatures(const Prepared& sample, Split split, const Draw& draw, ThreadPool& pool) {
    MaskedFeatures out;
    const auto threshold = static_cast<std::uint32_t>(std::min(draw.fraction, 1.0) * 4294967295.0);
    for (std::size_t k = 0; k < kNodeKinds; ++k) {
        const KindInput& input = sample.batch.kinds[k];
        const std::size_t columns = input.columns, first = firstNode(sample.batch, k);
        tensor::Matrix<float> features = input.features.clone();
        std::vector<std::uint8_t> masked(input.nodes * columns, 0);
        std::vector<std::size_t> counts((input.nodes + kGrain - 1) / kGrain, 0);
        const std::uint64_t stream = streamOf("mask", draw.stream, k);
        parallelFor(pool, input.nodes, kGrain, [&](std::size_t begin, std::size_t end) {
            RandomStream random(draw.seed, stream, begin * columns);
            for (std::size_t r = begin; r < end; ++r) {
                const bool mine = sample.nodeSplit[first + r] == static_cast<std::uint8_t>(split);
                float* row = features.row(r).data();
                for (std::size_t c = 0; c < columns; ++c) {
                    const bool chosen = random.bits() < threshold;
                    if (!mine || !chosen || row[columns + c] != 0) continue;
                    row[c] = 0;
                    row[columns + c] = 1;
                    masked[r * columns + c] = 1;
                    ++counts[begin / kGrain];
                }
            }
        });
        out.count[k] = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
        out.features[k] = std::move(features);
        out.masked[k] = std::make_shared<const std::vector<std::uint8_t>>(std::move(masked));
    }
    return out;
}

LinkExamples drawLinks(const Prepared& sample, Split split, const Draw& draw, int hops, bool training) {
    LinkExamples out;
    RandomStream random(draw.seed, streamOf("link", draw.stream));
    const auto wanted = static_cast<std::uint8_t>(split);
    std::vector<std::uint8_t> hidden(sample.pairs.size(), 0);
    std::vector<std::uint32_t> from, to;
    // A divided graph hides all pairs of validation and test always, and predicts those of the split that is asked for;
    // of the training pairs, and of the pairs of a graph that belongs to one split, a fraction is hidden.
    const bool all = sample.byNode && !training && split != Split::train;
    for (std::size_t p = 0; p < sample.pairs.size(); ++p) {
        const bool drawn = random.uniform() < draw.fraction;
        const bool foreign = sample.byNode && sample.pairSplit[p] != static_cast<std::uint8_t>(Split::train);
        const bool example = sample.pairSplit[p] == wanted && (all || drawn);
        hidden[p] = foreign || example ? 1 : 0;
        if (!example) continue;
        from.push_back(sample.pairs[p].pre);
        to.push_back(sample.pairs[p].post);
    }
    const std::size_t positives = from.size();
    if (positives == 0) return out;
    drawNegatives(sample, positives, random, from, to);
    std::vector<std::uint8_t> label(from.size(), 0), hiddenConnection(sample.batch.connections.size(), 0);
    std::fill_n(label.begin(), positives, std::uint8_t{1});
    // A synapse node that leads both ways (a gap junction) would tell of its hidden pair by the pair the other way
    // round.
    std::vector<std::uint8_t> hiddenSynapse(sample.batch.synapses, 0);
    for (std::size_t c = 0; c < hiddenConnection.size(); ++c)
        if (sample.pairOf[c] != kNone && hidden[sample.pairOf[c]] != 0)
            hiddenSynapse[sample.batch.connections[c].synapse] = 1;
    for (std::size_t c = 0; c < hiddenConnection.size(); ++c)
        hiddenConnection[c] = hiddenSynapse[sample.batch.connections[c].synapse];
    out.masks = makeMasks(sample.batch, hiddenConnection, hops);
    out.from = gatherOf(std::move(from), sample.batch.neurons);
    out.to = gatherOf(std::move(to), sample.batch.neurons);
    out.label = std::make_shared<const std::vector<std::uint8_t>>(std::move(label));
    return out;
}

template <class T>
Value Objective<T>::reconstructLoss(Step<T>& step) {
    masked_ = maskFeatures(sample_, split_, draw_, step.tape.pool());
    const std::size_t total = std::accumulate(masked_.count.begin(), masked_.count.end(), std::size_t{0});
    if (total == 0) return {};
    std::array<const tensor::Matrix<float>*, kNodeKinds> features;
    for (std::size_t k = 0; k < kNodeKinds; ++k) features[k] = &masked_.features[k];
    const States states = network_.forward(step, sample_.batch, features);
    if (step.stopped()) return {};
    std::vector<Value> losses;
    std::vector<T> factors;
    for (std::size_t k = 0; k < kNodeKinds; ++k) {
        if (masked_.count[k] == 0) continue;
        output_[k] = network_.reconstruct(step, sample_.batch, states, k);
        losses.push_back(autodiff::meanSquare(step.tape, output_[k], convert<T>(sample_.target[k]), masked_.masked[k]));
        factors.push_back(static_cast<T>(masked_.count[k]) / static_cast<T>(total));
    }
    predictions_ = static_cast<double>(total);
    return autodiff::weightedSum<T>(step.tape, losses, factors);
}

template <class T>
Value Objective<T>::linkLoss(Step<T>& step) {
    links_ = drawLinks(sample_, split_, draw_, network_.architecture().hops, training_);
    if (!links_.from) return {};
    step.masks = &links_.masks;
    const States states = network_.forward(step, sample_.batch);
    if (step.stopped()) return {};
    output_[0] = network_.link(step, states, links_.from, links_.to);
    predictions_ = static_cast<double>(links_.label->size());
    return autodiff::binaryCrossEntropy(step.tape, output_[0], links_.label);
}

template <class T>
Value Objective<T>::labelLoss(Step<T>& step) {
    const auto s = static_cast<std::size_t>(split_);
    const HeadKind head = network_.architecture().head;
    if (head == HeadKind::neuronValue) {
        predictions_ = static_cast<double>(std::count(sample_.valueKnown[s]->begin(), sample_.valueKnown[s]->end(), 1));
    } else {
        predictions_ = static_cast<double>(std::count_if(sample_.classLabel[s]->begin(), sample_.classLabel[s]->end(),
                                                         [](std::int32_t label) { return label >= 0; }));
    }
    if (predictions_ == 0) return {};
    const States states = network_.forward(step, sample_.batch);
    if (step.stopped()) return {};
    output_[0] = head == HeadKind::graphClass ? network_.graphOutput(step, sample_.batch, states)
                                              : network_.neuronOutput(step, states);
    if (head == HeadKind::neuronValue)
        return autodiff::meanSquare(step.tape, output_[0], convert<T>(sample_.value), sample_.valueKnown[s]);
    return autodiff::crossEntropy(step.tape, output_[0], sample_.classLabel[s]);
}

template <class T>
Value Objective<T>::loss(Step<T>& step) {
    switch (network_.architecture().head) {
        case HeadKind::reconstruct:
            return reconstructLoss(step);
        case HeadKind::link:
            return linkLoss(step);
        default:
            return labelLoss(step);
    }
}

template <class T>
void Objective<T>::score(const autodiff::Tape<T>& tape, Value loss, Scores& scores) const {
    scores.loss += static_cast<double>(tape.value(loss)(0, 0)) * predictions_;
    scores.count += predictions_;
    const auto s = static_cast<std::size_t>(split_);
    const auto addSquares = [&](const tensor::Matrix<T>& output, const tensor::Matrix<float>& target,
                                const std::vector<std::uint8_t>& known) {
        for (std::size_t i = 0; i < known.size(); ++i) {
            if (known[i] != 0)
                scores.regression.add(static_cast<double>(target.data()[i]), static_cast<double>(output.data()[i]));
        }
    };
    switch (network_.architecture().head) {
        case HeadKind::reconstruct:
            for (std::size_t k = 0; k < kNodeKinds; ++k)
                if (output_[k].valid()) addSquares(tape.value(output_[k]), *sample_.target[k], *masked_.masked[k]);
            break;
        case HeadKind::neuronValue:
            addSquares(tape.value(output_[0]), *sample_.value, *sample_.valueKnown[s]);
            break;
        case HeadKind::link:
            for (const T value : tape.value(output_[0]).values()) scores.score.push_back(static_cast<float>(value));
            scores.positive.insert(scores.positive.end(), links_.label->begin(), links_.label->end());
            break;
        case HeadKind::neuronClass:
        case HeadKind::graphClass: {
            const tensor::Matrix<T>& output = tape.value(output_[0]);
            for (std::size_t r = 0; r < output.rows(); ++r) {
                if ((*sample_.classLabel[s])[r] < 0) continue;
                const auto row = output.row(r);
                scores.truth.push_back((*sample_.classLabel[s])[r]);
                scores.predicted.push_back(
                    static_cast<std::int32_t>(std::max_element(row.begin(), row.end()) - row.begin()));
            }
            break;
        }
    }
}

std::map<std::string, double> Scores::metrics(HeadKind head, std::size_t classes) const {
    std::map<std::string, double> out;
    if (count == 0) return out;
    out["loss"] = loss / count;
    switch (head) {
        case HeadKind::reconstruct:
        case HeadKind::neuronValue:
            out["r2"] = regression.rSquared(0);
            break;
        case HeadKind::link:
            out["auroc"] = auroc(score, positive);
            break;
        case HeadKind::neuronClass:
        case HeadKind::graphClass: {
            double right = 0;
            for (std::size_t i = 0; i < truth.size(); ++i) right += truth[i] == predicted[i] ? 1 : 0;
            out["accuracy"] = right / static_cast<double>(truth.size());
            out["macro_f1"] = macroF1(truth, predicted, classes);
            break;
        }
    }
    out["predictions"] = count;
    return out;
}

template class Objective<float>;
template class Objective<double>;

}  // namespace nl::bgan
