// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/read_biophysics.hpp"

#include <array>
#include <limits>
#include <string>

namespace nl::neuroml {

using model::Biophysics;
using model::ChannelDensity;
using model::DensityKind;
using units::Dimension;

namespace {

struct DensityElement {
    std::string_view name;
    DensityKind kind;
};
constexpr std::array kDensities{
    DensityElement{"channelDensity", DensityKind::ohmic},
    DensityElement{"channelDensityVShift", DensityKind::vShift},
    DensityElement{"channelDensityNernst", DensityKind::nernst},
    DensityElement{"channelDensityNernstCa2", DensityKind::nernstCa2},
    DensityElement{"channelDensityGHK", DensityKind::ghk},
    DensityElement{"channelDensityGHK2", DensityKind::ghk2},
    DensityElement{"channelDensityNonUniform", DensityKind::nonUniform},
    DensityElement{"channelDensityNonUniformNernst", DensityKind::nonUniformNernst},
    DensityElement{"channelDensityNonUniformGHK", DensityKind::nonUniformGhk},
    DensityElement{"channelPopulation", DensityKind::population},
    DensityElement{"channelPopulationNernst", DensityKind::populationNernst},
};

Dimension dimension(std::string_view name) { return units::standardDimension(name).value_or(Dimension{}); }

class BiophysicsReader {
public:
    explicit BiophysicsReader(XmlReading& reading) : reading_(reading) {}

    void read(const pugi::xml_node& element, Biophysics& out) {
        out.id = element.attribute("id").value();
        out.where = reading_.spot(element);
        out.twoCaPools = reading_.name(element) == "biophysicalProperties2CaPools";
        for (const pugi::xml_node& child : element.children()) {
            const std::string_view name = reading_.name(child);
            if (name == "membraneProperties" || name == "membraneProperties2CaPools")
                for (const pugi::xml_node& part : child.children()) readMembrane(part, out);
            else if (name == "intracellularProperties" || name == "intracellularProperties2CaPools")
                for (const pugi::xml_node& part : child.children()) readIntracellular(part, out);
            else if (name == "extracellularProperties")
                readExtracellular(child, out);
            else if (!name.empty())
                reading_.unknownElement(child, "biophysicalProperties");
        }
    }

private:
    void readMembrane(const pugi::xml_node& element, Biophysics& out) {
        if (!reading_.goOn()) return;
        const std::string_view name = reading_.name(element);
        if (const auto kind = densityKind(name))
            out.densities.push_back(readDensity(element, *kind));
        else if (name == "spikeThresh")
            addQuantity(element, "voltage", out.spikeThreshold);
        else if (name == "specificCapacitance")
            addQuantity(element, "specificCapacitance", out.specificCapacitance);
        else if (name == "initMembPotential")
            addQuantity(element, "voltage", out.initMembPotential);
        else if (!name.empty())
            readCustom(element, out);
    }

    /// A density of a custom type is read like the standard one that its `type` or element name resembles.
    void readCustom(const pugi::xml_node& element, Biophysics& out) {
        if (element.attribute("ionChannel"))
            out.densities.push_back(readDensity(element, DensityKind::ohmic));
        else
            reading_.unknownElement(element, "membraneProperties");
    }

    void readIntracellular(const pugi::xml_node& element, Biophysics& out) {
        const std::string_view name = reading_.name(element);
        if (name == "resistivity")
            addQuantity(element, "resistivity", out.resistivity);
        else if (name == "species")
            out.species.push_back(readSpecies(element));
        else if (!name.empty())
            reading_.unknownElement(element, "intracellularProperties");
    }

    void readExtracellular(const pugi::xml_node& element, Biophysics& out) {
        if (const auto kelvin = reading_.quantity(element, "temperature", dimension("temperature")))
            out.temperature = *kelvin;
        for (const pugi::xml_node& child : element.children()) {
            const std::string_view name = reading_.name(child);
            if (name == "species")
                out.extracellularSpecies.push_back(readSpecies(child));
            else if (!name.empty())
                reading_.unknownElement(child, "extracellularProperties");
        }
    }

