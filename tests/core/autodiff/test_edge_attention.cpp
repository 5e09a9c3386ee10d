// SPDX-License-Identifier: GPL-3.0-or-later
// Edge attention against reference values, and what must hold for any values.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/autodiff/ops.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::autodiff;
using tensor::EdgeRows;
using tensor::KernelPath;
using tensor::Matrix;

namespace {

template <class T>
Matrix<T> randomMatrix(std::size_t rows, std::size_t columns, std::uint64_t stream, double size = 1.0) {
    RandomStream random(23, stream);
    Matrix<T> out(rows, columns);
    for (T& x : out.values()) x = static_cast<T>(size * random.normal());
    return out;
}

std::shared_ptr<const EdgeRows> randomRows(std::size_t rows, std::size_t sources, std::uint64_t stream) {
    RandomStream random(29, stream);
    std::vector<std::uint32_t> offset{0}, source;
    for (std::size_t r = 0; r < rows; ++r) {
        const std::uint64_t count = r % 6 == 0 ? 0 : r % 6 == 1 ? 1 : random.below(9);
        for (std::uint64_t i = 0; i < count; ++i) source.push_back(static_cast<std::uint32_t>(random.below(sources)));
        offset.push_back(static_cast<std::uint32_t>(source.size()));
    }
    return std::make_shared<EdgeRows>(tensor::makeEdgeRows(std::move(offset), std::move(source), sources));
}

/// What an attention gives, and the gradients of query, key, value and bias for sum(output * flow).
template <class T>
struct Outcome {
    Matrix<T> output, attention;
    std::vector<Matrix<T>> gradients;
};

template <class T>
Outcome<T> attend(ThreadPool& pool, KernelPath path, const std::vector<Matrix<T>>& inputs, std::size_t heads, T scale,
                  const std::shared_ptr<const EdgeRows>& rows, const Matrix<T>& flow) {
    Outcome<T> out;
    Tape<T> tape(pool, true, nullptr, path);
    std::vector<Value> v;
    for (const Matrix<T>& input : inputs) out.gradients.emplace_back(input.rows(), input.columns());
    for (std::size_t i = 0; i < inputs.size(); ++i) v.push_back(tape.parameter(&inputs[i], &out.gradients[i]));
    const Value result = edgeAttention(tape, v[0], v[1], v[2], v[3], heads, scale, rows, &out.attention);
    out.output = tape.value(result).clone();
    const Value sums = rowDot(tape, result, tape.constant(&flow));
    // The sum of all rows: sumRows with one row that sees everything.
    std::vector<std::uint32_t> all(flow.rows());
    std::iota(all.begin(), all.end(), 0U);
    const std::vector<std::uint32_t> ends{0, static_cast<std::uint32_t>(all.size())};
    const auto everything = std::make_shared<EdgeRows>(tensor::makeEdgeRows(ends, std::move(all), flow.rows()));
    tape.backward(sumRows<T>(tape, sums, everything, nullptr, false));
    return out;
}

template <class T>
std::vector<Matrix<T>> randomInputs(const EdgeRows& rows, std::size_t columns, std::size_t heads, double size = 1.0) {
    std::vector<Matrix<T>> out;
    out.push_back(randomMatrix<T>(rows.rows(), columns, 1, size));
    out.push_back(randomMatrix<T>(rows.sources(), columns, 2, size));
    out.push_back(randomMatrix<T>(rows.sources(), columns, 3));
    out.push_back(randomMatrix<T>(rows.entries(), heads, 4));
    return out;
}

template <class A, class B>
double worst(const Matrix<A>& a, const Matrix<B>& b) {
    double out = a.size() == b.size() ? 0.0 : HUGE_VAL;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        const double difference = std::abs(static_cast<double>(a.data()[i]) - static_cast<double>(b.data()[i]));
        out = std::isnan(difference) ? HUGE_VAL : std::max(out, difference);
    }
    return out;
}

template <class A, class B>
double worst(const Outcome<A>& a, const Outcome<B>& b) {
    double out = std::max(worst(a.output, b.output), worst(a.attention, b.attention));
    for (std::size_t i = 0; i < a.gradients.size(); ++i) out = std::max(out, worst(a.gradients[i], b.gradients[i]));
    return out;
}

