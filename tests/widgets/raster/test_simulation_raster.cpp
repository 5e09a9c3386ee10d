// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include "tests/widgets/raster/simulated.hpp"
#include "widgets/raster/raster_view.hpp"

using namespace nl;
using namespace nl::ui;
using nl::test::SimulationFixture;
using workspace::ItemKind;
using workspace::ItemRef;

namespace {

constexpr int kLong = 30000;

struct Shown {
    SimulationFixture fixture;
    RasterView view{fixture.context()};

    void show() {
        view.resize(1000, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }
    /// With an ended simulation.
    void simulate() {
        show();
        fixture.simulate();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.result() != nullptr, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(view.settled() && view.raster()->table(), kLong);
    }
    [[nodiscard]] QPoint at(double time, double row) const {
        const QRect box = view.raster()->rasterBox();
        return {box.x() + static_cast<int>(time * box.width()), box.y() + static_cast<int>(row / 100 * box.height())};
    }
    template <class T>
    [[nodiscard]] T* named(const QString& name) const {
        for (T* widget : view.findChildren<T*>())
            if (widget->accessibleName() == name) return widget;
        return nullptr;
    }
    void page(CurvePage page) {
        auto* tabs = view.findChild<QTabBar*>();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(static_cast<int>(page)).center());
        QTRY_VERIFY_WITH_TIMEOUT(view.settled(), kLong);
    }
};

QList<QByteArray> linesOf(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll().trimmed().split('\n') : QList<QByteArray>{};
}

}  // namespace

class TestSimulationRaster : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyStateOffersToSimulate();
    void showsWhatASimulationFires();
    void followsARunningSimulation();
    void aClickSelectsTheCell();
    void theSelectionIsMarked();
    void ratesFollowTheWindow();
    void intervalsAndPsth();
    void theTableIsTheTwin();
    void timeRangeByKeys();
    void oneTimeCursor();
    void exports();
    void theSessionKeepsTheCurves();
    void closingTheModelEmptiesIt();
    void fitsSmallDocks();
    void pictures();
};

void TestSimulationRaster::emptyStateOffersToSimulate() {
    SimulationFixture fixture;
    bool asked = false;
    ActionSpec spec;
    spec.id = QStringLiteral("simulate.run");
    spec.text = QStringLiteral("&Simulate");
    spec.run = [&asked] { asked = true; };
    fixture.actions.add(spec);
    RasterView view(fixture.context());
    view.resize(600, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(view.settled());
    QPushButton* button = nullptr;
    for (QPushButton* each : view.findChildren<QPushButton*>())
        if (each->isVisible() && each->text() == QStringLiteral("Simulate")) button = each;
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(asked);
}

void TestSimulationRaster::showsWhatASimulationFires() {
    Shown shown;
    shown.simulate();
    QCOMPARE(shown.view.raster()->table().get(), &shown.fixture.result()->simulation->spikes);
    QVERIFY(shown.view.curves()->isVisible() && !shown.view.panel()->isVisible());
    QVERIFY(!shown.view.pictureIndex()->isVisible());
    QCOMPARE(shown.view.raster()->groupColour(0).rgb(), QColor(0xcc, 0x33, 0x11).rgb());  // the file's own
    // And these colours are on the screen.
    const QImage picture = shown.view.raster()->grab().toImage();
    int red = 0;
    const QRect box = shown.view.raster()->rasterBox();
    for (int y = box.y(); y < box.bottom(); y += 2)
        for (int x = box.x(); x < box.right(); ++x) {
            const QColor c = picture.pixelColor(x, y);
            red += c.red() > c.green() + 60 && c.red() > c.blue() + 60;
        }
    QVERIFY(red > 50);
    for (const auto& curve : shown.view.curves()->chart()->content().curves)
        QVERIFY(curve.name == QStringLiteral("exc") || curve.name == QStringLiteral("inh"));
    QCOMPARE(shown.view.curves()->chart()->content().curves.size(), std::size_t{2});
    const QString text = shown.view.raster()->textAt(shown.at(0.5, 10));
    QVERIFY2(text.contains(QStringLiteral("exc, neuron")) && text.contains(QStringLiteral("ms")), qPrintable(text));
}

void TestSimulationRaster::followsARunningSimulation() {
    Shown shown;
    shown.fixture.stepwise = true;
    shown.show();
    shown.fixture.simulate();
    QTRY_COMPARE_WITH_TIMEOUT(shown.view.runs()->currentData().toString(), QStringLiteral("live"), kLong);
    shown.fixture.steps = 3;
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.raster()->table() && shown.view.raster()->table()->duration > 0.25, kLong);
    const std::size_t some = shown.view.raster()->table()->time.size();
    QVERIFY(some > 100);
    QCOMPARE(shown.view.raster()->span(), 1.0);  // room for what is still to come
    QVERIFY2(shown.view.message().contains(QStringLiteral("of 1000 ms")), qPrintable(shown.view.message()));
    shown.fixture.steps = 6;
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.raster()->table()->time.size() > some, kLong);
    shown.fixture.steps = 10;
    QTRY_VERIFY_WITH_TIMEOUT(shown.fixture.result() != nullptr, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(shown.view.raster()->table().get(), &shown.fixture.result()->simulation->spikes, kLong);
    QVERIFY(shown.view.message().isEmpty());
}

