// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>
#include <random>

#include "tests/support/gui_main.hpp"
#include "tests/widgets/simulate/fake_simulation.hpp"
#include "widgets/kit/curve_chart.hpp"
#include "widgets/traces/traces_view.hpp"

using namespace nl;
using namespace nl::ui;
using nl::test::SimFixture;

namespace {

constexpr int kLong = 60000;

struct Shown {
    SimFixture fixture;
    workspace::OpenId model = fixture.addModel();
    TracesView view{fixture.context()};

    Shown() {
        view.resize(1000, 600);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
    }
    void run() {
        const std::size_t before = fixture.simulations().all().size();
        fixture.document.simulate(model, {});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.simulation(before).ended(), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(view.settled() && samples() > 0, kLong);
    }
    [[nodiscard]] TracePlot& plot() const { return *view.plot(); }
    [[nodiscard]] std::size_t samples() const { return plot().scene().data ? plot().scene().data->size() : 0; }
    [[nodiscard]] QPoint at(double seconds, double partDown = 0.5) const {
        const QRect box = plot().panelBox(0);
        return {static_cast<int>(std::lround(timeToX(plot().scene(), box, seconds))),
                box.top() + static_cast<int>(partDown * box.height())};
    }
    [[nodiscard]] double secondsAt(const QPoint& at) const {
        return xToTime(plot().scene(), plot().panelBox(0), at.x());
    }
    void wheel(const QPoint& at, int notches, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(at, plot().mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plot(), &event);
    }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(&plot(), Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 5; ++step) {
            const QPointF now = QPointF(from) + QPointF(to - from) * step / 5.0;
            QMouseEvent move(QEvent::MouseMove, now, plot().mapToGlobal(now), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(&plot(), &move);
        }
        QTest::mouseRelease(&plot(), Qt::LeftButton, modifiers, to);
    }
    void choosePlot(const QString& title) {
        view.plots()->setFocus();
        QTest::keyClick(view.plots(), Qt::Key_Home);
        while (view.plots()->currentText() != title && view.plots()->currentIndex() + 1 < view.plots()->count())
            QTest::keyClick(view.plots(), Qt::Key_Down);
        QCOMPARE(view.plots()->currentText(), title);
    }
    void clickRow(int row) {
        const QModelIndex index = view.legend()->model()->index(row, 0);
        QTest::mouseClick(view.legend()->viewport(), Qt::LeftButton, {}, view.legend()->visualRect(index).center());
    }
};

std::vector<double> noise(std::size_t samples, bool gaps) {
    std::vector<double> out(samples);
    std::mt19937 random(5);
    std::normal_distribution<double> normal(0, 1);
    for (std::size_t i = 0; i < samples; ++i) out[i] = gaps && random() % 7 == 0 ? std::nan("") : normal(random);
    return out;
}

Extremes bruteForce(const std::vector<double>& values, std::size_t begin, std::size_t end) {
    Extremes out;
    for (std::size_t i = begin; i < end; ++i) out.add(values[i]);
    return out;
}

std::shared_ptr<const sim::SimResult> longResult(std::vector<double> values) {
    auto out = std::make_shared<sim::SimResult>();
    for (std::size_t i = 0; i < values.size(); ++i) out->time.push_back(static_cast<double>(i) * 1e-5);
    out->traces.push_back({"pop[0]/v", "voltage", std::move(values)});
    return out;
}

}  // namespace

class TestTracesView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pyramidIsTheBruteForce();
    void growingGivesTheSame();
    void aMillionSamplesLoseNoPeak();
    void unitsFollowTheDimension();
    void linesOfTheFileKeepTheirColour();
    void emptyStateOffersTheNextAction();
    void displaysAndEverythingAreOffered();
    void wheelZoomsAtThePointer();
    void dragPansAndABoxZooms();
    void keysMoveAndZoom();
    void cursorsAreReadOut();
    void theTimeCursorIsShared();
    void legendShowsAndHides();
    void stackedGivesEachItsAxis();
    void liveChunksAppear();
    void aHiddenViewDoesNotWork();
    void freezeHoldsThePicture();
    void anEarlierResultCanBeChosenMeanwhile();
    void partialResultsSayWhy();
    void samplesAsATable();
    void exportsAreReadBack();
    void stateIsRestored();
    void everyControlHasAName();
    void pictures();
};

