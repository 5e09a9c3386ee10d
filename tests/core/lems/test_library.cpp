// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/base/random.hpp"
#include "core/io/xml.hpp"
#include "core/lems/read_types.hpp"

using namespace nl;
using namespace nl::lems;

namespace {

struct Read {
    Library library;
    std::vector<Diagnostic> diagnostics;
};

Read read(const std::string& inside, Library start = {}) {
    Read out{std::move(start), {}};
    const auto document = io::XmlDocument::parse("<Lems>\n" + inside + "\n</Lems>", "test.xml");
    if (!document) qFatal("%s", document.error().text().c_str());
    out.diagnostics = readTypes(**document, 0, out.library);
    return out;
}

std::string codes(const Read& read) {
    std::string out;
    for (const Diagnostic& diagnostic : read.diagnostics) out += diagnostic.code + " ";
    return out;
}

}  // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private slots:
    void lineageAndOverrides() {
        const Read r = read(
            R"(<ComponentType name="A"><Parameter name="p" dimension="time"/><Exposure name="x" dimension="none"/></ComponentType>
            <ComponentType name="B" extends="A"><Fixed parameter="p" value="2 s"/><Requirement name="x" dimension="voltage"/></ComponentType>
            <ComponentType name="C" extends="B"/>)");
        QCOMPARE(codes(r), std::string());
        QVERIFY(r.library.isA("C", "A") && r.library.isA("C", "C") && !r.library.isA("A", "C") &&
                !r.library.isA("nothing", "A"));
        QCOMPARE(r.library.lineage("C").size(), std::size_t{3});
        const auto parameters = r.library.parameters("C");
        QCOMPARE(parameters.size(), std::size_t{3});  // p as fixed, and both x: an exposure does not hide a requirement
        QVERIFY(parameters[0]->kind == ParameterKind::fixed && parameters[0]->value == "2 s");
    }

    void cyclesEnd() {
        const Read r = read(
            R"(<ComponentType name="A" extends="B"/><ComponentType name="B" extends="A"/><ComponentType name="S" extends="S"/>)");
        QCOMPARE(r.library.lineage("A").size(), std::size_t{2});
        QCOMPARE(r.library.lineage("S").size(), std::size_t{1});
        QVERIFY(!r.library.isA("A", "other"));
    }

    void dimensionsUnitsConstants() {
        const Read r =
            read(R"(<Unit symbol="kn" dimension="speed" scale="0.514444"/><Dimension name="speed" l="1" t="-1"/>
            <Unit symbol="mq" dimension="speed" power="-3"/><Constant name="c" dimension="speed" value="2 mq"/>
            <Constant name="a long name" symbol="k" dimension="speed" value="3"/><Constant name="m" symbol="m" dimension="speed" value="k * 2"/>)");
        QCOMPARE(codes(r), std::string());
        const auto custom = r.library.customUnits();
        QCOMPARE(custom.size(), std::size_t{2});
        QCOMPARE(r.library.constants.at("c").value, 0.002);
        QCOMPARE(r.library.constants.at("k").value, 3.0);
        QCOMPARE(r.library.constants.at("m").value, 6.0);
        QVERIFY(r.library.constants.at("m").dimension == *r.library.dimension("speed"));
        QVERIFY(r.library.dimension("voltage") && r.library.dimension("")->none() && !r.library.dimension("nope"));
    }

    void faultsAreReportedWithTheirPlace() {
        const Read r = read(R"(<Dimension l="1"/>
<Dimension name="d" l="x"/>
<Unit symbol="u" dimension="nope"/>
<Unit symbol="w" dimension="time" power="1.5"/>
<Constant name="c" value="3 parsec"/>
<ComponentType/>
<ComponentType name="T"><Parameter dimension="time"/><Dynamics><StateVariable/><Wrong/><OnCondition/></Dynamics></ComponentType>
<ComponentType name="T"/>)");
        QCOMPARE(codes(r), std::string("attribute-missing not-a-number dimension-unknown number-range unknown-unit "
                                       "attribute-missing attribute-missing "
                                       "attribute-missing element-unknown attribute-missing type-duplicate "));
        QCOMPARE(r.diagnostics.front().where->line, 2);
        QCOMPARE(r.diagnostics[3].where->line, 5);
        QCOMPARE(*r.diagnostics[3].where->file, std::string("test.xml"));
    }

    void valuesThatCannotBe() {
        const Read r = read(R"(<Dimension name="d" l="-9223372036854775808"/>
<Unit symbol="nil" dimension="time" scale="0"/>
<Constant name="a" dimension="time" value="3 mV"/>
<Constant name="b" dimension="nope" value="3"/>
<Constant name="c" dimension="none" value="3"/>)");
        QCOMPARE(codes(r), std::string("number-range value-range wrong-dimension dimension-unknown "));
        QVERIFY(!r.library.units.contains("nil"));
        QVERIFY(r.library.constants.contains("c"));
    }

    void everyMemberIsKept() {
        const Read r = read(R"(<ComponentType name="T" extends="U" description="d">
            <Parameter name="p" dimension="time" description="x"/><Property name="w" dimension="none" defaultValue="1"/>
            <DerivedParameter name="dp" dimension="time" value="2*p"/><Constant name="k" dimension="time" value="1 s"/><Text name="s"/><Path name="q"/>
            <IndexParameter name="n"/><Child name="c" type="X"/><Children name="cs" type="X"/><Link name="l" type="X"/>
            <ComponentReference name="r" type="X"/><Attachments name="a" type="X"/><InstanceRequirement name="peer" type="X"/>
            <EventPort name="in" direction="in"/><EventPort name="out" direction="out"/>
            <Structure><With instance="this" as="b"/></Structure>
            <Dynamics><StateVariable name="v" dimension="voltage" exposure="v"/>
              <DerivedVariable name="i" dimension="current" select="cs[*]/i" reduce="add" required="true"/>
              <ConditionalDerivedVariable name="g" dimension="none"><Case condition="v .gt. 0" value="1"/><Case value="0"/></ConditionalDerivedVariable>
              <OnStart><StateAssignment variable="v" value="0"/></OnStart><TimeDerivative variable="v" value="v/p"/>
              <OnCondition test="v .gt. 1"><StateAssignment variable="v" value="0"/><EventOut port="out"/></OnCondition>
              <OnEvent port="in"><StateAssignment variable="v" value="1"/></OnEvent>
              <Regime name="a" initial="true"><OnEntry><StateAssignment variable="v" value="0"/></OnEntry><TimeDerivative variable="v" value="1"/>
                <OnCondition test="t .gt. 1"><Transition regime="a"/></OnCondition></Regime>
              <KineticScheme name="k" nodes="n" edges="e" stateVariable="s" edgeSource="f" edgeTarget="t" forwardRate="rf" reverseRate="rr"/>
            </Dynamics></ComponentType>)");
        QCOMPARE(codes(r), std::string());
        const ComponentType* type = r.library.type("T");
        QVERIFY(type && type->extends == "U" && type->description == "d");
        QCOMPARE(type->parameters.size(), std::size_t{7});
        QVERIFY(!type->parameters[0].optional && type->parameters[1].optional);
        QCOMPARE(type->children.size(), std::size_t{6});
        QVERIFY(type->ports.size() == 2 && !type->ports[0].out && type->ports[1].out);
        QCOMPARE(type->structure.size(), std::size_t{1});
        const Dynamics& d = *type->dynamics;
        QVERIFY(d.derived.size() == 2 && d.derived[0].required && d.derived[1].cases.size() == 2);
        QVERIFY(d.onCondition[0].action.eventOut == std::vector<std::string>{"out"});
        QVERIFY(d.regimes[0].initial && d.regimes[0].onCondition[0].action.transition == "a" &&
                d.regimes[0].onEntry.assignments.size() == 1);
        QCOMPARE(d.kineticSchemes[0].reverseRate, std::string("rr"));
        QCOMPARE(d.states[0].where.line, 9U);
    }

    /// A file may use the name of a standard type for its own; what standard types extend stays standard.
    void replacingAStandardTypeLeavesTheOthersAlone() {
        Library start = read(R"(<ComponentType name="base"/><ComponentType name="user" extends="base"/>)").library;
        for (ComponentType& type : start.types) type.standard = true;
        const Read r = read(
            R"(<ComponentType name="base"><Parameter name="p" dimension="none"/></ComponentType><ComponentType name="mine" extends="base"/>)",
            start);
        QCOMPARE(codes(r), std::string("type-replaces-standard "));
        QCOMPARE(r.library.parameters("mine").size(), std::size_t{1});
        QCOMPARE(r.library.parameters("user").size(), std::size_t{0});
    }

    void derivedDynamicsReplaceThoseOfTheBase() {
        const Read r = read(
            R"(<ComponentType name="A"><Dynamics><StateVariable name="x" dimension="none"/></Dynamics></ComponentType>
            <ComponentType name="B" extends="A"/><ComponentType name="C" extends="B"><Dynamics/></ComponentType>)");
        QCOMPARE(r.library.dynamics("B")->states.size(), std::size_t{1});
        QCOMPARE(r.library.dynamics("C")->states.size(), std::size_t{0});
        QVERIFY(!r.library.dynamics("none such"));
    }

    void componentsKeepAttributesInOrder() {
        const auto document = io::XmlDocument::parse("<a id='1' z='2' type='T' b='3'>\n text <c d='4'/> more</a>", "x");
        const Component component = readComponent(**document, (*document)->root(), 5);
        QVERIFY(component.element == "a" && component.type == "T" && component.id == "1");
        QCOMPARE(component.attributes.size(), std::size_t{2});
        QCOMPARE(component.attributes[0].first, std::string("z"));
        QVERIFY(component.child("c") && component.child("c")->type == "c" && !component.child("x"));
        QVERIFY(component.attribute("b") && *component.attribute("b") == "3" && !component.attribute("id"));
        QCOMPARE(component.child("c")->where.line, 2U);
        QCOMPARE(component.where.file, 5U);
    }

    /// Property: cut or altered type definitions never crash the reader.
    void mutationsNeverCrash() {
        const std::string good =
            R"(<Lems><Dimension name="d" m="1"/><Unit symbol="u" dimension="d" power="2"/><ComponentType name="T" extends="B">
            <Parameter name="p" dimension="d"/><Dynamics><Regime name="r"><OnCondition test="t .gt. 1"><Transition regime="r"/></OnCondition></Regime>
            <ConditionalDerivedVariable name="x"><Case condition="x" value="y"/></ConditionalDerivedVariable></Dynamics></ComponentType></Lems>)";
        RandomStream random(5);
        for (int i = 0; i < 3000; ++i) {
            std::string text = good;
            for (int n = 0; n < 3; ++n) text[random.below(text.size())] = static_cast<char>(32 + random.below(95));
            const auto document = io::XmlDocument::parse(text, "mutated");
            if (!document) continue;
            Library library;
            static_cast<void>(readTypes(**document, 0, library));
            for (const ComponentType& type : library.types) static_cast<void>(library.parameters(type.name));
        }
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "test_library.moc"