void TestSimulationRaster::aClickSelectsTheCell() {
    Shown shown;
    shown.simulate();
    SelectionModel& selection = shown.fixture.document.selection();
    SpikeRaster* raster = shown.view.raster();
    // Groups are equally high: 80 cells in the upper half, 20 in the lower one.
    QTest::mouseClick(raster, Qt::LeftButton, {}, shown.at(0.4, 53.7));
    QCOMPARE(selection.current(), (ItemRef{ItemKind::cell, shown.fixture.model, 1, 1}));
    QCOMPARE(raster->marked(), std::vector<std::uint32_t>{81});
    QTest::mouseClick(raster, Qt::LeftButton, Qt::ControlModifier, shown.at(0.4, 0.3));
    QCOMPARE(selection.items().size(), std::size_t{2});
    QTest::keyClick(raster, Qt::Key_PageDown);
    QCOMPARE(selection.items(), (std::vector<ItemRef>{{ItemKind::cell, shown.fixture.model, 0, 1}}));
    QTest::keyClick(raster, Qt::Key_PageUp);
    QCOMPARE(selection.current().b, std::int64_t{0});
    QTest::mouseMove(raster, shown.at(0.5, 98.7));
    QTRY_COMPARE(selection.hovered(), (ItemRef{ItemKind::cell, shown.fixture.model, 1, 19}));
    // A drag does not select.
    const double before = raster->begin();
    raster->zoomTime(0.5, 0.5);
    QTest::mousePress(raster, Qt::LeftButton, {}, shown.at(0.5, 70));
    QTest::mouseMove(raster, shown.at(0.3, 70));
    QTest::mouseRelease(raster, Qt::LeftButton, {}, shown.at(0.3, 70));
    QVERIFY(raster->begin() > before);
    QCOMPARE(selection.current().b, std::int64_t{0});
}

void TestSimulationRaster::theSelectionIsMarked() {
    Shown shown;
    shown.simulate();
    SelectionModel& selection = shown.fixture.document.selection();
    const QImage plain = shown.view.raster()->grab().toImage();
    selection.select(ItemRef{ItemKind::segment, shown.fixture.model, 0, 7, 2});
    QCOMPARE(shown.view.raster()->marked(), std::vector<std::uint32_t>{7});
    QVERIFY(shown.view.raster()->grab().toImage() != plain);
    selection.select(ItemRef{ItemKind::population, shown.fixture.model, 1});
    QCOMPARE(shown.view.raster()->marked().size(), std::size_t{20});
    selection.clear();
    QVERIFY(shown.view.raster()->marked().empty());
    QCOMPARE(shown.view.raster()->grab().toImage(), plain);
}

