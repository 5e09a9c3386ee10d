// SPDX-License-Identifier: GPL-3.0-or-later
// Files with faults: what is said of them, and that what is sound is read as if the faults were not there.
#include <QtTest>
#include <set>

#include "tests/core/neuroml/small_cells.hpp"

using namespace nl;
using namespace nl::test;

class TestLoadFaults : public QObject {
    Q_OBJECT
private slots:
    void hugePopulationIsANumber();
    void missingFile();
    void manyFaultsStayFew();
    void namesOutliveADroppedSegment();
    void aMissingSegmentIsNoSegment();
    void groupsThatRepeatThemselves();
    void equalInstances();
    void equalIdsInTwoFiles();
    void faultsOfOneLineAreAllTold();
};

void TestLoadFaults::hugePopulationIsANumber() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.addNml(
        "a.nml", kIaf + "<network id=\"net\"><population id=\"p\" component=\"iaf\" size=\"1000000000000\"/>"
                        "<population id=\"g\" component=\"iaf\"><layout><grid xSize=\"3000000000\" "
                        "ySize=\"3000000000\" zSize=\"3000000000\"/></layout></population></network>"));
    QVERIFY(loaded.value != nullptr);
    QCOMPARE(loaded.value->populations[0].size, std::uint64_t{1'000'000'000'000ULL});
    QVERIFY(find(loaded.diagnostics, "too-big") != nullptr);
    QVERIFY(loaded.value->populations[1].positions.empty());
}

void TestLoadFaults::missingFile() {
    const auto loaded = loadFile("/no/such/file.nml");
    QVERIFY(loaded.value == nullptr);
    QCOMPARE(summary(loaded.diagnostics), std::string("error file-read"));
}

void TestLoadFaults::manyFaultsStayFew() {
    ModelFolder folder;
    std::string network = kIaf +
                          "<network id=\"net\"><population id=\"p\" component=\"iaf\" size=\"2\"/><projection id=\"x\" "
                          "presynapticPopulation=\"p\" postsynapticPopulation=\"p\" synapse=\"s\">";
    for (int i = 0; i < 5000; ++i)
        network += "<connection id=\"" + std::to_string(i) + "\" preCellId=\"../p[0]\" postCellId=\"../p[9]\"/>\n";
    const auto loaded = loadFile(folder.addNml("a.nml", network + "</projection></network>"));
    QVERIFY(loaded.diagnostics.size() < 40);
    bool counted = false;
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        counted =
            counted || (diagnostic.code == "cell-missing" && diagnostic.message.find("4975 more") != std::string::npos);
    QVERIFY(counted);
}

void TestLoadFaults::namesOutliveADroppedSegment() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.addNml(
        "a.nml", cell(kSoma + "<segment id=\"1\" name=\"first\"><parent segment=\"0\"/><distal x=\"1\" y=\"0\" z=\"0\" "
                              "diameter=\"2\"/></segment>"
                              "<segment id=\"2\" name=\"lost\"><parent segment=\"77\"/><distal x=\"1\" y=\"0\" z=\"0\" "
                              "diameter=\"2\"/></segment>"
                              "<segment id=\"3\" name=\"last\"><parent segment=\"1\"/><distal x=\"1\" y=\"1\" z=\"0\" "
                              "diameter=\"2\"/></segment>")));
    QVERIFY(find(loaded.diagnostics, "segment-parent-missing") != nullptr);
    QCOMPARE(shapeOf(loaded).segmentName, (std::vector<std::string>{"soma", "first", "last"}));
}

void TestLoadFaults::aMissingSegmentIsNoSegment() {
    ModelFolder folder;
    const auto density = [](const char* id, const char* target) {
        return std::string("<channelDensity id=\"") + id + "\" ionChannel=\"pas\" condDensity=\"1 S_per_m2\" " +
               target + " erev=\"-70mV\" ion=\"non_specific\"/>";
    };
    const auto loaded = loadFile(
        folder.addNml("a.nml",
                      "<ionChannelPassive id=\"pas\" conductance=\"10pS\"/>\n" +
                          cell(kSoma, "<biophysicalProperties id=\"b\"><membraneProperties>" +
                                          density("good", "segment=\"0\"") + density("none", "segment=\"9\"") +
                                          density("bad", "segment=\"-4\"") + density("text", "segment=\"x\"") +
                                          density("all", "") + "</membraneProperties></biophysicalProperties>")),
        false);
    const auto& densities = loaded.value->cellTypes.at(0).biophysics->densities;
    QCOMPARE(densities.size(), std::size_t{5});
    QCOMPARE(densities[0].target.segment, 0);
    for (const std::size_t i : {1U, 2U, 3U}) QCOMPARE(densities[i].target.segment, -2);
    QCOMPARE(model::Target::kNoSegment, -2);
    QCOMPARE(densities[4].target.segment, -1);
    QVERIFY(find(loaded.diagnostics, "segment-missing") != nullptr);
}

