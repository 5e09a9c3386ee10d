// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kBase = R"lems(<Lems>
  <ComponentType name="baseWithoutId" description="Root of everything that needs no id."/>
  <ComponentType name="base" extends="baseWithoutId" description="Root of everything with an id."/>
  <ComponentType name="baseNonNegativeIntegerId" extends="baseWithoutId" description="Root of what is numbered, like segments."/>
  <ComponentType name="baseStandalone" extends="base" description="What may stand at the top of a file."/>
  <ComponentType name="notes" description="Free text for people."/>
  <ComponentType name="annotation" description="Metadata for programs, RDF."/>
  <ComponentType name="property" description="A tag and its value.">
    <Text name="tag"/>
    <Text name="value"/>
  </ComponentType>
  <ComponentType name="baseBioentity" extends="base" description="What may be tied to an ontology."/>

  <ComponentType name="baseCell" extends="baseStandalone" description="Any cell.">
    <Text name="neuroLexId" defaultValue=""/>
  </ComponentType>
  <ComponentType name="baseSpikingCell" extends="baseCell" description="A cell that sends spikes.">
    <EventPort name="spike" direction="out"/>
  </ComponentType>
  <ComponentType name="baseCellMembPot" extends="baseSpikingCell" description="A spiking cell with a membrane potential.">
    <Exposure name="v" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="baseCellMembPotDL" extends="baseSpikingCell" description="A spiking cell whose potential is a pure number.">
    <Exposure name="V" dimension="none"/>
  </ComponentType>
  <ComponentType name="baseCellMembPotCap" extends="baseCellMembPot" description="A cell whose current charges a capacitance.">
    <Parameter name="C" dimension="capacitance"/>
    <Exposure name="iMemb" dimension="current"/>
    <Exposure name="iSyn" dimension="current"/>
  </ComponentType>

  <ComponentType name="basePointCurrent" extends="baseStandalone" description="A current into one point of a cell.">
    <Exposure name="i" dimension="current"/>
  </ComponentType>
  <ComponentType name="basePointCurrentDL" extends="baseStandalone" description="A current without a unit, for cells without units.">
    <Exposure name="I" dimension="none"/>
  </ComponentType>
  <ComponentType name="baseVoltageDepPointCurrent" extends="basePointCurrent" description="A point current that depends on the local potential.">
    <Requirement name="v" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="baseVoltageDepPointCurrentSpiking" extends="baseVoltageDepPointCurrent" description="The same, and it sends spikes.">
    <Exposure name="tsince" dimension="time"/>
    <EventPort name="spike" direction="out"/>
  </ComponentType>
  <ComponentType name="baseVoltageDepPointCurrentDL" extends="basePointCurrentDL" description="A unitless point current that depends on the potential.">
    <Requirement name="V" dimension="none"/>
  </ComponentType>
  <ComponentType name="baseSpikeSource" extends="baseStandalone" description="Sends spikes.">
    <Exposure name="tsince" dimension="time"/>
    <EventPort name="spike" direction="out"/>
  </ComponentType>
</Lems>)lems";

}  // namespace nl::neuroml::types
