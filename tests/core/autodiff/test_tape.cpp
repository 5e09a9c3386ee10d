// SPDX-License-Identifier: GPL-3.0-or-later
// What the tape promises: sums of gradients, memory given back during backward, the same bits for any number of
// threads.
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/autodiff/ops.hpp"

using namespace nl;
using namespace nl::autodiff;
using Matrix = tensor::Matrix<float>;

namespace {

Matrix randomMatrix(std::size_t rows, std::size_t columns, std::uint64_t stream) {
    RandomStream random(31, stream);
    Matrix out(rows, columns);
    for (float& x : out.values()) x = static_cast<float>(random.normal());
    return out;
}

std::shared_ptr<const Matrix> target(std::size_t rows, std::size_t columns) {
    return std::make_shared<Matrix>(randomMatrix(rows, columns, 99));
}

/// A deep chain of every kind of operation; the gradients of its parameters, one after the other.
std::vector<float> chainGradients(int threads) {
    ThreadPool pool(threads);
    const std::size_t n = 4000, c = 32;
    std::vector<std::uint32_t> offset{0}, source;
    RandomStream random(1, 2);
    for (std::size_t r = 0; r < n; ++r) {
        for (std::uint64_t i = random.below(6); i > 0; --i)
            source.push_back(static_cast<std::uint32_t>(random.below(n)));
        offset.push_back(static_cast<std::uint32_t>(source.size()));
    }
    const auto rows = std::make_shared<tensor::EdgeRows>(tensor::makeEdgeRows(std::move(offset), std::move(source), n));
    std::vector<Matrix> parameters, gradients;
    for (std::uint64_t i = 0; i < 5; ++i) parameters.push_back(randomMatrix(c, c, i));
    for (std::uint64_t i = 5; i < 7; ++i) parameters.push_back(randomMatrix(1, c, i));
    for (const Matrix& p : parameters) gradients.emplace_back(p.rows(), p.columns());
    const Matrix x = randomMatrix(n, c, 50), gain = randomMatrix(1, 4, 51);
    Tape<float> tape(pool);
    std::vector<Value> v;
    for (std::size_t i = 0; i < parameters.size(); ++i) v.push_back(tape.parameter(&parameters[i], &gradients[i]));
    const Value in = tape.constant(&x), lengths = tape.constant(&gain);
    const Value query = headNormalise(tape, linear(tape, in, v[0], v[5]), lengths, 4);
    const Value key = headNormalise(tape, linear(tape, in, v[1], Value{}), lengths, 4);
    const Value context = edgeAttention(tape, query, key, linear(tape, in, v[2], Value{}), Value{}, 4, 1.F, rows);
    const Value mixed =
        gatedSum(tape, linear(tape, in, v[3], Value{}), context, sumRows<float>(tape, in, rows, {}, true));
    const Value dropped = dropout(tape, gelu(tape, mixed), 0.2F, 3, 4);
    const Value out = layerNorm(tape, add(tape, dropped, linear(tape, dropped, v[4], Value{})), v[6], v[5]);
    tape.backward(meanSquare<float>(tape, out, target(n, c), nullptr));
    std::vector<float> all;
    for (const Matrix& g : gradients) all.insert(all.end(), g.values().begin(), g.values().end());
    return all;
}

}  // namespace

class TestTape : public QObject {
    Q_OBJECT
private slots:
    void gradientsAddUpOverSteps() {
        ThreadPool pool(1);
        const Matrix w = randomMatrix(3, 3, 1);
        Matrix once(3, 3), twice(3, 3);
        const auto step = [&](Matrix& gradient) {
            Tape<float> tape(pool);
            const Value p = tape.parameter(&w, &gradient);
            tape.backward(meanSquare<float>(tape, p, target(3, 3), nullptr));
        };
        step(once);
        step(twice);
        step(twice);
        for (std::size_t i = 0; i < 9; ++i) QCOMPARE(twice.data()[i], 2 * once.data()[i]);
        QVERIFY(once(0, 0) != 0.F);
    }

    void whatBackwardFreesAndKeeps() {
        ThreadPool pool(1);
        tensor::BufferPool buffers;
        const Matrix w = randomMatrix(100, 64, 1);
        Matrix gradient(100, 64);
        {
            Tape<float> tape(pool, true, &buffers);
            const Value p = tape.parameter(&w, &gradient);
            const Value a = scale(tape, p, 2.F), b = gelu(tape, a), c = scale(tape, b, 3.F);
            const Value apart = scale(tape, p, 5.F);
            tape.keep(apart);
            tape.keep(b);
            const Value loss = meanSquare<float>(tape, c, target(100, 64), nullptr);
            const std::size_t before = buffers.bytesInUse();
            tape.backward(loss);
            QVERIFY(tape.value(a).empty() && tape.value(c).empty());
            QVERIFY(tape.value(b).size() == 6400 && tape.gradient(b).size() == 6400);
            QVERIFY(tape.value(apart).size() == 6400);
            QVERIFY(!tape.hasGradient(apart));
            QVERIFY(tape.value(loss)(0, 0) > 0.F);
            QVERIFY(buffers.bytesInUse() < before);
        }
        QCOMPARE(buffers.bytesInUse(), std::size_t{0});
    }

