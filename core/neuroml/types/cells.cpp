// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kCells = R"lems(<Lems>
  <ComponentType name="baseIaf" extends="baseCellMembPot" description="Fires at thresh and starts again at reset (Lapicque 1907).">
    <Parameter name="thresh" dimension="voltage"/>
    <Parameter name="reset" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="iafTauCell" extends="baseIaf" description="Leaky integrate-and-fire neuron by its time constant (Gerstner &amp; Kistler 2002, Spiking Neuron Models, 4.1).">
    <Parameter name="leakReversal" dimension="voltage"/>
    <Parameter name="tau" dimension="time"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <OnStart>
        <StateAssignment variable="v" value="leakReversal"/>
      </OnStart>
      <TimeDerivative variable="v" value="(leakReversal - v) / tau"/>
      <OnCondition test="v .gt. thresh">
        <StateAssignment variable="v" value="reset"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="iafTauRefCell" extends="iafTauCell" description="The same with an absolute refractory period.">
    <Parameter name="refract" dimension="time"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="lastSpikeTime" dimension="time"/>
      <OnStart>
        <StateAssignment variable="v" value="leakReversal"/>
      </OnStart>
      <Regime name="refractory">
        <OnEntry>
          <StateAssignment variable="lastSpikeTime" value="t"/>
          <StateAssignment variable="v" value="reset"/>
        </OnEntry>
        <OnCondition test="t .gt. lastSpikeTime + refract">
          <Transition regime="integrating"/>
        </OnCondition>
      </Regime>
      <Regime name="integrating" initial="true">
        <TimeDerivative variable="v" value="(leakReversal - v) / tau"/>
        <OnCondition test="v .gt. thresh">
          <EventOut port="spike"/>
          <Transition regime="refractory"/>
        </OnCondition>
      </Regime>
    </Dynamics>
  </ComponentType>
  <ComponentType name="baseIafCapCell" extends="baseCellMembPotCap" description="Integrate-and-fire neuron with a capacitance.">
    <Parameter name="thresh" dimension="voltage"/>
    <Parameter name="reset" dimension="voltage"/>
  </ComponentType>
  <ComponentType name="iafCell" extends="baseIafCapCell" description="Leaky integrate-and-fire neuron by capacitance and conductance (Gerstner &amp; Kistler 2002, 4.1).">
    <Parameter name="leakConductance" dimension="conductance"/>
    <Parameter name="leakReversal" dimension="voltage"/>
    <Attachments name="synapses" type="basePointCurrent"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="iMemb" dimension="current" exposure="iMemb" value="leakConductance * (leakReversal - v) + iSyn"/>
      <OnStart>
        <StateAssignment variable="v" value="leakReversal"/>
      </OnStart>
      <TimeDerivative variable="v" value="iMemb / C"/>
      <OnCondition test="v .gt. thresh">
        <StateAssignment variable="v" value="reset"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="iafRefCell" extends="iafCell" description="The same with an absolute refractory period.">
    <Parameter name="refract" dimension="time"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="lastSpikeTime" dimension="time"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="iMemb" dimension="current" exposure="iMemb" value="leakConductance * (leakReversal - v) + iSyn"/>
      <OnStart>
        <StateAssignment variable="v" value="leakReversal"/>
      </OnStart>
      <Regime name="refractory">
        <OnEntry>
          <StateAssignment variable="lastSpikeTime" value="t"/>
          <StateAssignment variable="v" value="reset"/>
        </OnEntry>
        <OnCondition test="t .gt. lastSpikeTime + refract">
          <Transition regime="integrating"/>
        </OnCondition>
      </Regime>
      <Regime name="integrating" initial="true">
        <TimeDerivative variable="v" value="iMemb / C"/>
        <OnCondition test="v .gt. thresh">
          <EventOut port="spike"/>
          <Transition regime="refractory"/>
        </OnCondition>
      </Regime>
    </Dynamics>
  </ComponentType>
  <ComponentType name="izhikevichCell" extends="baseCellMembPot" description="Simple model of spiking neurons (Izhikevich 2003, IEEE Trans Neural Netw 14:1569, eqs 1-3), in mV and ms.">
    <Parameter name="v0" dimension="voltage"/>
    <Parameter name="thresh" dimension="voltage"/>
    <Parameter name="a" dimension="none"/>
    <Parameter name="b" dimension="none"/>
    <Parameter name="c" dimension="none"/>
    <Parameter name="d" dimension="none"/>
    <Constant name="MVOLT" dimension="voltage" value="1 mV"/>
    <Constant name="MSEC" dimension="time" value="1 ms"/>
    <Attachments name="synapses" type="basePointCurrentDL"/>
    <Exposure name="U" dimension="none"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="U" dimension="none" exposure="U"/>
      <DerivedVariable name="ISyn" dimension="none" select="synapses[*]/I" reduce="add"/>
      <DerivedVariable name="V" dimension="none" value="v / MVOLT"/>
      <OnStart>
        <StateAssignment variable="v" value="v0"/>
        <StateAssignment variable="U" value="b * v0 / MVOLT"/>
      </OnStart>
      <TimeDerivative variable="v" value="(0.04 * V^2 + 5 * V + 140 - U + ISyn) * MVOLT / MSEC"/>
      <TimeDerivative variable="U" value="a * (b * V - U) / MSEC"/>
      <OnCondition test="v .gt. thresh">
        <StateAssignment variable="v" value="c * MVOLT"/>
        <StateAssignment variable="U" value="U + d"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="izhikevich2007Cell" extends="baseCellMembPotCap" description="The same with physical units (Izhikevich 2007, Dynamical Systems in Neuroscience, eqs 8.5-8.6).">
    <Parameter name="v0" dimension="voltage"/>
    <Parameter name="k" dimension="conductance_per_voltage"/>
    <Parameter name="vr" dimension="voltage"/>
    <Parameter name="vt" dimension="voltage"/>
    <Parameter name="vpeak" dimension="voltage"/>
    <Parameter name="a" dimension="per_time"/>
    <Parameter name="b" dimension="conductance"/>
    <Parameter name="c" dimension="voltage"/>
    <Parameter name="d" dimension="current"/>
    <Attachments name="synapses" type="basePointCurrent"/>
    <Exposure name="u" dimension="current"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="u" dimension="current" exposure="u"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="iMemb" dimension="current" exposure="iMemb" value="k * (v - vr) * (v - vt) - u + iSyn"/>
      <OnStart>
        <StateAssignment variable="v" value="v0"/>
        <StateAssignment variable="u" value="0"/>
      </OnStart>
      <TimeDerivative variable="v" value="iMemb / C"/>
      <TimeDerivative variable="u" value="a * (b * (v - vr) - u)"/>
      <OnCondition test="v .gt. vpeak">
        <StateAssignment variable="v" value="c"/>
        <StateAssignment variable="u" value="u + d"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="adExIaFCell" extends="baseCellMembPotCap" description="Adaptive exponential integrate-and-fire neuron (Brette &amp; Gerstner 2005, J Neurophysiol 94:3637, eqs 1-3) with a refractory period.">
    <Parameter name="gL" dimension="conductance"/>
    <Parameter name="EL" dimension="voltage"/>
    <Parameter name="reset" dimension="voltage"/>
    <Parameter name="VT" dimension="voltage"/>
    <Parameter name="thresh" dimension="voltage"/>
    <Parameter name="delT" dimension="voltage"/>
    <Parameter name="tauw" dimension="time"/>
    <Parameter name="refract" dimension="time"/>
    <Parameter name="a" dimension="conductance"/>
    <Parameter name="b" dimension="current"/>
    <Attachments name="synapses" type="basePointCurrent"/>
    <Exposure name="w" dimension="current"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="w" dimension="current" exposure="w"/>
      <StateVariable name="lastSpikeTime" dimension="time"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="iMemb" dimension="current" exposure="iMemb" value="gL * (EL - v) + gL * delT * exp((v - VT) / delT) - w + iSyn"/>
      <OnStart>
        <StateAssignment variable="v" value="EL"/>
        <StateAssignment variable="w" value="0"/>
      </OnStart>
      <Regime name="refractory">
        <OnEntry>
          <StateAssignment variable="lastSpikeTime" value="t"/>
          <StateAssignment variable="v" value="reset"/>
          <StateAssignment variable="w" value="w + b"/>
        </OnEntry>
        <TimeDerivative variable="w" value="(a * (v - EL) - w) / tauw"/>
        <OnCondition test="t .gt. lastSpikeTime + refract">
          <Transition regime="integrating"/>
        </OnCondition>
      </Regime>
      <Regime name="integrating" initial="true">
        <TimeDerivative variable="v" value="iMemb / C"/>
        <TimeDerivative variable="w" value="(a * (v - EL) - w) / tauw"/>
        <OnCondition test="v .gt. thresh">
          <EventOut port="spike"/>
          <Transition regime="refractory"/>
        </OnCondition>
      </Regime>
    </Dynamics>
  </ComponentType>
  <ComponentType name="fitzHughNagumoCell" extends="baseCellMembPotDL" description="FitzHugh-Nagumo oscillator with the constants of FitzHugh 1961, Biophys J 1:445; one unit of time is a second.">
    <Parameter name="I" dimension="none"/>
    <Constant name="SEC" dimension="time" value="1 s"/>
    <Exposure name="W" dimension="none"/>
    <Dynamics>
      <StateVariable name="V" dimension="none" exposure="V"/>
      <StateVariable name="W" dimension="none" exposure="W"/>
      <TimeDerivative variable="V" value="(V - V^3 / 3 - W + I) / SEC"/>
      <TimeDerivative variable="W" value="0.08 * (V + 0.7 - 0.8 * W) / SEC"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="fitzHughNagumo1969Cell" extends="baseCellMembPotDL" description="The same with free constants (FitzHugh 1969, in Biological Engineering, ed. Schwan); one unit of time is a millisecond.">
    <Parameter name="a" dimension="none"/>
    <Parameter name="b" dimension="none"/>
    <Parameter name="I" dimension="none"/>
    <Parameter name="phi" dimension="none"/>
    <Parameter name="V0" dimension="none"/>
    <Parameter name="W0" dimension="none"/>
    <Constant name="TS" dimension="time" value="1 ms"/>
    <Exposure name="W" dimension="none"/>
    <Dynamics>
      <StateVariable name="V" dimension="none" exposure="V"/>
      <StateVariable name="W" dimension="none" exposure="W"/>
      <OnStart>
        <StateAssignment variable="V" value="V0"/>
        <StateAssignment variable="W" value="W0"/>
      </OnStart>
      <TimeDerivative variable="V" value="(V - V^3 / 3 - W + I) / TS"/>
      <TimeDerivative variable="W" value="phi * (V + a - b * W) / TS"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="hindmarshRose1984Cell" extends="baseCellMembPotCap" description="Bursting neuron with three variables (Hindmarsh &amp; Rose 1984, Proc R Soc B 221:87), scaled to volts; one unit of time is a millisecond.">
    <Parameter name="a" dimension="none"/>
    <Parameter name="b" dimension="none"/>
    <Parameter name="c" dimension="none"/>
    <Parameter name="d" dimension="none"/>
    <Parameter name="s" dimension="none"/>
    <Parameter name="x1" dimension="none"/>
    <Parameter name="r" dimension="none"/>
    <Parameter name="x0" dimension="none"/>
    <Parameter name="y0" dimension="none"/>
    <Parameter name="z0" dimension="none"/>
    <Parameter name="v_scaling" dimension="voltage"/>
    <Constant name="MSEC" dimension="time" value="1 ms"/>
    <Attachments name="synapses" type="basePointCurrent"/>
    <Exposure name="x" dimension="none"/>
    <Exposure name="y" dimension="none"/>
    <Exposure name="z" dimension="none"/>
    <Exposure name="phi" dimension="none"/>
    <Exposure name="chi" dimension="none"/>
    <Exposure name="rho" dimension="none"/>
    <Exposure name="spiking" dimension="none"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="y" dimension="none" exposure="y"/>
      <StateVariable name="z" dimension="none" exposure="z"/>
      <StateVariable name="spiking" dimension="none" exposure="spiking"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="x" dimension="none" exposure="x" value="v / v_scaling"/>
      <DerivedVariable name="phi" dimension="none" exposure="phi" value="y - a * x^3 + b * x^2"/>
      <DerivedVariable name="chi" dimension="none" exposure="chi" value="c - d * x^2 - y"/>
      <DerivedVariable name="rho" dimension="none" exposure="rho" value="s * (x - x1) - z"/>
      <DerivedVariable name="iMemb" dimension="current" exposure="iMemb" value="C * v_scaling * (phi - z) / MSEC + iSyn"/>
      <OnStart>
        <StateAssignment variable="v" value="x0 * v_scaling"/>
        <StateAssignment variable="y" value="y0"/>
        <StateAssignment variable="z" value="z0"/>
      </OnStart>
      <TimeDerivative variable="v" value="iMemb / C"/>
      <TimeDerivative variable="y" value="chi / MSEC"/>
      <TimeDerivative variable="z" value="r * rho / MSEC"/>
      <OnCondition test="v .gt. 0 .and. spiking .lt. 0.5">
        <StateAssignment variable="spiking" value="1"/>
        <EventOut port="spike"/>
      </OnCondition>
      <OnCondition test="v .lt. 0">
        <StateAssignment variable="spiking" value="0"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="pinskyRinzelCA3Cell" extends="baseCellMembPot" description="Two-compartment CA3 pyramidal cell (Pinsky &amp; Rinzel 1994, J Comput Neurosci 1:39, eqs 1-4 and table 1, potentials shifted by -60 mV).">
    <Parameter name="iSoma" dimension="currentDensity"/>
    <Parameter name="iDend" dimension="currentDensity"/>
    <Parameter name="gc" dimension="conductanceDensity"/>
    <Parameter name="gLs" dimension="conductanceDensity"/>
    <Parameter name="gLd" dimension="conductanceDensity"/>
    <Parameter name="gNa" dimension="conductanceDensity"/>
    <Parameter name="gKdr" dimension="conductanceDensity"/>
    <Parameter name="gCa" dimension="conductanceDensity"/>
    <Parameter name="gKahp" dimension="conductanceDensity"/>
    <Parameter name="gKC" dimension="conductanceDensity"/>
    <Parameter name="gNmda" dimension="conductanceDensity"/>
    <Parameter name="gAmpa" dimension="conductanceDensity"/>
    <Parameter name="eNa" dimension="voltage"/>
    <Parameter name="eCa" dimension="voltage"/>
    <Parameter name="eK" dimension="voltage"/>
    <Parameter name="eL" dimension="voltage"/>
    <Parameter name="qd0" dimension="none"/>
    <Parameter name="pp" dimension="none"/>
    <Parameter name="alphac" dimension="none"/>
    <Parameter name="betac" dimension="none"/>
    <Parameter name="cm" dimension="specificCapacitance"/>
    <Constant name="MSEC" dimension="time" value="1 ms"/>
    <Constant name="MVOLT" dimension="voltage" value="1 mV"/>
    <Constant name="UAMP_PER_CM2" dimension="currentDensity" value="1 uA_per_cm2"/>
    <Constant name="Smax" dimension="none" value="125"/>
    <Constant name="Vsyn" dimension="voltage" value="60 mV"/>
    <Constant name="betaqd" dimension="none" value="0.001"/>
    <Exposure name="Vs" dimension="voltage"/>
    <Exposure name="Vd" dimension="voltage"/>
    <Exposure name="Cad" dimension="none"/>
    <Exposure name="hs" dimension="none"/>
    <Exposure name="ns" dimension="none"/>
    <Exposure name="sd" dimension="none"/>
    <Exposure name="cd" dimension="none"/>
    <Exposure name="qd" dimension="none"/>
    <Exposure name="Si" dimension="none"/>
    <Exposure name="Wi" dimension="none"/>
    <Exposure name="ICad" dimension="currentDensity"/>
    <Dynamics>
      <StateVariable name="Vs" dimension="voltage" exposure="Vs"/>
      <StateVariable name="Vd" dimension="voltage" exposure="Vd"/>
      <StateVariable name="Cad" dimension="none" exposure="Cad"/>
      <StateVariable name="hs" dimension="none" exposure="hs"/>
      <StateVariable name="ns" dimension="none" exposure="ns"/>
      <StateVariable name="sd" dimension="none" exposure="sd"/>
      <StateVariable name="cd" dimension="none" exposure="cd"/>
      <StateVariable name="qd" dimension="none" exposure="qd"/>
      <StateVariable name="Si" dimension="none" exposure="Si"/>
      <StateVariable name="Wi" dimension="none" exposure="Wi"/>
      <DerivedVariable name="v" dimension="voltage" exposure="v" value="Vs"/>
      <DerivedVariable name="s" dimension="none" value="Vs / MVOLT"/>
      <DerivedVariable name="d" dimension="none" value="Vd / MVOLT"/>
      <ConditionalDerivedVariable name="am" dimension="none">
        <Case condition="abs(-46.9 - s) .lt. 1e-6" value="0.32 * (4 - (-46.9 - s) / 2)"/>
        <Case value="0.32 * (-46.9 - s) / (exp((-46.9 - s) / 4) - 1)"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="bm" dimension="none">
        <Case condition="abs(s + 19.9) .lt. 1e-6" value="0.28 * (5 - (s + 19.9) / 2)"/>
        <Case value="0.28 * (s + 19.9) / (exp((s + 19.9) / 5) - 1)"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="mInf" dimension="none" value="am / (am + bm)"/>
      <ConditionalDerivedVariable name="an" dimension="none">
        <Case condition="abs(-24.9 - s) .lt. 1e-6" value="0.016 * (5 - (-24.9 - s) / 2)"/>
        <Case value="0.016 * (-24.9 - s) / (exp((-24.9 - s) / 5) - 1)"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="bn" dimension="none" value="0.25 * exp(-1 - 0.025 * s)"/>
      <DerivedVariable name="ah" dimension="none" value="0.128 * exp((-43 - s) / 18)"/>
      <DerivedVariable name="bh" dimension="none" value="4 / (1 + exp((-20 - s) / 5))"/>
      <DerivedVariable name="as" dimension="none" value="1.6 / (1 + exp(-0.072 * (d - 5)))"/>
      <ConditionalDerivedVariable name="bs" dimension="none">
        <Case condition="abs(d + 8.9) .lt. 1e-6" value="0.02 * (5 - (d + 8.9) / 2)"/>
        <Case value="0.02 * (d + 8.9) / (exp((d + 8.9) / 5) - 1)"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="ac" dimension="none">
        <Case condition="d .lt. -10" value="exp((d + 50) / 11 - (d + 53.5) / 27) / 18.975"/>
        <Case value="2 * exp((-53.5 - d) / 27)"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="bc" dimension="none">
        <Case condition="d .lt. -10" value="2 * exp((-53.5 - d) / 27) - ac"/>
        <Case value="0"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="aq" dimension="none">
        <Case condition="0.00002 * Cad .gt. 0.01" value="0.01"/>
        <Case value="0.00002 * Cad"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="chi" dimension="none">
        <Case condition="Cad .gt. 250" value="1"/>
        <Case value="Cad / 250"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="saturated" dimension="none">
        <Case condition="Si .gt. Smax" value="Smax"/>
        <Case value="Si"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="ICad" dimension="currentDensity" exposure="ICad" value="gCa * sd^2 * (Vd - eCa)"/>
      <DerivedVariable name="iAmpa" dimension="currentDensity" value="gAmpa * Wi * (Vd - Vsyn)"/>
      <DerivedVariable name="iNmda" dimension="currentDensity" value="gNmda * saturated * (Vd - Vsyn) / (1 + 0.28 * exp(-0.062 * (d - 60)))"/>
      <OnStart>
        <StateAssignment variable="Vs" value="eL"/>
        <StateAssignment variable="Vd" value="eL"/>
        <StateAssignment variable="qd" value="qd0"/>
      </OnStart>
      <TimeDerivative variable="Vs" value="(gLs * (eL - Vs) + gNa * mInf^2 * hs * (eNa - Vs) + gKdr * ns * (eK - Vs) + gc / pp * (Vd - Vs) + iSoma / pp) / cm"/>
      <TimeDerivative variable="Vd" value="(gLd * (eL - Vd) - ICad + gKahp * qd * (eK - Vd) + gKC * cd * chi * (eK - Vd) + (gc * (Vs - Vd) + iDend - iAmpa - iNmda) / (1 - pp)) / cm"/>
      <TimeDerivative variable="Cad" value="(-0.13 * ICad / UAMP_PER_CM2 - 0.075 * Cad) / MSEC"/>
      <TimeDerivative variable="hs" value="(ah - (ah + bh) * hs) / MSEC"/>
      <TimeDerivative variable="ns" value="(an - (an + bn) * ns) / MSEC"/>
      <TimeDerivative variable="sd" value="(as - (as + bs) * sd) / MSEC"/>
      <TimeDerivative variable="cd" value="(ac - (ac + bc) * cd) / MSEC"/>
      <TimeDerivative variable="qd" value="(aq - (aq + betaqd) * qd) / MSEC"/>
      <TimeDerivative variable="Si" value="-Si / (150 * MSEC)"/>
      <TimeDerivative variable="Wi" value="-Wi / (2 * MSEC)"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="pointCellCondBased" extends="baseCellMembPotCap" description="A conductance-based cell of one compartment: C dv/dt = sum of currents (Hodgkin &amp; Huxley 1952, eq 26).">
    <Parameter name="v0" dimension="voltage"/>
    <Parameter name="thresh" dimension="voltage"/>
    <Children name="populations" type="baseChannelPopulation"/>
    <Attachments name="synapses" type="basePointCurrent"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="spiking" dimension="none"/>
      <DerivedVariable name="iChannels" dimension="current" select="populations[*]/i" reduce="add"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="iMemb" dimension="current" exposure="iMemb" value="iChannels + iSyn"/>
      <OnStart>
        <StateAssignment variable="v" value="v0"/>
        <StateAssignment variable="spiking" value="0"/>
      </OnStart>
      <TimeDerivative variable="v" value="iMemb / C"/>
      <OnCondition test="v .gt. thresh .and. spiking .lt. 0.5">
        <StateAssignment variable="spiking" value="1"/>
        <EventOut port="spike"/>
      </OnCondition>
      <OnCondition test="v .lt. thresh">
        <StateAssignment variable="spiking" value="0"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
  <ComponentType name="pointCellCondBasedCa" extends="baseCellMembPotCap" description="The same with a calcium concentration that its channels can use.">
    <Parameter name="v0" dimension="voltage"/>
    <Parameter name="thresh" dimension="voltage"/>
    <Children name="populations" type="baseChannelPopulation"/>
    <Children name="concentrationModels" type="concentrationModel"/>
    <Attachments name="synapses" type="basePointCurrent"/>
    <Exposure name="iCa" dimension="current"/>
    <Exposure name="caConc" dimension="concentration"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="spiking" dimension="none"/>
      <DerivedVariable name="iChannels" dimension="current" select="populations[*]/i" reduce="add"/>
      <DerivedVariable name="iCa" dimension="current" exposure="iCa" select="populations[ion='ca']/i" reduce="add"/>
      <DerivedVariable name="caConc" dimension="concentration" exposure="caConc" select="concentrationModels[ion='ca']/concentration" reduce="add"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="iMemb" dimension="current" exposure="iMemb" value="iChannels + iSyn"/>
      <OnStart>
        <StateAssignment variable="v" value="v0"/>
        <StateAssignment variable="spiking" value="0"/>
      </OnStart>
      <TimeDerivative variable="v" value="iMemb / C"/>
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
