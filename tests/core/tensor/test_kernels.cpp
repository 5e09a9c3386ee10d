// SPDX-License-Identifier: GPL-3.0-or-later
// Every kernel of every instruction set of this machine against the plain twin, at sizes around the vectors' widths.
#include <QTest>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/random.hpp"
#include "core/tensor/edge_rows.hpp"
#include "core/tensor/kernels/kernels.hpp"

using namespace nl;
using namespace nl::tensor;

namespace {

constexpr std::size_t kGuard = 3;  // elements behind a result that must stay as they are

template <class T>
std::vector<T> numbers(std::size_t count, std::uint64_t stream, double size = 1.0) {
    RandomStream random(5, stream);
    std::vector<T> out(count);
    for (T& x : out) x = static_cast<T>(size * random.normal());
    return out;
}

template <class T>
constexpr double kTolerance = sizeof(T) == 4 ? 2e-5 : 1e-12;

/// Empty when equal to rounding, else what differs.
template <class T>
QString difference(const std::vector<T>& found, const std::vector<T>& expected) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double a = static_cast<double>(found[i]), b = static_cast<double>(expected[i]);
        if (!(std::abs(a - b) <= kTolerance<T> * std::max(1.0, std::abs(b))))
            return QStringLiteral("element %1: %2, expected %3").arg(i).arg(a, 0, 'g', 10).arg(b, 0, 'g', 10);
    }
    return {};
}

/// Runs `body(table, out)` with the twin and the other; out starts the same in both, guard elements behind it.
template <class T, class Body>
QString compare(const Kernels<T>& table, std::size_t size, Body&& body) {
    std::vector<T> expected = numbers<T>(size + kGuard, 77), found = expected;
    body(allKernels<T>()[0], expected.data());
    body(table, found.data());
    return difference(found, expected);
}

struct Problem {
    std::size_t n = 9, columns = 16, heads = 1;
};

EdgeRows someRows(std::size_t rows, std::size_t sources) {
    RandomStream random(6, rows);
    std::vector<std::uint32_t> offset{0}, source;
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::uint64_t i = random.below(r % 5 == 0 ? 1 : 7); i > 0; --i)
            source.push_back(static_cast<std::uint32_t>(random.below(sources)));
        offset.push_back(static_cast<std::uint32_t>(source.size()));
    }
    return makeEdgeRows(std::move(offset), std::move(source), sources);
}

template <class T>
std::vector<std::pair<std::string, QString>> elementwise(const Kernels<T>& table, std::size_t count, bool accumulate) {
    const std::vector<T> a = numbers<T>(count, 1, 3), b = numbers<T>(count, 2, 3), c = numbers<T>(count, 3, 3),
                         g = numbers<T>(count, 4);
    std::vector<std::pair<std::string, QString>> out;
    const auto check = [&](const char* name, auto&& body) { out.emplace_back(name, compare<T>(table, count, body)); };
    using K = const Kernels<T>&;
    check("add", [&](K k, T* to) { k.add(a.data(), b.data(), count, to); });
    check("scale", [&](K k, T* to) { k.scale(a.data(), T(-1.5), count, {to, accumulate}); });
    check("multiply", [&](K k, T* to) { k.multiply(a.data(), b.data(), count, {to, accumulate}); });
    check("gelu", [&](K k, T* to) { k.gelu(a.data(), count, to); });
    check("geluBackward", [&](K k, T* to) { k.geluBackward(a.data(), g.data(), count, {to, accumulate}); });
    check("elu", [&](K k, T* to) { k.elu(a.data(), count, to); });
    check("eluBackward", [&](K k, T* to) {
        std::vector<T> result(count);
        allKernels<T>()[0].elu(a.data(), count, result.data());
        k.eluBackward(result.data(), g.data(), count, {to, accumulate});
    });
    check("sigmoid", [&](K k, T* to) { k.sigmoid(a.data(), count, to); });
    check("sigmoidBackward", [&](K k, T* to) { k.sigmoidBackward(a.data(), g.data(), count, {to, accumulate}); });
    check("gatedSum", [&](K k, T* to) { k.gatedSum(a.data(), b.data(), c.data(), count, to); });
    for (int which = 0; which < 3; ++which)
        check("gatedSumBackward", [&](K k, T* to) {
            const Sink<T> sink{to, accumulate};
            k.gatedSumBackward(a.data(), b.data(), c.data(), g.data(), count, which == 0 ? sink : Sink<T>{},
                               which == 1 ? sink : Sink<T>{}, which == 2 ? sink : Sink<T>{});
        });
    return out;
}