void TestTracesView::pyramidIsTheBruteForce() {
    for (const bool gaps : {false, true}) {
        const std::vector<double> values = noise(10007, gaps);
        const TracePyramid pyramid{std::span(values)};
        std::mt19937 random(9);
        for (int i = 0; i < 3000; ++i) {
            std::size_t a = random() % (values.size() + 1), b = random() % (values.size() + 1);
            if (i % 3 == 0) b = std::min(values.size(), a + random() % 9);
            if (a > b) std::swap(a, b);
            QCOMPARE(pyramid.range(a, b), bruteForce(values, a, b));
        }
        QVERIFY(!pyramid.range(5, 5).known());
    }
}

void TestTracesView::growingGivesTheSame() {
    const std::vector<double> values = noise(5000, true);
    const TracePyramid whole{std::span(values)};
    TracePyramid grown;
    std::mt19937 random(2);
    for (std::size_t at = 0; at < values.size();) {
        const std::size_t count = std::min<std::size_t>(values.size() - at, random() % 300);
        grown.append(std::span(values).subspan(at, count));
        at += count;
        QCOMPARE(grown.range(0, at), bruteForce(values, 0, at));
    }
    for (std::size_t a = 0; a < values.size(); a += 37)
        for (std::size_t b = a; b < values.size(); b += 191) QCOMPARE(grown.range(a, b), whole.range(a, b));
}

void TestTracesView::aMillionSamplesLoseNoPeak() {
    std::vector<double> values = noise(1'000'000, true);
    for (double& value : values) value *= 1e-3;
    values[654321] = 0.9;  // one sample high
    const auto data = TraceData::of(longResult(values));
    for (const auto& [begin, end] : {std::pair(0.0, 10.0), std::pair(2.0, 7.5), std::pair(6.54, 6.55)}) {
        const std::size_t columns = 777;
        const auto bounds = columnBounds(*data, begin, end, columns);
        const auto extremes = columnExtremes(data->trace(0), bounds);
        QCOMPARE(extremes.size(), columns);
        for (std::size_t c = 0; c < columns; ++c) {
            const double from = begin + (end - begin) * static_cast<double>(c) / columns;
            const double to = begin + (end - begin) * static_cast<double>(c + 1) / columns;
            QVERIFY(bounds[c] == 0 || data->time(bounds[c] - 1) < from);
            QVERIFY(bounds[c] == data->size() || data->time(bounds[c]) >= from);
            QVERIFY(bounds[c + 1] == data->size() || data->time(bounds[c + 1]) >= to);
            QCOMPARE(extremes[c], bruteForce(values, bounds[c], bounds[c + 1]));
        }
    }
    // And it is in the picture, at its place and height.
    TracePlot plot;
    plot.resize(800, 400);
    plot.setPlot(data, plotsOf(data->result()).back());
    const QImage picture = plot.grab().toImage();
    const QRect box = plot.panelBox(0);
    const int x = static_cast<int>(timeToX(plot.scene(), box, 6.54321));
    const int y = static_cast<int>(valueToY(plot.panels()[0], box, 900));
    int found = 0;
    for (int dx = -1; dx <= 1; ++dx)
        for (int dy = -1; dy <= 2; ++dy) found += picture.pixelColor(x + dx, y + dy) == curveColour(0);
    QVERIFY(found > 0);
    int above = 0;
    for (int other = box.left() + 2; other < box.right() - 2; ++other)
        if (std::abs(other - x) > 2) above += picture.pixelColor(other, y + 20) == curveColour(0);
    QCOMPARE(above, 0);
}

