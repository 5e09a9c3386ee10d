// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of the reference corpus is read, and what is in it compared with counts and measures made by another
// parser.
#include <QtTest>
#include <cmath>
#include <fstream>
#include <functional>
#include <set>

#include <nlohmann/json.hpp>

#include "core/morphology/swc.hpp"
#include "tests/core/neuroml/loading.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using nlohmann::json;

namespace {

constexpr double kRelative = 1e-6, kToMicrometre = 1e6, kToSquareMicrometre = 1e12;

/// Where the corpus' own counts leave out something that the file has; the reason is checked in words only.
const std::set<std::string> kCountsLessThanThereIs{
    "pyNeuroML/tests/HH_example_net.nml",  // its <populationList> element is a population, too
};

/// Real faults of real files that the counts do not name: an unbalanced bracket in an expression, a base type that no
/// file defines, a parameter left out on purpose. What includes them shares them.
const std::set<std::string> kFaultsNotNamed{
    "EbnerEtAl2019/NeuroML2/Syn4Net.net.nml",
    "EbnerEtAl2019/NeuroML2/fourPathwaySyn.synapse.nml",
    "GranCellRothmanIf/neuroConstruct/lemsSimulations/voltageSweep/LEMS_voltageSweep.xml",
    "jLEMS/src/test/resources/ex-missing.xml",
    "jLEMS/src/test/resources/ghkcell.xml",  // z is nowhere defined
    "muscle_model/NeuroML2/Figure2B.net.nml",
    "muscle_model/NeuroML2/LEMS_Figure2B.xml",
    "muscle_model/NeuroML2/VoltageClamp2.xml",
};

struct Comparison {
    std::string file;
    std::vector<std::string> faults;

    template <class T>
    void equal(const std::string& what, const T& ours, const T& expected) {
        if (!(ours == expected)) faults.push_back(what + ": " + text(ours) + ", expected " + text(expected));
    }
    void near(const std::string& what, double ours, double expected) {
        if (std::fabs(ours - expected) > kRelative * std::max(std::fabs(ours), std::fabs(expected)) + 1e-9)
            faults.push_back(what + ": " + text(ours) + ", expected " + text(expected));
    }
    static std::string text(const std::string& value) { return value; }
    static std::string text(const json& value) { return value.dump(); }
    static std::string text(double value) { return std::to_string(value); }
    template <class T>
    requires std::integral<T>
    static std::string text(T value) { return std::to_string(value); }
};

json optional(const std::optional<std::int64_t>& value) { return value ? json(*value) : json(nullptr); }

void compareShape(Comparison& c, const std::string& what, const morphology::Morphology* m, const json& expected) {
    if (expected.at("segments").is_null()) {
        c.equal(what + ".segments", m == nullptr, true);
        return;
    }
    if (m == nullptr) {
        c.faults.push_back(what + " has no morphology");
        return;
    }
    c.equal(what + ".segments", m->size(), expected.at("segments").get<std::size_t>());
    double length = 0, area = 0;
    std::size_t tips = 0, branches = 0, roots = 0;
    const morphology::Children children = morphology::childrenOf(*m);
    for (std::size_t s = 0; s < m->size(); ++s) {
        const auto index = static_cast<morphology::SegmentIndex>(s);
        length += morphology::segmentLength(*m, index);
        area += morphology::segmentArea(*m, index);
        tips += children.of(index).empty() ? 1 : 0;
        branches += children.of(index).size() > 1 ? 1 : 0;
        roots += m->parent[s] < 0 ? 1 : 0;
    }
    if (expected.contains("total_length_um"))
        c.near(what + ".length", length * kToMicrometre, expected["total_length_um"].get<double>());
    if (expected.contains("total_area_um2"))
        c.near(what + ".area", area * kToSquareMicrometre, expected["total_area_um2"].get<double>());
    if (!expected.contains("tips")) return;
    c.equal(what + ".tips", tips, expected["tips"].get<std::size_t>());
    c.equal(what + ".branch_points", branches, expected["branch_points"].get<std::size_t>());
    c.equal(what + ".roots", roots, expected["roots"].get<std::size_t>());
    c.equal(what + ".segment_groups", m->groups.size(), expected["segment_groups"].get<std::size_t>());
    const morphology::PartCounts parts = morphology::declaredPartCounts(*m);
    c.equal(what + ".soma_segments", optional(parts.soma), expected["soma_segments"]);
    c.equal(what + ".dendrite_segments", optional(parts.dendrite), expected["dendrite_segments"]);
    c.equal(what + ".axon_segments", optional(parts.axon), expected["axon_segments"]);
}

bool isCell(const model::Model& model, const model::CellType& cell) {
    if (!cell.component.valid()) return false;
    const std::string& element = model.components[cell.component.index()].element;
    return element == "cell" || element == "cell2CaPools" || cell.type == "cell";
}

bool standsAlone(const model::Projection& projection) {
    return projection.connectionType == "synapticConnection" || projection.connectionType == "synapticConnectionWD" ||
           projection.connectionType == "explicitConnection";
}

/// The parts that stand in the opened file itself, in file order (HDF5: by id, since groups have no order there).
template <class T, class Keep>
std::vector<const T*> own(const std::vector<T>& all, bool sortById, const Keep& keep) {
    std::vector<const T*> out;
    for (const T& part : all)
        if (part.where.file == 0 && keep(part)) out.push_back(&part);
    if (sortById) std::sort(out.begin(), out.end(), [](const T* a, const T* b) { return a->id < b->id; });
    return out;
}

template <class T>
void compareList(Comparison& c, const std::string& name, const std::vector<const T*>& ours, json expected,
                 bool sortById, const std::function<void(const std::string&, const T&, const json&)>& compare) {
    if (sortById && expected.is_array())
        std::sort(expected.begin(), expected.end(), [](const json& a, const json& b) { return a["id"] < b["id"]; });
    c.equal(name, ours.size(), expected.is_array() ? expected.size() : std::size_t{0});
    if (!expected.is_array() || ours.size() != expected.size()) return;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const std::string what = name + "." + expected[i]["id"].get<std::string>();
        c.equal(what + ".id", ours[i]->id, expected[i]["id"].get<std::string>());
        compare(what, *ours[i], expected[i]);
    }
}

