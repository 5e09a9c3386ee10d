// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix, BufferPool and EdgeRows.
#include <QTest>
#include <thread>

#include "core/tensor/edge_rows.hpp"
#include "core/tensor/matrix.hpp"

using namespace nl::tensor;

class TestStorage : public QObject {
    Q_OBJECT
private slots:
    void matrixIsAlignedAndZero() {
        for (const std::size_t rows : {1, 3, 1000, 40000}) {
            const Matrix<float> m(rows, 17);
            QCOMPARE(reinterpret_cast<std::uintptr_t>(m.data()) % 64, std::uintptr_t{0});
            for (const float x : m.values()) QCOMPARE(x, 0.F);
        }
        QVERIFY(Matrix<float>(0, 5).empty());
        QVERIFY(Matrix<double>().empty());
    }
    void aMovedMatrixIsEmpty() {
        Matrix<double> a(2, 3);
        a(1, 2) = 7;
        Matrix<double> b = std::move(a);
        QCOMPARE(b(1, 2), 7.0);
        QVERIFY(a.empty());  // NOLINT(bugprone-use-after-move): what the test is about
        QCOMPARE(a.rows(), std::size_t{0});
        const Matrix<double> c = b.clone();
        b(1, 2) = 8;
        QCOMPARE(c(1, 2), 7.0);
    }

    void poolGivesTheSameMemoryAgain() {
        BufferPool pool;
        const float* first = nullptr;
        {
            Matrix<float> m = Matrix<float>::uninitialised(100, 64, &pool);
            first = m.data();
            QCOMPARE(pool.bytesInUse(), std::size_t{25600});
        }
        QCOMPARE(pool.bytesInUse(), std::size_t{0});
        QCOMPARE(pool.bytesFree(), std::size_t{25600});
        const Matrix<float> again = Matrix<float>::uninitialised(99, 64, &pool);
        QCOMPARE(again.data(), first);
        // The rest of the block and what follows it are one free range.
        const Matrix<float> small = Matrix<float>::uninitialised(10, 64, &pool);
        QCOMPARE(small.data(), first + 99 * 64);
    }
    void poolJoinsFreeNeighbours() {
        BufferPool pool(1 << 20);
        std::vector<Matrix<float>> parts;
        for (int i = 0; i < 4; ++i) parts.push_back(Matrix<float>::uninitialised(100, 16, &pool));
        const float* first = parts[0].data();
        for (const std::size_t i : {1, 3, 0, 2}) parts[i] = {};
        QCOMPARE(pool.bytesInUse(), std::size_t{0});
        const Matrix<float> whole = Matrix<float>::uninitialised(400, 16, &pool);
        QCOMPARE(whole.data(), first);
        QCOMPARE(pool.bytesFree(), std::size_t{0});  // all that was ever in use is in use
    }
    void poolFillsTheLowestGap() {
        BufferPool pool;
        std::vector<Matrix<float>> parts;
        for (int i = 0; i < 5; ++i) parts.push_back(Matrix<float>::uninitialised(100, 16, &pool));
        const float* gap = parts[1].data();
        parts[1] = {};
        parts[3] = {};
        const Matrix<float> again = Matrix<float>::uninitialised(50, 16, &pool);
        QCOMPARE(again.data(), gap);
        const Matrix<float> larger = Matrix<float>::uninitialised(200, 16, &pool);
        QVERIFY(larger.data() > parts[4].data());
    }
    void poolDoesNotGrowWithChangingShapes() {
        BufferPool pool;
        for (std::size_t rows = 1000; rows < 100000; rows = rows * 3 / 2)
            for (int i = 0; i < 3; ++i) (void)Matrix<float>::uninitialised(rows, 16, &pool);
        // One matrix at a time: never more than the largest.
        QVERIFY2(pool.bytesInUse() + pool.bytesFree() <= std::size_t{100000} * 64,
                 qPrintable(QString::number(pool.bytesFree())));
    }
    void poolIsThreadSafe() {
        BufferPool pool;
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&pool] {
                for (std::size_t i = 1; i < 300; ++i) {
                    Matrix<float> m = Matrix<float>::uninitialised(i % 7 + 1, 64, &pool);
                    m.fill(static_cast<float>(i));
                    for (const float x : m.values())
                        if (x != static_cast<float>(i)) qFatal("a block was given twice");
                }
            });
        threads.clear();
        QCOMPARE(pool.bytesInUse(), std::size_t{0});
    }

    void transposeListsEveryEntryOnce() {
        const EdgeRows rows = makeEdgeRows({0, 2, 2, 5}, {3, 0, 0, 3, 0}, 5);
        QCOMPARE(rows.rows(), std::size_t{3});
        QCOMPARE(rows.entries(), std::size_t{5});
        QCOMPARE(rows.sources(), std::size_t{5});
        QCOMPARE(rows.transposeOffset, (std::vector<std::uint32_t>{0, 3, 3, 3, 5, 5}));
        QCOMPARE(rows.transposeEntry, (std::vector<std::uint32_t>{1, 2, 4, 0, 3}));
        QCOMPARE(rows.transposeRow, (std::vector<std::uint32_t>{0, 2, 2, 0, 2}));
    }
    void noEntries() {
        const EdgeRows rows = makeEdgeRows({0, 0}, {}, 2);
        QCOMPARE(rows.rows(), std::size_t{1});
        QCOMPARE(rows.transposeOffset, (std::vector<std::uint32_t>{0, 0, 0}));
        QCOMPARE(EdgeRows{}.rows(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestStorage)
#include "test_storage.moc"
