// SPDX-License-Identifier: GPL-3.0-or-later
// Events and what they start, against closed forms.
#include <numeric>

#include "tests/core/sim/model_run.hpp"

using namespace nl;
using namespace nl::test;

namespace {

const std::string kSources =
    "<spikeArray id='one'><spike id='0' time='10ms'/></spikeArray>"
    "<spikeArray id='train'><spike id='0' time='10ms'/><spike id='1' time='22ms'/><spike id='2' time='31ms'/>"
    "<spike id='3' time='60ms'/></spikeArray>"
    "<spikeGenerator id='regular' period='7ms'/>";
const std::string kExpOne = "<expOneSynapse id='syn' gbase='5nS' erev='0mV' tauDecay='3ms'/>";

std::string onto(const std::string& synapse, double weight, double delay, const std::string& source = "one") {
    return kSources + leaky("cell") + synapse +
           network(population("pop", "cell") + population("src", source) +
                   projection("p", "src", "pop", "syn", weight, delay));
}

}  // namespace

class TestSimulateSynapses : public QObject {
    Q_OBJECT
private slots:
    void spikeSources() {
        const std::string xml = kSources + network(population("one", "one") + population("train", "train") +
                                                   population("regular", "regular", 2));
        const Ran run(xml, options(100, 0.01));
        const auto near = [](const std::vector<double>& got, const std::vector<double>& wanted) {
            if (got.size() != wanted.size()) return false;
            for (std::size_t i = 0; i < got.size(); ++i)
                if (std::fabs(got[i] - wanted[i]) > 0.0101) return false;
            return true;
        };
        QVERIFY(near(run.spikes(0), {10}));
        QVERIFY(near(run.spikes(1), {10, 22, 31, 60}));
        std::vector<double> every;
        for (int k = 1; 7 * k <= 100; ++k) every.push_back(7 * k);
        QVERIFY(near(run.spikes(2), every) && near(run.spikes(3), every));
        QCOMPARE(run.result().spikes.groupBegin, (std::vector<std::uint32_t>{0, 1, 2, 4}));
    }

    /// The conductance is there from the event on: the sample at its time is the last without it.
    void expOne() {
        const Ran run(onto(kExpOne, 1.5, 4), options(60, 0.1, "pop[0]/syn/g,pop[0]/v"));
        const auto g = [](double t) { return t <= 14 + 1e-6 ? 0 : 7.5e-9 * std::exp(-(t - 14) / 3); };
        QVERIFY(run.deviation("pop[0]/syn/g", g) < 1e-20);
        QVERIFY(*std::max_element(run["pop[0]/v"].begin(), run["pop[0]/v"].end()) > -0.065);
        QCOMPARE(run.result().record.synapses, std::uint64_t{1});
    }

    void expTwo() {
        const std::string synapse = "<expTwoSynapse id='syn' gbase='2nS' erev='0mV' tauRise='1ms' tauDecay='4ms'/>";
        const Ran run(onto(synapse, 3, 0), options(60, 0.1, "pop[0]/syn/g"));
        const double peak = std::log(4.0) * 4 / 3;
        const auto shape = [](double t) { return std::exp(-t / 4) - std::exp(-t); };
        const auto g = [&](double t) { return t <= 10 + 1e-6 ? 0 : 6e-9 * shape(t - 10) / shape(peak); };
        QVERIFY(run.deviation("pop[0]/syn/g", g) < 1e-20);
        const auto& got = run["pop[0]/syn/g"];
        QVERIFY(close(*std::max_element(got.begin(), got.end()), 6e-9, 1e-3));
    }

    void expThree() {
        const std::string synapse =
            "<expThreeSynapse id='syn' gbase1='2nS' gbase2='1nS' erev='0mV' tauRise='1ms' tauDecay1='4ms' "
            "tauDecay2='20ms'/>";
        const Ran run(onto(synapse, 1, 0), options(60, 0.1, "pop[0]/syn/g"));
        const auto part = [](double t, double tau) {
            const double peak = std::log(tau) * tau / (tau - 1);
            return 1 / (std::exp(-peak / tau) - std::exp(-peak)) * (std::exp(-t / tau) - std::exp(-t));
        };
        const auto g = [&](double t) { return t <= 10 + 1e-6 ? 0 : 2e-9 * part(t - 10, 4) + 1e-9 * part(t - 10, 20); };
        QVERIFY(run.deviation("pop[0]/syn/g", g) < 1e-20);
    }

