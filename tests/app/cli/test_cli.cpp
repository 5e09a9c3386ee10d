// SPDX-License-Identifier: GPL-3.0-or-later
// Runs neuroloom-cli as a user does and checks exit status, JSON and what goes where.
#include <QProcess>
#include <QtTest>
#include <csignal>

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

const QString kProgram = QStringLiteral(NL_BINARY_DIR "/bin/neuroloom-cli");

struct Outcome {
    int status = -1;
    QByteArray out, err;
    [[nodiscard]] json parsed() const { return json::parse(out.toStdString(), nullptr, false); }
};

Outcome run(const QStringList& args) {
    QProcess process;
    process.start(kProgram, args);
    Outcome outcome;
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return outcome;
    outcome.status = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

const QByteArray kHead =
    "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://www.neuroml.org/schema/neuroml2 NeuroML_v2.3.xsd\" id=\"test\">\n";

}  // namespace

class TestCli : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void version();
    void wrongUsage_data();
    void wrongUsage();
    void help();
    void infoOfANetwork();
    void infoOfABrokenFile();
    void infoOfAFaultInEquations();
    void infoWithoutJson();
    void validateSeveralFiles();
    void missingFile();
    void namesThatAreNotUtf8();
    void linksNoQt();
    void interruptIsCancel();

private:
    QString write(const QString& name, const QByteArray& content);
    QTemporaryDir folder_;
};

void TestCli::initTestCase() { QVERIFY2(QFileInfo(kProgram).isExecutable(), "neuroloom-cli is not built"); }

QString TestCli::write(const QString& name, const QByteArray& content) {
    QFile file(folder_.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(content);
    return file.fileName();
}

void TestCli::version() {
    const Outcome outcome = run({"version", "--json"});
    QCOMPARE(outcome.status, 0);
    QVERIFY(!outcome.parsed()["version"].get<std::string>().empty());
    QCOMPARE(run({"--version"}).status, 0);
}

void TestCli::wrongUsage_data() {
    QTest::addColumn<QStringList>("args");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown command") << QStringList{"inform"};
    QTest::newRow("unknown option") << QStringList{"info", "a.nml", "--jason"};
    QTest::newRow("no file") << QStringList{"info"};
    QTest::newRow("two files") << QStringList{"info", "a.nml", "b.nml"};
    QTest::newRow("validate nothing") << QStringList{"validate"};
    QTest::newRow("version of a file") << QStringList{"version", "a.nml"};
}

void TestCli::wrongUsage() {
    QFETCH(QStringList, args);
    const Outcome outcome = run(args);
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains("usage: neuroloom-cli"), outcome.err.constData());
}

void TestCli::help() {
    const Outcome outcome = run({"--help"});
    QCOMPARE(outcome.status, 0);
    for (const char* command : {"info", "validate", "graph", "convert", "dataset", "bgan", "snn"})
        QVERIFY(outcome.out.contains(command));
    QCOMPARE(run({"info", "--help"}).status, 0);
}

void TestCli::infoOfANetwork() {
    const QString file = write(
        "net.nml",
        kHead +
            "<cell id=\"c\"><morphology id=\"m\"><segment id=\"0\"><proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"10\"/>"
            "<distal x=\"10\" y=\"0\" z=\"0\" diameter=\"10\"/></segment><segmentGroup id=\"soma_group\" "
            "neuroLexId=\"GO:0043025\">"
            "<member segment=\"0\"/></segmentGroup></morphology></cell>"
            "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/><network id=\"net\">"
            "<population id=\"p\" component=\"c\" size=\"3\"/><projection id=\"j\" presynapticPopulation=\"p\" "
            "postsynapticPopulation=\"p\" synapse=\"s\"><connection id=\"0\" preCellId=\"../p[0]\" "
            "postCellId=\"../p[2]\"/></projection>"
            "</network></neuroml>\n");
    const Outcome outcome = run({"info", file, "--json"});
    QVERIFY2(outcome.status == 0, outcome.out.constData());
    const json info = outcome.parsed();
    QVERIFY(info.is_object());
    QCOMPARE(info["neuroml_version"].get<std::string>(), std::string("2.3"));
    const json& totals = info["totals"];
    QCOMPARE(totals["cells"].get<int>(), 1);
    QCOMPARE(totals["segments"].get<int>(), 1);
    QCOMPARE(totals["populations"].get<int>(), 1);
    QCOMPARE(totals["projections"].get<int>(), 1);
    QCOMPARE(totals["connections"].get<int>(), 1);
    QCOMPARE(totals["component_types"].get<int>(), 0);
    QCOMPARE(totals["bytes"].get<qint64>(), QFileInfo(file).size());
    const json& cell = info["cells"][0];
    QCOMPARE(cell["id"].get<std::string>(), std::string("c"));
    QCOMPARE(cell["soma_segments"].get<int>(), 1);
    QVERIFY(cell["axon_segments"].is_null());
    QVERIFY(std::fabs(cell["total_length_um"].get<double>() - 10) < 1e-9);
    QVERIFY(std::fabs(cell["total_area_um2"].get<double>() - 314.159265358979) < 1e-6);
    QCOMPARE(info["populations"][0]["size"].get<int>(), 3);
    QCOMPARE(info["projections"][0]["kind"].get<std::string>(), std::string("projection"));
    QVERIFY(info["diagnostics"].is_array() && info["seconds"].is_number());
    QCOMPARE(outcome.out.count('\n'), 1);
}

