// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <set>

#include "tests/support/snn_run.hpp"
#include "tests/support/view_fixture.hpp"
#include "widgets/snn/snn_view.hpp"

using namespace nl;
using namespace nl::ui;
using nl::test::ViewFixture;

namespace {

constexpr int kLong = 120000;

struct Shown {
    ViewFixture fixture;
    SnnView view{fixture.context()};

    Shown() {
        view.resize(1000, 700);
        view.show();
    }
    [[nodiscard]] QPushButton* button(const char* name) const {
        return view.findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] FieldForm* form() const { return view.settings()->form(); }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    void type(const char* field, const QString& text) {
        auto* edit = qobject_cast<QLineEdit*>(form()->editor(field));
        QVERIFY2(edit != nullptr, field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void small(const QString& epochs) {
        view.settings()->setOptions(test::tinySnn());
        type("epochs", epochs);
    }
    void openPage(int page) {
        QTabBar* bar = view.settings()->pages()->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(page).center());
    }
    [[nodiscard]] const SnnTrainings& trainings() { return fixture.document.snn(); }
    [[nodiscard]] const SnnTraining& training(std::size_t i) { return *trainings().all().at(i); }
    [[nodiscard]] std::int64_t epochOf(std::size_t i) {
        const auto live = training(i).live->read();
        return live ? live->epoch : -1;
    }
    [[nodiscard]] std::int64_t stepOf(std::size_t i) {
        const auto live = training(i).live->read();
        return live ? live->step : -1;
    }
    [[nodiscard]] QString state() const { return view.findChild<QLabel*>(QStringLiteral("state"))->text(); }
};

}  // namespace

class TestSnnView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void formIsTheFieldTable();
    void wrongValuesAreNamed();
    void presets();
    void commandSaysTheSame();
    void networkPageIsThePlan();
    void picturesByClass();
    void missingFolderGivesAMessage();
    void trainsToTheEndWithCurves();
    void gradientScalingShowsItsFactors();
    void silentLayersAreOneLine();
    void pausesResumesAndStops();
    void stopKeepsTheBest();
    void stoppedTrainingGoesOn();
    void queueOfTwo();
    void everyControlHasAName();
    void settingsAreRestored();
    void pictures();
};

void TestSnnView::formIsTheFieldTable() {
    Shown shown;
    for (const Field<snn::SnnOptions>& field : snn::snnFields()) {
        QWidget* editor = shown.form()->editor(field.key);
        QVERIFY2(editor != nullptr, field.key.c_str());
        QVERIFY2(editor->toolTip().contains(QString::fromStdString(field.help)), field.key.c_str());
        QVERIFY(shown.form()->value(field.key) == field.get(snn::SnnOptions{}));
    }
}

void TestSnnView::wrongValuesAreNamed() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    QVERIFY(shown.button("start")->isEnabled());
    shown.type("epochs", QStringLiteral("none"));
    QVERIFY(!shown.button("start")->isEnabled());
    shown.type("epochs", QStringLiteral("3"));
    QVERIFY(shown.button("start")->isEnabled());
    // Settings that exclude each other: VGG has no shortcuts.
    shown.form()->setValue("residual", std::string("sew"));
    QVERIFY(!shown.view.settings()->valid() && !shown.button("start")->isEnabled());
    shown.form()->setValue("network", std::string("resnet18"));
    QVERIFY(shown.view.settings()->valid() && shown.button("start")->isEnabled());
}

void TestSnnView::presets() {
    Shown shown;
    QComboBox* preset = nullptr;
    for (QComboBox* box : shown.view.findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Preset")) preset = box;
    QVERIFY(preset != nullptr);
    shown.type("seed", QStringLiteral("5"));
    const auto& presets = snn::snnPresets();
    QCOMPARE(preset->count(), static_cast<int>(presets.size()) + 1);
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_Home);
    QCOMPARE(presetOf(shown.view.settings()->options()), 0);
    QCOMPARE(shown.view.settings()->options().dataset, std::string("synthetic"));
    QCOMPARE(shown.view.settings()->options().seed, std::int64_t{5});
    for (std::size_t i = 0; i < presets.size(); ++i) {
        const snn::SnnOptions options = withPreset({}, presets[i]);
        QVERIFY2(snn::checkOptions(options).has_value(), presets[i].name.c_str());
        QCOMPARE(presetOf(options), static_cast<int>(i));
    }
    shown.type("epochs", QStringLiteral("11"));
    QCOMPARE(preset->currentIndex(), preset->count() - 1);
}

