// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <fstream>
#include <limits>
#include <sstream>

#include <nlohmann/json.hpp>

#include "core/graph/build.hpp"
#include "core/graph/io.hpp"
#include "tests/core/graph/models.hpp"
#include "tests/core/graph/same_graph.hpp"

using namespace nl;
using graph::Graph;
namespace fs = std::filesystem;

namespace {

fs::path folder() {
    fs::path path =
        fs::temp_directory_path() / ("neuroloom_graph_io_" + std::to_string(QCoreApplication::applicationPid()));
    fs::create_directories(path);
    return path;
}

std::shared_ptr<Graph> aGraph(const std::string& resolution = "section") {
    model::Model model = test::aNetwork({});
    model.id = "a \"name\" with <signs> & \\ and\nlines \x01";
    model.files.push_back({});
    model.files[0].path = " /folder/ü.nml";
    model.populations[0].region = "layer 5";
    spikes::SpikeTable spikes;
    spikes.groupNames = {"exc"};
    spikes.groupBegin = {0, 10};
    spikes.time = {0.1, 1.0 / 3, 0.7};
    spikes.source = {0, 2, 2};
    spikes.duration = 1;
    ThreadPool pool(1);
    JobContext job(pool);
    graph::GraphOptions options;
    options.resolution = resolution;
    const auto built = graph::build(model, options, &spikes, job);
    if (!built) qFatal("%s", built.error().text().c_str());
    return std::make_shared<Graph>(**built);
}

std::string textOf(const fs::path& file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
}

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) qFatal("the text has no %s", from.c_str());
    return text.replace(at, from.size(), to);
}

}  // namespace

class TestIo : public QObject {
    Q_OBJECT
    ThreadPool pool_{1};
    JobContext job_{pool_};

private slots:
    void cleanupTestCase() { fs::remove_all(folder()); }

    void roundTripIsLossFree_data() {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("resolution");
        for (const char* suffix : {".json", ".graphml", ".h5"})
            for (const char* resolution : {"region", "section", "segment"})
                QTest::addRow("%s %s", suffix, resolution) << QString(suffix) << QString(resolution);
    }
    void roundTripIsLossFree() {
        QFETCH(QString, suffix);
        QFETCH(QString, resolution);
        const auto graph = aGraph(resolution.toStdString());
        graph->notes = {"a part of it", "", "two\nlines, \\ <and> \"signs\" & more"};
        // Numbers that a careless writer loses.
        auto& values = graph->nodeFeatures.kinds[0].value;
        auto& known = graph->nodeFeatures.kinds[0].known;
        const float hard[] = {-0.0F, std::numeric_limits<float>::denorm_min(), std::numeric_limits<float>::max(),
                              0.1F,  std::numeric_limits<float>::infinity(),   std::numeric_limits<float>::quiet_NaN()};
        for (std::size_t i = 0; i < std::size(hard); ++i) {
            values[i] = hard[i];
            known[i] = 1;
        }
        const fs::path file = folder() / ("graph" + suffix.toStdString());
        const auto saved = graph::save(*graph, file, job_);
        QVERIFY2(saved.has_value(), saved ? "" : saved.error().text().c_str());
        const auto read = graph::open(file, job_);
        QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
        QCOMPARE(QString::fromStdString(test::firstDifference(*graph, **read)), QString());
        // Writing it again gives the same bytes.
        const fs::path again = folder() / ("again" + suffix.toStdString());
        QVERIFY(graph::save(**read, again, job_).has_value());
        QVERIFY(textOf(file) == textOf(again));
    }

    void noSpikesAndEmptySpikesDiffer() {
        const auto graph = aGraph();
        for (const char* suffix : {".json", ".graphml", ".h5"}) {
            const fs::path file = folder() / (std::string("spikes") + suffix);
            for (const bool simulated : {false, true}) {
                graph->spikeTimes.clear();
                if (simulated) graph->spikeTimes.resize(graph->count(graph::NodeKind::neuron));
                QVERIFY(graph::save(*graph, file, job_).has_value());
                const auto read = graph::open(file, job_);
                QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
                QCOMPARE((*read)->spikeTimes.empty(), !simulated);
            }
        }
    }

