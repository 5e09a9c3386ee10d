// SPDX-License-Identifier: GPL-3.0-or-later
// Channels, ions and cells of one sphere against closed forms, and what point cells and such cells do together.
#include "tests/core/sim/model_run.hpp"

using namespace nl;
using namespace nl::test;

namespace {

constexpr double kGas = 8.3144621, kFaraday = 96485.3;

const std::string kLeak = "<ionChannelPassive id='leak' conductance='10pS'/>";
const std::string kLeakDensity =
    "<channelDensity id='leaks' ionChannel='leak' condDensity='0.1 mS_per_cm2' erev='-65mV' ion='non_specific'/>";

/// A clamp that nothing moves.
std::string clamp(double held, double delay = 0) {
    return "<voltageClamp id='clamp' delay='" + std::to_string(delay) + "ms' duration='10s' targetVoltage='" +
           std::to_string(held) + "mV' simpleSeriesResistance='1ohm'/>";
}

std::string held(const std::string& parts, const std::string& membrane, const std::string& inside, double v,
                 double start = -65, const std::string& head = "<network id='net'>", double delay = 0) {
    return parts + sphere("ball", membrane, inside, start) + clamp(v, delay) + head + population("pop", "ball") +
           inputTo("pop[0]", "clamp") + "</network>";
}

const std::string kWarm = "<network id='net' type='networkWithTemperature' temperature='32degC'>";

std::string gate(const std::string& q10) {
    return "<ionChannelHH id='chan' conductance='10pS'><gate id='m' type='gateHHtauInf' instances='2'>" + q10 +
           "<timeCourse type='fixedTimeCourse' tau='10ms'/><steadyState type='HHSigmoidVariable' rate='1' "
           "midpoint='-40mV' scale='5mV'/></gate></ionChannelHH>";
}
const std::string kDensity =
    "<channelDensity id='chans' ionChannel='chan' condDensity='0.01 mS_per_cm2' erev='50mV' ion='na'/>";

double sigmoid(double v) { return 1 / (1 + std::exp((-40 - v) / 5)); }

std::string calcium(const std::string& model) {
    return "<species id='ca' ion='ca' concentrationModel='" + model +
           "' initialConcentration='2e-4 mM' initialExtConcentration='2 mM'/>";
}

}  // namespace

class TestSimulateMembranes : public QObject {
    Q_OBJECT
private slots:
    /// Backward Euler, the method of such cells: v' = (v + r E) / (1 + r), r = dt g / C, step by step.
    void aLeakingSphere() {
        const std::string xml = kLeak + sphere("ball", kLeakDensity, "", -50) + network(population("pop", "ball"));
        const Ran run(xml, options(50, 0.1, "pop[0]/v"));
        QVERIFY(run.deviation("pop[0]/v", [](double t) { return -0.065 + 0.015 * std::pow(1.01, -t / 0.1); }) < 1e-13);
        QCOMPARE(run.result().record.compartments, std::uint64_t{1});
        const Ran better(xml, options(50, 0.1, "pop[0]/v", "crank-nicolson"));
        QVERIFY(better.deviation("pop[0]/v", [](double t) { return -0.065 + 0.015 * std::exp(-t / 10); }) < 1e-7);
        const Ran best(xml, options(50, 0.1, "pop[0]/v", "rk4"));
        QVERIFY(best.deviation("pop[0]/v", [](double t) { return -0.065 + 0.015 * std::exp(-t / 10); }) < 1e-12);
    }

    void aSphereUnderCurrent() {
        const std::string xml = kLeak + sphere("ball", kLeakDensity) +
                                "<pulseGenerator id='p' delay='0ms' duration='10s' amplitude='10pA'/>" +
                                network(population("pop", "ball") + inputTo("pop[0]", "p"));
        const Ran run(xml, options(400, 0.1, "pop[0]/v"));
        QVERIFY(close(run["pop[0]/v"].back(), -0.065 + 10e-12 / (kSphereArea * 1), 1e-12));
    }

