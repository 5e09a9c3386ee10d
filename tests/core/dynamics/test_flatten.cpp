// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include "core/dynamics/system.hpp"
#include "core/io/xml.hpp"
#include "core/lems/instance.hpp"
#include "core/lems/read_types.hpp"
#include "core/lems/roles.hpp"
#include "core/neuroml/check.hpp"
#include "core/neuroml/load.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::dynamics;

namespace {

lems::Component componentOf(const std::string& xml) {
    const auto document = io::XmlDocument::parse(xml, "test");
    if (!document) qFatal("%s", document.error().text().c_str());
    return lems::readComponent(**document, (*document)->root(), 0);
}

/// A system with numbers for its leaves, by name.
class Running {
public:
    Running(System system, std::map<std::string, double> around) : system_(std::move(system)) {
        parameters_ = system_.parameterValues();
        for (const Input& input : system_.inputs)
            inputs_.push_back(around.contains(input.path) ? around[input.path] : 0);
        states_.resize(system_.states.size());
        for (std::size_t i = 0; i < states_.size(); ++i) states_[i] = value(system_.states[i].start);
    }
    [[nodiscard]] double value(ValueId id) const {
        return evaluate(system_.form, id, {parameters_, states_, inputs_, time});
    }
    [[nodiscard]] double operator[](const std::string& path) const {
        const ValueId id = system_.exposure(path);
        return id == kNone ? std::nan("") : value(id);
    }
    [[nodiscard]] std::size_t state(const std::string& path) const {
        for (std::size_t i = 0; i < system_.states.size(); ++i)
            if (system_.states[i].path == path) return i;
        qFatal("no state %s", path.c_str());
    }
    [[nodiscard]] double rate(const std::string& path) const { return value(system_.states[state(path)].derivative); }
    void set(const std::string& path, double number) { states_[state(path)] = number; }
    void act(const Action& action) {
        std::vector<double> next = states_;
        for (const auto& [index, assigned] : action.assignments) next[index] = value(assigned);
        states_ = next;
    }
    [[nodiscard]] const System& system() const { return system_; }

    double time = 0;

private:
    System system_;
    std::vector<double> parameters_, states_, inputs_;
};

Result<System> flat(const std::string& xml) {
    const lems::Component component = componentOf(xml);
    return flatten({*neuroml::standardLibrary(), [](std::string_view) { return nullptr; }}, component);
}

Running running(const std::string& xml, const std::map<std::string, double>& around = {}) {
    auto system = flat(xml);
    if (!system) qFatal("%s", system.error().text().c_str());
    return {std::move(*system), around};
}

bool near(double value, double wanted, double relative = 1e-12) {
    return std::fabs(value - wanted) <= relative * std::fabs(wanted) + 1e-300;
}

/// A library with one more type.
lems::Library with(const std::string& types) {
    lems::Library library = *neuroml::standardLibrary();
    const auto document = io::XmlDocument::parse("<Lems>" + types + "</Lems>", "test");
    if (!document) qFatal("%s", document.error().text().c_str());
    const std::vector<Diagnostic> diagnostics = lems::readTypes(**document, 0, library);
    if (hasErrors(diagnostics)) qFatal("%s", diagnostics.front().text().c_str());
    return library;
}

Error faultOf(const std::string& types, const std::string& component) {
    const lems::Library library = with(types);
    const lems::Component made = componentOf(component);
    const auto system = flatten({library, [](std::string_view) { return nullptr; }}, made);
    return system ? Error{} : system.error();
}

std::string typeWith(const std::string& dynamics) {
    return "<ComponentType name='mine'><Parameter name='a' dimension='none'/>" + dynamics + "</ComponentType>";
}

}  // namespace

