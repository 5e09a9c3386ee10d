// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "core/io/xml.hpp"
#include "core/job/thread_pool.hpp"
#include "core/lems/read_types.hpp"
#include "core/neuroml/check.hpp"
#include "core/neuroml/types/types.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;

namespace {

struct Family {
    const char* name;
    std::string_view text;
};

const std::vector<Family>& families() {
    using namespace neuroml::types;
    static const std::vector<Family> all{{"base", kBase},
                                         {"cells", kCells},
                                         {"channels", kChannels},
                                         {"biophysics", kBiophysics},
                                         {"morphology", kMorphology},
                                         {"synapses", kSynapses},
                                         {"inputs", kInputs},
                                         {"pynn", kPyNN},
                                         {"networks", kNetworks},
                                         {"simulations", kSimulations},
                                         {"metadata", kMetadata}};
    return all;
}

std::string all(const std::vector<Diagnostic>& diagnostics) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) out += diagnostic.code + ": " + diagnostic.text() + "\n";
    return out;
}

}  // namespace

class TestTypes : public QObject {
    Q_OBJECT

private slots:
    void everyFamilyReadsWithoutADiagnostic() {
        lems::Library library = *neuroml::standardLibrary();
        library.types.clear();
        library.typeIndex.clear();
        for (const Family& family : families()) {
            const auto document = io::XmlDocument::parse(std::string(family.text), family.name);
            QVERIFY2(document, document ? "" : document.error().text().c_str());
            const std::size_t before = library.types.size();
            const auto diagnostics = lems::readTypes(**document, 0, library);
            QVERIFY2(diagnostics.empty(), all(diagnostics).c_str());
            QVERIFY2(library.types.size() > before + 3, family.name);
        }
        QCOMPARE(library.types.size(), neuroml::standardLibrary()->types.size());
    }

    /// The same check as for a user's types: bases, symbols, dimensions, states, cycles.
    void everyTypePassesItsOwnCheck() {
        auto library = std::make_shared<lems::Library>(*neuroml::standardLibrary());
        for (lems::ComponentType& type : library->types) type.standard = false;
        model::Model model;
        model.library = library;
        ThreadPool pool(1);
        JobContext job(pool);
        const auto diagnostics = neuroml::check(model, job);
        QVERIFY2(diagnostics.empty(), all(diagnostics).c_str());
    }

    void everyTypeHasADescriptionAndAKnownChild() {
        const auto library = neuroml::standardLibrary();
        for (const lems::ComponentType& type : library->types) {
            QVERIFY2(type.standard, type.name.c_str());
            QVERIFY2(type.description.size() >= 5, type.name.c_str());
            for (const lems::ChildSlot& slot : type.children)
                QVERIFY2(library->type(slot.type), (type.name + "/" + slot.name + ": " + slot.type).c_str());
        }
    }

    /// What a type with dynamics exposes must be computed, or a state; else a plot of it would be empty.
    void everyExposureIsComputed() {
        const auto library = neuroml::standardLibrary();
        for (const lems::ComponentType& type : library->types) {
            const lems::Dynamics* dynamics = library->dynamics(type.name);
            if (!dynamics || !type.dynamics) continue;
            std::set<std::string> computed;
            for (const auto& state : dynamics->states) computed.insert(state.exposure);
            for (const auto& derived : dynamics->derived) computed.insert(derived.exposure);
            for (const lems::Parameter* parameter : library->parameters(type.name)) {
                if (parameter->kind != lems::ParameterKind::exposure) continue;
                const bool kinetic = parameter->name == "occupancy";
                // gateHHratesTauInf takes nothing from its rates; they may be shown all the same.
                QVERIFY2(computed.contains(parameter->name) || kinetic,
                         (type.name + " exposes " + parameter->name).c_str());
            }
        }
    }

