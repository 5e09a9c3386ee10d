// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "core/neuroml/load.hpp"
#include "widgets/kit/action_registry.hpp"
#include "widgets/viewer3d/gl_format.hpp"
#include "widgets/viewer3d/viewer3d_view.hpp"

using namespace nl;
using namespace nl::ui;
using workspace::ItemKind;
using workspace::ItemRef;

/// The 3-D view alone on a small network that stands in this file, driven by real mouse, wheel and key events.
class Viewer3dTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void drawsTheModel();
    void dragRotatesWheelZoomsKeysTurn();
    void clickSelectsAndBackgroundClears();
    void selectionElsewhereIsOutlined();
    void coloursAndLegend();
    void oneCellTypeAlone();
    void hiddenViewDoesNotWork();
    void emptyWithoutModel();
    void stateComesBack();

private:
    void open();
    QPoint middleOfItem(std::uint32_t item) const;
    QTemporaryDir folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<ActionRegistry> actions_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<Viewer3dView> view_;
};

namespace {

const char* const kNetwork = R"(<?xml version="1.0" encoding="UTF-8"?>
<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="small">
  <cell id="stick">
    <morphology id="m">
      <segment id="0" name="soma"><proximal x="0" y="0" z="0" diameter="20"/><distal x="0" y="20" z="0" diameter="20"/></segment>
      <segment id="1" name="dend"><parent segment="0"/><proximal x="0" y="20" z="0" diameter="4"/><distal x="0" y="120" z="0" diameter="4"/></segment>
      <segmentGroup id="soma_group" neuroLexId="GO:0043025"><member segment="0"/></segmentGroup>
      <segmentGroup id="dendrite_group" neuroLexId="GO:0030425"><member segment="1"/></segmentGroup>
    </morphology>
  </cell>
  <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="3ms"/>
  <network id="net">
    <population id="pop" component="stick" type="populationList" size="3">
      <instance id="0"><location x="0" y="0" z="0"/></instance>
      <instance id="1"><location x="100" y="0" z="0"/></instance>
      <instance id="2"><location x="200" y="0" z="0"/></instance>
    </population>
    <projection id="proj" presynapticPopulation="pop" postsynapticPopulation="pop" synapse="syn">
      <connection id="0" preCellId="../pop/0/stick" postCellId="../pop/1/stick" preSegmentId="0" postSegmentId="1"/>
      <connection id="1" preCellId="../pop/1/stick" postCellId="../pop/2/stick" preSegmentId="0" postSegmentId="1"/>
    </projection>
  </network>
</neuroml>
)";

}  // namespace

void Viewer3dTest::init() {
    settings_ = std::make_unique<QSettings>(folder_.filePath("settings.ini"), QSettings::IniFormat);
    actions_ = std::make_unique<ActionRegistry>();
    document_ = std::make_unique<Document>(nullptr, 2);
    view_ = std::make_unique<Viewer3dView>(ViewContext{*document_, *actions_, *settings_});
    view_->resize(800, 600);
}

void Viewer3dTest::cleanup() {
    view_.reset();
    document_.reset();
    actions_.reset();
    settings_.reset();
}

