// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kNetworks = R"lems(<Lems>
  <ComponentType name="network" extends="baseStandalone" description="Populations, what connects them and what drives them.">
    <Parameter name="temperature" dimension="temperature" defaultValue=""/>
    <Text name="neuroLexId" defaultValue=""/>
    <Children name="spaces" type="space"/>
    <Children name="regions" type="region"/>
    <Children name="extracellularProperties" type="extracellularPropertiesLocal"/>
    <Children name="populations" type="basePopulation"/>
    <Children name="cellSets" type="cellSet"/>
    <Children name="synapticConnections" type="synapticConnection"/>
    <Children name="explicitConnections" type="explicitConnection"/>
    <Children name="projections" type="projection"/>
    <Children name="electricalProjection" type="electricalProjection"/>
    <Children name="continuousProjection" type="continuousProjection"/>
    <Children name="explicitInputs" type="explicitInput"/>
    <Children name="inputs" type="inputList"/>
  </ComponentType>
  <ComponentType name="networkWithTemperature" extends="network" description="A network at a given temperature.">
    <Parameter name="temperature" dimension="temperature"/>
  </ComponentType>
  <ComponentType name="basePopulation" extends="baseStandalone" description="Cells of one kind.">
    <ComponentReference name="component" type="baseStandalone"/>
    <Text name="extracellularProperties" defaultValue=""/>
    <Text name="neuroLexId" defaultValue=""/>
    <Child name="notes" type="notes"/>
    <Child name="annotation" type="annotation"/>
    <Children name="property" type="property"/>
    <Child name="layout" type="layout"/>
    <Children name="instances" type="instance"/>
  </ComponentType>
  <ComponentType name="population" extends="basePopulation" description="A number of cells.">
    <Parameter name="size" dimension="none" defaultValue=""/>
    <Structure>
      <MultiInstantiate number="size" component="component"/>
    </Structure>
  </ComponentType>
  <ComponentType name="populationList" extends="basePopulation" description="Cells with places, one by one.">
    <Parameter name="size" dimension="none" defaultValue=""/>
    <Structure>
      <ForEach instances="instances" as="a">
        <MultiInstantiate number="1" component="component"/>
      </ForEach>
    </Structure>
  </ComponentType>
  <ComponentType name="layout" description="How cells are placed.">
    <Text name="space" defaultValue=""/>
    <Child name="random" type="random"/>
    <Child name="grid" type="grid"/>
    <Child name="unstructured" type="unstructured"/>
  </ComponentType>
  <ComponentType name="random" description="At random in a region.">
    <Parameter name="number" dimension="none" defaultValue=""/>
    <Text name="region" defaultValue=""/>
  </ComponentType>
  <ComponentType name="grid" description="On a grid.">
    <Parameter name="xSize" dimension="none" defaultValue=""/>
    <Parameter name="ySize" dimension="none" defaultValue=""/>
    <Parameter name="zSize" dimension="none" defaultValue=""/>
  </ComponentType>
  <ComponentType name="unstructured" description="Without an order.">
    <Parameter name="number" dimension="none" defaultValue=""/>
  </ComponentType>
  <ComponentType name="instance" description="One cell of a population and its place.">
    <Parameter name="i" dimension="none" defaultValue=""/>
    <Parameter name="j" dimension="none" defaultValue=""/>
    <Parameter name="k" dimension="none" defaultValue=""/>
    <Child name="location" type="location"/>
  </ComponentType>
  <ComponentType name="location" description="A place in micrometres.">
    <Parameter name="x" dimension="none"/>
    <Parameter name="y" dimension="none"/>
    <Parameter name="z" dimension="none"/>
  </ComponentType>
  <ComponentType name="space" extends="base" description="A space that populations are placed in.">
    <Text name="basedOn" defaultValue=""/>
    <Child name="structure" type="structure"/>
  </ComponentType>
  <ComponentType name="structure" description="Spacing and start of a grid.">
    <Parameter name="xSpacing" dimension="none" defaultValue=""/>
    <Parameter name="ySpacing" dimension="none" defaultValue=""/>
    <Parameter name="zSpacing" dimension="none" defaultValue=""/>
    <Parameter name="xStart" dimension="none" defaultValue="0"/>
    <Parameter name="yStart" dimension="none" defaultValue="0"/>
    <Parameter name="zStart" dimension="none" defaultValue="0"/>
  </ComponentType>
  <ComponentType name="region" extends="base" description="A part of a space.">
    <Text name="space" defaultValue=""/>
    <Child name="rectangularExtent" type="rectangularExtent"/>
  </ComponentType>
  <ComponentType name="rectangularExtent" description="A box: corner and lengths in micrometres.">
    <Parameter name="xLength" dimension="none"/>
    <Parameter name="yLength" dimension="none"/>
    <Parameter name="zLength" dimension="none"/>
    <Parameter name="xStart" dimension="none"/>
    <Parameter name="yStart" dimension="none"/>
    <Parameter name="zStart" dimension="none"/>
  </ComponentType>
  <ComponentType name="cellSet" extends="base" description="Cells that a path selects.">
    <Text name="select"/>
  </ComponentType>
  <ComponentType name="baseProjection" extends="base" description="Connections between two populations.">
    <ComponentReference name="presynapticPopulation" type="basePopulation"/>
    <ComponentReference name="postsynapticPopulation" type="basePopulation"/>
  </ComponentType>
  <ComponentType name="projection" extends="baseProjection" description="Chemical synapses.">
    <ComponentReference name="synapse" type="baseSynapse"/>
    <Children name="connections" type="connection"/>
    <Children name="connectionsWD" type="connectionWD"/>
  </ComponentType>
  <ComponentType name="baseConnection" description="A contact of two cells.">
    <Text name="neuroLexId" defaultValue=""/>
  </ComponentType>
  <ComponentType name="connection" extends="baseConnection" description="A contact at given places.">
    <Path name="preCellId"/>
    <Path name="postCellId"/>
    <Text name="preSegmentId" defaultValue="0"/>
    <Text name="preFractionAlong" defaultValue="0.5"/>
    <Text name="postSegmentId" defaultValue="0"/>
    <Text name="postFractionAlong" defaultValue="0.5"/>
    <Text name="destination" defaultValue=""/>
  </ComponentType>
  <ComponentType name="connectionWD" extends="connection" description="The same with a weight and a delay.">
    <Parameter name="weight" dimension="none"/>
    <Parameter name="delay" dimension="time"/>
  </ComponentType>
  <ComponentType name="synapticConnection" extends="baseConnection" description="A contact written outside a projection.">
    <Path name="from"/>
    <Path name="to"/>
    <ComponentReference name="synapse" type="baseSynapse"/>
    <Text name="destination" defaultValue=""/>
  </ComponentType>
  <ComponentType name="synapticConnectionWD" extends="synapticConnection" description="The same with a weight and a delay.">
    <Parameter name="weight" dimension="none"/>
    <Parameter name="delay" dimension="time"/>
  </ComponentType>
  <ComponentType name="explicitConnection" extends="baseConnection" description="Events from one component to another.">
    <Path name="from"/>
    <Path name="to"/>
    <Text name="targetPort" defaultValue=""/>
    <Text name="sourcePort" defaultValue=""/>
  </ComponentType>
  <ComponentType name="electricalProjection" extends="baseProjection" description="Gap junctions.">
    <Children name="connections" type="electricalConnection"/>
  </ComponentType>
  <ComponentType name="electricalConnection" extends="baseConnection" description="One gap junction, cells by index.">
    <Path name="preCell"/>
    <Path name="postCell"/>
    <Text name="preSegment" defaultValue="0"/>
    <Text name="preFractionAlong" defaultValue="0.5"/>
    <Text name="postSegment" defaultValue="0"/>
    <Text name="postFractionAlong" defaultValue="0.5"/>
    <ComponentReference name="synapse" type="baseSynapse"/>
  </ComponentType>
  <ComponentType name="electricalConnectionInstance" extends="electricalConnection" description="The same, cells by path."/>
  <ComponentType name="electricalConnectionInstanceW" extends="electricalConnectionInstance" description="The same with a weight.">
    <Parameter name="weight" dimension="none"/>
  </ComponentType>
  <ComponentType name="continuousProjection" extends="baseProjection" description="Graded synapses.">
    <Children name="connections" type="continuousConnection"/>
  </ComponentType>
  <ComponentType name="continuousConnection" extends="baseConnection" description="One graded synapse, cells by index.">
    <Path name="preCell"/>
    <Path name="postCell"/>
    <Text name="preSegment" defaultValue="0"/>
    <Text name="preFractionAlong" defaultValue="0.5"/>
    <Text name="postSegment" defaultValue="0"/>
    <Text name="postFractionAlong" defaultValue="0.5"/>
    <ComponentReference name="preComponent" type="baseSynapse"/>
    <ComponentReference name="postComponent" type="baseSynapse"/>
  </ComponentType>
  <ComponentType name="continuousConnectionInstance" extends="continuousConnection" description="The same, cells by path."/>
  <ComponentType name="continuousConnectionInstanceW" extends="continuousConnectionInstance" description="The same with a weight.">
    <Parameter name="weight" dimension="none"/>
  </ComponentType>
  <ComponentType name="explicitInput" description="A source on one cell.">
    <Path name="target"/>
    <ComponentReference name="input" type="baseStandalone"/>
    <Text name="destination" defaultValue=""/>
    <Text name="sourcePort" defaultValue=""/>
    <Text name="targetPort" defaultValue=""/>
  </ComponentType>
  <ComponentType name="inputList" extends="base" description="A source on many cells.">
    <ComponentReference name="component" type="baseStandalone"/>
    <ComponentReference name="population" type="basePopulation"/>
    <Children name="inputs" type="input"/>
  </ComponentType>
  <ComponentType name="input" description="One target of a source.">
    <Path name="target"/>
    <Text name="destination" defaultValue=""/>
    <Text name="segmentId" defaultValue="0"/>
    <Text name="fractionAlong" defaultValue="0.5"/>
  </ComponentType>
  <ComponentType name="inputW" extends="input" description="The same with a weight.">
    <Parameter name="weight" dimension="none"/>
  </ComponentType>
  <ComponentType name="neuroml" description="Root of a NeuroML file."/>
</Lems>)lems";

}  // namespace nl::neuroml::types
