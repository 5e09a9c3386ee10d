// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/io/xml.hpp"
#include "core/lems/instance.hpp"
#include "core/lems/read_types.hpp"
#include "core/neuroml/check.hpp"

using namespace nl;

namespace {

/// Numbers of the standard types against the closed forms of their papers, computed here in another way.
class Made {
public:
    explicit Made(const std::string& xml, lems::Instance::Surroundings around = {}) {
        const auto document = io::XmlDocument::parse(xml, "test");
        if (!document) qFatal("%s", document.error().text().c_str());
        component_ = lems::readComponent(**document, (*document)->root(), 0);
        instance_ = lems::Instance::make(*neuroml::standardLibrary(), component_, std::move(around));
        if (!instance_) qFatal("no type for %s", xml.c_str());
    }
    double operator[](const std::string& symbol) const {
        const auto value = instance_->value(symbol);
        return value ? *value : std::nan("");
    }
    double rate(const std::string& state) const {
        for (const auto& derivative : instance_->dynamics()->derivatives)
            if (derivative.variable == state) return instance_->evaluateText(derivative.value).value_or(std::nan(""));
        for (const auto& regime : instance_->dynamics()->regimes)
            for (const auto& derivative : regime.derivatives)
                if (regime.initial && derivative.variable == state)
                    return instance_->evaluateText(derivative.value).value_or(std::nan(""));
        return std::nan("");
    }
    Made& set(const std::string& state, double value) {
        instance_->setState(state, value);
        return *this;
    }

private:
    lems::Component component_;
    std::unique_ptr<lems::Instance> instance_;
};

bool near(double value, double wanted, double relative = 1e-12) {
    return std::fabs(value - wanted) <= relative * std::fabs(wanted) + 1e-300;
}

#define NEAR(value, wanted, relative)       \
    QVERIFY2(near(value, wanted, relative), \
             qPrintable(QString("%1, not %2").arg(value, 0, 'g', 15).arg(wanted, 0, 'g', 15)))

}  // namespace

class TestTypesValues : public QObject {
    Q_OBJECT

private slots:
    void ratesOfHodgkinAndHuxley() {
        const auto at = [](const char* type, double v) {
            return Made(std::string("<") + type + " rate='1per_ms' midpoint='-40mV' scale='10mV'/>", {{"v", v}})["r"];
        };
        NEAR(at("HHExpRate", -0.03), 1e3 * std::exp(1.0), 1e-12);
        NEAR(at("HHSigmoidRate", -0.03), 1e3 / (1 + std::exp(-1.0)), 1e-12);
        NEAR(at("HHExpLinearRate", -0.03), 1e3 / (1 - std::exp(-1.0)), 1e-12);
        NEAR(at("HHExpLinearRate", -0.04), 1e3, 1e-12);
        // Continuous there, and exact where 1 - exp(-x) has lost its digits: 1 + x/2.
        for (const double x : {-1.5e-6, -1e-7, -1e-12, 1e-14, 1e-9, 9e-7, 1.1e-6})
            NEAR(at("HHExpLinearRate", -0.04 + 0.01 * x), 1e3 * (1 + x / 2), 1e-9);
    }

    void q10() {
        NEAR(Made("<q10ExpTemp q10Factor='3' experimentalTemp='6.3 degC'/>", {{"temperature", 289.45}})["q10"],
             std::pow(3, (289.45 - 279.45) / 10), 1e-12);
    }

    void transitionsBalanceAtHalf() {
        const auto made = [](double v) {
            return Made(
                "<vHalfTransition id='t' from='a' to='b' vHalf='0mV' z='1.5' gamma='0.75' tau='3.2ms' tauMin='0.3ms'/>",
                {{"v", v}, {"rateScale", 1}});
        };
        NEAR(made(0)["rf"], made(0)["rr"], 1e-12);
        NEAR(made(0)["rf"], 1 / (3.2e-3 + 0.3e-3), 1e-12);
        NEAR(made(0.01)["rf0"] / made(0.01)["rr0"], std::exp(1.5 * 0.01 / 25.3e-3), 1e-12);
    }

