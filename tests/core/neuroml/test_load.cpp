// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <clocale>
#include <set>
#include <thread>

#include "tests/core/neuroml/small_cells.hpp"

using namespace nl;
using nl::test::find;
using nl::test::loadFile;
using nl::test::ModelFolder;
using namespace nl::test;
using nl::test::summary;

class TestLoad : public QObject {
    Q_OBJECT
private slots:
    void proximalInheritance();
    void childBeforeParent();
    void groups();
    void inhomogeneousParameters();
    void everyDensityKind();
    void biophysicsByReference();
    void twoCalciumPools();
    void populations();
    void chemicalProjections();
    void electricalAndContinuousProjections();
    void connectionsThatStandAlone();
    void inputs();
    void regionsAndTemperature();
    void includesOnceAndInOrder();
    void coreTypeFilesAreBuiltIn();
    void customTypesAndTarget();
    void namespacePrefix();
    void latin1();
    void commaLocale();
    void sameForAnyNumberOfThreads();
    void cancelled();
    void ownIdsAreDistinct();
    void segmentZeroIsMeantById();
};

void TestLoad::proximalInheritance() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.addNml(
        "a.nml",
        cell(kSoma +
             "<segment id=\"3\"><parent segment=\"0\" fractionAlong=\"0.25\"/><distal x=\"5\" y=\"9\" z=\"0\" "
             "diameter=\"1\"/></segment>"
             "<segment id=\"7\"><parent segment=\"3\"/><distal x=\"5\" y=\"19\" z=\"0\" diameter=\"0.5\"/></segment>"
             "<segment id=\"8\"><parent segment=\"7\"/><proximal x=\"1\" y=\"2\" z=\"3\" diameter=\"4\"/><distal "
             "x=\"5\" y=\"29\" z=\"0\" diameter=\"0.5\"/></segment>")));
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    const auto& m = shapeOf(loaded);
    QCOMPARE(m.size(), std::size_t{4});
    QCOMPARE(m.parent, (std::vector<morphology::SegmentIndex>{-1, 0, 1, 2}));
    QVERIFY(isNear(m.proximal[1].x, 5e-6) && isNear(m.proximalRadius[1], 4.5e-6));  // a quarter along, from 5 to 3 um
    QCOMPARE(m.proximal[2], m.distal[1]);
    QCOMPARE(m.proximalRadius[2], m.distalRadius[1]);
    QVERIFY(isNear(m.proximal[3].z, 3e-6) && isNear(m.proximalRadius[3], 2e-6));
    QCOMPARE(m.indexOf(7), 2);
    QCOMPARE(m.where[0].line, 3U);
}

void TestLoad::childBeforeParent() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.addNml(
        "a.nml",
        cell("<segment id=\"2\"><parent segment=\"1\"/><distal x=\"2\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>"
             "<segment id=\"1\"><parent segment=\"0\"/><distal x=\"1\" y=\"0\" z=\"0\" diameter=\"2\"/></segment>" +
             kSoma)));
    const auto& m = shapeOf(loaded);
    QCOMPARE(m.proximal[0], m.distal[1]);
    QCOMPARE(m.proximal[1], m.distal[2]);
}

void TestLoad::groups() {
    ModelFolder folder;
    std::string tree = kSoma;
    // 0 - 1 - 2 - 3, and 4 on 1, 5 on 4
    const std::vector<std::pair<int, int>> edges{{1, 0}, {2, 1}, {3, 2}, {4, 1}, {5, 4}};
    for (const auto& [id, parent] : edges)
        tree += "<segment id=\"" + std::to_string(id) + "\"><parent segment=\"" + std::to_string(parent) +
                "\"/><distal x=\"1\" y=\"" + std::to_string(id) + "\" z=\"0\" diameter=\"1\"/></segment>\n";
    tree +=
        "<segmentGroup id=\"all_but_soma\"><include segmentGroup=\"late\"/><member segment=\"1\"/></segmentGroup>"
        "<segmentGroup id=\"late\"><member segment=\"5\"/><member segment=\"2\"/><member segment=\"5\"/></segmentGroup>"
        "<segmentGroup id=\"path\"><path><from segment=\"1\"/><to segment=\"3\"/></path></segmentGroup>"
        "<segmentGroup id=\"path_to\"><path><to segment=\"4\"/></path></segmentGroup>"
        "<segmentGroup id=\"path_across\"><path><from segment=\"2\"/><to segment=\"5\"/></path></segmentGroup>"
        "<segmentGroup id=\"sub\"><subTree><from segment=\"4\"/></subTree></segmentGroup>"
        "<segmentGroup id=\"sub_to\"><subTree><from segment=\"1\"/><to segment=\"2\"/></subTree></segmentGroup>\n";
    const auto loaded = loadFile(folder.addNml("a.nml", cell(tree)));
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    const auto& m = shapeOf(loaded);
    using Ids = std::vector<std::int64_t>;
    QCOMPARE(ids(m, "all_but_soma"), (Ids{1, 2, 5}));
    QCOMPARE(ids(m, "late"), (Ids{2, 5}));
    QCOMPARE(ids(m, "path"), (Ids{1, 2, 3}));
    QCOMPARE(ids(m, "path_to"), (Ids{0, 1, 4}));
    QCOMPARE(ids(m, "path_across"), (Ids{}));
    QCOMPARE(summary(loaded.diagnostics), std::string("warning group-path@9"));
    QCOMPARE(ids(m, "sub"), (Ids{4, 5}));
    QCOMPARE(ids(m, "sub_to"), (Ids{1, 2, 4, 5}));
}

