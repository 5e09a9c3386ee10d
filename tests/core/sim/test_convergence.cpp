// SPDX-License-Identifier: GPL-3.0-or-later
// Order of the methods: the error against a fine run falls by 2^order when the step is halved.
#include "tests/core/sim/model_run.hpp"

using namespace nl;
using namespace nl::test;

namespace {

struct Subject {
    std::string xml, quantity, target;
    double duration = 0, step = 0;  ///< ms; the largest step
};

const std::string kHh =
    "<ionChannelPassive id='leak' conductance='10pS'/>"
    "<ionChannelHH id='na' conductance='10pS'><gateHHrates id='m' instances='3'><forwardRate type='HHExpLinearRate' "
    "rate='1per_ms' midpoint='-40mV' scale='10mV'/><reverseRate type='HHExpRate' rate='4per_ms' midpoint='-65mV' "
    "scale='-18mV'/></gateHHrates><gateHHrates id='h' instances='1'><forwardRate type='HHExpRate' rate='0.07per_ms' "
    "midpoint='-65mV' scale='-20mV'/><reverseRate type='HHSigmoidRate' rate='1per_ms' midpoint='-35mV' scale='10mV'/>"
    "</gateHHrates></ionChannelHH><ionChannelHH id='k' conductance='10pS'><gateHHrates id='n' instances='4'>"
    "<forwardRate type='HHExpLinearRate' rate='0.1per_ms' midpoint='-55mV' scale='10mV'/><reverseRate type='HHExpRate' "
    "rate='0.125per_ms' midpoint='-65mV' scale='-80mV'/></gateHHrates></ionChannelHH>";
const std::string kHhMembrane =
    "<channelDensity id='leaks' ionChannel='leak' condDensity='3 S_per_m2' erev='-54.3mV' ion='non_specific'/>"
    "<channelDensity id='nas' ionChannel='na' condDensity='120 mS_per_cm2' erev='50mV' ion='na'/>"
    "<channelDensity id='ks' ionChannel='k' condDensity='360 S_per_m2' erev='-77mV' ion='k'/>";
const std::string kPassiveMembrane =
    "<channelDensity id='leaks' ionChannel='leak' condDensity='1 S_per_m2' erev='-65mV' ion='non_specific'/>";

/// A smooth current: pulses would put an edge into a step.
const std::string kSine = "<sineGenerator id='in' phase='0' delay='0ms' duration='10s' amplitude='60pA' period='9ms'/>";

std::string cable(const std::string& membrane, int divisions) {
    std::string out = sphere("cell", membrane);
    const std::string soma = "diameter='20'/></segment>";
    const std::size_t end = out.find(soma) + soma.size();
    out.insert(
        end,
        "<segment id='1' name='dend'><parent segment='0'/><proximal x='0' y='0' z='0' diameter='2'/><distal x='400' "
        "y='0' z='0' diameter='2'/></segment><segmentGroup id='dends' neuroLexId='sao864921383'><property "
        "tag='numberInternalDivisions' value='" +
            std::to_string(divisions) + "'/><member segment='1'/></segmentGroup>");
    return out;
}

std::string alone(const std::string& cell, const std::string& input = "in") {
    return cell + kSine + network(population("pop", "cell") + inputTo("pop[0]", input));
}

Subject subject(const std::string& name) {
    if (name == "iaf") return {alone(leaky("cell")), "pop[0]/v", "net", 20, 1};
    if (name == "izhikevich")
        return {alone("<izhikevich2007Cell id='cell' v0='-60mV' C='100pF' k='0.7nS_per_mV' vr='-60mV' vt='-40mV' "
                      "vpeak='35mV' "
                      "a='0.03per_ms' b='-2nS' c='-50mV' d='100pA'/>"),
                "pop[0]/v", "net", 20, 0.5};
    if (name == "adex")
        return {
            alone(
                "<adExIaFCell id='cell' C='281pF' gL='30nS' EL='-70.6mV' reset='-48.5mV' VT='-50.4mV' thresh='-40.4mV' "
                "refract='0ms' delT='2mV' tauw='40ms' a='4nS' b='0.08nA'/>"),
            "pop[0]/v", "net", 20, 0.5};
    if (name == "fitzHughNagumo")
        return {"<fitzHughNagumo1969Cell id='cell' a='0.7' b='0.8' I='0.4' phi='0.08' V0='-1' W0='0.2'/>", "V", "cell",
                20, 0.2};
    if (name == "hindmarshRose")
        return {
            "<hindmarshRose1984Cell id='cell' C='28.57pF' a='1' b='3' c='-3' d='5' s='4' x1='-1.3' r='0.002' x0='-1.1' "
            "y0='-9' "
            "z0='1' v_scaling='35.71mV'/>",
            "v", "cell", 10, 0.05};
    if (name == "hh") return {kHh + alone(sphere("cell", kHhMembrane)), "pop[0]/v", "net", 12, 0.05};
    if (name == "hhPoint")
        return {kHh + alone("<pointCellCondBased id='cell' C='10pF' v0='-65mV' thresh='0mV'><channelPopulation id='l' "
                            "ionChannel='leak' "
                            "number='300' erev='-54.3mV' ion='x'/><channelPopulation id='n' ionChannel='na' "
                            "number='120000' erev='50mV' "
                            "ion='na'/><channelPopulation id='k' ionChannel='k' number='36000' erev='-77mV' "
                            "ion='k'/></pointCellCondBased>"),
                "pop[0]/v", "net", 12, 0.025};
    if (name == "passiveCable") return {kHh + alone(cable(kPassiveMembrane, 2)), "pop/0/cell/1/v", "net", 20, 0.05};
    if (name == "constantCable")
        return {kHh + cable(kPassiveMembrane, 2) +
                    "<pulseGenerator id='in' delay='0ms' duration='10s' amplitude='60pA'/>" +
                    network(population("pop", "cell") + inputTo("pop[0]", "in")),
                "pop/0/cell/1/v", "net", 20, 0.05};
    if (name == "hhCable") return {kHh + alone(cable(kHhMembrane, 4)), "pop[0]/v", "net", 12, 0.02};
    if (name == "calcium")
        return {
            kHh +
                "<fixedFactorConcentrationModel id='pool' ion='ca' restingConc='5e-5 mM' decayConstant='7ms' "
                "rho='3e-6 mol_per_m_per_A_per_s'/>" +
                alone(sphere("cell",
                             kPassiveMembrane + "<channelDensity id='cas' ionChannel='leak' condDensity='0.2 S_per_m2' "
                                                "erev='80mV' ion='ca'/>",
                             "<species id='ca' ion='ca' concentrationModel='pool' initialConcentration='2e-4 mM' "
                             "initialExtConcentration='2 mM'/>")),
            "pop[0]/caConc", "net", 20, 0.2};
    // An event at the start of the first step, then a smooth course.
    return {
        leaky("cell") +
            "<spikeArray id='one'><spike id='0' time='0ms'/></spikeArray><alphaSynapse id='syn' gbase='2nS' erev='0mV' "
            "tau='3ms'/>" +
            network(population("pop", "cell") + population("src", "one") + projection("p", "src", "pop", "syn", 2, 0)),
        "pop[0]/v", "net", 20, 0.2};
}

std::vector<double> coarse(const Subject& of, const std::string& method, double step, double every) {
    const Ran run(of.xml, options(of.duration, step, of.quantity, method, of.target));
    const auto stride = static_cast<std::size_t>(std::llround(every / step));
    std::vector<double> out;
    for (std::size_t i = 0; i < run.size(); i += stride) out.push_back(run[of.quantity][i]);
    return out;
}

double difference(const std::vector<double>& a, const std::vector<double>& b) {
    double out = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) out = std::max(out, std::fabs(a[i] - b[i]));
    return out;
}

}  // namespace