class TestFlatten : public QObject {
    Q_OBJECT

private slots:
    void integrateAndFire() {
        Running cell = running(
            "<iafCell id='c' leakReversal='-60mV' thresh='-40mV' reset='-65mV' C='1nF' leakConductance='0.05uS'/>",
            {{"synapses[*]/i", 2e-9}});
        QCOMPARE(cell.system().inputs.size(), std::size_t{1});
        QVERIFY(cell.system().inputs[0].sum);
        QVERIFY(near(cell["v"], -60e-3));
        cell.set("v", -50e-3);
        QVERIFY(near(cell.rate("v"), (0.05e-6 * -10e-3 + 2e-9) / 1e-9));
        QCOMPARE(cell.system().conditions.size(), std::size_t{1});
        const Condition& condition = cell.system().conditions[0];
        QCOMPARE(cell.value(condition.test), 0.0);
        cell.set("v", -39e-3);
        QCOMPARE(cell.value(condition.test), 1.0);
        cell.act(condition.action);
        QVERIFY(near(cell["v"], -65e-3));
        QCOMPARE(condition.action.eventsOut, std::vector<std::string>{"spike"});
    }

    /// Regimes: the clamp of the refractory time, entry actions, and the way back.
    void regimes() {
        Running cell = running(
            "<iafTauRefCell id='c' leakReversal='-60mV' thresh='-40mV' reset='-65mV' tau='10ms' refract='5ms'/>");
        const auto holding = [&] {
            std::vector<const Condition*> out;
            for (const Condition& one : cell.system().conditions)
                if (cell.value(one.test) != 0) out.push_back(&one);
            return out;
        };
        QVERIFY(holding().empty());
        cell.set("v", -50e-3);
        QVERIFY(near(cell.rate("v"), -10e-3 / 10e-3));
        cell.set("v", -30e-3);
        cell.time = 0.1;
        QCOMPARE(holding().size(), std::size_t{1});
        QCOMPARE(holding()[0]->action.eventsOut, std::vector<std::string>{"spike"});
        cell.act(holding()[0]->action);
        QVERIFY(near(cell["v"], -65e-3));
        QVERIFY(near(cell["lastSpikeTime"], 0.1));
        QCOMPARE(cell.rate("v"), 0.0);
        cell.time = 0.104;
        QVERIFY(holding().empty());
        cell.time = 0.106;
        QCOMPARE(holding().size(), std::size_t{1});
        cell.act(holding()[0]->action);
        QVERIFY(near(cell.rate("v"), 5e-3 / 10e-3));
    }

    /// A channel with gates: children by path, the product over gates, start at the steady state.
    void channel() {
        Running channel = running(
            "<ionChannelHH id='k' conductance='10pS'><gateHHrates id='n' instances='4'>"
            "<forwardRate type='HHExpLinearRate' rate='0.1per_ms' midpoint='-55mV' scale='10mV'/>"
            "<reverseRate type='HHExpRate' rate='0.125per_ms' midpoint='-65mV' scale='-80mV'/>"
            "</gateHHrates></ionChannelHH>",
            {{"v", -50e-3}});
        const double alpha = 100 * 0.5 / (1 - std::exp(-0.5)), beta = 125 * std::exp(-15.0 / 80);
        QVERIFY(near(channel["n/q"], alpha / (alpha + beta)));
        channel.set("n/q", 0.3);
        QVERIFY(near(channel.rate("n/q"), alpha * 0.7 - beta * 0.3, 1e-9));
        QVERIFY(near(channel["n/fcond"], std::pow(0.3, 4), 1e-9));
        QVERIFY(near(channel["g"], 10e-12 * std::pow(0.3, 4), 1e-9));
        // The gate is linear in its own state: what an exact step needs.
        System system = channel.system();
        const ValueId slope = derivative(system.form, system.states[0].derivative, Op::state, 0);
        const ValueId curvature = derivative(system.form, slope, Op::state, 0);
        QVERIFY(system.form.is(curvature, 0));
    }

