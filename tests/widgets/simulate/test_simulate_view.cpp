// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/support/gui_main.hpp"
#include "tests/widgets/simulate/fake_simulation.hpp"
#include "widgets/simulate/simulate_view.hpp"

using namespace nl;
using namespace nl::ui;
using nl::test::SimFixture;

namespace {

constexpr int kLong = 60000;

struct Shown {
    SimFixture fixture;
    workspace::OpenId model = 0;
    SimulateView view{fixture.context()};

    explicit Shown(bool withModel = true) {
        if (withModel) model = fixture.addModel();
        view.resize(900, 620);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
        QApplication::processEvents();
        static_cast<void>(QTest::qWaitFor([this] { return !view.pending(); }, kLong));
    }
    [[nodiscard]] QPushButton* button(const char* name) const {
        return view.findChild<QPushButton*>(QLatin1String(name));
    }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] QLabel* label(const char* name) const { return view.findChild<QLabel*>(QLatin1String(name)); }
    void type(const char* field, const QString& text) {
        auto* edit = qobject_cast<QLineEdit*>(view.form()->editor(field));
        QVERIFY2(edit != nullptr, field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void choose(const QString& target) {
        view.target()->setFocus();
        QTest::keyClick(view.target(), Qt::Key_Home);
        while (view.target()->currentData().toString() != target &&
               view.target()->currentIndex() + 1 < view.target()->count())
            QTest::keyClick(view.target(), Qt::Key_Down);
        QCOMPARE(view.target()->currentData().toString(), target);
    }
    [[nodiscard]] bool ended(std::size_t i) {
        return fixture.simulations().all().size() > i && fixture.simulation(i).ended();
    }
};

}  // namespace

class TestSimulateView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAModelTheNextActionIsOffered();
    void targetsAndSummaryFollowTheModel();
    void timesAreMillisecondsOutsideAndSecondsInside();
    void wrongValuesAreNamedAtTheField();
    void whatTheFileDoesNotSayMustBeGiven();
    void aRunBecomesAnOpenItem();
    void stoppingKeepsWhatThereIs();
    void anEarlyEndIsNamed();
    void aFailureIsNamed();
    void severalWaitInAQueue();
    void pauseHoldsAndResumeGoesOn();
    void theCommandSaysTheSame();
    void aClosedModelTakesItsResultAlong();
    void theActiveSimulationLeavesGraphsAlone();
    void theSessionKnowsWhatToRunAgain();
    void aHiddenViewDoesNotWork();
    void everyControlHasAName();
    void pictures();
};

void TestSimulateView::withoutAModelTheNextActionIsOffered() {
    Shown shown(false);
    QVERIFY(!shown.button("start")->isVisible());
    QVERIFY(!shown.view.start());
    QCOMPARE(shown.fixture.fake->runs.load(), 0);
}

void TestSimulateView::targetsAndSummaryFollowTheModel() {
    Shown shown;
    QCOMPARE(shown.view.target()->count(), 3);
    QCOMPARE(shown.view.target()->itemText(1), QStringLiteral("sim1 (simulation)"));
    QCOMPARE(shown.view.target()->itemText(2), QStringLiteral("net1 (network)"));
    QVERIFY2(shown.view.summary().contains(QStringLiteral("100 ms in steps of 0.1 ms: 1,000 steps")),
             qPrintable(shown.view.summary()));
    QVERIFY(shown.view.summary().contains(QStringLiteral("pop[0]/v")));
    // Each model has settings of its own.
    shown.type("duration", QStringLiteral("20"));
    const auto other = shown.fixture.addModel("other.nml");
    QTRY_COMPARE(shown.view.options().duration, 0.0);
    shown.fixture.document.setActive(shown.model);
    QTRY_COMPARE(shown.view.options().duration, 0.02);
    Q_UNUSED(other);
}

