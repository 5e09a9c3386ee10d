// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
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
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestSession)
#include "test_session.moc"
