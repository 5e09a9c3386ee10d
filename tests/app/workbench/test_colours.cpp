// SPDX-License-Identifier: GPL-3.0-or-later
// One rule of colours for all views: a score read out alike looks alike in the graph, the matrix and the 3-D view.
#include <QApplication>
#include <QtTest>

#include "tests/app/workbench/workbench_fixture.hpp"
#include "tests/support/gui_main.hpp"
#include "tests/support/view_fixture.hpp"
#include "widgets/attention/attention_view.hpp"
#include "widgets/graphview/graph_view.hpp"
#include "widgets/viewer3d/viewer3d_view.hpp"

namespace nl::ui {

namespace {

constexpr int kLong = 60000;  // patience of a condition, not an expectation

bool sameColours(const ColourScale& a, const ColourScale& b) {
    return a.map == b.map && a.reversed == b.reversed && a.low == b.low && a.high == b.high && a.table() == b.table();
}

/// Sequential maps: what is strong differs more from the ground than what is weak.
bool strongStandsOut(const ColourScale& scale, const QColor& ground) {
    const auto contrast = [&](float value) { return std::abs(scale.at(value).lightness() - ground.lightness()); };
    return contrast(scale.high) > contrast(scale.low);
}

}  // namespace

class TestColours : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scoresLookAlikeInAllViews_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void scoresLookAlikeInAllViews() {
        QFETCH(bool, dark);
        const QPalette before = QApplication::palette();
        if (dark) QApplication::setPalette(test::darkPalette());
        test::ViewFixture fixture;
        GraphView graphView(fixture.context());
        AttentionView matrix(fixture.context());
        Viewer3dView picture(fixture.context());
        for (View* view : {static_cast<View*>(&graphView), static_cast<View*>(&matrix), static_cast<View*>(&picture)}) {
            view->resize(700, 500);
            view->show();
        }
        fixture.document.openFiles({samplePath("microcircuit.net.nml")});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document.activeGraph() != nullptr, kLong);
        const workspace::OpenItem* item = fixture.document.activeGraph();
        const auto graph = item->graph;
        fixture.add(test::attentionOn(graph, 2, 2, 1.5), item->id);
        // The view chooses a scope of its own when it takes a graph: the test's choice comes after.
        QTRY_VERIFY_WITH_TIMEOUT(!graphView.busy() && graphView.canvas()->scene() != nullptr, kLong);
        graphView.controls()->setCollapsed(true);
        QTRY_COMPARE_WITH_TIMEOUT(graphView.controls()->edgeKey(), QStringLiteral("attention"), kLong);
        matrix.controls()->setScale(bgan::Scale::neuron);
        QTRY_VERIFY_WITH_TIMEOUT(!graphView.busy() && graphView.canvas()->look().valued &&
                                     graphView.canvas()->scene()->scope.collapsed && !matrix.busy() &&
                                     matrix.canvas()->matrix() != nullptr && matrix.canvas()->matrix()->attention &&
                                     matrix.canvas()->matrix()->scale == bgan::Scale::neuron,
                                 kLong);
        const ColourScale neurons = graphView.canvas()->look().edgeScale;
        QVERIFY(sameColours(neurons, matrix.canvas()->colours()));
        QVERIFY(strongStandsOut(neurons, QApplication::palette().color(QPalette::Base)));
        QCOMPARE(neurons.reversed, !dark);

        graphView.controls()->setCollapsed(false);
        QVERIFY(picture.chooseLinks(QStringLiteral("attention")));
        QTRY_VERIFY_WITH_TIMEOUT(!graphView.busy() && !graphView.canvas()->scene()->scope.collapsed, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(picture.settled() && !picture.canvas().content.legend.links.map.isEmpty(), kLong);
        const ColourScale parts = graphView.canvas()->look().edgeScale;
        QVERIFY(sameColours(parts, picture.canvas().content.legend.links));
        QVERIFY2(linksLookLikeEdges(*graph, graphView, picture) > 50, "synapses that both views show");
        QApplication::setPalette(before);
    }

private:
    /// Number of synapses whose edge and link were compared; fails where their colours differ.
    static int linksLookLikeEdges(const graph::Graph& graph, GraphView& graphView, Viewer3dView& picture) {
        const GraphScene& scene = *graphView.canvas()->scene();
        const GraphLook& look = graphView.canvas()->look();
        const auto& content = picture.canvas().content;
        std::map<std::uint32_t, Rgba> colourOf;
        for (const DrawnLink& link : content.links) colourOf[link.link] = link.colour;
        int compared = 0;
        for (std::uint32_t e = 0; e < scene.edges(); ++e) {
            const graph::NodeIndex from = graph.source[scene.edge[e]];
            if (graph.kind(from) != graph::NodeKind::synapse || std::isnan(look.edges->value[e])) continue;
            const auto link = linkOf(*content.scene, graph.origin[from].projection, graph.origin[from].connection);
            const auto found = colourOf.find(static_cast<std::uint32_t>(link));
            if (link < 0 || found == colourOf.end()) continue;
            const QColor edge = look.edgeScale.at(look.edges->value[e]);
            const int off = std::abs(edge.red() - found->second.r) + std::abs(edge.green() - found->second.g) +
                            std::abs(edge.blue() - found->second.b);
            if (off > 6) return -1;  // a table of 256 colours against the map itself
            ++compared;
        }
        return compared;
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestColours)
#include "test_colours.moc"
