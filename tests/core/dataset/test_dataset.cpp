// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <fstream>
#include <map>

#include "core/dataset/dataset.hpp"
#include "core/graph/build.hpp"
#include "core/graph/io.hpp"
#include "core/neuroml/load.hpp"

using namespace nl;
using dataset::Dataset;
using dataset::Sample;
using dataset::Split;

namespace {

QByteArray bytesOf(const std::string& file) {
    QFile in(QString::fromStdString(file));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

Dataset ofSources(int sources, int each) {
    Dataset out;
    for (int s = 0; s < sources; ++s)
        for (int i = 0; i < each; ++i) {
            Sample sample;
            sample.graph = std::make_shared<const graph::Graph>();
            sample.source = "model" + std::to_string(s);
            out.samples.push_back(std::move(sample));
        }
    return out;
}

}  // namespace

class TestDataset : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    ThreadPool pool_{1};

private slots:
    void splitsNeverDivideASource() {
        const Dataset data = ofSources(20, 3);
        const std::vector<Split> splits = splitBySource(data, 0.2, 0.1, 5);
        QCOMPARE(splits.size(), std::size_t{60});
        std::map<std::string, Split> of;
        std::map<Split, int> count;
        for (std::size_t i = 0; i < splits.size(); ++i) {
            const auto [known, fresh] = of.try_emplace(data.samples[i].source, splits[i]);
            QVERIFY2(fresh || known->second == splits[i], data.samples[i].source.c_str());
            ++count[splits[i]];
        }
        QCOMPARE(count[Split::validation], 3 * 4);
        QCOMPARE(count[Split::test], 3 * 2);
        QVERIFY(splitBySource(data, 0.2, 0.1, 5) == splits);
        QVERIFY(splitBySource(data, 0.2, 0.1, 6) != splits);
    }
    void splitsOfFewSources() {
        for (const Split split : splitBySource(ofSources(1, 5), 0.3, 0.3, 1)) QCOMPARE(split, Split::train);
        for (int sources = 2; sources < 8; ++sources) {
            const std::vector<Split> splits = splitBySource(ofSources(sources, 1), 0.15, 0.15, 1);
            QVERIFY2(std::count(splits.begin(), splits.end(), Split::train) >= 1, "something to train on");
            if (sources >= 3)
                QVERIFY2(std::count(splits.begin(), splits.end(), Split::test) >= 1, "something to test on");
        }
        QVERIFY(dataset::splitBySource({}, 0.2, 0.2, 1).empty());
    }

    void storageKeepsGraphsAndBytes() {
        JobContext job(pool_);
        const auto loaded =
            neuroml::load(std::string(NL_SOURCE_DIR) + "/resources/samples/microcircuit.net.nml", {}, job);
        QVERIFY(loaded.value != nullptr);
        auto built = graph::build(*loaded.value, {}, nullptr, job);
        QVERIFY(built.has_value());
        Dataset data = dataset::ofGraph(*built);
        data.samples.push_back(data.samples[0]);
        data.samples[1].source = "another";
        data.samples[1].labels["network-type"] = "recurrent";
        const std::string a = folder_.filePath("a.h5").toStdString(), b = folder_.filePath("b.h5").toStdString();
        QVERIFY(save(data, a, job).has_value());
        auto read = dataset::open(a, job);
        QVERIFY(read.has_value());
        QCOMPARE((*read)->samples.size(), std::size_t{2});
        QCOMPARE((*read)->sha256.size(), std::size_t{64});
        const graph::Graph &was = **built, &is = *(*read)->samples[1].graph;
        QCOMPARE(is.nodes(), was.nodes());
        QVERIFY(is.source == was.source && is.target == was.target && is.type == was.type && is.neuron == was.neuron);
        QVERIFY(is.flowIn.neighbour == was.flowIn.neighbour && is.partsOf.neighbour == was.partsOf.neighbour);
        for (std::size_t k = 0; k < graph::kNodeKinds; ++k) {
            QVERIFY(is.nodeFeatures.kinds[k].value == was.nodeFeatures.kinds[k].value);
            QVERIFY(is.nodeFeatures.kinds[k].known == was.nodeFeatures.kinds[k].known);
        }
        QCOMPARE((*read)->samples[1].source, std::string("another"));
        QCOMPARE((*read)->samples[1].labels.at("network-type"), std::string("recurrent"));
        // What was read writes the same bytes.
        QVERIFY(save(**read, b, job).has_value());
        QVERIFY(bytesOf(a) == bytesOf(b));
        QVERIFY(!bytesOf(a).isEmpty());
    }

    /// The file of a graph is a dataset of one.
    void graphFilesOpenToo() {
        JobContext job(pool_);
        const auto loaded =
            neuroml::load(std::string(NL_SOURCE_DIR) + "/resources/samples/microcircuit.net.nml", {}, job);
        const auto built = graph::build(*loaded.value, {}, nullptr, job);
        QVERIFY(built.has_value());
        for (const char* name : {"graph.h5", "graph.json", "graph.graphml"}) {
            const std::string file = folder_.filePath(name).toStdString();
            QVERIFY(graph::save(**built, file, job).has_value());
            const auto read = dataset::open(file, job);
            QVERIFY2(read.has_value(), name);
            QCOMPARE((*read)->samples.size(), std::size_t{1});
            QCOMPARE((*read)->samples[0].source, (*built)->modelFile);
            QVERIFY((*read)->samples[0].graph->source == (*built)->source);
            QCOMPARE((*read)->sha256.size(), std::size_t{64});
        }
    }

    void brokenFilesAreErrors() {
        JobContext job(pool_);
        const auto codeOf = [&](const std::string& file) {
            const auto read = dataset::open(file, job);
            return read ? QString("none") : QString::fromStdString(read.error().code);
        };
        QVERIFY(codeOf("/nonexistent.h5") != "none");
        const std::string text = folder_.filePath("text.h5").toStdString();
        std::ofstream(text) << "this is not HDF5";
        QCOMPARE(codeOf(text), QString("hdf5-broken"));
        const std::string cut = folder_.filePath("cut.h5").toStdString();
        const Dataset data = ofSources(0, 0);
        QVERIFY(save(data, cut, job).has_value());
        std::filesystem::resize_file(cut, std::filesystem::file_size(cut) / 2);
        QVERIFY(codeOf(cut) != "none");
    }

    void cancelledLeavesNothing() {
        std::stop_source stop;
        stop.request_stop();
        JobContext job(pool_, stop.get_token(), std::make_shared<PauseGate>(), {});
        const std::string file = folder_.filePath("cancelled.h5").toStdString();
        const auto saved = save(ofSources(2, 1), file, job);
        QCOMPARE(QString::fromStdString(saved.error().code), QString("cancelled"));
        QCOMPARE(QDir(folder_.path()).entryList({"cancelled*"}).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDataset)
#include "test_dataset.moc"