    ChannelDensity readDensity(const pugi::xml_node& element, DensityKind kind) {
        ChannelDensity out;
        out.id = element.attribute("id").value();
        out.ionChannel = element.attribute("ionChannel").value();
        out.ion = element.attribute("ion").value();
        out.kind = kind;
        out.where = reading_.spot(element);
        readTarget(element, out.segmentGroup, out.target);
        out.condDensity = reading_.quantity(element, "condDensity", dimension("conductanceDensity"));
        out.permeability = reading_.quantity(element, "permeability", dimension("permeability"));
        out.erev = reading_.quantity(element, "erev", dimension("voltage"));
        out.vShift = reading_.quantity(element, "vShift", dimension("voltage"));
        if (const pugi::xml_attribute number = element.attribute("number"))
            out.number = reading_.number(element, "number", number.value());
        for (const pugi::xml_node& child : element.children())
            if (reading_.name(child) == "variableParameter") out.variableParameters.push_back(readVariable(child));
        return out;
    }

    model::VariableParameter readVariable(const pugi::xml_node& element) {
        model::VariableParameter out;
        out.parameter = element.attribute("parameter").value();
        out.segmentGroup = element.attribute("segmentGroup").value();
        out.where = reading_.spot(element);
        const pugi::xml_node value = reading_.child(element, "inhomogeneousValue");
        out.inhomogeneousParameter = value.attribute("inhomogeneousParameter").value();
        out.expression = value.attribute("value").value();
        if (!value) reading_.error(element, "element-missing", "<variableParameter> has no <inhomogeneousValue>");
        return out;
    }

    void addQuantity(const pugi::xml_node& element, std::string_view dimensionName,
                     std::vector<model::GroupQuantity>& out) {
        model::GroupQuantity entry;
        entry.where = reading_.spot(element);
        readTarget(element, entry.segmentGroup, entry.target);
        const pugi::xml_attribute value = element.attribute("value");
        if (!value) {
            reading_.error(element, "attribute-missing",
                           "<" + std::string(reading_.name(element)) + "> has no attribute \"value\"");
            return;
        }
        const auto si = reading_.quantity(element, "value", value.value(), dimension(dimensionName));
        if (!si) return;
        entry.value = *si;
        out.push_back(std::move(entry));
    }

    model::Species readSpecies(const pugi::xml_node& element) {
        model::Species out;
        out.id = element.attribute("id").value();
        out.ion = element.attribute("ion").value();
        out.concentrationModel = element.attribute("concentrationModel").value();
        out.where = reading_.spot(element);
        readTarget(element, out.segmentGroup, out.target);
        out.initialConcentration = reading_.quantity(element, "initialConcentration", dimension("concentration"));
        out.initialExtConcentration = reading_.quantity(element, "initialExtConcentration", dimension("concentration"));
        return out;
    }

    void readTarget(const pugi::xml_node& element, std::string& group, model::Target& target) {
        const pugi::xml_attribute segment = element.attribute("segment");
        const pugi::xml_attribute name = element.attribute("segmentGroup");
        group = name ? name.value() : segment ? "" : "all";
        if (!segment) return;
        const auto id = reading_.integer(element, "segment", segment.value());
        target.segment = model::Target::kNoSegment;
        if (id && *id >= 0 && *id <= std::numeric_limits<std::int32_t>::max())
            target.segment = static_cast<morphology::SegmentIndex>(*id);
        else if (id)
            reading_.error(element, "segment-missing", "segment " + std::to_string(*id) + " does not exist");
    }

    XmlReading& reading_;
};

}  // namespace

std::optional<DensityKind> densityKind(std::string_view elementName) {
    for (const DensityElement& row : kDensities)
        if (row.name == elementName) return row.kind;
    return {};
}

std::shared_ptr<Biophysics> readBiophysics(XmlReading& reading, const pugi::xml_node& element) {
    auto out = std::make_shared<Biophysics>();
    BiophysicsReader(reading).read(element, *out);
    return out;
}

}  // namespace nl::neuroml