std::string word(const json& object, const char* key) {
    return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string();
}

void compareNetworks(Comparison& c, const model::Model& model, const json& expected) {
    const bool hdf5 = expected["root"] == "hdf5";
    const auto all = [](const auto&) { return true; };
    compareList<model::Population>(
        c, "populations", own(model.populations, hdf5, all), expected.value("populations", json()), hdf5,
        [&](const std::string& what, const model::Population& p, const json& e) {
            c.equal(what + ".component", p.component, word(e, "component"));
            c.equal(what + ".size", p.size, e["size"].get<std::uint64_t>());
            if (e.contains("located")) c.equal(what + ".located", p.positions.size(), e["located"].get<std::size_t>());
            if (e.contains("size_attribute"))
                c.equal(what + ".size_attribute", std::to_string(p.sizeAttribute.value_or(0)),
                        word(e, "size_attribute"));
        });
    compareList<model::Projection>(
        c, "projections", own(model.projections, hdf5, [](const model::Projection& p) { return !standsAlone(p); }),
        expected.value("projections", json()), hdf5,
        [&](const std::string& what, const model::Projection& p, const json& e) {
            c.equal(what + ".kind", std::string(model::projectionKindName(p.kind)), word(e, "kind"));
            c.equal(what + ".pre", p.prePopulation, word(e, "pre"));
            c.equal(what + ".post", p.postPopulation, word(e, "post"));
            c.equal(what + ".synapse", p.synapse, word(e, "synapse"));
            c.equal(what + ".connections", p.size(), e["connections"].get<std::size_t>());
            if (e.contains("connection_type")) c.equal(what + ".type", p.connectionType, word(e, "connection_type"));
        });
    compareList<model::InputList>(c, "input_lists",
                                  own(model.inputs, hdf5, [](const model::InputList& l) { return !l.explicitInput; }),
                                  expected.value("input_lists", json()), hdf5,
                                  [&](const std::string& what, const model::InputList& l, const json& e) {
                                      c.equal(what + ".component", l.component, word(e, "component"));
                                      c.equal(what + ".population", l.population, word(e, "population"));
                                      c.equal(what + ".inputs", l.cell.size(), e["inputs"].get<std::size_t>());
                                  });
    c.equal("explicitInput", own(model.inputs, false, [](const model::InputList& l) { return l.explicitInput; }).size(),
            expected.value("explicitInput", std::size_t{0}));
    for (const char* type : {"synapticConnection", "synapticConnectionWD"}) {
        std::size_t count = 0;
        for (const model::Projection& p : model.projections)
            if (p.where.file == 0 && p.connectionType == type) count += p.size();
        c.equal(type, count, expected.value(type, std::size_t{0}));
    }
}

void compareAll(Comparison& c, const model::Model& model, const json& expected) {
    std::uint64_t cells = 0, segments = 0, projections = 0, types = 0, files = 0;
    for (const model::CellType& cell : model.cellTypes) {
        if (!isCell(model, cell)) continue;
        ++cells;
        const bool elsewhere = model.components[cell.component.index()].attribute("morphology") != nullptr;
        if (cell.morphology && !elsewhere) segments += cell.morphology->size();
    }
    for (const model::Projection& projection : model.projections) projections += standsAlone(projection) ? 0 : 1;
    for (const model::FileEntry& file : model.files) {
        types += file.componentTypes;
        files += file.root.empty() ? 0 : 1;
    }
    c.equal("all.cells", cells, expected["cells"].get<std::uint64_t>());
    c.equal("all.segments", segments, expected["segments"].get<std::uint64_t>());
    c.equal("all.populations", std::uint64_t{model.populations.size()}, expected["populations"].get<std::uint64_t>());
    c.equal("all.population_cells", model.cellCount(), expected["population_cells"].get<std::uint64_t>());
    c.equal("all.projections", projections, expected["projections"].get<std::uint64_t>());
    c.equal("all.connections", model.connectionCount(), expected["connections"].get<std::uint64_t>());
    c.equal("all.component_types", types, expected["component_types"].get<std::uint64_t>());
    c.equal("all.files", files, expected["files"].get<std::uint64_t>());
}