    /// Occupancies of a kinetic scheme: what leaves one state enters another.
    void kineticScheme() {
        Running channel = running(
            "<ionChannelKS id='ks' conductance='1pS'><gateKS id='n' instances='1'><closedState id='c1'/><openState "
            "id='o1'/>"
            "<forwardTransition id='f' from='c1' to='o1'><rate type='HHExpRate' rate='2per_ms' midpoint='-40mV' "
            "scale='10mV'/></forwardTransition>"
            "<reverseTransition id='r' from='c1' to='o1'><rate type='HHExpRate' rate='1per_ms' midpoint='-40mV' "
            "scale='-10mV'/></reverseTransition></gateKS></ionChannelKS>",
            {{"v", -30e-3}});
        QCOMPARE(channel.system().schemes.size(), std::size_t{1});
        QCOMPARE(channel.system().schemes[0].states.size(), std::size_t{2});
        channel.set("n/c1/occupancy", 0.25);
        channel.set("n/o1/occupancy", 0.75);
        const double forward = 2000 * std::exp(1), reverse = 1000 * std::exp(-1);
        QVERIFY(near(channel.rate("n/o1/occupancy"), forward * 0.25 - reverse * 0.75, 1e-9));
        QVERIFY(near(channel.rate("n/c1/occupancy"), -channel.rate("n/o1/occupancy"), 1e-12));
        QVERIFY(near(channel["n/fcond"], 0.75));
    }

    void eventsOfASynapse() {
        Running synapse = running("<expOneSynapse id='s' gbase='2nS' erev='0mV' tauDecay='4ms'/>", {{"v", -50e-3}});
        QCOMPARE(synapse.system().handlers.size(), std::size_t{1});
        QCOMPARE(synapse.system().handlers[0].port, std::string("in"));
        synapse.act(synapse.system().handlers[0].action);
        synapse.act(synapse.system().handlers[0].action);
        QVERIFY(near(synapse["g"], 4e-9));
        QVERIFY(near(synapse["i"], 4e-9 * 50e-3));
        QVERIFY(near(synapse.rate("g"), -4e-9 / 4e-3));
    }

    /// Assignments run one after the other: the second sees what the first has made.
    void assignmentsInOrder() {
        const lems::Library library = with(
            typeWith("<EventPort name='in' direction='in'/><Dynamics><StateVariable name='x' dimension='none'/>"
                     "<StateVariable name='y' dimension='none'/><OnStart><StateAssignment variable='y' value='x + 1'/>"
                     "<StateAssignment variable='x' value='a'/></OnStart><OnEvent port='in'>"
                     "<StateAssignment variable='x' value='x + 1'/><StateAssignment variable='y' value='2 * x'/>"
                     "<StateAssignment variable='x' value='x + y'/></OnEvent></Dynamics>"));
        const lems::Component component = componentOf("<mine id='m' a='3'/>");
        auto system = flatten({library, [](std::string_view) { return nullptr; }}, component);
        QVERIFY(system);
        Running made(std::move(*system), {});
        QCOMPARE(made["x"], 3.0);
        QCOMPARE(made["y"], 4.0);
        made.act(made.system().handlers[0].action);
        QCOMPARE(made["y"], 8.0);
        QCOMPARE(made["x"], 12.0);
        QCOMPARE(made.system().handlers[0].action.assignments.size(), std::size_t{2});
    }

    /// Components that only a path leads to, two references away, bring their equations with them.
    void referencesBringTheirEquations() {
        const lems::Library library = with(
            "<ComponentType name='source'><Parameter name='k' dimension='none'/><Dynamics>"
            "<StateVariable name='x' dimension='none' exposure='x'/><OnStart><StateAssignment variable='x' value='k'/>"
            "</OnStart><TimeDerivative variable='x' value='-k * x'/></Dynamics></ComponentType>"
            "<ComponentType name='relay'><ComponentReference name='from' type='source'/><Dynamics>"
            "<DerivedVariable name='y' dimension='none' select='from/x'/></Dynamics></ComponentType>"
            "<ComponentType name='mine'><ComponentReference name='by' type='relay'/><Dynamics>"
            "<DerivedVariable name='z' dimension='none' select='by/y'/></Dynamics></ComponentType>");
        const std::map<std::string, lems::Component, std::less<>> others{
            {"s", componentOf("<source id='s' k='3'/>")}, {"r", componentOf("<relay id='r' from='s'/>")}};
        const lems::Component component = componentOf("<mine id='m' by='r'/>");
        auto system = flatten(
            {library, [&](std::string_view id) { return others.contains(id) ? &others.find(id)->second : nullptr; }},
            component);
        QVERIFY2(system, system ? "" : system.error().text().c_str());
        Running made(std::move(*system), {});
        QCOMPARE(made["z"], 3.0);
        QCOMPARE(made.rate("r/s/x"), -9.0);
        QVERIFY(made.system().exposure("r/y") != kNone);
    }

