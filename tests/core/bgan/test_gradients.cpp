// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <cstring>

#include "core/base/random.hpp"
#include "core/bgan/bgan_network.hpp"
#include "core/bgan/objective.hpp"
#include "tests/core/bgan/toy_graph.hpp"

using namespace nl;
using namespace nl::bgan;

namespace {

/// Everything that a loss needs, in double precision.
struct Setup {
    BganOptions options;
    dataset::Dataset dataset;
    Task task;
    std::vector<Prepared> samples;
    std::unique_ptr<Network<double>> network;
};

Setup makeSetup(const std::string& model, const std::string& taskName, ThreadPool& pool, int hops = 1,
                const char* norm = "query-key") {
    Setup s;
    s.options.model = model;
    s.options.task = taskName;
    s.options.hidden = 8;
    s.options.heads = 2;
    s.options.layers = 2;
    s.options.hops = hops;
    s.options.attentionNorm = norm;
    s.options.validationFraction = s.options.testFraction = 0;
    s.dataset = test::toyDataset(3, 1, 5, 3);
    const SplitPlan plan = planSplits(s.dataset, s.options);
    Result<Task> task = makeTask(s.dataset, plan, s.options);
    if (!task) return s;
    s.task = *task;
    if (s.task.head == HeadKind::graphClass) s.task.classes = {"feed-forward", "recurrent"};  // one class has no loss
    const FeatureStatistics statistics = statisticsOf(s.dataset, plan, s.task);
    s.samples.push_back(prepare(s.dataset.samples[0], 0, plan, s.task, statistics, s.options, pool));
    s.network = std::make_unique<Network<double>>(architectureOf(s.options, s.task, statistics), 11);
    // Biases and gains away from 0 and 1, so that none of their gradients is zero by chance.
    RandomStream random(5, 0);
    for (nn::Parameter<double>& p : s.network->parameters().all())
        for (double& value : p.value.values()) value += 0.1 * random.normal();
    return s;
}

double lossOf(Setup& s, ThreadPool& pool, bool gradients, tensor::BufferPool* buffers = nullptr) {
    autodiff::Tape<double> tape(pool, gradients, buffers);
    Step<double> step(tape, nn::Bound<double>(tape, s.network->parameters()), nullptr);
    Objective<double> objective(*s.network, s.samples[0], dataset::Split::train, Draw{7, 1, 0.4}, true);
    const autodiff::Value loss = objective.loss(step);
    if (!loss.valid()) return std::nan("");
    const double value = tape.value(loss)(0, 0);
    if (gradients) {
        s.network->parameters().clearGradients();
        tape.backward(loss);
    }
    return value;
}

std::vector<double> gradientOf(const Setup& s) {
    std::vector<double> out;
    for (const nn::Parameter<double>& p : s.network->parameters().all())
        out.insert(out.end(), p.gradient.values().begin(), p.gradient.values().end());
    return out;
}

}  // namespace

class TestGradients : public QObject {
    Q_OBJECT
private slots:
    /// Memory of a step before, with other numbers in it, gives the same bits as fresh memory.
    void reusedMemoryChangesNothing_data() {
        QTest::addColumn<QString>("model");
        for (const char* model : {"bgan", "bgan-no-nsa", "bgan-no-bmsa", "bgan-forward", "gat", "gcn", "mlp"})
            QTest::addRow("%s", model) << model;
    }
    void reusedMemoryChangesNothing() {
        QFETCH(QString, model);
        ThreadPool pool(1);
        Setup s = makeSetup(model.toStdString(), "reconstruct", pool);
        QVERIFY(s.network != nullptr);
        const double loss = lossOf(s, pool, true);
        const std::vector<double> fresh = gradientOf(s);
        tensor::BufferPool buffers;
        const auto scaleParameters = [&](double factor) {
            for (nn::Parameter<double>& p : s.network->parameters().all())
                for (double& value : p.value.values()) value *= factor;
        };
        scaleParameters(-2);
        QVERIFY(lossOf(s, pool, true, &buffers) != loss);
        QVERIFY(buffers.bytesFree() > 0);
        scaleParameters(-0.5);
        for (int repeat = 0; repeat < 2; ++repeat) {
            QCOMPARE(lossOf(s, pool, true, &buffers), loss);
            const std::vector<double> reused = gradientOf(s);
            QCOMPARE(std::memcmp(fresh.data(), reused.data(), fresh.size() * sizeof(double)), 0);
        }
        QCOMPARE(buffers.bytesInUse(), std::size_t{0});
    }

    void wholeNetwork_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("task");
        QTest::addColumn<int>("hops");
        QTest::addColumn<QString>("norm");
        for (const char* model : {"bgan", "bgan-no-nsa", "bgan-no-bmsa", "bgan-forward", "gat", "gcn", "mlp"})
            QTest::addRow("%s reconstruct", model) << model << "reconstruct" << 1 << "query-key";
        for (const char* task : {"link", "cell-type", "firing-pattern", "rate", "network-type"})
            QTest::addRow("bgan %s", task) << "bgan" << task << 1 << "query-key";
        QTest::addRow("bgan two hops") << "bgan"
                                       << "reconstruct" << 2 << "query-key";
        QTest::addRow("bgan no norm") << "bgan"
                                      << "reconstruct" << 1 << "none";
        QTest::addRow("gat link") << "gat"
                                  << "link" << 1 << "query-key";
    }

    void wholeNetwork() {
        QFETCH(QString, model);
        QFETCH(QString, task);
        QFETCH(int, hops);
        QFETCH(QString, norm);
        ThreadPool pool(1);
        Setup s = makeSetup(model.toStdString(), task.toStdString(), pool, hops, norm.toUtf8().constData());
        QVERIFY2(s.network != nullptr, "the task has labels in the toy graph");
        QVERIFY(std::isfinite(lossOf(s, pool, true)));
        // A few elements of every parameter: all of them would take minutes.
        RandomStream random(9, 9);
        constexpr double kStep = 1e-5;
        double worst = 0;
        QString where;
        int touched = 0;
        for (nn::Parameter<double>& p : s.network->parameters().all()) {
            for (int i = 0; i < 2; ++i) {
                const auto at = static_cast<std::size_t>(random.below(p.value.size()));
                const double byTape = p.gradient.data()[at], keep = p.value.data()[at];
                p.value.data()[at] = keep + kStep;
                const double above = lossOf(s, pool, false);
                p.value.data()[at] = keep - kStep;
                const double below = lossOf(s, pool, false);
                p.value.data()[at] = keep;
                const double byDifference = (above - below) / (2 * kStep);
                const double error =
                    std::abs(byTape - byDifference) / std::max({std::abs(byTape), std::abs(byDifference), 1e-3});
                if (std::abs(byTape) > 1e-9) ++touched;
                if (error > worst) {
                    worst = error;
                    where = QString::fromStdString(p.name) +
                            QString(" tape %1 difference %2").arg(byTape).arg(byDifference);
                }
            }
        }
        QVERIFY2(worst < 1e-5, qPrintable(QString("%1: %2").arg(worst).arg(where)));
        QVERIFY2(touched > static_cast<int>(s.network->parameters().all().size()) / 2,
                 "most parameters reach the loss");
    }
};

QTEST_GUILESS_MAIN(TestGradients)
#include "test_gradients.moc"
