// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/base/random.hpp"
#include "core/job/thread_pool.hpp"
#include "core/neuroml/load.hpp"

using namespace nl;

namespace {

const std::string kCellType = R"(<ComponentType name="myCell" extends="baseCellMembPot">
  <Parameter name="tau" dimension="time"/><Parameter name="vr" dimension="voltage"/>
  <EventPort name="in" direction="in"/>
  <Dynamics>
    <StateVariable name="v" dimension="voltage" exposure="v"/>
    @
  </Dynamics>
</ComponentType>)";

}  // namespace

class TestCheck : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    ThreadPool pool_{1};

    Loaded<model::Model> load(const std::string& text, const char* name) {
        const std::string path = folder_.filePath(name).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        JobContext job(pool_);
        return neuroml::load(path, {}, job);
    }
    /// "code:line severity" of every finding but notes.
    QStringList said(const std::string& text, const char* name) {
        QStringList out;
        for (const Diagnostic& diagnostic : load(text, name).diagnostics)
            if (diagnostic.severity != Severity::info)
                out << QString("%1:%2 %3")
                           .arg(QString::fromStdString(diagnostic.code))
                           .arg(diagnostic.where ? diagnostic.where->line : 0)
                           .arg(severityName(diagnostic.severity));
        return out;
    }
    QStringList ofNml(const std::string& inside) {
        return said("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"t\">\n" + inside + "\n</neuroml>",
                    "t.nml");
    }
    QStringList ofDynamics(const std::string& dynamics) {
        std::string type = kCellType;
        type.replace(type.find('@'), 1, dynamics);
        return said("<Lems>\n" + type + "\n</Lems>", "t.xml");
    }

