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
#include "tests/core/bgan/toy_graph.hpp"

using namespace nl;
using namespace nl::bgan;
using graph::Graph;
using graph::kNone;
using graph::NodeKind;

namespace {

template <class T>
QString why(const Result<T>& result) {
    return result ? QString() : QString::fromStdString(result.error().code + ": " + result.error().text());
}

/// A network with parameters away from their initial values, on the statistics of `data`.
std::shared_ptr<const BganNetwork> randomNetwork(const dataset::Dataset& data, const std::string& model, int hops = 1,
                                                 const std::string& task = "reconstruct") {
    BganOptions options;
    options.model = model;
    options.task = task;
    options.hidden = 16;
    options.heads = 4;
    options.layers = 3;
    options.hops = hops;
    options.validationFraction = options.testFraction = 0;
    const SplitPlan plan = planSplits(data, options);
    Result<Task> made = makeTask(data, plan, options);
    auto network = std::make_shared<BganNetwork>(options, *made, statisticsOf(data, plan, *made));
    network->name = "run";
    RandomStream random(4, 4);
    for (nn::Parameter<float>& p : network->network.parameters().all())
        for (float& value : p.value.values()) value += static_cast<float>(0.2 * random.normal());
    return network;
}

const AttentionBlock* blockOf(const AttentionMap& map, Block block, Direction direction) {
    for (const AttentionBlock& b : map.blocks)
        if (b.block == block && b.direction == direction) return &b;
    return nullptr;
}

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

    std::shared_ptr<const AttentionMap> attended(std::shared_ptr<const Graph> g, const std::string& model,
                                                 int hops = 1) {
        JobContext job(pool_);
        const dataset::Dataset data = dataset::ofGraph(g);
        Result<std::shared_ptr<const AttentionMap>> map = attend(*randomNetwork(data, model, hops), g, job);
        return map ? *map : nullptr;
    }

private slots:
    void toyGraphIsValid() {
        QCOMPARE(QString::fromStdString(graph::firstFault(*test::toyGraph(1, 20, 4))), QString());
    }

