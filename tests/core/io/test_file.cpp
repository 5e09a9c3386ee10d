// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "core/io/file.hpp"

using namespace nl;
using namespace nl::io;
namespace fs = std::filesystem;

class TestFile : public QObject {
    Q_OBJECT
private slots:
    void writesAndReadsBack();
    void anErrorKeepsTheOldFile();
    void noTemporaryFileStays();
    void intoAMissingFolderIsAnError();
};

void TestFile::writesAndReadsBack() {
    QTemporaryDir folder;
    const fs::path file = folder.filePath("a.txt").toStdString();
    const std::string content("first\0second\n", 13);
    QVERIFY(writeFile(file, content).has_value());
    const auto read = readFile(file);
    QVERIFY(read.has_value());
    QCOMPARE(std::string(read->view()), content);
    QVERIFY(writeFile(file, "").has_value());
    QCOMPARE(readFile(file)->size(), std::size_t{0});
}

void TestFile::anErrorKeepsTheOldFile() {
    QTemporaryDir folder;
    const fs::path file = folder.filePath("a.txt").toStdString();
    QVERIFY(writeFile(file, "old").has_value());
    const auto written = writeAtomically(file, [](const fs::path& temporary) -> Result<void> {
        std::ofstream(temporary) << "half";
        return fail("file-write", "the disk is full");
    });
    QVERIFY(!written.has_value());
    QCOMPARE(std::string(readFile(file)->view()), std::string("old"));
    QCOMPARE(std::distance(fs::directory_iterator(fs::path(folder.path().toStdString())), fs::directory_iterator()),
             std::ptrdiff_t{1});
}

void TestFile::noTemporaryFileStays() {
    QTemporaryDir folder;
    for (int i = 0; i < 3; ++i)
        QVERIFY(writeFile(folder.filePath("b.txt").toStdString(), std::to_string(i)).has_value());
    QCOMPARE(std::distance(fs::directory_iterator(fs::path(folder.path().toStdString())), fs::directory_iterator()),
             std::ptrdiff_t{1});
}

void TestFile::intoAMissingFolderIsAnError() {
    QTemporaryDir folder;
    const auto written = writeFile(folder.filePath("no/such/folder/a.txt").toStdString(), "x");
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, std::string("file-write"));
}

QTEST_GUILESS_MAIN(TestFile)
#include "test_file.moc"
