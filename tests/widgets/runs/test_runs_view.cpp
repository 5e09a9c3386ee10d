// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "tests/support/snn_run.hpp"
#include "tests/support/view_fixture.hpp"
#include "widgets/runs/runs_view.hpp"

using namespace nl;
using namespace nl::ui;
using nl::test::ViewFixture;

namespace {

run::RunInfo runWith(const std::string& name, int epochs, double loss, const std::string& seed) {
    run::RunInfo out;
    out.name = name;
    out.folder = "/runs/" + name;
    out.kind = "bgan";
    out.state = "done";
    out.settings = {{"model", "bgan"}, {"seed", seed}, {"hidden", "32"}};
    out.metrics.names = {"train_loss", "validation_loss"};
    for (int epoch = 1; epoch <= epochs; ++epoch)
        out.metrics.points.push_back({epoch, {loss / epoch, 1.1 * loss / epoch}});
    return out;
}

/// A spiking network's run, as far as the model reads it.
run::RunInfo snnRun(const std::string& name, const std::string& scaling, const std::string& seed, double accuracy,
                    double spikes) {
    run::RunInfo out;
    out.name = name;
    out.folder = "/runs/" + name;
    out.kind = "snn";
    out.state = "done";
    out.settings = {{"network", "vgg5"}, {"gradient-scaling", scaling}, {"seed", seed}, {"threads", seed}};
    out.metrics.names = {"train_loss", "test_accuracy", "spikes_per_image"};
    out.metrics.points = {{1, {2.0, accuracy / 2, 2 * spikes}}, {2, {1.0, accuracy, spikes}}};
    out.results = {{"test.accuracy", accuracy}, {"test.spikes_per_image", spikes}};
    return out;
}

/// A run folder as a training leaves it, as far as the list reads it: made by a real training of a tiny network.
QString trainInto(ViewFixture& fixture, workspace::OpenId graph, int epochs, int seed) {
    bgan::BganOptions options;
    options.epochs = epochs;
    options.hidden = 8;
    options.heads = 2;
    options.layers = 1;
    options.seed = seed;
    options.threads = 1;
    QString folder = fixture.document.newRunFolder(QStringLiteral("bgan"));
    Training* training = fixture.document.train(graph, options, folder);
    if (training == nullptr || !QTest::qWaitFor([&] { return training->result || training->error; }, 120000) ||
        training->error)
        return {};
    return folder;
}

}  // namespace

class TestRunsView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyStateOffersTheNextAction();
    void modelShowsDifferences();
    void aBrokenRunSaysWhy();
    void numbersSortAsNumbers();
    void listsRunsAndComparesCurves();
    void groupsByAllButTheSeed();
    void snnRunsAgainstSpikes();
    void snnRunBecomesAGraph();
    void anSnnRunWithoutANetworkIsADiagnostic();
    void scatterNamesItsPoints();
    void pictures();
};

void TestRunsView::emptyStateOffersTheNextAction() {
    ViewFixture fixture;
    RunsView view(fixture.context());
    view.resize(600, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY_WITH_TIMEOUT(!view.busy(), 10000);
    QPushButton* train = nullptr;
    for (QPushButton* button : view.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Train BGAN")) train = button;
    QVERIFY(train != nullptr);
}

void TestRunsView::modelShowsDifferences() {
    RunsModel model;
    model.setRuns(
        std::make_shared<std::vector<run::RunInfo>>(std::vector{runWith("a", 3, 1.0, "1"), runWith("b", 3, 2.0, "2")}));
    QStringList headers;
    for (int c = 0; c < model.columnCount(); ++c) headers << model.headerData(c, Qt::Horizontal).toString();
    QVERIFY(headers.contains(QStringLiteral("seed")) && !headers.contains(QStringLiteral("hidden")));
    model.setOnlyDifferences(false);
    headers.clear();
    for (int c = 0; c < model.columnCount(); ++c) headers << model.headerData(c, Qt::Horizontal).toString();
    QVERIFY(headers.contains(QStringLiteral("hidden")));
    QVERIFY(RunsModel::colour(0) != RunsModel::colour(1));
}

void TestRunsView::aBrokenRunSaysWhy() {
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("torn")));
    QFile config(folder.filePath(QStringLiteral("torn/config.json")));
    QVERIFY(config.open(QIODevice::WriteOnly) && config.write("{\"kind\": \"bgan\",\n \"state\"") > 0);
    config.close();
    RunsModel model;
    model.setRuns(std::make_shared<std::vector<run::RunInfo>>(run::listRuns(folder.path().toStdString())));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.run(0).state, std::string("broken"));
    const QString help = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(help.contains(QStringLiteral("torn/config.json:2")), qPrintable(help));
}

void TestRunsView::numbersSortAsNumbers() {
    RunsModel model;
    model.setRuns(std::make_shared<std::vector<run::RunInfo>>(
        std::vector{runWith("a", 3, 30.0, "9"), runWith("b", 3, 6.0, "10")}));
    QCOMPARE(run::lastMetric(model.run(0), "train_loss"), 10.0);
    QVERIFY(std::isnan(run::lastMetric(model.run(0), "no-such-metric")));
    for (int c = 0; c < model.columnCount(); ++c)
        if (model.headerData(c, Qt::Horizontal).toString() == QStringLiteral("seed"))
            QVERIFY(model.index(0, c).data(RunsModel::kSortRole).toDouble() <
                    model.index(1, c).data(RunsModel::kSortRole).toDouble());
}