void Viewer3dTest::open() {
    QFile file(folder_.filePath("small.net.nml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kNetwork);
    file.close();
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    document_->openFiles({file.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(document_->activeModel() != nullptr, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(view_->canvas().content.scene != nullptr, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(view_->settled(), 20000);
}

QPoint Viewer3dTest::middleOfItem(std::uint32_t item) const {
    const auto& scene = *view_->canvas().content.scene;
    for (const scene::FrustumInstance& f : scene.frusta) {
        if (f.item != item) continue;
        scene::Vec3 p{};
        for (std::size_t i = 0; i < 3; ++i) p[i] = (f.proximal[i] + f.distal[i]) / 2;
        const auto at = view_->canvas().camera.project(p);
        return QPoint(static_cast<int>(at.x), static_cast<int>(at.y));
    }
    return {};
}

void Viewer3dTest::drawsTheModel() {
    open();
    const QImage picture = view_->picture();
    QVERIFY(picture.width() > 300 && picture.height() > 300);
    // The soma's colour (vermilion, lit) stands somewhere on the picture, and so does the background.
    int reddish = 0, plain = 0;
    const QColor background = view_->canvas().content.background;
    for (int y = 0; y < picture.height(); y += 2)
        for (int x = 0; x < picture.width(); x += 2) {
            const QColor c = picture.pixelColor(x, y);
            if (c.red() > 90 && c.red() > c.green() * 3 / 2 && c.blue() < 60) ++reddish;
            if (c == background) ++plain;
        }
    QVERIFY2(reddish > 100, qPrintable(QString::number(reddish)));
    QVERIFY(plain > 1000);
}

void Viewer3dTest::dragRotatesWheelZoomsKeysTurn() {
    open();
    QWidget* canvas = view_->canvas().widget();
    const scene::Camera before = view_->canvas().camera;
    const QPoint middle = canvas->rect().center();
    QTest::mousePress(canvas, Qt::LeftButton, Qt::NoModifier, middle);
    QTest::mouseMove(canvas, middle + QPoint(20, 5));
    QTest::mouseMove(canvas, middle + QPoint(60, 25));
    QTest::mouseRelease(canvas, Qt::LeftButton, Qt::NoModifier, middle + QPoint(60, 25));
    QVERIFY(view_->canvas().camera.back() != before.back());

    const float distance = view_->canvas().camera.distance();
    QWheelEvent wheel(middle, canvas->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas, &wheel);
    QVERIFY(view_->canvas().camera.distance() < distance);

    const scene::Vec3 target = view_->canvas().camera.target();
    QTest::mousePress(canvas, Qt::RightButton, Qt::NoModifier, middle);
    QTest::mouseMove(canvas, middle + QPoint(40, 0));
    QTest::mouseRelease(canvas, Qt::RightButton, Qt::NoModifier, middle + QPoint(40, 0));
    QVERIFY(view_->canvas().camera.target() != target);

    QTest::keyClick(canvas, Qt::Key_1);
    QVERIFY(std::abs(view_->canvas().camera.back()[2] - 1) < 1e-5F);
    QTest::keyClick(canvas, Qt::Key_Right);
    QVERIFY(std::abs(view_->canvas().camera.back()[2] - 1) > 1e-4F);
    QTest::keyClick(canvas, Qt::Key_5);
    QVERIFY(view_->canvas().camera.orthographic());
    QTRY_VERIFY_WITH_TIMEOUT(view_->settled(), 20000);
}

void Viewer3dTest::clickSelectsAndBackgroundClears() {
    open();
    QWidget* canvas = view_->canvas().widget();
    const auto& scene = *view_->canvas().content.scene;
    std::uint32_t item = 0;
    for (std::uint32_t i = 0; i < scene.items.size(); ++i)
        if (scene.items[i].cell == 1 && scene.items[i].segment == 1) item = i;
    QTest::mouseClick(canvas, Qt::LeftButton, Qt::NoModifier, middleOfItem(item));
    const ItemRef picked = document_->selection().current();
    QCOMPARE(picked.kind, ItemKind::segment);
    QCOMPARE(picked.b, std::int64_t{1});
    QCOMPARE(picked.c, std::int64_t{1});
    QCOMPARE(view_->canvas().content.selectedItems, std::vector<std::uint32_t>{item});

    std::uint32_t other = 0;
    for (std::uint32_t i = 0; i < scene.items.size(); ++i)
        if (scene.items[i].cell == 2 && scene.items[i].segment == 1) other = i;
    QTest::mouseClick(canvas, Qt::LeftButton, Qt::ControlModifier, middleOfItem(other));
    QCOMPARE(document_->selection().items().size(), std::size_t{2});

    QTest::mouseClick(canvas, Qt::LeftButton, Qt::NoModifier, QPoint(3, canvas->height() / 3));
    QVERIFY(document_->selection().items().empty());
    QVERIFY(view_->canvas().content.selectedItems.empty());
}

void Viewer3dTest::selectionElsewhereIsOutlined() {
    open();
    const workspace::OpenId model = document_->activeModel()->id;
    document_->selection().select(ItemRef{ItemKind::cell, model, 0, 2});
    QCOMPARE(view_->canvas().content.selectedItems.size(), std::size_t{2});
    document_->selection().select(ItemRef{ItemKind::connection, model, 0, 1});
    QCOMPARE(view_->canvas().content.selectedLinks, std::vector<std::uint32_t>{1});
    document_->selection().select(ItemRef{ItemKind::population, model, 0});
    QCOMPARE(view_->canvas().content.selectedItems.size(), std::size_t{6});
}

void Viewer3dTest::coloursAndLegend() {
    open();
    QCOMPARE(view_->canvas().content.legend.items.entries.size(), std::size_t{2});  // soma and dendrite
    const auto before = view_->canvas().content.itemColour;
    QVERIFY(view_->chooseColour("population"));
    QCOMPARE(view_->canvas().content.legend.items.entries.size(), std::size_t{1});
    QVERIFY(view_->canvas().content.itemColour != before);
    QVERIFY(view_->chooseLinks("hidden"));
    QVERIFY(view_->canvas().content.links.empty());
    QVERIFY(view_->chooseLinks("weight"));
    QCOMPARE(view_->canvas().content.links.size(), std::size_t{2});
    QVERIFY(!view_->chooseColour("no such colour"));
    // Attention that does not exist yet is said, not invented.
    QVERIFY(view_->chooseColour("attention"));
    QVERIFY(view_->canvas().content.legend.items.map.isEmpty());
    QCOMPARE(view_->canvas().content.legend.items.entries.size(), std::size_t{1});
}

void Viewer3dTest::oneCellTypeAlone() {
    open();
    view_->showCellType(0);
    QTRY_COMPARE_WITH_TIMEOUT(view_->canvas().content.scene->cells.size(), std::size_t{1}, 10000);
    QVERIFY(view_->canvas().content.scene->links.empty());
    view_->showCellType(-1);
    QTRY_COMPARE_WITH_TIMEOUT(view_->canvas().content.scene->cells.size(), std::size_t{3}, 10000);
}

void Viewer3dTest::hiddenViewDoesNotWork() {
    QFile file(folder_.filePath("small.net.nml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kNetwork);
    file.close();
    view_->setOnTop(false);
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    document_->openFiles({file.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(document_->activeModel() != nullptr, 10000);
    QCoreApplication::processEvents();
    for (const JobInfo& job : document_->jobs().jobs()) QVERIFY2(job.spec.kind != JobKind::scene, "nobody sees it");
    view_->setOnTop(true);
    QTRY_VERIFY_WITH_TIMEOUT(view_->canvas().content.scene != nullptr && view_->settled(), 20000);
    view_->setOnTop(false);
    document_->selection().select(ItemRef{ItemKind::cell, document_->activeModel()->id, 0, 2});
    QCoreApplication::processEvents();
    QVERIFY(view_->canvas().content.selectedItems.empty());
    view_->setOnTop(true);
    QTRY_COMPARE(view_->canvas().content.selectedItems.size(), std::size_t{2});
}

/// A feature is not on offer before the graph is there, and the camera has nothing to look at before the scene is.
void Viewer3dTest::stateComesBack() {
    open();
    QTRY_VERIFY_WITH_TIMEOUT(view_->chooseColour("surface_area") || view_->chooseColour("diameter"), 20000);
    view_->canvas().camera.rotate(120, 40);
    view_->canvas().camera.zoomAt(3, 200, 100);
    const QJsonObject state = view_->saveState();
    const scene::Camera camera = view_->canvas().camera;
    QVERIFY(state.value(QStringLiteral("colour")).toString().startsWith(QStringLiteral("feature:")));
    cleanup();
    init();
    view_->restoreState(state);
    QCOMPARE(view_->saveState(), state);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(view_->saveState().value(QStringLiteral("colour")), state.value(QStringLiteral("colour")),
                              20000);
    QTRY_VERIFY_WITH_TIMEOUT(!view_->canvas().content.legend.items.map.isEmpty(), 20000);
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(std::abs(view_->canvas().camera.eye()[i] - camera.eye()[i]) < 1e-2F);
        QVERIFY(std::abs(view_->canvas().camera.up()[i] - camera.up()[i]) < 1e-4F);
    }
}

void Viewer3dTest::emptyWithoutModel() {
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    QVERIFY(!view_->canvas().widget()->isVisible());
    QVERIFY(view_->settled());
}

int main(int argc, char** argv) {
    prepareOpenGl();
    QApplication application(argc, argv);
    Viewer3dTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_viewer3d.moc"
