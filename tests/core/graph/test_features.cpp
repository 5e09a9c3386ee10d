// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <numbers>
#include <set>

#include "core/graph/build.hpp"
#include "core/graph/channel_family.hpp"
#include "core/graph/features.hpp"
#include "tests/core/graph/models.hpp"

using namespace nl;
using graph::Graph;
using graph::NodeIndex;
using graph::NodeKind;
using morphology::PartKind;

namespace {

std::shared_ptr<const Graph> built(const model::Model& model, const std::string& resolution = "segment",
                                   const spikes::SpikeTable* spikes = nullptr) {
    ThreadPool pool(1);
    JobContext job(pool);
    graph::GraphOptions options;
    options.resolution = resolution;
    auto graph = graph::build(model, options, spikes, job);
    if (!graph) qFatal("%s", graph.error().text().c_str());
    return *graph;
}

std::optional<double> featureOf(const Graph& g, NodeIndex node, const char* name) {
    const graph::KindFeatures& table = g.nodeFeatures.of(g.kind(node));
    const int column = table.column(static_cast<std::size_t>(g.nodeFeatures.indexOf(name)));
    if (column < 0) qFatal("this kind has no feature %s", name);
    const std::size_t row = node - g.begin(g.kind(node));
    const float value = table.row(row)[static_cast<std::size_t>(column)];
    if (table.knownRow(row)[static_cast<std::size_t>(column)] != 0) return value;
    if (value != 0) qFatal("%s is unknown and not 0", name);
    return std::nullopt;
}

QString wordOf(const Graph& g, NodeIndex node, const char* name) {
    const graph::CategoryFeature* category = g.nodeFeatures.category(name);
    const auto k = static_cast<std::size_t>(g.kind(node));
    const std::int32_t code = category->code[k][node - g.kindBegin[k]];
    return code < 0 ? QString() : QString::fromStdString(category->vocabulary[static_cast<std::size_t>(code)]);
}

/// 1e-6: what a float holds.
bool near(std::optional<double> value, double expected) {
    return value && std::abs(*value - expected) <= 2e-7 * std::max(std::abs(*value), std::abs(expected));
}

lems::Component gate(const char* id) { return test::aComponent("gateHHrates", id, {{"instances", "1"}}); }

model::ChannelDensity density(model::Model& model, lems::Component channel, const char* ion, double g, double erev,
                              model::Target target) {
    model::ChannelDensity d;
    d.id = channel.id + "_density";
    d.ionChannel = channel.id;
    d.ion = ion;
    d.channel = test::addComponent(model, std::move(channel));
    d.condDensity = g;
    d.erev = erev;
    d.target = target;
    d.segmentGroup = target.segment >= 0 ? "soma" : "all";
    return d;
}

/// Soma 20 x 20 um, dendrite 200 x 2 um: both have the area 400 pi um^2. Passive everywhere, HH channels on the soma.
model::Model ballAndStick() {
    model::Model model;
    auto m =
        test::aMorphology({{-1, PartKind::soma, 20e-6, 20e-6, 20e-6}, {0, PartKind::dendrite, 200e-6, 2e-6, 2e-6}});
    auto b = std::make_shared<model::Biophysics>();
    b->densities.push_back(density(model, test::aComponent("ionChannelHH", "pas"), "non_specific", 3, -54.3e-3, {}));
    b->densities.push_back(density(model,
                                   test::aComponent("ionChannelHH", "na", {{"species", "na"}}, {gate("m"), gate("h")}),
                                   "na", 1200, 50e-3, {-1, 0}));
    b->densities.push_back(density(model, test::aComponent("ionChannelHH", "k", {{"species", "k"}}, {gate("n")}), "k",
                                   360, -77e-3, {-1, 0}));
    model::GroupQuantity all;
    all.segmentGroup = "all";
    all.value = 0.01;
    b->specificCapacitance.push_back(all);
    all.value = 1;
    b->resistivity.push_back(all);
    all.value = -20e-3;
    b->spikeThreshold.push_back(all);
    all.value = -65e-3;
    b->initMembPotential.push_back(all);
    test::addCellType(model, test::aComponent("cell", "ball_and_stick"), m, b);
    return model;
}

constexpr double kArea = 400e-12 * std::numbers::pi, kLeak = 3 * kArea;

}  // namespace

