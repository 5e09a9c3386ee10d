// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <set>

#include "core/graph/build.hpp"
#include "core/workspace/workspace.hpp"

namespace nl::workspace {

namespace {

morphology::Morphology threeParts() {
    morphology::Morphology m;
    m.id = "m";
    const std::array parts{morphology::PartKind::soma, morphology::PartKind::dendrite, morphology::PartKind::axon};
    const std::array names{"soma", "dend", "axon"};
    for (int s = 0; s < 3; ++s) {
        m.segmentId.push_back(10 + s);
        m.segmentName.emplace_back(names[static_cast<std::size_t>(s)]);
        m.parent.push_back(s == 0 ? -1 : 0);
        m.fractionAlong.push_back(s == 2 ? 0 : 1);
        const double x = s == 2 ? 0 : s * 1e-5;
        m.proximal.push_back({x, 0, 0});
        m.distal.push_back({s == 2 ? -5e-5 : x + 1e-5, 0, 0});
        m.proximalRadius.push_back(1e-6);
        m.distalRadius.push_back(1e-6);
        m.proximalGiven.push_back(1);
        m.part.push_back(parts[static_cast<std::size_t>(s)]);
        m.where.emplace_back();
        m.indexOfId[10 + s] = s;
    }
    return m;
}

/// Two populations of a three-segment cell; 0 -> 0, 1 -> 0 and 1 -> 2 onto dendrites, and one input onto post[1].
std::shared_ptr<const model::Model> twoPopulations() {
    auto m = std::make_shared<model::Model>();
    m->id = "two";
    m->library = std::make_shared<const lems::Library>();
    lems::Component cell, synapse;
    cell.element = cell.type = "cell";
    cell.id = "pyr";
    synapse.element = synapse.type = "expOneSynapse";
    synapse.id = "syn";
    synapse.attributes = {{"gbase", "1nS"}, {"erev", "0mV"}, {"tauDecay", "2ms"}};
    m->components = {cell, synapse};
    m->componentIndex = {{"pyr", {0}}, {"syn", {1}}};
    model::CellType type;
    type.id = "pyr";
    type.type = "cell";
    type.component = {0};
    type.morphology = std::make_shared<const morphology::Morphology>(threeParts());
    m->cellTypes.push_back(type);
    for (const auto& [id, size] : {std::pair{"pre", 2}, std::pair{"post", 3}}) {
        model::Population p;
        p.id = id;
        p.component = "pyr";
        p.cellType = {0};
        p.componentId = {0};
        p.size = static_cast<std::uint64_t>(size);
        m->populations.push_back(p);
    }
    model::Projection p;
    p.id = "proj";
    p.prePopulation = "pre";
    p.postPopulation = "post";
    p.synapse = "syn";
    p.pre = {0};
    p.post = {1};
    p.synapses = {{1}};
    p.preCell = {0, 1, 1};
    p.postCell = {0, 0, 2};
    p.postSegment = {1, 1, 1};
    p.preSegment = {0, 0, 0};
    m->projections.push_back(p);
    model::InputList input;
    input.id = "in";
    input.component = "syn";
    input.population = "post";
    input.componentId = {1};
    input.target = {1};
    input.cell = {1};
    m->inputs.push_back(input);
    model::Network network;
    network.id = "net";
    network.populations = {{0}, {1}};
    network.projections = {{0}};
    network.inputs = {0};
    m->networks.push_back(network);
    return m;
}

}  // namespace

class TestRelated : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        model_ = workspace_.add({0, "two", "", 0, twoPopulations(), nullptr, nullptr, nullptr, nullptr, {}});
        ThreadPool pool(1);
        JobContext job(pool);
        const auto& model = *workspace_.item(model_)->model;
        auto built = graph::build(model, {}, nullptr, job);
        QVERIFY2(built.has_value(), built ? "" : built.error().text().c_str());
        OpenItem item;
        item.name = "graph";
        item.parent = model_;
        item.graph = *built;
        item.locator = std::make_shared<const graph::Locator>(model, *built);
        graph_ = workspace_.add(std::move(item));
    }

    void namesAreUnique() {
        Workspace workspace;
        const OpenId first = workspace.add({0, "a", "", 0, nullptr, nullptr, nullptr, nullptr, nullptr, {}});
        const OpenId second = workspace.add({0, "a", "", 0, nullptr, nullptr, nullptr, nullptr, nullptr, {}});
        QVERIFY(first != second);
        QCOMPARE(workspace.item(first)->name, std::string("a"));
        QCOMPARE(workspace.item(second)->name, std::string("a (2)"));
    }

    void removingAModelRemovesWhatHangsOnIt() {
        Workspace workspace = workspace_;
        workspace.remove(model_);
        QVERIFY(workspace.items().empty());
        QVERIFY(related(workspace, {ItemKind::cell, model_, 0, 0}, ItemKind::node).empty());
    }

    void everyCellHasItsNeuronAndBack() {
        std::set<std::int64_t> seen;
        for (const auto& [population, size] : {std::pair{0, 2}, std::pair{1, 3}})
            for (int cell = 0; cell < size; ++cell) {
                const ItemRef ref{ItemKind::cell, model_, population, cell};
                const auto nodes = related(workspace_, ref, ItemKind::node);
                QCOMPARE(nodes.size(), std::size_t{1});
                QCOMPARE(nodes[0].owner, graph_);
                QVERIFY(graph().kind(static_cast<graph::NodeIndex>(nodes[0].a)) == graph::NodeKind::neuron);
                seen.insert(nodes[0].a);
                const auto back = related(workspace_, nodes[0], ItemKind::cell);
                QCOMPARE(back.size(), std::size_t{1});
                QVERIFY(back[0] == ref);
            }
        QCOMPARE(seen.size(), std::size_t{5});
    }

    void everySegmentIsInThePartOfItsCell() {
        for (int s = 0; s < 3; ++s) {
            const ItemRef segment{ItemKind::segment, model_, 1, 2, s};
            const auto nodes = related(workspace_, segment, ItemKind::node);
            QCOMPARE(nodes.size(), std::size_t{1});
            const auto segments = related(workspace_, nodes[0], ItemKind::segment);
            QVERIFY2(std::find(segments.begin(), segments.end(), segment) != segments.end(),
                     "the part's segments hold it");
            QVERIFY((related(workspace_, nodes[0], ItemKind::cell) ==
                     std::vector<ItemRef>{{ItemKind::cell, model_, 1, 2}}));
        }
        QCOMPARE(related(workspace_, {ItemKind::cell, model_, 1, 2}, ItemKind::segment).size(), std::size_t{3});
    }

    void connectionsAndTheirSynapseNodes() {
        for (int c = 0; c < 3; ++c) {
            const ItemRef connection{ItemKind::connection, model_, 0, c};
            const auto nodes = related(workspace_, connection, ItemKind::node);
            QCOMPARE(nodes.size(), std::size_t{1});
            QVERIFY(graph().kind(static_cast<graph::NodeIndex>(nodes[0].a)) == graph::NodeKind::synapse);
            QVERIFY((related(workspace_, nodes[0], ItemKind::connection) == std::vector<ItemRef>{connection}));
        }
        const auto cells = related(workspace_, {ItemKind::connection, model_, 0, 2}, ItemKind::cell);
        QVERIFY((cells == std::vector<ItemRef>{{ItemKind::cell, model_, 0, 1}, {ItemKind::cell, model_, 1, 2}}));
    }

    void aCollapsedEdgeHoldsItsConnections() {
        const auto pre = related(workspace_, {ItemKind::cell, model_, 0, 1}, ItemKind::node).front();
        const auto post = related(workspace_, {ItemKind::cell, model_, 1, 0}, ItemKind::node).front();
        int found = 0;
        for (std::size_t e = 0; e < graph().edges(); ++e) {
            if (graph().type[e] != graph::EdgeType::neuron) continue;
            if (graph().source[e] != pre.a || graph().target[e] != post.a) continue;
            ++found;
            const auto connections =
                related(workspace_, {ItemKind::edge, graph_, static_cast<std::int64_t>(e)}, ItemKind::connection);
            QVERIFY((connections == std::vector<ItemRef>{{ItemKind::connection, model_, 0, 1}}));
        }
        QCOMPARE(found, 1);
    }

    void anInputHasItsOwnNode() {
        const ItemRef input{ItemKind::input, model_, 0, 0};
        const auto nodes = related(workspace_, input, ItemKind::node);
        QCOMPARE(nodes.size(), std::size_t{1});
        QVERIFY(graph().isExternal(static_cast<graph::NodeIndex>(nodes[0].a)));
        QVERIFY((related(workspace_, nodes[0], ItemKind::input) == std::vector<ItemRef>{input}));
        QVERIFY(related(workspace_, nodes[0], ItemKind::connection).empty());
    }

    void aPopulationIsItsCells() {
        const ItemRef population{ItemKind::population, model_, 1};
        QCOMPARE(related(workspace_, population, ItemKind::cell).size(), std::size_t{3});
        QCOMPARE(related(workspace_, population, ItemKind::node).size(), std::size_t{3});
        QVERIFY((related(workspace_, {ItemKind::segment, model_, 1, 2, 0}, ItemKind::population) ==
                 std::vector<ItemRef>{population}));
    }

    void edgesOfANodeTouchIt() {
        const auto node = related(workspace_, {ItemKind::cell, model_, 1, 0}, ItemKind::node).front();
        const auto edges = related(workspace_, node, ItemKind::edge);
        QCOMPARE(edges.size(), std::size_t{2});  // from both cells of pre
        for (const ItemRef& edge : edges) {
            const auto e = static_cast<std::size_t>(edge.a);
            QVERIFY(graph().source[e] == node.a || graph().target[e] == node.a);
        }
    }

    void outOfRangeReferencesGiveNothing() {
        for (const ItemKind kind : {ItemKind::node, ItemKind::edge, ItemKind::cell, ItemKind::segment,
                                    ItemKind::connection, ItemKind::population, ItemKind::cellType}) {
            static_cast<void>(related(workspace_, {ItemKind::cell, model_, 99, 99}, kind));
            static_cast<void>(related(workspace_, {ItemKind::segment, model_, 0, 0, 999}, kind));
            static_cast<void>(related(workspace_, {ItemKind::connection, model_, 0, 999}, kind));
            static_cast<void>(related(workspace_, {ItemKind::edge, graph_, 1 << 30}, kind));
            QVERIFY(related(workspace_, {ItemKind::cell, 77, 0, 0}, kind).empty());
        }
        QVERIFY(related(workspace_, {ItemKind::node, graph_, 1 << 30}, ItemKind::edge).empty());
    }

    void names() {
        QCOMPARE(itemName(workspace_, {ItemKind::cell, model_, 1, 2}), std::string("post[2]"));
        QCOMPARE(itemName(workspace_, {ItemKind::segment, model_, 1, 2, 1}), std::string("post[2] dend"));
        QCOMPARE(itemName(workspace_, {ItemKind::connection, model_, 0, 1}), std::string("pre->post connection 1"));
        QCOMPARE(itemName(workspace_, {ItemKind::cell, 99, 1, 2}), std::string());
        QCOMPARE(itemName(workspace_, {ItemKind::graph, graph_}), std::string("graph"));
    }

private:
    [[nodiscard]] const graph::Graph& graph() const { return *workspace_.item(graph_)->graph; }
    Workspace workspace_;
    OpenId model_ = 0, graph_ = 0;
};

}  // namespace nl::workspace

QTEST_GUILESS_MAIN(nl::workspace::TestRelated)
#include "test_related.moc"
