// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/types/types.hpp"

namespace nl::neuroml::types {

const std::string_view kSimulations = R"lems(<Lems>
  <ComponentType name="Component" description="Anything."/>
  <ComponentType name="Target" description="Which Simulation a file asks for.">
    <ComponentReference name="component" type="Simulation"/>
    <Text name="reportFile" defaultValue=""/>
    <Text name="timesFile" defaultValue=""/>
  </ComponentType>
  <ComponentType name="Simulation" extends="baseStandalone" description="Runs a component for a time with a step, shows and records.">
    <Parameter name="length" dimension="time"/>
    <Parameter name="step" dimension="time"/>
    <ComponentReference name="target" type="Component"/>
    <Parameter name="seed" dimension="none" defaultValue=""/>
    <Text name="method" defaultValue=""/>
    <Text name="report" defaultValue=""/>
    <Children name="displays" type="Display"/>
    <Children name="outputs" type="OutputFile"/>
    <Children name="eventOutputs" type="EventOutputFile"/>
    <Children name="metas" type="Meta"/>
  </ComponentType>
  <ComponentType name="Meta" description="Settings for one simulator."/>
  <ComponentType name="Display" extends="baseStandalone" description="A plot of variables over time.">
    <Parameter name="timeScale" dimension="time" defaultValue="1 ms"/>
    <Parameter name="xmin" dimension="none" defaultValue=""/>
    <Parameter name="xmax" dimension="none" defaultValue=""/>
    <Parameter name="ymin" dimension="none" defaultValue=""/>
    <Parameter name="ymax" dimension="none" defaultValue=""/>
    <Text name="title" defaultValue=""/>
    <Children name="lines" type="Line"/>
  </ComponentType>
  <ComponentType name="Line" extends="baseStandalone" description="One curve of a plot.">
    <Text name="quantity"/>
    <Text name="scale" defaultValue="1"/>
    <Text name="color" defaultValue=""/>
    <Text name="timeScale" defaultValue=""/>
  </ComponentType>
  <ComponentType name="OutputFile" extends="baseStandalone" description="A file of variables over time.">
    <Text name="path" defaultValue=""/>
    <Text name="fileName"/>
    <Text name="format" defaultValue=""/>
    <Children name="outputColumn" type="OutputColumn"/>
  </ComponentType>
  <ComponentType name="OutputColumn" extends="baseStandalone" description="One column of the file.">
    <Text name="quantity"/>
  </ComponentType>
  <ComponentType name="EventOutputFile" extends="baseStandalone" description="A file of events.">
    <Text name="path" defaultValue=""/>
    <Text name="fileName"/>
    <Text name="format"/>
    <Children name="eventSelection" type="EventSelection"/>
  </ComponentType>
  <ComponentType name="EventSelection" extends="baseStandalone" description="Whose events.">
    <Text name="select"/>
    <Text name="eventPort"/>
  </ComponentType>
</Lems>)lems";

}  // namespace nl::neuroml::types