    /// Its two equations are coupled: of first order in the step by exponential Euler, of fourth by rk4.
    void alpha() {
        const std::string synapse = "<alphaSynapse id='syn' gbase='2nS' erev='0mV' tau='3ms'/>";
        const auto g = [](double t) { return t <= 10 + 1e-6 ? 0 : 4e-9 * (t - 10) / 3 * std::exp(1 - (t - 10) / 3); };
        const Ran accurate(onto(synapse, 2, 0), options(60, 0.1, "pop[0]/syn/g", "rk4"));
        QVERIFY(accurate.deviation("pop[0]/syn/g", g) < 1e-14);
        const Ran usual(onto(synapse, 2, 0), options(60, 0.01, "pop[0]/syn/g"));
        QVERIFY(usual.deviation("pop[0]/syn/g", g) < 4e-9 * 0.005);
    }

    void delayIsRoundedToTheStep() {
        for (const double delay : {0.0, 0.1, 0.24, 0.26, 7.0}) {
            const Ran run(onto(kExpOne, 1, delay), options(30, 0.1, "pop[0]/syn/g"));
            const auto& g = run["pop[0]/syn/g"];
            const auto first = std::find_if(g.begin(), g.end(), [](double x) { return x > 0; }) - g.begin();
            QCOMPARE(first, static_cast<std::ptrdiff_t>(100 + std::llround(delay * 10) + 1));
        }
    }

    /// Linear synapses of a place share one state unless one is recorded by its name; nothing else changes.
    void sharedStateIsTheSame_data() {
        QTest::addColumn<QString>("synapse");
        QTest::newRow("one") << "<expOneSynapse id='syn' gbase='5nS' erev='0mV' tauDecay='3ms'/>";
        QTest::newRow("two") << "<expTwoSynapse id='syn' gbase='2nS' erev='0mV' tauRise='1ms' tauDecay='4ms'/>";
        QTest::newRow("three") << "<expThreeSynapse id='syn' gbase1='2nS' gbase2='1nS' erev='-10mV' tauRise='1ms' "
                                  "tauDecay1='4ms' tauDecay2='9ms'/>";
        QTest::newRow("alpha") << "<alphaSynapse id='syn' gbase='2nS' erev='0mV' tau='3ms'/>";
        QTest::newRow("current") << "<alphaCurrentSynapse id='syn' ibase='10pA' tau='3ms'/>";
        QTest::newRow("nonlinear") << "<blockingPlasticSynapse id='syn' gbase='2nS' erev='0mV' tauRise='1ms' "
                                      "tauDecay='4ms'><plasticityMechanism type='tsodyksMarkramDepMechanism' "
                                      "initReleaseProb='0.5' tauRec='30ms'/></blockingPlasticSynapse>";
    }
    void sharedStateIsTheSame() {
        QFETCH(QString, synapse);
        std::string inside =
            population("pop", "cell", 3) + population("gens", "regular", 4) + population("trains", "train");
        const auto connection = [](int id, const std::string& pre, int from, int to, double weight, double delay) {
            return "<connectionWD id='" + std::to_string(id) + "' preCellId='../" + pre + "[" + std::to_string(from) +
                   "]' postCellId='../pop[" + std::to_string(to) + "]' weight='" + std::to_string(weight) +
                   "' delay='" + std::to_string(delay) + "ms'/>";
        };
        const auto open = [](const std::string& pre) {
            return "<projection id='p_" + pre + "' presynapticPopulation='" + pre +
                   "' postsynapticPopulation='pop' synapse='syn'>";
        };
        inside += open("gens");
        int id = 0;
        for (int from = 0; from < 4; ++from)
            for (int to = 0; to < 3; ++to)
                inside += connection(id++, "gens", from, to, 0.3 + 0.2 * from, 0.4 * from + to);
        inside += "</projection>" + open("trains") + connection(0, "trains", 0, 1, 2, 0.5) +
                  connection(1, "trains", 0, 1, -0.5, 3) + "</projection>";
        const std::string xml = kSources + leaky("cell") + synapse.toStdString() + network(inside);
        for (const char* method : {"automatic", "rk4", "euler"}) {
            const Ran together(xml, options(100, 0.05, "pop[0]/v,pop[1]/v,pop[2]/v", method));
            const Ran apart(xml, options(100, 0.05, "pop[0]/v,pop[1]/v,pop[2]/v,pop[0]/syn/i", method));
            for (const char* quantity : {"pop[0]/v", "pop[1]/v", "pop[2]/v"}) {
                for (std::size_t i = 0; i < together.size(); ++i)
                    QVERIFY(close(together[quantity][i], apart[quantity][i], 1e-12));
                QVERIFY(std::fabs(together.at(quantity, 40) + 0.07) > 1e-4);
            }
        }
    }

