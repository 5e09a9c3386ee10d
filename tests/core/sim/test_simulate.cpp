// SPDX-License-Identifier: GPL-3.0-or-later
// Point cells, inputs and sources of spikes against closed forms.
#include "tests/core/sim/model_run.hpp"

using namespace nl;
using namespace nl::test;

namespace {

constexpr double kPi = 3.14159265358979323846;

const std::string kPulse = "<pulseGenerator id='pulse' delay='16ms' duration='64ms' amplitude='100pA'/>";

std::string driven(const std::string& input, const std::string& more = {}) {
    return leaky("cell") + kPulse + more + network(population("pop", "cell") + inputTo("pop[0]", input));
}

/// Of the leaky cell under a constant current, A, from a potential, V; t in ms.
double charged(double from, double current, double t, double rest = -0.07) {
    const double end = rest + current / 10e-9;
    return end + (from - end) * std::exp(-t / 10);
}

}  // namespace

class TestSimulate : public QObject {
    Q_OBJECT
private slots:
    /// t_n = n (tau ln((EL - Vr) / (EL - Vt)) + refract), from the first spike at 0: the cell starts above the
    /// threshold. A cycle ends on a step: at most one step later, and the dead time as well.
    void integrateAndFire_data() {
        QTest::addColumn<double>("refract");
        QTest::addColumn<double>("step");
        for (const double refract : {0.0, 5.0})
            for (const double step : {0.05, 0.01, 0.002})
                QTest::addRow("%g ms, %g ms", refract, step) << refract << step;
    }
    void integrateAndFire() {
        QFETCH(double, refract);
        QFETCH(double, step);
        const std::string attributes = " id='c' leakReversal='-50mV' thresh='-55mV' reset='-70mV' tau='30ms'";
        const std::string xml =
            refract > 0 ? "<iafTauRefCell" + attributes + " refract='5ms'/>" : "<iafTauCell" + attributes + "/>";
        const Ran run(xml, options(300, step, "v", "automatic", "c"));
        const double cycle = 30 * std::log(20.0 / 5.0) + refract;
        const std::vector<double> got = run.spikes();
        QCOMPARE(got.size(), static_cast<std::size_t>(300 / cycle) + 1);
        QCOMPARE(got[0], 0.0);
        for (std::size_t n = 1; n < got.size(); ++n) {
            const double late = got[n] - static_cast<double>(n) * cycle;
            QVERIFY2(late >= -1e-9 && late <= static_cast<double>(n) * step * (refract > 0 ? 2 : 1) + 1e-9,
                     qPrintable(QString::number(late / step)));
        }
    }

    void integrateAndFireUnderCurrent() {
        const std::string xml = leaky("cell", -70, -55, -75) +
                                "<pulseGenerator id='pulse' delay='0ms' duration='1s' amplitude='200pA'/>" +
                                network(population("pop", "cell") + inputTo("pop[0]", "pulse"));
        const Ran run(xml, options(200, 0.01));
        const double first = 10 * std::log(20.0 / 5.0), cycle = 10 * std::log(25.0 / 5.0);
        const std::vector<double> got = run.spikes();
        QCOMPARE(got.size(), static_cast<std::size_t>((200 - first) / cycle) + 1);
        for (std::size_t n = 0; n < got.size(); ++n) {
            const double late = got[n] - first - static_cast<double>(n) * cycle;
            QVERIFY2(late >= -1e-9 && late <= static_cast<double>(n + 1) * 0.01 + 1e-9,
                     qPrintable(QString::number(late)));
        }
        QCOMPARE(run.result().spikes.groupNames, std::vector<std::string>{"pop"});
        QCOMPARE(run.result().record.cells, std::uint64_t{1});
    }

    /// A linear equation with a constant current is solved exactly, whatever the step.
    void chargingUnderAPulse() {
        for (const double step : {1.0, 0.1, 0.025}) {
            const Ran run(driven("pulse"), options(100, step, "pop[0]/v"));
            const double top = charged(-0.07, 100e-12, 64);
            QCOMPARE(run.size(), static_cast<std::size_t>(std::llround(100 / step)) + 1);
            const double worst = run.deviation("pop[0]/v", [&](double t) {
                return t <= 16 ? -0.07 : t <= 80 ? charged(-0.07, 100e-12, t - 16) : charged(top, 0, t - 80);
            });
            QVERIFY2(worst < 1e-14, qPrintable(QString::number(worst)));
        }
    }

    /// The edges of a pulse lie on the step they are at, for every step that divides them.
    void edgesOfAPulse() {
        int wrong = 0;
        for (const double step : {0.1, 0.05, 0.025, 0.02, 0.01, 0.005})
            for (const auto& [delay, duration] : {std::pair(0.3, 0.7), std::pair(5.0, 2.3), std::pair(1.1, 3.3)}) {
                const std::string pulse = "<pulseGenerator id='p' delay='" + std::to_string(delay) + "ms' duration='" +
                                          std::to_string(duration) + "ms' amplitude='1nA'/>";
                const Ran run(driven("p", pulse), options(10, step, "pop[0]/p/i"));
                const std::vector<double>& i = run["pop[0]/p/i"];
                const auto on = std::find(i.begin(), i.end(), 1e-9) - i.begin();
                const auto count = std::count(i.begin(), i.end(), 1e-9);
                if (std::llround(delay / step) != on || std::llround(duration / step) != count) ++wrong;
                QVERIFY(std::abs(std::llround(delay / step) - on) <= 1);
                QVERIFY(std::abs(std::llround(duration / step) - count) <= 1);
            }
        QCOMPARE(wrong, 0);
    }

