// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation of core/autodiff/ops.hpp against central differences, with both kernel paths.
#include <QTest>
#include <string>

#include "core/autodiff/gradient_check.hpp"
#include "core/autodiff/ops.hpp"

using namespace nl;
using namespace nl::autodiff;
using tensor::EdgeRows;
using tensor::KernelPath;
using Matrix = tensor::Matrix<double>;

namespace {

Matrix randomMatrix(std::size_t rows, std::size_t columns, std::uint64_t stream) {
    RandomStream random(17, stream);
    Matrix out(rows, columns);
    for (double& x : out.values()) x = random.normal();
    return out;
}

/// 5 rows over 6 sources: an empty row, a row of one entry, a source that nobody reads, a source read twice by one row.
std::shared_ptr<const EdgeRows> someRows() {
    return std::make_shared<EdgeRows>(tensor::makeEdgeRows({0, 3, 3, 4, 8, 10}, {0, 2, 2, 5, 1, 0, 3, 5, 2, 1}, 6));
}

struct Shape {
    std::size_t rows, columns;
};
using Operation = std::function<Value(Tape<double>&, std::span<const Value>)>;
struct Case {
    std::string name;
    std::vector<Shape> inputs;
    Operation operation;
    bool isLoss = false;  ///< the result is 1 x 1 already
};

std::shared_ptr<const Matrix> shared(Matrix m) { return std::make_shared<Matrix>(std::move(m)); }

std::vector<Case> elementwiseCases() {
    return {
        {"add", {{3, 5}, {3, 5}}, [](auto& t, auto v) { return add(t, v[0], v[1]); }},
        {"add itself", {{3, 5}}, [](auto& t, auto v) { return add(t, v[0], v[0]); }},
        {"multiply", {{3, 5}, {3, 5}}, [](auto& t, auto v) { return multiply(t, v[0], v[1]); }},
        {"multiply itself", {{3, 5}}, [](auto& t, auto v) { return multiply(t, v[0], v[0]); }},
        {"scale", {{4, 3}}, [](auto& t, auto v) { return scale(t, v[0], -1.7); }},
        {"addRow", {{4, 19}, {1, 19}}, [](auto& t, auto v) { return addRow(t, v[0], v[1]); }},
        {"gelu", {{3, 7}}, [](auto& t, auto v) { return gelu(t, v[0]); }},
        {"elu", {{3, 7}}, [](auto& t, auto v) { return elu(t, v[0]); }},
        {"sigmoid", {{3, 7}}, [](auto& t, auto v) { return sigmoid(t, v[0]); }},
        {"gatedSum", {{3, 11}, {3, 11}, {3, 11}}, [](auto& t, auto v) { return gatedSum(t, v[0], v[1], v[2]); }},
        {"gatedSum of one value", {{3, 11}}, [](auto& t, auto v) { return gatedSum(t, v[0], v[0], v[0]); }},
        {"dropout", {{9, 7}}, [](auto& t, auto v) { return dropout(t, v[0], 0.3, 5, 2); }},
    };
}

std::vector<Case> denseCases() {
    return {
        {"linear", {{7, 5}, {5, 9}, {1, 9}}, [](auto& t, auto v) { return linear(t, v[0], v[1], v[2]); }},
        {"linear without bias", {{30, 17}, {17, 33}}, [](auto& t, auto v) { return linear(t, v[0], v[1], Value{}); }},
        {"layerNorm", {{5, 12}, {1, 12}, {1, 12}}, [](auto& t, auto v) { return layerNorm(t, v[0], v[1], v[2]); }},
        {"layerNorm of an odd width",
         {{3, 7}, {1, 7}, {1, 7}},
         [](auto& t, auto v) { return layerNorm(t, v[0], v[1], v[2]); }},
        {"headNormalise", {{5, 12}, {1, 3}}, [](auto& t, auto v) { return headNormalise(t, v[0], v[1], 3); }},
        {"headNormalise, wide heads",
         {{3, 32}, {1, 2}},
         [](auto& t, auto v) { return headNormalise(t, v[0], v[1], 2); }},
    };
}

std::vector<Case> rowCases() {
    const auto rows = someRows();
    const auto weight = std::make_shared<const std::vector<float>>(
        std::vector<float>{0.5F, -1.F, 2.F, 1.F, 0.25F, 3.F, -0.75F, 1.5F, 1.F, 0.F});
    return {
        {"concatRows",
         {{2, 5}, {3, 5}},
         [](auto& t, auto v) {
             return concatRows<double>(t, std::vector<Value>{v[0], v[1], v[0]});
         }},
        {"concatColumns",
         {{3, 4}, {3, 2}},
         [](auto& t, auto v) {
             return concatColumns<double>(t, std::vector<Value>{v[0], v[1], v[0]});
         }},
        {"sliceRows", {{6, 3}}, [](auto& t, auto v) { return sliceRows(t, v[0], 2, 3); }},
        {"gatherRows", {{6, 5}}, [rows](auto& t, auto v) { return gatherRows(t, v[0], rows); }},
        {"sumRows", {{6, 5}}, [rows](auto& t, auto v) { return sumRows(t, v[0], rows, nullptr, false); }},
        {"sumRows, mean", {{6, 16}}, [rows](auto& t, auto v) { return sumRows(t, v[0], rows, nullptr, true); }},
        {"sumRows, weights", {{6, 5}}, [=](auto& t, auto v) { return sumRows(t, v[0], rows, weight, false); }},
        {"sumRows, weighted mean", {{6, 8}}, [=](auto& t, auto v) { return sumRows(t, v[0], rows, weight, true); }},
    };
}

std::vector<Case> attentionCases() {
    const auto rows = someRows();
    std::vector<Case> out;
    // Widths of a head that a SIMD kernel treats differently: below, at and above a vector, and no multiple of one.
    for (const auto& [width, heads] : {std::pair<std::size_t, std::size_t>{3, 2}, {4, 1}, {8, 4}, {16, 3}, {8, 5}}) {
        const std::string size = std::to_string(heads) + " x " + std::to_string(width);
        const std::size_t columns = width * heads, h = heads;
        out.push_back({"edgeAttention " + size,
                       {{5, columns}, {6, columns}, {6, columns}, {10, heads}},
                       [rows, h](auto& t, auto v) { return edgeAttention(t, v[0], v[1], v[2], v[3], h, 0.6, rows); }});
        out.push_back({"additiveAttention " + size, {{5, heads}, {6, heads}, {6, columns}}, [rows, h](auto& t, auto v) {
                           return additiveAttention(t, v[0], v[1], v[2], h, rows);
                       }});
    }
    out.push_back({"edgeAttention without bias", {{5, 8}, {6, 8}, {6, 8}}, [rows](auto& t, auto v) {
                       return edgeAttention(t, v[0], v[1], v[2], Value{}, 2, 0.6, rows);
                   }});
    out.push_back({"edgeAttention, key = value", {{5, 8}, {6, 8}}, [rows](auto& t, auto v) {
                       return edgeAttention(t, v[0], v[1], v[1], Value{}, 2, 0.6, rows);
                   }});
    return out;
}

std::vector<Case> lossCases() {
    const auto target = shared(randomMatrix(4, 3, 90));
    const auto known = std::make_shared<const std::vector<std::uint8_t>>(
        std::vector<std::uint8_t>{1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1});
    const auto label = std::make_shared<const std::vector<std::int32_t>>(std::vector<std::int32_t>{2, -1, 0, 1});
    const auto truth = std::make_shared<const std::vector<std::uint8_t>>(std::vector<std::uint8_t>{1, 0, 0, 1, 1});
    return {
        {"meanSquare", {{4, 3}}, [=](auto& t, auto v) { return meanSquare<double>(t, v[0], target, known); }, true},
        {"meanSquare, all", {{4, 3}}, [=](auto& t, auto v) { return meanSquare<double>(t, v[0], target, {}); }, true},
        {"crossEntropy", {{4, 3}}, [=](auto& t, auto v) { return crossEntropy(t, v[0], label); }, true},
        {"binaryCrossEntropy", {{5, 1}}, [=](auto& t, auto v) { return binaryCrossEntropy(t, v[0], truth); }, true},
        {"rowDot", {{4, 5}, {4, 5}}, [](auto& t, auto v) { return rowDot(t, v[0], v[1]); }},
        {"weightedSum",
         {{1, 1}, {1, 1}},
         [](auto& t, auto v) {
             return weightedSum<double>(t, std::vector<Value>{v[0], v[1], v[0]}, std::vector<double>{0.5, -2, 3});
         },
         true},
    };
}

std::vector<Case> allCases() {
    std::vector<Case> out;
    for (auto& cases : {elementwiseCases(), denseCases(), rowCases(), attentionCases(), lossCases()})
        out.insert(out.end(), cases.begin(), cases.end());
    return out;
}

/// A scalar from an operation's result; `target` makes the gradient that flows into the operation differ by element.
Value toLoss(Tape<double>& tape, const Case& c, std::span<const Value> values, std::uint64_t target) {
    const Value out = c.operation(tape, values);
    if (c.isLoss) return out;
    const Matrix& result = tape.value(out);
    return meanSquare<double>(tape, out, shared(randomMatrix(result.rows(), result.columns(), target)), nullptr);
}

}  // namespace

