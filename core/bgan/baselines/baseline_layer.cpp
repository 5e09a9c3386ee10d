// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/layers.hpp"

namespace nl::bgan {

using autodiff::Value;

template <class T>
BaselineLayer<T>::BaselineLayer(nn::ParameterSet<T>& parameters, const std::string& name, const LayerShape& shape)
    : shape_(shape), name_(name) {
    const Declare<T> declare(parameters, name + ".");
    const std::size_t c = shape.hidden;
    norm_ = declare.norm("norm", c);
    if (shape.model == Model::gat) {
        left_ = declare.affine("left", c, shape.heads);
        for (std::size_t d = 0; d < 2; ++d) {
            const Declare<T> in = declare.in(d == 0 ? "forward" : "backward");
            right_[d] = in.affine("right", c, shape.heads);
            value_[d] = in.affine("value", c, c);
        }
    } else if (shape.model == Model::gcn) {
        value_[0] = declare.affine("value", c, c);
    }
    if (shape.model != Model::mlp) output_ = declare.affine("output", c, c);
    feed_ = declareFeedForward(declare, "feed", c);
}

template <class T>
Value BaselineLayer<T>::apply(Step<T>& step, const Batch& batch, Value h) const {
    autodiff::Tape<T>& tape = step.tape;
    if (step.attention != nullptr) step.attention->emplace_back();
    const Value x = shape_.model == Model::mlp ? h : step.norm(h, norm_);
    const Masks& masks = step.masksOf(batch);
    Value message;
    if (shape_.model == Model::gat) {
        // A neighbour along an edge and one against it have their own scores and values: the direction flag.
        const std::array<Value, 2> right{step.affine(x, right_[0]), step.affine(x, right_[1])};
        const std::array<Value, 2> value{step.affine(x, value_[0]), step.affine(x, value_[1])};
        message = autodiff::additiveAttention(tape, step.affine(x, left_), autodiff::concatRows<T>(tape, right),
                                              autodiff::concatRows<T>(tape, value), shape_.heads, masks.plain,
                                              step.attention == nullptr ? nullptr : &step.attention->back().plain);
    } else if (shape_.model == Model::gcn) {
        message =
            autodiff::sumRows<T>(tape, step.affine(x, value_[0]), masks.convolution, masks.convolutionWeight, false);
        message = autodiff::gelu(tape, message);
    }
    static_cast<void>(step.go());
    if (message.valid()) h = autodiff::add(tape, h, step.drop(step.affine(message, output_)));
    h = feedForward(step, h, feed_);
    step.marks.emplace_back(name_, h);
    return h;
}

template class BaselineLayer<float>;
template class BaselineLayer<double>;

}  // namespace nl::bgan
