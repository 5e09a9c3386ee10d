// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, driven by real events: keys, mouse, drops.
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>
#include <QtTest>

#include "tests/app/workbench/workbench_fixture.hpp"
#include "tests/support/gui_main.hpp"
#include "tests/support/snn_run.hpp"
#include "widgets/attention/attention_view.hpp"
#include "widgets/diagnostics/diagnostics_view.hpp"
#include "widgets/document/snn_trainings.hpp"
#include "widgets/explorer/explorer_model.hpp"
#include "widgets/explorer/explorer_view.hpp"
#include "widgets/graphview/graph_view.hpp"
#include "widgets/inspector/inspector_view.hpp"
#include "widgets/source/source_view.hpp"
#include "widgets/training/training_view.hpp"
#include "widgets/viewer3d/viewer3d_view.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;

namespace {

constexpr int kLong = 60000;  // patience of a condition, not an expectation

template <class V>
V& viewOf(WorkbenchFixture& fixture, const char* id) {
    auto* view = qobject_cast<V*>(fixture.window().view(QString::fromLatin1(id)));
    if (view == nullptr) qFatal("there is no view %s", id);
    return *view;
}

void drop(QWidget& target, const QStringList& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) urls.push_back(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter(target.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    QVERIFY2(enter.isAccepted(), "files may be dropped here");
    QDropEvent event(target.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
}

bool hasModels(WorkbenchFixture& fixture, int count) {
    int models = 0;
    for (const workspace::OpenItem* item : fixture.document().workspace().items()) models += item->model != nullptr;
    return models == count;
}

/// A training that goes on until it is stopped.
void startLongTraining(WorkbenchFixture& fixture) {
    auto& view = viewOf<TrainingView>(fixture, "training");
    bgan::BganOptions options = view.options();
    options.epochs = 100000;
    view.form()->write(bgan::bganFields(), options);
    fixture.action("bgan.train").trigger();
}

std::int64_t epochOf(const Training* training) {
    const auto live = training != nullptr ? training->live->read() : nullptr;
    return live ? live->epoch : 0;
}

}  // namespace

class TestWindow : public QObject {
    Q_OBJECT
private:
    void openMicrocircuit(WorkbenchFixture& fixture) {
        fixture.window().openFiles({samplePath("microcircuit.net.nml")});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document().activeGraph() != nullptr, kLong);
    }

private Q_SLOTS:
    void everyActionIsComplete() {
        WorkbenchFixture fixture;
        QSet<QString> ids, shortcuts;
        for (const ActionSpec& spec : fixture.window().actions().specs()) {
            QVERIFY2(!spec.id.isEmpty() && !ids.contains(spec.id), qPrintable(spec.id));
            ids.insert(spec.id);
            QVERIFY2(!spec.text.isEmpty(), qPrintable(spec.id));
            QVERIFY2(spec.help.endsWith(QLatin1Char('.')), qPrintable(spec.id + ": its help is one sentence"));
            QVERIFY2(spec.run != nullptr, qPrintable(spec.id));
            const QAction& action = fixture.action(qPrintable(spec.id));
            QCOMPARE(action.isEnabled(), !spec.enabledWhen || spec.enabledWhen());
            if (!spec.icon.isEmpty()) QVERIFY2(!action.icon().isNull(), qPrintable(spec.id + ": icon " + spec.icon));
            if (spec.shortcut.isEmpty()) continue;
            QVERIFY2(!shortcuts.contains(spec.shortcut.toString()), qPrintable(spec.id + " shares its shortcut"));
            shortcuts.insert(spec.shortcut.toString());
        }
        QVERIFY(ids.size() > 30);
    }

    void enabledFollowsTheDocument() {
        WorkbenchFixture fixture;
        for (const char* id :
             {"graph.build", "file.close", "file.reload", "bgan.train", "train.stop", "edit.clearSelection"})
            QVERIFY2(!fixture.action(id).isEnabled(), id);
        openMicrocircuit(fixture);
        for (const char* id : {"graph.build", "file.close", "file.reload", "bgan.train"})
            QVERIFY2(fixture.action(id).isEnabled(), id);
        QVERIFY(!fixture.action("train.stop").isEnabled());
        fixture.action("file.close").trigger();
        QVERIFY(fixture.document().workspace().items().empty());
        QVERIFY(!fixture.action("graph.build").isEnabled());
    }

    void everyWidgetForKeysHasAName() {
        WorkbenchFixture fixture;
        QStringList nameless;
        int counted = 0;
        for (const QString& id : fixture.window().viewIds())
            for (QWidget* widget : fixture.window().view(id)->findChildren<QWidget*>()) {
                // Qt's own inner parts (the field of a spin box, a header) are spoken of by what they belong to.
                const bool inner = widget->objectName().startsWith(QLatin1String("qt_")) ||
                                   qobject_cast<QHeaderView*>(widget) != nullptr ||
                                   widget->metaObject()->className() == QByteArray("QScrollArea") ||
                                   qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr ||
                                   qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr ||
                                   widget->window() != &fixture.window();
                if (inner || (widget->focusPolicy() & Qt::TabFocus) == 0) continue;
                ++counted;
                const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
                if (spoken == nullptr || spoken->text(QAccessible::Name).isEmpty())
                    nameless << QStringLiteral("%1: %2 %3")
                                    .arg(id, QLatin1String(widget->metaObject()->className()), widget->objectName());
            }
        QVERIFY(counted > 60);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

    void aTabBehindDoesNotWork() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        fixture.window().showView(QStringLiteral("viewer3d"));
        auto& graph = viewOf<GraphView>(fixture, "graphview");
        QTRY_VERIFY_WITH_TIMEOUT(viewOf<Viewer3dView>(fixture, "viewer3d").settled() && fixture.atRest(), kLong);
        QVERIFY2(graph.isVisible(), "to Qt it is: that is why the views are told");
        QVERIFY(!graph.seen());
        QVERIFY2(graph.canvas()->scene() == nullptr, "nothing was laid out for a tab that nobody has looked at");
        fixture.window().showView(QStringLiteral("graphview"));
        QVERIFY(graph.seen() && !viewOf<Viewer3dView>(fixture, "viewer3d").seen());
        QTRY_VERIFY_WITH_TIMEOUT(graph.canvas()->scene() != nullptr, kLong);
    }

    void reloadingTwiceOpensOnce() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.atRest(), kLong);
        const workspace::OpenId before = fixture.document().activeModel()->id;
        fixture.action("file.reload").trigger();
        fixture.action("file.reload").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document().workspace().item(before) == nullptr, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.atRest() && fixture.document().activeGraph() != nullptr, kLong);
        QVERIFY(hasModels(fixture, 1));
        const workspace::OpenId again = fixture.document().activeModel()->id;
        fixture.document().reload(again);
        fixture.document().close(again);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.atRest(), kLong);
        QCoreApplication::processEvents();
        QVERIFY2(fixture.document().workspace().items().empty(), "what was closed stays closed");
    }

    void aBrokenRunIsSaid() {
        WorkbenchFixture fixture;
        const QString runs = fixture.document().runsFolder();
        QVERIFY(QDir().mkpath(fixture.folder().filePath("other/run-1")));
        static_cast<void>(fixture.write(QStringLiteral("other/run-1/config.json"), "{ broken"));
        QSignalSpy failed(&fixture.document(), &Document::openFailed);
        fixture.window().openFiles({fixture.folder().filePath("other/run-1")});
        QCOMPARE(failed.size(), 1);
        QCOMPARE(fixture.document().runsFolder(), runs);
        QCOMPARE(fixture.document().diagnostics().size(), std::size_t{1});
    }

    void theFilterFindsCellsAndFollowsWhatIsOpen() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        auto& explorer = viewOf<ExplorerView>(fixture, "explorer");
        auto* filter = explorer.findChild<QLineEdit*>();
        QTest::keyClicks(filter, QStringLiteral("PYR_l3[3"));
        const auto first = [&] { return explorer.tree().model()->index(0, 0).data().toString(); };
        QTRY_COMPARE(first(), QStringLiteral("pyr_L3[3]"));
        fixture.action("file.close").trigger();
        QTRY_COMPARE(first(), QStringLiteral("No name matches."));
    }

    void opensByDialog() {
        WorkbenchFixture fixture;
        fixture.action("file.open").trigger();
        QTRY_VERIFY(fixture.window().findChild<QFileDialog*>() != nullptr);
        auto* dialog = fixture.window().findChild<QFileDialog*>();
        QTRY_VERIFY(dialog->isVisible());
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY(name != nullptr);
        // The dialog fills the name in by itself while its field has no focus; a display without a window manager gives
        // none.
        QApplication::setActiveWindow(dialog);
        name->setFocus();
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, samplePath("point_network.net.nml"));
        QCOMPARE(name->text(), samplePath("point_network.net.nml"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(hasModels(fixture, 1), kLong);
        QCOMPARE(fixture.document().activeModel()->name, std::string("point_network.net.nml"));
        QCOMPARE(fixture.document().recentFiles().value(0), samplePath("point_network.net.nml"));
    }

    void opensSeveralByDrop() {
        WorkbenchFixture fixture;
        drop(fixture.window(), {samplePath("point_network.net.nml"), samplePath("pyramidal_cell.cell.nml")});
        QTRY_VERIFY_WITH_TIMEOUT(hasModels(fixture, 2), kLong);
    }

    void theTreeSelectsEverywhere() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        Document& document = fixture.document();
        auto& explorer = viewOf<ExplorerView>(fixture, "explorer");
        const ItemRef cell{ItemKind::cell, document.activeModel()->id, 1, 3};
        const QModelIndex index = explorer.model().find(cell);
        QVERIFY(index.isValid());
        explorer.tree().scrollTo(index);
        const QRect row = explorer.tree().visualRect(index);
        QVERIFY(!row.isEmpty());
        QTest::mouseClick(explorer.tree().viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY((document.selection().items() == std::vector<ItemRef>{cell}));
        // 3-D: all parts of the cell, and only those.
        fixture.window().showView(QStringLiteral("viewer3d"));
        auto& viewer = viewOf<Viewer3dView>(fixture, "viewer3d");
        QTRY_VERIFY_WITH_TIMEOUT(viewer.settled(), kLong);
        const auto segments = workspace::related(document.workspace(), cell, ItemKind::segment).size();
        QTRY_COMPARE_WITH_TIMEOUT(viewer.canvas().content.selectedItems.size(), segments, kLong);
        // Inspector: it is about this cell, with the features of its neuron.
        auto& inspector = viewOf<InspectorView>(fixture, "inspector");
        QTRY_VERIFY(!inspector.sections().empty());
        QTRY_COMPARE(inspector.sections().front().rows.front().value, QStringLiteral("pyr_L3[3]"));
        // Graph and heatmap.
        fixture.window().showView(QStringLiteral("graphview"));
        auto& graph = viewOf<GraphView>(fixture, "graphview");
        QTRY_COMPARE_WITH_TIMEOUT(graph.canvas()->selectedSlots().size(), std::size_t{1}, kLong);
        fixture.window().showView(QStringLiteral("attention"));
        QTRY_COMPARE_WITH_TIMEOUT(viewOf<AttentionView>(fixture, "attention").canvas()->selectedItems().size(),
                                  std::size_t{1}, kLong);
    }

    void aNodeOfTheGraphIsShownInTheTree() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        Document& document = fixture.document();
        const ItemRef cell{ItemKind::cell, document.activeModel()->id, 2, 1};
        const auto nodes = workspace::related(document.workspace(), cell, ItemKind::node);
        QCOMPARE(nodes.size(), std::size_t{1});
        document.selection().select(nodes.front());
        auto& explorer = viewOf<ExplorerView>(fixture, "explorer");
        QTRY_VERIFY((explorer.model().item(explorer.tree().currentIndex()) == cell));
    }

    void trainPauseResumeStop() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        startLongTraining(fixture);
        QVERIFY(fixture.document().runningTraining() != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(epochOf(fixture.document().runningTraining()) >= 2, kLong);
        QVERIFY(!fixture.action("bgan.train").isEnabled());
        fixture.action("train.pause").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document().runningTraining()->state == JobState::paused, kLong);
        QTRY_VERIFY(fixture.action("train.resume").isEnabled());
        fixture.action("train.resume").trigger();
        const std::int64_t before = epochOf(fixture.document().runningTraining());
        QTRY_VERIFY_WITH_TIMEOUT(epochOf(fixture.document().runningTraining()) > before + 1, kLong);
        const QString run = fixture.document().runningTraining()->runFolder;
        fixture.action("train.stop").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document().runningTraining() == nullptr, kLong);
        const Training& training = *fixture.document().trainings().back();
        QVERIFY2(training.result.has_value(), training.error ? training.error->text().c_str() : "no result");
        QVERIFY(training.result->stopped);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document().activeAttention() != nullptr, kLong);
        QVERIFY(QFile::exists(run + QStringLiteral("/config.json")));
        QVERIFY(QFile::exists(run + QStringLiteral("/metrics.csv")));
        QVERIFY(fixture.action("bgan.train").isEnabled());
    }

    void theWindowClosesDuringTraining() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        startLongTraining(fixture);
        QTRY_VERIFY_WITH_TIMEOUT(epochOf(fixture.document().runningTraining()) >= 1, kLong);
        const QString run = fixture.document().runningTraining()->runFolder;
        fixture.closeWindow();  // joins the job
        QVERIFY(QFile::exists(run + QStringLiteral("/config.json")));
        QVERIFY(QFile::exists(run + QStringLiteral("/metrics.csv")));
    }

    /// Without a run the action leads to Runs; with one it shows the graph, and BGAN may be trained on it.
    void aSpikingNetworkBecomesAGraph() {
        WorkbenchFixture fixture;
        fixture.action("snn.graph").trigger();
        QVERIFY(fixture.window().dock(QStringLiteral("runs"))->isVisible());
        QVERIFY(fixture.document().activeGraph() == nullptr);
        snn::SnnOptions options = test::tinySnn();
        options.epochs = 1;
        fixture.document().snn().start(options, {}, fixture.document().newRunFolder(QStringLiteral("vgg5")),
                                       test::tinyPictures());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document().snn().all().front()->result.has_value(), kLong);
        fixture.action("snn.graph").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document().activeGraph() != nullptr, kLong);
        QVERIFY(QString::fromStdString(fixture.document().activeGraph()->name)
                    .startsWith(QStringLiteral("vgg5-1, graph of ")));
        QVERIFY(fixture.action("bgan.train").isEnabled());
        QVERIFY(fixture.window().dock(QStringLiteral("graphview"))->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(viewOf<GraphView>(fixture, "graphview").canvas()->scene() != nullptr, kLong);
        const QAbstractItemModel* tree = viewOf<ExplorerView>(fixture, "explorer").tree().model();
        bool listed = false;
        for (int row = 0; row < tree->rowCount(); ++row)
            listed = listed || tree->index(row, 0).data().toString().startsWith(QStringLiteral("vgg5-1, graph of "));
        QVERIFY(listed);
    }

    void anImportIsCancelled() {
        WorkbenchFixture fixture;
        QByteArray text(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"big\">\n<iafTauCell id=\"c\" "
            "leakReversal=\"-70mV\" thresh=\"-50mV\" reset=\"-65mV\" tau=\"20ms\"/>\n<network id=\"n\">\n"
            "<population id=\"p\" component=\"c\" size=\"200000\" type=\"populationList\">\n");
        for (int i = 0; i < 200000; ++i)
            text += "<instance id=\"" + QByteArray::number(i) + "\"><location x=\"1\" y=\"2\" z=\"3\"/></instance>\n";
        text += "</population></network></neuroml>\n";
        fixture.window().openFiles({fixture.write(QStringLiteral("big.net.nml"), text)});
        const auto jobs = fixture.document().jobs().jobs();
        QCOMPARE(jobs.size(), std::size_t{1});
        const JobId id = jobs.front().id;
        fixture.document().jobs().pause(id);  // so that it is still there when the button is pressed
        fixture.window().showView(QStringLiteral("jobs"));
        QPushButton* cancel = nullptr;
        for (QPushButton* button : fixture.window().view(QStringLiteral("jobs"))->findChildren<QPushButton*>())
            if (button->text() == QLatin1String("Cancel")) cancel = button;
        QVERIFY(cancel != nullptr);
        QTRY_VERIFY(cancel->isVisible() && cancel->isEnabled());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document().jobs().job(id)->state == JobState::cancelled, kLong);
        QVERIFY(fixture.document().workspace().items().empty());
        QVERIFY2(fixture.document().diagnostics().empty(), "to cancel is no fault");
    }

    void aFileWithFaultsOpensAsFarAsItCan() {
        WorkbenchFixture fixture;
        fixture.window().openFiles({samplePath("with_faults.net.nml")});
        QTRY_VERIFY_WITH_TIMEOUT(hasModels(fixture, 1), kLong);
        QVERIFY(hasErrors(fixture.document().diagnostics().front().diagnostics));
        fixture.window().showView(QStringLiteral("diagnostics"));
        QTableView& table = viewOf<DiagnosticsView>(fixture, "diagnostics").table();
        QTRY_VERIFY(table.model()->rowCount() > 3);
        const QModelIndex first = table.model()->index(0, 1);
        const QRect row = table.visualRect(first);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, row.center());
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, row.center());
        auto& source = viewOf<SourceView>(fixture, "source");
        QTRY_COMPARE_WITH_TIMEOUT(source.path(), samplePath("with_faults.net.nml"), kLong);
        QCOMPARE(source.editor().markedLine(), table.model()->index(0, 3).data().toInt());
        QVERIFY(source.editor().markedLine() > 1);
    }

    void aFileOfWhichNothingCanBeReadIsListed() {
        WorkbenchFixture fixture;
        QSignalSpy failed(&fixture.document(), &Document::openFailed);
        fixture.window().openFiles({fixture.write(QStringLiteral("no.nml"), "<neuroml id="),
                                    fixture.folder().filePath("missing.nml"),
                                    fixture.write(QStringLiteral("odd.txt"), "hello")});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size() + static_cast<qsizetype>(fixture.document().workspace().items().size()),
                                  qsizetype{3}, kLong);
        QVERIFY(failed.size() >= 2);
        QVERIFY(fixture.document().diagnostics().size() >= 2);
    }

    void layoutsAreKept() {
        WorkbenchFixture fixture;
        QCOMPARE(fixture.window().layoutName(), QStringLiteral("model"));
        QVERIFY(fixture.window().dock(QStringLiteral("inspector"))->isVisible());
        fixture.action("layout.train").trigger();
        QVERIFY(fixture.window().dock(QStringLiteral("training"))->isVisible());
        QVERIFY(!fixture.window().dock(QStringLiteral("inspector"))->isVisible());
        fixture.window().dock(QStringLiteral("explorer"))->close();
        fixture.reopen();
        QCOMPARE(fixture.window().layoutName(), QStringLiteral("train"));
        QVERIFY(!fixture.window().dock(QStringLiteral("explorer"))->isVisible());
        fixture.action("layout.reset").trigger();
        QVERIFY(fixture.window().dock(QStringLiteral("explorer"))->isVisible());
        fixture.action("layout.model").trigger();
        QVERIFY(fixture.window().dock(QStringLiteral("inspector"))->isVisible());
        fixture.action("view.show.runs").trigger();  // of no place in this layout
        QVERIFY(fixture.window().dock(QStringLiteral("runs"))->isVisible());
    }

    void aDockFloatsAndComesBack() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        fixture.window().showView(QStringLiteral("viewer3d"));
        auto& viewer = viewOf<Viewer3dView>(fixture, "viewer3d");
        QTRY_VERIFY_WITH_TIMEOUT(viewer.settled(), kLong);
        for (const bool floating : {true, false}) {
            fixture.window().dock(QStringLiteral("viewer3d"))->setFloating(floating);
            fixture.window().showView(QStringLiteral("viewer3d"));  // back among its tabs it need not be the front one
            QTRY_VERIFY2_WITH_TIMEOUT(viewer.settled(), floating ? "floating" : "docked again", kLong);
            QVERIFY(!viewer.picture().isNull());
        }
    }

    void thePaletteFindsAPopulation() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        fixture.action("help.palette").trigger();
        auto* palette = fixture.window().findChild<QWidget*>(QStringLiteral("commandPalette"));
        QVERIFY(palette != nullptr && palette->isVisible());
        auto* edit = palette->findChild<QLineEdit*>();
        QTest::keyClicks(edit, QStringLiteral("pv_basket"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(fixture.document().selection().items().size(), std::size_t{1});
        QVERIFY(fixture.document().selection().current().kind == ItemKind::population);
    }

    void keysMoveBetweenDocks() {
        WorkbenchFixture fixture;
        openMicrocircuit(fixture);
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.window().isActiveWindow());
        QSet<QString> reached;
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(&fixture.window(), Qt::Key_F6);
            for (const QString& id : fixture.window().viewIds())
                if (fixture.window().dock(id)->isAncestorOf(QApplication::focusWidget())) reached.insert(id);
        }
        for (const char* id : {"explorer", "inspector", "jobs"})
            QVERIFY2(reached.contains(QString::fromLatin1(id)), id);
    }

    void themesChangeThePalette() {
        WorkbenchFixture fixture;
        fixture.action("theme.dark").trigger();
        QVERIFY(darkTheme());
        fixture.action("theme.light").trigger();
        QVERIFY(!darkTheme());
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestWindow)
#include "test_window.moc"