template <class T>
std::vector<std::pair<std::string, QString>> dense(const Kernels<T>& table, std::size_t n, std::size_t k, std::size_t m,
                                                   bool accumulate) {
    const std::vector<T> a = numbers<T>(n * k, 1), b = numbers<T>(k * m, 2), c = numbers<T>(n * m, 3),
                         bias = numbers<T>(m, 4);
    std::vector<std::pair<std::string, QString>> out;
    for (const bool transposed : {false, true})
        for (const bool withBias : {false, true})
            out.emplace_back("multiplyPacked", compare<T>(table, n * m, [&](const Kernels<T>& kernels, T* to) {
                                 std::vector<T> space(kernels.packedSize(k, m) +
                                                      16);  // a multiple of 64 bytes is what the caller gives
                                 T* packed = space.data();
                                 while (reinterpret_cast<std::uintptr_t>(packed) % 64 != 0) ++packed;
                                 kernels.pack(b.data(), k, m, transposed, packed);
                                 kernels.multiplyPacked(a.data(), n, k, packed, m, withBias ? bias.data() : nullptr,
                                                        {to, accumulate});
                             }));
    out.emplace_back("addTransposedProduct", compare<T>(table, k * m, [&](const Kernels<T>& kernels, T* to) {
                         kernels.addTransposedProduct(a.data(), c.data(), n, k, m, to);
                     }));
    out.emplace_back("addColumnSums", compare<T>(table, m, [&](const Kernels<T>& kernels, T* to) {
                         kernels.addColumnSums(c.data(), n, m, to);
                     }));
    out.emplace_back("addRow", compare<T>(table, n * m, [&](const Kernels<T>& kernels, T* to) {
                         kernels.addRow(c.data(), bias.data(), n, m, to);
                     }));
    return out;
}

template <class T>
std::vector<std::pair<std::string, QString>> norms(const Kernels<T>& table, const Problem& p, bool accumulate) {
    const std::size_t size = p.n * p.columns;
    const HeadShape shape{p.columns, p.heads};
    const std::vector<T> x = numbers<T>(size, 1, 2), gain = numbers<T>(p.columns, 2), bias = numbers<T>(p.columns, 3),
                         g = numbers<T>(size, 4);
    std::vector<T> statistics(2 * p.n), lengths(p.n * p.heads), scratch(size);
    const Kernels<T>& twin = allKernels<T>()[0];
    twin.layerNorm(x.data(), gain.data(), bias.data(), p.n, p.columns, T(1e-5), scratch.data(), statistics.data());
    twin.headNormalise(x.data(), gain.data(), p.n, shape, scratch.data(), lengths.data());
    std::vector<std::pair<std::string, QString>> out;
    using K = const Kernels<T>&;
    out.emplace_back("layerNorm", compare<T>(table, size + 2 * p.n, [&](K k, T* to) {
                         k.layerNorm(x.data(), gain.data(), bias.data(), p.n, p.columns, T(1e-5), to, to + size);
                     }));
    out.emplace_back("layerNormBackward", compare<T>(table, size + 2 * p.columns, [&](K k, T* to) {
                         k.layerNormBackward(x.data(), gain.data(), statistics.data(), g.data(), p.n, p.columns,
                                             {to, accumulate}, to + size, to + size + p.columns);
                     }));
    out.emplace_back("layerNormBackward, sums only", compare<T>(table, p.columns, [&](K k, T* to) {
                         k.layerNormBackward(x.data(), gain.data(), statistics.data(), g.data(), p.n, p.columns, {}, to,
                                             nullptr);
                     }));
    out.emplace_back("headNormalise", compare<T>(table, size + p.n * p.heads, [&](K k, T* to) {
                         k.headNormalise(x.data(), gain.data(), p.n, shape, to, to + size);
                     }));
    out.emplace_back("headNormaliseBackward", compare<T>(table, size + p.heads, [&](K k, T* to) {
                         k.headNormaliseBackward(x.data(), gain.data(), lengths.data(), g.data(), p.n, shape,
                                                 {to, accumulate}, to + size);
                     }));
    return out;
}

