// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/write_document.hpp"

namespace nl::neuroml {
namespace {

using morphology::Morphology;
using morphology::SegmentIndex;

std::size_t at(SegmentIndex s) { return static_cast<std::size_t>(s); }

void writePoint(XmlText& out, std::string_view name, const morphology::Point& p, double radius) {
    out.open(name);
    out.attribute("x", micrometreText(p.x));
    out.attribute("y", micrometreText(p.y));
    out.attribute("z", micrometreText(p.z));
    // The schema wants more than 0: a tip of a millionth of a micrometre is one all the same.
    out.attribute("diameter", radius > 0 ? diameterText(radius) : "1e-06");
    out.close();
}

void writeSegment(XmlText& out, const Morphology& m, SegmentIndex s) {
    out.open("segment");
    out.attribute("id", m.segmentId[at(s)]);
    if (!m.segmentName[at(s)].empty()) out.attribute("name", m.segmentName[at(s)]);
    if (m.parent[at(s)] >= 0) {
        out.open("parent");
        out.attribute("segment", m.segmentId[at(m.parent[at(s)])]);
        if (m.fractionAlong[at(s)] != 1) out.attribute("fractionAlong", doubleText(m.fractionAlong[at(s)]));
        out.close();
    }
    if (m.proximalGiven[at(s)] != 0 || m.parent[at(s)] < 0)
        writePoint(out, "proximal", m.proximal[at(s)], m.proximalRadius[at(s)]);
    writePoint(out, "distal", m.distal[at(s)], m.distalRadius[at(s)]);
    out.close();
}

void writeEnds(XmlText& out, const Morphology& m, std::string_view name,
               const std::pair<SegmentIndex, SegmentIndex>& ends) {
    out.open(name);
    for (const auto& [tag, s] : {std::pair{"from", ends.first}, std::pair{"to", ends.second}}) {
        if (s < 0) continue;
        out.open(tag);
        out.attribute("segment", m.segmentId[at(s)]);
        out.close();
    }
    out.close();
}

void writeGroup(Writing& writing, const Morphology& m, const morphology::SegmentGroup& group) {
    XmlText& out = writing.out;
    out.open("segmentGroup");
    out.attribute("id", writing.ids.of(group.id));
    if (!group.neuroLexId.empty()) out.attribute("neuroLexId", group.neuroLexId);
    if (!group.notes.empty()) out.textElement("notes", group.notes);
    for (const morphology::Property& property : group.properties) {
        out.open("property");
        out.attribute("tag", property.tag);
        out.attribute("value", property.value);
        out.close();
    }
    for (const SegmentIndex s : group.ownMembers) {
        out.open("member");
        out.attribute("segment", m.segmentId[at(s)]);
        out.close();
    }
    for (const std::string& name : group.includes) {
        out.open("include");
        out.attribute("segmentGroup", writing.ids.of(name));
        out.close();
    }
    for (const auto& path : group.paths) writeEnds(out, m, "path", path);
    for (const auto& subTree : group.subTrees) writeEnds(out, m, "subTree", subTree);
    for (const morphology::InhomogeneousParameter& parameter : group.inhomogeneousParameters) {
        out.open("inhomogeneousParameter");
        out.attribute("id", writing.ids.of(parameter.id));
        out.attribute("variable", parameter.variable);
        out.attribute("metric", parameter.metric);
        if (parameter.translationStart) {
            out.open("proximal");
            out.attribute("translationStart", micrometreText(*parameter.translationStart));
            out.close();
        }
        if (parameter.normalizationEnd) {
            out.open("distal");
            out.attribute("normalizationEnd", doubleText(*parameter.normalizationEnd));
            out.close();
        }
        out.close();
    }
    out.close();
}

// --- biophysics that stands outside its cell in the file ---

class BiophysicsWriter {
public:
    BiophysicsWriter(Writing& writing, const Morphology* m) : w_(writing), out_(writing.out), m_(m) {}

