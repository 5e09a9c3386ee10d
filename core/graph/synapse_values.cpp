// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/synapse_values.hpp"

#include <cmath>

namespace nl::graph {

const std::vector<std::string>& synapseFamilyNames() {
    static const std::vector<std::string> kNames{
        "ampa",   "nmda",   "ampa-nmda",        "gaba-a",          "gaba-b",        "current", "gap",
        "graded", "silent", "external-current", "external-spikes", "voltage-clamp", "other"};
    return kNames;
}

namespace {

using lems::Component;

/// The component or one of its descendants extends one of these types; null when none does.
const Component* below(const ComponentQuantities& q, const Component& c,
                       std::initializer_list<std::string_view> types) {
    if (q.isA(c, types)) return &c;
    for (const Component& child : c.children)
        if (const Component* found = below(q, child, types)) return found;
    return nullptr;
}

bool block(const ComponentQuantities& q, const Component& c) {
    if (below(q, c, {"baseBlockMechanism", "voltageConcDepBlockMechanism"}) != nullptr) return true;
    for (const Component& child : c.children)
        if (child.element == "blockMechanism") return true;
    return false;
}

bool conductanceBased(const ComponentQuantities& q, const Component& c) {
    return q.isA(c,
                 {"baseConductanceBasedSynapse", "baseConductanceBasedSynapseTwo", "expOneSynapse", "expTwoSynapse",
                  "expThreeSynapse", "alphaSynapse", "expCondSynapse", "alphaCondSynapse", "blockingPlasticSynapse"}) ||
           !std::isnan(q.value(c, "conductance", {"gbase", "gbase1"})) || c.attribute("e_rev") != nullptr;
}

/// Excitatory, inhibitory, fast, slow: by the name first (authors say what they mean), then by mechanism, reversal and
/// decay. AMPA decays within some ms, NMDA in tens to hundreds; GABA-B reverses near the K potential (-90 mV) and lasts
/// over 50 ms (Destexhe, Mainen and Sejnowski 1998, "Kinetic models of synaptic transmission").
SynapseFamily conductanceFamily(const ComponentQuantities& q, const Component& c, const SynapseValues& v) {
    const auto named = [&](std::string_view word) { return containsText(c.id, word); };
    if (named("nmda")) return named("ampa") ? SynapseFamily::ampaNmda : SynapseFamily::nmda;
    if (named("ampa")) return SynapseFamily::ampa;
    if (named("gabab") || named("gaba_b")) return SynapseFamily::gabaB;
    if (named("gaba")) return SynapseFamily::gabaA;
    if (block(q, c)) return SynapseFamily::nmda;
    constexpr double kInhibitoryBelow = -40e-3, kPotassiumBelow = -85e-3, kSlowDecay = 50e-3, kNmdaDecay = 40e-3;
    if (std::isnan(v.reversal)) return SynapseFamily::other;
    if (v.reversal < kInhibitoryBelow)
        return v.reversal < kPotassiumBelow && v.decay > kSlowDecay ? SynapseFamily::gabaB : SynapseFamily::gabaA;
    return v.decay > kNmdaDecay ? SynapseFamily::nmda : SynapseFamily::ampa;
}

bool spikesFromOutside(const ComponentQuantities& q, const Component& c) {
    return q.isA(c, {"poissonFiringSynapse", "transientPoissonFiringSynapse", "timedSynapticInput", "baseSpikeSource",
                     "spikeArray", "spikeGenerator", "spikeGeneratorRandom", "spikeGeneratorPoisson",
                     "spikeGeneratorRefPoisson", "SpikeSourcePoisson"});
}

SynapseFamily familyOf(const ComponentQuantities& q, const Component& c, const SynapseValues& v, bool electrical,
                       bool external) {
    if (external) {
        if (spikesFromOutside(q, c)) return SynapseFamily::externalSpikes;
        if (q.isA(c, {"voltageClamp", "voltageClampTriple"})) return SynapseFamily::voltageClamp;
        return SynapseFamily::externalCurrent;
    }
    if (electrical || q.isA(c, {"gapJunction", "linearGradedSynapse"})) return SynapseFamily::gap;
    if (q.isA(c, {"silentSynapse"})) return SynapseFamily::silent;
    if (q.isA(c, {"baseGradedSynapse", "gradedSynapse"})) return SynapseFamily::graded;
    if (q.isA(c, {"doubleSynapse"})) return SynapseFamily::ampaNmda;
    if (conductanceBased(q, c)) return conductanceFamily(q, c, v);
    const bool current =
        q.isA(c, {"baseCurrentBasedSynapse", "alphaCurrentSynapse", "expCurrSynapse", "alphaCurrSynapse"});
    return current || !std::isnan(v.current) ? SynapseFamily::current : SynapseFamily::other;
}

double either(double first, double second) { return std::isnan(first) ? second : first; }

/// Parameters of a component itself, by the names of the standard's and PyNN's types.
void addOwn(SynapseValues& v, const ComponentQuantities& q, const Component& c) {
    constexpr double kMilli = 1e-3;
    const auto fill = [](double& slot, double value) { slot = either(slot, value); };
    fill(v.conductance, q.value(c, "conductance", {"gbase", "conductance"}));
    if (std::isnan(v.conductance))  // expThreeSynapse: two decaying parts
        v.conductance = q.value(c, "conductance", {"gbase1"}) + q.value(c, "conductance", {"gbase2"});
    fill(v.current, q.value(c, "current", {"ibase", "amplitude"}));
    fill(v.reversal, either(q.value(c, "voltage", {"erev"}), q.plain(c, "e_rev", kMilli)));
    const double tau = either(q.value(c, "time", {"tau"}), q.plain(c, "tau_syn", kMilli));
    const bool alpha = q.isA(c, {"alphaSynapse", "alphaCurrentSynapse", "alphaCondSynapse", "alphaCurrSynapse"});
    fill(v.rise, either(q.value(c, "time", {"tauRise"}), alpha ? tau : kUnknown));
    fill(v.decay, either(q.value(c, "time", {"tauDecay", "tauDecay1"}), tau));
    if (q.isA(c, {"gradedSynapse"})) {
        const double k = q.value(c, "per_time", {"k"});
        fill(v.decay, k > 0 ? 1 / k : kUnknown);  // rate of the gating variable
    }
    fill(v.gradedSlope, q.value(c, "voltage", {"delta"}));
    fill(v.gradedThreshold, q.value(c, "voltage", {"Vth"}));
    fill(v.inputRate, either(q.value(c, "per_time", {"averageRate", "rate"}), q.plain(c, "rate", 1)));
    if (std::isnan(v.inputRate)) {
        const double period = q.value(c, "time", {"period"});
        if (q.isA(c, {"spikeGenerator"}) && period > 0) v.inputRate = 1 / period;
    }
    fill(v.inputStart, either(q.value(c, "time", {"delay"}), q.plain(c, "start", kMilli)));
    fill(v.inputDuration, either(q.value(c, "time", {"duration"}), q.plain(c, "duration", kMilli)));
}

/// Short-term plasticity (Tsodyks and Markram), STDP and block of the component or of what it contains.
void addPlasticity(SynapseValues& v, const ComponentQuantities& q, const Component& c) {
    const auto fill = [](double& slot, double value) { slot = either(slot, value); };
    fill(v.release, either(q.plain(c, "initReleaseProb", 1), q.plain(c, "U", 1)));
    fill(v.recovery, either(q.value(c, "time", {"tauRec"}), q.plain(c, "tau_rec", 1e-3)));
    fill(v.facilitation, either(q.value(c, "time", {"tauFac"}), q.plain(c, "tau_facil", 1e-3)));
    fill(v.potentiationTau, q.value(c, "time", {"tauLTP", "tauPlus", "tau_plus", "tsyn_pre"}));
    fill(v.depressionTau, q.value(c, "time", {"tauLTD", "tauMinus", "tau_minus", "tsyn_post"}));
    fill(v.potentiation, either(q.plain(c, "A_plus", 1), q.plain(c, "longTermPotentiation", 1)));
    fill(v.depression, either(q.plain(c, "A_minus", 1), q.plain(c, "longTermDepression", 1)));
    fill(v.blockConcentration, q.value(c, "concentration", {"blockConcentration"}));
    for (const Component& child : c.children) addPlasticity(v, q, child);
}

/// The components that a synapse or input is made of: the targets of its reference attributes.
std::vector<const Component*> referred(const ComponentQuantities& q, const Component& c) {
    std::vector<const Component*> out;
    for (const char* name : {"synapse", "synapse1", "synapse2"})
        if (const std::string* id = c.attribute(name))
            if (const Component* other = q.find(*id); other != nullptr && other != &c) out.push_back(other);
    return out;
}

}  // namespace

SynapseValues synapseValues(const ComponentQuantities& q, const Component* component, bool electrical, bool external) {
    SynapseValues v;
    if (electrical) v.family = static_cast<std::int32_t>(SynapseFamily::gap);
    if (component == nullptr) return v;
    addOwn(v, q, *component);
    addPlasticity(v, q, *component);
    const std::vector<const Component*> inner = referred(q, *component);
    double conductance = 0;
    for (const Component* part : inner) {
        SynapseValues of;
        addOwn(of, q, *part);
        conductance += of.conductance;
        v.reversal = either(v.reversal, of.reversal);
        v.rise = either(v.rise, of.rise);
        v.decay = either(v.decay, of.decay);
        if (std::isnan(v.current)) v.current = of.current;
        addPlasticity(v, q, *part);
    }
    if (!inner.empty() && std::isnan(v.conductance)) v.conductance = conductance;
    if (external && !component->children.empty() && std::isnan(v.current) && q.isA(*component, {"compoundInput"})) {
        for (const Component& child : component->children) {  // several generators at once: the strongest
            const double amplitude = q.value(child, "current", {"amplitude"});
            if (std::isnan(v.current) || std::abs(amplitude) > std::abs(v.current)) v.current = amplitude;
        }
    }
    v.family = static_cast<std::int32_t>(familyOf(q, *component, v, electrical, external));
    v.dynamics = dynamicsOf(q, *component, -65e-3);
    for (const Component* part : inner) v.dynamics += dynamicsOf(q, *part, -65e-3);
    return v;
}

}  // namespace nl::graph