    void sineAndRamp() {
        const std::string more =
            "<sineGenerator id='sine' phase='0.5' delay='10ms' duration='60ms' amplitude='30pA' period='8ms'/>"
            "<rampGenerator id='ramp' delay='20ms' duration='40ms' startAmplitude='10pA' finishAmplitude='90pA' "
            "baselineAmplitude='5pA'/>";
        const auto sine = [](double t) {
            return t < 10 || t >= 70 ? 0 : 30e-12 * std::sin(0.5 + 2 * kPi * (t - 10) / 8);
        };
        const auto ramp = [](double t) { return t < 20 || t >= 60 ? 5e-12 : (10 + 80 * (t - 20) / 40) * 1e-12; };
        const std::string xml =
            leaky("cell") + more +
            network(population("pop", "cell") + inputTo("pop[0]", "sine") + inputTo("pop[0]", "ramp"));
        const Ran run(xml, options(100, 0.01, "pop[0]/sine/i, pop[0]/ramp/i, pop[0]/v", "rk4"));
        const auto away = [](double t) {  // from the edges, which lie on steps up to rounding
            for (const double edge : {10.0, 20.0, 60.0, 70.0})
                if (std::fabs(t - edge) < 0.006) return false;
            return true;
        };
        const std::vector<double>& s = run["pop[0]/sine/i"];
        const std::vector<double>& r = run["pop[0]/ramp/i"];
        double v = -0.07, worst = 0;
        for (std::size_t k = 0; k < run.size(); ++k) {
            const double t = run.time(k);
            if (away(t)) QVERIFY(close(s[k], sine(t), 1e-9, 1e-21) && close(r[k], ramp(t), 1e-9));
            worst = std::max(worst, std::fabs(run["pop[0]/v"][k] - v));
            // Exactly over the next step: the current's mean by Simpson's rule is good to 1e-12.
            const double middle = t + 0.005, e = std::exp(-0.001);
            const double i = (sine(t + 1e-9) + 4 * sine(middle) + sine(t + 0.01 - 1e-9) + ramp(t + 1e-9) +
                              4 * ramp(middle) + ramp(t + 0.01 - 1e-9)) /
                             6;
            v = -0.07 + i / 10e-9 + (v + 0.07 - i / 10e-9) * e;
        }
        // A step that ends on an edge has a sixth of the current after it: 85 pA at 60 ms.
        QVERIFY2(worst < 1.01 * 85e-12 / 6 * 1e-5 / 100e-12, qPrintable(QString::number(worst)));
    }

    void aWeightOnAnInput() {
        const std::string xml = leaky("cell") + kPulse +
                                network(population("pop", "cell", 2) +
                                        "<inputList id='in' component='pulse' population='pop'><inputW id='0' "
                                        "target='../pop[1]' destination='synapses' weight='2.5'/></inputList>");
        const Ran run(xml, options(60, 0.1, "pop[0]/v,pop[1]/v"));
        QVERIFY(close(run.at("pop[1]/v", 60), charged(-0.07, 250e-12, 44), 1e-12));
        QCOMPARE(run.at("pop[0]/v", 60), -0.07);
    }

    /// What is recorded at t is what the equations give at t, of what is attached too.
    void derivedValuesAreOfTheirTime() {
        const Ran run(driven("pulse"), options(40, 0.5, "pop[0]/v,pop[0]/iMemb,pop[0]/iSyn,pop[0]/pulse/i"));
        const auto pulse = [](double t) { return t < 16 ? 0 : 100e-12; };
        const auto membrane = [&](double t) {
            return t < 16 ? 0 : 10e-9 * (-0.07 - charged(-0.07, 100e-12, t - 16)) + 100e-12;
        };
        QVERIFY(run.deviation("pop[0]/pulse/i", pulse) < 1e-24);
        QVERIFY(run.deviation("pop[0]/iSyn", pulse) < 1e-24);
        QVERIFY(run.deviation("pop[0]/iMemb", membrane) < 1e-22);
    }

    void voltageClampHolds() {
        const std::string clamp =
            "<voltageClamp id='clamp' delay='10ms' duration='30ms' targetVoltage='-20mV' "
            "simpleSeriesResistance='1kohm'/>";
        const Ran run(driven("clamp", clamp), options(80, 0.1, "pop[0]/v"));
        const double held = (10e-9 * -0.07 + 1e-3 * -0.02) / (10e-9 + 1e-3);
        QVERIFY(run.deviation(
                    "pop[0]/v", [&](double) { return held; }, 11, 40) < 1e-12);
        QVERIFY(run.deviation(
                    "pop[0]/v", [](double) { return -0.07; }, 0, 10) == 0);
        QVERIFY(close(run.at("pop[0]/v", 60) + 0.07, (held + 0.07) * std::exp(-2), 0.011));
    }