void TestRunsView::listsRunsAndComparesCurves() {
    ViewFixture fixture;
    const workspace::OpenId graph = fixture.add(test::randomNetwork({{8, 8}, 1, 60, 4}));
    QVERIFY(!trainInto(fixture, graph, 4, 1).isEmpty());
    QVERIFY(!trainInto(fixture, graph, 6, 2).isEmpty());
    RunsView view(fixture.context());
    view.resize(900, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_COMPARE_WITH_TIMEOUT(view.model()->rowCount(), 2, 20000);
    QTRY_COMPARE(view.chart()->curves().size(), std::size_t{2});
    QCOMPARE(view.chart()->curves()[0].points.size(), std::size_t{4});
    QCOMPARE(view.chart()->curves()[1].points.size(), std::size_t{6});
    QTableView* table = view.table();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 0)).center());
    QCOMPARE(view.chart()->curves().size(), std::size_t{1});
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      table->visualRect(table->model()->index(0, 0)).center());
    QCOMPARE(view.chart()->curves().size(), std::size_t{2});
    // A further run comes into the list by itself and does not change what is chosen of the old ones.
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QVERIFY(!trainInto(fixture, graph, 3, 3).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(view.model()->rowCount(), 3, 20000);
    QTRY_COMPARE(view.chart()->curves().size(), std::size_t{2});
}

void TestRunsView::groupsByAllButTheSeed() {
    RunsModel model;
    model.setRuns(std::make_shared<std::vector<run::RunInfo>>(
        std::vector{snnRun("a", "none", "1", 0.5, 1000), snnRun("b", "post", "1", 0.7, 900),
                    snnRun("c", "none", "2", 0.6, 1200), runWith("d", 3, 1.0, "1")}));
    QCOMPARE(model.rowCount(), 4);
    model.setGrouped(true);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.group(0).members, (std::vector<std::size_t>{0, 2}));
    QStringList row;
    for (int c = 0; c < model.columnCount(); ++c)
        row << model.headerData(c, Qt::Horizontal).toString() + QLatin1Char('=') + model.index(0, c).data().toString();
    const QString all = row.join(QLatin1Char('|'));
    QVERIFY2(all.contains(QStringLiteral("Run=a and 1 more|Kind=SNN|State=done|Epochs=2")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("test accuracy=0.55 ± 0.07071 (n = 2)")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("seed=1, 2")), qPrintable(all));
    model.setGrouped(false);
    QCOMPARE(model.rowCount(), 4);
}

void TestRunsView::snnRunsAgainstSpikes() {
    ViewFixture fixture;
    snn::SnnOptions options = test::tinySnn();
    options.epochs = 1;
    for (const auto& [name, scaling, seed] :
         {std::tuple{"none-1", "none", 1}, {"none-2", "none", 2}, {"post-1", "post", 1}}) {
        options.gradientScaling = scaling;
        options.seed = seed;
        const QString error = QString::fromStdString(
            test::trainSnn(options, (fixture.document.runsFolder() + QLatin1Char('/')).toStdString() + name));
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }
    RunsView view(fixture.context());
    view.resize(900, 600);
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(view.model()->rowCount(), 3, 20000);
    view.showScatter(true);
    QTRY_COMPARE(view.scatter()->points().size(), std::size_t{3});
    QVERIFY(view.scatter()->isVisible() && !view.chart()->isVisible());
    QVERIFY(view.scatter()->points()[0].shape == view.scatter()->points()[1].shape);
    QVERIFY(view.scatter()->points()[0].shape != view.scatter()->points()[2].shape);
    QCheckBox* grouped = nullptr;
    for (QCheckBox* box : view.findChildren<QCheckBox*>())
        if (box->text() == QStringLiteral("Group by all but the seed")) grouped = box;
    QVERIFY(grouped != nullptr);
    QTest::mouseClick(grouped, Qt::LeftButton, {}, QPoint(8, grouped->height() / 2));
    QCOMPARE(view.model()->rowCount(), 2);
    QCOMPARE(view.scatter()->points().size(), std::size_t{2});
    QVERIFY(view.scatter()->points()[0].xSpread > 0);
    view.showScatter(false);
    // Of the group the mean and a deviation to both sides, of the single run its curve.
    QCOMPARE(view.chart()->curves().size(), std::size_t{4});
}