    void rowsSumToOne() {
        for (const char* model : {"bgan", "bgan-no-nsa", "bgan-no-bmsa", "bgan-forward"}) {
            const auto g = test::toyGraph(1, 20, 4);
            const auto map = attended(g, model);
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
            const auto map = attended(g, "bgan", hops);
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
        const auto map = attended(g, "bgan", 2);
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

    void readOutReducesLayersAndHeads() {
        const auto map = attended(test::toyGraph(1, 20, 4), "bgan");
        const AttentionBlock& block = *blockOf(*map, Block::bmsa, Direction::forward);
        const std::size_t n = block.entries.size();
        Readout readout;
        readout.layer = 1;
        readout.head = 2;
        Result<std::vector<float>> one = readOut(*map, block, readout);
        QVERIFY2(one.has_value(), qPrintable(why(one)));
        for (std::size_t e = 0; e < n; ++e) QCOMPARE((*one)[e], block.score[(1 * 4 + 2) * n + e]);
        readout.head = -1;
        Result<std::vector<float>> mean = readOut(*map, block, readout);
        readout.reduce = "max";
        Result<std::vector<float>> most = readOut(*map, block, readout);
        for (std::size_t e = 0; e < n; ++e) {
            float sum = 0, largest = 0;
            for (std::size_t h = 0; h < 4; ++h) {
                sum += block.score[(4 + h) * n + e];
                largest = std::max(largest, block.score[(4 + h) * n + e]);
            }
            QVERIFY(std::abs((*mean)[e] - sum / 4) < 1e-6F);
            QCOMPARE((*most)[e], largest);
        }
        readout = {};
        readout.gain = true;
        readout.layer = 0;
        readout.head = 0;
        Result<std::vector<float>> gain = readOut(*map, block, readout);
        QCOMPARE((*gain)[0], block.score[0] * static_cast<float>(block.rowOffset[1]));
        const auto codeOf = [&](Readout wrong) {
            return QString::fromStdString(readOut(*map, block, wrong).error().code);
        };
        QCOMPARE(codeOf({.layer = 3}), QString("layer-unknown"));
        QCOMPARE(codeOf({.head = 4}), QString("head-unknown"));
        QCOMPARE(codeOf({.reduce = "median"}), QString("reduce-unknown"));
    }

    void rolloutFollowsTheDefinition() {
        // Against dense matrices on one block.
        const auto g = test::toyGraph(1, 8, 2);
        const auto map = attended(g, "bgan");
        const AttentionBlock& block = *blockOf(*map, Block::bmsa, Direction::backward);
        const std::size_t n = 8, entries = block.entries.size();
        std::vector<double> product(n * n, 0);
        for (std::size_t i = 0; i < n; ++i) product[i * n + i] = 1;
        for (int layer = 2; layer >= 0; --layer) {  // product = A'_2 A'_1 A'_0, built from the left
            std::vector<double> a(n * n, 0), next(n * n, 0);
            for (std::size_t e = 0; e < entries; ++e)
                for (std::size_t h = 0; h < 4; ++h)
                    a[block.entries[e].row * n + block.entries[e].partner] +=
                        static_cast<double>(block.score[(static_cast<std::size_t>(layer) * 4 + h) * entries + e]) / 8;
            for (std::size_t i = 0; i < n; ++i) a[i * n + i] += 0.5;
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t k = 0; k < n; ++k)
                    for (std::size_t j = 0; j < n; ++j) next[i * n + j] += product[i * n + k] * a[k * n + j];
            product = next;
        }
        Readout readout;
        readout.reduce = "rollout";
        Result<std::vector<float>> out = readOut(*map, block, readout);
        QVERIFY(out.has_value());
        for (std::size_t r = 0; r < n; ++r) {
            std::map<std::uint32_t, double> byPartner;
            double total = 0, sum = 0;
            for (std::uint32_t e = block.rowOffset[r]; e < block.rowOffset[r + 1]; ++e) {
                byPartner[block.entries[e].partner] += static_cast<double>((*out)[e]);
                sum += static_cast<double>((*out)[e]);
            }
            QVERIFY(std::abs(sum - 1) < 1e-5);
            for (const auto& [partner, value] : byPartner) total += product[r * n + partner];
            for (const auto& [partner, value] : byPartner)
                QVERIFY(std::abs(value - product[r * n + partner] / total) < 1e-5);
        }
    }

    void aggregateKeepsTheSums() {
        const auto g = test::toyGraph(1, 20, 4);
        const auto map = attended(g, "bgan");
        for (const Scale scale : {Scale::part, Scale::neuron, Scale::population})
            for (const Direction direction : {Direction::forward, Direction::backward}) {
                Readout readout;
                readout.scale = scale;
                readout.direction = direction;
                Result<LabelledMatrix> matrix = aggregate(*map, readout);
                QVERIFY2(matrix.has_value(), qPrintable(why(matrix)));
                QCOMPARE(matrix->offset.size(), matrix->labels.size() + 1);
                QCOMPARE(matrix->node.size(), matrix->labels.size());
                QCOMPARE(matrix->informative.size(), matrix->labels.size());
                QCOMPARE(matrix->column.size(), matrix->value.size());
                std::size_t rows = 0;
                for (std::size_t r = 0; r < matrix->labels.size(); ++r) {
                    if (matrix->offset[r] == matrix->offset[r + 1]) continue;
                    double sum = 0;
                    for (std::uint32_t i = matrix->offset[r]; i < matrix->offset[r + 1]; ++i)
                        sum += static_cast<double>(matrix->value[i]);
                    QVERIFY2(std::abs(sum - 1) < 1e-5,
                             qPrintable(QString("%1 %2").arg(QString::fromStdString(matrix->labels[r])).arg(sum)));
                    ++rows;
                }
                if (scale == Scale::population) QCOMPARE(rows, std::size_t{2});
                if (scale == Scale::neuron) QCOMPARE(rows, std::size_t{20});
                if (scale == Scale::part)
                    QCOMPARE(rows, std::size_t{direction == Direction::forward ? 20U + 80U : 20U});
            }
        Readout backward;
        backward.direction = Direction::backward;
        QCOMPARE(QString::fromStdString(aggregate(*attended(g, "bgan-forward"), backward).error().code),
                 QString("direction-missing"));
        QCOMPARE(QString::fromStdString(aggregate(*attended(g, "bgan-no-bmsa"), {}).error().code),
                 QString("direction-missing"));
    }

    void rangeOfAScaleIsThatOfItsMatrix() {
        const auto g = test::toyGraph(1, 20, 4);
        const auto map = attended(g, "bgan");
        for (const bool gain : {false, true}) {
            Readout readout;
            readout.gain = gain;
            readout.scale = Scale::neuron;
            const auto matrix = aggregate(*map, readout);
            QVERIFY2(matrix.has_value(), qPrintable(why(matrix)));
            // The cells that have an edge: not the null entries, external inputs and pairs with a gap junction alone.
            const auto joined = [&](graph::NodeIndex pre, graph::NodeIndex post) {
                if (pre >= g->count(NodeKind::neuron)) return false;
                const auto partners = g->neuronOut.neighbours(pre);
                return std::find(partners.begin(), partners.end(), post) != partners.end();
            };
            std::vector<float> cells;
            for (std::uint32_t row = 0; row + 1 < matrix->offset.size(); ++row)
                for (std::uint32_t e = matrix->offset[row]; e < matrix->offset[row + 1]; ++e)
                    if (joined(matrix->node[matrix->column[e]], matrix->node[row])) cells.push_back(matrix->value[e]);
            const auto range = scoreRange(*map, readout);
            QVERIFY(range.has_value());
            const plot::ValueRange expected = plot::stretchedRange(cells);
            QVERIFY2(std::abs(range->low - expected.low) < 1e-6F && std::abs(range->high - expected.high) < 1e-6F,
                     qPrintable(QString("%1 to %2, expected %3 to %4")
                                    .arg(range->low, 0, 'g', 9)
                                    .arg(range->high, 0, 'g', 9)
                                    .arg(expected.low, 0, 'g', 9)
                                    .arg(expected.high, 0, 'g', 9)));
            QVERIFY(range->low < range->high);
        }
        Readout readout;
        readout.scale = Scale::part;
        const auto parts = scoreRange(*map, readout);
        const auto edges = edgeChannel(*map, readout);
        QVERIFY(parts && edges);
        const plot::ValueRange same = scoreRange(*g, *edges, Scale::part);
        QCOMPARE(parts->low, same.low);
        QCOMPARE(parts->high, same.high);
        readout.scale = Scale::population;
        QVERIFY(scoreRange(*map, readout).has_value());
        readout.layer = 99;
        QVERIFY(!scoreRange(*map, readout).has_value());
    }

    void edgeChannelColoursItsEdges() {
        const auto g = test::toyGraph(1, 20, 4);
        const auto map = attended(g, "bgan");
        Readout readout;
        Result<plot::Channel> channel = edgeChannel(*map, readout);
        QVERIFY2(channel.has_value(), qPrintable(why(channel)));
        QCOMPARE(channel->value.size(), g->edges());
        const AttentionBlock& block = *blockOf(*map, Block::bmsa, Direction::forward);
        Result<std::vector<float>> score = readOut(*map, block, readout);
        for (std::size_t e = 0; e < block.entries.size(); ++e) {
            const AttentionEntry& entry = block.entries[e];
            if (entry.edge == kNone) continue;
            QCOMPARE(g->source[entry.edge], entry.via);
            QCOMPARE(channel->value[entry.edge], (*score)[e]);
        }
        int uncovered = 0, collapsed = 0;
        for (std::uint32_t e = 0; e < g->edges(); ++e) {
            if (g->type[e] == graph::EdgeType::partOf) QVERIFY(std::isnan(channel->value[e]));
            if (std::isnan(channel->value[e])) ++uncovered;
            if (g->type[e] == graph::EdgeType::neuron) {
                double sum = 0;
                for (std::size_t i = 0; i < block.entries.size(); ++i)
                    if (block.entries[i].via != kNone && !g->isElectrical(block.entries[i].via) &&
                        block.entries[i].partner == g->source[e] && block.entries[i].row == g->target[e])
                        sum += static_cast<double>((*score)[i]);
                for (std::size_t i = 0; i < block.entries.size(); ++i)
                    if (block.entries[i].via != kNone && g->isElectrical(block.entries[i].via) &&
                        block.entries[i].partner == g->source[e] && block.entries[i].row == g->target[e])
                        sum += static_cast<double>((*score)[i]);
                QVERIFY(std::abs(static_cast<double>(channel->value[e]) - sum) < 1e-5);
                ++collapsed;
            }
        }
        QVERIFY(collapsed > 20);
        QCOMPARE(uncovered, 80);  // the part-of edges alone
    }

    /// The edge into a synapse node carries the score of the connection it belongs to, whichever way it is looked at
    /// and over however many synapses.
    void bothWaysOfAGapJunctionAreColoured() {
        const auto g = test::toyGraph(1, 20, 4);
        std::uint32_t gap = g->begin(graph::NodeKind::synapse);
        while (!g->isElectrical(gap)) ++gap;
        for (const int hops : {1, 2})
            for (const Direction direction : {Direction::forward, Direction::backward}) {
                Readout readout;
                readout.direction = direction;
                Result<plot::Channel> channel = edgeChannel(*attended(g, "bgan", hops), readout);
                QVERIFY2(channel.has_value(), qPrintable(why(channel)));
                const auto in = g->flowIn.edges(gap), out = g->flowOut.edges(gap);
                QCOMPARE(in.size(), std::size_t{2});
                QCOMPARE(out.size(), std::size_t{2});
                for (const std::size_t i : {0, 1}) {  // rows of both are in the order of the two parts
                    const float into = channel->value[in[i]], outOf = channel->value[out[1 - i]];
                    QVERIFY2(std::abs(into - outOf) < 1e-5F, qPrintable(QString("%1 %2").arg(into).arg(outOf)));
                }
            }
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

    void rolloutStops() {
        const auto g = test::toyGraph(1, 400, 20);
        const auto map = attended(g, "bgan");
        QVERIFY(map != nullptr);
        std::stop_source stop;
        JobContext job(pool_, stop.get_token(), nullptr, {});
        Readout readout;
        readout.reduce = "rollout";
        QVERIFY(aggregate(*map, readout, &job).has_value());
        stop.request_stop();
        QCOMPARE(QString::fromStdString(aggregate(*map, readout, &job).error().code), QString(kCancelled));
        QCOMPARE(QString::fromStdString(edgeChannel(*map, readout, &job).error().code), QString(kCancelled));
    }

    /// A gap junction is one node for two pairs: neither may be seen when the other is to be predicted.
    void hiddenLinksAreSeenNowhere() {
        const dataset::Dataset data = dataset::ofGraph(test::toyGraph(1, 20, 4));
        BganOptions options;
        options.task = "link";
        const SplitPlan plan = planSplits(data, options);
        Result<Task> task = makeTask(data, plan, options);
        QVERIFY2(task.has_value(), qPrintable(why(task)));
        for (const char* sum : {"synapses_in", "weight_in", "weight_out"})
            QVERIFY(std::find(task->excluded.begin(), task->excluded.end(), sum) != task->excluded.end());
        const Prepared sample =
            prepare(data.samples[0], 0, plan, *task, statisticsOf(data, plan, *task), options, pool_);
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint8_t> splitOf;
        for (std::size_t p = 0; p < sample.pairs.size(); ++p)
            splitOf[{sample.pairs[p].pre, sample.pairs[p].post}] = sample.pairSplit[p];
        for (const auto& [pair, split] : splitOf)
            if (const auto back = splitOf.find({pair.second, pair.first}); back != splitOf.end())
                QCOMPARE(split, back->second);
        int both = 0;
        for (std::uint64_t stream = 0; stream < 40; ++stream) {
            const LinkExamples drawn =
                drawLinks(sample, dataset::Split::train, {1, stream, 0.5}, static_cast<int>(options.hops), true);
            QVERIFY(drawn.from != nullptr);
            std::set<std::pair<std::uint32_t, std::uint32_t>> asked;
            for (std::size_t i = 0; i < drawn.label->size(); ++i)
                if ((*drawn.label)[i] != 0) asked.emplace(drawn.from->source[i], drawn.to->source[i]);
            std::set<std::uint32_t> gone;
            for (const Connection& c : sample.batch.connections)
                if (asked.contains({c.pre, c.post})) gone.insert(c.synapse);
            for (const Messages* seen : {&drawn.masks.forward, &drawn.masks.backward})
                for (const std::uint32_t c : seen->rows->source)
                    if (c < sample.batch.connections.size())
                        QVERIFY(!gone.contains(sample.batch.connections[c].synapse));
            both += asked.contains({1, 2}) != asked.contains({2, 1}) ? 1 : 0;
        }
        QCOMPARE(splitOf.at({1, 2}), static_cast<std::uint8_t>(dataset::Split::train));
        QVERIFY(both > 0);  // one way of the gap junction alone was asked for
    }

    void samplesOfOneSourceShareTheDivision() {
        dataset::Dataset data = dataset::ofGraph(test::toyGraph(1, 20, 4));
        data.samples.push_back(data.samples[0]);
        BganOptions options;
        options.task = "link";
        const SplitPlan plan = planSplits(data, options);
        QVERIFY(plan.byNode);
        QCOMPARE(plan.node[0], plan.node[1]);
        Result<Task> task = makeTask(data, plan, options);
        const FeatureStatistics statistics = statisticsOf(data, plan, *task);
        const Prepared first = prepare(data.samples[0], 0, plan, *task, statistics, options, pool_),
                       second = prepare(data.samples[1], 1, plan, *task, statistics, options, pool_);
        QCOMPARE(first.pairSplit, second.pairSplit);
    }

    /// Of the edges' features only those that the tree's geometry uses are standardised, and of the training part
    /// alone.
    void edgeStatisticsAreOfTheTrainingsTrees() {
        auto g = std::make_shared<Graph>(*test::toyGraph(1, 20, 4));
        TrainingPart part;
        part.graph = g.get();
        for (const std::uint32_t n : g->neuron) part.inSplit.push_back(n < 10 ? 1 : 0);
        graph::EdgeFeatures::Columns& columns = g->edgeFeatures.types[0];
        const std::uint32_t first = g->begin(graph::NodeKind::soma), end = g->begin(graph::NodeKind::synapse);
        for (std::uint32_t e = 0; e < g->typeBegin[1]; ++e) {
            const bool tree = g->source[e] >= first && g->source[e] < end && g->target[e] < end;
            if (!tree || part.inSplit[g->target[e]] == 0) columns.value[2 * std::size_t{e} + 1] = 1e6F;
        }
        const FeatureStatistics statistics = fitStatistics(std::span(&part, 1), {});
        QCOMPARE(statistics.tree.size(), std::size_t{2});
        QVERIFY2(statistics.tree[1].mean < 3, qPrintable(QString::number(statistics.tree[1].mean)));
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
        const auto map = attended(g, "gat");
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

    void gatIsReadOutAtEveryScale() {
        const auto g = test::toyGraph(1, 20, 4);
        const auto map = attended(g, "gat");
        for (const Scale scale : {Scale::part, Scale::neuron, Scale::population})
            for (const char* reduce : {"mean", "rollout"}) {
                Readout readout;
                readout.scale = scale;
                readout.reduce = reduce;
                double all = 0, parts = 0;
                for (const Direction direction : {Direction::both, Direction::forward, Direction::backward}) {
                    readout.direction = direction;
                    Result<LabelledMatrix> matrix = aggregate(*map, readout);
                    QVERIFY2(matrix.has_value(), qPrintable(why(matrix)));
                    QCOMPARE(matrix->sumsOver.empty(), direction != Direction::both);
                    for (std::size_t r = 0; r + 1 < matrix->offset.size(); ++r) {
                        double sum = 0;
                        for (std::uint32_t i = matrix->offset[r]; i < matrix->offset[r + 1]; ++i)
                            sum += static_cast<double>(matrix->value[i]);
                        (direction == Direction::both ? all : parts) += sum;
                        if (direction == Direction::both) QVERIFY(std::abs(sum - 1) < 1e-4);
                    }
                }
                QVERIFY2(std::abs(all - parts) < 1e-3, "each entry has one direction");
                const std::size_t items = scale == Scale::part ? g->nodes() : scale == Scale::neuron ? 21 : 3;
                QVERIFY(std::abs(all - static_cast<double>(items)) < 1e-3);
            }
        Readout readout;
        readout.scale = Scale::part;
        Result<plot::Channel> channel = edgeChannel(*map, readout);
        QVERIFY(channel.has_value());
        for (std::uint32_t e = 0; e < g->edges(); ++e)
            QCOMPARE(std::isnan(channel->value[e]), g->type[e] == graph::EdgeType::neuron);
        QVERIFY(scoreRange(*map, readout).has_value());
    }

    void modelsWithoutAttentionSaySo() {
        JobContext job(pool_);
        const auto g = test::toyGraph(1, 20, 4);
        for (const char* model : {"gcn", "mlp"}) {
            Result<std::shared_ptr<const AttentionMap>> map =
                attend(*randomNetwork(dataset::ofGraph(g), model), g, job);
            QVERIFY(!map.has_value());
            QCOMPARE(QString::fromStdString(map.error().code), QString("attention-none"));
            QCOMPARE(QString::fromStdString(map.error().found), QString(model));
            QVERIFY(map.error().expected.find("gat") != std::string::npos);
        }
    }

    /// Structural attention runs along the flow only; who asks for the other way is told what is not there.
    void backwardSaysThatStructuralAttentionIsForward() {
        const auto g = test::toyGraph(1, 20, 4);
        const auto notesOf = [&](const char* model, Direction direction, Scale scale) {
            Readout readout;
            readout.direction = direction;
            readout.scale = scale;
            return readoutNotes(*attended(g, model), readout);
        };
        const auto map = attended(g, "bgan");
        for (const AttentionBlock& block : map->blocks)
            if (block.block != Block::bmsa) QCOMPARE(block.direction, Direction::forward);
        const std::vector<Diagnostic> notes = notesOf("bgan", Direction::backward, Scale::part);
        QCOMPARE(notes.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(notes[0].code), QString("attention-forward-only"));
        QCOMPARE(notes[0].severity, Severity::info);
        QVERIFY(notesOf("bgan", Direction::both, Scale::part).empty());
        QVERIFY(notesOf("bgan", Direction::forward, Scale::part).empty());
        QVERIFY(notesOf("bgan", Direction::backward, Scale::neuron).empty());
        QVERIFY(notesOf("bgan-no-nsa", Direction::backward, Scale::part).empty());
        QVERIFY(notesOf("gat", Direction::backward, Scale::part).empty());
    }
};

QTEST_GUILESS_MAIN(TestAttention)
#include "test_attention.moc"