    void write(const model::Biophysics& b, const std::string& id) {
        const std::string pools = b.twoCaPools ? "2CaPools" : "";
        out_.open("biophysicalProperties" + pools);
        out_.attribute("id", w_.ids.of(id));
        out_.open("membraneProperties" + pools);
        for (const auto& [kind, name] : kOrder)
            for (const model::ChannelDensity& density : b.densities)
                if (density.kind == kind) writeDensity(density, name);
        quantities("spikeThresh", "voltage", b.spikeThreshold);
        quantities("specificCapacitance", "specificCapacitance", b.specificCapacitance);
        quantities("initMembPotential", "voltage", b.initMembPotential);
        out_.close();
        if (!b.species.empty() || !b.resistivity.empty()) {
            out_.open("intracellularProperties" + pools);
            for (const model::Species& species : b.species) writeSpecies(species);
            quantities("resistivity", "resistivity", b.resistivity);
            out_.close();
        }
        if (!b.extracellularSpecies.empty()) {
            out_.open("extracellularProperties");
            out_.attribute("id", "extracellular");
            for (const model::Species& species : b.extracellularSpecies) writeSpecies(species);
            out_.close();
        }
        out_.close();
    }

private:
    using Kind = model::DensityKind;
    static constexpr std::pair<Kind, const char*> kOrder[] = {
        {Kind::population, "channelPopulation"},
        {Kind::populationNernst, "channelPopulationNernst"},
        {Kind::ohmic, "channelDensity"},
        {Kind::vShift, "channelDensityVShift"},
        {Kind::nernst, "channelDensityNernst"},
        {Kind::ghk, "channelDensityGHK"},
        {Kind::ghk2, "channelDensityGHK2"},
        {Kind::nonUniform, "channelDensityNonUniform"},
        {Kind::nonUniformNernst, "channelDensityNonUniformNernst"},
        {Kind::nonUniformGhk, "channelDensityNonUniformGHK"},
        {Kind::nernstCa2, "channelDensityNernstCa2"},
    };

    /// False, with a note, for what stands on a segment that does not exist: without it, it would mean all segments.
    bool hasPlace(const model::Target& target, const SourceSpot& where, std::string_view name) {
        if (target.segment != model::Target::kNoSegment) return true;
        w_.drop(where, "element-dropped",
                "<" + std::string(name) + "> names a segment that does not exist and was left out");
        return false;
    }

    void target(const std::string& group, const model::Target& target) {
        if (target.segment >= 0 && m_ != nullptr)
            out_.attribute("segment", m_->segmentId[at(target.segment)]);
        else if (!group.empty() && group != "all")
            out_.attribute("segmentGroup", w_.ids.of(group));
    }

    void quantity(const char* name, const std::optional<double>& value, std::string_view dimension) {
        if (value) out_.attribute(name, schemaQuantity(*value, dimension));
    }

    void writeDensity(const model::ChannelDensity& d, const char* name) {
        if (!hasPlace(d.target, d.where, name)) return;
        out_.open(name);
        out_.attribute("id", w_.ids.of(d.id));
        out_.attribute("ionChannel", w_.ids.of(d.ionChannel));
        if (d.number) out_.attribute("number", doubleText(*d.number));
        quantity("condDensity", d.condDensity, "conductanceDensity");
        quantity("permeability", d.permeability, "permeability");
        quantity("erev", d.erev, "voltage");
        quantity("vShift", d.vShift, "voltage");
        target(d.segmentGroup, d.target);
        if (!d.ion.empty()) out_.attribute("ion", w_.ids.of(d.ion));
        for (const model::VariableParameter& v : d.variableParameters) {
            out_.open("variableParameter");
            out_.attribute("parameter", v.parameter);
            out_.attribute("segmentGroup", w_.ids.of(v.segmentGroup));
            out_.open("inhomogeneousValue");
            out_.attribute("inhomogeneousParameter", w_.ids.of(v.inhomogeneousParameter));
            out_.attribute("value", v.expression);
            out_.close();
            out_.close();
        }
        out_.close();
    }

    void quantities(const char* name, std::string_view dimension, const std::vector<model::GroupQuantity>& list) {
        for (const model::GroupQuantity& q : list) {
            if (!hasPlace(q.target, q.where, name)) continue;
            out_.open(name);
            out_.attribute("value", schemaQuantity(q.value, dimension));
            target(q.segmentGroup, q.target);
            out_.close();
        }
    }

    void writeSpecies(const model::Species& s) {
        if (!hasPlace(s.target, s.where, "species")) return;
        out_.open("species");
        out_.attribute("id", w_.ids.of(s.id));
        out_.attribute("concentrationModel", w_.ids.of(s.concentrationModel));
        if (!s.ion.empty()) out_.attribute("ion", w_.ids.of(s.ion));
        quantity("initialConcentration", s.initialConcentration, "concentration");
        quantity("initialExtConcentration", s.initialExtConcentration, "concentration");
        target(s.segmentGroup, s.target);
        out_.close();
    }

    Writing& w_;
    XmlText& out_;
    const Morphology* m_;
};

}  // namespace

void writeMorphology(Writing& writing, const Morphology& morphology, const std::string& id) {
    writing.out.open("morphology");
    writing.out.attribute("id", writing.ids.of(id));
    for (std::size_t s = 0; s < morphology.size(); ++s)
        writeSegment(writing.out, morphology, static_cast<SegmentIndex>(s));
    for (const morphology::SegmentGroup& group : morphology.groups) writeGroup(writing, morphology, group);
    writing.out.close();
}

void writeBiophysics(Writing& writing, const model::Biophysics& biophysics, const Morphology* morphology,
                     const std::string& id) {
    BiophysicsWriter(writing, morphology).write(biophysics, id);
}

}  // namespace nl::neuroml
