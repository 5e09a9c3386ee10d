// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/autodiff/ops.hpp"
#include "core/autodiff/ops_detail.hpp"

namespace nl::autodiff {

using detail::forElements;
using detail::like;
using tensor::Matrix;
using tensor::Sink;

namespace {

/// sink(v) += factor * gradient of `out`.
template <class T>
void passOn(Tape<T>& tape, Value out, Value v, T factor) {
    const Sink<T> to = tape.sink(v);
    if (!to) return;
    const Matrix<T>& g = tape.gradient(out);
    forElements(tape, g.size(), [&](std::size_t begin, std::size_t count) {
        tape.kernels().scale(g.data() + begin, factor, count, to.from(begin));
    });
}

template <class T>
using Function = void (*)(const T*, std::size_t, T*);
template <class T>
using Derivative = void (*)(const T*, const T*, std::size_t, Sink<T>);
enum class Saved { argument, result };

/// An elementwise function whose derivative kernel reads the argument or the result.
template <class T>
Value apply(Tape<T>& tape, Value x, Function<T> function, Derivative<T> derivative, Saved saved) {
    const Matrix<T>& in = tape.value(x);
    Matrix<T> out = like(tape, in);
    forElements(tape, in.size(),
                [&](std::size_t begin, std::size_t count) { function(in.data() + begin, count, out.data() + begin); });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(x), {saved == Saved::argument ? x : result}, [=](Tape<T>& t) {
        const Sink<T> to = t.sink(x);
        const Matrix<T>& from = t.value(saved == Saved::argument ? x : result);
        const Matrix<T>& g = t.gradient(result);
        forElements(t, g.size(), [&](std::size_t begin, std::size_t count) {
            derivative(from.data() + begin, g.data() + begin, count, to.from(begin));
        });
    });
}

}  // namespace

