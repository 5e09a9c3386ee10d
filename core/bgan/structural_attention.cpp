// SPDX-License-Identifier: GPL-3.0-or-later
// Neuronal Structural Attention: the tree inside each neuron, then composition of its parts in two levels.
#include "core/bgan/layers.hpp"

namespace nl::bgan {

using autodiff::Value;

namespace {
std::size_t partsOfKind(const Batch& batch, std::size_t kind) {
    return batch.partBegin[kind + 1] - batch.partBegin[kind];
}
}  // namespace

/// Each kind's rows by the projection of its kind, in the same order.
template <class T>
Value BganLayer<T>::perPartKind(Step<T>& step, const Batch& batch, Value x,
                                const std::array<Affine, kPartKinds>& p) const {
    std::vector<Value> rows;
    for (std::size_t k = 0; k < kPartKinds; ++k)
        if (const std::size_t count = partsOfKind(batch, k); count > 0)
            rows.push_back(step.affine(autodiff::sliceRows(step.tape, x, batch.partBegin[k], count), p[k]));
    return rows.size() == 1 ? rows.front() : autodiff::concatRows<T>(step.tape, rows);
}

/// score(u, v) = q_kind(v) . k_kind(u) + b(kind u, kind v) + w . g(u, v), over the flow edges u -> v into v and v
/// itself.
template <class T>
Value BganLayer<T>::treeAttention(Step<T>& step, const Batch& batch, Value part, LayerAttention<T>* attention) const {
    const Value query = perPartKind(step, batch, part, treeQuery_);
    const Value key = perPartKind(step, batch, part, treeKey_);
    const Value value = perPartKind(step, batch, part, treeValue_);
    Value bias = autodiff::gatherRows(step.tape, step.bound[pairBias_], batch.treePair);
    if (geometry_.weight >= 0)
        bias = autodiff::add(step.tape, bias, step.affine(constantOf(step.tape, batch.treeGeometry), geometry_));
    const Value out =
        attend(step, query, key, value, bias, treeGain_, batch.tree, attention == nullptr ? nullptr : &attention->tree);
    Affine output = treeOutput_;
    const Value watched = step.pausePoint(step.bound[output.bias]);
    return autodiff::linear(step.tape, out, step.bound[output.weight], watched);
}

/// First over the parts of one kind (a query of the neuron for each kind), then over the kinds that the neuron has.
template <class T>
Value BganLayer<T>::composition(Step<T>& step, const Batch& batch, Value neuron, Value part,
                                LayerAttention<T>* attention) const {
    std::array<Value, kPartKinds> queries;
    for (std::size_t k = 0; k < kPartKinds; ++k) queries[k] = step.affine(neuron, partQuery_[k]);
    const Value query = autodiff::concatRows<T>(step.tape, queries);
    const Value perKind =
        attend(step, query, perPartKind(step, batch, part, partKey_), perPartKind(step, batch, part, partValue_), {},
               partGain_, batch.partsByKind, attention == nullptr ? nullptr : &attention->part);
    std::array<Value, kPartKinds> keys, values;
    for (std::size_t k = 0; k < kPartKinds; ++k) {
        const Value rows = autodiff::sliceRows(step.tape, perKind, k * batch.neurons, batch.neurons);
        keys[k] = step.affine(rows, kindKey_[k]);
        values[k] = step.affine(rows, kindValue_[k]);
    }
    const Value out = attend(step, step.affine(neuron, kindQuery_), autodiff::concatRows<T>(step.tape, keys),
                             autodiff::concatRows<T>(step.tape, values), {}, kindGain_, batch.kindsOfNeuron,
                             attention == nullptr ? nullptr : &attention->kind);
    return step.affine(out, compositionOutput_);
}

template Value BganLayer<float>::perPartKind(Step<float>&, const Batch&, Value,
                                             const std::array<Affine, kPartKinds>&) const;
template Value BganLayer<double>::perPartKind(Step<double>&, const Batch&, Value,
                                              const std::array<Affine, kPartKinds>&) const;
template Value BganLayer<float>::treeAttention(Step<float>&, const Batch&, Value, LayerAttention<float>*) const;
template Value BganLayer<double>::treeAttention(Step<double>&, const Batch&, Value, LayerAttention<double>*) const;
template Value BganLayer<float>::composition(Step<float>&, const Batch&, Value, Value, LayerAttention<float>*) const;
template Value BganLayer<double>::composition(Step<double>&, const Batch&, Value, Value, LayerAttention<double>*) const;

}  // namespace nl::bgan
