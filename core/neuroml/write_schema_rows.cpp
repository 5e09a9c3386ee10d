// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off
// Made by scripts/make_schema_table.py from the NeuroML 2.3.1 schema (https://github.com/NeuroML/NeuroML2): names in the
// schema's order. Do not edit.
#include "core/neuroml/write_schema.hpp"

namespace nl::neuroml {

// A line a type: its name, its attributes ("#": an id, "=dimension": a quantity), "|", its child elements with their types.
const char* const kSchemaTypes = R"(NeuroMLDocument id# metaid | notes:Notes property:Property annotation:Annotation include:IncludeType extracellularProperties:ExtracellularProperties intracellularProperties:IntracellularProperties morphology:Morphology ionChannel:IonChannel ionChannelHH:IonChannelHH ionChannelVShift:IonChannelVShift ionChannelKS:IonChannelKS decayingPoolConcentrationModel:DecayingPoolConcentrationModel fixedFactorConcentrationModel:FixedFactorConcentrationModel alphaCurrentSynapse:AlphaCurrentSynapse alphaSynapse:AlphaSynapse expOneSynapse:ExpOneSynapse expTwoSynapse:ExpTwoSynapse expThreeSynapse:ExpThreeSynapse blockingPlasticSynapse:BlockingPlasticSynapse doubleSynapse:DoubleSynapse gapJunction:GapJunction silentSynapse:SilentSynapse linearGradedSynapse:LinearGradedSynapse gradedSynapse:GradedSynapse biophysicalProperties:BiophysicalProperties cell:Cell cell2CaPools:Cell2CaPools baseCell:BaseCell iafTauCell:IafTauCell iafTauRefCell:IafTauRefCell iafCell:IafCell iafRefCell:IafRefCell izhikevichCell:IzhikevichCell izhikevich2007Cell:Izhikevich2007Cell adExIaFCell:AdExIaFCell fitzHughNagumoCell:FitzHughNagumoCell fitzHughNagumo1969Cell:FitzHughNagumo1969Cell pinskyRinzelCA3Cell:PinskyRinzelCA3Cell hindmarshRose1984Cell:HindmarshRose1984Cell pulseGenerator:PulseGenerator pulseGeneratorDL:PulseGeneratorDL sineGenerator:SineGenerator sineGeneratorDL:SineGeneratorDL rampGenerator:RampGenerator rampGeneratorDL:RampGeneratorDL compoundInput:CompoundInput compoundInputDL:CompoundInputDL voltageClamp:VoltageClamp voltageClampTriple:VoltageClampTriple spikeArray:SpikeArray timedSynapticInput:TimedSynapticInput spikeGenerator:SpikeGenerator spikeGeneratorRandom:SpikeGeneratorRandom spikeGeneratorPoisson:SpikeGeneratorPoisson spikeGeneratorRefPoisson:SpikeGeneratorRefPoisson poissonFiringSynapse:PoissonFiringSynapse transientPoissonFiringSynapse:TransientPoissonFiringSynapse IF_curr_alpha:IF_curr_alpha IF_curr_exp:IF_curr_exp IF_cond_alpha:IF_cond_alpha IF_cond_exp:IF_cond_exp EIF_cond_exp_isfa_ista:EIF_cond_exp_isfa_ista EIF_cond_alpha_isfa_ista:EIF_cond_alpha_isfa_ista HH_cond_exp:HH_cond_exp expCondSynapse:ExpCondSynapse alphaCondSynapse:AlphaCondSynapse expCurrSynapse:ExpCurrSynapse alphaCurrSynapse:AlphaCurrSynapse SpikeSourcePoisson:SpikeSourcePoisson network:Network ComponentType:ComponentType
Property tag value |
Annotation  | *:
IncludeType href |
ExtracellularProperties id# | species:Species
IntracellularProperties  | species:Species resistivity:Resistivity
Morphology id# metaid | notes:Notes property:Property annotation:Annotation segment:Segment segmentGroup:SegmentGroup
IonChannel id# metaid neuroLexId species# type conductance=conductance | notes:Notes property:Property annotation:Annotation q10ConductanceScaling:Q10ConductanceScaling gate:GateHHUndetermined gateHHrates:GateHHRates gateHHratesTau:GateHHRatesTau gateHHtauInf:GateHHTauInf gateHHratesInf:GateHHRatesInf gateHHratesTauInf:GateHHRatesTauInf gateHHInstantaneous:GateHHInstantaneous gateFractional:GateFractional
IonChannelHH id# metaid neuroLexId species# type conductance=conductance | notes:Notes property:Property annotation:Annotation q10ConductanceScaling:Q10ConductanceScaling gate:GateHHUndetermined gateHHrates:GateHHRates gateHHratesTau:GateHHRatesTau gateHHtauInf:GateHHTauInf gateHHratesInf:GateHHRatesInf gateHHratesTauInf:GateHHRatesTauInf gateHHInstantaneous:GateHHInstantaneous gateFractional:GateFractional
IonChannelVShift id# metaid neuroLexId species# type conductance=conductance vShift=voltage | notes:Notes property:Property annotation:Annotation q10ConductanceScaling:Q10ConductanceScaling gate:GateHHUndetermined gateHHrates:GateHHRates gateHHratesTau:GateHHRatesTau gateHHtauInf:GateHHTauInf gateHHratesInf:GateHHRatesInf gateHHratesTauInf:GateHHRatesTauInf gateHHInstantaneous:GateHHInstantaneous gateFractional:GateFractional
IonChannelKS id# metaid species# conductance=conductance neuroLexId | notes:Notes property:Property annotation:Annotation gateKS:GateKS
DecayingPoolConcentrationModel id# metaid ion# restingConc=concentration decayConstant=time shellThickness=length | notes:Notes property:Property annotation:Annotation
FixedFactorConcentrationModel id# metaid ion# restingConc=concentration decayConstant=time rho=rho_factor | notes:Notes property:Property annotation:Annotation
AlphaCurrentSynapse id# metaid neuroLexId tau=time ibase=current | notes:Notes property:Property annotation:Annotation
AlphaSynapse id# metaid neuroLexId gbase=conductance erev=voltage tau=time | notes:Notes property:Property annotation:Annotation
ExpOneSynapse id# metaid neuroLexId gbase=conductance erev=voltage tauDecay=time | notes:Notes property:Property annotation:Annotation
ExpTwoSynapse id# metaid neuroLexId gbase=conductance erev=voltage tauDecay=time tauRise=time | notes:Notes property:Property annotation:Annotation
ExpThreeSynapse id# metaid neuroLexId gbase1=conductance gbase2=conductance erev=voltage tauDecay1=time tauDecay2=time tauRise=time | notes:Notes property:Property annotation:Annotation
BlockingPlasticSynapse id# metaid neuroLexId gbase=conductance erev=voltage tauDecay=time tauRise=time | notes:Notes property:Property annotation:Annotation plasticityMechanism:PlasticityMechanism blockMechanism:BlockMechanism
DoubleSynapse id# metaid neuroLexId synapse1# synapse2# synapse1Path synapse2Path | notes:Notes property:Property annotation:Annotation
GapJunction id# metaid neuroLexId conductance=conductance | notes:Notes property:Property annotation:Annotation
SilentSynapse id# metaid neuroLexId | notes:Notes property:Property annotation:Annotation
LinearGradedSynapse id# metaid neuroLexId conductance=conductance | notes:Notes property:Property annotation:Annotation
GradedSynapse id# metaid neuroLexId conductance=conductance delta=voltage Vth=voltage k=per_time erev=voltage | notes:Notes property:Property annotation:Annotation
BiophysicalProperties id# metaid | notes:Notes property:Property annotation:Annotation membraneProperties:MembraneProperties intracellularProperties:IntracellularProperties extracellularProperties:ExtracellularProperties
Cell id# metaid neuroLexId morphology# biophysicalProperties# | notes:Notes property:Property annotation:Annotation morphology:Morphology biophysicalProperties:BiophysicalProperties
Cell2CaPools id# metaid neuroLexId morphology# biophysicalProperties# | notes:Notes property:Property annotation:Annotation morphology:Morphology biophysicalProperties:BiophysicalProperties biophysicalProperties2CaPools:BiophysicalProperties2CaPools
BaseCell id# metaid neuroLexId | notes:Notes property:Property annotation:Annotation
IafTauCell id# metaid neuroLexId leakReversal=voltage thresh=voltage reset=voltage tau=time | notes:Notes property:Property annotation:Annotation
IafTauRefCell id# metaid neuroLexId leakReversal=voltage thresh=voltage reset=voltage tau=time refract=time | notes:Notes property:Property annotation:Annotation
IafCell id# metaid neuroLexId leakReversal=voltage thresh=voltage reset=voltage C=capacitance leakConductance=conductance | notes:Notes property:Property annotation:Annotation
IafRefCell id# metaid neuroLexId leakReversal=voltage thresh=voltage reset=voltage C=capacitance leakConductance=conductance refract=time | notes:Notes property:Property annotation:Annotation
IzhikevichCell id# metaid neuroLexId v0=voltage thresh=voltage a=none b=none c=none d=none | notes:Notes property:Property annotation:Annotation
Izhikevich2007Cell id# metaid neuroLexId C=capacitance v0=voltage k=conductance_per_voltage vr=voltage vt=voltage vpeak=voltage a=per_time b=conductance c=voltage d=current | notes:Notes property:Property annotation:Annotation
AdExIaFCell id# metaid neuroLexId C=capacitance gL=conductance EL=voltage reset=voltage VT=voltage thresh=voltage delT=voltage tauw=time refract=time a=conductance b=current | notes:Notes property:Property annotation:Annotation
FitzHughNagumoCell id# metaid neuroLexId I=none | notes:Notes property:Property annotation:Annotation
FitzHughNagumo1969Cell id# metaid neuroLexId a=none b=none I=none phi=none V0=none W0=none | notes:Notes property:Property annotation:Annotation
PinskyRinzelCA3Cell id# metaid neuroLexId iSoma=currentDensity iDend=currentDensity gc=conductanceDensity gLs=conductanceDensity gLd=conductanceDensity gNa=conductanceDensity gKdr=conductanceDensity gCa=conductanceDensity gKahp=conductanceDensity gKC=conductanceDensity gNmda=conductanceDensity gAmpa=conductanceDensity eNa=voltage eCa=voltage eK=voltage eL=voltage qd0=none pp=none alphac=none betac=none cm=specificCapacitance | notes:Notes property:Property annotation:Annotation
HindmarshRose1984Cell id# metaid neuroLexId C=capacitance a=none b=none c=none d=none s=none x1=none r=none x0=none y0=none z0=none v_scaling=voltage | notes:Notes property:Property annotation:Annotation
PulseGenerator id# metaid delay=time duration=time amplitude=current | notes:Notes property:Property annotation:Annotation
PulseGeneratorDL id# metaid delay=time duration=time amplitude=none | notes:Notes property:Property annotation:Annotation
SineGenerator id# metaid delay=time phase=none duration=time amplitude=current period=time | notes:Notes property:Property annotation:Annotation
SineGeneratorDL id# metaid delay=time phase=none duration=time amplitude=none period=time | notes:Notes property:Property annotation:Annotation
RampGenerator id# metaid delay=time duration=time startAmplitude=current finishAmplitude=current baselineAmplitude=current | notes:Notes property:Property annotation:Annotation
RampGeneratorDL id# metaid delay=time duration=time startAmplitude=none finishAmplitude=none baselineAmplitude=none | notes:Notes property:Property annotation:Annotation
CompoundInput id# metaid | notes:Notes property:Property annotation:Annotation pulseGenerator:PulseGenerator sineGenerator:SineGenerator rampGenerator:RampGenerator
CompoundInputDL id# metaid | notes:Notes property:Property annotation:Annotation pulseGeneratorDL:PulseGeneratorDL sineGeneratorDL:SineGeneratorDL rampGeneratorDL:RampGeneratorDL
VoltageClamp id# metaid delay=time duration=time targetVoltage=voltage simpleSeriesResistance=resistance | notes:Notes property:Property annotation:Annotation
VoltageClampTriple id# metaid active delay=time duration=time conditioningVoltage=voltage testingVoltage=voltage returnVoltage=voltage simpleSeriesResistance=resistance | notes:Notes property:Property annotation:Annotation
SpikeArray id# metaid | notes:Notes property:Property annotation:Annotation spike:Spike
TimedSynapticInput id# metaid synapse# spikeTarget | notes:Notes property:Property annotation:Annotation spike:Spike
SpikeGenerator id# metaid period=time | notes:Notes property:Property annotation:Annotation
SpikeGeneratorRandom id# metaid maxISI=time minISI=time | notes:Notes property:Property annotation:Annotation
SpikeGeneratorPoisson id# metaid averageRate=per_time | notes:Notes property:Property annotation:Annotation
SpikeGeneratorRefPoisson id# metaid averageRate=per_time minimumISI=time | notes:Notes property:Property annotation:Annotation
PoissonFiringSynapse id# metaid averageRate=per_time synapse spikeTarget | notes:Notes property:Property annotation:Annotation
TransientPoissonFiringSynapse id# metaid averageRate=per_time delay=time duration=time synapse spikeTarget | notes:Notes property:Property annotation:Annotation
IF_curr_alpha id# metaid neuroLexId cm i_offset tau_syn_E tau_syn_I v_init tau_m tau_refrac v_reset v_rest v_thresh | notes:Notes property:Property annotation:Annotation
IF_curr_exp id# metaid neuroLexId cm i_offset tau_syn_E tau_syn_I v_init tau_m tau_refrac v_reset v_rest v_thresh | notes:Notes property:Property annotation:Annotation
IF_cond_alpha id# metaid neuroLexId cm i_offset tau_syn_E tau_syn_I v_init tau_m tau_refrac v_reset v_rest v_thresh e_rev_E e_rev_I | notes:Notes property:Property annotation:Annotation
IF_cond_exp id# metaid neuroLexId cm i_offset tau_syn_E tau_syn_I v_init tau_m tau_refrac v_reset v_rest v_thresh e_rev_E e_rev_I | notes:Notes property:Property annotation:Annotation
EIF_cond_exp_isfa_ista id# metaid neuroLexId cm i_offset tau_syn_E tau_syn_I v_init tau_m tau_refrac v_reset v_rest v_thresh e_rev_E e_rev_I a b delta_T tau_w v_spike | notes:Notes property:Property annotation:Annotation
EIF_cond_alpha_isfa_ista id# metaid neuroLexId cm i_offset tau_syn_E tau_syn_I v_init tau_m tau_refrac v_reset v_rest v_thresh e_rev_E e_rev_I a b delta_T tau_w v_spike | notes:Notes property:Property annotation:Annotation
HH_cond_exp id# metaid neuroLexId cm i_offset tau_syn_E tau_syn_I v_init v_offset e_rev_E e_rev_I e_rev_K e_rev_Na e_rev_leak g_leak gbar_K gbar_Na | notes:Notes property:Property annotation:Annotation
ExpCondSynapse id# metaid neuroLexId tau_syn e_rev | notes:Notes property:Property annotation:Annotation
AlphaCondSynapse id# metaid neuroLexId tau_syn e_rev | notes:Notes property:Property annotation:Annotation
ExpCurrSynapse id# metaid neuroLexId tau_syn | notes:Notes property:Property annotation:Annotation
AlphaCurrSynapse id# metaid neuroLexId tau_syn | notes:Notes property:Property annotation:Annotation
SpikeSourcePoisson id# metaid start=time duration=time rate=per_time | notes:Notes property:Property annotation:Annotation
Species id# concentrationModel# ion# initialConcentration=concentration initialExtConcentration=concentration segmentGroup# |
Resistivity value=resistivity segmentGroup# |
Segment id name neuroLexId | parent:SegmentParent proximal:Point3DWithDiam distal:Point3DWithDiam
SegmentGroup id# neuroLexId | notes:Notes property:Property annotation:Annotation member:Member include:Include path:Path subTree:SubTree inhomogeneousParameter:InhomogeneousParameter
Q10ConductanceScaling q10Factor=none experimentalTemp=temperature |
GateHHUndetermined id# instances type | notes:Notes q10Settings:Q10Settings forwardRate:HHRate reverseRate:HHRate timeCourse:HHTime steadyState:HHVariable subGate:GateFractionalSubgate
GateHHRates id# instances | notes:Notes q10Settings:Q10Settings forwardRate:HHRate reverseRate:HHRate
GateHHRatesTau id# instances | notes:Notes q10Settings:Q10Settings forwardRate:HHRate reverseRate:HHRate timeCourse:HHTime
GateHHTauInf id# instances | notes:Notes q10Settings:Q10Settings timeCourse:HHTime steadyState:HHVariable
GateHHRatesInf id# instances | notes:Notes q10Settings:Q10Settings forwardRate:HHRate reverseRate:HHRate steadyState:HHVariable
GateHHRatesTauInf id# instances | notes:Notes q10Settings:Q10Settings forwardRate:HHRate reverseRate:HHRate timeCourse:HHTime steadyState:HHVariable
GateHHInstantaneous id# instances | notes:Notes steadyState:HHVariable
GateFractional id# instances | notes:Notes q10Settings:Q10Settings subGate:GateFractionalSubgate
GateKS id# instances | notes:Notes q10Settings:Q10Settings closedState:ClosedState openState:OpenState forwardTransition:ForwardTransition reverseTransition:ReverseTransition tauInfTransition:TauInfTransition
PlasticityMechanism type initReleaseProb tauRec=time tauFac=time |
BlockMechanism type species# blockConcentration=concentration scalingConc=concentration scalingVolt=voltage |
MembraneProperties  | channelPopulation:ChannelPopulation channelDensity:ChannelDensity channelDensityVShift:ChannelDensityVShift channelDensityNernst:ChannelDensityNernst channelDensityGHK:ChannelDensityGHK channelDensityGHK2:ChannelDensityGHK2 channelDensityNonUniform:ChannelDensityNonUniform channelDensityNonUniformNernst:ChannelDensityNonUniformNernst channelDensityNonUniformGHK:ChannelDensityNonUniformGHK spikeThresh:SpikeThresh specificCapacitance:SpecificCapacitance initMembPotential:InitMembPotential
BiophysicalProperties2CaPools id# metaid | notes:Notes property:Property annotation:Annotation membraneProperties2CaPools:MembraneProperties2CaPools intracellularProperties2CaPools:IntracellularProperties2CaPools extracellularProperties:ExtracellularProperties
Spike id time=time |
SegmentParent segment fractionAlong |
Point3DWithDiam x y z diameter |
Member segment |
Include segmentGroup# |
Path  | from:SegmentEndPoint to:SegmentEndPoint
SubTree  | from:SegmentEndPoint to:SegmentEndPoint
InhomogeneousParameter id# variable metric | proximal:ProximalDetails distal:DistalDetails
Q10Settings type# fixedQ10=none q10Factor=none experimentalTemp=temperature |
HHRate type# rate=per_time midpoint=voltage scale=voltage |
HHTime type# rate=time midpoint=voltage scale=voltage tau=time |
HHVariable type# rate midpoint=voltage scale=voltage |
GateFractionalSubgate id# fractionalConductance=none | notes:Notes q10Settings:Q10Settings steadyState:HHVariable timeCourse:HHTime
ClosedState id# |
OpenState id# |
ForwardTransition id# from# to# | *:
ReverseTransition id# from# to# | *:
TauInfTransition id# from# to# | steadyState:HHVariable timeCourse:HHTime
ChannelPopulation id# ionChannel# number erev=voltage segmentGroup# segment ion# | variableParameter:VariableParameter
ChannelDensity id# ionChannel# condDensity=conductanceDensity erev=voltage segmentGroup# segment ion# | variableParameter:VariableParameter
ChannelDensityVShift id# ionChannel# condDensity=conductanceDensity erev=voltage segmentGroup# segment ion# vShift=voltage | variableParameter:VariableParameter
ChannelDensityNernst id# ionChannel# condDensity=conductanceDensity segmentGroup# segment# ion# | variableParameter:VariableParameter
ChannelDensityGHK id# ionChannel# permeability=permeability segmentGroup# segment# ion# |
ChannelDensityGHK2 id# ionChannel# condDensity=conductanceDensity segmentGroup# segment# ion# |
ChannelDensityNonUniform id# ionChannel# erev=voltage ion# | variableParameter:VariableParameter
ChannelDensityNonUniformNernst id# ionChannel# ion# | variableParameter:VariableParameter
ChannelDensityNonUniformGHK id# ionChannel# ion# | variableParameter:VariableParameter
SpikeThresh value=voltage segmentGroup# |
SpecificCapacitance value=specificCapacitance segmentGroup# |
InitMembPotential value=voltage segmentGroup# |
MembraneProperties2CaPools  | channelPopulation:ChannelPopulation channelDensity:ChannelDensity channelDensityVShift:ChannelDensityVShift channelDensityNernst:ChannelDensityNernst channelDensityGHK:ChannelDensityGHK channelDensityGHK2:ChannelDensityGHK2 channelDensityNonUniform:ChannelDensityNonUniform channelDensityNonUniformNernst:ChannelDensityNonUniformNernst channelDensityNonUniformGHK:ChannelDensityNonUniformGHK spikeThresh:SpikeThresh specificCapacitance:SpecificCapacitance initMembPotential:InitMembPotential channelDensityNernstCa2:ChannelDensityNernstCa2
IntracellularProperties2CaPools  | species:Species resistivity:Resistivity
SegmentEndPoint segment |
ProximalDetails translationStart |
DistalDetails normalizationEnd |
VariableParameter parameter segmentGroup | inhomogeneousValue:InhomogeneousValue
ChannelDensityNernstCa2 id# ionChannel# condDensity=conductanceDensity segmentGroup# segment# ion# | variableParameter:VariableParameter
InhomogeneousValue inhomogeneousParameter value |)";

// A line a dimension: the units that the schema allows.
const char* const kSchemaUnits = R"(voltage V mV
length m cm um
resistance ohm kohm Mohm
resistivity ohm_cm kohm_cm ohm_m
conductance S mS uS nS pS
conductanceDensity S_per_m2 mS_per_cm2 S_per_cm2
permeability m_per_s um_per_ms cm_per_s cm_per_ms
time s ms
per_time per_s per_ms Hz
capacitance F uF nF pF
specificCapacitance F_per_m2 uF_per_cm2
concentration mol_per_m3 mol_per_cm3 M mM
current A uA nA pA
currentDensity A_per_m2 uA_per_cm2 mA_per_cm2
temperature degC
rho_factor mol_per_m_per_A_per_s mol_per_cm_per_uA_per_ms
conductance_per_voltage S_per_V nS_per_mV)";

}  // namespace nl::neuroml
