// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <numeric>
#include <random>

#include "tests/support/snn_run.hpp"
#include "tests/support/view_fixture.hpp"
#include "widgets/document/picture_folder.hpp"
#include "widgets/document/snn_trainings.hpp"
#include "widgets/raster/raster_view.hpp"

using namespace nl;
using namespace nl::ui;
using nl::test::ViewFixture;

namespace {

constexpr int kLong = 120000;

/// Groups that fire at 5, 20 and 60 Hz, in a common rhythm.
std::shared_ptr<const spikes::SpikeTable> rhythmicTable(std::size_t spikes) {
    auto out = std::make_shared<spikes::SpikeTable>();
    out->groupNames = {"slow", "middle", "fast"};
    out->groupBegin = {0, 300, 500, 600};
    out->duration = 2;
    std::mt19937 random(3);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (std::size_t i = 0; i < spikes; ++i) {
        const double phase = std::floor(uniform(random) * 10) / 10 + 0.02 * uniform(random);
        out->time.push_back(2 * std::min(phase, 0.999));
    }
    std::sort(out->time.begin(), out->time.end());
    for (std::size_t i = 0; i < spikes; ++i) {
        const auto group = random() % 3;
        const std::uint32_t size = out->groupBegin[group + 1] - out->groupBegin[group];
        out->source.push_back(out->groupBegin[group] + static_cast<std::uint32_t>(random() % size));
    }
    return out;
}

std::shared_ptr<const spikes::RasterRows> rowsOf(const spikes::SpikeTable& table) {
    return std::make_shared<const spikes::RasterRows>(spikes::rasterRows(table, spikes::RowOrder::stored));
}

std::uint64_t counted(const SpikeRaster& raster) {
    const auto& counts = raster.counter()->groupCounts();
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

struct ShownRaster {
    SpikeRaster raster;
    std::shared_ptr<const spikes::SpikeTable> table;

    explicit ShownRaster(std::size_t spikes) : table(rhythmicTable(spikes)) {
        raster.resize(800, 500);
        raster.show();
        raster.setTable(table, rowsOf(*table), {});
    }
    void wheel(const QPoint& at, int notches, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(at, raster.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&raster, &event);
    }
};

/// A view on runs that were really trained.
struct ShownView {
    ViewFixture fixture;
    RasterView view{fixture.context()};

    void train(const std::string& name, const snn::SnnOptions& options) {
        const QString error = QString::fromStdString(
            test::trainSnn(options, (fixture.document.runsFolder() + QLatin1Char('/')).toStdString() + name));
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }
    void show() {
        view.resize(1000, 640);
        view.show();
    }
};

}  // namespace

class TestRasterView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySpikeIsInThePicture();
    void wheelZoomsAtThePointer();
    void dragMovesAndKeysToo();
    void hoverSaysWhatIsThere();
    void tenMillionSpikesComeInSlices();
    void emptyStateOffersTheNextAction();
    void showsWhatANetworkFires();
    void ordersAndExports();
    void theNumberChosenLastIsShown();
    void missingPicturesAreNamed();
    void anyTableCanBeShown();
    void nothingIsCutInANarrowDock();
    void pictures();
};

void TestRasterView::everySpikeIsInThePicture() {
    ShownRaster shown(4000);
    QTRY_VERIFY(shown.raster.settled());
    QCOMPARE(counted(shown.raster), std::uint64_t{4000});
    const QImage picture = shown.raster.grab().toImage();
    QVERIFY(test::coloursOf(picture) > 8);
    // Nothing fires between the beats.
    const QRect box = shown.raster.rasterBox();
    const int quiet = box.x() + static_cast<int>(0.075 / 2 * 2 * box.width());
    const QColor base = shown.raster.palette().color(QPalette::Base);
    int drawn = 0;
    for (int y = box.y(); y < box.bottom(); y += 3) drawn += picture.pixelColor(quiet, y) != base;
    QVERIFY(drawn < 8);
}

