// SPDX-License-Identifier: GPL-3.0-or-later
// Attention over sparse rows (docs/methods/edge-attention.md).
#include <algorithm>

#include "core/autodiff/ops.hpp"
#include "core/autodiff/ops_detail.hpp"

namespace nl::autodiff {

using detail::forElements;
using detail::forRows;
using tensor::EdgeRows;
using tensor::EdgeSpan;
using tensor::HeadShape;
using tensor::Matrix;
using tensor::Sink;

namespace {

/// Rows a pass over the three steps (scores, softmax, sum): their scores stay in the first-level cache between the
/// steps.
constexpr std::size_t kBlockRows = 32;

template <class Body>
void forBlocks(const EdgeRows& rows, std::size_t begin, std::size_t end, Body&& body) {
    for (std::size_t first = begin; first < end; first += kBlockRows)
        body(EdgeSpan{rows.offset.data(), rows.source.data(), nullptr, first, std::min(first + kBlockRows, end)});
}

/// Slots of the transpose: row = source, and what is read is the row and the entry that it stands in.
EdgeSpan transposeSpan(const EdgeRows& rows, std::size_t begin, std::size_t end) {
    return {rows.transposeOffset.data(), rows.transposeRow.data(), rows.transposeEntry.data(), begin, end};
}

template <class T>
void giveAttention(const Matrix<T>& from, Matrix<T>* to) {
    if (to != nullptr) *to = from.clone();
}

}  // namespace

template <class T>
Value edgeAttention(Tape<T>& tape, Value query, Value key, Value value, Value bias, std::size_t heads, T logitScale,
                    const std::shared_ptr<const EdgeRows>& rows, Matrix<T>* attention) {
    const HeadShape shape{tape.value(query).columns(), heads};
    const T *q = tape.value(query).data(), *k = tape.value(key).data(), *v = tape.value(value).data();
    const T* b = bias.valid() ? tape.value(bias).data() : nullptr;
    const auto weights = std::make_shared<Matrix<T>>(tape.allocate(rows->entries(), heads));
    Matrix<T> out = tape.allocate(rows->rows(), shape.columns);
    forRows(tape, rows->rows(), [&](std::size_t begin, std::size_t end) {
        forBlocks(*rows, begin, end, [&](const EdgeSpan& block) {
            tape.kernels().edgeDots(q, k, shape, block, logitScale, b, weights->data());
            tape.kernels().rowSoftmax(block, heads, weights->data());
            tape.kernels().edgeSums(weights->data(), v, shape, block, T(1), {out.data(), false});
        });
    });
    giveAttention(*weights, attention);
    const Value result = tape.upcoming();
    const bool needs =
        tape.needsGradient(query) || tape.needsGradient(key) || tape.needsGradient(value) || tape.needsGradient(bias);
    return tape.record(std::move(out), needs, {query, key, value}, [=](Tape<T>& t) {
        const T* g = t.gradient(result).data();
        const T *q = t.value(query).data(), *k = t.value(key).data(), *v = t.value(value).data();
        Matrix<T> scores = t.allocate(rows->entries(), heads);  // their gradient
        const Sink<T> toQuery = t.sink(query);
        forRows(t, rows->rows(), [&](std::size_t begin, std::size_t end) {
            forBlocks(*rows, begin, end, [&](const EdgeSpan& block) {
                t.kernels().edgeDots(g, v, shape, block, T(1), nullptr, scores.data());
                t.kernels().rowSoftmaxBackward(block, heads, weights->data(), scores.data());
                if (toQuery) t.kernels().edgeSums(scores.data(), k, shape, block, logitScale, toQuery);
            });
        });
        if (const Sink<T> toBias = t.sink(bias))
            forElements(t, scores.size(), [&](std::size_t begin, std::size_t count) {
                t.kernels().scale(scores.data() + begin, T(1), count, toBias.from(begin));
            });
        const Sink<T> toKey = t.sink(key), toValue = t.sink(value);
        forRows(t, rows->sources(), [&](std::size_t begin, std::size_t end) {
            const EdgeSpan span = transposeSpan(*rows, begin, end);
            if (toKey) t.kernels().edgeSums(scores.data(), q, shape, span, logitScale, toKey);
            if (toValue) t.kernels().edgeSums(weights->data(), g, shape, span, T(1), toValue);
        });
    });
}

namespace {

constexpr double kLeakySlope = 0.2;  // Velickovic et al. 2018

/// One score [slots x heads] per slot of the rows: leakyRelu(left[row] + right[source]).
template <class T>
void additiveScores(const T* left, const T* right, std::size_t heads, const EdgeSpan& rows, T* out) {
    for (std::size_t r = rows.begin; r < rows.end; ++r)
        for (std::size_t slot = rows.offset[r]; slot < rows.offset[r + 1]; ++slot)
            for (std::size_t head = 0; head < heads; ++head) {
                const T z = left[r * heads + head] + right[rows.source[slot] * heads + head];
                out[slot * heads + head] = z > 0 ? z : T(kLeakySlope) * z;
            }
}

/// In place: the gradient of the scores to that of the sums left + right.
template <class T>
void additiveScoresBackward(const T* left, const T* right, std::size_t heads, const EdgeSpan& rows, T* gradient) {
    for (std::size_t r = rows.begin; r < rows.end; ++r)
        for (std::size_t slot = rows.offset[r]; slot < rows.offset[r + 1]; ++slot)
            for (std::size_t head = 0; head < heads; ++head)
                if (left[r * heads + head] + right[rows.source[slot] * heads + head] <= 0)
                    gradient[slot * heads + head] *= T(kLeakySlope);
}

/// out[row, head] = sum over the row's slots of x[entry, head].
template <class T>
void sumEntries(const T* x, std::size_t heads, const EdgeSpan& rows, Sink<T> out) {
    for (std::size_t r = rows.begin; r < rows.end; ++r)
        for (std::size_t head = 0; head < heads; ++head) {
            T sum = out.accumulate ? out.data[r * heads + head] : T(0);
            for (std::size_t slot = rows.offset[r]; slot < rows.offset[r + 1]; ++slot)
                sum += x[(rows.entry != nullptr ? rows.entry[slot] : slot) * heads + head];
            out.data[r * heads + head] = sum;
        }
}

}  // namespace

template <class T>
Value additiveAttention(Tape<T>& tape, Value left, Value right, Value value, std::size_t heads,
                        const std::shared_ptr<const EdgeRows>& rows, Matrix<T>* attention) {
    const HeadShape shape{tape.value(value).columns(), heads};
    const T *l = tape.value(left).data(), *r = tape.value(right).data(), *v = tape.value(value).data();
    const auto weights = std::make_shared<Matrix<T>>(tape.allocate(rows->entries(), heads));
    Matrix<T> out = tape.allocate(rows->rows(), shape.columns);
    forRows(tape, rows->rows(), [&](std::size_t begin, std::size_t end) {
        forBlocks(*rows, begin, end, [&](const EdgeSpan& block) {
            additiveScores(l, r, heads, block, weights->data());
            tape.kernels().rowSoftmax(block, heads, weights->data());
            tape.kernels().edgeSums(weights->data(), v, shape, block, T(1), {out.data(), false});
        });
    });
    giveAttention(*weights, attention);
    const Value result = tape.upcoming();
    const bool needs = tape.needsGradient(left) || tape.needsGradient(right) || tape.needsGradient(value);
    return tape.record(std::move(out), needs, {left, right, value}, [=](Tape<T>& t) {
        const T* g = t.gradient(result).data();
        const T *l = t.value(left).data(), *r = t.value(right).data(), *v = t.value(value).data();
        Matrix<T> scores = t.allocate(rows->entries(), heads);  // their gradient
        const Sink<T> toLeft = t.sink(left);
        forRows(t, rows->rows(), [&](std::size_t begin, std::size_t end) {
            forBlocks(*rows, begin, end, [&](const EdgeSpan& block) {
                t.kernels().edgeDots(g, v, shape, block, T(1), nullptr, scores.data());
                t.kernels().rowSoftmaxBackward(block, heads, weights->data(), scores.data());
                additiveScoresBackward(l, r, heads, block, scores.data());
                if (toLeft) sumEntries(scores.data(), heads, block, toLeft);
            });
        });
        const Sink<T> toRight = t.sink(right), toValue = t.sink(value);
        forRows(t, rows->sources(), [&](std::size_t begin, std::size_t end) {
            const EdgeSpan span = transposeSpan(*rows, begin, end);
            if (toRight) sumEntries(scores.data(), heads, span, toRight);
            if (toValue) t.kernels().edgeSums(weights->data(), g, shape, span, T(1), toValue);
        });
    });
}

template Value edgeAttention(Tape<float>&, Value, Value, Value, Value, std::size_t, float,
                             const std::shared_ptr<const EdgeRows>&, Matrix<float>*);
template Value edgeAttention(Tape<double>&, Value, Value, Value, Value, std::size_t, double,
                             const std::shared_ptr<const EdgeRows>&, Matrix<double>*);
template Value additiveAttention(Tape<float>&, Value, Value, Value, std::size_t, const std::shared_ptr<const EdgeRows>&,
                                 Matrix<float>*);
template Value additiveAttention(Tape<double>&, Value, Value, Value, std::size_t,
                                 const std::shared_ptr<const EdgeRows>&, Matrix<double>*);

}  // namespace nl::autodiff