    void gatesRelax_data() {
        QTest::addColumn<QString>("q10");
        QTest::addColumn<double>("factor");
        QTest::newRow("none") << "" << 1.0;
        QTest::newRow("fixed") << "<q10Settings type='q10Fixed' fixedQ10='2.5'/>" << 2.5;
        QTest::newRow("exponent") << "<q10Settings type='q10ExpTemp' q10Factor='3' experimentalTemp='22degC'/>" << 3.0;
        QTest::newRow("colder") << "<q10Settings type='q10ExpTemp' q10Factor='2' experimentalTemp='37degC'/>"
                                << std::pow(2.0, -0.5);
    }
    void gatesRelax() {
        QFETCH(QString, q10);
        QFETCH(double, factor);
        const std::string quantity = "pop/0/ball/biophys/membraneProperties/chans/chan/m/q";
        const Ran run(held(gate(q10.toStdString()), kDensity, "", -30, -60, kWarm),
                      options(40, 0.05, quantity + ",pop[0]/v"));
        const double end = sigmoid(-30), begin = sigmoid(-60);
        // The potential jumps in the first step, and the gate with it.
        QVERIFY(run.deviation(
                    "pop[0]/v", [](double) { return -0.03; }, 1) < 1e-9);
        QVERIFY(run.deviation(quantity, [&](double t) { return end + (begin - end) * std::exp(-t * factor / 10); }) <
                1e-7);
        QCOMPARE(run.result().record.temperature, 305.15);
    }

    void conductanceGrowsWithTemperature() {
        const std::string channel =
            "<ionChannelPassive id='chan' conductance='10pS'><conductanceScaling type='q10ConductanceScaling' "
            "q10Factor='1.5' "
            "experimentalTemp='22degC'/></ionChannelPassive>";
        const std::string quantity = "pop[0]/chans/gDensity";
        const Ran run(held(channel, kDensity, "", -30, -60, kWarm), options(1, 0.1, quantity));
        QVERIFY(close(run[quantity].back(), 0.1 * 1.5, 1e-12));
    }

    void noTemperatureIsSaid() {
        const auto q10 = "<q10Settings type='q10ExpTemp' q10Factor='3' experimentalTemp='6.3degC'/>";
        const Ran run(held(gate(q10), kDensity, "", -30), options(1, 0.1));
        QCOMPARE(run.result().record.temperature, 279.45);
        QCOMPARE(run.result().diagnostics.size(), std::size_t{1});
        QCOMPARE(run.result().diagnostics[0].code, std::string("temperature-missing"));
    }

    void nernst() {
        const std::string parts = kLeak + "<concentrationModel id='still' ion='ca'/>";
        const std::string membrane =
            kLeakDensity + "<channelDensityNernst id='cas' ionChannel='leak' condDensity='0.2 mS_per_cm2' ion='ca'/>";
        const Ran run(held(parts, membrane, calcium("still"), -10, -65, kWarm),
                      options(2, 0.1, "pop[0]/cas/erev,pop[0]/cas/iDensity,pop[0]/caConc,pop[0]/iCa"));
        const double erev = kGas * 305.15 / (2 * kFaraday) * std::log(2 / 2e-4);
        QVERIFY(close(run["pop[0]/cas/erev"].back(), erev, 1e-12));
        QVERIFY(close(run["pop[0]/cas/iDensity"].back(), 2 * (erev + 0.01), 1e-6));
        QVERIFY(close(run["pop[0]/iCa"].back(), 2 * (erev + 0.01) * kSphereArea, 1e-6));
        QCOMPARE(run["pop[0]/caConc"].back(), 2e-4);
    }