void TestSimulationRaster::ratesFollowTheWindow() {
    Shown shown;
    shown.simulate();
    StepChart* chart = shown.view.curves()->chart();
    QCOMPARE(chart->range(), std::pair(0.0, 1000.0));
    QCOMPARE(chart->plotBox().x(), shown.view.raster()->rasterBox().x());
    QCOMPARE(chart->plotBox().width(), shown.view.raster()->rasterBox().width());
    shown.view.raster()->setTimeRange(0.25, 0.5);
    QCOMPARE(chart->range(), std::pair(250.0, 500.0));
    // Hand-checked: the sum over all bins is the number of spikes.
    auto* bin = shown.named<QDoubleSpinBox>(QStringLiteral("Bin of the rate"));
    bin->setFocus();
    bin->selectAll();
    QTest::keyClicks(bin, QStringLiteral("10"));
    QTest::keyClick(bin, Qt::Key_Return);
    QCOMPARE(chart->content().edges.size(), std::size_t{101});
    double spikes = 0;
    for (const auto& curve : chart->content().curves)
        for (const double rate : curve.values) spikes += rate * 0.01 * (curve.name == QStringLiteral("exc") ? 80 : 20);
    QVERIFY(std::abs(spikes - static_cast<double>(shown.view.raster()->table()->time.size())) < 1e-6);
    // Smoothed, the highest is lower.
    const double before = chart->highest();
    auto* smoothing = shown.named<QDoubleSpinBox>(QStringLiteral("Smoothing"));
    smoothing->setValue(40);
    QVERIFY(chart->highest() <= before);
    const QPoint middle = chart->plotBox().center();
    const QString text = chart->textAt(middle);
    QVERIFY2(text.contains(QStringLiteral("exc")) && text.contains(QStringLiteral("ms")), qPrintable(text));
    QVERIFY(chart->textAt({0, 0}).isEmpty());
}

void TestSimulationRaster::intervalsAndPsth() {
    Shown shown;
    shown.simulate();
    shown.page(CurvePage::intervals);
    const StepChart* chart = shown.view.curves()->chart();
    QVERIFY(chart->isVisible() && chart->content().logarithmicX);
    for (const auto& curve : chart->content().curves) {
        double all = 0;
        for (const double part : curve.values) all += part;
        QVERIFY(std::abs(all - 100) < 1e-9);
    }
    auto* scale = shown.named<QComboBox>(QStringLiteral("Scale of the intervals"));
    scale->setFocus();
    QTest::keyClick(scale, Qt::Key_Down);
    QVERIFY(!chart->content().logarithmicX);
    shown.page(CurvePage::psth);
    auto* period = shown.named<QDoubleSpinBox>(QStringLiteral("Period of the triggers"));
    period->setValue(250);  // of the wave
    QCOMPARE(chart->content().edges.back(), 250.0);
    QVERIFY2(chart->content().xTitle.contains(QStringLiteral("4")), qPrintable(chart->content().xTitle));
    // The wave is high in its first half.
    double early = 0, late = 0;
    const auto& values = chart->content().curves[1].values;
    for (std::size_t b = 0; b < values.size(); ++b) (b < values.size() / 2 ? early : late) += values[b];
    QVERIFY(early > 1.5 * late);
    auto* trigger = shown.named<QComboBox>(QStringLiteral("Trigger"));
    trigger->setFocus();
    QTest::keyClick(trigger, Qt::Key_Down);
    QVERIFY(chart->content().curves.empty());
    QVERIFY2(chart->content().nothing.contains(QStringLiteral("Choose a cell")), qPrintable(chart->content().nothing));
    QTest::mouseClick(shown.view.raster(), Qt::LeftButton, {}, shown.at(0.4, 75));
    QTRY_VERIFY(!chart->content().curves.empty());
    QVERIFY(chart->content().edges.front() < 0);
}