void TestSimulateView::timesAreMillisecondsOutsideAndSecondsInside() {
    Shown shown;
    shown.type("duration", QStringLiteral("250"));
    shown.type("dt", QStringLiteral("0,025"));
    QCOMPARE(shown.view.options().duration, 0.25);
    QCOMPARE(shown.view.options().step, 2.5e-5);
    QVERIFY(shown.view.summary().contains(QStringLiteral("10,000 steps")));
    sim::SimOptions options = shown.view.options();
    options.step = 1e-5;
    shown.view.setOptions(options);
    QCOMPARE(qobject_cast<QLineEdit*>(shown.view.form()->editor("dt"))->text(), QStringLiteral("0.01"));
}

void TestSimulateView::wrongValuesAreNamedAtTheField() {
    Shown shown;
    QVERIFY(shown.button("start")->isEnabled());
    shown.type("duration", QStringLiteral("long"));
    QVERIFY(!shown.view.form()->valid());
    QVERIFY(!shown.button("start")->isEnabled());
    shown.type("duration", QStringLiteral("-5"));
    QVERIFY(!shown.button("start")->isEnabled());
    shown.type("duration", QStringLiteral("5"));
    QVERIFY(shown.button("start")->isEnabled());
    shown.type("dt", QStringLiteral("6"));
    QVERIFY(!shown.button("start")->isEnabled());
    QVERIFY(shown.label("problem")->isVisible());
    QVERIFY(shown.label("problem")->text().contains(QStringLiteral("smaller step")));
    QVERIFY(!shown.view.start());
}

void TestSimulateView::whatTheFileDoesNotSayMustBeGiven() {
    Shown shown;
    shown.choose(QStringLiteral("net1"));
    QVERIFY(!shown.button("start")->isEnabled());
    shown.type("duration", QStringLiteral("10"));
    QVERIFY(!shown.button("start")->isEnabled());
    shown.type("dt", QStringLiteral("0.1"));
    QVERIFY(shown.button("start")->isEnabled());
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0), kLong);
    QCOMPARE(shown.fixture.simulation(0).options.target, std::string("net1"));
}

void TestSimulateView::aRunBecomesAnOpenItem() {
    Shown shown;
    shown.fixture.fake->allowed = 4;
    QSignalSpy added(&shown.fixture.document, &Document::itemAdded);
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.fixture.simulations().live() != nullptr, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.findChild<QProgressBar*>()->value() >= 400, kLong);
    QTRY_VERIFY(shown.view.findChild<QProgressBar*>()->isVisible());
    QVERIFY2(shown.view.stateLine().contains(QStringLiteral("running")), qPrintable(shown.view.stateLine()));
    QCOMPARE(added.size(), 0);
    shown.fixture.fake->allowed = 100;
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0), kLong);
    QCOMPARE(added.size(), 1);
    const workspace::OpenItem* item = shown.fixture.document.activeSimulation();
    QVERIFY(item != nullptr);
    QCOMPARE(item->parent, shown.model);
    QCOMPARE(item->simulation->time.size(), std::size_t{1000});
    QCOMPARE(shown.fixture.simulation(0).result, item->id);
    QVERIFY(shown.fixture.simulations().live() == nullptr);
    QTRY_VERIFY(shown.button("traces")->isEnabled());
    QSignalSpy wanted(&shown.fixture.document, &Document::viewRequested);
    shown.click("traces");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("traces"));
    // Closing it leaves the model open.
    shown.fixture.document.close(item->id);
    QVERIFY(shown.fixture.document.activeSimulation() == nullptr);
    QVERIFY(shown.fixture.document.activeModel() != nullptr);
}

void TestSimulateView::stoppingKeepsWhatThereIs() {
    Shown shown;
    shown.fixture.fake->allowed = 3;
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.fixture.simulations().live() != nullptr &&
                                 shown.fixture.simulations().live()->live->read()->chunks.size() == 3,
                             kLong);
    QTRY_VERIFY(shown.button("stop")->isEnabled());
    shown.click("stop");
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0), kLong);
    QVERIFY(shown.fixture.document.activeSimulation() != nullptr);
    QCOMPARE(shown.fixture.document.activeSimulation()->simulation->time.size(), std::size_t{300});
    QTRY_VERIFY2(shown.view.stateLine().contains(QStringLiteral("stopped")), qPrintable(shown.view.stateLine()));
    QVERIFY(shown.view.stateLine().contains(QStringLiteral("29.9 ms")));
}

