// SPDX-License-Identifier: GPL-3.0-or-later
// Every file with a fault gets its diagnostic: code, severity, line. Two sets: the reference corpus' own list
// (README.md of its folder `broken`), and tests/data/broken, whose files say in a first comment what is expected.
#include <QtTest>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/core/neuroml/loading.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
namespace fs = std::filesystem;

namespace {

struct Expectation {
    std::string file, severity, code, line;
};

/// Faults that show only when a model runs, and a type that may have been meant for a later version.
const std::map<std::string, const char*> kNotSeenOnReading{
    {"LEMS_blow_up.xml", "runs to infinity"},
    {"LEMS_division_by_zero_t0.xml", "0/0 at time 0"},
};

/// Rows "| file | severity | code | line | what |" of a Markdown table.
std::vector<Expectation> readReadme(const fs::path& file) {
    std::vector<Expectation> out;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const QStringList cells = QString::fromStdString(line).split('|');
        if (cells.size() < 7 || cells[1].trimmed() == "file" || cells[1].contains("---")) continue;
        const auto cell = [&cells](int i) { return cells[i].trimmed().toStdString(); };
        out.push_back({cell(1), cell(2), cell(3), cell(4)});
    }
    return out;
}

/// "<!-- expect: error segment-cycle 7 -->" or, in SWC, "# expect: ...".
std::vector<Expectation> readOwn(const fs::path& folder) {
    std::vector<Expectation> out;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        const std::size_t at = text.find("expect: ");
        if (at == std::string::npos) continue;
        std::istringstream words(text.substr(at + 8, text.find('\n', at) - at - 8));
        Expectation row;
        row.file = entry.path().filename().string();
        words >> row.severity >> row.code >> row.line;
        out.push_back(row);
    }
    std::sort(out.begin(), out.end(), [](const Expectation& a, const Expectation& b) { return a.file < b.file; });
    return out;
}

/// Empty when one of the diagnostics is what was expected and the first names the cause.
std::string complaint(const Expectation& row, const std::vector<Diagnostic>& diagnostics) {
    const bool optional = row.severity.find("nothing") != std::string::npos;
    if (diagnostics.empty()) return optional ? "" : "nothing was said";
    if (optional && !hasErrors(diagnostics)) return "";
    if (diagnostics.front().code != row.code) return "the first is another: " + test::summary(diagnostics);
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.code != row.code) continue;
        if (row.severity.find(severityName(diagnostic.severity)) == std::string::npos) continue;
        if (row.line != "-" && (!diagnostic.where || diagnostic.where->line != std::stoi(row.line))) continue;
        if (diagnostic.message.empty() || diagnostic.message.size() > 2000) return "the message has no sensible length";
        return "";
    }
    return "said instead: " + test::summary(diagnostics);
}

}  // namespace

class TestBroken : public QObject {
    Q_OBJECT
private slots:
    void corpusList();
    void ownFiles_data();
    void ownFiles();
    void secretIsNotEchoed();
};

void TestBroken::corpusList() {
    const auto corpus = nl::test::corpus();
    if (!corpus) QSKIP("the reference corpus is not here");
    const auto rows = readReadme(*corpus / "broken" / "README.md");
    QVERIFY(rows.size() > 90);
    std::size_t wrong = 0;
    for (const Expectation& row : rows) {
        if (kNotSeenOnReading.contains(row.file)) continue;
        const auto loaded = nl::test::loadFile(*corpus / "broken" / row.file);
        const std::string fault = complaint(row, loaded.diagnostics);
        if (fault.empty()) continue;
        ++wrong;
        qWarning("%s (%s %s %s): %s", row.file.c_str(), row.severity.c_str(), row.code.c_str(), row.line.c_str(),
                 fault.c_str());
    }
    QCOMPARE(wrong, std::size_t{0});
}

void TestBroken::ownFiles_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("line");
    const auto rows = readOwn(fs::path(NL_SOURCE_DIR) / "tests" / "data" / "broken");
    QVERIFY(rows.size() > 25);
    for (const Expectation& row : rows)
        QTest::newRow(row.file.c_str()) << QString::fromStdString(row.file) << QString::fromStdString(row.severity)
                                        << QString::fromStdString(row.code) << QString::fromStdString(row.line);
}

void TestBroken::ownFiles() {
    QFETCH(QString, file);
    QFETCH(QString, severity);
    QFETCH(QString, code);
    QFETCH(QString, line);
    const auto loaded = nl::test::loadFile(fs::path(NL_SOURCE_DIR) / "tests" / "data" / "broken" / file.toStdString());
    const std::string fault = complaint(
        {file.toStdString(), severity.toStdString(), code.toStdString(), line.toStdString()}, loaded.diagnostics);
    QVERIFY2(fault.empty(), fault.c_str());
}

void TestBroken::secretIsNotEchoed() {
    nl::test::ModelFolder folder;
    folder.add("secret.txt", "TOPSECRET");
    const auto entity =
        folder.add("model/entity.nml",
                   "<?xml version=\"1.0\"?>\n<!DOCTYPE neuroml [<!ENTITY s SYSTEM \"../secret.txt\">]>\n"
                   "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"&s;\"/>\n");
    const auto include = folder.addNml("model/include.nml", "<include href=\"../secret.txt\"/>");
    for (const fs::path& file : {entity, include}) {
        const auto loaded = nl::test::loadFile(file);
        QVERIFY(hasErrors(loaded.diagnostics));
        for (const Diagnostic& diagnostic : loaded.diagnostics)
            QVERIFY2(diagnostic.text().find("TOPSECRET") == std::string::npos, diagnostic.text().c_str());
    }
}

QTEST_GUILESS_MAIN(TestBroken)
#include "test_broken.moc"