void TestLoadFaults::groupsThatRepeatThemselves() {
    ModelFolder folder;
    std::string tree = kSoma;
    for (int i = 1; i < 400; ++i)
        tree += "<segment id=\"" + std::to_string(i) + "\"><parent segment=\"" + std::to_string(i - 1) +
                "\"/><distal x=\"1\" y=\"" + std::to_string(i) + "\" z=\"0\" diameter=\"1\"/></segment>\n";
    // A tree within a tree, however the first is cut: what was added whole must not hide what was added in part.
    tree +=
        "<segmentGroup id=\"cut\"><subTree><from segment=\"100\"/><to segment=\"200\"/></subTree>"
        "<subTree><from segment=\"150\"/></subTree><subTree><from segment=\"120\"/></subTree></segmentGroup>"
        "<segmentGroup id=\"paths\"><member segment=\"0\"/><path><to segment=\"5\"/></path><path><to "
        "segment=\"9\"/></path>"
        "<path><from segment=\"8\"/><to segment=\"12\"/></path></segmentGroup>"
        "<segmentGroup id=\"lost\"><path><from segment=\"3\"/><to segment=\"999\"/></path></segmentGroup>"
        "<segmentGroup id=\"many\">";
    for (int i = 0; i < 3000; ++i)
        tree += "<include segmentGroup=\"cut\"/><subTree><from segment=\"" + std::to_string(i % 400) + "\"/></subTree>";
    const auto loaded = loadFile(folder.addNml("a.nml", cell(tree + "</segmentGroup>")), false);
    const auto& m = shapeOf(loaded);
    QCOMPARE(ids(m, "cut").size(), std::size_t{300});
    QCOMPARE(ids(m, "paths").size(), std::size_t{13});
    QVERIFY(ids(m, "lost").empty());
    QCOMPARE(ids(m, "many").size(), std::size_t{400});
}

void TestLoadFaults::equalInstances() {
    ModelFolder folder;
    const auto loaded = loadFile(
        folder.addNml("a.nml", kIaf + "<network id=\"net\">\n<population id=\"p\" component=\"iaf\" "
                                      "type=\"populationList\"><instance id=\"3\"/><instance id=\"4\"/><instance "
                                      "id=\"3\"/></population></network>"),
        false);
    QCOMPARE(summary(loaded.diagnostics), std::string("warning duplicate-id@4"));
}

void TestLoadFaults::equalIdsInTwoFiles() {
    ModelFolder folder;
    const std::string synapse = "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/>\n";
    folder.addNml("same.nml", synapse);
    folder.addNml("other.nml", "<expOneSynapse id=\"s\" gbase=\"7nS\" erev=\"0mV\" tauDecay=\"3ms\"/>\n");
    const auto same = loadFile(folder.addNml("a.nml", "<include href=\"same.nml\"/>" + synapse), false);
    QVERIFY2(same.diagnostics.empty(), summary(same.diagnostics).c_str());
    const auto differ = loadFile(folder.addNml("b.nml", "<include href=\"other.nml\"/>\n" + synapse), false);
    QCOMPARE(summary(differ.diagnostics), std::string("warning duplicate-id@3"));
    QVERIFY(differ.diagnostics[0].message.find("other.nml") != std::string::npos);
    QVERIFY(differ.diagnostics[0].where->file->find("b.nml") != std::string::npos);
}

void TestLoadFaults::faultsOfOneLineAreAllTold() {
    ModelFolder folder;
    // The reader tells of the density, the check of the cell beside it.
    const auto loaded = loadFile(folder.addNml(
        "a.nml",
        "<ionChannelPassive id=\"pas\" conductance=\"10pS\"/><cell id=\"c\"><morphology id=\"m\">" +
            kSoma.substr(0, kSoma.size() - 1) +
            "</morphology><biophysicalProperties id=\"b\"><membraneProperties><channelDensity id=\"d\" "
            "ionChannel=\"pas\" condDensity=\"1 parsec\" erev=\"-70mV\" ion=\"non_specific\"/></membraneProperties>"
            "</biophysicalProperties></cell><iafTauCell id=\"i\" leakReversal=\"-50 parsec\" thresh=\"-55mV\" "
            "reset=\"-70mV\" tau=\"30ms\"/>"));
    QCOMPARE(summary(loaded.diagnostics), std::string("error unknown-unit@2, error unknown-unit@2"));
}

QTEST_GUILESS_MAIN(TestLoadFaults)
#include "test_load_faults.moc"
