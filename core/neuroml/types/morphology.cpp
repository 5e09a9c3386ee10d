// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kMorphology = R"lems(<Lems>
  <ComponentType name="point3DWithDiam" description="A point in micrometres and the diameter there.">
    <Parameter name="x" dimension="none"/>
    <Parameter name="y" dimension="none"/>
    <Parameter name="z" dimension="none"/>
    <Parameter name="diameter" dimension="none"/>
    <Constant name="micron" dimension="length" value="1 um"/>
    <DerivedParameter name="radius" dimension="length" value="micron * diameter / 2"/>
    <DerivedParameter name="xLength" dimension="length" value="micron * x"/>
    <DerivedParameter name="yLength" dimension="length" value="micron * y"/>
    <DerivedParameter name="zLength" dimension="length" value="micron * z"/>
  </ComponentType>
  <ComponentType name="proximal" extends="point3DWithDiam" description="End of a segment towards the root; left out where it is a point of the parent."/>
  <ComponentType name="distal" extends="point3DWithDiam" description="End of a segment away from the root."/>
  <ComponentType name="parent" description="The segment that a segment stands on, and where on it.">
    <Text name="segment"/>
    <Text name="fractionAlong" defaultValue="1"/>
  </ComponentType>
  <ComponentType name="segment" description="A piece of a neurite: a frustum between two points; the area here is that of one isopotential compartment (a sphere where the length is 0).">
    <Text name="name" defaultValue=""/>
    <Text name="neuroLexId" defaultValue=""/>
    <Child name="parent" type="parent"/>
    <Child name="proximal" type="proximal"/>
    <Child name="distal" type="distal"/>
    <Exposure name="radDist" dimension="length"/>
    <Exposure name="length" dimension="length"/>
    <Exposure name="surfaceArea" dimension="area"/>
    <Dynamics>
      <DerivedVariable name="radDist" dimension="length" exposure="radDist" select="distal/radius"/>
      <DerivedVariable name="dx" dimension="length" select="distal/xLength"/>
      <DerivedVariable name="dy" dimension="length" select="distal/yLength"/>
      <DerivedVariable name="dz" dimension="length" select="distal/zLength"/>
      <DerivedVariable name="px" dimension="length" select="proximal/xLength"/>
      <DerivedVariable name="py" dimension="length" select="proximal/yLength"/>
      <DerivedVariable name="pz" dimension="length" select="proximal/zLength"/>
      <DerivedVariable name="length" dimension="length" exposure="length" value="sqrt((dx - px)^2 + (dy - py)^2 + (dz - pz)^2)"/>
      <ConditionalDerivedVariable name="surfaceArea" dimension="area" exposure="surfaceArea">
        <Case condition="length .eq. 0" value="4 * 3.14159265358979 * radDist^2"/>
        <Case value="2 * 3.14159265358979 * radDist * length"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="segmentGroup" extends="base" description="A set of segments: listed, included, or reached along the tree.">
    <Text name="neuroLexId" defaultValue=""/>
    <Child name="notes" type="notes"/>
    <Child name="annotation" type="annotation"/>
    <Children name="property" type="property"/>
    <Children name="members" type="member"/>
    <Children name="includes" type="include"/>
    <Children name="paths" type="path"/>
    <Children name="subTrees" type="subTree"/>
    <Children name="inhomogeneousParameter" type="inhomogeneousParameter"/>
  </ComponentType>
  <ComponentType name="member" description="One segment of a group.">
    <Text name="segment"/>
  </ComponentType>
  <ComponentType name="include" description="All segments of another group; at the top of a file, another file.">
    <Text name="segmentGroup" defaultValue=""/>
    <Text name="href" defaultValue=""/>
  </ComponentType>
  <ComponentType name="from" description="The segment where a path or a subtree starts.">
    <Text name="segment"/>
  </ComponentType>
  <ComponentType name="to" description="The segment where a path ends.">
    <Text name="segment"/>
  </ComponentType>
  <ComponentType name="path" description="All segments between two.">
    <Child name="from" type="from"/>
    <Child name="to" type="to"/>
  </ComponentType>
  <ComponentType name="subTree" description="A segment and all beyond it.">
    <Child name="from" type="from"/>
    <Child name="to" type="to"/>
  </ComponentType>
  <ComponentType name="inhomogeneousParameter" extends="base" description="A number that varies along a group, such as the path length from the root.">
    <Text name="variable"/>
    <Text name="metric"/>
    <Child name="proximal" type="proximalDetails"/>
    <Child name="distal" type="distalDetails"/>
  </ComponentType>
  <ComponentType name="proximalDetails" description="Where the number starts.">
    <Parameter name="translationStart" dimension="none"/>
  </ComponentType>
  <ComponentType name="distalDetails" description="Where the number ends.">
    <Parameter name="normalizationEnd" dimension="none"/>
  </ComponentType>
  <ComponentType name="proximalProperties" extends="proximalDetails" description="Other name of proximalDetails."/>
  <ComponentType name="distalProperties" extends="distalDetails" description="Other name of distalDetails."/>
  <ComponentType name="morphology" extends="baseStandalone" description="The tree of segments of a cell, and its groups.">
    <Children name="segments" type="segment"/>
    <Children name="segmentGroups" type="segmentGroup"/>
  </ComponentType>

  <ComponentType name="cell" extends="baseCellMembPot" description="A cell with a morphology and biophysical properties. The dynamics are those of one isopotential compartment (C dv/dt = sum of currents); the engine solves the cable equation where there is more than one.">
    <Text name="morphology" defaultValue=""/>
    <Text name="biophysicalProperties" defaultValue=""/>
    <Child name="morphology" type="morphology"/>
    <Child name="biophysicalProperties" type="biophysicalProperties"/>
    <Attachments name="synapses" type="basePointCurrent"/>
    <Exposure name="spiking" dimension="none"/>
    <Exposure name="iChannels" dimension="current"/>
    <Exposure name="iSyn" dimension="current"/>
    <Exposure name="totSpecCap" dimension="specificCapacitance"/>
    <Exposure name="surfaceArea" dimension="area"/>
    <Exposure name="caConc" dimension="concentration"/>
    <Exposure name="caConcExt" dimension="concentration"/>
    <Exposure name="iCa" dimension="current"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="spiking" dimension="none" exposure="spiking"/>
      <DerivedVariable name="initMembPot" dimension="voltage" select="biophysicalProperties/membraneProperties/initMembPotential/value"/>
      <DerivedVariable name="thresh" dimension="voltage" select="biophysicalProperties/membraneProperties/spikeThresh/value"/>
      <DerivedVariable name="surfaceArea" dimension="area" exposure="surfaceArea" select="morphology/segments[*]/surfaceArea" reduce="add"/>
      <DerivedVariable name="totSpecCap" dimension="specificCapacitance" exposure="totSpecCap" select="biophysicalProperties/totSpecCap"/>
      <DerivedVariable name="totCap" dimension="capacitance" value="totSpecCap * surfaceArea"/>
      <DerivedVariable name="iChannels" dimension="current" exposure="iChannels" select="biophysicalProperties/membraneProperties/totChanCurrent"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="iCa" dimension="current" exposure="iCa" select="biophysicalProperties/membraneProperties/iCa"/>
      <DerivedVariable name="caConc" dimension="concentration" exposure="caConc" select="biophysicalProperties/intracellularProperties/caConc"/>
      <DerivedVariable name="caConcExt" dimension="concentration" exposure="caConcExt" select="biophysicalProperties/intracellularProperties/caConcExt"/>
      <OnStart>
        <StateAssignment variable="v" value="initMembPot"/>
        <StateAssignment variable="spiking" value="0"/>
      </OnStart>
      <TimeDerivative variable="v" value="(iChannels + iSyn) / totCap"/>
      <OnCondition test="v .gt. thresh .and. spiking .lt. 0.5">
        <StateAssignment variable="spiking" value="1"/>
        <EventOut port="spike"/>
      </OnCondition>
      <OnCondition test="v .lt. thresh">
        <StateAssignment variable="spiking" value="0"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="cell2CaPools" extends="cell" description="A cell with two independent calcium pools.">
    <Child name="biophysicalProperties2CaPools" type="biophysicalProperties2CaPools"/>
    <Exposure name="caConc2" dimension="concentration"/>
    <Exposure name="caConcExt2" dimension="concentration"/>
    <Exposure name="iCa2" dimension="current"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="spiking" dimension="none" exposure="spiking"/>
      <DerivedVariable name="initMembPot" dimension="voltage" select="biophysicalProperties2CaPools/membraneProperties2CaPools/initMembPotential/value"/>
      <DerivedVariable name="thresh" dimension="voltage" select="biophysicalProperties2CaPools/membraneProperties2CaPools/spikeThresh/value"/>
      <DerivedVariable name="surfaceArea" dimension="area" exposure="surfaceArea" select="morphology/segments[*]/surfaceArea" reduce="add"/>
      <DerivedVariable name="totSpecCap" dimension="specificCapacitance" exposure="totSpecCap" select="biophysicalProperties2CaPools/totSpecCap"/>
      <DerivedVariable name="totCap" dimension="capacitance" value="totSpecCap * surfaceArea"/>
      <DerivedVariable name="iChannels" dimension="current" exposure="iChannels" select="biophysicalProperties2CaPools/membraneProperties2CaPools/totChanCurrent"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="iCa" dimension="current" exposure="iCa" select="biophysicalProperties2CaPools/membraneProperties2CaPools/iCa"/>
      <DerivedVariable name="iCa2" dimension="current" exposure="iCa2" select="biophysicalProperties2CaPools/membraneProperties2CaPools/iCa2"/>
      <DerivedVariable name="caConc" dimension="concentration" exposure="caConc" select="biophysicalProperties2CaPools/intracellularProperties2CaPools/caConc"/>
      <DerivedVariable name="caConcExt" dimension="concentration" exposure="caConcExt" select="biophysicalProperties2CaPools/intracellularProperties2CaPools/caConcExt"/>
      <DerivedVariable name="caConc2" dimension="concentration" exposure="caConc2" select="biophysicalProperties2CaPools/intracellularProperties2CaPools/caConc2"/>
      <DerivedVariable name="caConcExt2" dimension="concentration" exposure="caConcExt2" select="biophysicalProperties2CaPools/intracellularProperties2CaPools/caConcExt2"/>
      <OnStart>
        <StateAssignment variable="v" value="initMembPot"/>
        <StateAssignment variable="spiking" value="0"/>
      </OnStart>
      <TimeDerivative variable="v" value="(iChannels + iSyn) / totCap"/>
      <OnCondition test="v .gt. thresh .and. spiking .lt. 0.5">
        <StateAssignment variable="spiking" value="1"/>
        <EventOut port="spike"/>
      </OnCondition>
      <OnCondition test="v .lt. thresh">
        <StateAssignment variable="spiking" value="0"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
</Lems>)lems";

}  // namespace nl::neuroml::types