    /// A path leads into the child: what the parent has under the same name is not meant.
    void pathsDoNotFallBack() {
        const std::string types =
            "<ComponentType name='inner'><Parameter name='b' dimension='none'/></ComponentType>"
            "<ComponentType name='outer'><Parameter name='a' dimension='none'/><Child name='part' type='inner'/>"
            "<Dynamics><DerivedVariable name='d' dimension='none' select='part/%1'/></Dynamics></ComponentType>";
        const std::string component = "<outer id='o' a='1'><part b='2'/></outer>";
        const auto with = [&](const std::string& name) {
            return faultOf(QString::fromStdString(types).arg(QString::fromStdString(name)).toStdString(), component)
                .code;
        };
        QCOMPARE(with("b"), std::string());
        QCOMPARE(with("a"), std::string("symbol-unknown"));
    }

    /// "//Type[attribute=path]/name": by a text that both have, in components that are only referred to as well.
    void searchesTheTree_data() {
        QTest::addColumn<QString>("select");
        QTest::addColumn<QString>("reduce");
        QTest::addColumn<double>("wanted");
        QTest::addColumn<QString>("code");
        QTest::addRow("path") << "//level[kind=channel/kind]/height"
                              << "" << 7.0 << "";
        QTest::addRow("text") << "//level[kind='na']/height"
                              << "" << 5.0 << "";
        QTest::addRow("own attribute") << "//level[kind=mark]/height"
                                       << "" << 5.0 << "";
        QTest::addRow("sum of all") << "//level/height"
                                    << "add" << 12.0 << "";
        QTest::addRow("product") << "//base/height"
                                 << "multiply" << 35.0 << "";
        QTest::addRow("none, summed") << "//level[kind='ca']/height"
                                      << "add" << 0.0 << "";
        QTest::addRow("none") << "//level[kind='ca']/height"
                              << "" << 0.0 << "element-missing";
        QTest::addRow("several") << "//level/height"
                                 << "" << 0.0 << "element-missing";
        QTest::addRow("no such number") << "//level[kind='na']/depth"
                                        << "" << 0.0 << "symbol-unknown";
        QTest::addRow("no such text") << "//level[kind=channel/sort]/height"
                                      << "" << 0.0 << "attribute-missing";
        for (const char* bad : {"//", "//level", "///x", "//level[kind]/x", "//level[=a]/x", "//level[kind=a/x"})
            QTest::addRow("%s", bad) << bad << "" << 0.0 << "expression-syntax";
    }
    void searchesTheTree() {
        QFETCH(QString, select);
        QFETCH(QString, reduce);
        QFETCH(double, wanted);
        QFETCH(QString, code);
        const lems::Library library = with(
            "<ComponentType name='base'><Parameter name='height' dimension='none'/></ComponentType>"
            "<ComponentType name='level' extends='base'><Text name='kind'/></ComponentType>"
            "<ComponentType name='levels'><Children name='all' type='level'/></ComponentType>"
            "<ComponentType name='channel'><Text name='kind'/></ComponentType>"
            "<ComponentType name='reader'><ComponentReference name='channel' type='channel'/><Text name='mark'/>"
            "<Dynamics><DerivedVariable name='h' dimension='none' select=\"" +
            select.toStdString() + "\" reduce='" + reduce.toStdString() +
            "'/></Dynamics></ComponentType><ComponentType name='cell'><ComponentReference name='levels' "
            "type='levels'/><Child name='part' type='reader'/></ComponentType>");
        const std::map<std::string, lems::Component, std::less<>> others{
            {"c", componentOf("<channel id='c' kind='k'/>")},
            {"l", componentOf("<levels id='l'><level kind='na' height='5'/><level kind='k' height='7'/></levels>")}};
        const lems::Component component = componentOf("<cell id='m' levels='l'><part channel='c' mark='na'/></cell>");
        auto system = flatten(
            {library, [&](std::string_view id) { return others.contains(id) ? &others.find(id)->second : nullptr; }},
            component);
        QCOMPARE(QString::fromStdString(system ? std::string() : system.error().code), code);
        if (system) QCOMPARE(Running(std::move(*system), {})["part/h"], wanted);
    }