    void knowsTheNamesOfTheStandard() {
        for (const char* name : {"iafTauCell",
                                 "iafTauRefCell",
                                 "iafCell",
                                 "iafRefCell",
                                 "izhikevichCell",
                                 "izhikevich2007Cell",
                                 "adExIaFCell",
                                 "fitzHughNagumoCell",
                                 "fitzHughNagumo1969Cell",
                                 "hindmarshRose1984Cell",
                                 "pinskyRinzelCA3Cell",
                                 "cell",
                                 "cell2CaPools",
                                 "pointCellCondBased",
                                 "pointCellCondBasedCa",
                                 "gateHHrates",
                                 "gateHHtauInf",
                                 "gateHHratesInf",
                                 "gateHHratesTau",
                                 "gateHHratesTauInf",
                                 "gateHHInstantaneous",
                                 "gateFractional",
                                 "gateKS",
                                 "ionChannelHH",
                                 "ionChannelKS",
                                 "ionChannelPassive",
                                 "ionChannelVShift",
                                 "channelDensityGHK2",
                                 "channelDensityNernstCa2",
                                 "channelPopulationNernst",
                                 "expThreeSynapse",
                                 "blockingPlasticSynapse",
                                 "stdpSynapse",
                                 "gapJunction",
                                 "silentSynapse",
                                 "voltageClampTriple",
                                 "spikeGeneratorRefPoisson",
                                 "transientPoissonFiringSynapse",
                                 "SpikeSourcePoisson",
                                 "EIF_cond_alpha_isfa_ista",
                                 "HH_cond_exp",
                                 "networkWithTemperature",
                                 "populationList",
                                 "continuousConnectionInstanceW",
                                 "Simulation"})
            QVERIFY2(neuroml::standardLibrary()->type(name), name);
    }

    /// Every concrete type of the published schema, with each attribute that the schema demands.
    void coversTheSchema() {
        const auto reference = test::reference();
        if (!reference) QSKIP("no reference data");
        const auto document = io::XmlDocument::read(*reference / "NeuroML_v2.3.1.xsd");
        QVERIFY(document);
        const auto library = neuroml::standardLibrary();
        // Names lose the prefix that the root has, here xs:.
        std::map<std::string, std::string> elementOf;  // complexType -> an element of that type
        collect((*document)->root(), elementOf);
        int checked = 0;
        for (const pugi::xml_node& type : (*document)->root().children("complexType")) {
            const auto element = elementOf.find(type.attribute("name").value());
            if (element == elementOf.end() || skipped().contains(element->second)) continue;
            // The same element can have another type inside another (proximal of an inhomogeneousParameter).
            std::string name = type.attribute("name").value();
            name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
            if (!library->type(name)) name = element->second;
            QVERIFY2(library->type(name), ("no type for <" + element->second + ">").c_str());
            checkAttributes(type, *library, name);
            ++checked;
        }
        QVERIFY2(checked > 120, std::to_string(checked).c_str());
    }

    void coversTheCorpus() {
        const auto corpus = test::corpus();
        if (!corpus) QSKIP("no corpus");
        std::ifstream in(*corpus / "coverage.md");
        std::string line;
        bool elements = false, absent = false;
        int checked = 0;
        while (std::getline(in, line)) {
            if (line.rfind("## ", 0) == 0) {
                elements = line.find("NeuroML elements") != std::string::npos;
                absent = line.find("Standard types that do not occur") != std::string::npos;
            } else if (elements && line.rfind("| ", 0) == 0) {
                verifyName(line.substr(2, line.find(" |", 2) - 2), checked);
            } else if (absent && line.find(", ") != std::string::npos) {
                std::stringstream names(line);
                for (std::string name; std::getline(names, name, ',');) {
                    name.erase(0, name.find_first_not_of(' '));
                    name.erase(name.find_last_not_of(" .") + 1);
                    verifyName(name, checked);
                }
            }
        }
        QVERIFY2(checked > 180, std::to_string(checked).c_str());
    }

private:
    static void collect(const pugi::xml_node& node, std::map<std::string, std::string>& elementOf) {
        for (const pugi::xml_node& child : node.children()) {
            if (std::string_view(child.name()) == "element" && child.attribute("name") && child.attribute("type"))
                elementOf.try_emplace(child.attribute("type").value(), child.attribute("name").value());
            collect(child, elementOf);
        }
    }

