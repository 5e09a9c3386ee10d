// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/autodiff/ops.hpp"
#include "core/autodiff/ops_detail.hpp"
#include "core/tensor/products.hpp"

namespace nl::autodiff {

using detail::forElements;
using detail::forRows;
using tensor::Matrix;
using tensor::Sink;

namespace {

template <class T>
Matrix<T> scalarMatrix(double value) {
    Matrix<T> out(1, 1);
    out(0, 0) = static_cast<T>(value);
    return out;
}

template <class T>
void put(Sink<T> to, std::size_t i, T value) {
    to.data[i] = to.accumulate ? to.data[i] + value : value;
}

/// The sum over rows of term(row), in double, in the order of fixed chunks.
template <class Term>
double sumTerms(ThreadPool& pool, std::size_t rows, Term&& term) {
    double out = 0;
    tensor::sumOverRows(pool, rows, 1, &out, [&](std::size_t begin, std::size_t end, double* partial) {
        for (std::size_t r = begin; r < end; ++r) *partial += term(r);
    });
    return out;
}

double inverseCount(std::size_t count) { return count == 0 ? 0.0 : 1.0 / static_cast<double>(count); }

}  // namespace

template <class T>
Value meanSquare(Tape<T>& tape, Value x, const std::shared_ptr<const Matrix<T>>& target,
                 const std::shared_ptr<const std::vector<std::uint8_t>>& known) {
    const Matrix<T>& in = tape.value(x);
    const std::size_t columns = in.columns();
    const auto isKnown = [mask = known](std::size_t i) { return mask == nullptr || (*mask)[i] != 0; };
    std::size_t count = in.size();
    if (known != nullptr)
        count = static_cast<std::size_t>(
            std::count_if(known->begin(), known->end(), [](std::uint8_t flag) { return flag != 0; }));
    const double sum = sumTerms(tape.pool(), in.rows(), [&](std::size_t r) {
        double rowSum = 0;
        for (std::size_t i = r * columns; i < (r + 1) * columns; ++i) {
            if (!isKnown(i)) continue;
            const double difference = static_cast<double>(in.data()[i]) - static_cast<double>(target->data()[i]);
            rowSum += difference * difference;
        }
        return rowSum;
    });
    const double share = inverseCount(count);
    const Value result = tape.upcoming();
    return tape.record(scalarMatrix<T>(sum * share), tape.needsGradient(x), {x}, [=](Tape<T>& t) {
        const T factor = T(2 * share) * t.gradient(result)(0, 0);
        const Matrix<T>& in = t.value(x);
        const Sink<T> to = t.sink(x);
        forElements(t, in.size(), [&](std::size_t begin, std::size_t length) {
            for (std::size_t i = begin; i < begin + length; ++i)
                put(to, i, isKnown(i) ? factor * (in.data()[i] - target->data()[i]) : T(0));
        });
    });
}

template <class T>
Value crossEntropy(Tape<T>& tape, Value x, const std::shared_ptr<const std::vector<std::int32_t>>& label) {
    const Matrix<T>& in = tape.value(x);
    const auto labelled = [](std::int32_t l) { return l >= 0; };
    const double share = inverseCount(static_cast<std::size_t>(std::count_if(label->begin(), label->end(), labelled)));
    const auto probability = std::make_shared<Matrix<T>>(tape.allocate(in.rows(), in.columns()));
    const double sum = sumTerms(tape.pool(), in.rows(), [&](std::size_t r) {
        if (!labelled((*label)[r])) return 0.0;
        const std::span<const T> row = in.row(r);
        const T most = *std::max_element(row.begin(), row.end());
        T total = 0;
        for (std::size_t j = 0; j < row.size(); ++j) total += (*probability)(r, j) = std::exp(row[j] - most);
        for (T& p : probability->row(r)) p /= total;
        return std::log(static_cast<double>(total)) +
               static_cast<double>(most - row[static_cast<std::size_t>((*label)[r])]);
    });
    const Value result = tape.upcoming();
    return tape.record(scalarMatrix<T>(sum * share), tape.needsGradient(x), {}, [=](Tape<T>& t) {
        const T factor = T(share) * t.gradient(result)(0, 0);
        const Sink<T> to = t.sink(x);
        const std::size_t columns = probability->columns();
        forRows(t, probability->rows(), [&](std::size_t begin, std::size_t end) {
            for (std::size_t r = begin; r < end; ++r)
                for (std::size_t j = 0; j < columns; ++j) {
                    const std::int32_t wanted = (*label)[r];
                    const T hit = static_cast<std::int32_t>(j) == wanted ? T(1) : T(0);
                    put(to, r * columns + j, labelled(wanted) ? factor * ((*probability)(r, j) - hit) : T(0));
                }
        });
    });
}

template <class T>
Value binaryCrossEntropy(Tape<T>& tape, Value x, const std::shared_ptr<const std::vector<std::uint8_t>>& label) {
    const Matrix<T>& in = tape.value(x);
    const double share = inverseCount(in.rows());
    const double sum = sumTerms(tape.pool(), in.rows(), [&](std::size_t r) {
        const double z = static_cast<double>(in(r, 0)) * ((*label)[r] != 0 ? 1.0 : -1.0);
        return std::log1p(std::exp(-std::abs(z))) + std::max(-z, 0.0);  // log(1 + e^-z) without overflow
    });
    const Value result = tape.upcoming();
    return tape.record(scalarMatrix<T>(sum * share), tape.needsGradient(x), {x}, [=](Tape<T>& t) {
        const T factor = T(share) * t.gradient(result)(0, 0);
        const Matrix<T>& in = t.value(x);
        const Sink<T> to = t.sink(x);
        forRows(t, in.rows(), [&](std::size_t begin, std::size_t end) {
            for (std::size_t r = begin; r < end; ++r) {
                const T e = std::exp(-std::abs(in(r, 0)));
                const T s = in(r, 0) >= 0 ? T(1) / (T(1) + e) : e / (T(1) + e);
                put(to, r, factor * (s - ((*label)[r] != 0 ? T(1) : T(0))));
            }
        });
    });
}

template <class T>
Value rowDot(Tape<T>& tape, Value a, Value b) {
    const Matrix<T>&left = tape.value(a), &right = tape.value(b);
    const std::size_t columns = left.columns();
    Matrix<T> out = tape.allocate(left.rows(), 1);
    forRows(tape, left.rows(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r) {
            T sum = 0;
            for (std::size_t j = 0; j < columns; ++j) sum += left(r, j) * right(r, j);
            out(r, 0) = sum;
        }
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(a) || tape.needsGradient(b), {a, b}, [=](Tape<T>& t) {
        const Matrix<T>& g = t.gradient(result);
        for (const auto& [into, other] : {std::pair(a, b), std::pair(b, a)}) {
            const Sink<T> to = t.sink(into);
            if (!to) continue;
            const Matrix<T>& factor = t.value(other);
            forRows(t, g.rows(), [&](std::size_t begin, std::size_t end) {
                for (std::size_t r = begin; r < end; ++r)
                    t.kernels().scale(factor.row(r).data(), g(r, 0), columns, to.from(r * columns));
            });
        }
    });
}

template <class T>
Value weightedSum(Tape<T>& tape, std::span<const Value> losses, std::span<const T> factors) {
    T sum = 0;
    bool needs = false;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        sum += factors[i] * tape.value(losses[i])(0, 0);
        needs = needs || tape.needsGradient(losses[i]);
    }
    const Value result = tape.upcoming();
    return tape.record(scalarMatrix<T>(static_cast<double>(sum)), needs, {},
                       [result, inputs = std::vector<Value>(losses.begin(), losses.end()),
                        weights = std::vector<T>(factors.begin(), factors.end())](Tape<T>& t) {
                           const T g = t.gradient(result)(0, 0);
                           for (std::size_t i = 0; i < inputs.size(); ++i)
                               if (const Sink<T> to = t.sink(inputs[i])) put(to, 0, g * weights[i]);
                       });
}

template Value meanSquare(Tape<float>&, Value, const std::shared_ptr<const Matrix<float>>&,
                          const std::shared_ptr<const std::vector<std::uint8_t>>&);
template Value meanSquare(Tape<double>&, Value, const std::shared_ptr<const Matrix<double>>&,
                          const std::shared_ptr<const std::vector<std::uint8_t>>&);
template Value crossEntropy(Tape<float>&, Value, const std::shared_ptr<const std::vector<std::int32_t>>&);
template Value crossEntropy(Tape<double>&, Value, const std::shared_ptr<const std::vector<std::int32_t>>&);
template Value binaryCrossEntropy(Tape<float>&, Value, const std::shared_ptr<const std::vector<std::uint8_t>>&);
template Value binaryCrossEntropy(Tape<double>&, Value, const std::shared_ptr<const std::vector<std::uint8_t>>&);
template Value rowDot(Tape<float>&, Value, Value);
template Value rowDot(Tape<double>&, Value, Value);
template Value weightedSum(Tape<float>&, std::span<const Value>, std::span<const float>);
template Value weightedSum(Tape<double>&, std::span<const Value>, std::span<const double>);

}  // namespace nl::autodiff
