// SPDX-License-Identifier: GPL-3.0-or-later
// A trained network as a computational graph: the synapses are the model's, the spikes those of its neurons, a part is
// said to be one, and what nobody knows is masked.
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <optional>

#include "core/graph/build.hpp"
#include "core/graph/csr.hpp"
#include "core/graph/io.hpp"
#include "core/neuroml/load.hpp"
#include "core/snn/graph.hpp"
#include "tests/core/graph/same_graph.hpp"
#include "tests/core/snn/valued_models.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::test;
using graph::NodeKind;

namespace {

/// A feature of a node, or nothing where it is masked.
std::optional<double> feature(const graph::Graph& g, graph::NodeIndex node, const char* name) {
    const graph::KindFeatures& table = g.nodeFeatures.of(g.kind(node));
    const int column = table.column(static_cast<std::size_t>(g.nodeFeatures.indexOf(name)));
    if (column < 0) qFatal("no feature %s", name);
    const std::size_t row = node - g.begin(g.kind(node));
    if (table.knownRow(row)[static_cast<std::size_t>(column)] == 0) return std::nullopt;
    return static_cast<double>(table.row(row)[static_cast<std::size_t>(column)]);
}

std::string word(const graph::Graph& g, graph::NodeIndex neuron, const char* name) {
    const graph::CategoryFeature* category = g.nodeFeatures.category(name);
    if (category == nullptr) qFatal("no category %s", name);
    const std::int32_t code = category->code[0][neuron];
    return code < 0 ? std::string() : category->vocabulary[static_cast<std::size_t>(code)];
}

images::ImageSet severalPictures(images::PictureShape shape, std::size_t classes, std::size_t count) {
    images::ImageSet set = onePicture(shape, classes);
    RandomStream random(7, 2);
    while (set.test.labels.size() < count) {
        for (std::size_t i = 0; i < shape.bytes(); ++i)
            set.test.pixels.push_back(static_cast<std::uint8_t>(255.0 * random.uniform()));
        set.test.labels.push_back(0);
    }
    return set;
}

SpikeCounts counted(const SnnModel& model, const images::ImageSet& set, ThreadPool& threads = pool()) {
    JobContext job(threads);
    auto made = countSpikes(model, set, "test", 0, job);
    if (!made) qFatal("%s", made.error().text().c_str());
    return std::move(*made);
}

SnnGraph graphed(const SnnModel& model, const SpikeCounts* counts, const ExportOptions& sample,
                 ThreadPool& threads = pool()) {
    JobContext job(threads);
    SnnGraphOptions options;
    options.sample = sample;
    auto made = toGraph(model, counts, options, job);
    if (!made) qFatal("%s", made.error().text().c_str());
    return std::move(*made);
}

/// Spikes of each layer's neurons over all test pictures, told by recording one picture after the other.
std::map<std::string, std::vector<int>> recorded(const SnnModel& model, const images::ImageSet& set) {
    std::map<std::string, std::vector<int>> out;
    JobContext job(pool());
    for (std::size_t picture = 0; picture < set.test.size(); ++picture) {
        const auto made = record(model, set, "test", picture, 1, job);
        if (!made) qFatal("%s", made.error().text().c_str());
        const spikes::SpikeTable& table = (*made)->spikes;
        for (std::size_t g = 0; g < table.groupNames.size(); ++g) {
            std::string id = table.groupNames[g];
            std::replace(id.begin(), id.end(), '.', '_');
            std::vector<int>& of = out[id];
            of.resize(table.groupBegin[g + 1] - table.groupBegin[g]);
            for (const std::uint32_t source : table.source)
                if (source >= table.groupBegin[g] && source < table.groupBegin[g + 1])
                    ++of[source - table.groupBegin[g]];
        }
    }
    return out;
}

/// (source, target) -> weight of the collapsed edges, by the neurons' names.
std::map<std::pair<std::string, std::string>, float> weightsByName(const graph::Graph& g) {
    std::map<std::pair<std::string, std::string>, float> out;
    const auto type = static_cast<std::size_t>(graph::EdgeType::neuron);
    const graph::EdgeFeatures::Columns& columns = g.edgeFeatures.types[type];
    const auto weight = static_cast<std::size_t>(std::find(columns.names.begin(), columns.names.end(), "weight") -
                                                 columns.names.begin());
    for (graph::EdgeIndex e = g.typeBegin[type]; e < g.typeBegin[type + 1]; ++e)
        out[{g.nodeName(g.source[e]), g.nodeName(g.target[e])}] =
            columns.value[(e - g.typeBegin[type]) * columns.names.size() + weight];
    return out;
}

const SnnModel& sampledModel() {
    static const SnnModel model = modelFor(fewSteps(4), onePicture({8, 8, 3}, 4));
    return model;
}
constexpr ExportOptions kPart{300, 6000, 0}, kAll{1000000, 10000000, 0};

}  // namespace

