// SPDX-License-Identifier: GPL-3.0-or-later
// Networks written in LEMS itself: each element of Structure against what it must make.
#include "tests/core/sim/model_run.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::test;

namespace {

/// A generator of a period, a cell that counts events in v (1 mV each, or 10 mV at its second port), a synapse.
const std::string kTypes = R"x(
  <ComponentType name="ticker"><Property name="period" dimension="time"/><EventPort name="never" direction="out"/>
    <EventPort name="tick" direction="out"/><Exposure name="since" dimension="time"/>
    <Dynamics><StateVariable name="since" dimension="time" exposure="since"/>
      <TimeDerivative variable="since" value="1"/>
      <OnCondition test="since .geq. period - 1e-9"><StateAssignment variable="since" value="0"/>
        <EventOut port="tick"/></OnCondition></Dynamics></ComponentType>
  <ComponentType name="pulser" extends="ticker"><EventPort name="tick" direction="out"/></ComponentType>
  <ComponentType name="Cell"/>
  <ComponentType name="counter" extends="Cell"><EventPort name="in" direction="in"/><EventPort name="big" direction="in"/>
    <Exposure name="v" dimension="voltage"/><Constant name="one" dimension="voltage" value="1mV"/>
    <Dynamics><StateVariable name="v" dimension="voltage" exposure="v"/>
      <OnEvent port="in"><StateAssignment variable="v" value="v + one"/></OnEvent>
      <OnEvent port="big"><StateAssignment variable="v" value="v + 10 * one"/></OnEvent></Dynamics></ComponentType>
  <ComponentType name="syn"><Parameter name="jump" dimension="conductance"/><Parameter name="fall" dimension="time"/>
    <Property name="weight" dimension="none" defaultValue="1"/><EventPort name="in" direction="in"/>
    <Requirement name="v" dimension="voltage"/><Exposure name="i" dimension="current"/>
    <Exposure name="g" dimension="conductance"/><Constant name="volt" dimension="voltage" value="1V"/>
    <Dynamics><StateVariable name="g" dimension="conductance" exposure="g"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="g * volt"/>
      <TimeDerivative variable="g" value="-g / fall"/>
      <OnEvent port="in"><StateAssignment variable="g" value="g + weight * jump"/></OnEvent></Dynamics></ComponentType>
  <ComponentType name="soma" extends="Cell"><Exposure name="v" dimension="voltage"/>
    <Attachments name="others" type="syn"/><Attachments name="synapses" type="syn"/>
    <Constant name="farad" dimension="capacitance" value="1pF"/>
    <Dynamics><StateVariable name="v" dimension="voltage" exposure="v"/>
      <DerivedVariable name="other" dimension="current" exposure="other" select="others[*]/i" reduce="add"/>
      <DerivedVariable name="own" dimension="current" exposure="own" select="synapses[*]/i" reduce="add"/>
      <TimeDerivative variable="v" value="own / farad"/></Dynamics></ComponentType>
  <ComponentType name="Net"><Children name="populations" type="Pop"/><Children name="tickers" type="ticker"/>
    <Children name="counters" type="counter"/><Children name="all" type="AllAll"/><Children name="links" type="Wire"/>
    </ComponentType>
  <ComponentType name="Pop"><ComponentReference name="component" type="Component"/><Parameter name="size" dimension="none"/>
    <Structure><MultiInstantiate number="size" component="component"/></Structure></ComponentType>
  <ComponentType name="AllAll"><Link name="source" type="Pop"/><Link name="target" type="Pop"/>
    <Structure><ForEach instances="source" as="a"><ForEach instances="target" as="b">
      <EventConnection from="a" to="b"/></ForEach></ForEach></Structure></ComponentType>
  <ComponentType name="Wire"><Path name="from"/><Path name="to"/><Text name="out"/><Text name="into"/>
    <Structure><With instance="from" as="a"/><With instance="to" as="b"/>
      <EventConnection from="a" to="b" sourcePort="out" targetPort="into"/></Structure></ComponentType>
  <pulser id="p5" period="5ms"/><pulser id="p8" period="8ms"/><counter id="cell"/><soma id="soma"/>
  <syn id="sy" jump="1nS" fall="4ms"/>
)x";