void TestRasterView::wheelZoomsAtThePointer() {
    ShownRaster shown(4000);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.raster));
    const QRect box = shown.raster.rasterBox();
    const QPoint at(box.x() + box.width() / 4, box.y() + box.height() / 2);
    const auto timeAtPointer = [&] { return shown.raster.begin() + (shown.raster.end() - shown.raster.begin()) / 4; };
    const double before = timeAtPointer();
    shown.wheel(at, 3);
    QVERIFY(std::abs(timeAtPointer() - before) < 0.01);
    QVERIFY(std::abs(shown.raster.end() - shown.raster.begin() - 2 * std::pow(0.8, 3)) < 1e-9);
    QCOMPARE(shown.raster.endRow() - shown.raster.firstRow(), 600.0);
    QTRY_VERIFY(shown.raster.settled());
    QVERIFY(counted(shown.raster) < 4000);
    QCOMPARE(counted(shown.raster), std::uint64_t{shown.raster.counter()->spikesInTime()});
    shown.wheel(at, 2, Qt::ControlModifier);
    QVERIFY(std::abs(shown.raster.endRow() - shown.raster.firstRow() - 600 * 0.64) < 1e-9);
    // Out again as far as it goes: everything, and no more.
    shown.wheel(at, -40);
    shown.wheel(at, -40, Qt::ControlModifier);
    QCOMPARE(shown.raster.begin(), 0.0);
    QCOMPARE(shown.raster.end(), 2.0);
    QCOMPARE(shown.raster.endRow(), 600.0);
}

void TestRasterView::dragMovesAndKeysToo() {
    ShownRaster shown(2000);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.raster));
    const QRect box = shown.raster.rasterBox();
    shown.wheel(box.center(), 5);
    const double wide = shown.raster.end() - shown.raster.begin(), before = shown.raster.begin();
    QTest::mousePress(&shown.raster, Qt::LeftButton, {}, box.center());
    QTest::mouseMove(&shown.raster, box.center() - QPoint(box.width() / 10, 0));
    QTest::mouseRelease(&shown.raster, Qt::LeftButton, {}, box.center() - QPoint(box.width() / 10, 0));
    QVERIFY(std::abs(shown.raster.begin() - before - wide / 10) < 0.01 * wide);
    QVERIFY(std::abs(shown.raster.end() - shown.raster.begin() - wide) < 1e-9);
    shown.raster.setFocus();
    const double moved = shown.raster.begin();
    QTest::keyClick(&shown.raster, Qt::Key_Left);
    QVERIFY(shown.raster.begin() < moved);
    QTest::keyClick(&shown.raster, Qt::Key_Plus);
    QVERIFY(shown.raster.end() - shown.raster.begin() < wide);
    QTest::keyClick(&shown.raster, Qt::Key_F);
    QCOMPARE(shown.raster.end() - shown.raster.begin(), 2.0);
    shown.wheel(box.center(), 5);
    QTest::mouseDClick(&shown.raster, Qt::LeftButton, {}, box.center());
    QCOMPARE(shown.raster.end() - shown.raster.begin(), 2.0);
}

void TestRasterView::hoverSaysWhatIsThere() {
    auto table = std::make_shared<spikes::SpikeTable>();
    table->groupNames = {"a", "b"};
    table->groupBegin = {0, 3, 5};
    table->duration = 1;
    table->time = {0.1, 0.1, 0.55};
    table->source = {1, 4, 4};
    SpikeRaster raster;
    raster.resize(700, 400);
    raster.show();
    QVERIFY(QTest::qWaitForWindowExposed(&raster));
    raster.setTable(table, rowsOf(*table), {});
    QTRY_VERIFY(raster.settled());
    const QRect box = raster.rasterBox();
    QString said;
    connect(&raster, &SpikeRaster::hovered, this, [&](const QString& text) { said = text; });
    const auto at = [&](double time, double row) {
        return QPoint(box.x() + static_cast<int>(time * box.width()),
                      box.y() + static_cast<int>(row / 5 * box.height()));
    };
    QTest::mouseMove(&raster, at(0.8, 0.5));  // so that the next one is a move, wherever the pointer was
    QTest::mouseMove(&raster, at(0.1, 1.5));
    QTRY_VERIFY2(said.contains(QStringLiteral("a, neuron 1")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral(": 1 spike")), qPrintable(said));
    QVERIFY(raster.textAt(at(0.55, 4.5)).contains(QStringLiteral("b, neuron 1")));
    QVERIFY(raster.textAt(at(0.8, 0.5)).contains(QStringLiteral(": 0 spike")));
    QVERIFY(raster.textAt({0, 0}).isEmpty());
}