void TestLoad::inhomogeneousParameters() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.addNml(
        "a.nml",
        "<ionChannelPassive id=\"pas\" conductance=\"10pS\"/>\n" +
            cell(kSoma +
                     "<segmentGroup id=\"d\"><member segment=\"0\"/><inhomogeneousParameter id=\"dist\" variable=\"p\" "
                     "metric=\"Path Length from root\"><proximal translationStart=\"2\"/><distal "
                     "normalizationEnd=\"1\"/>"
                     "</inhomogeneousParameter></segmentGroup>",
                 "<biophysicalProperties id=\"b\"><membraneProperties><channelDensityNonUniform id=\"n\" "
                 "ionChannel=\"pas\" "
                 "erev=\"-70mV\" ion=\"non_specific\"><variableParameter parameter=\"condDensity\" segmentGroup=\"d\">"
                 "<inhomogeneousValue inhomogeneousParameter=\"dist\" value=\"1e-4 * p\"/></variableParameter>"
                 "</channelDensityNonUniform><spikeThresh value=\"0mV\"/><specificCapacitance value=\"1 uF_per_cm2\"/>"
                 "<initMembPotential value=\"-65mV\"/></membraneProperties><intracellularProperties>"
                 "<resistivity value=\"0.1 kohm_cm\"/></intracellularProperties></biophysicalProperties>")));
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    const auto& parameter = shapeOf(loaded).groups[0].inhomogeneousParameters.at(0);
    QCOMPARE(parameter.metric, std::string("Path Length from root"));
    QVERIFY(isNear(*parameter.translationStart, 2e-6) && *parameter.normalizationEnd == 1);
    const auto& density = loaded.value->cellTypes[0].biophysics->densities.at(0);
    QCOMPARE(density.kind, model::DensityKind::nonUniform);
    QCOMPARE(density.variableParameters.at(0).expression, std::string("1e-4 * p"));
    QVERIFY(density.channel.valid());
}

void TestLoad::everyDensityKind() {
    struct Row {
        const char* element;
        const char* attributes;
        model::DensityKind kind;
    };
    const std::vector<Row> rows{
        {"channelDensity", "condDensity=\"2 S_per_m2\" erev=\"50mV\"", model::DensityKind::ohmic},
        {"channelDensityVShift", "condDensity=\"2 S_per_m2\" erev=\"50mV\" vShift=\"-5mV\"",
         model::DensityKind::vShift},
        {"channelDensityNernst", "condDensity=\"2 S_per_m2\"", model::DensityKind::nernst},
        {"channelDensityNernstCa2", "condDensity=\"2 S_per_m2\"", model::DensityKind::nernstCa2},
        {"channelDensityGHK", "permeability=\"3 m_per_s\"", model::DensityKind::ghk},
        {"channelDensityGHK2", "condDensity=\"2 S_per_m2\"", model::DensityKind::ghk2},
        {"channelDensityNonUniform", "erev=\"50mV\"", model::DensityKind::nonUniform},
        {"channelDensityNonUniformNernst", "", model::DensityKind::nonUniformNernst},
        {"channelDensityNonUniformGHK", "", model::DensityKind::nonUniformGhk},
        {"channelPopulation", "number=\"12\" erev=\"50mV\"", model::DensityKind::population},
        {"channelPopulationNernst", "number=\"12\"", model::DensityKind::populationNernst},
    };
    std::string membrane;
    for (const Row& row : rows)
        membrane += std::string("<") + row.element + " id=\"" + row.element +
                    "_1\" ionChannel=\"pas\" ion=\"ca\" segment=\"0\" " + row.attributes + "/>\n";
    ModelFolder folder;
    const auto loaded = loadFile(
        folder.addNml("a.nml", "<ionChannelPassive id=\"pas\" conductance=\"10pS\"/>" +
                                   cell(kSoma, "<biophysicalProperties id=\"b\"><membraneProperties>" + membrane +
                                                   "</membraneProperties></biophysicalProperties>")),
        false);
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    const auto& densities = loaded.value->cellTypes[0].biophysics->densities;
    QCOMPARE(densities.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(densities[i].kind, rows[i].kind);
        QCOMPARE(densities[i].target.segment, 0);
        QVERIFY(densities[i].channel.valid());
    }
    QCOMPARE(*densities[0].condDensity, 2.0);
    QVERIFY(isNear(*densities[1].vShift, -5e-3) && isNear(*densities[0].erev, 50e-3));
    QCOMPARE(*densities[4].permeability, 3.0);
    QCOMPARE(*densities[9].number, 12.0);
}