template <class T>
std::vector<std::pair<std::string, QString>> edges(const Kernels<T>& table, const Problem& p, bool accumulate) {
    const std::size_t sources = 11;
    const EdgeRows rows = someRows(p.n, sources);
    const HeadShape shape{p.columns, p.heads};
    const std::size_t scores = rows.entries() * p.heads;
    const std::vector<T> x = numbers<T>(p.n * p.columns, 1), y = numbers<T>(sources * p.columns, 2),
                         w = numbers<T>(scores, 3), bias = numbers<T>(scores, 4);
    const EdgeSpan all{rows.offset.data(), rows.source.data(), nullptr, 0, p.n};
    const EdgeSpan part{rows.offset.data(), rows.source.data(), nullptr, 1, p.n - 1};
    const EdgeSpan back{rows.transposeOffset.data(), rows.transposeRow.data(), rows.transposeEntry.data(), 0, sources};
    std::vector<std::pair<std::string, QString>> out;
    using K = const Kernels<T>&;
    for (const EdgeSpan& span : {all, part}) {
        for (const T* added : {static_cast<const T*>(nullptr), bias.data()})
            out.emplace_back("edgeDots", compare<T>(table, scores, [&](K k, T* to) {
                                 k.edgeDots(x.data(), y.data(), shape, span, T(0.3), added, to);
                             }));
        out.emplace_back("rowSoftmax", compare<T>(table, scores, [&](K k, T* to) { k.rowSoftmax(span, p.heads, to); }));
        out.emplace_back("rowSoftmaxBackward", compare<T>(table, scores, [&](K k, T* to) {
                             k.rowSoftmaxBackward(span, p.heads, w.data(), to);
                         }));
        out.emplace_back("edgeSums", compare<T>(table, p.n * p.columns, [&](K k, T* to) {
                             k.edgeSums(w.data(), y.data(), shape, span, T(0.7), {to, accumulate});
                         }));
        out.emplace_back("edgeSums without weights", compare<T>(table, p.n * p.columns, [&](K k, T* to) {
                             k.edgeSums(nullptr, y.data(), shape, span, T(1), {to, accumulate});
                         }));
    }
    out.emplace_back("edgeSums of the transpose", compare<T>(table, sources * p.columns, [&](K k, T* to) {
                         k.edgeSums(w.data(), x.data(), shape, back, T(0.7), {to, accumulate});
                     }));
    return out;
}

template <class T>
void expectEqual(const Kernels<T>& table, const std::string& size,
                 const std::vector<std::pair<std::string, QString>>& results) {
    for (const auto& [name, problem] : results)
        QVERIFY2(problem.isEmpty(),
                 qPrintable(QStringLiteral("%1 %2, %3, %4 bytes: %5")
                                .arg(table.name, name.c_str(), size.c_str(), QString::number(sizeof(T)), problem)));
}

template <class T, class Body>
void forTables(Body&& body) {
    for (const Kernels<T>& table : allKernels<T>())
        for (const bool accumulate : {false, true}) body(table, accumulate);
}

const std::vector<Problem> kProblems{{9, 16, 1}, {9, 64, 4}, {9, 32, 4},  {7, 12, 3},  {7, 10, 2}, {5, 7, 1},
                                     {6, 40, 1}, {5, 96, 6}, {5, 128, 2}, {4, 256, 1}, {5, 20, 5}, {3, 4, 4}};

}  // namespace