void TestSimulateView::anEarlyEndIsNamed() {
    Shown shown;
    shown.fixture.fake->stopsAfter = 2;
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0), kLong);
    QTRY_VERIFY2(shown.view.stateLine().contains(QStringLiteral("ended early")), qPrintable(shown.view.stateLine()));
    QVERIFY(shown.view.stateLine().contains(QStringLiteral("pop[0]/v is not a number")));
    QVERIFY(shown.view.stateLine().contains(QStringLiteral("Try a smaller step")));
    QVERIFY(shown.fixture.document.activeSimulation() != nullptr);
}

void TestSimulateView::aFailureIsNamed() {
    Shown shown;
    shown.fixture.fake->fails = true;
    QSignalSpy said(&shown.fixture.document, &Document::message);
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0), kLong);
    QTRY_VERIFY(shown.view.stateLine().contains(QStringLiteral("cannot be simulated")));
    QVERIFY(!said.isEmpty());
    QVERIFY(shown.fixture.document.activeSimulation() == nullptr);
}

void TestSimulateView::severalWaitInAQueue() {
    Shown shown;
    shown.fixture.fake->allowed = 1;
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.fixture.simulations().live() != nullptr, kLong);
    QTRY_COMPARE(shown.button("start")->text(), QStringLiteral("Queue"));
    shown.type("seed", QStringLiteral("7"));
    shown.click("start");
    shown.click("start");
    QCOMPARE(shown.fixture.simulations().all().size(), std::size_t{3});
    QTRY_COMPARE(shown.view.queue()->model()->rowCount(), 3);
    QCOMPARE(shown.fixture.simulation(1).options.seed, std::int64_t{7});
    // The last one is taken from the queue.
    const QModelIndex last = shown.view.queue()->model()->index(2, 0);
    QTest::mouseClick(shown.view.queue()->viewport(), Qt::LeftButton, {},
                      shown.view.queue()->visualRect(last).center());
    shown.click("stop");
    QTRY_COMPARE_WITH_TIMEOUT(shown.fixture.simulation(2).state, JobState::cancelled, kLong);
    QCOMPARE(shown.fixture.simulation(1).state, JobState::queued);
    shown.fixture.fake->allowed = 100;
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0) && shown.ended(1), kLong);
    QCOMPARE(shown.fixture.fake->runs.load(), 2);
    // A click on a row brings its result back.
    const QModelIndex first = shown.view.queue()->model()->index(0, 0);
    QTest::mouseClick(shown.view.queue()->viewport(), Qt::LeftButton, {},
                      shown.view.queue()->visualRect(first).center());
    QCOMPARE(shown.fixture.document.activeSimulation()->id, shown.fixture.simulation(0).result);
}

void TestSimulateView::pauseHoldsAndResumeGoesOn() {
    Shown shown;
    shown.fixture.fake->allowed = 2;
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.fixture.simulations().live() != nullptr, kLong);
    QTRY_VERIFY(shown.button("pause")->isEnabled());
    shown.click("pause");
    QTRY_COMPARE(shown.fixture.simulation(0).state, JobState::paused);
    QTRY_COMPARE(shown.button("pause")->text(), QStringLiteral("Resume"));
    shown.click("pause");
    shown.fixture.fake->allowed = 100;
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0), kLong);
    QVERIFY(!shown.fixture.simulation(0).error);
}

void TestSimulateView::theCommandSaysTheSame() {
    Shown shown;
    QCOMPARE(shown.view.command(), QStringLiteral("neuroloom-cli simulate /models/net.nml"));
    shown.type("duration", QStringLiteral("300"));
    shown.type("seed", QStringLiteral("4"));
    shown.choose(QStringLiteral("sim1"));
    QCOMPARE(shown.view.command(),
             QStringLiteral("neuroloom-cli simulate /models/net.nml --target sim1 --duration '0.3 s' --seed 4"));
}

