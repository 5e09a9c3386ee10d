// SPDX-License-Identifier: GPL-3.0-or-later
// Operations that move whole rows: concatenation, slices, gather and sums over sparse rows.
#include <algorithm>

#include "core/autodiff/ops.hpp"
#include "core/autodiff/ops_detail.hpp"

namespace nl::autodiff {

using detail::forElements;
using detail::forRows;
using tensor::EdgeSpan;
using tensor::Matrix;
using tensor::Sink;

namespace {

/// The inputs of a concatenation, and the size of each along the axis that they are joined on.
struct Parts {
    std::vector<Value> values;
    std::vector<std::size_t> sizes;
};

template <class T>
bool anyNeedsGradient(const Tape<T>& tape, std::span<const Value> values) {
    return std::any_of(values.begin(), values.end(), [&](Value v) { return tape.needsGradient(v); });
}

}  // namespace

template <class T>
Value concatRows(Tape<T>& tape, std::span<const Value> parts) {
    std::size_t rows = 0, columns = 0;
    for (const Value part : parts) {
        rows += tape.value(part).rows();
        columns = std::max(columns, tape.value(part).columns());
    }
    Matrix<T> out = tape.allocate(rows, columns);
    T* place = out.data();
    Parts inputs{{parts.begin(), parts.end()}, {}};
    for (const Value part : parts) {
        const Matrix<T>& in = tape.value(part);
        inputs.sizes.push_back(in.size());
        place = std::copy(in.data(), in.data() + in.size(), place);
    }
    const Value result = tape.upcoming();
    return tape.record(std::move(out), anyNeedsGradient(tape, parts), {},
                       [result, inputs = std::move(inputs)](Tape<T>& t) {
                           const T* from = t.gradient(result).data();
                           for (std::size_t i = 0; i < inputs.values.size(); ++i) {
                               const std::size_t size = inputs.sizes[i];
                               if (const Sink<T> to = t.sink(inputs.values[i]))
                                   forElements(t, size, [&](std::size_t begin, std::size_t count) {
                                       t.kernels().scale(from + begin, T(1), count, to.from(begin));
                                   });
                               from += size;
                           }
                       });
}

template <class T>
Value concatColumns(Tape<T>& tape, std::span<const Value> parts) {
    std::size_t columns = 0;
    Parts inputs{{parts.begin(), parts.end()}, {}};
    for (const Value part : parts) {
        inputs.sizes.push_back(tape.value(part).columns());
        columns += inputs.sizes.back();
    }
    const std::size_t rows = parts.empty() ? 0 : tape.value(parts.front()).rows();
    Matrix<T> out = tape.allocate(rows, columns);
    forRows(tape, rows, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r) {
            T* place = out.row(r).data();
            for (const Value part : parts) place = std::ranges::copy(tape.value(part).row(r), place).out;
        }
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), anyNeedsGradient(tape, parts), {},
                       [result, inputs = std::move(inputs)](Tape<T>& t) {
                           const Matrix<T>& g = t.gradient(result);
                           std::size_t first = 0;
                           for (std::size_t i = 0; i < inputs.values.size(); ++i) {
                               const std::size_t width = inputs.sizes[i];
                               if (const Sink<T> to = t.sink(inputs.values[i]))
                                   forRows(t, g.rows(), [&](std::size_t begin, std::size_t end) {
                                       for (std::size_t r = begin; r < end; ++r)
                                           t.kernels().scale(g.row(r).data() + first, T(1), width, to.from(r * width));
                                   });
                               first += width;
                           }
                       });
}

template <class T>
Value sliceRows(Tape<T>& tape, Value x, std::size_t begin, std::size_t count) {
    const Matrix<T>& in = tape.value(x);
    const std::size_t columns = in.columns();
    Matrix<T> out = tape.allocate(count, columns);
    std::copy_n(in.data() + begin * columns, count * columns, out.data());
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(x), {}, [=](Tape<T>& t) {
        const Matrix<T>& g = t.gradient(result);
        const Sink<T> to{t.gradient(x).data() + begin * columns, true};
        forElements(t, g.size(), [&](std::size_t first, std::size_t length) {
            t.kernels().scale(g.data() + first, T(1), length, to.from(first));
        });
    });
}

