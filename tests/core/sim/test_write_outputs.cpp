// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a result: layouts, numbers, and where they may lie.
#include <charconv>
#include <fstream>
#include <sstream>

#include "core/sim/write_outputs.hpp"
#include "tests/core/sim/model_run.hpp"

using namespace nl;
using namespace nl::test;
namespace fs = std::filesystem;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table read(const fs::path& path) {
    std::ifstream in(path);
    Table out;
    for (std::string line; std::getline(in, line);) {
        out.emplace_back();
        std::istringstream words(line);
        for (std::string word; std::getline(words, word, '\t');) out.back().push_back(word);
    }
    return out;
}

double number(const std::string& text) {
    double out = std::nan("");
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    return failed == std::errc() && end == text.data() + text.size() ? out : std::nan("");
}

sim::SimResult made(const std::string& fileName = "a.dat") {
    sim::SimResult out;
    out.time = {0, 1e-4, 2e-4};
    out.traces = {{"v", "voltage", {-0.07, 0.1 + 0.2, -5e-324}}, {"w", "", {1, 1.0 / 3, 1.7976931348623157e308}}};
    out.files = {{"f", fileName, {{"second", 1}, {"first", 0}}}};
    out.eventFiles = {{"e", "e.dat", false, {{"7", {0.002, 0.004}}, {"x", {0.001, 0.002}}}},
                      {"g", "g.dat", true, {{"7", {0.002, 0.004}}}}};
    return out;
}

class Writer {
public:
    Result<std::vector<fs::path>> write(const sim::SimResult& result, const std::string& below = {}) {
        ThreadPool pool(1);
        JobContext job(pool);
        return sim::writeOutputs(result, root() / below, job);
    }
    [[nodiscard]] fs::path root() const { return fs::path(folder_.path().toStdString()) / "outer" / "inner"; }
    [[nodiscard]] std::size_t filesOutside() const {
        std::size_t out = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder_.path().toStdString()))
            if (entry.is_regular_file() && entry.path().string().find("/outer/inner/") == std::string::npos) ++out;
        return out;
    }

private:
    QTemporaryDir folder_;
};

}  // namespace

class TestWriteOutputs : public QObject {
    Q_OBJECT
private slots:
    void columns() {
        Writer writer;
        const auto paths = writer.write(made("sub/folder/a.dat"));
        QVERIFY2(paths, paths ? "" : paths.error().text().c_str());
        QCOMPARE(*paths, (std::vector<fs::path>{writer.root() / "sub/folder/a.dat", writer.root() / "e.dat",
                                                writer.root() / "g.dat"}));
        const sim::SimResult result = made();
        const Table table = read(paths->front());
        QCOMPARE(table.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(table[i].size(), std::size_t{3});
            const double wanted[] = {result.time[i], result.traces[1].values[i], result.traces[0].values[i]};
            for (std::size_t k = 0; k < 3; ++k) QVERIFY(number(table[i][k]) == wanted[k]);
        }
    }

    void events() {
        Writer writer;
        const auto paths = writer.write(made());
        QVERIFY(paths);
        const Table idFirst{{"x", "0.001"}, {"7", "0.002"}, {"x", "0.002"}, {"7", "0.004"}};
        const Table timeFirst{{"0.002", "7"}, {"0.004", "7"}};
        QCOMPARE(read(writer.root() / "e.dat"), idFirst);
        QCOMPARE(read(writer.root() / "g.dat"), timeFirst);
    }

    /// From a run: the same numbers, in the columns that the Simulation says.
    void ofARun() {
        const std::string model =
            leaky("cell", -50, -55, -70) + network(population("pop", "cell", 2)) +
            "<Simulation id='sim' length='100ms' step='0.1ms' target='net'><OutputFile id='o' fileName='results/v.dat'>"
            "<OutputColumn id='a' quantity='pop[1]/v'/></OutputFile><EventOutputFile id='e' fileName='s.dat' "
            "format='TIME_ID'><EventSelection id='12' select='pop[1]' eventPort='spike'/></EventOutputFile>"
            "<EventOutputFile id='i' fileName='i.dat' format='ID_TIME'><EventSelection id='12' select='pop[1]' "
            "eventPort='spike'/></EventOutputFile></Simulation>";
        const Ran run(model, {});
        Writer writer;
        const auto paths = writer.write(run.result());
        QVERIFY(paths && paths->size() == 3);
        const Table table = read(writer.root() / "results/v.dat");
        QCOMPARE(table.size(), std::size_t{1001});
        for (std::size_t i = 0; i < table.size(); ++i)
            QVERIFY(number(table[i][0]) == run.result().time[i] && number(table[i][1]) == run["pop[1]/v"][i]);
        const std::vector<double> spikes = run.spikes(1);
        const Table timeFirst = read(writer.root() / "s.dat"), idFirst = read(writer.root() / "i.dat");
        QVERIFY(spikes.size() > 3 && timeFirst.size() == spikes.size() && idFirst.size() == spikes.size());
        for (std::size_t i = 0; i < spikes.size(); ++i) {
            QVERIFY(number(timeFirst[i][0]) / kMilli == spikes[i] && timeFirst[i][1] == "12");
            QVERIFY(idFirst[i][0] == "12" && idFirst[i][1] == timeFirst[i][0]);
        }
    }

    void pathsThatLeadOutsideAreCut_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"/tmp/../etc/a.dat", "../a.dat", "../../a.dat", "x/../../a.dat", "x/../../../y/a.dat",
                                 "./../a.dat", "/a.dat", "//a.dat"})
            QTest::newRow(name) << name;
    }
    void pathsThatLeadOutsideAreCut() {
        QFETCH(QString, name);
        Writer writer;
        const auto paths = writer.write(made(name.toStdString()));
        QVERIFY(paths);
        QCOMPARE(paths->front(), writer.root() / "a.dat");
        QVERIFY(fs::is_regular_file(writer.root() / "a.dat"));
        QCOMPARE(writer.filesOutside(), std::size_t{0});
    }

    void namesThatAreNoFiles() {
        for (const char* name : {".", "..", "x/..", "../..", "/", "sub/"}) {
            Writer writer;
            const auto paths = writer.write(made(name));
            QVERIFY2(!paths, name);
            QVERIFY2(writer.filesOutside() == 0, name);
        }
        Writer writer;
        const auto paths = writer.write(made(""));  // nothing is asked for
        QVERIFY(paths && paths->size() == 2);
    }

    void aFolderThatCannotBeWrittenTo() {
        Writer writer;
        fs::create_directories(writer.root());
        std::ofstream(writer.root() / "file") << "text";
        const auto paths = writer.write(made(), "file/below");
        QVERIFY(!paths);
        QVERIFY(!paths.error().code.empty() && paths.error().text().find("a.dat") != std::string::npos);
        QCOMPARE(read(writer.root() / "file"), Table{{"text"}});
    }

    void stopped() {
        Writer writer;
        std::stop_source stop;
        stop.request_stop();
        ThreadPool pool(1);
        JobContext job(pool, stop.get_token(), nullptr, {});
        const auto paths = sim::writeOutputs(made(), writer.root(), job);
        QVERIFY(!paths && paths.error().code == kCancelled);
        QVERIFY(!fs::exists(writer.root() / "a.dat"));
    }
};

QTEST_APPLESS_MAIN(TestWriteOutputs)
#include "test_write_outputs.moc"
