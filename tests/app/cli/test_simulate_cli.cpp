// SPDX-License-Identifier: GPL-3.0-or-later
// neuroloom-cli simulate: JSON, files, options, exit statuses.
#include <QProcess>
#include <QtTest>

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct Outcome {
    int status = -1;
    QByteArray out, err;
    [[nodiscard]] json parsed() const { return json::parse(out.toStdString(), nullptr, false); }
};

Outcome run(const QStringList& args) {
    QProcess process;
    process.start(QStringLiteral(NL_BINARY_DIR "/bin/neuroloom-cli"), args);
    Outcome outcome;
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) return outcome;
    outcome.status = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

const QByteArray kCells =
    "<iafTauCell id=\"iaf\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\" tau=\"30ms\"/>\n"
    "<spikeGeneratorPoisson id=\"noise\" averageRate=\"100Hz\"/>\n"
    "<network id=\"net\"><population id=\"pop\" component=\"iaf\" size=\"2\"/><population id=\"src\" "
    "component=\"noise\" size=\"1\"/></network>\n";

QByteArray lems(const QByteArray& simulation) {
    return "<Lems>\n<Target component=\"sim\"/>\n" + kCells + simulation + "</Lems>\n";
}

const QByteArray kFiles =
    "<Simulation id=\"sim\" length=\"100ms\" step=\"0.1ms\" target=\"net\"><OutputFile id=\"o\" "
    "fileName=\"results/v.dat\">"
    "<OutputColumn id=\"a\" quantity=\"pop[1]/v\"/></OutputFile><EventOutputFile id=\"e\" fileName=\"s.dat\" "
    "format=\"ID_TIME\">"
    "<EventSelection id=\"4\" select=\"pop[1]\" eventPort=\"spike\"/></EventOutputFile></Simulation>\n";

int linesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : -1;
}

}  // namespace

