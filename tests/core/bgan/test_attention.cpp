// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/base/random.hpp"
#include "core/bgan/attention/export.hpp"
#include "core/bgan/bgan_network.hpp"
#include "core/bgan/encode/encode.hpp"
#include "core/bgan/objective.hpp"
#include "core/bgan/train.hpp"
#include "core/graph/csr.hpp"
#include "tests/core/bgan/random_network.hpp"
#include "tests/core/bgan/toy_graph.hpp"

using namespace nl;
using namespace nl::bgan;
using graph::Graph;
using graph::kNone;
using graph::NodeKind;
using test::blockOf;
using test::randomNetwork;
using test::why;

namespace {

tensor::Matrix<float> neuronStates(const BganNetwork& network, const Graph& g, ThreadPool& pool) {
    const Batch batch = encode(g, network.statistics, network.network.architecture().hops,
                               isBaseline(network.network.architecture().model), pool);
    autodiff::Tape<float> tape(pool, false);
    Step<float> step(tape, nn::Bound<float>(tape, network.network.parameters()), nullptr);
    const States states = network.network.forward(step, batch);
    return tape.value(states.neuron).clone();
}

}  // namespace

class TestAttention : public QObject {
    Q_OBJECT
    ThreadPool pool_{1};

private slots:
    void toyGraphIsValid() {
        QCOMPARE(QString::fromStdString(graph::firstFault(*test::toyGraph(1, 20, 4))), QString());
    }

    void rowsSumToOne() {
        for (const char* model : {"bgan", "bgan-no-nsa", "bgan-no-bmsa", "bgan-forward"}) {
            const auto g = test::toyGraph(1, 20, 4);
            const auto map = test::attended(pool_, g, model);
            QVERIFY(map != nullptr);
            QCOMPARE(map->layers, 3);
            QCOMPARE(map->heads, 4);
            const bool nsa = model != std::string("bgan-no-nsa"), bmsa = model != std::string("bgan-no-bmsa");
            QCOMPARE(blockOf(*map, Block::nsaTree, Direction::forward) != nullptr, nsa);
            QCOMPARE(blockOf(*map, Block::bmsa, Direction::forward) != nullptr, bmsa);
            QCOMPARE(blockOf(*map, Block::bmsa, Direction::backward) != nullptr,
                     bmsa && model != std::string("bgan-forward"));
            for (const AttentionBlock& block : map->blocks) {
                QCOMPARE(block.score.size(), 12 * block.entries.size());
                for (std::size_t lh = 0; lh < 12; ++lh)
                    for (std::size_t r = 0; r + 1 < block.rowOffset.size(); ++r) {
                        double sum = 0;
                        for (std::uint32_t e = block.rowOffset[r]; e < block.rowOffset[r + 1]; ++e)
                            sum += static_cast<double>(block.score[lh * block.entries.size() + e]);
                        if (block.rowOffset[r] < block.rowOffset[r + 1])
                            QVERIFY2(std::abs(sum - 1) < 1e-5, qPrintable(QString::number(sum)));
                    }
            }
        }
    }

    void forwardAndBackwardAreTransposes() {
        for (const int hops : {1, 2}) {
            const auto g = test::toyGraph(1, 20, 2);
            const auto map = test::attended(pool_, g, "bgan", hops);
            std::multiset<std::tuple<std::uint32_t, std::uint32_t>> ahead, back;
            std::multiset<std::uint32_t> synapsesAhead, synapsesBack;
            for (const AttentionEntry& e : blockOf(*map, Block::bmsa, Direction::forward)->entries) {
                if (e.via == kNone || g->isExternal(e.via)) continue;
                if (hops == 1) ahead.insert({e.partner, e.row});
                if (hops == 1) synapsesAhead.insert(e.via);
            }
            for (const AttentionEntry& e : blockOf(*map, Block::bmsa, Direction::backward)->entries) {
                if (e.via == kNone) continue;
                if (hops == 1) back.insert({e.row, e.partner});
                if (hops == 1) synapsesBack.insert(e.via);
            }
            QCOMPARE(ahead == back, true);
            QCOMPARE(synapsesAhead == synapsesBack, true);
            if (hops == 1)
                QCOMPARE(ahead.size(), std::size_t{20 * 2 + 2});  // chemical synapses, and the gap junction both ways
        }
    }