void TestTracesView::unitsFollowTheDimension() {
    QCOMPARE(unitFor("voltage", 0.06).text, QStringLiteral("mV"));
    QCOMPARE(unitFor("voltage", 0).scale, 1e-3);
    QCOMPARE(unitFor("current", 3e-10).text, QStringLiteral("nA"));
    QCOMPARE(unitFor("current", 2e-12).text, QStringLiteral("pA"));
    QCOMPARE(unitFor("conductanceDensity", 0).text, QStringLiteral("mS/cm²"));
    QCOMPARE(unitFor("", 0.5).text, QString());
    QCOMPARE(unitFor("none", 0.5).scale, 1.0);
    QCOMPARE(unitOfScale("voltage", 1e-3).text, QStringLiteral("mV"));
    QCOMPARE(unitOfScale("voltage", 1).text, QStringLiteral("V"));
    QCOMPARE(unitOfScale("voltage", 0.5).text, QStringLiteral("0.5 V"));
    QCOMPARE(axisNumber(0.30000000000000004, 0.1), QStringLiteral("0.3"));
    QCOMPARE(axisNumber(-65, 5), QStringLiteral("−65"));
    QCOMPARE(axisNumber(1234.56, 0.01), QStringLiteral("1234.56"));
    QCOMPARE(axisNumber(-1e-18, 0.5), QStringLiteral("0.0"));
}

void TestTracesView::linesOfTheFileKeepTheirColour() {
    TraceCurve curve;
    QCOMPARE(traceColour(curve, 2, Qt::white), curveColour(2));
    curve.wanted = 0xcc0000;
    QCOMPARE(traceColour(curve, 2, Qt::white), QColor(0xcc0000));
    // What could not be seen on the ground gets another colour.
    curve.wanted = 0xffffee;
    QCOMPARE(traceColour(curve, 2, Qt::white), curveColour(2));
    curve.wanted = 0x000000;
    QCOMPARE(traceColour(curve, 2, QColor(0x1b1d20)), curveColour(2));
}

void TestTracesView::emptyStateOffersTheNextAction() {
    Shown shown;
    QTRY_VERIFY(shown.view.settled());
    QPushButton* found = nullptr;
    for (QPushButton* button : shown.view.findChildren<QPushButton*>())
        if (button->isVisible()) found = button;
    QVERIFY(found != nullptr);
    QTest::mouseClick(found, Qt::LeftButton);
    QCOMPARE(shown.fixture.asked, 1);
}

void TestTracesView::displaysAndEverythingAreOffered() {
    Shown shown;
    shown.run();
    QCOMPARE(shown.view.plots()->count(), 3);
    QCOMPARE(shown.plot().scene().spec.title, QStringLiteral("Membrane potentials"));
    QCOMPARE(shown.plot().panels().size(), std::size_t{1});
    QCOMPARE(shown.plot().panels()[0].unit, QStringLiteral("mV"));
    QVERIFY(shown.plot().panels()[0].low < -84 && shown.plot().panels()[0].high > -41);
    shown.choosePlot(QStringLiteral("Input"));
    QTest::keyClick(shown.view.plots(), Qt::Key_Return);
    QTRY_COMPARE(shown.plot().panels().size(), std::size_t{1});
    QCOMPARE(shown.plot().panels()[0].unit, QStringLiteral("pA"));
    shown.choosePlot(QStringLiteral("All recorded"));
    // Volts and amperes do not share an axis.
    QTRY_COMPARE(shown.plot().panels().size(), std::size_t{2});
    QCOMPARE(shown.plot().panels()[0].curves.size(), std::size_t{2});
    QCOMPARE(shown.plot().panels()[1].unit, QStringLiteral("nA"));
}

void TestTracesView::wheelZoomsAtThePointer() {
    Shown shown;
    shown.run();
    const double all = shown.plot().end() - shown.plot().begin();
    const QPoint at = shown.at(0.03);
    const double before = shown.secondsAt(at);
    shown.wheel(at, 3);
    QVERIFY(std::abs(shown.secondsAt(at) - before) < 1e-12);
    QVERIFY(std::abs(shown.plot().end() - shown.plot().begin() - all * std::pow(0.8, 3)) < 1e-12);
    const TracePanel panel = shown.plot().panels()[0];
    shown.wheel(at, 2, Qt::ControlModifier);
    const TracePanel& now = shown.plot().panels()[0];
    QVERIFY(std::abs((now.high - now.low) / (panel.high - panel.low) - 0.64) < 1e-9);
    QVERIFY(std::abs(yToValue(now, shown.plot().panelBox(0), at.y()) -
                     yToValue(panel, shown.plot().panelBox(0), at.y())) < 1e-6);
    // Out again no further than everything there is.
    shown.wheel(at, -40);
    QCOMPARE(shown.plot().begin(), 0.0);
    QVERIFY(std::abs(shown.plot().end() - all) < 1e-12);
    QTest::mouseDClick(&shown.plot(), Qt::LeftButton, {}, at);
    QVERIFY(std::abs(shown.plot().panels()[0].high - panel.high) < 1e-9);
}

