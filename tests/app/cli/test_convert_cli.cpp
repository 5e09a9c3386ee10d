// SPDX-License-Identifier: GPL-3.0-or-later
// `neuroloom-cli convert` and `graph` on the bundled samples, as a user runs them.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

const QString kProgram = QStringLiteral(NL_BINARY_DIR "/bin/neuroloom-cli");
const QString kSamples = QStringLiteral(NL_SOURCE_DIR "/resources/samples/");

int run(const QStringList& args, QByteArray* out = nullptr) {
    QProcess process;
    process.start(kProgram, args);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return -1;
    if (out != nullptr) *out = process.readAllStandardOutput();
    return process.exitCode();
}

json totalsOf(const QString& file) {
    QByteArray out;
    if (run({QStringLiteral("info"), file, QStringLiteral("--json")}, &out) != 0) return {};
    json totals = json::parse(out.toStdString(), nullptr, false)["totals"];
    totals.erase("bytes");
    return totals;
}

}  // namespace

class TestConvertCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void networkThereAndBack();
    void swcBecomesACell();
    void faultsAreSaid();
    void graphInThreeFormats();

private:
    QTemporaryDir folder_;
};

void TestConvertCli::networkThereAndBack() {
    const QString sample = kSamples + QStringLiteral("microcircuit.net.nml");
    const json before = totalsOf(sample);
    QVERIFY(before.value("connections", 0) > 500);
    const QString h5 = folder_.filePath(QStringLiteral("net.nml.h5")),
                  back = folder_.filePath(QStringLiteral("back.nml"));
    QCOMPARE(run({QStringLiteral("convert"), sample, h5}), 0);
    QCOMPARE(run({QStringLiteral("convert"), h5, back}), 0);
    QCOMPARE(QString::fromStdString(totalsOf(back).dump()), QString::fromStdString(before.dump()));
    // A second writing of the same model is the same file.
    const QString again = folder_.filePath(QStringLiteral("again.nml"));
    QCOMPARE(run({QStringLiteral("convert"), back, again}), 0);
    QFile first(back), second(again);
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QVERIFY(first.readAll() == second.readAll());
}

void TestConvertCli::swcBecomesACell() {
    QFile swc(folder_.filePath(QStringLiteral("cell.swc")));
    QVERIFY(swc.open(QIODevice::WriteOnly));
    swc.write("1 1 0 0 0 5 -1\n2 3 0 10 0 1 1\n3 3 0 30 0 1 2\n4 2 0 -20 0 0.5 1\n");
    swc.close();
    const QString nml = folder_.filePath(QStringLiteral("cell.nml"));
    QCOMPARE(run({QStringLiteral("convert"), swc.fileName(), nml}), 0);
    QByteArray out;
    QCOMPARE(run({QStringLiteral("info"), nml, QStringLiteral("--json")}, &out), 0);
    const json cells = json::parse(out.toStdString())["cells"];
    QCOMPARE(cells.size(), std::size_t{1});
    QVERIFY(cells[0]["soma_segments"].get<int>() >= 1);
    QVERIFY(cells[0]["dendrite_segments"].get<int>() >= 1);
    QVERIFY(cells[0]["axon_segments"].get<int>() >= 1);
}

void TestConvertCli::faultsAreSaid() {
    const QString sample = kSamples + QStringLiteral("microcircuit.net.nml");
    QCOMPARE(run({QStringLiteral("convert"), sample, folder_.filePath(QStringLiteral("x.unknown"))}), 1);
    QCOMPARE(run({QStringLiteral("convert"), sample, folder_.filePath(QStringLiteral("no/such/folder/x.nml"))}), 1);
    QCOMPARE(run({QStringLiteral("convert"), folder_.filePath(QStringLiteral("missing.nml")),
                  folder_.filePath(QStringLiteral("y.nml"))}),
             1);
    QCOMPARE(run({QStringLiteral("convert"), sample}), 2);
}

void TestConvertCli::graphInThreeFormats() {
    const QString sample = kSamples + QStringLiteral("microcircuit.net.nml");
    for (const char* suffix : {"json", "graphml", "h5"}) {
        const QString file = folder_.filePath(QStringLiteral("graph.") + QLatin1String(suffix));
        QByteArray out;
        QCOMPARE(run({QStringLiteral("graph"), sample, QStringLiteral("--out"), file, QStringLiteral("--json")}, &out),
                 0);
        const json report = json::parse(out.toStdString());
        QCOMPARE(report["nodes"]["neuron"].get<int>(), 34);
        QVERIFY(report["nodes"]["synapse"].get<int>() >= 753);
        QVERIFY(QFileInfo(file).size() > 1000);
    }
    QFile file(folder_.filePath(QStringLiteral("graph.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const json graph = json::parse(file.readAll().toStdString());
    for (const json& node : graph["nodes"])
        for (const char* key : {"id", "kind", "neuron", "name", "features"}) QVERIFY2(node.contains(key), key);
    for (const json& edge : graph["edges"])
        for (const char* key : {"source", "target", "type"}) QVERIFY2(edge.contains(key), key);
}

QTEST_GUILESS_MAIN(TestConvertCli)
#include "test_convert_cli.moc"
