// SPDX-License-Identifier: GPL-3.0-or-later
// The graphs of published networks, where the reference corpus stands beside the checkout.
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "core/graph/build.hpp"
#include "core/graph/io.hpp"
#include "core/neuroml/load.hpp"
#include "tests/core/graph/graph_rules.hpp"
#include "tests/core/graph/same_graph.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
namespace fs = std::filesystem;

namespace {

/// About `most` of the corpus' network files, spread evenly over all of them; the small ones.
std::vector<fs::path> networks(const fs::path& corpus, std::size_t most) {
    constexpr std::uintmax_t kLargest = 2'000'000;
    std::vector<fs::path> all, out;
    for (const auto& entry : fs::recursive_directory_iterator(corpus)) {
        const std::string name = entry.path().filename().string();
        const bool network = name.size() > 8 && name.compare(name.size() - 8, 8, ".net.nml") == 0;
        if (network && entry.is_regular_file() && entry.file_size() < kLargest) all.push_back(entry.path());
    }
    std::sort(all.begin(), all.end());
    const std::size_t step = std::max<std::size_t>(1, all.size() / most);
    for (std::size_t i = 0; i < all.size(); i += step) out.push_back(all[i]);
    return out;
}

}  // namespace

class TestCorpus : public QObject {
    Q_OBJECT
private slots:
    void networksBecomeSoundGraphs_data() {
        QTest::addColumn<QString>("file");
        const auto corpus = test::corpus();
        if (!corpus) QSKIP("the reference corpus is not there");
        for (const fs::path& file : networks(*corpus, 40))
            QTest::newRow(fs::relative(file, *corpus).string().c_str()) << QString::fromStdString(file.string());
    }
    void networksBecomeSoundGraphs() {
        QFETCH(QString, file);
        ThreadPool pool(2);
        JobContext job(pool);
        neuroml::LoadOptions options;
        options.check = false;
        const Loaded<model::Model> loaded = neuroml::load(file.toStdString(), options, job);
        if (!loaded.value) QSKIP("nothing in the file can be read");
        const model::Model& model = *loaded.value;
        std::uint32_t neurons = 0;
        for (const char* resolution : {"region", "section", "segment"}) {
            graph::GraphOptions of;
            of.resolution = resolution;
            const auto g = graph::build(model, of, nullptr, job);
            if (!g && g.error().code == "graph-empty") {
                QVERIFY(model.cellCount() == 0 && model.cellTypes.empty());
                return;
            }
            QVERIFY2(g.has_value(), g ? "" : g.error().text().c_str());
            QCOMPARE(test::propertyFault(**g), QString());
            if (model.cellCount() > 0) QCOMPARE(std::uint64_t{(*g)->count(graph::NodeKind::neuron)}, model.cellCount());
            std::uint64_t inputs = 0;
            for (const model::InputList& list : model.inputs) inputs += list.cell.size();
            QVERIFY((*g)->count(graph::NodeKind::synapse) <= model.connectionCount() + inputs);
            if (neurons != 0) QCOMPARE((*g)->count(graph::NodeKind::neuron), neurons);
            neurons = (*g)->count(graph::NodeKind::neuron);
            // No stored value is a number that is no number.
            for (const graph::KindFeatures& features : (*g)->nodeFeatures.kinds)
                QVERIFY(std::all_of(features.value.begin(), features.value.end(),
                                    [](float v) { return std::isfinite(v); }));
            const fs::path stored = fs::temp_directory_path() /
                                    ("neuroloom_corpus_" + std::to_string(QCoreApplication::applicationPid()) + ".h5");
            QVERIFY(graph::save(**g, stored, job).has_value());
            const auto again = graph::open(stored, job);
            QVERIFY2(again.has_value(), again ? "" : again.error().text().c_str());
            QCOMPARE(QString::fromStdString(test::firstDifference(**g, **again)), QString());
            fs::remove(stored);
        }
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "test_corpus.moc"
