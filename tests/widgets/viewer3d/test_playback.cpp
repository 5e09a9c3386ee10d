// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSettings>
#include <QSlider>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>
#include <cmath>
#include <limits>

#include "core/neuroml/load.hpp"
#include "widgets/document/simulations.hpp"
#include "widgets/kit/action_registry.hpp"
#include "widgets/viewer3d/gl_format.hpp"
#include "widgets/viewer3d/viewer3d_view.hpp"

using namespace nl;
using namespace nl::ui;
using workspace::ItemKind;
using workspace::ItemRef;

/// The playback of the 3-D view, driven by real mouse and key events, and its parts that need no window.
class PlaybackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void placesAndFrames();
    void oneValueACellAndWhatIsMissing();
    void aHundredThousandCompartments();
    void noBarWithoutFrames();
    void spacePlaysAndPauses();
    void stepsAndScrubber();
    void coloursAndLegend();
    void mapAndRange();
    void oneCellTypeAlone();
    void oneTimeCursor();
    void stateComesBack();
    void pictures();

private:
    void open(bool simulate);
    [[nodiscard]] Rgba colourOf(std::int32_t population, std::int32_t cell, std::int32_t segment) const;
    template <class T>
    [[nodiscard]] T* named(const QString& name) const {
        for (T* widget : view_->findChildren<T*>())
            if (widget->accessibleName() == name) return widget;
        return nullptr;
    }
    QTemporaryDir folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<ActionRegistry> actions_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<Viewer3dView> view_;
};

namespace {

constexpr int kLong = 30000;

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
  <network id="net">
    <population id="pop" component="stick" type="populationList" size="3">
      <instance id="0"><location x="0" y="0" z="0"/></instance>
      <instance id="1"><location x="100" y="0" z="0"/></instance>
      <instance id="2"><location x="200" y="0" z="0"/></instance>
    </population>
    <population id="silent" component="stick" type="populationList" size="1">
      <instance id="0"><location x="300" y="0" z="0"/></instance>
    </population>
  </network>
</neuroml>
)";

/// 101 frames a millisecond apart; two compartments a cell of "pop": a wave from -80 to 40 mV that comes to each later.
/// "silent" was not recorded.
std::shared_ptr<const sim::SimResult> waves() {
    auto out = std::make_shared<sim::SimResult>();
    sim::Frames& frames = out->frames;
    sim::Frames::Block block;
    block.population = model::PopulationId{0};
    block.cells = 3;
    block.compartments = 2;
    block.compartmentOfSegment = {0, 1};
    frames.blocks.push_back(block);
    frames.values = 6;
    for (int f = 0; f <= 100; ++f) {
        frames.time.push_back(f * 1e-3);
        for (int v = 0; v < 6; ++v)
            frames.potential.push_back(static_cast<float>(-0.02 + 0.06 * std::sin(2 * M_PI * (f - 8 * v) / 50.0)));
    }
    out->record.duration = out->record.reached = 0.1;
    return out;
}

}  // namespace

void PlaybackTest::init() {
    settings_ = std::make_unique<QSettings>(folder_.filePath("settings.ini"), QSettings::IniFormat);
    actions_ = std::make_unique<ActionRegistry>();
    document_ = std::make_unique<Document>(nullptr, 2);
    SimEngine engine;
    engine.run = [](auto, const sim::SimOptions&, JobContext&, auto*) -> Result<SimResultPtr> { return waves(); };
    document_->simulations().setEngine(std::move(engine));
    view_ = std::make_unique<Viewer3dView>(ViewContext{*document_, *actions_, *settings_});
    view_->resize(800, 600);
}

void PlaybackTest::cleanup() {
    view_.reset();
    document_.reset();
    actions_.reset();
    settings_.reset();
}

