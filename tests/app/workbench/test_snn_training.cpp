// SPDX-License-Identifier: GPL-3.0-or-later
// A spiking network is trained in the whole window while the watchdog looks at the GUI thread.
#include <QPushButton>
#include <QRegularExpression>
#include <QtTest>

#include "app/workbench/watchdog.hpp"
#include "tests/app/workbench/workbench_fixture.hpp"
#include "tests/support/gui_main.hpp"
#include "tests/support/snn_run.hpp"
#include "widgets/document/snn_trainings.hpp"
#include "widgets/raster/raster_view.hpp"
#include "widgets/snn/snn_view.hpp"

namespace nl::ui {

namespace {
constexpr int kLong = 120000;  // patience of a condition, not an expectation
}

class TestSnnTraining : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Its views follow: numbers, curves and bars while it learns, spikes when it has ended. How often an event took
    /// longer than it should is written down, not judged: that depends on the machine.
    void theWindowFollowsATraining() {
        auto& application = static_cast<WatchedApplication&>(*qApp);
        WorkbenchFixture fixture;
        fixture.window().setLayoutName(QStringLiteral("train"));
        fixture.window().showView(QStringLiteral("snn"));
        auto& view = *qobject_cast<SnnView*>(fixture.window().view(QStringLiteral("snn")));
        QTRY_VERIFY(view.isVisible());
        QTest::qWait(0);  // what the first show takes is not the training's
        snn::SnnOptions options = test::tinySnn();
        options.epochs = 5;
        options.trainSize = 128;
        view.settings()->setOptions(options);
        application.setWatching(true);
        const qsizetype before = application.breaches().size();
        QTest::mouseClick(view.findChild<QPushButton*>(QStringLiteral("start")), Qt::LeftButton);
        const auto& training = *fixture.document().snn().all().front();
        QTRY_VERIFY_WITH_TIMEOUT(training.ended(), kLong);
        QVERIFY2(training.result, training.error ? training.error->text().c_str() : "");
        QTRY_COMPARE(view.live()->lossChart()->curves().size(), std::size_t{3});
        QTRY_COMPARE(view.live()->lossChart()->curves()[1].points.size(), std::size_t{5});
        QVERIFY(!view.live()->rates()->bars().empty());
        QVERIFY2(!training.moments.empty(), "it was followed within its epochs");
        fixture.window().showView(QStringLiteral("raster"));
        auto& raster = *qobject_cast<RasterView*>(fixture.window().view(QStringLiteral("raster")));
        QTRY_VERIFY_WITH_TIMEOUT(raster.raster()->table() && raster.settled(), kLong);
        QCOMPARE(raster.raster()->counter()->window().columns, static_cast<std::size_t>(options.timeSteps));
        application.setWatching(false);
        const QStringList breaches = application.breaches().mid(before);
        qInfo("%d event(s) over 50 ms while a network learned and was shown", static_cast<int>(breaches.size()));
        for (const QString& line : breaches) qInfo("  %s", qPrintable(line));
    }
    /// A measurement, not a test: how fast a network learns beside the window that shows it, against the same training
    /// without one, in turns.
    void speedBesideTheWindow() {
        if (!qEnvironmentVariableIsSet("NEUROLOOM_MEASURE"))
            QSKIP("a measurement for a quiet machine: set NEUROLOOM_MEASURE=1");
        auto& application = static_cast<WatchedApplication&>(*qApp);
        WorkbenchFixture fixture;
        fixture.window().setLayoutName(QStringLiteral("train"));
        fixture.window().showView(QStringLiteral("snn"));
        auto& view = *qobject_cast<SnnView*>(fixture.window().view(QStringLiteral("snn")));
        snn::SnnOptions options;
        options.dataset = "synthetic";
        options.network = "vgg5";
        options.precision = "bf16";
        options.epochs = 4;
        options.trainSize = 2048;
        options.testSize = 64;
        view.settings()->setOptions(options);
        const auto pictures = images::makeSynthetic(2048, 64, 1);
        application.setWatching(true);
        double alone = 0, shown = 0;
        const QTemporaryDir folder;
        for (int round = 0; round < 2; ++round) {
            ThreadPool pool(2);
            JobContext job(pool);
            Communicator ranks;
            const std::string run = folder.filePath(QString::number(round)).toStdString();
            const auto result = snn::train(pictures, options, run, false, nullptr, ranks, job);
            QVERIFY(result);
            QTest::mouseClick(view.findChild<QPushButton*>(QStringLiteral("start")), Qt::LeftButton);
            const auto& training = *fixture.document().snn().all().back();
            QTRY_VERIFY_WITH_TIMEOUT(training.ended() && training.result, 10 * kLong);
            qInfo("pictures a second: alone %.1f, beside the window %.1f", result->imagesPerSecond,
                  training.result->imagesPerSecond);
            alone = std::max(alone, result->imagesPerSecond);
            shown = std::max(shown, training.result->imagesPerSecond);
        }
        application.setWatching(false);
        qInfo("best of each: the window costs %.1f %%", 100 * (1 - shown / alone));
        for (const QString& line : application.breaches()) qInfo("  %s", qPrintable(line));
    }

    /// The watchdog names an event that is too long, with its receiver and the longest event sent meanwhile.
    void theWatchdogSeesALongEvent() {
        auto& application = static_cast<WatchedApplication&>(*qApp);
        class Slow : public QObject {
        public:
            bool event(QEvent* event) override {
                constexpr auto kPart = static_cast<QEvent::Type>(QEvent::User + 1);
                if (event->type() != QEvent::User && event->type() != kPart) return QObject::event(event);
                QElapsedTimer timer;
                timer.start();
                while (timer.elapsed() < 40) {
                }
                QEvent part(kPart);
                if (event->type() == QEvent::User) QCoreApplication::sendEvent(this, &part);
                return true;
            }
        } slow;
        slow.setObjectName(QStringLiteral("slow one"));
        application.setWatching(true);
        const qsizetype before = application.breaches().size();
        QCoreApplication::postEvent(&slow, new QEvent(QEvent::User));
        QCoreApplication::sendPostedEvents(&slow);
        application.setWatching(false);
        const QStringList said = application.breaches().mid(before);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said[0].startsWith(QStringLiteral("User -> ")) && said[0].contains(QStringLiteral("(slow one)")),
                 qPrintable(said[0]));
        const QString times = QStringLiteral("\\d+ ms, \\d+ ms of it computing");
        const QRegularExpression parts(
            QStringLiteral(": %1; its longest part: event 1001 -> .*slow one.*: %1$").arg(times));
        QVERIFY2(said[0].contains(parts), qPrintable(said[0]));
        QCoreApplication::postEvent(&slow, new QEvent(QEvent::User));
        QCoreApplication::sendPostedEvents(&slow);
        QCOMPARE(application.breaches().size(), before + 1);
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN_IN(nl::ui::WatchedApplication, nl::ui::TestSnnTraining)
#include "test_snn_training.moc"
