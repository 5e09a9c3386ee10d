// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kBiophysics = R"lems(<Lems>
  <!-- Channel populations and densities: i = g (erev - v), positive into the cell (Hodgkin & Huxley 1952). -->
  <ComponentType name="baseChannelPopulation" extends="baseVoltageDepPointCurrent" description="A number of channels of one kind and the current through them.">
    <ComponentReference name="ionChannel" type="baseIonChannel"/>
    <Text name="segmentGroup" defaultValue="all"/>
    <Text name="segment" defaultValue=""/>
    <Text name="ion" defaultValue=""/>
    <Children name="variableParameter" type="variableParameter"/>
  </ComponentType>
  <ComponentType name="channelPopulation" extends="baseChannelPopulation" description="Channels with a fixed reversal potential.">
    <Parameter name="number" dimension="none"/>
    <Parameter name="erev" dimension="voltage"/>
    <Constant name="vShift" dimension="voltage" value="0 mV"/>
    <Structure>
      <ChildInstance component="ionChannel"/>
    </Structure>
    <Dynamics>
      <DerivedVariable name="channelg" dimension="conductance" select="ionChannel/g"/>
      <DerivedVariable name="geff" dimension="conductance" value="channelg * number"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="geff * (erev - v)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="channelPopulationNernst" extends="baseChannelPopulation" description="Calcium channels whose reversal potential follows the concentrations (Nernst 1889).">
    <Parameter name="number" dimension="none"/>
    <Requirement name="temperature" dimension="temperature"/>
    <Requirement name="caConc" dimension="concentration"/>
    <Requirement name="caConcExt" dimension="concentration"/>
    <Exposure name="erev" dimension="voltage"/>
    <Constant name="R" dimension="idealGasConstantDims" value="8.3144621 J_per_K_per_mol"/>
    <Constant name="F" dimension="charge_per_mole" value="96485.3 C_per_mol"/>
    <Constant name="zCa" dimension="none" value="2"/>
    <Constant name="vShift" dimension="voltage" value="0 mV"/>
    <Structure>
      <ChildInstance component="ionChannel"/>
    </Structure>
    <Dynamics>
      <DerivedVariable name="channelg" dimension="conductance" select="ionChannel/g"/>
      <DerivedVariable name="erev" dimension="voltage" exposure="erev" value="R * temperature / (zCa * F) * log(caConcExt / caConc)"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="channelg * number * (erev - v)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="baseChannelDensity" extends="base" description="Channels spread over a part of the membrane.">
    <ComponentReference name="ionChannel" type="baseIonChannel"/>
    <Text name="segmentGroup" defaultValue="all"/>
    <Text name="segment" defaultValue=""/>
    <Text name="ion" defaultValue=""/>
    <Children name="variableParameter" type="variableParameter"/>
    <Requirement name="v" dimension="voltage"/>
    <Exposure name="iDensity" dimension="currentDensity"/>
  </ComponentType>
  <ComponentType name="baseChannelDensityCond" extends="baseChannelDensity" description="The same with a conductance.">
    <Parameter name="condDensity" dimension="conductanceDensity"/>
    <Exposure name="gDensity" dimension="conductanceDensity"/>
  </ComponentType>
  <ComponentType name="variableParameter" description="A parameter that varies over a group of segments.">
    <Text name="parameter"/>
    <Text name="segmentGroup"/>
    <Child name="inhomogeneousValue" type="inhomogeneousValue"/>
  </ComponentType>
  <ComponentType name="inhomogeneousValue" description="The value of a parameter, an expression of the group's inhomogeneous parameter, in SI units.">
    <Text name="inhomogeneousParameter"/>
    <Text name="value"/>
  </ComponentType>
  <ComponentType name="channelDensity" extends="baseChannelDensityCond" description="Channels with a fixed reversal potential.">
    <Parameter name="erev" dimension="voltage"/>
    <Constant name="vShift" dimension="voltage" value="0 mV"/>
    <Structure>
      <ChildInstance component="ionChannel"/>
    </Structure>
    <Dynamics>
      <DerivedVariable name="channelf" dimension="none" select="ionChannel/fopen"/>
      <DerivedVariable name="gDensity" dimension="conductanceDensity" exposure="gDensity" value="condDensity * channelf"/>
      <DerivedVariable name="iDensity" dimension="currentDensity" exposure="iDensity" value="gDensity * (erev - v)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="channelDensityVShift" extends="channelDensity" description="The same with a voltage shift that the channel's gates may use.">
    <Parameter name="vShift" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="channelDensityNonUniform" extends="channelDensity" description="Channels whose density varies: condDensity is set by a variableParameter, segment by segment."/>
  <ComponentType name="baseChannelDensityNernst" extends="baseChannelDensityCond" description="Constants of the Nernst equation for calcium.">
    <Requirement name="temperature" dimension="temperature"/>
    <Exposure name="erev" dimension="voltage"/>
    <Constant name="R" dimension="idealGasConstantDims" value="8.3144621 J_per_K_per_mol"/>
    <Constant name="F" dimension="charge_per_mole" value="96485.3 C_per_mol"/>
    <Constant name="zCa" dimension="none" value="2"/>
    <Constant name="noPotential" dimension="voltage" value="0 V"/>
    <Constant name="noConductance" dimension="conductanceDensity" value="0 S_per_m2"/>
  </ComponentType>
  <ComponentType name="channelDensityNernst" extends="baseChannelDensityNernst" description="Calcium channels whose reversal potential follows the concentrations (Nernst 1889).">
    <Requirement name="caConc" dimension="concentration"/>
    <Requirement name="caConcExt" dimension="concentration"/>
    <Structure>
      <ChildInstance component="ionChannel"/>
    </Structure>
    <Dynamics>
      <DerivedVariable name="channelf" dimension="none" select="ionChannel/fopen"/>
      <ConditionalDerivedVariable name="gDensity" dimension="conductanceDensity" exposure="gDensity">
        <Case condition="caConcExt .gt. 0" value="condDensity * channelf"/>
        <Case value="noConductance"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="erev" dimension="voltage" exposure="erev">
        <Case condition="caConcExt .gt. 0" value="R * temperature / (zCa * F) * log(caConcExt / caConc)"/>
        <Case value="noPotential"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="iDensity" dimension="currentDensity" exposure="iDensity" value="gDensity * (erev - v)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="channelDensityNernstCa2" extends="baseChannelDensityNernst" description="The same with the second calcium pool.">
    <Requirement name="caConc2" dimension="concentration"/>
    <Requirement name="caConcExt2" dimension="concentration"/>
    <Structure>
      <ChildInstance component="ionChannel"/>
    </Structure>
    <Dynamics>
      <DerivedVariable name="channelf" dimension="none" select="ionChannel/fopen"/>
      <ConditionalDerivedVariable name="gDensity" dimension="conductanceDensity" exposure="gDensity">
        <Case condition="caConcExt2 .gt. 0" value="condDensity * channelf"/>
        <Case value="noConductance"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="erev" dimension="voltage" exposure="erev">
        <Case condition="caConcExt2 .gt. 0" value="R * temperature / (zCa * F) * log(caConcExt2 / caConc2)"/>
        <Case value="noPotential"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="iDensity" dimension="currentDensity" exposure="iDensity" value="gDensity * (erev - v)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="channelDensityNonUniformNernst" extends="channelDensityNernst" description="The same with a density that a variableParameter sets."/>
  <ComponentType name="channelDensityGHK" extends="baseChannelDensity" description="Calcium current by the Goldman-Hodgkin-Katz flux equation (Hodgkin &amp; Katz 1949, J Physiol 108:37), with its limit at v = 0.">
    <Parameter name="permeability" dimension="permeability"/>
    <Requirement name="temperature" dimension="temperature"/>
    <Requirement name="caConc" dimension="concentration"/>
    <Requirement name="caConcExt" dimension="concentration"/>
    <Constant name="R" dimension="idealGasConstantDims" value="8.3144621 J_per_K_per_mol"/>
    <Constant name="F" dimension="charge_per_mole" value="96485.3 C_per_mol"/>
    <Constant name="zCa" dimension="none" value="2"/>
    <Structure>
      <ChildInstance component="ionChannel"/>
    </Structure>
    <Dynamics>
      <DerivedVariable name="channelf" dimension="none" select="ionChannel/fopen"/>
      <DerivedVariable name="u" dimension="none" value="zCa * F * v / (R * temperature)"/>
      <ConditionalDerivedVariable name="drive" dimension="concentration">
        <Case condition="abs(u) .lt. 1e-6" value="caConc * (1 + u/2) - caConcExt * (1 - u/2)"/>
        <Case value="u * (caConc - caConcExt * exp(-u)) / (1 - exp(-u))"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="iDensity" dimension="currentDensity" exposure="iDensity" value="-channelf * permeability * zCa * F * drive"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="channelDensityNonUniformGHK" extends="channelDensityGHK" description="The same with a permeability that a variableParameter sets."/>
  <ComponentType name="channelDensityGHK2" extends="baseChannelDensityCond" description="Calcium current by a rectifying driving force in place of erev - v (Jaffe et al. 1994, J Neurophysiol 71:1065).">
    <Requirement name="temperature" dimension="temperature"/>
    <Requirement name="caConc" dimension="concentration"/>
    <Requirement name="caConcExt" dimension="concentration"/>
    <Constant name="halfThermal" dimension="voltage" value="12.5 mV"/>
    <Constant name="reference" dimension="temperature" value="293.15 K"/>
    <Constant name="noCurrent" dimension="currentDensity" value="0 A_per_m2"/>
    <Structure>
      <ChildInstance component="ionChannel"/>
    </Structure>
    <Dynamics>
      <DerivedVariable name="channelf" dimension="none" select="ionChannel/fopen"/>
      <DerivedVariable name="gDensity" dimension="conductanceDensity" exposure="gDensity" value="condDensity * channelf"/>
      <DerivedVariable name="thermal" dimension="voltage" value="halfThermal * temperature / reference"/>
      <DerivedVariable name="u" dimension="none" value="v / thermal"/>
      <ConditionalDerivedVariable name="efun" dimension="none">
        <Case condition="abs(u) .lt. 1e-4" value="1 - u/2"/>
        <Case value="u / (exp(u) - 1)"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="iDensity" dimension="currentDensity" exposure="iDensity">
        <Case condition="caConcExt .gt. 0" value="gDensity * thermal * (1 - caConc / caConcExt * exp(u)) * efun"/>
        <Case value="noCurrent"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>

  <!-- Properties of the membrane and of the inside. -->
  <ComponentType name="specificCapacitance" description="Capacitance of a square metre of membrane.">
    <Parameter name="value" dimension="specificCapacitance"/>
    <Text name="segmentGroup" defaultValue="all"/>
    <Exposure name="specCap" dimension="specificCapacitance"/>
    <Dynamics>
      <DerivedVariable name="specCap" dimension="specificCapacitance" exposure="specCap" value="value"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="initMembPotential" description="Potential at the start.">
    <Parameter name="value" dimension="voltage"/>
    <Text name="segmentGroup" defaultValue="all"/>
  </ComponentType>
  <ComponentType name="spikeThresh" description="Potential whose upward crossing is a spike.">
    <Parameter name="value" dimension="voltage"/>
    <Text name="segmentGroup" defaultValue="all"/>
  </ComponentType>
  <ComponentType name="resistivity" description="Specific axial resistance of the cytoplasm.">
    <Parameter name="value" dimension="resistivity"/>
    <Text name="segmentGroup" defaultValue="all"/>
  </ComponentType>
  <ComponentType name="membraneProperties" description="Channels, capacitance, start and threshold of a membrane.">
    <Child name="initMembPotential" type="initMembPotential"/>
    <Child name="spikeThresh" type="spikeThresh"/>
    <Children name="specificCapacitances" type="specificCapacitance"/>
    <Children name="populations" type="baseChannelPopulation"/>
    <Children name="channelDensities" type="baseChannelDensity"/>
    <Requirement name="surfaceArea" dimension="area"/>
    <Exposure name="totChanCurrent" dimension="current"/>
    <Exposure name="iCa" dimension="current"/>
    <Exposure name="totSpecCap" dimension="specificCapacitance"/>
    <Dynamics>
      <DerivedVariable name="totSpecCap" dimension="specificCapacitance" exposure="totSpecCap" select="specificCapacitances[*]/specCap" reduce="add"/>
      <DerivedVariable name="populationCurrent" dimension="current" select="populations[*]/i" reduce="add"/>
      <DerivedVariable name="currentDensity" dimension="currentDensity" select="channelDensities[*]/iDensity" reduce="add"/>
      <DerivedVariable name="totChanCurrent" dimension="current" exposure="totChanCurrent" value="populationCurrent + currentDensity * surfaceArea"/>
      <DerivedVariable name="populationCurrentCa" dimension="current" select="populations[ion='ca']/i" reduce="add"/>
      <DerivedVariable name="currentDensityCa" dimension="currentDensity" select="channelDensities[ion='ca']/iDensity" reduce="add"/>
      <DerivedVariable name="iCa" dimension="current" exposure="iCa" value="populationCurrentCa + currentDensityCa * surfaceArea"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="membraneProperties2CaPools" extends="membraneProperties" description="The same with a second calcium current, ca2.">
    <Exposure name="iCa2" dimension="current"/>
    <Dynamics>
      <DerivedVariable name="totSpecCap" dimension="specificCapacitance" exposure="totSpecCap" select="specificCapacitances[*]/specCap" reduce="add"/>
      <DerivedVariable name="populationCurrent" dimension="current" select="populations[*]/i" reduce="add"/>
      <DerivedVariable name="currentDensity" dimension="currentDensity" select="channelDensities[*]/iDensity" reduce="add"/>
      <DerivedVariable name="totChanCurrent" dimension="current" exposure="totChanCurrent" value="populationCurrent + currentDensity * surfaceArea"/>
      <DerivedVariable name="populationCurrentCa" dimension="current" select="populations[ion='ca']/i" reduce="add"/>
      <DerivedVariable name="currentDensityCa" dimension="currentDensity" select="channelDensities[ion='ca']/iDensity" reduce="add"/>
      <DerivedVariable name="iCa" dimension="current" exposure="iCa" value="populationCurrentCa + currentDensityCa * surfaceArea"/>
      <DerivedVariable name="populationCurrentCa2" dimension="current" select="populations[ion='ca2']/i" reduce="add"/>
      <DerivedVariable name="currentDensityCa2" dimension="currentDensity" select="channelDensities[ion='ca2']/iDensity" reduce="add"/>
      <DerivedVariable name="iCa2" dimension="current" exposure="iCa2" value="populationCurrentCa2 + currentDensityCa2 * surfaceArea"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="intracellularProperties" description="Resistivity and ions of the inside; the concentrations outside are kept here too.">
    <Children name="resistivity" type="resistivity"/>
    <Children name="speciesList" type="species"/>
    <Exposure name="caConc" dimension="concentration"/>
    <Exposure name="caConcExt" dimension="concentration"/>
    <Dynamics>
      <DerivedVariable name="caConc" dimension="concentration" exposure="caConc" select="speciesList[ion='ca']/concentration" reduce="add"/>
      <DerivedVariable name="caConcExt" dimension="concentration" exposure="caConcExt" select="speciesList[ion='ca']/extConcentration" reduce="add"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="intracellularProperties2CaPools" extends="intracellularProperties" description="The same with a second calcium pool, ca2.">
    <Exposure name="caConc2" dimension="concentration"/>
    <Exposure name="caConcExt2" dimension="concentration"/>
    <Dynamics>
      <DerivedVariable name="caConc" dimension="concentration" exposure="caConc" select="speciesList[ion='ca']/concentration" reduce="add"/>
      <DerivedVariable name="caConcExt" dimension="concentration" exposure="caConcExt" select="speciesList[ion='ca']/extConcentration" reduce="add"/>
      <DerivedVariable name="caConc2" dimension="concentration" exposure="caConc2" select="speciesList[ion='ca2']/concentration" reduce="add"/>
      <DerivedVariable name="caConcExt2" dimension="concentration" exposure="caConcExt2" select="speciesList[ion='ca2']/extConcentration" reduce="add"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="extracellularProperties" extends="baseStandalone" description="Ions and temperature of the outside.">
    <Parameter name="temperature" dimension="temperature" defaultValue=""/>
    <Children name="speciesList" type="species"/>
  </ComponentType>
  <ComponentType name="extracellularPropertiesLocal" extends="extracellularProperties" description="The same for one network."/>
  <ComponentType name="biophysicalProperties" extends="baseStandalone" description="Membrane, inside and outside of a cell.">
    <Child name="membraneProperties" type="membraneProperties"/>
    <Child name="intracellularProperties" type="intracellularProperties"/>
    <Child name="extracellularProperties" type="extracellularProperties"/>
    <Exposure name="totSpecCap" dimension="specificCapacitance"/>
    <Dynamics>
      <DerivedVariable name="totSpecCap" dimension="specificCapacitance" exposure="totSpecCap" select="membraneProperties/totSpecCap"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="biophysicalProperties2CaPools" extends="baseStandalone" description="The same with two calcium pools.">
    <Child name="membraneProperties2CaPools" type="membraneProperties2CaPools"/>
    <Child name="intracellularProperties2CaPools" type="intracellularProperties2CaPools"/>
    <Child name="extracellularProperties" type="extracellularProperties"/>
    <Exposure name="totSpecCap" dimension="specificCapacitance"/>
    <Dynamics>
      <DerivedVariable name="totSpecCap" dimension="specificCapacitance" exposure="totSpecCap" select="membraneProperties2CaPools/totSpecCap"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="reactionScheme" extends="base" description="Reactions described elsewhere.">
    <Text name="source"/>
  </ComponentType>

  <!-- Concentrations. -->
  <ComponentType name="species" extends="base" description="An ion, its concentrations at the start and the model of how they change.">
    <ComponentReference name="concentrationModel" type="concentrationModel"/>
    <Text name="ion" defaultValue=""/>
    <Text name="segmentGroup" defaultValue="all"/>
    <Parameter name="initialConcentration" dimension="concentration"/>
    <Parameter name="initialExtConcentration" dimension="concentration"/>
    <Exposure name="concentration" dimension="concentration"/>
    <Exposure name="extConcentration" dimension="concentration"/>
    <Structure>
      <ChildInstance component="concentrationModel"/>
    </Structure>
    <Dynamics>
      <DerivedVariable name="concentration" dimension="concentration" exposure="concentration" select="concentrationModel/concentration"/>
      <DerivedVariable name="extConcentration" dimension="concentration" exposure="extConcentration" select="concentrationModel/extConcentration"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="concentrationModel" extends="baseStandalone" description="Any model of the concentration of an ion; this one keeps it constant.">
    <Text name="ion" defaultValue=""/>
    <Requirement name="initialConcentration" dimension="concentration"/>
    <Requirement name="initialExtConcentration" dimension="concentration"/>
    <Requirement name="surfaceArea" dimension="area"/>
    <Exposure name="concentration" dimension="concentration"/>
    <Exposure name="extConcentration" dimension="concentration"/>
    <Dynamics>
      <StateVariable name="concentration" dimension="concentration" exposure="concentration"/>
      <StateVariable name="extConcentration" dimension="concentration" exposure="extConcentration"/>
      <OnStart>
        <StateAssignment variable="concentration" value="initialConcentration"/>
        <StateAssignment variable="extConcentration" value="initialExtConcentration"/>
      </OnStart>
    </Dynamics>
  </ComponentType>
  <ComponentType name="decayingPoolConcentrationModel" extends="concentrationModel" description="Calcium in a shell under a spherical membrane, filled by iCa and decaying to rest (Traub et al. 1991, J Neurophysiol 66:635).">
    <Parameter name="restingConc" dimension="concentration"/>
    <Parameter name="decayConstant" dimension="time"/>
    <Parameter name="shellThickness" dimension="length"/>
    <Requirement name="iCa" dimension="current"/>
    <Constant name="F" dimension="charge_per_mole" value="96485.3 C_per_mol"/>
    <Dynamics>
      <StateVariable name="concentration" dimension="concentration" exposure="concentration"/>
      <StateVariable name="extConcentration" dimension="concentration" exposure="extConcentration"/>
      <DerivedVariable name="effectiveRadius" dimension="length" value="sqrt(surfaceArea / (4 * 3.14159265358979))"/>
      <DerivedVariable name="innerRadius" dimension="length" value="effectiveRadius - shellThickness"/>
      <DerivedVariable name="shellVolume" dimension="volume" value="4 * 3.14159265358979 / 3 * (effectiveRadius^3 - innerRadius^3)"/>
      <OnStart>
        <StateAssignment variable="concentration" value="initialConcentration"/>
        <StateAssignment variable="extConcentration" value="initialExtConcentration"/>
      </OnStart>
      <TimeDerivative variable="concentration" value="iCa / (2 * F * shellVolume) - (concentration - restingConc) / decayConstant"/>
      <OnCondition test="concentration .lt. 0">
        <StateAssignment variable="concentration" value="0"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="fixedFactorConcentrationModel" extends="concentrationModel" description="Calcium filled by the current density times rho, decaying to rest (Traub et al. 1991).">
    <Parameter name="restingConc" dimension="concentration"/>
    <Parameter name="decayConstant" dimension="time"/>
    <Parameter name="rho" dimension="rho_factor"/>
    <Requirement name="iCa" dimension="current"/>
    <Dynamics>
      <StateVariable name="concentration" dimension="concentration" exposure="concentration"/>
      <StateVariable name="extConcentration" dimension="concentration" exposure="extConcentration"/>
      <OnStart>
        <StateAssignment variable="concentration" value="initialConcentration"/>
        <StateAssignment variable="extConcentration" value="initialExtConcentration"/>
      </OnStart>
      <TimeDerivative variable="concentration" value="iCa / surfaceArea * rho - (concentration - restingConc) / decayConstant"/>
      <OnCondition test="concentration .lt. 0">
        <StateAssignment variable="concentration" value="0"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="fixedFactorConcentrationModelTraub" extends="concentrationModel" description="The same by the rate beta and the factor phi, which is in units a billion times larger (Traub et al. 2003, J Neurophysiol 89:909).">
    <Parameter name="restingConc" dimension="concentration"/>
    <Parameter name="beta" dimension="per_time"/>
    <Parameter name="phi" dimension="rho_factor"/>
    <Text name="species" defaultValue=""/>
    <Requirement name="iCa" dimension="current"/>
    <Dynamics>
      <StateVariable name="concentration" dimension="concentration" exposure="concentration"/>
      <StateVariable name="extConcentration" dimension="concentration" exposure="extConcentration"/>
      <OnStart>
        <StateAssignment variable="concentration" value="initialConcentration"/>
        <StateAssignment variable="extConcentration" value="initialExtConcentration"/>
      </OnStart>
      <TimeDerivative variable="concentration" value="iCa / surfaceArea * 1e-9 * phi - (concentration - restingConc) * beta"/>
      <OnCondition test="concentration .lt. 0">
        <StateAssignment variable="concentration" value="0"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
</Lems>)lems";

}  // namespace nl::neuroml::types
