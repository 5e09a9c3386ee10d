// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <latch>
#include <numeric>
#include <set>
#include <thread>

#include "core/graph/build.hpp"
#include "core/layout/layout.hpp"
#include "tests/core/graph/models.hpp"

using namespace nl;
using graph::Graph;
using graph::NodeIndex;
using graph::NodeKind;
using layout::Kind;
using layout::LayoutOptions;

namespace {

std::shared_ptr<const Graph> aGraph(std::uint64_t neurons = 40, std::uint64_t segments = 12,
                                    std::uint64_t synapses = 4) {
    test::NetworkSpec spec;
    spec.neurons = neurons;
    spec.segments = segments;
    spec.synapsesPerNeuron = synapses;
    const model::Model model = test::aNetwork(spec);
    ThreadPool pool(1);
    JobContext job(pool);
    const auto built = graph::build(model, {}, nullptr, job);
    if (!built) qFatal("%s", built.error().text().c_str());
    return *built;
}

std::vector<double> positionsOf(const Graph& g) {
    RandomStream random(3);
    std::vector<double> out;
    for (std::uint32_t n = 0; n < g.count(NodeKind::neuron); ++n)
        for (const double extent : {500e-6, 1000e-6, 20e-6}) out.push_back(extent * random.uniform());
    return out;
}

Result<std::shared_ptr<const layout::Layout>> placed(const std::shared_ptr<const Graph>& g, LayoutOptions options,
                                                     int threads = 1) {
    ThreadPool pool(threads);
    JobContext job(pool);
    return layout::place(g, options, positionsOf(*g), job);
}

std::shared_ptr<const Graph> built(const model::Model& model) {
    ThreadPool pool(1);
    JobContext job(pool);
    const auto graph = graph::build(model, {}, nullptr, job);
    if (!graph) qFatal("%s", graph.error().text().c_str());
    return *graph;
}

/// Point neurons of one population with the connections pre[i] -> post[i].
std::shared_ptr<const Graph> aChain(const std::vector<std::uint32_t>& pre, const std::vector<std::uint32_t>& post,
                                    std::uint64_t neurons) {
    model::Model model;
    const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
    const auto p = test::addPopulation(model, "p", type, neurons);
    const auto s = test::addComponent(model, test::aComponent("expOneSynapse", "s"));
    model::Projection& chain = test::addProjection(model, "chain", p, p, s);
    chain.preCell = pre;
    chain.postCell = post;
    return built(model);
}

/// Width over height of all that has a place, a node counting for one unit.
float aspectOf(const layout::Layout& l) {
    float left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;
    for (std::size_t v = 0; v < l.x.size(); ++v) {
        if (!std::isfinite(l.x[v])) continue;
        left = std::min(left, l.x[v]), right = std::max(right, l.x[v]);
        top = std::min(top, l.y[v]), bottom = std::max(bottom, l.y[v]);
    }
    return (right - left + 1) / (bottom - top + 1);
}

QString said(const layout::Layout& l, float wanted) {
    return QStringLiteral("%1 instead of %2").arg(double(aspectOf(l))).arg(double(wanted));
}

/// Whether neuron b comes after a for somebody who reads: further right in the same row, or in a later one.
bool readsBefore(const layout::Layout& l, NodeIndex a, NodeIndex b) {
    return l.y[a] < l.y[b] || (l.y[a] == l.y[b] && l.x[a] < l.x[b]);
}

constexpr Kind kKinds[] = {Kind::layered, Kind::force, Kind::anatomical, Kind::circular};

}  // namespace