void TestTracesView::dragPansAndABoxZooms() {
    Shown shown;
    shown.run();
    const QRect box = shown.plot().panelBox(0);
    shown.drag(shown.at(0.02, 0.2), shown.at(0.05, 0.7), Qt::ShiftModifier);
    QVERIFY(std::abs(shown.plot().begin() - 0.02) < 0.1 / box.width());
    QVERIFY(std::abs(shown.plot().end() - 0.05) < 0.1 / box.width());
    const double begin = shown.plot().begin(), wide = shown.plot().end() - begin;
    const double low = shown.plot().panels()[0].low, high = shown.plot().panels()[0].high;
    shown.drag(QPoint(box.center().x(), box.center().y()), QPoint(box.center().x() + 100, box.center().y() + 30));
    QVERIFY(std::abs(shown.plot().begin() - (begin - wide * 100 / box.width())) < 1e-9);
    QVERIFY(std::abs(shown.plot().end() - shown.plot().begin() - wide) < 1e-12);
    QVERIFY(std::abs(shown.plot().panels()[0].low - (low + (high - low) * 30 / box.height())) < 1e-6);
    QVERIFY(!shown.plot().cursorTime(0));  // a drag is no click
    QTest::mouseDClick(&shown.plot(), Qt::LeftButton, {}, box.center());
    QCOMPARE(shown.plot().begin(), 0.0);
    QVERIFY(!shown.plot().cursorTime(0));
}

void TestTracesView::keysMoveAndZoom() {
    Shown shown;
    shown.run();
    TracePlot& plot = shown.plot();
    plot.setFocus();
    const double all = plot.end();
    QTest::keyClick(&plot, Qt::Key_Plus);
    QVERIFY(std::abs(plot.end() - plot.begin() - 0.8 * all) < 1e-12);
    const double begin = plot.begin();
    QTest::keyClick(&plot, Qt::Key_Left);
    QVERIFY(std::abs(plot.begin() - (begin - 0.08 * all)) < 1e-12);
    QTest::keyClick(&plot, Qt::Key_Right);
    QVERIFY(std::abs(plot.begin() - begin) < 1e-12);
    const double low = plot.panels()[0].low;
    QTest::keyClick(&plot, Qt::Key_Up);
    QVERIFY(plot.panels()[0].low > low);
    QTest::keyClick(&plot, Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(&plot, Qt::Key_Home);
    QCOMPARE(plot.begin(), 0.0);
    QCOMPARE(plot.panels()[0].low, low);
    QTest::keyClick(&plot, Qt::Key_A);
    QVERIFY(std::abs(plot.cursorTime(0).value() - all / 2) < 1e-12);
    QTest::keyClick(&plot, Qt::Key_Right, Qt::AltModifier);
    QVERIFY(plot.cursorTime(0).value() > all / 2);
    QTest::keyClick(&plot, Qt::Key_Escape);
    QVERIFY(!plot.cursorTime(0));
}

void TestTracesView::cursorsAreReadOut() {
    Shown shown;
    shown.run();
    QVERIFY(shown.view.legend()->isColumnHidden(CurvesModel::atA));
    QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, shown.at(0.0125));
    QTest::mouseClick(&shown.plot(), Qt::LeftButton, Qt::ControlModifier, shown.at(0.0375));
    const double a = shown.plot().cursorTime(0).value(), b = shown.plot().cursorTime(1).value();
    QVERIFY(std::abs(a - 0.0125) < 0.1 / 600 && std::abs(b - 0.0375) < 0.1 / 600);
    QVERIFY(!shown.view.legend()->isColumnHidden(CurvesModel::difference));
    const auto nearest = [&](double t) { return shown.fixture.fake->voltage(std::round(t * 1e4) * 1e-4) * 1e3; };
    const auto cell = [&](int column) {
        QString text = shown.view.legend()->model()->index(0, column).data().toString();
        return text.replace(QChar(0x2212), QLatin1Char('-')).toDouble();
    };
    QVERIFY(std::abs(cell(CurvesModel::atA) - nearest(a)) < 0.006);
    QVERIFY(std::abs(cell(CurvesModel::atB) - nearest(b)) < 0.006);
    QVERIFY(std::abs(cell(CurvesModel::difference) - (nearest(b) - nearest(a))) < 0.006);
    QVERIFY2(shown.view.readout().contains(QStringLiteral("Δt: ") +
                                           axisNumber((b - a) * 1e3, shown.plot().end() - shown.plot().begin())),
             qPrintable(shown.view.readout()));
    QVERIFY(shown.view.readout().contains(QStringLiteral("Hz")));
    // A cursor is taken with the mouse.
    shown.drag(shown.at(a), shown.at(0.06));
    QVERIFY(std::abs(shown.plot().cursorTime(0).value() - 0.06) < 0.1 / 500);
    QVERIFY(shown.plot().textAt(shown.at(0.0125)).contains(QStringLiteral("first: −45.")));
}

