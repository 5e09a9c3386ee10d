// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <atomic>
#include <cmath>
#include <cstring>
#include <fstream>
#include <thread>

#include "core/bgan/bgan_network.hpp"
#include "core/bgan/train.hpp"
#include "tests/core/bgan/toy_graph.hpp"

using namespace nl;
using namespace nl::bgan;
namespace fs = std::filesystem;

namespace {

BganOptions smallOptions() {
    BganOptions options;
    options.epochs = 6;
    options.hidden = 8;
    options.heads = 2;
    options.layers = 2;
    options.checkpointEvery = 2;
    options.threads = 1;
    return options;
}

/// A job that stops when a number of epochs has been reported as finished by the progress text.
struct StoppingJob {
    ThreadPool pool{1};
    std::stop_source stop;
    std::shared_ptr<PauseGate> gate = std::make_shared<PauseGate>();
    JobContext job;
    explicit StoppingJob(const std::string& stage)
        : job(pool, stop.get_token(), gate,
              JobContext::Sink{[this, stage](double, std::string_view now) {
                                   if (now == stage) stop.request_stop();
                               },
                               {},
                               {}}) {}
};

QString differences(const BganNetwork& a, const BganNetwork& b) {
    const auto &left = a.network.parameters().all(), &right = b.network.parameters().all();
    if (left.size() != right.size()) return "different numbers of parameters";
    for (std::size_t i = 0; i < left.size(); ++i)
        if (std::memcmp(left[i].value.data(), right[i].value.data(), left[i].value.size() * sizeof(float)) != 0)
            return QString::fromStdString("parameter " + left[i].name + " differs");
    return {};
}

template <class T>
QString why(const Result<T>& result) {
    return result ? QString() : QString::fromStdString(result.error().code + ": " + result.error().text());
}

}  // namespace

class TestTrain : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    int runs_ = 0;
    fs::path next() { return fs::path(folder_.path().toStdString()) / ("run" + std::to_string(runs_++)); }

