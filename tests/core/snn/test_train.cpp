// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>

#include <sys/resource.h>

#include "core/io/hdf5.hpp"
#include "core/run/run.hpp"
#include "core/snn/compare.hpp"
#include "core/snn/record.hpp"
#include "core/snn/train.hpp"

using namespace nl;
using namespace nl::snn;
namespace fs = std::filesystem;

namespace {

SnnOptions tinyOptions() {
    SnnOptions options;
    options.dataset = "synthetic";
    options.network = "resnet20";
    options.timeSteps = 2;
    options.batch = 16;
    options.epochs = 2;
    options.learningRate = 0.05;
    return options;
}

/// Stops the job at its n-th progress report within an epoch.
class Stopper {
public:
    explicit Stopper(int after) : after_(after) {}
    JobContext context(ThreadPool& pool) {
        JobContext::Sink sink;
        sink.progress = [this](double done, std::string_view) {
            if (done > 0 && ++seen_ >= after_) source_.request_stop();
        };
        return {pool, source_.get_token(), nullptr, sink};
    }

private:
    int after_, seen_ = 0;
    std::stop_source source_;
};

/// A disk that is full, as far as a process can have one to itself: files do not grow beyond `bytes`.
class SmallFilesOnly {
public:
    explicit SmallFilesOnly(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFilesOnly() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallFilesOnly(const SmallFilesOnly&) = delete;
    SmallFilesOnly& operator=(const SmallFilesOnly&) = delete;

private:
    void (*handler_)(int);
    rlimit before_{};
};

bool sameValues(const SnnModel& a, const SnnModel& b) {
    return a.parameters == b.parameters && a.runningMean == b.runningMean && a.runningVariance == b.runningVariance;
}

}  // namespace

class TestTrain : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    ThreadPool pool_{2};
    Communicator alone_;
    std::shared_ptr<const images::ImageSet> set_ = images::makeSynthetic(72, 40, 3);

    fs::path at(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }
    Result<SnnResult> trainIn(const SnnOptions& options, const char* name, bool resume = false) {
        JobContext job(pool_);
        return train(set_, options, at(name), resume, nullptr, alone_, job);
    }

private slots:
    void writesARunFolder() {
        Snapshot<SnnProgress> live;
        JobContext job(pool_);
        const auto result = train(set_, tinyOptions(), at("whole"), false, &live, alone_, job);
        QVERIFY2(result, result ? "" : result.error().text().c_str());
        QVERIFY(!result->stopped);
        QCOMPARE(result->epochs, 2);
        QCOMPARE(result->test.pictures, std::size_t{40});
        QVERIFY(result->test.activity.spikesPerImage > 0 && result->test.activity.energy > 0);
        for (const char* file : {"config.json", "metrics.csv", "model.h5", "checkpoint.h5", "best.h5", "log.txt"})
            QVERIFY2(fs::exists(at("whole") / file), file);
        const auto info = run::openRun(at("whole"));
        QVERIFY(info);
        QCOMPARE(info->kind, std::string("snn"));
        QCOMPARE(info->state, std::string("done"));
        QCOMPARE(info->metrics.points.size(), std::size_t{2});
        QCOMPARE(info->results.at("test.accuracy"), result->test.accuracy);
        const auto progress = live.read();
        QVERIFY(progress);
        QCOMPARE(progress->step, progress->steps);
        QCOMPARE(progress->layers.size(), result->test.activity.layers.size());
        // What is stored tells the same of the same pictures.
        const auto model = openModel(at("whole"));
        QVERIFY(model);
        QVERIFY(sameValues(**model, *result->model));
        const auto again = evaluate(**model, set_, "test", alone_, job);
        QVERIFY(again);
        QCOMPARE(again->accuracy, result->test.accuracy);
        QCOMPARE(again->activity.spikesPerImage, result->test.activity.spikesPerImage);
        double layers = 0;
        for (const LayerActivity& layer : again->activity.layers) {
            layers += layer.spikesPerImage;
            QVERIFY(layer.rate >= 0 && layer.rate <= 1 && layer.dead >= 0 && layer.dead <= 1);
        }
        QCOMPARE(layers, again->activity.spikesPerImage);
    }

