// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include <nlohmann/json.hpp>
#include <signal.h>

using Json = nlohmann::json;

namespace {

struct Outcome {
    int status = -1;
    QByteArray out, err;
    [[nodiscard]] Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
};

Outcome cli(const QStringList& args) {
    QProcess process;
    process.start(QString(NL_BINARY_DIR) + "/bin/neuroloom-cli", args);
    Outcome out;
    if (!process.waitForFinished(300000)) {
        process.kill();
        process.waitForFinished();
        return out;
    }
    out.status = process.exitCode();
    out.out = process.readAllStandardOutput();
    out.err = process.readAllStandardError();
    return out;
}

const QStringList kSmall{"--dataset", "synthetic", "--network",   "resnet20", "--train-size", "48", "--batch", "16",
                         "--epochs",  "2",         "--test-size", "20",       "--time-steps", "2"};

}  // namespace

class TestSnnCli : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    QString at(const QString& name) { return folder_.filePath(name); }

private slots:
    void initTestCase() {
        if (!QFile::exists(QString(NL_BINARY_DIR) + "/bin/neuroloom-cli")) QSKIP("neuroloom-cli is not built");
        const Outcome trained = cli(QStringList{"snn", "train", "--out", at("run"), "--json"} + kSmall);
        QVERIFY2(trained.status == 0, trained.err);
        const Json json = trained.json();
        for (const char* field : {"epochs", "parameters", "images_per_second", "train_accuracy", "test_accuracy",
                                  "spikes_per_image", "firing_rate", "energy_joule_per_image", "peak_rss_bytes"})
            QVERIFY2(json.contains(field) && !json[field].is_null(), field);
        QCOMPARE(json["epochs"].get<int>(), 2);
        QVERIFY(json["firing_rate"].size() > 15);
    }

    void evaluate() {
        const Outcome told = cli({"snn", "evaluate", "--run", at("run"), "--test-size", "20", "--json"});
        QVERIFY2(told.status == 0, told.err);
        QVERIFY(told.json()["accuracy"].get<double>() >= 0);
        QCOMPARE(told.json()["pictures"].get<int>(), 20);
        QCOMPARE(cli({"snn", "evaluate", "--run", at("nowhere")}).status, 1);
        QCOMPARE(cli({"snn", "evaluate"}).status, 2);
    }

    /// As many rows as spikes; the picture is one.
    void raster() {
        const Outcome csv = cli({"snn", "raster", "--run", at("run"), "--image", "3", "--out", at("r.csv"), "--json"});
        QVERIFY2(csv.status == 0, csv.err);
        QFile file(at("r.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.front(), QByteArray("layer,neuron,step"));
        QCOMPARE(lines.size() - 1, csv.json()["spikes"].get<int>());
        QCOMPARE(cli({"snn", "raster", "--run", at("run"), "--image", "3", "--out", at("r.png")}).status, 0);
        QVERIFY(QFileInfo(at("r.png")).size() > 500);
        QCOMPARE(cli({"snn", "raster", "--run", at("run"), "--image", "999999", "--out", at("r.csv")}).status, 1);
        QCOMPARE(cli({"snn", "raster", "--run", at("run"), "--image", "1", "--out", at("r.txt")}).status, 2);
    }

    /// The program reads back what it has written, with the numbers that it told.
    void exportNeuroml() {
        const Outcome told = cli({"snn", "export", "--run", at("run"), "--out", at("net.nml"), "--maximum-neurons",
                                  "300", "--maximum-synapses", "5000", "--json"});
        QVERIFY2(told.status == 0, told.err);
        const Json json = told.json();
        QVERIFY(json["neurons"].get<int>() <= 300 && json["synapses"].get<int>() <= 5000);
        QVERIFY(json["network_synapses"].get<long>() > 5000);
        const Outcome info = cli({"info", at("net.nml"), "--json"});
        QVERIFY2(info.status == 0, info.err);
        QCOMPARE(info.json()["totals"]["connections"].get<int>(),
                 json["synapses"].get<int>() + json["biases"].get<int>());
        QCOMPARE(cli({"snn", "export", "--run", at("nowhere"), "--out", at("net.nml")}).status, 1);
        QCOMPARE(cli({"snn", "export", "--run", at("run"), "--out", at("net.txt")}).status, 2);
    }

    /// A graph that BGAN learns from and attends to; the numbers are those of the file.
    void graphForBgan() {
        const QStringList ask{
            "snn",  "graph", "--run",      at("run"), "--maximum-neurons", "200", "--maximum-synapses",
            "2000", "--out", at("net.h5"), "--json"};
        const Outcome told = cli(ask + QStringList{"--pictures", "10"});
        QVERIFY2(told.status == 0, told.err);
        const Json json = told.json();
        QVERIFY(json["neurons"].get<int>() <= 200 && json["synapses"].get<int>() <= 2000);
        QVERIFY(json["sampled"].get<bool>() && json["network_synapses"].get<long>() > 2000);
        QCOMPARE(json["pictures"].get<int>(), 10);
        QCOMPARE(json["nodes"]["neuron"].get<int>(), json["neurons"].get<int>());
        QCOMPARE(json["nodes"]["synapse"].get<int>(), json["synapses"].get<int>());
        QVERIFY(json["notes"].dump().find("sampled") != std::string::npos);
        const Outcome trained = cli({"bgan", "train", "--dataset", at("net.h5"), "--task", "rate", "--out", at("bgan"),
                                     "--epochs", "3", "--hidden", "8", "--heads", "2", "--layers", "1", "--json"});
        QVERIFY2(trained.status == 0, trained.err);
        QCOMPARE(trained.json()["epochs"].get<int>(), 3);
        const Outcome attended =
            cli({"bgan", "attend", "--run", at("bgan"), at("net.h5"), "--out", at("attention.csv"), "--json"});
        QVERIFY2(attended.status == 0, attended.err);
        QFile file(at("attention.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readLine().startsWith("scale,layer,head"));
        QVERIFY(file.readAll().count('\n') > 200);
        const Outcome silent = cli(ask + QStringList{"--pictures", "0"});
        QVERIFY2(silent.status == 0, silent.err);
        QCOMPARE(silent.json()["pictures"].get<int>(), 0);
        // Without spikes there is no rate to learn.
        QCOMPARE(cli({"bgan", "train", "--dataset", at("net.h5"), "--task", "rate", "--out", at("bgan2")}).status, 1);
        QCOMPARE(cli({"snn", "graph", "--run", at("nowhere"), "--out", at("g.h5")}).status, 1);
        QCOMPARE(cli({"snn", "graph", "--run", at("run"), "--out", at("g.txt")}).status, 2);
        QCOMPARE(cli({"snn", "graph", "--run", at("run"), "--out", at("g.h5"), "--maximum-neurons", "0"}).status, 2);
    }

    void compare() {
        const Outcome told = cli(
            QStringList{"snn", "compare", "--out", at("compared"), "--seeds", "2", "--modes", "none,post", "--json"} +
            kSmall);
        QVERIFY2(told.status == 0, told.err);
        const Json json = told.json();
        QCOMPARE(json["runs"].size(), std::size_t{4});
        for (const char* mode : {"none", "post"})
            for (const char* field : {"accuracy_mean", "accuracy_sd", "spikes_mean", "spikes_sd"})
                QVERIFY(json["summary"][mode].contains(field));
        QCOMPARE(cli(QStringList{"snn", "compare", "--out", at("c"), "--modes", "never"} + kSmall).status, 2);
    }

    /// Ctrl-C keeps everything; --resume goes on.
    void interruptAndResume() {
        QProcess process;
        QStringList args{"snn", "train", "--out", at("broken"), "--json"};
        args += kSmall;
        args.replaceInStrings("48", "4000");
        process.start(QString(NL_BINARY_DIR) + "/bin/neuroloom-cli", args);
        QVERIFY(process.waitForStarted());
        process.setReadChannel(QProcess::StandardError);  // what waitForReadyRead() waits for
        while (!process.readAllStandardError().contains("images/s"))
            if (!process.waitForReadyRead(60000)) break;
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(QFile::exists(at("broken/checkpoint.h5")));
        const Json stopped = Json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
        QVERIFY(stopped["stopped"].get<bool>() && stopped["test_accuracy"].is_null());
        QCOMPARE(cli(QStringList{"snn", "train", "--out", at("broken")} + kSmall).status, 1);  // there is a run already
        const Outcome other = cli({"snn", "train", "--out", at("broken"), "--resume", "--learning-rate", "0.5"});
        QCOMPARE(other.status, 1);
        QVERIFY2(other.err.contains("learning-rate"), other.err);
    }

    void usage_data() {
        QTest::addColumn<QStringList>("args");
        QTest::newRow("nothing") << QStringList{"snn"};
        QTest::newRow("unknown part") << QStringList{"snn", "learn"};
        QTest::newRow("no folder") << QStringList{"snn", "train", "--dataset", "synthetic", "--network", "vgg5"};
        QTest::newRow("no network") << QStringList{"snn", "train", "--dataset", "synthetic", "--out", "x"};
        QTest::newRow("choice") << QStringList{"snn",       "train", "--dataset", "synthetic",
                                               "--network", "vgg7",  "--out",     "x"};
        QTest::newRow("range") << QStringList{"snn",  "train", "--dataset", "synthetic",    "--network",
                                              "vgg5", "--out", "x",         "--time-steps", "0"};
    }
    void usage() {
        QFETCH(QStringList, args);
        QCOMPARE(cli(args).status, 2);
    }

    void missingPictures() {
        const Outcome outcome = cli(
            {"snn", "train", "--dataset", "cifar10", "--data", at("empty"), "--network", "vgg5", "--out", at("never")});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.contains("images-missing") || outcome.err.contains("download"), outcome.err);
        QVERIFY(!QFile::exists(at("never")));
    }
};

QTEST_GUILESS_MAIN(TestSnnCli)
#include "test_snn_cli.moc"
