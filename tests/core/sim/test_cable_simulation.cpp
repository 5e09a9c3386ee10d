// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of many compartments against cable theory, and the same bits whatever the number of threads.
#include <cstring>

#include "tests/core/sim/model_run.hpp"

using namespace nl;
using namespace nl::test;

namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kLeakDensity = 1, kAxial = 1;  ///< S/m^2, ohm m
const std::string kLeak = "<ionChannelPassive id='leak' conductance='10pS'/>";

struct Branch {
    int parent = -1;                  ///< index
    double length = 0, diameter = 0;  ///< um
    int divisions = 1;
};

/// Unbranched sections along x, each in a group of its own.
std::string tree(const std::vector<Branch>& branches) {
    std::string segments, groups;
    std::vector<double> end;
    for (std::size_t i = 0; i < branches.size(); ++i) {
        const Branch& b = branches[i];
        const double begin = b.parent < 0 ? 0 : end[static_cast<std::size_t>(b.parent)];
        end.push_back(begin + b.length);
        const auto exact = [](double number) { return QString::number(number, 'g', 17).toStdString(); };
        const auto point = [&](const char* name, double x) {
            return std::string("<") + name + " x='" + exact(x) + "' y='0' z='0' diameter='" + exact(b.diameter) + "'/>";
        };
        const std::string id = std::to_string(i);
        segments += "<segment id='" + id + "'>" +
                    (b.parent < 0 ? std::string() : "<parent segment='" + std::to_string(b.parent) + "'/>") +
                    point("proximal", begin) + point("distal", end.back()) + "</segment>";
        groups += "<segmentGroup id='g" + id +
                  "' neuroLexId='sao864921383'><property tag='numberInternalDivisions' value='" +
                  std::to_string(b.divisions) + "'/><member segment='" + id + "'/></segmentGroup>";
    }
    return "<cell id='cell'><morphology id='m'>" + segments + groups +
           "</morphology><biophysicalProperties id='b'><membraneProperties><channelDensity id='leaks' "
           "ionChannel='leak' "
           "condDensity='1 S_per_m2' erev='-65mV' ion='non_specific'/><spikeThresh value='0mV'/><specificCapacitance "
           "value='1 uF_per_cm2'/>"
           "<initMembPotential value='-65mV'/></membraneProperties><intracellularProperties><resistivity value='100 "
           "ohm_cm'/>"
           "</intracellularProperties></biophysicalProperties></cell>";
}

/// A current into the start of the first section, until nothing changes.
Ran steady(const std::vector<Branch>& branches, const std::string& record, const std::string& method = "automatic") {
    const std::string net =
        "<network id='net'><population id='pop' component='cell' size='1'/><inputList id='l' component='in' "
        "population='pop'>"
        "<input id='0' target='../pop[0]' segmentId='0' fractionAlong='0' "
        "destination='synapses'/></inputList></network>";
    return {kLeak + "<pulseGenerator id='in' delay='0ms' duration='100s' amplitude='20pA'/>" + tree(branches) + net,
            options(method == "automatic" ? 1500 : 150, method == "automatic" ? 0.5 : 0.01, record, method, "net")};
}

template <class T>
bool sameBits(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0;
}

double lambda(double diameter) { return std::sqrt(diameter * 1e-6 / 4 / (kAxial * kLeakDensity)); }

}  // namespace