void TestLoad::biophysicsByReference() {
    ModelFolder folder;
    folder.addNml(
        "parts.nml",
        "<morphology id=\"shape\">" + kSoma +
            "<segmentGroup id=\"g\"><member segment=\"0\"/></segmentGroup></morphology>"
            "<biophysicalProperties id=\"bio\"><membraneProperties><specificCapacitance value=\"1 uF_per_cm2\" "
            "segmentGroup=\"g\"/></membraneProperties></biophysicalProperties>");
    const auto loaded = loadFile(
        folder.addNml(
            "a.nml",
            "<include href=\"parts.nml\"/><cell id=\"c\" morphology=\"shape\" biophysicalProperties=\"bio\"/>"),
        false);
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    QCOMPARE(shapeOf(loaded).id, std::string("shape"));
    const auto& capacitance = loaded.value->cellTypes[0].biophysics->specificCapacitance.at(0);
    QCOMPARE(capacitance.target.group, 0);
    QVERIFY(isNear(capacitance.value, 0.01));
    QCOMPARE(loaded.value->morphologies.size(), std::size_t{1});
}

void TestLoad::twoCalciumPools() {
    ModelFolder folder;
    const auto loaded = loadFile(
        folder.addNml(
            "a.nml",
            "<cell2CaPools id=\"c\"><morphology id=\"m\">" + kSoma +
                "</morphology><biophysicalProperties2CaPools id=\"b\"><membraneProperties2CaPools>"
                "<initMembPotential value=\"-65mV\"/></membraneProperties2CaPools><intracellularProperties2CaPools>"
                "<species id=\"ca\" ion=\"ca\" concentrationModel=\"pool\" initialConcentration=\"1 mM\" "
                "initialExtConcentration=\"2 mM\"/>"
                "<species id=\"ca2\" ion=\"ca2\" concentrationModel=\"pool\" initialConcentration=\"1e-3 mol_per_m3\" "
                "initialExtConcentration=\"2 mM\"/>"
                "</intracellularProperties2CaPools></biophysicalProperties2CaPools></cell2CaPools>"
                "<decayingPoolConcentrationModel id=\"pool\" ion=\"ca\" restingConc=\"1e-4 mM\" decayConstant=\"5ms\" "
                "shellThickness=\"1um\"/>"),
        false);
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    const model::CellType& type = loaded.value->cellTypes.at(0);
    QCOMPARE(type.type, std::string("cell2CaPools"));
    QVERIFY(type.biophysics->twoCaPools);
    QCOMPARE(type.biophysics->species.size(), std::size_t{2});
    QVERIFY(type.biophysics->species[1].model.valid());
    QVERIFY(isNear(*type.biophysics->species[1].initialConcentration, 1e-3));
}

