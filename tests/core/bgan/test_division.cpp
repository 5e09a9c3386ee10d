// SPDX-License-Identifier: GPL-3.0-or-later
// What a training may see: hidden links, splits and statistics.
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

class TestDivision : public QObject {
    Q_OBJECT
    ThreadPool pool_{1};

private slots:
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
};

QTEST_GUILESS_MAIN(TestDivision)
#include "test_division.moc"
