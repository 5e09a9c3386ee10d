// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "widgets/source/source_text.hpp"

namespace nl::ui {

class TestSourceText : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    [[nodiscard]] std::string write(const QByteArray& text) const {
        QFile file(folder_.filePath(QStringLiteral("f.xml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
        return file.fileName().toStdString();
    }
    static Result<SourceText> read(const std::string& path, int line, std::size_t limit) {
        ThreadPool pool(1);
        JobContext job(pool);
        return readSource(path, line, limit, job);
    }

private Q_SLOTS:
    void aSmallFileIsWhole() {
        const auto text = read(write("a\nb\nc\n"), 2, 1000);
        QVERIFY(text.has_value());
        QVERIFY(text->whole);
        QCOMPARE(text->text, std::string("a\nb\nc\n"));
        QCOMPARE(text->firstLine, 1);
    }
    void aLargeFileIsCutAroundTheLineAtWholeLines() {
        QByteArray all;
        for (int i = 1; i <= 5000; ++i) all += "line " + QByteArray::number(i) + "\n";
        const std::string path = write(all);
        for (const int line : {1, 2, 2500, 4999, 5000}) {
            const auto text = read(path, line, 2000);
            QVERIFY(text.has_value());
            QVERIFY(!text->whole);
            const QStringList lines = QString::fromStdString(text->text).split(QLatin1Char('\n'));
            const int at = line - text->firstLine;
            QVERIFY2(at >= 0 && at < lines.size(), qPrintable(QString::number(line)));
            QCOMPARE(lines[at], QStringLiteral("line %1").arg(line));
            QCOMPARE(lines.first(), QStringLiteral("line %1").arg(text->firstLine));
        }
    }
    void aBinaryFileIsSaidToBeOne() {
        const auto text = read(write(QByteArray("\x89HDF\0\0", 6)), 1, 1000);
        QVERIFY(!text.has_value());
        QCOMPARE(text.error().code, std::string("file-binary"));
    }
    void aMissingFileIsAnError() {
        const auto text = read(folder_.filePath(QStringLiteral("none")).toStdString(), 1, 1000);
        QVERIFY(!text.has_value());
        QCOMPARE(text.error().code, std::string("file-read"));
    }
};

}  // namespace nl::ui

QTEST_GUILESS_MAIN(nl::ui::TestSourceText)
#include "test_source_text.moc"