namespace {

QPushButton* graphButton(const RunsView& view) {
    for (QPushButton* button : view.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Show graph")) return button;
    qFatal("there is no button for the graph");
}

}  // namespace

/// A real network, trained in a moment; its graph is opened, named as the part that it is, and BGAN learns from it.
void TestRunsView::snnRunBecomesAGraph() {
    ViewFixture fixture;
    snn::SnnOptions options = test::tinySnn();
    options.epochs = 1;
    const QString folder = fixture.document.runsFolder() + QStringLiteral("/vgg5-1");
    const QString error = QString::fromStdString(test::trainSnn(options, folder.toStdString()));
    QVERIFY2(error.isEmpty(), qPrintable(error));
    RunsView view(fixture.context());
    view.resize(900, 600);
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(view.model()->rowCount(), 1, 20000);
    QTRY_COMPARE(view.chosenSnnRun(), folder);
    QSignalSpy asked(&fixture.document, &Document::viewRequested);
    QVERIFY(graphButton(view)->isEnabled());
    QTest::mouseClick(graphButton(view), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.document.activeGraph() != nullptr, 120000);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().toString(), QStringLiteral("graphview"));
    const workspace::OpenItem* item = fixture.document.activeGraph();
    const workspace::OpenId id = item->id;
    QVERIFY2(item->name.starts_with("vgg5-1, graph of ") && item->name.ends_with(" neurons"), item->name.c_str());
    QCOMPARE(item->diagnostics.size(), std::size_t{1});
    QCOMPARE(item->diagnostics.front().code, std::string("snn-graph-sampled"));
    const graph::CategoryFeature* activity = item->graph->nodeFeatures.category("activity");
    QVERIFY(std::count_if(activity->code[0].begin(), activity->code[0].end(), [](int code) { return code >= 0; }) > 50);
    QVERIFY(!trainInto(fixture, id, 1, 1).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.document.workspace().attentionOf(id) != nullptr, 60000);
    // To cancel is no fault, and adds nothing.
    const std::size_t open = fixture.document.workspace().items().size();
    const JobId job = fixture.document.buildSnnGraph(folder, {});
    fixture.document.jobs().pause(job);  // so that it is still there to be cancelled
    fixture.document.jobs().cancel(job);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.document.jobs().job(job)->state == JobState::cancelled, 60000);
    QCOMPARE(fixture.document.workspace().items().size(), open);
    QCOMPARE(fixture.document.diagnostics().size(), std::size_t{1});  // that of the graph
}

void TestRunsView::anSnnRunWithoutANetworkIsADiagnostic() {
    ViewFixture fixture;
    const QString folder = fixture.folder.filePath(QStringLiteral("gone"));
    fixture.document.buildSnnGraph(folder, {});
    QTRY_COMPARE_WITH_TIMEOUT(fixture.document.diagnostics().size(), std::size_t{1}, 20000);
    const FileDiagnostics said = fixture.document.diagnostics().front();
    QCOMPARE(said.path, folder);
    QCOMPARE(said.diagnostics.front().code, std::string("run-not-found"));
    QVERIFY(fixture.document.activeGraph() == nullptr);
}

void TestRunsView::scatterNamesItsPoints() {
    ScatterChart chart(QStringLiteral("Spikes"), QStringLiteral("Accuracy"));
    chart.resize(500, 300);
    chart.show();
    chart.setPoints({{QStringLiteral("one"), Qt::red, 0, 100, 50, 0, 0},
                     {QStringLiteral("two"), Qt::blue, 1, 300, 70, 20, 2},
                     {QStringLiteral("not measured"), Qt::green, 1, std::nan(""), 70, 0, 0}},
                    {QStringLiteral("none"), QStringLiteral("post")});
    QCOMPARE(chart.points().size(), std::size_t{2});
    const QString text = chart.textAt(chart.placeOf(chart.points()[1]));
    QVERIFY2(text.startsWith(QStringLiteral("two\n")) && text.contains(QStringLiteral("70 ± 2")), qPrintable(text));
    QVERIFY(chart.textAt({1, 1}).isEmpty());
    QVERIFY(test::coloursOf(chart.grab().toImage()) > 5);
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("one")));
}

void TestRunsView::pictures() {
    ViewFixture fixture;
    const workspace::OpenId graph = fixture.add(test::randomNetwork({{8, 8}, 1, 60, 4}));
    for (int seed = 1; seed <= 3; ++seed) QVERIFY(!trainInto(fixture, graph, 12, seed).isEmpty());
    RunsView view(fixture.context());
    view.resize(900, 600);
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(view.model()->rowCount(), 3, 20000);
    QTRY_COMPARE(view.chart()->curves().size(), std::size_t{3});
    test::savePictures(view, QStringLiteral("runs"), [] { return true; });
    view.showScatter(true);
    view.scatter()->setPoints({{QStringLiteral("vgg5-1 and 2 more"), curveColour(0), 0, 51200, 61.2, 900, 0.6},
                               {QStringLiteral("vgg5-4 and 2 more"), curveColour(1), 1, 48300, 62.0, 700, 0.4},
                               {QStringLiteral("vgg5-7 and 2 more"), curveColour(2), 2, 46100, 61.0, 1100, 0.9}},
                              {QStringLiteral("none"), QStringLiteral("post"), QStringLiteral("causal")});
    test::savePictures(view, QStringLiteral("runs-scatter"), [] { return true; });
    QVERIFY(test::coloursOf(view.picture()) > 10);
}

QTEST_MAIN(TestRunsView)
#include "test_runs_view.moc"