void TestSimulationRaster::theTableIsTheTwin() {
    Shown shown;
    shown.simulate();
    shown.page(CurvePage::cells);
    QTableView* table = shown.view.curves()->table();
    CellTableModel* cells = shown.view.curves()->cells();
    QVERIFY(table->isVisible());
    QCOMPARE(cells->rowCount(), 100);
    qulonglong spikes = 0;
    for (int r = 0; r < 100; ++r) spikes += cells->data(cells->index(r, CellTableModel::spikes)).toULongLong();
    QCOMPARE(spikes, static_cast<qulonglong>(shown.view.raster()->table()->time.size()));
    table->sortByColumn(CellTableModel::rate, Qt::DescendingOrder);
    double before = 1e9;
    for (int r = 0; r < 100; ++r) {
        const double rate = cells->data(cells->index(r, CellTableModel::rate)).toString().toDouble();
        QVERIFY(rate <= before);
        before = rate;
    }
    QCOMPARE(cells->data(cells->index(0, CellTableModel::group)).toString(), QStringLiteral("inh"));
    // A row chosen is a cell selected, and the other way round.
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cells->index(2, 1)).center());
    const std::uint32_t source = cells->sourceAt(2);
    QCOMPARE(shown.fixture.document.selection().current(),
             (ItemRef{ItemKind::cell, shown.fixture.model, 1, source - 80}));
    shown.fixture.document.selection().select(ItemRef{ItemKind::cell, shown.fixture.model, 0, 4});
    const auto rows = table->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(cells->sourceAt(rows.front().row()), 4U);
    table->setFocus();
    QTest::keySequence(table, QKeySequence::Copy);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("Population\tCell")) && copied.contains(QStringLiteral("exc\t4\t")),
             qPrintable(copied));
}

void TestSimulationRaster::timeRangeByKeys() {
    Shown shown;
    shown.simulate();
    auto* from = shown.named<QDoubleSpinBox>(QStringLiteral("Begin of the time that is shown"));
    auto* to = shown.named<QDoubleSpinBox>(QStringLiteral("End of the time that is shown"));
    QVERIFY(from->isVisible() && to->value() == 1000);
    for (const auto& [box, text] : {std::pair(from, "200"), std::pair(to, "300")}) {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QLatin1String(text));
        QTest::keyClick(box, Qt::Key_Return);
    }
    QVERIFY(std::abs(shown.view.raster()->begin() - 0.2) < 1e-9 && std::abs(shown.view.raster()->end() - 0.3) < 1e-9);
    shown.view.raster()->setFocus();
    QTest::keyClick(shown.view.raster(), Qt::Key_F);
    QCOMPARE(from->value(), 0.0);
    QCOMPARE(to->value(), 1000.0);
}

void TestSimulationRaster::oneTimeCursor() {
    Shown shown;
    shown.simulate();
    Simulations& simulations = shown.fixture.document.simulations();
    SpikeRaster* raster = shown.view.raster();
    raster->setFocus();
    const QImage without = raster->grab().toImage();
    const QRect box = raster->rasterBox();
    QTest::mouseClick(raster, Qt::LeftButton, {}, {box.x() + box.width() / 4, box.bottom() + 8});
    QVERIFY(simulations.timeCursor().has_value());
    QVERIFY(std::abs(*simulations.timeCursor() - 0.25) < 0.01);
    QVERIFY(raster->grab().toImage() != without);
    const StepChart* chart = shown.view.curves()->chart();
    QTest::mouseClick(shown.view.curves()->chart(), Qt::LeftButton, {}, chart->plotBox().center());
    QVERIFY(std::abs(*simulations.timeCursor() - 0.5) < 0.01);
    simulations.setTimeCursor(std::nullopt);
    QCOMPARE(raster->grab().toImage(), without);
}