void TestLoad::populations() {
    ModelFolder folder;
    const auto loaded = loadFile(
        folder.addNml("a.nml", kIaf + "<network id=\"net\"><space id=\"sp\" basedOn=\"Grid_3D\"><structure "
                                      "xSpacing=\"10\" ySpacing=\"20\" zSpacing=\"30\" xStart=\"5\"/></space>"
                                      "<region id=\"r\"><rectangularExtent xStart=\"0\" yStart=\"0\" zStart=\"0\" "
                                      "xLength=\"100\" yLength=\"50\" zLength=\"25\"/></region>"
                                      "<population id=\"sized\" component=\"iaf\" size=\"4\"><property tag=\"color\" "
                                      "value=\"1 0.5 0\"/></population>"
                                      "<population id=\"listed\" component=\"iaf\" type=\"populationList\" size=\"9\">"
                                      "<instance id=\"3\"><location x=\"1\" y=\"2\" z=\"3\"/></instance><instance "
                                      "id=\"1\"><location x=\"4\" y=\"5\" z=\"6\"/></instance></population>"
                                      "<population id=\"grid\" component=\"iaf\"><layout space=\"sp\"><grid "
                                      "xSize=\"2\" ySize=\"3\" zSize=\"1\"/></layout></population>"
                                      "<population id=\"random\" component=\"iaf\"><layout><random number=\"7\" "
                                      "region=\"r\"/></layout></population>"
                                      "<population id=\"loose\" component=\"iaf\"><layout><unstructured "
                                      "number=\"5\"/></layout></population></network>"));
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    const auto& p = loaded.value->populations;
    QCOMPARE(p.size(), std::size_t{5});
    QCOMPARE(p[0].size, std::uint64_t{4});
    QCOMPARE(*p[0].color, 0xFF8000U);
    QVERIFY(p[0].positions.empty() && p[0].cellType.valid());
    QCOMPARE(p[1].size, std::uint64_t{2});  // the instances count
    QCOMPARE(*p[1].sizeAttribute, std::uint64_t{9});
    QVERIFY(find(loaded.diagnostics, "population-size") != nullptr);
    QCOMPARE(p[1].instanceIds, (std::vector<std::int64_t>{3, 1}));
    QVERIFY(isNear(p[1].positions[1].y, 5e-6));
    QCOMPARE(p[2].size, std::uint64_t{6});
    QCOMPARE(p[2].layout, model::Layout::grid);
    QVERIFY(isNear(p[2].positions[5].x, 15e-6) && isNear(p[2].positions[5].y, 40e-6));
    QCOMPARE(p[3].layout, model::Layout::random);
    QCOMPARE(p[3].region, std::string("r"));
    QCOMPARE(p[3].size, std::uint64_t{7});
    QCOMPARE(p[4].layout, model::Layout::unstructured);
    QVERIFY(isNear(loaded.value->networks[0].regions[0].size->y, 50e-6));
}

void TestLoad::chemicalProjections() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.addNml(
        "a.nml", kIaf +
                     cell(kSoma + "<segment id=\"5\"><parent segment=\"0\"/><distal x=\"30\" y=\"0\" z=\"0\" "
                                  "diameter=\"1\"/></segment>") +
                     "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/>"
                     "<network id=\"net\"><population id=\"a\" component=\"iaf\" size=\"3\"/><population id=\"b\" "
                     "component=\"c\" size=\"2\"/>"
                     "<projection id=\"p\" presynapticPopulation=\"a\" postsynapticPopulation=\"b\" synapse=\"s\">\n"
                     "<connection id=\"4\" preCellId=\"../a[2]\" postCellId=\"../b/1/c\"/>\n"
                     "<connectionWD id=\"5\" preCellId=\"../a/0/iaf\" postCellId=\"1\" postSegmentId=\"5\" "
                     "preFractionAlong=\"0.1\" "
                     "postFractionAlong=\"0.9\" weight=\"0.25\" delay=\"1.5 ms\"/>\n"
                     "<connectionWD id=\"6\" preCellId=\"a[1]\" postCellId=\"b/0/c\" weight=\"1\" "
                     "delay=\"0.002s\"/></projection></network>"));
    QVERIFY2(loaded.diagnostics.empty(), summary(loaded.diagnostics).c_str());
    const auto& p = loaded.value->projections.at(0);
    QCOMPARE(p.preCell, (std::vector<std::uint32_t>{2, 0, 1}));
    QCOMPARE(p.postCell, (std::vector<std::uint32_t>{1, 1, 0}));
    QCOMPARE(p.postSegment, (std::vector<std::int32_t>{0, 1, 0}));  // indices, not ids
    QCOMPARE(p.weight, (std::vector<float>{1, 0.25F, 1}));
    QCOMPARE(p.delay, (std::vector<float>{0, 1.5e-3F, 2e-3F}));
    QCOMPARE(p.preFraction, (std::vector<float>{0.5F, 0.1F, 0.5F}));
    QCOMPARE(p.postFraction, (std::vector<float>{0.5F, 0.9F, 0.5F}));
    QCOMPARE(p.connectionIds, (std::vector<std::int64_t>{4, 5, 6}));
    QVERIFY(p.preSegment.empty());
    QCOMPARE(p.connectionType, std::string("connection"));
    QVERIFY(p.pre.valid() && p.post.valid() && p.synapses.at(0).valid());
}

