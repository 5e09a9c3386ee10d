// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include "app/workbench/main_window.hpp"
#include "app/workbench/session.hpp"
#include "tests/app/workbench/workbench_fixture.hpp"
#include "tests/support/gui_main.hpp"

namespace nl::ui {

class TestSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead() {
        const QTemporaryDir folder;
        Session session;
        session.files = {QStringLiteral("/a/b.nml"), QStringLiteral("/c d/e.swc")};
        session.layout = QStringLiteral("attention");
        session.views.insert(QStringLiteral("viewer3d"),
                             QJsonObject{{QStringLiteral("colour"), QStringLiteral("population")}});
        const QString file = folder.filePath(QStringLiteral("s.json"));
        QVERIFY(writeSession(session, file));
        const auto read = readSession(file);
        QVERIFY(read.has_value());
        QCOMPARE(read->files, session.files);
        QCOMPARE(read->layout, session.layout);
        QCOMPARE(read->views, session.views);
    }

    void faultsAreSaid() {
        const QTemporaryDir folder;
        const auto missing = readSession(folder.filePath(QStringLiteral("none.json")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, std::string("file-read"));
        QFile broken(folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\n\"version\": 1,\n oops}");
        broken.close();
        const auto bad = readSession(broken.fileName());
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, std::string("session-broken"));
        QCOMPARE(bad.error().where->line, 3);
        const auto nowhere = writeSession({}, folder.filePath(QStringLiteral("no/such/folder/s.json")));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, std::string("file-write"));
    }

    void theWindowComesBack() {
        const QTemporaryDir folder;
        const QString model = folder.filePath(QStringLiteral("n.nml"));
        QFile out(model);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">\n"
            "<iafTauCell id=\"c\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\" tau=\"30ms\"/>\n"
            "<network id=\"net\"><population id=\"p\" component=\"c\" size=\"2\"/></network></neuroml>\n");
        out.close();
        Session kept;
        {
            WorkbenchFixture fixture;
            fixture.window().openFiles({model});
            QTRY_VERIFY_WITH_TIMEOUT(fixture.document().activeModel() != nullptr, 20000);
            fixture.window().setLayoutName(QStringLiteral("attention"));
            kept = sessionOf(fixture.window());
        }
        QCOMPARE(kept.files, QStringList{model});
        WorkbenchFixture fixture;
        applySession(fixture.window(), kept);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document().activeModel() != nullptr, 20000);
        QCOMPARE(fixture.window().layoutName(), QStringLiteral("attention"));
    }

    /// It may be another version's, or have been damaged by an editor: what is in it is not ours to throw away.
    void aFileThatCannotBeReadStaysAsItIs() {
        const QTemporaryDir folder;
        for (const QByteArray text : {"{ broken", "{\"version\": 99, \"files\": []}"}) {
            const QString name = folder.filePath(QStringLiteral("s.json"));
            QFile out(name);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
            out.close();
            {
                WorkbenchFixture fixture;
                const auto kept = keepSession(fixture.window(), name);
                QVERIFY(!kept);
                QCOMPARE(kept.error().code, std::string("session-broken"));
                QVERIFY2(fixture.window().findChildren<QTimer*>(QString(), Qt::FindDirectChildrenOnly).isEmpty(),
                         "nothing will write it");
            }
            QFile in(name);
            QVERIFY(in.open(QIODevice::ReadOnly));
            QCOMPARE(in.readAll(), text);
        }
    }

    void filesThatAreNotThereYetAreKept() {
        const QTemporaryDir folder;
        const QString missing = folder.filePath(QStringLiteral("gone.nml"));
        WorkbenchFixture fixture;
        QSignalSpy failed(&fixture.document(), &Document::openFailed);
        fixture.window().openFiles({missing});
        QCOMPARE(sessionOf(fixture.window()).files, QStringList{missing});  // still being read
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
        QCOMPARE(sessionOf(fixture.window()).files, QStringList{missing});  // on a disk that may come back
    }

    /// A view that has had nothing to restore its state on says what it was told, not what it would begin with.
    void stateThatIsNotUsedYetIsKept() {
        Session session;
        const QJsonObject graph{{QStringLiteral("layout"), 2}, {QStringLiteral("map"), QStringLiteral("grey")}};
        const QJsonObject matrix{{QStringLiteral("scale"), 2}, {QStringLiteral("order"), 1}};
        session.views.insert(QStringLiteral("graphview"), graph);
        session.views.insert(QStringLiteral("attention"), matrix);
        WorkbenchFixture fixture;
        applySession(fixture.window(), session);
        const Session kept = sessionOf(fixture.window());
        QCOMPARE(kept.views.value(QStringLiteral("graphview")).toObject(), graph);
        QCOMPARE(kept.views.value(QStringLiteral("attention")).toObject(), matrix);
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestSession)
#include "test_session.moc"