class TestGraph : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

private slots:
    /// Against the parameters themselves: weight times the norm's factor, bias its shift.
    void synapsesAreTheModels() {
        const SnnModel model = chain(fewSteps(4), onePicture({1, 1, 6}, 3));
        const SnnGraph made = graphed(model, nullptr, kAll);
        const graph::Graph& g = *made.graph;
        QVERIFY(made.whole());
        QCOMPARE(g.count(NodeKind::neuron), 6U + 5U + 4U + 3U);
        QCOMPARE(g.count(NodeKind::synapse), 6U * 5U + 5U * 4U + 4U * 3U);
        QCOMPARE(QString::fromStdString(graph::firstFault(g)), QString());
        const auto parameter = [&](const char* name) {
            const auto found = std::find(model.parameterNames.begin(), model.parameterNames.end(), name);
            return model.parameters[static_cast<std::size_t>(found - model.parameterNames.begin())];
        };
        const auto weights = parameter("second.weight"), gamma = parameter("second.norm.gamma"),
                   beta = parameter("second.norm.beta");
        const auto edges = weightsByName(g);
        QCOMPARE(edges.size(), std::size_t{62});
        for (std::size_t post = 0; post < 4; ++post) {
            const double scale = static_cast<double>(gamma[post]) /
                                 std::sqrt(static_cast<double>(model.runningVariance[0][post]) + 1e-5);
            for (std::size_t pre = 0; pre < 5; ++pre) {
                const auto found = edges.find(
                    {"first_neurons[" + std::to_string(pre) + "]", "second_neurons[" + std::to_string(post) + "]"});
                QVERIFY(found != edges.end());
                QVERIFY(std::abs(static_cast<double>(found->second) -
                                 scale * static_cast<double>(weights[post * 5 + pre])) < 1e-6);
            }
            const auto node = static_cast<graph::NodeIndex>(11 + post);
            QVERIFY(std::abs(feature(g, node, "bias").value() - static_cast<double>(beta[post]) +
                             static_cast<double>(model.runningMean[0][post]) * scale) < 1e-6);
            QCOMPARE(feature(g, node, "layer_depth").value(), 2.0);
            QCOMPARE(feature(g, node, "layer_channel").value(), static_cast<double>(post));
            QCOMPARE(feature(g, node, "in_degree").value(), 5.0);
            QCOMPARE(feature(g, node, "out_degree").value(), 3.0);
        }
        const auto first = parameter("first.weight");
        for (graph::NodeIndex s = g.begin(NodeKind::synapse); s < g.nodes(); ++s)
            if (word(g, g.neuron[s], "population") == "first_neurons") {
                const std::size_t post = g.neuron[s] - 6, pre = g.preNeuron(s);
                QCOMPARE(feature(g, s, "weight").value(), static_cast<double>(first[post * 6 + pre]));
            }
    }

    /// The same network as what the export writes and the reader reads, but for the clock of the biases.
    void agreesWithTheExportedFile() {
        const SnnModel& model = sampledModel();
        JobContext job(pool());
        const auto text = toNeuroml(model, kPart, job);
        QVERIFY(text);
        const std::string path = folder_.filePath("same.nml").toStdString();
        std::ofstream(path) << text->text;
        const auto loaded = neuroml::load(path, {}, job);
        QVERIFY(loaded.value);
        const auto file = graph::build(*loaded.value, {}, nullptr, job);
        QVERIFY(file);
        auto expected = weightsByName(**file);
        std::erase_if(expected, [](const auto& edge) { return edge.first.first == "bias[0]"; });
        const SnnGraph made = graphed(model, nullptr, kPart);
        const auto found = weightsByName(*made.graph);
        QVERIFY(found.size() > 1000);
        QVERIFY(found == expected);
        QCOMPARE(made.neurons, text->neurons);
        QCOMPARE(made.synapses, text->synapses);
    }

    /// Neuron by neuron what a recording of each picture shows, and in sum.
    void spikesAreThoseOfTheNeurons() {
        const images::ImageSet set = severalPictures({8, 8, 3}, 4, 5);
        const SnnModel& model = sampledModel();
        const SpikeCounts counts = counted(model, set);
        QCOMPARE(counts.pictures, std::size_t{5});
        const SnnGraph made = graphed(model, &counts, kPart);
        const graph::Graph& g = *made.graph;
        const auto expected = recorded(model, set);
        std::map<std::string, const Operation*> layers;
        for (const Operation& operation : model.plan.operations) {
            std::string id = operation.name;
            std::replace(id.begin(), id.end(), '.', '_');
            if (operation.kind == OperationKind::neurons) layers[id] = &operation;
        }
        double sum = 0;
        long recordedSum = 0;
        std::map<std::string, int> seen;
        for (graph::NodeIndex n = 0; n < g.count(NodeKind::neuron); ++n) {
            const std::string population = word(g, n, "population");
            const auto spikes = feature(g, n, "spikes_per_picture"), rate = feature(g, n, "rate");
            if (layers.count(population) == 0) {  // the input and the readout are no spiking neurons
                QVERIFY(!spikes && !rate && word(g, n, "activity").empty());
                continue;
            }
            const Operation& layer = *layers[population];
            const auto index = (static_cast<std::size_t>(feature(g, n, "layer_row").value()) * layer.width +
                                static_cast<std::size_t>(feature(g, n, "layer_column").value())) *
                                   layer.channels +
                               static_cast<std::size_t>(feature(g, n, "layer_channel").value());
            const int there = expected.at(population).at(index);
            QVERIFY(std::abs(spikes.value() * 5 - there) < 1e-4);
            QVERIFY(std::abs(rate.value() - there / (5 * 4 * kStepSeconds)) < 1e-2);
            const std::string activity = there == 0 ? "dead" : there == 5 * 4 ? "saturated" : "active";
            QCOMPARE(word(g, n, "activity"), activity);
            ++seen[activity];
            sum += spikes.value() * 5;
            recordedSum += there;
        }
        QVERIFY(recordedSum > 50 && seen["dead"] > 0 && seen["active"] > 0);
        QVERIFY(std::abs(sum - static_cast<double>(recordedSum)) < 0.01);
    }

    void sumsAreThoseOfTheEdges() {
        const auto made = graphed(sampledModel(), nullptr, kPart).graph;
        const graph::Graph& g = *made;
        std::map<std::string, double> in, out;
        for (const auto& [ends, weight] : weightsByName(g)) {
            out[ends.first] += static_cast<double>(weight);
            in[ends.second] += static_cast<double>(weight);
        }
        for (graph::NodeIndex n = 0; n < g.count(NodeKind::neuron); ++n) {
            QVERIFY(std::abs(feature(g, n, "weight_in").value() - in[g.nodeName(n)]) < 1e-4);
            QVERIFY(std::abs(feature(g, n, "weight_out").value() - out[g.nodeName(n)]) < 1e-4);
        }
    }

    void unknownIsMasked() {
        const auto made = graphed(sampledModel(), nullptr, kPart).graph;
        const graph::Graph& g = *made;
        for (graph::NodeIndex n = 0; n < g.count(NodeKind::neuron); ++n) {
            for (const char* name : {"spikes_per_picture", "rate", "first_spike_latency", "capacitance", "area",
                                     "spike_threshold", "dyn_states"})
                QVERIFY2(!feature(g, n, name), name);
            QVERIFY(word(g, n, "activity").empty() && word(g, n, "firing_pattern").empty());
            QCOMPARE(feature(g, n, "bias").has_value(), word(g, n, "cell_type") != "pixel");
            QCOMPARE(word(g, n, "network_type"), std::string("feed-forward"));
        }
    }

    void aPartIsSaidToBeOne() {
        std::vector<Diagnostic> reported;
        JobContext::Sink sink;
        sink.report = [&](std::span<const Diagnostic> more) {
            reported.insert(reported.end(), more.begin(), more.end());
        };
        JobContext job(pool(), {}, nullptr, sink);
        SnnGraphOptions options;
        options.sample = kPart;
        const auto part = toGraph(sampledModel(), nullptr, options, job);
        QVERIFY(part && !part->whole());
        QVERIFY(part->neurons <= 300 && part->synapses <= 6000 && part->networkNeurons > 300);
        QCOMPARE(reported.size(), std::size_t{1});
        QCOMPARE(reported[0].code, std::string("snn-graph-sampled"));
        const std::string numbers = std::to_string(part->neurons) + " of " + std::to_string(part->networkNeurons);
        QVERIFY(reported[0].found.starts_with(numbers));
        QVERIFY(part->graph->notes[0].find("sampled: " + numbers) != std::string::npos);
        reported.clear();
        options.sample = kAll;
        const auto all = toGraph(chain(fewSteps(4), onePicture({1, 1, 6}, 3)), nullptr, options, job);
        QVERIFY(all && all->whole() && reported.empty());
        QVERIFY(all->graph->notes[0].find("whole") != std::string::npos);
    }

    /// Another seed shows another part of the same size; the same seed the same part, whatever the threads.
    void choiceFollowsTheSeed() {
        const images::ImageSet set = severalPictures({8, 8, 3}, 4, 3);
        ExportOptions drawn = kPart;
        drawn.seed = 5;
        std::shared_ptr<const graph::Graph> first;
        for (const int threads : {1, 2, 3}) {
            ThreadPool own(threads);
            const SpikeCounts counts = counted(sampledModel(), set, own);
            const auto made = graphed(sampledModel(), &counts, drawn, own).graph;
            if (first) QCOMPARE(QString::fromStdString(firstDifference(*first, *made)), QString());
            first = made;
        }
        QVERIFY(first->count(NodeKind::neuron) > 150 && first->count(NodeKind::synapse) > 1000);
        drawn.seed = 6;
        QVERIFY(weightsByName(*first) != weightsByName(*graphed(sampledModel(), nullptr, drawn).graph));
        QVERIFY(weightsByName(*first) != weightsByName(*graphed(sampledModel(), nullptr, kPart).graph));
    }

    void filesKeepIt_data() {
        QTest::addColumn<QString>("name");
        for (const char* suffix : {"h5", "json", "graphml"}) QTest::newRow(suffix) << QStringLiteral("g.") + suffix;
    }
    void filesKeepIt() {
        QFETCH(QString, name);
        const images::ImageSet set = severalPictures({8, 8, 3}, 4, 2);
        const SpikeCounts counts = counted(sampledModel(), set);
        const auto made = graphed(sampledModel(), &counts, kPart).graph;
        JobContext job(pool());
        const std::string path = folder_.filePath(name).toStdString();
        QVERIFY(graph::save(*made, path, job));
        const auto read = graph::open(path, job);
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QCOMPARE(QString::fromStdString(firstDifference(*made, **read)), QString());
        QVERIFY((*read)->notes.size() >= 4);
    }

    void faultsAreSaid() {
        const images::ImageSet set = severalPictures({8, 8, 3}, 4, 2);
        const SpikeCounts counts = counted(sampledModel(), set);
        JobContext job(pool());
        const auto code = [&](const auto& result) { return result ? std::string() : result.error().code; };
        SnnGraphOptions options;
        options.sample.maximumNeurons = 0;
        QCOMPARE(code(toGraph(sampledModel(), nullptr, options, job)), std::string("value-range"));
        options.sample = kPart;
        options.sample.seed = -1;
        QCOMPARE(code(toGraph(sampledModel(), nullptr, options, job)), std::string("value-range"));
        options.sample = kPart;
        const SnnModel other = chain(fewSteps(4), onePicture({1, 1, 6}, 3));
        QCOMPARE(code(toGraph(other, &counts, options, job)), std::string("checkpoint-mismatch"));
        QCOMPARE(code(countSpikes(other, set, "test", 0, job)), std::string("value-range"));
        QCOMPARE(code(countSpikes(sampledModel(), set, "train", 0, job)), std::string("images-empty"));
        QCOMPARE(code(graphOfRun(folder_.filePath("nowhere").toStdString(), "", options, job)),
                 std::string("run-not-found"));
        std::stop_source stop;
        stop.request_stop();
        JobContext stopped(pool(), stop.get_token(), nullptr, {});
        QCOMPARE(code(countSpikes(sampledModel(), set, "test", 0, stopped)), std::string(kCancelled));
        QCOMPARE(code(toGraph(sampledModel(), &counts, options, stopped)), std::string(kCancelled));
    }
};

QTEST_GUILESS_MAIN(TestGraph)
#include "test_graph.moc"
