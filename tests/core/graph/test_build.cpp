// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/graph/build.hpp"
#include "tests/core/graph/graph_rules.hpp"
#include "tests/core/graph/models.hpp"
#include "tests/core/graph/same_graph.hpp"

using namespace nl;
using graph::EdgeType;
using graph::Graph;
using graph::NodeIndex;
using graph::NodeKind;

namespace {

struct Setup {
    ThreadPool pool{1};
    JobContext job{pool};
};

Result<std::shared_ptr<const Graph>> buildWith(const model::Model& model, const std::string& resolution = "section",
                                               int threads = 1, const spikes::SpikeTable* spikes = nullptr) {
    ThreadPool pool(threads);
    JobContext job(pool);
    graph::GraphOptions options;
    options.resolution = resolution;
    return graph::build(model, options, spikes, job);
}

double featureOf(const Graph& g, NodeIndex node, const char* name, bool* known = nullptr) {
    const graph::KindFeatures& table = g.nodeFeatures.of(g.kind(node));
    const int column = table.column(static_cast<std::size_t>(g.nodeFeatures.indexOf(name)));
    if (column < 0) qFatal("this kind has no feature %s", name);
    const std::size_t row = node - g.begin(g.kind(node));
    if (known != nullptr) *known = table.knownRow(row)[static_cast<std::size_t>(column)] != 0;
    return table.row(row)[static_cast<std::size_t>(column)];
}

}  // namespace