void TestCli::infoOfABrokenFile() {
    const QString file = write("broken.nml", kHead + "<network id=\"net\">\n</netwrk></neuroml>");
    const Outcome outcome = run({"info", file, "--json"});
    QCOMPARE(outcome.status, 1);
    const json diagnostic = outcome.parsed()["diagnostics"][0];
    QCOMPARE(diagnostic["severity"].get<std::string>(), std::string("error"));
    QCOMPARE(diagnostic["code"].get<std::string>(), std::string("xml-syntax"));
    QCOMPARE(diagnostic["line"].get<int>(), 3);
    QCOMPARE(diagnostic["file"].get<std::string>(), file.toStdString());
    QVERIFY(!diagnostic["message"].get<std::string>().empty());
}

/// What info tells is whole although an equation cannot be read: it lists the fault and succeeds; validate fails.
void TestCli::infoOfAFaultInEquations() {
    const QString file =
        write("equation.nml", kHead +
                                  "<ComponentType name=\"myCell\" extends=\"baseCellMembPot\">\n"
                                  "<Exposure name=\"v\" dimension=\"voltage\"/>\n"
                                  "<Dynamics><StateVariable name=\"v\" dimension=\"voltage\" exposure=\"v\"/>\n"
                                  "<TimeDerivative variable=\"v\" value=\"(v\"/></Dynamics></ComponentType></neuroml>");
    const Outcome info = run({"info", file, "--json"});
    QCOMPARE(info.status, 0);
    QCOMPARE(info.parsed()["diagnostics"][0]["code"].get<std::string>(), std::string("expression-syntax"));
    QCOMPARE(info.parsed()["totals"]["component_types"].get<int>(), 1);
    QCOMPARE(run({"validate", file}).status, 1);
}

void TestCli::infoWithoutJson() {
    const QString file = write("plain.nml", kHead + "<include href=\"gone.nml\"/></neuroml>");
    const Outcome outcome = run({"info", file});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.out.contains("plain.nml"));
    QVERIFY2(outcome.err.contains(":2:") && outcome.err.contains("[include-not-found]"), outcome.err.constData());
}

void TestCli::validateSeveralFiles() {
    const QString good = write("good.nml", kHead + "</neuroml>"), bad = write("bad.nml", "nothing");
    const Outcome outcome = run({"validate", good, bad, "--json"});
    QCOMPARE(outcome.status, 1);
    const json files = outcome.parsed()["files"];
    QCOMPARE(files.size(), std::size_t{2});
    QCOMPARE(files[0]["errors"].get<int>(), 0);
    QCOMPARE(files[1]["errors"].get<int>(), 1);
    QCOMPARE(files[1]["file"].get<std::string>(), bad.toStdString());
    QCOMPARE(run({"validate", good}).status, 0);
}

void TestCli::missingFile() {
    const Outcome outcome = run({"info", "/no/such/file.nml", "--json"});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.parsed()["diagnostics"][0]["code"].get<std::string>(), std::string("file-read"));
}

void TestCli::namesThatAreNotUtf8() {
    const Outcome outcome = run({"info", QString::fromLatin1("/no/such/\xE9.nml"), "--json"});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.parsed().is_object());
}

void TestCli::linksNoQt() {
    QProcess process;
    process.start("readelf", {"-d", kProgram});
    if (!process.waitForFinished() || process.exitCode() != 0) QSKIP("no readelf here");
    const QByteArray needed = process.readAllStandardOutput();
    QVERIFY(needed.contains("NEEDED"));
    QVERIFY2(!needed.contains("Qt6"), needed.constData());
}

void TestCli::interruptIsCancel() {
    // Seconds of work: the signal comes as soon as its handler is in place.
    QByteArray big = kHead + "<cell id=\"c\"><morphology id=\"m\">\n";
    for (int i = 0; i < 600'000; ++i)
        big += "<segment id=\"" + QByteArray::number(i) + "\">" +
               (i > 0 ? "<parent segment=\"" + QByteArray::number(i - 1) + "\"/>"
                      : "<proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"1\"/>") +
               "<distal x=\"" + QByteArray::number(i) + "\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>\n";
    const QString file = write("big.nml", big + "</morphology></cell></neuroml>");
    QProcess process;
    process.start(kProgram, {"info", file, "--json"});
    QVERIFY(process.waitForStarted());
    const auto catches = [&process] {  // the handler is in place: bit 1 of the mask of caught signals
        QFile status("/proc/" + QString::number(process.processId()) + "/status");
        if (!status.open(QIODevice::ReadOnly)) return false;
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("SigCgt:")) return (line.mid(7).trimmed().toULongLong(nullptr, 16) & 2U) != 0;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(catches(), 10'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardError().contains("stopped"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
