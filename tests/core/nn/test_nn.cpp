// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <limits>

#include "core/nn/checkpoint.hpp"
#include "core/nn/optimiser.hpp"
#include "core/nn/parameters.hpp"

using namespace nl;
using namespace nl::nn;

class TestNn : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;

private slots:
    void initialValuesDependOnTheNameAlone() {
        ParameterSet<float> one(7), two(7), other(8);
        one.add("a", 30, 40, Initial::fanIn);
        two.add("first", 3, 3, Initial::fanIn);
        two.add("a", 30, 40, Initial::fanIn);
        other.add("a", 30, 40, Initial::fanIn);
        double squares = 0;
        for (std::size_t i = 0; i < 1200; ++i) {
            const float value = one[0].value.data()[i];
            QCOMPARE(value, two[1].value.data()[i]);
            QVERIFY(std::abs(value) <= 1 / std::sqrt(30.0F));
            squares += static_cast<double>(value) * static_cast<double>(value);
        }
        QVERIFY(one[0].value.data()[5] != other[0].value.data()[5]);
        QVERIFY2(std::abs(squares / 1200 * 3 * 30 - 1) < 0.1, "variance of a uniform number");
        QVERIFY(one.all()[0].decays);
        QCOMPARE(one.count(), std::int64_t{1200});
        const Handle gain = one.add("gain", 1, 4, Initial::one);
        QCOMPARE(one[gain].value(0, 3), 1.0F);
        QVERIFY(!one.all()[static_cast<std::size_t>(gain)].decays);
    }

    /// Three steps against the published recurrence, written out in double.
    void adamWFollowsTheRecurrence() {
        ParameterSet<float> set(1);
        set.add("w", 1, 1, Initial::fanIn);
        ThreadPool pool(1);
        UpdateRule<float> optimiser;
        optimiser.kind = UpdateKind::adamW;
        optimiser.weightDecay = 0.1;
        const double rate = 0.05, gradients[] = {0.5, -1.25, 2.0};
        double value = static_cast<double>(set[0].value(0, 0)), m = 0, v = 0;
        for (int t = 1; t <= 3; ++t) {
            const double g = gradients[t - 1];
            set.all()[0].gradient(0, 0) = static_cast<float>(g);
            optimiser.update(pool, set, rate);
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            value = value - rate * 0.1 * value -
                    rate * (m / (1 - std::pow(0.9, t))) / (std::sqrt(v / (1 - std::pow(0.999, t))) + 1e-8);
            QVERIFY2(std::abs(static_cast<double>(set[0].value(0, 0)) - value) < 1e-6, qPrintable(QString::number(t)));
        }
        QCOMPARE(optimiser.step, std::int64_t{3});
    }

    /// Momentum with decay in the gradient (Sutskever et al. 2013 as PyTorch states it), and Adam with it.
    void sgdAndAdamFollowTheirRecurrences() {
        ThreadPool pool(1);
        const double rate = 0.05, decay = 0.1, gradients[] = {0.5, -1.25, 2.0};
        for (const UpdateKind kind : {UpdateKind::sgd, UpdateKind::adam}) {
            ParameterSet<double> set(1);
            set.add("w", 1, 1, Initial::fanInColumns);
            set.add("bias", 1, 1, Initial::one);  // does not decay
            UpdateRule<double> rule;
            rule.kind = kind;
            rule.weightDecay = decay;
            double value[2] = {set[0].value(0, 0), 1}, m[2] = {}, v[2] = {};
            for (int t = 1; t <= 3; ++t) {
                for (int p = 0; p < 2; ++p) {
                    set.all()[static_cast<std::size_t>(p)].gradient(0, 0) = gradients[t - 1];
                    const double g = gradients[t - 1] + (p == 0 ? decay * value[p] : 0);
                    m[p] = kind == UpdateKind::sgd ? 0.9 * m[p] + g : 0.9 * m[p] + 0.1 * g;
                    v[p] = 0.999 * v[p] + 0.001 * g * g;
                    value[p] -= kind == UpdateKind::sgd ? rate * m[p]
                                                        : rate * (m[p] / (1 - std::pow(0.9, t))) /
                                                              (std::sqrt(v[p] / (1 - std::pow(0.999, t))) + 1e-8);
                }
                rule.update(pool, set, rate);
                for (int p = 0; p < 2; ++p)
                    QVERIFY(std::abs(set.all()[static_cast<std::size_t>(p)].value(0, 0) - value[p]) < 1e-12);
            }
        }
    }

    void scheduleWarmsUpAndFalls() {
        QVERIFY(std::abs(learningRateAt(0, 10, 100, 1.0) - 0.1) < 1e-12);
        QVERIFY(std::abs(learningRateAt(9, 10, 100, 1.0) - 1.0) < 1e-12);
        QVERIFY(std::abs(learningRateAt(10, 10, 100, 1.0) - 1.0) < 1e-12);
        QVERIFY(std::abs(learningRateAt(55, 10, 100, 1.0) - 0.505) < 1e-12);
        QVERIFY(std::abs(learningRateAt(100, 10, 100, 1.0) - 0.01) < 1e-12);
        QVERIFY(std::abs(learningRateAt(5000, 10, 100, 1.0) - 0.01) < 1e-12);
        for (int step = 11; step < 100; ++step)
            QVERIFY(learningRateAt(step, 10, 100, 1.0) < learningRateAt(step - 1, 10, 100, 1.0));
    }

    void clippingKeepsTheDirection() {
        ParameterSet<double> set(1);
        set.add("a", 1, 2, Initial::zero);
        set.add("b", 1, 1, Initial::zero);
        set.all()[0].gradient(0, 0) = 2;
        set.all()[0].gradient(0, 1) = 3;
        set.all()[1].gradient(0, 0) = 6;
        QCOMPARE(gradientNorm(set), 7.0);
        clipGradients(set, 7.0, 0.0);
        QCOMPARE(gradientNorm(set), 7.0);  // 0 = off
        clipGradients(set, 7.0, 10.0);
        QCOMPARE(gradientNorm(set), 7.0);
        clipGradients(set, 7.0, 1.0);
        QVERIFY(std::abs(gradientNorm(set) - 1.0) < 1e-12);
        QVERIFY(std::abs(set.all()[1].gradient(0, 0) - 6.0 / 7) < 1e-12);
    }

    void checkpointsWithoutNumbersAreRefused() {
        ParameterSet<float> set(3), read(4);
        for (ParameterSet<float>* each : {&set, &read}) each->add("weight", 2, 2, Initial::fanIn);
        set.all()[0].value(1, 1) = std::numeric_limits<float>::quiet_NaN();
        const std::string path = folder_.filePath("nan.h5").toStdString();
        {
            auto file = io::Hdf5File::create(path);
            QVERIFY(file.has_value());
            QVERIFY(writeParameters(*file, set).has_value());
            QVERIFY(file->commit().has_value());
        }
        auto file = io::Hdf5File::open(path);
        QVERIFY(file.has_value());
        const Result<void> result = readParameters(*file, read);
        QVERIFY(!result.has_value());
        QCOMPARE(QString::fromStdString(result.error().code), QString("checkpoint-mismatch"));
    }

    void checkpointsAreExact() {
        ParameterSet<float> set(3), read(4);
        for (ParameterSet<float>* each : {&set, &read}) {
            each->add("layer0.weight", 5, 7, Initial::fanIn);
            each->add("layer0.bias", 1, 7, Initial::embedding);
        }
        ThreadPool pool(2);
        UpdateRule<float> optimiser;
        optimiser.kind = UpdateKind::adamW;
        for (int i = 0; i < 3; ++i) {
            for (Parameter<float>& p : set.all()) p.gradient.fill(0.1F * static_cast<float>(i + 1));
            optimiser.update(pool, set, 0.01);
        }
        const std::string path = folder_.filePath("c.h5").toStdString();
        {
            auto file = io::Hdf5File::create(path);
            QVERIFY(file.has_value());
            QVERIFY(writeParameters(*file, set).has_value());
            QVERIFY(writeOptimiser(*file, optimiser, set).has_value());
            QVERIFY(file->commit().has_value());
        }
        auto file = io::Hdf5File::open(path);
        QVERIFY(file.has_value());
        QVERIFY(readParameters(*file, read).has_value());
        UpdateRule<float> stored;
        stored.kind = UpdateKind::adamW;
        QVERIFY(readOptimiser(*file, read, stored).has_value());
        QCOMPARE(stored.step, std::int64_t{3});
        for (std::size_t p = 0; p < 2; ++p)
            for (std::size_t i = 0; i < set.all()[p].value.size(); ++i) {
                QCOMPARE(read.all()[p].value.data()[i], set.all()[p].value.data()[i]);
                QCOMPARE(stored.first[p].data()[i], optimiser.first[p].data()[i]);
                QCOMPARE(stored.second[p].data()[i], optimiser.second[p].data()[i]);
            }
        ParameterSet<float> wrong(1);
        wrong.add("layer0.weight", 5, 8, Initial::fanIn);
        auto failed = readParameters(*file, wrong);
        QCOMPARE(QString::fromStdString(failed.error().code), QString("checkpoint-mismatch"));
        ParameterSet<float> missing(1);
        missing.add("layer9.weight", 5, 7, Initial::fanIn);
        QCOMPARE(QString::fromStdString(readParameters(*file, missing).error().code), QString("checkpoint-mismatch"));
    }
};

QTEST_GUILESS_MAIN(TestNn)
#include "test_nn.moc"