class TestGradients : public QObject {
    Q_OBJECT
private slots:
    void operation_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("path");
        const std::vector<Case> cases = allCases();
        for (std::size_t i = 0; i < cases.size(); ++i)
            for (const KernelPath path : {KernelPath::scalar, KernelPath::simd})
                QTest::addRow("%s, %s", cases[i].name.c_str(), path == KernelPath::scalar ? "scalar" : "simd")
                    << static_cast<int>(i) << static_cast<int>(path);
    }
    void operation() {
        QFETCH(int, index);
        QFETCH(int, path);
        const Case c = allCases()[static_cast<std::size_t>(index)];
        std::vector<Matrix> parameters;
        for (std::size_t i = 0; i < c.inputs.size(); ++i)
            parameters.push_back(randomMatrix(c.inputs[i].rows, c.inputs[i].columns, i));
        GradientCheckOptions options;
        options.path = static_cast<KernelPath>(path);
        ThreadPool pool(1);
        // The operation takes leaves once, whose gradient is always added to, and twice results of another operation,
        // whose gradient the first of the two writes over fresh memory and the second adds to.
        const GradientCheck check = checkGradients(
            pool, std::move(parameters),
            [&](Tape<double>& tape, std::span<const Value> values) {
                std::vector<Value> inner;
                for (const Value v : values) inner.push_back(scale(tape, v, 0.9));
                const std::vector<Value> losses{toLoss(tape, c, values, 101), toLoss(tape, c, inner, 102),
                                                toLoss(tape, c, inner, 103)};
                return weightedSum<double>(tape, losses, std::vector<double>{1.0, -0.7, 0.4});
            },
            options);
        QVERIFY(check.checked > 0);
        QVERIFY2(check.worst < 1e-6, qPrintable(QStringLiteral("parameter %1 element %2: tape %3, difference %4")
                                                    .arg(check.parameter)
                                                    .arg(check.element)
                                                    .arg(check.byTape, 0, 'g', 12)
                                                    .arg(check.byDifference, 0, 'g', 12)));
    }

    /// The checker must find a gradient that is wrong.
    void checkerFindsAnError() {
        ThreadPool pool(1);
        std::vector<Matrix> parameters;
        parameters.push_back(randomMatrix(2, 2, 1));
        const GradientCheck check =
            checkGradients(pool, std::move(parameters), [](Tape<double>& tape, std::span<const Value> values) {
                const Value result = tape.upcoming(), x = values[0];
                Matrix out = tape.value(x).clone();
                const Value wrong = tape.record(std::move(out), tape.needsGradient(x), [=](Tape<double>& t) {
                    for (std::size_t i = 0; i < 4; ++i)
                        t.gradient(x).data()[i] += (i == 2 ? 1.01 : 1.0) * t.gradient(result).data()[i];
                });
                return meanSquare<double>(tape, wrong, shared(randomMatrix(2, 2, 7)), nullptr);
            });
        QVERIFY(check.worst > 5e-3);
        QCOMPARE(check.element, std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestGradients)
#include "test_gradients.moc"