    void goldman() {
        const std::string parts = kLeak + "<concentrationModel id='still' ion='ca'/>";
        const std::string membrane =
            kLeakDensity + "<channelDensityGHK id='cas' ionChannel='leak' permeability='1e-6 m_per_s' ion='ca'/>";
        for (const double v : {-60.0, 0.0, 40.0}) {
            const Ran run(held(parts, membrane, calcium("still"), v, -65, kWarm),
                          options(2, 0.1, "pop[0]/cas/iDensity"));
            const double u = 2 * kFaraday * v * 1e-3 / (kGas * 305.15);
            const double flux = v == 0 ? 2e-4 - 2 : u * (2e-4 - 2 * std::exp(-u)) / (1 - std::exp(-u));
            QVERIFY(close(run["pop[0]/cas/iDensity"].back(), -1e-6 * 2 * kFaraday * flux, 1e-5));
        }
    }

    /// From the start and under a constant current: c = rest + rho i tau + (c0 - rest - rho i tau) exp(-t / tau).
    void calciumPool() {
        const std::string pool =
            "<fixedFactorConcentrationModel id='pool' ion='ca' restingConc='5e-5 mM' decayConstant='20ms' "
            "rho='3e-6 mol_per_m_per_A_per_s'/>";
        const std::string membrane =
            "<channelDensity id='cas' ionChannel='leak' condDensity='0.02 mS_per_cm2' erev='80mV' ion='ca'/>";
        const Ran run(held(kLeak + pool, membrane, calcium("pool"), -20, -20), options(60, 0.1, "pop[0]/caConc"));
        const double full = 5e-5 + 3e-6 * 0.2 * 0.1 * 0.02;
        QVERIFY(run.deviation("pop[0]/caConc", [&](double t) { return full + (2e-4 - full) * std::exp(-t / 20); }) <
                1e-11);
        const Ran decay(held(kLeak + pool, kLeakDensity, calcium("pool"), -20),
                        options(60, 0.1, "pop[0]/ca/concentration"));
        QVERIFY(decay.deviation("pop[0]/ca/concentration", [](double t) { return 5e-5 + 1.5e-4 * std::exp(-t / 20); }) <
                1e-17);
    }

    void calciumInAShell() {
        const std::string pool =
            "<decayingPoolConcentrationModel id='pool' ion='ca' restingConc='5e-5 mM' decayConstant='20ms' "
            "shellThickness='0.5um'/>";
        const std::string membrane =
            "<channelDensity id='cas' ionChannel='leak' condDensity='0.002 mS_per_cm2' erev='80mV' ion='ca'/>";
        const Ran run(held(kLeak + pool, membrane, calcium("pool"), -20, -20), options(400, 0.1, "pop[0]/caConc"));
        const double volume = 4 * 3.14159265358979 / 3 * (std::pow(10e-6, 3) - std::pow(9.5e-6, 3));
        const double current = 0.02 * 0.1 * kSphereArea;
        QVERIFY(close(run["pop[0]/caConc"].back(), 5e-5 + 0.02 * current / (2 * kFaraday * volume), 1e-5));
    }

    /// Relaxes with alpha + beta; the occupancies sum to 1.
    void twoStateScheme() {
        const std::string channel =
            "<ionChannelKS id='chan' conductance='10pS'><gateKS id='m' instances='1'><closedState id='c'/><openState "
            "id='o'/>"
            "<forwardTransition id='f' from='c' to='o'><rate type='HHExpRate' rate='0.2per_ms' midpoint='-40mV' "
            "scale='20mV'/>"
            "</forwardTransition><reverseTransition id='r' from='c' to='o'><rate type='HHExpRate' rate='0.1per_ms' "
            "midpoint='-40mV' scale='-20mV'/></reverseTransition></gateKS></ionChannelKS>";
        const std::string open = "pop[0]/chans/chan/m/o/occupancy", shut = "pop[0]/chans/chan/m/c/occupancy";
        const auto alpha = [](double v) { return 0.2 * std::exp((v + 40) / 20); };
        const auto beta = [](double v) { return 0.1 * std::exp(-(v + 40) / 20); };
        const double rate = alpha(-30) + beta(-30), end = alpha(-30) / rate,
                     begin = alpha(-60) / (alpha(-60) + beta(-60));
        for (const double step : {0.05, 0.0125}) {
            const Ran run(held(channel, kDensity, "", -30, -60), options(20, step, open + "," + shut));
            for (std::size_t i = 0; i < run.size(); ++i) QVERIFY(close(run[open][i] + run[shut][i], 1, 1e-12));
            QVERIFY(close(run[open][0], begin, 1e-12));
            QVERIFY(run.deviation(open, [&](double t) { return end + (begin - end) * std::exp(-rate * t); }) <
                    0.05 * step);
        }
        const Ran accurate(held(channel, kDensity, "", -60, -60), options(20, 0.01, open, "automatic"));
        QVERIFY(accurate.deviation(open, [&](double) { return begin; }) < 1e-9);
    }