class TestConvergence : public QObject {
    Q_OBJECT
private slots:
    void order_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("method");
        QTest::addColumn<double>("order");
        const auto row = [](const char* model, const char* method, double order) {
            QTest::addRow("%s, %s", model, method) << QString(model) << QString(method) << order;
        };
        for (const char* model : {"iaf", "izhikevich", "adex", "fitzHughNagumo", "hindmarshRose", "hh", "hhPoint",
                                  "passiveCable", "calcium", "synapse"}) {
            row(model, "euler", 1);
            row(model, "rk4", 4);
            row(model, "exponential-euler", 1);
        }
        row("hhCable", "exponential-euler", 1);
        row("hhCable", "rk4", 4);
        row("constantCable", "crank-nicolson", 2);
        row("passiveCable", "crank-nicolson", 2);
        row("hh", "crank-nicolson", 2);
        row("hhCable", "crank-nicolson", 2);
    }
    void order() {
        QFETCH(QString, model);
        QFETCH(QString, method);
        QFETCH(double, order);
        const Subject of = subject(model.toStdString());
        const std::string name = method.toStdString();
        const double every = of.step;
        // The fine run is of the best method, whatever the method looked at: they all go to the same solution.
        const std::vector<double> fine = coarse(of, "rk4", of.step / 64, every);
        std::vector<double> errors;
        for (const double parts : order > 3 ? std::vector{1.0, 2.0, 4.0} : std::vector{8.0, 16.0, 32.0})
            errors.push_back(difference(coarse(of, name, of.step / parts, every), fine));
        QVERIFY2(errors.front() > 0, "nothing moves");
        const double first = std::log2(errors[0] / errors[1]), second = std::log2(errors[1] / errors[2]);
        const QByteArray said = QStringLiteral("errors %1 %2 %3, orders %4 %5")
                                    .arg(errors[0])
                                    .arg(errors[1])
                                    .arg(errors[2])
                                    .arg(first)
                                    .arg(second)
                                    .toUtf8();
        if (qEnvironmentVariableIsSet("NEUROLOOM_ORDERS")) qInfo("%s", said.constData());
        for (const char* one : {"passiveCable, crank-nicolson", "hh, crank-nicolson", "hhCable, crank-nicolson"})
            QEXPECT_FAIL(one, "currents that depend on time and gates are not at the middle of the step", Continue);
        QVERIFY2(std::fabs(second - order) < 0.3, said.constData());
    }
};

QTEST_APPLESS_MAIN(TestConvergence)
#include "test_convergence.moc"