    /// What no backward reads is gone when backward() starts; an operation that does not say what it reads loses
    /// nothing.
    void unreadValuesAreFreedFirst() {
        ThreadPool pool(1);
        const Matrix w = randomMatrix(3, 4, 1);
        for (const bool declared : {false, true}) {
            Matrix gradient(3, 4);
            Tape<float> tape(pool);
            const Value p = tape.parameter(&w, &gradient);
            const Value unread = scale(tape, p, 2.F), y = elu(tape, unread);
            bool unreadIsThere = false;
            const Value result = tape.upcoming();
            const auto probe = [&, result](Tape<float>& t) {
                unreadIsThere = !t.value(unread).empty();
                QCOMPARE(t.value(y).size(), std::size_t{12});
                for (std::size_t i = 0; i < 12; ++i) t.gradient(y).data()[i] += t.gradient(result).data()[i];
            };
            Value z;
            if (declared)
                z = tape.record(tape.value(y).clone(), true, {y}, probe);
            else
                z = tape.record(tape.value(y).clone(), true, probe);
            tape.backward(meanSquare<float>(tape, z, target(3, 4), nullptr));
            QCOMPARE(unreadIsThere, !declared);
            QVERIFY(gradient(0, 0) != 0.F);
        }
    }

    void constantsAndInferenceRecordNothing() {
        ThreadPool pool(1);
        const Matrix w = randomMatrix(3, 3, 1);
        Matrix gradient(3, 3);
        Tape<float> tape(pool);
        const Value x = tape.constant(randomMatrix(3, 3, 2));
        QVERIFY(!tape.needsGradient(gelu(tape, x)));
        QVERIFY(tape.needsGradient(multiply(tape, x, tape.parameter(&w, &gradient))));
        QVERIFY(!tape.needsGradient(Value{}));
        Tape<float> inference(pool, false);
        const Value p = inference.parameter(&w, &gradient);
        const Value loss = meanSquare<float>(inference, p, target(3, 3), nullptr);
        QVERIFY(!inference.needsGradient(loss));
        inference.backward(loss);
        for (const float g : gradient.values()) QCOMPARE(g, 0.F);
    }

    void nothingKnownGivesZero() {
        ThreadPool pool(1);
        const Matrix w = randomMatrix(4, 3, 1);
        Matrix gradient(4, 3);
        Tape<float> tape(pool);
        const Value p = tape.parameter(&w, &gradient);
        const auto unknown = std::make_shared<const std::vector<std::uint8_t>>(12, std::uint8_t{0});
        const auto unlabelled = std::make_shared<const std::vector<std::int32_t>>(4, -1);
        const std::vector<Value> losses{meanSquare<float>(tape, p, target(4, 3), unknown),
                                        crossEntropy(tape, p, unlabelled)};
        const Value sum = weightedSum<float>(tape, losses, std::vector<float>{1, 1});
        QCOMPARE(tape.value(sum)(0, 0), 0.F);
        tape.backward(sum);
        for (const float g : gradient.values()) QCOMPARE(g, 0.F);
    }

    void lossesByHand() {
        ThreadPool pool(1);
        Tape<double> tape(pool);
        tensor::Matrix<double> logits(2, 2);
        logits(0, 0) = 1;
        logits(0, 1) = 3;
        const Value x = tape.constant(&logits);
        const auto label = std::make_shared<const std::vector<std::int32_t>>(std::vector<std::int32_t>{1, 0});
        // (log(1 + e^-2) + log 2) / 2
        QVERIFY(std::abs(tape.value(crossEntropy(tape, x, label))(0, 0) - 0.41003759580) < 1e-10);
        tensor::Matrix<double> scores(2, 1);
        scores(0, 0) = 800;
        scores(1, 0) = -1;
        const auto truth = std::make_shared<const std::vector<std::uint8_t>>(std::vector<std::uint8_t>{0, 1});
        // (800 + log(1 + e)) / 2
        const double found = tape.value(binaryCrossEntropy(tape, tape.constant(&scores), truth))(0, 0);
        QVERIFY(std::abs(found - 400.65663084376) < 1e-9);
    }

    void dropoutDependsOnSeedAndStreamAlone() {
        const Matrix x = [] {
            Matrix m(500, 100);
            m.fill(1.F);
            return m;
        }();
        const auto drop = [&](int threads, std::uint64_t seed, std::uint64_t stream) {
            ThreadPool pool(threads);
            Tape<float> tape(pool, false);
            const Matrix& out = tape.value(dropout(tape, tape.constant(&x), 0.25F, seed, stream));
            return std::vector<float>(out.values().begin(), out.values().end());
        };
        const std::vector<float> first = drop(1, 1, 1);
        QVERIFY(first == drop(3, 1, 1));
        QVERIFY(first != drop(1, 2, 1));
        QVERIFY(first != drop(1, 1, 2));
        const double zeros = static_cast<double>(std::count(first.begin(), first.end(), 0.F));
        QVERIFY(std::abs(zeros / 50000 - 0.25) < 0.01);  // five standard deviations
        for (const float y : first) QVERIFY(y == 0.F || std::abs(y - 4.F / 3.F) < 1e-6F);
    }

    void sameBitsForAnyThreads() {
        const std::vector<float> one = chainGradients(1);
        QVERIFY(std::ranges::all_of(one, [](float g) { return std::isfinite(g); }));
        QVERIFY(std::ranges::any_of(one, [](float g) { return g != 0; }));
        QVERIFY(one == chainGradients(2));
        QVERIFY(one == chainGradients(4));
    }
};

QTEST_GUILESS_MAIN(TestTape)
#include "test_tape.moc"