template <class T>
Value add(Tape<T>& tape, Value a, Value b) {
    const Matrix<T>&left = tape.value(a), &right = tape.value(b);
    Matrix<T> out = like(tape, left);
    forElements(tape, out.size(), [&](std::size_t begin, std::size_t count) {
        tape.kernels().add(left.data() + begin, right.data() + begin, count, out.data() + begin);
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(a) || tape.needsGradient(b), {}, [=](Tape<T>& t) {
        passOn(t, result, a, T(1));
        passOn(t, result, b, T(1));
    });
}

template <class T>
Value multiply(Tape<T>& tape, Value a, Value b) {
    const Matrix<T>&left = tape.value(a), &right = tape.value(b);
    Matrix<T> out = like(tape, left);
    forElements(tape, out.size(), [&](std::size_t begin, std::size_t count) {
        tape.kernels().multiply(left.data() + begin, right.data() + begin, count, {out.data() + begin, false});
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(a) || tape.needsGradient(b), {a, b}, [=](Tape<T>& t) {
        const Matrix<T>& g = t.gradient(result);
        for (const auto& [to, other] : {std::pair(a, b), std::pair(b, a)}) {
            const Sink<T> sink = t.sink(to);
            if (!sink) continue;
            const Matrix<T>& factor = t.value(other);
            forElements(t, g.size(), [&](std::size_t begin, std::size_t count) {
                t.kernels().multiply(g.data() + begin, factor.data() + begin, count, sink.from(begin));
            });
        }
    });
}

template <class T>
Value scale(Tape<T>& tape, Value a, T factor) {
    const Matrix<T>& in = tape.value(a);
    Matrix<T> out = like(tape, in);
    forElements(tape, out.size(), [&](std::size_t begin, std::size_t count) {
        tape.kernels().scale(in.data() + begin, factor, count, {out.data() + begin, false});
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(a), {}, [=](Tape<T>& t) { passOn(t, result, a, factor); });
}

template <class T>
Value gelu(Tape<T>& tape, Value x) {
    return apply<T>(tape, x, tape.kernels().gelu, tape.kernels().geluBackward, Saved::argument);
}

template <class T>
Value elu(Tape<T>& tape, Value x) {
    return apply<T>(tape, x, tape.kernels().elu, tape.kernels().eluBackward, Saved::result);
}

template <class T>
Value sigmoid(Tape<T>& tape, Value x) {
    return apply<T>(tape, x, tape.kernels().sigmoid, tape.kernels().sigmoidBackward, Saved::result);
}

template <class T>
Value gatedSum(Tape<T>& tape, Value gate, Value a, Value b) {
    const Matrix<T>&gates = tape.value(gate), &left = tape.value(a), &right = tape.value(b);
    Matrix<T> out = like(tape, left);
    forElements(tape, out.size(), [&](std::size_t begin, std::size_t count) {
        tape.kernels().gatedSum(gates.data() + begin, left.data() + begin, right.data() + begin, count,
                                out.data() + begin);
    });
    const Value result = tape.upcoming();
    const bool needs = tape.needsGradient(gate) || tape.needsGradient(a) || tape.needsGradient(b);
    return tape.record(std::move(out), needs, {gate, a, b}, [=](Tape<T>& t) {
        const Matrix<T>& g = t.gradient(result);
        const Sink<T> toGate = t.sink(gate), toA = t.sink(a), toB = t.sink(b);
        const T *gates = t.value(gate).data(), *left = t.value(a).data(), *right = t.value(b).data();
        forElements(t, g.size(), [&](std::size_t begin, std::size_t count) {
            t.kernels().gatedSumBackward(gates + begin, left + begin, right + begin, g.data() + begin, count,
                                         toGate.from(begin), toA.from(begin), toB.from(begin));
        });
    });
}

template <class T>
Value dropout(Tape<T>& tape, Value x, T p, std::uint64_t seed, std::uint64_t stream) {
    if (p <= T(0)) return x;
    const Matrix<T>& in = tape.value(x);
    // The factor of element i comes from number i of the stream, whoever draws it.
    const auto threshold = static_cast<std::uint64_t>(std::ldexp(static_cast<double>(p), 32));
    const T kept = p < T(1) ? T(1) / (T(1) - p) : T(0);
    auto mask = std::make_shared<std::vector<std::uint8_t>>(in.size());
    Matrix<T> out = like(tape, in);
    forElements(tape, in.size(), [&](std::size_t begin, std::size_t count) {
        RandomStream random(seed, stream, begin);
        for (std::size_t i = begin; i < begin + count; ++i) {
            (*mask)[i] = random.bits() >= threshold ? 1 : 0;
            out.data()[i] = (*mask)[i] != 0 ? in.data()[i] * kept : T(0);
        }
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(x), {}, [=](Tape<T>& t) {
        const Matrix<T>& g = t.gradient(result);
        const Sink<T> to = t.sink(x);
        forElements(t, g.size(), [&](std::size_t begin, std::size_t count) {
            for (std::size_t i = begin; i < begin + count; ++i) {
                const T flow = (*mask)[i] != 0 ? g.data()[i] * kept : T(0);
                to.data[i] = to.accumulate ? to.data[i] + flow : flow;
            }
        });
    });
}

template Value add(Tape<float>&, Value, Value);
template Value add(Tape<double>&, Value, Value);
template Value multiply(Tape<float>&, Value, Value);
template Value multiply(Tape<double>&, Value, Value);
template Value scale(Tape<float>&, Value, float);
template Value scale(Tape<double>&, Value, double);
template Value gelu(Tape<float>&, Value);
template Value gelu(Tape<double>&, Value);
template Value elu(Tape<float>&, Value);
template Value elu(Tape<double>&, Value);
template Value sigmoid(Tape<float>&, Value);
template Value sigmoid(Tape<double>&, Value);
template Value gatedSum(Tape<float>&, Value, Value, Value);
template Value gatedSum(Tape<double>&, Value, Value, Value);
template Value dropout(Tape<float>&, Value, float, std::uint64_t, std::uint64_t);
template Value dropout(Tape<double>&, Value, double, std::uint64_t, std::uint64_t);

}  // namespace nl::autodiff