    void twoHopsSeeThePartnersOfPartners() {
        const auto g = test::toyGraph(1, 20, 2);
        const auto map = test::attended(pool_, g, "bgan", 2);
        const AttentionBlock& block = *blockOf(*map, Block::bmsa, Direction::forward);
        for (std::uint32_t n = 0; n < 20; ++n) {
            std::set<std::uint32_t> expected;
            const auto into = [&](std::uint32_t neuron) {
                std::vector<std::uint32_t> out;
                for (std::uint32_t s = g->begin(NodeKind::synapse); s < g->nodes(); ++s) {
                    if (g->isElectrical(s)) {
                        if (neuron == 1 || neuron == 2) out.push_back(s);
                    } else if (g->neuron[s] == neuron) {
                        out.push_back(s);
                    }
                }
                return out;
            };
            for (const std::uint32_t s : into(n)) {
                expected.insert(s);
                if (g->isExternal(s)) continue;
                const std::uint32_t pre = g->isElectrical(s) ? 3 - n : g->preNeuron(s);
                for (const std::uint32_t second : into(pre)) expected.insert(second);
            }
            std::set<std::uint32_t> seen;
            for (std::uint32_t e = block.rowOffset[n]; e < block.rowOffset[n + 1]; ++e)
                if (block.entries[e].via != kNone) seen.insert(block.entries[e].via);
            QCOMPARE(seen == expected, true);
        }
    }

    void permutingNeuronsPermutesOutputs_data() {
        QTest::addColumn<QString>("model");
        for (const char* model : {"bgan", "bgan-no-nsa", "bgan-no-bmsa", "bgan-forward", "gat", "gcn", "mlp"})
            QTest::addRow("%s", model) << model;
    }
    void permutingNeuronsPermutesOutputs() {
        QFETCH(QString, model);
        const auto g = test::toyGraph(1, 15, 4);
        std::vector<std::uint32_t> order(15), newIndex;
        std::iota(order.begin(), order.end(), 0U);
        RandomStream random(3, 0);
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
        const auto moved = test::permuted(*g, order, newIndex);
        QCOMPARE(QString::fromStdString(graph::firstFault(*moved)), QString());
        const auto network = randomNetwork(dataset::ofGraph(g), model.toStdString());
        const tensor::Matrix<float> a = neuronStates(*network, *g, pool_), b = neuronStates(*network, *moved, pool_);
        double worst = 0, spread = 0;
        for (std::uint32_t n = 0; n < 15; ++n)
            for (std::size_t c = 0; c < a.columns(); ++c) {
                worst = std::max(worst, std::abs(static_cast<double>(a(n, c) - b(order[n], c))));
                spread = std::max(spread, std::abs(static_cast<double>(a(n, c) - a((n + 1) % 15, c))));
            }
        QVERIFY2(worst < 2e-4, qPrintable(QString::number(worst)));
        QVERIFY2(spread > 0.05, "different neurons differ: the comparison means something");
    }

    void unknownValuesChangeNothing() {
        const auto g = test::toyGraph(1, 15, 4);
        const auto network = randomNetwork(dataset::ofGraph(g), "bgan");
        auto other = std::make_shared<Graph>(*g);
        int changed = 0;
        for (graph::KindFeatures& features : other->nodeFeatures.kinds)
            for (std::size_t i = 0; i < features.value.size(); ++i)
                if (features.known[i] == 0) {
                    features.value[i] = 1e6F;
                    ++changed;
                }
        QVERIFY(changed > 5);
        const tensor::Matrix<float> a = neuronStates(*network, *g, pool_), b = neuronStates(*network, *other, pool_);
        for (std::size_t i = 0; i < a.size(); ++i) QCOMPARE(a.data()[i], b.data()[i]);
        // A value that is not a number counts as unknown.
        for (graph::KindFeatures& features : other->nodeFeatures.kinds)
            for (std::size_t i = 0; i < features.value.size(); ++i)
                if (features.known[i] == 0) {
                    features.value[i] = std::numeric_limits<float>::quiet_NaN();
                    features.known[i] = 1;
                }
        const tensor::Matrix<float> c = neuronStates(*network, *other, pool_);
        for (std::size_t i = 0; i < a.size(); ++i) QCOMPARE(a.data()[i], c.data()[i]);
    }

