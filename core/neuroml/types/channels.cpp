// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kChannels = R"lems(<Lems>
  <!-- Rates and curves of a voltage (Hodgkin & Huxley 1952, J Physiol 117:500, eqs 12-24, in the three forms they use). -->
  <ComponentType name="baseVoltageDepRate" description="A rate that depends on the potential.">
    <Exposure name="r" dimension="per_time"/>
    <Requirement name="v" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="baseVoltageConcDepRate" extends="baseVoltageDepRate" description="A rate that also depends on the calcium concentration.">
    <Requirement name="caConc" dimension="concentration"/>
  </ComponentType>
  <ComponentType name="baseHHRate" extends="baseVoltageDepRate" description="Parameters of a Hodgkin-Huxley rate.">
    <Parameter name="rate" dimension="per_time"/>
    <Parameter name="midpoint" dimension="voltage"/>
    <Parameter name="scale" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="HHExpRate" extends="baseHHRate" description="Exponential rate, as beta_m of Hodgkin &amp; Huxley 1952.">
    <Dynamics>
      <DerivedVariable name="r" dimension="per_time" exposure="r" value="rate * exp((v - midpoint)/scale)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="HHSigmoidRate" extends="baseHHRate" description="Sigmoid rate, as beta_h of Hodgkin &amp; Huxley 1952.">
    <Dynamics>
      <DerivedVariable name="r" dimension="per_time" exposure="r" value="rate / (1 + exp((midpoint - v)/scale))"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="HHExpLinearRate" extends="baseHHRate" description="x/(1-exp(-x)), as alpha_n of Hodgkin &amp; Huxley 1952; near x = 0, where that is 0/0, its series 1 + x/2.">
    <Dynamics>
      <DerivedVariable name="x" dimension="none" value="(v - midpoint) / scale"/>
      <ConditionalDerivedVariable name="r" dimension="per_time" exposure="r">
        <Case condition="abs(x) .lt. 1e-6" value="rate * (1 + x / 2)"/>
        <Case value="rate * x / (1 - exp(-x))"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="baseVoltageDepVariable" description="A pure number that depends on the potential.">
    <Exposure name="x" dimension="none"/>
    <Requirement name="v" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="baseVoltageConcDepVariable" extends="baseVoltageDepVariable" description="The same, of the calcium concentration too.">
    <Requirement name="caConc" dimension="concentration"/>
  </ComponentType>
  <ComponentType name="baseHHVariable" extends="baseVoltageDepVariable" description="Parameters of a Hodgkin-Huxley curve.">
    <Parameter name="rate" dimension="none"/>
    <Parameter name="midpoint" dimension="voltage"/>
    <Parameter name="scale" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="HHExpVariable" extends="baseHHVariable" description="Exponential curve.">
    <Dynamics>
      <DerivedVariable name="x" dimension="none" exposure="x" value="rate * exp((v - midpoint)/scale)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="HHSigmoidVariable" extends="baseHHVariable" description="Boltzmann curve.">
    <Dynamics>
      <DerivedVariable name="x" dimension="none" exposure="x" value="rate / (1 + exp((midpoint - v)/scale))"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="HHExpLinearVariable" extends="baseHHVariable" description="a/(1-exp(-a)); near a = 0, where that is 0/0, its series 1 + a/2.">
    <Dynamics>
      <DerivedVariable name="a" dimension="none" value="(v - midpoint) / scale"/>
      <ConditionalDerivedVariable name="x" dimension="none" exposure="x">
        <Case condition="abs(a) .lt. 1e-6" value="rate * (1 + a / 2)"/>
        <Case value="rate * a / (1 - exp(-a))"/>
      </ConditionalDerivedVariable>
    </Dynamics>
  </ComponentType>
  <ComponentType name="baseVoltageDepTime" description="A time that depends on the potential.">
    <Exposure name="t" dimension="time"/>
    <Requirement name="v" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="baseVoltageConcDepTime" extends="baseVoltageDepTime" description="The same, of the calcium concentration too.">
    <Requirement name="caConc" dimension="concentration"/>
  </ComponentType>
  <ComponentType name="fixedTimeCourse" extends="baseVoltageDepTime" description="A constant time constant.">
    <Parameter name="tau" dimension="time"/>
    <Dynamics>
      <DerivedVariable name="t" dimension="time" exposure="t" value="tau"/>
    </Dynamics>
  </ComponentType>

  <!-- Temperature: a rate grows by the factor Q10 for ten degrees (Hodgkin & Huxley 1952, p 526). -->
  <ComponentType name="baseQ10Settings" description="Factor on the rates of a gate.">
    <Exposure name="q10" dimension="none"/>
    <Requirement name="temperature" dimension="temperature"/>
  </ComponentType>
  <ComponentType name="q10Fixed" extends="baseQ10Settings" description="A factor that does not depend on the temperature.">
    <Parameter name="fixedQ10" dimension="none"/>
    <Parameter name="experimentalTemp" dimension="temperature" defaultValue=""/>
    <Dynamics>
      <DerivedVariable name="q10" dimension="none" exposure="q10" value="fixedQ10"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="q10ExpTemp" extends="baseQ10Settings" description="q10Factor for every ten degrees above the temperature of the experiment.">
    <Parameter name="q10Factor" dimension="none"/>
    <Parameter name="experimentalTemp" dimension="temperature"/>
    <Constant name="tenDegrees" dimension="temperature" value="10 K"/>
    <Dynamics>
      <DerivedVariable name="q10" dimension="none" exposure="q10" value="q10Factor^((temperature - experimentalTemp)/tenDegrees)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="baseConductanceScaling" description="Factor on the conductance of a channel.">
    <Exposure name="factor" dimension="none"/>
    <Requirement name="temperature" dimension="temperature"/>
  </ComponentType>
  <ComponentType name="baseConductanceScalingCaDependent" extends="baseConductanceScaling" description="The same, of the calcium concentration too.">
    <Requirement name="caConc" dimension="concentration"/>
  </ComponentType>
  <ComponentType name="q10ConductanceScaling" extends="baseConductanceScaling" description="Conductance that grows by q10Factor for ten degrees.">
    <Parameter name="q10Factor" dimension="none"/>
    <Parameter name="experimentalTemp" dimension="temperature"/>
    <Constant name="tenDegrees" dimension="temperature" value="10 K"/>
    <Dynamics>
      <DerivedVariable name="factor" dimension="none" exposure="factor" value="q10Factor^((temperature - experimentalTemp)/tenDegrees)"/>
    </Dynamics>
  </ComponentType>

  <!-- Gates: dq/dt = (inf - q)/tau, open fraction q^instances (Hodgkin & Huxley 1952, eqs 7, 15, 16). -->
  <ComponentType name="baseGate" extends="base" description="A gate and the fraction of channels it lets through.">
    <Parameter name="instances" dimension="none"/>
    <Exposure name="q" dimension="none"/>
    <Exposure name="fcond" dimension="none"/>
    <Child name="notes" type="notes"/>
  </ComponentType>
  <ComponentType name="gate" extends="baseGate" description="A gate of any kind; its type attribute says which.">
    <Children name="q10Settings" type="baseQ10Settings"/>
  </ComponentType>
  <ComponentType name="gateHHrates" extends="gate" description="Gate by its opening and closing rate.">
    <Child name="forwardRate" type="baseVoltageDepRate"/>
    <Child name="reverseRate" type="baseVoltageDepRate"/>
    <Exposure name="alpha" dimension="per_time"/>
    <Exposure name="beta" dimension="per_time"/>
    <Exposure name="tau" dimension="time"/>
    <Exposure name="inf" dimension="none"/>
    <Exposure name="rateScale" dimension="none"/>
    <Dynamics>
      <StateVariable name="q" dimension="none" exposure="q"/>
      <DerivedVariable name="rateScale" dimension="none" exposure="rateScale" select="q10Settings[*]/q10" reduce="multiply"/>
      <DerivedVariable name="alpha" dimension="per_time" exposure="alpha" select="forwardRate/r"/>
      <DerivedVariable name="beta" dimension="per_time" exposure="beta" select="reverseRate/r"/>
      <DerivedVariable name="inf" dimension="none" exposure="inf" value="alpha/(alpha + beta)"/>
      <DerivedVariable name="tau" dimension="time" exposure="tau" value="1/((alpha + beta) * rateScale)"/>
      <DerivedVariable name="fcond" dimension="none" exposure="fcond" value="q^instances"/>
      <OnStart>
        <StateAssignment variable="q" value="inf"/>
      </OnStart>
      <TimeDerivative variable="q" value="(inf - q) / tau"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="gateHHratesTau" extends="gate" description="Steady state from the rates, time course given apart.">
    <Child name="forwardRate" type="baseVoltageDepRate"/>
    <Child name="reverseRate" type="baseVoltageDepRate"/>
    <Child name="timeCourse" type="baseVoltageDepTime"/>
    <Exposure name="alpha" dimension="per_time"/>
    <Exposure name="beta" dimension="per_time"/>
    <Exposure name="tau" dimension="time"/>
    <Exposure name="inf" dimension="none"/>
    <Exposure name="rateScale" dimension="none"/>
    <Dynamics>
      <StateVariable name="q" dimension="none" exposure="q"/>
      <DerivedVariable name="rateScale" dimension="none" exposure="rateScale" select="q10Settings[*]/q10" reduce="multiply"/>
      <DerivedVariable name="alpha" dimension="per_time" exposure="alpha" select="forwardRate/r"/>
      <DerivedVariable name="beta" dimension="per_time" exposure="beta" select="reverseRate/r"/>
      <DerivedVariable name="tauUnscaled" dimension="time" select="timeCourse/t"/>
      <DerivedVariable name="inf" dimension="none" exposure="inf" value="alpha/(alpha + beta)"/>
      <DerivedVariable name="tau" dimension="time" exposure="tau" value="tauUnscaled / rateScale"/>
      <DerivedVariable name="fcond" dimension="none" exposure="fcond" value="q^instances"/>
      <OnStart>
        <StateAssignment variable="q" value="inf"/>
      </OnStart>
      <TimeDerivative variable="q" value="(inf - q) / tau"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="gateHHratesInf" extends="gate" description="Time course from the rates, steady state given apart.">
    <Child name="forwardRate" type="baseVoltageDepRate"/>
    <Child name="reverseRate" type="baseVoltageDepRate"/>
    <Child name="steadyState" type="baseVoltageDepVariable"/>
    <Exposure name="alpha" dimension="per_time"/>
    <Exposure name="beta" dimension="per_time"/>
    <Exposure name="tau" dimension="time"/>
    <Exposure name="inf" dimension="none"/>
    <Exposure name="rateScale" dimension="none"/>
    <Dynamics>
      <StateVariable name="q" dimension="none" exposure="q"/>
      <DerivedVariable name="rateScale" dimension="none" exposure="rateScale" select="q10Settings[*]/q10" reduce="multiply"/>
      <DerivedVariable name="alpha" dimension="per_time" exposure="alpha" select="forwardRate/r"/>
      <DerivedVariable name="beta" dimension="per_time" exposure="beta" select="reverseRate/r"/>
      <DerivedVariable name="inf" dimension="none" exposure="inf" select="steadyState/x"/>
      <DerivedVariable name="tau" dimension="time" exposure="tau" value="1/((alpha + beta) * rateScale)"/>
      <DerivedVariable name="fcond" dimension="none" exposure="fcond" value="q^instances"/>
      <OnStart>
        <StateAssignment variable="q" value="inf"/>
      </OnStart>
      <TimeDerivative variable="q" value="(inf - q) / tau"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="gateHHratesTauInf" extends="gate" description="Steady state and time course given apart; the rates may be used by either.">
    <Child name="forwardRate" type="baseVoltageDepRate"/>
    <Child name="reverseRate" type="baseVoltageDepRate"/>
    <Child name="timeCourse" type="baseVoltageDepTime"/>
    <Child name="steadyState" type="baseVoltageDepVariable"/>
    <Exposure name="alpha" dimension="per_time"/>
    <Exposure name="beta" dimension="per_time"/>
    <Exposure name="tau" dimension="time"/>
    <Exposure name="inf" dimension="none"/>
    <Exposure name="rateScale" dimension="none"/>
    <Dynamics>
      <StateVariable name="q" dimension="none" exposure="q"/>
      <DerivedVariable name="rateScale" dimension="none" exposure="rateScale" select="q10Settings[*]/q10" reduce="multiply"/>
      <DerivedVariable name="alpha" dimension="per_time" exposure="alpha" select="forwardRate/r"/>
      <DerivedVariable name="beta" dimension="per_time" exposure="beta" select="reverseRate/r"/>
      <DerivedVariable name="tauUnscaled" dimension="time" select="timeCourse/t"/>
      <DerivedVariable name="inf" dimension="none" exposure="inf" select="steadyState/x"/>
      <DerivedVariable name="tau" dimension="time" exposure="tau" value="tauUnscaled / rateScale"/>
      <DerivedVariable name="fcond" dimension="none" exposure="fcond" value="q^instances"/>
      <OnStart>
        <StateAssignment variable="q" value="inf"/>
      </OnStart>
      <TimeDerivative variable="q" value="(inf - q) / tau"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="gateHHtauInf" extends="gate" description="Gate by its steady state and time course.">
    <Child name="timeCourse" type="baseVoltageDepTime"/>
    <Child name="steadyState" type="baseVoltageDepVariable"/>
    <Exposure name="tau" dimension="time"/>
    <Exposure name="inf" dimension="none"/>
    <Exposure name="rateScale" dimension="none"/>
    <Dynamics>
      <StateVariable name="q" dimension="none" exposure="q"/>
      <DerivedVariable name="rateScale" dimension="none" exposure="rateScale" select="q10Settings[*]/q10" reduce="multiply"/>
      <DerivedVariable name="tauUnscaled" dimension="time" select="timeCourse/t"/>
      <DerivedVariable name="inf" dimension="none" exposure="inf" select="steadyState/x"/>
      <DerivedVariable name="tau" dimension="time" exposure="tau" value="tauUnscaled / rateScale"/>
      <DerivedVariable name="fcond" dimension="none" exposure="fcond" value="q^instances"/>
      <OnStart>
        <StateAssignment variable="q" value="inf"/>
      </OnStart>
      <TimeDerivative variable="q" value="(inf - q) / tau"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="gateHHInstantaneous" extends="gate" description="Gate that is always at its steady state.">
    <Child name="steadyState" type="baseVoltageDepVariable"/>
    <Exposure name="inf" dimension="none"/>
    <Exposure name="tau" dimension="time"/>
    <Constant name="instant" dimension="time" value="0 s"/>
    <Dynamics>
      <DerivedVariable name="inf" dimension="none" exposure="inf" select="steadyState/x"/>
      <DerivedVariable name="tau" dimension="time" exposure="tau" value="instant"/>
      <DerivedVariable name="q" dimension="none" exposure="q" value="inf"/>
      <DerivedVariable name="fcond" dimension="none" exposure="fcond" value="q^instances"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="subGate" extends="base" description="One component of a fractional gate.">
    <Parameter name="fractionalConductance" dimension="none"/>
    <Child name="notes" type="notes"/>
    <Children name="q10Settings" type="baseQ10Settings"/>
    <Child name="timeCourse" type="baseVoltageDepTime"/>
    <Child name="steadyState" type="baseVoltageDepVariable"/>
    <Exposure name="inf" dimension="none"/>
    <Exposure name="tau" dimension="time"/>
    <Exposure name="q" dimension="none"/>
    <Exposure name="qfrac" dimension="none"/>
    <Requirement name="rateScale" dimension="none"/>
    <Dynamics>
      <StateVariable name="q" dimension="none" exposure="q"/>
      <DerivedVariable name="ownScale" dimension="none" select="q10Settings[*]/q10" reduce="multiply"/>
      <DerivedVariable name="tauUnscaled" dimension="time" select="timeCourse/t"/>
      <DerivedVariable name="inf" dimension="none" exposure="inf" select="steadyState/x"/>
      <DerivedVariable name="tau" dimension="time" exposure="tau" value="tauUnscaled / (rateScale * ownScale)"/>
      <DerivedVariable name="qfrac" dimension="none" exposure="qfrac" value="q * fractionalConductance"/>
      <OnStart>
        <StateAssignment variable="q" value="inf"/>
      </OnStart>
      <TimeDerivative variable="q" value="(inf - q) / tau"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="gateFractional" extends="gate" description="Gate whose components relax with different speeds.">
    <Children name="subGate" type="subGate"/>
    <Exposure name="rateScale" dimension="none"/>
    <Dynamics>
      <DerivedVariable name="rateScale" dimension="none" exposure="rateScale" select="q10Settings[*]/q10" reduce="multiply"/>
      <DerivedVariable name="q" dimension="none" exposure="q" select="subGate[*]/qfrac" reduce="add"/>
      <DerivedVariable name="fcond" dimension="none" exposure="fcond" value="q^instances"/>
    </Dynamics>
  </ComponentType>

  <!-- Kinetic schemes: occupancies of states with first-order transitions (Colquhoun & Hawkes 1981, Proc R Soc B 211:205). -->
  <ComponentType name="KSState" extends="base" description="State of a kinetic scheme.">
    <Parameter name="relativeConductance" dimension="none"/>
    <Exposure name="occupancy" dimension="none"/>
    <Exposure name="q" dimension="none"/>
    <Dynamics>
      <StateVariable name="occupancy" dimension="none" exposure="occupancy"/>
      <DerivedVariable name="q" dimension="none" exposure="q" value="relativeConductance * occupancy"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="closedState" extends="KSState" description="A state that conducts nothing.">
    <Fixed parameter="relativeConductance" value="0"/>
  </ComponentType>
  <ComponentType name="openState" extends="KSState" description="A state that conducts.">
    <Fixed parameter="relativeConductance" value="1"/>
  </ComponentType>
  <ComponentType name="KSTransition" extends="base" description="Transition between two states of a kinetic scheme.">
    <Link name="from" type="KSState"/>
    <Link name="to" type="KSState"/>
    <Exposure name="rf" dimension="per_time"/>
    <Exposure name="rr" dimension="per_time"/>
  </ComponentType>
  <ComponentType name="forwardTransition" extends="KSTransition" description="Only from `from` to `to`.">
    <Child name="rate" type="baseVoltageDepRate"/>
    <Requirement name="rateScale" dimension="none"/>
    <Constant name="never" dimension="per_time" value="0 per_s"/>
    <Dynamics>
      <DerivedVariable name="unscaled" dimension="per_time" select="rate/r"/>
      <DerivedVariable name="rf" dimension="per_time" exposure="rf" value="unscaled * rateScale"/>
      <DerivedVariable name="rr" dimension="per_time" exposure="rr" value="never"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="reverseTransition" extends="KSTransition" description="Only from `to` to `from`.">
    <Child name="rate" type="baseVoltageDepRate"/>
    <Requirement name="rateScale" dimension="none"/>
    <Constant name="never" dimension="per_time" value="0 per_s"/>
    <Dynamics>
      <DerivedVariable name="unscaled" dimension="per_time" select="rate/r"/>
      <DerivedVariable name="rf" dimension="per_time" exposure="rf" value="never"/>
      <DerivedVariable name="rr" dimension="per_time" exposure="rr" value="unscaled * rateScale"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="vHalfTransition" extends="KSTransition" description="Rates of an energy barrier at the fraction gamma of the field, with z charges; tauMin bounds them (Cannon &amp; D'Alessandro 2006, PLoS Comput Biol 2:e91).">
    <Parameter name="vHalf" dimension="voltage"/>
    <Parameter name="z" dimension="none"/>
    <Parameter name="gamma" dimension="none"/>
    <Parameter name="tau" dimension="time"/>
    <Parameter name="tauMin" dimension="time"/>
    <Constant name="kte" dimension="voltage" value="25.3 mV"/>
    <Requirement name="v" dimension="voltage"/>
    <Requirement name="rateScale" dimension="none"/>
    <Dynamics>
      <DerivedVariable name="rf0" dimension="per_time" value="exp(z * gamma * (v - vHalf) / kte) / tau"/>
      <DerivedVariable name="rr0" dimension="per_time" value="exp(-z * (1 - gamma) * (v - vHalf) / kte) / tau"/>
      <DerivedVariable name="rf" dimension="per_time" exposure="rf" value="rateScale / (1/rf0 + tauMin)"/>
      <DerivedVariable name="rr" dimension="per_time" exposure="rr" value="rateScale / (1/rr0 + tauMin)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="tauInfTransition" extends="KSTransition" description="Both rates from a steady state and a time course.">
    <Child name="steadyState" type="baseVoltageDepVariable"/>
    <Child name="timeCourse" type="baseVoltageDepTime"/>
    <Requirement name="rateScale" dimension="none"/>
    <Dynamics>
      <DerivedVariable name="inf" dimension="none" select="steadyState/x"/>
      <DerivedVariable name="tau" dimension="time" select="timeCourse/t"/>
      <DerivedVariable name="rf" dimension="per_time" exposure="rf" value="rateScale * inf / tau"/>
      <DerivedVariable name="rr" dimension="per_time" exposure="rr" value="rateScale * (1 - inf) / tau"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="gateKS" extends="gate" description="Gate that is a kinetic scheme.">
    <Children name="states" type="KSState"/>
    <Children name="transitions" type="KSTransition"/>
    <Exposure name="rateScale" dimension="none"/>
    <Dynamics>
      <KineticScheme name="ks" nodes="states" edges="transitions" stateVariable="occupancy" edgeSource="from" edgeTarget="to" forwardRate="rf" reverseRate="rr"/>
      <DerivedVariable name="rateScale" dimension="none" exposure="rateScale" select="q10Settings[*]/q10" reduce="multiply"/>
      <DerivedVariable name="q" dimension="none" exposure="q" select="states[*]/q" reduce="add"/>
      <DerivedVariable name="fcond" dimension="none" exposure="fcond" value="q^instances"/>
    </Dynamics>
  </ComponentType>

  <!-- Channels: conductance times the product of the gates (Hodgkin & Huxley 1952, eq 26). -->
  <ComponentType name="baseIonChannel" extends="baseStandalone" description="Any channel; conductance is that of one channel, used only by channel populations.">
    <Parameter name="conductance" dimension="conductance" defaultValue="0 pS"/>
    <Text name="neuroLexId" defaultValue=""/>
    <Text name="species" defaultValue=""/>
    <Exposure name="g" dimension="conductance"/>
    <Exposure name="fopen" dimension="none"/>
    <Requirement name="v" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="ionChannelPassive" extends="ionChannel" description="A channel that is always open.">
    <Dynamics>
      <DerivedVariable name="factor" dimension="none" select="conductanceScaling[*]/factor" reduce="multiply"/>
      <DerivedVariable name="fopen" dimension="none" exposure="fopen" value="factor"/>
      <DerivedVariable name="g" dimension="conductance" exposure="g" value="conductance * fopen"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="ionChannel" extends="baseIonChannel" description="Channel with independent gates (ionChannelHH is the same).">
    <Children name="gates" type="gate"/>
    <Children name="conductanceScaling" type="baseConductanceScaling"/>
    <Dynamics>
      <DerivedVariable name="conductanceScale" dimension="none" select="conductanceScaling[*]/factor" reduce="multiply"/>
      <DerivedVariable name="fopen0" dimension="none" select="gates[*]/fcond" reduce="multiply"/>
      <DerivedVariable name="fopen" dimension="none" exposure="fopen" value="conductanceScale * fopen0"/>
      <DerivedVariable name="g" dimension="conductance" exposure="g" value="conductance * fopen"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="ionChannelHH" extends="ionChannel" description="Channel with independent gates (Hodgkin &amp; Huxley 1952)."/>
  <ComponentType name="ionChannelVShift" extends="ionChannel" description="Channel whose gates may use a voltage shift.">
    <Parameter name="vShift" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="ionChannelKS" extends="ionChannel" description="Channel with kinetic schemes as gates.">
    <Children name="gates" type="gate"/>
  </ComponentType>
</Lems>)lems";

}  // namespace nl::neuroml::types