std::vector<double> values(const QJsonObject& object) {
    std::vector<double> out;
    for (const auto x : object["data"].toArray()) out.push_back(x.toDouble());
    return out;
}

Matrix<double> matrix(const QJsonObject& root, const char* name) {
    const QJsonObject object = root[name].toObject();
    const QJsonArray shape = object["shape"].toArray();
    Matrix<double> out(static_cast<std::size_t>(shape[0].toInt()), static_cast<std::size_t>(shape[1].toInt()));
    const std::vector<double> data = values(object);
    std::copy(data.begin(), data.end(), out.data());
    return out;
}

Matrix<double> transposed(const Matrix<double>& m) {
    Matrix<double> out(m.columns(), m.rows());
    for (std::size_t r = 0; r < m.rows(); ++r)
        for (std::size_t c = 0; c < m.columns(); ++c) out(c, r) = m(r, c);
    return out;
}

const KernelPath kPaths[] = {KernelPath::scalar, KernelPath::simd};

/// The reference's edge list as rows: entry i of the rows is edge order[i] of the list.
struct ReferenceRows {
    std::shared_ptr<const EdgeRows> rows;
    std::vector<std::size_t> order;
};

ReferenceRows referenceRows(const QJsonObject& root, std::size_t nodes) {
    const std::vector<double> source = values(root["source"].toObject()), target = values(root["target"].toObject());
    ReferenceRows out;
    out.order.resize(source.size());
    std::iota(out.order.begin(), out.order.end(), std::size_t{0});
    std::stable_sort(out.order.begin(), out.order.end(),
                     [&](std::size_t a, std::size_t b) { return target[a] < target[b]; });
    std::vector<std::uint32_t> offset(nodes + 1, 0), sources;
    for (const double t : target) ++offset[static_cast<std::size_t>(t) + 1];
    for (std::size_t r = 0; r < nodes; ++r) offset[r + 1] += offset[r];
    for (const std::size_t e : out.order) sources.push_back(static_cast<std::uint32_t>(source[e]));
    out.rows = std::make_shared<EdgeRows>(tensor::makeEdgeRows(std::move(offset), std::move(sources), nodes));
    return out;
}

/// Entries of the list in the rows' order.
Matrix<double> ordered(const Matrix<double>& list, const std::vector<std::size_t>& order) {
    Matrix<double> out(list.rows(), list.columns());
    for (std::size_t i = 0; i < order.size(); ++i) std::ranges::copy(list.row(order[i]), out.row(i).begin());
    return out;
}

}  // namespace

class TestEdgeAttention : public QObject {
    Q_OBJECT
private slots:
    void reference() {
        const auto folder = test::reference();
        if (!folder) QSKIP("no reference data");
        QFile file(QString::fromStdString((*folder / "edge_attention.json").string()));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("no edge_attention.json");
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        const auto heads = static_cast<std::size_t>(root["heads"].toInt());
        std::vector<Matrix<double>> parameters;
        for (const char* name : {"h", "wq", "wk", "wv", "bias"}) parameters.push_back(matrix(root, name));
        // The reference applies its weights as x w^T.
        for (std::size_t i = 1; i < 4; ++i) parameters[i] = transposed(parameters[i]);
        const std::size_t nodes = parameters[0].rows(), perHead = parameters[1].columns() / heads;
        const ReferenceRows graph = referenceRows(root, nodes);
        parameters[4] = ordered(parameters[4], graph.order);
        const auto flow = std::make_shared<const Matrix<double>>(matrix(root, "grad_output"));
        for (const KernelPath path : kPaths) {
            ThreadPool pool(1);
            Tape<double> tape(pool, true, nullptr, path);
            std::vector<Matrix<double>> gradients;
            gradients.reserve(parameters.size());
            for (const Matrix<double>& p : parameters) gradients.emplace_back(p.rows(), p.columns());
            std::vector<Value> v;
            for (std::size_t i = 0; i < parameters.size(); ++i)
                v.push_back(tape.parameter(&parameters[i], &gradients[i]));
            const Value query = linear(tape, v[0], v[1], Value{}), key = linear(tape, v[0], v[2], Value{});
            const Value value = linear(tape, v[0], v[3], Value{});
            Matrix<double> attention;
            const double scale = 1.0 / std::sqrt(static_cast<double>(perHead));
            const Value out = edgeAttention(tape, query, key, value, v[4], heads, scale, graph.rows, &attention);
            QVERIFY(worst(tape.value(out), matrix(root, "output")) < 1e-9);
            QVERIFY(worst(attention, ordered(matrix(root, "attention"), graph.order)) < 1e-9);
            // The loss sum(out * flow), whose gradient with respect to out is flow.
            const Value loss = tape.record(Matrix<double>(1, 1), true, [out, flow](Tape<double>& t) {
                for (std::size_t i = 0; i < flow->size(); ++i) t.gradient(out).data()[i] += flow->data()[i];
            });
            tape.backward(loss);
            const char* names[] = {"grad_h", "grad_wq", "grad_wk", "grad_wv"};
            for (std::size_t i = 0; i < 4; ++i) {
                const Matrix<double> expected = matrix(root, names[i]);
                QVERIFY2(worst(gradients[i], i == 0 ? expected.clone() : transposed(expected)) < 1e-9, names[i]);
            }
            QVERIFY(worst(gradients[4], ordered(matrix(root, "grad_bias"), graph.order)) < 1e-9);
        }
    }