void TestTracesView::theTimeCursorIsShared() {
    Shown shown;
    shown.run();
    QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, shown.at(0.02));
    QVERIFY(std::abs(shown.fixture.simulations().timeCursor().value() - 0.02) < 1e-3);
    shown.fixture.simulations().setTimeCursor(0.07);
    QCOMPARE(shown.plot().cursorTime(0).value(), 0.07);
    shown.view.hide();
    shown.fixture.simulations().setTimeCursor(0.03);
    QCOMPARE(shown.plot().cursorTime(0).value(), 0.07);
    shown.view.show();
    QTRY_COMPARE(shown.plot().cursorTime(0).value(), 0.03);
}

void TestTracesView::legendShowsAndHides() {
    Shown shown;
    shown.run();
    QCOMPARE(shown.view.legend()->model()->rowCount(), 2);
    const double high = shown.plot().panels()[0].high;
    shown.clickRow(1);
    QVERIFY(!shown.plot().scene().shown[1]);
    QCOMPARE(shown.plot().panels()[0].curves.size(), std::size_t{1});
    QVERIFY(shown.plot().panels()[0].high < high);
    QCOMPARE(shown.view.legend()->model()->index(1, 0).data(Qt::CheckStateRole).toInt(),
             static_cast<int>(Qt::Unchecked));
    shown.view.legend()->setFocus();
    QTest::keyClick(shown.view.legend(), Qt::Key_Space);
    QVERIFY(shown.plot().scene().shown[1]);
    QCOMPARE(shown.plot().panels()[0].high, high);
}

void TestTracesView::stackedGivesEachItsAxis() {
    Shown shown;
    shown.run();
    QTest::mouseClick(shown.view.stackedBox(), Qt::LeftButton, {}, QPoint(6, shown.view.stackedBox()->height() / 2));
    QCOMPARE(shown.plot().panels().size(), std::size_t{2});
    QVERIFY(shown.plot().panelBox(1).top() > shown.plot().panelBox(0).bottom());
    QVERIFY(shown.plot().panels()[1].high > shown.plot().panels()[0].high);
}

void TestTracesView::liveChunksAppear() {
    Shown shown;
    shown.fixture.fake->allowed = 2;
    shown.fixture.document.simulate(shown.model, {});
    QTRY_COMPARE_WITH_TIMEOUT(shown.samples(), std::size_t{200}, kLong);
    QVERIFY(shown.view.following());
    QCOMPARE(shown.plot().end(), 0.1);  // the whole of what will be
    QVERIFY(shown.view.runs()->currentText().contains(QStringLiteral("running")));
    shown.fixture.fake->allowed = 5;
    QTRY_COMPARE_WITH_TIMEOUT(shown.samples(), std::size_t{500}, kLong);
    QCOMPARE(shown.plot().scene().data->trace(0)[450], shown.fixture.fake->voltage(450 * 1e-4));
    // Where it was zoomed to and what was hidden stays so when the result takes its place.
    shown.wheel(shown.at(0.03), 4);
    shown.clickRow(1);
    const double begin = shown.plot().begin(), end = shown.plot().end();
    shown.fixture.fake->allowed = 100;
    QTRY_VERIFY_WITH_TIMEOUT(!shown.view.following() && shown.view.settled(), kLong);
    QTRY_VERIFY(!shown.plot().scene().data->growing());
    QCOMPARE(shown.samples(), std::size_t{1000});
    QCOMPARE(shown.plot().begin(), begin);
    QCOMPARE(shown.plot().end(), end);
    QVERIFY(!shown.plot().scene().shown[1]);
}

