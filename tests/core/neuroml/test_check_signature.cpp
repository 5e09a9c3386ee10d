// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/io/xml.hpp"
#include "core/lems/read_types.hpp"
#include "core/lems/signature.hpp"
#include "core/neuroml/check.hpp"

using namespace nl;

namespace {

lems::Component component(const std::string& xml) {
    const auto document = io::XmlDocument::parse(xml, "test");
    if (!document) qFatal("%s", document.error().text().c_str());
    return lems::readComponent(**document, (*document)->root(), 0);
}

lems::Signature of(const std::string& xml, double rest = -65e-3) {
    return lems::signature(*neuroml::standardLibrary(), component(xml), rest);
}

/// The channels of the squid axon at 6.3 degC in today's convention (Hodgkin & Huxley 1952, rest at -65 mV).
const std::string kSodium = R"(<ionChannelHH id="na" conductance="10pS"><gateHHrates id="m" instances="3">
  <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/><reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
  </gateHHrates><gateHHrates id="h" instances="1"><forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
  <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/></gateHHrates></ionChannelHH>)";

bool near(std::optional<double> value, double wanted, double relative = 1e-6) {
    return value && std::fabs(*value - wanted) <= relative * std::fabs(wanted);
}

}  // namespace

class TestCheckSignature : public QObject {
    Q_OBJECT

private slots:
    void sodiumChannel() {
        const lems::Signature s = of(kSodium);
        QCOMPARE(s.stateVariables, 2);
        QCOMPARE(s.exponentials, 4);
        QVERIFY(s.divisions > 6 && s.products > 4);
        const double x = 2.5, am = 1e3 * x / (std::exp(x) - 1), bm = 4e3;
        const double ah = 70, bh = 1e3 / (1 + std::exp(3.0));
        QVERIFY2(near(s.fastestTau, 1 / (am + bm)), std::to_string(s.fastestTau.value_or(-1)).c_str());
        QVERIFY2(near(s.slowestTau, 1 / (ah + bh)), std::to_string(s.slowestTau.value_or(-1)).c_str());
    }

    void ratesFollowThePotential() { QVERIFY(*of(kSodium, -40e-3).fastestTau > *of(kSodium, -65e-3).fastestTau); }

    void q10AtTheTemperatureOfTheExperiment() {
        std::string warm = kSodium;
        warm.insert(warm.find("<forwardRate"),
                    R"(<q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3 degC"/>)");
        QVERIFY(near(of(warm).fastestTau, *of(kSodium).fastestTau));
        std::string fixed = kSodium;
        fixed.insert(fixed.find("<forwardRate"), R"(<q10Settings type="q10Fixed" fixedQ10="2"/>)");
        QVERIFY(near(of(fixed).fastestTau, *of(kSodium).fastestTau / 2));
    }

    void synapses() {
        const lems::Signature two =
            of(R"(<expTwoSynapse id="s" gbase="1nS" erev="0mV" tauRise="0.5ms" tauDecay="5ms"/>)");
        QCOMPARE(two.stateVariables, 2);
        QCOMPARE(two.eventsIn, 1);
        QCOMPARE(two.eventsOut, 0);
        QVERIFY(near(two.fastestTau, 0.5e-3) && near(two.slowestTau, 5e-3));
        const lems::Signature plastic =
            of(R"(<blockingPlasticSynapse id="s" gbase="1nS" erev="0mV" tauRise="0.5ms" tauDecay="5ms">
            <plasticityMechanism type="tsodyksMarkramDepFacMechanism" initReleaseProb="0.5" tauRec="120 ms" tauFac="10 ms"/>
            <blockMechanism type="voltageConcDepBlockMechanism" species="mg" blockConcentration="1 mM" scalingConc="2 mM" scalingVolt="15 mV"/>
            </blockingPlasticSynapse>)");
        QCOMPARE(plastic.stateVariables, 4);
        QCOMPARE(plastic.exponentials, 1);
        QCOMPARE(plastic.eventsOut, 1);
        QVERIFY(near(plastic.slowestTau, 120e-3));
    }

    void pointNeurons() {
        const lems::Signature iaf = of(
            R"(<iafCell id="i" leakReversal="-65mV" thresh="-50mV" reset="-70mV" C="0.2nF" leakConductance="0.01uS"/>)");
        QVERIFY(near(iaf.fastestTau, 20e-3) && near(iaf.slowestTau, 20e-3));
        QCOMPARE(iaf.conditions, 1);
        QCOMPARE(iaf.eventsOut, 1);
        const lems::Signature izhikevich =
            of(R"(<izhikevichCell id="z" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>)", -65e-3);
        QVERIFY2(near(izhikevich.fastestTau, 1e-3 / 0.2, 1e-4),
                 std::to_string(izhikevich.fastestTau.value_or(-1)).c_str());  // 0.08 V + 5 = -0.2 per ms
        QVERIFY(near(izhikevich.slowestTau, 50e-3));
        const lems::Signature regimes = of(
            R"(<adExIaFCell id="a" C="281pF" gL="30nS" EL="-70.6mV" reset="-48.5mV" VT="-50.4mV" thresh="-40mV" refract="0ms" delT="2mV" tauw="40ms" a="4nS" b="0.08nA"/>)",
            -70.6e-3);
        QVERIFY(near(regimes.slowestTau, 40e-3));
        QVERIFY2(near(regimes.fastestTau, 281e-12 / 30e-9, 1e-3),
                 std::to_string(regimes.fastestTau.value_or(-1)).c_str());
    }

    void calciumPool() {
        const lems::Signature pool = of(
            R"(<fixedFactorConcentrationModel id="p" ion="ca" restingConc="5e-5mM" decayConstant="30ms" rho="1e-3 mol_per_m_per_A_per_s"/>)");
        QCOMPARE(pool.stateVariables, 2);
        QVERIFY(near(pool.fastestTau, 30e-3) && near(pool.slowestTau, 30e-3));
    }

    void kineticSchemeCountsItsStates() {
        const lems::Signature ks = of(
            R"(<ionChannelKS id="k" conductance="8pS"><gateKS id="n" instances="1"><closedState id="c1"/><closedState id="c2"/><openState id="o1"/>
            <forwardTransition id="f" from="c1" to="o1"><rate type="HHExpRate" rate="1per_ms" midpoint="-55mV" scale="10mV"/></forwardTransition>
            <vHalfTransition id="v" from="c2" to="o1" vHalf="0mV" z="1.5" gamma="0.75" tau="3.2ms" tauMin="0.3ms"/></gateKS></ionChannelKS>)");
        QCOMPARE(ks.stateVariables, 3);
        QCOMPARE(ks.exponentials, 3);
    }

    void whatIsNotKnownIsNotClaimed() {
        QVERIFY(of(R"(<noSuchType id="x"/>)") == lems::Signature{});
        const lems::Signature graded =
            of(R"(<gradedSynapse id="g" conductance="5pS" delta="5mV" Vth="-55mV" k="0.025per_ms" erev="0mV"/>)");
        QCOMPARE(graded.stateVariables, 1);
        QVERIFY(!graded.fastestTau);
        const lems::Signature pulse = of(R"(<pulseGenerator id="p" delay="1ms" duration="1ms" amplitude="1nA"/>)");
        QVERIFY(!pulse.fastestTau && pulse.conditions == 2);
    }
};

QTEST_GUILESS_MAIN(TestCheckSignature)
#include "test_check_signature.moc"