    void jsonKeepsItsContract() {
        const auto graph = aGraph();
        const fs::path file = folder() / "contract.json";
        QVERIFY(graph::save(*graph, file, job_).has_value());
        const nlohmann::json json = nlohmann::json::parse(textOf(file));
        QCOMPARE(json["nodes"].size(), graph->nodes());
        QCOMPARE(json["edges"].size(), graph->edges());
        for (std::size_t v = 0; v < graph->nodes(); v += 7) {
            const auto& node = json["nodes"][v];
            QCOMPARE(node["id"].get<std::size_t>(), v);
            QCOMPARE(node["neuron"].get<std::uint32_t>(), graph->neuron[v]);
            QCOMPARE(node["kind"].get<std::string>(),
                     std::string(graph::nodeKindName(graph->kind(static_cast<graph::NodeIndex>(v)))));
            QCOMPARE(node["name"].get<std::string>(), graph->nodeName(static_cast<graph::NodeIndex>(v)));
            for (const auto& [name, value] : node["features"].items())
                QVERIFY2(value.is_number() || value.is_null(), name.c_str());
        }
        for (const auto& edge : json["edges"]) {
            QVERIFY(edge["source"].is_number() && edge["target"].is_number() && edge["features"].is_object());
            QVERIFY(graph::edgeTypeOf(edge["type"].get<std::string>()).has_value());
        }
        for (const auto& feature : json["features"])
            QVERIFY(feature.contains("name") && feature.contains("unit") && feature["kinds"].is_array());
    }