class TestCableSimulation : public QObject {
    Q_OBJECT
private slots:
    /// A closed cylinder: v(x) = I R cosh((L - x) / lambda) / sinh(L / lambda), R = ra lambda / area. Three pieces, so
    /// that their middles are middles of compartments; to the first order in their length, as the current enters the
    /// middle of the first, which two divisions together take away (Richardson).
    void aClosedCylinder() {
        const double length = 500e-6, l = lambda(2), resistance = kAxial * l / (kPi * 1e-12);
        const auto at = [](int divisions) {
            std::vector<Branch> pieces;
            for (int i = 0; i < 3; ++i) pieces.push_back({i - 1, 500.0 / 3, 2, divisions});
            const Ran run = steady(pieces, "pop/0/cell/0/v,pop/0/cell/1/v,pop/0/cell/2/v");
            std::vector<double> out;
            for (int s = 0; s < 3; ++s) out.push_back(run["pop/0/cell/" + std::to_string(s) + "/v"].back() + 0.065);
            return out;
        };
        const std::vector<double> coarse = at(27), middle = at(81), fine = at(243);
        for (std::size_t s = 0; s < 3; ++s) {
            const double x = (2 * static_cast<double>(s) + 1) / 6 * length;
            const double wanted = 20e-12 * resistance * std::cosh((length - x) / l) / std::sinh(length / l);
            QVERIFY(close(fine[s], wanted, 2e-3));
            const double first = middle[s] + (middle[s] - coarse[s]) / 2, second = fine[s] + (fine[s] - middle[s]) / 2;
            QVERIFY(close(second + (second - first) / 8, wanted, 1e-6));
        }
    }

    /// Into the middle of the first compartment: no error of the end, so second order to 1e-6.
    void steadyStateToAMillionth() {
        const double length = 500e-6, l = lambda(2), resistance = kAxial * l / (kPi * 1e-12);
        const int n = 101;
        const Ran run = steady({{-1, 500, 2, n}}, "pop/0/cell/0/v");
        // The discrete cable has a closed form of its own: v_k ~ cosh of a wave number q with 2 (cosh q - 1) = (h /
        // lambda)^2.
        const double h = length / n, q = 2 * std::asinh(h / l / 2);
        const auto shape = [&](int k) { return std::cosh(q * (n - k - 0.5)); };
        const double into =
            kPi * 1e-12 / (kAxial * h) * (shape(0) - shape(1)) + kLeakDensity * kPi * 2e-6 * h * shape(0);
        QVERIFY(close(run["pop/0/cell/0/v"].back() + 0.065, 20e-12 * shape(n / 2) / into, 1e-6));
        QVERIFY(close(run["pop/0/cell/0/v"].back() + 0.065,
                      20e-12 * resistance * std::cosh(length / 2 / l) / std::sinh(length / l), 5e-3));
        QCOMPARE(run.result().record.compartments, std::uint64_t{101});
    }

    /// Rall 1962: daughters of equal electrotonic length whose diameters to 3/2 sum to the parent's are one cylinder.
    void equivalentCylinder() {
        const double parent = 4, first = 2;
        const double second = std::pow(std::pow(parent, 1.5) - std::pow(first, 1.5), 2.0 / 3);
        const auto lengthOf = [&](double diameter) { return 300 * std::sqrt(diameter / parent); };
        const Ran branched =
            steady({{-1, 300, parent, 51}, {0, lengthOf(first), first, 51}, {0, lengthOf(second), second, 51}},
                   "pop/0/cell/0/v,pop/0/cell/1/v,pop/0/cell/2/v");
        const Ran one = steady({{-1, 300, parent, 51}, {0, 300, parent, 51}}, "pop/0/cell/0/v,pop/0/cell/1/v");
        for (const std::size_t i : {std::size_t{1}, std::size_t{10}, std::size_t{100}, one.size() - 1}) {
            QVERIFY(close(branched["pop/0/cell/0/v"][i] + 0.065, one["pop/0/cell/0/v"][i] + 0.065, 1e-9));
            QVERIFY(close(branched["pop/0/cell/1/v"][i] + 0.065, one["pop/0/cell/1/v"][i] + 0.065, 1e-9));
            QVERIFY(close(branched["pop/0/cell/2/v"][i] + 0.065, one["pop/0/cell/1/v"][i] + 0.065, 1e-9));
        }
    }

