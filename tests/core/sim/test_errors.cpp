// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be run, and what goes wrong while it runs: the code, who is named, where, and what is kept.
#include <stop_token>

#include "tests/core/sim/model_run.hpp"

using namespace nl;
using namespace nl::test;

namespace {

/// A type "mine" with a state x; the dynamics begin at line 5 of the file.
std::string custom(const std::string& dynamics, const std::string& more = {}) {
    return "<ComponentType name='mine'><Exposure name='x' dimension='none'/>\n" + more +
           "<Constant name='s' dimension='time' value='1s'/>\n<Dynamics><StateVariable name='x' dimension='none' "
           "exposure='x'/>\n" +
           dynamics + "\n</Dynamics></ComponentType>\n<mine id='c'/>\n";
}

const std::string kLeak = "<ionChannelPassive id='leak' conductance='10pS'/>\n";
const std::string kLeakDensity =
    "<channelDensity id='leaks' ionChannel='leak' condDensity='0.1 mS_per_cm2' erev='-65mV' ion='non_specific'/>\n";

bool holds(const Error& error, const std::string& words) {
    if (error.text().find(words) != std::string::npos) return true;
    qWarning("%s", error.text().c_str());
    return false;
}

}  // namespace

class TestErrors : public QObject {
    Q_OBJECT
private slots:
    void notToBeRun_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");  // separated by |
        QTest::addColumn<int>("line");       // 0: it has none
        const auto row = [](const char* name, const std::string& model, const char* target, const char* code,
                            const char* words, int line) {
            QTest::newRow(name) << QString::fromStdString(model) << target << code << words << line;
        };
        const std::string cell = "\n" + leaky("cell") + "\n";
        row("unknown symbol", custom("<TimeDerivative variable='x' value='nothing / s'/>"), "c", "symbol-unknown",
            "nothing|mine|x", 5);
        row("circle",
            custom("<DerivedVariable name='a' dimension='none' value='b'/><DerivedVariable name='b' dimension='none' "
                   "value='a'/><TimeDerivative variable='x' value='a / s'/>"),
            "c", "expression-cycle", "mine", 7);
        row("what a child does not have",
            custom("<DerivedVariable name='y' dimension='none' select='parts[*]/zork' reduce='add'/><TimeDerivative "
                   "variable='x' value='y / s'/>",
                   "<Children name='parts' type='iafCell'/>") +
                "<mine id='d'>" + leaky("part") + "</mine>",
            "d", "symbol-unknown", "zork|iafCell", 5);
        row("no attribute", "\n<iafCell id='cell' leakReversal='-70mV' thresh='1V' C='1pF' leakConductance='1nS'/>",
            "cell", "attribute-missing", "reset", 3);
        row("no channel", sphere("ball", "\n" + kLeakDensity) + network(population("p", "ball")), "net",
            "component-missing", "ball|leaks|\"leak\"", 3);
        row("no biophysics",
            "\n<cell id='ball'><morphology id='m'><segment id='0'><proximal x='0' y='0' z='0' diameter='20'/>"
            "<distal x='0' y='0' z='0' diameter='20'/></segment></morphology></cell>" +
                network(population("p", "ball")),
            "net", "biophysics-missing", "ball", 3);
        row("no cell", "\n<network id='net'>\n" + population("p", "zork") + "</network>", "net", "component-missing",
            "\"p\"|\"zork\"", 4);
        row("no synapse",
            cell + "<network id='net'>" + population("p", "cell") + "\n" + projection("j", "p", "p", "zork", 1, 0) +
                "</network>",
            "net", "component-missing", "\"j\"|\"zork\"", 5);
        row("no population",
            cell + "<network id='net'>" + population("p", "cell") + "\n" + projection("j", "q", "p", "zork", 1, 0) +
                "</network>",
            "net", "population-missing", "\"j\"", 5);
        row("no input",
            cell + "<network id='net'>" + population("p", "cell") + "\n" + inputTo("p[0]", "zork") + "</network>",
            "net", "component-missing", "\"zork\"", 5);
        row("a synapse alone", "\n<expOneSynapse id='syn' gbase='5nS' erev='0mV' tauDecay='3ms'/>", "syn",
            "requirement-missing", "\"v\"|expOneSynapse", 3);
        row("what a cell does not have",
            cell +
                "<ComponentType name='needs' extends='basePointCurrent'><Requirement name='zork' dimension='none'/>"
                "<Constant name='one' dimension='current' value='1pA'/><Dynamics><DerivedVariable name='i' "
                "dimension='current' exposure='i' value='zork * one'/></Dynamics></ComponentType>\n<needs id='n'/>" +
                network(population("p", "cell") + inputTo("p[0]", "n")),
            "net", "requirement-missing", "needs|\"zork\"|iafCell", 5);
        row("unknown target", cell, "zork", "component-missing", "\"zork\"", 0);
        row("nothing to run", "<notes>none</notes>", "", "target-missing", "a component by its id", 0);
    }
    void notToBeRun() {
        QFETCH(QString, model);
        QFETCH(QString, target);
        QFETCH(QString, code);
        QFETCH(QString, words);
        QFETCH(int, line);
        const auto run = tryRun(model.toStdString(), options(10, 0.1, "", "automatic", target.toStdString()));
        QVERIFY(!run);
        const Error& error = run.error();
        QCOMPARE(QString::fromStdString(error.code), code);
        for (const QString& word : words.split('|')) QVERIFY(holds(error, word.toStdString()));
        QCOMPARE(error.where ? static_cast<int>(error.where->line) : 0, line);
        if (line > 0) QVERIFY(error.where->file && error.where->file->ends_with("model.xml"));
    }

    /// A number with the wrong unit is an error of the file. The run goes on with the number, which its reader is told.
    void wrongDimension() {
        const std::string model =
            "\n<iafCell id='cell' leakReversal='-70mV' thresh='1V' reset='0V' C='1ms' leakConductance='1nS'/>";
        const auto loaded = modelOf(model);
        QVERIFY(loaded.value);
        const Error error = loaded.firstError();
        QCOMPARE(error.code, std::string("wrong-dimension"));
        for (const char* word : {"\"C\"", "\"cell\"", "time", "capacitance"}) QVERIFY(holds(error, word));
        QVERIFY(error.where && error.where->line == 3);
    }

    /// What a Simulation does not say is asked for; without a Simulation there are usual numbers.
    void durationAndStep() {
        const auto with = [](const std::string& numbers) {
            return leaky("cell") + network(population("p", "cell")) + "<Simulation id='sim' target='net' " + numbers +
                   "/>";
        };
        auto run = tryRun(with("step='0.1ms'"), {});
        QVERIFY(!run && run.error().code == "duration-missing");
        run = tryRun(with("length='10ms'"), {});
        QVERIFY(!run && run.error().code == "step-missing");
        run = tryRun(with("length='10ms'"), options(0, 0.1));
        QVERIFY(run && (*run)->record.steps == 100);
        run = tryRun(leaky("cell"), options(1e12, 1e-6, "", "automatic", "cell"));
        QVERIFY(!run && run.error().code == "too-big");
        run = tryRun(leaky("cell"), options(0, 0, "", "automatic", "cell"));
        QVERIFY(run && (*run)->record.duration == 0.3 && (*run)->record.step == 25e-6);
        QCOMPARE((*run)->traces[0].quantity, std::string("v"));
    }

    /// Quantities that are not there are left out and said so; the rest runs.
    void missingQuantities() {
        const std::string model = leaky("cell") + network(population("p", "cell", 2));
        const auto run = tryRun(model, options(10, 0.1, "p[0]/zork, q[0]/v, p[7]/v, p[1]/v, p[0]/syn/g"));
        QVERIFY(run && !(*run)->stopped);
        const sim::Trace& trace = (*run)->traces.back();  // behind those that are recorded anyway
        QCOMPARE(trace.quantity, std::string("p[1]/v"));
        QCOMPARE(trace.dimension, std::string("voltage"));
        QCOMPARE(trace.values.size(), std::size_t{101});
        std::vector<std::string> codes;
        for (const Diagnostic& one : (*run)->diagnostics) {
            codes.push_back(one.code);
            QVERIFY(one.severity == Severity::error && holds(one, "left out"));
        }
        QCOMPARE(codes, (std::vector<std::string>{"quantity-missing", "population-missing", "cell-missing",
                                                  "quantity-missing"}));
    }

    /// Of a file: the columns that are there are written, and the diagnostics have its place.
    void missingColumns() {
        const std::string model =
            leaky("cell") + network(population("p", "cell")) +
            "\n<Simulation id='sim' length='10ms' step='0.1ms' target='net'><OutputFile id='o' fileName='o.dat'>"
            "<OutputColumn id='a' quantity='p[0]/zork'/><OutputColumn id='b' quantity='p[0]/v'/></OutputFile>"
            "<Display id='d' title='t' timeScale='1ms' xmin='0' xmax='10' ymin='0' ymax='1'><Line id='l' "
            "quantity='p[0]/zork' scale='1mV' color='#000000' timeScale='1ms'/></Display>"
            "<EventOutputFile id='e' fileName='e.dat' format='ID_TIME'><EventSelection id='0' select='q[0]' "
            "eventPort='spike'/></EventOutputFile></Simulation>";
        const auto run = tryRun(model, {});
        QVERIFY(run && !(*run)->stopped);
        QCOMPARE((*run)->files[0].columns.size(), std::size_t{1});
        QCOMPARE((*run)->files[0].columns[0].id, std::string("b"));
        QVERIFY((*run)->displays[0].curves.empty());
        QCOMPARE((*run)->eventFiles[0].selections[0].times.size(), std::size_t{0});
        QCOMPARE((*run)->diagnostics.size(), std::size_t{2});
        for (const Diagnostic& one : (*run)->diagnostics) QVERIFY(one.where && one.where->line == 3);
    }

    /// 0.2, 0.25, ... and then 1/0 in the step from 5 ms; found at once, whatever variable and step it is.
    void divisionByZero() {
        const std::string model = "\n" + custom("<TimeDerivative variable='x' value='s / (0.005 * s - t) / s'/>") +
                                  network(population("p", "c", 3));
        const auto run = tryRun(model, options(200, 1, "p[0]/x,p[2]/x"));
        QVERIFY(run && (*run)->stopped);
        const Error& error = *(*run)->stopped;
        QCOMPARE(error.code, std::string("value-not-finite"));
        for (const char* word : {"p 0", "mine", "x"}) QVERIFY(holds(error, word));
        QVERIFY(holds(error, "t = 6 ms"));
        const std::vector<double>& x = (*run)->traces[1].values;
        QCOMPARE(x.size(), std::size_t{6});
        QCOMPARE((*run)->time.size(), std::size_t{6});
        QVERIFY(std::all_of(x.begin(), x.end(), [](double value) { return std::isfinite(value); }));
        QVERIFY(close(x.back(), 0.2 + 0.25 + 1 / 3.0 + 0.5 + 1, 1e-9));
        QVERIFY(close((*run)->record.reached, 6e-3, 1e-9));
        QVERIFY(error.where && error.where->line == 5);
    }

    /// A number that is none does not get by in the last steps.
    void divisionByZeroAtTheEnd() {
        const auto run = tryRun(custom("<TimeDerivative variable='x' value='s / (0.005 * s - t) / s'/>"),
                                options(7, 1, "x", "automatic", "c"));
        QVERIFY(run);
        QVERIFY((*run)->stopped && (*run)->stopped->code == "value-not-finite");
    }

    void noNumberInAnAssignment() {
        const auto run = tryRun(custom("<OnCondition test='t .gt. 0.0045 * s'><StateAssignment variable='x' "
                                       "value='log(0 - 1)'/></OnCondition>"),
                                options(100, 1, "x", "automatic", "c"));
        QVERIFY(run && (*run)->stopped);
        QVERIFY(holds(*(*run)->stopped, "c 0"));
        QVERIFY(holds(*(*run)->stopped, "t = 5 ms"));
        QCOMPARE((*run)->traces[0].values, (std::vector<double>(5, 0.0)));
    }

    void noNumberAtTheStart() {
        const auto run = tryRun(custom("<OnStart><StateAssignment variable='x' value='1 / 0'/></OnStart>"),
                                options(10, 1, "x", "automatic", "c"));
        QVERIFY(run && (*run)->stopped);
        QVERIFY(holds(*(*run)->stopped, "t = 0 ms"));
        QVERIFY((*run)->traces[0].values.empty());
    }

    /// Explicit methods beyond their limit, of a cable and of a point cell.
    void tooLargeAStep() {
        const std::string ball =
            kLeak + sphere("ball", kLeakDensity, "", -50) + network(population("balls", "ball", 2));
        auto run = tryRun(ball, options(1e5, 25, "balls[0]/v", "euler"));
        QVERIFY(run && (*run)->stopped);
        QCOMPARE((*run)->stopped->code, std::string("value-not-finite"));
        QVERIFY(holds(*(*run)->stopped, "Make the step smaller"));
        QVERIFY(holds(*(*run)->stopped, "ball"));
        QVERIFY((*run)->time.size() > 100 && (*run)->time.size() < 4000);
        QVERIFY(std::isfinite((*run)->traces[0].values.back()));
        // The implicit method has no such limit.
        run = tryRun(ball, options(1e5, 25, "balls[0]/v"));
        QVERIFY(run && !(*run)->stopped && close((*run)->traces[0].values.back(), -0.065, 1e-9));
        run = tryRun(leaky("cell") + "<pulseGenerator id='p' delay='0s' duration='10s' amplitude='1pA'/>" +
                         network(population("pop", "cell") + inputTo("pop[0]", "p")),
                     options(1e5, 25, "", "euler"));
        QVERIFY(run);
    }

    void cancelledWhileItRuns() {
        const auto loaded = modelOf(leaky("cell", -50, -55, -70) + network(population("pop", "cell", 4)));
        std::stop_source stop;
        JobContext::Sink sink;
        sink.progress = [&](double done, std::string_view) {
            if (done >= 0) stop.request_stop();
        };
        ThreadPool pool(1);
        JobContext job(pool, stop.get_token(), nullptr, sink);
        Snapshot<sim::SimLive> live;
        const auto run = sim::simulate(loaded.value, options(1e9, 0.1, "pop[0]/v"), job, &live);
        QVERIFY(run && (*run)->stopped);
        QCOMPARE((*run)->stopped->code, std::string(kCancelled));
        const sim::SimResult& result = **run;
        QVERIFY(result.time.size() > 100 && result.time.size() == result.traces[0].values.size());
        QVERIFY(close(result.record.reached, result.time.back(), 1e-12) && result.record.reached < 1e5);
        QVERIFY(!result.spikes.time.empty() && result.spikes.time.back() <= result.record.reached);
        QCOMPARE(result.spikes.duration, result.record.reached);
        // What was published in parts is the same as the whole.
        const auto last = live.read();
        QVERIFY(last);
        std::vector<double> times, values, spikes;
        for (const auto& chunk : last->chunks) {
            times.insert(times.end(), chunk->time.begin(), chunk->time.end());
            values.insert(values.end(), chunk->values[0].begin(), chunk->values[0].end());
            spikes.insert(spikes.end(), chunk->spikeTime.begin(), chunk->spikeTime.end());
        }
        QVERIFY(times == result.time && values == result.traces[0].values && spikes == result.spikes.time);
    }

    void cancelledBefore() {
        const auto loaded = modelOf(leaky("cell") + network(population("pop", "cell")));
        std::stop_source stop;
        stop.request_stop();
        ThreadPool pool(1);
        JobContext job(pool, stop.get_token(), nullptr, {});
        const auto run = sim::simulate(loaded.value, options(10, 0.1), job);
        QVERIFY(!run && run.error().code == kCancelled);
    }

    void whatWasAssumedIsSaid() {
        std::string model = kLeak + sphere("ball", kLeakDensity) + network(population("pop", "ball"));
        const std::size_t start = model.find("<initMembPotential");
        model.erase(start, model.find("/>", start) + 2 - start);
        const auto run = tryRun(model, options(1, 0.1, "pop[0]/v"));
        QVERIFY(run);
        QCOMPARE((*run)->diagnostics.size(), std::size_t{1});
        QCOMPARE((*run)->diagnostics[0].code, std::string("start-missing"));
        QVERIFY((*run)->diagnostics[0].severity == Severity::warning && (*run)->diagnostics[0].where);
    }

    /// The request says what would be run without building it.
    void request() {
        const auto loaded =
            modelOf(leaky("cell") + network(population("p", "cell")) +
                    "<Simulation id='sim' length='10ms' step='0.1ms' target='net' seed='7' method='rk4'>"
                    "<OutputFile id='o' fileName='o.dat'><OutputColumn id='b' quantity='p[0]/v'/>"
                    "</OutputFile></Simulation>");
        sim::SimOptions wanted;
        wanted.record = "p[0]/iSyn,p[0]/v";
        auto asked = sim::request(*loaded.value, wanted);
        QVERIFY(asked);
        QCOMPARE(asked->simulation, std::string("sim"));
        QCOMPARE(asked->target, std::string("net"));
        QCOMPARE(asked->method, std::string("rk4"));
        QVERIFY(close(asked->duration, 0.01, 1e-12) && close(asked->step, 1e-4, 1e-12));
        QCOMPARE(asked->seed, std::uint64_t{7});
        QCOMPARE(asked->quantities, (std::vector<std::string>{"p[0]/v", "p[0]/iSyn"}));
        wanted.method = "crank-nicolson";
        wanted.seed = 9;
        wanted.target = "cell";
        asked = sim::request(*loaded.value, wanted);
        QVERIFY(asked && asked->method == "crank-nicolson" && asked->seed == 9 && asked->simulation.empty() &&
                asked->step == 25e-6);
    }
};

QTEST_APPLESS_MAIN(TestErrors)
#include "test_errors.moc"