void TestRasterView::tenMillionSpikesComeInSlices() {
    ShownRaster shown(10000000);
    QVERIFY2(!shown.raster.settled(), "so many must not be counted in one go");
    QVERIFY(!shown.raster.grab().isNull());
    QTRY_VERIFY_WITH_TIMEOUT(shown.raster.settled(), kLong);
    QCOMPARE(counted(shown.raster), std::uint64_t{10000000});
    // The old picture stays, in its new place, until the new one is there.
    shown.wheel(shown.raster.rasterBox().center(), 1);
    QVERIFY(test::coloursOf(shown.raster.grab().toImage()) > 8);
    QTRY_VERIFY_WITH_TIMEOUT(shown.raster.settled(), kLong);
}

void TestRasterView::emptyStateOffersTheNextAction() {
    ViewFixture fixture;
    bool asked = false;
    ActionSpec spec;
    spec.id = QStringLiteral("snn.train");
    spec.text = QStringLiteral("Train S&NN");
    spec.run = [&] { asked = true; };
    fixture.actions.add(spec);
    RasterView view(fixture.context());
    view.resize(600, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(view.settled());
    QPushButton* train = nullptr;
    for (QPushButton* button : view.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Train SNN")) train = button;
    QVERIFY(train != nullptr);
    QTest::mouseClick(train, Qt::LeftButton);
    QVERIFY(asked);
}

void TestRasterView::showsWhatANetworkFires() {
    ShownView shown;
    shown.train("vgg5-1", test::tinySnn());
    snn::SnnOptions other = test::tinySnn();
    other.timeSteps = 4;
    shown.train("vgg5-2", other);
    shown.show();
    QTRY_COMPARE_WITH_TIMEOUT(shown.view.runs()->count(), 2, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.settled() && shown.view.raster()->table(), kLong);
    const spikes::SpikeTable& table = *shown.view.raster()->table();
    QVERIFY(!table.time.empty());
    QCOMPARE(table.duration, 4 * snn::kStepSeconds);  // the newest run is chosen
    QCOMPARE(counted(*shown.view.raster()), std::uint64_t{table.time.size()});
    QCOMPARE(shown.view.raster()->counter()->window().columns, std::size_t{4});
    QCOMPARE(shown.view.panel()->layers()->count(), static_cast<int>(table.groupNames.size()));
    QVERIFY(!shown.view.panel()->probabilities()->curves().empty());
    QCOMPARE(shown.view.panel()->probabilities()->curves()[0].points.size(), std::size_t{4});
    QVERIFY(shown.view.panel()->membranes()->curves().size() > 2);
    const QString verdict = shown.view.panel()->verdict();
    QVERIFY(!verdict.isEmpty());
    // Another picture, by the keyboard.
    const auto before = shown.view.raster()->table();
    shown.view.pictureIndex()->setFocus();
    QTest::keyClick(shown.view.pictureIndex(), Qt::Key_Up);
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.settled() && shown.view.raster()->table() != before, kLong);
    QVERIFY(shown.view.panel()->verdict() != verdict);
    // Another run.
    shown.view.runs()->setFocus();
    QTest::keyClick(shown.view.runs(), Qt::Key_Home);
    QTRY_COMPARE_WITH_TIMEOUT(shown.view.raster()->table()->duration, 2 * snn::kStepSeconds, kLong);
    // Another view asks for a run.
    shown.fixture.document.snn().showRecording(shown.fixture.document.runsFolder() + QStringLiteral("/vgg5-2"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.view.raster()->table()->duration, 4 * snn::kStepSeconds, kLong);
    QCOMPARE(shown.view.runs()->currentText(), QStringLiteral("vgg5-2"));
}

void TestRasterView::ordersAndExports() {
    ShownView shown;
    shown.train("vgg5-1", test::tinySnn());
    shown.show();
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.settled() && shown.view.raster()->table(), kLong);
    const QImage stored = shown.view.raster()->grab().toImage();
    for (QComboBox* box : shown.view.findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Order of the neurons")) {
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Down);
        }
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.settled() && shown.view.raster()->grab().toImage() != stored, kLong);
    const QString picture = shown.fixture.folder.filePath("raster.png"), table = shown.fixture.folder.filePath("r.csv");
    QStringList said;
    connect(&shown.fixture.document, &Document::message, this, [&](const QString& text) { said << text; });
    shown.view.exportTo(picture);
    QVERIFY(!QImage(picture).isNull());
    shown.view.exportTo(table);
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 2, kLong);
    QFile file(table);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.front(), QByteArray("group,source,time_s"));
    QCOMPARE(static_cast<std::size_t>(lines.size()) - 1, shown.view.raster()->table()->time.size());
    shown.view.exportTo(QStringLiteral("/no such folder/r.csv"));
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 3, kLong);
    QVERIFY2(said.back().contains(QStringLiteral("cannot write the file")) &&
                 said.back().contains(QStringLiteral("/no such folder/r.csv")),
             qPrintable(said.back()));
}

