// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/network.hpp"

#include <cmath>

namespace nl::bgan {

using autodiff::Value;
using graph::kNodeKinds;

InputShape inputShapeOf(const Batch& batch) {
    InputShape shape;
    for (std::size_t k = 0; k < kNodeKinds; ++k) {
        shape.columns[k] = batch.kinds[k].columns;
        for (const Rows& category : batch.kinds[k].categories) shape.categories[k].push_back(category->sources());
    }
    shape.geometryColumns = batch.treeGeometry.columns();
    return shape;
}

template <class T>
Network<T>::Network(Architecture architecture, std::uint64_t seed)
    : architecture_(std::move(architecture)), parameters_(seed) {
    declareEncoders();
    LayerShape shape;
    shape.model = architecture_.model;
    shape.hidden = architecture_.hidden;
    shape.heads = architecture_.heads;
    shape.hops = architecture_.hops;
    shape.queryKeyNorm = architecture_.queryKeyNorm;
    shape.geometryColumns = architecture_.input.geometryColumns;
    for (std::size_t l = 0; l < architecture_.layers; ++l) {
        const std::string name = "layer" + std::to_string(l);
        if (isBaseline(shape.model))
            baselines_.emplace_back(parameters_, name, shape);
        else
            layers_.emplace_back(parameters_, name, shape);
    }
    static constexpr std::array<const char*, 3> kGroups{"neuron", "part", "synapse"};
    const Declare<T> declare(parameters_, "final.");
    for (std::size_t g = 0; g < finalNorm_.size(); ++g) finalNorm_[g] = declare.norm(kGroups[g], architecture_.hidden);
    declareHead();
}

template <class T>
void Network<T>::declareEncoders() {
    const std::size_t c = architecture_.hidden;
    for (std::size_t k = 0; k < kNodeKinds; ++k) {
        const Declare<T> declare(parameters_,
                                 "encoder." + std::string(graph::nodeKindName(static_cast<graph::NodeKind>(k))) + ".");
        Encoder& encoder = encoders_[k];
        // A kind without features still has its embedding: the bias of the second layer.
        encoder.first.bias = declare.matrix("first.bias", 1, c, nn::Initial::zero);
        if (const std::size_t columns = architecture_.input.columns[k]; columns > 0)
            encoder.first.weight = declare.matrix("first.weight", 2 * columns, c, nn::Initial::fanIn);
        for (std::size_t i = 0; i < architecture_.input.categories[k].size(); ++i)
            encoder.tables.push_back(declare.matrix("table" + std::to_string(i), architecture_.input.categories[k][i],
                                                    c, nn::Initial::embedding));
        encoder.second.weight = declare.matrix("second.weight", c, c, nn::Initial::fanIn);
        encoder.second.bias = declare.matrix("kind", 1, c, nn::Initial::embedding);
    }
}

template <class T>
void Network<T>::declareHead() {
    const std::size_t c = architecture_.hidden;
    const Declare<T> declare(parameters_, "head.");
    switch (architecture_.head) {
        case HeadKind::reconstruct:
            for (std::size_t k = 0; k < kNodeKinds; ++k) {
                const std::size_t columns = architecture_.input.columns[k];
                outputs_.push_back(
                    columns == 0 ? Affine{}
                                 : declare.affine(std::string(graph::nodeKindName(static_cast<graph::NodeKind>(k))), c,
                                                  columns));
            }
            break;
        case HeadKind::link:
            outputs_ = {declare.affine("from", c, c), declare.affine("to", c, c), declare.affine("scale", 1, 1)};
            break;
        case HeadKind::neuronClass:
        case HeadKind::graphClass:
            outputs_ = {declare.affine("class", c, architecture_.classes)};
            break;
        case HeadKind::neuronValue:
            outputs_ = {declare.affine("value", c, 1)};
            break;
    }
}

/// MLP(features, mask, categories) + the kind's embedding.
template <class T>
Value Network<T>::encodeKind(Step<T>& step, const Batch& batch, std::size_t kind,
                             const tensor::Matrix<float>* features) const {
    const KindInput& input = batch.kinds[kind];
    const Encoder& encoder = encoders_[kind];
    Value x;
    if (encoder.first.weight >= 0)
        x = autodiff::linear(step.tape, constantOf(step.tape, features != nullptr ? *features : input.features),
                             step.bound[encoder.first.weight], step.bound[encoder.first.bias]);
    else
        x = autodiff::addRow(step.tape, step.tape.constant(tensor::Matrix<T>(input.nodes, architecture_.hidden)),
                             step.bound[encoder.first.bias]);
    for (std::size_t i = 0; i < encoder.tables.size(); ++i)
        x = autodiff::add(step.tape, x,
                          autodiff::gatherRows(step.tape, step.bound[encoder.tables[i]], input.categories[i]));
    return step.affine(autodiff::gelu(step.tape, x), encoder.second);
}

template <class T>
States Network<T>::forward(Step<T>& step, const Batch& batch,
                           const std::array<const tensor::Matrix<float>*, kNodeKinds>& features) const {
    std::array<Value, kNodeKinds> encoded;
    for (std::size_t k = 0; k < kNodeKinds; ++k)
        if (batch.kinds[k].nodes > 0) {
            encoded[k] = encodeKind(step, batch, k, features[k]);
            step.marks.emplace_back("encoder " + std::string(graph::nodeKindName(static_cast<graph::NodeKind>(k))),
                                    encoded[k]);
        }
    std::vector<Value> partKinds;
    for (std::size_t k = 1; k <= kPartKinds; ++k)
        if (encoded[k].valid()) partKinds.push_back(encoded[k]);
    States h{encoded[0],
             partKinds.empty()       ? Value{}
             : partKinds.size() == 1 ? partKinds[0]
                                     : autodiff::concatRows<T>(step.tape, partKinds),
             encoded[4]};
    step.dropout = step.dropout > 0 ? architecture_.dropout : 0;
    if (isBaseline(architecture_.model)) {
        std::vector<Value> all;
        for (const Value v : {h.neuron, h.part, h.synapse})
            if (v.valid()) all.push_back(v);
        Value x = all.size() == 1 ? all[0] : autodiff::concatRows<T>(step.tape, all);
        for (const BaselineLayer<T>& layer : baselines_)
            if (step.go()) x = layer.apply(step, batch, x);
        h.neuron = autodiff::sliceRows(step.tape, x, 0, batch.neurons);
        if (h.part.valid()) h.part = autodiff::sliceRows(step.tape, x, batch.neurons, batch.parts);
        if (h.synapse.valid())
            h.synapse = autodiff::sliceRows(step.tape, x, batch.neurons + batch.parts, batch.synapses);
    } else {
        for (const BganLayer<T>& layer : layers_)
            if (step.go()) h = layer.apply(step, batch, h);
    }
    h.neuron = step.norm(h.neuron, finalNorm_[0]);
    if (h.part.valid()) h.part = step.norm(h.part, finalNorm_[1]);
    if (h.synapse.valid()) h.synapse = step.norm(h.synapse, finalNorm_[2]);
    return h;
}

template <class T>
Value Network<T>::reconstruct(Step<T>& step, const Batch& batch, const States& states, std::size_t kind) const {
    if (outputs_[kind].weight < 0 || batch.kinds[kind].nodes == 0) return {};
    Value h = kind == 0 ? states.neuron : kind == 4 ? states.synapse : states.part;
    if (kind >= 1 && kind <= kPartKinds)
        h = autodiff::sliceRows(step.tape, h, batch.partBegin[kind - 1],
                                batch.partBegin[kind] - batch.partBegin[kind - 1]);
    return step.affine(h, outputs_[kind]);
}

template <class T>
Value Network<T>::link(Step<T>& step, const States& states, const Rows& from, const Rows& to) const {
    const Value a = autodiff::gatherRows(step.tape, step.affine(states.neuron, outputs_[0]), from);
    const Value b = autodiff::gatherRows(step.tape, step.affine(states.neuron, outputs_[1]), to);
    const T factor = T(1) / std::sqrt(static_cast<T>(architecture_.hidden));
    return step.affine(autodiff::scale(step.tape, autodiff::rowDot(step.tape, a, b), factor), outputs_[2]);
}

template <class T>
Value Network<T>::neuronOutput(Step<T>& step, const States& states) const {
    return step.affine(states.neuron, outputs_[0]);
}

template <class T>
Value Network<T>::graphOutput(Step<T>& step, const Batch& batch, const States& states) const {
    std::vector<std::uint32_t> offset{0, static_cast<std::uint32_t>(batch.neurons)}, source(batch.neurons);
    for (std::uint32_t n = 0; n < batch.neurons; ++n) source[n] = n;
    const auto all = std::make_shared<const tensor::EdgeRows>(
        tensor::makeEdgeRows(std::move(offset), std::move(source), batch.neurons));
    return step.affine(autodiff::sumRows<T>(step.tape, states.neuron, all, nullptr, true), outputs_[0]);
}

template class Network<float>;
template class Network<double>;

}  // namespace nl::bgan
