// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kPyNN = R"lems(<Lems>
  <ComponentType name="basePyNNCell" extends="baseCellMembPot" description="A PyNN cell: parameters are pure numbers in mV, ms, nF, nA and uS.">
    <Parameter name="cm" dimension="none"/>
    <Parameter name="i_offset" dimension="none"/>
    <Parameter name="tau_syn_E" dimension="none"/>
    <Parameter name="tau_syn_I" dimension="none"/>
    <Parameter name="v_init" dimension="none"/>
    <Constant name="MSEC" dimension="time" value="1 ms"/>
    <Constant name="MVOLT" dimension="voltage" value="1 mV"/>
    <Constant name="NFARAD" dimension="capacitance" value="1 nF"/>
    <Exposure name="iSyn" dimension="current"/>
    <EventPort name="spike_in_E" direction="in"/>
    <EventPort name="spike_in_I" direction="in"/>
  </ComponentType>
  <ComponentType name="basePyNNIaFCell" extends="basePyNNCell" description="A PyNN integrate-and-fire cell.">
    <Parameter name="tau_refrac" dimension="none"/>
    <Parameter name="v_thresh" dimension="none"/>
    <Parameter name="tau_m" dimension="none"/>
    <Parameter name="v_rest" dimension="none"/>
    <Parameter name="v_reset" dimension="none"/>
  </ComponentType>
  <ComponentType name="basePyNNIaFCondCell" extends="basePyNNIaFCell" description="The same with conductance-based synapses.">
    <Parameter name="e_rev_E" dimension="none"/>
    <Parameter name="e_rev_I" dimension="none"/>
  </ComponentType>
  <ComponentType name="IF_curr_alpha" extends="basePyNNIaFCell" description="PyNN IF_curr_alpha: leaky integrate-and-fire, alpha currents (PyNN documentation, standard cells).">
    <Attachments name="synapses" type="baseSynapse"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="lastSpikeTime" dimension="time"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <OnStart>
        <StateAssignment variable="v" value="v_init * MVOLT"/>
      </OnStart>
      <Regime name="refractory">
        <OnEntry>
          <StateAssignment variable="lastSpikeTime" value="t"/>
          <StateAssignment variable="v" value="v_reset * MVOLT"/>
        </OnEntry>
        <OnCondition test="t .gt. lastSpikeTime + tau_refrac * MSEC">
          <Transition regime="integrating"/>
        </OnCondition>
      </Regime>
      <Regime name="integrating" initial="true">
        <TimeDerivative variable="v" value="(i_offset / cm + (v_rest - v / MVOLT) / tau_m) * MVOLT / MSEC + iSyn / (cm * NFARAD)"/>
        <OnCondition test="v .gt. v_thresh * MVOLT">
          <EventOut port="spike"/>
          <Transition regime="refractory"/>
        </OnCondition>
      </Regime>
    </Dynamics>
  </ComponentType>
  <ComponentType name="IF_curr_exp" extends="basePyNNIaFCell" description="PyNN IF_curr_exp: leaky integrate-and-fire, exponential currents (PyNN documentation, standard cells).">
    <Attachments name="synapses" type="baseSynapse"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="lastSpikeTime" dimension="time"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <OnStart>
        <StateAssignment variable="v" value="v_init * MVOLT"/>
      </OnStart>
      <Regime name="refractory">
        <OnEntry>
          <StateAssignment variable="lastSpikeTime" value="t"/>
          <StateAssignment variable="v" value="v_reset * MVOLT"/>
        </OnEntry>
        <OnCondition test="t .gt. lastSpikeTime + tau_refrac * MSEC">
          <Transition regime="integrating"/>
        </OnCondition>
      </Regime>
      <Regime name="integrating" initial="true">
        <TimeDerivative variable="v" value="(i_offset / cm + (v_rest - v / MVOLT) / tau_m) * MVOLT / MSEC + iSyn / (cm * NFARAD)"/>
        <OnCondition test="v .gt. v_thresh * MVOLT">
          <EventOut port="spike"/>
          <Transition regime="refractory"/>
        </OnCondition>
      </Regime>
    </Dynamics>
  </ComponentType>
  <ComponentType name="IF_cond_alpha" extends="basePyNNIaFCondCell" description="PyNN IF_cond_alpha: leaky integrate-and-fire, alpha conductances (PyNN documentation, standard cells).">
    <Attachments name="synapses" type="baseSynapse"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="lastSpikeTime" dimension="time"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <OnStart>
        <StateAssignment variable="v" value="v_init * MVOLT"/>
      </OnStart>
      <Regime name="refractory">
        <OnEntry>
          <StateAssignment variable="lastSpikeTime" value="t"/>
          <StateAssignment variable="v" value="v_reset * MVOLT"/>
        </OnEntry>
        <OnCondition test="t .gt. lastSpikeTime + tau_refrac * MSEC">
          <Transition regime="integrating"/>
        </OnCondition>
      </Regime>
      <Regime name="integrating" initial="true">
        <TimeDerivative variable="v" value="(i_offset / cm + (v_rest - v / MVOLT) / tau_m) * MVOLT / MSEC + iSyn / (cm * NFARAD)"/>
        <OnCondition test="v .gt. v_thresh * MVOLT">
          <EventOut port="spike"/>
          <Transition regime="refractory"/>
        </OnCondition>
      </Regime>
    </Dynamics>
  </ComponentType>
  <ComponentType name="IF_cond_exp" extends="basePyNNIaFCondCell" description="PyNN IF_cond_exp: leaky integrate-and-fire, exponential conductances (PyNN documentation, standard cells).">
    <Attachments name="synapses" type="baseSynapse"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="lastSpikeTime" dimension="time"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <OnStart>
        <StateAssignment variable="v" value="v_init * MVOLT"/>
      </OnStart>
      <Regime name="refractory">
        <OnEntry>
          <StateAssignment variable="lastSpikeTime" value="t"/>
          <StateAssignment variable="v" value="v_reset * MVOLT"/>
        </OnEntry>
        <OnCondition test="t .gt. lastSpikeTime + tau_refrac * MSEC">
          <Transition regime="integrating"/>
        </OnCondition>
      </Regime>
      <Regime name="integrating" initial="true">
        <TimeDerivative variable="v" value="(i_offset / cm + (v_rest - v / MVOLT) / tau_m) * MVOLT / MSEC + iSyn / (cm * NFARAD)"/>
        <OnCondition test="v .gt. v_thresh * MVOLT">
          <EventOut port="spike"/>
          <Transition regime="refractory"/>
        </OnCondition>
      </Regime>
    </Dynamics>
  </ComponentType>
  <ComponentType name="EIF_cond_exp_isfa_ista" extends="basePyNNIaFCondCell" description="PyNN EIF_cond_exp_isfa_ista: adaptive exponential integrate-and-fire (Brette &amp; Gerstner 2005, eqs 1-3), exponential conductances.">
    <Parameter name="v_spike" dimension="none"/>
    <Parameter name="delta_T" dimension="none"/>
    <Parameter name="tau_w" dimension="none"/>
    <Parameter name="a" dimension="none"/>
    <Parameter name="b" dimension="none"/>
    <DerivedParameter name="eif_threshold" dimension="none" value="v_spike * H(delta_T - 1e-12) + v_thresh * H(-delta_T + 1e-12)"/>
    <Attachments name="synapses" type="baseSynapse"/>
    <Exposure name="w" dimension="none"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="w" dimension="none" exposure="w"/>
      <StateVariable name="lastSpikeTime" dimension="time"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <ConditionalDerivedVariable name="upstroke" dimension="none">
        <Case condition="delta_T .gt. 0" value="delta_T * exp((v / MVOLT - v_thresh) / delta_T)"/>
        <Case value="0"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="dw" dimension="per_time" value="(a * (v / MVOLT - v_rest) - w) / (tau_w * MSEC)"/>
      <OnStart>
        <StateAssignment variable="v" value="v_init * MVOLT"/>
        <StateAssignment variable="w" value="0"/>
      </OnStart>
      <Regime name="refractory">
        <OnEntry>
          <StateAssignment variable="lastSpikeTime" value="t"/>
          <StateAssignment variable="v" value="v_reset * MVOLT"/>
          <StateAssignment variable="w" value="w + b"/>
        </OnEntry>
        <TimeDerivative variable="w" value="dw"/>
        <OnCondition test="t .gt. lastSpikeTime + tau_refrac * MSEC">
          <Transition regime="integrating"/>
        </OnCondition>
      </Regime>
      <Regime name="integrating" initial="true">
        <TimeDerivative variable="v" value="((v_rest - v / MVOLT + upstroke) / tau_m + (i_offset - w) / cm) * MVOLT / MSEC + iSyn / (cm * NFARAD)"/>
        <TimeDerivative variable="w" value="dw"/>
        <OnCondition test="v .gt. eif_threshold * MVOLT">
          <EventOut port="spike"/>
          <Transition regime="refractory"/>
        </OnCondition>
      </Regime>
    </Dynamics>
  </ComponentType>
  <ComponentType name="EIF_cond_alpha_isfa_ista" extends="basePyNNIaFCondCell" description="PyNN EIF_cond_alpha_isfa_ista: adaptive exponential integrate-and-fire (Brette &amp; Gerstner 2005, eqs 1-3), alpha conductances.">
    <Parameter name="v_spike" dimension="none"/>
    <Parameter name="delta_T" dimension="none"/>
    <Parameter name="tau_w" dimension="none"/>
    <Parameter name="a" dimension="none"/>
    <Parameter name="b" dimension="none"/>
    <DerivedParameter name="eif_threshold" dimension="none" value="v_spike * H(delta_T - 1e-12) + v_thresh * H(-delta_T + 1e-12)"/>
    <Attachments name="synapses" type="baseSynapse"/>
    <Exposure name="w" dimension="none"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="w" dimension="none" exposure="w"/>
      <StateVariable name="lastSpikeTime" dimension="time"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <ConditionalDerivedVariable name="upstroke" dimension="none">
        <Case condition="delta_T .gt. 0" value="delta_T * exp((v / MVOLT - v_thresh) / delta_T)"/>
        <Case value="0"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="dw" dimension="per_time" value="(a * (v / MVOLT - v_rest) - w) / (tau_w * MSEC)"/>
      <OnStart>
        <StateAssignment variable="v" value="v_init * MVOLT"/>
        <StateAssignment variable="w" value="0"/>
      </OnStart>
      <Regime name="refractory">
        <OnEntry>
          <StateAssignment variable="lastSpikeTime" value="t"/>
          <StateAssignment variable="v" value="v_reset * MVOLT"/>
          <StateAssignment variable="w" value="w + b"/>
        </OnEntry>
        <TimeDerivative variable="w" value="dw"/>
        <OnCondition test="t .gt. lastSpikeTime + tau_refrac * MSEC">
          <Transition regime="integrating"/>
        </OnCondition>
      </Regime>
      <Regime name="integrating" initial="true">
        <TimeDerivative variable="v" value="((v_rest - v / MVOLT + upstroke) / tau_m + (i_offset - w) / cm) * MVOLT / MSEC + iSyn / (cm * NFARAD)"/>
        <TimeDerivative variable="w" value="dw"/>
        <OnCondition test="v .gt. eif_threshold * MVOLT">
          <EventOut port="spike"/>
          <Transition regime="refractory"/>
        </OnCondition>
      </Regime>
    </Dynamics>
  </ComponentType>
  <ComponentType name="HH_cond_exp" extends="basePyNNCell" description="PyNN HH_cond_exp: one compartment with sodium and potassium currents (Traub &amp; Miles 1991, Neuronal Networks of the Hippocampus, as in Brette et al. 2007, J Comput Neurosci 23:349).">
    <Parameter name="gbar_K" dimension="none"/>
    <Parameter name="gbar_Na" dimension="none"/>
    <Parameter name="g_leak" dimension="none"/>
    <Parameter name="e_rev_K" dimension="none"/>
    <Parameter name="e_rev_Na" dimension="none"/>
    <Parameter name="e_rev_leak" dimension="none"/>
    <Parameter name="e_rev_E" dimension="none"/>
    <Parameter name="e_rev_I" dimension="none"/>
    <Parameter name="v_offset" dimension="none"/>
    <Attachments name="synapses" type="baseSynapse"/>
    <Exposure name="m" dimension="none"/>
    <Exposure name="h" dimension="none"/>
    <Exposure name="n" dimension="none"/>
    <Dynamics>
      <StateVariable name="v" dimension="voltage" exposure="v"/>
      <StateVariable name="m" dimension="none" exposure="m"/>
      <StateVariable name="h" dimension="none" exposure="h"/>
      <StateVariable name="n" dimension="none" exposure="n"/>
      <DerivedVariable name="iSyn" dimension="current" exposure="iSyn" select="synapses[*]/i" reduce="add"/>
      <DerivedVariable name="x" dimension="none" value="v / MVOLT - v_offset"/>
      <DerivedVariable name="iLeak" dimension="none" value="g_leak * (e_rev_leak - v / MVOLT)"/>
      <DerivedVariable name="iNa" dimension="none" value="gbar_Na * m^3 * h * (e_rev_Na - v / MVOLT)"/>
      <DerivedVariable name="iK" dimension="none" value="gbar_K * n^4 * (e_rev_K - v / MVOLT)"/>
      <ConditionalDerivedVariable name="alpham" dimension="none">
        <Case condition="abs(13 - x) .lt. 1e-6" value="0.32 * (4 - (13 - x) / 2)"/>
        <Case value="0.32 * (13 - x) / (exp((13 - x) / 4) - 1)"/>
      </ConditionalDerivedVariable>
      <ConditionalDerivedVariable name="betam" dimension="none">
        <Case condition="abs(x - 40) .lt. 1e-6" value="0.28 * (5 - (x - 40) / 2)"/>
        <Case value="0.28 * (x - 40) / (exp((x - 40) / 5) - 1)"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="alphah" dimension="none" value="0.128 * exp((17 - x) / 18)"/>
      <DerivedVariable name="betah" dimension="none" value="4 / (1 + exp((40 - x) / 5))"/>
      <ConditionalDerivedVariable name="alphan" dimension="none">
        <Case condition="abs(15 - x) .lt. 1e-6" value="0.032 * (5 - (15 - x) / 2)"/>
        <Case value="0.032 * (15 - x) / (exp((15 - x) / 5) - 1)"/>
      </ConditionalDerivedVariable>
      <DerivedVariable name="betan" dimension="none" value="0.5 * exp((10 - x) / 40)"/>
      <OnStart>
        <StateAssignment variable="v" value="v_init * MVOLT"/>
      </OnStart>
      <TimeDerivative variable="v" value="(iLeak + iNa + iK + i_offset) / cm * MVOLT / MSEC + iSyn / (cm * NFARAD)"/>
      <TimeDerivative variable="m" value="(alpham * (1 - m) - betam * m) / MSEC"/>
      <TimeDerivative variable="h" value="(alphah * (1 - h) - betah * h) / MSEC"/>
      <TimeDerivative variable="n" value="(alphan * (1 - n) - betan * n) / MSEC"/>
    </Dynamics>
  </ComponentType>
  <ComponentType name="basePynnSynapse" extends="baseVoltageDepSynapse" description="A PyNN synapse: parameters are pure numbers in mV and ms, the weight in uS or nA.">
    <Parameter name="tau_syn" dimension="none"/>
    <Constant name="MSEC" dimension="time" value="1 ms"/>
    <Constant name="MVOLT" dimension="voltage" value="1 mV"/>
    <Constant name="NAMP" dimension="current" value="1 nA"/>
  </ComponentType>
  <ComponentType name="expCondSynapse" extends="basePynnSynapse" description="Conductance that jumps and decays exponentially (PyNN documentation, standard cells).">
    <Parameter name="e_rev" dimension="none"/>
    <Exposure name="g" dimension="none"/>
    <Dynamics>
      <StateVariable name="g" dimension="none" exposure="g"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="g * (e_rev - v / MVOLT) * NAMP"/>
      <TimeDerivative variable="g" value="-g / (tau_syn * MSEC)"/>
      <OnEvent port="in">
        <StateAssignment variable="g" value="g + weight"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="expCurrSynapse" extends="basePynnSynapse" description="Current that jumps and decays exponentially (PyNN documentation, standard cells).">
    <Dynamics>
      <StateVariable name="I" dimension="none"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="I * NAMP"/>
      <TimeDerivative variable="I" value="-I / (tau_syn * MSEC)"/>
      <OnEvent port="in">
        <StateAssignment variable="I" value="I + weight"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="alphaCondSynapse" extends="basePynnSynapse" description="Conductance of alpha form (Rall 1967) (PyNN documentation, standard cells).">
    <Parameter name="e_rev" dimension="none"/>
    <Exposure name="g" dimension="none"/>
    <Exposure name="A" dimension="none"/>
    <Dynamics>
      <StateVariable name="g" dimension="none" exposure="g"/>
      <StateVariable name="A" dimension="none" exposure="A"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="g * (e_rev - v / MVOLT) * NAMP"/>
      <TimeDerivative variable="g" value="(2.718281828459045 * A - g) / (tau_syn * MSEC)"/>
      <TimeDerivative variable="A" value="-A / (tau_syn * MSEC)"/>
      <OnEvent port="in">
        <StateAssignment variable="A" value="A + weight"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="alphaCurrSynapse" extends="basePynnSynapse" description="Current of alpha form (Rall 1967) (PyNN documentation, standard cells).">
    <Exposure name="A" dimension="none"/>
    <Dynamics>
      <StateVariable name="I" dimension="none"/>
      <StateVariable name="A" dimension="none" exposure="A"/>
      <DerivedVariable name="i" dimension="current" exposure="i" value="I * NAMP"/>
      <TimeDerivative variable="I" value="(2.718281828459045 * A - I) / (tau_syn * MSEC)"/>
      <TimeDerivative variable="A" value="-A / (tau_syn * MSEC)"/>
      <OnEvent port="in">
        <StateAssignment variable="A" value="A + weight"/>
      </OnEvent>
    </Dynamics>
  </ComponentType>
  <ComponentType name="SpikeSourcePoisson" extends="baseSpikeSource" description="PyNN SpikeSourcePoisson: a Poisson process from start for duration (PyNN documentation, standard cells).">
    <Parameter name="start" dimension="time"/>
    <Parameter name="duration" dimension="time"/>
    <Parameter name="rate" dimension="per_time"/>
    <DerivedParameter name="end" dimension="time" value="start + duration"/>
    <EventPort name="in" direction="in"/>
    <Exposure name="isi" dimension="time"/>
    <Exposure name="tnextIdeal" dimension="time"/>
    <Exposure name="tnextUsed" dimension="time"/>
    <Constant name="tolerance" dimension="time" value="1e-9 ms"/>
    <Constant name="never" dimension="time" value="1e9 hour"/>
    <Dynamics>
      <StateVariable name="tsince" dimension="time" exposure="tsince"/>
      <StateVariable name="tnextIdeal" dimension="time" exposure="tnextIdeal"/>
      <StateVariable name="tnextUsed" dimension="time" exposure="tnextUsed"/>
      <StateVariable name="isi" dimension="time" exposure="isi"/>
      <OnStart>
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="start - log(1 - random(1)) / rate"/>
        <StateAssignment variable="tnextIdeal" value="isi + never * H(isi - end)"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal"/>
      </OnStart>
      <TimeDerivative variable="tsince" value="1"/>
      <TimeDerivative variable="tnextIdeal" value="0"/>
      <TimeDerivative variable="tnextUsed" value="0"/>
      <OnCondition test="t .gt. tnextUsed">
        <StateAssignment variable="tsince" value="0"/>
        <StateAssignment variable="isi" value="-log(1 - random(1)) / rate"/>
        <StateAssignment variable="tnextIdeal" value="tnextIdeal + isi + never * H(tnextIdeal + isi - end)"/>
        <StateAssignment variable="tnextUsed" value="tnextIdeal * H(tnextIdeal - t) + (t + tolerance) * H(t - tnextIdeal)"/>
        <EventOut port="spike"/>
      </OnCondition>
    </Dynamics>
  </ComponentType>
</Lems>)lems";

}  // namespace nl::neuroml::types