    void jsonFaultsHaveTheirPlace_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("not json") << "{\"format\""
                                  << "<xml>"
                                  << "graph-syntax";
        QTest::newRow("other format") << "neuroloom-graph"
                                      << "some-graph"
                                      << "graph-syntax";
        QTest::newRow("later version") << "\"version\":1"
                                       << "\"version\":2"
                                       << "graph-syntax";
        QTest::newRow("resolution") << "\"section\""
                                    << "\"atom\""
                                    << "graph-syntax";
        QTest::newRow("kind") << "\"kind\":\"soma\""
                              << "\"kind\":\"some\""
                              << "graph-syntax";
        QTest::newRow("kinds out of order") << "\"kind\":\"axon\""
                                            << "\"kind\":\"soma\""
                                            << "graph-syntax";
        // Features lie where the kind (type) said: it must not change after them, nor be named in between.
        QTest::newRow("kind after features") << "\"kind\":\"neuron\",\"neuron\":0,"
                                             << "\"kind\":\"neuron\",\"features\":{},\"neuron\":0,"
                                             << "graph-syntax";
        QTest::newRow("kind twice") << "\"kind\":\"soma\","
                                    << "\"kind\":\"soma\",\"features\":{},\"kind\":\"neuron\","
                                    << "graph-syntax";
        QTest::newRow("spikes of no neuron") << "\"kind\":\"soma\","
                                             << "\"kind\":\"soma\",\"features\":{},\"kind\":\"neuron\",\"spikes\":[1],"
                                             << "graph-syntax";
        QTest::newRow("edge type twice") << "\"type\":\"flow\",\"features\""
                                         << "\"type\":\"flow\",\"features\":{},\"type\":\"neuron\",\"features\""
                                         << "graph-syntax";
        QTest::newRow("synapses out of order") << "\"kind\":\"synapse\",\"neuron\":0,"
                                               << "\"kind\":\"synapse\",\"neuron\":1,"
                                               << "graph-broken";
        QTest::newRow("ids") << "{\"id\":3,"
                             << "{\"id\":4,"
                             << "graph-syntax";
        QTest::newRow("feature") << "\"capacitance\":1e-10"
                                 << "\"capacity\":1e-10"
                                 << "graph-syntax";
        QTest::newRow("text for a number") << "\"neuron\":1,"
                                           << "\"neuron\":\"1\","
                                           << "graph-syntax";
        QTest::newRow("number too large") << "\"neuron\":1,"
                                          << "\"neuron\":99999999999,"
                                          << "graph-syntax";
        QTest::newRow("word") << "\"population\":\"exc\""
                              << "\"population\":\"exx\""
                              << "graph-syntax";
        QTest::newRow("edge type") << "\"type\":\"flow\",\"features\""
                                   << "\"type\":\"flew\",\"features\""
                                   << "graph-syntax";
        QTest::newRow("owner") << "\"kind\":\"soma\",\"neuron\":0"
                               << "\"kind\":\"soma\",\"neuron\":9999"
                               << "graph-broken";
        QTest::newRow("neuron owns itself") << "\"kind\":\"neuron\",\"neuron\":1"
                                            << "\"kind\":\"neuron\",\"neuron\":2"
                                            << "graph-broken";
        QTest::newRow("edge end") << "{\"source\":"
                                  << "{\"source\":1000"
                                  << "graph-broken";
        QTest::newRow("nothing else") << "\n]}\n"
                                      << "]} more"
                                      << "graph-syntax";
    }
    void jsonFaultsHaveTheirPlace() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, code);
        const auto graph = aGraph();
        const fs::path file = folder() / "fault.json";
        QVERIFY(graph::save(*graph, file, job_).has_value());
        std::string text = textOf(file);
        if (QTest::currentDataTag() == std::string("nothing else")) text += " ";
        const std::string wanted =
            QTest::currentDataTag() == std::string("nothing else") ? std::string("]}\n ") : from.toStdString();
        write(file, replaced(text, wanted, to.toStdString()));
        const auto read = graph::open(file, job_);
        QVERIFY(!read.has_value());
        QCOMPARE(QString::fromStdString(read.error().code), code);
        QVERIFY(read.error().where.has_value());
        if (code == "graph-syntax")
            QVERIFY2(read.error().where->line > 0 && read.error().where->column > 0, read.error().text().c_str());
    }

    void cutFilesNeverCrash() {
        const auto graph = aGraph("region");
        for (const char* suffix : {".json", ".graphml", ".h5"}) {
            const fs::path file = folder() / (std::string("cut") + suffix);
            QVERIFY(graph::save(*graph, file, job_).has_value());
            const std::string text = textOf(file);
            for (std::size_t part = 0; part < 40; ++part) {
                write(file, text.substr(0, text.size() * part / 40));
                QVERIFY2(!graph::open(file, job_).has_value(), suffix);
            }
        }
    }

    void alteredTextNeverCrashes() {
        const auto graph = aGraph("region");
        RandomStream random(5);
        for (const char* suffix : {".json", ".graphml"}) {
            const fs::path file = folder() / (std::string("altered") + suffix);
            QVERIFY(graph::save(*graph, file, job_).has_value());
            const std::string text = textOf(file);
            for (int i = 0; i < 150; ++i) {
                std::string altered = text;
                for (int k = 0; k < 3; ++k)
                    altered[random.below(altered.size())] = static_cast<char>(32 + random.below(96));
                write(file, altered);
                (void)graph::open(file, job_);  // an error or a graph, never a crash
            }
        }
    }

    void graphmlFaults() {
        const auto graph = aGraph();
        const fs::path file = folder() / "fault.graphml";
        QVERIFY(graph::save(*graph, file, job_).has_value());
        const std::string text = textOf(file);
        const std::pair<const char*, const char*> changes[] = {{"<node id=\"n3\"", "<node id=\"n4\""},
                                                               {">soma</data>", ">some</data>"},
                                                               {"<data key=\"type\">flow", "<data key=\"type\">flew"},
                                                               {"target=\"n", "target=\"x"},
                                                               {"</graphml>", "</graph>"},
                                                               {">neuroloom-graph<", ">other<"},
                                                               {"<data key=\"neuron\">0", "<data key=\"neuron\">-1"}};
        for (const auto& [from, to] : changes) {
            write(file, replaced(text, from, to));
            const auto read = graph::open(file, job_);
            QVERIFY2(!read.has_value(), from);
            QCOMPARE(QString::fromStdString(read.error().code), QString("graph-syntax"));
            QVERIFY2(read.error().where && read.error().where->line > 0, from);
        }
    }

    void filesThatAreNoGraphs() {
        const auto graph = aGraph();
        QCOMPARE(QString::fromStdString(graph::save(*graph, folder() / "graph.txt", job_).error().code),
                 QString("format-unknown"));
        QCOMPARE(QString::fromStdString(graph::open(folder() / "graph.txt", job_).error().code),
                 QString("format-unknown"));
        for (const char* suffix : {".json", ".graphml", ".h5"}) {
            const auto missing = graph::open(folder() / (std::string("missing") + suffix), job_);
            QCOMPARE(QString::fromStdString(missing.error().code), QString("file-read"));
            const auto saved = graph::save(*graph, folder() / "no" / "such" / (std::string("folder") + suffix), job_);
            QVERIFY(!saved.has_value());
        }
    }

    void cancelledSaveLeavesTheOldFile() {
        const auto graph = aGraph();
        std::stop_source stop;
        stop.request_stop();
        JobContext stopped(pool_, stop.get_token(), nullptr, {});
        for (const char* suffix : {".json", ".graphml", ".h5"}) {
            const fs::path file = folder() / (std::string("old") + suffix);
            write(file, "old");
            const auto files = std::distance(fs::directory_iterator(folder()), {});
            QCOMPARE(QString::fromStdString(graph::save(*graph, file, stopped).error().code), QString(kCancelled));
            QVERIFY(textOf(file) == "old");
            QCOMPARE(std::distance(fs::directory_iterator(folder()), {}), files);  // no temporary file stays
            QVERIFY(graph::save(*graph, file, job_).has_value());
            QCOMPARE(QString::fromStdString(graph::open(file, stopped).error().code), QString(kCancelled));
        }
    }
};

QTEST_GUILESS_MAIN(TestIo)
#include "test_io.moc"