    /// Two components of one kind with their own numbers at one place.
    void sharedStateOfTwoComponents() {
        const std::string second = "<expOneSynapse id='other' gbase='1nS' erev='-90mV' tauDecay='12ms'/>";
        const std::string xml =
            kSources + leaky("cell") + kExpOne + second +
            network(population("pop", "cell") + population("src", "train") +
                    projection("a", "src", "pop", "syn", 1, 1) + projection("b", "src", "pop", "other", 2, 2));
        const Ran together(xml, options(100, 0.05, "pop[0]/v"));
        const Ran apart(xml, options(100, 0.05, "pop[0]/v,pop[0]/syn/g,pop[0]/other/g"));
        for (std::size_t i = 0; i < together.size(); ++i)
            QVERIFY(close(together["pop[0]/v"][i], apart["pop[0]/v"][i], 1e-12));
        QVERIFY(close(apart.at("pop[0]/other/g", 20), 2e-9 * std::exp(-8.0 / 12), 1e-9));
    }

    /// Before the n-th spike R has recovered: R_n = 1 - (1 - R_(n-1) (1 - U)) exp(-dt / tau).
    void depression() {
        const std::string synapse =
            "<blockingPlasticSynapse id='syn' gbase='2nS' erev='0mV' tauRise='0.1ms' tauDecay='1ms'>"
            "<plasticityMechanism type='tsodyksMarkramDepMechanism' initReleaseProb='0.4' tauRec='25ms'/>"
            "</blockingPlasticSynapse>";
        const Ran run(onto(synapse, 1, 0, "train"), options(100, 0.01, "pop[0]/syn/g"));
        const std::vector<double> times{10, 22, 31, 60};
        const double peak = std::log(10.0) * 0.1 / 0.9;
        const double factor = 1 / (std::exp(-peak) - std::exp(-peak / 0.1));
        const auto g = [&](double t) {
            double sum = 0, left = 1, before = 0;
            for (const double at : times) {
                if (t <= at + 1e-6) break;
                left = 1 - (1 - left) * std::exp(-(at - before) / 25);
                sum += 2e-9 * left * 0.4 * factor * (std::exp(-(t - at)) - std::exp(-(t - at) / 0.1));
                left *= 0.6;
                before = at;
            }
            return sum;
        };
        QVERIFY2(run.deviation("pop[0]/syn/g", g) < 1e-18, "times of the spikes a step apart?");
    }

    void facilitation() {
        const std::string synapse =
            "<blockingPlasticSynapse id='syn' gbase='2nS' erev='0mV' tauRise='0.1ms' tauDecay='1ms'>"
            "<plasticityMechanism type='tsodyksMarkramDepFacMechanism' initReleaseProb='0.1' tauRec='25ms' "
            "tauFac='200ms'/></blockingPlasticSynapse>";
        const Ran run(onto(synapse, 1, 0, "train"), options(100, 0.01, "pop[0]/syn/g"));
        double left = 1, use = 0.1, before = 0, unit = 0;
        for (const double at : {10.0, 22.0, 31.0, 60.0}) {
            left = 1 - (1 - left) * std::exp(-(at - before) / 25);
            use = 0.1 + (use - 0.1) * std::exp(-(at - before) / 200);
            const double got = run.at("pop[0]/syn/g", at + 0.3) - run.at("pop[0]/syn/g", at) * std::exp(-0.3);
            if (before == 0) unit = got / (left * use);
            QVERIFY(close(got, unit * left * use, 1e-6));
            left *= 1 - use;
            use += 0.1 * (1 - use);
            before = at;
        }
    }