void TestSimulateView::aClosedModelTakesItsResultAlong() {
    Shown shown;
    shown.fixture.fake->allowed = 1;
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.fixture.simulations().live() != nullptr, kLong);
    shown.fixture.document.close(shown.model);
    shown.fixture.fake->allowed = 100;
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0), kLong);
    QVERIFY(shown.fixture.document.workspace().all().empty());
}

void TestSimulateView::theActiveSimulationLeavesGraphsAlone() {
    SimFixture fixture;
    const auto model = fixture.addModel();
    const sim::SimOptions options;
    fixture.document.simulate(model, options);
    fixture.document.simulate(model, options);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.simulations().active() == nullptr, kLong);
    const auto first = fixture.simulation(0).result, second = fixture.simulation(1).result;
    QCOMPARE(fixture.document.activeSimulation()->id, second);
    QSignalSpy changed(&fixture.document, &Document::activeChanged);
    fixture.document.setActive(first);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(fixture.document.activeSimulation()->id, first);
    QCOMPARE(fixture.document.activeModel()->id, model);
    const auto graph = fixture.add(test::randomNetwork());
    QCOMPARE(fixture.document.activeGraph()->id, graph);
    fixture.document.setActive(second);
    QCOMPARE(fixture.document.activeModel()->id, model);
    fixture.document.close(second);
    QCOMPARE(fixture.document.activeSimulation()->id, first);
    const workspace::ItemRef item{workspace::ItemKind::simulation, first};
    QVERIFY(!workspace::itemName(fixture.document.workspace(), item).empty());
    QCOMPARE(workspace::related(fixture.document.workspace(), item, workspace::ItemKind::model).size(), std::size_t{1});
}

void TestSimulateView::theSessionKnowsWhatToRunAgain() {
    Shown shown;
    shown.type("duration", QStringLiteral("50"));
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0), kLong);
    const QJsonObject state = shown.view.saveState();
    Shown later;
    later.view.restoreState(state);
    QTRY_COMPARE(later.view.queue()->model()->rowCount(), 1);
    QCOMPARE(later.view.options().duration, 0.05);
    later.type("duration", QStringLiteral("1"));
    const QModelIndex row = later.view.queue()->model()->index(0, 0);
    QTest::mouseClick(later.view.queue()->viewport(), Qt::LeftButton, {}, later.view.queue()->visualRect(row).center());
    QVERIFY(later.view.stateLine().contains(QStringLiteral("earlier session")));
    later.click("take");
    QCOMPARE(later.view.options().duration, 0.05);
    QCOMPARE(later.view.saveState()[QLatin1String("simulations")], state[QLatin1String("simulations")]);
}

void TestSimulateView::aHiddenViewDoesNotWork() {
    Shown shown;
    shown.view.hide();
    shown.fixture.fake->allowed = 2;
    const QString before = shown.view.stateLine();
    shown.fixture.document.simulate(shown.model, {});
    QTRY_VERIFY_WITH_TIMEOUT(shown.fixture.simulations().live() != nullptr, kLong);
    QTest::qWait(100);
    QCOMPARE(shown.view.stateLine(), before);
    QVERIFY(shown.view.pending());
    shown.view.show();
    QTRY_VERIFY(shown.view.stateLine() != before);
}

void TestSimulateView::everyControlHasAName() {
    Shown shown;
    for (const QWidget* widget : shown.view.findChildren<QWidget*>()) {
        const bool asks =
            widget->inherits("QComboBox") || widget->inherits("QLineEdit") || widget->inherits("QTableView");
        if (asks && !widget->objectName().startsWith(QLatin1String("qt_")))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(!shown.view.queue()->accessibleName().isEmpty());
}

void TestSimulateView::pictures() {
    Shown shown;
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.ended(0), kLong);
    shown.fixture.fake->allowed = 4;
    shown.click("start");
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.fixture.simulations().live() != nullptr, kLong);
    test::savePictures(shown.view, QStringLiteral("simulate"), [] { return true; });
}

NL_GUI_TEST_MAIN(TestSimulateView)
#include "test_simulate_view.moc"
