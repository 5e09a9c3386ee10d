// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTest>

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

/// A run folder as a training leaves it, as far as the list reads it: made by a real training of a tiny network.
QString trainInto(ViewFixture& fixture, workspace::OpenId graph, int epochs, int seed) {
    bgan::BganOptions options;
    options.epochs = epochs;
    options.hidden = 8;
    options.heads = 2;
    options.layers = 1;
    options.seed = seed;
    options.threads = 1;
    const QString folder = fixture.document.newRunFolder(QStringLiteral("bgan"));
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
    void numbersSortAsNumbers();
    void listsRunsAndComparesCurves();
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

void TestRunsView::numbersSortAsNumbers() {
    RunsModel model;
    model.setRuns(std::make_shared<std::vector<run::RunInfo>>(
        std::vector{runWith("a", 3, 30.0, "9"), runWith("b", 3, 6.0, "10")}));
    QCOMPARE(lastMetric(model.run(0), "train_loss"), 10.0);
    QVERIFY(std::isnan(lastMetric(model.run(0), "no-such-metric")));
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
    QVERIFY(test::coloursOf(view.picture()) > 10);
}

QTEST_MAIN(TestRunsView)
#include "test_runs_view.moc"
