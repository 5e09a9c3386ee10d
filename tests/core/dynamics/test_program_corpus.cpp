// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <filesystem>

#include "core/dynamics/system.hpp"
#include "core/neuroml/load.hpp"
#include "tests/core/dynamics/program_support.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::dynamics;
using namespace nl::dynamics::test;

class TestProgramCorpus : public QObject {
    Q_OBJECT

private slots:
    /// Every exposure and derivative of the systems of the reference models.
    void corpus() {
        const auto folder = nl::test::corpus();
        if (!folder) QSKIP("no reference models");
        Compared done;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
            if (entry.path().extension() != ".nml" || entry.file_size() > 60000 ||
                entry.path().string().find("/broken/") != std::string::npos)
                continue;
            compareFile(entry.path(), done);
        }
        QVERIFY2(done.wrong.isEmpty(), qPrintable(done.wrong.mid(0, 12).join('\n')));
        qInfo("%d systems, %d values compared, %d decided by rounding", done.systems, done.values, done.shaky);
        QVERIFY(done.systems > 1000 && done.values > 20 * done.shaky);
    }

private:
    struct Compared {
        int systems = 0, values = 0, shaky = 0;
        QStringList wrong;
    };

    static void compareFile(const std::filesystem::path& file, Compared& done) {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto loaded = neuroml::load(file, {}, job);
        if (!loaded.value) return;
        const model::Model& model = *loaded.value;
        const FlattenContext context{*model.library, [&](std::string_view id) { return model.component(id); }};
        for (const lems::Component& component : model.components) {
            if (model.library->dynamics(component.type) == nullptr) continue;
            const auto system = flatten(context, component);
            if (system) compareSystem(*system, QString("%1 %2").arg(file.c_str(), component.id.c_str()), done);
        }
    }

    static void compareSystem(const System& system, const QString& name, Compared& done) {
        std::vector<ValueId> outputs;
        for (const auto& [path, value] : system.exposures) outputs.push_back(value);
        for (const State& state : system.states)
            if (state.derivative != kNone) outputs.push_back(state.derivative);
        for (const Condition& condition : system.conditions) outputs.push_back(condition.test);
        if (outputs.empty()) return;
        ++done.systems;
        constexpr std::size_t kInstances = 9;
        Population population(kInstances, 0);
        RandomStream random(static_cast<std::uint64_t>(done.systems));
        for (const Parameter& parameter : system.parameters)
            population.parameters.emplace_back(paddedSize(kInstances), parameter.value);
        for (const Input& input : system.inputs) {
            Column column(paddedSize(kInstances), input.path == "temperature" ? 305 : 0);
            for (double& one : column)
                if (input.path != "temperature") one = input.path == "v" ? 0.05 * random.normal() : random.uniform();
            population.inputs.push_back(std::move(column));
        }
        for (std::size_t k = 0; k < system.states.size(); ++k) {
            Column column(paddedSize(kInstances));
            for (double& one : column) one = random.uniform();
            population.states.push_back(std::move(column));
        }
        const Running running(system.form, outputs, population);
        if (running.program.draws()) return;
        const ColumnList got = running.run();
        for (std::size_t i = 0; i < kInstances; ++i)
            for (std::size_t k = 0; k < outputs.size(); ++k) {
                const double wanted = population.evaluated(system.form, outputs[k], i);
                if (near(got[k][i], wanted)) {
                    ++done.values;
                } else if (wellConditioned(system.form, outputs[k], population, i)) {
                    done.wrong << name + " " + wrong(double(k), got[k][i], wanted);
                } else {
                    ++done.shaky;
                }
            }
    }
};

QTEST_GUILESS_MAIN(TestProgramCorpus)
#include "test_program_corpus.moc"