    /// Three states in a ring keep the sum too, with every method.
    void schemesKeepTheirSum() {
        const auto transition = [](const std::string& id, const std::string& from, const std::string& to, double mid) {
            return "<vHalfTransition id='" + id + "' from='" + from + "' to='" + to + "' vHalf='" +
                   std::to_string(mid) + "mV' z='1.5' gamma='0.6' tau='2ms' tauMin='0.1ms'/>";
        };
        const std::string channel =
            "<ionChannelKS id='chan' conductance='10pS'><gateKS id='m' instances='2'><closedState id='a'/>"
            "<closedState id='b'/><openState id='c'/>" +
            transition("x", "a", "b", -50) + transition("y", "b", "c", -40) + transition("z", "c", "a", -20) +
            "</gateKS></ionChannelKS>";
        const std::string path = "pop[0]/chans/chan/m/";
        for (const char* method : {"automatic", "crank-nicolson", "rk4"}) {
            const std::string membrane = kDensity + kLeakDensity;
            const std::string xml = channel + kLeak + sphere("ball", membrane) +
                                    "<pulseGenerator id='p' delay='5ms' duration='20ms' amplitude='50pA'/>" +
                                    network(population("pop", "ball") + inputTo("pop[0]", "p"));
            const Ran run(
                xml, options(40, 0.01,
                             path + "a/occupancy," + path + "b/occupancy," + path + "c/occupancy," + path + "fcond",
                             method));
            for (std::size_t i = 0; i < run.size(); ++i) {
                const double a = run[path + "a/occupancy"][i], b = run[path + "b/occupancy"][i],
                             c = run[path + "c/occupancy"][i];
                QVERIFY(close(a + b + c, 1, 1e-12) && a >= 0 && b >= 0 && c >= 0);
                QVERIFY(close(run[path + "fcond"][i], c * c, 1e-12));
            }
        }
    }

    void clampAndGapJunctionOfSpheres() {
        const std::string xml =
            kLeak + sphere("ball", kLeakDensity) + clamp(-45) + "<gapJunction id='gap' conductance='1nS'/>" +
            network(population("p", "ball", 2) + inputTo("p[0]", "clamp") +
                    "<electricalProjection id='e' presynapticPopulation='p' postsynapticPopulation='p'>"
                    "<electricalConnectionInstanceW id='0' preCell='../p/0/ball' postCell='../p/1/ball' synapse='gap' "
                    "weight='2'/>"
                    "</electricalProjection>");
        const Ran run(xml, options(300, 0.05, "p[0]/v,p[1]/v"));
        const double leak = kSphereArea;  // 1 S/m^2
        QVERIFY(close(run["p[0]/v"].back(), -0.045, 1e-7));
        QVERIFY(close(run["p[1]/v"].back(), (leak * -0.065 + 2e-9 * -0.045) / (leak + 2e-9), 1e-6));
    }

