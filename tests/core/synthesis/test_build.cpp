// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <fstream>

#include "core/synthesis/build.hpp"

using namespace nl;
using namespace nl::synthesis;
namespace fs = std::filesystem;

namespace {

constexpr const char* kCell =
    "<neuroml xmlns='http://www.neuroml.org/schema/neuroml2' id='cell'>\n"
    "<izhikevich2007Cell id='izh' v0='-60mV' C='100 pF' k='0.7 nS_per_mV' vr='-60 mV' vt='-40 mV' vpeak='35 mV' "
    "a='0.03 per_ms'\n"
    "b='-2 nS' c='-50 mV' d='100 pA'/>\n"
    "</neuroml>\n";
constexpr const char* kNetwork =
    "<neuroml xmlns='http://www.neuroml.org/schema/neuroml2' id='net'>\n"
    "<include href='cell.nml'/>\n"
    "<expTwoSynapse id='syn' gbase='1 nS' erev='0 mV' tauRise='1 ms' tauDecay='5 ms'/>\n"
    "<network id='net'>\n"
    "<population id='pop' component='izh' size='3'/>\n"
    "<projection id='p' presynapticPopulation='pop' postsynapticPopulation='pop' synapse='syn'>\n"
    "<connection id='0' preCellId='../pop[0]' postCellId='../pop[1]'/>\n"
    "</projection>\n"
    "</network>\n"
    "</neuroml>\n";
constexpr const char* kSimulation =
    "<Lems>\n"
    "<Target component='sim'/>\n"
    "<Include file='net.nml'/>\n"
    "<Simulation id='sim' length='10ms' step='0.1ms' target='net'/>\n"
    "</Lems>\n";

}  // namespace

class TestBuild : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    ThreadPool pool_{1};

    fs::path make(const char* name) {
        fs::path out = fs::path(folder_.path().toStdString()) / name;
        fs::create_directories(out);
        return out;
    }
    static void put(const fs::path& file, const char* text) { std::ofstream(file) << text; }
    static QStringList sourcesOf(const Result<dataset::Dataset>& data) {
        QStringList out;
        for (const dataset::Sample& sample : data->samples) out << QString::fromStdString(sample.source);
        return out;
    }

private slots:
    void eachNetworkOnce() {
        const fs::path models = make("models");
        put(models / "cell.nml", kCell);
        put(models / "net.nml", kNetwork);
        put(models / "LEMS_sim.xml", kSimulation);
        put(models / "notes.xml", "<html/>");
        put(models / "notes.txt", "text");
        fs::create_directories(models / "alone");
        put(models / "alone" / "other.nml", kCell);
        JobContext job(pool_);
        const Result<dataset::Dataset> data = build({.models = {models}}, job);
        QVERIFY(data.has_value());
        // The cell that the network uses and the simulation of the network stand for nothing of their own.
        QCOMPARE(sourcesOf(data), QStringList({"alone/other.nml", "net.nml"}));
        QCOMPARE(data->samples[1].graph->count(graph::NodeKind::neuron), 3U);
        QCOMPARE(QString::fromStdString(data->samples[1].labels.at("network-type")), QString("feed-forward"));
        QCOMPARE(QString::fromStdString(data->samples[1].graph->modelFile), QString("net.nml"));
        // Only the simulation file is named: it stands for the network that it includes.
        QCOMPARE(sourcesOf(build({.models = {models / "LEMS_sim.xml"}}, job)), QStringList({"LEMS_sim.xml"}));
        // The same folder twice is the same set.
        QCOMPARE(sourcesOf(build({.models = {models, models}}, job)), sourcesOf(data));
    }

    void brokenFilesAreLeftOutAndSaid() {
        const fs::path models = make("broken");
        put(models / "bad.nml", "<neuroml><cell id=");
        put(models / "good.nml", kCell);
        std::vector<Diagnostic> notes;
        JobContext::Sink sink;
        sink.report = [&](std::span<const Diagnostic> more) { notes.insert(notes.end(), more.begin(), more.end()); };
        JobContext job(pool_, {}, nullptr, sink);
        const Result<dataset::Dataset> data = build({.models = {models}}, job);
        QVERIFY(data.has_value());
        QCOMPARE(sourcesOf(data), QStringList({"good.nml"}));
        QCOMPARE(notes.size(), std::size_t{1});
        QCOMPARE(notes[0].severity, Severity::warning);
        QVERIFY(notes[0].where && notes[0].where->file->find("bad.nml") != std::string::npos);
    }

    void whatIsReadInPartIsUsedAndSaid() {
        const fs::path models = make("in-part");
        std::string network = kNetwork;
        network.replace(network.find("izh'"), 4, "gone'");
        const std::string second = "<population id='rest' component='izh' size='2'/>\n<projection";
        network.replace(network.find("<projection"), 11, second);
        put(models / "cell.nml", kCell);
        put(models / "net.nml", network.c_str());
        std::vector<Diagnostic> notes;
        JobContext::Sink sink;
        sink.report = [&](std::span<const Diagnostic> more) { notes.insert(notes.end(), more.begin(), more.end()); };
        JobContext job(pool_, {}, nullptr, sink);
        const Result<dataset::Dataset> data = build({.models = {models}}, job);
        QVERIFY(data.has_value());
        QCOMPARE(sourcesOf(data), QStringList({"net.nml"}));
        QVERIFY(!notes.empty());
        for (const Diagnostic& note : notes) {
            QCOMPARE(note.severity, Severity::warning);
            QVERIFY2(note.message.starts_with("read in part: "), note.text().c_str());
        }
    }

    void sourcesOfTwoFoldersDiffer() {
        const fs::path one = make("one"), two = make("two");
        put(one / "cell.nml", kCell);
        put(two / "cell.nml", kCell);
        JobContext job(pool_);
        QCOMPARE(sourcesOf(build({.models = {one, two}}, job)), QStringList({"cell.nml", "cell.nml (2)"}));
    }

    void errors() {
        JobContext job(pool_);
        QCOMPARE(QString::fromStdString(build({.models = {make("nothing")}}, job).error().code),
                 QString("dataset-empty"));
        QCOMPARE(QString::fromStdString(build({.models = {"/nonexistent/folder"}}, job).error().code),
                 QString("file-read"));
        std::stop_source stop;
        stop.request_stop();
        JobContext stopped(pool_, stop.get_token(), std::make_shared<PauseGate>(), {});
        const fs::path models = make("cancel");
        put(models / "good.nml", kCell);
        QCOMPARE(QString::fromStdString(build({.models = {models}}, stopped).error().code), QString("cancelled"));
    }

    void bytesDoNotDependOnThreads() {
        const fs::path samples = fs::path(NL_SOURCE_DIR) / "resources" / "samples";
        QByteArray first;
        for (const int threads : {1, 2, 5}) {
            ThreadPool pool(threads);
            JobContext job(pool);
            const Result<dataset::Dataset> data = build({.models = {samples}}, job);
            QVERIFY(data.has_value());
            QVERIFY(data->samples.size() >= 2);
            const QString path = folder_.filePath(QString("t%1.h5").arg(threads));
            QVERIFY(save(*data, path.toStdString(), job).has_value());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            if (first.isEmpty()) first = bytes;
            QVERIFY(bytes == first);
        }
    }
};

QTEST_GUILESS_MAIN(TestBuild)
#include "test_build.moc"
