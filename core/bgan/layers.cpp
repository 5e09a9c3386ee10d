// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/layers.hpp"

#include <algorithm>
#include <type_traits>

namespace nl::bgan {

using autodiff::Value;

namespace {
constexpr std::array<std::string_view, 7> kModelNames{"bgan", "bgan-no-nsa", "bgan-no-bmsa", "bgan-forward",
                                                      "gat",  "gcn",         "mlp"};
}

std::string_view modelName(Model model) { return kModelNames[static_cast<std::size_t>(model)]; }

std::optional<Model> modelOf(std::string_view name) {
    const auto found = std::find(kModelNames.begin(), kModelNames.end(), name);
    if (found == kModelNames.end()) return std::nullopt;
    return static_cast<Model>(found - kModelNames.begin());
}

template <class T>
Value constantOf(autodiff::Tape<T>& tape, const tensor::Matrix<float>& matrix) {
    if constexpr (std::is_same_v<T, float>) {
        return tape.constant(&matrix);
    } else {
        tensor::Matrix<T> copy = tensor::Matrix<T>::uninitialised(matrix.rows(), matrix.columns());
        std::copy(matrix.data(), matrix.data() + matrix.size(), copy.data());
        return tape.constant(std::move(copy));
    }
}

template <class T>
Value Step<T>::affine(Value x, const Affine& p) {
    return autodiff::linear(tape, x, bound[p.weight], bound[p.bias]);
}

template <class T>
Value Step<T>::norm(Value x, const Norm& p) {
    return autodiff::layerNorm(tape, x, bound[p.gain], bound[p.bias]);
}

template <class T>
Value Step<T>::drop(Value x) {
    if (dropout <= 0) return x;
    return autodiff::dropout(tape, x, static_cast<T>(dropout), dropoutSeed, dropoutStream++);
}

template <class T>
Value Step<T>::pausePoint(Value small) {
    if (job == nullptr || !tape.needsGradient(small)) return small;
    const Value result = tape.upcoming();
    JobContext* context = job;
    return tape.record(tape.value(small).clone(), true, {}, [small, result, context](autodiff::Tape<T>& at) {
        static_cast<void>(context->checkpoint());  // a stop is seen by the step itself
        const tensor::Matrix<T>& from = at.gradient(result);
        tensor::Matrix<T>& to = at.gradient(small);
        for (std::size_t i = 0; i < from.size(); ++i) to.data()[i] += from.data()[i];
    });
}

template <class T>
Affine Declare<T>::affine(const std::string& name, std::size_t in, std::size_t out, bool bias) const {
    Affine p;
    p.weight = matrix(name + ".weight", in, out, nn::Initial::fanIn);
    if (bias) p.bias = matrix(name + ".bias", 1, out, nn::Initial::zero);
    return p;
}

template <class T>
Norm Declare<T>::norm(const std::string& name, std::size_t width) const {
    return {matrix(name + ".gain", 1, width, nn::Initial::one), matrix(name + ".bias", 1, width, nn::Initial::zero)};
}

template <class T>
FeedForward declareFeedForward(const Declare<T>& declare, const std::string& name, std::size_t width) {
    const Declare<T> in = declare.in(name);
    return {in.norm("norm", width), in.affine("up", width, 2 * width), in.affine("down", 2 * width, width)};
}

template <class T>
Value feedForward(Step<T>& step, Value h, const FeedForward& p) {
    const Value up = autodiff::gelu(step.tape, step.affine(step.norm(h, p.norm), p.up));
    return autodiff::add(step.tape, h, step.drop(step.affine(up, p.down)));
}

template class Step<float>;
template class Step<double>;
template class Declare<float>;
template class Declare<double>;
template FeedForward declareFeedForward(const Declare<float>&, const std::string&, std::size_t);
template FeedForward declareFeedForward(const Declare<double>&, const std::string&, std::size_t);
template Value feedForward(Step<float>&, Value, const FeedForward&);
template Value feedForward(Step<double>&, Value, const FeedForward&);
template Value constantOf(autodiff::Tape<float>&, const tensor::Matrix<float>&);
template Value constantOf(autodiff::Tape<double>&, const tensor::Matrix<float>&);

}  // namespace nl::bgan