class TestSimulateCli : public QObject {
    Q_OBJECT
private slots:
    void fields();
    void files();
    void optionsOverTheFile();
    void seeds();
    void methods();
    void aComponentWithoutASimulation();
    void withoutJson();
    void wrongUsage_data();
    void wrongUsage();
    void failures();
    void keepsWhatItHad();
    void unwritable();

private:
    QString write(const QString& name, const QByteArray& content) {
        QFile file(folder_.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(content);
        return file.fileName();
    }
    QTemporaryDir folder_;
};

void TestSimulateCli::fields() {
    const Outcome outcome = run({"simulate", write("a.xml", lems(kFiles)), "--out", folder_.filePath("a"), "--json"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const json out = outcome.parsed();
    QVERIFY(std::abs(out["simulated_seconds"].get<double>() - 0.1) < 1e-12);
    QVERIFY(out["wall_seconds"].get<double>() >= 0);
    QCOMPARE(out["steps"].get<int>(), 1000);
    QCOMPARE(out["cells"].get<int>(), 3);
    QCOMPARE(out["compartments"].get<int>(), 0);
    QVERIFY(out["spikes"].get<int>() >= 6);
    QCOMPARE(out["method"].get<std::string>(), std::string("exponential-euler"));
    QCOMPARE(out["dt_seconds"].get<double>(), 1e-4);
    QCOMPARE(out["seed"].get<int>(), 1);
    QVERIFY(!out["version"].get<std::string>().empty());
    QVERIFY(out["diagnostics"].is_array());
    QVERIFY(!out.contains("stopped"));
}

void TestSimulateCli::files() {
    const QString folder = folder_.filePath("files/below");
    const Outcome outcome = run({"simulate", write("b.xml", lems(kFiles)), "--out", folder, "--json"});
    QCOMPARE(outcome.status, 0);
    const json out = outcome.parsed();
    QCOMPARE(out["outputs"].get<std::vector<std::string>>(),
             (std::vector<std::string>{(folder + "/results/v.dat").toStdString(), (folder + "/s.dat").toStdString()}));
    QCOMPARE(linesOf(folder + "/results/v.dat"), 1001);
    QFile events(folder + "/s.dat");
    QVERIFY(events.open(QIODevice::ReadOnly));
    const QList<QByteArray> first = events.readLine().trimmed().split('\t');
    QCOMPARE(first, (QList<QByteArray>{"4", "0"}));
    const QList<QByteArray> second = events.readLine().trimmed().split('\t');
    QVERIFY(second.size() == 2 && std::abs(second[1].toDouble() - 30e-3 * std::log(4.0)) <= 1e-4);
}

void TestSimulateCli::optionsOverTheFile() {
    const QString file = write("c.xml", lems(kFiles));
    const Outcome outcome = run({"simulate", file, "--out", folder_.filePath("c"), "--duration", "50 ms", "--dt",
                                 "0.05ms", "--method", "rk4", "--seed", "12", "--threads", "2", "--json"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const json out = outcome.parsed();
    QCOMPARE(out["steps"].get<int>(), 1000);
    QCOMPARE(out["dt_seconds"].get<double>(), 5e-5);
    QCOMPARE(out["method"].get<std::string>(), std::string("rk4"));
    QCOMPARE(out["seed"].get<int>(), 12);
    QCOMPARE(run({"simulate", file, "--out", folder_.filePath("c"), "--duration", "0.02", "--json"})
                 .parsed()["steps"]
                 .get<int>(),
             200);
}

void TestSimulateCli::seeds() {
    const QByteArray noise =
        "<Simulation id=\"sim\" length=\"1s\" step=\"0.1ms\" target=\"net\"><EventOutputFile id=\"e\" "
        "fileName=\"s.dat\" format=\"TIME_ID\"><EventSelection id=\"0\" select=\"src[0]\" "
        "eventPort=\"spike\"/></EventOutputFile></Simulation>\n";
    const QString file = write("d.xml", lems(noise));
    const auto spikes = [&](const QString& seed, const QString& threads) {
        if (run({"simulate", file, "--out", folder_.filePath("d"), "--seed", seed, "--threads", threads}).status != 0)
            return QByteArray();
        QFile written(folder_.filePath("d/s.dat"));
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    const QByteArray one = spikes("5", "1");
    QVERIFY(one.count('\n') > 60 && one.count('\n') < 140);
    QCOMPARE(spikes("5", "3"), one);
    QVERIFY(spikes("6", "1") != one);
}

void TestSimulateCli::methods() {
    const QString file = write("e.xml", lems(kFiles));
    for (const char* method : {"automatic", "exponential-euler", "crank-nicolson", "euler", "rk4"}) {
        const Outcome outcome = run({"simulate", file, "--out", folder_.filePath("e"), "--method", method, "--json"});
        QCOMPARE(outcome.status, 0);
        const std::string wanted = qstrcmp(method, "automatic") == 0 ? "exponential-euler" : method;
        QCOMPARE(outcome.parsed()["method"].get<std::string>(), wanted);
    }
}

void TestSimulateCli::aComponentWithoutASimulation() {
    const QString file = write(
        "f.nml", "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"f\">\n" + kCells + "</neuroml>\n");
    const Outcome one = run({"simulate", file, "--out", folder_.filePath("f"), "--target", "iaf", "--duration", "100ms",
                             "--dt", "0.1ms", "--record", "v", "--json"});
    QVERIFY2(one.status == 0, one.err.constData());
    QCOMPARE(one.parsed()["cells"].get<int>(), 1);
    QCOMPARE(one.parsed()["spikes"].get<int>(), 3);
    const Outcome net =
        run({"simulate", file, "--out", folder_.filePath("f"), "--duration", "100ms", "--dt", "0.1ms", "--json"});
    QCOMPARE(net.status, 0);
    QCOMPARE(net.parsed()["cells"].get<int>(), 3);
}

void TestSimulateCli::withoutJson() {
    const Outcome outcome = run({"simulate", write("g.xml", lems(kFiles)), "--out", folder_.filePath("g")});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.contains("1000 steps") && outcome.out.contains("v.dat"));
}

void TestSimulateCli::wrongUsage_data() {
    QTest::addColumn<QStringList>("more");
    QTest::newRow("method") << QStringList{"--method", "leapfrog"};
    QTest::newRow("unit") << QStringList{"--duration", "5 mV"};
    QTest::newRow("negative") << QStringList{"--dt", "-1 ms"};
    QTest::newRow("negative number") << QStringList{"--dt", "-0.001"};
    QTest::newRow("no number") << QStringList{"--seed", "many"};
    QTest::newRow("option") << QStringList{"--stepp", "1ms"};
    QTest::newRow("two files") << QStringList{"another.xml"};
}

void TestSimulateCli::wrongUsage() {
    QFETCH(QStringList, more);
    const Outcome outcome =
        run(QStringList{"simulate", write("h.xml", lems(kFiles)), "--out", folder_.filePath("h")} + more);
    QVERIFY2(outcome.status == 2, outcome.err.constData());
    QVERIFY2(outcome.err.contains("usage: neuroloom-cli"), outcome.err.constData());
    QVERIFY(!QFileInfo::exists(folder_.filePath("h")));
    QCOMPARE(run({"simulate"}).status, 2);
}

void TestSimulateCli::failures() {
    QCOMPARE(run({"simulate", folder_.filePath("none.xml")}).status, 1);
    const QString file = write("i.xml", lems(kFiles));
    const Outcome target = run({"simulate", file, "--target", "zork", "--json", "--out", folder_.filePath("i")});
    QCOMPARE(target.status, 1);
    QVERIFY(target.err.contains("zork") && target.err.contains("component-missing"));
    const QByteArray wrong = QByteArray(kFiles).replace("pop[1]/v", "pop[1]/zork");
    const Outcome quantity = run({"simulate", write("j.xml", lems(wrong)), "--json", "--out", folder_.filePath("j")});
    QCOMPARE(quantity.status, 1);  // it ran; what is missing is an error
    QCOMPARE(quantity.parsed()["steps"].get<int>(), 1000);
    QVERIFY(quantity.err.contains("quantity-missing") && quantity.err.contains("j.xml:"));
}

/// A run that ends early writes what it had, says why, and fails.
void TestSimulateCli::keepsWhatItHad() {
    const QByteArray breaks =
        "<Lems><Target component=\"sim\"/><ComponentType name=\"mine\"><Exposure name=\"v\" "
        "dimension=\"none\"/><Constant name=\"s\" "
        "dimension=\"time\" value=\"1s\"/><Dynamics><StateVariable name=\"v\" dimension=\"none\" "
        "exposure=\"v\"/><TimeDerivative "
        "variable=\"v\" value=\"s / (0.005 * s - t) / s\"/></Dynamics></ComponentType><mine id=\"c\"/><network "
        "id=\"net\">"
        "<population id=\"pop\" component=\"c\" size=\"2\"/></network><Simulation id=\"sim\" length=\"100ms\" "
        "step=\"1ms\" "
        "target=\"net\"><OutputFile id=\"o\" fileName=\"v.dat\"><OutputColumn id=\"a\" "
        "quantity=\"pop[1]/v\"/></OutputFile>"
        "</Simulation></Lems>\n";
    const Outcome outcome = run({"simulate", write("k.xml", breaks), "--out", folder_.filePath("k"), "--json"});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.err.contains("value-not-finite") && outcome.err.contains("t = 6 ms"));
    QVERIFY(outcome.parsed()["stopped"].get<std::string>().find("pop") != std::string::npos);
    QCOMPARE(linesOf(folder_.filePath("k/v.dat")), 6);
}

void TestSimulateCli::unwritable() {
    const QString file = write("taken", "text");
    const Outcome outcome = run({"simulate", write("l.xml", lems(kFiles)), "--out", file + "/below", "--json"});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("v.dat"), outcome.err.constData());
}

QTEST_APPLESS_MAIN(TestSimulateCli)
#include "test_simulate_cli.moc"