void TestSnnView::commandSaysTheSame() {
    snn::SnnOptions options;
    options.gradientScaling = "causal";
    const QString command = snnCommand(options, QStringLiteral("/my pictures"), QStringLiteral("/runs/vgg5-1"));
    QVERIFY(command.startsWith(QStringLiteral("neuroloom-cli snn train --dataset cifar10 --data '/my pictures'")));
    QVERIFY(command.contains(QStringLiteral("--gradient-scaling causal")) &&
            command.contains(QStringLiteral("--out /runs/vgg5-1")));
    QVERIFY2(!command.contains(QStringLiteral("--momentum")), "defaults are left out");
    options.dataset = "synthetic";
    QVERIFY(!snnCommand(options, QStringLiteral("/my pictures"), {}).contains(QStringLiteral("--data ")));
    Shown shown;
    shown.type("seed", QStringLiteral("42"));
    QVERIFY(shown.view.findChild<QPlainTextEdit*>(QStringLiteral("command"))
                ->toPlainText()
                .contains(QStringLiteral("--seed 42")));
}

void TestSnnView::networkPageIsThePlan() {
    Shown shown;
    shown.openPage(2);
    for (const char* network : {"vgg5", "resnet20"}) {
        shown.form()->setValue("network", std::string(network));
        const auto plan = snn::planNetwork(shown.view.settings()->options(), 32, 32, 3, 10);
        QVERIFY(plan.has_value());
        const LayersModel& layers = *shown.view.settings()->layers();
        QCOMPARE(static_cast<std::size_t>(layers.rowCount()), plan->operations.size());
        std::int64_t parameters = 0;
        std::size_t neurons = 0, macs = 0;
        for (const snn::LayerRow& row : layers.rows()) {
            parameters += row.parameters;
            neurons += row.neurons;
            macs += row.macs;
        }
        QCOMPARE(parameters, plan->parameters());
        QCOMPARE(neurons, plan->neurons());
        QCOMPARE(macs, plan->macsPerImage());
        QVERIFY(!layers.index(0, LayersModel::shape).data().toString().isEmpty());
    }
}

void TestSnnView::picturesByClass() {
    Shown shown;
    shown.view.settings()->setOptions(test::tinySnn());
    shown.openPage(1);
    QTRY_COMPARE_WITH_TIMEOUT(shown.view.settings()->grid()->thumbnails().classes.size(), 10, kLong);
    for (const auto& pictures : shown.view.settings()->grid()->thumbnails().pictures) {
        QCOMPARE(pictures.size(), std::size_t{6});
        QCOMPARE(pictures.front().size(), QSize(32, 32));
    }
    QVERIFY(shown.view.settings()->pictures() != nullptr);
    QVERIFY(test::coloursOf(shown.view.settings()->grid()->grab().toImage()) > 100);
    // Another data set: what was loaded is no longer that of the settings.
    shown.form()->setValue("dataset", std::string("cifar10"));
    QVERIFY(shown.view.settings()->pictures() == nullptr);
}

void TestSnnView::missingFolderGivesAMessage() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("1"));
    shown.form()->setValue("dataset", std::string("cifar10"));
    shown.openPage(1);
    auto* folder = shown.view.findChild<QLineEdit*>(QStringLiteral("folder"));
    folder->setFocus();
    folder->selectAll();
    QTest::keyClicks(folder, shown.fixture.folder.filePath("nothing here"));
    QTest::keyClick(folder, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.settings()->picturesMessage().contains(QStringLiteral("Download")), kLong);
    QVERIFY(shown.view.settings()->picturesMessage().contains(QStringLiteral("nothing here")));
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(0).error.has_value(), kLong);
    QCOMPARE(shown.training(0).error->code, std::string("images-missing"));
    QTRY_VERIFY(shown.state().contains(QStringLiteral("failed")) && shown.state().contains(QStringLiteral("Download")));
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(shown.button("start")->isEnabled());
}

void TestSnnView::trainsToTheEndWithCurves() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("3"));
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(0).ended(), kLong);
    QVERIFY2(shown.training(0).result, shown.training(0).error ? shown.training(0).error->text().c_str() : "");
    QTRY_COMPARE(shown.view.live()->lossChart()->curves().size(), std::size_t{3});
    for (const CurveChart* chart : {shown.view.live()->lossChart(), shown.view.live()->accuracyChart()}) {
        QTRY_COMPARE(chart->curves()[1].points.size(), std::size_t{3});
        QCOMPARE(chart->curves()[2].points.size(), std::size_t{3});
    }
    QVERIFY(shown.training(0).result->parameters > 0);
    std::size_t spiking = 0;
    for (const snn::LayerRow& row : shown.view.settings()->layers()->rows()) spiking += row.neurons > 0;
    QCOMPARE(shown.view.live()->rates()->bars().size(), spiking);
    QVERIFY(shown.view.live()->numbers().contains(QStringLiteral("pictures/s")));
    QVERIFY(QFileInfo::exists(shown.training(0).runFolder + QStringLiteral("/model.h5")));
    QTRY_VERIFY(shown.button("raster")->isEnabled() && !shown.button("stop")->isEnabled());
}

