// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/bgan/bounded_heads.hpp"
#include "core/bgan/layers.hpp"

namespace nl::bgan {

using autodiff::Value;

namespace {
constexpr double kLargestLogit = 6;
enum NormOf : std::size_t {
    kTreePart,
    kComposePart,
    kComposeNeuron,
    kMessageNeuron,
    kMessagePart,
    kMessageSynapse,
    kContextNeuron,
    kContextPart
};
}  // namespace

template <class T>
typename BganLayer<T>::DirectionParameters BganLayer<T>::declareDirection(const Declare<T>& declare) const {
    const std::size_t c = shape_.hidden;
    const bool parts = shape_.model != Model::noNsa;
    DirectionParameters p;
    p.query = declare.affine("query", c, c);
    p.keyPartner = declare.affine("key-partner", c, c, false);
    p.keySynapse = declare.affine("key-synapse", c, c);
    if (parts) p.keyPart = declare.affine("key-part", c, c, false);
    p.keyNull = declare.affine("key-null", c, c);
    p.valuePartner = declare.affine("value-partner", c, c, false);
    p.valueSynapse = declare.affine("value-synapse", c, c);
    if (parts) p.valuePart = declare.affine("value-part", c, c, false);
    p.valueNull = declare.affine("value-null", c, c);
    p.output = declare.affine("output", c, c);
    p.hop = declare.matrix("distance-bias", static_cast<std::size_t>(shape_.hops) + 1, shape_.heads, nn::Initial::zero);
    p.gain = declare.matrix("gain", 1, shape_.heads, nn::Initial::one);
    return p;
}

template <class T>
void BganLayer<T>::declareStructure(const Declare<T>& declare) {
    static constexpr std::array<const char*, kPartKinds> kKinds{"soma", "dendrite", "axon"};
    const std::size_t c = shape_.hidden;
    if (shape_.model == Model::noNsa) {
        compositionOutput_ = declare.affine("mean-output", c, c);
        return;
    }
    for (std::size_t k = 0; k < kPartKinds; ++k) {
        const Declare<T> tree = declare.in("tree").in(kKinds[k]), part = declare.in("part").in(kKinds[k]),
                         kind = declare.in("kind").in(kKinds[k]);
        treeQuery_[k] = tree.affine("query", c, c);
        treeKey_[k] = tree.affine("key", c, c);
        treeValue_[k] = tree.affine("value", c, c);
        partQuery_[k] = part.affine("query", c, c);
        partKey_[k] = part.affine("key", c, c);
        partValue_[k] = part.affine("value", c, c);
        kindKey_[k] = kind.affine("key", c, c);
        kindValue_[k] = kind.affine("value", c, c);
    }
    treeOutput_ = declare.affine("tree.output", c, c);
    kindQuery_ = declare.affine("kind.query", c, c);
    compositionOutput_ = declare.affine("kind.output", c, c);
    pairBias_ = declare.matrix("tree.pair-bias", 12, shape_.heads, nn::Initial::zero);
    if (shape_.geometryColumns > 0)
        geometry_ = declare.affine("tree.geometry", shape_.geometryColumns, shape_.heads, false);
    treeGain_ = declare.matrix("tree.gain", 1, shape_.heads, nn::Initial::one);
    partGain_ = declare.matrix("part.gain", 1, shape_.heads, nn::Initial::one);
    kindGain_ = declare.matrix("kind.gain", 1, shape_.heads, nn::Initial::one);
}

template <class T>
void BganLayer<T>::declareContext(const Declare<T>& declare) {
    static constexpr std::array<const char*, kPartKinds> kKinds{"soma", "dendrite", "axon"};
    const std::size_t c = shape_.hidden;
    for (std::size_t k = 0; k < kPartKinds; ++k) contextPart_[k] = declare.affine(kKinds[k], c, c);
    contextPost_ = declare.affine("post", c, c);
    contextPre_ = declare.affine("pre", c, c, false);
    if (shape_.model != Model::noNsa) contextTarget_ = declare.affine("target", c, c, false);
}

template <class T>
BganLayer<T>::BganLayer(nn::ParameterSet<T>& parameters, const std::string& name, const LayerShape& shape)
    : shape_(shape), name_(name) {
    static constexpr std::array<const char*, 8> kNorms{"tree.part",      "composition.part", "composition.neuron",
                                                       "message.neuron", "message.part",     "message.synapse",
                                                       "context.neuron", "context.part"};
    const Declare<T> declare(parameters, name + ".");
    const std::size_t c = shape.hidden;
    for (std::size_t i = 0; i < norms_.size(); ++i) norms_[i] = declare.in("norm").norm(kNorms[i], c);
    declareStructure(declare.in("nsa"));
    if (shape.model != Model::noBmsa) {
        const Declare<T> bmsa = declare.in("bmsa");
        forward_ = declareDirection(bmsa.in("forward"));
        if (shape.model != Model::forwardOnly) {
            backward_ = declareDirection(bmsa.in("backward"));
            gate_ = bmsa.affine("gate", 3 * c, c);
        }
        messageOutput_ = bmsa.affine("output", c, c);
    }
    declareContext(declare.in("context"));
    neuronFeed_ = declareFeedForward(declare.in("feed"), "neuron", c);
    partFeed_ = declareFeedForward(declare.in("feed"), "part", c);
    synapseFeed_ = declareFeedForward(declare.in("feed"), "synapse", c);
}

template <class T>
Value BganLayer<T>::attend(Step<T>& step, Value query, Value key, Value value, Value bias, nn::Handle gain,
                           const Rows& rows, tensor::Matrix<T>* attention) const {
    const int width = shape_.hidden / shape_.heads;
    const T logitScale = T(1) / std::sqrt(static_cast<T>(width));
    if (shape_.queryKeyNorm) {
        // |query|, |key| < bound: logits stay within kLargestLogit times the learned gain, so that no row can saturate
        // for good.
        const T bound = std::sqrt(T(kLargestLogit) * std::sqrt(width));
        query = boundHeads(step.tape, query, step.bound[gain], shape_.heads, bound);
        key = boundHeads(step.tape, key, {}, shape_.heads, bound);
    }
    return autodiff::edgeAttention(step.tape, query, key, value, bias, shape_.heads, logitScale, rows, attention);
}

/// Wn h_partner + Ws h_synapse + Wd h_part of every connection, followed by the null entries W0 h_neuron.
template <class T>
Value BganLayer<T>::connectionTerm(Step<T>& step, const Batch& batch, const States& x, bool forward,
                                   const Affine& partner, const Affine& synapse, const Affine& part,
                                   const Affine& null) const {
    autodiff::Tape<T>& tape = step.tape;
    const Value nulls = step.affine(x.neuron, null);
    if (batch.connections.empty()) return nulls;
    Value sum = step.affine(x.synapse, synapse);
    if (batch.connectionSynapse) sum = autodiff::gatherRows(tape, sum, batch.connectionSynapse);
    const Rows& ends = forward ? batch.connectionPre : batch.connectionPost;
    sum = autodiff::add(tape, sum, autodiff::sumRows<T>(tape, step.affine(x.neuron, partner), ends, nullptr, false));
    if (part.weight >= 0 && x.part.valid())
        sum = autodiff::add(
            tape, sum, autodiff::sumRows<T>(tape, step.affine(x.part, part), batch.connectionPart, nullptr, false));
    const std::array<Value, 2> both{sum, nulls};
    return autodiff::concatRows<T>(tape, both);
}

template <class T>
Value BganLayer<T>::direction(Step<T>& step, const Batch& batch, const States& x, bool forward,
                              LayerAttention<T>* attention) const {
    const DirectionParameters& p = forward ? forward_ : backward_;
    const Masks& masks = step.masksOf(batch);
    const Messages& messages = forward ? masks.forward : masks.backward;
    const Value query = step.affine(x.neuron, p.query);
    const Value key = connectionTerm(step, batch, x, forward, p.keyPartner, p.keySynapse, p.keyPart, p.keyNull);
    const Value value =
        connectionTerm(step, batch, x, forward, p.valuePartner, p.valueSynapse, p.valuePart, p.valueNull);
    const Value bias = autodiff::gatherRows(step.tape, step.bound[p.hop], messages.hop);
    tensor::Matrix<T>* record = attention == nullptr ? nullptr : forward ? &attention->forward : &attention->backward;
    const Value z = attend(step, query, key, value, bias, p.gain, messages.rows, record);
    return step.affine(z, p.output);
}

/// z = g * z_forward + (1 - g) * z_backward, g = sigmoid(W [h, z_forward, z_backward]).
template <class T>
Value BganLayer<T>::bidirectional(Step<T>& step, const Batch& batch, const States& x,
                                  LayerAttention<T>* attention) const {
    const Value ahead = direction(step, batch, x, true, attention);
    if (shape_.model == Model::forwardOnly) return step.affine(ahead, messageOutput_);
    static_cast<void>(step.go());
    const Value back = direction(step, batch, x, false, attention);
    const std::array<Value, 3> all{x.neuron, ahead, back};
    const Value gate = step.affine(autodiff::concatColumns<T>(step.tape, all), gate_);
    return step.affine(autodiff::gatedSum(step.tape, gate, ahead, back), messageOutput_);
}

template <class T>
States BganLayer<T>::contextBack(Step<T>& step, const Batch& batch, States h) const {
    autodiff::Tape<T>& tape = step.tape;
    const Value neuron = step.norm(h.neuron, norms_[kContextNeuron]);
    const Value oldPart = h.part;
    if (h.part.valid()) {
        std::array<Value, kPartKinds> kinds;
        for (std::size_t k = 0; k < kPartKinds; ++k) kinds[k] = step.affine(neuron, contextPart_[k]);
        const Value context = autodiff::gatherRows(tape, autodiff::concatRows<T>(tape, kinds), batch.partContext);
        h.part = autodiff::add(tape, h.part, step.drop(context));
    }
    if (h.synapse.valid()) {
        Value context = autodiff::sumRows<T>(tape, step.affine(neuron, contextPost_), batch.synapsePost, nullptr, true);
        context = autodiff::add(
            tape, context,
            autodiff::sumRows<T>(tape, step.affine(neuron, contextPre_), batch.synapsePre, nullptr, true));
        if (contextTarget_.weight >= 0 && oldPart.valid()) {
            const Value part = step.affine(step.norm(oldPart, norms_[kContextPart]), contextTarget_);
            context = autodiff::add(tape, context, autodiff::sumRows<T>(tape, part, batch.synapsePart, nullptr, true));
        }
        h.synapse = autodiff::add(tape, h.synapse, step.drop(context));
    }
    return h;
}

template <class T>
States BganLayer<T>::apply(Step<T>& step, const Batch& batch, States h) const {
    autodiff::Tape<T>& tape = step.tape;
    LayerAttention<T>* attention = step.attention == nullptr ? nullptr : &step.attention->emplace_back();
    if (shape_.model == Model::noNsa) {
        // Without structure a neuron is the mean of its parts: where a part lies in the tree is lost.
        if (h.part.valid()) {
            const Value mean =
                autodiff::sumRows<T>(tape, step.norm(h.part, norms_[kTreePart]), batch.partsOfNeuron, nullptr, true);
            h.neuron = autodiff::add(tape, h.neuron, step.drop(step.affine(mean, compositionOutput_)));
        }
    } else if (h.part.valid()) {
        h.part = autodiff::add(tape, h.part,
                               step.drop(treeAttention(step, batch, step.norm(h.part, norms_[kTreePart]), attention)));
        static_cast<void>(step.go());
        const Value neuron = step.norm(h.neuron, norms_[kComposeNeuron]),
                    part = step.norm(h.part, norms_[kComposePart]);
        h.neuron = autodiff::add(tape, h.neuron, step.drop(composition(step, batch, neuron, part, attention)));
        step.marks.emplace_back(name_ + " nsa", h.neuron);
    }
    static_cast<void>(step.go());
    if (shape_.model != Model::noBmsa) {
        States x;
        x.neuron = step.norm(h.neuron, norms_[kMessageNeuron]);
        if (h.part.valid()) x.part = step.norm(h.part, norms_[kMessagePart]);
        if (h.synapse.valid()) x.synapse = step.norm(h.synapse, norms_[kMessageSynapse]);
        h.neuron = autodiff::add(tape, h.neuron, step.drop(bidirectional(step, batch, x, attention)));
        step.marks.emplace_back(name_ + " bmsa", h.neuron);
    }
    static_cast<void>(step.go());
    h = contextBack(step, batch, h);
    h.neuron = feedForward(step, h.neuron, neuronFeed_);
    static_cast<void>(step.go());
    if (h.part.valid()) h.part = feedForward(step, h.part, partFeed_);
    static_cast<void>(step.go());
    if (h.synapse.valid()) h.synapse = feedForward(step, h.synapse, synapseFeed_);
    step.marks.emplace_back(name_ + " feed-forward", h.neuron);
    return h;
}

template class BganLayer<float>;
template class BganLayer<double>;

}  // namespace nl::bgan