    /// Elements of the schema that are LEMS itself or a role (forwardRate, from) and not a component type of their own.
    static const std::set<std::string>& skipped() {
        static const std::set<std::string> names{"ComponentType",
                                                 "Property",
                                                 "Parameter",
                                                 "DerivedParameter",
                                                 "Constant",
                                                 "Exposure",
                                                 "Requirement",
                                                 "InstanceRequirement",
                                                 "Dynamics",
                                                 "StateVariable",
                                                 "DerivedVariable",
                                                 "ConditionalDerivedVariable",
                                                 "Case",
                                                 "TimeDerivative",
                                                 "OnStart",
                                                 "StateAssignment",
                                                 "OnEvent",
                                                 "EventOut",
                                                 "OnCondition",
                                                 "Transition",
                                                 "Regime",
                                                 "OnEntry",
                                                 "forwardRate",
                                                 "reverseRate",
                                                 "steadyState",
                                                 "timeCourse",
                                                 "rate",
                                                 "q10Settings",
                                                 "plasticityMechanism",
                                                 "blockMechanism",
                                                 "concentrationModel"};
        return names;
    }

    static void checkAttributes(const pugi::xml_node& type, const lems::Library& library, const std::string& name) {
        for (const pugi::xpath_node& found : type.select_nodes(".//attribute")) {
            const std::string attribute = found.node().attribute("name").value();
            if (attribute.empty() || attribute == "id" || attribute == "type" || attribute == "metaid") continue;
            const bool required = std::string_view(found.node().attribute("use").value()) == "required";
            bool known = false, optional = true;
            for (const lems::Parameter* parameter : library.parameters(name)) {
                if (parameter->name != attribute || parameter->kind == lems::ParameterKind::exposure ||
                    parameter->kind == lems::ParameterKind::requirement)
                    continue;
                known = true;
                optional = parameter->optional;
            }
            for (const lems::ChildSlot* slot : library.childSlots(name)) known = known || slot->name == attribute;
            QVERIFY2(known, (name + " has no " + attribute).c_str());
            // A NeuroML attribute that the schema lets go must not be demanded; condDensity may come from a
            // variableParameter, and the parameters of a rate depend on its type.
            if (!required && attribute != "condDensity") QVERIFY2(optional, (name + " demands " + attribute).c_str());
        }
    }

    static void verifyName(const std::string& name, int& checked) {
        // Local names inside RDF, LEMS's own elements of older versions, files that are not NeuroML, and roles of a
        // type.
        static const std::set<std::string> notTypes{"li",
                                                    "Bag",
                                                    "Description",
                                                    "RDF",
                                                    "isDescribedBy",
                                                    "isVersionOf",
                                                    "isDerivedFrom",
                                                    "hasTaxon",
                                                    "isPartOf",
                                                    "is",
                                                    "Behavior",
                                                    "Insertion",
                                                    "Inside",
                                                    "Outside",
                                                    "CONSTANT",
                                                    "Build",
                                                    "ForEachComponent",
                                                    "IntegerParameter",
                                                    "Print",
                                                    "?",
                                                    "CoInstantiate",
                                                    "ComponentTypeReference",
                                                    "GHK_HHChannel",
                                                    "GatherPairs",
                                                    "If",
                                                    "IncludePair",
                                                    "PairFilter",
                                                    "PairsEventConnection",
                                                    "name",
                                                    "---:",
                                                    "---",
                                                    "steadyState",
                                                    "timeCourse",
                                                    "q10Settings",
                                                    "plasticityMechanism",
                                                    "blockMechanism",
                                                    "directPlasticityMechanism",
                                                    "spilloverPlasticityMechanism",
                                                    "stpMechanism"};
        if (notTypes.contains(name)) return;
        QVERIFY2(neuroml::standardLibrary()->type(name), name.c_str());
        ++checked;
    }
};

QTEST_GUILESS_MAIN(TestTypes)
#include "test_types.moc"