    void attentionOfARowSumsToOne() {
        const auto rows = randomRows(40, 30, 1);
        ThreadPool pool(1);
        for (const KernelPath path : kPaths) {
            const auto out = attend<float>(pool, path, randomInputs<float>(*rows, 32, 4), 4, 0.4F, rows,
                                           randomMatrix<float>(40, 32, 9));
            for (std::size_t r = 0; r < rows->rows(); ++r)
                for (std::size_t head = 0; head < 4; ++head) {
                    double sum = 0;
                    for (std::uint32_t e = rows->offset[r]; e < rows->offset[r + 1]; ++e)
                        sum += static_cast<double>(out.attention(e, head));
                    QVERIFY(rows->offset[r] == rows->offset[r + 1] ? sum == 0 : std::abs(sum - 1) < 1e-5);
                }
        }
    }

    void emptyAndSingleRows() {
        const auto rows = std::make_shared<EdgeRows>(tensor::makeEdgeRows({0, 0, 1, 1}, {2}, 3));
        ThreadPool pool(1);
        for (const KernelPath path : kPaths) {
            const auto inputs = randomInputs<double>(*rows, 16, 2);
            const auto out = attend<double>(pool, path, inputs, 2, 0.5, rows, randomMatrix<double>(3, 16, 9));
            for (std::size_t j = 0; j < 16; ++j) {
                QCOMPARE(out.output(0, j), 0.0);
                QCOMPARE(out.output(1, j), inputs[2](2, j));
                QCOMPARE(out.output(2, j), 0.0);
                QCOMPARE(out.gradients[0](1, j), 0.0);  // one entry: the score does not matter
                QCOMPARE(out.gradients[2](0, j), 0.0);
            }
            QCOMPARE(out.attention(0, 0), 1.0);
        }
        const auto none = std::make_shared<EdgeRows>(tensor::makeEdgeRows({0, 0}, {}, 1));
        const auto out = attend<float>(pool, KernelPath::simd, randomInputs<float>(*none, 16, 2), 2, 1.F, none,
                                       randomMatrix<float>(1, 16, 9));
        QCOMPARE(worst(out.output, Matrix<float>(1, 16)), 0.0);
    }

    void extremeLogits() {
        const auto rows = randomRows(20, 15, 2);
        ThreadPool pool(1);
        for (const KernelPath path : kPaths) {
            auto inputs = randomInputs<float>(*rows, 16, 4);
            for (float& b : inputs[3].values()) b *= 1e4F;
            const auto out = attend<float>(pool, path, inputs, 4, 1.F, rows, randomMatrix<float>(20, 16, 9));
            for (const Matrix<float>& gradient : out.gradients)
                QVERIFY(std::ranges::all_of(gradient.values(), [](float x) { return std::isfinite(x); }));
            QVERIFY(std::ranges::all_of(out.output.values(), [](float x) { return std::isfinite(x); }));
            QVERIFY(std::ranges::all_of(out.attention.values(), [](float x) { return x >= 0 && x <= 1.00001F; }));
        }
    }