std::string pop(const std::string& id, const std::string& component, const std::string& size) {
    return "<Pop id='" + id + "' component='" + component + "' size='" + size + "'/>";
}

std::string net(const std::string& content) { return kTypes + "<Net id='net'>" + content + "</Net>"; }

/// 40 ms in steps of 1/16 ms, which are exact.
sim::SimOptions asked(const std::string& record, double duration = 40) {
    return options(duration, 0.0625, record, "automatic", "net");
}

double mV(double value) { return value * 1e3; }

Result<std::shared_ptr<const sim::SimResult>> runFile(const std::filesystem::path& path,
                                                      const std::string& record = {}) {
    ThreadPool pool(1);
    JobContext job(pool);
    const auto loaded = neuroml::load(path.string(), {}, job);
    if (!loaded.value) return fail(loaded.firstError());
    sim::SimOptions options;
    options.record = record;
    return sim::simulate(loaded.value, options, job);
}

const std::vector<double>& trace(const sim::SimResult& result, const std::string& quantity) {
    for (const sim::Trace& one : result.traces)
        if (one.quantity == quantity) return one.values;
    qFatal("%s is not recorded", quantity.c_str());
}

/// tau v' = rest - v + input(t) by the exponential over small steps, ms and mV; at `when` it is raised by `jump`.
template <class Input>
double leaking(double until, const Input& input, double when = 1e300, double jump = 0) {
    double v = 0;
    constexpr double kStep = 1e-3;
    const int steps = static_cast<int>(std::lround(until / kStep));
    for (int i = 0; i < steps; ++i) {
        const double t = i * kStep;
        if (std::fabs(t - when) < kStep / 2) v += jump;
        v += kStep * ((-50 - v) / 20 + input(t, v));
    }
    return v;
}

void pathsThatFail() {
    const auto pair = QString::fromStdString(pop("a", "p5", "2") + pop("b", "cell", "2"));
    QTest::addRow("no such population") << pair + "\n<Wire from='c[0]' to='b[0]'/>"
                                        << ""
                                        << "component-missing"
                                        << "c[0]";
    QTest::addRow("no such cell") << pair + "\n<Wire from='a[0]' to='b[2]'/>"
                                  << ""
                                  << "component-missing"
                                  << "b[2]";
    QTest::addRow("no such link") << pair + "\n<AllAll source='a' target='z'/>"
                                  << ""
                                  << "component-missing"
                                  << "z";
    QTest::addRow("several") << pair + "\n<Wire from='a' to='b[0]'/>"
                             << ""
                             << "value-range"
                             << "2 instances";
    QTest::addRow("no such port") << pair + "\n<Wire from='a[0]' to='b[0]' into='inn'/>"
                                  << ""
                                  << "port-missing"
                                  << "inn";
    QTest::addRow("no such way out") << pair + "\n<Wire from='a[0]' to='b[0]' out='in'/>"
                                     << ""
                                     << "port-missing"
                                     << "\"in\"";
    QTest::addRow("no events") << pair + "\n<Wire from='b[0]' to='b[0]'/>"
                               << ""
                               << "port-missing"
                               << "counter sends";
    QTest::addRow("half a cell") << "\n<Pop id='a' component='p5' size='1.5'/>"
                                 << ""
                                 << "value-range"
                                 << "1.5";
    QTest::addRow("less than none") << "\n<Pop id='a' component='p5' size='-1'/>"
                                    << ""
                                    << "value-range"
                                    << "-1";
    QTest::addRow("too many") << "\n<Pop id='a' component='p5' size='1e12'/>"
                              << ""
                              << "value-range"
                              << "10^8";
    QTest::addRow("of nothing") << "\n<Pop id='a' component='px' size='1'/>"
                                << ""
                                << "component-missing"
                                << "px";
}
void structuresThatFail() {
    const auto pair = QString::fromStdString(pop("a", "p5", "2") + pop("b", "cell", "2"));
    const auto part = [](const char* structure) {
        return QString("<ComponentType name='Odd' extends='Wire'><Structure>\n%1</Structure></ComponentType>")
            .arg(structure);
    };
    const QString odd = pair + "\n<Odd from='a[0]' to='b[0]'/>";
    QTest::addRow("unknown element") << odd << part("<Gather collection='x'/>") << "structure-unknown"
                                     << "Gather";
    QTest::addRow("unknown number") << odd << part("<MultiInstantiate number='many' componentType='ticker'/>")
                                    << "symbol-unknown"
                                    << "many";
    QTest::addRow("no number") << odd << part("<MultiInstantiate number='2 +' componentType='ticker'/>")
                               << "expression-syntax"
                               << "2 +";
    QTest::addRow("unknown type") << odd << part("<MultiInstantiate number='2' componentType='nix'/>") << "type-unknown"
                                  << "nix";
    QTest::addRow("unknown property") << odd
                                      << part(
                                             "<MultiInstantiate number='2' componentType='ticker'><Assign "
                                             "property='p' value='1'/></MultiInstantiate>")
                                      << "symbol-unknown"
                                      << "\"p\"";
    QTest::addRow("nameless") << odd << part("<With instance='from'/><EventConnection from='a' to='b'/>")
                              << "attribute-missing"
                              << "With";
    QTest::addRow("endless") << odd << part("<EventConnection from='from'/>") << "attribute-missing"
                             << "to";
    QTest::addRow("no receiver") << odd
                                 << part("<If test='1 .gt. 0'><EventConnection from='from' to='to' receiver='r'/></If>")
                                 << "attribute-missing"
                                 << "add the attribute r";
    QTest::addRow("container") << pair + "\n<Odd from='a[0]' to='b[0]'/>"
                               << "<ComponentType name='Odd' extends='Wire'><ComponentReference name='s' type='syn'/>"
                                  "<Fixed parameter='s' value='sy'/><Structure><If test='1 .gt. 0'><EventConnection "
                                  "from='from' to='to' receiver='s'/></If></Structure></ComponentType>"
                               << "attribute-missing"
                               << "s";
}

}  // namespace