void TestSnnView::gradientScalingShowsItsFactors() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("1"));
    shown.form()->setValue("gradient-scaling", std::string("post"));
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(0).ended(), kLong);
    QVERIFY(shown.training(0).result.has_value());
    QTRY_VERIFY(!shown.view.live()->factors()->bars().empty());
    const auto live = shown.training(0).live->read();
    QCOMPARE(shown.view.live()->factors()->bars().size(), live->factors.size());
    QCOMPARE(shown.view.live()->factors()->bars()[0].value, live->factors[0].mean);
    // Post scaling knows two factors: as many places of the histogram hold something, and shares add up.
    const CurveChart* histogram = shown.view.live()->histogram();
    QVERIFY(histogram->isVisible());
    QCOMPARE(histogram->curves().size(), live->factors.size());
    for (const Curve& curve : histogram->curves()) {
        double area = 0;
        int filled = 0;
        for (std::size_t i = 0; i + 1 < curve.points.size(); i += 2) {
            area += curve.points[i].y();
            filled += curve.points[i].y() > 0;
        }
        QVERIFY(std::abs(area - 100) < 1e-6);
        QVERIFY(filled == 1 || filled == 2);
    }
}

void TestSnnView::silentLayersAreOneLine() {
    SnnTraining training;
    training.job = 1;
    training.state = JobState::running;
    training.live = std::make_shared<Snapshot<snn::SnnProgress>>();
    snn::SnnProgress progress;
    for (const auto& [name, rate] :
         {std::pair{"conv1.neurons", 0.2}, {"conv2.neurons", 7e-5}, {"conv3.neurons", 0.0}}) {
        snn::LayerActivity layer;
        layer.name = name;
        layer.rate = rate;
        progress.watchedLayers.push_back(layer);
        layer.rate = 0.15;  // while it learns
        progress.layers.push_back(layer);
    }
    progress.warnings = {"layer conv2.neurons hardly fires (1e-05)", "layer conv2.neurons hardly fires (7e-05)",
                         "layer conv3.neurons hardly fires (0)"};
    training.live->publish(std::make_shared<const snn::SnnProgress>(progress));
    SnnLive live;
    live.resize(400, 600);
    live.QWidget::show();
    live.show(&training);
    QCOMPARE(live.warning(), QStringLiteral("⚠ Hardly any spikes in conv2, conv3 (least 0 a neuron and step)"));
    const auto* label = [&]() -> QLabel* {
        for (auto* found : live.findChildren<QLabel*>())
            if (found->text() == live.warning()) return found;
        return nullptr;
    }();
    QVERIFY(label != nullptr && label->toolTip().contains(QStringLiteral("(1e-05)")));
    // Only what is so now: conv2 has woken up, then all have.
    progress.watchedLayers[1].rate = 0.1;
    training.live->publish(std::make_shared<const snn::SnnProgress>(progress));
    live.show(&training);
    QCOMPARE(live.warning(), QStringLiteral("⚠ Hardly any spikes in conv3 (least 0 a neuron and step)"));
    progress.watchedLayers[2].rate = 0.1;
    training.live->publish(std::make_shared<const snn::SnnProgress>(progress));
    live.show(&training);
    QVERIFY(live.warning().isEmpty());
}

void TestSnnView::pausesResumesAndStops() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("10000"));
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.stepOf(0) >= 2, kLong);
    shown.click("pause");
    QTRY_COMPARE_WITH_TIMEOUT(shown.training(0).state, JobState::paused, kLong);
    QTRY_COMPARE(shown.button("pause")->text(), QStringLiteral("Resume"));
    const auto held = shown.fixture.document.jobs().job(shown.training(0).job);
    QCOMPARE(held->state, JobState::paused);
    shown.click("pause");
    QTRY_COMPARE_WITH_TIMEOUT(shown.training(0).state, JobState::running, kLong);
    const std::int64_t before = shown.stepOf(0);
    QTRY_VERIFY_WITH_TIMEOUT(shown.stepOf(0) > before, kLong);
    QVERIFY(!shown.training(0).moments.empty());
    shown.click("stop");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(0).ended(), kLong);
    QVERIFY(shown.training(0).result && shown.training(0).result->stopped);
    QVERIFY(QFileInfo::exists(shown.training(0).runFolder + QStringLiteral("/checkpoint.h5")));
}

void TestSnnView::stopKeepsTheBest() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("10000"));
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.epochOf(0) >= 2, kLong);
    QTRY_VERIFY(shown.button("keepBest")->isEnabled());
    shown.click("keepBest");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(0).ended(), kLong);
    QVERIFY(shown.training(0).result && shown.training(0).result->stopped);
    const auto kept = snn::openModel(shown.training(0).runFolder.toStdString());
    QVERIFY(kept.has_value());
    QCOMPARE((*kept)->epoch, shown.training(0).result->bestEpoch);
}