    void magnesiumBlock() {
        const std::string synapse =
            "<blockingPlasticSynapse id='syn' gbase='2nS' erev='0mV' tauRise='1ms' tauDecay='40ms'>"
            "<blockMechanism type='voltageConcDepBlockMechanism' species='mg' blockConcentration='1.2mM' "
            "scalingConc='1.92mM' scalingVolt='16.1mV'/></blockingPlasticSynapse>";
        std::vector<double> open;
        for (const double held : {-70.0, -20.0}) {
            const std::string xml = kSources + leaky("cell", held) + synapse +
                                    "<voltageClamp id='clamp' delay='0ms' duration='1s' targetVoltage='" +
                                    std::to_string(held) + "mV' simpleSeriesResistance='1ohm'/>" +
                                    network(population("pop", "cell") + population("src", "one") +
                                            projection("p", "src", "pop", "syn", 1, 0) + inputTo("pop[0]", "clamp"));
            const Ran run(xml, options(30, 0.1, "pop[0]/syn/g"));
            open.push_back(run.at("pop[0]/syn/g", 25));
        }
        const auto block = [](double v) { return 1 / (1 + 1.2 / 1.92 * std::exp(-v / 16.1)); };
        QVERIFY(close(open[0] / open[1], block(-70) / block(-20), 1e-6));
    }

    void twoReceptorsOfOneContact() {
        const std::string synapse =
            "<expOneSynapse id='fast' gbase='1nS' erev='0mV' tauDecay='2ms'/><expOneSynapse id='slow' gbase='3nS' "
            "erev='0mV' tauDecay='30ms'/><doubleSynapse id='syn' synapse1='fast' synapse2='slow' synapse1Path='fast' "
            "synapse2Path='slow'/>";
        const std::string both =
            kSources + leaky("cell") + synapse +
            network(population("pop", "cell", 2) + population("src", "one") +
                    projection("p", "src", "pop", "syn", 2, 0) +
                    "<projection id='q' presynapticPopulation='src' postsynapticPopulation='pop' synapse='fast'>"
                    "<connectionWD id='0' preCellId='../src[0]' postCellId='../pop[1]' weight='2' "
                    "delay='0ms'/></projection>"
                    "<projection id='r' presynapticPopulation='src' postsynapticPopulation='pop' synapse='slow'>"
                    "<connectionWD id='0' preCellId='../src[0]' postCellId='../pop[1]' weight='2' "
                    "delay='0ms'/></projection>");
        const Ran run(both, options(60, 0.1, "pop[0]/v,pop[1]/v"));
        for (std::size_t i = 0; i < run.size(); ++i) QVERIFY(close(run["pop[0]/v"][i], run["pop[1]/v"][i], 1e-12));
        QVERIFY(run.at("pop[0]/v", 30) > -0.06);
    }

    /// No current is lost; the difference decays with g (1/C1 + 1/C2).
    void gapJunction() {
        const auto cell = [](const std::string& id, const std::string& c, const std::string& v) {
            return "<iafCell id='" + id + "' leakReversal='" + v + "' thresh='1V' reset='0V' C='" + c +
                   "' leakConductance='0nS'/>";
        };
        const auto xml = [&](const std::string& c2) {
            return cell("a", "100pF", "-70mV") + cell("b", c2, "-30mV") + "<gapJunction id='gap' conductance='2nS'/>" +
                   network(
                       population("p", "a") + population("q", "b") +
                       "<electricalProjection id='e' presynapticPopulation='p' postsynapticPopulation='q'>"
                       "<electricalConnection id='0' preCell='0' postCell='0' synapse='gap'/></electricalProjection>");
        };
        const Ran equal(xml("100pF"), options(100, 0.1, "p[0]/v,q[0]/v"));
        const Ran accurate(xml("300pF"), options(100, 0.1, "p[0]/v,q[0]/v", "rk4"));
        for (std::size_t i = 0; i < equal.size(); ++i) {
            QVERIFY(close(equal["p[0]/v"][i] + equal["q[0]/v"][i], -0.1, 1e-12));
            QVERIFY(close(accurate["p[0]/v"][i] + 3 * accurate["q[0]/v"][i], -0.16, 1e-12));
            QVERIFY(close(accurate["q[0]/v"][i] - accurate["p[0]/v"][i],
                          0.04 * std::exp(-accurate.time(i) * 2 * (1 / 100.0 + 1 / 300.0)), 1e-8));
            QVERIFY(close(equal["q[0]/v"][i] - equal["p[0]/v"][i], 0.04 * std::exp(-equal.time(i) * 0.04), 0.01));
        }
    }

