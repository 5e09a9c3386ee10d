// SPDX-License-Identifier: GPL-3.0-or-later
// Every code that the sources give is explained on docs/reference/diagnostics.md, and the page is up to date.
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>
#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "tests/app/cli/code_scan.hpp"

using nl::test::codesIn;

namespace {

QByteArray said(const QStringList& args) {
    QProcess process;
    process.start(QString(NL_BINARY_DIR) + "/bin/neuroloom-cli", args);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) return {};
    return process.readAllStandardOutput();
}

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class TestDiagnosticCodes : public QObject {
    Q_OBJECT
    std::map<QString, QString> section_;  // by code
    QSet<QString> given_;

    static QStringList sources() {
        QStringList out;
        for (const char* folder : {"core", "app", "widgets"}) {
            QDirIterator files(QString(NL_SOURCE_DIR) + "/" + folder, {"*.cpp", "*.hpp"}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) out.append(files.next());
        }
        return out;
    }

private slots:
    void initTestCase() {
        if (!QFile::exists(QString(NL_BINARY_DIR) + "/bin/neuroloom-cli")) QSKIP("neuroloom-cli is not built");
        const auto json = nlohmann::json::parse(said({"diagnostics", "--json"}).toStdString(), nullptr, false);
        QVERIFY(!json.is_discarded());
        QString last, lastSection;
        for (const auto& row : json["codes"]) {
            const auto of = [&](const char* key) { return QString::fromStdString(row[key].get<std::string>()); };
            const QString code = of("code");
            QVERIFY2(QRegularExpression("^[a-z][a-z0-9]*(-[a-z0-9]+)*$").match(code).hasMatch(), qPrintable(code));
            QVERIFY2(!section_.contains(code), qPrintable(code + " is explained twice"));
            QVERIFY2(of("section") != lastSection || last < code, qPrintable(code + " is out of order"));
            QVERIFY2(QRegularExpression("^(error|warning|note)").match(of("severity")).hasMatch(), qPrintable(code));
            QVERIFY2(of("meaning").size() > 20 && of("meaning").endsWith('.'), qPrintable(code));
            QVERIFY2(of("remedy").size() > 7 && of("remedy").endsWith('.'), qPrintable(code));
            section_[code] = lastSection = of("section");
            last = code;
        }
        QVERIFY(section_.size() > 100);
    }

    /// The scan finds what it is meant to find.
    void theScanKnowsACode() {
        QCOMPARE(codesIn("Error e = makeError(\"bad-thing\", \"it is bad\");"), QStringList{"bad-thing"});
        QCOMPARE(codesIn("reading.error(reading.childOr(x, \"parent\"),\n    \"bad-thing\", text);"),
                 QStringList{"bad-thing"});
        QCOMPARE(codesIn("error(size ? \"bad-thing\" : \"worse-thing\", text);"),
                 (QStringList{"bad-thing", "bad-thing", "worse-thing"}));
        QCOMPARE(codesIn("return fail(\"internal\", \"text\");"), QStringList{"internal"});
        QCOMPARE(codesIn("report(task == \"no-code\", 3); use(\"no-code\"); // makeError(\"no-code\", x)"),
                 QStringList());
        QCOMPARE(codesIn("const char* mode = a ? \"pre-post\" : \"pre-pre\";"), QStringList());
    }

    void everyCodeInTheSourcesIsExplained() {
        QStringList unknown;
        for (const QString& path : sources())
            for (const QString& code : codesIn(textOf(path))) {
                given_.insert(code);
                if (!section_.contains(code)) unknown.append(code + " in " + path.mid(int(qstrlen(NL_SOURCE_DIR)) + 1));
            }
        unknown.removeDuplicates();
        QVERIFY2(unknown.isEmpty(), qPrintable("not in any codes.cpp: " + unknown.join(", ")));
    }

    /// No row is left over; and what the scan does not see would be found here, since its row would be.
    void everyExplainedCodeIsGiven() {
        QStringList idle;
        for (const auto& [code, section] : section_)
            if (!given_.contains(code) && code != "cancelled") idle.append(code);
        QVERIFY2(idle.isEmpty(), qPrintable("explained and given nowhere: " + idle.join(", ")));
    }

    void thePageIsUpToDate() {
        const QString path = QString(NL_SOURCE_DIR) + "/docs/reference/diagnostics.md";
        const QByteArray made = said({"diagnostics"});
        QVERIFY(made.size() > 5000);
        if (qEnvironmentVariableIsSet("NEUROLOOM_UPDATE_DOCS")) {
            QFile page(path);
            QVERIFY(page.open(QIODevice::WriteOnly));
            page.write(made);
            return;
        }
        QVERIFY2(textOf(path).toUtf8() == made, "run test_app_cli_diagnostic_codes with NEUROLOOM_UPDATE_DOCS=1");
    }
};

QTEST_GUILESS_MAIN(TestDiagnosticCodes)
#include "test_diagnostic_codes.moc"