private slots:
    void allModelsAndTasksTrain_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("task");
        for (const char* model : {"bgan", "bgan-no-nsa", "bgan-no-bmsa", "bgan-forward", "gat", "gcn", "mlp"})
            for (const char* task : {"reconstruct", "link", "cell-type", "firing-pattern", "rate", "network-type"})
                QTest::addRow("%s %s", model, task) << model << task;
    }
    void allModelsAndTasksTrain() {
        QFETCH(QString, model);
        QFETCH(QString, task);
        ThreadPool pool(1);
        JobContext job(pool);
        BganOptions options = smallOptions();
        options.model = model.toStdString();
        options.task = task.toStdString();
        options.epochs = 12;
        options.learningRate = 1e-2;
        const dataset::Dataset data = test::toyDataset(1, 6, 12, 4);
        const fs::path run = next();
        Result<TrainingResult> result = train(data, options, run, false, nullptr, job);
        QVERIFY2(result.has_value(), qPrintable(why(result)));
        QCOMPARE(result->epochs, std::int64_t{12});
        QVERIFY(!result->stopped);
        QVERIFY(result->parameters > 500);
        for (const auto* split : {&result->train, &result->validation, &result->test}) {
            QVERIFY2(split->contains("loss"), "every split has a loss");
            QVERIFY(std::isfinite(split->at("loss")));
        }
        Result<run::RunInfo> info = run::openRun(run);
        QVERIFY2(info.has_value(), qPrintable(why(info)));
        QCOMPARE(QString::fromStdString(info->state), QString("done"));
        QCOMPARE(info->metrics.points.size(), std::size_t{12});
        const int loss = info->metrics.column("train_loss");
        QVERIFY(loss >= 0);
        const double first = info->metrics.points.front().values[static_cast<std::size_t>(loss)];
        double last = 0;  // masks are drawn anew each epoch: a mean of the last epochs
        for (std::size_t i = 8; i < 12; ++i) last += info->metrics.points[i].values[static_cast<std::size_t>(loss)] / 4;
        QVERIFY2(last < first, qPrintable(QString("the loss falls: %1 -> %2").arg(first).arg(last)));
        // What is stored is what was trained.
        Result<std::shared_ptr<const BganNetwork>> stored = openNetwork(run);
        QVERIFY2(stored.has_value(), qPrintable(why(stored)));
        QCOMPARE(differences(**stored, *result->network), QString());
        Result<std::map<std::string, std::map<std::string, double>>> again = evaluate(**stored, data, job);
        QVERIFY(again.has_value());
        QCOMPARE((*again)["test"]["loss"], result->test["loss"]);
    }

    void resumeIsBitEqual_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("dropout");
        QTest::addRow("bgan") << "bgan" << 0.0;
        QTest::addRow("bgan dropout") << "bgan" << 0.2;
        QTest::addRow("gat") << "gat" << 0.0;
    }
    void resumeIsBitEqual() {
        QFETCH(QString, model);
        QFETCH(double, dropout);
        const dataset::Dataset data = test::toyDataset(1, 4, 8, 3);
        BganOptions options = smallOptions();
        options.model = model.toStdString();
        options.dropout = dropout;
        ThreadPool pool(1);
        JobContext job(pool);
        Result<TrainingResult> straight = train(data, options, next(), false, nullptr, job);
        QVERIFY2(straight.has_value(), qPrintable(why(straight)));

        // Stopped by the user within epoch 4: three epochs are kept.
        const fs::path broken = next();
        StoppingJob stopping("epoch 4 of 6");
        Result<TrainingResult> half = train(data, options, broken, false, nullptr, stopping.job);
        QVERIFY2(half.has_value(), qPrintable(why(half)));
        QVERIFY(half->stopped);
        QCOMPARE(half->epochs, std::int64_t{3});
        QCOMPARE(QString::fromStdString(run::openRun(broken)->state), QString("stopped"));
        QVERIFY2(!differences(*half->network, *straight->network).isEmpty(), "three epochs are not six");
        Result<TrainingResult> whole = train(data, options, broken, true, nullptr, job);
        QVERIFY2(whole.has_value(), qPrintable(why(whole)));
        QCOMPARE(whole->epochs, std::int64_t{6});
        QCOMPARE(differences(*whole->network, *straight->network), QString());
        QCOMPARE(run::openRun(broken)->metrics.points.size(), std::size_t{6});

        // Three epochs with the schedule of six, then three more.
        const fs::path planned = next();
        options.scheduleEpochs = 6;
        options.epochs = 3;
        QVERIFY(train(data, options, planned, false, nullptr, job).has_value());
        options.epochs = 6;
        Result<TrainingResult> continued = train(data, options, planned, true, nullptr, job);
        QVERIFY2(continued.has_value(), qPrintable(why(continued)));
        QCOMPARE(differences(*continued->network, *straight->network), QString());
    }

    void threadsDoNotChangeTheResult() {
        for (const char* model : {"bgan", "gat", "gcn"}) {
            const dataset::Dataset data = dataset::ofGraph(test::toyGraph(2, 600, 5));
            BganOptions options = smallOptions();
            options.model = model;
            options.epochs = 2;
            ThreadPool pool(1);
            JobContext job(pool);
            Result<TrainingResult> one = train(data, options, next(), false, nullptr, job);
            options.threads = 2;
            Result<TrainingResult> two = train(data, options, next(), false, nullptr, job);
            options.threads = 5;
            Result<TrainingResult> five = train(data, options, next(), false, nullptr, job);
            QVERIFY(one.has_value() && two.has_value() && five.has_value());
            QCOMPARE(differences(*one->network, *two->network), QString());
            QCOMPARE(differences(*one->network, *five->network), QString());
        }
    }

    void seedsDiffer() {
        const dataset::Dataset data = test::toyDataset(1, 4, 8, 3);
        BganOptions options = smallOptions();
        options.epochs = 1;
        ThreadPool pool(1);
        JobContext job(pool);
        Result<TrainingResult> one = train(data, options, next(), false, nullptr, job);
        options.seed = 2;
        Result<TrainingResult> two = train(data, options, next(), false, nullptr, job);
        QVERIFY(one.has_value() && two.has_value());
        QVERIFY(!differences(*one->network, *two->network).isEmpty());
    }

    void divergenceNamesItsPlaceAndKeepsTheLastGoodState() {
        const dataset::Dataset data = test::toyDataset(1, 4, 8, 3);
        BganOptions options = smallOptions();
        options.learningRate = 1e38;
        options.gradientClip = 0;
        options.warmUp = 0;
        ThreadPool pool(1);
        JobContext job(pool);
        const fs::path run = next();
        Result<TrainingResult> result = train(data, options, run, false, nullptr, job);
        QVERIFY(!result.has_value());
        QCOMPARE(QString::fromStdString(result.error().code), QString("not-finite"));
        QVERIFY(result.error().message.find("step") != std::string::npos);
        QVERIFY2(!result.error().found.empty(), "names the layer");
        QCOMPARE(QString::fromStdString(run::openRun(run)->state), QString("failed"));
        // (The learning rate of this test is out of the options' range, so the file is not read as a network.)
        Result<io::Hdf5File> file = io::Hdf5File::open(run / "checkpoint.h5");
        QVERIFY2(file.has_value(), qPrintable(why(file)));
        Result<std::vector<io::Hdf5File::Object>> stored = file->children("/parameters");
        QVERIFY(stored.has_value() && stored->size() > 50);
        for (const io::Hdf5File::Object& parameter : *stored) {
            Result<std::vector<float>> values = file->read<float>("/parameters/" + parameter.name);
            QVERIFY(values.has_value());
            for (const float value : *values) QVERIFY(std::isfinite(value));
        }
    }

    void errors() {
        ThreadPool pool(1);
        JobContext job(pool);
        BganOptions options = smallOptions();
        options.epochs = 1;
        const auto codeOf = [&](const dataset::Dataset& data, const BganOptions& o, const fs::path& run, bool resume) {
            Result<TrainingResult> result = train(data, o, run, resume, nullptr, job);
            return result ? QString("none") : QString::fromStdString(result.error().code);
        };
        QCOMPARE(codeOf({}, options, next(), false), QString("dataset-empty"));
        const dataset::Dataset data = test::toyDataset(1, 4, 8, 3);
        const fs::path run = next();
        QCOMPARE(codeOf(data, options, run, false), QString("none"));
        QCOMPARE(codeOf(data, options, run, false), QString("run-exists"));
        QCOMPARE(codeOf(test::toyDataset(7, 4, 8, 3), options, run, true), QString("checkpoint-mismatch"));
        BganOptions other = options;
        other.hidden = 16;
        QCOMPARE(codeOf(data, other, run, true), QString("checkpoint-mismatch"));
        other = options;
        other.hidden = 9;
        QCOMPARE(codeOf(data, other, next(), false), QString("value-range"));
        QVERIFY(codeOf(data, options, next(), true) != QString("none"));
        // Without labels.
        auto bare = std::make_shared<graph::Graph>(*data.samples[0].graph);
        bare->nodeFeatures.categories.clear();
        for (const char* task : {"cell-type", "firing-pattern", "network-type"}) {
            other = options;
            other.task = task;
            QCOMPARE(codeOf(dataset::ofGraph(bare), other, next(), false), QString("task-no-labels"));
        }
        // A damaged checkpoint.
        const fs::path damaged = next();
        QCOMPARE(codeOf(data, options, damaged, false), QString("none"));
        fs::resize_file(damaged / "checkpoint.h5", 1000);
        QCOMPARE(codeOf(data, options, damaged, true), QString("hdf5-broken"));
    }

    /// What lies on the disk during the first epoch is enough to go on from: as after a crash.
    void aRunCanGoOnBeforeItsFirstCheckpoint() {
        const dataset::Dataset data = test::toyDataset(1, 4, 8, 3);
        ThreadPool pool(1);
        const fs::path run = next(), crashed = next();
        int steps = 0;
        JobContext::Sink sink;
        sink.progress = [&](double done, std::string_view) {
            if (done >= 0 && ++steps == 1) fs::copy(run, crashed, fs::copy_options::recursive);
        };
        JobContext watched(pool, {}, nullptr, std::move(sink)), job(pool);
        const Result<TrainingResult> straight = train(data, smallOptions(), run, false, nullptr, watched);
        QVERIFY2(straight.has_value(), qPrintable(why(straight)));
        QCOMPARE(QString::fromStdString(run::openRun(crashed)->state), QString("running"));
        const Result<TrainingResult> resumed = train(data, smallOptions(), crashed, true, nullptr, job);
        QVERIFY2(resumed.has_value(), qPrintable(why(resumed)));
        QCOMPARE(resumed->epochs, straight->epochs);
        QCOMPARE(differences(*resumed->network, *straight->network), QString());
    }

    void withoutMemoryTheRunIsMarkedFailed() {
        const dataset::Dataset data = test::toyDataset(1, 4, 8, 3);
        ThreadPool pool(1);
        const fs::path run = next();
        JobContext::Sink sink;
        sink.progress = [](double, std::string_view stage) {
            if (stage == "epoch 3 of 6") throw std::bad_alloc();
        };
        JobContext job(pool, {}, nullptr, std::move(sink));
        const Result<TrainingResult> result = train(data, smallOptions(), run, false, nullptr, job);
        QVERIFY(!result.has_value());
        QCOMPARE(QString::fromStdString(result.error().code), QString("out-of-memory"));
        const Result<run::RunInfo> info = run::openRun(run);
        QVERIFY2(info.has_value(), qPrintable(why(info)));
        QCOMPARE(QString::fromStdString(info->state), QString("failed"));
        JobContext calm(pool);
        const Result<TrainingResult> resumed = train(data, smallOptions(), run, true, nullptr, calm);
        QVERIFY2(resumed.has_value(), qPrintable(why(resumed)));
    }

    void attentionIsWatchedInEveryTask_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<double>("validation");
        QTest::addRow("link") << "link" << 0.2;
        QTest::addRow("without validation") << "cell-type" << 0.0;
    }
    void attentionIsWatchedInEveryTask() {
        QFETCH(QString, task);
        QFETCH(double, validation);
        BganOptions options = smallOptions();
        options.task = task.toStdString();
        options.validationFraction = validation;
        options.testFraction = 0;
        options.epochs = 2;
        ThreadPool pool(1);
        JobContext job(pool);
        Snapshot<TrainingProgress> live;
        const Result<TrainingResult> result =
            train(dataset::ofGraph(test::toyGraph(2, 40, 5)), options, next(), false, &live, job);
        QVERIFY2(result.has_value(), qPrintable(why(result)));
        QCOMPARE(live.read()->attentionEntropy.size(), std::size_t{2 * 2 * 2});
        for (const double entropy : live.read()->attentionEntropy) QVERIFY(entropy > 0 && entropy <= 1.0001);
    }

    void pauseHoldsAndLiveIsPublished() {
        const dataset::Dataset data = dataset::ofGraph(test::toyGraph(2, 100, 5));
        BganOptions options = smallOptions();
        options.epochs = 200;
        ThreadPool pool(1);
        std::stop_source stop;
        auto gate = std::make_shared<PauseGate>();
        // The training pauses itself after a step: no step may follow.
        constexpr int kPauseAt = 8;
        std::atomic<int> steps{0};
        std::atomic<bool> paused{false};
        JobContext::Sink sink;
        sink.progress = [&](double done, std::string_view) {
            if (done < 0 || ++steps != kPauseAt) return;
            gate->pause();
            paused = true;
        };
        JobContext job(pool, stop.get_token(), gate, std::move(sink));
        Snapshot<TrainingProgress> live;
        Result<TrainingResult> result = fail("unset", "");
        std::jthread worker([&] { result = train(data, options, next(), false, &live, job); });
        QTRY_VERIFY_WITH_TIMEOUT(paused.load() && live.read() && live.read()->epoch >= 1, 60000);
        QCOMPARE(steps.load(), kPauseAt);
        for (int i = 0; i < 1000; ++i) std::this_thread::yield();  // a chance to go on wrongly
        QCOMPARE(steps.load(), kPauseAt);
        const std::int64_t held = live.read()->epoch;
        QCOMPARE(live.read()->attentionEntropy.size(), std::size_t{2 * 2 * 2});
        gate->resume();
        QTRY_VERIFY_WITH_TIMEOUT(live.read()->epoch > held, 60000);
        stop.request_stop();
        worker.join();
        QVERIFY(result.has_value());
        QVERIFY(result->stopped);
        QVERIFY(result->epochs > held && result->epochs < 200);
    }
};

QTEST_GUILESS_MAIN(TestTrain)
#include "test_train.moc"