class TestFeatures : public QObject {
    Q_OBJECT
private slots:
    void ballAndStickByHand() {
        const auto g = built(ballAndStick());
        const NodeIndex neuron = 0, soma = g->begin(NodeKind::soma), dendrite = g->begin(NodeKind::dendrite),
                        axon = g->begin(NodeKind::axon);
        const double somaAxial = 20e-6 / (std::numbers::pi * 1e-10),
                     dendriteAxial = 200e-6 / (std::numbers::pi * 1e-12);
        // Two nodes joined by the half of each resistance: the inverse of the 2 x 2 conductance matrix.
        const double joint = 1 / (0.5 * (somaAxial + dendriteAxial));
        const double input = (kLeak + joint) / (kLeak * kLeak + 2 * joint * kLeak);
        const double lambda = std::sqrt(2e-6 / 3 / 4);
        QVERIFY(near(featureOf(*g, soma, "area"), kArea));
        QVERIFY(near(featureOf(*g, soma, "length"), 20e-6));
        QVERIFY(near(featureOf(*g, soma, "volume"), 2e-15 * std::numbers::pi));
        QVERIFY(near(featureOf(*g, dendrite, "diameter"), 2e-6));
        QVERIFY(near(featureOf(*g, dendrite, "path_distance"), 100e-6));
        QVERIFY(near(featureOf(*g, dendrite, "taper"), 0));
        QVERIFY(near(featureOf(*g, dendrite, "branch_order"), 1));
        QVERIFY(near(featureOf(*g, dendrite, "tips"), 1));
        QVERIFY(near(featureOf(*g, soma, "capacitance"), 0.01 * kArea));
        QVERIFY(near(featureOf(*g, soma, "leak_conductance"), kLeak));
        QVERIFY(near(featureOf(*g, dendrite, "leak_reversal"), -54.3e-3));
        QVERIFY(near(featureOf(*g, dendrite, "time_constant"), 0.01 / 3));
        QVERIFY(near(featureOf(*g, dendrite, "length_constant"), lambda));
        QVERIFY(near(featureOf(*g, dendrite, "electrotonic_length"), 200e-6 / lambda));
        QVERIFY(near(featureOf(*g, dendrite, "axial_resistance"), dendriteAxial));
        QVERIFY(near(featureOf(*g, soma, "axial_resistance"), somaAxial));
        QVERIFY(near(featureOf(*g, soma, "input_resistance"), input));
        QVERIFY(near(featureOf(*g, neuron, "input_resistance"), input));
        QVERIFY(near(featureOf(*g, dendrite, "input_resistance"), input));  // equal leaks: the same from both sides
        QVERIFY(near(featureOf(*g, neuron, "area"), 2 * kArea));
        QVERIFY(near(featureOf(*g, neuron, "capacitance"), 0.02 * kArea));
        QVERIFY(near(featureOf(*g, soma, "g_na_transient"), 1200 * kArea));
        QVERIFY(near(featureOf(*g, soma, "g_k_delayed"), 360 * kArea));
        QVERIFY(near(featureOf(*g, dendrite, "g_na_transient"), 0));  // known to be none
        QVERIFY(near(featureOf(*g, neuron, "g_na_transient"), 1200 * kArea));
        QVERIFY(near(featureOf(*g, soma, "channels"), 2));
        QVERIFY(near(featureOf(*g, soma, "gates"), 3));
        QVERIFY(near(featureOf(*g, dendrite, "channels"), 0));
        QVERIFY(near(featureOf(*g, soma, "spike_threshold"), -20e-3));
        QVERIFY(near(featureOf(*g, soma, "initial_potential"), -65e-3));
        // The axon is virtual: nothing of it is known but its place in the tree.
        for (const char* name :
             {"length", "area", "capacitance", "leak_conductance", "g_na_transient", "channels", "input_resistance"})
            QVERIFY2(!featureOf(*g, axon, name), name);
        QVERIFY(near(featureOf(*g, axon, "depth"), 1));
        QVERIFY(near(featureOf(*g, neuron, "parts"), 3));
        QVERIFY(!featureOf(*g, neuron, "rate"));  // nothing was simulated
        QCOMPARE(wordOf(*g, neuron, "firing_pattern"), QString());
        QCOMPARE(wordOf(*g, neuron, "cell_type"), QString("ball_and_stick"));
        QCOMPARE(wordOf(*g, neuron, "network_type"), QString("isolated"));
    }