    void target_isAComponent() {
        const Ran run(leaky("a") + leaky("b", -60), options(5, 0.1, "v", "automatic", "b"));
        QCOMPARE(run["v"].back(), -0.06);
        QCOMPARE(run.result().record.target, std::string("b"));
        QCOMPARE(run.result().record.cells, std::uint64_t{1});
        QVERIFY(run.spikes().empty());
    }

    void regimes() {
        const std::string type =
            "<ComponentType name='switching'><Exposure name='x' dimension='none'/><Exposure name='n' dimension='none'/>"
            "<EventPort name='up' direction='out'/><Constant name='s' dimension='time' value='1s'/><Dynamics>"
            "<StateVariable name='x' dimension='none' exposure='x'/><StateVariable name='n' dimension='none' "
            "exposure='n'/><Regime name='rising' initial='true'><TimeDerivative variable='x' value='1/s'/>"
            "<OnCondition test='x .gt. 0.1'><Transition regime='falling'/></OnCondition></Regime>"
            "<Regime name='falling'><OnEntry><StateAssignment variable='n' value='n + 1'/></OnEntry>"
            "<TimeDerivative variable='x' value='-2/s'/><OnCondition test='x .lt. 0'><EventOut port='up'/>"
            "<Transition regime='rising'/></OnCondition></Regime></Dynamics></ComponentType><switching id='c'/>";
        const Ran run(type, options(1000, 0.1, "x,n", "automatic", "c"));
        // 100 ms up, 50 ms down, each a step late at most.
        QCOMPARE(run["n"].back(), 6.0 + (run.at("n", 1000) > 6.5 ? 1.0 : 0.0));
        const std::vector<double> spikes = run.spikes();
        QCOMPARE(spikes.size(), std::size_t{6});
        for (std::size_t i = 0; i < spikes.size(); ++i)
            QVERIFY(std::fabs(spikes[i] - 150.0 * static_cast<double>(i + 1)) < 0.5 * static_cast<double>(i + 1));
        QVERIFY(run.deviation(
                    "x", [](double t) { return t * 1e-3; }, 0, 100) < 1e-12);
        QVERIFY(run.deviation(
                    "x", [](double t) { return 0.1 - 2e-3 * (t - 100); }, 101, 149) < 4e-4);
    }

    /// Of a state and a derived variable of one name the derived one is what is read.
    void aDerivedVariableWithTheNameOfAState() {
        const std::string type =
            "<ComponentType name='both'><Exposure name='x' dimension='none'/><Exposure name='y' dimension='none'/>"
            "<Constant name='s' dimension='time' value='1s'/><Dynamics>"
            "<StateVariable name='x' dimension='none' exposure='x'/><StateVariable name='y' dimension='none' "
            "exposure='y'/><DerivedVariable name='x' dimension='none' exposure='x' value='2 * t / s'/>"
            "<TimeDerivative variable='x' value='7/s'/><TimeDerivative variable='y' value='x / s'/></Dynamics>"
            "</ComponentType><both id='c'/>";
        const Ran run(type, options(500, 1, "x,y", "rk4", "c"));
        QVERIFY(run.deviation("x", [](double t) { return 2e-3 * t; }) < 1e-12);
        QVERIFY(run.deviation("y", [](double t) { return 1e-6 * t * t; }) < 1e-12);
    }

    void pictures() {
        sim::SimOptions wanted = options(100, 0.1, "pop[0]/v");
        wanted.frameInterval = 10e-3;
        const std::string xml = leaky("cell") + sphere("ball", "") + kPulse +
                                "<spikeGenerator id='gen' period='9ms'/>" +
                                network(population("pop", "cell", 2) + population("balls", "ball", 3) +
                                        population("gens", "gen") + inputTo("pop[0]", "pulse"));
        const Ran run(xml, wanted);
        const sim::Frames& frames = run.result().frames;
        QCOMPARE(frames.values, std::size_t{6});
        QCOMPARE(frames.time.size(), std::size_t{11});
        QCOMPARE(frames.blocks.size(), std::size_t{3});
        QCOMPARE(frames.blocks[1].compartmentOfSegment, std::vector<std::int32_t>{0});
        for (std::size_t f = 0; f < frames.time.size(); ++f) {
            QVERIFY(close(frames.time[f], 0.01 * static_cast<double>(f), 1e-9));
            QCOMPARE(frames.potential[6 * f], static_cast<float>(run.at("pop[0]/v", 10.0 * static_cast<double>(f))));
            QCOMPARE(frames.potential[6 * f + 2], -0.065F);
            QVERIFY(std::isnan(frames.potential[6 * f + 5]));
        }
    }
};

QTEST_APPLESS_MAIN(TestSimulate)
#include "test_simulate.moc"