void TestLoad::electricalAndContinuousProjections() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.addNml(
        "a.nml",
        kIaf +
            "<gapJunction id=\"g1\" conductance=\"10pS\"/><gapJunction id=\"g2\" conductance=\"20pS\"/><silentSynapse "
            "id=\"q\"/>"
            "<gradedSynapse id=\"gs\" conductance=\"1nS\" delta=\"5mV\" Vth=\"-35mV\" k=\"0.025per_ms\" erev=\"0mV\"/>"
            "<network id=\"net\"><population id=\"a\" component=\"iaf\" size=\"3\"/>"
            "<electricalProjection id=\"e\" presynapticPopulation=\"a\" postsynapticPopulation=\"a\">"
            "<electricalConnection id=\"0\" preCell=\"0\" postCell=\"1\" synapse=\"g1\"/>"
            "<electricalConnectionInstance id=\"1\" preCell=\"../a/1/iaf\" postCell=\"../a/2/iaf\" synapse=\"g2\" "
            "preFractionAlong=\"0.2\"/>"
            "<electricalConnectionInstanceW id=\"2\" preCell=\"../a/0/iaf\" postCell=\"../a/2/iaf\" synapse=\"g1\" "
            "weight=\"2\"/></electricalProjection>"
            "<continuousProjection id=\"c\" presynapticPopulation=\"a\" postsynapticPopulation=\"a\">"
            "<continuousConnection id=\"0\" preCell=\"0\" postCell=\"1\" preComponent=\"q\" postComponent=\"gs\"/>"
            "<continuousConnectionInstanceW id=\"1\" preCell=\"../a/1/iaf\" postCell=\"../a/2/iaf\" preComponent=\"q\" "
            "postComponent=\"gs\" weight=\"3\"/>"
            "</continuousProjection></network>"));
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    const auto& e = loaded.value->projections.at(0);
    QCOMPARE(e.kind, model::ProjectionKind::electrical);
    QCOMPARE(e.synapse, std::string("g1"));
    QCOMPARE(e.synapses.size(), std::size_t{2});
    QCOMPARE(e.synapseOf, (std::vector<std::uint16_t>{0, 1, 0}));
    QCOMPARE(e.weight, (std::vector<float>{1, 1, 2}));
    const auto& c = loaded.value->projections.at(1);
    QCOMPARE(c.kind, model::ProjectionKind::continuous);
    QCOMPARE(c.synapse, std::string("gs"));
    QVERIFY(c.preComponents.at(0).valid() && c.synapseOf.empty());
    QCOMPARE(c.weight, (std::vector<float>{1, 3}));
}

void TestLoad::connectionsThatStandAlone() {
    ModelFolder folder;
    const auto loaded = loadFile(
        folder.addNml(
            "a.nml",
            kIaf +
                "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/><network id=\"net\">"
                "<population id=\"a\" component=\"iaf\" size=\"2\"/><population id=\"b\" component=\"iaf\" size=\"2\"/>"
                "<synapticConnection from=\"a[0]\" to=\"b[0]\" synapse=\"s\" destination=\"synapses\"/>"
                "<synapticConnectionWD from=\"a[0]\" to=\"b[1]\" synapse=\"s\" destination=\"synapses\" weight=\"0.5\" "
                "delay=\"2ms\"/>"
                "<synapticConnection from=\"a[1]\" to=\"b[1]\" synapse=\"s\" destination=\"synapses\"/>"
                "<explicitConnection from=\"a[1]\" to=\"b[0]\"/></network>"),
        false);
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    const auto& p = loaded.value->projections;
    QCOMPARE(p.size(), std::size_t{3});
    QCOMPARE(p[0].connectionType, std::string("synapticConnection"));
    QCOMPARE(p[0].preCell, (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(p[0].postCell, (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(p[1].weight, (std::vector<float>{0.5F}));
    QCOMPARE(p[1].delay, (std::vector<float>{2e-3F}));
    QCOMPARE(p[2].connectionType, std::string("explicitConnection"));
    QVERIFY(p[2].synapses.empty());
}

void TestLoad::inputs() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.addNml(
        "a.nml",
        cell(kSoma) +
            "<pulseGenerator id=\"i\" delay=\"1ms\" duration=\"5ms\" amplitude=\"1nA\"/><network id=\"net\">"
            "<population id=\"a\" component=\"c\" size=\"3\"/><inputList id=\"l\" component=\"i\" population=\"a\">"
            "<input id=\"0\" target=\"../a/2/c\" destination=\"synapses\"/>"
            "<inputW id=\"1\" target=\"../a[1]\" segmentId=\"0\" fractionAlong=\"0.75\" weight=\"2\" "
            "destination=\"synapses\"/></inputList>"
            "<explicitInput target=\"a[0]\" input=\"i\" destination=\"synapses\"/></network>"));
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    const auto& inputs = loaded.value->inputs;
    QCOMPARE(inputs.size(), std::size_t{2});
    QCOMPARE(inputs[0].cell, (std::vector<std::uint32_t>{2, 1}));
    QCOMPARE(inputs[0].fraction, (std::vector<float>{0.5F, 0.75F}));
    QCOMPARE(inputs[0].weight, (std::vector<float>{1, 2}));
    QCOMPARE(inputs[0].destination, std::string("synapses"));
    QVERIFY(inputs[1].explicitInput && inputs[1].componentId.valid() && inputs[1].target.valid());
}

void TestLoad::regionsAndTemperature() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.addNml(
        "a.nml",
        kIaf + "<network id=\"net\" type=\"networkWithTemperature\" temperature=\"37 degC\"><notes> two\nlines </notes>"
               "<population id=\"a\" component=\"iaf\" size=\"1\"/></network>"));
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    QVERIFY(isNear(*loaded.value->networks.at(0).temperature, 310.15));
    QCOMPARE(loaded.value->networks[0].type, std::string("networkWithTemperature"));
    QCOMPARE(loaded.value->networks[0].notes, std::string("two\nlines"));
}

