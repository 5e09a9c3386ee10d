// SPDX-License-Identifier: GPL-3.0-or-later
// Linear maps and norms: the operations with parameters.
#include "core/autodiff/ops.hpp"
#include "core/autodiff/ops_detail.hpp"
#include "core/tensor/products.hpp"

namespace nl::autodiff {

using detail::forElements;
using detail::forRows;
using detail::like;
using tensor::Matrix;
using tensor::Sink;

template <class T>
Value linear(Tape<T>& tape, Value x, Value weight, Value bias) {
    const Matrix<T>&in = tape.value(x), &w = tape.value(weight);
    Matrix<T> out = tape.allocate(in.rows(), w.columns());
    const T* b = bias.valid() ? tape.value(bias).data() : nullptr;
    tensor::multiply(tape.pool(), tape.kernels(), in, w, tensor::Transpose::no, b, {out.data(), false});
    const Value result = tape.upcoming();
    const bool needs = tape.needsGradient(x) || tape.needsGradient(weight) || tape.needsGradient(bias);
    return tape.record(std::move(out), needs, {x, weight}, [=](Tape<T>& t) {
        const Matrix<T>& g = t.gradient(result);
        if (t.needsGradient(weight))
            tensor::addTransposedProduct(t.pool(), t.kernels(), t.value(x), g, t.gradient(weight).data());
        if (t.needsGradient(bias)) tensor::addColumnSums(t.pool(), t.kernels(), g, t.gradient(bias).data());
        if (const Sink<T> to = t.sink(x))
            tensor::multiply<T>(t.pool(), t.kernels(), g, t.value(weight), tensor::Transpose::yes, nullptr, to);
    });
}

template <class T>
Value addRow(Tape<T>& tape, Value x, Value row) {
    const Matrix<T>& in = tape.value(x);
    Matrix<T> out = like(tape, in);
    const std::size_t columns = in.columns();
    forRows(tape, in.rows(), [&](std::size_t begin, std::size_t end) {
        tape.kernels().addRow(in.data() + begin * columns, tape.value(row).data(), end - begin, columns,
                              out.data() + begin * columns);
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(x) || tape.needsGradient(row), {}, [=](Tape<T>& t) {
        const Matrix<T>& g = t.gradient(result);
        if (t.needsGradient(row)) tensor::addColumnSums(t.pool(), t.kernels(), g, t.gradient(row).data());
        const Sink<T> to = t.sink(x);
        if (!to) return;
        forElements(t, g.size(), [&](std::size_t begin, std::size_t count) {
            t.kernels().scale(g.data() + begin, T(1), count, to.from(begin));
        });
    });
}

namespace {

/// Adds sums [columns of v] to v's gradient when it wants one.
template <class T>
void addToGradient(Tape<T>& tape, Value v, const T* sums) {
    if (!tape.needsGradient(v)) return;
    Matrix<T>& gradient = tape.gradient(v);
    for (std::size_t i = 0; i < gradient.size(); ++i) gradient.data()[i] += sums[i];
}

}  // namespace

template <class T>
Value layerNorm(Tape<T>& tape, Value x, Value gain, Value bias) {
    constexpr T kEpsilon = T(1e-5);
    const Matrix<T>& in = tape.value(x);
    const std::size_t columns = in.columns();
    Matrix<T> out = like(tape, in);
    auto statistics = std::make_shared<Matrix<T>>(tape.allocate(in.rows(), 2));
    forRows(tape, in.rows(), [&](std::size_t begin, std::size_t end) {
        tape.kernels().layerNorm(in.data() + begin * columns, tape.value(gain).data(), tape.value(bias).data(),
                                 end - begin, columns, kEpsilon, out.data() + begin * columns,
                                 statistics->data() + 2 * begin);
    });
    const Value result = tape.upcoming();
    const bool needs = tape.needsGradient(x) || tape.needsGradient(gain) || tape.needsGradient(bias);
    return tape.record(std::move(out), needs, {x, gain}, [=](Tape<T>& t) {
        const Matrix<T>&in = t.value(x), &g = t.gradient(result);
        const Sink<T> to = t.sink(x);
        std::vector<T> sums(2 * columns, T(0));
        tensor::sumOverRows(
            t.pool(), in.rows(), 2 * columns, sums.data(), [&](std::size_t begin, std::size_t end, T* partial) {
                t.kernels().layerNormBackward(in.data() + begin * columns, t.value(gain).data(),
                                              statistics->data() + 2 * begin, g.data() + begin * columns, end - begin,
                                              columns, to.from(begin * columns), partial, partial + columns);
            });
        addToGradient(t, gain, sums.data());
        addToGradient(t, bias, sums.data() + columns);
    });
}

template <class T>
Value headNormalise(Tape<T>& tape, Value x, Value gain, std::size_t heads) {
    const Matrix<T>& in = tape.value(x);
    const tensor::HeadShape shape{in.columns(), heads};
    Matrix<T> out = like(tape, in);
    auto statistics = std::make_shared<Matrix<T>>(tape.allocate(in.rows(), heads));
    forRows(tape, in.rows(), [&](std::size_t begin, std::size_t end) {
        tape.kernels().headNormalise(in.data() + begin * shape.columns, tape.value(gain).data(), end - begin, shape,
                                     out.data() + begin * shape.columns, statistics->data() + heads * begin);
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(x) || tape.needsGradient(gain), {x, gain}, [=](Tape<T>& t) {
        const Matrix<T>&in = t.value(x), &g = t.gradient(result);
        const Sink<T> to = t.sink(x);
        std::vector<T> sums(heads, T(0));
        tensor::sumOverRows(t.pool(), in.rows(), heads, sums.data(),
                            [&](std::size_t begin, std::size_t end, T* partial) {
                                const std::size_t first = begin * shape.columns;
                                t.kernels().headNormaliseBackward(in.data() + first, t.value(gain).data(),
                                                                  statistics->data() + heads * begin, g.data() + first,
                                                                  end - begin, shape, to.from(first), partial);
                            });
        addToGradient(t, gain, sums.data());
    });
}

template Value linear(Tape<float>&, Value, Value, Value);
template Value linear(Tape<double>&, Value, Value, Value);
template Value addRow(Tape<float>&, Value, Value);
template Value addRow(Tape<double>&, Value, Value);
template Value layerNorm(Tape<float>&, Value, Value, Value);
template Value layerNorm(Tape<double>&, Value, Value, Value);
template Value headNormalise(Tape<float>&, Value, Value, std::size_t);
template Value headNormalise(Tape<double>&, Value, Value, std::size_t);

}  // namespace nl::autodiff
