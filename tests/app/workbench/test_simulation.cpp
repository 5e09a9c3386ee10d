// SPDX-License-Identifier: GPL-3.0-or-later
// From a file to traces, through the whole window.
#include <QAction>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include "tests/app/workbench/workbench_fixture.hpp"
#include "tests/support/gui_main.hpp"
#include "widgets/document/simulations.hpp"
#include "widgets/simulate/simulate_view.hpp"
#include "widgets/traces/traces_view.hpp"

using namespace nl;
using namespace nl::ui;

namespace {

constexpr int kLong = 120000;

template <class V>
V& viewOf(WorkbenchFixture& fixture, const char* id) {
    return *qobject_cast<V*>(fixture.window().view(QString::fromLatin1(id)));
}

void openSample(WorkbenchFixture& fixture, const char* name) {
    fixture.window().openFiles({samplePath(name)});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.document().activeModel() != nullptr && fixture.atRest(), kLong);
}

void setDuration(WorkbenchFixture& fixture, double seconds) {
    auto& view = viewOf<SimulateView>(fixture, "simulate");
    QTRY_VERIFY_WITH_TIMEOUT(!view.pending(), kLong);
    sim::SimOptions options = view.options();
    options.duration = seconds;
    view.setOptions(options);
}

}  // namespace

class TestSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingToRunWithoutAModel();
    void theKeyRunsAndTracesAppear();
    void theSessionListsIt();
};

void TestSimulation::nothingToRunWithoutAModel() {
    WorkbenchFixture fixture;
    for (const char* id : {"simulate.run", "simulate.stop", "simulate.settings"})
        QVERIFY2(!fixture.action(id).isEnabled(), id);
    fixture.action("simulate.traces").trigger();
    QVERIFY(viewOf<TracesView>(fixture, "traces").isVisible());
}

void TestSimulation::theKeyRunsAndTracesAppear() {
    WorkbenchFixture fixture;
    openSample(fixture, "LEMS_point_network.xml");
    fixture.action("layout.simulate").trigger();
    setDuration(fixture, 0.02);
    QVERIFY(fixture.action("simulate.run").isEnabled());
    QTest::keyClick(&fixture.window(), Qt::Key_Return, Qt::ControlModifier);
    auto& simulations = fixture.document().simulations();
    QTRY_COMPARE(simulations.all().size(), std::size_t{1});
    QTRY_VERIFY_WITH_TIMEOUT(simulations.all()[0]->ended(), kLong);
    QVERIFY2(simulations.all()[0]->state == JobState::done,
             simulations.all()[0]->error ? simulations.all()[0]->error->text().c_str() : "");
    const workspace::OpenItem* item = fixture.document().activeSimulation();
    QVERIFY(item != nullptr);
    QVERIFY(std::abs(item->simulation->record.reached - 0.02) < 1e-9);
    auto& traces = viewOf<TracesView>(fixture, "traces");
    QTRY_VERIFY_WITH_TIMEOUT(traces.settled() && traces.plot()->scene().data != nullptr, kLong);
    QCOMPARE(traces.plot()->scene().data->size(), item->simulation->time.size());
    QVERIFY(!traces.plot()->panels().empty());
    // It is in the tree, and goes from there.
    fixture.document().close(item->id);
    QTRY_VERIFY(traces.plot()->scene().data == nullptr);
}

void TestSimulation::theSessionListsIt() {
    WorkbenchFixture fixture;
    openSample(fixture, "LEMS_point_network.xml");
    auto& view = viewOf<SimulateView>(fixture, "simulate");
    fixture.window().showView(QStringLiteral("simulate"));
    setDuration(fixture, 0.005);
    QVERIFY(view.start());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.document().simulations().all()[0]->ended(), kLong);
    const QJsonObject state = view.saveState();
    QCOMPARE(state.size(), 2);
    WorkbenchFixture later;
    viewOf<SimulateView>(later, "simulate").restoreState(state);
    QCOMPARE(later.document().simulations().earlier().size(), std::size_t{1});
    QCOMPARE(later.document().simulations().earlier()[0].options.duration, 0.005);
}

NL_GUI_TEST_MAIN(TestSimulation)
#include "test_simulation.moc"