void TestLoad::includesOnceAndInOrder() {
    ModelFolder folder;
    folder.addNml("sub/cells.nml", "<include href=\"../common.nml\"/>" + kIaf);
    folder.addNml(
        "common.nml",
        "<include href=\"sub/cells.nml\"/><expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/>");
    const auto loaded = loadFile(folder.addNml("a.nml",
                                               "<include href=\"sub/cells.nml\"/>\n<include href=\"common.nml\"/>\n"
                                               "<include href=\"./sub/../common.nml\"/>"));
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    QCOMPARE(loaded.value->files.size(), std::size_t{3});
    QCOMPARE(loaded.value->components.size(), std::size_t{2});
    QCOMPARE(loaded.value->components[0].id, std::string("s"));  // the innermost include first
    QCOMPARE(loaded.value->files[1].includedFrom, 0);
    QCOMPARE(loaded.value->files[2].includedFrom, 1);
    QCOMPARE(loaded.value->files[2].includeSpot.line, 2U);
    const Diagnostic* cycle = find(loaded.diagnostics, "include-cycle");
    QVERIFY(cycle != nullptr && cycle->severity == Severity::info);
}

void TestLoad::coreTypeFilesAreBuiltIn() {
    ModelFolder folder;
    const auto loaded =
        loadFile(folder.add("a.xml",
                            "<Lems><Include file=\"Cells.xml\"/><Include "
                            "file=\"../NeuroML2CoreTypes/Networks.xml\"/><Include file=\"Simulation.xml\"/></Lems>"));
    QVERIFY2(loaded.diagnostics.empty(), summary(loaded.diagnostics).c_str());
    const auto missing = loadFile(folder.add("b.xml", "<Lems>\n<Include file=\"Other.xml\"/></Lems>"));
    QCOMPARE(summary(missing.diagnostics), std::string("error include-not-found@2"));
    QCOMPARE(missing.value->files[0].missingIncludes, (std::vector<std::string>{"Other.xml"}));
}

void TestLoad::customTypesAndTarget() {
    ModelFolder folder;
    const auto loaded = loadFile(folder.add(
        "a.xml",
        "<Lems>\n<Target component=\"sim\"/>\n<ComponentType name=\"myCell\" extends=\"baseCellMembPot\"><Parameter "
        "name=\"tau\" "
        "dimension=\"time\"/><Dynamics><StateVariable name=\"v\" dimension=\"voltage\" exposure=\"v\"/>"
        "<TimeDerivative variable=\"v\" value=\"-v/tau\"/></Dynamics></ComponentType>\n<myCell id=\"one\" "
        "tau=\"10ms\"/>\n"
        "<Component id=\"two\" type=\"myCell\" tau=\"20ms\"/><network id=\"net\"><population id=\"p\" "
        "component=\"two\" size=\"1\"/></network>\n"
        "<Simulation id=\"sim\" length=\"10ms\" step=\"0.1ms\" target=\"net\"><OutputFile id=\"o\" fileName=\"o.dat\">"
        "<OutputColumn id=\"v\" quantity=\"p[0]/v\"/></OutputFile></Simulation></Lems>"));
    QVERIFY2(loaded.diagnostics.empty(), summary(loaded.diagnostics).c_str());
    const model::Model& model = *loaded.value;
    QCOMPARE(model.target, std::string("sim"));
    QCOMPARE(model.customComponentTypes, 1U);
    QVERIFY(model.library->isA("myCell", "baseCell"));
    QCOMPARE(model.component("two")->type, std::string("myCell"));
    QCOMPARE(*model.component("two")->attribute("tau"), std::string("20ms"));
    QVERIFY(model.populations[0].cellType.valid());
    QCOMPARE(model.cellTypes.size(), std::size_t{2});
}