    void synapses() {
        const Made two("<expTwoSynapse id='s' gbase='1nS' erev='0mV' tauRise='0.5ms' tauDecay='5ms'/>");
        const double peak = two["peakTime"];
        NEAR((std::exp(-peak / 5e-3) - std::exp(-peak / 0.5e-3)) * two["waveformFactor"], 1.0, 1e-12);
        NEAR(std::exp(-peak / 5e-3) / 5e-3, std::exp(-peak / 0.5e-3) / 0.5e-3, 1e-12);  // the derivative is zero there
        const char* block =
            "<voltageConcDepBlockMechanism species='mg' blockConcentration='1 mM' scalingConc='2 mM' scalingVolt='15 "
            "mV'/>";
        NEAR(Made(block, {{"v", 0}})["blockFactor"], 1 / 1.5, 1e-12);
        NEAR(Made(block, {{"v", -0.06}})["blockFactor"], 1 / (1 + 0.5 * std::exp(4.0)), 1e-12);
        Made alpha("<alphaSynapse id='s' gbase='1nS' erev='0mV' tau='2ms'/>");
        NEAR(alpha.set("g", 1e-9).set("A", 1e-9 / std::exp(1.0)).rate("g"), 0.0, 1.0);  // at its peak g stands still
        QVERIFY(std::fabs(alpha.rate("g")) < 1e-15);
        Made release("<tsodyksMarkramDepFacMechanism initReleaseProb='0.5' tauRec='120 ms' tauFac='10 ms'/>");
        NEAR(release.set("R", 0.25).set("U", 0.75)["plasticityFactor"], 0.1875, 1e-12);
        NEAR(release.rate("R"), 0.75 / 0.12, 1e-12);
    }

    void calciumCurrent() {
        const double gasConstant = 8.3144621, faraday = 96485.3, temperature = 310, in = 1e-4, out = 2;
        const auto drive = [&](double v) {
            return Made("<channelDensityGHK id='d' ionChannel='c' permeability='1 m_per_s' ion='ca'/>",
                        {{"v", v}, {"temperature", temperature}, {"caConc", in}, {"caConcExt", out}})["drive"];
        };
        const double u = 2 * faraday * 0.02 / (gasConstant * temperature);
        NEAR(drive(0.02), u * (in - out * std::exp(-u)) / (1 - std::exp(-u)), 1e-12);
        NEAR(drive(0), in - out, 1e-12);
        NEAR(drive(1e-8), drive(0), 1e-5);
        // No current at the Nernst potential.
        QVERIFY(std::fabs(drive(gasConstant * temperature / (2 * faraday) * std::log(out / in))) < 1e-12 * out);
        const Made nernst("<channelDensityNernst id='d' ionChannel='c' condDensity='1 S_per_m2' ion='ca'/>",
                          {{"v", 0}, {"temperature", temperature}, {"caConc", in}, {"caConcExt", out}});
        NEAR(nernst["erev"], gasConstant * temperature / (2 * faraday) * std::log(out / in), 1e-12);
    }

    void calciumPool() {
        const double area = 3.14159265358979 * 400e-12;  // of a sphere of 10 um radius
        const Made pool(
            "<decayingPoolConcentrationModel id='p' ion='ca' restingConc='0 mM' decayConstant='80ms' shellThickness='1 "
            "um'/>",
            {{"surfaceArea", area}, {"iCa", 1e-12}, {"initialConcentration", 0}, {"initialExtConcentration", 2}});
        NEAR(pool["effectiveRadius"], 10e-6, 1e-12);
        NEAR(pool["shellVolume"], 4 * 3.14159265358979 / 3 * (1000 - 729) * 1e-18, 1e-12);
        NEAR(pool.rate("concentration"), 1e-12 / (2 * 96485.3 * pool["shellVolume"]), 1e-12);
    }