    /// The order of a row's entries is only storage.
    void orderOfEntriesDoesNotMatter() {
        const auto rows = randomRows(30, 20, 3);
        std::vector<std::uint32_t> source(rows->entries());
        std::vector<std::size_t> order(rows->entries());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t r = 0; r < rows->rows(); ++r)
            std::reverse(order.begin() + rows->offset[r], order.begin() + rows->offset[r + 1]);
        for (std::size_t i = 0; i < order.size(); ++i) source[i] = rows->source[order[i]];
        const auto turned = std::make_shared<EdgeRows>(tensor::makeEdgeRows(rows->offset, std::move(source), 20));
        ThreadPool pool(1);
        for (const KernelPath path : kPaths) {
            auto inputs = randomInputs<double>(*rows, 24, 3);
            const Matrix<double> flow = randomMatrix<double>(30, 24, 9);
            const auto a = attend<double>(pool, path, inputs, 3, 0.3, rows, flow);
            inputs[3] = ordered(inputs[3], order);
            auto b = attend<double>(pool, path, inputs, 3, 0.3, turned, flow);
            // reversing twice is the identity, so `order` maps back too
            b.attention = ordered(b.attention, order);
            b.gradients[3] = ordered(b.gradients[3], order);
            QVERIFY(worst(a, b) < 1e-12);
        }
    }

    void floatAgreesWithDouble() {
        const auto rows = randomRows(50, 40, 4);
        ThreadPool pool(1);
        for (const std::size_t heads : {1, 2, 4, 8}) {
            const auto wide = randomInputs<double>(*rows, 64, heads);
            const auto narrow = randomInputs<float>(*rows, 64, heads);
            const auto exact =
                attend<double>(pool, KernelPath::scalar, wide, heads, 0.25, rows, randomMatrix<double>(50, 64, 9));
            for (const Matrix<double>& gradient : exact.gradients)
                QVERIFY(worst(gradient, Matrix<double>(gradient.rows(), gradient.columns())) > 1e-3);
            for (const KernelPath path : kPaths) {
                const auto found =
                    attend<float>(pool, path, narrow, heads, 0.25F, rows, randomMatrix<float>(50, 64, 9));
                QVERIFY(worst(found, exact) < 1e-4);
            }
            const auto simd =
                attend<double>(pool, KernelPath::simd, wide, heads, 0.25, rows, randomMatrix<double>(50, 64, 9));
            QVERIFY(worst(simd, exact) < 1e-12);
        }
    }

    void sameBitsForAnyThreads() {
        const auto rows = randomRows(3000, 2500, 5);
        const auto inputs = randomInputs<float>(*rows, 32, 4);
        const Matrix<float> flow = randomMatrix<float>(3000, 32, 9);
        ThreadPool one(1), two(2), four(4);
        const auto a = attend<float>(one, KernelPath::simd, inputs, 4, 0.3F, rows, flow);
        const auto b = attend<float>(two, KernelPath::simd, inputs, 4, 0.3F, rows, flow);
        const auto c = attend<float>(four, KernelPath::simd, inputs, 4, 0.3F, rows, flow);
        QCOMPARE(worst(a, b), 0.0);
        QCOMPARE(worst(a, c), 0.0);
    }

    /// Additive scores with right = 0 for all sources are equal within a row: the mean.
    void additiveAttentionOfEqualScoresIsTheMean() {
        const auto rows = randomRows(20, 15, 6);
        ThreadPool pool(1);
        for (const KernelPath path : kPaths) {
            Tape<double> tape(pool, false, nullptr, path);
            const Value value = tape.constant(randomMatrix<double>(15, 16, 1));
            const Value left = tape.constant(randomMatrix<double>(20, 2, 2)),
                        right = tape.constant(Matrix<double>(15, 2));
            Matrix<double> attention;
            const Value out = additiveAttention(tape, left, right, value, 2, rows, &attention);
            const Value mean = sumRows<double>(tape, value, rows, nullptr, true);
            QVERIFY(worst(tape.value(out), tape.value(mean)) < 1e-13);
        }
    }
};

QTEST_GUILESS_MAIN(TestEdgeAttention)
#include "test_edge_attention.moc"
