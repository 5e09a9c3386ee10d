// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "core/job/thread_pool.hpp"
#include "core/lems/signature.hpp"
#include "core/neuroml/check.hpp"
#include "core/neuroml/load.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;

namespace {

/// Published files that are at fault themselves, although the reference data does not say so; each was looked at.
const std::map<std::string, std::string>& faulty() {
    static const std::map<std::string, std::string> files{
        // The cell names a calcium pool that none of its includes has.
        {"AllenInstitute/CellTypesDatabase/models/NeuroML2/Cell_472451419.cell.nml", "component-missing"},
        {"AllenInstitute/CellTypesDatabase/models/NeuroML2/Cell_496930338.cell.nml", "component-missing"},
        {"AllenInstitute/CellTypesDatabase/models/NeuroML2/LEMS_472451419.xml", "component-missing"},
        {"AllenInstitute/CellTypesDatabase/models/NeuroML2/Network_472451419.net.nml", "component-missing"},
        // A closing parenthesis too many in a derived parameter.
        {"EbnerEtAl2019/NeuroML2/fourPathwaySyn.synapse.nml", "expression-syntax"},
        {"EbnerEtAl2019/NeuroML2/Syn4Net.net.nml", "expression-syntax"},
        // Extends a type of an old version of the standard.
        {"GranCellRothmanIf/neuroConstruct/lemsSimulations/voltageSweep/LEMS_voltageSweep.xml", "type-unknown"},
        // Test files for errors: a parameter is missing on purpose; a half-written model.
        {"jLEMS/src/test/resources/ex-missing.xml", "attribute-missing"},
        {"jLEMS/src/test/resources/ghkcell.xml", "attribute-missing symbol-unknown"},
        // "baselineVoltage - v) / simpleSeriesResistance"
        {"muscle_model/NeuroML2/Figure2B.net.nml", "expression-syntax"},
        {"muscle_model/NeuroML2/LEMS_Figure2B.xml", "expression-syntax"},
        {"muscle_model/NeuroML2/VoltageClamp2.xml", "expression-syntax"},
    };
    return files;
}

/// What check() owes to each hand-made bad file: code, severity, line.
struct Owed {
    const char *file, *code, *severity;
    int line;
};
constexpr Owed kOwed[] = {
    {"LEMS_derivative_of_parameter.xml", "not-a-state", "error", 12},
    {"LEMS_derived_cycle.xml", "expression-cycle", "error", 12},
    {"LEMS_expression_dimension.xml", "wrong-dimension", "error", 12},
    {"LEMS_expression_syntax.xml", "expression-syntax", "error", 12},
    {"LEMS_expression_unknown_function.xml", "function-unknown", "error", 12},
    {"LEMS_expression_unknown_symbol.xml", "symbol-unknown", "error", 12},
    {"LEMS_type_cycle.xml", "type-cycle", "error", 6},
    {"LEMS_unknown_extends.xml", "type-unknown", "error", 8},
    {"LEMS_unknown_type.xml", "type-unknown", "error", 8},
    {"attribute_missing.nml", "attribute-missing", "error", 3},
    {"attribute_unknown.nml", "attribute-unknown", "warning", 3},
    {"density_unknown_channel.nml", "component-missing", "error", 14},
    {"duplicate_component_id.nml", "duplicate-id", "error", 4},
    {"unit_missing.nml", "unit-missing", "error", 3},
    {"unit_number_missing.nml", "not-a-number", "error", 3},
    {"unit_unknown.nml", "unknown-unit", "error", 3},
    {"unit_wrong_dimension.nml", "wrong-dimension", "error", 14},
    {"value_zero_tau.nml", "value-range", "error", 3},
};

}  // namespace

class TestCheckCorpus : public QObject {
    Q_OBJECT

private slots:
    void healthyFilesHaveNoErrors() {
        const auto corpus = test::corpus();
        if (!corpus) QSKIP("no corpus");
        nlohmann::json expected;
        std::ifstream(*corpus / "expected.json") >> expected;
        ThreadPool pool(1);
        std::size_t files = 0, components = 0;
        std::set<std::string> stillFaulty;
        QStringList wrong;
        for (const auto& [name, row] : expected.at("structure").items()) {
            if (name.rfind("broken/", 0) == 0 || row.contains("error") || row.contains("missing_includes")) continue;
            JobContext job(pool);
            neuroml::LoadOptions options;
            options.check = false;
            const auto loaded = neuroml::load(*corpus / name, options, job);
            QVERIFY2(loaded.value, name.c_str());
            std::set<std::string> codes;
            for (const Diagnostic& diagnostic : neuroml::check(*loaded.value, job)) {
                if (diagnostic.severity != Severity::error) continue;
                codes.insert(diagnostic.code);
                if (!faulty().contains(name))
                    wrong << QString::fromStdString(diagnostic.code + ": " + diagnostic.text());
            }
            std::string all;
            for (const std::string& code : codes) all += (all.empty() ? "" : " ") + code;
            if (faulty().contains(name)) QCOMPARE(all, faulty().at(name));
            ++files;
            components += loaded.value->components.size();
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join("\n")));
        QVERIFY2(files > 2000 && components > 10000,
                 qPrintable(QString("%1 files, %2 components").arg(files).arg(components)));
    }

    void badFilesAreTold() {
        const auto corpus = test::corpus();
        if (!corpus) QSKIP("no corpus");
        ThreadPool pool(1);
        for (const Owed& owed : kOwed) {
            JobContext job(pool);
            const auto loaded = neuroml::load(*corpus / "broken" / owed.file, {}, job);
            QString found;
            bool told = false;
            for (const Diagnostic& diagnostic : loaded.diagnostics) {
                found += QString::fromStdString(diagnostic.code + ": " + diagnostic.text()) + "\n";
                told = told || (diagnostic.code == owed.code &&
                                std::string(severityName(diagnostic.severity)) == owed.severity && diagnostic.where &&
                                diagnostic.where->line == owed.line);
            }
            QVERIFY2(told, qPrintable(QString(owed.file) + "\n" + found));
        }
    }

    /// A signature of every component: none may hang, and a time constant that is given is a positive number.
    void everyComponentHasASignature() {
        const auto corpus = test::corpus();
        if (!corpus) QSKIP("no corpus");
        ThreadPool pool(1);
        std::size_t withTau = 0;
        for (const char* name :
             {"NeuroML2/examples", "L5bPyrCellHayEtAl2011/NeuroML2", "ACnet2/neuroConstruct/generatedNeuroML2"}) {
            if (!std::filesystem::exists(*corpus / name)) continue;
            for (const auto& entry : std::filesystem::directory_iterator(*corpus / name)) {
                if (entry.path().extension() != ".nml") continue;
                JobContext job(pool);
                const auto loaded = neuroml::load(entry.path(), {}, job);
                if (!loaded.value) continue;
                for (const lems::Component& component : loaded.value->components) {
                    const lems::Signature signature = lems::signature(*loaded.value->library, component);
                    if (!signature.fastestTau) continue;
                    ++withTau;
                    QVERIFY2(*signature.fastestTau > 0 && *signature.fastestTau <= *signature.slowestTau,
                             component.id.c_str());
                }
            }
        }
        QVERIFY2(withTau > 50, std::to_string(withTau).c_str());
    }
};

QTEST_GUILESS_MAIN(TestCheckCorpus)
#include "test_check_corpus.moc"