    void segments() {
        const Made tube(
            "<segment id='0'><proximal x='0' y='0' z='0' diameter='2'/><distal x='3' y='4' z='0' "
            "diameter='2'/></segment>");
        NEAR(tube["length"], 5e-6, 1e-12);
        NEAR(tube["surfaceArea"], 2 * 3.14159265358979 * 1e-6 * 5e-6, 1e-12);
        const Made ball(
            "<segment id='0'><proximal x='1' y='0' z='0' diameter='2'/><distal x='1' y='0' z='0' "
            "diameter='2'/></segment>");
        NEAR(ball["surfaceArea"], 4 * 3.14159265358979 * 1e-12, 1e-12);
    }

    void pointNeurons() {
        Made izhikevich("<izhikevichCell id='z' v0='-70mV' thresh='30mV' a='0.02' b='0.2' c='-65' d='6'/>");
        izhikevich.set("v", -0.07).set("U", -14);
        NEAR(izhikevich.rate("v"), (0.04 * 4900 - 350 + 140 + 14) * 1e-3 / 1e-3, 1e-10);
        Made adex(
            "<adExIaFCell id='a' C='281pF' gL='30nS' EL='-70.6mV' reset='-48.5mV' VT='-50.4mV' thresh='-40mV' "
            "refract='0ms' delT='2mV' tauw='40ms' a='4nS' b='0.08nA'/>");
        adex.set("v", -0.0504).set("w", 1e-11);
        NEAR(adex["iMemb"], 30e-9 * (-0.0706 + 0.0504) + 30e-9 * 2e-3 - 1e-11, 1e-12);
        NEAR(adex.rate("w"), (4e-9 * (0.0706 - 0.0504) - 1e-11) / 0.04, 1e-10);
        Made pynn(
            "<IF_cond_exp id='p' cm='1' i_offset='0.5' tau_syn_E='5' tau_syn_I='5' v_init='-65' tau_m='20' "
            "tau_refrac='2' v_reset='-70' v_rest='-65' v_thresh='-50' e_rev_E='0' e_rev_I='-80'/>");
        const std::string hh =
            "<HH_cond_exp id='h' cm='1' i_offset='0' tau_syn_E='5' tau_syn_I='5' v_init='-65' gbar_K='6' gbar_Na='20' "
            "g_leak='0.01' e_rev_K='-90' e_rev_Na='50' e_rev_leak='-65' e_rev_E='0' e_rev_I='-80' v_offset='0'/>";
        NEAR(Made(hh).set("v", 0.013)["alpham"], 1.28, 1e-9);  // 0.32 times the limit 4 of u / (exp(u/4) - 1)
        NEAR(Made(hh).set("v", 0.04)["betam"], 1.4, 1e-9);
        NEAR(Made(hh).set("v", 0.015)["alphan"], 0.16, 1e-9);
        NEAR(pynn.set("v", -0.06).rate("v"), (0.5 - 5.0 / 20) * 1e-3 / 1e-3, 1e-10);
        const char* eif =
            "<EIF_cond_exp_isfa_ista id='e' a='0' b='0.08' cm='0.281' delta_T='%' e_rev_E='0' e_rev_I='-80' "
            "i_offset='0' tau_m='9.37' tau_refrac='5' tau_syn_E='5' tau_syn_I='5' tau_w='144' v_init='-65' "
            "v_reset='-68' v_rest='-70.6' v_spike='-40' v_thresh='-52'/>";
        const auto threshold = [&](const char* width) {
            return Made(QString(eif).replace('%', width).toStdString())["eif_threshold"];
        };
        NEAR(threshold("2"), -40.0, 1e-12);
        NEAR(threshold("0"), -52.0, 1e-12);
        Made rose(
            "<hindmarshRose1984Cell id='h' a='1' b='3' c='1' d='5' s='4' x1='-1.6' r='0.002' x0='-1' y0='0.5' z0='0.1' "
            "v_scaling='1mV' C='1pF'/>");
        rose.set("v", -1e-3).set("y", 0.5).set("z", 0.1);
        NEAR(rose.rate("v"), (0.5 + 1 + 3 - 0.1) * 1e-3 / 1e-3, 1e-12);
        NEAR(rose.rate("y"), (1 - 5 - 0.5) / 1e-3, 1e-12);
        NEAR(rose.rate("z"), 0.002 * (4 * 0.6 - 0.1) / 1e-3, 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestTypesValues)
#include "test_types_values.moc"