    void learns() {
        SnnOptions options = tinyOptions();
        options.epochs = 6;
        options.network = "vgg5";
        const auto many = images::makeSynthetic(600, 100, 5);
        JobContext job(pool_);
        const auto result = train(many, options, at("learned"), false, nullptr, alone_, job);
        QVERIFY(result);
        QVERIFY2(result->test.accuracy > 0.3, qPrintable(QString::number(result->test.accuracy)));
    }

    /// Stopped inside an epoch and continued = never stopped, to the last bit; the options that may not change do not.
    void stopAndResume_data() {
        QTest::addColumn<QString>("optimiser");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("scaling");
        QTest::newRow("sgd") << "sgd"
                             << "direct"
                             << "none";
        QTest::newRow("adamw") << "adamw"
                               << "poisson"
                               << "correlation";
    }
    void stopAndResume() {
        QFETCH(QString, optimiser);
        QFETCH(QString, encoding);
        QFETCH(QString, scaling);
        SnnOptions options = tinyOptions();
        options.optimiser = optimiser.toStdString();
        options.learningRate = optimiser == "sgd" ? 0.05 : 1e-3;
        options.encoding = encoding.toStdString();
        options.gradientScaling = scaling.toStdString();
        options.dropout = 0.1;
        const std::string whole = "unbroken-" + options.optimiser, broken = "broken-" + options.optimiser;
        const auto expected = trainIn(options, whole.c_str());
        QVERIFY(expected);
        Stopper stopper(7);  // five steps an epoch: in the second one
        JobContext job = stopper.context(pool_);
        const auto stopped = train(set_, options, at(broken.c_str()), false, nullptr, alone_, job);
        QVERIFY(stopped && stopped->stopped);
        QCOMPARE(stopped->epochs, 1);
        QCOMPARE(run::openRun(at(broken.c_str()))->state, std::string("stopped"));
        SnnOptions other = options;
        other.learningRate = 0.01;
        const auto refused = trainIn(other, broken.c_str(), true);
        QVERIFY(!refused && refused.error().code == "checkpoint-mismatch");
        options.threads = 1;
        const auto resumed = trainIn(options, broken.c_str(), true);
        QVERIFY2(resumed, resumed ? "" : resumed.error().text().c_str());
        QVERIFY(sameValues(*resumed->model, *expected->model));
        QCOMPARE(resumed->test.accuracy, expected->test.accuracy);
        const auto a = run::openRun(at(whole.c_str())), b = run::openRun(at(broken.c_str()));
        for (const char* name : {"train_loss", "train_accuracy", "test_accuracy", "spikes_per_image"}) {
            const auto column = static_cast<std::size_t>(a->metrics.column(name));
            for (std::size_t e = 0; e < 2; ++e)
                QCOMPARE(a->metrics.points[e].values[column], b->metrics.points[e].values[column]);
        }
    }

    void heldOutPicturesAreWatched() {
        SnnOptions options = tinyOptions();
        options.epochs = 1;
        options.validationFraction = 0.25;
        const auto result = trainIn(options, "held-out");
        QVERIFY(result);
        QCOMPARE(result->test.pictures, std::size_t{40});
        QVERIFY(result->validation.pictures > 0 && result->validation.pictures < 30);
        const auto info = run::openRun(at("held-out"));
        QVERIFY(info->metrics.column("validation_accuracy") >= 0 && info->metrics.column("test_accuracy") < 0);
    }

    void bf16Trains() {
        SnnOptions options = tinyOptions();
        options.precision = "bf16";
        options.epochs = 1;
        const auto result = trainIn(options, "bf16");
        QVERIFY(result);
        QVERIFY(std::isfinite(result->test.loss));
    }