template <class T>
Value gatherRows(Tape<T>& tape, Value x, const std::shared_ptr<const tensor::EdgeRows>& rows) {
    const Matrix<T>& in = tape.value(x);
    const std::size_t columns = in.columns();
    Matrix<T> out = tape.allocate(rows->entries(), columns);
    forRows(tape, rows->entries(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t e = begin; e < end; ++e)
            std::copy_n(in.row(rows->source[e]).data(), columns, out.row(e).data());
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(x), {}, [=](Tape<T>& t) {
        const Matrix<T>& g = t.gradient(result);
        const Sink<T> to = t.sink(x);
        forRows(t, rows->sources(), [&](std::size_t begin, std::size_t end) {
            const EdgeSpan span{rows->transposeOffset.data(), rows->transposeEntry.data(), nullptr, begin, end};
            t.kernels().edgeSums(nullptr, g.data(), {columns, 1}, span, T(1), to);
        });
    });
}

namespace {

/// The factor of every entry, or empty when all are 1.
template <class T>
std::vector<T> entryWeights(const tensor::EdgeRows& rows, const std::vector<float>* weight, bool mean) {
    std::vector<T> out;
    if (weight == nullptr && !mean) return out;
    out.assign(rows.entries(), T(1));
    if (weight != nullptr) std::copy(weight->begin(), weight->end(), out.begin());
    if (!mean) return out;
    for (std::size_t r = 0; r < rows.rows(); ++r)
        for (std::uint32_t e = rows.offset[r]; e < rows.offset[r + 1]; ++e)
            out[e] /= static_cast<T>(rows.offset[r + 1] - rows.offset[r]);
    return out;
}

}  // namespace

template <class T>
Value sumRows(Tape<T>& tape, Value x, const std::shared_ptr<const tensor::EdgeRows>& rows,
              const std::shared_ptr<const std::vector<float>>& weight, bool mean) {
    const Matrix<T>& in = tape.value(x);
    const std::size_t columns = in.columns();
    const auto factors = std::make_shared<std::vector<T>>(entryWeights<T>(*rows, weight.get(), mean));
    const T* factor = factors->empty() ? nullptr : factors->data();
    Matrix<T> out = tape.allocate(rows->rows(), columns);
    forRows(tape, rows->rows(), [&](std::size_t begin, std::size_t end) {
        const EdgeSpan span{rows->offset.data(), rows->source.data(), nullptr, begin, end};
        tape.kernels().edgeSums(factor, in.data(), {columns, 1}, span, T(1), {out.data(), false});
    });
    const Value result = tape.upcoming();
    return tape.record(std::move(out), tape.needsGradient(x), {}, [=](Tape<T>& t) {
        const Matrix<T>& g = t.gradient(result);
        const Sink<T> to = t.sink(x);
        const T* factor = factors->empty() ? nullptr : factors->data();
        forRows(t, rows->sources(), [&](std::size_t begin, std::size_t end) {
            const EdgeSpan span{rows->transposeOffset.data(), rows->transposeRow.data(), rows->transposeEntry.data(),
                                begin, end};
            t.kernels().edgeSums(factor, g.data(), {columns, 1}, span, T(1), to);
        });
    });
}

template Value concatRows(Tape<float>&, std::span<const Value>);
template Value concatRows(Tape<double>&, std::span<const Value>);
template Value concatColumns(Tape<float>&, std::span<const Value>);
template Value concatColumns(Tape<double>&, std::span<const Value>);
template Value sliceRows(Tape<float>&, Value, std::size_t, std::size_t);
template Value sliceRows(Tape<double>&, Value, std::size_t, std::size_t);
template Value gatherRows(Tape<float>&, Value, const std::shared_ptr<const tensor::EdgeRows>&);
template Value gatherRows(Tape<double>&, Value, const std::shared_ptr<const tensor::EdgeRows>&);
template Value sumRows(Tape<float>&, Value, const std::shared_ptr<const tensor::EdgeRows>&,
                       const std::shared_ptr<const std::vector<float>>&, bool);
template Value sumRows(Tape<double>&, Value, const std::shared_ptr<const tensor::EdgeRows>&,
                       const std::shared_ptr<const std::vector<float>>&, bool);

}  // namespace nl::autodiff
