// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>
#include <algorithm>
#include <set>

#include "core/neuroml/check_codes.hpp"

using namespace nl;

class TestCheckCodes : public QObject {
    Q_OBJECT

private:
    static QString pagePath() { return QString(NL_SOURCE_DIR) + "/docs/reference/diagnostics.md"; }

private slots:
    void codesAreSortedWordsWithAnExplanation() {
        std::string last;
        for (const neuroml::CodeInfo& info : neuroml::checkCodes()) {
            QVERIFY2(last < info.code, std::string(info.code).c_str());
            last = info.code;
            QVERIFY2(QRegularExpression("^[a-z]+(-[a-z]+)+$").match(QString::fromStdString(last)).hasMatch(),
                     last.c_str());
            QVERIFY(info.meaning.size() > 20 && info.remedy.size() > 7);
        }
    }

    /// A code that these modules give and the table lacks would have no page behind F1.
    void everyCodeInTheSourcesIsExplained() {
        std::set<QString> known;
        for (const neuroml::CodeInfo& info : neuroml::checkCodes())
            known.insert(QString::fromStdString(std::string(info.code)));
        const QRegularExpression given(
            R"re((?:makeError|fail|failAt|fault|outOfRange)\(\s*"([a-z]+(?:-[a-z0-9]+)+)")re");
        int found = 0;
        for (const char* folder : {"core/units", "core/lems", "core/neuroml"}) {
            QDirIterator files(QString(NL_SOURCE_DIR) + "/" + folder, {"*.cpp"}, QDir::Files);
            while (files.hasNext()) {
                QFile file(files.next());
                const QString name = QFileInfo(file).fileName();
                const bool ours =
                    QString(folder) != "core/neuroml" || (name.startsWith("check") && name != "check_simulation.cpp");
                if (!ours) continue;
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (auto match = given.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext(); ++found) {
                    const QString code = match.next().captured(1);
                    QVERIFY2(known.contains(code), qPrintable(name + ": " + code));
                }
            }
        }
        QVERIFY2(found > 25, qPrintable(QString::number(found)));
    }

    /// The page is made from the table; NEUROLOOM_UPDATE_DOCS=1 writes the section anew.
    void thePageIsUpToDate() {
        QFile page(pagePath());
        QVERIFY(page.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(page.readAll());
        page.close();
        const QString section = QString::fromStdString(neuroml::checkCodesSection());
        if (qEnvironmentVariableIsSet("NEUROLOOM_UPDATE_DOCS")) {
            const int begin = text.indexOf("## Values, types and expressions");
            QVERIFY(begin >= 0);
            const int next = text.indexOf("\n## ", begin);
            text.replace(begin, (next < 0 ? text.size() : next) - begin, section);
            QVERIFY(page.open(QIODevice::WriteOnly));
            page.write(text.toUtf8());
            return;
        }
        QVERIFY2(text.contains(section), "run test_core_neuroml_check_codes with NEUROLOOM_UPDATE_DOCS=1");
    }
};

QTEST_GUILESS_MAIN(TestCheckCodes)
#include "test_check_codes.moc"