void TestTracesView::aHiddenViewDoesNotWork() {
    Shown shown;
    shown.fixture.fake->allowed = 2;
    shown.fixture.document.simulate(shown.model, {});
    QTRY_COMPARE_WITH_TIMEOUT(shown.samples(), std::size_t{200}, kLong);
    shown.view.setOnTop(false);  // behind another tab
    shown.fixture.fake->allowed = 6;
    const auto live = [&] { return shown.fixture.simulation(0).live->read()->chunks.size(); };
    QTRY_COMPARE_WITH_TIMEOUT(live(), std::size_t{6}, kLong);
    QTRY_VERIFY(!shown.view.following());
    QCOMPARE(shown.samples(), std::size_t{200});
    shown.view.setOnTop(true);
    QTRY_COMPARE_WITH_TIMEOUT(shown.samples(), std::size_t{600}, kLong);
}

void TestTracesView::freezeHoldsThePicture() {
    Shown shown;
    shown.fixture.fake->allowed = 2;
    shown.fixture.document.simulate(shown.model, {});
    QTRY_COMPARE_WITH_TIMEOUT(shown.samples(), std::size_t{200}, kLong);
    QVERIFY(shown.view.freezeBox()->isVisible());
    QTest::mouseClick(shown.view.freezeBox(), Qt::LeftButton, {}, QPoint(6, shown.view.freezeBox()->height() / 2));
    shown.fixture.fake->allowed = 4;
    QTRY_COMPARE_WITH_TIMEOUT(shown.fixture.simulation(0).live->read()->chunks.size(), std::size_t{4}, kLong);
    QTest::qWait(250);
    QCOMPARE(shown.samples(), std::size_t{200});
    QTest::mouseClick(shown.view.freezeBox(), Qt::LeftButton, {}, QPoint(6, shown.view.freezeBox()->height() / 2));
    QTRY_COMPARE_WITH_TIMEOUT(shown.samples(), std::size_t{400}, kLong);
}

void TestTracesView::anEarlierResultCanBeChosenMeanwhile() {
    Shown shown;
    shown.run();
    shown.fixture.fake->allowed = 2;
    shown.fixture.document.simulate(shown.model, {});
    QTRY_COMPARE_WITH_TIMEOUT(shown.samples(), std::size_t{200}, kLong);
    QCOMPARE(shown.view.runs()->count(), 2);
    shown.view.runs()->setFocus();
    QTest::keyClick(shown.view.runs(), Qt::Key_Up);
    QTRY_COMPARE_WITH_TIMEOUT(shown.samples(), std::size_t{1000}, kLong);
    QVERIFY(!shown.view.following());
    QTest::keyClick(shown.view.runs(), Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(shown.samples(), std::size_t{200}, kLong);
}

void TestTracesView::partialResultsSayWhy() {
    Shown shown;
    shown.fixture.fake->stopsAfter = 3;
    shown.run();
    QTRY_COMPARE(shown.samples(), std::size_t{300});
    QVERIFY2(shown.view.message().contains(QStringLiteral("29.9 ms")), qPrintable(shown.view.message()));
    QVERIFY(shown.view.message().contains(QStringLiteral("pop[0]/v is not a number")));
    QVERIFY(shown.view.message().contains(QStringLiteral("Try a smaller step")));
    shown.fixture.fake->stopsAfter = -1;
    shown.run();
    QTRY_COMPARE(shown.samples(), std::size_t{1000});
    QCOMPARE(shown.view.message(), QString());
}

void TestTracesView::samplesAsATable() {
    Shown shown;
    shown.run();
    auto* box = shown.view.findChildren<QCheckBox*>().at(2);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(6, box->height() / 2));
    QVERIFY(shown.view.table()->isVisible());
    const QAbstractItemModel* model = shown.view.table()->model();
    QCOMPARE(model->rowCount(), 1000);
    QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("first (mV)"));
    QVERIFY(std::abs(model->index(125, 1).data().toString().toDouble() + 45) < 1e-9);
    const QPoint cell = shown.view.table()->visualRect(model->index(3, 1)).center();
    QTest::mouseClick(shown.view.table()->viewport(), Qt::LeftButton, {}, cell);
    QVERIFY(std::abs(shown.plot().cursorTime(0).value() - 3e-4) < 1e-12);
    QTest::keyClick(shown.view.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], QStringLiteral("first (mV)"));
    QVERIFY(std::abs(lines[1].toDouble() - shown.fixture.fake->voltage(3e-4) * 1e3) < 1e-6);
}