    /// What goes in leaves through the membrane alone: axial currents cancel, so that the charge of all compartments
    /// together is that of a cell of one compartment, at every step of every method.
    void axialCurrentsCancel() {
        const std::vector<Branch> shape{
            {-1, 20, 20, 1}, {0, 150, 3, 1}, {1, 90, 1.5, 1}, {1, 120, 1, 1}, {0, 200, 2, 1}};
        const auto run = [](const std::vector<Branch>& branches, const char* method) {
            std::string record;
            for (std::size_t s = 0; s < branches.size(); ++s)
                record += (s == 0 ? "" : ",") + ("pop/0/cell/" + std::to_string(s) + "/v");
            return Ran(kLeak + "<pulseGenerator id='in' delay='0ms' duration='100s' amplitude='20pA'/>" +
                           tree(branches) + network(population("pop", "cell") + inputTo("pop[0]", "in")),
                       options(20, 0.02, record, method));
        };
        for (const char* method : {"exponential-euler", "crank-nicolson", "rk4", "euler"}) {
            const Ran whole = run(shape, method), one = run({shape[0]}, method);
            QCOMPARE(whole.result().record.compartments, std::uint64_t{5});
            for (std::size_t i = 0; i < whole.size(); ++i) {
                double charge = 0;
                for (std::size_t s = 0; s < shape.size(); ++s)
                    charge += (whole["pop/0/cell/" + std::to_string(s) + "/v"][i] + 0.065) * shape[s].length *
                              shape[s].diameter;
                QVERIFY(close(charge, (one["pop/0/cell/0/v"][i] + 0.065) * 400, 1e-9, 1e-15));
            }
        }
    }

    /// The same bits for 1, 2 and 4 threads of the pool: cables, synapses, random sources.
    void sameBitsForAnyNumberOfThreads() {
        std::string connections;
        for (int i = 0; i < 60; ++i)
            connections += "<connectionWD id='" + std::to_string(i) + "' preCellId='../src/" + std::to_string(i % 20) +
                           "/gen' postCellId='../pop/" + std::to_string(i * 7 % 9) + "/cell' postSegmentId='" +
                           std::to_string(i % 4) + "' weight='" + std::to_string(1 + i % 3) + "' delay='" +
                           std::to_string(0.1 * (i % 5)) + "ms'/>";
        const std::string xml =
            kLeak + tree({{-1, 20, 20, 1}, {0, 150, 3, 3}, {1, 90, 1.5, 2}, {1, 120, 1, 3}}) +
            "<spikeGeneratorPoisson id='gen' averageRate='80Hz'/><expTwoSynapse id='syn' gbase='3nS' erev='0mV' "
            "tauRise='0.5ms' "
            "tauDecay='4ms'/>" +
            network(population("pop", "cell", 9) + population("src", "gen", 20) +
                    "<projection id='p' presynapticPopulation='src' postsynapticPopulation='pop' synapse='syn'>" +
                    connections + "</projection>");
        for (const char* method : {"automatic", "crank-nicolson", "rk4"}) {
            sim::SimOptions wanted = options(60, 0.02, "pop[0]/v,pop[8]/v,pop/3/cell/2/v", method);
            wanted.frameInterval = 5e-3;
            const Ran one(xml, wanted, 1);
            QVERIFY(one.result().spikes.time.size() > 40 && one.at("pop[0]/v", 60) != -0.065);
            for (const int threads : {2, 4}) {
                const Ran many(xml, wanted, threads);
                for (std::size_t i = 0; i < one.result().traces.size(); ++i)
                    QVERIFY(sameBits(one.result().traces[i].values, many.result().traces[i].values));
                QVERIFY(sameBits(one.result().frames.potential, many.result().frames.potential));
                QVERIFY(sameBits(one.result().spikes.time, many.result().spikes.time));
                QVERIFY(sameBits(one.result().spikes.source, many.result().spikes.source));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestCableSimulation)
#include "test_cable_simulation.moc"
