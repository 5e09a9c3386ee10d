// SPDX-License-Identifier: GPL-3.0-or-later
// How attention is read out: layers and heads reduced, rollout, matrices, colours of edges.
#include <QtTest>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/base/random.hpp"
#include "core/bgan/attention/export.hpp"
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

class TestReadout : public QObject {
    Q_OBJECT
    ThreadPool pool_{1};

private slots:
    void readOutReducesLayersAndHeads() {
        const auto map = test::attended(pool_, test::toyGraph(1, 20, 4), "bgan");
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
        const auto codeOf = [&](const Readout& wrong) {
            return QString::fromStdString(readOut(*map, block, wrong).error().code);
        };
        QCOMPARE(codeOf({.layer = 3}), QString("layer-unknown"));
        QCOMPARE(codeOf({.head = 4}), QString("head-unknown"));
        QCOMPARE(codeOf({.reduce = "median"}), QString("reduce-unknown"));
    }

    void rolloutFollowsTheDefinition() {
        // Against dense matrices on one block.
        const auto g = test::toyGraph(1, 8, 2);
        const auto map = test::attended(pool_, g, "bgan");
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
        const auto map = test::attended(pool_, g, "bgan");
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
        QCOMPARE(QString::fromStdString(aggregate(*test::attended(pool_, g, "bgan-forward"), backward).error().code),
                 QString("direction-missing"));
        QCOMPARE(QString::fromStdString(aggregate(*test::attended(pool_, g, "bgan-no-bmsa"), {}).error().code),
                 QString("direction-missing"));
    }

    void rangeOfAScaleIsThatOfItsMatrix() {
        const auto g = test::toyGraph(1, 20, 4);
        const auto map = test::attended(pool_, g, "bgan");
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
        const auto map = test::attended(pool_, g, "bgan");
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
                Result<plot::Channel> channel = edgeChannel(*test::attended(pool_, g, "bgan", hops), readout);
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

    void rolloutStops() {
        const auto g = test::toyGraph(1, 400, 20);
        const auto map = test::attended(pool_, g, "bgan");
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

    void gatIsReadOutAtEveryScale() {
        const auto g = test::toyGraph(1, 20, 4);
        const auto map = test::attended(pool_, g, "gat");
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
            return readoutNotes(*test::attended(pool_, g, model), readout);
        };
        const auto map = test::attended(pool_, g, "bgan");
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

QTEST_GUILESS_MAIN(TestReadout)
#include "test_readout.moc"