private slots:
    void components_data() {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* xml, const char* expected) {
            QTest::newRow(name) << xml << expected;
        };
        const char* good = R"(<iafTauCell id="i" leakReversal="-50mV" thresh="-55mV" reset="-70mV" tau="30ms"/>)";
        row("sound", good, "");
        row("missing", R"(<iafTauCell id="i" leakReversal="-50mV" thresh="-55mV" reset="-70mV"/>)",
            "attribute-missing:2 error");
        row("unknown", R"(<iafTauCell id="i" leakReversal="-50mV" thresh="-55mV" reset="-70mV" tau="30ms" tua="1"/>)",
            "attribute-unknown:2 warning");
        row("unit", R"(<iafTauCell id="i" leakReversal="-50" thresh="-55mV" reset="-70mV" tau="30ms"/>)",
            "unit-missing:2 error");
        row("unknown unit", R"(<iafTauCell id="i" leakReversal="-50 milliV" thresh="-55mV" reset="-70mV" tau="30ms"/>)",
            "unknown-unit:2 error");
        row("dimension", R"(<iafTauCell id="i" leakReversal="-50 ms" thresh="-55mV" reset="-70mV" tau="30ms"/>)",
            "wrong-dimension:2 error");
        row("number", R"(<iafTauCell id="i" leakReversal="x" thresh="-55mV" reset="-70mV" tau="30ms"/>)",
            "not-a-number:2 error");
        row("range", R"(<iafTauCell id="i" leakReversal="1e999 mV" thresh="-55mV" reset="-70mV" tau="30ms"/>)",
            "number-range:2 error");
        row("zero", R"(<iafTauCell id="i" leakReversal="-50mV" thresh="-55mV" reset="-70mV" tau="0 s"/>)",
            "value-range:2 error");
        row("zero that may be",
            R"(<iafRefCell id="i" leakReversal="0mV" thresh="-55mV" reset="-70mV" C="1nF" leakConductance="1nS" refract="0ms"/>)",
            "");
        row("slip", R"(<iafTauCel id="i" leakReversal="-50mV" thresh="-55mV" reset="-70mV" tau="30ms"/>)",
            "type-unknown:2 error");
        row("type from elsewhere", R"(<somethingOfMine id="i" a="-50mV"/>)", "type-unknown:2 warning");
        row("annotated",
            R"(<iafTauCell id="i" metaid="m" neuroLexId="x" leakReversal="-50mV" thresh="-55mV" reset="-70mV" tau="30ms">
            <notes>n</notes><property tag="a" value="b"/><annotation><rdf:RDF xmlns:rdf="r"><rdf:li rdf:resource="x"/></rdf:RDF></annotation></iafTauCell>)",
            "");
        row("nested", R"(<ionChannelHH id="c"><gateHHrates id="m" instances="3">
<forwardRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="10 ms"/>
<reverseRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/></gateHHrates></ionChannelHH>)",
            "wrong-dimension:3 error");
        row("scale zero", R"(<ionChannelHH id="c"><gateHHrates id="m" instances="3">
<forwardRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="0 mV"/>
<reverseRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/></gateHHrates></ionChannelHH>)",
            "value-range:3 error");
        row("equal time constants",
            R"(<expTwoSynapse id="s" gbase="1nS" erev="0mV" tauRise="2ms" tauDecay="0.002 s"/>)",
            "value-range:2 warning");
        row("different time constants",
            R"(<expTwoSynapse id="s" gbase="1nS" erev="0mV" tauRise="1ms" tauDecay="0.002 s"/>)", "");
        row("no rate", R"(<ionChannelHH id="c"><gateHHrates id="m" instances="3">
<reverseRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/></gateHHrates></ionChannelHH>)",
            "element-missing:2 error");
        row("role", R"(<ionChannelHH id="c"><gateHHrates id="m" instances="3"><bogus x="1"/>
<forwardRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="1 mV"/>
<reverseRate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/></gateHHrates></ionChannelHH>)",
            "element-unknown:2 warning");
        row("reference", R"(<expOneSynapse id="s" gbase="1nS" erev="0mV" tauDecay="1ms"/>
<poissonFiringSynapse id="p" averageRate="1Hz" synapse="t" spikeTarget="./t"/>)",
            "component-missing:3 warning");
        row("twice", R"(<expOneSynapse id="s" gbase="1nS" erev="0mV" tauDecay="1ms"/>
<expOneSynapse id="s" gbase="2nS" erev="0mV" tauDecay="1ms"/>)",
            "duplicate-id:3 error");
        row("any unit of the dimension",
            R"(<pulseGenerator id="p" delay="0.1 min" duration="1 hour" amplitude="1 uA"/>)", "");
    }
    void components() {
        QFETCH(QString, xml);
        QFETCH(QString, expected);
        QCOMPARE(ofNml(xml.toStdString()).join(", "), expected);
    }

    void dynamics_data() {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* xml, const char* expected) {
            QTest::newRow(name) << xml << expected;
        };
        row("sound", R"(<TimeDerivative variable="v" value="(vr - v)/tau"/>)", "");
        row("syntax", "<TimeDerivative variable='v' value='(vr - v/tau'/>", "expression-syntax:7 error");
        row("symbol", R"(<TimeDerivative variable="v" value="(vinf - v)/tau"/>)", "symbol-unknown:7 error");
        row("surrounding", R"(<TimeDerivative variable="v" value="(vr - v)/tau * temperature/temperature"/>)",
            "symbol-unknown:7 warning");
        row("function", R"x(<TimeDerivative variable="v" value="(vr - v)/tau * sinc(1)"/>)x",
            "function-unknown:7 error");
        row("state", R"(<TimeDerivative variable="tau" value="1"/>)", "not-a-state:7 error");
        row("undefined state", R"(<TimeDerivative variable="w" value="1"/>)", "not-a-state:7 error");
        row("assignment", R"(<OnStart><StateAssignment variable="vr" value="v"/></OnStart>)", "not-a-state:7 error");
        row("dimension", R"(<TimeDerivative variable="v" value="(vr - v)*tau"/>)", "wrong-dimension:7 error");
        row("unit forgotten", R"(<TimeDerivative variable="v" value="(vr - v)/5"/>)", "wrong-dimension:7 error");
        row("number for voltage", R"(<OnStart><StateAssignment variable="v" value="5"/></OnStart>)",
            "wrong-dimension:7 warning");
        row("sum", R"(<DerivedVariable name="a" dimension="voltage" value="v + tau"/>)", "wrong-dimension:7 error");
        row("condition", R"(<OnCondition test="v"/>)", "expression-syntax:7 error");
        row("comparison", R"(<OnCondition test="v .gt. tau"/>)", "wrong-dimension:7 error");
        row("cycle", R"(<DerivedVariable name="a" dimension="voltage" value="b"/>
<DerivedVariable name="b" dimension="voltage" value="c"/><DerivedVariable name="c" dimension="voltage" value="a"/>)",
            "expression-cycle:7 error");
        row("named as a state", R"(<DerivedVariable name="v" dimension="voltage" value="v"/>)", "");
        row("case", R"(<ConditionalDerivedVariable name="a" dimension="voltage">
<Case condition="v .gt. 0" value="q"/><Case value="v"/></ConditionalDerivedVariable>)",
            "symbol-unknown:8 error");
        row("port", R"(<OnCondition test="v .gt. vr"><EventOut port="spiek"/></OnCondition>)", "port-missing:7 error");
        row("event", R"(<OnEvent port="in"><StateAssignment variable="v" value="v + tau"/></OnEvent>)",
            "wrong-dimension:7 error");
        row("regime",
            R"(<Regime name="a" initial="true"><OnCondition test="v .gt. vr"><Transition regime="b"/></OnCondition></Regime>)",
            "regime-missing:7 error");
        row("dimension name", R"(<DerivedVariable name="a" dimension="volts" value="v"/>)",
            "dimension-unknown:7 error");
        row("long chain",
            R"(<DerivedVariable name="a" dimension="voltage" value="b+b"/><DerivedVariable name="b" dimension="voltage" value="v"/>)",
            "");
    }
    void dynamics() {
        QFETCH(QString, xml);
        QFETCH(QString, expected);
        QCOMPARE(ofDynamics(xml.toStdString()).join(", "), expected);
    }

    void types() {
        const auto of = [&](const char* inside) {
            return said(std::string("<Lems>\n") + inside + "\n</Lems>", "t.xml").join(", ");
        };
        QCOMPARE(
            of(R"(<ComponentType name="A" extends="B"/><ComponentType name="B" extends="C"/><ComponentType name="C" extends="B"/>)"),
            QString("type-cycle:2 error"));
        QCOMPARE(of(R"(<ComponentType name="A" extends="baseCelMembPot"/>)"), QString("type-unknown:2 error"));
        QCOMPARE(of(R"(<ComponentType name="A"><Constant name="c" dimension="time" value="5"/></ComponentType>)"),
                 QString("unit-missing:2 error"));
        QCOMPARE(
            of(R"(<ComponentType name="A" extends="q10Fixed"><Fixed parameter="fixedQ10" value="3 mV"/></ComponentType>)"),
            QString("wrong-dimension:2 error"));
        // A parameter that a derived type fixes is not demanded of its components.
        QCOMPARE(
            of(R"(<ComponentType name="A" extends="q10Fixed"><Fixed parameter="fixedQ10" value="3"/></ComponentType><A id="a"/>)"),
            QString());
        // Files may give units of their own.
        QCOMPARE(
            of(R"(<Unit symbol="fortnight" dimension="time" scale="1209600"/><spikeGenerator id="g" period="1 fortnight"/>)"),
            QString());
    }

    void messagesSayWhatToDo() {
        const auto first = [&](const std::string& xml) {
            return load("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\">" + xml + "</neuroml>", "m.nml")
                .firstError();
        };
        const Error slip = first(R"(<iafTauCel id="i"/>)");
        QVERIFY2(slip.hint.find("iafTauCell") != std::string::npos, slip.text().c_str());
        const Error unit = first(R"(<spikeGenerator id="g" period="10 msec"/>)");
        QVERIFY2(unit.hint.find("ms") != std::string::npos && unit.message.find("period") != std::string::npos,
                 unit.text().c_str());
        const Error missing = first(R"(<spikeGenerator id="g"/>)");
        QVERIFY2(
            missing.message.find("period") != std::string::npos && missing.expected.find("ms") != std::string::npos,
            missing.text().c_str());
        const Error twice = first("<spikeGenerator id='g' period='1ms'/>\n<spikeGenerator id='g' period='2ms'/>");
        QVERIFY2(twice.message.find("line 1") != std::string::npos, twice.text().c_str());
    }

    void aMillionEqualFaultsAreBounded() {
        std::string text;
        for (int i = 0; i < 5000; ++i) text += "<spikeGenerator id='g" + std::to_string(i) + "' period='1'/>\n";
        const auto loaded =
            load("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\">" + text + "</neuroml>", "many.nml");
        QVERIFY(loaded.diagnostics.size() > 10 && loaded.diagnostics.size() < 1000);
    }

    void mutationsNeverCrash() {
        std::string good = kCellType;
        good.replace(
            good.find('@'), 1,
            R"(<TimeDerivative variable="v" value="(vr - v)/tau"/><OnCondition test="v .gt. vr"><EventOut port="spike"/></OnCondition>)");
        good = "<Lems>" + good +
               R"(<myCell id="c" tau="1ms" vr="2mV"/><ionChannelHH id="k"><gateHHtauInf id="n" instances="4">
            <timeCourse type="fixedTimeCourse" tau="1ms"/><steadyState type="HHSigmoidVariable" rate="1" midpoint="0mV" scale="1mV"/></gateHHtauInf></ionChannelHH></Lems>)";
        RandomStream random(31);
        for (int i = 0; i < 1500; ++i) {
            std::string text = good;
            for (int n = 0; n < 2; ++n) text[random.below(text.size())] = static_cast<char>(32 + random.below(95));
            static_cast<void>(load(text, "mutated.xml"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "test_check.moc"