    /// A spike of either kind of cell reaches the other kind.
    void pointCellsAndSpheresTogether() {
        const std::string sodium =
            "<ionChannelHH id='na' conductance='10pS'><gate id='m' type='gateHHInstantaneous' "
            "instances='1'><steadyState "
            "type='HHSigmoidVariable' rate='1' midpoint='-45mV' scale='2mV'/></gate></ionChannelHH>";
        const std::string membrane =
            kLeakDensity + "<channelDensity id='nas' ionChannel='na' condDensity='5 mS_per_cm2' erev='50mV' ion='na'/>";
        const std::string xml =
            kLeak + sodium + sphere("ball", membrane) + leaky("cell", -70, -55, -75) +
            "<spikeArray id='one'><spike id='0' time='10ms'/></spikeArray>"
            "<expOneSynapse id='syn' gbase='30nS' erev='0mV' tauDecay='5ms'/>" +
            network(population("src", "one") + population("points", "cell") + population("balls", "ball") +
                    projection("a", "src", "balls", "syn", 1, 1) + projection("b", "balls", "points", "syn", 1, 2) +
                    projection("c", "points", "balls", "syn", 0, 0));
        const Ran run(xml, options(60, 0.01, "balls[0]/v,points[0]/v,balls[0]/spiking"));
        const std::vector<double> ball = run.spikes(2), point = run.spikes(1);
        QCOMPARE(ball.size(), std::size_t{1});
        QVERIFY(!point.empty());
        QVERIFY(ball[0] > 11 && ball[0] < 20 && point[0] > ball[0] + 2);
        const double before = run.at("balls[0]/v", ball[0] - 0.01), after = run.at("balls[0]/v", ball[0]);
        QVERIFY(before <= 0 && after > 0);
        QCOMPARE(run.at("balls[0]/spiking", ball[0]), 1.0);
        QCOMPARE(run.at("balls[0]/spiking", ball[0] - 0.01), 0.0);
        sim::SimOptions between = options(60, 0.01);
        between.interpolateSpikes = true;
        const Ran finer(xml, between);
        QVERIFY(close(finer.spikes(2)[0], ball[0] - 0.01 * after / (after - before), 1e-9));
    }

    /// Point neuron spikes lie between the steps, too, where asked for.
    void interpolationForPointCells() {
        const std::string xml = leaky("cell", -70, -55, -75) +
                                "<pulseGenerator id='p' delay='0ms' duration='1s' amplitude='200pA'/>" +
                                network(population("pop", "cell") + inputTo("pop[0]", "p"));
        sim::SimOptions between = options(14.5, 0.1);
        between.interpolateSpikes = true;
        const Ran run(xml, between);
        QCOMPARE(run.spikes().size(), std::size_t{1});
        QEXPECT_FAIL("", "only spikes of compartments are interpolated", Abort);
        QVERIFY(close(run.spikes()[0], 10 * std::log(4.0), 1e-3));
    }

    /// biophysicalProperties that stand outside of the cell and are named by it.
    void biophysicsByReference() {
        const std::string inside = sphere("ball", kLeakDensity, "", -50);
        const std::string begin = "<biophysicalProperties", end = "</biophysicalProperties>";
        const std::size_t from = inside.find(begin), to = inside.find(end) + end.size();
        std::string cell = inside.substr(0, from) + inside.substr(to);
        cell.replace(0, 5, "<cell biophysicalProperties='ball_b'");
        const std::string net = network(population("pop", "ball"));
        const Ran one(kLeak + inside + net, options(5, 0.1, "pop[0]/v"));
        const auto other = tryRun(kLeak + inside.substr(from, to - from) + cell + net, options(5, 0.1, "pop[0]/v"));
        QVERIFY2(other, other ? "" : other.error().text().c_str());
        QVERIFY((*other)->traces.back().values == one["pop[0]/v"]);
    }

    void channelPopulation() {
        const std::string membrane =
            kLeakDensity + "<channelPopulation id='few' ionChannel='leak' number='100' erev='-20mV' ion='na'/>";
        const Ran run(kLeak + sphere("ball", membrane) + network(population("pop", "ball")),
                      options(400, 0.1, "pop[0]/v"));
        QVERIFY(close(run["pop[0]/v"].back(), (kSphereArea * -0.065 + 1e-9 * -0.02) / (kSphereArea + 1e-9), 1e-9));
    }
};

QTEST_APPLESS_MAIN(TestSimulateMembranes)
#include "test_simulate_membranes.moc"
