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
    void aLinkStaysOne();
    void onlyFilesAreWritten();
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

void TestFile::aLinkStaysOne() {
    QTemporaryDir folder;
    const fs::path base = folder.path().toStdString();
    fs::create_directory(base / "real");
    QVERIFY(writeFile(base / "real" / "a.txt", "old").has_value());
    fs::create_symlink(fs::path("real") / "a.txt", base / "inner");
    fs::create_symlink(base / "inner", base / "link");
    QVERIFY(writeFile(base / "link", "new").has_value());
    QVERIFY(fs::is_symlink(base / "link") && fs::is_symlink(base / "inner"));
    QCOMPARE(std::string(readFile(base / "real" / "a.txt")->view()), std::string("new"));
    // One that leads to a file that is not there yet.
    fs::create_symlink("later.txt", base / "early");
    QVERIFY(writeFile(base / "early", "x").has_value());
    QVERIFY(fs::is_regular_file(fs::symlink_status(base / "later.txt")));
    QCOMPARE(std::distance(fs::directory_iterator(base / "real"), fs::directory_iterator()), std::ptrdiff_t{1});
}

void TestFile::onlyFilesAreWritten() {
    QTemporaryDir folder;
    const fs::path base = folder.path().toStdString();
    fs::create_symlink("b", base / "a");
    fs::create_symlink("a", base / "b");
    for (const fs::path& file : {base, base / "a", fs::path("/dev/null")}) {
        const auto written = writeFile(file, "x");
        QVERIFY2(!written.has_value(), file.c_str());
        QCOMPARE(written.error().code, std::string("file-write"));
    }
    QVERIFY(fs::is_character_file("/dev/null"));
    // What was to be renamed is not there.
    QCOMPARE(replaceFile(base / "nothing", base / "c").error().code, std::string("file-write"));
    QVERIFY(!fs::exists(base / "c"));
}

QTEST_GUILESS_MAIN(TestFile)
#include "test_file.moc"