    void maskedTargetsAreNotSeen() {
        // The prediction of a masked value must not depend on the value.
        const auto g = test::toyGraph(1, 15, 4);
        const dataset::Dataset data = dataset::ofGraph(g);
        const auto network = randomNetwork(data, "bgan");
        const SplitPlan plan = planSplits(data, network->options);
        Prepared sample =
            prepare(data.samples[0], 0, plan, network->task, network->statistics, network->options, pool_);
        const MaskedFeatures masked = maskFeatures(sample, dataset::Split::train, Draw{1, 1, 0.5}, pool_);
        std::size_t hidden = 0;
        for (std::size_t k = 0; k < graph::kNodeKinds; ++k) {
            const std::size_t columns = sample.batch.kinds[k].columns;
            for (std::size_t i = 0; i < masked.masked[k]->size(); ++i) {
                if ((*masked.masked[k])[i] == 0) continue;
                const std::size_t r = i / columns, c = i % columns;
                QCOMPARE(masked.features[k](r, c), 0.0F);
                QCOMPARE(masked.features[k](r, columns + c), 1.0F);
                QCOMPARE(sample.batch.kinds[k].features(r, columns + c), 0.0F);
                ++hidden;
            }
        }
        QVERIFY(hidden > 20);
        QCOMPARE(std::accumulate(masked.count.begin(), masked.count.end(), std::size_t{0}), hidden);
    }

    /// Point neurons send from one part and receive at another: what a two-way synapse gives back is no autapse.
    void twoWaySynapsesOfPointNeurons() {
        Graph g;
        g.kindBegin = {0, 2, 4, 4, 6, 7};
        g.neuron = {0, 1, 0, 1, 0, 1, 1};
        g.flags.assign(7, 0);
        g.origin.resize(7);
        g.source = {6, 6, 4, 5};
        g.target = {2, 3, 6, 6};
        g.type.assign(4, graph::EdgeType::flow);
        g.typeBegin = {0, 4, 4, 4, 4};
        graph::indexRows(g);
        const Topology topology = topologyOf(g);
        QCOMPARE(topology.connections.size(), std::size_t{2});
        QCOMPARE(topology.connections[0].pre, 1U);
        QCOMPARE(topology.connections[0].post, 0U);
        QCOMPARE(topology.connections[1].pre, 0U);
        QCOMPARE(topology.connections[1].post, 1U);
        // One neuron onto itself stays an autapse.
        g.neuron[6] = 0;
        g.source = {6, 4};
        g.target = {2, 6};
        g.type.resize(2);
        g.typeBegin = {0, 2, 2, 2, 2};
        graph::indexRows(g);
        QCOMPARE(topologyOf(g).connections.size(), std::size_t{1});
    }

    void reachIsCountedBeforeItIsMade() {
        const auto g = test::toyGraph(1, 20, 2);
        const Topology topology = topologyOf(*g);
        JobContext job(pool_);
        for (const int hops : {1, 2, 3}) {
            const Batch batch = makeBatch(topology, hops, false);
            const std::size_t largest =
                std::max(batch.masks.forward.rows->entries(), batch.masks.backward.rows->entries());
            QCOMPARE(*countEntries(topology, hops, 1U << 30, job), std::uint64_t{largest});
        }
        QVERIFY(*countEntries(topology, 3, 10, job) > 10);
    }

