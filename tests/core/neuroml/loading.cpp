// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/neuroml/loading.hpp"

#include <fstream>

namespace nl::test {

namespace fs = std::filesystem;

std::string sampleDocument() {
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="sample">
<ionChannelHH id="k" conductance="10pS" species="k"><gateHHrates id="n" instances="4">
<forwardRate type="HHExpLinearRate" rate="0.1per_ms" midpoint="-55mV" scale="10mV"/>
<reverseRate type="HHExpRate" rate="0.125per_ms" midpoint="-65mV" scale="-80mV"/></gateHHrates></ionChannelHH>
<cell id="c"><morphology id="m">
<segment id="0" name="soma"><proximal x="0" y="0" z="0" diameter="10"/><distal x="10" y="0" z="0" diameter="10"/></segment>
<segment id="1"><parent segment="0" fractionAlong="0.5"/><distal x="10" y="50" z="0" diameter="1"/></segment>
<segment id="4"><parent segment="1"/><distal x="10" y="90" z="0" diameter="1"/></segment>
<segmentGroup id="soma_group" neuroLexId="GO:0043025"><member segment="0"/></segmentGroup>
<segmentGroup id="dendrite_group"><include segmentGroup="tip"/><subTree><from segment="1"/></subTree></segmentGroup>
<segmentGroup id="tip"><path><from segment="1"/><to segment="4"/></path>
<inhomogeneousParameter id="p" variable="x" metric="Path Length from root"/></segmentGroup>
</morphology><biophysicalProperties id="b"><membraneProperties>
<channelDensity id="kd" ionChannel="k" condDensity="3 mS_per_cm2" erev="-77mV" ion="k" segmentGroup="soma_group"/>
<spikeThresh value="0mV"/><specificCapacitance value="1 uF_per_cm2"/><initMembPotential value="-65mV"/>
</membraneProperties><intracellularProperties><resistivity value="0.1 kohm_cm"/></intracellularProperties>
</biophysicalProperties></cell>
<expOneSynapse id="s" gbase="1nS" erev="0mV" tauDecay="3ms"/><pulseGenerator id="i" delay="1ms" duration="5ms" amplitude="1nA"/>
<network id="net"><population id="a" component="c" type="populationList"><instance id="0"><location x="0" y="0" z="0"/></instance>
<instance id="5"><location x="1" y="2" z="3"/></instance></population><population id="b" component="c" size="3"/>
<projection id="pr" presynapticPopulation="a" postsynapticPopulation="b" synapse="s">
<connectionWD id="0" preCellId="../a/5/c" postCellId="../b[1]" postSegmentId="4" postFractionAlong="0.25" weight="2" delay="1ms"/>
</projection><inputList id="il" component="i" population="a"><input id="0" target="../a/0/c" destination="synapses"/></inputList>
<explicitInput target="b[2]" input="i"/></network>
</neuroml>
)";
}

Loaded<model::Model> loadFile(const fs::path& file, bool check) {
    ThreadPool pool(1);
    JobContext job(pool);
    return neuroml::load(file, {true, check}, job);
}

fs::path ModelFolder::add(const std::string& name, const std::string& content) {
    fs::path file = path() / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

fs::path ModelFolder::addNml(const std::string& name, const std::string& content) {
    return add(name,
               "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"test\">\n" + content + "\n</neuroml>\n");
}

std::string summary(const std::vector<Diagnostic>& diagnostics) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (!out.empty()) out += ", ";
        out += std::string(severityName(diagnostic.severity)) + " " + diagnostic.code;
        if (diagnostic.where && diagnostic.where->line > 0) out += "@" + std::to_string(diagnostic.where->line);
    }
    return out;
}

const Diagnostic* find(const std::vector<Diagnostic>& diagnostics, std::string_view code) {
    for (const Diagnostic& diagnostic : diagnostics)
        if (diagnostic.code == code) return &diagnostic;
    return nullptr;
}

}  // namespace nl::test