    void treeEdgesCarryElectrotonicLengthAndDiameters() {
        const auto g = built(ballAndStick());
        const NodeIndex soma = g->begin(NodeKind::soma), dendrite = g->begin(NodeKind::dendrite);
        const auto& features = g->edgeFeatures.of(graph::EdgeType::flow);
        QCOMPARE(features.names[0], std::string("electrotonic_length"));
        for (graph::EdgeIndex e = 0; e < g->typeBegin[1]; ++e) {
            if (g->source[e] != dendrite || g->target[e] != soma) continue;
            const double somaLambda = std::sqrt(20e-6 / 3 / 4), lambda = std::sqrt(2e-6 / 3 / 4);
            QVERIFY(near(features.value[3 * e], 0.5 * (20e-6 / somaLambda + 200e-6 / lambda)));
            QVERIFY(near(features.value[3 * e + 1], 10));
            QVERIFY(near(features.value[3 * e + 2], 100e-6));
            return;
        }
        QFAIL("the dendrite does not send to the soma");
    }

    void unknownIsMaskedNeverZero() {
        model::Model model = ballAndStick();
        auto b = std::make_shared<model::Biophysics>(*model.cellTypes[0].biophysics);
        b->resistivity.clear();
        b->specificCapacitance[0].target = {-1, 0};  // the dendrite's is not given
        b->densities[1].segmentGroup = "no_such_group";
        b->densities[1].target = {};
        model.cellTypes[0].biophysics = b;
        const auto g = built(model);
        const NodeIndex soma = g->begin(NodeKind::soma), dendrite = g->begin(NodeKind::dendrite);
        QVERIFY(featureOf(*g, soma, "capacitance").has_value());
        for (const char* name : {"capacitance", "time_constant", "axial_resistance", "length_constant",
                                 "input_resistance", "g_na_transient"})
            QVERIFY2(!featureOf(*g, dendrite, name), name);
        QVERIFY(!featureOf(*g, 0, "capacitance"));  // a sum with an unknown part is unknown
        QVERIFY(!featureOf(*g, soma, "g_na_transient"));
        QVERIFY(near(featureOf(*g, soma, "g_k_delayed"), 360 * kArea));
        model.cellTypes[0].biophysics = nullptr;
        const auto bare = built(model);
        QVERIFY(near(featureOf(*bare, soma, "area"), kArea));
        for (const char* name : {"capacitance", "leak_conductance", "g_k_delayed", "channels", "calcium_pools"})
            QVERIFY2(!featureOf(*bare, soma, name), name);
    }

    void densitiesVaryAlongThePath() {
        model::Model model = ballAndStick();
        auto m = std::make_shared<morphology::Morphology>(*model.cellTypes[0].morphology);
        morphology::SegmentGroup group;
        group.id = "dendrites";
        group.segments = {1};
        group.inhomogeneousParameters.push_back({"path", "p", "Path Length from root", 0.0, {}, {}});
        m->groups.push_back(group);
        auto b = std::make_shared<model::Biophysics>(*model.cellTypes[0].biophysics);
        model::ChannelDensity varying = b->densities[2];
        varying.kind = model::DensityKind::nonUniform;
        varying.condDensity.reset();
        varying.variableParameters.push_back({"condDensity", "dendrites", "path", "1e4 * p * 1e-5", {}});
        b->densities[2] = varying;
        model.cellTypes[0].morphology = m;
        model.cellTypes[0].biophysics = b;
        const auto g = built(model);
        // Middle of the dendrite: 20 um of soma and 100 um of its own from the root.
        QVERIFY(near(featureOf(*g, g->begin(NodeKind::dendrite), "g_k_delayed"), 0.1 * 120 * kArea));
        QVERIFY(near(featureOf(*g, g->begin(NodeKind::soma), "g_k_delayed"), 0));
        // A second group of the same density.
        morphology::SegmentGroup somata = group;
        somata.id = "somata";
        somata.segments = {0};
        m->groups.push_back(somata);
        b->densities[2].variableParameters.push_back({"condDensity", "somata", "path", "1e4 * p * 1e-5", {}});
        const auto both = built(model);
        QVERIFY(near(featureOf(*both, both->begin(NodeKind::dendrite), "g_k_delayed"), 0.1 * 120 * kArea));
        QVERIFY(*featureOf(*both, both->begin(NodeKind::soma), "g_k_delayed") > 0);
        b->densities[2].variableParameters.pop_back();
        b->densities[2].variableParameters[0].expression = "1e4 * (q";
        const auto broken = built(model);
        QVERIFY(!featureOf(*broken, broken->begin(NodeKind::dendrite), "g_k_delayed"));
    }