    /// In its own expression the name of a derived variable is the state of this name.
    void derivedVariablesNamedAsStates() {
        const lems::Library library = with(
            "<ComponentType name='mine'><Dynamics><StateVariable name='x' dimension='none' exposure='x'/>"
            "<DerivedVariable name='x' dimension='none' exposure='x' value='2 * x'/>"
            "<OnStart><StateAssignment variable='x' value='3'/></OnStart>"
            "<TimeDerivative variable='x' value='1'/></Dynamics></ComponentType>");
        auto system = flatten({library, [](std::string_view) { return nullptr; }}, componentOf("<mine id='m'/>"));
        QVERIFY2(system, system ? "" : system.error().text().c_str());
        Running made(std::move(*system), {});
        QCOMPARE(made["x"], 6.0);
        made.set("x", 4);
        QCOMPARE(made["x"], 8.0);
    }

    void faultsAreNamed() {
        const auto derived = [](const std::string& value) {
            return typeWith("<Dynamics><DerivedVariable name='d' dimension='none' value='" + value + "'/></Dynamics>");
        };
        const std::string plain = "<mine id='m' a='1'/>";
        QCOMPARE(faultOf(derived("a + 1"), plain).code, std::string());
        const Error unknown = faultOf(derived("a + aa"), plain);
        QCOMPARE(unknown.code, std::string("symbol-unknown"));
        QVERIFY(unknown.message.find("m (mine), d") == 0 && unknown.hint.find("did you mean a?") == 0);
        QCOMPARE(faultOf(derived("d + 1"), plain).code, std::string("expression-cycle"));
        QCOMPARE(faultOf(derived("a +"), plain).code, std::string("expression-syntax"));
        QCOMPARE(faultOf(derived("a"), "<mine id='m'/>").code, std::string("attribute-missing"));
        QCOMPARE(faultOf(derived("a"), "<mine id='m' a='1 furlong'/>").code, std::string("unknown-unit"));
        QCOMPARE(faultOf(derived("a"), "<yours id='m'/>").code, std::string("type-unknown"));
        QCOMPARE(faultOf(typeWith("<Dynamics><TimeDerivative variable='a' value='1'/></Dynamics>"), plain).code,
                 std::string("not-a-state"));
        QCOMPARE(faultOf(typeWith("<Dynamics><DerivedVariable name='d' dimension='none' select='child/x'/></Dynamics>"),
                         plain)
                     .code,
                 std::string("element-missing"));
        QCOMPARE(
            faultOf(typeWith("<Dynamics><DerivedVariable name='d' dimension='none' select='c[x/y'/></Dynamics>"), plain)
                .code,
            std::string("expression-syntax"));
        QCOMPARE(faultOf(typeWith("<Dynamics><OnCondition test='a .gt. 0'><Transition regime='no'/></OnCondition>"
                                  "</Dynamics>"),
                         plain)
                     .code,
                 std::string("regime-missing"));
        QCOMPARE(faultOf("", "<alphaCurrentSynapse id='s' tau='1ms'/>").code, std::string("attribute-missing"));
        QCOMPARE(faultOf("", "<doubleSynapse id='s' synapse1='x' synapse2='y' synapse1Path='' synapse2Path=''/>").code,
                 std::string("component-missing"));
    }