class TestKernels : public QObject {
    Q_OBJECT
private:
    template <class T>
    void elementwiseOf() {
        for (const std::size_t count : {1, 2, 3, 4, 7, 8, 15, 16, 17, 64, 103})
            forTables<T>([&](const Kernels<T>& table, bool accumulate) {
                expectEqual(table, std::to_string(count), elementwise<T>(table, count, accumulate));
            });
    }
    template <class T>
    void denseOf() {
        for (const std::size_t n : {1, 5, 13, 70})
            for (const std::size_t k : {1, 4, 9, 40})
                for (const std::size_t m : {1, 3, 8, 16, 31, 48, 64, 100})
                    forTables<T>([&](const Kernels<T>& table, bool accumulate) {
                        expectEqual(table, std::to_string(n) + " x " + std::to_string(k) + " x " + std::to_string(m),
                                    dense<T>(table, n, k, m, accumulate));
                    });
    }
    template <class T>
    void rowsOf() {
        for (const Problem& p : kProblems)
            forTables<T>([&](const Kernels<T>& table, bool accumulate) {
                const std::string size = std::to_string(p.columns) + " columns, " + std::to_string(p.heads) + " heads";
                expectEqual(table, size, norms<T>(table, p, accumulate));
                expectEqual(table, size, edges<T>(table, p, accumulate));
            });
    }
    /// A row's bits must not depend on how rows are divided into calls.
    template <class T>
    void divisionOf() {
        const std::size_t n = 29, k = 20, m = 36;
        const std::vector<T> a = numbers<T>(n * k, 1), b = numbers<T>(k * m, 2);
        for (const Kernels<T>& table : allKernels<T>()) {
            std::vector<T> space(table.packedSize(k, m) + 16), whole(n * m), parts(n * m);
            T* packed = space.data();
            while (reinterpret_cast<std::uintptr_t>(packed) % 64 != 0) ++packed;
            table.pack(b.data(), k, m, false, packed);
            table.multiplyPacked(a.data(), n, k, packed, m, nullptr, {whole.data(), false});
            for (std::size_t r = 0; r < n; r += 4)
                table.multiplyPacked(a.data() + r * k, std::min<std::size_t>(4, n - r), k, packed, m, nullptr,
                                     {parts.data() + r * m, false});
            QVERIFY2(whole == parts, table.name);

            std::vector<T> scores = numbers<T>(someRows(n, 9).entries() * 3, 5), byRow = scores;
            const EdgeRows rows = someRows(n, 9);
            table.rowSoftmax({rows.offset.data(), rows.source.data(), nullptr, 0, n}, 3, scores.data());
            for (std::size_t r = 0; r < n; ++r)
                table.rowSoftmax({rows.offset.data(), rows.source.data(), nullptr, r, r + 1}, 3, byRow.data());
            QVERIFY2(scores == byRow, table.name);
        }
    }
private slots:
    void tablesHaveEverything() {
        QVERIFY(!allKernels<float>().empty());
        QCOMPARE(std::string(allKernels<float>()[0].name), std::string("scalar"));
        for (const Kernels<float>& table : allKernels<float>()) qInfo("kernels: %s", table.name);
    }
    void elementwiseFloat() { elementwiseOf<float>(); }
    void elementwiseDouble() { elementwiseOf<double>(); }
    void denseFloat() { denseOf<float>(); }
    void denseDouble() { denseOf<double>(); }
    void rowsFloat() { rowsOf<float>(); }
    void rowsDouble() { rowsOf<double>(); }
    void divisionFloat() { divisionOf<float>(); }
    void divisionDouble() { divisionOf<double>(); }

    void environmentForcesThePlainTwin() {
        qputenv("NEUROLOOM_KERNELS", "scalar");
        QCOMPARE(defaultKernelPath(), KernelPath::scalar);
        qunsetenv("NEUROLOOM_KERNELS");
        QCOMPARE(defaultKernelPath(), KernelPath::simd);
    }

    /// Arguments far outside what a network gives: no overflow to NaN.
    void extremeArguments() {
        const std::vector<float> x{-1e30F, -1e4F, -100.F, -88.F, 0.F, 88.F, 100.F, 1e4F, 1e30F};
        for (const Kernels<float>& table : allKernels<float>()) {
            std::vector<float> out(x.size());
            table.sigmoid(x.data(), x.size(), out.data());
            for (const float y : out) QVERIFY2(y >= 0 && y <= 1, table.name);
            table.elu(x.data(), x.size(), out.data());
            for (std::size_t i = 0; i < x.size(); ++i) QVERIFY2(x[i] > 0 ? out[i] == x[i] : out[i] >= -1, table.name);
            table.gelu(x.data() + 1, 7, out.data());
            QVERIFY2(std::abs(out[0]) < 1e-20F && out[6] == 1e4F, table.name);
        }
    }
};

QTEST_GUILESS_MAIN(TestKernels)
#include "test_kernels.moc"