    void aDensityOnNoSegmentLiesNowhere() {
        model::Model model = ballAndStick();
        auto b = std::make_shared<model::Biophysics>(*model.cellTypes[0].biophysics);
        b->densities[2].target = {-1, model::Target::kNoSegment};
        b->densities[2].segmentGroup.clear();
        model.cellTypes[0].biophysics = b;
        const auto g = built(model);
        QVERIFY(near(featureOf(*g, g->begin(NodeKind::dendrite), "g_k_delayed"), 0));
        QVERIFY(near(featureOf(*g, g->begin(NodeKind::soma), "g_k_delayed"), 0));
    }

    void sphereIsASoma() {
        model::Model model;
        test::addCellType(model, test::aComponent("cell", "ball"),
                          test::aMorphology({{-1, PartKind::soma, 0, 10e-6, 10e-6}}));
        const auto g = built(model);
        const NodeIndex soma = g->begin(NodeKind::soma);
        QVERIFY(near(featureOf(*g, soma, "area"), std::numbers::pi * 100e-12));
        QVERIFY(near(featureOf(*g, soma, "length"), 0));
        QVERIFY(near(featureOf(*g, soma, "diameter"), 10e-6));
    }

    void pointNeuronsByTheirAttributes() {
        model::Model model;
        test::addCellType(model, test::aComponent("iafRefCell", "iaf",
                                                  {{"C", "1 nF"},
                                                   {"leakConductance", "0.05 uS"},
                                                   {"leakReversal", "-70 mV"},
                                                   {"thresh", "-55 mV"},
                                                   {"reset", "-72 mV"},
                                                   {"refract", "2 ms"}}));
        test::addCellType(
            model,
            test::aComponent(
                "IF_curr_exp", "pynn",
                {{"cm", "1.0"}, {"tau_m", "20.0"}, {"v_rest", "-65.0"}, {"v_thresh", "-50"}, {"tau_refrac", "5"}}));
        test::addCellType(model, test::aComponent("izhikevichCell", "izh",
                                                  {{"v0", "-70mV"}, {"thresh", "30mV"}, {"a", "0.02"}, {"c", "-65"}}));
        const auto g = built(model);
        QVERIFY(near(featureOf(*g, 0, "capacitance"), 1e-9));
        QVERIFY(near(featureOf(*g, 0, "time_constant"), 20e-3));
        QVERIFY(near(featureOf(*g, 0, "input_resistance"), 20e6));
        QVERIFY(near(featureOf(*g, 0, "spike_threshold"), -55e-3));
        QVERIFY(near(featureOf(*g, 0, "refractory_period"), 2e-3));
        QVERIFY(near(featureOf(*g, 1, "capacitance"), 1e-9));
        QVERIFY(near(featureOf(*g, 1, "leak_conductance"), 50e-9));
        QVERIFY(near(featureOf(*g, 1, "leak_reversal"), -65e-3));
        QVERIFY(near(featureOf(*g, 2, "initial_potential"), -70e-3));
        QVERIFY(!featureOf(*g, 2, "reset_potential"));  // c has no unit in this type: not a voltage
        // The membrane of a point neuron is its soma's.
        QVERIFY(near(featureOf(*g, g->begin(NodeKind::soma), "capacitance"), 1e-9));
        QVERIFY(!featureOf(*g, g->begin(NodeKind::dendrite), "capacitance"));
    }