class TestStructure : public QObject {
    Q_OBJECT
private slots:
    void instancesWithTheirOwnNumbers() {
        const Ran run(kTypes + R"x(
          <ComponentType name="Row"><Parameter name="n" dimension="none"/><Parameter name="first" dimension="time"/>
            <Parameter name="last" dimension="time"/><DerivedParameter name="gap" dimension="time"
              value="(last - first) / (n - 1)"/>
            <Structure><MultiInstantiate componentType="pulser" number="n"><Assign property="period"
              value="first + gap * index"/></MultiInstantiate></Structure></ComponentType>
          <Row id="net" n="4" first="5ms" last="8ms"/>)x",
                      asked("[0]/since,[3]/since,net[2]/since"));
        QCOMPARE(run.result().record.cells, std::uint64_t{4});
        for (std::uint32_t row = 0; row < 4; ++row) {
            const std::vector<double> spikes = run.spikes(row);
            QCOMPARE(spikes.size(), static_cast<std::size_t>(40 / (5 + row)));
            for (std::size_t n = 0; n < spikes.size(); ++n)
                QVERIFY(close(spikes[n], static_cast<double>((n + 1) * (5 + row)), 1e-9));
        }
        QVERIFY(close(run.at("[3]/since", 15), 7e-3, 1e-9));
        QVERIFY(close(run.at("[0]/since", 19), 4e-3, 1e-9));
        QCOMPARE(run.result().spikes.groupNames, std::vector<std::string>{"net"});
    }

    void allToAll() {
        const Ran run(net(pop("a", "p5", "2") + pop("b", "cell", "3") + "<AllAll source='a' target='b'/>"),
                      asked("b[0]/v,b[2]/v,net/b[1]/v,b/1/v"));
        QCOMPARE(run.result().record.synapses, std::uint64_t{6});
        // Each of the two has sent 7 until 40 ms less a step; events take one step.
        for (const char* cell : {"b[0]/v", "b[2]/v", "net/b[1]/v", "b/1/v"}) {
            QVERIFY(close(mV(run.at(cell, 39)), 14, 1e-12));
            QCOMPARE(mV(run.at(cell, 4)), 0.0);
        }
        QCOMPARE(run.result().spikes.groupNames, (std::vector<std::string>{"a", "b"}));
    }

    void portsByName_data() {
        QTest::addColumn<QString>("ports");
        QTest::addColumn<double>("wanted");
        QTest::addRow("the first ones") << "" << 7.0;
        QTest::addRow("the second one") << "into='big'" << 70.0;
        QTest::addRow("both") << "out='tick' into='big'" << 70.0;
        QTest::addRow("one that never sends") << "out='never'" << 0.0;
    }
    void portsByName() {
        QFETCH(QString, ports);
        QFETCH(double, wanted);
        const Ran run(net(pop("a", "p5", "1") + pop("b", "cell", "2") + "<Wire from='a[0]' to='b[1]' " +
                          ports.toStdString() + "/>"),
                      asked("b[0]/v,b[1]/v"));
        QVERIFY(close(mV(run.at("b[1]/v", 39)), wanted, 1e-12));
        QCOMPARE(run.at("b[0]/v", 39), 0.0);
    }

    void portsOfTheStructure() {
        const Ran run(net(R"x(<Big from="../a[0]" to="../b"/>)x" + pop("a", "p5", "1") + pop("b", "cell", "1")) + R"x(
          <ComponentType name="Big" extends="Wire"><Structure><EventConnection from="from" to="to" sourcePort="tick"
            targetPort="big"/></Structure></ComponentType>)x",
                      asked("b[0]/v"));
        QVERIFY(close(mV(run.at("b[0]/v", 39)), 70, 1e-12));
    }

    /// g after an event decays from its jump; the receiver adds to the Attachments that are named, else to the first.
    void receivers_data() {
        QTest::addColumn<QString>("wire");
        QTest::addColumn<double>("weight");
        QTest::addColumn<double>("delay");
        QTest::addColumn<QString>("slot");
        QTest::addRow("as it is") << "" << 1.0 << 0.0625 << "other";
        QTest::addRow("container") << "container='synapses'" << 1.0 << 0.0625 << "own";
        QTest::addRow("weight and delay") << "w='2.5' wait='2ms' container='synapses'" << 2.5 << 2.0 << "own";
    }
    void receivers() {
        QFETCH(QString, wire);
        QFETCH(double, weight);
        QFETCH(double, delay);
        QFETCH(QString, slot);
        const std::string current = "b[1]/" + slot.toStdString();
        const Ran run(net(pop("a", "p8", "1") + pop("b", "soma", "2") + "<Syn from='a[0]' to='b[1]' synapse='sy' " +
                          wire.toStdString() + "/>") +
                          R"x(<ComponentType name="Syn" extends="Wire"><ComponentReference name="synapse" type="syn"/>
            <Text name="container"/><Parameter name="w" dimension="none" defaultValue="1"/>
            <Parameter name="wait" dimension="time" defaultValue="0ms"/>
            <Structure><With instance="from" as="a"/><With instance="to" as="b"/>
              <EventConnection from="a" to="b" receiver="synapse" receiverContainer="container" delay="wait">
                <Assign property="weight" value="w"/></EventConnection></Structure></ComponentType>)x",
                      asked("b[0]/own,b[0]/other," + current + ",b[1]/synapses:sy:0/g", 15));
        const auto g = [&](double t) {
            return t < 8 + delay - 1e-9 ? 0 : weight * 1e-9 * std::exp(-(t - 8 - delay) / 4);
        };
        // The event is there from the step on that it arrives in.
        QVERIFY(run.deviation("b[1]/synapses:sy:0/g", g, 0, 8 + delay - 0.1) == 0);
        QVERIFY2(run.deviation("b[1]/synapses:sy:0/g", g, 8 + delay + 0.1) < 1e-9 * weight * 0.02, "decay");
        // What a cell sums up is of the same moment.
        QVERIFY(close(run.at(current, 12), run.at("b[1]/synapses:sy:0/g", 12), 1e-12));
        QCOMPARE(run.at("b[0]/own", 12) + run.at("b[0]/other", 12), 0.0);
    }

    void chosenByAParameter() {
        const std::string types =
            net(pop("a", "p5", "1") + pop("b", "cell", "1") + "<Perhaps source='a' target='b' on='1'/>" +
                "<Perhaps source='a' target='b' on='0'/>") +
            R"x(<ComponentType name="Perhaps" extends="AllAll"><Parameter name="on" dimension="none"/>
            <Structure><If test="on .gt. 0.5"><EventConnection from="../a" to="../b"/></If></Structure></ComponentType>)x";
        const Ran run(types, asked("b[0]/v"));
        QCOMPARE(run.result().record.synapses, std::uint64_t{1});
    }

    void chosenAtRandom() {
        const auto connections = [](const std::string& probability, std::int64_t seed) {
            const std::string types =
                net(pop("a", "p5", "20") + pop("b", "cell", "20") + "<Some source='a' target='b' p='" + probability +
                    "'/>") +
                R"x(<ComponentType name="Some" extends="AllAll"><Parameter name="p" dimension="none"/>
                <Structure><ForEach instances="source" as="x"><ForEach instances="target" as="y">
                  <If test="random() .lt. p"><EventConnection from="x" to="y"/></If></ForEach></ForEach></Structure>
                </ComponentType>)x";
            sim::SimOptions wanted = asked("", 1);
            wanted.seed = seed;
            return Ran(types, wanted).result().record.synapses;
        };
        QCOMPARE(connections("1", 1), std::uint64_t{400});
        QCOMPARE(connections("0", 1), std::uint64_t{0});
        const std::uint64_t some = connections("0.3", 1);
        QCOMPARE(connections("0.3", 1), some);
        QVERIFY(some > 80 && some < 160);
        QVERIFY(connections("0.3", 2) != some || connections("0.3", 3) != some);
    }

    void applied() {
        const Ran run(net(pop("a", "p5", "1") + pop("b", "cell", "2") +
                          "<Bundle><Strand to='b[0]'/><Strand to='b[1]'/><Strand to='b[1]'/></Bundle>") +
                          R"x(<ComponentType name="Strand"><Path name="to"/></ComponentType>
          <ComponentType name="Bundle" extends="Wire"><Children name="strands" type="Strand"/>
            <Structure><Apply components="strands"><EventConnection from="../../a" to="to"/></Apply></Structure>
          </ComponentType>)x",
                      asked("b[0]/v,b[1]/v"));
        QVERIFY(close(mV(run.at("b[0]/v", 39)), 7, 1e-12));
        QVERIFY(close(mV(run.at("b[1]/v", 39)), 14, 1e-12));
    }

    /// What stands in the network itself.
    void partsWithoutAPopulation() {
        const Ran run(net("<pulser id='alone' period='5ms'/><counter id='sum'/>" + pop("b", "cell", "2") +
                          "<Wire from='alone' to='b[1]'/><Wire from='alone' to='sum'/>"),
                      asked("alone/since,b[1]/v,sum/v"));
        QVERIFY(close(run.at("alone/since", 18), 3e-3, 1e-9));
        QVERIFY(close(mV(run.at("b[1]/v", 39)), 7, 1e-12));
        QVERIFY(close(mV(run.at("sum/v", 39)), 7, 1e-12));
        QCOMPARE(run.spikes(0).size(), std::size_t{8});
    }

    /// A network with an equation of its own: its parts are in it, its cells read it.
    void networkWithDynamics() {
        const std::string types = kTypes + R"x(
          <ComponentType name="Warm" extends="Net"><Parameter name="rate" dimension="per_time"/>
            <Exposure name="level" dimension="none"/><Exposure name="twice" dimension="none"/>
            <Dynamics><StateVariable name="level" dimension="none" exposure="level"/>
              <DerivedVariable name="twice" dimension="none" exposure="twice" value="2 * level"/>
              <TimeDerivative variable="level" value="rate"/></Dynamics></ComponentType>
          <ComponentType name="reader"><Requirement name="level" dimension="none"/><Requirement name="twice" dimension="none"/>
            <Requirement name="rate" dimension="per_time"/><Exposure name="seen" dimension="none"/>
            <Exposure name="given" dimension="per_time"/>
            <Dynamics><DerivedVariable name="seen" dimension="none" exposure="seen" value="level + twice"/>
              <DerivedVariable name="given" dimension="per_time" exposure="given" value="rate"/></Dynamics></ComponentType>
          <reader id="reader"/>
          <Warm id="net" rate="100 per_s"><pulser id="alone" period="5ms"/><Pop id="b" component="cell" size="2"/>
            <Pop id="r" component="reader" size="2"/><Wire from="alone" to="b[1]"/></Warm>)x";
        const Ran run(types, asked("level,twice,alone/since,b[1]/v,r[1]/seen,r[0]/given,net/level"));
        QVERIFY(close(run.at("level", 30), 3, 1e-9));
        QVERIFY(close(run.at("net/level", 30), 3, 1e-9));
        QVERIFY(close(run.at("twice", 30), 6, 1e-9));
        QVERIFY(close(run.at("alone/since", 18), 3e-3, 1e-9));
        QVERIFY(close(mV(run.at("b[1]/v", 39)), 7, 1e-12));
        // What an instance needs from around it is of the same moment.
        QVERIFY(close(run.at("r[1]/seen", 30), 9, 1e-9));
        QVERIFY(close(run.at("r[0]/given", 30), 100, 1e-12));
    }

    void networkByReference() {
        const Ran run(kTypes + R"x(<ComponentType name="Holder"><ComponentReference name="part" type="Net"/>
            <Structure><ChildInstance component="part"/></Structure></ComponentType>
          <Net id="inner"><Pop id="a" component="p5" size="1"/><Pop id="b" component="cell" size="1"/>
            <AllAll source="a" target="b"/></Net><Holder id="net" part="inner"/>)x",
                      asked("inner/b[0]/v,part/b[0]/v"));
        QVERIFY(close(mV(run.at("inner/b[0]/v", 39)), 7, 1e-12));
        QVERIFY(close(mV(run.at("part/b[0]/v", 39)), 7, 1e-12));
    }

    /// Several MultiInstantiate elements of one component are numbered on.
    void severalKinds() {
        const Ran run(kTypes + R"x(<ComponentType name="Mixed"><ComponentReference name="one" type="Cell"/>
            <ComponentReference name="other" type="Cell"/>
            <Structure><MultiInstantiate number="2" component="one"/><MultiInstantiate number="1 + 1" component="other"/>
            </Structure></ComponentType><Mixed id="net" one="cell" other="p5"/>)x",
                      asked("[0]/v,[3]/since"));
        QCOMPARE(run.result().record.cells, std::uint64_t{4});
        QVERIFY(close(run.at("[3]/since", 18), 3e-3, 1e-9));
    }

    /// Cells with a shape in a population of a custom type.
    void shapedCells() {
        const std::string wire = R"x(<ComponentType name="Syn" extends="Wire">
            <ComponentReference name="synapse" type="baseSynapse"/>
            <Structure><With instance="from" as="a"/><With instance="to" as="b"/>
              <EventConnection from="a" to="b" receiver="synapse"/></Structure></ComponentType>)x";
        const Ran run(net(pop("a", "p8", "1") + pop("b", "ball", "2") + "<Syn from='a[0]' to='b[1]' synapse='exp'/>") +
                          wire + "<expOneSynapse id='exp' gbase='2nS' erev='0mV' tauDecay='3ms'/>" +
                          "<ionChannelPassive id='pas' conductance='1pS'/>" +
                          sphere("ball",
                                 "<channelDensity id='leak' ionChannel='pas' condDensity='0.1 mS_per_cm2' "
                                 "erev='-65mV' ion='non_specific'/>"),
                      asked("b[0]/v,b[1]/v,a[0]/since"));
        QVERIFY(std::fabs(mV(run.at("b[0]/v", 12)) + 65) < 1e-6);
        QVERIFY(mV(run.at("b[1]/v", 7.9)) < -64.999);
        QVERIFY(mV(run.at("b[1]/v", 12)) > -60);
    }

    /// A NeuroML network in a component that has a temperature which changes.
    void networkInATissue() {
        const Ran run(R"x(<ComponentType name="tissue"><Child name="network" type="network"/>
            <Exposure name="temperature" dimension="temperature"/>
            <Dynamics><StateVariable name="temperature" dimension="temperature" exposure="temperature"/>
              <OnStart><StateAssignment variable="temperature" value="warm"/></OnStart>
              <OnCondition test="t .gt. change"><StateAssignment variable="temperature" value="cold"/></OnCondition>
            </Dynamics><Parameter name="warm" dimension="temperature"/><Parameter name="cold" dimension="temperature"/>
            <Parameter name="change" dimension="time"/></ComponentType>
          <ComponentType name="meter" extends="baseCell"><Requirement name="temperature" dimension="temperature"/>
            <Exposure name="twice" dimension="temperature"/>
            <Dynamics><DerivedVariable name="twice" dimension="temperature" exposure="twice" value="2 * temperature"/>
            </Dynamics></ComponentType><meter id="m"/>
          <tissue id="net" warm="300K" cold="290K" change="20ms"><network id="inner">)x" +
                          population("pop", "m", 2) + "</network></tissue>",
                      asked("temperature,inner/pop[1]/twice,pop[0]/twice"));
        QCOMPARE(run.at("temperature", 10), 300.0);
        QCOMPARE(run.at("temperature", 30), 290.0);
        QCOMPARE(run.at("inner/pop[1]/twice", 10), 600.0);
        QCOMPARE(run.at("pop[0]/twice", 30), 580.0);
        QCOMPARE(run.result().spikes.groupNames, std::vector<std::string>{"pop"});
    }

    void eventsIntoAFile() {
        const std::string content =
            net(pop("a", "p5", "2") + pop("b", "cell", "1") + "<AllAll source='a' target='b'/>") + R"x(
          <Simulation id="sim" length="22ms" step="0.0625ms" target="net"><EventOutputFile id="f" fileName="f.dat"
            format="ID_TIME"><EventSelection id="0" select="a[1]" eventPort="tick"/></EventOutputFile></Simulation>)x";
        const Ran run(content, options(0, 0, {}, "automatic", "sim"));
        const std::vector<double>& times = run.result().eventFiles.at(0).selections.at(0).times;
        QCOMPARE(times.size(), std::size_t{4});
        QVERIFY(close(times[3], 20e-3, 1e-9));
    }

    void simulationSets() {
        const std::string content = net(pop("a", "p5", "1")) + R"x(
          <ComponentType name="SimulationSet"/><Target component="set"/>
          <SimulationSet id="set"><Display id="d" title="Together" xmin="0" xmax="7" ymin="-1" ymax="1"/>
            <Simulation id="one" length="2ms" step="0.5ms" target="net" display="d"><Meta for="jlems" method="rk4"/>
              <DisplayList timeScale="1ms"><Line id="l" quantity="a[0]/since" scale="1ms" timeScale="1ms"/></DisplayList>
            </Simulation>
            <Simulation id="two" length="3ms" step="0.5ms" target="net"/></SimulationSet>)x";
        const Ran first(content, {});
        QCOMPARE(first.result().record.simulation, std::string("one"));
        QCOMPARE(first.result().record.method, std::string("rk4"));
        QCOMPARE(first.result().displays.at(0).title, std::string("Together"));
        QCOMPARE(first.result().displays.at(0).xMax.value_or(0), 7.0);
        QVERIFY(std::any_of(first.result().diagnostics.begin(), first.result().diagnostics.end(),
                            [](const Diagnostic& one) { return one.code == "several-simulations"; }));
        sim::SimOptions second;
        second.target = "two";
        QVERIFY(close(Ran(content, second).result().record.duration, 3e-3, 1e-12));
    }

    void faults_data() {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        pathsThatFail();
        structuresThatFail();
    }
    void faults() {
        QFETCH(QString, content);
        QFETCH(QString, more);
        QFETCH(QString, code);
        QFETCH(QString, says);
        const auto made = tryRun(net(content.toStdString()) + more.toStdString(), asked(""));
        QVERIFY(!made);
        const QString text = QString::fromStdString(made.error().text());
        QCOMPARE(QString::fromStdString(made.error().code), code);
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY2(made.error().where && made.error().where->line > 0 && made.error().where->file, qPrintable(text));
    }
    void circles() {
        const auto made = tryRun(kTypes + R"x(<ComponentType name="Turn"><ComponentReference name="next" type="Turn"/>
            <Structure><ChildInstance component="next"/><If test="1 .gt. 0"><EventConnection from="a" to="b"/></If>
            </Structure></ComponentType><Turn id="net" next="other"/><Turn id="other" next="net"/>)x",
                                 asked(""));
        QVERIFY(!made);
        QCOMPARE(made.error().code, std::string("expression-cycle"));
    }
    void quantitiesThatAreNotThere() {
        const auto made =
            tryRun(net(pop("a", "p5", "2")), asked("a[0]/since,a[2]/since,b[0]/v,a[0]/nothing,nothing,[0]/v"));
        QVERIFY(made);
        QCOMPARE((*made)->traces.size(), std::size_t{1});
        const auto missing = std::count_if(
            (*made)->diagnostics.begin(), (*made)->diagnostics.end(),
            [](const Diagnostic& one) { return one.severity == Severity::error && one.code == "quantity-missing"; });
        QCOMPARE(missing, std::ptrdiff_t{5});
    }

    void published_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        for (const char* folder : {"LEMS/examples", "jLEMS/src/test/resources", "pylems/examples"})
            for (int i = 1; i <= 8; ++i)
                QTest::addRow("%s %d", folder, i) << folder << QStringLiteral("example%1.xml").arg(i);
        for (const char* name : {"ex-flat.xml", "ex-flat-multi.xml", "ex-properties.xml", "test_regime_iaf.xml"})
            QTest::addRow("%s", name) << "jLEMS/src/test/resources" << name;
        QTest::addRow("Q10") << "pylems/examples"
                             << "example10_Q10.xml";
        QTest::addRow("NESTML") << "NESTShowcase/NESTML2LEMS"
                                << "simulation1.xml";
        QTest::addRow("tissue") << "NeuroML2/LEMSexamples"
                                << "LEMS_NML2_Ex17_Tissue.xml";
    }
    void published() {
        const auto all = corpus();
        QFETCH(QString, folder);
        QFETCH(QString, name);
        const auto path = all.value_or("") / folder.toStdString() / name.toStdString();
        if (!all || !std::filesystem::exists(path)) QSKIP("the corpus is not here");
        const auto made = runFile(path);
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        const sim::SimResult& result = **made;
        QVERIFY2(!result.stopped, result.stopped ? result.stopped->text().c_str() : "");
        for (const Diagnostic& one : result.diagnostics) QVERIFY2(one.severity != Severity::error, one.text().c_str());
        QVERIFY(!result.traces.empty());
        for (const sim::Trace& one : result.traces) {
            QCOMPARE(one.values.size(), result.time.size());
            for (const double value : one.values) QVERIFY(std::isfinite(value));
        }
    }

    /// A leaky cell of 20 ms, from 0 mV to its rest at -50 mV; an event of the generator of 30 ms adds 50 mV.
    void exampleTwo() {
        const auto all = corpus();
        const auto path = all.value_or("") / "LEMS/examples/example2.xml";
        if (!all || !std::filesystem::exists(path)) QSKIP("the corpus is not here");
        const auto made = runFile(path);
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        const std::vector<double>& v = trace(**made, "p3[0]/v");
        const auto none = [](double, double) { return 0.0; };
        for (const int t : {10, 29, 31, 45, 59})
            QVERIFY(close(mV(v[static_cast<std::size_t>(t) * 100]), leaking(t, none, 30.01, 50), 0, 0.05));
        const std::vector<double>& since = trace(**made, "p1[0]/tsince");
        QVERIFY(close(since[2900], 29e-3, 1e-9));
        QVERIFY(since[3002] < 0.03e-3);
    }

    /// The same cell with a synapse of 30 pS, 50 mV and 10 ms, at 32 ms (third cell: none).
    void exampleThree() {
        const auto all = corpus();
        const auto path = all.value_or("") / "LEMS/examples/example3.xml";
        if (!all || !std::filesystem::exists(path)) QSKIP("the corpus is not here");
        const auto made = runFile(path, "p3[2]/v");
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        const auto synapse = [](double spike) {
            return
                [spike](double t, double v) { return t < spike ? 0 : 0.03 * std::exp(-(t - spike) / 10) * (50 - v); };
        };
        for (const int t : {20, 35, 40, 60}) {
            const auto i = static_cast<std::size_t>(t) * 100;
            QVERIFY(close(mV(trace(**made, "p3[0]/v")[i]), leaking(t, synapse(32.01)), 0, 0.1));
            QVERIFY(close(mV(trace(**made, "p3[1]/v")[i]), leaking(t, synapse(40.01)), 0, 0.1));
            QVERIFY(close(mV(trace(**made, "p3[2]/v")[i]), -50 * (1 - std::exp(-t / 20.0)), 0, 0.02));
        }
    }
};

QTEST_GUILESS_MAIN(TestStructure)
#include "test_structure.moc"
