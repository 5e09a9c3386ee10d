// SPDX-License-Identifier: GPL-3.0-or-later
// Threaded products against Eigen, and their bits against the number of threads.
#include <Eigen/Core>
#include <QTest>

#include "core/base/random.hpp"
#include "core/tensor/products.hpp"

using namespace nl;
using namespace nl::tensor;

namespace {

using Dense = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

template <class T>
Matrix<T> randomMatrix(std::size_t rows, std::size_t columns, std::uint64_t stream) {
    RandomStream random(3, stream);
    Matrix<T> out(rows, columns);
    for (T& x : out.values()) x = static_cast<T>(random.normal());
    return out;
}

template <class T>
Dense toEigen(const Matrix<T>& m) {
    Dense out(static_cast<Eigen::Index>(m.rows()), static_cast<Eigen::Index>(m.columns()));
    for (std::size_t i = 0; i < m.size(); ++i) out.data()[i] = static_cast<double>(m.data()[i]);
    return out;
}

template <class T>
double worst(const Matrix<T>& found, const Dense& expected) {
    return (toEigen(found) - expected).cwiseAbs().maxCoeff();
}

}  // namespace

class TestProducts : public QObject {
    Q_OBJECT
private:
    template <class T>
    void againstEigen(double tolerance) {
        ThreadPool pool(2);
        for (const KernelPath path : {KernelPath::scalar, KernelPath::simd}) {
            const Kernels<T>& k = kernels<T>(path);
            const Matrix<T> a = randomMatrix<T>(1500, 33, 1), b = randomMatrix<T>(33, 70, 2),
                            g = randomMatrix<T>(1500, 70, 3);
            const Matrix<T> bias = randomMatrix<T>(1, 70, 4);
            Matrix<T> c = randomMatrix<T>(1500, 70, 5), back = randomMatrix<T>(1500, 33, 6);
            Matrix<T> weights = randomMatrix<T>(33, 70, 7), sums(1, 70);
            const Dense backBefore = toEigen(back), weightsBefore = toEigen(weights);
            multiply(pool, k, a, b, Transpose::no, bias.data(), Sink<T>{c.data(), false});
            QVERIFY(worst(c, (toEigen(a) * toEigen(b)).rowwise() + toEigen(bias).row(0)) < tolerance);
            multiply<T>(pool, k, g, b, Transpose::yes, nullptr, {back.data(), true});
            QVERIFY(worst(back, backBefore + toEigen(g) * toEigen(b).transpose()) < tolerance);
            addTransposedProduct(pool, k, a, g, weights.data());
            QVERIFY(worst(weights, weightsBefore + toEigen(a).transpose() * toEigen(g)) < tolerance * 20);
            addColumnSums(pool, k, g, sums.data());
            QVERIFY(worst(sums, toEigen(g).colwise().sum()) < tolerance * 20);
        }
    }
    template <class T>
    void threads() {
        const Matrix<T> a = randomMatrix<T>(5000, 20, 1), b = randomMatrix<T>(20, 24, 2),
                        g = randomMatrix<T>(5000, 24, 3);
        std::vector<std::vector<T>> results;
        for (const int count : {1, 2, 4}) {
            ThreadPool pool(count);
            const Kernels<T>& k = kernels<T>(KernelPath::simd);
            Matrix<T> c(5000, 24), weights(20, 24), sums(1, 24);
            multiply<T>(pool, k, a, b, Transpose::no, nullptr, {c.data(), false});
            addTransposedProduct(pool, k, a, g, weights.data());
            addColumnSums(pool, k, g, sums.data());
            std::vector<T> all(c.values().begin(), c.values().end());
            all.insert(all.end(), weights.values().begin(), weights.values().end());
            all.insert(all.end(), sums.values().begin(), sums.values().end());
            results.push_back(std::move(all));
        }
        QVERIFY(results[0] == results[1]);
        QVERIFY(results[0] == results[2]);
    }
private slots:
    void floatAgainstEigen() { againstEigen<float>(1e-4); }
    void doubleAgainstEigen() { againstEigen<double>(1e-12); }
    void sameBitsForAnyThreadsFloat() { threads<float>(); }
    void sameBitsForAnyThreadsDouble() { threads<double>(); }
    void noRows() {
        ThreadPool pool(2);
        const Matrix<float> a(0, 3), b(3, 4), g(0, 4);
        Matrix<float> weights(3, 4);
        multiply<float>(pool, kernels<float>(KernelPath::simd), a, b, Transpose::no, nullptr, {nullptr, false});
        addTransposedProduct(pool, kernels<float>(KernelPath::simd), a, g, weights.data());
        for (const float w : weights.values()) QCOMPARE(w, 0.F);
    }
};

QTEST_GUILESS_MAIN(TestProducts)
#include "test_products.moc"