    void aFullDiskKeepsTheLastCheckpoint() {
        SnnOptions options = tinyOptions();
        const auto expected = trainIn(options, "disk-unbroken");
        QVERIFY(expected);
        Stopper stopper(7);
        JobContext job = stopper.context(pool_);
        QVERIFY(train(set_, options, at("disk"), false, nullptr, alone_, job)->stopped);
        const auto bytes = [&] {
            return QFile(QString::fromStdString((at("disk") / "checkpoint.h5").string())).size();
        };
        const qint64 size = bytes();
        {
            const SmallFilesOnly limit(static_cast<rlim_t>(size / 2));
            const auto failed = trainIn(options, "disk", true);
            QVERIFY(!failed);
            QCOMPARE(QString::fromStdString(failed.error().code), QString("hdf5-write"));
            QVERIFY(!failed.error().hint.empty() && failed.error().where);
        }
        QCOMPARE(bytes(), size);
        for (const auto& entry : fs::directory_iterator(at("disk")))
            QVERIFY2(entry.path().filename().string().find("partial") == std::string::npos, entry.path().c_str());
        const auto resumed = trainIn(options, "disk", true);
        QVERIFY2(resumed, resumed ? "" : resumed.error().text().c_str());
        QVERIFY(sameValues(*resumed->model, *expected->model));
    }