class TestBuild : public QObject {
    Q_OBJECT
private slots:
    void generatedNetworksKeepTheRules_data() {
        QTest::addColumn<int>("segments");
        QTest::addColumn<QString>("resolution");
        for (const int segments : {0, 1, 12, 60})
            for (const char* resolution : {"region", "section", "segment"})
                QTest::addRow("%d segments, %s", segments, resolution) << segments << QString(resolution);
    }
    void generatedNetworksKeepTheRules() {
        QFETCH(int, segments);
        QFETCH(QString, resolution);
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            test::NetworkSpec spec;
            spec.seed = seed;
            spec.segments = static_cast<std::uint64_t>(segments);
            const model::Model model = test::aNetwork(spec);
            const auto built = buildWith(model, resolution.toStdString());
            QVERIFY2(built.has_value(), built ? "" : built.error().text().c_str());
            const Graph& g = **built;
            QCOMPARE(test::propertyFault(g), QString());
            QCOMPARE(std::uint64_t{g.count(NodeKind::neuron)}, model.cellCount());
            QCOMPARE(std::uint64_t{g.count(NodeKind::synapse)}, model.connectionCount() + spec.inputs);
            std::size_t electrical = 0, external = 0;
            for (NodeIndex s = g.begin(NodeKind::synapse); s < g.nodes(); ++s) {
                electrical += g.isElectrical(s);
                external += g.isExternal(s);
                QVERIFY(g.targetPart(s) != graph::kNone);
                QCOMPARE(g.preNeuron(s) == graph::kNone, g.isExternal(s));
            }
            QCOMPARE(electrical, std::size_t{spec.gapJunctions});
            QCOMPARE(external, std::size_t{spec.inputs});
            QCOMPARE(std::uint64_t{test::edgesOf(g, EdgeType::gap)}, 4 * spec.gapJunctions);
            const std::uint64_t parts = g.begin(NodeKind::synapse) - g.count(NodeKind::neuron);
            const std::uint64_t chemical = model.connectionCount() - spec.gapJunctions;
            QCOMPARE(std::uint64_t{test::edgesOf(g, EdgeType::partOf)}, parts);
            QCOMPARE(std::uint64_t{test::edgesOf(g, EdgeType::flow)},
                     parts - g.count(NodeKind::neuron) + 2 * chemical + spec.inputs);
        }
    }

    void countsAgreeBetweenResolutions() {
        const model::Model model = test::aNetwork({});
        const auto region = buildWith(model, "region"), section = buildWith(model, "section"),
                   segment = buildWith(model, "segment");
        QVERIFY(region && section && segment);
        for (const NodeKind kind : {NodeKind::neuron, NodeKind::synapse}) {
            QCOMPARE((*region)->count(kind), (*section)->count(kind));
            QCOMPARE((*region)->count(kind), (*segment)->count(kind));
        }
        for (const NodeKind kind : {NodeKind::soma, NodeKind::dendrite, NodeKind::axon}) {
            QVERIFY((*region)->count(kind) <= (*section)->count(kind));
            QVERIFY((*section)->count(kind) <= (*segment)->count(kind));
            QCOMPARE((*region)->count(kind), (*region)->count(NodeKind::neuron));
        }
        // What lies between neurons does not depend on the resolution.
        QCOMPARE(test::edgesOf(**region, EdgeType::neuron), test::edgesOf(**segment, EdgeType::neuron));
        QVERIFY(test::sameBits((*region)->edgeFeatures.of(EdgeType::neuron).value,
                               (*segment)->edgeFeatures.of(EdgeType::neuron).value));
    }

    void sameBytesForAnyNumberOfThreads() {
        test::NetworkSpec spec;
        spec.neurons = 600;
        spec.synapsesPerNeuron = 20;
        spec.segments = 40;
        spec.gapJunctions = 300;
        const model::Model model = test::aNetwork(spec);
        const auto one = buildWith(model, "section", 1);
        QVERIFY(one.has_value());
        for (const int threads : {2, 4}) {
            const auto more = buildWith(model, "section", threads);
            QVERIFY(more.has_value());
            QCOMPARE(QString::fromStdString(test::firstDifference(**one, **more)), QString());
        }
    }

    void collapsedEdgesSumTheirSynapses() {
        model::Model model;
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        const auto p = test::addPopulation(model, "p", type, 3);
        const auto synapse = test::addComponent(model, test::aComponent("expOneSynapse", "s"));
        const auto gap = test::addComponent(model, test::aComponent("gapJunction", "g"));
        model::Projection& chemical = test::addProjection(model, "chemical", p, p, synapse);
        chemical.preCell = {0, 0, 1, 2};
        chemical.postCell = {1, 1, 2, 2};
        chemical.weight = {1, 2.5, 4, 8};
        chemical.delay = {1e-3F, 3e-3F, 0, 0};
        model::Projection& electrical =
            test::addProjection(model, "electrical", p, p, gap, model::ProjectionKind::electrical);
        electrical.preCell = {0};
        electrical.postCell = {1};
        const auto built = buildWith(model);
        QVERIFY(built.has_value());
        const Graph& g = **built;
        QCOMPARE(test::propertyFault(g), QString());
        QCOMPARE(test::edgesOf(g, EdgeType::neuron), 4U);  // 1-0 (gap, back), 0-1, 1-2, 2-2
        const auto begin = g.typeBegin[static_cast<std::size_t>(EdgeType::neuron)];
        const auto& features = g.edgeFeatures.of(EdgeType::neuron);
        const auto row = [&](NodeIndex from, NodeIndex to) -> std::vector<float> {
            for (std::uint32_t e = 0; e < 4; ++e)
                if (g.source[begin + e] == from && g.target[begin + e] == to)
                    return {features.value.begin() + 3 * e, features.value.begin() + 3 * e + 3};
            return {};
        };
        QCOMPARE(row(0, 1),
                 (std::vector<float>{
                     3, 4.5F, static_cast<float>((static_cast<double>(1e-3F) + static_cast<double>(3e-3F)) / 3)}));
        QCOMPARE(row(1, 0), (std::vector<float>{1, 1, 0}));
        QCOMPARE(row(1, 2), (std::vector<float>{1, 4, 0}));
        QCOMPARE(row(2, 2), (std::vector<float>{1, 8, 0}));
        QCOMPARE(featureOf(g, 1, "synapses_in"), 3.0);  // two chemical, one gap
        QCOMPARE(featureOf(g, 0, "synapses_out"), 3.0);
        QCOMPARE(QString::fromStdString(g.nodeName(0)), QString("p[0]"));
    }

    void synapsesStandOnTheirTrueParts() {
        using morphology::PartKind;
        model::Model model;
        const auto m = test::aMorphology({{-1, PartKind::soma},
                                          {0, PartKind::dendrite, 100e-6},
                                          {0, PartKind::axon, 50e-6},
                                          {2, PartKind::axon, 50e-6}});
        const auto type = test::addCellType(model, test::aComponent("cell", "c"), m);
        const auto point = test::addCellType(model, test::aComponent("iafCell", "i"));
        const auto cells = test::addPopulation(model, "cells", type, 2),
                   points = test::addPopulation(model, "points", point, 1);
        const auto synapse = test::addComponent(model, test::aComponent("expOneSynapse", "s"));
        model::Projection& p = test::addProjection(model, "p", cells, cells, synapse);
        p.preCell = {0, 0};
        p.postCell = {1, 1};
        p.preSegment = {3, 1};
        p.postSegment = {1, 0};
        p.postFraction = {0.25F, 0.5F};
        model::Projection& q = test::addProjection(model, "q", cells, points, synapse);
        q.preCell = {0};
        q.postCell = {0};
        const auto built = buildWith(model, "segment");
        QVERIFY(built.has_value());
        const Graph& g = **built;
        const NodeIndex s = g.begin(NodeKind::synapse);
        QCOMPARE(g.origin[g.flowIn.neighbours(s)[0]].part, 3);  // the axon that the segment lies on
        QCOMPARE(g.origin[g.targetPart(s)].part, 1);
        QVERIFY(qFuzzyCompare(featureOf(g, s, "post_path_distance"), static_cast<double>(25e-6F)));
        QCOMPARE(g.origin[g.flowIn.neighbours(s + 1)[0]].part, 2);  // from a dendrite: the axon at the soma
        QCOMPARE(g.kind(g.targetPart(s + 1)), NodeKind::soma);
        QCOMPARE(g.kind(g.targetPart(s + 2)),
                 NodeKind::dendrite);  // a point neuron takes input in its virtual dendrite
        QVERIFY(g.isVirtual(g.targetPart(s + 2)));
        bool known = true;
        (void)featureOf(g, s + 2, "post_path_distance", &known);
        QVERIFY(!known);
    }

    void continuousProjectionsFlowWhereTheComponentSpeaks() {
        model::Model model;
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        const auto a = test::addPopulation(model, "a", type, 1), b = test::addPopulation(model, "b", type, 1);
        const auto graded = test::addComponent(model, test::aComponent("gradedSynapse", "graded"));
        const auto silent = test::addComponent(model, test::aComponent("silentSynapse", "silent"));
        const auto add = [&](model::ComponentId pre, model::ComponentId post) {
            model::Projection& p = test::addProjection(model, "p", a, b, post, model::ProjectionKind::continuous);
            p.preComponents = {pre};
            p.preCell = {0};
            p.postCell = {0};
        };
        add(silent, graded);
        add(graded, silent);
        add(graded, graded);
        const auto built = buildWith(model);
        QVERIFY(built.has_value());
        const Graph& g = **built;
        QCOMPARE(test::propertyFault(g), QString());
        QCOMPARE(test::edgesOf(g, EdgeType::gap), 0U);
        QCOMPARE(test::edgesOf(g, EdgeType::flow), 2 * 2U + 2U + 2U + 4U);
        const NodeIndex s = g.begin(NodeKind::synapse);  // by target neuron: the backward one first
        QCOMPARE(g.preNeuron(s), 1U);
        QCOMPARE(g.neuron[s], 0U);
        QCOMPARE(g.preNeuron(s + 1), 0U);
        QCOMPARE(g.neuron[s + 1], 1U);
        const graph::CategoryFeature* family = g.nodeFeatures.category("synapse_family");
        for (std::size_t row = 0; row < 3; ++row) {
            const auto code = family->code[static_cast<std::size_t>(NodeKind::synapse)][row];
            QCOMPARE(QString::fromStdString(family->vocabulary[static_cast<std::size_t>(code)]), QString("graded"));
        }
    }

    void modelWithoutNetworkGivesOneNeuronACellType() {
        model::Model model;
        test::addCellType(model, test::aComponent("cell", "a"), test::aRandomTree(9, true, 3));
        test::addCellType(model, test::aComponent("iafCell", "b"));
        const auto built = buildWith(model);
        QVERIFY(built.has_value());
        QCOMPARE((*built)->count(NodeKind::neuron), 2U);
        QCOMPARE((*built)->origin[1].cellType, 1);
        QCOMPARE((*built)->origin[1].population, -1);
        QCOMPARE(QString::fromStdString((*built)->nodeName(1)), QString("b"));
        QCOMPARE(test::propertyFault(**built), QString());
    }

    void populationsWithoutCellTypeAndDanglingConnectionsAreReported() {
        model::Model model;
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        const auto good = test::addPopulation(model, "good", type, 2), bad = test::addPopulation(model, "bad", {}, 3);
        const auto synapse = test::addComponent(model, test::aComponent("expOneSynapse", "s"));
        model::Projection& p = test::addProjection(model, "p", good, bad, synapse);
        p.preCell = {0, 1, 7};
        p.postCell = {0, 9, 1};
        test::addProjection(model, "nowhere", good, {}, synapse).preCell = {0};
        std::vector<Diagnostic> notes;
        ThreadPool pool(1);
        JobContext job(pool, {}, nullptr, {{}, {}, [&](std::span<const Diagnostic> more) {
                                               notes.insert(notes.end(), more.begin(), more.end());
                                           }});
        const auto built = graph::build(model, {}, nullptr, job);
        QVERIFY(built.has_value());
        QCOMPARE((*built)->count(NodeKind::neuron), 5U);
        QCOMPARE((*built)->count(NodeKind::synapse), 1U);
        QCOMPARE(test::propertyFault(**built), QString());
        QCOMPARE(notes.size(), std::size_t{3});
        QCOMPARE(QString::fromStdString(notes[0].code), QString("cell-type-missing"));
        QCOMPARE(QString::fromStdString(notes[1].code), QString("synapse-dangling"));
        QVERIFY2(notes[2].message.find("2 of 3") != std::string::npos, notes[2].message.c_str());
        bool known = true;
        (void)featureOf(**built, 4, "capacitance", &known);
        QVERIFY(!known);
    }

    void onlyTheChosenNetworkIsBuilt() {
        model::Model model;
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        const auto a = test::addPopulation(model, "a", type, 2);
        test::addPopulation(model, "b", type, 5);
        model.networks.resize(1);
        model.networks[0].id = "first";
        model.networks[0].populations = {a};
        Setup setup;
        graph::GraphOptions options;
        options.network = "first";
        const auto built = graph::build(model, options, nullptr, setup.job);
        QVERIFY(built.has_value());
        QCOMPARE((*built)->count(NodeKind::neuron), 2U);
        options.network = "frist";
        const auto none = graph::build(model, options, nullptr, setup.job);
        QCOMPARE(QString::fromStdString(none.error().code), QString("network-unknown"));
        QCOMPARE(QString::fromStdString(none.error().expected), QString("first"));
    }

    void faultsAreErrors() {
        Setup setup;
        model::Model model;
        QCOMPARE(QString::fromStdString(buildWith(model).error().code), QString("graph-empty"));
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        QCOMPARE(QString::fromStdString(buildWith(model, "atom").error().code), QString("resolution-unknown"));
        test::addPopulation(model, "p", type, 1000000000000ULL);
        const auto big = buildWith(model);
        QCOMPARE(QString::fromStdString(big.error().code), QString("too-big"));
        QVERIFY2(big.error().found.find("GB") != std::string::npos, big.error().found.c_str());
        model.populations[0].size = ~std::uint64_t{0};
        QCOMPARE(QString::fromStdString(buildWith(model).error().code), QString("too-big"));
        model.populations[0].size = 1000;
        graph::GraphOptions options;
        options.maximumNodes = 3999;
        QCOMPARE(QString::fromStdString(graph::build(model, options, nullptr, setup.job).error().code),
                 QString("too-big"));
        options.maximumNodes = 4000;
        QVERIFY(graph::build(model, options, nullptr, setup.job).has_value());
        options.maximumMemory = 1e-6;
        QCOMPARE(QString::fromStdString(graph::build(model, options, nullptr, setup.job).error().code),
                 QString("too-big"));
    }

    void cancelledJobEndsWithCancelled() {
        const model::Model model = test::aNetwork({});
        ThreadPool pool(2);
        std::stop_source stop;
        stop.request_stop();
        JobContext job(pool, stop.get_token(), nullptr, {});
        QCOMPARE(QString::fromStdString(graph::build(model, {}, nullptr, job).error().code), QString(kCancelled));
        // Stopped at every stage of the work that it reports.
        for (const char* stage : {"parts", "cell types", "nodes", "edges", "features"}) {
            std::stop_source later;
            JobContext::Sink sink;
            sink.progress = [&](double, std::string_view now) {
                if (now == stage) later.request_stop();
            };
            JobContext during(pool, later.get_token(), nullptr, std::move(sink));
            const auto built = graph::build(model, {}, nullptr, during);
            QVERIFY2(!built.has_value(), stage);
            QCOMPARE(QString::fromStdString(built.error().code), QString(kCancelled));
        }
    }
};

QTEST_GUILESS_MAIN(TestBuild)
#include "test_build.moc"