void TestSimulationRaster::exports() {
    Shown shown;
    shown.simulate();
    QStringList said;
    connect(&shown.fixture.document, &Document::message, this, [&](const QString& text) { said << text; });
    const auto file = [&](const char* name) { return shown.fixture.folder.filePath(QLatin1String(name)); };
    shown.view.exportTo(file("raster.svg"));
    const QByteArray svg = linesOf(file("raster.svg")).join('\n');
    QVERIFY(svg.startsWith("<?xml") && svg.contains("</svg>"));
    QVERIFY2(svg.count("polyline") + svg.count("<path") > static_cast<qsizetype>(500), "spikes are lines");
    shown.view.exportTo(file("raster.png"));
    QVERIFY(!QImage(file("raster.png")).isNull());
    shown.view.exportCurvesTo(file("rate.csv"));
    QCOMPARE(linesOf(file("rate.csv")).front(), QByteArray("group,begin_s,end_s,count,rate_hz"));
    shown.page(CurvePage::intervals);
    for (const char* name : {"isi.svg", "isi.png", "isi.csv"}) shown.view.exportCurvesTo(file(name));
    QCOMPARE(linesOf(file("isi.csv")).front(), QByteArray("group,begin_s,end_s,count,part"));
    QVERIFY(QImage(file("isi.png")).width() > 1000);
    QVERIFY(linesOf(file("isi.svg")).join().contains("</svg>"));
    shown.view.exportCellsTo(file("cells.csv"));
    QTRY_COMPARE_WITH_TIMEOUT(linesOf(file("cells.csv")).size(), 101, kLong);
    said.clear();
    for (const char* name : {"/none/x.svg", "/none/x.png"}) shown.view.exportCurvesTo(QLatin1String(name));
    QCOMPARE(said.size(), 2);
    QVERIFY2(said.front().contains(QStringLiteral("/none/x.svg")), qPrintable(said.front()));
}

void TestSimulationRaster::theSessionKeepsTheCurves() {
    Shown shown;
    shown.simulate();
    shown.page(CurvePage::psth);
    shown.named<QDoubleSpinBox>(QStringLiteral("Period of the triggers"))->setValue(125);
    const QJsonObject state = shown.view.saveState();
    RasterView other(shown.fixture.context());
    other.restoreState(state);
    QCOMPARE(other.curves()->page(), CurvePage::psth);
    QCOMPARE(other.curves()->options().period, 0.125);
    QCOMPARE(other.saveState()[QLatin1String("curves")], state[QLatin1String("curves")]);
}

void TestSimulationRaster::closingTheModelEmptiesIt() {
    Shown shown;
    shown.simulate();
    shown.fixture.document.close(shown.fixture.model);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.view.raster()->isVisible(), kLong);
    QVERIFY(shown.view.raster()->table() == nullptr);
}

void TestSimulationRaster::fitsSmallDocks() {
    Shown shown;
    shown.simulate();
    for (const CurvePage page : {CurvePage::rate, CurvePage::psth, CurvePage::intervals, CurvePage::cells})
        for (const QSize size : {QSize(1000, 640), QSize(560, 560), QSize(300, 500)}) {
            shown.view.resize(size);
            shown.view.curves()->setPage(page);
            QTest::qWait(0);
            QCOMPARE(shown.view.size(), size);
            for (QWidget* field : shown.view.findChildren<QDoubleSpinBox*>())
                if (field->isVisible())
                    QVERIFY(field->mapTo(&shown.view, QPoint(field->width(), 0)).x() <= size.width());
            QVERIFY(shown.view.raster()->rasterBox().height() > 40);
        }
}

void TestSimulationRaster::pictures() {
    Shown shown;
    shown.simulate();
    const auto ready = [&] { return shown.view.settled(); };
    shown.fixture.document.selection().select(ItemRef{ItemKind::cell, shown.fixture.model, 1, 4});
    for (const auto& [page, name] :
         {std::pair(CurvePage::rate, "rate"), std::pair(CurvePage::psth, "psth"),
          std::pair(CurvePage::intervals, "intervals"), std::pair(CurvePage::cells, "cells")}) {
        shown.view.curves()->setPage(page);
        test::savePictures(shown.view, QStringLiteral("raster-simulation-") + QLatin1String(name), ready);
    }
    QVERIFY(test::coloursOf(shown.view.picture()) > 20);
}

QTEST_MAIN(TestSimulationRaster)
#include "test_simulation_raster.moc"
