// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <fstream>

#include "core/run/run.hpp"
#include "core/run/run_writer.hpp"

using namespace nl;
using namespace nl::run;
namespace fs = std::filesystem;

class TestRun : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    fs::path at(const char* name) {
        const fs::path out = fs::path(folder_.path().toStdString()) / name;
        fs::create_directories(out);
        return out;
    }
    static void put(const fs::path& file, const char* text) { std::ofstream(file) << text; }
    static RunConfig config() {
        RunConfig out;
        out.kind = "bgan";
        out.state = "done";
        out.version = "0.1.0";
        out.seed = 42;
        out.settings = {{"model", FieldValue(std::string("gat"))},
                        {"epochs", FieldValue(std::int64_t{7})},
                        {"learning-rate", FieldValue(0.002)},
                        {"flag", FieldValue(true)}};
        out.about = {{"dataset", "a \"b\".h5"}};
        out.results = {{"train.loss", 0.125}, {"test.r2", std::nan("")}};
        return out;
    }

private slots:
    void roundTrip() {
        const fs::path run = at("round");
        QVERIFY(writeConfig(run, config()).has_value());
        MetricTable metrics;
        metrics.names = {"train_loss", "validation_loss"};
        for (int epoch = 1; epoch <= 3; ++epoch) {
            metrics.points.push_back({epoch, {1.0 / epoch, epoch == 2 ? std::nan("") : 0.1}});
            QVERIFY(appendMetric(run, metrics).has_value());
        }
        Result<RunInfo> info = openRun(run);
        QVERIFY(info.has_value());
        QCOMPARE(QString::fromStdString(info->name), QString("round"));
        QCOMPARE(QString::fromStdString(info->kind), QString("bgan"));
        QCOMPARE(QString::fromStdString(info->state), QString("done"));
        QCOMPARE(info->seed, std::uint64_t{42});
        QCOMPARE(QString::fromStdString(info->settings["model"]), QString("gat"));
        QCOMPARE(QString::fromStdString(info->settings["epochs"]), QString("7"));
        QCOMPARE(QString::fromStdString(info->settings["learning-rate"]), QString("0.002"));
        QCOMPARE(QString::fromStdString(info->settings["flag"]), QString("true"));
        QCOMPARE(QString::fromStdString(info->settings["about.dataset"]), QString("a \"b\".h5"));
        QCOMPARE(info->results.size(), std::size_t{1});
        QCOMPARE(info->results["train.loss"], 0.125);
        QCOMPARE(info->metrics.points.size(), std::size_t{3});
        QCOMPARE(info->metrics.points[2].values[0], 1.0 / 3);
        QVERIFY(std::isnan(info->metrics.points[1].values[1]));
        QCOMPARE(info->metrics.column("validation_loss"), 1);
        QCOMPARE(info->metrics.column("nothing"), -1);
    }

    void aRowThatWasCutOffIsLeftOut() {
        const fs::path run = at("cut");
        QVERIFY(writeConfig(run, config()).has_value());
        put(run / "metrics.csv", "epoch,train_loss\n1,0.5\n2,0.");
        Result<RunInfo> info = openRun(run);
        QVERIFY(info.has_value());
        QCOMPARE(info->metrics.points.size(), std::size_t{1});
    }

    void faultsNameTheirPlace() {
        QCOMPARE(QString::fromStdString(openRun(at("empty")).error().code), QString("run-not-found"));
        const auto faultOf = [&](const char* name, const char* json, const char* csv) {
            const fs::path run = at(name);
            put(run / "config.json", json);
            put(run / "metrics.csv", csv);
            Result<RunInfo> info = openRun(run);
            return info ? QString("none")
                        : QString("%1:%2")
                              .arg(QString::fromStdString(info.error().code))
                              .arg(info.error().where ? info.error().where->line : -1);
        };
        QCOMPARE(faultOf("json", "{\n \"kind\": \"bgan\",\n oops }", ""), QString("run-broken:3"));
        QCOMPARE(faultOf("type", "{\"kind\": 3}", ""), QString("run-broken:0"));
        QCOMPARE(faultOf("list", "[1, 2]", "").left(10), QString("run-broken"));
        QCOMPARE(faultOf("header", "{}", "loss\n"), QString("run-broken:1"));
        QCOMPARE(faultOf("cells", "{}", "epoch,a\n1,2\n2\n"), QString("run-broken:3"));
        QCOMPARE(faultOf("word", "{}", "epoch,a\n1,two\n"), QString("run-broken:2"));
    }

    void listing() {
        const fs::path all = at("all");
        for (const char* name : {"b", "a", "none"}) fs::create_directories(all / name);
        QVERIFY(writeConfig(all / "b", config()).has_value());
        QVERIFY(writeConfig(all / "a", config()).has_value());
        const std::vector<RunInfo> runs = listRuns(all);
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(runs[0].name), QString("a"));
        QVERIFY(!runs[0].fault);
        std::ofstream(all / "none" / "config.json") << "{ no JSON";
        const std::vector<RunInfo> withBroken = listRuns(all);
        QCOMPARE(withBroken.size(), std::size_t{3});
        QCOMPARE(QString::fromStdString(withBroken[2].name), QString("none"));
        QCOMPARE(QString::fromStdString(withBroken[2].state), QString("broken"));
        QVERIFY(withBroken[2].fault && withBroken[2].fault->code == "run-broken");
        QVERIFY(listRuns(all / "nothing").empty());
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "test_run.moc"