class TestLayout : public QObject {
    Q_OBJECT
private slots:
    void everyNodeGetsAPlaceOfItsOwn_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("segments");
        for (const Kind kind : kKinds)
            for (const int segments : {0, 1, 30})
                QTest::addRow("%s %d segments", layout::kindName(kind), segments) << static_cast<int>(kind) << segments;
    }
    void everyNodeGetsAPlaceOfItsOwn() {
        QFETCH(int, kind);
        QFETCH(int, segments);
        const auto g = aGraph(40, static_cast<std::uint64_t>(segments));
        LayoutOptions options;
        options.kind = static_cast<Kind>(kind);
        const auto l = placed(g, options);
        QVERIFY2(l.has_value(), l ? "" : l.error().text().c_str());
        QCOMPARE((*l)->x.size(), g->nodes());
        QCOMPARE((*l)->y.size(), g->nodes());
        std::set<std::pair<float, float>> seen;
        std::size_t shared = 0;
        for (NodeIndex v = 0; v < g->nodes(); ++v) {
            QVERIFY2(std::isfinite((*l)->x[v]) && std::isfinite((*l)->y[v]), g->nodeName(v).c_str());
            shared += !seen.emplace((*l)->x[v], (*l)->y[v]).second;
        }
        QVERIFY2(shared <= g->nodes() / 100, qPrintable(QString("%1 nodes lie on others").arg(shared)));
    }

    void neuronsOnlyLeavesTheRestOut() {
        const auto g = aGraph();
        for (const Kind kind : kKinds) {
            LayoutOptions options;
            options.kind = kind;
            options.neuronsOnly = true;
            const auto l = placed(g, options);
            QVERIFY(l.has_value());
            for (NodeIndex v = 0; v < g->nodes(); ++v)
                QCOMPARE(std::isfinite((*l)->x[v]), g->kind(v) == NodeKind::neuron);
        }
    }

    void sameSeedSamePlaces() {
        const auto g = aGraph(120, 8, 6);
        for (const Kind kind : kKinds) {
            LayoutOptions options;
            options.kind = kind;
            options.seed = 7;
            const auto one = placed(g, options), two = placed(g, options, 4);
            QVERIFY(one && two);
            QVERIFY2((*one)->x == (*two)->x && (*one)->y == (*two)->y, layout::kindName(kind));
        }
        LayoutOptions options;
        options.seed = 8;
        const auto other = placed(g, options);
        options.seed = 7;
        QVERIFY((*other)->x != (*placed(g, options))->x);
    }

    void partsStandNearTheirNeuron() {
        const auto g = aGraph(60, 20);
        for (const Kind kind : {Kind::force, Kind::anatomical, Kind::circular}) {
            LayoutOptions options;
            options.kind = kind;
            const auto l = placed(g, options);
            QVERIFY(l.has_value());
            for (NodeIndex n = 0; n < g->count(NodeKind::neuron); ++n) {
                const float radius = 1.01F + std::sqrt(static_cast<float>(g->partsOf.neighbours(n).size()));
                for (const NodeIndex part : g->partsOf.neighbours(n)) {
                    QVERIFY(std::hypot((*l)->x[part] - (*l)->x[n], (*l)->y[part] - (*l)->y[n]) <= radius);
                    // Dendrites above the neuron, axons below (y points down).
                    if (g->kind(part) == NodeKind::dendrite) QVERIFY((*l)->y[part] < (*l)->y[n]);
                    if (g->kind(part) == NodeKind::axon) QVERIFY((*l)->y[part] > (*l)->y[n]);
                }
            }
        }
    }

    void layersFollowTheFlow() {
        // A chain of point neurons in a tall drawing: each lies below the one that drives it, its own parts in tiers.
        const auto g = aChain({3, 1, 4, 0}, {1, 4, 0, 2}, 5);
        LayoutOptions options;
        options.kind = Kind::layered;
        options.aspect = 0.05F;
        const auto l = placed(g, options);
        QVERIFY(l.has_value());
        const auto& y = (*l)->y;
        for (const auto& [pre, post] : {std::pair(3, 1), std::pair(1, 4), std::pair(4, 0), std::pair(0, 2)})
            QVERIFY(y[pre] < y[post]);
        for (graph::EdgeIndex e = 0; e < g->typeBegin[1]; ++e)
            QVERIFY2(y[g->source[e]] < y[g->target[e]], g->nodeName(g->source[e]).c_str());
    }

    void feedForwardPopulationsLieBelowEachOther() {
        // 60 -> 30 -> 20 neurons, declared backwards: however the rows wrap, no signal runs up.
        model::Model model;
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        const auto last = test::addPopulation(model, "last", type, 20),
                   mid = test::addPopulation(model, "mid", type, 30),
                   first = test::addPopulation(model, "first", type, 60);
        const auto s = test::addComponent(model, test::aComponent("expOneSynapse", "s"));
        RandomStream random(5);
        for (const auto& [from, to, sizeFrom, sizeTo] :
             {std::tuple(first, mid, 60U, 30U), std::tuple(mid, last, 30U, 20U)}) {
            model::Projection& links = test::addProjection(model, "links" + std::to_string(sizeTo), from, to, s);
            for (std::uint32_t a = 0; a < sizeFrom; ++a)
                for (std::uint32_t b = 0; b < sizeTo; ++b)
                    if (a % sizeTo == b || random.uniform() < 0.1) {
                        links.preCell.push_back(a);
                        links.postCell.push_back(b);
                    }
        }
        const auto g = built(model);
        LayoutOptions options;
        options.kind = Kind::layered;
        for (const float aspect : {0.8F, 1.6F, 3.0F}) {
            options.aspect = aspect;
            const auto l = placed(g, options);
            QVERIFY(l.has_value());
            for (graph::EdgeIndex e = 0; e < g->typeBegin[1]; ++e)
                QVERIFY2((*l)->y[g->source[e]] < (*l)->y[g->target[e]], g->nodeName(g->source[e]).c_str());
            QVERIFY2(std::abs(std::log(aspectOf(**l) / aspect)) < std::log(1.3F), qPrintable(said(**l, aspect)));
        }
    }

    void layersFollowEachOtherLikeText() {
        // 400 layers of one neuron would be a strip: they wrap, and read from left to right, row by row.
        std::vector<std::uint32_t> pre, post;
        for (std::uint32_t i = 0; i < 399; ++i) pre.push_back(7 * i % 400), post.push_back(7 * (i + 1) % 400);
        const auto g = aChain(pre, post, 400);
        LayoutOptions options;
        options.kind = Kind::layered;
        for (const bool neuronsOnly : {false, true}) {
            options.neuronsOnly = neuronsOnly;
            const auto l = placed(g, options);
            QVERIFY(l.has_value());
            for (std::size_t i = 0; i < pre.size(); ++i) QVERIFY(readsBefore(**l, pre[i], post[i]));
            QVERIFY2(std::abs(std::log(aspectOf(**l) / 1.6F)) < std::log(1.3F), qPrintable(said(**l, 1.6F)));
        }
    }

    void cyclesAreLayeredToo() {
        const auto g = aChain({2, 0, 1, 0}, {0, 1, 2, 0}, 3);  // a ring, and a neuron that drives itself
        LayoutOptions options;
        options.kind = Kind::layered;
        const auto l = placed(g, options);
        QVERIFY(l.has_value());
        QVERIFY(readsBefore(**l, 0, 1) && readsBefore(**l, 1, 2));
        options.aspect = 0.05F;
        const auto tall = placed(g, options);
        QVERIFY((*tall)->y[0] < (*tall)->y[1] && (*tall)->y[1] < (*tall)->y[2]);
    }

    void populationsOfARecurrentNetworkAreLayers() {
        // b -> c -> a with every neuron driven back weakly from c: the populations follow in this order, each in rows
        // of its own.
        model::Model model;
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        const auto a = test::addPopulation(model, "a", type, 30), b = test::addPopulation(model, "b", type, 30),
                   c = test::addPopulation(model, "c", type, 30);
        const auto s = test::addComponent(model, test::aComponent("expOneSynapse", "s"));
        for (const auto& [from, to, fan] : {std::tuple(b, c, 6U), std::tuple(c, a, 6U), std::tuple(a, b, 1U),
                                            std::tuple(c, b, 1U), std::tuple(b, b, 3U)}) {
            model::Projection& links = test::addProjection(model, "l", from, to, s);
            for (std::uint32_t i = 0; i < 30; ++i)
                for (std::uint32_t f = 1; f <= fan; ++f) {
                    links.preCell.push_back(i);
                    links.postCell.push_back((i + f) % 30);
                }
        }
        const auto g = built(model);
        LayoutOptions options;
        options.kind = Kind::layered;
        const auto l = placed(g, options);
        QVERIFY(l.has_value());
        const auto rowsOf = [&](std::uint32_t first) {
            const auto [low, high] = std::minmax_element((*l)->y.begin() + first, (*l)->y.begin() + first + 30);
            return std::pair(*low, *high);
        };
        QVERIFY(rowsOf(30).second < rowsOf(60).first);
        QVERIFY(rowsOf(60).second < rowsOf(0).first);
    }

    void layeredKeepsTheAspect_data() {
        QTest::addColumn<int>("neurons");
        QTest::addColumn<int>("segments");
        QTest::addColumn<int>("synapses");
        QTest::addColumn<bool>("neuronsOnly");
        QTest::addColumn<float>("aspect");
        for (const float aspect : {0.7F, 1.6F, 2.5F}) {
            QTest::addRow("point neurons %g", double(aspect)) << 80 << 0 << 10 << false << aspect;
            QTest::addRow("sections %g", double(aspect)) << 40 << 30 << 12 << false << aspect;
            QTest::addRow("many synapses %g", double(aspect)) << 12 << 4 << 200 << false << aspect;
            QTest::addRow("one neuron %g", double(aspect)) << 1 << 40 << 0 << false << aspect;
            QTest::addRow("neurons only %g", double(aspect)) << 500 << 0 << 6 << true << aspect;
        }
    }
    void layeredKeepsTheAspect() {
        QFETCH(int, neurons);
        QFETCH(int, segments);
        QFETCH(int, synapses);
        QFETCH(bool, neuronsOnly);
        QFETCH(float, aspect);
        const auto g = aGraph(static_cast<std::uint64_t>(neurons), static_cast<std::uint64_t>(segments),
                              static_cast<std::uint64_t>(synapses));
        LayoutOptions options;
        options.kind = Kind::layered;
        options.aspect = aspect;
        options.neuronsOnly = neuronsOnly;
        const auto l = placed(g, options);
        QVERIFY(l.has_value());
        QVERIFY2(std::abs(std::log(aspectOf(**l) / aspect)) < std::log(1.5F), qPrintable(said(**l, aspect)));
    }

    void layeredSignalsRunDownWithinANeuron() {
        const auto g = aGraph(40, 30, 12);
        LayoutOptions options;
        options.kind = Kind::layered;
        const auto l = placed(g, options);
        QVERIFY(l.has_value());
        std::size_t inside = 0;
        for (graph::EdgeIndex e = 0; e < g->typeBegin[1]; ++e) {
            // A synapse counts to the neuron that it reaches, also where this one drives itself.
            if (g->neuron[g->source[e]] != g->neuron[g->target[e]] || g->kind(g->target[e]) == NodeKind::synapse)
                continue;
            ++inside;
            QVERIFY2((*l)->y[g->source[e]] < (*l)->y[g->target[e]], g->nodeName(g->source[e]).c_str());
        }
        QVERIFY(inside >= g->count(NodeKind::dendrite));
    }

    void layeredNodesKeepTheirDistance() {
        for (const std::uint64_t segments : {0, 1, 30}) {
            const auto g = aGraph(40, segments, 20);
            LayoutOptions options;
            options.kind = Kind::layered;
            const auto l = placed(g, options);
            QVERIFY(l.has_value());
            std::vector<NodeIndex> byX(g->nodes());
            std::iota(byX.begin(), byX.end(), 0U);
            std::sort(byX.begin(), byX.end(), [&](NodeIndex a, NodeIndex b) { return (*l)->x[a] < (*l)->x[b]; });
            for (std::size_t i = 0; i < byX.size(); ++i)
                for (std::size_t j = i + 1; j < byX.size() && (*l)->x[byX[j]] - (*l)->x[byX[i]] < 0.3F; ++j)
                    QVERIFY2(std::hypot((*l)->x[byX[j]] - (*l)->x[byX[i]], (*l)->y[byX[j]] - (*l)->y[byX[i]]) > 0.3F,
                             (g->nodeName(byX[i]) + ", " + g->nodeName(byX[j])).c_str());
        }
    }

    void anatomicalKeepsTheWiderPlane() {
        const auto g = aGraph();
        LayoutOptions options;
        options.kind = Kind::anatomical;
        options.neuronsOnly = true;
        const std::vector<double> positions = positionsOf(*g);
        const auto l = placed(g, options);
        QVERIFY(l.has_value());
        // The flat axis is z: x grows with x, y (down) falls with y.
        for (NodeIndex a = 0; a + 1 < g->count(NodeKind::neuron); ++a) {
            QCOMPARE((*l)->x[a] < (*l)->x[a + 1], positions[3 * a] < positions[3 * a + 3]);
            QCOMPARE((*l)->y[a] > (*l)->y[a + 1], positions[3 * a + 1] < positions[3 * a + 4]);
        }
    }

    void anatomicalWithoutPositionsSaysSo() {
        const auto g = aGraph();
        LayoutOptions options;
        options.kind = Kind::anatomical;
        ThreadPool pool(1);
        std::string said;
        JobContext job(pool, {}, nullptr, {{}, [&](Severity, std::string_view text) { said = text; }, {}});
        const auto l = layout::place(g, options, {}, job);
        QVERIFY(l.has_value());
        QVERIFY(said.find("circular") != std::string::npos);
        options.kind = Kind::circular;
        QVERIFY((*l)->x == (*placed(g, options))->x);
    }

    void forceBringsLinkedNeuronsTogether() {
        // Two groups with links inside only: their centres lie further apart than the members of a group on average.
        model::Model model;
        const auto type = test::addCellType(model, test::aComponent("iafCell", "c"));
        const auto p = test::addPopulation(model, "p", type, 20);
        const auto s = test::addComponent(model, test::aComponent("expOneSynapse", "s"));
        model::Projection& links = test::addProjection(model, "links", p, p, s);
        for (std::uint32_t a = 0; a < 20; ++a)
            for (std::uint32_t b = 0; b < 20; ++b)
                if (a != b && a / 10 == b / 10) {
                    links.preCell.push_back(a);
                    links.postCell.push_back(b);
                }
        links.preCell.push_back(0);
        links.postCell.push_back(10);
        ThreadPool pool(1);
        JobContext job(pool);
        const auto g = graph::build(model, {}, nullptr, job);
        const auto l = placed(*g, {});
        QVERIFY(l.has_value());
        double inside = 0, across = 0;
        for (NodeIndex a = 0; a < 20; ++a)
            for (NodeIndex b = 0; b < a; ++b)
                (a / 10 == b / 10 ? inside : across) +=
                    std::hypot((*l)->x[a] - (*l)->x[b], (*l)->y[a] - (*l)->y[b]) / (a / 10 == b / 10 ? 90 : 100);
        QVERIFY2(across > 1.5 * inside, qPrintable(QString("%1 %2").arg(across).arg(inside)));
    }

    void cancelledForceLayoutReturnsWhatItReached() {
        const auto g = aGraph(2000, 0, 8);
        ThreadPool pool(1);
        std::stop_source stop;
        int steps = 0;
        JobContext::Sink sink;
        sink.progress = [&](double, std::string_view) {
            if (++steps == 5) stop.request_stop();
        };
        JobContext job(pool, stop.get_token(), nullptr, std::move(sink));
        LayoutOptions options;
        options.iterations = 100000;  // would take minutes
        const auto l = layout::place(g, options, {}, job);
        QVERIFY(l.has_value());
        QVERIFY(steps < 20);
        for (const float x : (*l)->x) QVERIFY(std::isfinite(x));
        // The next one is not disturbed by the one that was stopped.
        options.iterations = 10;
        QVERIFY(placed(g, options).has_value());
    }

    /// igraph does one layout at a time: whoever waits for a paused one can be cancelled.
    void waitingForAPausedForceLayoutCanBeCancelled() {
        const auto g = aGraph(200, 0, 8);
        ThreadPool pool(1);
        std::stop_source stop, stopNext;
        const auto gate = std::make_shared<PauseGate>();
        std::latch paused(1);
        int steps = 0;
        JobContext::Sink sink;
        sink.progress = [&](double, std::string_view) {
            if (++steps != 5) return;
            gate->pause();
            paused.count_down();
        };
        JobContext held(pool, stop.get_token(), gate, std::move(sink));
        LayoutOptions options;
        options.iterations = 100000;
        std::jthread first([&] { (void)layout::place(g, options, {}, held); });
        paused.wait();
        stopNext.request_stop();
        JobContext next(pool, stopNext.get_token(), nullptr, {});
        QVERIFY(layout::place(g, options, {}, next).has_value());
        stop.request_stop();
    }

    void largeNetworksArePlacedInGroups() {
        const auto g = aGraph(30000, 0, 1);
        LayoutOptions options;
        options.iterations = 2;
        options.neuronsOnly = true;
        const auto l = placed(g, options);
        QVERIFY(l.has_value());
        std::set<std::pair<float, float>> seen;
        for (NodeIndex v = 0; v < g->count(NodeKind::neuron); ++v) {
            QVERIFY(std::isfinite((*l)->x[v]) && std::isfinite((*l)->y[v]));
            seen.emplace((*l)->x[v], (*l)->y[v]);
        }
        QVERIFY(seen.size() > 29900);
    }

    void othersSayCancelled() {
        const auto g = aGraph();
        ThreadPool pool(1);
        std::stop_source stop;
        stop.request_stop();
        for (const Kind kind : {Kind::layered, Kind::anatomical, Kind::circular}) {
            JobContext job(pool, stop.get_token(), nullptr, {});
            LayoutOptions options;
            options.kind = kind;
            QCOMPARE(QString::fromStdString(layout::place(g, options, {}, job).error().code), QString(kCancelled));
        }
    }

    void severalAtATimeGiveTheSame() {
        const auto g = aGraph(200, 0, 6);
        LayoutOptions options;
        options.iterations = 50;
        const auto alone = placed(g, options);
        std::vector<std::shared_ptr<const layout::Layout>> together(4);
        {
            std::vector<std::jthread> threads;
            for (auto& slot : together) threads.emplace_back([&] { slot = *placed(g, options); });
        }
        for (const auto& l : together) QVERIFY(l->x == (*alone)->x && l->y == (*alone)->y);
    }

    void emptyAndSingle() {
        model::Model model;
        test::addCellType(model, test::aComponent("iafCell", "c"));
        ThreadPool pool(1);
        JobContext job(pool);
        const auto g = graph::build(model, {}, nullptr, job);
        for (const Kind kind : kKinds) {
            LayoutOptions options;
            options.kind = kind;
            const auto l = layout::place(*g, options, {0, 0, 0}, job);
            QVERIFY(l.has_value());
            for (const float x : (*l)->x) QVERIFY(std::isfinite(x));
            QVERIFY(layout::place(std::make_shared<Graph>([] {
                                      Graph none;
                                      graph::Csr rows;
                                      rows.offset = {0};
                                      none.flowIn = none.flowOut = none.partsOf = none.neuronIn = none.neuronOut = rows;
                                      return none;
                                  }()),
                                  options, {}, job)
                        .has_value());
        }
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "test_layout.moc"
