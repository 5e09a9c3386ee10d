// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kInputs = R"lems(<Lems>
  <ComponentType name="pulseGenerator" extends="basePointCurrent" description="A constant current from delay for duration.">
    <Parameter name="delay" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <Parameter name="amplitude" dimension="current"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <OnEvent port="in"/>
      <ConditionalDerivedVariable name="i" dimension="current" exposure="i">
        <Case condition="t .geq. delay .and. t .lt. delay + duration" value="weight * amplitude"/>
        <Case value="0"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="pulseGeneratorDL" extends="basePointCurrentDL" description="A constant current from delay for duration, without units.">
    <Parameter name="delay" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <Parameter name="amplitude" dimension="none"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <OnEvent port="in"/>
      <ConditionalDerivedVariable name="I" dimension="none" exposure="I">
        <Case condition="t .geq. delay .and. t .lt. delay + duration" value="weight * amplitude"/>
        <Case value="0"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="sineGenerator" extends="basePointCurrent" description="A sine current from delay for duration.">
    <Parameter name="phase" dimension="none"/>
    <Parameter name="delay" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <Parameter name="amplitude" dimension="current"/>
    <Parameter name="period" dimension="time"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <OnEvent port="in"/>
      <ConditionalDerivedVariable name="i" dimension="current" exposure="i">
        <Case condition="t .geq. delay .and. t .lt. delay + duration" value="weight * amplitude * sin(phase + 2 * 3.14159265358979 * (t - delay) / period)"/>
        <Case value="0"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="sineGeneratorDL" extends="basePointCurrentDL" description="A sine current from delay for duration, without units.">
    <Parameter name="phase" dimension="none"/>
    <Parameter name="delay" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <Parameter name="amplitude" dimension="none"/>
    <Parameter name="period" dimension="time"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <OnEvent port="in"/>
      <ConditionalDerivedVariable name="I" dimension="none" exposure="I">
        <Case condition="t .geq. delay .and. t .lt. delay + duration" value="weight * amplitude * sin(phase + 2 * 3.14159265358979 * (t - delay) / period)"/>
        <Case value="0"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="rampGenerator" extends="basePointCurrent" description="A current that grows linearly from delay for duration, and a baseline before and after.">
    <Parameter name="delay" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <Parameter name="startAmplitude" dimension="current"/>
    <Parameter name="finishAmplitude" dimension="current"/>
    <Parameter name="baselineAmplitude" dimension="current"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <OnEvent port="in"/>
      <ConditionalDerivedVariable name="i" dimension="current" exposure="i">
        <Case condition="t .geq. delay .and. t .lt. delay + duration" value="weight * (startAmplitude + (finishAmplitude - startAmplitude) * (t - delay) / duration)"/>
        <Case value="weight * baselineAmplitude"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="rampGeneratorDL" extends="basePointCurrentDL" description="A current that grows linearly from delay for duration, and a baseline before and after, without units.">
    <Parameter name="delay" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <Parameter name="startAmplitude" dimension="none"/>
    <Parameter name="finishAmplitude" dimension="none"/>
    <Parameter name="baselineAmplitude" dimension="none"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <OnEvent port="in"/>
      <ConditionalDerivedVariable name="I" dimension="none" exposure="I">
        <Case condition="t .geq. delay .and. t .lt. delay + duration" value="weight * (startAmplitude + (finishAmplitude - startAmplitude) * (t - delay) / duration)"/>
        <Case value="weight * baselineAmplitude"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="compoundInput" extends="basePointCurrent" description="The sum of the currents inside it.">
    <Children name="currents" type="basePointCurrent"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <DerivedVariable name="total" dimension="current" select="currents[*]/i" reduce="add"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="weight * total"/>
      <OnEvent port="in"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="compoundInputDL" extends="basePointCurrentDL" description="The sum of the currents inside it, without units.">
    <Children name="currents" type="basePointCurrentDL"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <DerivedVariable name="total" dimension="none" select="currents[*]/I" reduce="add"/>
      <DerivedVariable name="I" dimension="none" exposure="I" value="weight * total"/>
      <OnEvent port="in"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="voltageClamp" extends="baseVoltageDepPointCurrent" description="Holds a potential through a series resistance, from delay for duration.">
    <Parameter name="delay" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <Parameter name="targetVoltage" dimension="voltage"/>
    <Parameter name="simpleSeriesResistance" dimension="resistance"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <OnEvent port="in"/>
      <ConditionalDerivedVariable name="i" dimension="current" exposure="i">
        <Case condition="t .geq. delay .and. t .leq. delay + duration" value="weight * (targetVoltage - v) / simpleSeriesResistance"/>
        <Case value="0"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="voltageClampTriple" extends="baseVoltageDepPointCurrent" description="Holds three potentials one after the other, where active is 1.">
    <Parameter name="active" dimension="none"/>
    <Parameter name="delay" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <Parameter name="conditioningVoltage" dimension="voltage"/>
    <Parameter name="testingVoltage" dimension="voltage"/>
    <Parameter name="returnVoltage" dimension="voltage"/>
    <Parameter name="simpleSeriesResistance" dimension="resistance"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <OnEvent port="in"/>
      <ConditionalDerivedVariable name="held" dimension="voltage">
        <Case condition="t .lt. delay" value="conditioningVoltage"/>
        <Case condition="t .leq. delay + duration" value="testingVoltage"/>
        <Case value="returnVoltage"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="i" dimension="current" exposure="i">
        <Case condition="active .eq. 1" value="weight * (held - v) / simpleSeriesResistance"/>
        <Case value="0"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="spike" extends="baseSpikeSource" description="One spike at one time.">
    <Parameter name="time" dimension="time"/>
    <Exposure name="spiked" dimension="none"/>
    <Structure>
      <With instance="this" as="a"/>
      <With instance="parent" as="b"/>
      <EventConnection from="a" to="b"/>
    </Structure>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <StateVariable name="spiked" dimension="none" exposure="spiked"/>
      <OnStart>
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="spiked" value="0"/>
      </OnStart>
      <TimeDerivative variable="tsince" value="1"/>
      <OnCondition test="t .geq. time .and. spiked .eq. 0">
        <StateAssignment variable="spiked" value="1"/>
        <StateAssignment variable="tsince" value="0"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="spikeArray" extends="baseSpikeSource" description="A list of spikes.">
    <Children name="spikes" type="spike"/>
    <EventPort name="in" direction="in"/>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <OnStart>
        <StateAssignment variable="tsince" value="0"/>
      </OnStart>
      <TimeDerivative variable="tsince" value="1"/>
      <OnEvent port="in">
        <StateAssignment variable="tsince" value="0"/>
        <EventOut port="spike"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="timedSynapticInput" extends="baseVoltageDepPointCurrentSpiking" description="A list of spikes and the synapse that they drive.">
    <ComponentReference name="synapse" type="baseSynapse"/>
    <Path name="spikeTarget"/>
    <Children name="spikes" type="spike"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Structure>
      <ChildInstance component="synapse"/>
      <With instance="this" as="a"/>
      <With instance="spikeTarget" as="b"/>
      <EventConnection from="a" to="b"/>
    </Structure>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <DerivedVariable name="iSyn" dimension="current" select="synapse/i"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="weight * iSyn"/>
      <TimeDerivative variable="tsince" value="1"/>
      <OnEvent port="in">
        <StateAssignment variable="tsince" value="0"/>
        <EventOut port="spike"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="spikeGenerator" extends="baseSpikeSource" description="Spikes at equal distances.">
    <Parameter name="period" dimension="time"/>
    <Exposure name="tnext" dimension="time"/>
    <Constant name="tolerance" dimension="time" value="1e-9 ms"/>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <StateVariable name="tnext" dimension="time" exposure="tnext"/>
      <OnStart>
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="tnext" value="period"/>
      </OnStart>
      <TimeDerivative variable="tsince" value="1"/>
      <TimeDerivative variable="tnext" value="0"/>
      <OnCondition test="tnext - t .lt. tolerance">
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="tnext" value="tnext + period"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="spikeGeneratorRandom" extends="baseSpikeSource" description="Spikes at distances uniform between two bounds.">
    <Parameter name="maxISI" dimension="time"/>
    <Parameter name="minISI" dimension="time"/>
    <Exposure name="tnext" dimension="time"/>
    <Exposure name="isi" dimension="time"/>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <StateVariable name="tnext" dimension="time" exposure="tnext"/>
      <StateVariable name="isi" dimension="time" exposure="isi"/>
      <OnStart>
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="minISI + (maxISI - minISI) * random(1)"/>
        <StateAssignment variable="tnext" value="isi"/>
      </OnStart>
      <TimeDerivative variable="tsince" value="1"/>
      <TimeDerivative variable="tnext" value="0"/>
      <OnCondition test="t .gt. tnext">
        <StateAssignment variable="isi" value="minISI + (maxISI - minISI) * random(1)"/>
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="tnext" value="tnext + isi"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="spikeGeneratorPoisson" extends="baseSpikeSource" description="Poisson process: distances are exponential with mean 1/averageRate (Dayan &amp; Abbott 2001, Theoretical Neuroscience, 1.4).">
    <Parameter name="averageRate" dimension="per_time"/>
    <DerivedParameter name="averageIsi" dimension="time" value="1 / averageRate"/>
    <Exposure name="isi" dimension="time"/>
    <Exposure name="tnextIdeal" dimension="time"/>
    <Exposure name="tnextUsed" dimension="time"/>
    <Constant name="tolerance" dimension="time" value="1e-9 ms"/>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <StateVariable name="tnextIdeal" dimension="time" exposure="tnextIdeal"/>
      <StateVariable name="tnextUsed" dimension="time" exposure="tnextUsed"/>
      <StateVariable name="isi" dimension="time" exposure="isi"/>
      <OnStart>
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="-averageIsi * log(1 - random(1))"/>
        <StateAssignment variable="tnextIdeal" value="isi"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal"/>
      </OnStart>
      <TimeDerivative variable="tsince" value="1"/>
      <TimeDerivative variable="tnextIdeal" value="0"/>
      <TimeDerivative variable="tnextUsed" value="0"/>
      <OnCondition test="t .gt. tnextUsed">
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="-averageIsi * log(1 - random(1))"/>
        <StateAssignment variable="tnextIdeal" value="tnextIdeal + isi"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal * H(tnextIdeal - t) + (t + tolerance) * H(t - tnextIdeal)"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="spikeGeneratorRefPoisson" extends="spikeGeneratorPoisson" description="The same with a dead time, the mean kept (Dayan &amp; Abbott 2001, 1.4).">
    <Parameter name="minimumISI" dimension="time"/>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <StateVariable name="tnextIdeal" dimension="time" exposure="tnextIdeal"/>
      <StateVariable name="tnextUsed" dimension="time" exposure="tnextUsed"/>
      <StateVariable name="isi" dimension="time" exposure="isi"/>
      <OnStart>
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="minimumISI - (averageIsi - minimumISI) * log(1 - random(1))"/>
        <StateAssignment variable="tnextIdeal" value="isi"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal"/>
      </OnStart>
      <TimeDerivative variable="tsince" value="1"/>
      <TimeDerivative variable="tnextIdeal" value="0"/>
      <TimeDerivative variable="tnextUsed" value="0"/>
      <OnCondition test="t .gt. tnextUsed">
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="minimumISI - (averageIsi - minimumISI) * log(1 - random(1))"/>
        <StateAssignment variable="tnextIdeal" value="tnextIdeal + isi"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal * H(tnextIdeal - t) + (t + tolerance) * H(t - tnextIdeal)"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="poissonFiringSynapse" extends="baseVoltageDepPointCurrentSpiking" description="A Poisson process and the synapse that it drives.">
    <Parameter name="averageRate" dimension="per_time"/>
    <DerivedParameter name="averageIsi" dimension="time" value="1 / averageRate"/>
    <ComponentReference name="synapse" type="baseSynapse"/>
    <Path name="spikeTarget"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Exposure name="isi" dimension="time"/>
    <Exposure name="tnextIdeal" dimension="time"/>
    <Exposure name="tnextUsed" dimension="time"/>
    <Constant name="tolerance" dimension="time" value="1e-9 ms"/>
    <Structure>
      <ChildInstance component="synapse"/>
      <With instance="this" as="a"/>
      <With instance="spikeTarget" as="b"/>
      <EventConnection from="a" to="b"/>
    </Structure>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <StateVariable name="tnextIdeal" dimension="time" exposure="tnextIdeal"/>
      <StateVariable name="tnextUsed" dimension="time" exposure="tnextUsed"/>
      <StateVariable name="isi" dimension="time" exposure="isi"/>
      <DerivedVariable name="iSyn" dimension="current" select="synapse/i"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="weight * iSyn"/>
      <OnStart>
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="-averageIsi * log(1 - random(1))"/>
        <StateAssignment variable="tnextIdeal" value="isi"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal"/>
      </OnStart>
      <TimeDerivative variable="tsince" value="1"/>
      <TimeDerivative variable="tnextIdeal" value="0"/>
      <TimeDerivative variable="tnextUsed" value="0"/>
      <OnCondition test="t .gt. tnextUsed">
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="-averageIsi * log(1 - random(1))"/>
        <StateAssignment variable="tnextIdeal" value="tnextIdeal + isi"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal * H(tnextIdeal - t) + (t + tolerance) * H(t - tnextIdeal)"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="transientPoissonFiringSynapse" extends="baseVoltageDepPointCurrentSpiking" description="The same from delay for duration.">
    <Parameter name="averageRate" dimension="per_time"/>
    <Parameter name="delay" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <DerivedParameter name="averageIsi" dimension="time" value="1 / averageRate"/>
    <ComponentReference name="synapse" type="baseSynapse"/>
    <Path name="spikeTarget"/>
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Exposure name="isi" dimension="time"/>
    <Exposure name="tnextIdeal" dimension="time"/>
    <Exposure name="tnextUsed" dimension="time"/>
    <Constant name="tolerance" dimension="time" value="1e-9 ms"/>
    <Constant name="never" dimension="time" value="1e9 hour"/>
    <Structure>
      <ChildInstance component="synapse"/>
      <With instance="this" as="a"/>
      <With instance="spikeTarget" as="b"/>
      <EventConnection from="a" to="b"/>
    </Structure>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <StateVariable name="tnextIdeal" dimension="time" exposure="tnextIdeal"/>
      <StateVariable name="tnextUsed" dimension="time" exposure="tnextUsed"/>
      <StateVariable name="isi" dimension="time" exposure="isi"/>
      <DerivedVariable name="iSyn" dimension="current" select="synapse/i"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="weight * iSyn"/>
      <OnStart>
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="delay - averageIsi * log(1 - random(1))"/>
        <StateAssignment variable="tnextIdeal" value="isi + never * H(isi - delay - duration)"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal"/>
      </OnStart>
      <TimeDerivative variable="tsince" value="1"/>
      <TimeDerivative variable="tnextIdeal" value="0"/>
      <TimeDerivative variable="tnextUsed" value="0"/>
      <OnCondition test="t .gt. tnextUsed">
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="-averageIsi * log(1 - random(1))"/>
        <StateAssignment variable="tnextIdeal" value="tnextIdeal + isi + never * H(tnextIdeal + isi - delay - duration)"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal * H(tnextIdeal - t) + (t + tolerance) * H(t - tnextIdeal)"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
</Lems>)lems";

}  // namespace nl::neuroml::types
