// SPDX-License-Identifier: GPL-3.0-or-later
// The declared list of node and edge features. To add one, add a row; the reference page and the tests follow.
#include "core/graph/features.hpp"

#include <array>

namespace nl::graph {

namespace {

constexpr KindMask kNeuron = maskOf(NodeKind::neuron), kSoma = maskOf(NodeKind::soma),
                   kDendrite = maskOf(NodeKind::dendrite), kAxon = maskOf(NodeKind::axon),
                   kSynapse = maskOf(NodeKind::synapse);
constexpr KindMask kParts = kSoma | kDendrite | kAxon, kCell = kNeuron | kParts, kTree = kDendrite | kAxon;
constexpr KindMask kEvery = kCell | kSynapse;

using T = const TypeFacts&;
using N = const NodeFacts&;

double channel(T t, ChannelFamily family) { return t.part->conductance[static_cast<std::size_t>(family)]; }
const DynamicsValues& dynamics(T t) { return t.synapse != nullptr ? t.synapse->dynamics : t.part->dynamics; }
double optional(const std::optional<double>& value) { return value.value_or(kUnknown); }

#define OF_PART(member) [](T t) { return t.part->member; }, nullptr
#define OF_CHANNEL(family) [](T t) { return channel(t, ChannelFamily::family); }, nullptr
#define OF_DYNAMICS(member) [](T t) { return dynamics(t).member; }, nullptr
#define OF_SYNAPSE(member) [](T t) { return t.synapse->member; }, nullptr
#define OF_NODE(expression) nullptr, [](N n) -> double { return expression; }

const Feature kFeatures[] = {
    // --- structure ---
    {"index", "1", "position among the nodes of its kind", kEvery, OF_NODE(n.index)},
    {"in_degree", "1", "flow and gap edges into the node; for a neuron, neurons that drive it", kEvery,
     OF_NODE(n.inDegree)},
    {"out_degree", "1", "flow and gap edges out of the node; for a neuron, neurons that it drives", kEvery,
     OF_NODE(n.outDegree)},
    {"depth", "1",
     "tree edges to the soma; of its deepest part for a neuron; of its target part plus one for a synapse", kEvery,
     OF_NODE(n.depth)},
    {"parts", "1", "soma, dendrite and axon nodes of the neuron", kNeuron,
     [](T t) { return static_cast<double>(t.cell->parts.size()); }, nullptr},
    {"synapses_in", "1", "synapse nodes onto the neuron, external ones included", kNeuron, OF_NODE(n.synapsesIn)},
    {"synapses_out", "1", "synapse nodes that the neuron drives", kNeuron, OF_NODE(n.synapsesOut)},
    {"path_distance", "m", "path length from the soma to the middle of the part (length-weighted mean over a region)",
     kTree, OF_PART(pathDistance)},
    // --- geometry ---
    {"length", "m", "sum of the segments' lengths; 0 for a sphere", kCell, OF_PART(length)},
    {"diameter", "m", "length-weighted mean of the segments' mean diameters", kCell, OF_PART(diameter)},
    {"area", "m^2", "membrane area: frusta without caps, spheres whole", kCell, OF_PART(area)},
    {"volume", "m^3", "sum of the frusta", kCell, OF_PART(volume)},
    {"taper", "1", "sum of proximal minus distal diameters over the length", kTree, OF_PART(taper)},
    {"branch_order", "1", "branch points passed from the soma, 1 for a primary branch; the largest of a region or cell",
     kNeuron | kTree, OF_PART(branchOrder)},
    {"segments", "1", "segments of the morphology", kCell, OF_PART(segments)},
    {"tips", "1", "segments without a child", kNeuron | kTree, OF_PART(tips)},
    // --- passive ---
    {"capacitance", "F", "specificCapacitance times area; C of a point neuron", kNeuron | kParts, OF_PART(capacitance)},
    {"axial_resistance", "ohm", "resistivity integrated along an unbranched part", kParts, OF_PART(axialResistance)},
    {"leak_conductance", "S", "channels without gates, density times area; leakConductance of a point neuron", kCell,
     OF_PART(leakConductance)},
    {"leak_reversal", "V", "reversal of the leak, weighted by conductance", kCell, OF_PART(leakReversal)},
    {"time_constant", "s", "capacitance over leak conductance; tau of a point neuron", kCell, OF_PART(timeConstant)},
    {"length_constant", "m", "sqrt(d Rm / (4 Ra)) of the part (Rall 1959)", kParts, OF_PART(lengthConstant)},
    {"electrotonic_length", "1", "length over length constant", kParts, OF_PART(electrotonicLength)},
    {"input_resistance", "ohm",
     "steady state of the whole passive tree seen from the middle of an unbranched part (leak only, other channels "
     "closed); of the soma for a neuron; 1 / leak of a point neuron",
     kCell, OF_PART(inputResistance)},
    {"spike_threshold", "V", "spikeThresh, weighted by area; thresh of a point neuron", kNeuron | kSoma,
     OF_PART(threshold)},
    {"initial_potential", "V", "initMembPotential, weighted by area; v0 of a point neuron", kNeuron | kSoma,
     OF_PART(initialPotential)},
    {"reset_potential", "V", "reset of a point neuron", kNeuron | kSoma, OF_PART(reset)},
    {"refractory_period", "s", "refract of a point neuron", kNeuron | kSoma, OF_PART(refractory)},
    // --- active ---
    {"g_na_transient", "S", "maximal conductance of inactivating sodium channels", kCell, OF_CHANNEL(naTransient)},
    {"g_na_persistent", "S", "maximal conductance of persistent sodium channels", kCell, OF_CHANNEL(naPersistent)},
    {"g_k_delayed", "S", "maximal conductance of delayed rectifiers", kCell, OF_CHANNEL(kDelayed)},
    {"g_k_a", "S", "maximal conductance of A-type potassium channels", kCell, OF_CHANNEL(kA)},
    {"g_k_m", "S", "maximal conductance of M-type potassium channels", kCell, OF_CHANNEL(kM)},
    {"g_k_ca", "S", "maximal conductance of calcium-dependent potassium channels", kCell, OF_CHANNEL(kCalcium)},
    {"g_ca_high", "S", "maximal conductance of high-threshold calcium channels", kCell, OF_CHANNEL(caHigh)},
    {"g_ca_low", "S", "maximal conductance of low-threshold calcium channels", kCell, OF_CHANNEL(caLow)},
    {"g_hcn", "S", "maximal conductance of hyperpolarisation-activated cation channels", kCell, OF_CHANNEL(hcn)},
    {"g_other", "S", "maximal conductance of all other gated channels", kCell, OF_CHANNEL(other)},
    {"ghk_permeability", "m^3/s", "permeability times area of GHK channels", kCell, OF_PART(permeability)},
    {"channels", "1", "gated channel densities on the part; distinct channels of a neuron", kCell, OF_PART(channels)},
    {"gates", "1", "gates of these channels", kCell, OF_PART(gates)},
    {"calcium_pools", "1", "concentration models of calcium", kCell, OF_PART(calciumPools)},
    // --- computation: the LEMS dynamics of all mechanisms on the node ---
    {"dyn_states", "1", "state variables", kEvery, OF_DYNAMICS(states)},
    {"dyn_exponentials", "1", "exponentials and other transcendental functions", kEvery, OF_DYNAMICS(exponentials)},
    {"dyn_products", "1", "products and powers", kEvery, OF_DYNAMICS(products)},
    {"dyn_divisions", "1", "divisions", kEvery, OF_DYNAMICS(divisions)},
    {"dyn_conditions", "1", "conditions", kEvery, OF_DYNAMICS(conditions)},
    {"dyn_events", "1", "event ports", kEvery, OF_DYNAMICS(events)},
    {"dyn_tau_fast", "s", "fastest time constant at rest", kEvery, OF_DYNAMICS(fastestTau)},
    {"dyn_tau_slow", "s", "slowest time constant at rest", kEvery, OF_DYNAMICS(slowestTau)},
    // --- synapses and inputs ---
    {"conductance", "S", "gbase, or conductance of a gap junction; of both parts of a composed synapse", kSynapse,
     OF_SYNAPSE(conductance)},
    {"current", "A", "ibase, or amplitude of an input", kSynapse, OF_SYNAPSE(current)},
    {"reversal", "V", "erev", kSynapse, OF_SYNAPSE(reversal)},
    {"rise_time", "s", "tauRise; tau of an alpha function", kSynapse, OF_SYNAPSE(rise)},
    {"decay_time", "s", "tauDecay, tau, or 1 / k of a graded synapse", kSynapse, OF_SYNAPSE(decay)},
    {"weight", "1", "weight of the connection, 1 when the file gives none", kSynapse, OF_NODE(n.connection->weight)},
    {"delay", "s", "delay of the connection, 0 when the file gives none", kSynapse,
     OF_NODE(n.connection->external ? kUnknown : n.connection->delay)},
    {"electrical", "1", "1 for a gap junction, else 0", kSynapse,
     [](T t) {
         return t.synapse->family < 0 ? kUnknown : t.synapse->family == static_cast<std::int32_t>(SynapseFamily::gap);
     },
     nullptr},
    {"pre_fraction", "1", "where on the presynaptic segment", kSynapse,
     OF_NODE(n.connection->external ? kUnknown : n.connection->pre.fraction)},
    {"post_fraction", "1", "where on the postsynaptic segment", kSynapse, OF_NODE(n.connection->post.fraction)},
    {"pre_path_distance", "m", "path from the soma to the presynaptic site", kSynapse, OF_NODE(n.preDistance)},
    {"post_path_distance", "m", "path from the soma to the postsynaptic site", kSynapse, OF_NODE(n.postDistance)},
    {"stp_release", "1", "initReleaseProb, U: release probability at rest (Tsodyks and Markram 1997)", kSynapse,
     OF_SYNAPSE(release)},
    {"stp_recovery", "s", "tauRec, tau_rec: recovery from depression", kSynapse, OF_SYNAPSE(recovery)},
    {"stp_facilitation", "s", "tauFac, tau_facil: decay of facilitation", kSynapse, OF_SYNAPSE(facilitation)},
    {"stdp_tau_plus", "s", "time constant of potentiation", kSynapse, OF_SYNAPSE(potentiationTau)},
    {"stdp_tau_minus", "s", "time constant of depression", kSynapse, OF_SYNAPSE(depressionTau)},
    {"stdp_a_plus", "1", "amplitude of potentiation", kSynapse, OF_SYNAPSE(potentiation)},
    {"stdp_a_minus", "1", "amplitude of depression", kSynapse, OF_SYNAPSE(depression)},
    {"block_concentration", "mol/m^3", "blockConcentration of a voltage-dependent block", kSynapse,
     OF_SYNAPSE(blockConcentration)},
    {"graded_slope", "V", "delta of a graded synapse", kSynapse, OF_SYNAPSE(gradedSlope)},
    {"graded_threshold", "V", "Vth of a graded synapse", kSynapse, OF_SYNAPSE(gradedThreshold)},
    {"input_rate", "Hz", "averageRate, rate, or 1 / period of an input", kSynapse, OF_SYNAPSE(inputRate)},
    {"input_start", "s", "delay of an input", kSynapse, OF_SYNAPSE(inputStart)},
    {"input_duration", "s", "duration of an input", kSynapse, OF_SYNAPSE(inputDuration)},
    // --- activity: needs a simulation ---
    {"rate", "Hz", "spikes over the simulated time; over the steps of all pictures in a spiking network", kNeuron,
     OF_NODE(n.train ? n.train->rate : n.own.rate)},
    {"first_spike_latency", "s", "time of the first spike", kNeuron,
     OF_NODE(n.train ? optional(n.train->firstLatency) : kUnknown)},
    {"isi_cv", "1", "standard deviation over mean of the interspike intervals, from 3 spikes", kNeuron,
     OF_NODE(n.train ? optional(n.train->intervalCv) : kUnknown)},
    {"adaptation_index", "1", "mean of (I[i+1] - I[i]) / (I[i+1] + I[i]), from 3 spikes", kNeuron,
     OF_NODE(n.train ? optional(n.train->adaptationIndex) : kUnknown)},
    {"burst_index", "1", "part of the intervals shorter than half their mean, from 3 spikes", kNeuron,
     OF_NODE(n.train ? optional(n.train->burstIndex) : kUnknown)},
    // --- neurons of a trained spiking network (core/snn/graph.hpp) ---
    {"layer_depth", "1", "steps of the layer behind the input of a spiking network, the longest way", kNeuron,
     OF_NODE(n.own.layerDepth)},
    {"layer_row", "1", "row of the neuron in its layer", kNeuron, OF_NODE(n.own.row)},
    {"layer_column", "1", "column of the neuron in its layer", kNeuron, OF_NODE(n.own.column)},
    {"layer_channel", "1", "channel of the neuron in its layer", kNeuron, OF_NODE(n.own.channel)},
    {"bias", "1", "current of every step, normalisation folded in, in units of the network's potential", kNeuron,
     OF_NODE(n.own.bias)},
    {"weight_in", "1", "sum of the weights of its input synapses in the graph, all of one unit", kNeuron,
     OF_NODE(n.own.weightIn)},
    {"weight_out", "1", "sum of the weights of the synapses that it drives in the graph, all of one unit", kNeuron,
     OF_NODE(n.own.weightOut)},
    {"spikes_per_picture", "1", "mean over the pictures that were shown", kNeuron, OF_NODE(n.own.spikesPerPicture)},
};

#undef OF_PART
#undef OF_CHANNEL
#undef OF_DYNAMICS
#undef OF_SYNAPSE
#undef OF_NODE

const std::vector<std::string>& partNames() {
    static const std::vector<std::string> kNames{"soma", "dendrite", "axon"};
    return kNames;
}

const std::vector<std::string>& networkTypeNames() {
    static const std::vector<std::string> kNames{"isolated", "electrical", "feed-forward", "recurrent"};
    return kNames;
}

}  // namespace

const std::vector<std::string>& activityNames() {
    static const std::vector<std::string> kNames{"dead", "active", "saturated"};
    return kNames;
}

namespace {

const Category kCategories[] = {
    {"cell_type", "id of the cell type", kNeuron,
     [](const WordFacts& w) {
         return w.cellType ? w.cellType->id : w.population ? w.population->component : std::string();
     },
     nullptr, nullptr, nullptr},
    {"cell_model", "ComponentType of the cell", kNeuron,
     [](const WordFacts& w) { return w.cellType ? w.cellType->type : std::string(); }, nullptr, nullptr, nullptr},
    {"population", "id of the population", kNeuron,
     [](const WordFacts& w) { return w.population ? w.population->id : std::string(); }, nullptr, nullptr, nullptr},
    {"region", "region of the population: layout, or property \"region\"", kNeuron,
     [](const WordFacts& w) { return w.population ? w.population->region : std::string(); }, nullptr, nullptr, nullptr},
    {"network_type",
     "by the edges between neurons: none = isolated, only gap junctions = electrical, without a cycle = feed-forward, "
     "else "
     "recurrent",
     kNeuron, [](const WordFacts& w) { return w.networkType; }, networkTypeNames, nullptr, nullptr},
    {"firing_pattern", "rules on the spike times (core/spikes); needs a simulation", kNeuron, nullptr,
     spikes::firingPatternNames, [](N n) { return n.pattern; }, nullptr},
    {"activity", "of a spiking network's neuron over the pictures shown: never, at some or at every step a spike",
     kNeuron, nullptr, activityNames, [](N n) { return n.own.activity; }, nullptr},
    {"synapse_family", "ComponentType, name, reversal and decay of the synapse, or the sort of input", kSynapse,
     nullptr, synapseFamilyNames, nullptr, [](T t) { return t.synapse->family; }},
    {"synapse_component", "id of the synapse or input component", kSynapse,
     [](const WordFacts& w) { return w.synapse ? w.synapse->id : std::string(); }, nullptr, nullptr, nullptr},
    {"pre_part", "kind of the presynaptic part", kSynapse, nullptr, partNames, [](N n) { return n.preKind; }, nullptr},
    {"post_part", "kind of the postsynaptic part", kSynapse, nullptr, partNames, [](N n) { return n.postKind; },
     nullptr},
};

constexpr EdgeColumn kFlowColumns[] = {
    {"electrotonic_length", "1", "between the middles of two parts: half of each part's electrotonic length"},
    {"diameter_ratio", "1", "diameter of the target part over that of the source part"},
    {"distance", "m", "between the middles of two parts; from the soma to the site for an edge of a synapse"},
};
constexpr EdgeColumn kNeuronColumns[] = {
    {"count", "1", "synapse nodes between the two neurons"},
    {"weight", "1", "sum of their weights"},
    {"delay", "s", "mean of their delays"},
};
constexpr EdgeColumn kGapColumns[] = {{"distance", "m", "from the soma to the site of the gap junction"}};

}  // namespace

std::span<const Feature> features() { return kFeatures; }
std::span<const Category> categories() { return kCategories; }

std::span<const EdgeColumn> edgeColumns(EdgeType type) {
    switch (type) {
        case EdgeType::flow:
            return kFlowColumns;
        case EdgeType::neuron:
            return kNeuronColumns;
        case EdgeType::gap:
            return kGapColumns;
        case EdgeType::partOf:
            break;
    }
    return {};
}

double nodeBytes(NodeKind kind) {
    double columns = 0, words = 0;
    for (const Feature& f : kFeatures) columns += (f.kinds & maskOf(kind)) != 0;
    for (const Category& c : kCategories) words += (c.kinds & maskOf(kind)) != 0;
    constexpr double kFixed = sizeof(NodeIndex) + 1 + sizeof(NodeOrigin) + 2 * sizeof(std::uint32_t);
    return kFixed + columns * (sizeof(float) + 1) + words * sizeof(std::int32_t);
}

double edgeBytes() {
    constexpr double kColumns = 3;
    return 2 * sizeof(NodeIndex) + 1 + 4 * sizeof(std::uint32_t) + kColumns * (sizeof(float) + 1);
}

}  // namespace nl::graph