void TestTracesView::exportsAreReadBack() {
    Shown shown;
    QSignalSpy said(&shown.fixture.document, &Document::message);
    shown.view.exportTo(shown.fixture.folder.filePath("none.csv"));
    QCOMPARE(said.size(), 1);
    shown.run();
    shown.clickRow(1);
    said.clear();
    const QString csv = shown.fixture.folder.filePath("traces.csv");
    shown.view.exportTo(csv);
    QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), kLong);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 1001);
    QCOMPARE(lines[0], QByteArray("time (s),pop[0]/v (V)"));  // the hidden curve is left out
    const auto& result = *shown.fixture.document.activeSimulation()->simulation;
    for (std::size_t s = 0; s < result.time.size(); ++s) {
        const QList<QByteArray> cells = lines[static_cast<qsizetype>(s) + 1].split(',');
        QCOMPARE(cells[0].toDouble(), result.time[s]);  // every digit
        QCOMPARE(cells[1].toDouble(), result.traces[0].values[s]);
    }
    const QString png = shown.fixture.folder.filePath("traces.png");
    shown.view.exportTo(png);
    const QImage image(png);
    QCOMPARE(image.size(), shown.plot().size() * 2);
    QVERIFY(test::coloursOf(image) > 8);
    const QString svg = shown.fixture.folder.filePath("traces.svg");
    shown.view.exportTo(svg);
    QSvgRenderer drawing(svg);
    QVERIFY(drawing.isValid());
    QFile text(svg);
    QVERIFY(text.open(QIODevice::ReadOnly));
    const QByteArray content = text.readAll();
    QVERIFY(content.contains("polyline") || content.contains("<path"));
    QVERIFY(content.contains("first"));
    said.clear();
    shown.view.exportTo(QStringLiteral("/nowhere/at/all.png"));
    QVERIFY(said.at(0).at(0).toString().contains(QStringLiteral("Cannot write")));
}

void TestTracesView::stateIsRestored() {
    Shown shown;
    shown.run();
    shown.choosePlot(QStringLiteral("Input"));
    QTest::keyClick(shown.view.plots(), Qt::Key_Return);
    QTest::mouseClick(shown.view.stackedBox(), Qt::LeftButton, {}, QPoint(6, shown.view.stackedBox()->height() / 2));
    const QJsonObject state = shown.view.saveState();
    Shown later;
    later.view.restoreState(state);
    later.run();
    QCOMPARE(later.plot().scene().spec.id, QStringLiteral("d2"));
    QVERIFY(later.view.stackedBox()->isChecked());
}

void TestTracesView::everyControlHasAName() {
    Shown shown;
    shown.run();
    for (const QWidget* widget : std::initializer_list<QWidget*>{
             shown.view.plot(), shown.view.runs(), shown.view.plots(), shown.view.legend(), shown.view.table()})
        QVERIFY(!widget->accessibleName().isEmpty());
    QVERIFY(shown.plot().accessibleDescription().contains(QStringLiteral("1000")));
}

void TestTracesView::pictures() {
    Shown shown;
    shown.fixture.fake->stopsAfter = 7;
    shown.run();
    QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, shown.at(0.0125));
    QTest::mouseClick(&shown.plot(), Qt::LeftButton, Qt::ControlModifier, shown.at(0.0375));
    const auto ready = [&] { return shown.view.settled(); };
    test::savePictures(shown.view, QStringLiteral("traces-display"), ready);
    shown.choosePlot(QStringLiteral("All recorded"));
    QTest::keyClick(shown.view.plots(), Qt::Key_Return);
    test::savePictures(shown.view, QStringLiteral("traces-all"), ready);
    shown.view.stackedBox()->setChecked(true);
    test::savePictures(shown.view, QStringLiteral("traces-stacked"), ready);
}

NL_GUI_TEST_MAIN(TestTracesView)
#include "test_traces_view.moc"
