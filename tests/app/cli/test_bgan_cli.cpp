// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>

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

}  // namespace

class TestBganCli : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    QString at(const QString& name) { return folder_.filePath(name); }
    QString sample(const char* name) { return QString(NL_SOURCE_DIR) + "/resources/samples/" + name; }

private slots:
    void initTestCase() {
        if (!QFile::exists(QString(NL_BINARY_DIR) + "/bin/neuroloom-cli")) QSKIP("neuroloom-cli is not built");
        const Outcome built = cli({"dataset", "build", "--out", at("m.h5"), "--models", sample("microcircuit.net.nml"),
                                   "--threads", "2", "--json"});
        QVERIFY2(built.status == 0, built.err);
        const Json json = built.json();
        QCOMPARE(json["graphs"].get<int>(), 1);
        QVERIFY(json["nodes"].get<int>() > 500 && json["edges"].get<int>() > 1000);
        QCOMPARE(json["sha256"].get<std::string>().size(), std::size_t{64});
        QVERIFY(json["labels"]["cell-type"].size() >= 3);
        QVERIFY(json.contains("seconds"));
    }

    void datasetInfo() {
        const Outcome info = cli({"dataset", "info", at("m.h5"), "--json"});
        QVERIFY2(info.status == 0, info.err);
        QCOMPARE(info.json()["graphs"].get<int>(), 1);
        QCOMPARE(cli({"dataset", "info", at("missing.h5")}).status, 1);
        QCOMPARE(cli({"dataset"}).status, 2);
        QCOMPARE(cli({"dataset", "build", "--out", at("x.h5")}).status, 2);
        const Outcome later = cli({"dataset", "build", "--out", at("x.h5"), "--canonical", "5"});
        QCOMPARE(later.status, 1);
        QVERIFY2(later.err.contains("not-available"), later.err);
    }

    void trainEvaluateAttend() {
        const Outcome trained = cli({"bgan", "train", "--dataset", at("m.h5"), "--task", "reconstruct", "--out",
                                     at("run"), "--epochs", "5", "--json"});
        QVERIFY2(trained.status == 0, trained.err);
        const Json json = trained.json();
        for (const char* key :
             {"epochs", "parameters", "seconds_per_epoch", "train", "validation", "test", "peak_rss_bytes"})
            QVERIFY2(json.contains(key), key);
        QCOMPARE(json["epochs"].get<int>(), 5);
        QVERIFY(json["train"].contains("loss") && json["train"].contains("r2"));
        for (const char* file : {"config.json", "metrics.csv", "model.h5", "checkpoint.h5", "log.txt"})
            QVERIFY2(QFile::exists(at("run/") + file), file);
        const Outcome evaluated = cli({"bgan", "evaluate", "--run", at("run"), "--dataset", at("m.h5"), "--json"});
        QVERIFY2(evaluated.status == 0, evaluated.err);
        QCOMPARE(evaluated.json()["test"]["loss"].get<double>(), json["test"]["loss"].get<double>());
        // A second training into the same folder is refused, a longer one continues it.
        QCOMPARE(cli({"bgan", "train", "--dataset", at("m.h5"), "--task", "reconstruct", "--out", at("run"), "--epochs",
                      "5"})
                     .status,
                 1);
        const Outcome resumed =
            cli({"bgan", "train", "--dataset", at("m.h5"), "--out", at("run"), "--epochs", "7", "--resume", "--json"});
        QVERIFY2(resumed.status == 0, resumed.err);
        QCOMPARE(resumed.json()["epochs"].get<int>(), 7);
        for (const char* suffix : {"csv", "json", "graphml", "png"}) {
            const Outcome attended = cli({"bgan", "attend", "--run", at("run"), sample("microcircuit.net.nml"), "--out",
                                          at(QString("a.") + suffix), "--json"});
            QVERIFY2(attended.status == 0, attended.err);
            QVERIFY(QFileInfo(at(QString("a.") + suffix)).size() > 100);
        }
        QFile json2(at("a.json"));
        QVERIFY(json2.open(QIODevice::ReadOnly));
        QVERIFY(!Json::parse(json2.readAll().toStdString(), nullptr, false).is_discarded());
        QCOMPARE(
            cli({"bgan", "attend", "--run", at("run"), sample("microcircuit.net.nml"), "--out", at("a.txt")}).status,
            1);
        QCOMPARE(cli({"bgan", "attend", "--run", at("run"), sample("microcircuit.net.nml"), "--out", at("a.csv"),
                      "--layer", "99"})
                     .status,
                 1);
        QCOMPARE(cli({"bgan", "attend", "--run", at("run"), sample("microcircuit.net.nml"), "--out", at("a.csv"),
                      "--scale", "galaxy"})
                     .status,
                 2);
    }

    void csvRowsSumToOne_data() {
        QTest::addColumn<QString>("direction");
        QTest::newRow("forward") << "forward";
        QTest::newRow("backward") << "backward";
    }
    void csvRowsSumToOne() {
        QFETCH(QString, direction);
        const Outcome attended =
            cli({"bgan", "attend", "--run", at("run"), sample("microcircuit.net.nml"), "--out", at("one.csv"),
                 "--layer", "1", "--head", "2", "--direction", direction, "--scale", "part", "--json"});
        QVERIFY2(attended.status == 0, attended.err);
        QFile file(at("one.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), QByteArray("scale,layer,head,direction,block,source,target,score\n"));
        std::map<std::pair<QByteArray, int>, double> sums;
        while (!file.atEnd()) {
            const QList<QByteArray> cells = file.readLine().trimmed().split(',');
            QCOMPARE(cells.size(), 8);
            QCOMPARE(cells[0], QByteArray("part"));
            QCOMPARE(cells[1], QByteArray("1"));
            QCOMPARE(cells[2], QByteArray("2"));
            QCOMPARE(cells[3], direction.toUtf8());
            if (cells[4] != "bmsa" && cells[4] != "nsa-tree") continue;
            sums[{cells[4], cells[direction == "forward" ? 6 : 5].toInt()}] += cells[7].toDouble();
        }
        QVERIFY(sums.size() > 30);
        // Structural attention has one direction: the other says that it is missing.
        const bool structural =
            std::any_of(sums.begin(), sums.end(), [](const auto& row) { return row.first.first == "nsa-tree"; });
        QCOMPARE(structural, direction == "forward");
        const Json diagnostics = attended.json()["diagnostics"];
        QCOMPARE(diagnostics.size(), std::size_t{direction == "forward" ? 0U : 1U});
        if (!diagnostics.empty()) {
            QCOMPARE(diagnostics[0]["code"].get<std::string>(), std::string("attention-forward-only"));
            QCOMPARE(diagnostics[0]["severity"].get<std::string>(), std::string("info"));
            QVERIFY2(attended.err.contains("attention-forward-only"), attended.err);
        }
        for (const auto& [row, sum] : sums)
            QVERIFY2(std::abs(sum - 1) < 1e-4,
                     qPrintable(QString("%1 %2: %3").arg(QString(row.first)).arg(row.second).arg(sum)));
    }

    void attentionOfTheBaselines() {
        for (const char* model : {"gat", "gcn"})
            QCOMPARE(cli({"bgan", "train", "--dataset", at("m.h5"), "--task", "reconstruct", "--out", at(model),
                          "--epochs", "2", "--model", model})
                         .status,
                     0);
        const auto attend = [&](const QString& run, const QString& direction) {
            return cli({"bgan", "attend", "--run", at(run), sample("microcircuit.net.nml"), "--out", at("gat.csv"),
                        "--layer", "0", "--head", "0", "--direction", direction, "--scale", "part", "--json"});
        };
        std::map<int, double> sums;  // of the node that looks, over both directions
        const Outcome both = attend("gat", "both");
        QVERIFY2(both.status == 0, both.err);
        QCOMPARE(both.json()["blocks"][0]["block"].get<std::string>(), std::string("gat"));
        QFile file(at("gat.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        file.readLine();
        while (!file.atEnd()) {
            const QList<QByteArray> cells = file.readLine().trimmed().split(',');
            QCOMPARE(cells[4], QByteArray("gat"));
            sums[cells[cells[3] == "forward" ? 6 : 5].toInt()] += cells[7].toDouble();
        }
        QVERIFY(sums.size() > 500);
        for (const auto& [node, sum] : sums)
            QVERIFY2(std::abs(sum - 1) < 1e-4, qPrintable(QString("%1: %2").arg(node).arg(sum)));
        const Outcome none = attend("gcn", "both");
        QCOMPARE(none.status, 1);
        QVERIFY2(none.err.contains("attention-none"), none.err);
    }

    void interruptKeepsWhatIsThere() {
        QProcess process;
        process.start(QString(NL_BINARY_DIR) + "/bin/neuroloom-cli",
                      {"bgan", "train", "--dataset", at("m.h5"), "--task", "reconstruct", "--out", at("stopped"),
                       "--epochs", "100000", "--json"});
        QVERIFY(process.waitForStarted());
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((process.waitForReadyRead(100), said += process.readAllStandardError(),
                                  QFile::exists(at("stopped/checkpoint.h5"))),
                                 60000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 130);
        said += process.readAllStandardError();
        QVERIFY2(said.contains("--resume"), said);
        const Json json = Json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
        QVERIFY(!json.is_discarded());
        QVERIFY(json["stopped"].get<bool>() && json["epochs"].get<int>() >= 5);
        QVERIFY(QFile::exists(at("stopped/model.h5")));
    }

    void wrongUsage() {
        QCOMPARE(cli({"bgan"}).status, 2);
        QCOMPARE(cli({"bgan", "train", "--dataset", at("m.h5")}).status, 2);
        QCOMPARE(cli({"bgan", "train", "--dataset", at("m.h5"), "--task", "reconstruct", "--out", at("y"), "--epochs",
                      "none"})
                     .status,
                 2);
        QCOMPARE(cli({"bgan", "train", "--dataset", at("m.h5"), "--task", "guess", "--out", at("y")}).status, 2);
        const Outcome unlabelled = cli({"bgan", "train", "--dataset", at("m.h5"), "--task", "rate", "--out", at("y")});
        QCOMPARE(unlabelled.status, 1);
        QVERIFY2(unlabelled.err.contains("task-no-labels"), unlabelled.err);
    }
};

QTEST_GUILESS_MAIN(TestBganCli)
#include "test_bgan_cli.moc"
