// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kSynapses = R"lems(<Lems>
  <ComponentType name="baseSynapse" extends="basePointCurrent" description="A current that incoming events start.">
    <Property name="weight" dimension="none" defaultValue="1"/>
    <Text name="neuroLexId" defaultValue=""/>
    <EventPort name="in" direction="in"/>
  </ComponentType>
  <ComponentType name="baseSynapseDL" extends="baseVoltageDepPointCurrentDL" description="The same without units.">
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
  </ComponentType>
  <ComponentType name="baseVoltageDepSynapse" extends="baseSynapse" description="A synapse whose current depends on the local potential.">
    <Requirement name="v" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="baseCurrentBasedSynapse" extends="baseSynapse" description="A synapse that gives a current whatever the potential."/>
  <ComponentType name="baseConductanceBasedSynapse" extends="baseVoltageDepSynapse" description="A synapse that opens a conductance.">
    <Parameter name="gbase" dimension="conductance"/>
    <Parameter name="erev" dimension="voltage"/>
    <Exposure name="g" dimension="conductance"/>
  </ComponentType>
  <ComponentType name="baseConductanceBasedSynapseTwo" extends="baseVoltageDepSynapse" description="The same with two conductances.">
    <Parameter name="gbase1" dimension="conductance"/>
    <Parameter name="gbase2" dimension="conductance"/>
    <Parameter name="erev" dimension="voltage"/>
    <Exposure name="g" dimension="conductance"/>
  </ComponentType>
  <ComponentType name="alphaCurrentSynapse" extends="baseCurrentBasedSynapse" description="Current of alpha form, t/tau exp(1 - t/tau) (Rall 1967, J Neurophysiol 30:1138), as two linear equations.">
    <Parameter name="tau" dimension="time"/>
    <Parameter name="ibase" dimension="current"/>
    <Dynamics>
      <StateVariable name="I" dimension="current"/>
      <StateVariable name="J" dimension="current"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="I"/>
      <OnStart>
        <StateAssignment variable="I" value="0"/>
        <StateAssignment variable="J" value="0"/>
      </OnStart>
      <TimeDerivative variable="I" value="(2.718281828459045 * J - I) / tau"/>
      <TimeDerivative variable="J" value="-J / tau"/>
      <OnEvent port="in">
        <StateAssignment variable="J" value="J + weight * ibase"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="alphaSynapse" extends="baseConductanceBasedSynapse" description="Conductance of alpha form (Rall 1967), peak gbase times the weight.">
    <Parameter name="tau" dimension="time"/>
    <Dynamics>
      <StateVariable name="g" dimension="conductance" exposure="g"/>
      <StateVariable name="A" dimension="conductance"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="g * (erev - v)"/>
      <OnStart>
        <StateAssignment variable="g" value="0"/>
        <StateAssignment variable="A" value="0"/>
      </OnStart>
      <TimeDerivative variable="g" value="(2.718281828459045 * A - g) / tau"/>
      <TimeDerivative variable="A" value="-A / tau"/>
      <OnEvent port="in">
        <StateAssignment variable="A" value="A + weight * gbase"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="expOneSynapse" extends="baseConductanceBasedSynapse" description="Conductance that jumps and decays exponentially (Destexhe et al. 1994, J Comput Neurosci 1:195).">
    <Parameter name="tauDecay" dimension="time"/>
    <Dynamics>
      <StateVariable name="g" dimension="conductance" exposure="g"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="g * (erev - v)"/>
      <OnStart>
        <StateAssignment variable="g" value="0"/>
      </OnStart>
      <TimeDerivative variable="g" value="-g / tauDecay"/>
      <OnEvent port="in">
        <StateAssignment variable="g" value="g + weight * gbase"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="expTwoSynapse" extends="baseConductanceBasedSynapse" description="Difference of two exponentials, normalised to the peak gbase (Roth &amp; van Rossum 2009, Computational Modeling Methods for Neuroscientists, ch. 6).">
    <Parameter name="tauRise" dimension="time"/>
    <Parameter name="tauDecay" dimension="time"/>
    <DerivedParameter name="peakTime" dimension="time" value="log(tauDecay / tauRise) * tauRise * tauDecay / (tauDecay - tauRise)"/>
    <DerivedParameter name="waveformFactor" dimension="none" value="1 / (exp(-peakTime / tauDecay) - exp(-peakTime / tauRise))"/>
    <Dynamics>
      <StateVariable name="A" dimension="none"/>
      <StateVariable name="B" dimension="none"/>
      <DerivedVariable name="g" dimension="conductance" exposure="g" value="gbase * (B - A)"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="g * (erev - v)"/>
      <OnStart>
        <StateAssignment variable="A" value="0"/>
        <StateAssignment variable="B" value="0"/>
      </OnStart>
      <TimeDerivative variable="A" value="-A / tauRise"/>
      <TimeDerivative variable="B" value="-B / tauDecay"/>
      <OnEvent port="in">
        <StateAssignment variable="A" value="A + weight * waveformFactor"/>
        <StateAssignment variable="B" value="B + weight * waveformFactor"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="expThreeSynapse" extends="baseConductanceBasedSynapseTwo" description="Two differences of exponentials with one rise time, a fast and a slow decay, each normalised to its own peak.">
    <Parameter name="tauRise" dimension="time"/>
    <Parameter name="tauDecay1" dimension="time"/>
    <Parameter name="tauDecay2" dimension="time"/>
    <DerivedParameter name="peakTime1" dimension="time" value="log(tauDecay1 / tauRise) * tauRise * tauDecay1 / (tauDecay1 - tauRise)"/>
    <DerivedParameter name="waveformFactor1" dimension="none" value="1 / (exp(-peakTime1 / tauDecay1) - exp(-peakTime1 / tauRise))"/>
    <DerivedParameter name="peakTime2" dimension="time" value="log(tauDecay2 / tauRise) * tauRise * tauDecay2 / (tauDecay2 - tauRise)"/>
    <DerivedParameter name="waveformFactor2" dimension="none" value="1 / (exp(-peakTime2 / tauDecay2) - exp(-peakTime2 / tauRise))"/>
    <Dynamics>
      <StateVariable name="A" dimension="none"/>
      <StateVariable name="B" dimension="none"/>
      <StateVariable name="C" dimension="none"/>
      <DerivedVariable name="g" dimension="conductance" exposure="g" value="gbase1 * (B - A) + gbase2 * (C - A)"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="g * (erev - v)"/>
      <OnStart>
        <StateAssignment variable="A" value="0"/>
        <StateAssignment variable="B" value="0"/>
        <StateAssignment variable="C" value="0"/>
      </OnStart>
      <TimeDerivative variable="A" value="-A / tauRise"/>
      <TimeDerivative variable="B" value="-B / tauDecay1"/>
      <TimeDerivative variable="C" value="-C / tauDecay2"/>
      <OnEvent port="in">
        <StateAssignment variable="A" value="A + weight * (gbase1 * waveformFactor1 + gbase2 * waveformFactor2) / (gbase1 + gbase2)"/>
        <StateAssignment variable="B" value="B + weight * waveformFactor1"/>
        <StateAssignment variable="C" value="C + weight * waveformFactor2"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>

  <ComponentType name="baseBlockMechanism" description="Factor on a conductance that a blocking ion takes away.">
    <Exposure name="blockFactor" dimension="none"/>
  </ComponentType>
  <ComponentType name="voltageConcDepBlockMechanism" extends="baseBlockMechanism" description="Block by an ion that the potential drives out, as magnesium in the NMDA receptor (Jahr &amp; Stevens 1990, J Neurosci 10:3178, eq 4a).">
    <Text name="species" defaultValue=""/>
    <Parameter name="blockConcentration" dimension="concentration"/>
    <Parameter name="scalingConc" dimension="concentration"/>
    <Parameter name="scalingVolt" dimension="voltage"/>
    <Requirement name="v" dimension="voltage"/>
    <Dynamics>
      <DerivedVariable name="blockFactor" dimension="none" exposure="blockFactor" value="1 / (1 + blockConcentration / scalingConc * exp(-v / scalingVolt))"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="basePlasticityMechanism" description="Factor on the strength of a synapse that its history sets.">
    <Exposure name="plasticityFactor" dimension="none"/>
    <EventPort name="in" direction="in"/>
  </ComponentType>
  <ComponentType name="tsodyksMarkramDepMechanism" extends="basePlasticityMechanism" description="Depression: each spike uses the fraction U of what is left, which recovers (Tsodyks &amp; Markram 1997, PNAS 94:719).">
    <Parameter name="initReleaseProb" dimension="none"/>
    <Parameter name="tauRec" dimension="time"/>
    <Structure>
      <With instance="parent" as="a"/>
      <With instance="this" as="b"/>
      <EventConnection from="a" to="b"/>
    </Structure>
    <Dynamics>
      <StateVariable name="R" dimension="none"/>
      <DerivedVariable name="U" dimension="none" value="initReleaseProb"/>
      <DerivedVariable name="plasticityFactor" dimension="none" exposure="plasticityFactor" value="R * U"/>
      <OnStart>
        <StateAssignment variable="R" value="1"/>
      </OnStart>
      <TimeDerivative variable="R" value="(1 - R) / tauRec"/>
      <OnEvent port="in">
        <StateAssignment variable="R" value="R * (1 - U)"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="tsodyksMarkramDepFacMechanism" extends="basePlasticityMechanism" description="Depression and facilitation (Tsodyks, Pawelzik &amp; Markram 1998, Neural Comput 10:821).">
    <Parameter name="initReleaseProb" dimension="none"/>
    <Parameter name="tauRec" dimension="time"/>
    <Parameter name="tauFac" dimension="time"/>
    <Structure>
      <With instance="parent" as="a"/>
      <With instance="this" as="b"/>
      <EventConnection from="a" to="b"/>
    </Structure>
    <Dynamics>
      <StateVariable name="R" dimension="none"/>
      <StateVariable name="U" dimension="none"/>
      <DerivedVariable name="plasticityFactor" dimension="none" exposure="plasticityFactor" value="R * U"/>
      <OnStart>
        <StateAssignment variable="R" value="1"/>
        <StateAssignment variable="U" value="initReleaseProb"/>
      </OnStart>
      <TimeDerivative variable="R" value="(1 - R) / tauRec"/>
      <TimeDerivative variable="U" value="(initReleaseProb - U) / tauFac"/>
      <OnEvent port="in">
        <StateAssignment variable="R" value="R * (1 - U)"/>
        <StateAssignment variable="U" value="U + initReleaseProb * (1 - U)"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="blockingPlasticSynapse" extends="expTwoSynapse" description="expTwoSynapse with any number of blocks and plasticity mechanisms as children.">
    <Children name="plasticityMechanisms" type="basePlasticityMechanism"/>
    <Children name="blockMechanisms" type="baseBlockMechanism"/>
    <EventPort name="relay" direction="out"/>
    <Dynamics>
      <StateVariable name="A" dimension="none"/>
      <StateVariable name="B" dimension="none"/>
      <DerivedVariable name="plasticityFactor" dimension="none" select="plasticityMechanisms[*]/plasticityFactor" reduce="multiply"/>
      <DerivedVariable name="blockFactor" dimension="none" select="blockMechanisms[*]/blockFactor" reduce="multiply"/>
      <DerivedVariable name="g" dimension="conductance" exposure="g" value="blockFactor * gbase * (B - A)"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="g * (erev - v)"/>
      <OnStart>
        <StateAssignment variable="A" value="0"/>
        <StateAssignment variable="B" value="0"/>
      </OnStart>
      <TimeDerivative variable="A" value="-A / tauRise"/>
      <TimeDerivative variable="B" value="-B / tauDecay"/>
      <OnEvent port="in">
        <StateAssignment variable="A" value="A + weight * plasticityFactor * waveformFactor"/>
        <StateAssignment variable="B" value="B + weight * plasticityFactor * waveformFactor"/>
        <EventOut port="relay"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="doubleSynapse" extends="baseVoltageDepSynapse" description="Two synapses of one contact, such as AMPA and NMDA receptors, with one weight.">
    <ComponentReference name="synapse1" type="baseSynapse"/>
    <ComponentReference name="synapse2" type="baseSynapse"/>
    <Path name="synapse1Path"/>
    <Path name="synapse2Path"/>
    <EventPort name="relay" direction="out"/>
    <Structure>
      <ChildInstance component="synapse1"/>
      <ChildInstance component="synapse2"/>
      <With instance="this" as="a"/>
      <With instance="synapse1Path" as="b"/>
      <With instance="synapse2Path" as="c"/>
      <EventConnection from="a" to="b"/>
      <EventConnection from="a" to="c"/>
    </Structure>
    <Dynamics>
      <StateVariable name="weightFactor" dimension="none"/>
      <DerivedVariable name="i1" dimension="current" select="synapse1/i"/>
      <DerivedVariable name="i2" dimension="current" select="synapse2/i"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="weightFactor * (i1 + i2)"/>
      <OnEvent port="in">
        <StateAssignment variable="weightFactor" value="weight"/>
        <EventOut port="relay"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="stdpSynapse" extends="expTwoSynapse" description="expTwoSynapse that knows the time since its last spike, the ground for plasticity by spike times (Bi &amp; Poo 1998, J Neurosci 18:10464); the standard itself leaves M and P at 1.">
    <Exposure name="M" dimension="none"/>
    <Exposure name="P" dimension="none"/>
    <Exposure name="tsince" dimension="time"/>
    <Constant name="longAgo" dimension="time" value="1000 s"/>
    <Dynamics>
      <StateVariable name="A" dimension="none"/>
      <StateVariable name="B" dimension="none"/>
      <StateVariable name="M" dimension="none" exposure="M"/>
      <StateVariable name="P" dimension="none" exposure="P"/>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <DerivedVariable name="g" dimension="conductance" exposure="g" value="gbase * (B - A)"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="g * (erev - v)"/>
      <OnStart>
        <StateAssignment variable="A" value="0"/>
        <StateAssignment variable="B" value="0"/>
        <StateAssignment variable="M" value="1"/>
        <StateAssignment variable="P" value="1"/>
        <StateAssignment variable="tsince" value="longAgo"/>
      </OnStart>
      <TimeDerivative variable="A" value="-A / tauRise"/>
      <TimeDerivative variable="B" value="-B / tauDecay"/>
      <TimeDerivative variable="tsince" value="1"/>
      <OnEvent port="in">
        <StateAssignment variable="A" value="A + waveformFactor"/>
        <StateAssignment variable="B" value="B + waveformFactor"/>
        <StateAssignment variable="tsince" value="0"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>

  <ComponentType name="gapJunction" extends="baseSynapse" description="Ohmic contact between two cells: i = g (v of the peer - v) (Furshpan &amp; Potter 1959, J Physiol 145:289).">
    <Parameter name="conductance" dimension="conductance"/>
    <InstanceRequirement name="peer" type="gapJunction"/>
    <Requirement name="v" dimension="voltage"/>
    <Dynamics>
      <DerivedVariable name="vpeer" dimension="voltage" select="peer/v"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="weight * conductance * (vpeer - v)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="baseGradedSynapse" extends="baseSynapse" description="A synapse that follows the potential of its peer."/>
  <ComponentType name="baseGradedSynapseDL" extends="baseSynapseDL" description="The same without units."/>
  <ComponentType name="silentSynapse" extends="baseGradedSynapse" description="The end of a graded contact that gives no current.">
    <Requirement name="v" dimension="voltage"/>
    <InstanceRequirement name="peer" type="baseGradedSynapse"/>
    <Constant name="nothing" dimension="current" value="0 A"/>
    <Dynamics>
      <DerivedVariable name="vpeer" dimension="voltage" select="peer/v"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="nothing"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="linearGradedSynapse" extends="baseGradedSynapse" description="A gap junction in one direction.">
    <Parameter name="conductance" dimension="conductance"/>
    <Requirement name="v" dimension="voltage"/>
    <InstanceRequirement name="peer" type="baseGradedSynapse"/>
    <Dynamics>
      <DerivedVariable name="vpeer" dimension="voltage" select="peer/v"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="weight * conductance * (vpeer - v)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="gradedSynapse" extends="baseGradedSynapse" description="Graded chemical synapse of the stomatogastric ganglion (Prinz, Bucher &amp; Marder 2004, Nat Neurosci 7:1345, methods).">
    <Parameter name="conductance" dimension="conductance"/>
    <Parameter name="delta" dimension="voltage"/>
    <Parameter name="Vth" dimension="voltage"/>
    <Parameter name="k" dimension="per_time"/>
    <Parameter name="erev" dimension="voltage"/>
    <Requirement name="v" dimension="voltage"/>
    <InstanceRequirement name="peer" type="baseGradedSynapse"/>
    <Exposure name="inf" dimension="none"/>
    <Exposure name="tau" dimension="time"/>
    <Constant name="still" dimension="per_time" value="0 per_s"/>
    <Dynamics>
      <StateVariable name="s" dimension="none"/>
      <DerivedVariable name="vpeer" dimension="voltage" select="peer/v"/>
      <DerivedVariable name="inf" dimension="none" exposure="inf" value="1 / (1 + exp((Vth - vpeer) / delta))"/>
      <DerivedVariable name="tau" dimension="time" exposure="tau" value="(1 - inf) / k"/>
      <ConditionalDerivedVariable name="rate" dimension="per_time">
        <Case condition="1 - inf .gt. 1e-4" value="(inf - s) / tau"/>
        <Case value="still"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="i" dimension="current" exposure="i" value="weight * conductance * s * (erev - v)"/>
      <TimeDerivative variable="s" value="rate"/>
      <OnCondition test="1 - inf .lt. 1e-4">
        <StateAssignment variable="s" value="inf"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
</Lems>)lems";

}  // namespace nl::neuroml::types
