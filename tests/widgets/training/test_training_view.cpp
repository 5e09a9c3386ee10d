// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>

#include "tests/support/view_fixture.hpp"
#include "widgets/training/training_command.hpp"
#include "widgets/training/training_view.hpp"

using namespace nl;
using namespace nl::ui;
using nl::test::ViewFixture;

namespace {

struct Shown {
    ViewFixture fixture;
    std::shared_ptr<const graph::Graph> graph = test::randomNetwork({{10, 10}, 2, 80, 4});
    workspace::OpenId id = fixture.add(graph);
    TrainingView view{fixture.context()};

    Shown() {
        view.resize(1000, 700);
        view.show();
    }
    [[nodiscard]] QPushButton* button(const char* name) const {
        return view.findChild<QPushButton*>(QLatin1String(name));
    }
    void type(const char* field, const QString& text) {
        auto* edit = qobject_cast<QLineEdit*>(view.form()->editor(field));
        QVERIFY2(edit != nullptr, field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void small(const QString& epochs) {
        type("epochs", epochs);
        type("hidden", QStringLiteral("8"));
        type("heads", QStringLiteral("2"));
        type("layers", QStringLiteral("1"));
        type("threads", QStringLiteral("1"));
    }
    [[nodiscard]] const Training* training() const {
        return fixture.document.trainings().empty() ? nullptr : fixture.document.trainings().back().get();
    }
    [[nodiscard]] std::size_t epochsShown() const {
        return view.lossChart()->curves().empty() ? 0 : view.lossChart()->curves()[0].points.size();
    }
};

}  // namespace

class TestTrainingView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyStateOffersTheNextAction();
    void formIsTheFieldTable();
    void wrongValuesAreNamedAtTheField();
    void conditionsBetweenFields();
    void presets();
    void commandSaysTheSame();
    void trainsToTheEndWithCurves();
    void pausesResumesAndStops();
    void stoppedTrainingGoesOn();
    void takenFromTheQueueItCannotGoOn();
    void failureIsShown();
    void settingsAreRestored();
    void thinningKeepsExtremes();
    void pictures();
};

void TestTrainingView::emptyStateOffersTheNextAction() {
    ViewFixture fixture;
    TrainingView view(fixture.context());
    view.resize(600, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QPushButton* build = nullptr;
    for (QPushButton* button : view.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Build graph")) build = button;
    QVERIFY(build != nullptr);
    QTest::mouseClick(build, Qt::LeftButton);
    QCOMPARE(fixture.built, 1);
}

void TestTrainingView::formIsTheFieldTable() {
    Shown shown;
    for (const Field<bgan::BganOptions>& field : bgan::bganFields()) {
        QWidget* editor = shown.view.form()->editor(field.key);
        QVERIFY2(editor != nullptr, field.key.c_str());
        QVERIFY2(editor->toolTip().contains(QString::fromStdString(field.help)), field.key.c_str());
        QVERIFY(!editor->accessibleName().isEmpty());
        QVERIFY(shown.view.form()->value(field.key) == field.get(bgan::BganOptions{}));
    }
}

void TestTrainingView::wrongValuesAreNamedAtTheField() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    QVERIFY(shown.button("start")->isEnabled());
    shown.type("epochs", QStringLiteral("many"));
    QVERIFY(!shown.view.form()->valid());
    QVERIFY2(!shown.button("start")->isEnabled(), "a wrong value must not be trained with");
    shown.type("epochs", QStringLiteral("-3"));
    QVERIFY(!shown.view.form()->valid());
    shown.type("epochs", QStringLiteral("7"));
    QVERIFY(shown.view.form()->valid() && shown.button("start")->isEnabled());
    QCOMPARE(shown.view.options().epochs, std::int64_t{7});
    shown.type("learning-rate", QStringLiteral("0,005"));
    QVERIFY2(shown.view.form()->valid(), "many write a comma");
    QCOMPARE(shown.view.options().learningRate, 0.005);
}

void TestTrainingView::conditionsBetweenFields() {
    Shown shown;
    shown.type("hidden", QStringLiteral("10"));
    shown.type("heads", QStringLiteral("4"));
    QVERIFY(!shown.view.form()->valid());
    shown.type("heads", QStringLiteral("5"));
    QVERIFY(shown.view.form()->valid());
}

void TestTrainingView::presets() {
    const bgan::BganOptions quick = withPreset({}, Preset::quick), standard = withPreset({}, Preset::standard),
                            thorough = withPreset({}, Preset::thorough);
    QVERIFY(quick.epochs < standard.epochs && standard.epochs < thorough.epochs);
    for (const bgan::BganOptions& options : {quick, standard, thorough}) QVERIFY(optionProblem(options).key.empty());
    Shown shown;
    auto* preset = shown.view.findChild<QComboBox*>();
    for (QComboBox* box : shown.view.findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Preset")) preset = box;
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_Home);
    QCOMPARE(shown.view.options().epochs, quick.epochs);
    shown.type("epochs", QStringLiteral("11"));
    QCOMPARE(preset->currentIndex(), 3);
}

void TestTrainingView::commandSaysTheSame() {
    bgan::BganOptions options;
    options.hidden = 64;
    options.task = "link";
    const QString command =
        trainingCommand(options, {QStringLiteral("/a folder/m.nml")}, QStringLiteral("/runs/bgan-1"));
    QVERIFY(command.contains(QStringLiteral("--models '/a folder/m.nml'")));
    QVERIFY(command.contains(QStringLiteral("--task link")) && command.contains(QStringLiteral("--out /runs/bgan-1")) &&
            command.contains(QStringLiteral("--hidden 64")));
    QVERIFY2(!command.contains(QStringLiteral("--layers")), "defaults are left out");
    QVERIFY(trainingCommand(options, {QStringLiteral("m.nml"), QStringLiteral("segment")}, {})
                .contains(QStringLiteral("--resolution segment")));
    const QString snn =
        trainingCommand(options, {QStringLiteral("/runs/vgg5 1/model.h5")}, QStringLiteral("/runs/bgan-1"));
    QVERIFY(snn.startsWith(QStringLiteral("neuroloom-cli snn graph --run '/runs/vgg5 1' --out graph.h5\n")));
    QVERIFY(snn.contains(QStringLiteral("bgan train --dataset graph.h5 --task link")));
    Shown shown;
    shown.type("seed", QStringLiteral("42"));
    QVERIFY(shown.view.findChild<QPlainTextEdit*>(QStringLiteral("command"))
                ->toPlainText()
                .contains(QStringLiteral("--seed 42")));
    for (QPushButton* button : shown.view.findChildren<QPushButton*>())
        if (button->accessibleName() == QStringLiteral("Copy as command")) button->click();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("--seed 42")));
}