    /// What every component of the reference models computes, against the plain evaluation of its tree.
    void corpusAgreesWithPlainEvaluation() {
        const auto corpus = test::corpus();
        if (!corpus) QSKIP("no reference models");
        Compared done;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(*corpus)) {
            const std::string path = entry.path().string();
            if (entry.path().extension() != ".nml" || entry.file_size() > 60000 ||
                path.find("/broken/") != std::string::npos)
                continue;
            compareFile(entry.path(), done);
        }
        QVERIFY2(done.wrong.isEmpty(), qPrintable(done.wrong.mid(0, 12).join('\n')));
        qInfo("%d components flat, %d not; %d values compared", done.flat, done.refused, done.values);
        for (const auto& [code, count] : done.refusals) qInfo("  %s: %d", code.c_str(), count);
        QVERIFY(done.flat > 1000 && done.values > 10000);
    }

private:
    struct Compared {
        int flat = 0, refused = 0, values = 0;
        std::map<std::string, int> refusals;
        QStringList wrong;
        std::set<std::string> seen;
    };

    static void compareFile(const std::filesystem::path& file, Compared& done) {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto loaded = neuroml::load(file, {}, job);
        if (!loaded.value) return;
        const model::Model& model = *loaded.value;
        const FlattenContext context{*model.library, [&](std::string_view id) { return model.component(id); }};
        for (const lems::Component& component : model.components) {
            const lems::Dynamics* dynamics = model.library->dynamics(component.type);
            // The plain evaluation does not find the concentrations of a whole cell.
            if (dynamics == nullptr || model.library->isA(component.type, "cell")) continue;
            auto system = flatten(context, component);
            if (!system) {
                ++done.refused;
                ++done.refusals[system.error().code + " " + system.error().message];
                continue;
            }
            ++done.flat;
            compareTrees(*model.library, component, std::move(*system), file.filename().string(), done);
        }
    }

    static void compareTrees(const lems::Library& library, const lems::Component& component, System system,
                             const std::string& file, Compared& done) {
        const std::map<std::string, double> around{{"v", -0.0437},     {"caConc", 3e-4},      {"temperature", 305},
                                                   {"caConcExt", 2.1}, {"surfaceArea", 1e-9}, {"iCa", 1e-12},
                                                   {"rateScale", 1.3}, {"ca", 3e-4},          {"V", -43.7}};
        const auto instance = lems::Instance::make(library, component, {around.begin(), around.end()});
        if (!instance) return;
        Running running(std::move(system), around);
        compare(*instance, component, library, "", running, file, done, true);
        compare(*instance, component, library, "", running, file, done, false);
    }

    /// First the same numbers for all state variables, then what follows from them.
    static void compare(lems::Instance& instance, const lems::Component& component, const lems::Library& library,
                        const std::string& path, Running& running, const std::string& file, Compared& done,
                        bool setting) {
        if (const lems::Dynamics* dynamics = instance.dynamics(); dynamics != nullptr) {
            for (const lems::StateVariable& state : dynamics->states) {
                if (!setting) continue;
                const double number =
                    0.1 + 0.01 * static_cast<double>(qHash(QString::fromStdString(path + state.name)) % 50);
                instance.setState(state.name, number);
                running.set(path + state.name, number);
            }
            for (const lems::DerivedVariable& variable : dynamics->derived) {
                if (setting) continue;
                const auto wanted = instance.value(variable.name);
                if (!wanted || !std::isfinite(*wanted)) continue;
                const double got = running[path + variable.name];
                ++done.values;
                if (!near(got, *wanted, 1e-9))
                    done.wrong << QString("%1: %2 of %3 is %4, not %5")
                                      .arg(QString::fromStdString(file), QString::fromStdString(path + variable.name),
                                           QString::fromStdString(component.id))
                                      .arg(got)
                                      .arg(*wanted);
            }
        }
        std::size_t at = 0;
        for (const lems::Component& child : component.children) {
            if (lems::typeInside(library, child, &instance.type()) == nullptr) continue;
            compare(*instance.children()[at++], child, library,
                    path + (child.id.empty() ? child.element : child.id) + "/", running, file, done, setting);
        }
    }
};

QTEST_GUILESS_MAIN(TestFlatten)
#include "test_flatten.moc"