void TestLoad::namespacePrefix() {
    ModelFolder folder;
    const auto loaded =
        loadFile(folder.add("a.nml",
                            "<n:neuroml xmlns:n=\"http://www.neuroml.org/schema/neuroml2\" id=\"x\"><n:cell "
                            "id=\"c\"><n:morphology id=\"m\">"
                            "<n:segment id=\"0\"><n:proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"2\"/><n:distal x=\"1\" "
                            "y=\"0\" z=\"0\" diameter=\"2\"/></n:segment>"
                            "<n:segment id=\"1\"><n:parent segment=\"0\"/><n:distal x=\"2\" y=\"0\" z=\"0\" "
                            "diameter=\"2\"/></n:segment>"
                            "</n:morphology></n:cell></n:neuroml>"),
                 false);
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    QCOMPARE(shapeOf(loaded).size(), std::size_t{2});
    // Components, types and units too.
    const auto all = loadFile(
        folder.add("b.nml",
                   "<nml:neuroml xmlns:nml=\"http://www.neuroml.org/schema/neuroml2\" id=\"x\">\n"
                   "<nml:Unit symbol=\"kilovolt\" dimension=\"voltage\" power=\"3\"/>"
                   "<nml:ComponentType name=\"mine\" extends=\"baseCellMembPot\"><nml:Parameter name=\"vr\" "
                   "dimension=\"voltage\"/>"
                   "<nml:Dynamics><nml:StateVariable name=\"v\" dimension=\"voltage\" exposure=\"v\"/></nml:Dynamics>"
                   "</nml:ComponentType>\n<nml:mine id=\"m\" vr=\"1e-6 kilovolt\"/>"
                   "<nml:ionChannelHH id=\"na\"><nml:gateHHrates id=\"g\" instances=\"3\">"
                   "<nml:forwardRate type=\"HHExpRate\" rate=\"1per_ms\" midpoint=\"-40mV\" scale=\"10mV\"/>"
                   "<nml:reverseRate type=\"HHExpRate\" rate=\"1per_ms\" midpoint=\"-40mV\" scale=\"10mV\"/>"
                   "</nml:gateHHrates></nml:ionChannelHH></nml:neuroml>"));
    QVERIFY2(all.diagnostics.empty(), summary(all.diagnostics).c_str());
    QCOMPARE(all.value->customComponentTypes, 1U);
    QCOMPARE(all.value->component("m")->type, std::string("mine"));
    QCOMPARE(all.value->component("na")->children.at(0).children.at(1).element, std::string("reverseRate"));
    QCOMPARE(all.value->component("m")->where.line, 3U);
}

void TestLoad::latin1() {
    ModelFolder folder;
    const auto loaded =
        loadFile(folder.add("a.nml",
                            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<neuroml "
                            "xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"x\"><notes>\xE9</notes></neuroml>"));
    QVERIFY2(!hasErrors(loaded.diagnostics), summary(loaded.diagnostics).c_str());
    QCOMPARE(loaded.value->notes, std::string("\xC3\xA9"));
}

void TestLoad::commaLocale() {
    const char* set = std::setlocale(LC_ALL, "de_DE.UTF-8");
    if (set == nullptr) set = std::setlocale(LC_ALL, "de_DE.utf8");
    ModelFolder folder;
    const auto loaded =
        loadFile(folder.addNml("a.nml", cell(kSoma + "<segment id=\"1\"><parent segment=\"0\"/><distal x=\"50.5\" "
                                                     "y=\"0\" z=\"1.25e1\" diameter=\"1\"/></segment>")),
                 false);
    std::setlocale(LC_ALL, "C");
    QVERIFY(isNear(shapeOf(loaded).distal[1].x, 50.5e-6) && isNear(shapeOf(loaded).distal[1].z, 12.5e-6));
    if (set == nullptr) QWARN("no German locale on this machine: tried with the C locale");
}