void TestTrainingView::trainsToTheEndWithCurves() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("5"));
    QTest::mouseClick(shown.button("start"), Qt::LeftButton);
    QVERIFY(shown.training() != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(shown.training()->state == JobState::done || shown.training()->error, 120000);
    QVERIFY2(!shown.training()->error, shown.training()->error ? shown.training()->error->text().c_str() : "");
    QTRY_COMPARE_WITH_TIMEOUT(shown.epochsShown(), std::size_t{5}, 10000);
    QVERIFY(shown.training()->result->parameters > 0);
    QTRY_VERIFY2(shown.fixture.document.activeAttention() != nullptr, "the attention of the trained network is open");
    QTRY_VERIFY(shown.button("start")->isEnabled() && !shown.button("stop")->isEnabled());
}

void TestTrainingView::pausesResumesAndStops() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("100000"));
    QTest::mouseClick(shown.button("start"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.epochsShown() >= 2, 60000);
    QTest::mouseClick(shown.button("pause"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown.training()->state, JobState::paused, 20000);
    QCOMPARE(shown.button("pause")->text(), QStringLiteral("Resume"));
    const std::size_t before = shown.training()->live->read()->metrics.points.size();
    QTest::mouseClick(shown.button("pause"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.training()->live->read()->metrics.points.size() > before, 60000);
    QTest::mouseClick(shown.button("stop"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.training()->result && shown.training()->result->stopped, 60000);
    QVERIFY(QFileInfo::exists(shown.training()->runFolder + QStringLiteral("/metrics.csv")));
}

void TestTrainingView::stoppedTrainingGoesOn() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("100000"));
    QTest::mouseClick(shown.button("start"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.epochsShown() >= 6, 60000);
    QTest::mouseClick(shown.button("stop"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.training()->result && shown.training()->result->stopped, 60000);
    const std::int64_t reached = shown.training()->result->epochs;
    QTRY_VERIFY(shown.button("pause")->isEnabled());
    QTest::mouseClick(shown.button("pause"), Qt::LeftButton);
    QCOMPARE(shown.fixture.document.trainings().size(), std::size_t{2});
    QTRY_VERIFY_WITH_TIMEOUT(shown.training()->live->read() && shown.training()->live->read()->epoch > reached, 60000);
    QTest::mouseClick(shown.button("stop"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.training()->result.has_value(), 60000);
    // Without its graph it cannot go on, and that is said.
    QTRY_VERIFY(shown.button("pause")->isEnabled());
    shown.fixture.document.close(shown.id);
    QSignalSpy said(&shown.fixture.document, &Document::message);
    QTest::mouseClick(shown.button("pause"), Qt::LeftButton);
    QCOMPARE(shown.fixture.document.trainings().size(), std::size_t{2});
    QCOMPARE(said.size(), 1);
}

void TestTrainingView::takenFromTheQueueItCannotGoOn() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    std::atomic<bool> release{false};  // holds the one place for heavy jobs
    shown.fixture.document.jobs().run<int>(
        {"before", JobKind::train, 0},
        [&release](JobContext& job) -> Result<int> {
            while (!release && job.checkpoint()) QThread::yieldCurrentThread();
            return 1;
        },
        &shown.view, [](const Result<int>&) {});
    QTest::mouseClick(shown.button("start"), Qt::LeftButton);
    QTRY_VERIFY(shown.button("stop")->isEnabled());
    QTest::mouseClick(shown.button("stop"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown.training()->state, JobState::cancelled, 20000);
    release = true;
    QTRY_VERIFY(shown.button("start")->isEnabled());
    QVERIFY2(!shown.button("pause")->isEnabled(), "there is nothing to go on from");
}

void TestTrainingView::failureIsShown() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("2"));
    shown.view.form()->setValue("task", std::string("firing-pattern"));  // nothing was simulated: there are no labels
    QTest::mouseClick(shown.button("start"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.training()->error.has_value(), 60000);
    bool said = false;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 for (const QLabel* label : shown.view.findChildren<QLabel*>())
                                     said = said || label->text().contains(QStringLiteral("failed"));
                                 return said;
                             }()),
                             5000);
}