    void storedShapesAreChecked() {
        const auto network = randomNetwork(dataset::ofGraph(test::toyGraph(1, 20, 4)), "bgan");
        BganNetwork odd = network->clone();
        odd.options.heads = 3;
        QTemporaryDir folder;
        const std::string path = folder.filePath("odd.h5").toStdString();
        {
            auto file = io::Hdf5File::create(path);
            QVERIFY(file.has_value());
            QVERIFY(writeNetwork(*file, odd).has_value());
            QVERIFY(file->commit().has_value());
        }
        auto file = io::Hdf5File::open(path);
        QVERIFY(file.has_value());
        const Result<BganNetwork> read = readNetwork(*file);
        QVERIFY(!read.has_value());
        QCOMPARE(QString::fromStdString(read.error().code), QString("checkpoint-mismatch"));
        QVERIFY(read.error().message.find("multiple") != std::string::npos);
    }

    void foreignGraphsAreMasked() {
        // Another graph without most features, with words that the training did not know.
        const auto network = randomNetwork(dataset::ofGraph(test::toyGraph(1, 20, 4)), "bgan");
        auto other = std::make_shared<Graph>(*test::toyGraph(5, 12, 3));
        other->nodeFeatures.categories[0].vocabulary = {"martinotti", "chandelier"};
        other->nodeFeatures.names[1] = "unheard_of";
        JobContext job(pool_);
        Result<std::shared_ptr<const AttentionMap>> map = attend(*network, other, job);
        QVERIFY2(map.has_value(), qPrintable(why(map)));
        for (const float value : blockOf(**map, Block::bmsa, Direction::forward)->score) QVERIFY(std::isfinite(value));
    }

    void gatLooksAlongAndAgainstItsEdges() {
        const auto g = test::toyGraph(1, 20, 4);
        const auto map = test::attended(pool_, g, "gat");
        QVERIFY(map != nullptr);
        QCOMPARE(map->blocks.size(), std::size_t{1});
        const AttentionBlock& block = map->blocks.front();
        QCOMPARE(block.block, Block::gat);
        const std::size_t entries = block.entries.size();
        // Every flow, gap and part-of edge is looked along by its target and against by its source.
        std::multiset<std::pair<std::uint32_t, Direction>> seen, expected;
        for (const AttentionEntry& e : block.entries) {
            const Direction direction = directionOf(*g, block, e);
            const bool forward = direction == Direction::forward;
            QCOMPARE(g->source[e.edge], forward ? e.partner : e.row);
            QCOMPARE(g->target[e.edge], forward ? e.row : e.partner);
            seen.insert({e.edge, direction});
        }
        for (std::uint32_t e = 0; e < g->edges(); ++e)
            if (g->type[e] != graph::EdgeType::neuron) {
                expected.insert({e, Direction::forward});
                expected.insert({e, Direction::backward});
            }
        QVERIFY(seen == expected);
        QCOMPARE(block.score.size(), 12 * entries);
        for (std::size_t lh = 0; lh < 12; ++lh)
            for (std::size_t r = 0; r + 1 < block.rowOffset.size(); ++r) {
                double sum = 0;
                for (std::uint32_t e = block.rowOffset[r]; e < block.rowOffset[r + 1]; ++e) {
                    QCOMPARE(block.entries[e].row, static_cast<std::uint32_t>(r));
                    sum += static_cast<double>(block.score[lh * entries + e]);
                }
                QVERIFY(std::abs(sum - 1) < 1e-5);
            }
    }

    /// A score belongs to the entry at its place: what the map says of it must be what the network attended over there.
    void gatEntriesStandInTheOrderOfTheMask() {
        const auto g = test::toyGraph(1, 20, 4);
        const auto network = randomNetwork(dataset::ofGraph(g), "gat");
        const Batch batch = encode(*g, network->statistics, 1, true, pool_);
        JobContext job(pool_);
        const auto map = *attend(*network, g, job);
        const AttentionBlock& block = map->blocks.front();
        QCOMPARE(block.rowOffset == batch.masks.plain->offset, true);
        for (std::size_t e = 0; e < block.entries.size(); ++e) {
            const bool forward = directionOf(*g, block, block.entries[e]) == Direction::forward;
            QCOMPARE(batch.masks.plain->source[e],
                     static_cast<std::uint32_t>(block.entries[e].partner + (forward ? 0 : batch.nodes())));
        }
    }
};

QTEST_GUILESS_MAIN(TestAttention)
#include "test_attention.moc"