/// Also one that is chosen while another picture is on its way.
void TestRasterView::theNumberChosenLastIsShown() {
    ShownView shown;
    shown.train("vgg5-1", test::tinySnn());
    shown.show();
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.settled() && shown.view.raster()->table(), kLong);
    const QLabel* label = nullptr;
    for (const QLabel* each : shown.view.findChildren<QLabel*>())
        if (each->accessibleName() == QStringLiteral("The picture")) label = each;
    auto* number = shown.view.findChild<QSpinBox*>();
    const auto pictureOf = [&](std::initializer_list<int> numbers) {
        for (const int n : numbers) number->setValue(n);
        const bool settled = QTest::qWaitFor([&] { return shown.view.settled(); }, kLong);
        return settled ? label->pixmap().toImage() : QImage();
    };
    const QImage first = pictureOf({1}), second = pictureOf({2});
    QVERIFY(!first.isNull() && !second.isNull() && first != second);
    QVERIFY(pictureOf({0}) != second);
    QCOMPARE(pictureOf({1, 2}), second);
}

void TestRasterView::missingPicturesAreNamed() {
    ShownView shown;
    snn::SnnOptions options = test::tinySnn();
    options.dataset = "cifar10";  // it was trained on other pictures of that shape; now they are looked for
    shown.train("vgg5-1", options);
    setPictureFolder(shown.fixture.settings, "cifar10", shown.fixture.folder.filePath("nothing"));
    shown.show();
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.message().contains(QStringLiteral("Download")), kLong);
    QVERIFY(shown.view.raster()->table() == nullptr);
}

void TestRasterView::anyTableCanBeShown() {
    ViewFixture fixture;
    RasterView view(fixture.context());
    view.resize(900, 500);
    view.show();
    const auto table = rhythmicTable(1000);
    view.setTable(table, {});
    QTRY_VERIFY(view.raster()->table() == table && view.settled());
    QVERIFY(view.raster()->isVisible() && !view.panel()->isVisible());
}

void TestRasterView::nothingIsCutInANarrowDock() {
    ShownView shown;
    snn::SnnOptions options = test::tinySnn();
    options.timeSteps = 3;
    shown.train("vgg5-1", options);
    shown.show();
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.settled() && shown.view.raster()->table(), kLong);
    for (const int width : {250, 400, 560, 900}) {
        shown.view.resize(width, 640);
        QTRY_COMPARE(shown.view.width(), width);
        QTest::qWait(0);
        for (const CurveChart* chart : {shown.view.panel()->probabilities(), shown.view.panel()->membranes()}) {
            QCOMPARE(static_cast<std::size_t>(chart->legendTexts().size()), chart->curves().size() + 1);
            for (const QString& text : chart->legendTexts()) QVERIFY2(!text.contains(QChar(0x2026)), qPrintable(text));
            QVERIFY2(chart->height() >= 180, "its axes need that much");
            QVERIFY(chart->width() > 180 && chart->mapTo(&shown.view, QPoint(chart->width(), 0)).x() <= width);
        }
        // The names of the layers stand beside the raster without their common ending.
        const QFontMetrics metrics = shown.view.raster()->fontMetrics();
        const int names = shown.view.raster()->rasterBox().x();
        QVERIFY(names >= metrics.horizontalAdvance(QStringLiteral("dense4")));
        QVERIFY(width > 400 || names < metrics.horizontalAdvance(QStringLiteral("dense4.neurons")));
        QVERIFY(shown.view.raster()->rasterBox().height() > 60);
    }
}

void TestRasterView::pictures() {
    ShownView shown;
    snn::SnnOptions options = test::tinySnn();
    options.timeSteps = 6;
    options.epochs = 6;
    shown.train("vgg5-1", options);
    shown.show();
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.settled() && shown.view.raster()->table(), kLong);
    const auto ready = [&] { return shown.view.settled(); };
    test::savePictures(shown.view, QStringLiteral("raster-snn"), ready);
    shown.view.setTable(rhythmicTable(30000), {});
    QTRY_VERIFY(ready());
    test::savePictures(shown.view, QStringLiteral("raster-table"), ready);
    QVERIFY(test::coloursOf(shown.view.picture()) > 20);
}

QTEST_MAIN(TestRasterView)
#include "test_raster_view.moc"