void TestSnnView::stoppedTrainingGoesOn() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("10000"));
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.epochOf(0) >= 1, kLong);
    shown.click("stop");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(0).ended(), kLong);
    const std::int64_t reached = shown.stepOf(0);
    QTRY_COMPARE(shown.button("pause")->text(), QStringLiteral("Resume"));
    shown.click("pause");
    QCOMPARE(shown.trainings().all().size(), std::size_t{2});
    QCOMPARE(shown.training(1).runFolder, shown.training(0).runFolder);
    QTRY_VERIFY_WITH_TIMEOUT(shown.stepOf(1) > reached, kLong);
    shown.click("stop");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(1).ended(), kLong);
}

void TestSnnView::queueOfTwo() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("10000"));
    shown.click("start");
    QTRY_COMPARE(shown.button("start")->text(), QStringLiteral("Queue"));
    shown.click("start");
    shown.click("start");
    QCOMPARE(shown.trainings().all().size(), std::size_t{3});
    std::set<QString> folders;
    for (std::size_t i = 0; i < 3; ++i) folders.insert(shown.training(i).runFolder);
    QCOMPARE(folders.size(), std::size_t{3});
    QTRY_VERIFY_WITH_TIMEOUT(shown.stepOf(0) >= 1, kLong);
    QVERIFY(shown.training(1).state == JobState::queued && shown.training(2).state == JobState::queued);
    // Take the last one from the queue by its row; the running one is not touched.
    QTRY_VERIFY(shown.view.queue()->isVisible());
    QTableView* queue = shown.view.queue();
    QCOMPARE(queue->model()->rowCount(), 3);
    queue->scrollTo(queue->model()->index(2, 0));
    QTest::mouseClick(queue->viewport(), Qt::LeftButton, {}, queue->visualRect(queue->model()->index(2, 0)).center());
    QCOMPARE(shown.view.shown(), &shown.training(2));
    shown.click("stop");
    QTRY_COMPARE_WITH_TIMEOUT(shown.training(2).state, JobState::cancelled, kLong);
    QVERIFY(!shown.training(0).ended());
    // The running one is stopped: the next begins by itself.
    QTest::mouseClick(queue->viewport(), Qt::LeftButton, {}, queue->visualRect(queue->model()->index(0, 0)).center());
    shown.click("stop");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(0).ended(), kLong);
    QTRY_VERIFY_WITH_TIMEOUT(shown.stepOf(1) >= 1, kLong);
    QCOMPARE(shown.training(1).state, JobState::running);
    QTest::mouseClick(queue->viewport(), Qt::LeftButton, {}, queue->visualRect(queue->model()->index(1, 0)).center());
    shown.click("stop");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(1).ended(), kLong);
}

void TestSnnView::everyControlHasAName() {
    Shown shown;
    for (QWidget* widget : shown.view.findChildren<QWidget*>()) {
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_")) || widget->parentWidget() == nullptr;
        if (inner || (qobject_cast<QPushButton*>(widget) == nullptr && qobject_cast<QComboBox*>(widget) == nullptr &&
                      qobject_cast<QTableView*>(widget) == nullptr && qobject_cast<QTabWidget*>(widget) == nullptr))
            continue;
        const auto* button = qobject_cast<QPushButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()),
                 widget->metaObject()->className());
    }
}

void TestSnnView::settingsAreRestored() {
    QJsonObject state;
    {
        Shown shown;
        shown.type("epochs", QStringLiteral("123"));
        shown.form()->setValue("network", std::string("resnet19"));
        state = shown.view.saveState();
    }
    Shown shown;
    shown.view.restoreState(state);
    QCOMPARE(shown.view.settings()->options().epochs, std::int64_t{123});
    QCOMPARE(shown.view.settings()->options().network, std::string("resnet19"));
}

void TestSnnView::pictures() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("6"));
    shown.form()->setValue("gradient-scaling", std::string("causal"));
    shown.click("start");
    shown.click("start");
    QTRY_VERIFY_WITH_TIMEOUT(shown.training(1).ended(), kLong);
    const bool looked = !qEnvironmentVariableIsEmpty("NEUROLOOM_PICTURES");
    for (int page = 0; page < (looked ? 3 : 1); ++page) {
        shown.openPage(page);
        test::savePictures(shown.view, QStringLiteral("snn-%1").arg(page),
                           [&] { return page != 1 || !shown.view.settings()->grid()->thumbnails().classes.isEmpty(); });
    }
    QVERIFY(test::coloursOf(shown.view.picture()) > 20);
}

QTEST_MAIN(TestSnnView)
#include "test_snn_view.moc"