    void channelFamilies_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("ion");
        QTest::addColumn<double>("erev");
        QTest::addColumn<QStringList>("gates");
        QTest::addColumn<QString>("family");
        const auto row = [](const char* name, const char* ion, double erev, const QStringList& gates,
                            const char* family) {
            QTest::newRow(name) << QString(name) << QString(ion) << erev << gates << QString(family);
        };
        // Names as they occur in published models.
        row("pas", "non_specific", -70e-3, {}, "leak");
        row("NaTa_t", "na", 50e-3, {"m", "h"}, "na-transient");
        row("Nap_Et2", "na", 50e-3, {"m", "h"}, "na-persistent");
        row("nap", "na", 50e-3, {"m"}, "na-persistent");
        row("naf2__a0__b0", "na", 50e-3, {"m", "h"}, "na-transient");
        row("Kdr_pyr", "k", -75e-3, {"n"}, "k-delayed");
        row("SKv3_1", "k", -85e-3, {"m"}, "k-delayed");
        row("kChan", "k", -77e-3, {"n"}, "k-delayed");
        row("K_Pst", "k", -85e-3, {"m", "h"}, "k-delayed");
        row("Kv2like", "k", -107e-3, {"m", "h1", "h2"}, "k-delayed");
        row("kc_fast", "k", -95e-3, {"m"}, "k-ca");
        row("KCa_STG", "k", -80e-3, {"m"}, "k-ca");
        row("KA_STG", "k", -80e-3, {"m", "h"}, "k-a");
        row("SK_E2", "k", -85e-3, {"z"}, "k-ca");
        row("Im", "k", -85e-3, {"m"}, "k-m");
        row("km", "k", -95e-3, {"m"}, "k-m");
        row("ka", "k", -95e-3, {"m", "h"}, "k-a");
        row("K_Tst", "k", -85e-3, {"m", "h"}, "k-a");
        row("KvAolm", "k", -85e-3, {"a", "b"}, "k-a");
        row("Kahp_pyr", "k", -85e-3, {"q"}, "k-ca");
        row("Ca_HVA", "ca", 120e-3, {"m", "h"}, "ca-high");
        row("Ca_LVAst", "ca", 120e-3, {"m", "h"}, "ca-low");
        row("cat_a", "cat", 120e-3, {"m", "h"}, "ca-low");
        row("it", "ca", 120e-3, {"m", "h"}, "ca-low");
        row("Ih", "hcn", -45e-3, {"m"}, "hcn");
        row("ar__m00", "ar", -35e-3, {"m"}, "hcn");
        row("HCNolm", "non_specific", -32e-3, {"r"}, "hcn");
        row("unnamed", "non_specific", 0, {"m"}, "other");
    }
    void channelFamilies() {
        QFETCH(QString, name);
        QFETCH(QString, ion);
        QFETCH(double, erev);
        QFETCH(QStringList, gates);
        QFETCH(QString, family);
        const model::Model model;
        const graph::ComponentQuantities quantities(model);
        lems::Component channel = test::aComponent("ionChannelHH", name.toStdString());
        for (const QString& id : gates) channel.children.push_back(gate(id.toUtf8().constData()));
        const auto found = graph::channelFamily(quantities, &channel, channel.id, ion.toStdString(), erev);
        QCOMPARE(QString::fromUtf8(graph::channelFamilyName(found).data()), family);
    }

    void synapsesByTheirAttributes() {
        model::Model model;
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        const auto p = test::addPopulation(model, "p", type, 2);
        const auto add = [&](const lems::Component& component,
                             model::ProjectionKind kind = model::ProjectionKind::chemical) {
            const auto id = test::addComponent(model, component);
            model::Projection& projection = test::addProjection(model, "x", p, p, id, kind);
            projection.preCell = {0};
            projection.postCell = {1};
            projection.weight = {2};
            projection.delay = {3e-3F};
        };
        add(test::aComponent("expTwoSynapse", "fast",
                             {{"gbase", "1 nS"}, {"erev", "0 mV"}, {"tauRise", "0.5 ms"}, {"tauDecay", "3 ms"}}));
        add(test::aComponent(
            "blockingPlasticSynapse", "slow",
            {{"gbase", "2 nS"}, {"erev", "0 mV"}, {"tauRise", "2 ms"}, {"tauDecay", "60 ms"}},
            {test::aComponent("blockMechanism", "b", {{"blockConcentration", "1.2 mM"}}),
             test::aComponent("plasticityMechanism", "t",
                              {{"initReleaseProb", "0.5"}, {"tauRec", "120 ms"}, {"tauFac", "10 ms"}})}));
        model.components.back().children[0].element = "blockMechanism";
        add(test::aComponent("expOneSynapse", "inhibitory",
                             {{"gbase", "1 nS"}, {"erev", "-75 mV"}, {"tauDecay", "8 ms"}}));
        add(test::aComponent("expTwoSynapse", "slowInhibitory",
                             {{"gbase", "1 nS"}, {"erev", "-95 mV"}, {"tauRise", "60 ms"}, {"tauDecay", "200 ms"}}));
        add(test::aComponent("alphaCurrentSynapse", "jolt", {{"ibase", "10 pA"}, {"tau", "5 ms"}}));
        add(test::aComponent("gapJunction", "gj", {{"conductance", "0.3 nS"}}), model::ProjectionKind::electrical);
        model::InputList list;
        list.id = "stimulus";
        list.componentId = test::addComponent(
            model, test::aComponent("poissonFiringSynapse", "noise", {{"averageRate", "50 Hz"}, {"synapse", "fast"}}));
        list.target = p;
        list.cell = {1};
        model.inputs.push_back(list);
        const auto g = built(model);
        const NodeIndex s = g->begin(NodeKind::synapse);
        QCOMPARE(g->count(NodeKind::synapse), 7U);
        const char* families[] = {"ampa", "nmda", "gaba-a", "gaba-b", "current", "gap", "external-spikes"};
        for (NodeIndex i = 0; i < 7; ++i) QCOMPARE(wordOf(*g, s + i, "synapse_family"), QString(families[i]));
        QVERIFY(near(featureOf(*g, s, "conductance"), 1e-9));
        QVERIFY(near(featureOf(*g, s, "rise_time"), 0.5e-3));
        QVERIFY(near(featureOf(*g, s, "decay_time"), 3e-3));
        QVERIFY(near(featureOf(*g, s, "weight"), 2));
        QVERIFY(near(featureOf(*g, s, "delay"), 3e-3));
        QVERIFY(near(featureOf(*g, s, "electrical"), 0));
        QVERIFY(!featureOf(*g, s, "stp_release"));
        QVERIFY(near(featureOf(*g, s + 1, "stp_release"), 0.5));
        QVERIFY(near(featureOf(*g, s + 1, "stp_recovery"), 0.12));
        QVERIFY(near(featureOf(*g, s + 1, "block_concentration"), 1.2));
        QVERIFY(near(featureOf(*g, s + 4, "current"), 10e-12));
        QVERIFY(near(featureOf(*g, s + 4, "decay_time"), 5e-3));
        QVERIFY(near(featureOf(*g, s + 5, "conductance"), 0.3e-9));
        QVERIFY(near(featureOf(*g, s + 5, "electrical"), 1));
        QVERIFY(near(featureOf(*g, s + 6, "input_rate"), 50));
        QVERIFY(near(featureOf(*g, s + 6, "conductance"), 1e-9));  // of the synapse it drives
        QVERIFY(!featureOf(*g, s + 6, "delay"));
        QCOMPARE(wordOf(*g, s, "pre_part"), QString("axon"));
        QCOMPARE(wordOf(*g, s, "post_part"), QString("dendrite"));
        QCOMPARE(wordOf(*g, s + 5, "post_part"), QString("soma"));
        QCOMPARE(wordOf(*g, s + 6, "pre_part"), QString());
        QCOMPARE(wordOf(*g, 0, "network_type"), QString("feed-forward"));
    }

    void networkTypeFromTheEdges() {
        const auto typeOf = [](const std::vector<std::pair<std::uint32_t, std::uint32_t>>& chemical,
                               const std::vector<std::pair<std::uint32_t, std::uint32_t>>& gaps) {
            model::Model model;
            const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
            const auto p = test::addPopulation(model, "p", type, 3);
            const auto s = test::addComponent(model, test::aComponent("expOneSynapse", "s"));
            for (const auto kind : {model::ProjectionKind::chemical, model::ProjectionKind::electrical}) {
                model::Projection& projection = test::addProjection(model, "x", p, p, s, kind);
                for (const auto& [pre, post] : kind == model::ProjectionKind::chemical ? chemical : gaps) {
                    projection.preCell.push_back(pre);
                    projection.postCell.push_back(post);
                }
            }
            return wordOf(*built(model), 0, "network_type");
        };
        QCOMPARE(typeOf({}, {}), QString("isolated"));
        QCOMPARE(typeOf({}, {{0, 1}}), QString("electrical"));
        QCOMPARE(typeOf({{0, 1}, {1, 2}, {0, 2}}, {}), QString("feed-forward"));
        QCOMPARE(typeOf({{0, 1}, {1, 2}}, {{0, 2}}), QString("feed-forward"));
        QCOMPARE(typeOf({{0, 1}, {1, 2}, {2, 0}}, {}), QString("recurrent"));
        QCOMPARE(typeOf({{1, 1}}, {}), QString("recurrent"));
        QCOMPARE(typeOf({{0, 1}, {1, 0}}, {{0, 2}}), QString("recurrent"));
    }

    void spikesFillTheActivity() {
        model::Model model;
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        test::addPopulation(model, "a", type, 2);
        test::addPopulation(model, "b", type, 2);
        spikes::SpikeTable table;
        table.groupNames = {"b"};
        table.groupBegin = {0, 2};
        table.duration = 1;
        table.time = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
        table.source.assign(9, 1);
        const auto g = built(model, "section", &table);
        QCOMPARE(g->spikeTimes.size(), std::size_t{4});
        QCOMPARE(g->spikeTimes[3].size(), std::size_t{9});
        QVERIFY(near(featureOf(*g, 3, "rate"), 9));
        QVERIFY(near(featureOf(*g, 3, "first_spike_latency"), 0.1));
        QVERIFY(*featureOf(*g, 3, "isi_cv") < 1e-6);
        QCOMPARE(wordOf(*g, 3, "firing_pattern"), QString("tonic"));
        QVERIFY(near(featureOf(*g, 2, "rate"), 0));  // recorded and silent
        QVERIFY(!featureOf(*g, 2, "first_spike_latency"));
        QCOMPARE(wordOf(*g, 2, "firing_pattern"), QString("silent"));
        QVERIFY(!featureOf(*g, 0, "rate"));  // not recorded
        QCOMPARE(wordOf(*g, 0, "firing_pattern"), QString());
    }

    void firingPatternRules() {
        using spikes::FiringPattern;
        const auto pattern = [](const std::vector<double>& times) {
            return spikes::firingPattern(spikes::trainStatistics(times, 1), times, 1);
        };
        QCOMPARE(pattern({}), FiringPattern::silent);
        QCOMPARE(pattern({0.5}), FiringPattern::phasic);
        QCOMPARE(pattern({0.01, 0.02, 0.03, 0.04}), FiringPattern::phasic);
        QCOMPARE(pattern({0.1, 0.3, 0.5, 0.7, 0.9}), FiringPattern::tonic);
        QCOMPARE(pattern({0.1, 0.15, 0.22, 0.32, 0.46, 0.66, 0.95}), FiringPattern::adapting);
        QCOMPARE(pattern({0.05, 0.34, 0.54, 0.68, 0.78, 0.85, 0.9}), FiringPattern::accelerating);
        QCOMPARE(pattern({0.1, 0.11, 0.12, 0.4, 0.41, 0.42, 0.7, 0.71, 0.72}), FiringPattern::bursting);
        const spikes::TrainStatistics s = spikes::trainStatistics(std::vector<double>{0.1, 0.2, 0.5}, 2);
        QVERIFY(near(s.rate, 1.5) && near(s.intervalCv, 0.5) && near(s.adaptationIndex, 0.5) && near(s.burstIndex, 0));
    }

    void theListIsSound() {
        std::set<std::string> names;
        for (const graph::Feature& f : graph::features()) {
            QVERIFY2(names.insert(f.name).second, f.name);
            QVERIFY2((f.ofType == nullptr) != (f.ofNode == nullptr), f.name);
            QVERIFY2(f.kinds != 0 && f.unit[0] != 0 && f.source[0] != 0, f.name);
        }
        for (const graph::Category& c : graph::categories()) {
            QVERIFY2(names.insert(c.name).second, c.name);
            QVERIFY2((c.word != nullptr) + (c.codeOfNode != nullptr) + (c.codeOfType != nullptr) == 1, c.name);
            QVERIFY2(c.word != nullptr || c.vocabulary != nullptr, c.name);
        }
    }

    /// docs/reference/node-features.md is made from the list: `neuroloom-cli graph --list-features > ...`.
    void theReferencePageIsFresh() {
        QFile page(QString(NL_SOURCE_DIR) + "/docs/reference/node-features.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(page.readAll()), QString::fromStdString(graph::featureReference()));
    }
};

QTEST_GUILESS_MAIN(TestFeatures)
#include "test_features.moc"