void TestLoad::sameForAnyNumberOfThreads() {
    ModelFolder folder;
    std::string morphology = kSoma;
    for (int i = 1; i < 5000; ++i)
        morphology += "<segment id=\"" + std::to_string(i) + "\"><parent segment=\"" + std::to_string((i - 1) / 2) +
                      "\"/><distal x=\"" + std::to_string(i % 37) + ".25\" y=\"" + std::to_string(i) +
                      "\" z=\"0\" diameter=\"1\"/></segment>\n";
    const auto file = folder.addNml("a.nml", cell(morphology));
    std::vector<std::shared_ptr<const model::Model>> models;
    for (const int threads : {1, 2, 5}) {
        ThreadPool pool(threads);
        JobContext job(pool);
        models.push_back(neuroml::load(file, {true, false}, job).value);
    }
    const auto& first = *models[0]->cellTypes[0].morphology;
    for (const auto& model : models) {
        const auto& m = *model->cellTypes[0].morphology;
        QVERIFY(m.segmentId == first.segmentId && m.parent == first.parent && m.distal == first.distal &&
                m.proximal == first.proximal);
        QVERIFY(m.where == first.where && m.segmentName == first.segmentName);
    }
}

void TestLoad::cancelled() {
    ModelFolder folder;
    const auto file = folder.addNml("a.nml", kIaf);
    ThreadPool pool(1);
    std::stop_source stop;
    stop.request_stop();
    JobContext job(pool, stop.get_token(), nullptr, {});
    const auto loaded = neuroml::load(file, {}, job);
    QVERIFY(loaded.value == nullptr);
    QCOMPARE(summary(loaded.diagnostics), std::string("error cancelled"));
}

void TestLoad::ownIdsAreDistinct() {
    ModelFolder folder;
    const auto loaded = loadFile(
        folder.addNml(
            "a.nml",
            kIaf + "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/><pulseGenerator id=\"i\" "
                   "delay=\"1ms\" duration=\"5ms\" amplitude=\"1nA\"/><network id=\"net\">"
                   "<population id=\"a\" component=\"iaf\" size=\"2\"/>"
                   "<synapticConnection from=\"a[0]\" to=\"a[1]\" synapse=\"s\" destination=\"synapses\"/>"
                   "<synapticConnectionWD from=\"a[0]\" to=\"a[1]\" synapse=\"s\" destination=\"synapses\" "
                   "weight=\"0.5\" delay=\"2ms\"/>"
                   "<explicitInput target=\"a[0]\" input=\"i\"/><explicitInput target=\"a[0]\" input=\"i\"/>"
                   "<inputList id=\"i_a_0_2\" component=\"i\" population=\"a\"/></network>"),
        false);
    const model::Model& model = *loaded.value;
    QCOMPARE(model.projections.at(0).id, std::string("a_a_s"));
    QCOMPARE(model.projections.at(1).id, std::string("a_a_s_2"));
    std::set<std::string> inputs;
    for (const model::InputList& list : model.inputs) inputs.insert(list.id);
    QCOMPARE(inputs, (std::set<std::string>{"i_a_0", "i_a_0_2", "i_a_0_3"}));
}

void TestLoad::segmentZeroIsMeantById() {
    ModelFolder folder;
    const std::string cells = cell(
        "<segment id=\"5\"><parent segment=\"0\"/><distal x=\"2\" y=\"0\" z=\"0\" diameter=\"1\"/></segment>" + kSoma);
    const auto loaded = loadFile(
        folder.addNml("a.nml",
                      cells +
                          "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/><pulseGenerator "
                          "id=\"i\" delay=\"1ms\" duration=\"5ms\" amplitude=\"1nA\"/><network id=\"net\">"
                          "<population id=\"a\" component=\"c\" size=\"2\"/><projection id=\"p\" "
                          "presynapticPopulation=\"a\" postsynapticPopulation=\"a\" synapse=\"s\"><connection id=\"0\" "
                          "preCellId=\"../a/0/c\" postCellId=\"../a/1/c\"/></projection>"
                          "<explicitInput target=\"a[0]\" input=\"i\"/></network>"),
        false);
    const model::Projection& p = loaded.value->projections.at(0);
    QCOMPARE(p.preSegment, (std::vector<std::int32_t>{1}));
    QCOMPARE(p.postSegment, (std::vector<std::int32_t>{1}));
    QCOMPARE(loaded.value->inputs.at(0).segment, (std::vector<std::int32_t>{1}));
}

QTEST_GUILESS_MAIN(TestLoad)
#include "test_load.moc"