void compareSwc(Comparison& c, const std::filesystem::path& file, const json& expected) {
    const auto swc = morphology::readSwc(file, 0);
    const morphology::SwcStatistics s = swc.value ? swc.value->statistics : morphology::SwcStatistics{};
    c.equal("points", s.points, expected["points"].get<std::uint64_t>());
    c.equal("roots", s.roots, expected["roots"].get<std::uint64_t>());
    c.equal("bifurcations", s.bifurcations, expected["bifurcations"].get<std::uint64_t>());
    c.equal("tips", s.tips, expected["tips"].get<std::uint64_t>());
    c.equal("forward_parents", s.forwardParents, expected["forward_parents"].get<std::uint64_t>());
    c.equal("missing_parents", s.missingParents, expected["missing_parents"].get<std::uint64_t>());
    c.equal("duplicate_ids", s.duplicateIds, expected["duplicate_ids"].get<std::uint64_t>());
    c.equal("bad_lines", s.badLines, expected["bad_lines"].get<std::uint64_t>());
    c.near("edge_length", s.edgeLength * kToMicrometre, expected["edge_length_um"].get<double>());
    c.near("edge_length_no_soma", s.edgeLengthNoSoma * kToMicrometre, expected["edge_length_no_soma_um"].get<double>());
    c.near("edge_area_no_soma", s.edgeAreaNoSoma * kToSquareMicrometre,
           expected["edge_area_no_soma_um2"].get<double>());
    json types = json::object();
    for (const auto& [type, count] : s.types) types[std::to_string(type)] = count;
    c.equal("types", types, expected["types"]);
}

/// Faults of the file itself that the corpus names: only then may reading end with errors.
bool namesFault(const json& expected) {
    return expected.contains("error") || expected.contains("missing_includes") ||
           expected.value("duplicate_ids", 0) + expected.value("missing_parents", 0) + expected.value("bad_lines", 0) >
               0;
}

}  // namespace

class TestCorpus : public QObject {
    Q_OBJECT
private slots:
    void everyFile();
};

void TestCorpus::everyFile() {
    const auto corpus = nl::test::corpus();
    if (!corpus) QSKIP("the reference corpus is not here");
    std::ifstream in(*corpus / "expected.json");
    const json structure = json::parse(in).at("structure");
    QVERIFY(structure.size() > 2000);
    std::size_t wrong = 0;
    for (const auto& [file, expected] : structure.items()) {
        Comparison c{file, {}};
        const auto loaded = nl::test::loadFile(*corpus / file);
        const bool fault = namesFault(expected);
        if (hasErrors(loaded.diagnostics) != fault && !kFaultsNotNamed.contains(file))
            c.faults.push_back((fault ? "no error, although the file has a fault: " : "errors: ") +
                               loaded.firstError().text());
        if (expected.contains("error")) {
            c.equal("broken file gives no model", loaded.value == nullptr, true);
        } else if (!loaded.value) {
            c.faults.push_back("could not be read");
        } else if (expected["root"] == "swc") {
            compareSwc(c, *corpus / file, expected);
        } else {
            const model::Model& model = *loaded.value;
            c.equal("root", model.files[0].root, expected["root"].get<std::string>());
            if (expected["root"] != "hdf5") {  // its cells stand in text inside, which the corpus' counts leave out
                compareList<model::CellType>(
                    c, "cells",
                    own(model.cellTypes, false, [&](const model::CellType& cell) { return isCell(model, cell); }),
                    expected.value("cells", json()), false,
                    [&](const std::string& what, const model::CellType& cell, const json& e) {
                        compareShape(c, what, cell.morphology.get(), e);
                    });
                c.equal("component_types", std::size_t{model.files[0].componentTypes},
                        expected.value("component_types", std::size_t{0}));
            }
            if (!kCountsLessThanThereIs.contains(file)) {
                compareNetworks(c, model, expected);
                if (expected.contains("all")) compareAll(c, model, expected["all"]);
            }
        }
        if (c.faults.empty()) continue;
        ++wrong;
        for (const std::string& text : c.faults) qWarning("%s: %s", file.c_str(), text.c_str());
    }
    QCOMPARE(wrong, std::size_t{0});
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "test_corpus.moc"