    void divergenceKeepsTheLastCheckpoint() {
        SnnOptions options = tinyOptions();
        options.epochs = 1;
        QVERIFY(trainIn(options, "diverged"));
        const auto good = openModel(at("diverged"));
        SnnOptions wild = options;
        wild.learningRate = 10;
        wild.optimiser = "sgd";
        wild.warmUp = 0;
        wild.epochs = 30;
        wild.weightDecay = 1;
        wild.momentum = 0.999;
        const auto failed = trainIn(wild, "wild");
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, std::string("not-finite"));
        QVERIFY(failed.error().message.find("step") != std::string::npos && !failed.error().found.empty());
        QCOMPARE(run::openRun(at("wild"))->state, std::string("failed"));
        if (fs::exists(at("wild") / "checkpoint.h5")) QVERIFY(openModel(at("wild")));
        QVERIFY(sameValues(**openModel(at("diverged")), **good));
    }

    void errors() {
        SnnOptions options = tinyOptions();
        options.epochs = 1;
        QVERIFY(trainIn(options, "errors"));
        QCOMPARE(trainIn(options, "errors").error().code, std::string("run-exists"));
        options.residual = "sew";
        options.network = "vgg5";
        QCOMPARE(trainIn(options, "never").error().code, std::string("value-range"));
        QVERIFY(!fs::exists(at("never")));
        QCOMPARE(openModel(at("nowhere")).error().code, std::string("run-not-found"));
        // Another kind of file, and a network of other shapes.
        {
            auto file = io::Hdf5File::create(at("errors") / "model.h5");
            QVERIFY(file->setAttribute("/", "format", "something"));
            QVERIFY(file->commit());
        }
        QCOMPARE(openModel(at("errors")).error().code, std::string("checkpoint-mismatch"));
        QVERIFY(keepBest(at("errors")));
        QVERIFY(openModel(at("errors")));
        QCOMPARE(keepBest(at("nowhere")).error().code, std::string("run-not-found"));
        JobContext job(pool_);
        const auto other = images::makeSynthetic(0, 0, 1);
        QCOMPARE(train(other, tinyOptions(), at("empty"), false, nullptr, alone_, job).error().code,
                 std::string("images-empty"));
        const auto cut = at("errors") / "checkpoint.h5";
        fs::resize_file(cut, fs::file_size(cut) / 2);
        QVERIFY(!trainIn(
            [&] {
                SnnOptions same = tinyOptions();
                same.epochs = 1;
                return same;
            }(),
            "errors", true));
    }

    /// The raster is what the network did: spikes of all layers, and they alone.
    void recordingAgreesWithTheNetwork() {
        SnnOptions options = tinyOptions();
        options.epochs = 1;
        options.timeSteps = 4;
        QVERIFY(trainIn(options, "recorded"));
        const auto model = openModel(at("recorded"));
        JobContext job(pool_);
        const auto recording = record(**model, *set_, "test", 3, 8, job);
        QVERIFY2(recording, recording ? "" : recording.error().text().c_str());
        const SnnRecording& r = **recording;
        const auto one = std::make_shared<images::ImageSet>(*images::firstOf(*set_, 1, 4));
        const auto quality = evaluate(**model, one, "test", alone_, job);
        double total = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const auto each = record(**model, *set_, "test", i, 0, job);
            total += static_cast<double>((*each)->spikes.time.size());
        }
        QCOMPARE(total / 4, quality->activity.spikesPerImage);
        QCOMPARE(r.probability.size(), r.steps * r.classes);
        for (std::size_t t = 0; t < r.steps; ++t) {
            float sum = 0;
            for (std::size_t c = 0; c < r.classes; ++c) sum += r.probability[t * r.classes + c];
            QVERIFY(std::fabs(sum - 1) < 1e-5F);
        }
        // A traced neuron spikes where its membrane reached the threshold.
        std::size_t spiking = 0;
        for (std::size_t layer = 0; layer < r.membranes.size(); ++layer)
            for (std::size_t k = 0; k < r.membranes[layer].neurons.size(); ++k)
                for (std::size_t t = 0; t < r.steps; ++t) {
                    const bool above = r.membranes[layer].potential[k * r.steps + t] >= r.threshold;
                    const std::uint32_t source = r.spikes.groupBegin[layer] + r.membranes[layer].neurons[k];
                    bool found = false;
                    for (std::size_t i = 0; i < r.spikes.time.size(); ++i)
                        found = found || (r.spikes.source[i] == source &&
                                          static_cast<std::size_t>(r.spikes.time[i] / kStepSeconds) == t);
                    QCOMPARE(found, above);
                    spiking += found ? 1 : 0;
                }
        QVERIFY(spiking > 0);
        QCOMPARE(record(**model, *set_, "test", 4000, 8, job).error().code, std::string("value-range"));
    }

    void aFinishedRunKeepsItsResults() {
        SnnOptions options = tinyOptions();
        options.epochs = 1;
        QVERIFY(trainIn(options, "finished"));
        const auto before = run::openRun(at("finished"))->results;
        QVERIFY(before.contains("train.accuracy") && before.at("images_per_second") > 0);
        QVERIFY(trainIn(options, "finished", true));
        const auto after = run::openRun(at("finished"));
        for (const char* name : {"train.accuracy", "train.loss", "test.accuracy", "images_per_second"})
            QCOMPARE(after->results.at(name), before.at(name));
        QCOMPARE(after->metrics.points.size(), std::size_t{1});
    }

    /// Epochs after the last checkpoint are learned again, and stand once in the table.
    void epochsAfterTheCheckpointStandOnce() {
        SnnOptions options = tinyOptions();
        options.epochs = 3;
        options.checkpointEvery = 2;
        const auto expected = trainIn(options, "killed-unbroken");
        QVERIFY(expected);
        Stopper stopper(12);
        JobContext job = stopper.context(pool_);
        QVERIFY(train(set_, options, at("killed"), false, nullptr, alone_, job)->stopped);
        // As a kill would leave it: a row of an epoch that the checkpoint does not know.
        {
            std::ofstream metrics(at("killed") / "metrics.csv", std::ios::app);
            metrics << "3,1,1,1,1,1,1,1,1,1,1\n";
        }
        const auto resumed = trainIn(options, "killed", true);
        QVERIFY2(resumed, resumed ? "" : resumed.error().text().c_str());
        const auto info = run::openRun(at("killed"));
        QCOMPARE(info->metrics.points.size(), std::size_t{3});
        QVERIFY(sameValues(*resumed->model, *expected->model));
        const auto loss = static_cast<std::size_t>(info->metrics.column("train_loss"));
        const auto whole = run::openRun(at("killed-unbroken"));
        QCOMPARE(info->metrics.points[2].values[loss], whole->metrics.points[2].values[loss]);
    }

    void comparisonMeetsOldRuns() {
        ComparisonPlan plan;
        plan.base = tinyOptions();
        plan.base.epochs = 1;
        plan.base.validationFraction = 0.2;
        plan.modes = {"none"};
        plan.seeds = 1;
        JobContext job(pool_);
        const fs::path folder = at("compared-again");
        QVERIFY(compare(set_, plan, folder, alone_, job));
        plan.base.epochs = 2;
        const auto other = compare(set_, plan, folder, alone_, job);
        QVERIFY(!other && other.error().code == "checkpoint-mismatch");
        // Broken off before its first checkpoint: begins again.
        plan.base.epochs = 1;
        const fs::path only = fs::directory_iterator(folder)->path().parent_path() / "none-rate0.05-seed1";
        QVERIFY(fs::exists(only / "config.json"));
        auto info = run::openRun(only);
        std::ifstream in(only / "config.json");
        std::string config((std::istreambuf_iterator<char>(in)), {});
        const auto done = config.find("\"done\"");
        QVERIFY(done != std::string::npos);
        config.replace(done, 6, "\"running\"");
        std::ofstream(only / "config.json") << config;
        fs::remove(only / "checkpoint.h5");
        const auto again = compare(set_, plan, folder, alone_, job);
        QVERIFY2(again, again ? "" : again.error().text().c_str());
        QVERIFY(again->runs[0].testAccuracy >= 0);
        // A rate that diverges is noted, and not chosen.
        plan.learningRates = {0.05, 10};
        plan.base.warmUp = 0;
        plan.base.momentum = 0.999;
        plan.base.weightDecay = 1;
        plan.base.epochs = 30;
        const auto wild = compare(set_, plan, at("compared-wild"), alone_, job);
        QVERIFY2(wild, wild ? "" : wild.error().text().c_str());
        QCOMPARE(wild->rows.size(), std::size_t{2});
        QCOMPARE(wild->rows[1].diverged, std::size_t{1});
        QVERIFY(wild->rows[0].chosen && !wild->rows[1].chosen && std::isnan(wild->rows[1].accuracyMean));
    }

    void nothingLeftToLearnFrom() {
        SnnOptions options = tinyOptions();
        options.trainSize = 4;
        options.validationFraction = 0.5;
        const auto refused = trainIn(options, "held-back");
        QVERIFY(!refused && refused.error().code == "images-empty");
    }

    void comparisonSumsUp() {
        const std::vector<ComparedRun> runs{{"none", 0.1, 1, 0.6, 0.5, 100, {}},
                                            {"none", 0.1, 2, 0.6, 0.7, 120, {}},
                                            {"none", 0.2, 1, 0.9, 0.4, 90, {}},
                                            {"none", 0.2, 2, 0.7, 0.4, 90, {}},
                                            {"post", 0.1, 1, 0.5, 0.8, 80, {}}};
        const std::vector<ComparisonRow> rows = summarise(runs);
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].accuracyMean, 0.6);
        QVERIFY(std::fabs(rows[0].accuracySd - std::sqrt(0.02)) < 1e-12);
        QCOMPARE(rows[0].spikesMean, 110.0);
        QVERIFY(!rows[0].chosen && rows[1].chosen && rows[2].chosen);  // by validation, whatever the test says
        ComparisonPlan plan;
        plan.base = tinyOptions();
        plan.base.epochs = 1;
        plan.modes = {"none", "post"};
        plan.seeds = 2;
        JobContext job(pool_);
        const auto first = compare(set_, plan, at("compared"), alone_, job);
        QVERIFY2(first, first ? "" : first.error().text().c_str());
        QCOMPARE(first->runs.size(), std::size_t{4});
        QVERIFY(fs::exists(at("compared") / "comparison.md") && fs::exists(at("compared") / "comparison.csv"));
        // Called again it reads what is there.
        const auto stamp = fs::last_write_time(first->runs[0].folder / "model.h5");
        const auto second = compare(set_, plan, at("compared"), alone_, job);
        QVERIFY(second);
        QVERIFY(fs::last_write_time(first->runs[0].folder / "model.h5") == stamp);
        QCOMPARE(second->rows[1].accuracyMean, first->rows[1].accuracyMean);
        plan.learningRates = {0.1, 0.2};
        QCOMPARE(compare(set_, plan, at("refused"), alone_, job).error().code, std::string("value-range"));
    }
};

QTEST_GUILESS_MAIN(TestTrain)
#include "test_train.moc"