void PlaybackTest::open(bool simulate) {
    QFile file(folder_.filePath("small.net.nml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kNetwork);
    file.close();
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    document_->openFiles({file.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(document_->activeModel() != nullptr, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(view_->canvas().content.scene != nullptr, kLong);
    if (simulate) {
        document_->simulate(document_->activeModel()->id, {});
        QTRY_VERIFY_WITH_TIMEOUT(view_->playback().isVisible(), kLong);
    }
    QTRY_VERIFY_WITH_TIMEOUT(view_->settled(), kLong);
}

Rgba PlaybackTest::colourOf(std::int32_t population, std::int32_t cell, std::int32_t segment) const {
    const CanvasContent& content = view_->canvas().content;
    for (std::size_t i = 0; i < content.scene->items.size(); ++i) {
        const scene::SceneItem& item = content.scene->items[i];
        if (item.population == population && item.cell == cell && item.segment == segment) return content.itemColour[i];
    }
    return {};
}

void PlaybackTest::placesAndFrames() {
    open(true);
    const auto result = waves();
    const FramePlaces places = framePlaces(*view_->canvas().content.scene, result->frames);
    QCOMPARE(places.place, (std::vector<std::int32_t>{0, 1, 2, 3, 4, 5, -1, -1}));
    QCOMPARE(places.missing, std::size_t{2});
    QVERIFY(std::abs(places.range.low + 80) < 0.5F && std::abs(places.range.high - 40) < 0.5F);
    plot::Channel channel;
    readFrame(result->frames, 7, places, channel);
    for (std::size_t i = 0; i < 6; ++i) QCOMPARE(channel.value[i], result->frames.potential[7 * 6 + i] * 1e3F);
    QVERIFY(std::isnan(channel.value[6]));
    readFrame(result->frames, 500, places, channel);  // there is none: nothing is known
    QVERIFY(std::all_of(channel.value.begin(), channel.value.end(), [](float v) { return std::isnan(v); }));
    for (const double time : {0.0, 0.0123, 0.05, 0.1, 7.0})
        QCOMPARE(frameAt(result->frames, time),
                 std::min<std::size_t>(100, static_cast<std::size_t>(time * 1e3 + 1e-6)));
    QCOMPARE(frameAt(result->frames, -1), std::size_t{0});
    for (std::size_t f = 0; f < 101; ++f) QCOMPARE(frameAt(result->frames, result->frames.time[f]), f);
}

void PlaybackTest::oneValueACellAndWhatIsMissing() {
    open(true);
    const scene::Scene& scene = *view_->canvas().content.scene;
    sim::Frames frames = waves()->frames;
    frames.blocks[0].compartments = 1;
    frames.blocks[0].compartmentOfSegment = {};
    frames.values = 3;
    const FramePlaces places = framePlaces(scene, frames);
    QCOMPARE(places.place, (std::vector<std::int32_t>{0, 0, 1, 1, 2, 2, -1, -1}));
    QVERIFY(places.wholeCells);
    const QString note = placesNote(scene, places);
    QVERIFY2(note.contains(QStringLiteral("One value a cell")) && note.contains(QStringLiteral("2 of 8")),
             qPrintable(note));
    // Arrays that do not fit each other are not read beyond their ends.
    frames.blocks[0].compartmentOfSegment = {5, -1};
    frames.blocks[0].cells = 1000;
    QCOMPARE(framePlaces(scene, frames).missing, std::size_t{8});
    // A spike source has no potential.
    frames.blocks[0].compartmentOfSegment = {};
    frames.blocks[0].cells = 3;
    frames.potential[1] = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(framePlaces(scene, frames).place, (std::vector<std::int32_t>{0, 0, -1, -1, 2, 2, -1, -1}));
    frames.potential.resize(4);
    QCOMPARE(framesIn(frames), std::size_t{1});
    QCOMPARE(framesIn(sim::Frames{}), std::size_t{0});
    // A membrane that stays where it is has a range around it.
    frames.potential.assign(6, -0.065F);
    const plot::ValueRange range = framePlaces(scene, frames).range;
    QVERIFY(range.low < -65 && range.high > -65);
}

void PlaybackTest::aHundredThousandCompartments() {
    constexpr std::size_t kMany = 100'000;
    sim::Frames frames;
    frames.values = kMany;
    FramePlaces places;
    places.place.resize(kMany);
    for (std::size_t i = 0; i < kMany; ++i) places.place[i] = static_cast<std::int32_t>(kMany - 1 - i);
    for (int f = 0; f < 20; ++f) frames.time.push_back(f * 1e-3);
    frames.potential.assign(20 * kMany, -0.07F);
    ColourScale scale;
    scale.setMap(QStringLiteral("blue-yellow"), false);
    scale.setRange({-80, 40});
    plot::Channel channel;
    std::vector<Rgba> colours;
    readFrame(frames, 0, places, channel);
    colourChannel(channel, scale, colours);
    const float* values = channel.value.data();
    const Rgba* painted = colours.data();
    for (std::size_t f = 0; f < 20; ++f) {  // the same storage, frame after frame
        readFrame(frames, f, places, channel);
        colourChannel(channel, scale, colours);
        QVERIFY(channel.value.data() == values && colours.data() == painted);
    }
    QCOMPARE(colours.size(), kMany);
    QVERIFY(colours[5] == colours[kMany - 5]);
}

void PlaybackTest::noBarWithoutFrames() {
    open(false);
    QVERIFY(!view_->playback().isVisible());
    QVERIFY(view_->chooseColour(QStringLiteral("voltage")));
    const ColourScale& legend = view_->canvas().content.legend.items;
    QCOMPARE(legend.entries.size(), std::size_t{1});
    QVERIFY2(legend.entries.front().first.contains(QStringLiteral("Simulate")),
             qPrintable(legend.entries.front().first));
    QTest::keyClick(view_->canvas().widget(), Qt::Key_Space);
    QVERIFY(!view_->playback().playing());
}

void PlaybackTest::spacePlaysAndPauses() {
    open(true);
    PlaybackBar& bar = view_->playback();
    QVERIFY(bar.speed() > 0);
    bar.setSpeed(0.01);
    view_->canvas().widget()->setFocus();
    QTest::keyClick(view_->canvas().widget(), Qt::Key_Space);
    QVERIFY(bar.playing());
    QTRY_VERIFY_WITH_TIMEOUT(bar.frame() > 2, kLong);
    QCOMPARE(bar.scrubber()->value(), static_cast<int>(bar.frame()));
    // Playing shows the voltage, whatever was shown before.
    QVERIFY(view_->canvas().content.legend.items.title.contains(QStringLiteral("Membrane")));
    QTest::keyClick(bar.scrubber(), Qt::Key_Space);
    QVERIFY(!bar.playing());
    QTest::mouseClick(bar.playButton(), Qt::LeftButton);
    QVERIFY(bar.playing());
    bar.setSpeed(100);
    QTRY_VERIFY_WITH_TIMEOUT(!bar.playing(), kLong);  // at its end
    QCOMPARE(bar.frame(), std::size_t{100});
    QTRY_VERIFY_WITH_TIMEOUT(view_->settled(), kLong);
    QTest::mouseClick(bar.playButton(), Qt::LeftButton);  // once more, from the beginning
    QVERIFY(bar.playing() && bar.frame() < 100);
}

void PlaybackTest::stepsAndScrubber() {
    open(true);
    PlaybackBar& bar = view_->playback();
    QTest::keyClick(view_->canvas().widget(), Qt::Key_Period);
    QTest::keyClick(view_->canvas().widget(), Qt::Key_Period);
    QCOMPARE(bar.frame(), std::size_t{2});
    QTest::keyClick(view_->canvas().widget(), Qt::Key_Comma);
    QCOMPARE(bar.frame(), std::size_t{1});
    QVERIFY(std::abs(bar.time() - 1e-3) < 1e-12);
    auto* on = named<QToolButton>(QStringLiteral("One frame on (.)"));
    QTest::mouseClick(on, Qt::LeftButton);
    QCOMPARE(bar.frame(), std::size_t{2});
    QTest::keyClick(bar.scrubber(), Qt::Key_End);
    QCOMPARE(bar.frame(), std::size_t{100});
    QTest::mouseClick(on, Qt::LeftButton);
    QCOMPARE(bar.frame(), std::size_t{100});
    QTest::keyClick(bar.scrubber(), Qt::Key_Home);
    QTest::keyClick(view_->canvas().widget(), Qt::Key_Comma);
    QCOMPARE(bar.frame(), std::size_t{0});
}

void PlaybackTest::coloursAndLegend() {
    open(true);
    QVERIFY(view_->chooseColour(QStringLiteral("voltage")));
    const CanvasContent& content = view_->canvas().content;
    const auto scene = content.scene;
    PlaybackBar& bar = view_->playback();
    bar.setFrame(12);  // the first compartment is high, those that follow are lower
    const Rgba high = colourOf(0, 0, 0);
    QVERIFY(high != colourOf(0, 1, 0));
    bar.setFrame(37);
    const Rgba low = colourOf(0, 0, 0);
    QVERIFY(low != high);
    QCOMPARE(content.scene, scene);  // colours alone change
    const Rgba grey{140, 140, 140, 255};
    QVERIFY(colourOf(1, 0, 0) == grey && colourOf(1, 0, 1) == grey);
    const ColourScale& legend = content.legend.items;
    QCOMPARE(legend.unit, QStringLiteral("mV"));
    QVERIFY(!legend.map.isEmpty() && legend.entries.empty());
    QVERIFY2(legend.note.contains(QStringLiteral("37.00 ms")), qPrintable(legend.note));
    QVERIFY2(legend.note.contains(QStringLiteral("not recorded (2 of 8 parts)")), qPrintable(legend.note));
    QTRY_VERIFY_WITH_TIMEOUT(view_->settled(), kLong);
    const QImage before = view_->picture();
    bar.setFrame(60);
    QTRY_VERIFY_WITH_TIMEOUT(view_->settled(), kLong);
    QVERIFY(view_->picture() != before);
    QVERIFY(view_->chooseColour(QStringLiteral("part")));
    const auto parts = content.itemColour;
    bar.setFrame(61);
    QVERIFY(content.itemColour == parts);
}

void PlaybackTest::mapAndRange() {
    open(true);
    QVERIFY(view_->chooseColour(QStringLiteral("voltage")));
    view_->playback().setFrame(20);
    const ColourScale& legend = view_->canvas().content.legend.items;
    QVERIFY(std::abs(legend.low + 80) < 0.5F && std::abs(legend.high - 40) < 0.5F);
    QVERIFY(!legend.below && !legend.above);
    const auto before = view_->canvas().content.itemColour;
    auto* map = named<QComboBox>(QStringLiteral("Colour map"));
    map->setFocus();
    QTest::keyClick(map, Qt::Key_End);
    QVERIFY(legend.map != QStringLiteral("blue-yellow"));
    QVERIFY(view_->canvas().content.itemColour != before);
    auto* low = named<QDoubleSpinBox>(QStringLiteral("Potential at the low end of the colours"));
    QVERIFY(!low->isEnabled());
    QCheckBox* automatic = view_->playback().findChild<QCheckBox*>();
    QTest::mouseClick(automatic, Qt::LeftButton, {}, QPoint(8, automatic->height() / 2));
    QVERIFY(low->isEnabled());
    low->setFocus();
    low->selectAll();
    QTest::keyClicks(low, QStringLiteral("-60"));
    QTest::keyClick(low, Qt::Key_Return);
    QCOMPARE(legend.low, -60.0F);
    QVERIFY(legend.below && !legend.above);
}

void PlaybackTest::oneCellTypeAlone() {
    open(true);
    QVERIFY(view_->chooseColour(QStringLiteral("voltage")));
    view_->playback().setFrame(12);
    const Rgba first = colourOf(0, 0, 1), third = colourOf(0, 2, 1);
    QVERIFY(first != third);
    view_->showCellType(0);
    QTRY_COMPARE_WITH_TIMEOUT(view_->canvas().content.scene->cells.size(), std::size_t{1}, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(view_->settled(), kLong);
    QVERIFY(colourOf(-1, -1, 1) == first);
    QVERIFY2(view_->canvas().content.legend.items.note.contains(QStringLiteral("pop[0]")),
             qPrintable(view_->canvas().content.legend.items.note));
    document_->selection().select(ItemRef{ItemKind::cell, document_->activeModel()->id, 0, 2});
    QVERIFY(colourOf(-1, -1, 1) == third);
    QVERIFY(view_->canvas().content.legend.items.note.contains(QStringLiteral("pop[2]")));
}

void PlaybackTest::oneTimeCursor() {
    open(true);
    Simulations& simulations = document_->simulations();
    QVERIFY(!simulations.timeCursor());
    view_->playback().step(5);
    QCOMPARE(simulations.timeCursor(), std::optional(view_->playback().time()));
    simulations.setTimeCursor(0.0425);  // another view
    QCOMPARE(view_->playback().frame(), std::size_t{42});
    QCOMPARE(simulations.timeCursor(), std::optional(0.0425));  // and keeps what it was given
    view_->setOnTop(false);
    simulations.setTimeCursor(0.08);
    QCOMPARE(view_->playback().frame(), std::size_t{42});
    view_->setOnTop(true);
    QTRY_COMPARE(view_->playback().frame(), std::size_t{80});
}

void PlaybackTest::stateComesBack() {
    open(true);
    view_->chooseColour(QStringLiteral("voltage"));
    view_->playback().setMap(QStringLiteral("blue-orange"));
    view_->playback().setRange(plot::ValueRange{-90, 30});
    view_->playback().setSpeed(0.5);
    const QJsonObject state = view_->saveState();
    cleanup();
    init();
    view_->restoreState(state);
    open(true);
    QCOMPARE(view_->saveState().value(QStringLiteral("playback")), state.value(QStringLiteral("playback")));
    QCOMPARE(view_->playback().speed(), 0.5);
    QCOMPARE(view_->canvas().content.legend.items.map, QStringLiteral("blue-orange"));
    QCOMPARE(view_->canvas().content.legend.items.low, -90.0F);
}

/// With $NEUROLOOM_PICTURES set, for a person to look at.
void PlaybackTest::pictures() {
    open(true);
    view_->chooseColour(QStringLiteral("voltage"));
    view_->playback().setFrame(15);
    for (const QSize size : {QSize(1000, 640), QSize(560, 500), QSize(300, 420)}) {
        view_->resize(size);
        QTRY_COMPARE(view_->size(), size);
        QTRY_VERIFY_WITH_TIMEOUT(view_->settled(), kLong);
        for (const QWidget* widget : view_->playback().findChildren<QWidget*>())
            if (widget->isVisible())
                QVERIFY(widget->mapTo(view_.get(), QPoint(widget->width(), 0)).x() <= view_->width());
        const QString folder = qEnvironmentVariable("NEUROLOOM_PICTURES");
        if (folder.isEmpty()) continue;
        QTest::qWait(300);
        QVERIFY(view_->grab().save(QStringLiteral("%1/playback-%2.png").arg(folder).arg(size.width())));
    }
}

int main(int argc, char** argv) {
    prepareOpenGl();
    QApplication application(argc, argv);
    PlaybackTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_playback.moc"