    void gradedSynapse() {
        const std::string xml =
            leaky("pre", -40) + leaky("post", -70) +
            "<silentSynapse id='silent'/>"
            "<linearGradedSynapse id='graded' conductance='10nS'/>" +
            network(
                population("p", "pre") + population("q", "post") +
                "<continuousProjection id='c' presynapticPopulation='p' postsynapticPopulation='q'>"
                "<continuousConnection id='0' preCell='0' postCell='0' preComponent='silent' postComponent='graded'/>"
                "</continuousProjection>");
        const Ran run(xml, options(100, 0.1, "p[0]/v,q[0]/v"));
        QCOMPARE(run["p[0]/v"].back(), -0.04);
        QVERIFY(close(run["q[0]/v"].back(), -0.055, 1e-6));
    }

    /// The rate within four standard deviations; the seed alone decides.
    void poisson() {
        const std::string xml =
            "<spikeGeneratorPoisson id='gen' averageRate='50Hz'/>"
            "<spikeGeneratorRefPoisson id='dead' averageRate='50Hz' minimumISI='8ms'/>" +
            network(population("pop", "gen", 40) + population("ref", "dead", 10));
        sim::SimOptions wanted = options(2000, 0.1);
        const Ran first(xml, wanted), again(xml, wanted, 2);
        wanted.seed = 2;
        const Ran other(xml, wanted);
        QCOMPARE(first.result().spikes.time, again.result().spikes.time);
        QCOMPARE(first.result().spikes.source, again.result().spikes.source);
        QVERIFY(first.result().spikes.time != other.result().spikes.time);
        for (const Ran* run : {&first, &other}) {
            std::size_t count = 0;
            double sum = 0, squares = 0;
            for (std::uint32_t i = 0; i < 40; ++i) {
                const std::vector<double> spikes = run->spikes(i);
                count += spikes.size();
                for (std::size_t k = 1; k < spikes.size(); ++k) {
                    sum += spikes[k] - spikes[k - 1];
                    squares += std::pow(spikes[k] - spikes[k - 1], 2);
                }
            }
            QVERIFY(std::fabs(static_cast<double>(count) - 4000) < 4 * std::sqrt(4000.0));
            const auto intervals = static_cast<double>(count) - 40;
            const double mean = sum / intervals, variation = std::sqrt(squares / intervals - mean * mean) / mean;
            QVERIFY2(std::fabs(variation - 1) < 0.1, qPrintable(QString::number(variation)));
            for (std::uint32_t i = 40; i < 50; ++i) {
                const std::vector<double> spikes = run->spikes(i);
                for (std::size_t k = 1; k < spikes.size(); ++k) QVERIFY(spikes[k] - spikes[k - 1] > 7.85);
                QVERIFY(spikes.size() > 70 && spikes.size() < 130);
            }
        }
        QVERIFY(first.spikes(0) != first.spikes(1));
    }

    /// Mean conductance of a Poisson train: rate gbase tau (Campbell).
    void poissonFiringSynapse() {
        const std::string xml =
            leaky("cell") + kExpOne +
            "<poissonFiringSynapse id='in' averageRate='2000Hz' synapse='syn' spikeTarget='./syn'/>" +
            network(population("pop", "cell", 2) + inputTo("pop[0]", "in") + inputTo("pop[1]", "in"));
        const Ran run(xml, options(3000, 0.05, "pop[0]/in/syn/g,pop[1]/in/syn/g"));
        for (const char* quantity : {"pop[0]/in/syn/g", "pop[1]/in/syn/g"}) {
            const std::vector<double>& g = run[quantity];
            const double mean = std::accumulate(g.begin(), g.end(), 0.0) / static_cast<double>(g.size());
            // Of 6000 events, each of the same area.
            QVERIFY(close(mean, 2000 * 5e-9 * 3e-3, 4 / std::sqrt(6000.0) + 0.005 + 0.01));
        }
        QVERIFY(run["pop[0]/in/syn/g"] != run["pop[1]/in/syn/g"]);
    }

    void timedSynapticInput() {
        const std::string xml =
            leaky("cell") + kExpOne +
            "<timedSynapticInput id='in' synapse='syn' spikeTarget='./syn'><spike id='0' time='10ms'/>"
            "<spike id='1' time='20ms'/></timedSynapticInput>" +
            network(population("pop", "cell") + inputTo("pop[0]", "in"));
        const Ran run(xml, options(40, 0.1, "pop[0]/in/syn/g"));
        QVERIFY(close(run.at("pop[0]/in/syn/g", 30), 5e-9 * (std::exp(-10.0 / 3) + std::exp(-20.0 / 3)), 0.04));
    }
};

QTEST_APPLESS_MAIN(TestSimulateSynapses)
#include "test_simulate_synapses.moc"