void TestTrainingView::settingsAreRestored() {
    QJsonObject state;
    {
        Shown shown;
        shown.type("epochs", QStringLiteral("123"));
        state = shown.view.saveState();
    }
    Shown shown;
    shown.view.restoreState(state);
    QCOMPARE(shown.view.options().epochs, std::int64_t{123});
}

void TestTrainingView::thinningKeepsExtremes() {
    std::vector<QPointF> points;
    for (int i = 0; i < 100000; ++i) points.emplace_back(i, i == 54321 ? 99 : std::sin(i * 0.001));
    const std::vector<QPointF> few = thinned(points, 2000);
    QVERIFY(few.size() <= 2000 && few.size() > 1000);
    QVERIFY(std::is_sorted(few.begin(), few.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    QVERIFY(std::any_of(few.begin(), few.end(), [](const QPointF& p) { return p.y() == 99; }));
}

void TestTrainingView::pictures() {
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.small(QStringLiteral("40"));
    QTest::mouseClick(shown.button("start"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.training()->state == JobState::done || shown.training()->error, 120000);
    QTRY_COMPARE_WITH_TIMEOUT(shown.epochsShown(), std::size_t{40}, 10000);
    test::savePictures(shown.view, QStringLiteral("training"), [] { return true; });
    QVERIFY(test::coloursOf(shown.view.picture()) > 20);
}

QTEST_MAIN(TestTrainingView)
#include "test_training_view.moc"
