// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/bounded_heads.hpp"

#include <cmath>
#include <vector>

namespace nl::bgan {

using autodiff::Tape;
using autodiff::Value;
using tensor::Matrix;

namespace {
constexpr std::size_t kGrain = 512;  // rows

/// 1 / sqrt(1 + |x|^2 / bound^2).
template <class T>
T shrink(const T* x, std::size_t width, T bound) {
    T sum = 0;
    for (std::size_t i = 0; i < width; ++i) sum += x[i] * x[i];
    return T(1) / std::sqrt(T(1) + sum / (bound * bound));
}
}  // namespace

template <class T>
Value boundHeads(Tape<T>& tape, Value x, Value gain, std::size_t heads, T bound) {
    const Matrix<T>& in = tape.value(x);
    const std::size_t columns = in.columns(), width = columns / heads, rows = in.rows();
    const auto gainOf = [gain](const Tape<T>& t, std::size_t h) {
        return gain.valid() ? t.value(gain).data()[h] : T(1);
    };
    Matrix<T> out = tape.allocate(rows, columns);
    parallelFor(tape.pool(), rows, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r)
            for (std::size_t h = 0; h < heads; ++h) {
                const T* from = in.data() + r * columns + h * width;
                const T factor = gainOf(tape, h) * shrink(from, width, bound);
                T* to = out.data() + r * columns + h * width;
                for (std::size_t i = 0; i < width; ++i) to[i] = factor * from[i];
            }
    });
    const bool gainNeeds = gain.valid() && tape.needsGradient(gain);
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(x) || gainNeeds, {x, gain}, [=](Tape<T>& t) {
        const Matrix<T>&input = t.value(x), &upper = t.gradient(result);
        const bool inputNeeds = t.needsGradient(x);
        Matrix<T>* lower = inputNeeds ? &t.gradient(x) : nullptr;
        const std::size_t chunks = (rows + kGrain - 1) / kGrain;
        std::vector<T> partial(chunks * heads, T(0));
        parallelFor(t.pool(), rows, kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t r = begin; r < end; ++r)
                for (std::size_t h = 0; h < heads; ++h) {
                    const std::size_t at = r * columns + h * width;
                    const T *v = input.data() + at, *g = upper.data() + at;
                    const T s = shrink(v, width, bound);
                    T dot = 0;
                    for (std::size_t i = 0; i < width; ++i) dot += v[i] * g[i];
                    partial[begin / kGrain * heads + h] += s * dot;
                    if (!inputNeeds) continue;
                    // d(s x)/dx = s (1 - s^2 x x^T / bound^2)
                    const T factor = gainOf(t, h) * s, along = s * s * dot / (bound * bound);
                    T* to = lower->data() + at;
                    for (std::size_t i = 0; i < width; ++i) to[i] += factor * (g[i] - along * v[i]);
                }
        });
        if (!gainNeeds) return;
        Matrix<T>& gainGradient = t.gradient(gain);
        for (std::size_t c = 0; c < chunks; ++c)
            for (std::size_t h = 0; h < heads; ++h) gainGradient.data()[h] += partial[c * heads + h];
    });
}

template Value boundHeads(Tape<float>&, Value, Value, std::size_t, float);
template Value boundHeads(Tape<double>&, Value, Value, std::size_t, double);

}  // namespace nl::bgan
