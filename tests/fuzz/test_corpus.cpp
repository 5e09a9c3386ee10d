// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus of the fuzzers, and what they have found, through the functions that they call.
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "core/io/file.hpp"
#include "tests/fuzz/entries.hpp"

using namespace nl;

namespace {

using Entry = void (*)(std::string_view);

void addFiles(const char* folder) {
    QTest::addColumn<QString>("path");
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(NL_SOURCE_DIR) / "tests/fuzz/corpus" / folder))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) QTest::newRow(file.filename().c_str()) << QString::fromStdString(file.string());
}

QString replay(const QString& path, Entry entry) {
    const auto bytes = io::readFile(path.toStdString());
    if (!bytes) return QString::fromStdString(bytes.error().text());
    try {
        entry(bytes->view());
    } catch (const fuzz::Broken& broken) {
        return QString::fromUtf8(broken.what());
    }
    return {};
}

}  // namespace

class TestCorpus : public QObject {
    Q_OBJECT

private slots:
    void expression_data() { addFiles("expression"); }
    void expression() {
        QFETCH(QString, path);
        QCOMPARE(replay(path, fuzz::tryExpression), QString());
    }

    void xml_data() { addFiles("xml"); }
    void xml() {
        QFETCH(QString, path);
        QCOMPARE(replay(path, fuzz::tryXml), QString());
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "test_corpus.moc"
